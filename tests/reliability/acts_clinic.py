"""A small clinic in which every kind of act can be done at once, made once and copied for each trial of a fault.

Its owner treats, an auditor has proposed to erase a patient whose time is over, a colleague with a half-filled form is
about to leave, that colleague's computer can be reported lost, one backup lies on a drive. What an acting process said
it had done is kept as :class:`Told`; a judge holds what is left on the disk against it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from journal_app.domain.kits import FIRST
from journal_app.domain.people import Role
from journal_app.domain.photos import PhotoSource
from journal_app.services import erasure, photos, registry_drafts, workstations
from journal_app.services.front_door import KitSheet, SignInForm
from journal_app.services.photos import NewPhoto
from journal_app.vault.backup import seat_notes
from tests.backed_up import BackedUp, a_picture
from tests.clinic import (
    FIRST_DAY,
    OTHER_PASSWORD,
    PRACTITIONER,
    OpenClinic,
    Time,
    a_clinic,
    a_consent,
    a_door,
    a_healthy,
    a_note,
    a_password,
    a_patient,
    an_entry,
    details,
    opened,
)

DECADE_DAYS = 3660
ACTS = (
    *("note", "entry", "photo", "draft", "patient", "password", "member"),
    *("exchange", "ask", "wait", "kit", "leaver", "lost", "erase", "backup", "restore"),
)
"""In the order in which one process does each of them once. ``ask`` is for a recovery kit without the old sheet, or
stops the one that is asked for; ``wait`` issues one seven days after that, ``kit`` one at once with the old sheet."""
PASSES = {"wait": timedelta(days=8)}
"""How much of the clinic's time goes by in one act, at the most, where it is more than an hour."""
AUDIT = frozenset({Role.AUDITOR})


@dataclass(frozen=True)
class ActsClinic:
    """Where the closed clinic lies, below one folder that can be copied, and whom the acts are about.

    ``leaving`` is the patient who is to be erased, ``colleague`` who leaves, ``lost`` the seat of a lost computer.
    """

    root: Path
    owner: UUID
    auditor: UUID
    patient: UUID
    leaving: UUID
    colleague: UUID
    lost: UUID
    moment: datetime
    sheets: tuple[KitSheet, ...]

    @property
    def folder(self) -> Path:
        return self.root / "vault"

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def drive(self) -> Path:
        return self.root / "usb"

    @property
    def restored(self) -> Path:
        return self.root / "restored"

    @property
    def words(self) -> dict[str, str]:
        return {sheet.kind.value: " ".join(sheet.words) for sheet in self.sheets}

    def at(self, root: Path) -> ActsClinic:
        """The same clinic, whose files were copied to another folder."""
        return replace(self, root=root)

    def copied(self, root: Path) -> ActsClinic:
        """A copy whose computer knows its own drive: with the first one's, what is erased here would be told there."""
        shutil.copytree(self.root, root)
        copy = self.at(root)
        for notes in copy.home.glob(f"*/{seat_notes.NAME}"):
            notes.write_bytes(notes.read_bytes().replace(str(self.drive).encode(), str(copy.drive).encode()))
        return copy

    def arguments(self, issued: Mapping[int, dict[str, str]] | None = None) -> str:
        """What an acting process needs to know, as one line of JSON; ``issued`` are the kits since the first."""
        told = {name: str(getattr(self, name)) for name in ("root", "owner", "patient", "leaving", "colleague", "lost")}
        return json.dumps({**told, "moment": self.moment.isoformat(), "kits": {FIRST: self.words} | dict(issued or {})})


def later(act: str) -> timedelta:
    """After how long somebody looks at what an act left."""
    return PASSES.get(act, timedelta(hours=1))


def found(root: Path) -> ActsClinic:
    """Found the clinic below ``root`` and close it."""
    clinic = a_clinic(root, time=Time(FIRST_DAY - timedelta(days=DECADE_DAYS)))
    leaving = a_patient(clinic.session, details("Leaving", "Lone"))
    _photo(clinic, leaving, "leaving")
    a_note(clinic.session, leaving)
    auditor = clinic.colleague("Vera Revisor", AUDIT)
    colleague = clinic.colleague("Lis Bortrejst", PRACTITIONER)
    clinic.time.go(days=DECADE_DAYS)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, leaving, reason="Opbevaringstiden er gået.")
    clinic.sign_in(clinic.owner)
    lost = _at_another_computer(clinic, colleague.id)
    workstations.name(clinic.session, lost, "Bærbar")
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    an_entry(clinic.session, patient)
    _photo(clinic, patient, "first")
    BackedUp(clinic, root / "usb", patient).back_up()
    clinic.sign_out()
    people = (clinic.owner.id, auditor.id, patient, leaving, colleague.id)
    return ActsClinic(root, *people, lost, clinic.time.moment, clinic.sheets)


