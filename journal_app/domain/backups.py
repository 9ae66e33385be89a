"""What a backup is to a clinic: what is written down of one, which stay, and in which countries; it reads no file."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

NEWEST_KEPT: Final = 3
"""How many of the newest backups stay, however close together they were made."""
DAYS_KEPT: Final = 7
WEEKS_KEPT: Final = 5
MONTHS_KEPT: Final = 24

# fmt: off
_EEA: Final = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
        "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    }
)
# fmt: on
_COUNTRY_LETTERS: Final = 2


class OpenedWith(StrEnum):
    """What opened a backup when it was tried: an owner's own keys, or nothing but the printed recovery sheets."""

    OWNER = "owner"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class BackupMade:
    """Content of ``backup.made``: one backup, verified where it lies, and how far the journal in it reaches.

    ``target`` is the medium's id, never its path; ``country`` where it is kept (ISO 3166-1, two letters); ``manifest``
    the lowercase hex SHA-256 of the manifest; ``size`` and ``root`` (hex) the ledger in it; ``files`` how many photos
    and documents it has; ``despite`` why it was made although a check stopped it first, else empty.
    """

    target: UUID
    country: str
    generation: UUID
    manifest: str
    line: int
    size: int
    root: str
    files: int
    despite: str


@dataclass(frozen=True, slots=True)
class BackupProven:
    """Content of ``backup.proven``: a backup was restored to a place of its own, and everything in it verified.

    ``made`` is when that backup was made; the rest as in `BackupMade`. ``is_clinical_read`` says whether the clinical
    contents were opened, too, or only registry contents, with every photo and document compared by its hash.
    """

    target: UUID
    generation: UUID
    manifest: str
    made: datetime
    size: int
    root: str
    opened_with: OpenedWith
    is_clinical_read: bool


@dataclass(frozen=True, slots=True)
class BackupHistory:
    """The newest backup and the newest proven restore that the journal knows of; None where there was none."""

    made: BackupMade | None
    made_at: datetime | None
    proven: BackupProven | None
    proven_at: datetime | None


def country_code(text: str) -> str:
    """The two capital letters of a country, or empty where ``text`` is none."""
    code = text.strip().upper()
    return code if len(code) == _COUNTRY_LETTERS and code.isascii() and code.isalpha() else ""


def is_in_eea(country: str) -> bool:
    """Whether health data that lie in a country have not left the European Economic Area."""
    return country in _EEA


def is_past(moment: datetime, now: datetime, *, after: timedelta) -> bool:
    """Whether ``moment`` is longer ago than ``after``, or ahead by more: a clock was wrong, and nobody knows."""
    return abs(now - moment) > after


def kept(made: Iterable[datetime]) -> frozenset[datetime]:
    """Which of the backups made at these times stay.

    The newest three; then the newest of each of the last 7 days, 5 weeks and 24 months that have any, so that a
    clinic that was closed for a month still finds the days before it.
    """
    newest_first = sorted(set(made), reverse=True)
    stay = set(newest_first[:NEWEST_KEPT])
    for most, period in ((DAYS_KEPT, _day), (WEEKS_KEPT, _week), (MONTHS_KEPT, _month)):
        newest_of: dict[Hashable, datetime] = {}
        for moment in newest_first:
            newest_of.setdefault(period(moment.astimezone(UTC)), moment)
        stay.update(list(newest_of.values())[:most])
    return frozenset(stay)


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
