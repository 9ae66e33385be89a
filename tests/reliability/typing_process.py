"""A person who types an entry without pause, with the window's own draft keeper, and signs now and then, until killed.

Standard output: lines of JSON. ``typed`` is how many words stand in the field and ``at`` when (monotonic seconds);
``kept`` how many stood in a draft that is on the disk; ``trying`` and ``signed`` name a draft and its entry.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from journal_app.domain.codec import Json
from journal_app.services import treatments
from journal_app.services.front_door import SignInForm
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.bus import Bus
from journal_app.ui.desk import Desk
from journal_app.ui.patients.draft_keeper import DraftKeeper, record_draft
from journal_app.ui.tasks import Tasks
from tests.clinic import PASSWORD, PIN, Time, a_door, a_password, entry_of, opened
from tests.ui.patient_desk import BareWindow, asked

OUT = 1
WORD_EVERY_MS = 15
SIGN_AFTER = 3
"""Drafts kept, before the entry is signed and the next one begun."""


def say(**told: object) -> None:
    """One write, so that a kill leaves a whole line or none."""
    os.write(OUT, json.dumps(told).encode() + b"\n")


class Typist(QObject):
    """Types a word every few milliseconds; the keeper decides when it is kept."""

    def __init__(self, tasks: Tasks, session: Session, patient: UUID) -> None:
        super().__init__()
        self.session, self.record = session, asked(tasks, lambda: opened(session, patient))
        self.desk = Desk(session, tasks, Bus(), BareWindow(), "da", session.clock.today)
        self.keep = record_draft(session, self.record, "treatment")
        self.begin()
        self.timer = QTimer(self)
        self.timer.setInterval(WORD_EVERY_MS)
        self.timer.timeout.connect(self.type)
        self.timer.start()

    def begin(self) -> None:
        """An empty entry."""
        self.words, self.kept = 0, 0
        self.drafts = DraftKeeper(self.desk, self.keep_and_say, self.content, parent=self)
        self.drafts.saved.connect(self.sign_in_time)
        self.drafts.failed.connect(lambda _problem: os._exit(5))

    def content(self) -> Mapping[str, Json]:
        return {"text": "ord " * self.words}

    def keep_and_say(self, draft: UUID, content: Mapping[str, Json]) -> None:
        """On the worker; what is said was committed before."""
        self.keep(draft, content)
        say(kept=str(content["text"]).count("ord"), draft=str(draft))

    def type(self) -> None:
        self.words += 1
        self.drafts.touch()
        say(typed=self.words, at=time.monotonic())

    def sign_in_time(self) -> None:
        self.kept += 1
        if self.kept < SIGN_AFTER:
            return
        self.drafts.stop()
        self.timer.stop()
        draft, session, text = self.drafts.draft, self.session, "ord " * self.words

        def sign() -> ChangeSet:
            say(trying=str(draft))
            made = treatments.sign(session, self.record, replace(entry_of(session), text=text), pin=PIN, draft=draft)
            say(signed=str(made.made), draft=str(draft))
            return made

        self.desk.tasks.run(sign, lambda _made: self.go_on(), lambda _problem: os._exit(4), self)

    def go_on(self) -> None:
        self.begin()
        self.timer.start()


def main() -> None:
    folder, home, person, patient, start = sys.argv[1:]
    app = QApplication(["typing", "-platform", "offscreen"])
    door = a_door(Path(home), Time(datetime.fromisoformat(start)))
    tasks = Tasks()  # the vault belongs to the thread that opened it
    session = asked(tasks, lambda: door.open(Path(folder), SignInForm(UUID(person), a_password(PASSWORD))))
    typist = Typist(tasks, session, UUID(patient))
    app.exec()
    del typist


if __name__ == "__main__":
    main()
