"""Dates are typed, echoed in long form, and judged when left."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal_app.domain.dates import Expected
from journal_app.ui.widgets.date_field import DateField, long_date

TODAY = date(2026, 11, 20)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField(lambda: TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["7/7/1961", "07-07-1961", "1961-07-07", "07071961", "7 jul 1961"])
def test_what_is_typed_is_echoed_with_the_month_in_words(field: DateField, qtbot: QtBot, typed: str) -> None:
    QTest.keyClicks(field.edit, typed)
    assert field.echo.text() == "7\N{NO-BREAK SPACE}July 1961"
    assert field.value() == date(1961, 7, 7)


def test_a_half_typed_date_is_not_scolded_until_it_is_left(field: DateField, qtbot: QtBot) -> None:
    said: list[str] = []
    field.problem_changed.connect(said.append)
    QTest.keyClicks(field.edit, "31/2/19")
    assert said == []
    field.edit.editingFinished.emit()
    assert said == [field.problem()]
    assert "no such day" in said[0]
    assert field.edit.text() == "31/2/19"
    assert field.value() is None


def test_nothing_is_no_problem(field: DateField) -> None:
    assert field.problem() == ""
    assert field.value() is None


def test_changes_are_told_once(field: DateField, qtbot: QtBot) -> None:
    told: list[date | None] = []
    field.changed.connect(told.append)
    field.set_value(date(1961, 7, 7))
    field.set_value(date(1961, 7, 7))
    field.set_value(None)
    assert told == [date(1961, 7, 7), None]
    assert field.edit.text() == ""


def test_a_near_date_may_lie_ahead(qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY, expected=Expected.NEAR)
    qtbot.addWidget(field)
    QTest.keyClicks(field.edit, "31/3/28")
    assert field.value() == date(2028, 3, 31)


def test_the_echo_does_not_follow_the_systems_region() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        assert long_date(date(1961, 7, 7)) == "7 July 1961"
    finally:
        QLocale.setDefault(before)
