"""The yearly review of roles through the window: told on the first screen, signed by the owner, read by an auditor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain import role_review as rules
from journal_app.services import registry_drafts
from journal_app.ui.translation import Language
from tests.ui.clinic_window import ClinicWindow, a_window, delete_now, found, press
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def opened(clinic: ClinicWindow, shell: Any) -> Any:  # noqa: ANN401 - the shell, a RoleReviewDialog
    shell.to_section("log")
    clinic.rest()
    press(clinic.screen().roles_button)
    clinic.rest()
    return found(QDialog, "roleReviewDialog")


def whole(clinic: ClinicWindow, shown: QWidget) -> None:
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])
    assert unnamed(shown) == []
    assert small_targets(shown, least=32) == []


def test_the_owner_says_of_each_and_signs(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    dialog = opened(clinic, shell)
    assert not dialog.sign_button.isEnabled()
    press(dialog.right_button)
    press(dialog.change_button)  # nothing says what is to change
    assert not dialog.sign_button.isEnabled()
    QTest.keyClicks(dialog.note, "Stopper")
    press(dialog.change_button)
    assert dialog.sign_button.isEnabled()
    press(dialog.sign_button)
    clinic.rest()
    delete_now()
    dialog = opened(clinic, shell)
    assert "Anna" in dialog.lead.text()
    last = dialog._sheet.last
    assert [one.note for one in last.people if one.note] == ["Stopper"]
    dialog.reject()
    delete_now()


def test_escape_asks_before_what_was_said_is_lost_and_a_lock_keeps_it(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    dialog = opened(clinic, shell)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "nothing was said, so nothing is asked"
    delete_now()
    dialog = opened(clinic, shell)
    press(dialog.right_button)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    question: Any = found(QDialog, "confirmDialog")
    assert question.focusWidget().objectName() == "cancelButton"
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    delete_now()
    assert dialog.isVisible()
    assert len(dialog._said) == 1
    QTest.keyClicks(dialog.note, "Stopper")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return)
    assert len(dialog._said) == 2
    QTest.keyClicks(dialog.note, "Begun")
    clinic.application.lock()
    clinic.wait_for("lockScreen")
    session = clinic.session()
    (waiting,) = registry_drafts.waiting(session)
    assert waiting.left == "Who holds which role"
    left = registry_drafts.left_words(session, waiting.id)
    assert left is not None
    assert [text for _name, text in left.words] == ["Right", "To be changed"], "why is under no key of the whole staff"
    session.vault.sign_out(session.now())


def test_it_is_whole_in_every_language(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    for language in Language:
        clinic.application.speak(language)
        dialog: QWidget = opened(clinic, shell)
        whole(clinic, dialog)
        dialog.close()
        delete_now()


def test_an_owner_is_told_once_the_year_is_over(clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = clinic.sign_in()
    clinic.rest()
    assert not clinic.screen().roles_due.isVisible()
    monkeypatch.setattr(rules, "EVERY", timedelta(days=-2))
    shell.to_section("log")
    shell.to_home()
    clinic.qtbot.waitUntil(clinic.screen().roles_due.isVisible)
    press(clinic.screen().roles_button)
    clinic.rest()
    dialog: Any = found(QDialog, "roleReviewDialog")
    clinic.qtbot.waitUntil(lambda: "overdue" in dialog.lead.text())
    assert dialog.left.isVisible()
    assert dialog.sign_button.accessibleDescription() == dialog.left.text()
    while dialog.left.isVisible():
        press(dialog.right_button)
    press(dialog.sign_button)
    clinic.rest()
    delete_now()
    assert clinic.screen().objectName() == "homeScreen", "back where one came from"
