"""Says what came from outside, for the templates; the document itself goes with the export, not into the print."""

from __future__ import annotations

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.received import DocumentReceived


def received_parts(_: PrintedRecord, content: DocumentReceived, wording: Wording) -> list[Part]:
    """What it is, from whom, when, and the hash by which its original is known."""
    say = wording.say
    rows = [
        (say("received", "title"), content.title),
        (say("received", "kind"), wording.coded("received_kinds", content.kind.value)),
        (say("received", "sender"), content.sender),
        (say("received", "received"), wording.day(content.received)),
        (say("received", "dated"), "" if content.dated is None else wording.day(content.dated)),
        (say("received", "form"), wording.coded("received_formats", content.format.value)),
        (say("received", "pages"), str(content.pages) if content.pages else ""),
        (say("received", "paper_place"), content.paper_place),
        (say("received", "scan_of"), "" if content.scan_of is None else str(content.scan_of)),
        (say("received", "sha256"), content.sha256),
    ]
    return [facts(rows), *prose(say("received", "remark"), content.remark)]
