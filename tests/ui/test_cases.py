"""Complaint cases through the window: opened, handed out and closed; whole in every language; not reception's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import case_export, cases, disclosures, drafts, notes, registry_drafts
from journal_app.services.cases import NewCase
from journal_app.services.disclosures import NewDisclosure
from journal_app.services.search import PatientSearch
from journal_app.ui.clinic.pick_patient import PickedPatient
from journal_app.ui.translation import Language
from tests.clinic import a_note
from tests.clinic import opened as opened_record
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
BOARD = "Styrelsen for Patientklager"


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()


def whole(clinic: ClinicWindow, shown: QWidget) -> None:
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])
    assert unnamed(shown) == []
    assert small_targets(shown, least=32) == []


def opened(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a CasesDialog
    clinic.rest()
    press_in_row(clinic.screen().seldom, clinic.screen().cases_button)
    clinic.rest()
    return found(QDialog, "casesDialog")


def act(clinic: ClinicWindow, form: Any) -> None:  # noqa: ANN401 - a CaseForm
    press(form.act_button)
    clinic.rest()
    delete_now()


def prepared(clinic: ClinicWindow, *, is_open: bool) -> tuple[UUID, str]:
    """The one patient and the clinic's fingerprint; perhaps with a case of theirs."""
    session = clinic.session()
    patient = PatientSearch(session).find(CANARY)[0].id
    a_note(session, patient)
    if is_open:
        today = session.clock.today()
        cases.open_case(session, NewCase(patient=patient, authority=BOARD, number="26/4711", received=today))
    fingerprint = session.vault.first_leaf().hex()
    session.vault.sign_out(session.now())
    return patient, fingerprint


def test_a_case_from_the_letter_to_the_end(clinic: ClinicWindow, tmp_path: Path) -> None:
    patient, fingerprint = prepared(clinic, is_open=False)
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    assert not dialog.note_button.isVisible()
    press(dialog.open_button)
    form: Any = found(QDialog, "caseForm")
    act(clinic, form)
    assert form._patient_row.error.text()  # nobody was chosen
    form._picked(PickedPatient(patient, CANARY))
    QTest.keyClicks(form.authority, BOARD)
    act(clinic, form)
    assert dialog.focusWidget() is dialog.table  # on the case that was just opened
    press(dialog.hand_out_button)
    out: Any = found(QDialog, "handOutDialog")
    assert CANARY.upper() in out.whose.text()
    blackened(clinic, out)
    out.languages.setCurrentIndex(out.languages.findData("sv"))
    out.names.setChecked(False)
    QTest.keyClicks(out.reason.edit, "Asked for in the letter")
    target = tmp_path / "drive"
    target.mkdir()
    out.take_folder(target)
    press(out.go_button)
    clinic.rest()
    (file,) = target.iterdir()
    assert str(file) in out.told.text()
    assert fingerprint in out.told.text()
    press(out.close_button)
    clinic.rest()
    press(dialog.close_case_button)
    form = found(QDialog, "caseForm")
    act(clinic, form)
    assert form._words_row.error.text()  # no reason was written
    QTest.keyClicks(form.words.edit, "Decided")
    act(clinic, form)
    assert dialog.chosen() is None
    dialog.tabs.setCurrentIndex(1)
    clinic.rest()
    assert "Whole journal handed out" in dialog.told.text()
    dialog.accept()
    delete_now()
    press_in_row(clinic.screen().seldom, clinic.screen().disclosures_button)
    clinic.rest()
    register: Any = found(QDialog, "disclosuresDialog")
    assert BOARD in register.table.model().index(0, 1).data()
    assert "Checksum of the folder" in register.told.text()
    register.accept()
    delete_now()


def test_handing_out_can_be_stopped_and_begun_again(clinic: ClinicWindow, tmp_path: Path) -> None:
    _patient, fingerprint = prepared(clinic, is_open=True)
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    press(dialog.hand_out_button)
    out: Any = found(QDialog, "handOutDialog")
    QTest.keyClicks(out.reason.edit, "Asked for in the letter")
    out.take_folder(tmp_path)
    assert not out.stop_button.isVisible()
    before = {path.name for path in tmp_path.iterdir()}
    press(out.go_button)
    assert out.stop_button.isVisible()
    assert not out.close_button.isVisible()
    out.reject()
    assert out.isVisible()  # it works, and Escape is no Stop
    press(out.stop_button)
    assert not out.stop_button.isEnabled()
    clinic.rest()
    assert "stopped" in out.notice.text()
    assert {path.name for path in tmp_path.iterdir()} == before
    assert not out.stop_button.isVisible()
    press(out.go_button)
    clinic.rest()
    assert fingerprint in out.told.text()
    assert not out.stop_button.isVisible()
    (made,) = (path for path in tmp_path.iterdir() if path.name not in before)
    assert made.suffix == ".zip"
    press(out.close_button)
    dialog.accept()
    delete_now()


