"""Takes backups while somebody writes in the same program, and restores, opens and verifies each of them.

The writer is a second connection to the open database with the same person's keys, in a thread of its own: it signs
notes, takes photos in and keeps drafts for as long as a backup is being made. A backup must hold what was acknowledged
before it began, and nothing torn of what came meanwhile. It must not judge a journal itself.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event, Thread
from typing import Self
from uuid import UUID

from journal_app.documents import picture_decoding
from journal_app.domain.errors import JournalError
from journal_app.domain.photos import PhotoSource
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import drafts, notes, photos
from journal_app.services.photos import NewPhoto
from journal_app.services.session import Session
from journal_app.vault import database, keyring_files, opening, verifying
from journal_app.vault.instance_lock import Holder, InstanceLock
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.seat import open_seat
from tests.backed_up import a_picture
from tests.clinic import a_password, opened
from tests.reliability.acting_process import Actor, PicturesInHand
from tests.reliability.acts_clinic import ActsClinic, Told
from tests.reliability.judging import Judge, Lost, require

BACKUPS_OF_ONE_CLINIC = 20
"""After so many it begins anew, for the writer makes the journal longer with each."""


@dataclass
class Tally:
    """How many backups were taken and restored, what was written while they were made, and what was wrong."""

    backups: int = 0
    written: int = 0
    failures: list[str] = field(default_factory=list)


class Writer:
    """Writes in a thread of its own while it is let."""

    def __init__(self, actor: Actor, clinic: ActsClinic) -> None:
        self._actor, self._clinic = actor, clinic
        self._may, self._is_over = Event(), Event()
        self._thread = Thread(target=self._work, name="writer")
        self.records: set[UUID] = set()
        self.problem: Exception | None = None

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let it write in the block; its first record is there before the block begins."""
        before = len(self.records)
        self._may.set()
        while len(self.records) == before and self._thread.is_alive():
            self._is_over.wait(0.001)
        try:
            yield
        finally:
            self._may.clear()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._may.set()
        self._thread.join()

    def _work(self) -> None:
        try:
            vault = self._second_connection()
            session = replace(self._actor.session, vault=vault, pictures=PicturesInHand())
            try:
                self._write(session)
            finally:
                vault.database.close()
        except Exception as problem:  # noqa: BLE001 -- whatever it is, it is told
            self.problem = problem

    def _second_connection(self) -> OpenVault:
        """The journal once more, as the one signed in; the lock is the program's, and the mark the first one's."""
        clinic, first = self._clinic, self._actor.session.vault
        assert isinstance(first, OpenVault)
        typed = SignIn(clinic.owner, a_password(), policy=KdfPolicy.TEST)
        unlocked = verifying.unlock(clinic.folder, typed, home=clinic.home)
        seat = open_seat(first.id, home=clinic.home)
        lock = InstanceLock(clinic.folder, Holder.of_this_program(seat=seat.seat, since=clinic.moment, label=""))
        return opening._opened(clinic.folder, unlocked.ring, unlocked.keys, seat=seat, lock=lock)

    def _write(self, session: Session) -> None:
        record, number = opened(session, self._clinic.patient), 0
        while not self._is_over.is_set():
            self._may.wait()
            number += 1
            note = Note(NoteKind.PHONE, session.now(), f"Opkald {number} " + "x" * (number % 7 * 1000))
            made = notes.sign_note(session, record, note).made
            assert made is not None
            self.records.add(made)
            if number % 5 == 0:
                taken = NewPhoto(a_picture(f"{self._clinic.root} {number}", 64), PhotoSource.FILE)
                photos.take_in(session, record, taken)
            drafts.save_draft(session, record, kind="note", content={"text": f"halv {number}"})


class BackingUp:
    """Takes backups in copies of one clinic."""

    def __init__(self, clinic: ActsClinic, place: Path) -> None:
        self._template, self._place = clinic, place
        self._judge = Judge(clinic)
        self.tally = Tally()
        picture_decoding.prepare()

    def run(self, go_on: Callable[[Tally], bool]) -> Tally:
        """Backup after backup, some in one copy of the clinic, while ``go_on`` says so."""
        while go_on(self.tally):
            shutil.rmtree(self._place, ignore_errors=True)
            self._clinic(self._template.copied(self._place), go_on)
        shutil.rmtree(self._place, ignore_errors=True)
        return self.tally

    def _clinic(self, clinic: ActsClinic, go_on: Callable[[Tally], bool]) -> None:
        told = Told()
        actor = Actor(json.loads(clinic.arguments()), tell=_hearing(told))
        try:
            with Writer(actor, clinic) as writer:
                for _ in range(BACKUPS_OF_ONE_CLINIC):
                    if not go_on(self.tally) or writer.problem is not None:
                        break
                    self._backup(clinic, actor, writer, told)
            require(writer.problem is None, f"the writer: {writer.problem!r}")
            actor.close()
            self._judge.time.moment = actor.time.moment
            told.records |= writer.records
            self._judge.look(clinic, told)
        except (Lost, JournalError, AssertionError, OSError, ValueError) as problem:
            self.tally.failures.append(f"backup {self.tally.backups}: {type(problem).__name__} {problem}")

    def _backup(self, clinic: ActsClinic, actor: Actor, writer: Writer, told: Told) -> None:
        known, number = set(writer.records), len(told.backups)
        with writer.at_work():
            actor.backup()
        self.tally.written += len(writer.records - known)
        require(len(told.backups) == number + 1, "it was not acknowledged")
        actor.restore()
        self._judge.time.moment = actor.time.moment
        self._judge.restored(clinic, told)
        require(known <= self._records(clinic), "what was acknowledged before the backup began")
        for left in (clinic.restored, clinic.root / "new home"):
            shutil.rmtree(left)
        told.restored = False
        self.tally.backups += 1

    def _records(self, clinic: ActsClinic) -> set[UUID]:
        ring = keyring_files.read(clinic.restored)
        file = database.open_existing(clinic.restored / ring.database, self._judge.key(ring))
        try:
            return {UUID(bytes=row[0]) for row in file.execute("SELECT id FROM records")}
        finally:
            file.connection.close()


def _hearing(told: Told) -> Callable[..., None]:
    return lambda **line: told.hear(line)
