"""Backups of a real journal: made and read back, thinned out, restored here and on a new computer, tried, refused."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from journal_app.domain.backups import BackupMade, BackupProven, OpenedWith
from journal_app.domain.clinic import RestoreMade
from journal_app.domain.errors import JournalError, UserFacing
from journal_app.domain.journal import photos_of
from journal_app.services import backups, gate
from journal_app.services.backup_port import BackupOrder, Care, RestoreForm, TrialOrder, Way
from journal_app.services.front_door import SignInForm
from journal_app.vault import database, keyring_files, keyring_recovery, role_keys
from journal_app.vault.backup import layout, seat_notes, staging
from journal_app.vault.backup.backup_keys import NotAnOwnersBackup
from journal_app.vault.backup.layout import NoBackup
from journal_app.vault.backup.medium import CountryNeeded, MediumFull, PlaceWithin
from journal_app.vault.backup.precautions import FilesSuspicious, JournalForked, JournalNotTheBackups
from journal_app.vault.backup.restoring import OwnerNeeded, PlaceTaken
from journal_app.vault.high_water import Verdict
from journal_app.vault.keyring_recovery import WrongSheet
from journal_app.vault.opening import LedgerBehindMark, SecretMissing
from journal_app.vault.recovery import Sheet, SheetKind
from tests.backed_up import NEW_PASSWORD, BackedUp, made, sign_in_at, take_photos, template, verified
from tests.clinic import (
    AUDIT,
    CARE,
    PASSWORD,
    PRACTITIONER,
    RECEPTION,
    a_clinic,
    a_door,
    a_note,
    a_password,
    files_below,
    kinds_written,
    opened,
)
from tests.integration.test_erasure import erased

__all__ = ["made", "template"]

# ------------------------------------------------------------------------------------------------------------- making


def test_a_backup_is_written_down_with_what_it_has_and_no_path(made: BackedUp) -> None:
    done = made.back_up()
    assert (done.new_files, done.made.files, done.lost, done.removed) == (3, 3, 0, 0)
    told = backups.history(made.clinic.session)
    assert told.made == done.made
    assert told.made_at is not None
    assert told.proven is None
    assert made.clinic.vault.head().size == done.made.size + 1, "the record of it stands behind it"
    manifest = (made.newest / layout.MANIFEST).read_bytes()
    assert hashlib.sha256(manifest).hexdigest() == done.made.manifest
    assert str(made.drive) not in repr(done.made)
    (*_, anchor) = made.clinic.vault.workstation.read_anchors()
    assert json.loads(manifest)["checkpoint"] == anchor


def test_nothing_of_a_patient_can_be_read_on_the_drive(made: BackedUp) -> None:
    made.back_up()
    everything = b"".join(files_below(made.drive).values())
    for word in ("Nielsen", "Mette", "0707614285", "C1234", "JFIF", "SQLite format"):
        assert word.encode() not in everything
    secret = bytes(made.clinic.vault.keys.secret)
    assert secret not in everything
    assert secret.hex().encode() not in everything


def test_the_second_backup_copies_new_photos_only(made: BackedUp) -> None:
    made.back_up()
    before = {name: content for name, content in files_below(made.drive).items() if "files/" in name}
    times = {path: path.stat().st_mtime_ns for path in (made.folder.path / "files").rglob("*") if path.is_file()}
    take_photos(made, "one more")
    done = made.back_up()
    assert (done.new_files, done.made.files) == (1, 4)
    after = files_below(made.drive)
    assert {name: after[name] for name in before} == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_a_photo_that_went_bad_on_the_drive_is_written_again(made: BackedUp) -> None:
    made.back_up()
    good = {name: content for name, content in files_below(made.drive).items() if "erasures/" not in name}
    (first, *_) = sorted((made.folder.path / "files").rglob("*-*"))
    first.write_bytes(bytes(len(first.read_bytes())))
    assert made.back_up(care=Care.ALL).new_files == 1
    assert good.items() <= files_below(made.drive).items()


def test_a_photo_damaged_here_takes_no_good_copys_place(made: BackedUp) -> None:
    made.back_up()
    take_photos(made, *(f"more {number}" for number in range(9)))
    made.back_up()
    photo = made.photo_files()[0]
    (copy,) = [path for path in (made.folder.path / "files").rglob("*") if path.name == photo.name]
    good = copy.read_bytes()
    photo.write_bytes(b"x" * len(good))
    done = made.back_up(despite="en fil gik i stykker")
    assert copy.read_bytes() == good
    assert done.lost == 0


def test_backups_by_reception_are_refused_and_practitioners_may(made: BackedUp) -> None:
    reception = made.clinic.colleague("Rie Reception", RECEPTION)
    doctor = made.clinic.colleague("Dina Doktor", PRACTITIONER)
    made.clinic.sign_in(reception)
    with pytest.raises(UserFacing) as refused:
        made.back_up()
    assert refused.value.key == "permission.make_backup"
    assert not made.drive.exists()
    made.clinic.sign_in(doctor)
    made.back_up()
    with pytest.raises(UserFacing) as refused:
        backups.try_restore(made.clinic.session, made.trial())
    assert refused.value.key == "permission.restore_backup"


def test_while_another_connection_writes(made: BackedUp) -> None:
    """A writer that never rests is not held up, and the backup is of one moment."""
    key = role_keys.sqlcipher_key(made.clinic.vault.keys.newest_registry)
    stop, written = threading.Event(), 0

    def write() -> None:
        nonlocal written
        other = database.open_existing(made.clinic.folder / "journal-1.db", key)
        while not stop.is_set():
            with other.writing():
                other.execute(
                    "INSERT OR REPLACE INTO renditions (file, longest, sealed) VALUES (?, ?, zeroblob(9000))",
                    (written.to_bytes(16, "big"), 1),
                )
            written += 1
            time.sleep(0.01)
        other.connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        while written < 3:
            time.sleep(0.01)
        before = written
        made.back_up()
    finally:
        stop.set()
        thread.join()
    assert written > before
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None


def test_backups_are_thinned_out_and_what_stays_can_be_restored(made: BackedUp, tmp_path: Path) -> None:
    for _ in range(12):
        made.clinic.time.go(hours=12)
        made.back_up()
    names = made.folder.names()
    assert len(names) == 8, "the newest three, and the last of each day before"
    assert {path.name for path in made.folder.generations.iterdir()} == set(names)
    made.clinic.sign_out()
    restored = made.clinic.door.restore(made.form(tmp_path / "new", name=names[0]))
    assert restored.lost > 0
    assert verified(made.clinic, made.clinic.home, tmp_path / "new", PASSWORD).is_sound


def test_a_new_drive_must_say_its_country_once(made: BackedUp) -> None:
    with pytest.raises(CountryNeeded):
        backups.back_up(made.clinic.session, BackupOrder(made.drive))
    with pytest.raises(backups.CountryUnknown):
        backups.back_up(made.clinic.session, BackupOrder(made.drive, country="Danmark"))
    assert made.back_up().made.country == "DK"
    again = backups.back_up(made.clinic.session, BackupOrder(made.drive))
    assert again.made.country == "DK"
    moved = backups.back_up(made.clinic.session, BackupOrder(made.drive, country="se"))
    assert (moved.made.country, moved.made.target) == ("SE", again.made.target)


def test_a_folder_that_a_cloud_copies_is_named(made: BackedUp, tmp_path: Path) -> None:
    made.drive = tmp_path / "Dropbox" / "backup"
    assert made.back_up().service == "Dropbox"


def test_no_backup_within_the_journal_itself(made: BackedUp) -> None:
    made.drive = made.clinic.folder / "backup"
    with pytest.raises(PlaceWithin):
        made.back_up()
    assert not made.drive.exists()


# -------------------------------------------------------------------------------------------------------- precautions


@pytest.mark.parametrize("harm", ["encrypted", "shortened", "gone"])
def test_what_a_blackmailer_did_to_the_photos_stops_the_backup(made: BackedUp, harm: str) -> None:
    made.back_up()
    before = files_below(made.drive)
    for photo in made.photo_files():
        size = photo.stat().st_size
        if harm == "gone":
            photo.rename(photo.with_suffix(".locked"))
        else:
            photo.write_bytes(b"\x5a" * (size if harm == "encrypted" else size // 2))
    with pytest.raises(FilesSuspicious):
        made.back_up()
    assert files_below(made.drive) == before
    done = made.back_up(despite="prøve")
    assert done.made.despite == "prøve"
    assert done.lost == 0, "the drive has them still"
    assert done.removed == 0


def test_a_lost_photo_is_told_and_nothing_is_removed(made: BackedUp) -> None:
    made.photo_files()[0].unlink()
    for _ in range(6):
        done = made.back_up()
        assert (done.lost, done.made.files, done.removed) == (1, 2, 0)
    assert len(made.folder.names()) == 6
    trial = backups.try_restore(made.clinic.session, made.trial())
    assert trial.proven is None
    assert trial.findings
    assert "backup.proven" not in kinds_written(made.clinic.vault)


def test_an_older_journal_is_not_backed_up_over_a_newer_backup(made: BackedUp) -> None:
    clinic = made.clinic
    clinic.sign_out()
    older = files_below(clinic.folder)
    sign_in_at(clinic, clinic.home, clinic.folder, PASSWORD)
    a_note(clinic.session, made.patient)
    made.back_up()
    clinic.sign_out()
    for name, content in older.items():
        (clinic.folder / name).write_bytes(content)
    shutil.rmtree(clinic.home)
    (clinic.folder.parent / "secret").write_text(bytes(clinic_secret(made)).hex())

    form = SignInForm(clinic.owner.id, a_password(), clinic.folder.parent / "secret", overrule="ny computer")
    clinic.session = clinic.door.open(clinic.folder, form)
    before = files_below(made.drive)
    with pytest.raises(JournalNotTheBackups) as refused:
        made.back_up()
    assert refused.value.params["verdict"] in {Verdict.BEHIND.value, Verdict.FORKED.value}
    assert files_below(made.drive) == before


def clinic_secret(made: BackedUp) -> bytearray:

    ring = keyring_files.read(made.clinic.folder)
    sheet = Sheet.typed(made.words["registry"], vault=ring.vault, kind=SheetKind.REGISTRY)
    return keyring_recovery.recovered_secret(ring, sheet)


def test_a_drive_that_is_too_small_says_how_much_is_missing(made: BackedUp, monkeypatch: pytest.MonkeyPatch) -> None:
    made.back_up()
    before = files_below(made.drive)

    def tiny(_path: Path) -> object:
        return shutil._ntuple_diskusage(100, 99, 1_000_000)

    monkeypatch.setattr(shutil, "disk_usage", tiny)
    with pytest.raises(MediumFull) as refused:
        made.back_up()
    assert "1 MB are free" in refused.value.message
    assert files_below(made.drive) == before


def test_two_computers_that_restored_the_same_backup_are_told_apart(made: BackedUp, tmp_path: Path) -> None:
    """Both went on by themselves on a line of the same number; the second to back up hears of it."""
    clinic = made.clinic
    made.back_up()
    clinic.sign_out()
    homes = [tmp_path / "home 1", tmp_path / "home 2"]
    places = [tmp_path / "new 1", tmp_path / "new 2"]
    lines = [made.on_a_new_computer(*one).line for one in zip(homes, places, strict=True)]
    assert lines == [1, 1]
    sign_in_at(clinic, homes[0], places[0], NEW_PASSWORD)
    a_note(clinic.session, made.patient, "Her")
    made.back_up()
    clinic.sign_out()
    sign_in_at(clinic, homes[1], places[1], NEW_PASSWORD)
    a_note(clinic.session, made.patient, "Der")
    a_note(clinic.session, made.patient, "Og der igen")
    clinic.time.go(minutes=1)
    before = files_below(made.drive)
    with pytest.raises(JournalForked):
        made.back_up()
    assert files_below(made.drive) == before


def test_they_are_told_apart_where_the_signer_is_known_to_both(made: BackedUp, tmp_path: Path) -> None:
    clinic = made.clinic
    made.back_up()
    clinic.sign_out()
    homes = [tmp_path / "home 1", tmp_path / "home 2"]
    for number, home in enumerate(homes):
        words = made.words["registry"]
        form = made.form(tmp_path / f"new {number}", registry_words=words, way=Way.OWN_PASSWORD)
        assert a_door(home, clinic.time).restore(form).line == 1
    for number, home in enumerate(homes):
        sign_in_at(clinic, home, tmp_path / f"new {number}", PASSWORD)
        for _ in range(number + 1):
            a_note(clinic.session, made.patient, f"Nummer {number}")
        clinic.time.go(minutes=1)
        if number == 0:
            made.back_up()
        else:
            with pytest.raises(JournalForked):
                made.back_up()
            made.back_up(despite="den anden computer er lukket ned")
        clinic.sign_out()


# ---------------------------------------------------------------------------------------------------------- restoring


def test_a_new_computer_with_nothing_but_the_drive_and_the_kit(made: BackedUp, tmp_path: Path) -> None:
    """The fire took the computer and every password was forgotten."""
    clinic = made.clinic
    made.back_up()
    items = {item.id for item in clinic.vault.journal(made.patient)}
    clinic.sign_out()
    shutil.rmtree(clinic.folder)
    shutil.rmtree(clinic.home)

    home, place = tmp_path / "new home", tmp_path / "restored" / "journal"
    restored = made.on_a_new_computer(home, place, reason="Brand")
    assert (restored.line, restored.lost) == (1, 0)
    sign_in_at(clinic, home, place, NEW_PASSWORD)
    record = opened(clinic.session, made.patient)
    assert items <= {item.id for item in record.items}
    for photo in photos_of(record.items):
        content = gate.open_file(clinic.session, record, photo.id, photo.original.file)
        assert hashlib.sha256(content).hexdigest() == photo.original.sha256
    kinds = kinds_written(clinic.vault, restored.size)
    assert kinds[:3] == ["user.key_changed", "keyring.changed", "restore.made"]
    told = clinic.vault.newest_of("restore.made")
    assert isinstance(told, RestoreMade)
    assert (told.fork_size, told.reason, told.parent_line) == (restored.size, "Brand", 0)
    a_note(clinic.session, made.patient, "Det går videre")
    made.back_up()  # the journal goes on where it was, on the same drive
    clinic.sign_out()
    report = verified(clinic, home, place, NEW_PASSWORD)
    assert report.is_sound, report.found()
    assert report.line == 1


def test_here_with_a_password_what_was_lost_is_told(made: BackedUp, tmp_path: Path) -> None:
    clinic = made.clinic
    made.back_up()
    a_note(clinic.session, made.patient, "Bliver tabt")
    clinic.sign_out()
    (*_, lost) = clinic.vault.workstation.read_anchors()
    before = files_below(clinic.folder)
    place = tmp_path / "new"
    restored = clinic.door.restore(made.form(place))
    assert (restored.line, restored.lost) == (1, 1)
    assert files_below(clinic.folder) == before, "the old place is left alone"
    sign_in_at(clinic, clinic.home, place, PASSWORD)
    told = clinic.vault.newest_of("restore.made")
    assert isinstance(told, RestoreMade)
    assert told.lost_anchors == (lost,)
    clinic.sign_out()
    report = verified(clinic, clinic.home, place, PASSWORD)
    assert report.is_sound, report.found()
    assert [one.key for one in report.findings if one.key.startswith("verify.anchors")] == ["verify.anchors.abandoned"]
    with pytest.raises(LedgerBehindMark):  # the old journal is not the one in force any more
        sign_in_at(clinic, clinic.home, clinic.folder, PASSWORD)


def test_with_the_kit_and_the_password_that_was(made: BackedUp, tmp_path: Path) -> None:
    made.back_up()
    made.clinic.sign_out()
    form = made.form(tmp_path / "new", registry_words=made.words["registry"], clinical_words="", way=Way.OWN_PASSWORD)

    a_door(tmp_path / "home 2", made.clinic.time).restore(form)
    sign_in_at(made.clinic, tmp_path / "home 2", tmp_path / "new", PASSWORD)
    assert len(opened(made.clinic.session, made.patient).items) > 0
    assert "user.key_changed" not in kinds_written(made.clinic.vault)


def test_restored_again_and_again_at_one_computer(made: BackedUp, tmp_path: Path) -> None:
    """What was signed by a colleague of the lost part, with a forgotten key, or on a line that was left, is lost."""
    clinic = made.clinic
    made.back_up()
    colleague = clinic.colleague("Ny Kollega", CARE)
    clinic.sign_in(colleague)
    clinic.sign_out()
    for number, password in ((1, NEW_PASSWORD), (2, PASSWORD), (3, NEW_PASSWORD)):
        place = tmp_path / f"new {number}"
        if password == PASSWORD:
            restored = clinic.door.restore(made.form(place))
        else:
            restored = made.on_a_new_computer(clinic.home, place)
        assert restored.line == number
        report = verified(clinic, clinic.home, place, password)
        assert report.is_sound, report.found()


def test_with_a_clock_that_is_behind(made: BackedUp, tmp_path: Path) -> None:
    made.back_up()
    made.clinic.sign_out()
    made.clinic.time.go(days=-2)
    made.clinic.door.restore(made.form(tmp_path / "new"))
    report = verified(made.clinic, made.clinic.home, tmp_path / "new", PASSWORD)
    assert report.is_sound, report.found()
    assert report.line == 1


def test_who_and_what_is_refused(made: BackedUp, tmp_path: Path) -> None:
    """Each leaves no folder behind and no trace on the drive."""
    clinic = made.clinic
    doctor = clinic.colleague("Dina Doktor", PRACTITIONER)
    made.back_up()
    clinic.sign_out()
    place, before = tmp_path / "new", files_below(made.drive)
    other_kit = a_clinic(tmp_path / "other").sheets
    words = {sheet.kind.value: " ".join(sheet.words) for sheet in other_kit}
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "file").write_text("x")

    new_door = a_door(tmp_path / "nobody's home", clinic.time)
    by_doctor = RestoreForm(made.drive, place, doctor.id, a_password(clinic.passwords[doctor.id]))
    by_doctor_with_kit = RestoreForm(
        made.drive, place, doctor.id, a_password(NEW_PASSWORD), made.words["registry"], "", Way.NEW_PASSWORD
    )
    for door, form, error in (
        (clinic.door, made.form(taken), PlaceTaken),
        (clinic.door, made.form(made.folder.path / "new"), PlaceTaken),
        (clinic.door, made.form(place, name="20200101T000000Z-00000000"), NoBackup),
        (clinic.door, by_doctor, NotAnOwnersBackup),
        (clinic.door, by_doctor_with_kit, OwnerNeeded),
        (clinic.door, made.form(place, registry_words=words["registry"]), WrongSheet),
        (new_door, made.form(place), SecretMissing),
        (clinic.door, RestoreForm(made.drive, place, clinic.owner.id, a_password("forkert")), UserFacing),
    ):
        with pytest.raises(error):
            door.restore(form)
        assert not place.exists()
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert files_below(made.drive) == before


# ------------------------------------------------------------------------------------------------------------- trying


@pytest.mark.parametrize("by_sheets", [False, True])
def test_a_drill_restores_verifies_and_says_so(
    made: BackedUp, tmp_path: Path, *, by_sheets: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    done = made.back_up()
    drive = files_below(made.drive)
    tried = backups.try_restore(made.clinic.session, made.trial(by_sheets=by_sheets))
    assert tried.proven is not None
    assert tried.proven.opened_with is (OpenedWith.SHEETS if by_sheets else OpenedWith.OWNER)
    assert tried.proven.manifest == done.made.manifest
    assert tried.proven.is_clinical_read
    assert list(scratch.iterdir()) == []
    assert not list(made.clinic.vault.workstation.folder.rglob("*.db"))
    assert files_below(made.drive) == drive
    told = backups.history(made.clinic.session)
    assert told.proven == tried.proven
    assert isinstance(told.made, BackupMade)
    assert isinstance(told.proven, BackupProven)
    made.clinic.sign_out()
    assert verified(made.clinic, made.clinic.home, made.clinic.folder, PASSWORD).is_sound


def test_a_drill_with_another_kit_proves_nothing(made: BackedUp, tmp_path: Path) -> None:
    made.back_up()
    other = {sheet.kind.value: " ".join(sheet.words) for sheet in a_clinic(tmp_path / "other").sheets}
    with pytest.raises(WrongSheet):
        backups.try_restore(made.clinic.session, TrialOrder(made.drive, other["registry"], other["clinical"]))
    assert "backup.proven" not in kinds_written(made.clinic.vault)


def test_an_owner_who_came_later_needs_the_sheet(made: BackedUp) -> None:
    made.back_up()
    second = made.clinic.colleague("Olga Owner", CARE)
    made.clinic.sign_in(second)
    with pytest.raises(NotAnOwnersBackup):
        backups.try_restore(made.clinic.session, made.trial())
    made.back_up()
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None


def test_without_any_backup_there_is_nothing_to_try(made: BackedUp) -> None:
    with pytest.raises(NoBackup):
        backups.try_restore(made.clinic.session, made.trial())
    assert backups.history(made.clinic.session).made is None


def test_an_erasure_is_in_the_next_backup_and_alarms_nobody(made: BackedUp, tmp_path: Path) -> None:
    clinic = made.clinic
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    made.back_up()
    erased(clinic, made.patient, auditor)
    done = made.back_up()
    assert (done.made.files, done.lost) == (0, 0), "the photos went with their patient, and nobody is alarmed"
    assert len(staging.choose(made.drive).manifest.tombstones) >= 1
    assert backups.try_restore(clinic.session, made.trial()).proven is not None
    clinic.sign_out()
    assert clinic.door.restore(made.form(tmp_path / "newest")).erased.made == 0


def test_times_are_told_by_the_seat_too(made: BackedUp) -> None:

    made.back_up()
    seat = made.clinic.vault.workstation.folder
    (noted,) = seat_notes.read(seat)
    assert noted.proven is None
    backups.try_restore(made.clinic.session, made.trial())
    (noted,) = seat_notes.read(seat)
    assert noted.made is not None
    assert noted.proven is not None
    assert timedelta() < noted.proven - noted.made < timedelta(minutes=1)
    (seat / seat_notes.NAME).write_bytes(b"{")
    assert seat_notes.read(seat) == ()


def test_at_the_end_of_the_day(made: BackedUp) -> None:
    """Only where it was wished for, the drive is there, and none was made lately; then where one was made last."""
    session, clinic = made.clinic.session, made.clinic
    assert backups.back_up_at_close(session) is None
    backups.keep_at_close(session, is_on=True)
    assert backups.back_up_at_close(session) is None, "no drive is known"
    made.back_up()
    assert backups.is_at_close(session), "a backup keeps the wish"
    assert backups.back_up_at_close(session) is None, "it was made just now"
    clinic.time.go(hours=13)
    assert backups.back_up_at_close(session) is not None
    made.drive.rename(made.drive.with_name("away"))
    clinic.time.go(hours=13)
    assert backups.back_up_at_close(session) is None
    made.drive.with_name("away").rename(made.drive)
    clinic.sign_in(clinic.colleague("Rie Reception", RECEPTION))
    assert backups.back_up_at_close(clinic.session) is None
    clinic.sign_in(clinic.owner)
    backups.keep_at_close(clinic.session, is_on=False)
    assert backups.back_up_at_close(clinic.session) is None
    assert len(backups.places(clinic.session)) == 1


def test_errors_are_sentences() -> None:
    for problem in (NoBackup(Path("x")), PlaceTaken(), OwnerNeeded(), FilesSuspicious(9, 10), MediumFull(5, 1)):
        assert isinstance(problem, JournalError)
        assert problem.message.endswith((".", "?"))
        assert "{" not in problem.message
