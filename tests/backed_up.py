"""A clinic with photos and the folder that its backups go to, for every test of backups."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image

from journal_app.domain.errors import JournalError
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Person
from journal_app.domain.photos import PhotoSource
from journal_app.services import backups, photos
from journal_app.services.backup_port import BackupDone, BackupOrder, Restored, RestoreForm, TrialOrder, Way
from journal_app.services.front_door import KitSheet, SignInForm
from journal_app.services.photos import NewPhoto
from journal_app.services.session import Session
from journal_app.vault import stream_file, verifying
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import PASSWORD, OpenClinic, Time, a_clinic, a_door, a_password, a_treated_patient, opened

NEW_PASSWORD = "helt nyt langt kodeord til Anna"


@dataclass
class BackedUp:
    """An open clinic, one patient with photos, and a drive."""

    clinic: OpenClinic
    drive: Path
    patient: UUID

    @property
    def folder(self) -> BackupFolder:
        return BackupFolder.below(self.drive, self.clinic.vault.id)

    @property
    def newest(self) -> Path:
        return self.folder.generations / self.folder.names()[-1]

    @property
    def words(self) -> dict[str, str]:
        return {sheet.kind.value: " ".join(sheet.words) for sheet in self.clinic.sheets}

    def back_up(self, **changes: object) -> BackupDone:
        order = BackupOrder(self.drive, country="DK", **changes)  # type: ignore[arg-type]
        return backups.back_up(self.clinic.session, order)

    def trial(self, *, by_sheets: bool = False) -> TrialOrder:
        if not by_sheets:
            return TrialOrder(self.drive)
        return TrialOrder(self.drive, self.words["registry"], self.words["clinical"])

    def form(self, place: Path, **changes: object) -> RestoreForm:
        """An owner with their password on the clinic's own computer."""
        return RestoreForm(self.drive, place, self.clinic.owner.id, a_password(), **changes)  # type: ignore[arg-type]

    def on_a_new_computer(self, home: Path, place: Path, **changes: object) -> Restored:
        """With nothing but the drive and the printed kit."""
        form = RestoreForm(
            self.drive,
            place,
            self.clinic.owner.id,
            a_password(NEW_PASSWORD),
            self.words["registry"],
            self.words["clinical"],
            Way.NEW_PASSWORD,
            **changes,  # type: ignore[arg-type]
        )
        return a_door(home, self.clinic.time).restore(form)

    def photo_files(self) -> list[Path]:
        """The sealed photos in the vault."""
        return sorted(path for path in (self.clinic.folder / stream_file.FOLDER).rglob("*") if path.is_file())


def a_picture(seed: str, side: int = 200) -> bytes:
    """One that no other is like."""
    out = io.BytesIO()
    Image.frombytes("RGB", (side, side), hashlib.shake_256(seed.encode()).digest(side * side * 3)).save(out, "JPEG")
    return out.getvalue()


def with_photos(clinic: OpenClinic, drive: Path, *, photos_taken: int = 3) -> BackedUp:
    """A treated patient with photos; nothing is backed up yet."""
    patient = a_treated_patient(clinic)
    made = BackedUp(clinic, drive, patient)
    take_photos(made, *(f"photo {number}" for number in range(photos_taken)))
    return made


@dataclass(frozen=True)
class Template:
    """A clinic with photos, made once and closed; each test has a copy of its files."""

    place: Path
    owner: Person
    sheets: tuple[KitSheet, ...]
    patient: UUID
    moment: datetime

    def copied(self, place: Path, drive: Path) -> BackedUp:
        """The clinic in another place, its owner signed in."""
        shutil.copytree(self.place, place)
        time = Time(self.moment)
        door = a_door(place / "home", time)
        session = door.open(place / "vault", SignInForm(self.owner.id, a_password()))
        clinic = OpenClinic(place / "vault", place / "home", time, door, session, self.sheets, self.owner)
        clinic.passwords[self.owner.id] = PASSWORD
        return BackedUp(clinic, drive, self.patient)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    place = tmp_path_factory.mktemp("backed up") / "clinic"
    clinic = a_clinic(place)
    made = with_photos(clinic, place)
    clinic.sign_out()
    return Template(place, clinic.owner, clinic.sheets, made.patient, clinic.time.moment)


@pytest.fixture
def made(template: Template, tmp_path: Path) -> Iterator[BackedUp]:
    """A clinic with three photos and an empty drive."""
    found = template.copied(tmp_path / "clinic", tmp_path / "usb")
    yield found
    with suppress(JournalError):
        found.clinic.close()


def take_photos(made: BackedUp, *seeds: str) -> None:
    record = opened(made.clinic.session, made.patient)
    for seed in seeds:
        take_photo(made.clinic.session, record, seed)


def take_photo(session: Session, record: PatientRecord, seed: str) -> None:
    photos.take_in(session, record, NewPhoto(a_picture(seed), PhotoSource.FILE))


def sign_in_at(clinic: OpenClinic, home: Path, place: Path, password: str) -> OpenClinic:
    """Open a journal at another place, perhaps on another computer, as the clinic's session from now on."""
    clinic.session = a_door(home, clinic.time).open(place, SignInForm(clinic.owner.id, a_password(password)))
    return clinic


def verified(clinic: OpenClinic, home: Path, place: Path, password: str) -> verifying.Report:
    """What a whole verification of a journal says."""
    typed = SignIn(clinic.owner.id, a_password(password), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(place, typed, home=home)
    return verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))
