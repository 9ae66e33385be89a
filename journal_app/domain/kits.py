"""Recovery kits one after another: what a record says of a new one, when one is due; it must not know how one is drawn.

The first kit is that of record 0. Each later one has a number, by which a printed sheet is told from its successor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from journal_app.domain.clinic import KeyringChanged, UserAdded, UserChanged, UserKeyChanged, UserRemoved
from journal_app.domain.people import Role

ISSUED: Final = "kit.issued"
ASKED: Final = "kit.asked"
TURNED_DOWN: Final = "kit.turned_down"
USED: Final = "kit.used"
KINDS: Final = (ISSUED, ASKED, TURNED_DOWN, USED)

FIRST: Final = 1
WAIT: Final = timedelta(days=7)
"""How long a kit without the old sheet is asked for before it may be issued, and how long keys that a sheet gave issue
none: time for everybody who works here to see it and to stop it."""


class Why(StrEnum):
    """Why a new kit is issued."""

    USED = "used"
    LOST = "lost"
    SEEN = "seen"
    """Somebody saw the words who should not have."""
    OWNER_LEFT = "owner_left"
    ASKED = "asked"
    """Nothing called for it but a person."""


@dataclass(frozen=True, slots=True)
class KitLabel:
    """By what people tell kits apart, as it is printed on the sheets; ``made`` is None for the first one."""

    number: int = FIRST
    made: datetime | None = None


@dataclass(frozen=True, slots=True)
class KitIssued:
    """Content of ``kit.issued``: the sheets to which everything is sealed from here on.

    ``registry_signing``, ``registry`` and ``clinical`` are their public keys, as in record 0. ``clinical_proof`` is the
    newest clinical key's signature, ``sheet_proof`` that of the registry sheet so far (`docs/format.md` §7), empty
    where a request stood for the waiting time instead; all are lowercase hex.
    """

    number: int
    made: datetime
    registry_signing: str
    registry: str
    clinical: str
    clinical_proof: str
    sheet_proof: str
    why: Why

    @property
    def sheets(self) -> tuple[str, str, str]:
        """The public keys, in the order of record 0."""
        return self.registry_signing, self.registry, self.clinical


@dataclass(frozen=True, slots=True)
class KitAsked:
    """Content of ``kit.asked``: a new kit is wanted and the old registry sheet is not at hand, and why."""

    why: Why


@dataclass(frozen=True, slots=True)
class KitTurnedDown:
    """Content of ``kit.turned_down``: the request that stands is not to lead to a new kit, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class KitUsed:
    """Content of ``kit.used``: a backup was restored with the sheets, or one that knows only an older kit.

    ``number`` is the kit in force in the backup, ``newest`` the newest that was known where it was restored.
    """

    number: int
    newest: int


class DueCause(StrEnum):
    """Why a new kit is due."""

    LET_IN = "let_in"
    RESTORED = "restored"
    OLDER = "older"
    """A backup was restored in which a kit counts again that had been replaced."""
    OWNER_LEFT = "owner_left"


@dataclass(frozen=True, slots=True)
class KitDue:
    """One reason for a new kit: since when, and the person it is about where it is about one."""

    cause: DueCause
    since: datetime
    about: UUID | None = None


@dataclass(frozen=True, slots=True)
class KitRequest:
    """A new kit that was asked for without the old sheet: by whom, when, and from when on it may be issued."""

    by: UUID
    at: datetime

    @property
    def ripe(self) -> datetime:
        """From when on it may be issued."""
        return self.at + WAIT


@dataclass(frozen=True, slots=True)
class KitStanding:
    """Which recovery kit is in force, why a new one is due, and a request that stands.

    ``issued_by`` and ``since`` are None for the first kit. ``settles`` is, for whom a sheet let in, from when on
    they may issue a new one.
    """

    kit: KitLabel
    issued_by: UUID | None = None
    since: datetime | None = None
    request: KitRequest | None = None
    due: tuple[KitDue, ...] = ()
    settles: Mapping[UUID, datetime] = field(default_factory=dict)


def kit_due(told: Iterable[tuple[datetime, object]]) -> tuple[KitDue, ...]:
    """Why a new kit is due after these records that count, in the order of the ledger; other kinds say nothing."""
    due: list[KitDue] = []
    owners = set[UUID]()
    announced: KitIssued | None = None
    for at, content in told:
        if isinstance(content, KeyringChanged) and announced and announced.sheets == content.sheets:
            due.clear()
        announced = content if isinstance(content, KitIssued) else None
        due += _after(owners, at, content)
    return tuple(due)


def _after(owners: set[UUID], at: datetime, content: object) -> tuple[KitDue, ...]:
    match content:
        case UserAdded(user=user, roles=roles) | UserChanged(user=user, roles=roles):
            was_owner = user in owners
            if Role.OWNER in roles:
                owners.add(user)
                return ()
            owners.discard(user)
            return (KitDue(DueCause.OWNER_LEFT, at, user),) if was_owner else ()
        case UserRemoved(user=user) if user in owners:
            owners.discard(user)
            return (KitDue(DueCause.OWNER_LEFT, at, user),)
        case UserKeyChanged(user=user):
            return (KitDue(DueCause.LET_IN, at, user),)
        case KitUsed(number=number, newest=newest):
            return (KitDue(DueCause.OLDER if newest > number else DueCause.RESTORED, at),)
    return ()
