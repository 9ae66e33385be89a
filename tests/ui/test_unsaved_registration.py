"""A lock or a crash in the middle of registering loses nothing: it is offered, goes on as it was, ends when saved."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from journal_app.domain.patients import Gender, Patient
from journal_app.services.search import PatientSearch
from journal_app.ui.clinic.notice import Notice
from tests.ui.clinic_window import (
    CANARY,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    enter_pin,
    found,
    press,
    settle,
)
from tests.ui.screen_checks import cut_off, unnamed

pytestmark = pytest.mark.xcb
KEEP_WITHIN_S = 5


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()


def form_of(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a RegistrationScreen or RegistryFormScreen
    clinic.qtbot.waitUntil(lambda: getattr(clinic.screen(), "form", None) is not None, timeout=10_000)
    clinic.rest()
    return clinic.screen()


def come_back(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - the home screen
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    enter_pin(page.pin, LISE_PIN)
    clinic.wait_for("shell")
    clinic.rest()
    return clinic.screen()


def type_all(screen: Any) -> None:  # noqa: ANN401 - a RegistrationScreen
    """Something in every kind of field, also what is not finished or means nothing yet."""
    form = screen.form
    QTest.keyClicks(form.identifiers[0].field.edit, "070761")
    for name, text in (("name.family", "Åkesson"), ("phones", "2099"), ("email", "mette@"), ("address.city", "Ny")):
        QTest.keyClicks(form.lines[name], text)
    QTest.keyClicks(form.born.edit, "30/2")
    form.gender.setCurrentIndex(form.gender.findData(Gender.FEMALE.value))
    form.gender.activated.emit(form.gender.currentIndex())
    form.notes.edit.setPlainText("Kommer med sin søster\nog bil")
    press(form.add_button)
    second = form.identifiers[1].field
    second.system_box.setCurrentIndex(second.system_box.findData("passport"))
    QTest.keyClicks(second.edit, "K 12")
    QTest.keyClicks(second.issuer_edit, "SE")
    screen.source.setCurrentIndex(1)
    screen.source.activated.emit(1)


def expect_all(screen: Any) -> None:  # noqa: ANN401 - a RegistrationScreen
    form = screen.form
    assert form.identifiers[0].field.edit.text() == "070761"
    assert [form.lines[name].text() for name in ("name.family", "phones", "email", "address.city")] == [
        "Åkesson",
        "2099",
        "mette@",
        "Ny",
    ]
    assert form.born.edit.text() == "30/2"
    assert form.gender.currentData() == Gender.FEMALE.value
    assert form.notes.text() == "Kommer med sin søster\nog bil"
    second = form.identifiers[1].field
    assert (second.system().value, second.edit.text(), second.issuer_edit.text()) == ("passport", "K 12", "SE")
    assert screen.source.currentIndex() == 1


def registered(clinic: ClinicWindow, family: str) -> Patient:
    session = clinic.application.standing.session  # type: ignore[union-attr]
    seen: list[Patient | None] = []
    clinic.application.tasks.run(
        lambda: session.vault.patient(PatientSearch(session).find(family)[0].id),
        seen.append,
        lambda problem: pytest.fail(str(problem)),
        clinic.application,
    )
    clinic.rest()
    (one,) = seen
    assert one is not None
    return one


def test_a_lock_in_the_middle_of_a_registration_loses_nothing(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    shell.to_registration("")
    type_all(form_of(clinic))
    home = come_back(clinic)
    assert home.unsaved.isVisible()
    assert home.unsaved.accessibleName().startswith("Not saved. Registration of ")
    assert home.unsaved.accessibleName().endswith(": continue?")
    assert unnamed(home) == []
    assert cut_off(home) == []
    press(home.unsaved.continue_button)
    screen = form_of(clinic)
    expect_all(screen)
    home = come_back(clinic)
    press(home.unsaved.continue_button)
    screen = form_of(clinic)
    expect_all(screen)
    _finish(screen)
    press(screen.save_button)
    clinic.rest()
    assert [link.words() for link in screen.summary.links] == []
    clinic.qtbot.waitUntil(lambda: clinic.screen().objectName() == "registryCard", timeout=10_000)
    clinic.rest()
    assert registered(clinic, "Åkesson").details.reception_notes.startswith("Kommer")
    assert not come_back(clinic).unsaved.isVisible()


def _finish(screen: Any) -> None:  # noqa: ANN401 - a RegistrationScreen
    form = screen.form
    for line, text in ((form.lines["email"], "example.dk"), (form.lines["phones"], "3456")):
        line.setCursorPosition(len(line.text()))
        QTest.keyClicks(line, text)
    QTest.keyClicks(form.identifiers[1].field.edit, "3456")
    form.born.edit.clear()
    QTest.keyClicks(form.born.edit, "8/8/1962")
    form.identifiers[0].field.edit.clear()


def test_a_lock_in_the_middle_of_a_change_keeps_what_others_changed_meanwhile(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    patient = _the_patient(clinic)
    shell.to_registry_form(patient)
    screen = form_of(clinic)
    screen.form.lines["email"].clear()
    QTest.keyClicks(screen.form.lines["email"], "ny@exam")
    home = come_back(clinic)
    assert "Change of a patient's details" in home.unsaved.accessibleName()
    assert CANARY.casefold() not in home.unsaved.accessibleName().casefold()
    press(home.unsaved.continue_button)
    screen = form_of(clinic)
    assert screen.form.lines["email"].text() == "ny@exam"
    assert screen.form.lines["name.family"].text() == CANARY
    assert set(screen.drafts._content()) == {"email", "source"}, "only what was typed is kept of a patient"


def test_a_change_left_unsaved_is_offered_in_its_own_form(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    patient = _the_patient(clinic)
    shell.to_registry_form(patient)
    QTest.keyClicks(form_of(clinic).form.lines["email"], "ny@exam")
    come_back(clinic)
    clinic.page.to_registry_form(patient)
    screen = form_of(clinic)
    assert screen.form.lines["email"].text() == ""
    assert screen.offer.isVisible()
    press(screen.offer.continue_button)
    assert screen.form.lines["email"].text() == "ny@exam"
    press(screen.cancel_button)
    press(found(QDialog, "confirmDialog").confirm)  # type: ignore[attr-defined] # a ConfirmDialog
    clinic.rest()
    assert not come_back(clinic).unsaved.isVisible()


def test_leaving_what_is_unsaved_is_asked_once_and_cancelling_keeps_it(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    shell.to_registration("")
    screen = form_of(clinic)
    QTest.keyClicks(screen.form.lines["name.family"], CANARY)
    QTest.keyClick(screen.form.lines["name.family"], Qt.Key.Key_Escape)
    dialog = found(QDialog, "confirmDialog")
    assert not [notice for notice in clinic.page.findChildren(Notice) if notice.isVisible() and notice.text()]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert clinic.screen() is screen
    assert screen.form.lines["name.family"].text() == CANARY


def _the_patient(clinic: ClinicWindow) -> UUID:
    return registered(clinic, CANARY).id


def test_it_can_be_thrown_away_where_it_is_offered(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    shell.to_registration("")
    QTest.keyClicks(form_of(clinic).form.lines["name.family"], "Ek")
    come_back(clinic)
    clinic.page.to_registration("")
    QTest.keyClicks(form_of(clinic).form.lines["name.family"], "Ask")
    home = come_back(clinic)
    for _ in range(2):
        assert home.unsaved.isVisible()
        press(home.unsaved.discard_button)
        clinic.rest()
    assert not home.unsaved.isVisible()
    assert not come_back(clinic).unsaved.isVisible()


def test_leaving_without_saving_leaves_nothing_behind(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    shell.to_registration("")
    screen = form_of(clinic)
    QTest.keyClicks(screen.form.lines["name.family"], "Ek")
    shell.to_section("account")
    dialog: Any = found(QDialog, "confirmDialog")
    press(dialog.confirm)
    clinic.rest()
    shell.to_home()
    clinic.rest()
    assert not clinic.screen().unsaved.isVisible()


def test_a_killed_program_loses_no_more_than_a_few_seconds(clinic: ClinicWindow) -> None:
    arguments = ["-m", "tests.ui.registering_process", str(clinic.tmp), LISE, LISE_PASSWORD, "Åkesson"]
    shown_nowhere = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, text=True, env=shown_nowhere
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    seconds = float(line)
    assert seconds < KEEP_WITHIN_S
    clinic.sign_in(LISE, LISE_PASSWORD)
    clinic.rest()
    home = clinic.screen()
    assert home.unsaved.isVisible()
    press(home.unsaved.continue_button)
    assert form_of(clinic).form.lines["name.family"].text() == "Åkesson"
