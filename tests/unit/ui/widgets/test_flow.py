"""Things stand side by side while there is room and wrap as wholes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.plain_label import LineLabel
from tests.ui.windows import open_window


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, across=10, down=4)
    for _number in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    return made


def flow_of(row: QWidget) -> FlowLayout:
    layout = row.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def places(row: QWidget) -> list[tuple[int, int]]:
    layout = flow_of(row)
    found = [layout.itemAt(number) for number in range(layout.count())]
    return [(item.geometry().x(), item.geometry().y()) for item in found if item is not None]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (320, [(0, 0), (110, 0), (220, 0)]),
        (319, [(0, 0), (110, 0), (0, 24)]),
        (100, [(0, 0), (0, 24), (0, 48)]),
    ],
)
def test_wraps_when_there_is_no_room(row: QWidget, width: int, expected: list[tuple[int, int]], qtbot: QtBot) -> None:
    row.resize(width, 80)
    open_window(row)
    assert places(row) == expected
    assert flow_of(row).heightForWidth(width) == expected[-1][1] + 20


def test_the_hidden_take_no_room(row: QWidget, qtbot: QtBot) -> None:
    row.resize(400, 80)
    row.show()
    row.findChildren(QWidget)[0].hide()
    qtbot.waitUntil(lambda: places(row)[1:] == [(0, 0), (110, 0)])


def test_what_is_wider_than_the_line_gets_the_line_and_wraps_inside(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow, label = FlowLayout(page), LineLabel("word " * 30)
    flow.addWidget(label)
    page.resize(200, 400)
    page.show()
    qtbot.waitUntil(lambda: label.width() == 200)
    assert label.height() >= label.heightForWidth(200)


def test_things_can_stand_in_the_middle_of_their_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, middle=True)
    for height in (40, 20):
        box = QWidget()
        box.setFixedSize(50, height)
        flow.addWidget(box)
    page.resize(200, 60)
    page.show()
    qtbot.waitUntil(lambda: [place[1] for place in places(page)] == [0, 10])


def test_things_can_be_taken_out_again(row: QWidget) -> None:
    flow = flow_of(row)
    assert flow.takeAt(9) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 2
    assert flow.itemAt(2) is None
