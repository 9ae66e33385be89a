"""A whole journal that was handed out as a signed folder, and records shown with proof; it must not write or sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from journal_app.domain.codec import Json

CASE_EXPORTED = "case.exported"
CLINIC_EXPORTED = "clinic.exported"


@dataclass(frozen=True, slots=True)
class StreamEnd:
    """How many records the stream of one registration had, and the leaf of the last of them (hex)."""

    patient: UUID
    records: int
    leaf: str


@dataclass(frozen=True, slots=True)
class CaseExported:
    """Content of ``case.exported``: to whom and why a whole journal was handed out, and exactly what.

    ``tag_manifest`` and ``contents`` are the SHA-256 (hex) of ``tagmanifest-sha256.txt`` and of the list of contents
    that the journal's first page names. ``records`` counts the patient's records, merged registrations included, and
    ``streams`` say where each registration ended. ``files`` originals went with them; those in ``missing`` did not
    open. ``ledger_size`` and ``ledger_root`` are of the checkpoint in the folder.
    """

    recipient: str
    reason: str
    language: str
    tag_manifest: str
    contents: str
    records: int
    streams: tuple[StreamEnd, ...]
    files: int
    missing: tuple[UUID, ...]
    ledger_size: int
    ledger_root: str


@dataclass(frozen=True, slots=True)
class ClinicExported:
    """Content of ``clinic.exported``: to whom and why every journal was handed out together, and exactly what.

    ``manifest`` is the SHA-256 (hex) of the folder's list of sums, ``patients`` counts the journals in it. Those in
    ``left_out`` were restricted, those in ``failed`` could not be written whole; neither is in the folder.
    """

    recipient: str
    reason: str
    language: str
    encrypted: bool
    manifest: str
    patients: int
    left_out: tuple[UUID, ...]
    failed: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class BundleMark:
    """What the first page of a journal says of the folder that it goes with: to whom, and two SHA-256 in hex."""

    recipient: str
    contents: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ShownBody:
    """The fields of a record that are shown, with their salts (32 bytes), and the leaves of those withheld, by name."""

    fields: Mapping[str, Json] = field(repr=False)
    salts: Mapping[str, bytes] = field(repr=False)
    withheld: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class ProvenRecord:
    """A record as somebody outside can check it: header and signature as stored, content, and inclusion proof.

    ``body`` is None where the record has none, or where it does not open.
    """

    position: int
    kind: str
    patient: UUID | None
    leaf: bytes
    header: str
    signature: bytes
    body: ShownBody | None
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ExportSignature:
    """Who signed a folder's tag manifest: the public key (32 bytes) and the signature (64 bytes)."""

    public: bytes
    signature: bytes
