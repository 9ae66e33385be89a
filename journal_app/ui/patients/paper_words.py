"""Papers, forms and what is compared on them in words; it must not judge whether anything fits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, PaperPoint, PaperSource
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.paper_contents import FormUse
from journal_app.ui.patients.look import Look
from journal_app.ui.translation import language_of


def use_name(use: FormUse) -> str:
    """What a form is for."""
    return {
        FormUse.INFORMATION: QCoreApplication.translate("PaperWords", "Information"),
        FormUse.HEALTH: QCoreApplication.translate("PaperWords", "Health questions"),
        FormUse.CONSENT: QCoreApplication.translate("PaperWords", "Consent"),
    }[use]


def source_name(source: PaperSource) -> str:
    """How it was signed."""
    return {
        PaperSource.SCAN: QCoreApplication.translate("PaperWords", "By hand on a printed form"),
        PaperSource.SIGNED_PDF: QCoreApplication.translate("PaperWords", "Elsewhere, as PDF"),
    }[source]


def point_sentence(point: PaperPoint) -> str:
    """What whoever compares a paper ticks."""
    return {
        PaperPoint.NAME: QCoreApplication.translate("PaperWords", "The name on the paper is this patient's"),
        PaperPoint.TEXT: QCoreApplication.translate("PaperWords", "The text and its version are those shown here"),
        PaperPoint.TICKS: QCoreApplication.translate(
            "PaperWords", "Every statement is ticked, and none is crossed out"
        ),
        PaperPoint.SIGNATURE: QCoreApplication.translate("PaperWords", "The patient's signature is there"),
        PaperPoint.DATE: QCoreApplication.translate("PaperWords", "The date on the paper is the one written here"),
    }[point]


def paper_line(consent: ConsentSigned) -> str:
    """That a consent was signed on paper; nothing of one that was signed here."""
    if consent.paper is None:
        return ""
    text = QCoreApplication.translate("PaperWords", "Signed on paper: {how}")
    return text.format(how=source_name(consent.paper.source).lower())


def paper_facts(look: Look, consent: ConsentSigned) -> tuple[tuple[str, str], ...]:
    """What a consent's own page says of the paper."""
    paper = consent.paper
    if paper is None:
        return ()
    bears = format_datetime(consent.signed_at, language_of(), zone=look.zone)
    if not paper.with_time:
        bears = format_date(consent.signed_at.astimezone(look.zone).date(), language_of())
    return (
        (QCoreApplication.translate("PaperWords", "Signed how"), source_name(paper.source)),
        (QCoreApplication.translate("PaperWords", "Date on the paper"), bears),
        (QCoreApplication.translate("PaperWords", "Compared first by"), consent.witness_name),
    )


def confirmation_title(confirmed: ConsentConfirmed) -> str:
    """What a confirmation's card is called, with room for the {treatment}."""
    if confirmed.alone:
        return QCoreApplication.translate("PaperWords", "Consent on paper confirmed by one person: {treatment}")
    if confirmed.checked:
        return QCoreApplication.translate("PaperWords", "Consent on paper confirmed by a second person: {treatment}")
    return QCoreApplication.translate("TimelineWords", "Consent from reception confirmed: {treatment}")
