"""The privacy desk through the window: from taking a request in to the answer, by each role, by keys, in every look."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.breaches import DataKind, Nature, Risk, ToldHow
from journal_app.domain.disclosures import Channel, Party
from journal_app.domain.errors import Environmental
from journal_app.domain.mentions import Part, Verdict
from journal_app.domain.people import Role
from journal_app.domain.privacy import SaidHow
from journal_app.domain.requests import Advance, IdentityProof, RequestNote, Right, SentHow, Step
from journal_app.services import appointments, breaches, disclosures, erasure, exporting, people, requests
from journal_app.services.appointments import Booking
from journal_app.services.breaches import NewBreach
from journal_app.services.requests import NewRequest, RequestList
from journal_app.services.staff_port import Newcomer
from journal_app.ui import theme
from journal_app.ui.clinic.pick_patient import PickedPatient
from journal_app.ui.requests.portability_dialog import PortabilityDialog
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from tests.clinic import ClinicClock, Time, a_note, a_patient, details
from tests.ui.clinic_window import (
    CANARY,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    found,
    press,
    press_in_row,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
AUDITOR, AUDITOR_PASSWORD = "Ida Revisor", "regnorm paraply himmelblå"


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    """Anna, who owns and treats; Lise at reception; one patient."""
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()


def prepared(clinic: ClinicWindow, *rights: Right, days_ago: int = 0, gathering: bool = False) -> None:
    """Requests of the one patient that came some days ago, perhaps so far that what is asked for is being gathered."""
    session = clinic.session()
    (stub,) = patients_of(session)
    day = session.clock.today() - timedelta(days=days_ago)
    for right in rights:
        made = requests.receive(session, NewRequest(right=right, received=day, how=SaidHow.LETTER, patient=stub)).made
        if gathering and made is not None:
            today, proof = session.clock.today(), IdentityProof.KNOWN_HERE
            requests.note(session, made, RequestNote.IDENTITY_SHOWN, on=today, proof=proof)
            requests.advance(session, made, Advance.GATHERING, words="Journal, photos and the log.")
    session.vault.sign_out(session.now())


def patients_of(session: Any) -> list[Any]:  # noqa: ANN401 - a Session; their ids
    with session.vault.snapshot() as reader:
        return [stub.id for stub in reader.search("", limit=5)]


def open_desk(clinic: ClinicWindow, *who: str) -> Any:  # noqa: ANN401 - a RequestsScreen
    clinic.sign_in(*who).to_section("requests")
    clinic.rest()
    return clinic.screen()


def known(screen: Any) -> RequestList:  # noqa: ANN401 - a RequestsScreen
    seen: RequestList = screen._known
    return seen


def step(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a StepDialog
    clinic.rest()
    return found(QDialog, "stepDialog")


def write(clinic: ClinicWindow, dialog: Any) -> None:  # noqa: ANN401 - a StepDialog
    press(dialog.step_button)
    clinic.rest()
    delete_now()


def choose(chooser: Any, data: object) -> None:  # noqa: ANN401 - a Chooser
    while chooser.currentData() != data:
        before = chooser.currentIndex()
        QTest.keyClick(chooser, Qt.Key.Key_Down)
        assert chooser.currentIndex() != before, f"{data} is not offered"


def from_menu(button: Any, code: str) -> None:  # noqa: ANN401 - a MenuButton
    press(button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(one for one in menu.actions() if one.objectName().endswith(f"-{code}"))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())


def test_an_erasure_is_taken_in_identified_and_refused_with_its_paragraph(clinic: ClinicWindow) -> None:
    screen = open_desk(clinic)
    assert screen._pages.currentWidget() is screen._empty
    press(screen.receive_button)
    dialog: Any = found(QDialog, "receiveDialog")
    assert dialog._requester_row.isVisible(), "nobody is chosen yet, so somebody must be named"
    press(dialog.take_button)
    clinic.rest()
    assert dialog._requester_row.error.text(), "not without a name"
    press(dialog.pick_button)
    picker: Any = found(QDialog, "pickPatientDialog")
    QTest.keyClicks(picker.finder.field, CANARY[:5])
    clinic.qtbot.waitUntil(lambda: picker.finder.results.model().rowCount() > 0, timeout=10_000)
    QTest.keyClick(picker.finder.field, Qt.Key.Key_Return)
    clinic.rest()
    assert CANARY.upper() in dialog.patient_name.text()
    assert not dialog._requester_row.isVisible()
    choose(dialog.right, Right.ERASURE)
    press(dialog.take_button)
    clinic.rest()
    delete_now()
    (line,) = known(screen).lines
    assert (line.case.asked.right, line.case.step) == (Right.ERASURE, Step.RECEIVED)
    assert "GDPR Art. 12(3)" in " ".join(labels(screen.panel))
    press(screen.panel.next_button)
    shown = step(clinic)
    write(clinic, shown)
    assert shown.notice.text(), "not without what showed it"
    choose(shown.proof, IdentityProof.PHOTO_DOCUMENT)
    write(clinic, shown)
    assert known(screen).lines[0].case.step is Step.IDENTITY
    from_menu(screen.panel.more, "refused")
    refusing = step(clinic)
    QTest.keyClick(refusing.ground, Qt.Key.Key_Down)
    assert "autorisationsloven § 25" in refusing.paragraph.text()
    assert refusing.words.text(), "the words of the ground are offered"
    choose(refusing.how, SentHow.POST)
    write(clinic, refusing)
    assert known(screen).lines == ()
    screen.tabs.setCurrentIndex(1)
    clinic.rest()
    assert screen.table._lines.lines[0][2] == "Refused"
    assert not screen.panel.next_button.isVisible()


def test_an_access_request_goes_through_every_step_to_the_answer(clinic: ClinicWindow) -> None:
    prepared(clinic, Right.ACCESS)
    screen = open_desk(clinic)
    panel = screen.panel
    press(panel.next_button)
    dialog = step(clinic)
    choose(dialog.proof, IdentityProof.KNOWN_HERE)
    write(clinic, dialog)
    press(panel.next_button)
    write(clinic, step(clinic))
    press(panel.next_button)
    reviewing = step(clinic)
    write(clinic, reviewing)
    assert reviewing.notice.text(), "a review says what it found"
    QTest.keyClicks(reviewing.words.edit, "All of it, nothing left out.")
    write(clinic, reviewing)
    assert known(screen).lines[0].case.step is Step.REVIEW
    assert "Step 4 of 5: Review" in panel.guide.accessibleName()
    from_menu(panel.letters, "answer")
    letter: Any = found(QDialog, "letterDialog")
    press(letter.make_button)
    clinic.rest()
    saving: Any = found(QDialog, "saveDialog")
    saving.selectFile(str(clinic.tmp / "letter.pdf"))
    saving.accept()
    clinic.rest()
    assert (clinic.tmp / "letter.pdf").read_bytes()[:4] == b"%PDF"
    press(panel.next_button)
    sending = step(clinic)
    write(clinic, sending)
    assert sending.notice.text(), "not without how it was sent"
    QTest.keyClick(sending.how, Qt.Key.Key_Down)
    write(clinic, sending)
    assert known(screen).lines == ()


def _fail_first(clinic: ClinicWindow, copying: PortabilityDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal takes no word of it: nothing lies there, and what cannot be deleted is told."""

    def fails(*_: object) -> object:
        assert list(clinic.tmp.glob(".portable-copy-*.unfinished")), "under no name before the journal says so"
        assert not list(clinic.tmp.glob("portable-copy-*"))
        raise Environmental("vault.full", "The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(disclosures, "disclose", fails)
        press(copying.go_button)
        clinic.rest()
        assert not list(clinic.tmp.glob("*portable-copy-*"))
        full.setattr(shutil, "rmtree", lambda *_: (_ for _ in ()).throw(PermissionError(1, "no")))
        press(copying.go_button)
        clinic.rest()
        assert "unfinished" in copying.notice.text()
    (left,) = clinic.tmp.glob(".portable-copy-*")
    shutil.rmtree(left)


def test_a_request_for_portability_leads_to_the_copy_and_its_record(
    clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(clinic, Right.PORTABILITY)
    screen = open_desk(clinic)
    assert not screen.panel.portable_button.isVisible(), "nobody has shown who they are"
    press(screen.panel.next_button)
    dialog = step(clinic)
    choose(dialog.proof, IdentityProof.KNOWN_HERE)
    write(clinic, dialog)
    press(screen.panel.portable_button)
    copying: Any = found(QDialog, "portabilityDialog")
    whole(clinic, copying)
    assert CANARY.upper() in copying.whose.text()
    press(copying.go_button)
    assert copying._open_row.error.text(), "why it may be read by all is kept"
    choose(copying.party, Party.SPECIALIST.value)
    QTest.keyClicks(copying.who, "Dr. Falk")
    press(copying.go_button)
    assert copying._named_row.error.text(), "only whom the patient names gets it"
    QTest.keyClicks(copying.named_how.edit, "In her letter of yesterday")
    copying.country.selectAll()
    QTest.keyClicks(copying.country, "US")
    assert copying._transfer_row.isVisible()
    whole(clinic, copying)
    copying.country.selectAll()
    QTest.keyClicks(copying.country, "SE")
    assert not copying._transfer_row.isVisible()
    QTest.keyClicks(copying.open_why.edit, "By courier to the other clinic")
    choose(copying.channel, Channel.MEDIUM.value)
    copying.take_folder(clinic.tmp)

    _fail_first(clinic, copying, monkeypatch)
    press(copying.go_button)
    clinic.rest()
    (place,) = clinic.tmp.glob("portable-copy-*")
    assert {one.name for one in place.iterdir()} == {"journal.fhir.json", "SHA256SUMS"}
    assert str(place) in copying.notice.text()
    whole(clinic, copying)
    QTest.keyClick(copying.focusWidget(), Qt.Key.Key_Escape)
    delete_now()
    press_in_row(screen.seldom, screen.disclosures_button)
    clinic.rest()
    register: Any = found(QDialog, "disclosuresDialog")
    assert "Dr. Falk" in register.table.model().index(0, 1).data()
    assert "GDPR Art. 20: In her letter of yesterday" in register.told.text()
    register.accept()
    delete_now()


def test_a_lock_while_the_copy_is_made_leaves_neither_files_nor_a_record(
    clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(clinic, Right.PORTABILITY)
    screen = open_desk(clinic)
    press(screen.panel.next_button)
    dialog = step(clinic)
    choose(dialog.proof, IdentityProof.KNOWN_HERE)
    write(clinic, dialog)
    press(screen.panel.portable_button)
    copying: Any = found(QDialog, "portabilityDialog")
    QTest.keyClicks(copying.open_why.edit, "Handed over in the clinic")
    target = clinic.tmp / "drive"
    target.mkdir()
    copying.take_folder(target)
    exporting_now, locked = Event(), Event()
    real = exporting.export_fhir

    def slow(*given: Any, **how: Any) -> bytes:  # noqa: ANN401 - whatever it is made from
        exporting_now.set()
        assert locked.wait(timeout=30)
        return real(*given, **how)

    monkeypatch.setattr(exporting, "export_fhir", slow)
    press(copying.go_button)
    clinic.qtbot.waitUntil(exporting_now.is_set, timeout=30_000)
    assert len(list(target.iterdir())) == 1, "its folder lies there already"
    clinic.application.lock()
    delete_now()
    locked.set()
    clinic.wait_for("lockScreen")
    assert list(target.iterdir()) == []
    session = clinic.session()
    with session.vault.snapshot() as reader:
        assert list(reader.counting("disclosure.made")) == []
    session.vault.sign_out(session.now())


def test_reception_identifies_and_another_answers(clinic: ClinicWindow) -> None:
    prepared(clinic, Right.ACCESS)
    screen = open_desk(clinic, LISE, LISE_PASSWORD)
    assert not screen.seldom.offers(screen.promise_button)
    press(screen.panel.next_button)
    dialog = step(clinic)
    choose(dialog.proof, IdentityProof.PHOTO_DOCUMENT)
    write(clinic, dialog)
    assert not screen.panel.next_button.isVisible()
    assert screen.panel.waits.isVisible()
    offered = {one.objectName().split("-")[1] for one in screen.panel.more._menu.actions()}
    assert offered == {"acknowledged", "clarification_asked"}
    letters = {one.objectName().split("-")[1] for one in screen.panel.letters._menu.actions()}
    assert letters == {"receipt"}


def test_what_is_overdue_stands_first_and_says_so(clinic: ClinicWindow) -> None:
    prepared(clinic, Right.PORTABILITY)
    prepared(clinic, Right.ACCESS, days_ago=20)
    screen = open_desk(clinic)
    first, second = screen.table._lines.lines
    assert (first[1], second[1]) == ("Access", "Portability")
    assert "overdue" in first[3]
    assert "left" in second[3]
    press_in_row(screen.seldom, screen.promise_button)
    dialog: Any = found(QDialog, "promiseDialog")
    QTest.keyClicks(dialog.days, "14")
    QTest.keyClicks(dialog.reason, "Our privacy policy says so.")
    press(dialog.promise_button)
    clinic.rest()
    delete_now()
    assert "The clinic's own promise" in " ".join(labels(screen.panel))


def test_the_desk_is_whole_in_every_language_look_and_size(clinic: ClinicWindow, app: QApplication) -> None:
    prepared(clinic, Right.ERASURE)
    prepared(clinic, Right.ACCESS, days_ago=20, gathering=True)
    screen = open_desk(clinic)
    looks = [(Appearance.LIGHT, 1.0, language) for language in Language] + [(Appearance.DARK, 2.0, Language.DANISH)]
    for appearance, scale, language in looks:
        theme.apply(app, appearance, scale=scale)
        clinic.application.window.resize(*((1280, 800) if scale == 1.0 else (1800, 1100)))
        clinic.application.speak(language)
        clinic.rest()
        for shown in itertools.chain((screen,), _dialogs(clinic, screen)):
            whole(clinic, shown)
            assert unnamed(shown) == []
            assert small_targets(shown, least=32) == []
            if isinstance(shown, QDialog):
                shown.reject()
                delete_now()


def whole(clinic: ClinicWindow, shown: QWidget) -> None:
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])


def _dialogs(clinic: ClinicWindow, screen: Any) -> Iterator[QWidget]:  # noqa: ANN401 - a RequestsScreen
    press(screen.receive_button)
    yield found(QDialog, "receiveDialog")
    press(screen.panel.next_button)
    yield step(clinic)
    from_menu(screen.panel.more, "refused")
    yield step(clinic)


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_a_hold_keeps_what_good_practice_would_let_go_and_is_placed_and_released(clinic: ClinicWindow) -> None:
    """The one patient was never treated, so a year is good practice; a hold keeps it whatever reason anybody has."""
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.keeping_button)
    dialog: Any = found(QDialog, "keepingDialog")
    clinic.rest()
    assert not dialog.propose_button.isEnabled()
    press(dialog.pick_button)
    picker: Any = found(QDialog, "pickPatientDialog")
    clinic.rest()
    QTest.keyClicks(picker.finder.field, CANARY[:4])
    QTest.keyClick(picker.finder.field, Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: "GDPR" in dialog.kept_until.text())
    assert "for a reason" in dialog.kept_until.text()
    assert dialog.propose_button.isEnabled()
    press(dialog.hold_button)
    ask: Any = found(QDialog, "confirmDialog")
    QTest.keyClicks(ask.reason, "Klage 12/2026")
    press(ask.confirm)
    clinic.qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)
    assert dialog.table.model().index(0, 2).data() == "Klage 12/2026"
    assert dialog.told.text() == "On hold\n\nKlage 12/2026"
    clinic.qtbot.waitUntil(lambda: "Klage 12/2026" in dialog.kept_until.text())
    assert not dialog.propose_button.isEnabled()
    assert (unnamed(dialog), cut_off(dialog), small_targets(dialog, least=32)) == ([], [], [])
    assert dialog.release_button.isVisible()
    assert not dialog.erase_button.isVisible()
    press(dialog.release_button)
    ask = found(QDialog, "confirmDialog")
    QTest.keyClicks(ask.reason, "Afgjort")
    press(ask.confirm)
    clinic.qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 0)


