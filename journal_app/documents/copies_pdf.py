"""The call and letter list of copies whose consent was taken back, as a PDF/A; it must not choose the copies.

The letters name the copy by its day and fingerprint and not the patient: whoever has it knows whom it shows.
"""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import for_margin, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.consents import FollowedUp
from journal_app.domain.copies import CopyOut
from journal_app.domain.copies_sheet import CopiesSheet
from journal_app.domain.names import display_name


def copies_pdf(sheet: CopiesSheet, *, resources: Path) -> bytes:
    """The list of all copies, then a letter to each recipient of one that is not settled.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(sheet.printout, {}, resources)
    return typeset("copies.typ", _content(sheet, wording), resources=resources, at=sheet.printout.at)


def _content(sheet: CopiesSheet, wording: Wording) -> dict[str, Value]:
    say, clinic = wording.say, sheet.clinic
    open_ones = [copy for copy in sheet.copies if copy.settled is None]
    return {
        "language": sheet.printout.language.value,
        "title": say("copies_sheet", "title"),
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {"name": "", "born": "", "identifier": ""},
        "printed": say("page", "printed", at=wording.moment(sheet.printout.at), by=for_margin(sheet.printout.by)),
        "page-number": say("page", "number"),
        "lead": say("copies_sheet", "lead"),
        "facts": [
            [say("copies_sheet", "patient"), display_name(sheet.patient.details.name)],
            [say("photo", "purpose"), wording.coded("photo_purposes", sheet.purpose)],
            [say("copies_sheet", "withdrawn"), wording.moment(sheet.withdrawn)],
            [say("copies_sheet", "open"), f"{len(open_ones)} / {len(sheet.copies)}"],
        ],
        "heads": [say("copies_sheet", head) for head in ("recipient", "copy", "last", "ended")],
        "lines": [_line(copy, wording) for copy in sheet.copies],
        "letters": _letters(sheet, open_ones, wording),
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(sheet.ledger, wording),
    }


def _line(copy: CopyOut, wording: Wording) -> list[Value]:
    last = wording.say("copies_sheet", "nobody_told")
    if copy.tried and isinstance(told := copy.tried[-1].content, FollowedUp):
        outcome = "" if told.outcome is None else wording.coded("copy_outcomes", told.outcome)
        last = "\n".join(filter(None, (outcome, wording.moment(copy.tried[-1].at), told.done_by_name, told.note)))
    what = wording.say("copies_sheet", "what", form=copy.content.form.upper(), count=str(len(copy.content.photos)))
    return [
        copy.content.recipient,
        "\n".join((f"{wording.moment(copy.item.at)}, {copy.item.author_name}", what, copy.content.sha256[:16])),
        last,
        "",
    ]


def _letters(sheet: CopiesSheet, copies: list[CopyOut], wording: Wording) -> list[Value]:
    by_recipient: dict[str, list[CopyOut]] = {}
    for copy in copies:
        by_recipient.setdefault(" ".join(copy.content.recipient.split()).casefold(), []).append(copy)
    return [_letter(sheet, theirs, wording) for theirs in by_recipient.values()]


def _letter(sheet: CopiesSheet, copies: list[CopyOut], wording: Wording) -> Value:
    say = wording.say
    day = wording.day(sheet.printout.at.astimezone(wording.zone).date())
    return {
        "to": copies[0].content.recipient,
        "day": day,
        "title": say("copies_letter", "title"),
        "before": say("copies_letter", "before", clinic=sheet.clinic.name, withdrawn=wording.moment(sheet.withdrawn)),
        "rows": [[f"{wording.moment(one.item.at)}, {one.content.form.upper()}", one.content.sha256] for one in copies],
        "after": say("copies_letter", "after"),
        "signed": f"{sheet.printout.by}\n{sheet.clinic.name}",
    }
