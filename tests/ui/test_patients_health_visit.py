"""Health answers from the desk to the gate: reception hands over and reads nothing, the practitioner confirms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from journal_app.domain.dates import format_time
from journal_app.domain.errors import Environmental
from journal_app.domain.health import Alert, HealthConfirmed, HealthSetAside, HealthSubmitted, Respondent
from journal_app.domain.questionnaires import NO, YES, Place
from journal_app.domain.rules.model import Status
from journal_app.resource_root import resource_root
from journal_app.services import gate, health
from journal_app.services.session import ChangeSet
from journal_app.ui.patients.health_page import Stage
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, hand_over, keys, press, sign_on
from tests.ui.health_forms import handed_in, harmless
from tests.ui.patient_desk import PASSWORD, OpenClinic, Shown, mette, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
SECRET = "Tager apixaban, sig det ikke til nogen"


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    """A clinic whose screens speak English, and whose patients read Danish."""
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def card(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(clinic.window.screen_shown.banner.isVisible)
    return clinic.window.screen_shown


def opened(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def choose_questions(shown: Shown) -> None:
    """At the desk: the patient comes for botulinum toxin."""
    press(shown.questions_button)
    until(lambda: shown._page is not None and shown._page.treatment.count() > 0)
    page = shown._page
    page.treatment.setCurrentIndex(page.treatment.findData("botulinum"))
    press(page.act_button)


def answer(page: Shown, **answers: str) -> None:
    """The patient answers every section: what is named, else no, the first choice, or the secret."""
    wanted = {name.replace("__", "."): code for name, code in answers.items()}
    while page.stage is Stage.ASK:
        for link_id, code in wanted.items():
            row = page.section.form.rows.get(Place(link_id))
            if row is not None:
                press(row.field.boxes[code])
        answer_section(page)
        press(page.next_button)


def answer_section(page: Shown) -> None:
    """Answer what the section still misses."""
    while errors := page.section.form.errors():
        field = errors[0].row.field
        if hasattr(field, "boxes"):
            press(field.boxes.get(NO) or next(iter(field.boxes.values())))
        else:
            field.setFocus()
            keys(SECRET)


def sign(page: Shown) -> None:
    press(page.next_button)
    sign_on(page.sign.canvas)
    press(page.next_button)
    until(lambda: page.stage is Stage.THANKS)
    press(page.next_button)


def everything_shown(clinic: OpenClinic) -> str:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        said += [label.text() for label in top.findChildren(QLabel)]
        said += [line.text() for line in top.findChildren(QLineEdit)]
        said += [box.toPlainText() for box in top.findChildren(QPlainTextEdit)]
    return "\n".join([*said, *clinic.window.said])


def test_reception_hands_over_and_cannot_read_an_answer_back(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    choose_questions(shown)
    page = hand_over(clinic.window)
    assert len(page.forms) == 2, "the general questions and those for injections"
    answer(page, medicines__anticoagulants=YES)
    sign(page)
    until(lambda: clinic.window.handed is None)
    until(shown.news.isVisible)
    at = clinic.ask(lambda: gate.take_registry(clinic.session, patient)).answers_at
    assert at is not None
    said = f"The health answers were handed in at {format_time(at, zone=clinic.session.clock.zone())}"
    assert shown.news.text() == said
    assert SECRET not in everything_shown(clinic)
    assert shown._handing._write is None, "what was written down is forgotten"
    clinic.window.to_home()
    assert card(clinic, patient).news.text() == said, "the ledger knows it, not the screen"
    assert SECRET not in everything_shown(clinic)
    with pytest.raises(Exception, match="practitioners"):
        clinic.record(patient)
    history = clinic.ask(lambda: gate.take_registry(clinic.session, patient)).history
    assert not any(isinstance(item.content, HealthSubmitted) for item in history)

    clinic.sign_in_again("Anna", PASSWORD)
    (waiting,) = clinic.record(patient).submissions
    assert isinstance(waiting.content, HealthSubmitted)
    assert waiting.content.alerts == (Alert.ANTICOAGULANTS,)
    assert not waiting.content.prefilled
    assert waiting.content.signature is not None
    assert SECRET in str(waiting.content)


def test_the_desk_always_begins_blank(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"illness.epilepsy": YES}))
    clinic.sign_in_reception()
    choose_questions(card(clinic, patient))
    page = hand_over(clinic.window)
    assert all(form.answers == () and form.last is None for form in page.forms)
    clinic.window.end_hand_over()


def test_a_no_at_the_desk_is_told_and_nothing_is_kept(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    choose_questions(shown)
    page = hand_over(clinic.window)
    page.section.form.rows[Place("expectations.wishes")].focus_field()
    keys(SECRET)
    press(page.decline_button)
    press(page.next_button)
    press(page.next_button)
    until(lambda: clinic.window.handed is None)
    assert shown.news.text() == "The patient did not want to answer. Nothing is kept."
    assert SECRET not in everything_shown(clinic)
    clinic.sign_in_again("Anna", PASSWORD)
    assert clinic.record(patient).submissions == ()


def test_a_failed_save_keeps_the_answers_until_they_are_saved(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = clinic.register()
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    choose_questions(shown)
    page = hand_over(clinic.window)
    answer(page)
    real = health.submit

    def full_disk(*_parts: object) -> ChangeSet:
        raise Environmental("vault.disk_full", "The disk is full. Make room, then try again.")

    monkeypatch.setattr(health, "submit", full_disk)
    sign(page)
    until(shown.unsaved_stripe.isVisible)
    assert not shown.may_leave(), "leaving would lose them"
    press(shown.questions_button)
    assert shown._page is None, "nor does another hand-over begin"
    monkeypatch.setattr(health, "submit", real)
    press(shown.save_again_button)
    until(shown.news.isVisible)
    assert shown.may_leave()
    clinic.sign_in_again("Anna", PASSWORD)
    assert len(clinic.record(patient).submissions) == 1


def test_a_practitioner_keeps_what_could_not_be_saved_and_hands_nothing_else_over(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = clinic.register()
    record = opened(clinic, patient)
    press(record.overview.questions_button)
    page = hand_over(clinic.window)
    answer(page)
    real = health.submit

    def full_disk(*_parts: object) -> ChangeSet:
        raise Environmental("vault.disk_full", "The disk is full. Make room, then try again.")

    monkeypatch.setattr(health, "submit", full_disk)
    sign(page)
    until(record.unsaved_stripe.isVisible)
    before = len(clinic.window.said)
    press(record.overview.questions_button)
    until(lambda: len(clinic.window.said) > before)
    assert clinic.window.handed is None
    assert not record.may_leave()
    monkeypatch.setattr(health, "submit", real)
    press(record.save_again_button)
    until(record.health.stripe.isVisible)
    assert record.may_leave()
    assert not record.unsaved_stripe.isVisible()


def test_the_practitioner_looks_through_confirms_and_the_gate_warns(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"medicines.anticoagulants": YES, "pregnancy.pregnant": "yes"}))
    record = opened(clinic, patient)
    assert record.health.stripe.text().startswith("Health answers of ")
    press(record.health.stripe.look_button)
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    assert page.ticks.keys() == {Alert.PREGNANCY, Alert.ANTICOAGULANTS}
    assert page.ticks[Alert.PREGNANCY].text() == "Pregnancy (new)"
    assert page.allergies.none_known.isChecked(), "the patient said that there are none"
    assert page.act_button.words() == "Confirm for NIELSEN, Mette (Fru)"
    press(page.act_button)
    until(lambda: not record._pages)
    until(lambda: all(mark.is_confirmed for mark in record.top.alerts.shown))
    assert [mark.words for mark in record.top.alerts.shown] == ["Pregnancy", "Blood-thinning medicine"]
    assert record.health.stripe.isHidden()
    assert record.top.strip.heading.text() == "No known allergies"
    found = {finding.rule: finding.status for finding in record._look.findings["botulinum"]}
    assert found["dk-contraindicated"] is Status.BLOCKED
    assert found["dk-caution"] is Status.WARN
    before_you_treat = " ".join(label.text() for label in record.overview.gate.findChildren(QLabel))
    assert "pregnancy" in before_you_treat
    assert "blood-thinning medicine" in before_you_treat


def test_an_alert_is_dropped_only_with_a_word_why(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"illness.epilepsy": YES, "illness.diabetes": YES}))
    record = opened(clinic, patient)
    press(record.health.stripe.look_button)
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    page.ticks[Alert.EPILEPSY].setFocus()
    keys(Qt.Key.Key_Space)
    press(page.act_button)
    assert page.summary.isVisible()
    press(page.summary.links[0])
    keys("Feberkramper som barn, afklaret")
    press(page.act_button)
    until(lambda: not record._pages)
    newest = clinic.record(patient).items[0].content
    assert isinstance(newest, HealthConfirmed)
    assert newest.alerts == (Alert.DIABETES,)
    assert newest.remarks == "Feberkramper som barn, afklaret"


def test_what_changed_since_last_time_is_said_in_words(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic))
    look = clinic.record(patient)
    clinic.ask(
        lambda: health.confirm(
            clinic.session, look, replace(health.propose(clinic.session, look), allergies=(), none_known=True)
        )
    )
    handed_in(clinic, patient, harmless(clinic, {"illness.diabetes": YES, "illness.diabetes-steady": YES}))
    record = opened(clinic, patient)
    record.remedies.mend("confirm_health")
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    assert page.changed.text() == "Changed since last time: Sygdomme"
    marks = [label.text() for label in page.findChildren(QLabel, "changedSince")]
    assert marks == ["Changed; last time: Nej", "New; not answered last time"]


def test_allergies_can_be_mended_while_confirming(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"allergies.any": YES, "allergies.list.substance": "Penicilin"}))
    record = opened(clinic, patient)
    press(record.health.stripe.look_button)
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    line = page.allergies.lines[0]
    assert line.substance.text() == "Penicilin"
    line.substance.selectAll()
    line.substance.setFocus()
    keys("Penicillin", Qt.Key.Key_Return, "nældefeber")
    press(page.act_button)
    until(lambda: not record._pages)
    until(lambda: "Penicillin: nældefeber" in record.top.strip.list.text())


def test_answers_of_another_are_set_aside_with_a_reason(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"illness.epilepsy": YES}))
    record = opened(clinic, patient)
    press(record.health.stripe.look_button)
    until(lambda: bool(record._pages))
    (waiting,) = record._pages[-1].cards
    press(waiting.begin_button)
    press(waiting.aside_button)
    assert waiting.reason_row.error.text() == "Write why these answers do not count"
    keys("Søsterens svar")
    press(waiting.aside_button)
    until(lambda: not record._pages)
    until(lambda: not record.top.alerts.shown)
    newest = clinic.record(patient).items[0].content
    assert isinstance(newest, HealthSetAside)
    assert newest.reason == "Søsterens svar"


def test_without_answers_the_gate_leads_to_asking_and_then_to_confirming(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = opened(clinic, patient)
    record.remedies.mend("confirm_health")
    until(lambda: bool(record._pages))
    press(button(record._pages[-1], "askNowButton"))
    until(lambda: bool(record._pages) and record._pages[-1].objectName() == "healthAskPage")
    asking = record._pages[-1]
    press(asking.act_button)
    assert asking.summary.isVisible()
    for _number, section in asking.sections:
        while errors := section.errors():
            field = errors[0].row.field
            errors[0].row.focus_field()
            if hasattr(field, "boxes"):
                (field.boxes.get(NO) or next(iter(field.boxes.values()))).setFocus()
                keys(Qt.Key.Key_Space)
            else:
                keys("A smoother forehead")
    assert not asking.summary.isVisible(), "everything is mended"
    press(asking.act_button)
    until(lambda: bool(record._pages) and record._pages[-1].objectName() == "healthReviewPage")
    press(record._pages[-1].act_button)
    until(lambda: not record._pages)
    until(lambda: record.top.alerts.heading.text() == "No alerts")
    items = clinic.record(patient).items
    asked = next(item.content for item in items if isinstance(item.content, HealthSubmitted))
    assert asked.respondent is Respondent.STAFF
    assert asked.respondent_name == "Anna Holm"


def test_after_confirming_the_patient_can_have_a_copy_of_just_these_answers(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"expectations.wishes": "Glattere pande"}))
    record = opened(clinic, patient)
    assert not record.health.copy_offer.isVisible(), "not before they are confirmed"
    press(record.health.stripe.look_button)
    until(lambda: bool(record._pages))
    press(record._pages[-1].act_button)
    until(record.health.copy_offer.isVisible)
    press(record.health.copy_offer.copy_button)
    page = record._pages[-1]
    assert page.heading.text() == "Copy of the health answers"
    assert page.language.currentData() == "da", "as the patient read them, though the screen speaks English"
    press(page.act_button)
    until(lambda: page.dialog is not None)
    assert not record.health.copy_offer.isVisible()
    assert Path(page.dialog.selectedFiles()[0]).name.startswith("health-answers-")
    text = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page._made)).pages)
    assert "Glattere pande" in text
    page.dialog.reject()


def test_the_offer_of_a_copy_goes_when_something_else_is_begun(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic))
    record = opened(clinic, patient)
    press(record.health.stripe.look_button)
    until(lambda: bool(record._pages))
    press(record._pages[-1].act_button)
    until(record.health.copy_offer.isVisible)
    press(record.overview.note_button)
    assert not record.health.copy_offer.isVisible()
    record._pages[-1].left.emit()
    assert not record.health.copy_offer.isVisible(), "nor does it come back"


def test_a_record_of_health_offers_a_copy_unless_its_answers_were_set_aside(clinic: OpenClinic) -> None:
    patient = clinic.register()
    wrong = handed_in(clinic, patient, harmless(clinic))
    right = handed_in(clinic, patient, harmless(clinic))
    look = clinic.record(patient)
    clinic.ask(lambda: health.set_aside(clinic.session, look, wrong, reason="En anden patients svar"))
    record = opened(clinic, patient)
    record._open_item(wrong)
    assert not record._pages[-1].answers_button.isVisible()
    record._pages[-1].left.emit()
    record._open_item(right)
    press(record._pages[-1].answers_button)
    page = record._pages[-1]
    assert page.objectName() == "printPage"
    assert [one.id for one in page._answers] == [right]


def test_a_practitioners_hand_over_begins_with_last_time(clinic: OpenClinic) -> None:
    patient = clinic.register()
    handed_in(clinic, patient, harmless(clinic, {"skin.type": "4"}))
    look = clinic.record(patient)
    clinic.ask(
        lambda: health.confirm(clinic.session, look, replace(health.propose(clinic.session, look), none_known=True))
    )
    record = opened(clinic, patient)
    press(record.overview.questions_button)
    page = hand_over(clinic.window)
    assert page.forms[0].values_at(Place("skin.type")) == ("4",)
    while page.stage is Stage.ASK:
        here = page.section
        if here.unchanged_button.isVisible():
            press(here.unchanged_button)
        if page.section is here or page.section.summary.isVisible():
            answer_section(page)
            press(page.next_button)
    sign(page)
    until(lambda: bool(record._look.record.submissions))
    (waiting,) = record._look.record.submissions
    assert isinstance(waiting.content, HealthSubmitted)
    assert waiting.content.prefilled
    assert "habits" in waiting.content.forms[0].unchanged
    assert record.health.stripe.isVisible()


def test_a_no_to_the_practitioner_is_told_and_nothing_is_kept(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = opened(clinic, patient)
    press(record.overview.questions_button)
    page = hand_over(clinic.window)
    assert not page._questions.is_prefilled, "there is no last time"
    press(page.decline_button)
    press(page.next_button)
    press(page.next_button)
    until(record.health.news.isVisible)
    assert "did not want to answer" in record.health.news.text()
    assert clinic.record(patient).submissions == ()


def test_a_patient_whose_language_is_not_asked_in_gets_a_choice(clinic: OpenClinic) -> None:
    patient = clinic.register(mette(language="pl"))
    record = opened(clinic, patient)
    press(record.overview.questions_button)
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    until(lambda: page.language.count() == 3)
    press(page.act_button)
    assert page.summary.isVisible(), "no language is taken for granted"
    page.language.setCurrentIndex(page.language.findData("en"))
    press(page.act_button)
    handed = hand_over(clinic.window)
    assert handed.heading.text() == "Wishes and expectations"
    clinic.window.end_hand_over()
