"""Numbers are grouped as typed, odd ones warn, impossible ones are refused, and what was typed stays."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.identifiers import Identifier, IdentifierSystem, SyntheticNumbers
from journal_app.ui.widgets.identifier_field import IdentifierField

TODAY = date(2026, 11, 20)
SYSTEMS = tuple(IdentifierSystem)


@pytest.fixture
def field(qtbot: QtBot) -> IdentifierField:
    made = IdentifierField(SYSTEMS, lambda: TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(field: IdentifierField, system: IdentifierSystem) -> None:
    field.system_box.setCurrentIndex(SYSTEMS.index(system))


@pytest.mark.parametrize(
    ("system", "typed", "shown"),
    [
        (IdentifierSystem.CPR, "0707614285", "070761-4285"),
        (IdentifierSystem.NHS, "9434765919", "943 476 5919"),
        (IdentifierSystem.PERSONNUMMER, "196408233234", "19640823-3234"),
    ],
)
def test_digits_are_grouped_while_they_are_typed(
    field: IdentifierField, qtbot: QtBot, system: IdentifierSystem, typed: str, shown: str
) -> None:
    choose(field, system)
    QTest.keyClicks(field.edit, typed)
    assert field.edit.text() == shown
    assert field.edit.cursorPosition() == len(shown)


def test_a_digit_put_in_the_middle_leaves_the_cursor_there(field: IdentifierField, qtbot: QtBot) -> None:
    QTest.keyClicks(field.edit, "070764285")
    field.edit.setCursorPosition(5)
    QTest.keyClicks(field.edit, "1")
    assert field.edit.text().replace("-", "") == "0707614285"
    assert field.edit.cursorPosition() == 6


def test_deleting_is_not_fought(field: IdentifierField, qtbot: QtBot) -> None:
    QTest.keyClicks(field.edit, "0707614285")
    for _step in range(4):
        QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.edit.text().replace("-", "") == "070761"


def test_a_number_outside_modulus_eleven_warns_and_may_be_kept(field: IdentifierField, qtbot: QtBot) -> None:
    problems: list[str] = []
    field.problem_changed.connect(problems.append)
    QTest.keyClicks(field.edit, "0101650000")
    with qtbot.waitSignal(field.checked) as heard:
        field.edit.editingFinished.emit()
    assert heard.args[0].acceptable
    assert problems == [""]
    assert field.warning.isVisible()
    assert "2007" in field.warning.text()


def test_an_impossible_number_is_refused_with_a_sentence_and_stays(field: IdentifierField, qtbot: QtBot) -> None:
    problems: list[str] = []
    field.problem_changed.connect(problems.append)
    choose(field, IdentifierSystem.NHS)
    QTest.keyClicks(field.edit, "9434765910")
    field.edit.editingFinished.emit()
    assert problems[-1]
    assert field.edit.text() == "943 476 5910"


def test_the_number_suggests_a_birth_date(field: IdentifierField, qtbot: QtBot) -> None:
    QTest.keyClicks(field.edit, "0707614285")
    with qtbot.waitSignal(field.checked) as heard:
        field.edit.editingFinished.emit()
    assert heard.args[0].born == date(1961, 7, 7)


def test_test_numbers_are_for_the_demo_alone(field: IdentifierField, qtbot: QtBot) -> None:
    demo = IdentifierField(SYSTEMS, lambda: TODAY, synthetic=SyntheticNumbers.ACCEPTED)
    qtbot.addWidget(demo)
    for one, acceptable in ((field, False), (demo, True)):
        choose(one, IdentifierSystem.NHS)
        one.edit.setText("9990000018")
        value = one.value()
        assert value is not None
        assert value.acceptable is acceptable


def test_the_issuer_is_asked_only_where_it_is_not_plain(field: IdentifierField) -> None:
    assert not field.issuer_edit.isVisible()
    choose(field, IdentifierSystem.PASSPORT)
    assert field.issuer_edit.isVisible()
    choose(field, IdentifierSystem.NONE)
    assert not field.edit.isEnabled()


def test_arrows_in_the_line_choose_the_system_and_find_back_from_no_number(field: IdentifierField) -> None:
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    assert field.system() is SYSTEMS[1]
    QTest.keyClick(field.edit, Qt.Key.Key_Up)
    QTest.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.system() is SYSTEMS[0]
    choose(field, SYSTEMS[SYSTEMS.index(IdentifierSystem.NONE) - 1])
    field.window().activateWindow()
    field.edit.setFocus()
    QTest.qWaitForWindowActive(field)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    assert field.system() is IdentifierSystem.NONE
    assert field.system_box.hasFocus()
    QTest.keyClick(field.system_box, Qt.Key.Key_Up)
    assert field.edit.isEnabled()


@pytest.mark.parametrize("width", [200, 600])
def test_the_whole_number_is_seen_however_narrow_it_is(qtbot: QtBot, width: int) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    field = IdentifierField(SYSTEMS, lambda: TODAY)
    QVBoxLayout(around).addWidget(field)
    around.resize(width, 300)
    around.show()
    choose(field, IdentifierSystem.CPR_REPLACEMENT)
    QTest.keyClicks(field.edit, "7301904132")
    needed = field.edit.fontMetrics().horizontalAdvance(field.edit.text())
    qtbot.waitUntil(lambda: field.edit.width() > needed + 16 and field.width() < width)
    qtbot.waitUntil(lambda: field.system_box.width() >= field.system_box.minimumSizeHint().width())


def test_a_stored_number_is_shown_grouped(field: IdentifierField) -> None:
    field.set_value(Identifier(IdentifierSystem.PASSPORT, "X1234567", "Norge"))
    assert (field.system(), field.edit.text(), field.issuer_edit.text()) == (
        IdentifierSystem.PASSPORT,
        "X1234567",
        "Norge",
    )
    field.set_value(None)
    assert field.value() is None


def test_the_parts_are_named(field: IdentifierField) -> None:
    assert field.system_box.accessibleName() == "Kind of number"
    assert field.issuer_edit.accessibleName() == "Issued by"
    assert [field.system_box.itemText(place) for place in (0, 2)] == ["CPR", "NHS No."]
