"""The record of one patient: what it shows, how it stays true, and that whom it concerns is always in view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from journal_app.domain.consents import ConsentWithdrawn
from journal_app.domain.health import Alert, Allergy
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import notes
from journal_app.ui.patients.consent_page import Step
from journal_app.ui.patients.map_card import MapCard
from journal_app.ui.widgets.markdown_page import MarkdownPage
from tests.ui.hands import button, chord, focused, hand_over, keys, press, sign_on
from tests.ui.patient_desk import OpenClinic, Shown, mette, open_clinic, until
from tests.ui.screen_checks import unnamed
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


def opened(clinic: OpenClinic, patient: object) -> Shown:
    clinic.window.to_patient(patient)  # type: ignore[arg-type] # a UUID
    record = clinic.window.screen_shown
    until(lambda: record._look is not None and record.overview.entry_button.isVisible())
    return record


def treated(clinic: OpenClinic) -> object:
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=2, hours=1))
    clinic.consent(patient)
    clinic.confirm_allergies(patient, Allergy("Lidocain", "udslæt"))
    clinic.treat(patient)
    return patient


def test_every_record_has_its_card_and_reads(clinic: OpenClinic) -> None:
    record = opened(clinic, treated(clinic))
    titles = [card.title for card in record.overview.timeline._model.cards]
    assert titles == [
        "Botulinum toxin: Frown lines (glabella), Forehead",
        "Allergies confirmed",
        "Consent signed: Botulinum toxin",
        "Information given: Botulinum toxin",
        "Registered",
    ]
    assert record.top.strip.heading.text() == "Known allergies"
    assert "Lidocain: udslæt" in record.top.strip.list.text()
    assert "Anna Holm (læge)" in record.top.strip.source.text()
    consents = [card.title for card in record.overview.consents._model.cards]
    assert consents == ["Consent signed: Botulinum toxin", "Information given: Botulinum toxin"]


def test_a_consent_shows_its_exact_text_signature_and_hashes(clinic: OpenClinic) -> None:
    record = opened(clinic, treated(clinic))
    item = next(one for one in record._look.record.items if one.kind == "consent.signed")
    record.overview.timeline.choose(item.id)
    record.overview.timeline.setFocus()
    keys(Qt.Key.Key_Return)
    detail = record._pages[-1]
    page = detail.findChild(MarkdownPage)
    assert page._markdown == item.content.text_body
    words = " ".join(label.text() for label in detail.findChildren(QLabel))
    for statement in item.content.ticks:
        assert statement in words
    assert item.leaf.hex()[:8] in words
    assert item.content.text.sha256[:8] in words
    pictures = [
        label for label in detail.findChildren(QLabel) if label.accessibleName() == "Signature of Mette Nielsen"
    ]
    assert pictures[0].pixmap().width() > 100
    keys(Qt.Key.Key_Escape)
    assert record._pages == []


def test_a_signed_entry_shows_its_points_and_can_be_held_against_another_session(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=2, hours=1))
    clinic.consent(patient)
    clinic.confirm_allergies(patient, Allergy("Lidocain", "udslæt"))
    point = MapPoint("face_front", Decimal("0.5000"), Decimal("0.4400"), 0, Decimal(4), area="glabella")
    clinic.treat(patient, points=(point,))
    clinic.clock.advance(timedelta(days=100))
    clinic.confirm_allergies(patient, Allergy("Lidocain", "udslæt"))
    now = clinic.treat(patient, points=(replace(point, amount=Decimal(5)), replace(point, y=Decimal("0.3000"))))
    record = opened(clinic, patient)
    record._open_item(now)
    card = record._pages[-1].findChild(MapCard)
    assert len(card.editor.points()) == 2
    assert card.editor.book.read_only
    assert unnamed(card) == []
    card.others.setFocus()
    keys(Qt.Key.Key_Down)
    words = card.editor.totals.labels[-1].text()
    assert words.endswith("1 added, 1 changed")
    card.editor.view.setFocus()
    keys("n9")
    keys(Qt.Key.Key_Delete)
    assert len(card.editor.points()) == 2


def test_withdrawing_a_consent_closes_the_gate_again(clinic: OpenClinic) -> None:
    record = opened(clinic, treated(clinic))
    item = next(one for one in record._look.record.items if one.kind == "consent.signed")
    record._open_item(item.id)
    press(button(record._pages[-1], "withdrawButton"))
    page = record._pages[-1]
    assert page.act_button.words() == "Withdraw consent of NIELSEN, Mette (Fru)"
    page.how.channel.setCurrentIndex(1)
    page.how.words.edit.setFocus()
    keys("Jeg vil ikke mere")
    press(page.act_button)
    until(lambda: record._look.record.items[0].kind == "consent.withdrawn")
    withdrawn = record._look.record.items[0].content
    assert isinstance(withdrawn, ConsentWithdrawn)
    assert withdrawn.channel == "By phone"
    card = next(card for card in record.overview.timeline._model.cards if card.id == item.id)
    assert card.badges[0].text.startswith("Withdrawn")
    taken_back = next(card for card in record.overview.timeline._model.cards if card.link == item.id)
    assert taken_back.title == "Consent withdrawn: Botulinum toxin"
    assert any("withdrew consent" in row.line.text for row in record.overview.gate._rows)


def test_allergies_not_recorded_says_so_and_leads_on(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    assert record.top.strip.heading.text() == "Allergies not recorded"
    press(record.top.allergies_button)
    page = record._pages[-1]
    chord(Qt.Key.Key_S)
    assert page.summary.isVisible(), "silence is no answer"
    page.allergies.lines[0].substance.setFocus()
    keys("Lidocain", Qt.Key.Key_Return, "udslæt", Qt.Key.Key_Return, "Latex")
    chord(Qt.Key.Key_S)
    until(lambda: record.top.strip.heading.text() == "Known allergies")
    assert [one.substance for one in record._look.record.allergies.allergies] == ["Lidocain", "Latex"]


def test_none_known_is_confirmed_by_a_tick(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(record.top.allergies_button)
    press(record._pages[-1].allergies.none_known)
    chord(Qt.Key.Key_S)
    until(lambda: record.top.strip.heading.text() == "No known allergies")


def test_the_gate_names_every_rule_what_blocks_first(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    statuses = [row.line.status.value for row in record.overview.gate._rows]
    assert statuses == sorted(statuses, key=["blocked", "todo", "warn", "ok"].index)
    actions = [row.line.action_id for row in record.overview.gate._rows if row.line.action_id]
    wanted = ["give_information", "hand_over_consent", "check_identity", "confirm_health", "take_before_photo"]
    assert actions == wanted
    assert any("BEK 834/2014" in row.line.detail for row in record.overview.gate._rows)


def test_a_consent_that_would_not_count_is_not_handed_over(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(button(record, "gateAction-hand_over_consent"))
    until(record.problem.isVisible)
    assert "has not been informed" in record.problem.text.text()
    assert clinic.window.handed is None


def test_declining_is_recorded_and_not_signed(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.inform(patient)
    record = opened(clinic, patient)
    press(button(record, "gateAction-hand_over_consent"))
    page = hand_over(clinic.window)
    press(page.decline_button)
    page.reason.setFocus()
    keys("Jeg vil tænke over det")
    press(page.next_button)
    until(lambda: page.step == Step.THANKS)
    press(page.next_button)
    until(lambda: record._look.record.items[0].kind == "consent.declined")
    assert record._look.record.items[0].content.reason == "Jeg vil tænke over det"


def test_a_patient_whose_language_has_no_text_is_asked_for_another(clinic: OpenClinic) -> None:
    patient = clinic.register(mette(language="pl"))
    clinic.inform(patient)
    record = opened(clinic, patient)
    press(button(record, "gateAction-hand_over_consent"))
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    assert "Polish" in page.why.text()
    chord(Qt.Key.Key_S)
    assert page.summary.isVisible(), "no language is chosen for the patient"
    press(page.choices["en"])
    chord(Qt.Key.Key_S)
    handed = hand_over(clinic.window)
    assert handed._words.language == "en"
    assert handed.heading.text() == "Consent to botulinum toxin treatment"
    clinic.window.end_hand_over()


def test_an_answer_that_could_not_be_saved_is_kept_and_saved_again(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal_app.domain.errors import Environmental
    from journal_app.services import consents

    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    record = opened(clinic, patient)
    sign = consents.sign_consent

    def full(*_args: object, **_named: object) -> object:
        raise Environmental("disk.full", "The disk is full. Make room and try again.")

    monkeypatch.setattr(consents, "sign_consent", full)
    press(button(record, "gateAction-hand_over_consent"))
    page = hand_over(clinic.window)
    page.page.verticalScrollBar().setValue(page.page.verticalScrollBar().maximum())
    press(page.next_button)
    for tick in page.ticks:
        tick.setChecked(True)
    press(page.next_button)
    sign_on(page.canvas)
    press(page.next_button)
    until(lambda: page.step == Step.THANKS)
    press(page.next_button)
    until(record.unsaved_stripe.isVisible)
    assert "disk is full" in record.problem.text.text()
    monkeypatch.setattr(consents, "sign_consent", sign)
    press(record.save_again_button)
    until(lambda: record._look.record.items[0].kind == "consent.signed")
    assert not record.unsaved_stripe.isVisible()


def test_a_note_is_kept_as_a_draft_and_offered_again(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = opened(clinic, patient)
    press(record.overview.note_button)
    keys("Ringede om prisen")
    keys(Qt.Key.Key_Escape)
    until(record.draft_stripe.isVisible)
    assert "Note" in record.draft_stripe.accessibleName()
    clinic.window.to_home()
    record = opened(clinic, patient)
    until(record.draft_stripe.isVisible)
    press(record.draft_stripe.continue_button)
    page = record._pages[-1]
    assert page.text.text() == "Ringede om prisen"
    page.kind.setCurrentIndex(page.kind.findData(NoteKind.PHONE.value))
    chord(Qt.Key.Key_Return)
    until(lambda: record._look.record.items[0].kind == "note.signed")
    note = record._look.record.items[0].content
    assert (note.kind, note.text) == (NoteKind.PHONE, "Ringede om prisen")
    until(lambda: not record.draft_stripe.isVisible())
    assert clinic.ask(lambda: clinic.session.vault.drafts(author=record._look.me.id)) == ()


def test_a_draft_is_kept_while_one_writes_without_a_key(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(record.overview.note_button)
    keys("Ufærdig")
    until(lambda: bool(clinic.ask(lambda: clinic.session.vault.drafts(author=record._look.me.id))), patience_ms=5_000)


def test_a_draft_can_be_thrown_away(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(record.overview.note_button)
    keys("Ufærdig", Qt.Key.Key_Escape)
    until(record.draft_stripe.isVisible)
    press(record.draft_stripe.discard_button)
    until(lambda: not clinic.ask(lambda: clinic.session.vault.drafts(author=record._look.me.id)))


def test_the_banner_stays_in_view_of_every_act(clinic: OpenClinic) -> None:
    record = opened(clinic, treated(clinic))
    for act in (
        record.consents.inform,
        record._record_allergies,
        lambda: record._write_note(None),
        lambda: record._print(None),
    ):
        act()
        assert record.banner.isVisible()
        assert "NIELSEN, Mette" in record._pages[-1].act_button.words()
        record._pages[-1].left.emit()
    record._write_entry(None)
    assert record._pages[-1].act_button.words() == "Sign for NIELSEN, Mette (Fru)"


def test_what_a_colleague_writes_appears_by_another_traced_look(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = opened(clinic, patient)
    before = clinic.ask(lambda: clinic.session.vault.head().size)
    snapshot = clinic.record(patient)
    now = clinic.clock.now()
    made = clinic.ask(lambda: notes.sign_note(clinic.session, snapshot, Note(NoteKind.PHONE, now, "Ringede")))
    clinic.bus.changed.emit(made)
    until(lambda: record._look.record.items[0].kind == "note.signed")
    assert clinic.ask(lambda: clinic.session.vault.head().size) == before + 3, "two looks and a note"


def test_a_screen_that_is_gone_gets_no_answer(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.window.to_patient(patient)
    clinic.window.to_home()
    QTest.qWait(100)
    assert clinic.window.screen_shown.objectName() == "homeScreen"
    assert clinic.window.failures == []


def test_an_unfinished_act_holds_the_screen(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(record.top.allergies_button)
    record._pages[-1].allergies.lines[0].substance.setFocus()
    keys("Lat")
    clinic.window.to_home()
    assert clinic.window.screen_shown is record
    assert focused() is record._pages[-1].allergies.lines[0].substance


@pytest.mark.parametrize("jurisdiction", ["SE", "GB-ENG", "GB-SCT"])
def test_other_countries_rules_read_and_lead_on(tmp_path: Path, jurisdiction: str) -> None:
    clinic = open_clinic(tmp_path, jurisdiction=jurisdiction)
    try:
        open_window(clinic.window)
        patient = clinic.register(mette(identifiers=(), language="sv" if jurisdiction == "SE" else "en"))
        record = opened(clinic, patient)
        assert record.overview.gate.is_open()
        record.overview.tabs.setCurrentIndex(1)
        press(button(record, "informButton"))
        information = record._pages[-1]
        until(lambda: information.language.count() > 0)
        assert information.preview._markdown
        assert clinic.window.failures == []
    finally:
        clinic.close()


def test_an_alert_that_was_learned_in_the_talk_is_added_by_hand_and_stands_in_the_strip(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(record.top.allergies_button)
    page = record._pages[-1]
    press(page.allergies.none_known)
    press(page.section.head)
    press(page.alerts[Alert.PREGNANCY])
    assert page.remarks_row.isVisible()
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages and Alert.PREGNANCY in record._look.record.alerts.raised)
    press(record.top.allergies_button)
    page = record._pages[-1]
    assert page.section.is_open()
    press(page.alerts[Alert.PREGNANCY])
    chord(Qt.Key.Key_S)
    assert "why" in page.remarks_row.error.text()
    page.remarks.edit.setFocus()
    keys("Not pregnant: a mistake")
    press(page.allergies.none_known)
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages and record._look.record.alerts.raised == ())
