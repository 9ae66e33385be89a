"""What somebody could read and did look at, as a PDF/A; it must not find out either.

Each patient has a line: name, birth date and number, how often they were opened, when first and last.
"""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import for_margin, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.names import display_name
from journal_app.domain.reach import LookedAt, ReachSheet

_NUMBER = 8


def reach_pdf(sheet: ReachSheet, *, resources: Path) -> bytes:
    """The sums first, then a line for each patient who was opened, latest first.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(sheet.printout, {}, resources)
    return typeset("reach.typ", _content(sheet, wording), resources=resources, at=sheet.printout.at)


def _content(sheet: ReachSheet, wording: Wording) -> dict[str, Value]:
    say, clinic, looks = wording.say, sheet.clinic, sheet.reach.looks
    return {
        "language": sheet.printout.language.value,
        "title": say("reach", "title"),
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {"name": "", "born": "", "identifier": ""},
        "printed": say("page", "printed", at=wording.moment(sheet.printout.at), by=for_margin(sheet.printout.by)),
        "page-number": say("page", "number"),
        "lead": say("reach", "lead", name=sheet.name),
        "facts": _facts(sheet, wording),
        "heads": [say("reach", head) for head in ("patient", "looks", "first", "last", "printed")],
        "lines": [_line(sheet, one, wording) for one in looks.patients],
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(sheet.ledger, wording),
    }


def _facts(sheet: ReachSheet, wording: Wording) -> list[Value]:
    say, reach, looks = wording.say, sheet.reach, sheet.reach.looks
    span = say("reach", "never")
    if looks.first is not None and looks.last is not None:
        span = say("reach", "from_to", first=wording.moment(looks.first), last=wording.moment(looks.last))
    could = "journals" if reach.had_clinical else "registry"
    return [
        [say("reach", "whose"), sheet.name],
        [say("reach", "people"), ", ".join(reach.people) or say("reach", "never")],
        [say("reach", "could"), say("reach", could, count=str(reach.registered))],
        [say("reach", "span"), span],
        [say("reach", "searches"), str(looks.searches)],
        [say("reach", "opened"), str(len(looks.patients))],
    ]


def _line(sheet: ReachSheet, one: LookedAt, wording: Wording) -> list[Value]:
    known = sheet.reach.lines.get(one.patient)
    who = wording.say("reach", "number", number=str(one.patient)[:_NUMBER])
    if known is not None:
        number = "" if known.identifier is None else wording.identifier(known.identifier)
        who = "\n".join(filter(None, (display_name(known.name), wording.day(known.born), number)))
    return [who, str(one.looks), wording.moment(one.first), wording.moment(one.last), str(one.handed_out)]
