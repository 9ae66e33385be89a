"""New keys for the clinic after somebody left or a computer was lost; it touches no key and shows no patient."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from journal_app.domain.clinic import Workstation
from journal_app.domain.errors import UserFacing
from journal_app.domain.key_exchange import LOST, ROTATED, Cause, Exchange, SeatLost
from journal_app.domain.people import Permission, permissions
from journal_app.domain.records import NewRecord
from journal_app.services.backup_port import OnProgress
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import paragraphs


@dataclass(frozen=True, slots=True)
class Standing:
    """Which keys are due, the names of the people and computers that they are due for, and what the reader may do.

    ``has_clinical``: whether the one signed in can exchange the clinical key, too; else it waits for a practitioner.
    ``holders``: to whom the new clinical key will go, by name; nobody where the one signed in cannot exchange it.
    """

    due: Exchange
    names: Mapping[UUID, str]
    may_exchange: bool
    has_clinical: bool
    holders: tuple[UUID, ...] = ()

    @property
    def can_help(self) -> bool:
        """Whether the one signed in can do anything about what is due."""
        return self.may_exchange and bool(self.due.registry or (self.due.clinical and self.has_clinical))


def standing(session: Session, reader: Reader | None = None) -> Standing:
    """How the clinic's keys stand; names staff and computers alone."""
    vault = reader or session.vault
    names = {one.seat: one.name for one in vault.workstations()} | {one.id: one.name for one in vault.people()}
    allowed = permissions(session.vault.person.roles)
    may, has_clinical = Permission.EXCHANGE_KEYS in allowed, vault.can_read_clinical()
    holding = session.vault.staff.holding_clinical() if may and has_clinical else ()
    holders = tuple(sorted(holding, key=lambda one: names.get(one, "")))
    return Standing(vault.exchange_due(), names, may, has_clinical=has_clinical, holders=holders)


def exchange(session: Session, on_progress: OnProgress, *, confirmed: Collection[UUID]) -> ChangeSet:
    """Put new keys in force, of those that the one signed in holds, and seal everything anew; wholly or not at all.

    ``confirmed`` are the holders whom that person saw by name and said are right: who once held the clinical key can
    forge that it was given to somebody, so a person looks at the list each time.

    Takes seconds to minutes, and nobody else can work meanwhile. What ``on_progress`` raises stops it.

    Raises:
        UserFacing: no permission, or others than those confirmed would hold the new clinical key.
        Environmental: no room on the drive, or it failed; nothing was changed.
    """
    session.require(Permission.EXCHANGE_KEYS)
    if frozenset(confirmed) != frozenset(standing(session).holders):
        raise UserFacing(
            "exchange.holders",
            "Look once more at who is to hold the new clinical key, and confirm it. Nothing was changed.",
        )
    causes = session.vault.exchange_due().causes or (Cause.ASKED,)
    session.vault.exchange_keys(causes, at=session.now(), on_progress=on_progress)
    return ChangeSet.of(ROTATED, "keyring.changed")


def computers(session: Session, reader: Reader | None = None) -> tuple[Workstation, ...]:
    """The computers that may be reported lost: every one that has a name, but this one and those lost before."""
    vault = reader or session.vault
    gone = {session.vault.seat, *vault.lost_seats()}
    return tuple(one for one in vault.workstations() if one.seat not in gone)


def report_lost(session: Session, seat: UUID, *, last_seen: date | None, words: str) -> ChangeSet:
    """Write down that a computer is lost or was stolen; from then on both keys are due.

    Raises:
        UserFacing: no permission, this computer or one that nobody knows, a day ahead, or no words.
    """
    session.require(Permission.MANAGE_CLINIC)
    said = paragraphs(words)
    if not said:
        raise UserFacing("lost_computer.no_words", "Write what happened to it, in a few words.")
    if last_seen is not None and last_seen > session.clock.today():
        raise UserFacing("lost_computer.ahead", "That day has not come yet. Check the date.")
    with session.vault.act(session.now()) as act:
        if all(one.seat != seat for one in computers(session, act)):
            raise UserFacing(
                "lost_computer.unknown", "Choose one of the clinic's other computers. You are working at this one."
            )
        act.append(NewRecord(LOST, SeatLost(seat, last_seen, said)))
    return ChangeSet.of(LOST, made=seat)
