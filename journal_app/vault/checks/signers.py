"""Whose keys and roles count at which position, as the ledger itself says it; it must not look at any view.

A key counts from the record that names it (for the first owner, from record 0) until the record that ends it; so do
roles. What a record says of people, keys and the keyring has effect only if its author's roles allow its kind
(`domain.records.roles_for`); new keys for someone only if the recovery sheet signed them.

A ``keyring.changed`` is lawful if it counts the version up by one; if its author is an owner or a practitioner, or the
one whom the sheet gave new keys just before, who may change nothing but what is theirs, or if nothing but the author's
own slot changed; if the recovery sheets are those of the kit in force (`kits`); and if it has the registry key's epochs
and the clinical keys that the exchanges before it made. An exchange is a ``keys.rotated`` with one more epoch of the
registry key, whose new clinical key, if it has one, the one before signed (`succession`), and right behind it a lawful
``keyring.changed`` that has those keys: without that one it exchanged nothing. A new recovery kit is a
``kit.issued``, likewise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from journal_app.domain.clinic import (
    ClockWentBack,
    KeyringChanged,
    UserAdded,
    UserChanged,
    UserKeyChanged,
    UserRemoved,
    VaultCreated,
)
from journal_app.domain.codec import decode_time
from journal_app.domain.key_exchange import KeysRotated
from journal_app.domain.kits import KitAsked, KitIssued, KitTurnedDown
from journal_app.domain.people import Role
from journal_app.domain.records import SHEET_SIGNED, roles_for
from journal_app.vault import headers, hpke, notes, succession
from journal_app.vault.checks.kits import Issue, KitInForce, Kits
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.stored import StoredHeader
from journal_app.vault.signing import key_id_of
from journal_app.vault.succession import Successor


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


_APPROVING = frozenset({Role.OWNER, Role.PRACTITIONER, Role.AUDITOR})


class Signers:
    """Everyone's keys and roles over time, built while the records go by.

    Each record is handed to `judge`, and then, with its content, to `learn`; record 0 the other way round.
    """

    def __init__(self, vault: UUID) -> None:
        """Know nobody yet."""
        self._vault = vault
        self._terms: dict[str, Term] = {}
        self.kits = Kits(vault)
        self.keyring: KeyringChanged | None = None
        self._roles: dict[str, list[tuple[int, frozenset[Role]]]] = {}
        self._agreements: dict[UUID, bytes] = {}
        self._clinical: tuple[str, ...] = ()
        self._registry = 0
        self._announced: _Announced | None = None
        self._issued: KitInForce | None = None
        self._at = ""
        self._refused = -1
        self._recovered: UUID | None = None

    @property
    def recovery(self) -> bytes:
        """The key that the registry sheet in force signs with."""
        return self.kits.publics[0]

    def is_refused(self, position: int) -> bool:
        """Whether the record at ``position``, the last one judged, may have no effect."""
        return position == self._refused

    def learn(self, position: int, content: object, *, author: UUID, findings: Findings) -> None:
        """Take in what a record that was not refused says of people's keys and roles, and of the keyring."""
        if position == self._refused:
            return
        if isinstance(content, VaultCreated):
            sheets = (content.recovery_signing, content.recovery_registry, content.recovery_clinical)
            self.kits.found((_unhex(sheets[0]), _unhex(sheets[1]), _unhex(sheets[2])))
            self._clinical = (content.clinical_public,)
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
        elif isinstance(content, KeysRotated):
            self._learn_rotation(position, content, author=author, findings=findings)
        elif isinstance(content, KeyringChanged):
            self._learn_keyring(position, content, author=author, findings=findings)
        else:
            self._learn_of_kits(position, content, author=author, findings=findings)

    def _learn_of_kits(self, position: int, content: object, *, author: UUID, findings: Findings) -> None:
        if isinstance(content, KitIssued):
            self._learn_kit(position, content, author=author, findings=findings)
        elif isinstance(content, KitAsked):
            self.kits.ask(position, by=author, at=decode_time(self._at))
        elif isinstance(content, KitTurnedDown):
            self.kits.turn_down()
        elif isinstance(content, ClockWentBack):
            self.kits.clock_went_back(content.newest)

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
        self.kits.let_in(changed.user)

    def _learn_kit(self, position: int, issued: KitIssued, *, author: UUID, findings: Findings) -> None:
        """A new kit counts where the sheet before, or a request that stood long enough, and the clinical key say so."""
        issue = Issue(position, author, decode_time(self._at), _unhex(self._clinical[-1]))
        self._issued = self.kits.follows(issued, issue)
        if self._issued is None:
            self._refuse("verify.authority.kit", position, findings)

    def _learn_rotation(self, position: int, rotated: KeysRotated, *, author: UUID, findings: Findings) -> None:
        """A new clinical key counts where the one before signed it.

        An owner can make anyone a practitioner, and who makes a key holds it: so only who held the last one may.
        """
        if not rotated.clinical_public:
            is_lawful = rotated.clinical == len(self._clinical) and not rotated.proof
        else:
            is_lawful = rotated.clinical == len(self._clinical) + 1 and self._follows(rotated, author)
        if is_lawful and rotated.registry == self._registry + 1:
            self._announced = _Announced(position, author, rotated)
        else:
            self._refuse("verify.authority.rotation", position, findings)

    def _follows(self, rotated: KeysRotated, author: UUID) -> bool:
        public = _unhex(rotated.clinical_public)
        if len(public) != hpke.KEY_BYTES or public.hex() != rotated.clinical_public:
            return False
        successor = Successor(self._vault, author, rotated.clinical, public)
        return succession.is_proved(_unhex(rotated.proof), successor, before=_unhex(self._clinical[-1]))

    def _learn_keyring(self, position: int, changed: KeyringChanged, *, author: UUID, findings: Findings) -> None:
        is_recovered, self._recovered = author == self._recovered, None
        if is_recovered:
            may_change = _is_own_entry(self.keyring, changed, author)
        elif self.roles_at(str(author), position).isdisjoint({Role.OWNER, Role.PRACTITIONER}):
            may_change = _is_own_slot(self.keyring, changed, author)
        else:
            may_change = True
        is_next = self.keyring is None or changed.version == self.keyring.version + 1
        issued = self._announced_kit(position, changed, author)
        publics = self.kits.publics if issued is None else issued.publics
        has_sheets = changed.sheets == tuple(public.hex() for public in publics)
        if may_change and is_next and has_sheets and self._has_keys(position, changed, author):
            if issued is not None:
                self.kits.put_in_force(issued)
                self._issued = None
            self.kits.keyring_changed(decode_time(self._at))
            if changed.registry_epochs != self._registry:
                self._announced = None
            self.keyring = changed
            self._registry, self._clinical = changed.registry_epochs, changed.clinical_publics
        else:
            self._refuse("verify.authority.keyring", position, findings)
        self._drop_announced(findings)

    def _announced_kit(self, position: int, changed: KeyringChanged, author: UUID) -> KitInForce | None:
        """The kit that the record right before it announced, where this is the keyring that has its sheets."""
        issued = self._issued
        if issued is None or (issued.position + 1, issued.by) != (position, author):
            return None
        return issued if changed.sheets == tuple(public.hex() for public in issued.publics) else None

    def _has_keys(self, position: int, changed: KeyringChanged, author: UUID) -> bool:
        """Whether it has the epochs so far, or those that the exchange right before it announced."""
        if self.keyring is None:
            return changed.clinical_publics == self._clinical
        allowed, announced = {(self._registry, self._clinical)}, self._announced
        if announced is not None and (announced.position + 1, announced.author) == (position, author):
            added = announced.rotated.clinical_public
            allowed.add((announced.rotated.registry, (*self._clinical, added) if added else self._clinical))
        return (changed.registry_epochs, changed.clinical_publics) in allowed

    def _drop_announced(self, findings: Findings) -> None:
        """Say of an announced exchange or kit that nothing right behind it put it in force."""
        announced, self._announced = self._announced, None
        issued, self._issued = self._issued, None
        if issued is not None:
            findings.add("verify.authority.kit", issued.position)
        if announced is not None:
            findings.add("verify.authority.rotation", announced.position)

    def finish(self, findings: Findings) -> None:
        """Judge what only the end of the ledger shows."""
        self._drop_announced(findings)

    def _give(self, person: UUID, position: int, roles: frozenset[Role]) -> None:
        self._roles.setdefault(str(person), []).append((position, roles))

    def roles_at(self, person: str, position: int) -> frozenset[Role]:
        """The roles that the author of a record at ``position`` had: those given by an earlier record."""
        given = (roles for since, roles in reversed(self._roles.get(person, [])) if since < position)
        return next(given, frozenset())

    def practitioners_at(self, position: int) -> frozenset[str]:
        """The ids of all who worked here as practitioners before a position."""
        return frozenset(one for one in self._roles if Role.PRACTITIONER in self.roles_at(one, position))

    def approvers_at(self, position: int) -> set[str]:
        """The ids of all who worked here before a position in a role that may approve an erasure."""
        return {one for one in self._roles if not _APPROVING.isdisjoint(self.roles_at(one, position))}

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
        self._at = header.at
        if header.kind != "keyring.changed":
            self._drop_announced(findings)
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


@dataclass(frozen=True, slots=True)
class _Announced:
    """An exchange that the next record must put in force."""

    position: int
    author: UUID
    rotated: KeysRotated


def _is_own_slot(before: KeyringChanged | None, after: KeyringChanged, author: UUID) -> bool:
    """Whether nothing changed but what the author's own password opens."""
    entries = [] if before is None else [(one.user, one.entry) for one in before.slots]
    return entries == [(one.user, one.entry) for one in after.slots] and _is_own_entry(before, after, author)


def _is_own_entry(before: KeyringChanged | None, after: KeyringChanged, author: UUID) -> bool:
    """Whether nothing changed but what is the author's alone."""
    if before is None or after.frame != before.frame:
        return False
    others = [one for one in before.slots if one.user != author]
    own = [one.user for one in after.slots if one.user == author]
    return own == [author] and others == [one for one in after.slots if one.user != author]


def _unhex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
