"""When the clinic's keys must be exchanged, and what the journal says of it; it must not know how a key is made.

Whoever worked here, and every computer that the journal was opened at, may have kept a key. So each time somebody
leaves, a computer is lost or the recovery sheets let somebody in, the keys that they held are due: the ledger itself
says so until ``keys.rotated`` names a newer epoch and the keyring's record behind it has that epoch, whatever a program
remembers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from journal_app.domain.clinic import KeyringChanged, UserAdded, UserChanged, UserKeyChanged, UserRemoved
from journal_app.domain.kits import KitIssued
from journal_app.domain.people import Role, holds_clinical_key

ROTATED: Final = "keys.rotated"
LOST: Final = "seat.lost"
NOBODY: Final = UUID(int=0)
"""Stands where a reason is about no person and no seat."""


class Cause(StrEnum):
    """Why keys are exchanged."""

    LEFT = "left"
    CARES_NO_MORE = "cares_no_more"
    """Somebody still works here, and no longer as a practitioner."""
    COMPUTER_LOST = "computer_lost"
    KIT_USED = "kit_used"
    KIT_REPLACED = "kit_replaced"
    """The sheets so far open every copy of the keys until now."""
    ASKED = "asked"
    """Nothing called for it but a person."""


@dataclass(frozen=True, slots=True)
class SeatLost:
    """Content of ``seat.lost``: a computer that the clinic no longer has in its hands, and what is known of it.

    ``last_seen`` is the day on which it was surely here, None where nobody knows.
    """

    seat: UUID
    last_seen: date | None
    words: str


@dataclass(frozen=True, slots=True)
class KeysRotated:
    """Content of ``keys.rotated``: the newest epochs from here on, and what ties a new clinical key to the old one.

    ``clinical_public`` is the public half of epoch ``clinical``, ``proof`` the signature by the epoch before
    (`docs/format.md` §7), both lowercase hex; both are empty where the clinical key stays.
    """

    registry: int
    clinical: int
    clinical_public: str
    proof: str
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """One reason for an exchange that was not made yet: since when, and the person or seat where it is about one."""

    cause: Cause
    since: datetime
    about: UUID = NOBODY


@dataclass(frozen=True, slots=True)
class Exchange:
    """Which keys are due, each with every reason, oldest first."""

    registry: tuple[Due, ...] = ()
    clinical: tuple[Due, ...] = ()

    @property
    def is_due(self) -> bool:
        """Whether any key is."""
        return bool(self.registry or self.clinical)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Every cause once, in a fixed order."""
        found = {one.cause for one in (*self.registry, *self.clinical)}
        return tuple(cause for cause in Cause if cause in found)


def exchange_due(told: Iterable[tuple[datetime, object]]) -> Exchange:
    """What is due after these records that count, in the order of the ledger; of other kinds they say nothing."""
    due, caring = Exchange(), set[UUID]()
    announced: KeysRotated | None = None
    issued: KitIssued | None = None
    for at, content in told:
        if isinstance(content, KeyringChanged) and announced and announced.registry == content.registry_epochs:
            due = Exchange((), () if announced.clinical_public else due.clinical)
        if isinstance(content, KeyringChanged) and issued and issued.sheets == content.sheets:
            due = _both(due, Due(Cause.KIT_REPLACED, at))
        announced = content if isinstance(content, KeysRotated) else None
        issued = content if isinstance(content, KitIssued) else None
        due = _after(due, caring, at, content)
    return due


def _after(due: Exchange, caring: set[UUID], at: datetime, content: object) -> Exchange:
    match content:
        case UserAdded(user=user, roles=roles) | UserChanged(user=user, roles=roles):
            treated = user in caring
            _note(caring, user, frozenset(roles))
            lost_it = treated and user not in caring
            return replace(due, clinical=(*due.clinical, Due(Cause.CARES_NO_MORE, at, user))) if lost_it else due
        case UserRemoved(user=user):
            reason, treated = Due(Cause.LEFT, at, user), user in caring
            caring.discard(user)
            return _both(due, reason) if treated else replace(due, registry=(*due.registry, reason))
        case SeatLost(seat=seat):
            return _both(due, Due(Cause.COMPUTER_LOST, at, seat))
        case UserKeyChanged(user=user):
            return _both(due, Due(Cause.KIT_USED, at, user))
    return due


def _note(caring: set[UUID], person: UUID, roles: frozenset[Role]) -> None:
    if holds_clinical_key(roles):
        caring.add(person)
    else:
        caring.discard(person)


def _both(due: Exchange, reason: Due) -> Exchange:
    return Exchange((*due.registry, reason), (*due.clinical, reason))
