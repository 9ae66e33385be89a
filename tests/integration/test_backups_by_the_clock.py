"""Backups that nobody asks for at the time: each day while the program runs, and without any key by the scheduler."""

from __future__ import annotations

import json
import os
import plistlib
import re
import shutil
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from journal_app.cli import arguments
from journal_app.domain.key_exchange import Cause
from journal_app.services import backups
from journal_app.services.backup_port import Reach
from journal_app.vault import database, keyring_files, role_keys
from journal_app.vault.backup import layout, staging, unattended
from journal_app.vault.backup.counting import CopyOfOlderKit
from journal_app.vault.backup.layout import BackupDamaged
from journal_app.vault.backup.medium import CountryNeeded
from journal_app.vault.backup.unattended import NotClosed
from journal_app.vault.instance_lock import VaultInUse
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.recovery import Sheet, SheetKind
from tests.backed_up import BackedUp, made, sign_in_at, take_photos, template, verified
from tests.clinic import PASSWORD, RECEPTION, a_note, files_below, kinds_written
from tests.integration.test_cli_backup import run
from tests.integration.test_new_kits import issued

__all__ = ["made", "template"]
SCHEDULER = Path(__file__).resolve().parents[2] / "installers" / "scheduler"


def copied(made: BackedUp, reach: Reach = Reach.READ) -> None:
    made.clinic.time.go(minutes=1)
    unattended.copy(made.clinic.folder, made.drive, made.clinic.time.now(), reach=reach, home=made.clinic.home)


def signed_in(made: BackedUp) -> BackedUp:
    sign_in_at(made.clinic, made.clinic.home, made.clinic.folder, PASSWORD)
    return made


# ------------------------------------------------------------------------------------------------- while it is running


def test_each_day_at_the_chosen_time_and_once(made: BackedUp) -> None:
    """The clinic's clock begins in the morning, UTC; the time is the clinic's own."""
    session, clinic = made.clinic.session, made.clinic
    assert backups.back_up_when_due(session).done is None
    backups.keep_daily_at(session, time(18, 30))
    assert backups.daily_at(session) == time(18, 30)
    assert backups.back_up_when_due(session).done is None, "no drive is known"
    clinic.time.go(hours=9 - clinic.time.moment.hour)
    made.back_up()
    assert backups.is_at_close(session) is False
    assert backups.back_up_when_due(session).done is None, "not yet"
    clinic.time.go(hours=9)
    assert backups.back_up_when_due(session).done is not None
    assert backups.back_up_when_due(session).done is None, "once a day"
    clinic.time.go(hours=23)
    assert backups.back_up_when_due(session).done is None
    clinic.time.go(hours=49)
    assert backups.back_up_when_due(session).done is not None, "it was off for a while"
    backups.keep_daily_at(session, None)
    clinic.time.go(hours=48)
    assert backups.back_up_when_due(session).done is None


def test_a_drive_that_is_not_there_is_told(made: BackedUp) -> None:
    made.back_up()
    backups.keep_daily_at(made.clinic.session, time(12, 0))
    made.drive.rename(made.drive.with_name("away"))
    made.clinic.time.go(hours=48)
    told = backups.back_up_when_due(made.clinic.session)
    assert (told.done, told.is_missing) == (None, True)
    made.clinic.sign_in(made.clinic.colleague("Rie Reception", RECEPTION))
    assert not backups.back_up_when_due(made.clinic.session).is_missing, "it is not hers to make"


def test_a_backup_that_is_stopped_is_told_and_nothing_is_removed(made: BackedUp) -> None:
    made.back_up()
    before = files_below(made.drive)
    for photo in made.photo_files():
        photo.unlink()
    backups.keep_daily_at(made.clinic.session, time(12, 0))
    made.clinic.time.go(hours=48)
    told = backups.back_up_when_due(made.clinic.session)
    assert told.problem is not None
    assert told.problem.key == "backup.suspicious"
    assert files_below(made.drive) == before


# ------------------------------------------------------------------------------------------------------- without a key


