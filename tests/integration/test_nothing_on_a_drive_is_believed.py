"""Whoever can write to the drive, without a key that counts now, makes neither a backup nor a restore err."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.services import backups
from journal_app.services.backup_port import Reach, Restored
from journal_app.vault import notes
from journal_app.vault.backup import erasure_list, layout, manifest, unattended
from journal_app.vault.backup.believed import AHEAD
from journal_app.vault.backup.erased_since import ErasuresUnknown
from journal_app.vault.backup.layout import BackupDamaged
from journal_app.vault.backup.lost_part import NoLineLeft
from journal_app.vault.backup.precautions import FilesSuspicious
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.signing import SigningKey
from tests.backed_up import NEW_PASSWORD, BackedUp, made, sign_in_at, template
from tests.clinic import AUDIT, OWNING, PASSWORD, a_note
from tests.integration.test_erasure import erased
from tests.integration.test_erasures_outlive_restores import UNKNOWN, Erased
from tests.integration.test_leavers_and_restores import Leaver

__all__ = ["made", "template"]

FAR = datetime(9999, 12, 31, tzinfo=UTC)
PLANTED = "99991231T000000Z-00000000"
STRANGER = SigningKey(os.urandom(32))


def plant(made: BackedUp, /, *, by: OpenKeys | None = None, of: str = "", line: str = "", **changes: object) -> Path:
    """A lone manifest, like that of the backup ``of``, signed by a stranger or with somebody's old keys."""
    key, person = (STRANGER, uuid4()) if by is None else (by.signing, by.user)
    old = manifest.parse((made.folder.generations / (of or made.newest.name) / layout.MANIFEST).read_bytes())
    if line:
        seen = notes.Checkpoint(notes.origin_of(old.vault, line), old.checkpoint.size, old.checkpoint.root)
        changes["note"] = notes.sign(seen, name=str(person), key=key)
    place = made.folder.generations / PLANTED
    place.mkdir()
    forged = replace(old, signed=None, **changes)  # type: ignore[arg-type]
    (place / layout.MANIFEST).write_bytes(forged.signed_by(key, person=person).encode())
    return place


def elsewhere(made: BackedUp, tmp_path: Path, name: str, **changes: object) -> Restored:
    restored = made.on_a_new_computer(tmp_path / "home", tmp_path / "new", name=name, **changes)
    sign_in_at(made.clinic, tmp_path / "home", tmp_path / "new", NEW_PASSWORD)
    return restored


def require_listed_by_owner(made: BackedUp) -> erasure_list.ErasureList:
    listed = erasure_list.read(made.folder.erasures)
    assert listed is not None
    assert listed.signed is not None
    assert listed.signed.by == made.clinic.owner.id
    return listed


# ------------------------------------------------------------------------------------------------ the list of erasures


def test_two_leavers_have_no_erasure_listed(made: BackedUp, tmp_path: Path) -> None:
    """Both approved the same while they worked here; one plants a manifest that names it and a list that has it."""
    cia = made.clinic.colleague("Cia Auditor", AUDIT)
    bo = Leaver(made)
    clinic = made.clinic
    clinic.sign_in(cia)
    second = clinic.vault.approve_erasure(bo.wanted)
    clinic.sign_in(clinic.owner)
    clinic.vault.staff.dismiss(cia.id, reason="stoppet", at=clinic.time.now())
    made.back_up()
    lost = bo.lost(second)
    forged = plant(made, by=bo.kept, of=bo.older, tombstones=(lost.record,), made=clinic.time.now())
    bo.plant(lost)
    clinic.time.go(minutes=5)
    assert made.back_up().strange == 1, (
        "the list said more than anybody knows; his manifest may be an honest one of then"
    )
    assert lost.record not in require_listed_by_owner(made).entries
    shutil.rmtree(forged)
    clinic.sign_out()
    restored = elsewhere(made, tmp_path, bo.older)
    assert (restored.erased.made, restored.erased.left) == (0, 0)
    assert clinic.vault.positions_of((bo.victim,)) == bo.places


def test_a_leavers_file_under_a_true_name_is_not_taken_over(made: BackedUp) -> None:
    """An erasure of a lost part has a name that members' manifests tell; his list puts his own file under it."""
    bo = Leaver(made)
    true = bo.lost()
    bo.plant(true, keys=made.clinic.vault.keys)
    made.back_up()
    assert true.record in require_listed_by_owner(made).entries
    his = replace(bo.lost(), record=true.record)
    bo.plant(his, is_emptied=True)
    made.back_up()
    listed = require_listed_by_owner(made)
    assert true.record in listed.entries, "this computer's own list has it still"
    own = made.clinic.vault.workstation.erasures
    kept = erasure_list.kept(made.folder.erasures, listed, true.record)
    assert kept == (own / str(true.record)).read_bytes()
    assert made.back_up().strange == 0


