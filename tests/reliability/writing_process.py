"""A process that forks off one writer after another; each works until its parent's parent kills it.

Standard input: one JSON line for each writer, with when its clock starts. Standard output: lines of JSON, each written
only after what it tells of was committed (``acked``) or is about to be tried (``trying``).
"""

from __future__ import annotations

import itertools
import json
import os
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID

from journal_app.domain.patients import Source
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import drafts, notes, patients, treatments
from journal_app.services.front_door import SignInForm
from tests.clinic import PASSWORD, PIN, OpenClinic, Time, a_door, a_password, details, entry_of, opened

OUT = 1


def say(**told: str) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(OUT, json.dumps(told).encode() + b"\n")


class Writer:
    """Signs in and writes one thing after another, in turn, until it is killed."""

    def __init__(self, folder: Path, home: Path, person: UUID, start: datetime) -> None:
        time = Time(start)
        door = a_door(home, time)
        session = door.open(folder, SignInForm(person, a_password(PASSWORD)))
        self.clinic = OpenClinic(folder, home, time, door, session, (), session.vault.person)
        self.session = session

    def work(self, patient: UUID) -> None:
        record = opened(self.session, patient)
        say(acked="trace", id=str(record.trace))
        for number in itertools.count():
            note = Note(NoteKind.PHONE, self.session.now(), f"Opkald {number}")
            say(acked="note", id=str(notes.sign_note(self.session, record, note).made))
            new = patients.register(self.session, details(f"Nr{number}", str(os.getpid())), source=Source.PATIENT)
            say(acked="patient", id=str(new.made))
            draft = drafts.save_draft(self.session, record, kind="treatment", content={"text": f"halv {number}"})
            say(acked="draft", id=str(draft))
            if number % 2:
                say(trying="entry", draft=str(draft))
                signed = treatments.sign(self.session, record, entry_of(self.session), pin=PIN, draft=draft)
                say(acked="entry", id=str(signed.made), draft=str(draft))


def main() -> None:
    folder, home, person, patient = sys.argv[1:]
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            start = datetime.fromisoformat(json.loads(line)["start"])
            try:
                say(pid=str(os.getpid()))
                Writer(Path(folder), Path(home), UUID(person), start).work(UUID(patient))
            finally:
                os._exit(3)  # a writer never ends by itself
        _, status = os.waitpid(child, 0)
        say(ended=str(os.waitstatus_to_exitcode(status)))


if __name__ == "__main__":
    main()