def test_reception_is_not_offered_to_erase(clinic: ClinicWindow) -> None:
    screen = open_desk(clinic, LISE, LISE_PASSWORD)
    assert not screen.seldom.offers(screen.keeping_button)
    assert not screen.seldom.offers(screen.breaches_button)


def test_a_breach_is_written_down_and_closed_without_a_risk(clinic: ClinicWindow) -> None:
    """Its clock is shown, its text copied, each step is the one button, and the register keeps the reason."""
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.breaches_button)
    dialog: Any = found(QDialog, "breachesDialog")
    clinic.rest()
    assert not dialog.next_button.isVisible()
    assert "No breach is written down" in labels(dialog)
    press(dialog.notice_button)
    form: Any = found(QDialog, "noticeBreachDialog")
    assert (unnamed(form), cut_off(form), small_targets(form, least=32)) == ([], [], [])
    press(form.write_button)
    clinic.qtbot.waitUntil(lambda: bool(form.notice.text()))
    QTest.keyClicks(form.what.edit, "A memory stick is gone.")
    form.natures[Nature.AVAILABILITY].click()
    form.kinds[DataKind.PHOTOS].click()
    press(form.write_button)
    clinic.qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)
    assert dialog.table.model().index(0, 3).data() in {"71 hours left", "72 hours left"}
    assert "A memory stick is gone." in dialog.told.text()
    clinic.qtbot.waitUntil(lambda: cut_off(dialog) == [])
    assert (unnamed(dialog), cut_off(dialog), small_targets(dialog, least=32)) == ([], [], [])
    press(dialog.copy_button)
    clinic.qtbot.waitUntil(lambda: "A memory stick is gone." in QApplication.clipboard().text())
    press(dialog.next_button)
    step_form: Any = found(QDialog, "breachStepDialog")
    QTest.keyClicks(step_form.first.edit, "It was encrypted.")
    press(step_form.step_button)
    assert step_form.notice.text(), "no risk is chosen unasked"
    choose(step_form.risk, Risk.NONE)
    assert (unnamed(step_form), cut_off(step_form), small_targets(step_form, least=32)) == ([], [], [])
    press(step_form.step_button)
    clinic.qtbot.waitUntil(lambda: "It was encrypted." in dialog.clock.text())
    delete_now()
    press(dialog.next_button)
    press(found(QDialog, "breachStepDialog").step_button)  # type: ignore[attr-defined]
    clinic.qtbot.waitUntil(lambda: not dialog.next_button.isVisible())
    assert dialog.table.model().index(0, 2).data() == "Closed"