def test_a_copy_counts_once_somebody_signed_in(made: BackedUp, tmp_path: Path) -> None:
    made.back_up()
    take_photos(made, "after the backup")
    made.clinic.sign_out()
    copied(made)
    copied(made)
    assert len(unattended.names(made.folder)) == 2
    assert len(made.folder.names()) == 1, "nothing counts that nobody verified"
    signed_in(made)
    a_note(made.clinic.session, made.patient, "Efter kopien")
    before = made.clinic.vault.head().size
    told = backups.count_unattended(made.clinic.session)
    assert told.problem is None
    assert told.done is not None
    assert told.done.made.size < before, "it is of the moment at which it was copied"
    assert told.done.made.files == 4
    assert unattended.names(made.folder) == ()
    assert len(made.folder.names()) == 2
    assert backups.count_unattended(made.clinic.session).done is None
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None
    made.clinic.sign_out()
    made.on_a_new_computer(tmp_path / "home", tmp_path / "new")


def test_no_key_and_no_name_is_needed_and_none_is_left(made: BackedUp) -> None:
    made.back_up()
    made.clinic.sign_out()
    copied(made)
    place = made.folder.unattended / unattended.names(made.folder)[0]
    everything = b"".join(files_below(place).values())
    for word in ("Nielsen", "Mette", "SQLite format", str(made.clinic.folder)):
        assert word.encode() not in everything
    assert (place / layout.DATABASE).read_bytes() == (made.clinic.folder / "journal-1.db").read_bytes()


def test_an_open_journal_one_not_closed_and_an_unknown_drive_are_refused(made: BackedUp) -> None:
    made.back_up()
    before = files_below(made.drive)
    with pytest.raises(VaultInUse):
        copied(made)
    made.clinic.sign_out()
    log = made.clinic.folder / "journal-1.db-wal"
    log.write_bytes(b"what a crash left")
    with pytest.raises(NotClosed):
        copied(made)
    log.unlink()
    assert files_below(made.drive) == before
    made.drive = made.drive.with_name("another")
    with pytest.raises(CountryNeeded):
        copied(made)


@pytest.mark.parametrize("harm", ["flipped", "cut", "another time's keyring", "no note"])
def test_a_copy_that_is_not_whole_never_counts_and_is_told(made: BackedUp, harm: str) -> None:
    made.back_up()
    made.clinic.sign_out()
    copied(made)
    place = made.folder.unattended / unattended.names(made.folder)[0]
    path = place / layout.DATABASE
    data = bytearray(path.read_bytes())
    if harm == "flipped":
        data[9000] ^= 1
        path.write_bytes(data)
    elif harm == "cut":
        path.write_bytes(data[:-4096])
    elif harm == "no note":
        (place / unattended.NOTE).unlink()
    else:
        (place / layout.KEYRING).write_bytes(b"{}")
    signed_in(made)
    told = backups.count_unattended(made.clinic.session)
    assert told.done is None
    assert isinstance(told.problem, BackupDamaged)
    assert len(made.folder.names()) == 1
    assert unattended.names(made.folder), "it stays to be looked at"


def test_a_copy_of_another_past_never_counts(made: BackedUp) -> None:
    """Somebody with the registry key puts a journal with one record more there, and a note that fits."""
    made.back_up()
    made.clinic.sign_out()
    copied(made)
    place = made.folder.unattended / unattended.names(made.folder)[0]
    signed_in(made)
    key = role_keys.sqlcipher_key(made.clinic.vault.keys.newest_registry)
    forged = database.open_existing(place / layout.DATABASE, key)
    forged.connection.set_authorizer(None)
    forged.connection.execute("PRAGMA query_only=OFF")
    forged.connection.execute("UPDATE head SET size = size + 5000")
    forged.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    forged.connection.close()
    for left in (*place.glob("*-wal"), *place.glob("*-shm")):
        left.unlink()
    note = json.loads((place / unattended.NOTE).read_text())
    found = layout.fingerprint(place / layout.DATABASE)
    note["database"] = {"sha256": found.sha256.hex(), "size": found.size}
    (place / unattended.NOTE).write_text(json.dumps(note, separators=(",", ":"), sort_keys=True))
    told = backups.count_unattended(made.clinic.session)
    assert told.done is None
    assert isinstance(told.problem, BackupDamaged)
    assert kinds_written(made.clinic.vault).count("backup.made") == 1


def renoted(place: Path, **changes: str) -> None:
    """Let the copy's note say what fits its files now, and whatever else somebody likes."""
    note = json.loads((place / unattended.NOTE).read_text())
    for part, name in (("database", layout.DATABASE), ("keyring", layout.KEYRING)):
        found = layout.fingerprint(place / name)
        note[part] = {"sha256": found.sha256.hex(), "size": found.size}
    note.update(changes)
    (place / unattended.NOTE).write_text(json.dumps(note, separators=(",", ":"), sort_keys=True))


