"""Says what stands in a journal of a complaint case, for the templates; it must not count any day."""

from __future__ import annotations

from collections.abc import Callable

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose, remark
from journal_app.domain.blackening import Blackened, CaseRedacted
from journal_app.domain.cases import CaseClosed, CaseNoted, CaseOpened
from journal_app.domain.printing import PrintedRecord


def opened_parts(_: PrintedRecord, content: CaseOpened, wording: Wording) -> list[Part]:
    """Who wrote, under which number, what is asked and by when."""
    say = wording.say
    wanted = ", ".join(wording.coded("case_wanted", one.value) for one in content.wanted)
    rows = [
        (say("case", "authority"), content.authority),
        (say("case", "number"), content.number),
        (say("case", "received"), wording.day(content.received)),
        (say("case", "deadline"), "" if content.deadline is None else wording.day(content.deadline)),
        (say("case", "wanted"), wanted),
    ]
    return [facts(rows), *prose(say("case", "words"), content.words)]


def noted_parts(_: PrintedRecord, content: CaseNoted, wording: Wording) -> list[Part]:
    """What came, was sent, or moved."""
    say = wording.say
    rows = [
        (say("case", "note"), wording.coded("case_notes", content.note.value)),
        (say("case", "on"), wording.day(content.on)),
        (say("case", "deadline"), "" if content.deadline is None else wording.day(content.deadline)),
    ]
    return [facts(rows), *prose(say("case", "words"), content.words)]


def closed_parts(_: PrintedRecord, content: CaseClosed, wording: Wording) -> list[Part]:
    """How it ended, and why the journal is held no longer."""
    say = wording.say
    rows = [
        (say("case", "outcome"), wording.coded("case_outcomes", content.outcome.value)),
        (say("case", "on"), wording.day(content.on)),
    ]
    return [facts(rows), *prose(say("case", "reason"), content.reason)]


def redacted_parts(_: PrintedRecord, content: CaseRedacted, wording: Wording) -> list[Part]:
    """What is blackened for the case, why, and by whom."""
    say = wording.say
    rows = [
        (
            str(one.record),
            f"{', '.join(one.fields) or say('case', 'whole_record')}: {one.reason}",
        )
        for one in content.redactions
    ]
    nothing = [] if rows else [(say("case", "redacted"), say("case", "nothing_redacted"))]
    return [facts([*rows, *nothing, (say("case", "decided_by"), content.decided_by_name)])]


def blackened_parts(_: PrintedRecord, content: Blackened, wording: Wording) -> list[Part]:
    """That there is a record here which does not leave, why, and who decided."""
    sentence = wording.say("case", "blackened", reason=content.reason, name=content.decided_by_name)
    return [remark(sentence)]


WRITERS: dict[type, Callable[..., list[Part]]] = {
    CaseOpened: opened_parts,
    CaseNoted: noted_parts,
    CaseClosed: closed_parts,
    CaseRedacted: redacted_parts,
    Blackened: blackened_parts,
}