def written_to(clinic: ClinicWindow, dialog: Any, folder: Path) -> None:  # noqa: ANN401 - a BreachesDialog
    """The letter to the one patient: what nobody wrote is not in it, and its file names nobody."""
    press(dialog.letters_button)
    writing: Any = found(QDialog, "breachLettersDialog")
    clinic.qtbot.waitUntil(writing.make_button.isEnabled)
    assert writing.languages.currentText() == "Dansk: 1"
    assert writing.what.text() == "", "the clinic's own words are for the clinic"
    assert "A letter went to the wrong address." in writing.known.text()
    clinic.qtbot.waitUntil(lambda: cut_off(writing) == [])
    assert (unnamed(writing), cut_off(writing), small_targets(writing, least=32)) == ([], [], [])
    press(writing.make_button)
    assert writing.notice.text(), "a letter that does not say what happened is none"
    QTest.keyClicks(writing.what.edit, "Et brev til dig blev sendt til en anden.")
    QTest.keyClicks(writing.advice.edit, "Du skal ikke gøre noget.")
    folder.mkdir()
    QTest.keyClicks(writing.measures.edit, f"Vi har ringet til {CANARY}.")
    writing.take_folder(folder)
    row: Any = writing.measures.parentWidget()
    clinic.qtbot.waitUntil(lambda: CANARY in row.error.text())
    assert CANARY not in writing.notice.text()
    assert writing.focusWidget() is writing.measures.edit
    assert list(folder.iterdir()) == []
    clinic.qtbot.waitUntil(lambda: cut_off(writing) == [])
    writing.measures.set_text("")
    writing.take_folder(folder)
    clinic.qtbot.waitUntil(lambda: "1 letter" in dialog.notice.text(), timeout=20_000)
    (file,) = folder.iterdir()
    assert CANARY.casefold() not in file.name.casefold()
    text = "".join(page.extract_text() for page in PdfReader(file).pages)
    assert all(
        words in text for words in (CANARY.upper(), "Et brev til dig", "Du skal ikke gøre noget", "Datatilsynet")
    )
    assert "Hvad det kan betyde" not in text, "what nobody wrote is left out with its label"


