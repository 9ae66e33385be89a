"""A toast says what was done, offers the way back, and goes when nobody holds it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.tokens import M
from journal_app.ui.widgets import toast as module
from journal_app.ui.widgets.toast import Toast
from tests.ui.windows import open_window


@pytest.fixture
def toast(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Toast:
    monkeypatch.setattr(module, "SHOWN_MS", 150)
    theme.set_reduced_motion(reduced=True)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    open_window(page)
    made = Toast(page)
    made.page = page  # type: ignore[attr-defined] # keeps it alive
    return made


def test_eight_seconds_are_given() -> None:
    assert module.SHOWN_MS == 8_000


def test_goes_by_itself(toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignal(toast.gone):
        toast.say("Photo removed")
        assert toast.isVisible()
        assert toast.accessibleName() == "Photo removed"
    assert not toast.isVisible()


def test_undo_is_offered_where_it_can_be_done(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Saved")
    assert not toast._undo.isVisible()
    toast.say("Photo removed", can_undo=True)
    with qtbot.waitSignals([toast.undo_requested, toast.gone]):
        QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_waits_while_the_pointer_is_on_it(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Photo removed", can_undo=True)
    at = toast.rect().center().toPointF()
    toast.enterEvent(QEnterEvent(at, at, at))
    qtbot.wait(250)
    assert toast.isVisible()
    with qtbot.waitSignal(toast.gone):
        toast.leaveEvent(QEvent(QEvent.Type.Leave))


def test_waits_while_its_button_has_the_focus(toast: Toast, qtbot: QtBot) -> None:
    page = toast.parentWidget()
    assert page is not None
    open_window(page)
    toast.say("Photo removed", can_undo=True)
    toast._undo.setFocus()
    qtbot.wait(250)
    assert toast.isVisible()
    toast.dismiss()


def test_leaves_the_foot_of_the_page_free_when_the_window_changes(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Photo removed from the draft of today, eleven points and three photos are still there", can_undo=True)
    page = toast.parentWidget()
    assert page is not None
    page.resize(420, 700)
    qtbot.waitUntil(lambda: page.rect().contains(toast.geometry()))
    foot = theme.target(page) + 2 * M
    assert page.height() - 2 * foot < toast.geometry().bottom() < page.height() - foot
    toast.dismiss()


def test_fades_in_unless_less_motion_is_wanted(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Saved")
    assert toast.graphicsEffect() is None
    theme.set_reduced_motion(reduced=False)
    toast.say("Saved again")
    if theme.animation_ms():
        qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    toast.dismiss()