def test_a_leaver_gets_no_new_registry_by_putting_a_keyring_beside_a_copy(made: BackedUp) -> None:
    """They know their old keys, write to the drive, and name a recovery sheet of their own in an old keyring."""
    clinic = made.clinic
    lise = clinic.colleague("Lise Reception", RECEPTION)
    made.back_up()  # a keyring that she is in lies on the drive
    clinic.sign_in(lise)
    kept = OpenKeys.from_bytes(clinic.vault.keys.to_bytes())
    clinic.sign_in(clinic.owner)
    clinic.vault.staff.dismiss(lise.id, reason="stoppet", at=clinic.time.now())
    clinic.vault.exchange_keys((Cause.LEFT,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    clinic.sign_out()
    copied(made)
    place = made.folder.unattended / unattended.names(made.folder)[-1]
    old = Keyring.parse((made.newest / layout.KEYRING).read_bytes())
    hers = Sheet.drawn(made.folder.vault, SheetKind.REGISTRY).agreement.public
    recovery = replace(old.recovery, registry_agreement=hers)
    forged = replace(old, version=old.version + 50, recovery=recovery).signed_by(kept.signing, user=kept.user)
    (place / layout.KEYRING).write_bytes(forged.encode())
    renoted(place)
    signed_in(made)
    told = backups.count_unattended(clinic.session)
    assert told.done is None
    assert isinstance(told.problem, BackupDamaged)
    assert len(made.folder.names()) == 1


def test_a_copy_of_before_an_exchange_of_keys_counts_with_its_own_keyring(made: BackedUp, tmp_path: Path) -> None:
    clinic = made.clinic
    lise = clinic.colleague("Lise Reception", RECEPTION)
    made.back_up()
    clinic.sign_out()
    copied(made)
    away = made.folder.unattended.rename(tmp_path / "unattended")  # nobody who may make one signs in meanwhile
    signed_in(made)
    clinic.vault.staff.dismiss(lise.id, reason="stoppet", at=clinic.time.now())
    clinic.vault.exchange_keys((Cause.LEFT,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    shutil.copytree(away, made.folder.unattended, dirs_exist_ok=True)
    told = backups.count_unattended(clinic.session)
    assert told.problem is None
    assert told.done is not None
    assert len(Keyring.parse((made.newest / layout.KEYRING).read_bytes()).people) == 2


def test_a_copy_of_before_a_new_recovery_kit_is_no_backup(made: BackedUp, tmp_path: Path) -> None:
    """Its key would be sealed to the new sheet and its content to the old one: no sheet would open it."""
    clinic = made.clinic
    made.back_up()
    clinic.sign_out()
    copied(made)
    away = made.folder.unattended.rename(tmp_path / "unattended")
    signed_in(made)
    issued(clinic)
    shutil.copytree(away, made.folder.unattended, dirs_exist_ok=True)
    told = backups.count_unattended(clinic.session)
    assert told.done is None
    assert isinstance(told.problem, CopyOfOlderKit)
    clinic.time.go(hours=1)
    made.back_up()
    assert Keyring.parse((made.newest / layout.KEYRING).read_bytes()).recovery.kit.number == 2


def test_a_keyring_of_another_time_beside_a_copy_never_counts(made: BackedUp) -> None:
    """A real one of this journal, signed by its owner, but not the one of the copy's records."""
    made.back_up()
    earlier = (made.newest / layout.KEYRING).read_bytes()
    made.clinic.colleague("Lise Reception", RECEPTION)
    made.clinic.sign_out()
    copied(made)
    place = made.folder.unattended / unattended.names(made.folder)[-1]
    (place / layout.KEYRING).write_bytes(earlier)
    renoted(place)
    signed_in(made)
    assert isinstance(backups.count_unattended(made.clinic.session).problem, BackupDamaged)


@pytest.mark.parametrize("when", ["2099-01-01T00:00:00.000000Z", "2001-01-01T00:00:00.000000Z"])
def test_the_date_of_a_copy_is_not_believed(made: BackedUp, when: str) -> None:
    """Nobody signed it: one far ahead would stop the day's own backup and stay the newest for good."""
    made.back_up()
    made.clinic.sign_out()
    copied(made)
    place = made.folder.unattended / unattended.names(made.folder)[-1]
    renoted(place, made=when)
    signed_in(made)
    session = made.clinic.session
    assert isinstance(backups.count_unattended(session).problem, BackupDamaged)
    assert all(one.made is None or one.made <= session.now() for one in backups.places(session))
    backups.keep_at_close(session, is_on=True)
    made.clinic.time.go(hours=72)
    assert backups.back_up_at_close(session) is not None


def test_old_copies_go_and_backups_that_count_stay(made: BackedUp) -> None:
    made.back_up()
    made.clinic.sign_out()
    for _ in range(unattended.MOST + 3):
        copied(made)
    assert len(unattended.names(made.folder)) == unattended.MOST
    assert len(made.folder.names()) == 1


def test_the_copy_from_before_the_damage_stays(made: BackedUp) -> None:
    """A closed clinic, and a blackmailer's program: every further copy is of what it left of the journal."""
    made.back_up()
    made.clinic.sign_out()
    copied(made)
    (whole,) = unattended.names(made.folder)
    database = made.clinic.folder / keyring_files.read(made.clinic.folder).database
    good = database.read_bytes()
    database.write_bytes(os.urandom(len(good)))
    for _ in range(unattended.MOST + 3):
        copied(made)
    place = made.folder.unattended / whole
    unattended.read(place, made.folder.vault)
    assert (place / layout.DATABASE).read_bytes() == good
    assert len(unattended.names(made.folder)) == unattended.MOST


def test_a_folder_that_gives_nothing_back(made: BackedUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither listed nor read: copied, and never said to be more."""
    made.clinic.sign_out()
    target = tmp_path / "drop"
    read, opened_file = layout.read, layout.opened

    def refused_read(path: Path, *, limit: int) -> bytes:
        if target in path.parents:
            raise PermissionError
        return read(path, limit=limit)

    def refused(path: Path) -> object:
        if target in path.parents:
            raise PermissionError
        return opened_file(path)

    monkeypatch.setattr(layout, "read", refused_read)
    monkeypatch.setattr(layout, "opened", refused)
    made.drive = target
    done = unattended.copy(
        made.clinic.folder, target, made.clinic.time.now(), reach=Reach.WRITE_ONLY, home=made.clinic.home
    )
    assert (done.new_files, done.is_read_back) == (3, False)
    monkeypatch.undo()
    place = made.folder.unattended / unattended.names(made.folder)[0]
    assert unattended.read(place, made.folder.vault).made == done.made, "from where it can be read it is whole"


def test_by_command_and_what_the_doctor_says(made: BackedUp, capsys: pytest.CaptureFixture[str]) -> None:
    made.back_up()
    vault, drive = str(made.clinic.folder), str(made.drive)
    assert run(made, "backup", vault, drive, "--unattended") == 3, "it is open"
    made.clinic.sign_out()
    assert run(made, "backup", vault, drive, "--write-only") == 2
    capsys.readouterr()
    assert run(made, "backup", vault, drive, "--unattended", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["proven"], told["read_back"]) == (False, True)
    assert run(made, "doctor") in {0, 1}
    assert "last copy by the scheduler, not proven" in capsys.readouterr().out
    assert verified(made.clinic, made.clinic.home, made.clinic.folder, PASSWORD).is_sound
    with pytest.raises(JournalGone):
        staging.choose(made.folder.unattended)
    shutil.rmtree(made.drive)
    assert run(made, "backup", vault, drive, "--unattended") == 2 + 1


JournalGone = layout.NoBackup


def test_what_the_schedulers_are_told_is_understood_by_the_program() -> None:
    """And which program that is, is said by its whole path: none that lies elsewhere under its name is run."""
    service = (SCHEDULER / "journal-backup.service").read_text()
    task = (SCHEDULER / "journal-backup.xml").read_text()
    (command,), (arguments_said,) = (re.findall(f"<{one}>(.*)</{one}>", task) for one in ("Command", "Arguments"))
    said = {
        "/usr/bin/journal": service.partition("ExecStart=")[2].partition("\n")[0].split(),
        "%LOCALAPPDATA%\\Programs\\Journal\\journal-app.exe": [command, *arguments_said.split()],
        "/Applications/Journal.app/Contents/MacOS/journal-app": plistlib.loads(
            (SCHEDULER / "journal-backup.plist").read_bytes()
        )["ProgramArguments"],
    }
    for program, (named, *words) in said.items():
        assert named == program
        options = arguments.read([word.replace('"', "") for word in words], version="", program="journal")
        assert (options.command, options.is_unattended) == ("backup", True)