def test_at_high_risk_the_patients_are_named_called_written_to_and_told(clinic: ClinicWindow, tmp_path: Path) -> None:
    """Assessed, notified, the list to call by copied, letters made, each told with how, and only then closed."""
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.breaches_button)
    dialog: Any = found(QDialog, "breachesDialog")
    clinic.rest()
    press(dialog.notice_button)
    form: Any = found(QDialog, "noticeBreachDialog")
    QTest.keyClicks(form.what.edit, "A letter went to the wrong address.")
    form.natures[Nature.CONFIDENTIALITY].click()
    form.kinds[DataKind.HEALTH].click()
    press(form.write_button)
    clinic.qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)

    def next_form() -> Any:  # noqa: ANN401 - a BreachStepDialog
        clinic.rest()
        delete_now()
        press(dialog.next_button)
        return found(QDialog, "breachStepDialog")

    assessing = next_form()
    choose(assessing.risk, Risk.HIGH)
    QTest.keyClicks(assessing.first.edit, "Health data, and they know each other.")
    press(assessing.pick_button)
    picking: Any = found(QDialog, "pickPatientDialog")
    QTest.keyClicks(picking.focusWidget(), CANARY)
    clinic.qtbot.wait(400)  # the search begins at a pause
    clinic.rest()
    QTest.keyClick(picking.focusWidget(), Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: CANARY.upper() in assessing.pick_button.text().upper())
    press(assessing.step_button)
    clinic.qtbot.waitUntil(dialog.call_button.isVisible)
    notifying = next_form()
    assert notifying.name.text() == "Datatilsynet"
    press(notifying.step_button)
    clinic.rest()
    press(dialog.call_button)
    clinic.qtbot.waitUntil(lambda: CANARY.upper() in QApplication.clipboard().text().upper())
    written_to(clinic, dialog, tmp_path / "letters")
    telling = next_form()
    assert CANARY.upper() in telling.whom.currentText().upper()
    assert (unnamed(telling), cut_off(telling), small_targets(telling, least=32)) == ([], [], [])
    choose(telling.how, ToldHow.LETTER)
    press(telling.step_button)
    clinic.qtbot.waitUntil(lambda: not dialog.call_button.isVisible())
    assert "by letter" in dialog.told.text()
    assert CANARY.upper() in dialog.told.text()
    press(next_form().step_button)
    clinic.qtbot.waitUntil(lambda: not dialog.next_button.isVisible())
    assert dialog.table.model().index(0, 2).data() == "Closed"


