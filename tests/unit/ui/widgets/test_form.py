"""Errors are said at the top and beside their field in the same words, and lead to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow
from tests.ui.windows import open_window


class Judging(QLineEdit):
    """A field that knows its own problem."""

    problem_changed = Signal(str)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.summary = ErrorSummary()  # type: ignore[attr-defined] # for the tests
    made.rows = [FormRow("Family name", QLineEdit()), FormRow("Phone", QLineEdit(), hint="8 digits", optional=True)]  # type: ignore[attr-defined] # as above
    for part in (made.summary, *made.rows):  # type: ignore[attr-defined] # as above
        column.addWidget(part)
    open_window(made)
    return made


def test_a_row_names_its_field(page: QWidget) -> None:
    first, second = page.rows  # type: ignore[attr-defined] # set by the fixture
    assert first.field.accessibleName() == "Family name"
    assert second.field.accessibleName() == "Phone (optional)"
    assert second.field.accessibleDescription() == "8 digits"
    assert first.label.buddy() is first.field


def test_errors_stand_at_the_top_and_at_their_fields(page: QWidget) -> None:
    first, second = page.rows  # type: ignore[attr-defined] # set by the fixture
    summary: ErrorSummary = page.summary  # type: ignore[attr-defined] # as above
    first.field.setText("kept")
    summary.show_errors((FieldError(first, "Write the family name"), FieldError(second, "Write 8 digits")))
    assert summary.isVisible()
    assert summary.accessibleName() == "2 things to put right"
    assert [link.words() for link in summary.links] == [
        "Family name: Write the family name",
        "Phone (optional): Write 8 digits",
    ]
    assert (first.error.text(), second.error.text()) == ("Write the family name", "Write 8 digits")
    assert second.field.accessibleDescription() == "Write 8 digits. 8 digits"
    assert first.field.property("invalid") is True
    assert first.field.text() == "kept"
    assert summary.hasFocus()


def test_a_link_moves_the_focus_to_its_field(page: QWidget, qtbot: QtBot) -> None:
    _first, second = page.rows  # type: ignore[attr-defined] # set by the fixture
    page.summary.show_errors((FieldError(second, "Write 8 digits"),))  # type: ignore[attr-defined] # as above
    QTest.keyClick(page.summary.links[0], Qt.Key.Key_Space)  # type: ignore[attr-defined] # as above
    assert QApplication.focusWidget() is second.field


def test_what_was_put_right_goes_away(page: QWidget) -> None:
    first, second = page.rows  # type: ignore[attr-defined] # set by the fixture
    summary: ErrorSummary = page.summary  # type: ignore[attr-defined] # as above
    summary.show_errors((FieldError(first, "a"), FieldError(second, "b")))
    summary.show_errors((FieldError(second, "b"),))
    assert first.error.text() == ""
    assert first.field.property("invalid") is False
    summary.show_errors(())
    assert not summary.isVisible()
    assert second.error.text() == ""


def test_what_is_mended_while_one_writes_goes_away_and_the_focus_stays(page: QWidget) -> None:
    first, second = page.rows  # type: ignore[attr-defined] # set by the fixture
    summary: ErrorSummary = page.summary  # type: ignore[attr-defined] # as above
    errors = (FieldError(first, "Write the family name"), FieldError(second, "Write 8 digits"))
    summary.show_errors(errors)
    first.field.setFocus()
    summary.drop_mended((errors[1],))
    assert first.error.text() == ""
    assert second.error.text() == "Write 8 digits"
    assert len(summary.links) == 1
    assert first.field.hasFocus()
    summary.drop_mended((FieldError(first, "Something new"),))
    assert not summary.isVisible(), "what was not complained of on saving is not complained of while writing"


def test_a_field_that_judges_itself_is_heard(qtbot: QtBot) -> None:
    field = Judging()
    row = FormRow("Number", field)
    qtbot.addWidget(row)
    field.problem_changed.emit("Too short")
    assert row.error.text() == "Too short"
    field.problem_changed.emit("")
    assert row.error.text() == ""


def test_a_row_can_be_renamed_for_another_language(page: QWidget) -> None:
    row = page.rows[1]  # type: ignore[attr-defined] # set by the fixture
    row.set_texts("Telefon", "8 cifre")
    assert row.title == "Telefon (optional)"
    assert row.hint.text() == "8 cifre"


def test_a_field_stands_in_line_with_what_is_above_it_until_an_edge_marks_its_error(
    page: QWidget, qtbot: QtBot
) -> None:
    first, _second = page.rows  # type: ignore[attr-defined] # set by the fixture
    assert {first.label.x(), first.field.x()} == {0}
    first.show_error("Write the family name")
    qtbot.waitUntil(lambda: first.field.x() > 0)
    assert first.label.x() == first.field.x()
    first.show_error("")
    qtbot.waitUntil(lambda: first.field.x() == 0)
