"""Cards hold what belongs together under one name."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import PlainLabel
from tests.ui.windows import open_window


def test_is_named_after_its_heading(qtbot: QtBot) -> None:
    card = Card("Drafts of today")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Drafts of today"
    card.set_title("")
    card.show()
    assert not card._title.isVisible()


def test_content_stays_at_the_top_unless_it_is_to_fill(qtbot: QtBot) -> None:
    heights = []
    for fill in (False, True):
        card, label = Card("Title", fill=fill), PlainLabel("text")
        qtbot.addWidget(card)
        card.body.addWidget(label)
        card.resize(200, 400)
        open_window(card)
        heights.append(label.height())
    assert heights[0] < 40 < heights[1]
