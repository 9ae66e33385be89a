"""Plain text with a limit that is said; no letter is swallowed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.text_area import TextArea
from tests.ui.windows import open_window


@pytest.fixture
def area(qtbot: QtBot) -> TextArea:
    made = TextArea(20)
    qtbot.addWidget(made)
    made.show()
    return made


def test_formatting_is_left_behind(area: TextArea) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b><img src='file:///etc/hostname'>")
    pasted.setText("bold")
    area.edit.insertFromMimeData(pasted)
    assert area.text() == "bold"


def test_the_room_left_is_said_once_it_matters(area: TextArea) -> None:
    area.set_text("short")
    assert not area.room.isVisible()
    area.set_text("x" * 18)
    assert area.room.isVisible()
    assert area.room.text() == "Room for 2 more characters"


def test_too_long_a_text_is_kept_and_said(area: TextArea) -> None:
    problems: list[str] = []
    area.problem_changed.connect(problems.append)
    area.set_text("x" * 23)
    assert area.text() == "x" * 23
    assert area.problem() == area.room.text() == "Shorten the text by 3 characters"
    area.edit.left.emit()
    area.set_text("x")
    assert problems == ["Shorten the text by 3 characters", ""]


def test_the_tab_key_leaves_and_what_was_written_is_told(qtbot: QtBot) -> None:
    page, area, after = QWidget(), TextArea(20), QLineEdit()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(area)
    column.addWidget(after)
    open_window(page)
    area.setFocus()
    assert area.edit.hasFocus()
    with qtbot.waitSignal(area.changed):
        QTest.keyClicks(area.edit, "a")
    QTest.keyClick(area.edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.text() == "a"
