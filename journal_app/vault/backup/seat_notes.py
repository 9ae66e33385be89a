"""What this computer remembers of its backups without opening the journal: where, when, and when last proven.

One canonical JSON object in the seat's folder. It is a convenience: the journal's own records say what counts, and a
note that cannot be read is as if there were none. It must not leave the computer, for it names folders.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Final

from journal_app.domain.codec import ContentUnreadable, decode_time, encode_time
from journal_app.domain.errors import Environmental
from journal_app.vault import canonical, durable_file

NAME: Final = "backups"
_FORMAT: Final = 1
_LIMIT: Final = 1024 * 1024
_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Noted:
    """One folder that backups were made in from here: when last made there, and when one of it was last proven.

    ``copied`` is when the system's scheduler last copied the closed journal there, which proves nothing.
    """

    folder: str
    made: datetime | None
    proven: datetime | None
    copied: datetime | None = None


def read(seat: Path) -> tuple[Noted, ...]:
    """Every folder known at a seat, the one used last first."""
    found = _members(seat).get("targets", [])
    try:
        return tuple(_noted(one) for one in found if isinstance(one, dict)) if isinstance(found, list) else ()
    except (ContentUnreadable, ValueError):
        return ()


def is_at_close(seat: Path) -> bool:
    """Whether a backup is made at this seat when the program is closed."""
    return _members(seat).get("at_close") is True


def keep_at_close(seat: Path, *, is_on: bool) -> None:
    """Remember whether a backup is made when the program is closed."""
    _write(seat, read(seat), is_at_close=is_on, daily=daily_at(seat))


def daily_at(seat: Path) -> time | None:
    """At which time of day a backup is made at this seat while the program runs; None where none is."""
    said = _members(seat).get("daily_at")
    try:
        return time.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None


def keep_daily_at(seat: Path, at: time | None) -> None:
    """Remember at which time of day a backup is made, if at all."""
    _write(seat, read(seat), is_at_close=is_at_close(seat), daily=at)


def note_made(seat: Path, folder: Path, at: datetime) -> None:
    """Remember a backup that was made."""
    _put(seat, dataclasses.replace(_of(seat, folder), made=at))


def note_copied(seat: Path, folder: Path, at: datetime) -> None:
    """Remember a copy that the system's scheduler made."""
    _put(seat, dataclasses.replace(_of(seat, folder), copied=at))


def note_proven(seat: Path, folder: Path, at: datetime) -> None:
    """Remember a restore that was proven."""
    _put(seat, dataclasses.replace(_of(seat, folder), proven=at))


def _of(seat: Path, folder: Path) -> Noted:
    return next((one for one in read(seat) if one.folder == str(folder)), Noted(str(folder), None, None))


def _put(seat: Path, noted: Noted) -> None:
    others = (one for one in read(seat) if one.folder != noted.folder)
    _write(seat, (noted, *others), is_at_close=is_at_close(seat), daily=daily_at(seat))


def _write(seat: Path, noted: tuple[Noted, ...], *, is_at_close: bool, daily: time | None) -> None:
    targets: list[canonical.Json] = [
        {
            "copied": _spelled(one.copied),
            "folder": one.folder,
            "made": _spelled(one.made),
            "proven": _spelled(one.proven),
        }
        for one in noted[:_MOST]
    ]
    written: dict[str, canonical.Json] = {
        "at_close": is_at_close,
        "daily_at": None if daily is None else daily.isoformat("minutes"),
        "targets": targets,
        "v": _FORMAT,
    }
    durable_file.write(seat / NAME, canonical.encode(written))


def _members(seat: Path) -> dict[str, canonical.Json]:
    try:
        data = durable_file.read(seat / NAME, limit=_LIMIT)
        return {} if data is None else canonical.decode_object(data)
    except Environmental:
        return {}


def _spelled(moment: datetime | None) -> str | None:
    return None if moment is None else encode_time(moment)


def _noted(members: dict[str, canonical.Json]) -> Noted:
    return Noted(str(members.get("folder", "")), *(_moment(members, one) for one in ("made", "proven", "copied")))


def _moment(members: dict[str, canonical.Json], name: str) -> datetime | None:
    said = members.get(name)
    return decode_time(said) if isinstance(said, str) else None
