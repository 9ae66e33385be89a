"""A consent in full: who signed what and when, whether it counts, and the exact text; it must not change it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ConsentPurpose, ConsentSigned
from journal_app.domain.dates import format_duration
from journal_app.domain.journal import JournalItem, confirmations, consent_validity
from journal_app.ui.desk import Desk
from journal_app.ui.patients.detail_parts import lines_card, paragraph, ticked
from journal_app.ui.patients.health_detail import signature_card
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_words import paper_facts
from journal_app.ui.patients.permit_cards import TakeDownCard, left_card
from journal_app.ui.patients.permit_words import permit_facts
from journal_app.ui.patients.timeline_words import TimelineWords, withdrawals
from journal_app.ui.signature_pad import render_signature
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.markdown_page import MarkdownPage

SIGNATURE_WIDTH = 380
_TEXT_HEIGHT = 420


def consent_cards(desk: Desk, look: Look, item: JournalItem, consent: ConsentSigned) -> Iterator[QWidget]:
    """Everything that was signed, with what stands beside it now."""
    words = TimelineWords(look, desk.session.clock.now())
    if consent.purpose is not ConsentPurpose.TREATMENT and item.id in withdrawals(look):
        yield TakeDownCard(desk, look, item)
    device = "" if consent.signature is None else _device(consent.signature.device)
    yield lines_card(
        (QCoreApplication.translate("ConsentDetail", "Signed by"), consent.signer_name),
        *permit_facts(consent),
        *_when(consent, words),
        *_validity(look, item, words),
        (QCoreApplication.translate("ConsentDetail", "Witness"), consent.witness_name),
        (QCoreApplication.translate("ConsentDetail", "Workstation"), consent.seat_name),
        (QCoreApplication.translate("ConsentDetail", "Signed with"), device),
        *paper_facts(look, consent),
    )
    if consent.signature is not None:
        drawn = QPixmap.fromImage(render_signature(consent.signature, width=SIGNATURE_WIDTH))
        yield signature_card(drawn, consent.signer_name)
    agreed = Card(QCoreApplication.translate("ConsentDetail", "Ticked"))
    for statement in (*consent.ticks, *consent.choices):
        agreed.body.addWidget(ticked(statement))
    yield agreed
    yield from left_card(consent)
    if consent.questions:
        asked = Card(QCoreApplication.translate("ConsentDetail", "What the patient asked or added"))
        asked.body.addWidget(paragraph(consent.questions))
        yield asked
    shown = Card(QCoreApplication.translate("ConsentDetail", "The exact text, as it was shown"))
    page = MarkdownPage()
    page.setMinimumHeight(_TEXT_HEIGHT)
    page.set_markdown(consent.text_body, title=consent.text_title)
    shown.body.addWidget(page)
    yield shown


def _when(consent: ConsentSigned, words: TimelineWords) -> tuple[tuple[str, str], ...]:
    """When it was shown and signed; a paper says only what stands on it."""
    if consent.paper is not None:
        return ()
    reading = format_duration(consent.signed_at - consent.shown_at, language_of())
    return (
        (QCoreApplication.translate("ConsentDetail", "Shown"), words.moment(consent.shown_at)),
        (QCoreApplication.translate("ConsentDetail", "Signed"), words.moment(consent.signed_at)),
        (QCoreApplication.translate("ConsentDetail", "Time to read"), reading),
    )


def _validity(look: Look, item: JournalItem, words: TimelineWords) -> tuple[tuple[str, str], ...]:
    begins = QCoreApplication.translate("ConsentDetail", "Counts from")
    validity = consent_validity(item, confirmations(look.record.items))
    if validity is None and item.id in withdrawals(look):
        return ((begins, QCoreApplication.translate("ConsentDetail", "Never: it was taken back first")),)
    if validity is None:
        return ((begins, QCoreApplication.translate("ConsentDetail", "Not yet: it waits for a practitioner")),)
    endless = QCoreApplication.translate("ConsentDetail", "No end")
    until = words.moment(validity.until) if validity.until else endless
    return (begins, words.moment(validity.begins)), (QCoreApplication.translate("ConsentDetail", "Counts to"), until)


def _device(device: str) -> str:
    return {
        "pen": QCoreApplication.translate("ConsentDetail", "Pen"),
        "touch": QCoreApplication.translate("ConsentDetail", "Finger"),
        "mouse": QCoreApplication.translate("ConsentDetail", "Mouse"),
    }.get(device, device)
