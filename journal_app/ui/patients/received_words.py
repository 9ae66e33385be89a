"""What came from outside, in words and as a card of the timeline; it must not show a page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.journal import JournalItem
from journal_app.domain.received import DocumentKind, DocumentReceived, scanned_papers
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.patients.health_words import BETWEEN
from journal_app.ui.patients.look import Look
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.timeline_card import TimelineCard


def document_kind_name(kind: DocumentKind) -> str:
    """What a paper from outside is, in words."""
    names = {
        DocumentKind.REFERRAL: QCoreApplication.translate("ReceivedWords", "Referral"),
        DocumentKind.DISCHARGE_LETTER: QCoreApplication.translate("ReceivedWords", "Discharge letter"),
        DocumentKind.TEST_RESULT: QCoreApplication.translate("ReceivedWords", "Test result"),
        DocumentKind.LETTER: QCoreApplication.translate("ReceivedWords", "Letter"),
        DocumentKind.PICTURE: QCoreApplication.translate("ReceivedWords", "Picture"),
        DocumentKind.EARLIER_JOURNAL: QCoreApplication.translate("ReceivedWords", "Earlier journal"),
        DocumentKind.OTHER: QCoreApplication.translate("ReceivedWords", "Other"),
    }
    return names[kind]


class ReceivedCards:
    """Says one look's documents."""

    def __init__(self, look: Look, plain: PlainCard) -> None:
        self._plain = plain
        self._scanned = scanned_papers(item.content for item in look.record.items)

    def received(self, item: JournalItem, document: DocumentReceived) -> TimelineCard:
        """What came, from whom and of which date; where only the paper is there, where it lies."""
        title = QCoreApplication.translate("ReceivedWords", "Document: {title}").format(title=document.title)
        dated = "" if document.dated is None else format_date(document.dated, language_of())
        what = BETWEEN.join(part for part in (document_kind_name(document.kind), document.sender, dated) if part)
        place = document.paper_place
        waits = QCoreApplication.translate("ReceivedWords", "Paper, not scanned: {place}")
        is_there = QCoreApplication.translate("ReceivedWords", "Paper, its scan is filed: {place}")
        lies = place and (is_there if item.id in self._scanned else waits).format(place=place)
        return self._plain(item, title, what, lies, document.remark, icon=Icon.DOCUMENT)
