"""The lock: screens are destroyed, keys dropped, the PIN brings its person back, others get a new process."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal_app.domain.people import Role
from journal_app.services.session import Session
from journal_app.ui.clinic.lock_screen import LockScreen
from journal_app.ui.idle import IDLE_SECONDS, RECEPTION_SECONDS, WARNING_SECONDS, idle_limit
from tests.ui.clinic_window import (
    ANNA,
    ANNA_PASSWORD,
    ANNA_PIN,
    CANARY,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    all_texts,
    choose,
    delete_now,
    enter_password,
    enter_pin,
    press,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def open_the_patient(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - the shell
    """Sign in, find the patient by keys and open the record."""
    shell = clinic.sign_in()
    field = clinic.application.window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, CANARY[:5])
    QTest.keyClick(field, Qt.Key.Key_Return)
    clinic.qtbot.waitUntil(lambda: len(shell._history) > 1, timeout=10_000)
    clinic.rest()
    assert CANARY.casefold() in all_texts().casefold(), "the record is on the screen"
    return shell


def test_a_lock_leaves_no_word_of_the_patient_in_any_widget(clinic: ClinicWindow) -> None:
    shell = open_the_patient(clinic)
    screens = [weakref.ref(screen) for screen in shell._history]
    held: Session = shell.standing.session
    vault = weakref.ref(held.vault)
    del held
    QTest.keyClick(clinic.application.window, Qt.Key.Key_L, CTRL)
    clinic.wait_for("lockScreen")
    assert not isValid(shell)
    del shell
    delete_now()
    gc.collect()
    assert CANARY.casefold() not in all_texts().casefold()
    assert CANARY not in clinic.application.window.windowTitle()
    assert [screen() for screen in screens] == [None, None], "no reference keeps a screen"
    assert vault() is None, "no reference keeps the open vault"
    assert clinic.application.standing is None


def test_the_pin_brings_the_same_person_back(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    assert page.lead.text() == ANNA
    enter_pin(page.pin, "111222")
    clinic.rest()
    assert "4" in page.notice.text(), "how many tries are left"
    enter_pin(page.pin, ANNA_PIN)
    assert clinic.wait_for("shell").standing.person.name == ANNA


def test_the_pin_is_on_the_screen_before_it_asks_for_the_keyboard(
    clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise a window that becomes active just then, as after a hand-over, gives the keyboard to nobody."""
    shown: list[bool] = []
    asked = LockScreen.focus_first

    def focus_first(page: LockScreen) -> None:
        shown.append(page.pin.isVisible())
        asked(page)

    monkeypatch.setattr(LockScreen, "focus_first", focus_first)
    clinic.sign_in()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    assert shown == [True]
    assert page.pin.hasFocus()


def test_the_sixth_digit_unlocks_and_the_enter_of_habit_presses_no_other_button(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    keyboard = clinic.application.window.windowHandle()
    for digit in "111222":
        QTest.keyClick(keyboard, Qt.Key(ord(digit)))
    QTest.qWait(1)  # the digits are handed over
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    clinic.rest()
    assert clinic.page is page, "Enter led nowhere"
    assert "4" in page.notice.text(), "how many tries are left, not that digits are missing"
    assert page.pin.hasFocus()
    for digit in ANNA_PIN:
        QTest.keyClick(keyboard, Qt.Key(ord(digit)))
    clinic.wait_for("shell")


def test_five_wrong_pins_lead_to_the_password(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    for _ in range(5):
        enter_pin(page.pin, "111222")
        clinic.rest()
    page = clinic.wait_for("signInPage")
    assert [button.text() for button in page.names.buttons()] == [ANNA], "nobody else's keys enter this process"
    enter_password(page, ANNA_PASSWORD)
    clinic.wait_for("shell")


def test_somebody_else_gets_a_new_process_and_this_one_ends(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    ended: list[bool] = []
    clinic.application.ended.connect(lambda: ended.append(True))
    press(page.other_person_button)
    clinic.qtbot.waitUntil(lambda: bool(ended))
    assert clinic.started == [clinic.vault]
    session = clinic.session()  # the vault is free for the new process
    session.vault.sign_out(session.now())
    clinic.has_ended = True


def test_nobody_there_locks_after_five_minutes_with_a_countdown(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    idle = clinic.application.idle
    clinic.seconds.now += IDLE_SECONDS - WARNING_SECONDS - 1
    idle.look()
    assert not shell._warning.isVisible()
    clinic.seconds.now += 2
    idle.look()
    assert shell._warning.isVisible()
    QTest.keyClick(clinic.application.window, Qt.Key.Key_Shift)
    assert not shell._warning.isVisible(), "any key stays"
    clinic.seconds.now += IDLE_SECONDS
    idle.look()
    clinic.wait_for("lockScreen")


def test_a_key_after_the_time_is_up_locks_instead_of_staying(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.seconds.now += 8 * 3600  # the computer slept
    QTest.keyClick(clinic.application.window, Qt.Key.Key_Shift)
    clinic.wait_for("lockScreen")


def test_reception_locks_sooner() -> None:
    assert idle_limit(frozenset((Role.RECEPTIONIST,))) == RECEPTION_SECONDS == 120
    assert idle_limit(frozenset((Role.RECEPTIONIST, Role.OWNER))) == RECEPTION_SECONDS
    assert idle_limit(frozenset((Role.PRACTITIONER,))) == IDLE_SECONDS == 300


def test_the_receptionist_is_watched_for_two_minutes(clinic: ClinicWindow) -> None:
    session = clinic.session("Lise Rask", LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    clinic.sign_in("Lise Rask", LISE_PASSWORD)
    clinic.seconds.now += RECEPTION_SECONDS + 1
    clinic.application.idle.look()
    clinic.wait_for("lockScreen")


def test_without_a_pin_the_lock_signs_out(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    choose(page, "Lise Rask")
    enter_password(page, LISE_PASSWORD)
    statement = clinic.wait_for("statementPage")
    statement.tick.setChecked(True)
    press(statement.sign_button)
    press(clinic.wait_for("pinPage").later_button)
    clinic.wait_for("shell")
    clinic.application.lock()
    clinic.wait_for("signInPage")


def test_what_was_copied_here_cannot_be_pasted_beside_a_locked_screen(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    QApplication.clipboard().setText("Reaktion: M. N., 61 år")
    clinic.application.lock()
    clinic.wait_for("lockScreen")
    assert QApplication.clipboard().text() == ""


def test_a_dialog_goes_with_the_lock(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_section("people")
    clinic.rest()
    press(clinic.screen().add_button)
    assert [dialog for dialog in shell.findChildren(QDialog) if dialog.isVisible()]
    clinic.application.lock()
    clinic.wait_for("lockScreen")
    assert not [widget for widget in clinic.application.window.findChildren(QDialog) if widget.isVisible()]


def test_closing_the_window_signs_out(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    ended: list[bool] = []
    clinic.application.ended.connect(lambda: ended.append(True))
    clinic.application.window.close()
    clinic.qtbot.waitUntil(lambda: bool(ended))
    session = clinic.session()
    session.vault.sign_out(session.now())
    clinic.has_ended = True


def test_the_lock_screen_is_named_and_whole(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.application.lock()
    page: QWidget = clinic.wait_for("lockScreen")
    assert unnamed(page) == []
    assert cut_off(page) == []
    assert small_targets(page, least=32) == []
