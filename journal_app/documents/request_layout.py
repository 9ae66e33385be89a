"""Says what stands in a journal of a request for one's own data, for the templates; it must not count any day."""

from __future__ import annotations

from collections.abc import Callable

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.requests import RequestAdvanced, RequestClosed, RequestNoted, RequestReceived


def received_parts(_: PrintedRecord, content: RequestReceived, wording: Wording) -> list[Part]:
    """What was asked, by whom, when and how."""
    say = wording.say
    rows = [
        (say("letter", "asked"), wording.coded("rights", content.right.value)),
        (say("letter", "received"), wording.day(content.received)),
        (say("request", "how"), wording.coded("said_how", content.how.value)),
        (say("request", "asking"), wording.coded("request_asking", content.asking.value)),
        ("", content.requester),
        (say("request", "contact"), content.contact),
    ]
    return [facts(rows), *prose(say("request", "words"), content.words)]


def noted_parts(_: PrintedRecord, content: RequestNoted, wording: Wording) -> list[Part]:
    """What was asked or shown on the way."""
    say = wording.say
    rows = [
        (say("request", "note"), wording.coded("request_notes", content.note.value)),
        (say("request", "on"), wording.day(content.on)),
        (say("request", "proof"), "" if content.proof is None else wording.coded("request_proofs", content.proof)),
    ]
    return [facts(rows), *prose(say("request", "words"), content.words)]


def advanced_parts(_: PrintedRecord, content: RequestAdvanced, wording: Wording) -> list[Part]:
    """The next step, or how much longer it takes and why."""
    say = wording.say
    rows = [
        (say("request", "step"), wording.coded("request_advances", content.advance.value)),
        (say("request", "on"), wording.day(content.on)),
        (say("request", "expected"), "" if content.expected is None else wording.day(content.expected)),
    ]
    return [facts(rows), *prose(say("request", "reason"), content.words)]


def closed_parts(_: PrintedRecord, content: RequestClosed, wording: Wording) -> list[Part]:
    """How it ended, and on which ground where it was refused."""
    say = wording.say
    rows = [
        (say("request", "outcome"), wording.coded("request_outcomes", content.outcome.value)),
        (say("request", "on"), wording.day(content.on)),
        (say("request", "sent_how"), "" if content.how is None else wording.coded("request_sent", content.how)),
        (say("request", "paragraph"), content.paragraph),
    ]
    return [facts(rows), *prose(say("request", "reason"), content.reason)]


WRITERS: dict[type, Callable[..., list[Part]]] = {
    RequestReceived: received_parts,
    RequestNoted: noted_parts,
    RequestAdvanced: advanced_parts,
    RequestClosed: closed_parts,
}
