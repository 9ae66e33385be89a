"""Whose keys count at which position, as the ledger itself says it, record by record; it must not look at any view.

A key counts from the record that names it (for the first owner, from record 0) until the record that ends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from journal_app.domain.clinic import UserAdded, UserKeyChanged, UserRemoved, VaultCreated
from journal_app.vault import headers, notes
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.stored import StoredHeader
from journal_app.vault.signing import key_id_of


@dataclass(slots=True)
class Term:
    """One key of one person: from which position on it counts, and at which it ended (None: it still counts)."""

    person: UUID
    public: bytes
    begins: int
    ends: int | None = None
    author: str = field(init=False)

    def __post_init__(self) -> None:
        """Spell the person as headers do."""
        self.author = str(self.person)

    def counts_at(self, position: int) -> bool:
        """Whether a record at ``position`` may be signed with it."""
        return self.begins <= position and (self.ends is None or position < self.ends)

    def counts_for_size(self, size: int) -> bool:
        """Whether a checkpoint of ``size`` records may be signed with it."""
        return self.begins < size and (self.ends is None or size <= self.ends)


class Signers:
    """Everyone's keys over time, built while the records go by."""

    def __init__(self, vault: UUID) -> None:
        """Know nobody yet."""
        self._vault = vault
        self._terms: dict[str, Term] = {}
        self._recovery = b""

    def learn(self, position: int, content: object) -> None:
        """Take in what a record says of people's keys, before or after that record itself was judged; see `judge`."""
        if isinstance(content, VaultCreated):
            self._recovery = _unhex(content.recovery_signing)
            self._begin(content.owner, content.owner_signing, position)
        elif isinstance(content, UserAdded):
            self._begin(content.user, content.signing, position)
        elif isinstance(content, UserKeyChanged):
            self._end(content.user, position)
            self._begin(content.user, content.signing, position)
        elif isinstance(content, UserRemoved):
            self._end(content.user, position)

    def _begin(self, person: UUID, public: str, position: int) -> None:
        key = _unhex(public)
        self._terms.setdefault(key_id_of(key).hex(), Term(person, key, position))

    def _end(self, person: UUID, position: int) -> None:
        for term in self._terms.values():
            if term.person == person and term.ends is None:
                term.ends = position

    def judge(self, position: int, header: StoredHeader, findings: Findings) -> bytes | None:
        """The public key that must have signed the record; None, with a finding, where nobody may have signed so."""
        term = self._terms.get(header.key)
        if term is None:
            if header.kind == "user.key_changed" and header.key == key_id_of(self._recovery).hex():
                return self._recovery
            findings.add("verify.signatures.unknown_key", position)
            return None
        if position < term.begins or (term.ends is not None and position >= term.ends):
            findings.add("verify.signatures.ended_key", position)
            return None
        if term.author != header.author:
            findings.add("verify.signatures.other_author", position)
            return None
        return term.public

    def check(self, position: int, header: bytes, signature: bytes, *, public: bytes, findings: Findings) -> None:
        """Verify one record's signature."""
        if not headers.is_signed(header, signature, vault=self._vault, public=public):
            findings.add("verify.signatures.wrong", position)

    def term_of(self, key_id: str) -> Term | None:
        """The key with this id, lowercase hex."""
        return self._terms.get(key_id)

    def holders(self) -> dict[UUID, bytes]:
        """The public key of everyone whose key counts now."""
        return {term.person: term.public for term in self._terms.values() if term.ends is None}

    def note_keys(self) -> Iterator[tuple[notes.NoteKey, Term]]:
        """Every key there ever was, under the name it signs checkpoints with."""
        for term in self._terms.values():
            yield notes.NoteKey(str(term.person), term.public), term


def _unhex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
