"""A recall's call list as a PDF/A and as a table for a spreadsheet; it must not decide who stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journal_app.documents.document_data import for_margin, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.spreadsheet import table_bytes
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.emergencies import DrugGiven, EmergencyTreated
from journal_app.domain.names import display_name
from journal_app.domain.printing import RecallSheet
from journal_app.domain.recalls import LotUse, RecallLine
from journal_app.domain.treatments import ProductLine, TreatmentEntry

_COLUMNS = (
    *("name", "born", "phone", "done", "treatment", "product_name", "lot_written", "amount", "unit", "state"),
    *("last_call", "note"),
)


def recall_pdf(sheet: RecallSheet, *, resources: Path) -> bytes:
    """Everyone of the list with phone, treatments and last call, in the order of the list.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(sheet.printout, sheet.names, resources)
    return typeset("recall.typ", _content(sheet, wording), resources=resources, at=sheet.printout.at)


def _content(sheet: RecallSheet, wording: Wording) -> dict[str, Value]:
    say, clinic, count = wording.say, sheet.clinic, sheet.recall.count
    title = say("recall_sheet", "title", lot=sheet.recall.lot)
    return {
        "language": sheet.printout.language.value,
        "title": title,
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {"name": "", "born": "", "identifier": ""},
        "printed": say("page", "printed", at=wording.moment(sheet.printout.at), by=for_margin(sheet.printout.by)),
        "page-number": say("page", "number"),
        "lead": say("recall_sheet", "lead"),
        "facts": [
            [say("recall_sheet", "patients"), str(count.patients)],
            [say("recall_sheet", "treatments"), str(count.treatments)],
            [say("recall_sheet", "withdrawn_count"), str(count.withdrawn)],
        ],
        "heads": [say("recall_sheet", head) for head in ("name", "phone", "product", "last_call")],
        "none": say("recall_sheet", "none"),
        "lines": [_line(line, wording) for line in sheet.recall.lines],
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(sheet.ledger, wording),
    }


def _line(line: RecallLine, wording: Wording) -> dict[str, Value]:
    call = wording.say("recall_sheet", "nobody_called")
    if line.calls:
        last = line.calls[0]
        outcome = wording.coded("recall_outcomes", last.outcome)
        call = "\n".join(filter(None, (outcome, wording.moment(last.called_at), last.called_by_name, last.note)))
    return {
        "name": display_name(line.patient.name),
        "born": f"{wording.say('page', 'born')} {wording.day(line.patient.born)}",
        "phone": line.patient.phone,
        "uses": [{"what": _use(use, wording), "remark": _remark(use, wording)} for use in line.uses],
        "call": call,
    }


def _use(use: LotUse, wording: Wording) -> str:
    """A treatment with the lines that name the lot, as they were written."""
    head = _when(use, wording)
    treatment = _what(use, wording)
    first = ", ".join(part for part in (head, treatment) if part)
    return "\n".join((first, *(_product(line, wording) for line in use.lines)))


def _what(use: LotUse, wording: Wording) -> str:
    """Which treatment, or which complication was treated at once."""
    match use.entry:
        case TreatmentEntry(treatment=code):
            return wording.named(code)
        case EmergencyTreated(complication=which):
            return wording.coded("complications", which)
        case _:
            return ""


def _cells(line: ProductLine | DrugGiven, wording: Wording) -> tuple[str, str, str, str]:
    """Product, lot, amount and unit; a drug's dose is in words, its unit with them."""
    if isinstance(line, DrugGiven):
        return line.drug, line.lot, line.dose, ""
    return line.product, line.lot, wording.amount(line.amount), wording.unit(line.unit)


def _product(line: ProductLine | DrugGiven, wording: Wording) -> str:
    product, lot, amount, unit = _cells(line, wording)
    return f"{product}, {lot}: {amount} {unit}".strip()


def _when(use: LotUse, wording: Wording) -> str:
    return "" if use.done is None else wording.day(use.done.astimezone(wording.zone).date())


def _remark(use: LotUse, wording: Wording) -> str:
    if use.is_withdrawn:
        return wording.say("recall_sheet", "withdrawn")
    return wording.say("recall_sheet", "unread") if use.entry is None else ""


def recall_csv(sheet: RecallSheet, *, resources: Path) -> bytes:
    """One row for each line of a treatment that names the lot, for a spreadsheet.

    Raises:
        Environmental: when the labels are missing.
    """
    wording = wording_for(sheet.printout, sheet.names, resources)
    heads = [wording.say("recall_sheet", column) for column in _COLUMNS]
    rows = (row for line in sheet.recall.lines for row in _rows(line, wording))
    return table_bytes([heads, *rows], sheet.printout.language)


def _rows(line: RecallLine, wording: Wording) -> Iterator[list[str]]:
    born = "" if line.patient.born is None else line.patient.born.isoformat()
    who = [display_name(line.patient.name), born, line.patient.phone]
    outcome = wording.coded("recall_outcomes", line.calls[0].outcome) if line.calls else ""
    called = [outcome, line.calls[0].note if line.calls else ""]
    for use in line.uses:
        state = _remark(use, wording) or wording.say("recall_sheet", "now")
        day = "" if use.done is None else use.done.astimezone(wording.zone).date().isoformat()
        for what in [_cells(line, wording) for line in use.lines] or [("",) * 4]:
            yield [*who, day, _what(use, wording), *what, state, *called]
