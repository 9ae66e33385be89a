"""Enter presses whatever button has the focus, as Space does: in the rail, on a screen, in a dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.widgets.section_button import SectionButton
from tests.ui.clinic_window import ClinicWindow, a_window, delete_now, found

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def test_in_the_rail_and_on_a_screen(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    window = clinic.application.window.windowHandle()
    found(SectionButton, "section-people").setFocus()
    QTest.keyClick(window, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    clinic.rest()
    assert shell._section == "people"
    clinic.screen().add_button.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    dialog: Any = found(QDialog, "addPersonDialog")
    dialog.reject()
    delete_now()


def test_in_a_dialog_the_focused_button_comes_before_the_default_one(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    question = Question("Remove Lise Rask?", "There is no way back.", "Remove")
    answers: list[str] = []

    def ask() -> ConfirmDialog:
        dialog = ConfirmDialog(shell, question, answers.append)
        dialog.open()
        assert QTest.qWaitForWindowActive(dialog)
        return dialog

    asked = ask()
    QTest.keyClick(asked.windowHandle(), Qt.Key.Key_Return)
    assert not isValid(asked)
    assert answers == [], "Cancel has the focus at first"
    delete_now()
    asked = ask()
    asked.confirm.setFocus()
    QTest.keyClick(asked.windowHandle(), Qt.Key.Key_Return)
    assert answers == [""], "Cancel has Enter only elsewhere in the dialog"
    delete_now()


def test_in_a_dialogs_field_enter_still_means_the_default_button(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    answers: list[str] = []
    asked = ConfirmDialog(shell, Question("Remove Lise Rask?", "No way back.", "Remove", "Reason"), answers.append)
    asked.open()
    assert QTest.qWaitForWindowActive(asked)
    QTest.keyClicks(asked.reason, "moved to Odense")
    QTest.keyClick(asked.windowHandle(), Qt.Key.Key_Return)
    assert not isValid(asked)
    assert answers == [], "nothing that has no way back is done from a field"
    delete_now()
