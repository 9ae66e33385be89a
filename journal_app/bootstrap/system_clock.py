"""The computer's clock as the services see it; it must not be read anywhere else."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

_ZONES = {"DK": "Europe/Copenhagen", "SE": "Europe/Stockholm"}


def zone_of(jurisdiction: str) -> tzinfo:
    """The civil time zone of a jurisdiction; every part of the UK keeps London's."""
    return ZoneInfo(_ZONES.get(jurisdiction, "Europe/London"))


class SystemClock:
    """The current time, and the clinic's civil date."""

    def __init__(self, zone: tzinfo) -> None:
        """Show times in ``zone``."""
        self._zone = zone

    def now(self) -> datetime:
        """The current time, aware, UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The current date where the clinic is."""
        return datetime.now(self._zone).date()

    def zone(self) -> tzinfo:
        """The clinic's zone."""
        return self._zone
