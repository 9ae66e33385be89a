"""Counts failed sign-ins on this workstation and says how long to wait; it must not know passwords or who is right.

At most ten tries in five minutes for one person and for one workstation, with a growing pause before that. The counts
survive a restart, and are shared with whatever else counts in the same file. A clock set back gains nothing: a failure
that now lies in the future counts as if it happened just now, so the pause begins anew. Nor does a clock that once
stood far ahead lock anybody out for longer than a pause. And a clock set forward gains nothing while one `Attempts`
lives, so keep it as long as the program runs.

It slows down whoever sits at the screen. Whoever can change this person's files can delete the counts; against them
stand Argon2id and the clinic secret.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from journal_app.domain.errors import UserFacing
from journal_app.vault import canonical, durable_file

WINDOW: Final = timedelta(minutes=5)
MOST_TRIES: Final = 10
MOST_ENTRIES: Final = 200

FILE_DAMAGED: Final = "attempts_file_damaged"
"""Reason under which an unreadable count is itself reported."""

_FREE_TRIES_PERSON: Final = 3
_FREE_TRIES_WORKSTATION: Final = 5
_LONGEST_PAUSE_SECONDS: Final = 300
_FORMAT: Final = 1
_FILE_LIMIT: Final = 256 * 1024


class TooManyTries(UserFacing):
    """The throttle holds."""

    def __init__(self, seconds: float) -> None:
        """Say how long."""
        super().__init__(
            "sign_in.too_many", "Too many wrong passwords. Try again in {seconds} seconds.", seconds=int(seconds) + 1
        )


@dataclass(frozen=True, slots=True)
class FailedAttempt:
    """One failed sign-in: whose (None where that is not known), when, and a reason code without any typed text."""

    user: uuid.UUID | None
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """An attempt, and the moment it counts from: not when it happened, if the clock was set back since."""

    attempt: FailedAttempt
    counted: datetime
    is_reported: bool = False
    is_cleared: bool = False


class Attempts:
    """The failed sign-ins of one seat, kept in one bounded file.

    ``monotonic`` gives seconds that only grow while the program runs.
    """

    def __init__(self, path: Path, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._monotonic = monotonic
        self._started: tuple[datetime, float] | None = None
        self._dropped = 0
        self._entries: list[_Entry] = []
        self._is_damaged = False
        self._read()

    def may_try(self, user: uuid.UUID, at: datetime) -> float:
        """Return the seconds ``user`` has to wait before the next try, 0 for none; ``at`` is what the clock says."""
        self._take_in()
        now = self._passed(at)
        self._settle_clock(now)
        held = [entry for entry in self._entries if not entry.is_cleared]
        own = [entry.counted for entry in held if entry.attempt.user == user]
        recent = [entry.counted for entry in held if entry.counted > now - WINDOW]
        waits = (
            _pause(own, free=_FREE_TRIES_PERSON, now=now),
            _window_wait(own, now=now),
            _pause(recent, free=_FREE_TRIES_WORKSTATION, now=now),
            _window_wait(recent, now=now),
        )
        return max(waits)

    def failed(self, user: uuid.UUID | None, at: datetime, reason: str) -> None:
        """Count one failed sign-in, on disk before this returns."""
        self._take_in()
        self._add(FailedAttempt(user=user, at=at, reason=reason))
        self._report_damage(at)
        self._write()

    @contextmanager
    def tried(
        self, user: uuid.UUID, at: datetime, *, counted: type[UserFacing] | tuple[type[UserFacing], ...] = UserFacing
    ) -> Iterator[None]:
        """One try of ``user``; what it raises of ``counted`` is a failure.

        Raises:
            TooManyTries: before anything was tried.
        """
        wait = self.may_try(user, at)
        if wait > 0:
            raise TooManyTries(wait)
        try:
            yield
        except counted as refused:
            self.failed(user, at, refused.key)
            raise

    def succeeded(self, user: uuid.UUID, at: datetime) -> None:
        """Forget the pauses of ``user`` alone: a right password says nothing about a colleague's."""
        self._take_in()
        self._report_damage(at)
        self._entries = [
            replace(entry, is_cleared=True) if entry.attempt.user == user else entry for entry in self._entries
        ]
        self._write()

    def unreported(self) -> tuple[FailedAttempt, ...]:
        """Return the failures that no record tells of yet, oldest first."""
        self._take_in()
        return tuple(entry.attempt for entry in self._entries if not entry.is_reported)

    @property
    def dropped(self) -> int:
        """How many unreported failures no longer fitted into the file; told with the next report."""
        return self._dropped

    def mark_reported(self) -> None:
        """Note that records now tell of every failure that `unreported` gave."""
        self._entries = [replace(entry, is_reported=True) for entry in self._entries]
        self._dropped = 0
        self._take_in()
        self._write()

    def _passed(self, at: datetime) -> datetime:
        """Return ``at``, or less where the clock ran ahead of the time that has really passed since the first look."""
        seconds = self._monotonic()
        if self._started is None:
            self._started = (at, seconds)
        first, begun = self._started
        return min(at, first + timedelta(seconds=seconds - begun))

    def _settle_clock(self, now: datetime) -> None:
        if all(entry.counted <= now for entry in self._entries):
            return
        self._entries = [replace(entry, counted=min(entry.counted, now)) for entry in self._entries]
        self._write()

    def _add(self, attempt: FailedAttempt) -> None:
        self._entries.append(_Entry(attempt, counted=self._passed(attempt.at)))

    def _report_damage(self, at: datetime) -> None:
        if self._is_damaged:
            self._is_damaged = False
            self._add(FailedAttempt(user=None, at=at, reason=FILE_DAMAGED))

    def _take_in(self) -> None:
        """Count what another program, as one that verifies, wrote into the same file since."""
        other = Attempts(self._path, monotonic=self._monotonic)
        known = {entry.attempt for entry in self._entries}
        self._entries += [entry for entry in other._entries if entry.attempt not in known]

    def _read(self) -> None:
        try:
            content = durable_file.read(self._path, limit=_FILE_LIMIT)
        except durable_file.FileTooLong:
            content = b"\n"
        if content is None:
            return
        head, *lines = content.split(b"\n")
        self._read_head(head)
        for line in filter(None, lines):
            self._read_line(line)

    def _read_head(self, head: bytes) -> None:
        try:
            members = canonical.decode_object(head)
        except canonical.CanonicalError:
            self._is_damaged = True
            return
        dropped = members.get("dropped")
        if not isinstance(dropped, int) or members.get("v") != _FORMAT:
            self._is_damaged = True
            return
        self._dropped = dropped

    def _read_line(self, line: bytes) -> None:
        entry = _entry_in(line)
        if entry is None:
            self._is_damaged = True
            return
        self._entries.append(entry)

    def _write(self) -> None:
        self._entries, lost = _kept(self._entries)
        self._dropped += lost
        head = {"v": _FORMAT, "dropped": self._dropped}
        lines = [canonical.encode(head), *(canonical.encode(_members(entry)) for entry in self._entries), b""]
        durable_file.write(self._path, b"\n".join(lines))


