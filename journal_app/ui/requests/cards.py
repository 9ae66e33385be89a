"""A patient's own requests as cards of the timeline; it must not count any day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal_app.domain.journal import JournalItem
from journal_app.domain.requests import RequestAdvanced, RequestClosed, RequestNoted, RequestReceived
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.requests.words import in_words
from journal_app.ui.widgets.timeline_card import TimelineCard


class RequestCards:
    """Says one look's requests."""

    def __init__(self, plain: PlainCard) -> None:
        self._plain = plain

    def by_content(self) -> Mapping[type, Callable[..., TimelineCard]]:
        """What says which content."""
        return dict.fromkeys((RequestReceived, RequestNoted, RequestAdvanced, RequestClosed), self._card)

    def _card(
        self, item: JournalItem, content: RequestReceived | RequestNoted | RequestAdvanced | RequestClosed
    ) -> TimelineCard:
        title, lines = in_words(content)
        return self._plain(item, title, *lines, icon=Icon.PRIVACY)
