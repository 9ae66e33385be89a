"""What scrolls as a whole follows whoever moves through a list inside, and begins at its top."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QVBoxLayout
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.roomy import Roomy

_ROWS = 12


@pytest.fixture
def room(qtbot: QtBot) -> Roomy:
    made = Roomy(lines=40)
    qtbot.addWidget(made)
    view = QListView()
    view.setModel(QStringListModel([f"Line {number}" for number in range(_ROWS)]))
    column = QVBoxLayout(made.inside)
    column.addSpacing(200)
    column.addWidget(view)
    made.follow(view)
    made.resize(300, 220)
    made.show()
    return made


def test_arrows_in_a_list_keep_their_row_in_sight(room: Roomy, qtbot: QtBot) -> None:
    (view,) = room.inside.findChildren(QListView)
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.qWait(20)
    assert room.verticalScrollBar().value() == 0
    for _row in range(_ROWS - 1):
        QTest.keyClick(view, Qt.Key.Key_Down)

    def row_in_sight() -> bool:
        row = view.visualRect(view.currentIndex())
        top = view.viewport().mapTo(room.viewport(), row.topLeft()).y()
        return top >= 0 and top + row.height() <= room.viewport().height()

    assert view.currentIndex().row() == _ROWS - 1
    qtbot.waitUntil(row_in_sight)
    assert room.verticalScrollBar().value() > 0


def test_it_becomes_higher_when_it_is_to_hold_more(room: Roomy, qtbot: QtBot) -> None:
    before = room.inside.height()
    room.hold(80)
    qtbot.waitUntil(lambda: room.inside.height() > before)
