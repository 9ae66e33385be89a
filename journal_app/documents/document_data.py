"""What every kind of document says of its clinic, patient, printing and ledger, for the templates and as data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from journal_app.documents.labels import Wording, read_labels
from journal_app.documents.typesetting import Attachment, Value
from journal_app.domain.clinic import Clinic
from journal_app.domain.codec import Json, encode_time, to_fields
from journal_app.domain.journal import JournalItem
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.domain.printing import LedgerState, Printout

DATA_FORMAT = 1
_LONGEST_IN_MARGIN = 100
_HALVES = re.compile("[\ud800-\udfff]")


def wording_for(printout: Printout, names: Mapping[str, str], resources: Path) -> Wording:
    """The words of a printout's language, with the clinic's own for codes."""
    return Wording(read_labels(resources, printout.language), printout.language, printout.zone, dict(names))


def frame(clinic: Clinic, patient: Patient, printout: Printout, wording: Wording, *, title: str) -> dict[str, Value]:
    """What the top and foot of every page need: whose document it is, from whom, printed when and by whom."""
    details, say = patient.details, wording.say
    return {
        "language": printout.language.value,
        "title": title,
        "clinic": {"name": clinic.name, "address": clinic.address, "short": for_margin(clinic.name)},
        "demo": say("page", "demo") if clinic.demo else "",
        "patient": {
            "name": for_margin(display_name(details.name)),
            "born": f"{say('page', 'born')} {wording.day(details.born)}",
            "identifier": for_margin("  ".join(map(wording.identifier, details.identifiers))),
        },
        "printed": say("page", "printed", at=wording.moment(printout.at), by=for_margin(printout.by)),
        # The template puts the numbers in the braces' places.
        "page-number": say("page", "number"),
    }


def for_margin(text: str) -> str:
    """One line of what fits into the top or foot of a page; the first page has it in full."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_IN_MARGIN else f"{line[:_LONGEST_IN_MARGIN]} …"


def ledger_rows(ledger: LedgerState, wording: Wording) -> list[Value]:
    """The ledger's facts as label and value."""
    say = wording.say
    return [
        [say("verify", "clinic_vault"), str(ledger.vault)],
        [say("verify", "first_record"), ledger.first_record],
        [say("verify", "size"), str(ledger.size)],
        [say("verify", "root"), ledger.root],
    ]


def zone_name(printout: Printout) -> str:
    """How the document names the clock its times stand on, e.g. ``Europe/Copenhagen (CET)``."""
    key = getattr(printout.zone, "key", "")
    short = printout.at.astimezone(printout.zone).tzname() or ""
    return f"{key} ({short})" if key and key != short else short


def attachment(name: str, description: str, content: Mapping[str, Json]) -> Attachment:
    """A document's data as JSON, character by character what the records hold."""
    text = json.dumps({"format": DATA_FORMAT, **content}, ensure_ascii=False, indent=1)
    # Half a surrogate pair is no character; JSON can still write it as a number.
    return Attachment(name, description, _HALVES.sub(lambda half: f"\\u{ord(half.group()):04x}", text))


def head_json(clinic: Clinic, patient: Patient, printout: Printout, ledger: LedgerState) -> dict[str, Json]:
    """The clinic, patient, printing and ledger of a document as data; times are UTC."""
    return {
        "clinic": to_fields(clinic),
        "ledger": {
            "vault": str(ledger.vault),
            "first_record": ledger.first_record,
            "size": ledger.size,
            "root": ledger.root,
        },
        "printout": {
            "language": printout.language.value,
            "at": encode_time(printout.at),
            "by": printout.by,
            "purpose": printout.purpose,
        },
        "patient": {"id": str(patient.id), **to_fields(patient.details)},
    }


def item_json(item: JournalItem) -> dict[str, Json]:
    """One record as data: its place and author, and its content with the field names of its sealed body."""
    return {
        "id": str(item.id),
        "kind": item.kind,
        "at": encode_time(item.at),
        "author": str(item.author),
        "author_name": item.author_name,
        "position": item.position,
        "leaf": item.leaf.hex(),
        "content": None if item.content is None else to_fields(item.content),
    }