def test_an_auditor_reads_both_registers_from_the_log_and_writes_in_neither(clinic: ClinicWindow) -> None:
    session = clinic.session()
    people.admit(session, Newcomer(AUDITOR, frozenset({Role.AUDITOR}), bytearray(AUDITOR_PASSWORD.encode())))
    seen = NewBreach(what="A stick is gone.", nature=(Nature.AVAILABILITY,), data=(DataKind.PHOTOS,))
    breaches.notice(session, seen)
    session.vault.sign_out(session.now())
    session = clinic.session(AUDITOR, AUDITOR_PASSWORD)
    settle(session, AUDITOR_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    clinic.sign_in(AUDITOR, AUDITOR_PASSWORD).to_section("log")
    clinic.rest()
    clinic.application.window.resize(1280, 800)
    for language in Language:
        clinic.application.speak(language)
        clinic.qtbot.waitUntil(lambda: cut_off(clinic.screen()) == [])
    clinic.application.speak(Language.ENGLISH)
    press(clinic.screen().breaches_button)
    clinic.rest()
    dialog: Any = found(QDialog, "breachesDialog")
    assert dialog.table.model().index(0, 1).data() == "A stick is gone."
    hidden = (dialog.notice_button, dialog.next_button, dialog.call_button)
    assert not any(button.isVisible() for button in hidden)
    dialog.accept()
    delete_now()
    press(clinic.screen().processing_button)
    clinic.rest()
    register: Any = found(QDialog, "processingDialog")
    clinic.qtbot.waitUntil(lambda: any("opens to practitioners" in one.text() for one in register.findChildren(QLabel)))
    register.accept()
    delete_now()


def test_the_register_of_breaches_fits_a_small_window_in_each_language(clinic: ClinicWindow) -> None:
    session = clinic.session()
    what = f"A letter went astray. {'Nobody knows where. ' * 5}"
    breaches.notice(session, NewBreach(what=what, nature=(Nature.CONFIDENTIALITY,), data=(DataKind.HEALTH,)))
    session.vault.sign_out(session.now())
    screen = open_desk(clinic)
    clinic.application.window.resize(860, 600)
    for language in Language:
        clinic.application.speak(language)
        clinic.rest()
        press_in_row(screen.seldom, screen.breaches_button)
        dialog: Any = found(QDialog, "breachesDialog")
        clinic.rest()
        whole(clinic, dialog)
        assert dialog.table.horizontalScrollBar().maximum() == 0, language
        assert "Nobody knows where." in dialog.told.text()
        dialog.accept()
        delete_now()


def test_an_owner_has_the_registers_at_the_privacy_desk_and_not_twice(clinic: ClinicWindow) -> None:
    clinic.sign_in().to_section("log")
    clinic.rest()
    assert not clinic.screen().breaches_button.isVisible()
    assert not clinic.screen().processing_button.isVisible()


def test_the_register_of_processing_is_read_in_each_language_and_saved(clinic: ClinicWindow, tmp_path: Path) -> None:
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.processing_button)
    clinic.rest()
    dialog: Any = found(QDialog, "processingDialog")
    for place in range(dialog.languages.count()):
        dialog.languages.setCurrentIndex(place)
        clinic.rest()
        whole(clinic, dialog)
        assert len(labels(dialog)) > len(Language) * 10
        assert unnamed(dialog) == []
    press(dialog.pdf_button)
    clinic.rest()
    chooser: Any = found(QDialog, "saveDialog")
    chooser.fileSelected.emit(str(tmp_path / "register.pdf"))
    chooser.close()
    clinic.rest()
    assert (tmp_path / "register.pdf").read_bytes().startswith(b"%PDF")
    dialog.accept()
    delete_now()


