"""Judges which recovery kit is in force at each place of the ledger; it must not open a key or read a file.

Record 0 states the first kit. A later one counts where an owner issued it whose keys no sheet gave in the seven days
before, so that a sheet that was found replaces itself with nobody; where the registry sheet so far signed it, or a
request by an owner stood for seven days that nobody turned down; where the clinical key signed it; and where the record
right behind it is the keyring that has its sheets (`signers`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from journal_app.domain.kits import FIRST, WAIT, KitIssued, KitLabel, KitRequest
from journal_app.vault import kit_proofs, signing
from journal_app.vault.kit_proofs import SHEET_KEY_BYTES, Kit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journal_app.vault.kit_proofs import Publics

_NOBODY: Publics = (b"", b"", b"")
_MOST = 2**31
_BEFORE = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class KitInForce:
    """One kit from where it was put in force; ``by`` and ``at`` are None for that of record 0.

    ``asked`` is the position of the request that it rests on, None where the old sheet signed it.
    """

    label: KitLabel
    publics: Publics
    position: int = 0
    by: UUID | None = None
    at: datetime | None = None
    asked: int | None = None


@dataclass(frozen=True, slots=True)
class _Request:
    position: int
    asked: KitRequest


@dataclass(frozen=True, slots=True)
class Issue:
    """A ``kit.issued`` at its place: by whom, when, and the newest clinical key's public half there."""

    position: int
    author: UUID
    at: datetime
    clinical: bytes


class Kits:
    """Every kit in the order in which they came into force, while the records go by."""

    def __init__(self, vault: UUID) -> None:
        """Know none yet."""
        self._vault = vault
        self._all: list[KitInForce] = []
        self._request: _Request | None = None
        self._given: dict[UUID, datetime] = {}
        self._let_in: set[UUID] = set()
        self._newest = _BEFORE

    @property
    def all(self) -> tuple[KitInForce, ...]:
        """Every kit that was ever in force, the newest last."""
        return tuple(self._all)

    @property
    def publics(self) -> Publics:
        """The public keys of the sheets in force."""
        return self._all[-1].publics if self._all else _NOBODY

    @property
    def label(self) -> KitLabel:
        """Which kit is in force."""
        return self._all[-1].label if self._all else KitLabel()

    @property
    def request(self) -> KitRequest | None:
        """The request that stands."""
        return None if self._request is None else self._request.asked

    @property
    def given_by_sheet(self) -> Mapping[UUID, datetime]:
        """When a sheet last gave somebody new keys."""
        return self._given

    def found(self, publics: Publics) -> None:
        """Take in the kit of record 0."""
        self._all = [KitInForce(KitLabel(), publics)]

    def ask(self, position: int, *, by: UUID, at: datetime) -> None:
        """A new kit is asked for; where a request stands already, that one goes on to count."""
        if self._request is None:
            self._request = _Request(position, KitRequest(by, max(at, self._newest)))

    def turn_down(self) -> None:
        """The request that stands leads to nothing."""
        self._request = None

    def clock_went_back(self, newest: datetime) -> None:
        """The clock was set back behind ``newest``: no waiting time begins before that."""
        self._newest = max(self._newest, newest)

    def let_in(self, person: UUID) -> None:
        """A sheet gave somebody new keys; when, the keyring's record behind it says, for the sheet tells no clock."""
        self._let_in.add(person)

    def keyring_changed(self, at: datetime) -> None:
        """A keyring's record that counts: whom a sheet let in before it has waited since then at the earliest."""
        self._given.update(dict.fromkeys(self._let_in, max(at, self._newest)))
        self._let_in.clear()

    def follows(self, issued: KitIssued, issue: Issue) -> KitInForce | None:
        """The kit that a record would put in force, or None where it may not."""
        publics = _publics_of(issued)
        if publics is None or not self._all or issued.number != self.label.number + 1 or issued.number >= _MOST:
            return None
        kit = Kit(self._vault, issue.author, issued.number, publics)
        given = self._given.get(issue.author)
        is_settled = issue.author not in self._let_in and (given is None or issue.at - given >= WAIT)
        is_sealed = kit_proofs.is_by_clinical(_unhex(issued.clinical_proof), kit, public=issue.clinical)
        if not is_settled or not is_sealed or self._is_known(publics):
            return None
        label = KitLabel(issued.number, issued.made)
        if issued.sheet_proof:
            is_proved = kit_proofs.is_by_sheet(_unhex(issued.sheet_proof), kit, before=self.publics[0])
            return KitInForce(label, publics, issue.position, issue.author, issue.at) if is_proved else None
        request = self._request
        if request is None or issue.at < request.asked.ripe:
            return None
        return KitInForce(label, publics, issue.position, issue.author, issue.at, request.position)

    def put_in_force(self, kit: KitInForce) -> None:
        """From here on everything is sealed to its sheets; what was asked for is done."""
        self._all.append(kit)
        self._request = None

    def _is_known(self, publics: Publics) -> bool:
        """Whether one of the keys was a sheet's before, or two are one."""
        known = {public for one in self._all for public in one.publics}
        return len(set(publics)) != len(publics) or not known.isdisjoint(publics)


def _publics_of(issued: KitIssued) -> Publics | None:
    signing_public, registry, clinical = (_unhex(public) for public in issued.sheets)
    publics = signing_public, registry, clinical
    is_spelled = tuple(public.hex() for public in publics) == issued.sheets
    is_whole = all(len(public) == SHEET_KEY_BYTES for public in publics)
    is_whole = is_whole and issued.number > FIRST and signing.is_acceptable_key(signing_public)
    return publics if is_spelled and is_whole else None


def _unhex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
