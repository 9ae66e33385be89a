"""A letter about a request as a PDF/A-3a with its data inside; it must not decide what may be refused or is due."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import attachment, for_margin, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.breach_letters import BreachLetter
from journal_app.domain.codec import Json, encode_time, to_fields
from journal_app.domain.request_letters import LetterKind, RequestLetter
from journal_app.domain.requests import Right

_TOLD_OF_PROCESSING = frozenset((Right.ACCESS, Right.PORTABILITY))


def letter_pdf(letter: RequestLetter, *, resources: Path) -> bytes:
    """One page to whoever asked: what they asked, what the clinic says, and where they may complain.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(letter.printout, {}, resources)
    title = wording.coded("letters", letter.kind.value)
    return typeset(
        "letter.typ",
        letter_frame(letter, wording, title) | _content(letter, wording),
        resources=resources,
        at=letter.printout.at,
        attachment=attachment("letter.json", title, _json(letter)),
    )


def letter_frame(letter: RequestLetter | BreachLetter, wording: Wording, title: str) -> dict[str, Value]:
    """What stands around the words of any letter: the clinic, to whom, when and by whom it was made."""
    clinic, printout, say = letter.clinic, letter.printout, wording.say
    known = None if letter.patient is None else letter.patient.details
    return {
        "language": printout.language.value,
        "title": title,
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {
            "name": for_margin(letter.addressee),
            "born": "" if known is None else f"{say('page', 'born')} {wording.day(known.born)}",
            "identifier": "",
        },
        "printed": say("page", "printed", at=wording.moment(printout.at), by=for_margin(printout.by)),
        "page-number": say("page", "number"),
    }


def _content(letter: RequestLetter, wording: Wording) -> dict[str, Value]:
    say, asked = wording.say, letter.case.asked
    return {
        "date": wording.day(letter.printout.at.astimezone(letter.printout.zone).date()),
        "addressee": letter.addressee,
        "address": letter.address,
        "facts": [
            [say("letter", "asked"), wording.coded("rights", asked.right.value)],
            [say("letter", "received"), wording.day(asked.received)],
            [say("letter", "reference"), str(letter.case.id)],
        ],
        "labelled": [],
        "paragraphs": _paragraphs(letter, wording),
        "own": letter.words if letter.kind is not LetterKind.ANSWER else "",
        "own-label": _own_label(letter, wording),
        "after": _after(letter, wording),
        "sign": say("letter", "regards"),
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(letter.ledger, wording),
    }


def _paragraphs(letter: RequestLetter, wording: Wording) -> list[Value]:
    say, right = wording.say, wording.coded("rights_in_a_sentence", letter.case.asked.right.value)
    received = wording.day(letter.case.asked.received)
    lines = [say("letter", letter.kind.value, right=right, received=received)]
    if letter.kind is LetterKind.RECEIPT:
        lines.append(say("letter", "due", day=wording.day(letter.due)) if letter.due else say("letter", "soon"))
    if letter.kind is LetterKind.ANSWER and letter.words:
        lines.append(letter.words)
    if letter.kind is LetterKind.ANSWER and letter.case.asked.right in _TOLD_OF_PROCESSING:
        lines.append(say("letter", "processing"))
    return [*lines]


def _own_label(letter: RequestLetter, wording: Wording) -> str:
    labels = {
        LetterKind.CLARIFICATION: "we_ask",
        LetterKind.EXTENSION: "because",
        LetterKind.REFUSAL: "because",
    }
    return wording.say("letter", labels[letter.kind]) if letter.kind in labels else ""


def _after(letter: RequestLetter, wording: Wording) -> list[Value]:
    """What stands below the clinic's own words: the paragraph of a refusal, the new day, where one may complain."""
    say, case = wording.say, letter.case
    lines: list[Value] = []
    if letter.kind is LetterKind.REFUSAL and case.closed is not None:
        lines.append(say("letter", "paragraph", paragraph=case.closed.paragraph))
    if letter.kind is LetterKind.EXTENSION and letter.due is not None:
        lines.append(say("letter", "expected", day=wording.day(letter.due)))
    if letter.kind in {LetterKind.REFUSAL, LetterKind.EXTENSION, LetterKind.ANSWER} and letter.complaints_to:
        lines.append(say("letter", "complain", authority=letter.complaints_to))
    return lines


def _json(letter: RequestLetter) -> dict[str, Json]:
    closed = letter.case.closed
    return {
        "clinic": to_fields(letter.clinic),
        "ledger": to_fields(letter.ledger),
        "printout": {
            "language": letter.printout.language.value,
            "at": encode_time(letter.printout.at),
            "by": letter.printout.by,
            "purpose": letter.printout.purpose,
        },
        "letter": letter.kind.value,
        "addressee": letter.addressee,
        "address": letter.address,
        "request": str(letter.case.id),
        "patient": None if letter.patient is None else str(letter.patient.id),
        "right": letter.case.asked.right.value,
        "received": letter.case.asked.received.isoformat(),
        "due": None if letter.due is None else letter.due.isoformat(),
        "words": letter.words,
        "paragraph": "" if closed is None else closed.paragraph,
    }
