"""The small parts FHIR resources are made of: references, codes, times, narratives; it must not know the journal."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from hashlib import sha1
from typing import TypeAlias
from uuid import UUID, uuid5

from journal_app.domain.codec import encode_time

Fhir: TypeAlias = "bool | int | float | str | Sequence[Fhir] | Mapping[str, Fhir] | None"
Resource: TypeAlias = dict[str, Fhir]

TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
DICOM = "http://dicom.nema.org/resources/ontology/DCM"


def told(**fields: Fhir) -> Resource:
    """A resource or part of one, without what is empty: FHIR allows no empty text, list or object."""
    return {name: kept for name, value in fields.items() if (kept := _kept(value)) is not None}


def _kept(value: Fhir) -> Fhir:
    if isinstance(value, str):
        return _speakable(value).strip() or None
    if isinstance(value, Mapping):
        return {name: one for name, part in value.items() if (one := _kept(part)) is not None} or None
    if isinstance(value, Sequence):
        return [one for part in value if (one := _kept(part)) is not None] or None
    return value


def _speakable(text: str) -> str:
    """The text without the control signs that FHIR's strings exclude."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\r\n")


def derived(record: UUID, what: str) -> UUID:
    """The id of a further resource that a record is told in; the same in every export."""
    return uuid5(record, what)


def to(identifier: UUID, display: str = "", *, kind: str = "") -> Resource:
    """A reference to a resource of the same bundle."""
    return told(reference=f"urn:uuid:{identifier}", type=kind, display=display)


def named(display: str) -> Resource:
    """A reference to somebody or something of which the bundle holds no resource."""
    return told(display=display)


def coding(system: str, code: str, display: str = "") -> Resource:
    """One code of a code system."""
    return told(system=system, code=code, display=display)


def concept(text: str = "", *codings: Resource) -> Resource:
    """A concept in words, in codes, or both."""
    return told(coding=[*codings], text=text)


def moment(at: datetime | None) -> str | None:
    """A time as FHIR's ``instant``."""
    return None if at is None else encode_time(at)


def day(text: object) -> str | None:
    """A date as FHIR writes it; nothing for nothing."""
    return str(text) if text else None


def number(value: Decimal | None) -> Fhir:
    """A decimal as a JSON number."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def period(start: datetime | None, end: datetime | None) -> Resource:
    """From when until when."""
    return told(start=moment(start), end=moment(end))


def narrative(lines: Iterable[str]) -> Resource:
    """A resource's human-readable text: one paragraph for each line; none where there is nothing to say."""
    paragraphs = "".join(f"<p>{html.escape(_speakable(line))}</p>" for line in lines if line.strip())
    if not paragraphs:
        return {}
    return told(status="generated", div=f'<div xmlns="http://www.w3.org/1999/xhtml">{paragraphs}</div>')


def notes(parts: Mapping[str, str]) -> list[Fhir]:
    """Annotations, each begun by what it is about."""
    return [told(text=f"{label}: {text}" if label else text) for label, text in parts.items() if text.strip()]


def attachment(data: bytes, content_type: str, *, title: str, language: str = "") -> Resource:
    """Bytes inside a resource; FHIR R4 fixes SHA-1 for ``hash``, so what must be proven is proven elsewhere."""
    return told(
        contentType=content_type,
        language=language,
        data=b64encode(data).decode(),
        size=len(data),
        hash=b64encode(sha1(data, usedforsecurity=False).digest()).decode(),
        title=title,
    )
