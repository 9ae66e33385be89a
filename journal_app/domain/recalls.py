"""Who got a lot that is called back, and how far the calling is; it must not find them nor call anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from journal_app.domain.emergencies import DrugGiven, EmergencyTreated
from journal_app.domain.patients import PatientStub
from journal_app.domain.products import ProductDetails, ReceivedLot
from journal_app.domain.treatments import ProductLine, TreatmentEntry


class RecallOutcome(StrEnum):
    """How a try to reach a patient ended."""

    INFORMED = "informed"
    REACHED = "reached"
    MESSAGE_LEFT = "message_left"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class RecallCalled:
    """Content of ``recall.called``: somebody tried to reach a patient about a lot, and how that ended."""

    lot: str
    outcome: RecallOutcome
    called_by: UUID
    called_by_name: str
    called_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class LotUse:
    """One treatment or emergency in which a lot was used, in its newest version.

    ``entry`` is that version's content, None where it cannot be read; ``lines`` what names the lot, as it was written:
    in the newest version, or, where ``is_withdrawn`` (it names the lot no longer), in the last version that did.
    ``versions`` are the ids of all versions that name it, oldest first.
    """

    patient: UUID
    newest: UUID
    entry: TreatmentEntry | EmergencyTreated | None
    lines: tuple[ProductLine | DrugGiven, ...]
    versions: tuple[UUID, ...]
    is_withdrawn: bool

    @property
    def done(self) -> datetime | None:
        """When it was done, or the emergency noticed; None where it cannot be read."""
        match self.entry:
            case TreatmentEntry(done=when) | EmergencyTreated(began=when):
                return when
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Remaining:
    """What must be left of a received lot: in ``unit`` what came, what entries used, and what that leaves.

    ``unclear`` counts the lines of entries that may be of this lot: another unit, or another spelling of the product,
    or a drug given in an emergency, whose dose is in words.
    """

    unit: str
    received: Decimal
    used: Decimal
    unclear: int

    @property
    def left(self) -> Decimal:
        """What is left; below zero where more was used than came."""
        return self.received - self.used


def remaining(lot: ReceivedLot, details: ProductDetails, uses: Iterable[LotUse]) -> Remaining | None:
    """What is left of a lot, by the newest version of each entry; None where nobody said what a pack holds."""
    if details.content is None:
        return None
    used, unclear = Decimal(0), 0
    for line in (line for use in uses if not use.is_withdrawn for line in use.lines):
        if isinstance(line, DrugGiven):
            unclear += 1  # its dose is in words
            continue
        if line.lot_record not in {None, lot.id}:
            continue
        is_named = line.lot_record == lot.id or line.product.casefold().strip() == details.name.casefold().strip()
        if is_named and line.unit.casefold().strip() == details.unit.casefold().strip():
            used += line.amount
        else:
            unclear += 1
    return Remaining(details.unit, lot.received.quantity * details.content, used, unclear)


@dataclass(frozen=True, slots=True)
class RecallCount:
    """How far a recall reaches, before anybody is named: patients, treatments, and those that were corrected away.

    ``is_received`` says whether a lot of this number was ever received here: one that was not may be a slip.
    """

    patients: int
    treatments: int
    withdrawn: int
    is_received: bool


@dataclass(frozen=True, slots=True)
class RecallLine:
    """One patient of a recall: their identity line, all treatments with the lot, and the calls, newest first."""

    patient: PatientStub
    uses: tuple[LotUse, ...]
    calls: tuple[RecallCalled, ...]

    @property
    def outcome(self) -> RecallOutcome | None:
        """How the last call ended; None where nobody called yet."""
        return self.calls[0].outcome if self.calls else None

    @property
    def is_withdrawn(self) -> bool:
        """Whether no treatment of theirs names the lot in its newest version."""
        return all(use.is_withdrawn for use in self.uses)


@dataclass(frozen=True, slots=True)
class RecallList:
    """Everyone who got a lot: its number as it was asked for, when the list was made, and a line for each patient.

    ``is_received`` says whether a lot of this number was ever received here.
    """

    lot: str
    made_at: datetime
    lines: tuple[RecallLine, ...]
    is_received: bool

    @property
    def count(self) -> RecallCount:
        """How many patients and treatments stand in it."""
        uses = [use for line in self.lines for use in line.uses]
        is_withdrawn = sum(use.is_withdrawn for use in uses)
        return RecallCount(len(self.lines), len(uses), is_withdrawn, is_received=self.is_received)
