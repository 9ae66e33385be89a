"""The register of processing activities (GDPR Art. 30, UK GDPR Art. 30) as facts of a clinic; it must not word them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from journal_app.domain.backups import is_in_eea
from journal_app.domain.clinic import Clinic
from journal_app.domain.disclosures import DisclosureMade, Party
from journal_app.domain.people import Role
from journal_app.domain.printing import LedgerState, Printout
from journal_app.domain.retention import RetentionClass, RetentionRule
from journal_app.domain.transfers import TransferBasis


class Area(StrEnum):
    """Whose data protection law binds the clinic; the code of the section of words."""

    DENMARK = "dk"
    SWEDEN = "se"
    KINGDOM = "gb"


class Transfer(StrEnum):
    """What keeping data in a country means for the clinic (GDPR Art. 44 to 49)."""

    NONE = "none"
    ADEQUATE = "adequate"
    NEEDS_BASIS = "needs_basis"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BackupKept:
    """A place that holds backups: in which country (two letters, or empty), the last one made and the last proven."""

    country: str
    made: datetime | None
    proven: datetime | None


@dataclass(frozen=True, slots=True)
class Recipients:
    """A kind of recipient to whom something was passed on, in a country, and on which basis it may go there, if any."""

    party: Party
    country: str
    transfer: TransferBasis | None = None


def recipients_of(made: Iterable[DisclosureMade]) -> tuple[Recipients, ...]:
    """The kinds of recipients in what was passed on, each once: Art. 30 asks for categories, not for whom."""
    found = {Recipients(one.party, one.country, one.transfer) for one in made}
    return tuple(sorted(found, key=lambda one: (one.party.value, one.country, one.transfer or "")))


@dataclass(frozen=True, slots=True)
class Register:
    """What the clinic actually set up: nothing here names a patient, and staff only by number and role.

    ``roles`` counts who works here now; ``seats`` the workstations that are known; ``lock_minutes`` the rest after
    which the screen locks, ``reception_minutes`` at the front desk. ``kept_days`` is how long past appointments are
    kept.
    """

    clinic: Clinic
    area: Area
    roles: Mapping[Role, int]
    retention: Mapping[RetentionClass, RetentionRule]
    kept_days: int
    rules_version: str
    seats: int
    backups: tuple[BackupKept, ...]
    recipients: tuple[Recipients, ...] | None
    proven_at: datetime | None
    reviewed_until: datetime | None
    lock_minutes: int
    reception_minutes: int
    printout: Printout
    ledger: LedgerState


def area_of(jurisdiction: str) -> Area:
    """The law of a clinic's country; parts of the United Kingdom share theirs."""
    return Area(jurisdiction[:2].lower())


def transfer_to(country: str, area: Area) -> Transfer:
    """What it means that data lie in ``country``.

    Within the European Economic Area there is no transfer; the United Kingdom's regulations hold the Area adequate
    (DPA 2018, Sch. 21 para. 5). Whether another country is adequate changes, so the clinic must say on what it rests.
    """
    if not country:
        return Transfer.UNKNOWN
    if country == area.value.upper():
        return Transfer.NONE
    if is_in_eea(country):
        return Transfer.ADEQUATE if area is Area.KINGDOM else Transfer.NONE
    return Transfer.NEEDS_BASIS
