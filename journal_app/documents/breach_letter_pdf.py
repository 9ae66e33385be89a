"""A letter to a patient whom a breach touched, as a PDF/A-3a with its data inside; it must not word what happened."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import attachment, ledger_rows, wording_for
from journal_app.documents.letter_pdf import letter_frame
from journal_app.documents.typesetting import typeset
from journal_app.domain.breach_letters import BreachLetter
from journal_app.domain.codec import Json, encode_time, to_fields


def breach_letter_pdf(letter: BreachLetter, *, resources: Path) -> bytes:
    """One letter: what happened, what it can mean, what was done, whom to ask.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(letter.printout, {}, resources)
    content = {
        "date": wording.day(letter.printout.at.astimezone(letter.printout.zone).date()),
        "addressee": letter.addressee,
        "address": letter.address,
        "facts": [[wording.say("letter", "reference"), str(letter.breach)]],
        "labelled": [[label, text] for label, text in letter.paragraphs],
        "paragraphs": [],
        "own": "",
        "own-label": "",
        "after": [],
        "sign": wording.say("letter", "regards"),
        "verify-title": wording.say("verify", "title"),
        "verify-rows": ledger_rows(letter.ledger, wording),
    }
    return typeset(
        "letter.typ",
        letter_frame(letter, wording, letter.title) | content,
        resources=resources,
        at=letter.printout.at,
        attachment=attachment("letter.json", letter.title, _json(letter)),
    )


def _json(letter: BreachLetter) -> dict[str, Json]:
    return {
        "clinic": to_fields(letter.clinic),
        "ledger": to_fields(letter.ledger),
        "printout": {
            "language": letter.printout.language.value,
            "at": encode_time(letter.printout.at),
            "by": letter.printout.by,
            "purpose": letter.printout.purpose,
        },
        "letter": "breach",
        "addressee": letter.addressee,
        "address": letter.address,
        "breach": str(letter.breach),
        "patient": str(letter.patient.id),
        "title": letter.title,
        "paragraphs": [[label, text] for label, text in letter.paragraphs],
    }