@pytest.mark.parametrize("is_encrypted", [True, False])
@pytest.mark.parametrize("is_quitting", [False, True])
def test_a_lock_while_pages_are_set_hands_nothing_out(
    clinic: ClinicWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_encrypted: bool, is_quitting: bool
) -> None:
    """Nobody would be left to read the passphrase, and nobody would know that the journal says it went out."""
    prepared(clinic, is_open=True)
    clinic.sign_in().to_section("requests")
    press(opened(clinic).hand_out_button)
    out: Any = found(QDialog, "handOutDialog")
    QTest.keyClicks(out.reason.edit, "Asked for in the letter")
    out.encrypted.setChecked(is_encrypted)
    QTest.keyClicks(out.open_why.edit, "" if is_encrypted else "By hand")
    target = tmp_path / "drive"
    target.mkdir()
    out.take_folder(target)
    setting, locked = Event(), Event()
    real = case_export.journal_pdf

    def slow(*given: Any) -> bytes:  # noqa: ANN401 - whatever the pages are set from
        setting.set()
        assert locked.wait(timeout=30)
        return real(*given)

    monkeypatch.setattr(case_export, "journal_pdf", slow)
    press(out.go_button)
    clinic.qtbot.waitUntil(setting.is_set, timeout=30_000)
    del out
    if is_quitting:
        clinic.application.ended.connect(lambda: setattr(clinic, "has_ended", True))
        clinic.application.quit()
    else:
        clinic.application.lock()
    delete_now()
    locked.set()
    clinic.qtbot.waitUntil(lambda: not clinic.application.tasks._jobs, timeout=30_000)
    assert list(target.iterdir()) == []
    session = clinic.session()
    with session.vault.snapshot() as reader:
        assert list(reader.counting("case.exported")) == []
    session.vault.sign_out(session.now())


def blackened(clinic: ClinicWindow, out: Any) -> None:  # noqa: ANN401 - a HandOutDialog
    """The preview, where one record stays behind for a reason; then it is said how many do."""
    press(out.preview_button)
    clinic.rest()
    preview: Any = found(QDialog, "redactDialog")
    assert preview.chosen() is not None
    press(preview.blacken_button)
    assert preview.reason_row.error.text()  # no reason was written
    QTest.keyClicks(preview.reason, "Names a relative")
    press(preview.blacken_button)
    assert "lackened" in preview.table.model().index(0, 2).data()
    press(preview.show_button)
    assert preview.table.model().index(0, 2).data() == "Goes out"
    QTest.keyClicks(preview.reason, "Names a relative")
    press(preview.blacken_button)
    press(preview.keep_button)
    clinic.rest()
    delete_now()
    assert "blackened" in out.notice.text()


def test_escape_asks_before_what_was_blackened_is_lost(clinic: ClinicWindow) -> None:
    prepared(clinic, is_open=True)
    clinic.sign_in().to_section("requests")
    press(opened(clinic).hand_out_button)
    out: Any = found(QDialog, "handOutDialog")
    press(out.preview_button)
    clinic.rest()
    preview: Any = found(QDialog, "redactDialog")
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible(), "nothing was decided, so nothing is asked"
    delete_now()
    press(out.preview_button)
    clinic.rest()
    preview = found(QDialog, "redactDialog")
    QTest.keyClicks(preview.reason, "Names a relative")
    assert preview.has_unsaved()
    press(preview.blacken_button)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    question: Any = found(QDialog, "confirmDialog")
    whole(clinic, question)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    delete_now()
    assert preview.isVisible()
    assert "lackened" in preview.table.model().index(0, 2).data()
    press(preview.show_button)
    assert not preview.has_unsaved(), "it is as it was found"
    QTest.keyClicks(preview.reason, "Names a relative")
    press(preview.blacken_button)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    question = found(QDialog, "confirmDialog")
    press(question.confirm)
    delete_now()
    assert not preview_is_open()
    assert out.isVisible()


def preview_is_open() -> bool:
    return any(one.objectName() == "redactDialog" and one.isVisible() for one in QApplication.topLevelWidgets())


