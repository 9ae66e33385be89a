"""Treatment entries and notes as they are signed; a signed one must not change, a correction is a new one beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from journal_app.domain.maps import MapPoint
from journal_app.domain.text_changes import evenly_spaced


@dataclass(frozen=True, slots=True)
class ProductLine:
    """One product used: maker, lot, expiry, and how much in which unit (toxin units are the product's own).

    ``diluted_ml`` is what it was dissolved in, ``udi`` the scanned device identifier (UDI-DI), ``lot_record`` the
    record of the received lot and ``vial`` that of the opened vial, where the clinic keeps stock.
    """

    product: str
    manufacturer: str
    lot: str
    expiry: date | None
    amount: Decimal
    unit: str
    strength: str = ""
    diluted_ml: Decimal | None = None
    udi: str = ""
    lot_record: UUID | None = None
    vial: UUID | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """A rule that warned and was not met when the entry was signed: its id, what it found, why it was done anyway.

    ``message`` is the key of the finding's sentence, ``reason`` in the practitioner's own words.
    """

    rule: str
    message: str
    reason: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of the treatment's definition as it was filled in: its id, what was written, and in which unit."""

    field: str
    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class TreatmentEntry:
    """Content of ``treatment.signed`` and, with ``corrects`` and ``reason``, of ``treatment.corrected``.

    ``treatment`` is a code, ``done`` when it happened (aware UTC), ``performer`` who did it, ``consent`` what it
    rests on, ``pack_sha256`` the rule pack that judged it (lowercase hex), ``deviations`` where it warned.
    ``ended`` is when it was over, ``place`` where in the clinic's places, ``wishes`` what the patient hoped for,
    ``findings`` what was seen, ``reaction`` what followed at once, ``next_visit`` what was suggested.
    """

    treatment: str
    done: datetime
    performer: UUID
    performer_name: str
    performer_registration: str
    areas: tuple[str, ...]
    products: tuple[ProductLine, ...]
    text: str
    aftercare: str = ""
    session: UUID | None = None
    consent: UUID | None = None
    corrects: UUID | None = None
    reason: str = ""
    pack_sha256: str = ""
    deviations: tuple[Deviation, ...] = ()
    ended: datetime | None = None
    place: str = ""
    indication: str = ""
    wishes: str = ""
    findings: str = ""
    plan: str = ""
    reaction: str = ""
    next_visit: date | None = None
    settings: tuple[Setting, ...] = ()
    points: tuple[MapPoint, ...] = ()

    def tells_the_same_as(self, other: TreatmentEntry) -> bool:
        """Whether both say the same was done, whatever they correct, rest on, or were judged by, and however spaced."""
        return self._told() == other._told()

    def _told(self) -> TreatmentEntry:
        deviations = tuple(replace(one, message="", reason=" ".join(one.reason.split())) for one in self.deviations)
        return replace(
            evenly_spaced(self), deviations=deviations, corrects=None, reason="", consent=None, pack_sha256=""
        )


class NoteKind(StrEnum):
    """What a note is about; a note carries no planned product and needs no consent."""

    CONSULTATION = "consultation"
    EXAMINATION = "examination"
    PHONE = "phone"
    MESSAGE = "message"
    REFUSAL = "refusal"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Note:
    """Content of ``note.signed`` and, with ``corrects`` and ``reason``, of ``note.corrected``."""

    kind: NoteKind
    happened: datetime
    text: str
    corrects: UUID | None = None
    reason: str = ""

    def tells_the_same_as(self, other: Note) -> bool:
        """Whether both say the same happened, whatever they correct and however spaced."""
        return self._told() == other._told()

    def _told(self) -> Note:
        return replace(evenly_spaced(self), corrects=None, reason="")
