"""What the services ask of whatever draws a new recovery kit and puts it in force; it must not know keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from journal_app.domain.kits import KitLabel, Why
from journal_app.domain.printing import SheetKind
from journal_app.domain.records import NewRecord
from journal_app.services.front_door import KitSheet


@dataclass(frozen=True, slots=True)
class DrawnKit:
    """A kit that was drawn to be printed: it opens nothing until it is put in force, and lives only as long as this.

    ``shares`` are the three shares of each sheet that is printed split.
    """

    sheets: tuple[KitSheet, ...]
    shares: tuple[KitSheet, ...] = ()

    @property
    def label(self) -> KitLabel:
        """Which kit it will be."""
        return self.sheets[0].label

    @property
    def split(self) -> frozenset[SheetKind]:
        """Which sheets are printed as shares."""
        return frozenset(one.kind for one in self.shares)

    @property
    def papers(self) -> tuple[KitSheet, ...]:
        """What is printed and typed back: each sheet, or its shares."""
        whole = {one.kind: (one,) for one in self.sheets}
        return tuple(
            paper
            for kind, sheet in whole.items()
            for paper in (tuple(one for one in self.shares if one.kind is kind) or sheet)
        )


@dataclass(frozen=True, slots=True)
class OldSheets:
    """The words of the sheets so far, as far as they are at hand.

    Sheet 1 lets a new kit follow at once; sheet 2 is needed where whoever issues it does not hold the clinical key.
    """

    registry_words: str = field(default="", repr=False)
    clinical_words: str = field(default="", repr=False)


class Kits(Protocol):
    """The recovery kit of one open journal and the next one."""

    def draw(self, at: datetime, *, split: frozenset[SheetKind] = frozenset()) -> DrawnKit:
        """Draw the next kit, some of its sheets as three shares of which any two open; nothing is changed."""

    def require_possible(self, old: OldSheets, *, at: datetime) -> None:
        """Raise UserFacing unless a kit could be put in force now by whoever is signed in, and with these sheets."""

    def issue(self, kit: DrawnKit, old: OldSheets, why: Why, *then: NewRecord, at: datetime) -> None:
        """Put a drawn kit in force in place of the one so far, and write ``then``: all of it or nothing.

        Raises UserFacing where it may not be, or the words are not those of the sheets so far.
        """