def pick_canary(clinic: ClinicWindow, screen: Any) -> Any:  # noqa: ANN401 - a RequestsScreen and its KeepingDialog
    press_in_row(screen.seldom, screen.keeping_button)
    dialog: Any = found(QDialog, "keepingDialog")
    clinic.rest()
    press(dialog.pick_button)
    picker: Any = found(QDialog, "pickPatientDialog")
    clinic.rest()
    QTest.keyClicks(picker.finder.field, CANARY[:4])
    QTest.keyClick(picker.finder.field, Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: "GDPR" in dialog.kept_until.text())
    return dialog


def looked(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a MentionsDialog
    delete_now()
    listed: Any = found(QDialog, "mentionsDialog")
    clinic.qtbot.waitUntil(listed.keep_button.isEnabled)
    return listed


def named_by_another(clinic: ClinicWindow) -> None:
    """Somebody else's note and booking name the one patient there is."""
    session = clinic.session()
    other = a_patient(session, details("Bekkasin", "Bodil"))
    a_note(session, other, f"Kom sammen med sin søster {CANARY}, som venter udenfor.")
    start = session.now() + timedelta(days=1)
    appointments.book(session, Booking(other, "", None, start, note=f"Følges af {CANARY.lower()}"))
    session.vault.sign_out(session.now())


def test_places_that_name_a_person_are_judged_before_the_erasure(clinic: ClinicWindow) -> None:
    """The note belongs there, the booking is put right: the judgements are kept, and the patient's record opens."""
    named_by_another(clinic)
    screen = open_desk(clinic)
    desk, dialog = screen._desk, pick_canary(clinic, screen)
    press(dialog.mentions_button)
    listed = looked(clinic)
    cells = [[listed.table.model().index(row, column).data() for column in range(3)] for row in range(2)]
    assert {row[0].partition("\n")[0] for row in cells} == {"BEKKASIN, Bodil · Note", "BEKKASIN, Bodil · Booking"}
    assert all(CANARY.casefold() in row[1].casefold() for row in cells)
    assert cells[0][1] in listed.words.text()
    assert not listed.unsearched.isVisible()
    whole(clinic, listed)
    assert (unnamed(listed), small_targets(listed, least=32)) == ([], [])
    press(listed.verdict_buttons[Verdict.CARE_NEEDS_IT])
    assert listed.table.row == 1, "on to the next place"
    press(listed.verdict_buttons[Verdict.TO_CORRECT])
    press(listed.open_button)
    clinic.qtbot.waitUntil(lambda: clinic.screen().objectName() != "requestsScreen")
    assert [one.verdict for one in kept_judgement(clinic, desk).judged] == [Verdict.CARE_NEEDS_IT, Verdict.TO_CORRECT]


def test_an_owner_who_does_not_treat_is_told_what_was_not_looked_at(clinic: ClinicWindow) -> None:
    named_by_another(clinic)
    session = clinic.session()
    people.admit(session, Newcomer("Otto Ejer", frozenset({Role.OWNER}), bytearray(LISE_PASSWORD.encode())))
    session.vault.sign_out(session.now())
    settled = clinic.session("Otto Ejer", LISE_PASSWORD)
    settle(settled, LISE_PASSWORD, LISE_PIN)
    settled.vault.sign_out(settled.now())
    screen = open_desk(clinic, "Otto Ejer", LISE_PASSWORD)
    desk, dialog = screen._desk, pick_canary(clinic, screen)
    press(dialog.mentions_button)
    listed = looked(clinic)
    assert "A practitioner must look." in listed.unsearched.text()
    assert listed.table.model().rowCount() == 1, "the booking alone"
    press(listed.keep_button)
    clinic.rest()
    kept = kept_judgement(clinic, desk)
    assert (Part.CLINICAL in kept.searched, kept.left) == (False, 1)


def test_an_erasure_through_the_window_says_what_nobody_looked_through(clinic: ClinicWindow) -> None:
    """Anna works alone: proposed, approved again after a week, and her looks at the proposal do not undo it."""
    time = moved(clinic)
    time.go(days=800)
    session = clinic.session()
    (patient,) = patients_of(session)
    erasure.propose(session, patient, reason="Kom aldrig.")
    session.vault.sign_out(session.now())
    time.go(days=8)
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.keeping_button)
    dialog: Any = found(QDialog, "keepingDialog")
    clinic.qtbot.waitUntil(dialog.erase_button.isVisible)
    clinic.rest()
    press(dialog.erase_button)
    clinic.rest()
    ask: Any = found(QDialog, "confirmDialog")
    said = " ".join(labels(ask))
    assert "A practitioner must look." in said
    assert cut_off(ask) == []
    ask.reject()
    press(dialog.mentions_of_line_button)
    press(looked(clinic).keep_button)
    clinic.rest()
    press(dialog.erase_button)
    clinic.rest()
    ask = found(QDialog, "confirmDialog")
    assert "must look" not in " ".join(labels(ask))
    press(ask.confirm)
    clinic.rest()
    assert dialog.table.model().rowCount() == 0, dialog.notice.text()


