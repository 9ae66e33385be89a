"""The journal as cards: corrections are linked, nothing is hidden, a thousand stay fluent."""

from __future__ import annotations

import time
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.widgets.timeline import Timeline, spoken
from journal_app.ui.widgets.timeline_card import TimelineCard
from journal_app.ui.widgets.typeset import Badge
from tests.ui.gallery import cards
from tests.ui.windows import open_window

FIRST, LAST = 0, 999
MANY = tuple(
    TimelineCard(
        UUID(int=number),
        "20-Nov-2026 10:10",
        f"Botulinum toxin, glabella: 5 points, {number} U in all",
        ("Lot C1234C3, expires 31-Mar-2028", "Signed by A. Holm 10:31"),
        badges=(Badge("Correction"),) if number % 7 == 0 else (),
    )
    for number in range(1000)
)


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(700, 600)
    open_window(made)
    made.setFocus()
    return made


def row(timeline: Timeline, number: int) -> QRect:
    model = timeline.model()
    return timeline.visualRect(model.index(number, 0))


def test_no_card_is_hidden_also_not_the_superseded(timeline: Timeline) -> None:
    timeline.set_cards(cards())
    assert timeline.model().rowCount() == len(cards())


VISIT = UUID(int=5_000)
IN_ONE_VISIT = (
    TimelineCard(VISIT, "20-Nov-2026 09:12", "Visit with 2 entries", heads=(MANY[0].id, MANY[1].id)),
    *(replace(card, below=VISIT) for card in MANY[:2]),
    *MANY[2:6],
)


def test_a_visit_is_folded_into_its_head_by_keys_and_unfolded(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.set_cards(IN_ONE_VISIT)
    timeline.choose(MANY[1].id)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert (timeline.model().rowCount(), timeline.chosen()) == (len(IN_ONE_VISIT) - 2, VISIT)
    said = timeline.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "20-Nov-2026 09:12. Visit with 2 entries. folded away"
    with qtbot.assertNotEmitted(timeline.card_opened):
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert timeline.model().rowCount() == len(IN_ONE_VISIT)


def test_what_is_folded_away_is_there_and_unfolds_when_it_is_sought(timeline: Timeline) -> None:
    """A list that is set anew, as after a search, keeps it folded, and the head is what is chosen."""
    timeline.set_cards(IN_ONE_VISIT)
    timeline.choose(MANY[1].id)
    timeline.fold(VISIT, is_folded=True)
    timeline.set_cards(IN_ONE_VISIT)
    assert (timeline.model().rowCount(), timeline.chosen()) == (len(IN_ONE_VISIT) - 2, VISIT)
    assert timeline.has(MANY[1].id)
    assert timeline.choose(MANY[1].id)
    assert (timeline.model().rowCount(), timeline.chosen()) == (len(IN_ONE_VISIT), MANY[1].id)


def test_what_is_no_visit_does_not_fold(timeline: Timeline) -> None:
    timeline.set_cards(MANY[:6])
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.model().rowCount() == 6


def test_what_is_superseded_is_said_in_words(timeline: Timeline) -> None:
    old = next(card for card in cards() if card.superseded)
    assert "Superseded" in spoken(old)
    assert old.link_label in spoken(old)
    assert old.title in spoken(old)
    model = timeline.model()
    timeline.set_cards(cards())
    read = [model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(model.rowCount())]
    assert spoken(old) in read


def test_the_key_l_goes_to_the_correction_and_back(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.set_cards(cards())
    old = next(card for card in cards() if card.superseded)
    assert timeline.choose(old.id)
    QTest.keyClick(timeline, Qt.Key.Key_L)
    assert timeline.chosen() == old.link
    QTest.keyClick(timeline, Qt.Key.Key_L)
    assert timeline.chosen() == old.id
    timeline.choose(cards()[0].id)
    QTest.keyClick(timeline, Qt.Key.Key_L)
    assert timeline.chosen() == cards()[0].id


def test_pressing_the_link_goes_there(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.resize(700, 1200)
    timeline.set_cards(cards())
    qtbot.wait(20)
    old = next(card for card in cards() if card.superseded)
    area = timeline._delegate.link_area(old, row(timeline, cards().index(old)))
    with qtbot.assertNotEmitted(timeline.card_opened):
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert timeline.chosen() == old.link


def test_enter_and_a_click_open_a_card(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.set_cards(cards())
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(timeline.card_opened) as heard:
            QTest.keyClick(timeline, key)
        assert heard.args == [cards()[0].id]
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.chosen() == cards()[1].id
    with qtbot.waitSignal(timeline.card_opened) as heard:
        where = row(timeline, 2).topLeft() + QPoint(120, 30)
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard.args == [cards()[2].id]


def test_what_was_chosen_stays_chosen_when_the_journal_grows(timeline: Timeline) -> None:
    timeline.set_cards(cards()[1:])
    timeline.choose(cards()[3].id)
    timeline.set_cards(cards())
    assert timeline.chosen() == cards()[3].id
    assert not timeline.choose(uuid4())


def test_a_narrow_list_makes_cards_higher_not_poorer(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.set_cards(cards())
    wide = row(timeline, 2).height()
    timeline.resize(360, 600)
    qtbot.waitUntil(lambda: row(timeline, 2).height() > wide)
    assert timeline.horizontalScrollBar().maximum() == 0


def test_larger_type_makes_cards_higher(timeline: Timeline, app: QApplication, qtbot: QtBot) -> None:
    timeline.set_cards(cards())
    before = row(timeline, 1).height()
    theme.apply(app, Appearance.LIGHT, scale=2)
    qtbot.waitUntil(lambda: row(timeline, 1).height() > 1.5 * before)


def test_a_thousand_cards_are_laid_out_and_scrolled_quickly(timeline: Timeline) -> None:
    began = time.perf_counter()
    timeline.set_cards(MANY)
    assert row(timeline, LAST).bottom() > 50_000
    laid_out = time.perf_counter() - began
    bar = timeline.verticalScrollBar()
    began = time.perf_counter()
    for step in range(50):
        bar.setValue(bar.maximum() * step // 50)
        timeline.viewport().repaint()
    painted = (time.perf_counter() - began) / 50
    assert laid_out < 0.5  # measured 0.03 s; generous for a loaded machine
    assert painted < 0.1


def test_rows_do_not_overlap(timeline: Timeline) -> None:
    timeline.set_cards(cards())
    for number in range(len(cards()) - 1):
        assert row(timeline, number).bottom() < row(timeline, number + 1).top()


def test_it_is_named(timeline: Timeline) -> None:
    assert timeline.accessibleName() == "Journal, newest first"
    assert timeline.accessibleDescription()
