"""A patient's restrictions as cards of the timeline; it must not lock anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal_app.domain.journal import JournalItem
from journal_app.domain.restrictions import RestrictionLifted, RestrictionSet
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.restrictions.words import in_words
from journal_app.ui.widgets.timeline_card import TimelineCard


class RestrictionCards:
    """Says one look's restrictions."""

    def __init__(self, plain: PlainCard) -> None:
        self._plain = plain

    def by_content(self) -> Mapping[type, Callable[..., TimelineCard]]:
        """What says which content."""
        return dict.fromkeys((RestrictionSet, RestrictionLifted), self._card)

    def _card(self, item: JournalItem, content: RestrictionSet | RestrictionLifted) -> TimelineCard:
        title, lines = in_words(content)
        return self._plain(item, title, *lines, icon=Icon.LOCK)
