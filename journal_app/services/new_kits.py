"""A new recovery kit in place of one that was used, lost or seen: who may issue it when; it keeps no secret itself.

The new sheets are drawn and printed first, and change nothing. Only when both were typed back, with the words of the
present sheet 1 or after a request that stood for seven days, they are put in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.kits import ASKED, ISSUED, TURNED_DOWN, DueCause, KitAsked, KitStanding, KitTurnedDown, Why
from journal_app.domain.people import Permission, permissions
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.services import recovery_kit
from journal_app.services.front_door import SHARES_NEEDED, Paper, are_groups_right, groups_of
from journal_app.services.kit_port import DrawnKit, OldSheets
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import paragraphs

TOLD_FOR = timedelta(days=14)
"""How long everybody is told at sign-in that a new kit is in force."""

_WHY = {
    DueCause.LET_IN: Why.USED,
    DueCause.RESTORED: Why.USED,
    DueCause.OLDER: Why.SEEN,
    DueCause.OWNER_LEFT: Why.OWNER_LEFT,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How the recovery kit stands, with the names of the people it is about, and what the one signed in may do.

    ``settles`` is from when on this person may issue a kit, where a sheet let them in lately. ``has_clinical``: whether
    they can seal the clinical key to a new sheet 2 themselves. ``is_new``: whether it is new enough to be told of.
    """

    kit: KitStanding
    names: Mapping[UUID, str]
    may_issue: bool
    has_clinical: bool
    is_new: bool
    settles: datetime | None = None

    @property
    def is_due(self) -> bool:
        """Whether a new kit is due that this person can issue."""
        return self.may_issue and bool(self.kit.due)

    @property
    def is_asked(self) -> bool:
        """Whether somebody asked for a new kit without the old sheet, so that everybody may stop it."""
        return self.kit.request is not None

    @property
    def why(self) -> Why:
        """Why a new kit would most likely be issued now."""
        return _WHY[self.kit.due[0].cause] if self.kit.due else Why.ASKED


def standing(session: Session, reader: Reader | None = None) -> Standing:
    """How the recovery kit stands today; names staff alone."""
    vault = reader or session.vault
    kit, now, person = vault.kit_standing(), session.now(), session.vault.person
    settles = kit.settles.get(person.id)
    return Standing(
        kit=kit,
        names={one.id: one.name for one in vault.people()},
        may_issue=Permission.MANAGE_CLINIC in permissions(person.roles),
        has_clinical=vault.can_read_clinical(),
        is_new=kit.since is not None and now < kit.since + TOLD_FOR,
        settles=settles if settles is not None and now < settles else None,
    )


def ask(session: Session, why: Why) -> ChangeSet:
    """Ask for a new kit without the present sheet 1: everybody is told, and may stop it, for seven days.

    Raises:
        UserFacing: no permission, or a request stands already.
    """
    session.require(Permission.MANAGE_CLINIC)
    if session.vault.kit_standing().request is not None:
        raise UserFacing("kit.asked_already", "A new recovery kit has been asked for already.")
    with session.vault.act(session.now()) as act:
        act.append(NewRecord(ASKED, KitAsked(why)))
    return ChangeSet.of(ASKED)


def turn_down(session: Session, reason: str) -> ChangeSet:
    """Stop the new kit that somebody asked for; everybody who works here may.

    Raises:
        UserFacing: no reason, or nobody asked for one.
    """
    words = paragraphs(reason)
    if not words:
        raise UserFacing("kit.no_reason", "Say why the new recovery kit is not to be issued.")
    if session.vault.kit_standing().request is None:
        raise UserFacing("kit.not_asked", "Nobody is asking for a new recovery kit any more.")
    with session.vault.act(session.now()) as act:
        act.append(NewRecord(TURNED_DOWN, KitTurnedDown(words)))
    return ChangeSet.of(TURNED_DOWN)


def draw(session: Session, old: OldSheets, *, split: frozenset[SheetKind] = frozenset()) -> DrawnKit:
    """Draw the next kit to be printed, once it is clear that it could be put in force; nothing is changed.

    Sheets that are ``split`` are printed as three shares, of which any two open what the sheet does.

    Raises:
        UserFacing: no permission, too early, or these are not the words of the present sheets.
    """
    session.require(Permission.MANAGE_CLINIC)
    session.vault.kits.require_possible(old, at=session.now())
    return session.vault.kits.draw(session.now(), split=split)


def require_typed_back(kit: DrawnKit, typed: Mapping[Paper, Mapping[int, str]]) -> None:
    """Return if groups of every sheet were typed back from paper; of a split one two shares whole, and of the third.

    Raises:
        UserFacing: they were not, or they differ.
    """
    if not all(are_groups_right(paper, typed.get(paper.paper, {})) for paper in kit.papers):
        raise UserFacing(
            "kit.wrong_group", "These words are not the ones on the sheet. Look again and type them once more."
        )
    for kind in kit.split:
        shares = (one for one in kit.shares if one.kind is kind)
        whole = [one for one in shares if len(typed[one.paper]) == len(groups_of(one.words))]
        if len(whole) < SHARES_NEEDED:
            raise UserFacing(
                "kit.shares_not_whole", "Type two shares of each split sheet back whole: they are what opens it."
            )


@dataclass(frozen=True, slots=True)
class Issue:
    """What issues a drawn kit: the present sheets as far as at hand, groups typed back of the new ones, why, a PIN."""

    old: OldSheets
    typed: Mapping[Paper, Mapping[int, str]]
    why: Why
    pin: str


def issue(session: Session, kit: DrawnKit, given: Issue) -> ChangeSet:
    """Put a kit in force that was printed and typed back: from here on the sheets so far open older backups alone.

    Raises:
        UserFacing: no permission, a wrong PIN, wrong words, too early, or another kit came in between.
        Environmental: the disk failed; nothing was changed.
    """
    session.require(Permission.MANAGE_CLINIC)
    require_typed_back(kit, given.typed)
    session.vault.confirm_pin(given.pin)
    told = (
        *(recovery_kit.typed_back(session, sheet.kind) for sheet in kit.sheets),
        *recovery_kit.told_of_shares(session, kit.split),
    )
    session.vault.kits.issue(kit, given.old, given.why, *told, at=session.now())
    return ChangeSet.of(ISSUED, "keyring.changed", "policy.changed")
