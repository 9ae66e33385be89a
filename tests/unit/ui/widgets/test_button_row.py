"""A row of buttons stays one line: what has no room is in a menu, and what is not offered is nowhere."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.button_row import ButtonRow
from journal_app.ui.widgets.buttons import Button
from tests.ui.windows import open_window

NAMES = ("Complaint cases…", "Restricted journals…", "Breaches…", "Register of processing…")


@pytest.fixture
def row(qtbot: QtBot) -> ButtonRow:
    buttons = []
    for name in NAMES:
        button = Button(name)
        button.setObjectName(name)
        buttons.append(button)
    made = ButtonRow("moreRowButton", buttons)
    qtbot.addWidget(made)
    for button in buttons[:3]:
        made.offer(button, offered=True)
    made.resize(made.sizeHint())
    open_window(made)
    return made


def in_menu(row: ButtonRow) -> list[str]:
    return [entry.text() for entry in row.more._menu.actions()]


def shown(row: ButtonRow) -> list[str]:
    return [button.words() for button in row._buttons if button.isVisible()]


def test_what_is_offered_stands_in_one_line_while_there_is_room(row: ButtonRow) -> None:
    assert shown(row) == list(NAMES[:3])
    assert not row.more.isVisible()
    places = [button.geometry() for button in row._buttons[:3]]
    assert {one.top() for one in places} == {0}
    assert all(before.right() < after.left() for before, after in pairwise(places))


def test_the_last_ones_go_into_the_menu_and_come_back(row: ButtonRow) -> None:
    whole = row.width()
    row.resize(whole - 20, row.height())
    assert shown(row) + in_menu(row) == list(NAMES[:3])
    assert row.more.isVisible()
    assert row.more.geometry().right() < row.width()
    row.resize(20, row.height())
    assert (shown(row), in_menu(row)) == ([], list(NAMES[:3]))
    row.resize(whole, row.height())
    assert (shown(row), row.more.isVisible()) == (list(NAMES[:3]), False)


def test_an_entry_presses_its_button(row: ButtonRow) -> None:
    pressed: list[str] = []
    row._buttons[2].clicked.connect(lambda: pressed.append(NAMES[2]))
    row.resize(20, row.height())
    row.more._menu.actions()[2].trigger()
    assert pressed == [NAMES[2]]


def test_what_is_not_offered_is_nowhere(row: ButtonRow) -> None:
    row.resize(20, row.height())
    row.offer(row._buttons[0], offered=False)
    assert not row.offers(row._buttons[0])
    assert NAMES[0] not in [*shown(row), *in_menu(row)]
    for button in row._buttons:
        row.offer(button, offered=False)
    assert not row.isVisible()
