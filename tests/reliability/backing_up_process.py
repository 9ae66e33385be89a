"""A process that writes, takes photos in and makes backups, one after another, until it is killed.

Standard output: ``ready`` before the first backup, then for each one that was acknowledged a line with its name and the
SHA-256 (hex) of its manifest.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from journal_app.services import backups
from journal_app.services.backup_port import BackupOrder
from journal_app.services.front_door import SignInForm
from tests.backed_up import take_photo
from tests.clinic import PASSWORD, Time, a_door, a_note, a_password, opened


def say(word: str) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(1, word.encode() + b"\n")


def main() -> None:
    folder, home, drive, person, patient, start = sys.argv[1:]
    time = Time(datetime.fromisoformat(start))
    session = a_door(Path(home), time).open(Path(folder), SignInForm(UUID(person), a_password(PASSWORD)))
    record = opened(session, UUID(patient))
    take_photo(session, record, start)
    say("ready")
    for number in count():
        a_note(session, UUID(patient), f"Nr. {number} " + "x" * 5000)
        done = backups.back_up(session, BackupOrder(Path(drive), country="DK"))
        say(f"{done.name} {done.made.manifest}")
        take_photo(session, record, f"{start} {number}")


if __name__ == "__main__":
    main()