def _at_another_computer(clinic: OpenClinic, colleague: UUID) -> UUID:
    """The colleague leaves a form half filled at a computer that is then away; its seat."""
    home, secret = clinic.folder.with_name("away"), clinic.folder.with_name("secret")
    secret.write_text(bytes(clinic.vault.keys.secret).hex() + "\n", "utf-8")
    clinic.sign_out()
    form = SignInForm(colleague, a_password(OTHER_PASSWORD), secret_file=secret)
    session = a_door(home, clinic.time).open(clinic.folder, form)
    registry_drafts.save(session, uuid4(), {"family": "Halvvejs"})
    seat = session.vault.seat
    session.vault.sign_out(clinic.time.now())
    shutil.rmtree(home)
    secret.unlink()
    clinic.sign_in(clinic.owner)
    return seat


def _photo(clinic: OpenClinic, patient: UUID, seed: str) -> None:
    record = opened(clinic.session, patient)
    photos.take_in(clinic.session, record, NewPhoto(a_picture(seed, 64), PhotoSource.FILE))


@dataclass
class Told:
    """What was acknowledged so far, and what was being tried when it ended."""

    records: set[UUID] = field(default_factory=set)
    drafts: set[UUID] = field(default_factory=set)
    patients: set[UUID] = field(default_factory=set)
    members: dict[UUID, str] = field(default_factory=dict)
    backups: dict[str, str] = field(default_factory=dict)
    passwords: list[str] = field(default_factory=list)
    erased: set[UUID] = field(default_factory=set)
    left: set[UUID] = field(default_factory=set)
    lost: set[UUID] = field(default_factory=set)
    kits: dict[int, dict[str, str]] = field(default_factory=dict)
    requests: int = 0
    epochs: int = 1
    restored: bool = False
    trying: str = ""
    tried_password: str = ""
    tried_kit: dict[int, dict[str, str]] = field(default_factory=dict)

    def hear(self, line: dict[str, Any]) -> None:
        """One line of an acting process."""
        match line:
            case {"trying": str(what), **more}:
                self.trying = what
                self.tried_password = str(more.get("password", ""))
                self.tried_kit = _kits(more)
                return
            case {"acked": "draft", "id": made}:
                self.drafts.add(UUID(made))
            case {"acked": "patient", "id": made}:
                self.patients.add(UUID(made))
            case {"acked": "erase", "id": gone}:
                self.erased.add(UUID(gone))
            case {"acked": "backup", "name": name, "manifest": manifest}:
                self.backups[name] = manifest
            case {"acked": "restore"}:
                self.restored = True
            case {"acked": "record", "id": made}:
                self.records.add(UUID(made))
            case _:
                self._hear_of_keys(line)
        self.settled()

    def settled(self) -> None:
        """Nothing is being tried any more."""
        self.trying, self.tried_password, self.tried_kit = "", "", {}

    def _hear_of_keys(self, line: dict[str, Any]) -> None:
        match line:
            case {"acked": "member", "id": made, "password": password}:
                self.members[UUID(made)] = password
            case {"acked": "password", "password": password}:
                self.passwords.append(password)
            case {"acked": "exchange", "epochs": epochs}:
                self.epochs = epochs
            case {"acked": "leaver", "id": gone}:
                self.left.add(UUID(gone))
            case {"acked": "lost", "id": gone}:
                self.lost.add(UUID(gone))
            case {"acked": "request"}:
                self.requests += 1
            case {"acked": "kit", **more}:
                self.kits |= _kits(more)

    def may_be(self, password: str) -> tuple[str, ...]:
        """The owner's passwords that may be in force: the acknowledged one, and one that was being set."""
        now = self.passwords[-1] if self.passwords else password
        return (now, self.tried_password) if self.tried_password else (now,)

    def kits_that_may_be(self, first: dict[str, str]) -> dict[int, dict[str, str]]:
        """The words of the recovery kits of which one is in force: the one acknowledged last, and one being issued."""
        known = {FIRST: first} | self.kits
        return {max(known): known[max(known)]} | self.tried_kit


def _kits(said: dict[str, Any]) -> dict[int, dict[str, str]]:
    return {int(number): words for number, words in said.get("kits", {}).items()}