def test_a_journal_whose_time_is_over_waits_in_the_list_until_somebody_judges_it(clinic: ClinicWindow) -> None:
    time = moved(clinic)
    time.go(days=800)
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.keeping_button)
    dialog: Any = found(QDialog, "keepingDialog")
    clinic.qtbot.waitUntil(dialog.take_button.isVisible)
    assert not dialog.propose_button.isEnabled()
    clinic.rest()
    lines = dialog.table.model()
    assert CANARY.upper() in lines.index(0, 0).data()
    assert "Its time ended on" in lines.index(0, 1).data()
    assert "GDPR Art. 5" in lines.index(0, 2).data()
    clinic.qtbot.waitUntil(lambda: cut_off(dialog) == [])
    assert (unnamed(dialog), small_targets(dialog, least=32)) == ([], [])
    press(dialog.take_button)
    clinic.qtbot.waitUntil(dialog.propose_button.isEnabled)
    assert CANARY.upper() in dialog.kept_until.text()
    press(dialog.propose_button)
    ask: Any = found(QDialog, "confirmDialog")
    assert "Good practice" not in " ".join(labels(ask))
    QTest.keyClicks(ask.reason, "Kom aldrig.")
    press(ask.confirm)
    clinic.qtbot.waitUntil(dialog.turn_down_button.isVisible)
    assert not dialog.take_button.isVisible(), "it waits for the second of two now, and stands there once"
    assert dialog.table.model().rowCount() == 1


