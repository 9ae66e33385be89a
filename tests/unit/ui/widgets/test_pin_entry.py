"""Six digits, masked, handed over once and forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.pin_entry import PinEntry, PinField


@pytest.fixture
def pin(qtbot: QtBot) -> PinEntry:
    made = PinEntry()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sixth_digit_hands_over_and_empties(pin: PinEntry, qtbot: QtBot) -> None:
    QTest.keyClicks(pin, "12345")
    with qtbot.assertNotEmitted(pin.submitted, wait=20):
        pass
    with qtbot.waitSignal(pin.submitted) as heard:
        QTest.keyClick(pin, Qt.Key.Key_6)
    assert heard.args == ["123456"]
    assert pin.text() == ""


def test_the_enter_of_habit_hands_over_nothing_more_and_blames_nobody(pin: PinEntry, qtbot: QtBot) -> None:
    handed: list[str] = []
    pin.submitted.connect(handed.append)
    with qtbot.assertNotEmitted(pin.incomplete):
        QTest.keyClicks(pin, "123456")
        qtbot.waitUntil(lambda: bool(handed))
        QTest.keyClick(pin, Qt.Key.Key_Return)  # slower than the program
        QTest.keyClicks(pin, "123456")
        QTest.keyClick(pin, Qt.Key.Key_Return)  # faster than the program
        QTest.qWait(20)
    assert handed == ["123456", "123456"]


def test_nothing_is_typed_while_a_pin_is_checked(pin: PinEntry, qtbot: QtBot) -> None:
    pin.activateWindow()
    pin.setFocus()
    pin.set_checking(checking=True)
    with qtbot.assertNotEmitted(pin.submitted, wait=20), qtbot.assertNotEmitted(pin.incomplete):
        QTest.keyClicks(pin, "123456")
        QTest.keyClick(pin, Qt.Key.Key_Return)
    assert pin.text() == ""
    pin.set_checking(checking=False)
    with qtbot.waitSignal(pin.submitted):
        QTest.keyClicks(pin, "123456")


def test_a_pin_that_is_chosen_stays_until_it_is_taken(qtbot: QtBot) -> None:
    field = PinField()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "123456")
    QTest.qWait(20)
    assert field.text() == "123456"


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
