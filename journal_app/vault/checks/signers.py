"""Whose keys and roles count at which position, as the ledger itself says it; it must not look at any view.

A key counts from the record that names it (for the first owner, from record 0) until the record that ends it; so do
roles. What a record says of people, keys and the keyring has effect only if its author's roles allow its kind
(`domain.records.roles_for`); new keys for someone only if the recovery sheet signed them.

A ``keyring.changed`` is lawful if its author is an owner or a practitioner, or the one whom the sheet gave new keys
just before, or if nothing but the author's own slot changed; and if the clinical key is the one of record 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from journal_app.domain.clinic import (
    KeyringChanged,
    UserAdded,
    UserChanged,
    UserKeyChanged,
    UserRemoved,
    VaultCreated,
)
from journal_app.domain.people import Role
from journal_app.domain.records import SHEET_SIGNED, roles_for
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


@dataclass(frozen=True, slots=True)
class Member:
    """Someone who works in the clinic now: public keys and roles."""

    signing: bytes
    agreement: bytes
    roles: frozenset[Role]


class Signers:
    """Everyone's keys and roles over time, built while the records go by.

    Each record is handed to `judge`, and then, with its content, to `learn`; record 0 the other way round.
    """

    def __init__(self, vault: UUID) -> None:
        """Know nobody yet."""
        self._vault = vault
        self._terms: dict[str, Term] = {}
        self.recovery = b""
        self.keyring: KeyringChanged | None = None
        self._roles: dict[str, list[tuple[int, frozenset[Role]]]] = {}
        self._agreements: dict[UUID, bytes] = {}
        self._clinical = ""
        self._refused = -1
        self._recovered: UUID | None = None

    def is_refused(self, position: int) -> bool:
        """Whether the record at ``position``, the last one judged, may have no effect."""
        return position == self._refused

    def learn(self, position: int, content: object, *, author: UUID, findings: Findings) -> None:
        """Take in what a record that was not refused says of people's keys and roles, and of the keyring."""
        if position == self._refused:
            return
        if isinstance(content, VaultCreated):
            self.recovery = _unhex(content.recovery_signing)
            self._clinical = content.clinical_public
            self._begin(content.owner, position, signing=content.owner_signing, agreement=content.owner_agreement)
            self._give(content.owner, position, frozenset({Role.OWNER}))
        elif isinstance(content, UserAdded):
            self._begin(content.user, position, signing=content.signing, agreement=content.agreement)
            self._give(content.user, position, frozenset(content.roles))
        elif isinstance(content, UserChanged):
            self._give(content.user, position, frozenset(content.roles))
        elif isinstance(content, UserKeyChanged):
            self._learn_recovery(position, content, author=author, findings=findings)
        elif isinstance(content, UserRemoved):
            self._end(content.user, position)
            self._give(content.user, position, frozenset())
        elif isinstance(content, KeyringChanged):
            self._learn_keyring(position, content, author=author, findings=findings)

    def _learn_recovery(self, position: int, changed: UserKeyChanged, *, author: UUID, findings: Findings) -> None:
        """New keys count for the one in whose name the sheet signed, who works here, and only once."""
        works_here = any(term.person == changed.user and term.ends is None for term in self._terms.values())
        is_new = key_id_of(_unhex(changed.signing)).hex() not in self._terms
        if changed.user != author or not works_here or not is_new:
            self._refuse("verify.authority.recovery", position, findings)
            return
        self._end(changed.user, position)
        self._begin(changed.user, position, signing=changed.signing, agreement=changed.agreement)
        self._recovered = changed.user

    def _learn_keyring(self, position: int, changed: KeyringChanged, *, author: UUID, findings: Findings) -> None:
        is_recovered, self._recovered = author == self._recovered, None
        roles = self.roles_at(str(author), position)
        may_change_all = is_recovered or not roles.isdisjoint({Role.OWNER, Role.PRACTITIONER})
        # An owner can make anyone a practitioner; who made a new clinical key would hold it, and nothing here proves
        # that they held the one before. So there is the one of record 0 and no other.
        if changed.clinical_publics == (self._clinical,) and (may_change_all or self._is_own(changed, author)):
            self.keyring = changed
        else:
            self._refuse("verify.authority.keyring", position, findings)

    def _is_own(self, changed: KeyringChanged, author: UUID) -> bool:
        """Whether nothing changed but the author's own slot."""
        if self.keyring is None or changed.frame != self.keyring.frame:
            return False
        before = {one.user: one.sha256 for one in self.keyring.slots}
        after = {one.user: one.sha256 for one in changed.slots}
        return {user for user in before.keys() | after.keys() if before.get(user) != after.get(user)} <= {author}

    def _give(self, person: UUID, position: int, roles: frozenset[Role]) -> None:
        self._roles.setdefault(str(person), []).append((position, roles))

    def roles_at(self, person: str, position: int) -> frozenset[Role]:
        """The roles that the author of a record at ``position`` had: those given by an earlier record."""
        given = (roles for since, roles in reversed(self._roles.get(person, [])) if since < position)
        return next(given, frozenset())

    def practitioners_at(self, position: int) -> frozenset[str]:
        """The ids of all who worked here as practitioners before a position."""
        return frozenset(one for one in self._roles if Role.PRACTITIONER in self.roles_at(one, position))

    def allows(self, position: int, *, author: str, kind: str, has_gate: bool) -> bool:
        """Whether the author's roles at ``position`` allow a record of this kind."""
        needed = roles_for(kind, has_gate=has_gate)
        return not needed or not needed.isdisjoint(self.roles_at(author, position))

    def _begin(self, person: UUID, position: int, *, signing: str, agreement: str) -> None:
        key = _unhex(signing)
        self._terms.setdefault(key_id_of(key).hex(), Term(person, key, position))
        self._agreements[person] = _unhex(agreement)

    def _end(self, person: UUID, position: int) -> None:
        for term in self._terms.values():
            if term.person == person and term.ends is None:
                term.ends = position

    def judge(self, position: int, header: StoredHeader, findings: Findings) -> bytes | None:
        """The public key that must have signed the record; None, with a finding, where nobody may have signed so."""
        term = self._terms.get(header.key)
        if term is None:
            if header.kind == SHEET_SIGNED and header.key == key_id_of(self.recovery).hex():
                return self.recovery
            self._refuse("verify.signatures.unknown_key", position, findings)
            return None
        if position < term.begins or (term.ends is not None and position >= term.ends):
            self._refuse("verify.signatures.ended_key", position, findings)
            return None
        if term.author != header.author:
            self._refuse("verify.signatures.other_author", position, findings)
            return None
        has_gate = header.gate is not None and header.gate.get("treatments") != []  # see ``records.lets_treat``
        is_allowed = self.allows(position, author=header.author, kind=header.kind, has_gate=has_gate)
        if position and (header.kind == SHEET_SIGNED or not is_allowed):
            self._refuse("verify.authority.role", position, findings)
        return term.public

    def pass_over(self, position: int) -> None:
        """Let the record at ``position``, the last one judged, have no effect."""
        self._refused = position

    def _refuse(self, key: str, position: int, findings: Findings) -> None:
        self._refused = position
        findings.add(key, position)

    def check(self, position: int, header: bytes, signature: bytes, *, public: bytes, findings: Findings) -> None:
        """Verify one record's signature."""
        if not headers.is_signed(header, signature, vault=self._vault, public=public):
            self._refuse("verify.signatures.wrong", position, findings)

    def term_of(self, key_id: str) -> Term | None:
        """The key with this id, lowercase hex."""
        return self._terms.get(key_id)

    def holders(self) -> dict[UUID, bytes]:
        """The public key of everyone whose key counts now."""
        return {term.person: term.public for term in self._terms.values() if term.ends is None}

    def members(self) -> dict[UUID, Member]:
        """Everyone who works here now."""
        return {
            user: Member(public, self._agreements[user], self._roles[str(user)][-1][1])
            for user, public in self.holders().items()
            if str(user) in self._roles
        }

    def note_keys(self) -> Iterator[tuple[notes.NoteKey, Term]]:
        """Every key there ever was, under the name it signs checkpoints with."""
        for term in self._terms.values():
            yield notes.NoteKey(str(term.person), term.public), term


def _unhex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
