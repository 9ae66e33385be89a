"""Unseals one record at a time, as far as the signed-in person may read it; it must not write, nor search."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from journal_app.domain.clinic import (
    VaultCreated,
)
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Person
from journal_app.domain.records import Header, SealedFile, read_content
from journal_app.services.ports import LedgerHead
from journal_app.vault import headers
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks.signers import Signers
from journal_app.vault.commitment import Body, decode_body
from journal_app.vault.database import Database
from journal_app.vault.lawful import UNREADABLE, Lawful, RecordAltered
from journal_app.vault.ledger import Row, SqlRecordStore


class Unsealing:
    """What every reading room stands on: the database, the keys, and what counts in the ledger."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open."""
        self._database = database
        self._keys = keys
        self._store = SqlRecordStore(database)
        self._founding: VaultCreated | None = None
        self._lawful = Lawful(database, keys.vault, self.content_of)

    def founding(self) -> VaultCreated:
        """The content of record 0, the trust root; unsealed once, because every act asks and it never changes."""
        if self._founding is None:
            row = self._store.row(0)
            content = None if row is None else self.content_of(row)
            if not isinstance(content, VaultCreated):
                raise Environmental(
                    "vault.no_founding", "The journal's first record cannot be read. Restore the newest backup."
                )
            self._founding = content
        return self._founding

    def can_read_clinical(self) -> bool:
        """Whether the clinical key is here."""
        return self._keys.can_read_clinical

    def signers(self) -> Signers:
        """Whose keys and roles count where, and the lawful keyring, as the ledger says it; see `staff_records`."""
        return self._lawful.signers()

    def head(self) -> LedgerHead:
        """The newest head."""
        head = self._store.head()
        return LedgerHead(head.line, head.size, head.root())

    def people(self) -> tuple[Person, ...]:
        """Everyone who ever worked here, in the order they joined."""
        return self._lawful.people()

    def stopped_treating(self) -> Mapping[UUID, datetime]:
        """Since when those who once treated here no longer do."""
        return self._lawful.stopped_treating()

    def survivor(self, patient: UUID) -> UUID:
        """The patient under whom this one is shown."""
        return self._lawful.merges().get(patient, patient)

    def merged_with(self, patient: UUID) -> tuple[UUID, ...]:
        """The duplicates shown as ``patient``."""
        return tuple(sorted(merged for merged, survivor in self._lawful.merges().items() if survivor == patient))

    def newest_of(self, kind: str) -> object | None:
        """The content of the newest record of a registry kind, or None where there is none."""
        found = self._database.execute("SELECT max(position) FROM records WHERE kind = ?", (kind,)).fetchone()[0]
        row = None if found is None else self._store.row(found)
        return None if row is None else self.content_of(row)

    def content_of(self, row: Row) -> object | None:
        """A record's content as far as this person may read it, checked against its commitment."""
        return None if row.header is None else self._content(row, headers.decode(row.header))

    def _content(self, row: Row, header: Header) -> object | None:
        body = self._body(row, header)
        return None if body is None else read_content(header.kind, header.schema, body.fields)

    def _content_unless_damaged(self, row: Row, header: Header) -> tuple[object | None, bool]:
        """The content and whether its body is damaged: one bad body must not close the rest of a record."""
        try:
            return self._content(row, header), False
        except UNREADABLE:
            return None, True

    def _body(self, row: Row, header: Header) -> Body | None:
        if row.envelope is None or header.body is None:
            return None
        plaintext = self._keys.unseal(row.envelope, header.id)
        return None if plaintext is None else decode_body(plaintext, header.body)

    def first_leaf(self) -> bytes:
        """The leaf of record 0, 32 bytes."""
        return self._store.leaves(0, 1)[0]

    def vouched(self, record: UUID, file: UUID) -> tuple[int, SealedFile]:
        """The position of a record and what its signed header says of one of its files.

        Raises:
            RecordAltered: there is no such record, it is not the one that was signed, or it names no such file.
        """
        found = self._database.execute("SELECT position FROM records WHERE id = ?", (record.bytes,)).fetchone()
        row = None if found is None else self._store.row(found[0])
        if row is None or row.header is None:
            raise RecordAltered
        header = headers.decode(row.header)
        self._lawful.require_signed(row, header)
        vouched = next((one for one in header.files if one.id == file), None)
        if header.id != record or vouched is None or not self._lawful.is_lawful(row, header):
            raise RecordAltered
        return row.position, vouched

    def secrets_of(self, position: int) -> Mapping[str, str]:
        """The secrets beside a record's fields; empty where this person cannot open them."""
        row = self._store.row(position)
        body = None if row is None or row.header is None else self._body(row, headers.decode(row.header))
        return {} if body is None else body.secrets

    def agreement_public_of(self, person: UUID) -> bytes:
        """The X25519 public key, 32 bytes, that an owner or the recovery sheet stated for a person in the ledger.

        Raises:
            Environmental: the ledger names no such person who works here.
        """
        member = self.signers().members().get(person)
        if member is None:
            raise Environmental(
                "people.no_key",
                "The journal does not know this person's key. Ask the clinic's owner.",
            )
        return member.agreement
