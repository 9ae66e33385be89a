"""What an authority is told of a reaction as a PDF/A; it must not say of whom it is, beyond the report itself."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import for_margin, ledger_rows, wording_for
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.handouts import AuthoritySheet


def authority_pdf(sheet: AuthoritySheet, *, resources: Path) -> bytes:
    """The report's paragraphs under the title of the form that they follow.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording, clinic = wording_for(sheet.printout, {}, resources), sheet.clinic
    say, printed_by = wording.say, for_margin(sheet.printout.by)
    data: dict[str, Value] = {
        "language": sheet.printout.language.value,
        "title": sheet.title,
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {"name": for_margin(sheet.whom), "born": "", "identifier": ""},
        "printed": say("page", "printed", at=wording.moment(sheet.printout.at), by=printed_by),
        "page-number": say("page", "number"),
        "paragraphs": [[label, value] for label, value in sheet.paragraphs],
        "verify-title": say("verify", "title"),
        "verify-rows": ledger_rows(sheet.ledger, wording),
    }
    return typeset("authority.typ", data, resources=resources, at=sheet.printout.at)
