"""The people of a real clinic: adding, changing, removing, and the clinical key that only a holder can grant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.people import Role
from journal_app.services import people
from journal_app.services.staff_port import Newcomer
from journal_app.ui.widgets.plain_label import PlainLabel
from tests.ui.clinic_window import (
    ANNA,
    LISE,
    LISE_PIN,
    ClinicWindow,
    a_window,
    choose,
    delete_now,
    enter_password,
    found,
    press,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
BO, BO_PASSWORD = "Bo Nymann", "tekande sommerfugl bro"
EVA, EVA_PASSWORD = "Eva Kirk", "violin granatæble tog"


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def open_people(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a PeopleScreen
    shell = clinic.sign_in()
    shell.to_section("people")
    clinic.rest()
    return clinic.screen()


def row_of(screen: Any, name: str) -> int:  # noqa: ANN401 - a PeopleScreen
    names = [str(screen.table.model().index(row, 0).data()) for row in range(screen.table.model().rowCount())]
    return next(row for row, shown in enumerate(names) if shown.partition(",")[0] == name)


def select(screen: Any, name: str) -> None:  # noqa: ANN401 - a PeopleScreen
    row = row_of(screen, name)
    screen.table.selectRow(row)


def cells(screen: Any, name: str) -> list[str]:  # noqa: ANN401 - a PeopleScreen
    row = row_of(screen, name)
    return [str(screen.table.model().index(row, column).data()) for column in range(4)]


def write(dialog: Any, name: str, *, password: str, roles: tuple[Role, ...]) -> None:  # noqa: ANN401 - an AddPersonDialog
    QTest.keyClicks(dialog.form.name, name)
    for role in roles:
        QTest.keyClick(dialog.form.roles.ticks[role], Qt.Key.Key_Space)
    QTest.keyClicks(dialog.password.first.edit, password)
    QTest.keyClicks(dialog.password.second.edit, password)


def test_a_newcomer_is_added_and_signs_in(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    press(screen.add_button)
    dialog: Any = found(QDialog, "addPersonDialog")
    write(dialog, BO, password=BO_PASSWORD, roles=(Role.RECEPTIONIST,))
    press(dialog.save_button)
    clinic.rest()
    assert cells(screen, BO)[1] == "Receptionist"
    session = clinic.application.standing
    assert session is not None
    clinic.application.sign_out()
    page = clinic.wait_for("signInPage")
    press(page.other_person_button)
    clinic.qtbot.waitUntil(lambda: bool(clinic.started))
    joined = clinic.session(BO, BO_PASSWORD)
    assert joined.vault.person.roles == {Role.RECEPTIONIST}
    assert not joined.vault.can_read_clinical()
    joined.vault.sign_out(joined.now())
    clinic.has_ended = True


def test_what_is_missing_or_weak_is_said_in_the_dialog(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    press(screen.add_button)
    dialog: Any = found(QDialog, "addPersonDialog")
    press(dialog.save_button)
    assert len(dialog.summary.links) == 2
    write(dialog, LISE, password="kort", roles=(Role.RECEPTIONIST,))
    press(dialog.save_button)
    assert dialog.password._rows[0].error.text()
    dialog.password.forget()
    QTest.keyClicks(dialog.password.first.edit, BO_PASSWORD)
    QTest.keyClicks(dialog.password.second.edit, BO_PASSWORD)
    press(dialog.save_button)
    clinic.rest()
    assert dialog.notice.text(), "a second person of the same name is refused in a sentence"
    assert unnamed(dialog) == []
    assert small_targets(dialog, least=32) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.password.first.is_empty()
    delete_now()


def test_a_registrations_number_is_never_cut_and_the_whole_is_in_the_tip(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    cell = screen.table.model().index(row_of(screen, ANNA), 2)
    assert cell.data() == "0ABCD"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "læge, Styrelsen for Patientsikkerhed 0ABCD"
    assert screen.table.columnWidth(2) > screen.fontMetrics().horizontalAdvance("0ABCD")


def test_roles_and_registration_are_changed(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    select(screen, LISE)
    press(screen.change_button)
    dialog: Any = found(QDialog, "changePersonDialog")
    QTest.keyClick(dialog.form.roles.ticks[Role.AUDITOR], Qt.Key.Key_Space)
    QTest.keyClicks(dialog.form.person_title, "sekretær")
    press(dialog.save_button)
    clinic.rest()
    assert cells(screen, LISE)[:2] == [f"{LISE}, sekretær", "Receptionist, Auditor"]


def test_the_last_owner_stays_owner(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    select(screen, ANNA)
    assert not screen.remove_button.isVisible(), "nobody removes themselves"
    press(screen.change_button)
    dialog: Any = found(QDialog, "changePersonDialog")
    QTest.keyClick(dialog.form.roles.ticks[Role.OWNER], Qt.Key.Key_Space)
    assert dialog._caution.text(), "said as soon as the tick is taken"
    press(dialog.save_button)
    clinic.rest()
    assert dialog.notice.text()
    dialog.reject()
    delete_now()


def test_removing_names_the_person_and_needs_a_reason(clinic: ClinicWindow) -> None:
    screen = open_people(clinic)
    select(screen, LISE)
    press(screen.remove_button)
    clinic.rest()
    dialog: Any = found(QDialog, "confirmDialog")
    assert LISE in dialog.confirm.text()
    assert not [one for one in dialog.findChildren(PlainLabel) if "draft" in one.text()], "she leaves none"
    press(dialog.confirm)
    assert dialog.isVisible(), "not without a reason"
    QTest.keyClicks(dialog.reason, "moved to Odense")
    press(dialog.confirm)
    clinic.rest()
    delete_now()
    left: Any = found(QDialog, "leavingDialog")
    QTest.keyClick(left, Qt.Key.Key_Escape)
    delete_now()
    assert cells(screen, LISE)[3] == "Left"
    assert not screen.change_button.isVisible()
    assert LISE in screen.keys_notice.text(), "later is fine, and it is not forgotten"
    assert screen.keys_button.isVisible()
    assert [name.label for name in clinic.door.sign_of(clinic.vault).names] == [ANNA]


def with_a_waiting_practitioner(clinic: ClinicWindow) -> None:
    """Eva owns and holds no clinical key, so the practitioner whom she admits has to wait for it."""
    session = clinic.session()
    people.admit(session, Newcomer(EVA, frozenset({Role.OWNER}), bytearray(EVA_PASSWORD.encode())))
    session.vault.sign_out(session.now())
    session = clinic.session(EVA, EVA_PASSWORD)
    settle(session, EVA_PASSWORD, LISE_PIN)
    people.admit(session, Newcomer(BO, frozenset({Role.PRACTITIONER}), bytearray(BO_PASSWORD.encode())))
    session.vault.sign_out(session.now())


def test_the_clinical_key_is_granted_by_one_who_sees_whom_it_is_for(clinic: ClinicWindow) -> None:
    with_a_waiting_practitioner(clinic)
    screen = open_people(clinic)
    assert clinic.page.standing.waiting == 1
    select(screen, BO)
    assert cells(screen, BO)[3] == "Waits for the clinical key"
    press(screen.grant_button)
    dialog: Any = found(QDialog, "confirmDialog")
    assert BO in dialog.confirm.text()
    assert BO in dialog.windowTitle()
    press(dialog.confirm)
    clinic.rest()
    delete_now()
    assert cells(screen, BO)[3] == "Works here"
    assert clinic.page.standing.waiting == 0
    clinic.application.sign_out()
    clinic.wait_for("signInPage")
    session = clinic.session(BO, BO_PASSWORD)
    assert session.vault.can_read_clinical()
    session.vault.sign_out(session.now())


def test_an_owner_without_the_key_is_told_who_can_grant_it(clinic: ClinicWindow) -> None:
    with_a_waiting_practitioner(clinic)
    page = clinic.sign_in_page()
    choose(page, EVA)
    enter_password(page, EVA_PASSWORD)
    clinic.wait_for("shell").to_section("people")
    clinic.rest()
    screen = clinic.screen()
    select(screen, BO)
    assert not screen.grant_button.isVisible()
    assert BO in screen.notice.text()


def test_the_list_is_named_and_whole(clinic: ClinicWindow) -> None:
    screen: QWidget = open_people(clinic)
    assert unnamed(screen) == []
    assert cut_off(screen) == []
    assert small_targets(screen, least=32) == []
