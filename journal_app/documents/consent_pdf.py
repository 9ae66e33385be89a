"""The patient's own copy of one signed consent as a PDF/A-3a with its data inside; it must not reword anything."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import attachment, frame, head_json, item_json, ledger_rows, wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.record_layout import record_data
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.codec import Json
from journal_app.domain.printing import ConsentCopy


def consent_pdf(copy: ConsentCopy, *, resources: Path) -> bytes:
    """The exact text, ticks and signature of a consent, and its withdrawal if there is one.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(copy.printout, copy.names, resources)
    title = wording.say("consent", "copy_title")
    data = frame(copy.clinic, copy.patient, copy.printout, wording, title=title)
    records = [copy.record, *([copy.withdrawal] if copy.withdrawal else [])]
    content: dict[str, Json] = {
        **head_json(copy.clinic, copy.patient, copy.printout, copy.ledger),
        "records": [{"number": record.number, **item_json(record.item)} for record in records],
    }
    return typeset(
        "consent.typ",
        data | _content(copy, wording),
        resources=resources,
        at=copy.printout.at,
        attachment=attachment("consent.json", title, content),
    )


def _content(copy: ConsentCopy, wording: Wording) -> dict[str, Value]:
    return {
        "lead": wording.say("consent", "copy_lead"),
        "consent": record_data(copy.record, wording),
        "withdrawal": record_data(copy.withdrawal, wording) if copy.withdrawal else None,
        "verify-title": wording.say("verify", "title"),
        "verify-rows": ledger_rows(copy.ledger, wording),
    }