def test_what_a_colleague_listed_stays_when_they_leave(made: BackedUp) -> None:
    """The last list of an erasure in a lost part was hers, on the drive and at the only computer."""
    bo = Leaver(made)
    clinic = made.clinic
    cia = clinic.colleague("Cia Auditor", AUDIT)
    lost = bo.lost()
    bo.plant(lost, keys=clinic.vault.keys)
    clinic.sign_in(cia)
    clinic.vault.backups.keep_erasures(clinic.time.now())
    hers = erasure_list.read(made.folder.erasures)
    assert hers is not None
    assert hers.signed is not None
    assert (hers.signed.by, lost.record in hers.entries) == (cia.id, True)
    clinic.sign_in(clinic.owner)
    clinic.vault.staff.dismiss(cia.id, reason="stoppet", at=clinic.time.now())
    assert made.back_up().strange == 0
    assert lost.record in require_listed_by_owner(made).entries


def test_no_manifest_of_a_leaver_dates_the_list(made: BackedUp, tmp_path: Path) -> None:
    bo = Leaver(made)
    clinic = made.clinic
    made.back_up()
    forged = plant(made, by=bo.kept, of=bo.older, made=FAR)
    clinic.time.go(minutes=5)
    assert made.back_up().strange == 1
    shutil.rmtree(forged)
    assert require_listed_by_owner(made).made <= clinic.time.now()
    saved = tmp_path / "saved"
    shutil.copytree(made.folder.erasures, saved)
    one = Erased(made, backed_up_again=True)
    shutil.rmtree(made.newest)
    shutil.rmtree(made.folder.erasures)
    shutil.copytree(saved, made.folder.erasures)
    with pytest.raises(ErasuresUnknown):
        one.elsewhere(tmp_path / "home", tmp_path / "new")


@pytest.mark.parametrize("ahead", [AHEAD * 2, FAR])
def test_a_list_that_is_dated_ahead_of_the_clock_does_not_count(made: BackedUp, tmp_path: Path, ahead: object) -> None:
    """Even a member's: from year 9999 it would count for ever."""
    made.back_up()
    listed, keys = require_listed_by_owner(made), made.clinic.vault.keys
    moment = made.clinic.time.moment + ahead if isinstance(ahead, timedelta) else ahead
    assert isinstance(moment, datetime)
    forged = replace(listed, made=moment, signed=None).signed_by(keys.signing, person=keys.user)
    erasure_list.write(made.folder.erasures, forged, {})
    with pytest.raises(ErasuresUnknown):
        made.on_a_new_computer(tmp_path / "home", tmp_path / "new")


def test_a_clock_that_went_back_takes_no_list_away(made: BackedUp, tmp_path: Path) -> None:
    """Which of two knows more is said by the ledger; what was written before, the ledger's newest time lets count."""
    clinic = made.clinic
    clinic.time.go(hours=30)
    made.back_up()
    older = made.newest.name
    clinic.time.go(hours=-29)
    done = made.back_up()
    assert (done.strange, require_listed_by_owner(made).made < clinic.time.moment + timedelta(hours=1)) == (0, True)
    assert backups.try_restore(clinic.session, made.trial()).proven is not None
    clinic.sign_out()
    assert clinic.door.restore(made.form(tmp_path / "new", name=older)).erased.known_until is not None


def test_what_a_backup_lacks_says_its_ledger_not_its_manifest(made: BackedUp, tmp_path: Path) -> None:
    """A leaver signs the older backup's manifest anew, as if all had been erased in it already."""
    ida = made.clinic.colleague("Ida Revisor", AUDIT)
    bo = Leaver(made)
    clinic = made.clinic
    erased(clinic, bo.victim, ida)
    made.back_up()
    newest = manifest.parse((made.newest / layout.MANIFEST).read_bytes())
    clinic.sign_out()
    path = made.folder.generations / bo.older / layout.MANIFEST
    forged = replace(manifest.parse(path.read_bytes()), tombstones=newest.tombstones, signed=None)
    path.write_bytes(forged.signed_by(bo.kept.signing, person=bo.kept.user).encode())
    assert elsewhere(made, tmp_path, bo.older).erased.made == len(newest.tombstones) > 0
    assert not clinic.vault.positions_of((bo.victim,))


