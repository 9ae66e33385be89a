"""A patient's complaint cases as cards of the timeline; it must not count any day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal_app.domain.cases import CaseClosed, CaseNoted, CaseOpened
from journal_app.domain.journal import JournalItem
from journal_app.ui.cases.words import in_words
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.widgets.timeline_card import TimelineCard


class CaseCards:
    """Says one look's cases."""

    def __init__(self, plain: PlainCard) -> None:
        self._plain = plain

    def by_content(self) -> Mapping[type, Callable[..., TimelineCard]]:
        """What says which content."""
        return dict.fromkeys((CaseOpened, CaseNoted, CaseClosed), self._card)

    def _card(self, item: JournalItem, content: CaseOpened | CaseNoted | CaseClosed) -> TimelineCard:
        title, lines = in_words(content)
        return self._plain(item, title, *lines, icon=Icon.PRIVACY)
