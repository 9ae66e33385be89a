"""Opens sealed bodies as far as this person's keys reach and holds them to their headers; it must keep no content."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from uuid import UUID

from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.records import KINDS, Header, Seal, read_content
from journal_app.vault import appointment_rows, draft_sealing
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.sealed_files import Renditions
from journal_app.vault.commitment import BodyBroken, decode_body
from journal_app.vault.database import Database
from journal_app.vault.envelope import SealBroken, key_id_of


class Contents(Enum):
    """Whether bodies are opened: all that the keys open, or only those that the ledger's own order rests on."""

    OPENED = "opened"
    SEALED = "sealed"


NEEDED = frozenset(
    (
        "vault.created",
        "user.added",
        "user.changed",
        "user.key_changed",
        "user.removed",
        "keys.rotated",
        "kit.asked",
        "kit.issued",
        "kit.turned_down",
        "keyring.changed",
        "clock.went_back",
        "delegation.given",
        "delegation.ended",
        "patient.merged",
        "patient.unmerged",
        "restore.made",
        "restriction.set",
        "restriction.lifted",
        "erasure.proposed",
        "erasure.carried_out",
        "erasure.repeated",
    )
)
"""Kinds whose content every verification needs: keys, delegations, clocks, merges, locks, lines, absences."""


class BodyTable:
    """The table of bodies, gone through in step with the ledger."""

    def __init__(self, journal: Database, contents: Contents) -> None:
        """Begin before the first body."""
        self._journal = journal
        self._contents = contents
        column = "envelope" if contents is Contents.OPENED else "NULL"
        rows = journal.execute(f"SELECT position, {column} FROM bodies ORDER BY position")  # noqa: S608 -- our own names
        self._rows: Iterator[tuple[int, bytes | None]] = iter(rows)  # type: ignore[assignment, unused-ignore]
        self._next = next(self._rows, None)

    def skip_to(self, position: int, findings: Findings) -> None:
        """Note bodies of positions that the ledger does not have."""
        while self._next is not None and self._next[0] < position:
            findings.add("verify.bodies.without_record", self._next[0])
            self._next = next(self._rows, None)

    def take(self, position: int) -> tuple[bool, bytes | None]:
        """Whether ``position`` has a body, and its envelope where this run reads them."""
        if self._next is None or self._next[0] != position:
            return False, None
        envelope = self._next[1]
        self._next = next(self._rows, None)
        return True, envelope

    def fetch(self, position: int) -> bytes | None:
        """One envelope, whatever this run reads otherwise."""
        row = self._journal.execute("SELECT envelope FROM bodies WHERE position = ?", (position,)).fetchone()
        return None if row is None else row[0]


class Bodies:
    """Opens envelopes with one person's keys."""

    def __init__(
        self,
        journal: Database,
        keys: BodyKeys,
        *,
        registry: frozenset[bytes],
        contents: Contents,
        renditions: Renditions,
    ) -> None:
        """Read through ``journal`` what ``keys`` open; ``registry`` are the ids of the registry's body keys."""
        self._journal = journal
        self._renditions = renditions
        self._keys = keys
        self._registry = registry
        self._contents = contents
        self._without_keys: set[UUID] = set()

    def content(self, position: int, header: Header, envelope: bytes, findings: Findings) -> object | None:
        """The content of a record, or None where it stays sealed to this person or is not what was signed."""
        if self._contents is Contents.SEALED and header.kind not in NEEDED:
            return None
        try:
            self._check_seal(position, header, envelope, findings)
            plaintext = self._keys.unseal(envelope, header.id)
            if plaintext is None:
                self._note_sealed(position, header, findings)
                return None
            body = decode_body(plaintext, header.body or b"")
            self._renditions.check(position, header.files, body.secrets, findings)
            return read_content(header.kind, header.schema, body.fields)
        except SealBroken:
            findings.add("verify.bodies.seal", position)
        except BodyBroken:
            findings.add("verify.bodies.commitment", position)
        except ContentUnreadable:
            findings.add("verify.bodies.unreadable", position)
        return None

    def _check_seal(self, position: int, header: Header, envelope: bytes, findings: Findings) -> None:
        """A clinical body under the registry's key would lie open to everyone who signs in."""
        is_registry = key_id_of(envelope)[1] in self._registry
        if is_registry and KINDS[header.kind].seal is Seal.CLINICAL:
            findings.add("verify.bodies.open_to_all", position)

    def _note_sealed(self, position: int, header: Header, findings: Findings) -> None:
        if KINDS[header.kind].seal is Seal.REGISTRY:
            findings.add("verify.bodies.foreign_key", position)
        else:
            findings.add("verify.bodies.not_opened", position)

    def token(self, patient: UUID, code: str) -> str | None:
        """The patient's token for a treatment code; None where the patient has no keys or they do not open."""
        if patient in self._without_keys:
            return None
        known = self._journal.execute("SELECT 1 FROM patient_keys WHERE patient = ?", (patient.bytes,)).fetchone()
        try:
            if known is not None:
                return self._keys.of_patient(patient).treatment_token(code)
        except SealBroken:
            pass  # every body under this key says so already
        self._without_keys.add(patient)
        return None

    def lot_tokens(self, lot: str) -> tuple[str, ...]:
        """Every token that a lot may have, one an epoch; none without the clinical key."""
        return self._keys.lot_tokens(lot) if self._keys.can_read_clinical else ()

    def check_drafts(self, findings: Findings) -> None:
        """Open every unsigned draft as its author's and patient's: without the clinical key, only registrations."""
        rows = self._journal.execute("SELECT id, author, patient, kind, envelope FROM drafts").fetchall()
        for draft, author, patient, kind, envelope in rows:
            try:
                self._open_draft(envelope, UUID(bytes=draft), UUID(bytes=author), UUID(bytes=patient), kind)
            except SealBroken:
                findings.add("verify.drafts.broken")

    def check_appointments(self, findings: Findings) -> None:
        """Open every row of the day lists; one that was put there without the registry's key is none."""
        for row in self._journal.execute("SELECT id, start, envelope FROM appointments").fetchall():
            try:
                appointment_rows.unseal(self._keys, *row)
            except SealBroken:
                findings.add("verify.drafts.appointments")

    def _open_draft(self, envelope: bytes, draft: UUID, author: UUID, patient: UUID, kind: str) -> None:
        if kind == draft_sealing.REGISTRY:
            draft_sealing.unseal_registry(envelope, draft=draft, author=author, patient=patient, keys=self._keys)
        elif self._keys.can_read_clinical:
            draft_sealing.unseal(
                envelope,
                draft=draft,
                author=author,
                patient=patient,
                kind=kind,
                keys=self._keys,
                database=self._journal,
            )