def _pause(failures: list[datetime], *, free: int, now: datetime) -> float:
    """Return what is left of the pause after the last failure: 1 s after the free tries, then twice as long each."""
    if len(failures) <= free:
        return 0.0
    pause = min(2.0 ** (len(failures) - free - 1), _LONGEST_PAUSE_SECONDS)
    return _seconds_until(max(failures) + timedelta(seconds=pause), now)


def _window_wait(failures: Iterable[datetime], *, now: datetime) -> float:
    """Return the seconds until fewer than ten failures lie within the last five minutes."""
    recent = sorted(failure for failure in failures if failure > now - WINDOW)
    if len(recent) < MOST_TRIES:
        return 0.0
    return _seconds_until(recent[-MOST_TRIES] + WINDOW, now)


def _seconds_until(moment: datetime, now: datetime) -> float:
    return max(0.0, (moment - now).total_seconds())


def _kept(entries: list[_Entry]) -> tuple[list[_Entry], int]:
    """Return what fits, giving up first what is reported and cleared, then what is reported, then the oldest."""
    surplus = len(entries) - MOST_ENTRIES
    if surplus <= 0:
        return entries, 0
    by_worth = sorted(range(len(entries)), key=lambda place: (_worth(entries[place]), place))
    given_up = set(by_worth[:surplus])
    lost = sum(not entries[place].is_reported for place in given_up)
    return [entry for place, entry in enumerate(entries) if place not in given_up], lost


def _worth(entry: _Entry) -> int:
    return 2 * (not entry.is_reported) + (not entry.is_cleared)


def _members(entry: _Entry) -> dict[str, str | bool | None]:
    attempt = entry.attempt
    return {
        "user": None if attempt.user is None else str(attempt.user),
        "at": attempt.at.isoformat(),
        "counted": entry.counted.isoformat(),
        "reason": attempt.reason,
        "reported": entry.is_reported,
        "cleared": entry.is_cleared,
    }


def _entry_in(line: bytes) -> _Entry | None:
    try:
        members = canonical.decode_object(line)
        user, at, counted = members["user"], _moment(members["at"]), _moment(members["counted"])
        attempt = FailedAttempt(
            user=None if user is None else uuid.UUID(str(user)), at=at, reason=str(members["reason"])
        )
        is_reported, is_cleared = members["reported"] is True, members["cleared"] is True
    except (canonical.CanonicalError, KeyError, ValueError):
        return None
    return _Entry(attempt, counted=counted, is_reported=is_reported, is_cleared=is_cleared)


def _moment(value: canonical.Json) -> datetime:
    """Return a moment with its offset from UTC; raise ValueError."""
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment
