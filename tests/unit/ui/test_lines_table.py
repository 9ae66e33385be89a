"""A table of lines shows whole names: a line grows by what its texts need, and no other line with it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.table_cells import in_lines, row_height, text_room

LONG = "Natriumklorid 9 mg/ml til opløsning (Nordlys Pharma)"


@pytest.fixture
def table(qtbot: QtBot) -> LinesTable:
    made = LinesTable("productsTable", columns=2, wide=0)
    qtbot.addWidget(made)
    made.name_it("Products", ("Product", "State"))
    made.resize(900, 300)
    made.show()
    made.show_lines([("Botox", "In use"), (LONG, "In use")])
    return made


def test_a_line_is_as_high_as_its_own_texts_need(qtbot: QtBot, table: LinesTable) -> None:
    assert [table.rowHeight(row) for row in (0, 1)] == [row_height(table)] * 2, "wide enough: one line each"
    table.resize(300, 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) > row_height(table))
    assert table.rowHeight(0) == row_height(table), "a short name stays as low as it was"
    room = text_room(table.columnWidth(0))
    shown = in_lines(LONG, table.fontMetrics(), room, most=3)
    assert " ".join(shown) == LONG, "nothing is cut"
    assert table.rowHeight(1) == row_height(table, len(shown))
    table.resize(900, 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) == row_height(table))


def test_no_line_grows_beyond_what_was_allowed(qtbot: QtBot, table: LinesTable) -> None:
    table.resize(160, 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) == row_height(table, 3))
    table.show_lines([("word " * 200, "In use")])
    assert table.rowHeight(0) == row_height(table, 3)


def test_larger_type_makes_higher_lines(qtbot: QtBot, table: LinesTable) -> None:
    before = table.rowHeight(0)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    table.setFont(font)
    qtbot.waitUntil(lambda: table.rowHeight(0) == row_height(table))
    assert table.rowHeight(0) > before


def test_the_text_s_own_lines_count(table: LinesTable) -> None:
    table.show_lines([("Nielsen\nConsent\n01-Oct-2026 08:04", "In use"), ("Botox", "In use")])
    assert [table.rowHeight(row) for row in (0, 1)] == [row_height(table, 3), row_height(table)]
    told = in_lines("one\ntwo\nthree\nfour", table.fontMetrics(), 500, most=3)
    assert told == ["one", "two", "three four"]


def test_no_column_is_out_of_sight_while_the_texts_can_wrap(qtbot: QtBot) -> None:
    table = LinesTable("dayTable", columns=3, wide=1)
    qtbot.addWidget(table)
    table.name_it("Day", ("Patient", "Treatment", "State"))
    table.resize(400, 300)
    table.show()
    table.show_lines([("PETERSEN HØEGH, Agnieszka (Fru)", "Chemical peel, superficial", "Expected, not allowed today")])
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    for place, text in enumerate(table._lines.lines[0]):
        shown = in_lines(text, table.fontMetrics(), text_room(table.columnWidth(place)), most=3)
        assert " ".join(shown) == text, "nothing is cut"
    table.setColumnHidden(2, True)  # noqa: FBT003 - Qt's own form
    qtbot.waitUntil(lambda: table.columnWidth(0) + table.columnWidth(1) == table.viewport().width())
