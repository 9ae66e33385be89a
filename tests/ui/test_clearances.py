"""Who may do what: delegating with a PIN, ending, stating competence, and what each role sees of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.people import Registration, Role
from journal_app.services import delegations, people
from journal_app.services.delegations import Clearances
from journal_app.services.staff_port import Newcomer
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from journal_app.ui.widgets.buttons import Kind
from tests.ui.clinic_window import (
    ANNA,
    ANNA_PIN,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    enter_pin,
    found,
    person_called,
    press,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
NANNA, NANNA_PASSWORD = "Nanna Nurse", "violin granatæble tog"
DELEGATIONS, COMPETENCES, PLACES = range(3)


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    """Anna, who owns and treats; Lise at reception; Nanna, a nurse."""
    made = a_window(qtbot, tmp_path)
    session = made.session()
    registration = Registration("Styrelsen for Patientsikkerhed", "0NURS", "sygeplejerske")
    nurse = Newcomer(
        NANNA, frozenset({Role.PRACTITIONER}), bytearray(NANNA_PASSWORD.encode()), "sygeplejerske", registration
    )
    people.admit(session, nurse)
    session.vault.sign_out(session.now())
    for name, password in ((NANNA, NANNA_PASSWORD), (LISE, LISE_PASSWORD)):
        session = made.session(name, password)
        settle(session, password, LISE_PIN)
        session.vault.sign_out(session.now())
    yield made
    made.close()


def open_clearances(clinic: ClinicWindow, *who: str, part: int = DELEGATIONS) -> Any:  # noqa: ANN401 - a ClearancesScreen
    clinic.sign_in(*who).to_section("clearances")
    clinic.rest()
    screen = clinic.screen()
    bar = screen.tabs.tabBar()
    bar.setFocus()
    for _ in range(part):
        QTest.keyClick(bar, Qt.Key.Key_Right)
    return screen


def already_delegated(clinic: ClinicWindow) -> None:
    """Anna has left a treatment to Nanna before anybody opens the window."""
    session = clinic.session()
    new = delegations.NewDelegation(
        delegate=person_called(session, NANNA),
        treatments=("botulinum",),
        valid_from=session.now(),
        valid_until=None,
        instruction="Only the forehead.",
    )
    delegations.give(session, new, pin=ANNA_PIN)
    session.vault.sign_out(session.now())


def fill(dialog: Any, *, to: str = NANNA, treatment: str = "botulinum") -> None:  # noqa: ANN401 - a DelegateDialog
    while dialog.colleague.currentText() != to:
        QTest.keyClick(dialog.colleague, Qt.Key.Key_Down)
    QTest.keyClick(dialog.treatments.rows[treatment].tick, Qt.Key.Key_Space)
    QTest.keyClicks(dialog.instruction.edit, "Only the forehead, at most 20 units.")


def delegate(clinic: ClinicWindow, screen: Any) -> None:  # noqa: ANN401 - a ClearancesScreen
    press(screen.delegate_button)
    dialog: Any = found(QDialog, "delegateDialog")
    fill(dialog)
    press(dialog.sign_button)
    enter_pin(dialog.pin, ANNA_PIN)
    clinic.rest()
    delete_now()


def known(screen: Any) -> Clearances:  # noqa: ANN401 - a ClearancesScreen
    seen: Clearances = screen._known
    return seen


def test_a_treatment_is_left_to_a_nurse_with_a_pin_and_taken_back(clinic: ClinicWindow) -> None:
    screen = open_clearances(clinic)
    press(screen.delegate_button)
    dialog: Any = found(QDialog, "delegateDialog")
    press(dialog.sign_button)
    assert len(dialog.summary.links) == 2, "no treatment, no instruction"
    assert not dialog.pin_row.isVisible()
    fill(dialog)
    press(dialog.sign_button)
    enter_pin(dialog.pin, "999999")
    clinic.rest()
    assert dialog.pin_row.error.text(), "a wrong PIN signs nothing"
    assert known(screen).delegated == ()
    enter_pin(dialog.pin, ANNA_PIN)
    clinic.rest()
    delete_now()
    (one,) = known(screen).delegated
    assert (one.given.responsible_name, one.given.delegate_name, one.until) == (ANNA, NANNA, None)
    assert one.given.treatments == ("botulinum",)
    assert screen.delegations.table._lines.lines[0][4] == "In force"
    assert "at most 20 units" in screen.delegations.instruction.text()
    press(screen.delegations.end_button)
    confirm: Any = found(QDialog, "confirmDialog")
    press(confirm.confirm)
    assert confirm.isVisible(), "not without a reason"
    QTest.keyClicks(confirm.reason, "She has moved.")
    press(confirm.confirm)
    clinic.rest()
    assert screen.delegations.table._lines.lines[0][4] == "Ended"
    assert "She has moved." in screen.delegations.facts.text()
    assert not screen.delegations.end_button.isVisible()


def test_a_delegation_ends_with_its_last_day_and_not_before_it_begins(clinic: ClinicWindow) -> None:
    screen = open_clearances(clinic)
    press(screen.delegate_button)
    dialog: Any = found(QDialog, "delegateDialog")
    fill(dialog)
    QTest.keyClicks(dialog.last_day.edit, "2020-01-31")
    press(dialog.sign_button)
    assert len(dialog.summary.links) == 1
    dialog.last_day.edit.clear()
    QTest.keyClicks(dialog.last_day.edit, "2099-01-31")
    assert dialog.place.place() == "", "everywhere, unless one is chosen"
    QTest.keyClick(dialog.place, Qt.Key.Key_Down)
    press(dialog.sign_button)
    enter_pin(dialog.pin, ANNA_PIN)
    clinic.rest()
    delete_now()
    (one,) = known(screen).delegated
    assert one.given.place == known(screen).places[0].name
    assert one.until is not None
    assert one.until.astimezone(screen._desk.session.clock.zone()).date() == date(2099, 2, 1)
    assert screen.delegations.table._lines.lines[0][3] == "31-Jan-2099", "the last day that counts"
    assert "Last day 31-Jan-2099" in screen.delegations.facts.text()


def test_a_nurse_sees_what_was_left_to_her_and_cannot_end_it(clinic: ClinicWindow) -> None:
    already_delegated(clinic)
    screen = open_clearances(clinic, NANNA, NANNA_PASSWORD)
    assert len(known(screen).delegated) == 1
    assert not screen.delegations.end_button.isVisible()
    assert screen.delegate_button.isVisible(), "she has a registration of her own to delegate from"
    assert [one.name for one in screen.competences.people] == [NANNA]
    assert not screen.competences.state_button.isVisibleTo(screen.competences)


def test_reception_has_no_such_section(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    assert "clearances" not in [button.section.id for button in shell.rail._buttons]


def test_an_owner_without_a_registration_sees_all_and_delegates_nothing(clinic: ClinicWindow) -> None:
    already_delegated(clinic)
    session = clinic.session()
    owner, password = "Ole Owner", "tekande sommerfugl bro"
    people.admit(session, Newcomer(owner, frozenset({Role.OWNER}), bytearray(password.encode())))
    session.vault.sign_out(session.now())
    session = clinic.session(owner, password)
    settle(session, password, LISE_PIN)
    session.vault.sign_out(session.now())
    screen = open_clearances(clinic, owner, password)
    assert len(known(screen).delegated) == 1
    assert not screen.delegate_button.isVisible()
    assert screen.delegations.end_button.isVisible(), "the owner may end what somebody else gave"


def test_the_owner_states_what_a_nurse_is_cleared_to_do(clinic: ClinicWindow) -> None:
    screen = open_clearances(clinic, part=COMPETENCES)
    panel = screen.competences
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    while panel.chosen().name != NANNA:
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert "Nothing has been stated" in panel.cleared.text()
    press(panel.state_button)
    dialog: Any = found(QDialog, "competenceDialog")
    row = dialog.treatments.rows["botulinum"]
    assert not row.place.isVisible()
    QTest.keyClick(row.tick, Qt.Key.Key_Space)
    QTest.keyClick(row.place, Qt.Key.Key_Down)
    QTest.keyClicks(row.last_day.edit, "99 of Never")
    press(dialog.save_button)
    assert len(dialog.summary.links) == 2, "the day, and the grounds"
    row.last_day.edit.clear()
    QTest.keyClicks(row.last_day.edit, "2099-01-31")
    QTest.keyClicks(dialog.grounds.edit, "Course of 2025.")
    press(dialog.save_button)
    clinic.rest()
    delete_now()
    assert panel.chosen().name == NANNA
    assert f"{known(screen).places[0].name}, to 31-Jan-2099" in panel.cleared.text()
    assert "Course of 2025." in panel.grounds.text()
    assert ANNA in panel.stated_by.text()
    press(panel.state_button)
    dialog = found(QDialog, "competenceDialog")
    again = dialog.treatments.rows["botulinum"]
    assert again.cleared() == row_of(panel)
    dialog.reject()
    delete_now()


def tell_place(clinic: ClinicWindow, button: QWidget, name: str) -> None:
    press(button)
    dialog: Any = found(QDialog, "placeDialog")
    dialog.name.clear()
    QTest.keyClicks(dialog.name, name)
    press(dialog.save_button)
    clinic.rest()
    delete_now()


def test_the_owner_states_places_and_says_where_a_workstation_stands(clinic: ClinicWindow) -> None:
    screen = open_clearances(clinic, part=PLACES)
    panel = screen.places
    weights = {}
    for part in (DELEGATIONS, COMPETENCES, PLACES):
        screen.tabs.setCurrentIndex(part)
        weights[part] = screen.delegate_button.kind
    assert weights == {DELEGATIONS: Kind.PRIMARY, COMPETENCES: Kind.SECONDARY, PLACES: Kind.SECONDARY}
    assert not panel.remove_button.isEnabled(), "a clinic has one place at least"
    tell_place(clinic, panel.change_button, "Aarhus")
    tell_place(clinic, panel.add_button, "Odense")
    assert [one.name for one in known(screen).places] == ["Aarhus", "Odense"]
    assert panel.seats._lines.lines[0][1] == "Aarhus", "the first, where nobody said so"
    press(panel.move_button)
    dialog: Any = found(QDialog, "nameWorkstationDialog")
    clinic.rest()
    QTest.keyClick(dialog.place, Qt.Key.Key_Down)
    press(dialog.save_button)
    clinic.rest()
    delete_now()
    assert panel.seats._lines.lines[0][1] == "Odense"
    press(panel.remove_button)
    press(found(QDialog, "confirmDialog").confirm)  # type: ignore[attr-defined] # a ConfirmDialog
    clinic.rest()
    assert [one.name for one in known(screen).places] == ["Odense"]


def test_who_owns_nothing_sees_no_places_to_change(clinic: ClinicWindow) -> None:
    screen = open_clearances(clinic, NANNA, NANNA_PASSWORD)
    assert not screen.tabs.isTabVisible(PLACES)


def whole(clinic: ClinicWindow, shown: QWidget) -> None:
    """Once it is laid out, nothing is cut off."""
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])


def row_of(panel: Any) -> object:  # noqa: ANN401 - a CompetencesPanel
    return panel.stated(panel.chosen()).stated.cleared[0]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_both_parts_and_dialogs_are_named_and_whole(
    clinic: ClinicWindow, app: QApplication, language: Language, scale: float
) -> None:
    screen = open_clearances(clinic)
    delegate(clinic, screen)
    clinic.application.speak(language)
    if scale > 1:
        theme.apply(app, Appearance.DARK, scale=scale)
        clinic.application.window.resize(1800, 1100)
    for part in (DELEGATIONS, COMPETENCES):
        screen.tabs.setCurrentIndex(part)
        whole(clinic, clinic.page)
        assert unnamed(clinic.page) == [], part
        assert small_targets(screen.tabs.currentWidget(), least=32) == [], part
    for button, name in (
        (screen.delegate_button, "delegateDialog"),
        (screen.competences.state_button, "competenceDialog"),
    ):
        press(button)
        dialog = found(QDialog, name)
        whole(clinic, dialog)
        assert unnamed(dialog) == [], name
        dialog.reject()
        delete_now()