def test_a_newer_backup_that_cannot_be_asked_makes_nobody_known(made: BackedUp, tmp_path: Path) -> None:
    """One byte of each keyring in which he is gone would give a leaver his say back."""
    bo = Leaver(made)
    clinic = made.clinic
    made.back_up()
    ida = clinic.colleague("Ida Revisor", AUDIT)
    made.back_up()
    erased(clinic, bo.victim, ida)
    bo.plant(is_emptied=True)
    clinic.sign_out()
    for name in made.folder.names():
        if name > bo.older:
            path = made.folder.generations / name / layout.KEYRING
            path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ErasuresUnknown):
        made.on_a_new_computer(tmp_path / "home", tmp_path / "new", name=bo.older)
    assert not (tmp_path / "new").exists()


# ------------------------------------------------------------------------------------------- before a backup and after


@pytest.mark.parametrize("who", ["nobody", "a stranger", "a leaver"])
def test_no_manifest_turns_the_checks_before_a_backup_off(made: BackedUp, who: str) -> None:
    """A blackmailer's program destroys the photos, and puts a manifest in front of ours that asks for none."""
    bo = Leaver(made)
    made.back_up()
    for photo in made.photo_files():
        photo.unlink()
    if who != "nobody":
        empty = layout.Fingerprint(0, layout.fingerprint(made.folder.target).sha256)
        when = FAR if who == "a stranger" else made.clinic.time.moment
        plant(made, by=bo.kept if who == "a leaver" else None, made=when, files=empty, file_count=0)
    made.clinic.time.go(minutes=5)
    with pytest.raises(FilesSuspicious):
        made.back_up()


LISTS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda data: data[:50],
    "of other files": lambda data: b"".join(
        b"%s 5 %s\n" % (b"0" * 64, str(UUID(int=number, version=4)).encode())
        for number in range(len(data.splitlines()))
    ),
    "longer than any": lambda data: data * 1000,
}


@pytest.mark.parametrize("kind", [None, *LISTS])
def test_no_list_of_files_turns_the_checks_before_a_backup_off(made: BackedUp, kind: str | None) -> None:
    """No key is needed to break the newest backup's list: then the journal says which photos must be here."""
    made.back_up()
    for photo in made.photo_files():
        photo.unlink()
    path = made.newest / layout.LIST
    if kind is None:
        path.unlink()
    else:
        path.write_bytes(LISTS[kind](path.read_bytes()))
    made.clinic.time.go(minutes=5)
    with pytest.raises(FilesSuspicious):
        made.back_up()
    assert made.back_up(despite="the photos are lost, and the drive was out of reach").made.files == 3


def test_strangers_backups_make_none_of_ours_go(made: BackedUp) -> None:
    """Three later ones of the same day would otherwise be the three that stay."""
    bo = Leaver(made)
    for _ in range(2):
        made.clinic.time.go(minutes=5)
        made.back_up()
    ours = set(made.folder.names())
    for number, keys in enumerate((bo.kept, None, bo.kept, None)):
        forged = plant(made, by=keys, made=made.clinic.time.moment + timedelta(minutes=1 + number))
        forged.rename(forged.with_name(f"99991231T00001{number}Z-00000000"))
    made.clinic.time.go(minutes=6)
    done = made.back_up()
    assert len(ours) == 3
    assert done.strange == 4
    assert len(ours & set(made.folder.names())) == 2, "the oldest of four of one day is gone, as ever"


def test_a_backup_of_somebody_who_left_is_thinned_out_as_ever_and_told_of_never(made: BackedUp) -> None:
    clinic = made.clinic
    made.back_up()
    ida = clinic.colleague("Ida Medejer", OWNING)
    clinic.sign_in(ida)
    for _ in range(3):
        clinic.time.go(minutes=5)
        made.back_up()
    hers = set(made.folder.names()[1:])
    clinic.sign_in(clinic.owner)
    clinic.vault.staff.dismiss(ida.id, reason="stoppet", at=clinic.time.now())
    for _ in range(4):
        clinic.time.go(minutes=5)
        assert made.back_up().strange == 0
    assert not hers & set(made.folder.names())


# --------------------------------------------------------------------------------------------------------------- lines


