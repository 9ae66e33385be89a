"""A patient's whole journal as one PDF/A-3a with its data inside; it must not choose what goes in, nor seal it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journal_app.documents.document_data import (
    attachment,
    frame,
    head_json,
    item_json,
    ledger_rows,
    wording_for,
    zone_name,
)
from journal_app.documents.labels import Wording
from journal_app.documents.long_journal import Told, set_journal
from journal_app.documents.map_layout import Drawings
from journal_app.documents.record_layout import details_rows, record_data, record_title
from journal_app.documents.typesetting import Value
from journal_app.domain.bundles import BundleMark
from journal_app.domain.codec import Json, to_fields
from journal_app.domain.following import CORRECTS
from journal_app.domain.health import AllergyState, AllergySummary
from journal_app.domain.printing import JournalDocument, PrintedRecord


def journal_pdf(
    document: JournalDocument,
    *,
    resources: Path,
    bundle: BundleMark | None = None,
    told: Told = lambda _done, _of: None,
) -> bytes:
    """The document's PDF; the same document gives the same bytes. ``bundle``: the folder that it goes with.

    ``told`` hears how far it is; what it raises ends it.

    Raises:
        Environmental: when templates, labels or fonts are missing, or a process that sets it ends without an answer.
    """
    wording = wording_for(document.printout, document.names, resources)
    data = frame(document.clinic, document.patient, document.printout, wording, title=wording.say("journal", "title"))
    return set_journal(
        data | _content(document, wording, bundle),
        maps=Drawings(_contents(document), document.photos, resources),
        resources=resources,
        at=document.printout.at,
        attachment=attachment("journal.json", wording.say("journal", "title"), _json(document, bundle)),
        told=told,
    )


def _contents(document: JournalDocument) -> Iterator[object]:
    """What every record holds, corrections among them."""
    for record in document.records:
        yield record.item.content
        yield from (correction.item.content for correction in record.corrections)


def _content(document: JournalDocument, wording: Wording, bundle: BundleMark | None) -> dict[str, Value]:
    known = [[label, value] for label, value in details_rows(document.patient.details, wording) if value]
    return {
        "labels": {
            **_labels(wording, "journal"),
            "patient-title": wording.say("journal", "patient"),
            "patient": _labels(wording, "patient"),
            "bundle": _labels(wording, "bundle"),
        },
        "details": list(known),
        "allergies": _allergies(document.allergies, wording),
        "printout": list(_printout(document, wording)),
        "verify": {**_labels(wording, "verify"), "rows": ledger_rows(document.ledger, wording)},
        "bundle": _bundle(bundle, wording),
        "overview": [line for record in document.records for line in _overview(record, wording)],
        "records": [record_data(record, wording) for record in document.records],
    }


def _labels(wording: Wording, section: str) -> dict[str, Value]:
    return {key: text for key, text in wording.labels[section].items() if isinstance(text, str)}


def _allergies(summary: AllergySummary, wording: Wording) -> dict[str, Value]:
    recorded = ""
    if summary.recorded_at is not None:
        at = wording.moment(summary.recorded_at)
        recorded = wording.say("allergies", "recorded", at=at, by=summary.recorded_by)
    return {
        "alarming": summary.state is AllergyState.KNOWN,
        "heading": wording.coded("allergies", summary.state.value),
        "lines": [[one.substance, one.reaction] for one in summary.allergies],
        "recorded": recorded,
    }


def _printout(document: JournalDocument, wording: Wording) -> list[Value]:
    say, printout = wording.say, document.printout
    language = wording.say("journal", "language_note", language=wording.say("", "language_name"))
    return [
        [say("journal", "printed_at"), wording.moment(printout.at)],
        [say("journal", "printed_by"), printout.by],
        [say("journal", "purpose"), wording.coded("purposes", printout.purpose)],
        [say("journal", "count"), say("journal", "count_note", count=document.record_count)],
        [say("journal", "times"), say("journal", "times_note", zone=zone_name(printout))],
        [say("journal", "language"), language],
    ]


def _overview(record: PrintedRecord, wording: Wording) -> list[Value]:
    line: dict[str, Value] = {
        "number": record.number,
        "happened": wording.moment(record.occurred),
        "what": record_title(record, wording),
        "corrected": bool(record.corrections),
        "withdrawn": record.ended_by is not None,
        "correction": record.refers_to is not None and record.item.kind in CORRECTS,
        "author": record.item.author_name,
    }
    return [line, *(inner for correction in record.corrections for inner in _overview(correction, wording))]


def _bundle(bundle: BundleMark | None, wording: Wording) -> list[Value]:
    """What ties the first page to its folder."""
    if bundle is None:
        return []
    rows = {"recipient": bundle.recipient, "contents": bundle.contents, "fingerprint": bundle.fingerprint}
    return [[wording.say("bundle", name), value] for name, value in rows.items()]


def _json(document: JournalDocument, bundle: BundleMark | None) -> dict[str, Json]:
    records = [one for record in document.records for one in (record, *record.corrections)]
    written = sorted(records, key=lambda record: record.number)
    return {
        **head_json(document.clinic, document.patient, document.printout, document.ledger),
        **({} if bundle is None else {"bundle": to_fields(bundle)}),
        "allergies": to_fields(document.allergies),
        "records": [{"number": record.number, **item_json(record.item)} for record in written],
    }
