"""Making backups, trying whether they can be restored, and saying when that was last done; it must not write any."""

from __future__ import annotations

import dataclasses
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final

from journal_app.domain.backups import BackupHistory, country_code, is_past
from journal_app.domain.errors import JournalError, UserFacing
from journal_app.domain.people import Permission, permissions
from journal_app.services.backup_port import BackupDone, BackupOrder, BackupPlace, Daily, TrialDone, TrialOrder
from journal_app.services.session import Session

AT_CLOSE_AFTER: Final = timedelta(hours=12)
"""A backup younger than this needs no other one when the program is closed."""


class CountryUnknown(UserFacing):
    """A country was given that is none."""

    def __init__(self) -> None:
        super().__init__(
            "backup.country",
            "Say in which country the backup is kept, by the country's two letters, such as DK.",
        )


def back_up(session: Session, order: BackupOrder) -> BackupDone:
    """Make one backup now.

    Raises:
        UserFacing: not allowed, no such country, or a check stopped it.
        Environmental: it failed; older backups are as they were.
    """
    session.require(Permission.MAKE_BACKUP)
    country = country_code(order.country)
    if order.country and not country:
        raise CountryUnknown
    asked = dataclasses.replace(order, country=country, despite=order.despite.strip())
    return session.vault.backups.make(asked, session.now)


def try_restore(session: Session, order: TrialOrder) -> TrialDone:
    """Restore the newest backup to a throw-away place and verify it.

    Raises:
        UserFacing: not allowed, or wrong words.
        Environmental: the backup is damaged, or there is none.
    """
    session.require(Permission.RESTORE_BACKUP)
    return session.vault.backups.try_restore(order, session.now)


def places(session: Session) -> tuple[BackupPlace, ...]:
    """Where this computer made backups; for those who may make one.

    Raises:
        UserFacing: not allowed.
    """
    session.require(Permission.MAKE_BACKUP)
    return session.vault.backups.places()


def is_beside(session: Session, folder: Path) -> bool:
    """Whether a folder that somebody chose lies on the journal's own disk, so that one broken disk takes both."""
    return session.vault.backups.is_beside(folder)


def is_at_close(session: Session) -> bool:
    """Whether this computer makes a backup when the program is closed."""
    return session.vault.backups.is_at_close()


def keep_at_close(session: Session, *, is_on: bool) -> None:
    """Make a backup when the program is closed at this computer from now on, or no more.

    Raises:
        UserFacing: not allowed.
    """
    session.require(Permission.MAKE_BACKUP)
    session.vault.backups.keep_at_close(is_on=is_on)


def back_up_at_close(session: Session) -> BackupDone | None:
    """Make the backup that was wished for at the end of the day; None where nothing was wished, is there, or is due.

    It goes to the folder used last of those that are there, at most twice a day.
    """
    room = session.vault.backups
    if Permission.MAKE_BACKUP not in permissions(session.vault.person.roles) or not room.is_at_close():
        return None
    place = next((one for one in room.places() if one.is_there), None)
    if place is None or (place.made is not None and not is_past(place.made, session.now(), after=AT_CLOSE_AFTER)):
        return None
    return room.make(BackupOrder(place.folder), session.now)


def daily_at(session: Session) -> time | None:
    """At which time of this computer's day a backup is made while the program runs; None where none is."""
    return session.vault.backups.daily_at()


def keep_daily_at(session: Session, at: time | None) -> None:
    """Make a backup each day at this time at this computer from now on, or no more.

    Raises:
        UserFacing: not allowed.
    """
    session.require(Permission.MAKE_BACKUP)
    session.vault.backups.keep_daily_at(at)


def back_up_when_due(session: Session) -> Daily:
    """Make the day's backup if its time has come and none was made since; whoever may make none makes none.

    It goes to the folder used last of those that are there.
    """
    room = session.vault.backups
    at = room.daily_at()
    if at is None or Permission.MAKE_BACKUP not in permissions(session.vault.person.roles):
        return Daily()
    places, now = room.places(), session.now()
    local = now.astimezone(session.clock.zone())
    due = datetime.combine(local.date(), at, session.clock.zone())
    due -= timedelta() if due <= local else timedelta(days=1)
    if not places or any(place.made is not None and due <= place.made <= now + AT_CLOSE_AFTER for place in places):
        return Daily()
    there = next((place for place in places if place.is_there), None)
    if there is None:
        return Daily(is_missing=True)
    try:
        return Daily(room.make(BackupOrder(there.folder), session.now))
    except JournalError as problem:
        return Daily(problem=problem)


def count_unattended(session: Session) -> Daily:
    """Verify what the system's scheduler copied since somebody who may was here, and let it count.

    A copy that is not whole, or not of this journal, is a ``problem`` and stays where it is.
    """
    room = session.vault.backups
    if Permission.MAKE_BACKUP not in permissions(session.vault.person.roles):
        return Daily()
    done: BackupDone | None = None
    for place in room.places():
        if not place.is_there:
            continue
        try:
            done = room.count_unattended(place.folder, session.now) or done
        except JournalError as problem:
            return Daily(done, problem)
    return Daily(done)


def history(session: Session) -> BackupHistory:
    """When the last backup was made, and when one was last proven; everyone may know."""
    return session.vault.backups.history()
