"""A process that writes a note and exchanges the keys, one after another, until it is killed.

Standard output: ``ready`` before the first note, then for each note that was acknowledged a line with its number.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from journal_app.domain.key_exchange import Cause
from journal_app.services.front_door import SignInForm
from tests.clinic import PASSWORD, Time, a_door, a_note, a_password


def say(word: str) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(1, word.encode() + b"\n")


def main() -> None:
    folder, home, person, patient, start, first = sys.argv[1:]
    time = Time(datetime.fromisoformat(start))
    session = a_door(Path(home), time).open(Path(folder), SignInForm(UUID(person), a_password(PASSWORD)))
    say("ready")
    for number in count(int(first)):
        a_note(session, UUID(patient), f"Nr. {number}.")
        say(str(number))
        session.vault.exchange_keys((Cause.ASKED,), at=time.now(), on_progress=lambda _done, _total: None)


if __name__ == "__main__":
    main()
