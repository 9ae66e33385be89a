"""A clock that a demo or a benchmark sets forward by hand; it must not run by itself nor go back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo


class MovingClock:
    """A time that moves on by ``step`` at every look, so that no two records bear the same."""

    def __init__(self, start: datetime, *, step: timedelta = timedelta(seconds=1)) -> None:
        """Begin at ``start`` (aware)."""
        self._now = start.astimezone(UTC)
        self.step = step

    def now(self) -> datetime:
        """The time, aware, UTC; each look moves it on."""
        self._now += self.step
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Set the time forward; an earlier moment is passed over."""
        self._now = max(self._now, moment.astimezone(UTC))

    def in_zone(self, zone: tzinfo) -> ZonedClock:
        """This clock as services see it."""
        return ZonedClock(self, zone)


class ZonedClock:
    """A moving clock with the clinic's civil date; see ``services.ports.Clock``."""

    def __init__(self, clock: MovingClock, zone: tzinfo) -> None:
        """Look at ``clock`` from ``zone``."""
        self._clock = clock
        self._zone = zone

    def now(self) -> datetime:
        """The current time, aware, UTC."""
        return self._clock.now()

    def today(self) -> date:
        """The current date where the clinic is."""
        return self._clock.now().astimezone(self._zone).date()

    def zone(self) -> tzinfo:
        """The clinic's zone."""
        return self._zone