@pytest.mark.parametrize("line", [str(2**53 - 1), str(2**53 - 2), "9" * 60])
def test_a_strangers_checkpoint_uses_no_line_up(made: BackedUp, tmp_path: Path, line: str) -> None:
    made.back_up()
    older = made.newest.name
    plant(made, line=line)
    made.clinic.sign_out()
    with pytest.raises(ErasuresUnknown):
        made.clinic.door.restore(made.form(tmp_path / "new", name=older))
    restored = made.clinic.door.restore(
        made.form(tmp_path / "new", name=older, despite="Ingen kender den.", shown=UNKNOWN)
    )
    assert (restored.line, restored.lost) == (1, 1), "lost is what this computer kept when it signed out"


def test_a_line_behind_which_there_is_none_is_refused_in_a_sentence(made: BackedUp, tmp_path: Path) -> None:
    """Somebody who works here wrote it."""
    made.back_up()
    keys = made.clinic.vault.keys
    seen = manifest.parse((made.newest / layout.MANIFEST).read_bytes()).checkpoint
    last = notes.Checkpoint(notes.origin_of(made.folder.vault, str(2**53 - 1)), seen.size, seen.root)
    made.clinic.vault.workstation.append_anchor(notes.sign(last, name=str(keys.user), key=keys.signing))
    made.clinic.sign_out()
    with pytest.raises(NoLineLeft) as told:
        made.clinic.door.restore(made.form(tmp_path / "new"))
    assert told.value.params["line"] == 2**53 - 1
    assert not (tmp_path / "new").exists()


# ----------------------------------------------------------------------------------------- copies made without any key


def test_an_old_copy_with_a_new_date_is_no_backup_of_today(made: BackedUp, tmp_path: Path) -> None:
    clinic = made.clinic
    made.back_up()
    clinic.sign_out()
    clinic.time.go(minutes=1)
    unattended.copy(clinic.folder, made.drive, clinic.time.now(), reach=Reach.READ, home=clinic.home)
    kept = tmp_path / "kept"
    shutil.copytree(made.folder.unattended, kept)
    sign_in_at(clinic, clinic.home, clinic.folder, PASSWORD)
    a_note(clinic.session, made.patient, "vigtigt nyt")
    assert backups.count_unattended(clinic.session).done is not None
    counted = set(made.folder.names())
    clinic.time.go(hours=24)
    clinic.sign_out()
    for when in (clinic.time.moment, None):  # dated today, and as it was
        _put_back(made, kept, when)
        clinic.time.go(minutes=1)
        sign_in_at(clinic, clinic.home, clinic.folder, PASSWORD)
        told = backups.count_unattended(clinic.session)
        assert told.done is None
        assert isinstance(told.problem, BackupDamaged)
        clinic.sign_out()
    assert set(made.folder.names()) == counted


def test_an_old_copy_on_another_drive_keeps_the_time_at_which_it_can_have_been_made(
    made: BackedUp, tmp_path: Path
) -> None:
    """There is no newer backup there that it could be held against; the next record of the journal tells."""
    clinic = made.clinic
    made.back_up()
    clinic.sign_out()
    clinic.time.go(minutes=1)
    unattended.copy(clinic.folder, made.drive, clinic.time.now(), reach=Reach.READ, home=clinic.home)
    kept = tmp_path / "kept"
    shutil.copytree(made.folder.unattended, kept)
    sign_in_at(clinic, clinic.home, clinic.folder, PASSWORD)
    clinic.time.go(hours=24)
    _put_back(made, kept, clinic.time.moment)
    told = backups.count_unattended(clinic.session)
    assert (told.done, type(told.problem)) == (None, BackupDamaged)
    _put_back(made, kept, None)
    assert backups.count_unattended(clinic.session).done is not None


def test_the_backup_that_is_tried_is_the_one_that_reaches_furthest(made: BackedUp) -> None:
    """An old one whose name was set forward does not stand for it."""
    made.back_up()
    older = made.newest
    made.clinic.time.go(minutes=5)
    a_note(made.clinic.session, made.patient, "nyt")
    done = made.back_up()
    older.rename(older.with_name(PLANTED))
    proven = backups.try_restore(made.clinic.session, made.trial()).proven
    assert proven is not None
    assert proven.generation == done.made.generation


def _put_back(made: BackedUp, kept: Path, when: datetime | None) -> None:
    shutil.rmtree(made.folder.unattended, ignore_errors=True)
    shutil.copytree(kept, made.folder.unattended)
    (name,) = unattended.names(made.folder)
    if when is None:
        return
    place = made.folder.unattended / name
    note = unattended.read(place, made.folder.vault)
    (place / unattended.NOTE).write_bytes(replace(note, made=when).encode())
    place.rename(place.with_name(f"{when:%Y%m%dT%H%M%SZ}"))
