"""How long the list of a journal with 1,000 entries takes to lay out, scroll and fold, beside a plain Qt list.

The plain list shows the same words, each entry as one wrapped text, without cards, icons or badges.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from benchmarks.cases import Row
from benchmarks.timing import timed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from journal_app.ui.widgets.timeline_card import TimelineCard

ENTRIES, IN_A_VISIT = 1_000, 4
_ROUNDS, _PAGES = 11, 40
_SIZE = 700, 800


def measure() -> Iterator[Row]:
    """The rows, or none where this build has no window; it needs no screen."""
    if importlib.util.find_spec("PySide6") is None or importlib.util.find_spec("journal_app.ui.widgets") is None:
        return
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QApplication, QListView

    from journal_app.ui import theme
    from journal_app.ui.widgets.timeline import Timeline

    app = QApplication.instance() or QApplication(["benchmarks", "-platform", "offscreen"])
    if isinstance(app, QApplication):
        theme.apply(app, theme.Appearance.LIGHT)
    cards = a_journal()
    words = ["\n".join((card.when, card.title, *card.lines)) for card in cards]
    ours, plain = Timeline(), QListView()
    plain.setWordWrap(True)
    plain.setVerticalScrollMode(ours.verticalScrollMode())
    for view in (ours, plain):
        view.resize(*_SIZE)
        view.show()

    def show_ours(_: int) -> None:
        ours.set_cards(cards)
        _paint(ours)

    def show_plain(_: int) -> None:
        plain.setModel(QStringListModel(words, plain))
        _paint(plain)

    name = f"show a journal of {ENTRIES:,} entries (plain: a Qt list)"
    yield Row(name, timed(show_ours, range(_ROUNDS)), timed(show_plain, range(_ROUNDS)), target="≤ 3 ×")
    yield Row(
        "scroll it by a page and paint",
        timed(lambda page: _scroll(ours, page), range(_PAGES)),
        timed(lambda page: _scroll(plain, page), range(_PAGES)),
        target="≤ 16 ms",
    )

    def fold(turn: int) -> None:
        ours.fold(cards[0].id, is_folded=turn % 2 == 0)
        _paint(ours)

    yield Row("fold a visit in it, or unfold it", timed(fold, range(_ROUNDS)), None)


def a_journal() -> tuple[TimelineCard, ...]:
    """Entries, every four of them one visit below its head."""
    from journal_app.ui.widgets.timeline_card import TimelineCard

    cards: list[TimelineCard] = []
    for number in range(ENTRIES):
        visit = UUID(int=ENTRIES + number // IN_A_VISIT)
        if number % IN_A_VISIT == 0:
            held = tuple(UUID(int=number + place) for place in range(IN_A_VISIT))
            cards.append(TimelineCard(visit, "20-Nov-2026 09:12", f"Visit with {IN_A_VISIT} entries", heads=held))
        title = f"Botulinum toxin, glabella: 5 points, {number} U in all"
        lines = ("Lot C1234C3, expires 31-Mar-2028", "Fine course, no discomfort.", "Signed by A. Holm 10:31")
        cards.append(TimelineCard(UUID(int=number), "20-Nov-2026 10:10", title, lines, below=visit))
    return tuple(cards)


def _scroll(view: QListView, page: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() * page // _PAGES)
    _paint(view)


def _paint(view: QListView) -> None:
    """Lay out what is not yet, and paint into a picture: a view that nobody sees paints nothing by itself."""
    view.viewport().grab()
