"""Results tell two people of one name apart and hand over exactly the chosen one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientStub
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.search_results import ResultRow, SearchResults, _placed_facts, result_rows
from journal_app.ui.widgets.typeset import line_height, text_height
from tests.ui.gallery import numbered

CPR = IdentifierSystem.CPR
STUBS = (
    PatientStub(
        numbered("a"),
        PersonName("Nielsen", "Mette", "Fru"),
        date(1961, 7, 7),
        Identifier(CPR, "0707614285"),
        "",
        date(2026, 11, 20),
    ),
    PatientStub(numbered("b"), PersonName("NIELSEN", "mette"), None, None, ""),
    PatientStub(numbered("c"), PersonName("Nielsen", "Karl"), None, Identifier(IdentifierSystem.OTHER, "12", "X"), ""),
)


@pytest.fixture
def results(qtbot: QtBot) -> SearchResults:
    made = SearchResults()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.set_rows(result_rows(STUBS, "en"))
    return made


def test_a_row_says_birth_last_digits_and_last_visit() -> None:
    first, second, third = result_rows(STUBS, "en")
    assert first.name == "NIELSEN, Mette (Fru)"
    assert first.facts == ("Born 07-Jul-1961", "CPR ending 4285", "Last visit 20-Nov-2026")
    assert second.facts == ("Birth date not known", "No visits yet")
    assert third.facts == second.facts  # so short a number is not cut to its end


@pytest.mark.usefixtures("results")
def test_a_fact_of_two_lines_has_the_next_below_it() -> None:
    begun = "Begun by Jonas Berg, who has not treated here since 01-Dec-2026"
    row = ResultRow(numbered("a"), "HOLST, Karin", (begun, "Born 11-Nov-1911"))
    (_x, top, first), (_left, below, _second) = _placed_facts(row, 200)
    assert below >= top + text_height(first, TextRole.BODY, 200) > line_height(TextRole.BODY)


def test_a_merged_registration_says_whose_record_opens() -> None:
    stub = replace(STUBS[0], merged_into=numbered("d"), shown_as=PersonName("Hansen", "Ida", "Fru"))
    (row,) = result_rows((stub,), "en")
    assert row.facts[0] == "Merged into HANSEN, Ida (Fru)"
    assert "Born 07-Jul-1961" in row.facts


def test_a_replacement_number_is_called_so_in_the_language_of_the_screen() -> None:
    stub = replace(STUBS[0], identifier=Identifier(IdentifierSystem.CPR_REPLACEMENT, "7301904132"))
    (row,) = result_rows((stub,), "en")
    assert "Danish replacement CPR ending 4132" in row.facts


def test_the_same_name_is_flagged_whatever_its_capitals_and_title() -> None:
    assert [row.same_name for row in result_rows(STUBS, "en")] == [True, True, False]


def test_what_is_seen_is_also_read(results: SearchResults) -> None:
    read = results.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "NIELSEN, Mette (Fru), Same name, Born 07-Jul-1961, CPR ending 4285, Last visit 20-Nov-2026"


def test_enter_opens_the_first_and_arrows_the_others(results: SearchResults, qtbot: QtBot) -> None:
    with qtbot.waitSignal(results.person_opened) as heard:
        QTest.keyClick(results, Qt.Key.Key_Return)
    assert heard.args == [STUBS[0].id]
    QTest.keyClick(results, Qt.Key.Key_Down)
    with qtbot.waitSignal(results.person_opened) as heard:
        QTest.keyClick(results, Qt.Key.Key_Return)
    assert heard.args == [STUBS[1].id]


def test_a_click_opens_the_row_under_it(results: SearchResults, qtbot: QtBot) -> None:
    area = results.visualRect(results.model().index(2, 0))
    with qtbot.waitSignal(results.person_opened) as heard:
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=area.center() - QPoint(100, 0))
    assert heard.args == [STUBS[2].id]


def test_up_from_the_first_row_goes_back_to_the_search(results: SearchResults, qtbot: QtBot) -> None:
    with qtbot.waitSignal(results.left_upwards):
        QTest.keyClick(results, Qt.Key.Key_Up)


def test_enter_on_nothing_opens_nothing(results: SearchResults, qtbot: QtBot) -> None:
    results.set_rows(())
    with qtbot.assertNotEmitted(results.person_opened):
        QTest.keyClick(results, Qt.Key.Key_Return)
