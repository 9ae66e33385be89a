"""The patient's own copy of the health answers they gave as a PDF/A-3a with its data inside; it must not judge them."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import attachment, frame, head_json, item_json, ledger_rows, wording_for
from journal_app.documents.record_layout import record_data
from journal_app.documents.typesetting import Value, typeset
from journal_app.domain.codec import Json
from journal_app.domain.printing import HealthCopy


def health_pdf(copy: HealthCopy, *, resources: Path) -> bytes:
    """Every question with its answer, the signature, and under each record the leaf that the ledger holds of it.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    wording = wording_for(copy.printout, copy.names, resources)
    title = wording.say("health", "copy_title")
    data = frame(copy.clinic, copy.patient, copy.printout, wording, title=title)
    shown: dict[str, Value] = {
        "lead": wording.say("health", "copy_lead"),
        "records": [record_data(record, wording) for record in copy.records],
        "verify-title": wording.say("verify", "title"),
        "verify-rows": ledger_rows(copy.ledger, wording),
    }
    content: dict[str, Json] = {
        **head_json(copy.clinic, copy.patient, copy.printout, copy.ledger),
        "records": [{"number": record.number, **item_json(record.item)} for record in copy.records],
    }
    return typeset(
        "health.typ",
        data | shown,
        resources=resources,
        at=copy.printout.at,
        attachment=attachment("health.json", title, content),
    )
