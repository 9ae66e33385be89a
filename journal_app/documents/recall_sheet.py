"""A recall's call list as a PDF/A and as a table for a spreadsheet; it must not decide who stands in it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from journal_app.documents.document_data import for_margin, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.names import display_name
from journal_app.domain.printing import PrintLanguage, RecallSheet
from journal_app.domain.recalls import LotUse, RecallLine
from journal_app.domain.treatments import ProductLine

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet reckon with a cell instead of showing it (OWASP ASVS 1.2.10), wide forms included."""
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
    treatment = "" if use.entry is None else wording.named(use.entry.treatment)
    first = ", ".join(part for part in (head, treatment) if part)
    return "\n".join((first, *(_product(line, wording) for line in use.lines)))


def _product(line: ProductLine, wording: Wording) -> str:
    return f"{line.product}, {line.lot}: {wording.amount(line.amount)} {line.unit}".strip()


def _when(use: LotUse, wording: Wording) -> str:
    return "" if use.entry is None else wording.day(use.entry.done.astimezone(wording.zone).date())


def _remark(use: LotUse, wording: Wording) -> str:
    if use.is_withdrawn:
        return wording.say("recall_sheet", "withdrawn")
    return wording.say("recall_sheet", "unread") if use.entry is None else ""


def recall_csv(sheet: RecallSheet, *, resources: Path) -> bytes:
    """One row for each line of a treatment that names the lot; every cell quoted, with a byte order mark for Excel.

    Cells are divided as the language's spreadsheets expect it: by a comma in English, else by a semicolon.

    Raises:
        Environmental: when the labels are missing.
    """
    wording = wording_for(sheet.printout, sheet.names, resources)
    divider = "," if sheet.printout.language is PrintLanguage.ENGLISH else ";"
    written = StringIO(newline="")
    table = csv.writer(written, delimiter=divider, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([wording.say("recall_sheet", column) for column in _COLUMNS])
    for line in sheet.recall.lines:
        table.writerows([_harmless(cell) for cell in row] for row in _rows(line, wording))
    return written.getvalue().encode("utf-8-sig", "replace")


def _rows(line: RecallLine, wording: Wording) -> Iterator[list[str]]:
    born = "" if line.patient.born is None else line.patient.born.isoformat()
    who = [display_name(line.patient.name), born, line.patient.phone]
    outcome = wording.coded("recall_outcomes", line.calls[0].outcome) if line.calls else ""
    called = [outcome, line.calls[0].note if line.calls else ""]
    for use in line.uses:
        state = _remark(use, wording) or wording.say("recall_sheet", "now")
        day = "" if use.entry is None else use.entry.done.astimezone(wording.zone).date().isoformat()
        treatment = "" if use.entry is None else wording.named(use.entry.treatment)
        for product in use.lines or (None,):
            what = [""] * 4
            if product is not None:
                what = [product.product, product.lot, wording.amount(product.amount), product.unit]
            yield [*who, day, treatment, *what, state, *called]


def _harmless(cell: str) -> str:
    """The text, so that no spreadsheet takes it for a formula, also behind blanks."""
    return f"'{cell}" if cell.lstrip(" \u00a0\u200b\ufeff").startswith(_FORMULA) else cell