def test_what_was_blackened_when_the_screen_locked_is_told_without_the_case(clinic: ClinicWindow) -> None:
    prepared(clinic, is_open=True)
    clinic.sign_in().to_section("requests")
    press(opened(clinic).hand_out_button)
    out: Any = found(QDialog, "handOutDialog")
    press(out.preview_button)
    clinic.rest()
    preview: Any = found(QDialog, "redactDialog")
    QTest.keyClicks(preview.reason, "Names a relative")
    press(preview.blacken_button)
    clinic.application.lock()
    clinic.wait_for("lockScreen")
    session = clinic.session()
    (waiting,) = registry_drafts.waiting(session)
    assert waiting.left == "What goes out", "which case it was is for those who work on it"
    left = registry_drafts.left_words(session, waiting.id)
    assert left is not None
    assert left.words == (), "a reason may tell of somebody's health, and this lies under the staff's key"
    session.vault.sign_out(session.now())


def test_drafts_stay_behind_unless_let_out_and_a_correction_is_one_with_what_it_corrects(clinic: ClinicWindow) -> None:
    patient, _ = prepared(clinic, is_open=True)
    session = clinic.session()
    first = next(item for item in opened_record(session, patient).items if isinstance(item.content, Note))
    said = Note(NoteKind.PHONE, session.now(), "Ringede igen")
    notes.correct_note(session, opened_record(session, patient), first.id, said, reason="Stavefejl")
    drafts.save_draft(session, opened_record(session, patient), kind="note", content={"text": "Kladdeord"})
    session.vault.sign_out(session.now())
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    press(dialog.hand_out_button)
    out: Any = found(QDialog, "handOutDialog")
    assert not out.reasons.isChecked()
    press(out.preview_button)
    clinic.rest()
    preview: Any = found(QDialog, "redactDialog")
    last = preview.table.model().rowCount() - 1

    def state(row: int) -> str:
        return str(preview.table.model().index(row, 2).data())

    assert state(last) == "Goes out"
    preview.table.selectRow(0)
    assert "every version" in preview.told.text()
    QTest.keyClicks(preview.reason, "Names a relative")
    press(preview.blacken_button)
    assert [state(row) for row in range(last + 1)].count("Blackened") == 2
    assert state(last) == "Stays behind"
    preview.table.selectRow(last)
    assert "Kladdeord" in preview.told.text()
    assert not preview.blacken_button.isEnabled()
    press(preview.show_button)
    assert state(last) == "Goes out"
    press(preview.blacken_button)
    press(preview.keep_button)
    clinic.rest()
    delete_now()
    assert out.reasons.isChecked()
    out.reject()
    clinic.rest()
    dialog.accept()
    delete_now()


def test_the_cases_are_whole_in_every_language(clinic: ClinicWindow) -> None:
    prepared(clinic, is_open=True)
    clinic.sign_in().to_section("requests")
    clinic.application.window.resize(1280, 800)
    for language in Language:
        clinic.application.speak(language)
        dialog = opened(clinic)
        whole(clinic, dialog)
        for button in (dialog.open_button, dialog.note_button, dialog.close_case_button, dialog.hand_out_button):
            press(button)
            name = "handOutDialog" if button is dialog.hand_out_button else "caseForm"
            shown = found(QDialog, name)
            whole(clinic, shown)
            if button is dialog.hand_out_button:
                press(shown.preview_button)  # type: ignore[attr-defined] # a HandOutDialog
                clinic.rest()
                preview = found(QDialog, "redactDialog")
                whole(clinic, preview)
                preview.reject()
                clinic.rest()
            shown.reject()
            clinic.rest()
        dialog.accept()
        delete_now()


def test_reception_finds_no_way_to_the_cases(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    shell.to_section("requests")
    clinic.rest()
    assert not clinic.screen().seldom.offers(clinic.screen().cases_button)
    assert "Complaint cases" not in " ".join(one.text() for one in clinic.screen().findChildren(QLabel))


def test_the_register_tells_what_was_passed_on_and_about_whom(clinic: ClinicWindow) -> None:
    patient, _ = prepared(clinic, is_open=False)
    session = clinic.session()
    given = NewDisclosure(
        party=Party.HOSPITAL,
        recipient="Rigshospitalet",
        country="DK",
        why="Admitted",
        basis=Basis.VITAL_INTEREST,
        basis_words="Could not wait",
        channel=Channel.TELEPHONE,
        made_at=session.now(),
        content="Allergies",
    )
    disclosures.disclose(session, opened_record(session, patient), given)
    session.vault.sign_out(session.now())
    clinic.sign_in().to_section("requests")
    clinic.application.window.resize(1280, 800)
    clinic.rest()
    press_in_row(clinic.screen().seldom, clinic.screen().disclosures_button)
    clinic.rest()
    dialog: Any = found(QDialog, "disclosuresDialog")
    whole(clinic, dialog)
    assert "Rigshospitalet" in dialog.table.model().index(0, 1).data()
    assert CANARY.upper() in dialog.table.model().index(0, 2).data()
    assert "Could not wait" in dialog.told.text()
    dialog.accept()
    delete_now()