def test_going_below_good_practice_asks_why_and_tells_the_second_of_two(clinic: ClinicWindow) -> None:
    """GDPR Art. 17: somebody who was never treated asks to be forgotten, and does not wait a year."""
    screen = open_desk(clinic)
    dialog = pick_canary(clinic, screen)
    assert "good practice keeps it until" in dialog.kept_until.text()
    press(dialog.propose_button)
    ask: Any = found(QDialog, "confirmDialog")
    assert "Good practice keeps it until" in " ".join(labels(ask))
    assert "by this computer's clock" in " ".join(labels(ask)), "a clock that runs ahead makes every journal an old one"
    assert cut_off(ask) == []
    QTest.keyClicks(ask.reason, "Beder om at blive slettet.")
    press(ask.confirm)
    clinic.qtbot.waitUntil(dialog.erase_button.isVisible)
    press(dialog.erase_button)
    clinic.rest()
    ask = found(QDialog, "confirmDialog")
    assert "Good practice keeps it until" in " ".join(labels(ask))
    assert "by this computer's clock" in " ".join(labels(ask)), "a clock that runs ahead makes every journal an old one"
    assert cut_off(ask) == []


def test_while_somebody_waits_for_a_copy_their_journal_cannot_be_proposed(clinic: ClinicWindow) -> None:
    session = clinic.session()
    (patient,) = patients_of(session)
    today = session.clock.today()
    requests.receive(session, NewRequest(right=Right.ACCESS, received=today, how=SaidHow.PHONE, patient=patient))
    session.vault.sign_out(session.now())
    screen = open_desk(clinic)
    press_in_row(screen.seldom, screen.keeping_button)
    dialog: Any = found(QDialog, "keepingDialog")
    clinic.rest()
    dialog._pick(PickedPatient(patient, CANARY))
    clinic.qtbot.waitUntil(lambda: "still open" in dialog.kept_until.text())
    assert not dialog.propose_button.isEnabled()
    assert cut_off(dialog) == []


def test_a_journal_is_proposed_only_by_what_was_said_of_itself(clinic: ClinicWindow) -> None:
    """What is asked depends on the time of the journal that is chosen, not of the one before it."""
    dialog = pick_canary(clinic, open_desk(clinic))
    assert dialog.propose_button.isEnabled()
    before, chosen = dialog._plan, dialog._picked
    another = replace(chosen)
    dialog._pick(another)
    dialog._propose()
    assert not [one for one in dialog.findChildren(QDialog) if one.objectName() == "confirmDialog"]
    dialog._planned(chosen, before)
    assert dialog._plan is None, "it is the plan of the one before"
    clinic.rest()
    press(dialog.propose_button)
    ask: Any = found(QDialog, "confirmDialog")
    ask.reject()


def moved(clinic: ClinicWindow) -> Time:
    """A clock that the test moves, for whoever signs in from now on."""
    door, time = clinic.door, Time(datetime.now(UTC))
    door._real = replace(door._real, now=time.now, clock=lambda zone: ClinicClock(time, zone))
    door._around = replace(door._around, now=time.now)
    return time


def kept_judgement(clinic: ClinicWindow, desk: Any) -> Any:  # noqa: ANN401 - a Desk; an ErasureLookedThrough
    read: list[Any] = []
    vault = desk.session.vault
    desk.tasks.run(lambda: tuple(vault.counting("erasure.looked_through")), read.append, read.append, clinic.page)
    clinic.qtbot.waitUntil(lambda: bool(read))
    ((_, kept),) = read[0]
    return kept
