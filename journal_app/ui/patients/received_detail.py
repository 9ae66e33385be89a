"""A document from outside in full: what was said of it, and its pages, one at a time; it must not change it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.journal import JournalItem
from journal_app.domain.received import DocumentReceived
from journal_app.services import received
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.received_words import document_kind_name
from journal_app.ui.patients.turned_pages import TurnedPages
from journal_app.ui.translation import language_of

_HEIGHT = 560


def document_facts(look: Look, document: DocumentReceived) -> tuple[tuple[str, str], ...]:
    """Label and value of everything that was said of it; empty values are not shown."""
    language = language_of()
    paper = None if document.scan_of is None else look.item(document.scan_of)
    lay = paper.content.paper_place if paper is not None and isinstance(paper.content, DocumentReceived) else ""
    dated = "" if document.dated is None else format_date(document.dated, language)
    return (
        (QCoreApplication.translate("ReceivedWords", "What it is"), document_kind_name(document.kind)),
        (QCoreApplication.translate("ReceivedWords", "From whom"), document.sender),
        (QCoreApplication.translate("ReceivedWords", "Date on the document"), dated),
        (QCoreApplication.translate("ReceivedWords", "When it came"), format_date(document.received, language)),
        (QCoreApplication.translate("ReceivedWords", "Pages"), str(document.pages or "")),
        (QCoreApplication.translate("ReceivedWords", "Where the paper lies"), document.paper_place or lay),
    )


def document_pages(desk: Desk, look: Look, item: JournalItem) -> TurnedPages:
    """Its pages, one at a time."""
    session, record = desk.session, look.record
    pages = TurnedPages(desk.tasks)
    pages.setMinimumHeight(_HEIGHT)
    pages.look_at(lambda page: received.page_of(session, record, item.id, page=page))
    return pages
