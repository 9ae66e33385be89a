"""The aftercare text of a treatment as a PDF/A for the patient to take home, and its record; it must not reword it."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import frame, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, Row, facts, language_of
from journal_app.documents.shown_text import blocks, plain
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.consents import ClinicalText, TextReference
from journal_app.domain.handouts import AftercareSheet
from journal_app.domain.printing import PrintedRecord


def aftercare_pdf(sheet: AftercareSheet, *, resources: Path) -> bytes:
    """What was done, by whom, and the exact text with its version.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(sheet.printout, sheet.names, resources)
    data = frame(sheet.clinic, sheet.patient, sheet.printout, wording, title=wording.say("aftercare", "title"))
    return typeset("aftercare.typ", data | _content(sheet, wording), resources=resources, at=sheet.printout.at)


def printed_parts(_: PrintedRecord, content: AftercarePrinted, wording: Wording) -> list[Part]:
    """Which text was printed."""
    told: Row = (wording.say("aftercare", "text"), content.title)
    return [facts([told, *_version(content.text, wording)])]


def _content(sheet: AftercareSheet, wording: Wording) -> dict[str, Value]:
    entry, text, say = sheet.entry, sheet.text, wording.say
    rows = [
        (say("treatment", "treatment"), wording.named(entry.treatment)),
        (say("treatment", "areas"), ", ".join(map(wording.named, entry.areas))),
        (say("treatment", "done"), wording.day(entry.done.astimezone(wording.zone).date())),
        (say("treatment", "performer"), entry.performer_name),
        (say("treatment", "next_visit"), "" if entry.next_visit is None else wording.day(entry.next_visit)),
    ]
    reference = TextReference(text.id, text.version, text.language, text.sha256)
    return {
        "heading": text.title,
        "facts": [[label, value] for label, value in rows if value],
        "language-of-text": language_of(text.language),
        "blocks": _blocks(text),
        "exact": [list(row) for row in _version(reference, wording)],
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(sheet.ledger, wording),
    }


def _blocks(text: ClinicalText) -> list[Value]:
    """The text without the title that most begin with: the sheet has it above."""
    body = [dict(block) for block in blocks(text.body)]
    return list(body[1:] if body and plain(body[0]) == text.title else body)


def _version(text: TextReference, wording: Wording) -> list[Row]:
    say, language = wording.say, wording.coded("languages", text.language)
    named = say("consent", "text_version", id=text.id, version=text.version, language=language)
    return [(say("aftercare", "version"), named), (say("consent", "text_hash"), text.sha256)]
