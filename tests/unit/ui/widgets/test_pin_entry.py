"""Six digits, masked, handed over once and forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.pin_entry import PinEntry


@pytest.fixture
def pin(qtbot: QtBot) -> PinEntry:
    made = PinEntry()
    qtbot.addWidget(made)
    made.show()
    return made


def test_six_digits_and_enter_hand_over_and_empty(pin: PinEntry, qtbot: QtBot) -> None:
    QTest.keyClicks(pin, "123456")
    with qtbot.waitSignal(pin.submitted) as heard:
        QTest.keyClick(pin, Qt.Key.Key_Return)
    assert heard.args == ["123456"]
    assert pin.text() == ""


def test_fewer_are_said_to_be_incomplete(pin: PinEntry, qtbot: QtBot) -> None:
    QTest.keyClicks(pin, "123")
    with qtbot.waitSignal(pin.incomplete), qtbot.assertNotEmitted(pin.submitted):
        QTest.keyClick(pin, Qt.Key.Key_Return)
    assert pin.text() == "123"


def test_only_digits_and_no_more_than_six(pin: PinEntry, qtbot: QtBot) -> None:
    QTest.keyClicks(pin, "1a2-3456789")
    assert pin.text() == "123456"


def test_it_cannot_be_read_or_copied(pin: PinEntry, qtbot: QtBot) -> None:
    QTest.keyClicks(pin, "123456")
    QApplication.clipboard().clear()
    pin.selectAll()
    pin.copy()
    assert "1" not in pin.displayText()
    assert QApplication.clipboard().text() == ""
    assert pin.accessibleName() == "PIN, six digits"


def test_filled_cells_are_seen(pin: PinEntry, qtbot: QtBot) -> None:
    empty = pin.grab().toImage()
    QTest.keyClicks(pin, "1")
    assert pin.grab().toImage() != empty
