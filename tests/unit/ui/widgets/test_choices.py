"""Ticks and alternatives wrap long statements, and the whole statement can be pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.widgets.choices import Alternative, Chooser, Tick
from tests.ui.windows import open_window

STATEMENT = "I have been told what may happen, how often it happens, and what to do if it does. " * 2


@pytest.mark.parametrize("kind", [Tick, Alternative])
def test_a_long_statement_wraps_and_can_be_pressed_anywhere(qtbot: QtBot, kind: type[Tick | Alternative]) -> None:
    page, statement = QWidget(), kind(STATEMENT)
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    box.addWidget(statement)
    box.addStretch(1)
    page.resize(320, 300)
    open_window(page)
    assert statement.height() >= statement.heightForWidth(statement.width()) > 3 * statement.fontMetrics().height()
    assert not statement.isChecked()
    QTest.mouseClick(statement, Qt.MouseButton.LeftButton, pos=QPoint(statement.width() - 4, statement.height() - 4))
    assert statement.isChecked()
    unticked = kind("No").grab().toImage()
    assert not unticked.isNull()


def test_marks_are_larger_where_a_patient_presses(qtbot: QtBot) -> None:
    page, tick = QWidget(), Tick("Yes")
    qtbot.addWidget(page)
    page.setProperty(theme.PATIENT_MODE, "true")
    QVBoxLayout(page).addWidget(tick)
    assert tick.sizeHint().height() >= 44


def test_the_chooser_has_an_arrow(qtbot: QtBot) -> None:
    box = Chooser()
    qtbot.addWidget(box)
    box.resize(160, 34)
    image = box.grab().toImage()
    dark = [x for x in range(130, 155) for y in range(10, 25) if image.pixelColor(x, y).lightness() < 120]
    assert dark
