"""What somebody with the drive in their hands can do to a backup: each is noticed, in bounded time, in a sentence."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from journal_app.domain.errors import Environmental, JournalError, UserFacing
from journal_app.services import backups
from journal_app.services.backup_port import BackupOrder, Reach, TrialOrder
from journal_app.vault import canonical, database, role_keys, stream_file
from journal_app.vault.backup import (
    backup_keys,
    checking,
    erasure_list,
    layout,
    making,
    manifest,
    staging,
    unattended,
    unlocking,
)
from journal_app.vault.backup.checking import Readers
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder, LeadsElsewhere, NoBackup
from journal_app.vault.backup.manifest import BackupTooNew
from journal_app.vault.backup.staging import Chosen, OtherJournal
from journal_app.vault.signing import SigningKey
from tests.backed_up import BackedUp, made, take_photos, template
from tests.clinic import a_clinic, files_below

__all__ = ["made", "template"]

PARTS = (layout.MANIFEST, layout.KEYRING, layout.DATABASE, layout.LIST)
AT_MOST_SECONDS = 5.0


def check(made: BackedUp, chosen: Chosen) -> None:
    """What making a backup does before it counts, on one that lies there."""
    key = unlocking.by_owner(chosen, made.clinic.vault.keys)
    checking.check(
        chosen.place, chosen.folder, chosen.manifest, Readers(key, made.clinic.vault.keys, made.clinic.vault.ring)
    )


def noticed(made: BackedUp) -> bool:
    """Whether a drill refuses the newest backup, in a sentence, leaving no record of a proof."""
    try:
        done = backups.try_restore(made.clinic.session, made.trial())
    except (UserFacing, Environmental) as problem:
        return problem.message.endswith((".", "?")) and "{" not in problem.message
    return done.proven is None


def flip(path: Path, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


# --------------------------------------------------------------------------------------------------------------- bits


@pytest.mark.parametrize("name", PARTS)
def test_flipped_bits_are_noticed(made: BackedUp, name: str, rounds: int) -> None:
    """Some bits of each part, others with each number of rounds, where the backup is read back."""
    made.back_up()
    chosen, path = staging.choose(made.drive), made.newest / name
    good, chance = path.read_bytes(), random.Random(rounds)
    for bit in chance.sample(range(8 * len(good)), 3 + rounds // 4):
        flip(path, bit)
        with pytest.raises(BackupDamaged):
            check(made, chosen)
        path.write_bytes(good)
    check(made, chosen)


@pytest.mark.thorough
@pytest.mark.parametrize("name", PARTS)
def test_every_nth_bit_is_noticed(made: BackedUp, name: str) -> None:
    made.back_up()
    chosen, path = staging.choose(made.drive), made.newest / name
    good = path.read_bytes()
    step = max(1, 8 * len(good) // 4000)
    for bit in range(0, 8 * len(good), step):
        flip(path, bit)
        with pytest.raises(BackupDamaged):
            check(made, chosen)
        path.write_bytes(good)


def test_a_flipped_page_under_a_right_hash_is_noticed(made: BackedUp, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hashes stand in the manifest; behind them stand the pages' own seals and the ledger's root."""
    made.back_up()
    chosen = staging.choose(made.drive)
    path = made.newest / layout.DATABASE
    monkeypatch.setattr(checking, "check_parts", lambda *_: None)
    check(made, chosen)
    for bit in range(4096 * 8 + 99, 8 * path.stat().st_size, 8 * 4096 * 7):
        flip(path, bit)
        with pytest.raises(BackupDamaged):
            check(made, chosen)
        flip(path, bit)


def test_every_photo_is_compared_when_it_is_tried(made: BackedUp) -> None:
    take_photos(made, *(f"more {number}" for number in range(20)))
    made.back_up()
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None
    for photo in sorted((made.folder.path / "files").rglob("*-*"))[::6]:
        flip(photo, 8 * 5000 + 3)
        assert noticed(made)
        flip(photo, 8 * 5000 + 3)
        photo.rename(photo.with_name("away"))
        assert noticed(made)
        photo.with_name("away").rename(photo)


# ---------------------------------------------------------------------------------------------------------- manifests


def altered(made: BackedUp, change: Callable[[dict[str, canonical.Json]], object]) -> None:
    path = made.newest / layout.MANIFEST
    members = canonical.decode_object(path.read_bytes())
    change(members)
    path.write_bytes(canonical.encode(members))


def _made(data: bytes, text: bytes) -> bytes:
    return re.sub(rb'"made":"[^"]*"', b'"made":"' + text + b'"', data)


MANIFESTS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half": lambda data: data[: len(data) // 2],
    "one byte short": lambda data: data[:-1],
    "another kind": lambda _: b"%PDF-1.7",
    "a list": lambda _: b"[]",
    "nothing in it": lambda _: b"{}",
    "deep": lambda _: b"[" * 100_000 + b"]" * 100_000,
    "long": lambda _: b'{"v":1,"x":"' + b"a" * (manifest.LONGEST + 9) + b'"}',
    "spaced": lambda data: data.replace(b",", b", ", 1),
    "a path for an id": lambda data: data.replace(b'"vault":"', b'"vault":"../../', 1),
    "a huge count": lambda data: data.replace(b'"count":3', b'"count":9007199254740991', 1),
    "a negative size": lambda data: data.replace(b'"size":', b'"size":-', 1),
    "a time before all times": lambda data: _made(data, b"0001-01-01T00:00:00.000000+14:00"),
    "a time after all times": lambda data: _made(data, b"9999-12-31T23:30:00.000000Z"),
    "another country": lambda data: data.replace(b'"DK"', b'"US"', 1),
}


@pytest.mark.parametrize("kind", MANIFESTS)
def test_a_manifest_that_is_none_ends_in_a_sentence_in_bounded_time(made: BackedUp, kind: str, tmp_path: Path) -> None:
    made.back_up()
    path = made.newest / layout.MANIFEST
    changed = MANIFESTS[kind](path.read_bytes())
    assert changed != path.read_bytes()
    path.write_bytes(changed)
    started = time.monotonic()
    assert noticed(made)
    with pytest.raises(JournalError):
        made.clinic.door.restore(made.form(tmp_path / "new"))
    assert time.monotonic() - started < AT_MOST_SECONDS
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("made_at", [b"0001-01-01T00:00:00.000000+14:00", b"9999-12-31T23:30:00.000000Z"])
def test_no_time_on_a_drive_is_in_the_way(made: BackedUp, made_at: bytes) -> None:
    """Of a manifest, a keyring's kit and a list of erasures that a stranger left: none is signed by anybody."""
    made.back_up()
    strange = made.folder.generations / "20200101T000000Z-00000000"
    shutil.copytree(made.newest, strange)
    for path in (strange / layout.MANIFEST, made.folder.erasures / erasure_list.LIST):
        path.write_bytes(_made(path.read_bytes(), made_at))
    ring = canonical.decode_object((strange / layout.KEYRING).read_bytes())
    ring["recovery"] = {**ring["recovery"], "kit": {"made": made_at.decode(), "number": 2}}  # type: ignore[dict-item]
    (strange / layout.KEYRING).write_bytes(canonical.encode(ring))
    sign = made.clinic.door.look_into_backups(made.drive)
    assert [name for name, _ in sign.made] == [made.folder.names()[-1]]
    assert set(sign.kits) == {made.folder.names()[-1]}
    made.clinic.time.go(minutes=5)
    made.back_up()
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None


def test_a_manifest_of_a_newer_program_says_so(made: BackedUp) -> None:
    made.back_up()
    altered(made, lambda members: members.update(v=2))
    with pytest.raises(BackupTooNew):
        staging.choose(made.drive)
    assert noticed(made)
    made.clinic.time.go(minutes=1)
    made.back_up()
    assert len(made.folder.names()) == 2, "what cannot be read is neither in the way nor removed"


@pytest.mark.skipif(os.name != "posix", reason="makes pipes and links")
@pytest.mark.parametrize("name", [*PARTS, "photo"])
@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "gone"])
def test_nothing_is_waited_for_and_no_link_is_followed(made: BackedUp, name: str, kind: str, tmp_path: Path) -> None:
    made.back_up()
    path = next((made.folder.path / "files").rglob("*-*")) if name == "photo" else made.newest / name
    elsewhere = tmp_path / "elsewhere"
    path.rename(elsewhere)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to(elsewhere)
    elif kind == "folder":
        path.mkdir()
    started = time.monotonic()
    assert noticed(made)
    assert time.monotonic() - started < AT_MOST_SECONDS


@pytest.mark.skipif(os.name != "posix", reason="makes links")
@pytest.mark.parametrize("name", ["", "files", "files/00", "generations", "erasures", "unattended"])
def test_no_backup_is_made_or_tried_through_a_link(made: BackedUp, name: str, tmp_path: Path) -> None:
    """A drive whose folders lead back to the computer has everything, until the computer is lost."""
    made.back_up()
    path, elsewhere = made.folder.path / name, tmp_path / "elsewhere"
    if path.exists():
        path.rename(elsewhere)
    else:
        elsewhere.mkdir()
    path.symlink_to(elsewhere)
    for act in (made.back_up, lambda: backups.try_restore(made.clinic.session, made.trial())):
        with pytest.raises(LeadsElsewhere):
            act()
    made.clinic.sign_out()
    with pytest.raises(LeadsElsewhere):
        unattended.copy(made.clinic.folder, made.drive, made.clinic.time.now(), reach=Reach.READ)


@pytest.mark.skipif(os.name != "posix", reason="makes links")
def test_the_vaults_own_photos_are_no_copies_of_themselves(made: BackedUp) -> None:
    """A new drive whose folder of photos is the vault's, of the same form: nothing would ever be copied."""
    made.folder.path.mkdir(parents=True)
    (made.folder.path / "files").symlink_to(made.clinic.folder / stream_file.FOLDER)
    with pytest.raises(LeadsElsewhere):
        made.back_up()
    assert [one.name for one in made.folder.path.iterdir()] == ["files"]


def test_a_manifest_signed_by_a_stranger_or_a_leaver_is_refused(made: BackedUp) -> None:
    made.back_up()
    path = made.newest / layout.MANIFEST
    good = manifest.parse(path.read_bytes())
    stranger = SigningKey(os.urandom(32))
    for person in (made.clinic.owner.id, uuid4()):
        path.write_bytes(good.signed_by(stranger, person=person).encode())
        with pytest.raises(OtherJournal):
            staging.choose(made.drive)
    path.write_bytes(good.encode())
    staging.choose(made.drive)


def test_an_insiders_manifest_over_another_past_is_noticed(made: BackedUp) -> None:
    """Somebody with a key signs a manifest whose checkpoint is of a state that the database is not in."""
    made.back_up()
    older = manifest.parse((made.newest / layout.MANIFEST).read_bytes())
    take_photos(made, "one more")
    made.clinic.time.go(minutes=1)
    made.back_up()
    path = made.newest / layout.MANIFEST
    newer = manifest.parse(path.read_bytes())
    forged = replace(newer, note=older.note, signed=None)
    path.write_bytes(forged.signed_by(made.clinic.vault.keys.signing, person=made.clinic.owner.id).encode())
    staging.choose(made.drive)
    assert noticed(made)


# ----------------------------------------------------------------------------------------------------------- mixtures


@pytest.mark.parametrize("name", PARTS)
def test_parts_of_two_backups_make_none(made: BackedUp, name: str) -> None:
    made.back_up()
    first = made.newest
    take_photos(made, "one more")
    made.clinic.colleague("Ny Kollega", frozenset({next(iter(made.clinic.owner.roles))}))
    made.clinic.time.go(minutes=1)
    made.back_up()
    shutil.copyfile(first / name, made.newest / name)
    assert noticed(made)


def test_a_drive_that_answers_differently_each_time_is_noticed(made: BackedUp, monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts is what was compared: the hash is of the list of keys that is used, not of the next answer."""
    made.back_up()
    older, read = (made.newest / layout.KEYRING).read_bytes(), layout.read
    made.clinic.colleague("Ny Kollega", frozenset({next(iter(made.clinic.owner.roles))}))
    made.back_up()

    def answer(path: Path, *, limit: int) -> bytes:
        return older if path == made.newest / layout.KEYRING else read(path, limit=limit)

    staging.choose(made.drive)
    monkeypatch.setattr(layout, "read", answer)
    with pytest.raises(BackupDamaged):
        staging.choose(made.drive)


def test_a_key_sealed_for_another_backup_opens_none(made: BackedUp) -> None:
    made.back_up()
    first = staging.choose(made.drive)
    made.clinic.time.go(minutes=1)
    made.back_up()
    second = staging.choose(made.drive)
    with pytest.raises(BackupDamaged):
        backup_keys.opened_by_owner(
            first.manifest.key, second.key_place, made.clinic.vault.keys.agreement, owner=made.clinic.owner.id
        )


def test_another_clinics_backup_is_refused(made: BackedUp, tmp_path: Path) -> None:
    """Under its own name, under this clinic's, and with this clinic's keyring put in."""
    made.back_up()
    other = BackedUp(a_clinic(tmp_path / "other"), tmp_path / "other usb", made.patient)
    other.back_up()
    with pytest.raises(NoBackup):
        backups.try_restore(made.clinic.session, TrialOrder(other.drive))
    shutil.copytree(other.newest, made.folder.generations / "99990101T000000Z-00000000")
    with pytest.raises(OtherJournal):
        staging.choose(made.drive)
    assert noticed(made)
    shutil.copyfile(
        made.folder.generations / made.folder.names()[0] / layout.KEYRING,
        made.folder.generations / "99990101T000000Z-00000000" / layout.KEYRING,
    )
    with pytest.raises(JournalError):
        staging.choose(made.drive)
    made.back_up()
    renamed = BackupFolder.below(other.drive, made.clinic.vault.id)
    other.folder.path.rename(renamed.path)
    assert manifest.readable(renamed) == {}
    with pytest.raises(BackupDamaged):
        backups.back_up(made.clinic.session, BackupOrder(other.drive, country="DK"))


def test_a_drive_with_two_clinics_asks_which(made: BackedUp, tmp_path: Path) -> None:
    made.back_up()
    other = BackedUp(a_clinic(tmp_path / "other"), made.drive, made.patient)
    other.back_up()
    with pytest.raises(NoBackup):
        staging.choose(made.drive)
    assert staging.choose(made.folder.path).ring.vault == made.clinic.vault.id
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None


def test_a_copied_registry_key_opens_no_backup(made: BackedUp) -> None:
    """What everyone who works here holds is not enough: each backup has a key of its own."""
    made.back_up()
    with pytest.raises(Environmental):
        database.open_unchanging(
            made.newest / layout.DATABASE, role_keys.sqlcipher_key(made.clinic.vault.keys.newest_registry)
        )


@pytest.mark.parametrize("is_killed", [False, True])
def test_a_drive_that_loses_one_of_many_new_photos_has_no_backup(
    made: BackedUp, monkeypatch: pytest.MonkeyPatch, *, is_killed: bool
) -> None:
    """A stick that claims to be larger than it is says of every photo that it was written."""
    take_photos(made, *(f"more {number}" for number in range(40)))
    copy, read_back, lost = layout.copy_new, making.read_back, list[Path]()

    def losing(source: Path, target: Path) -> layout.Fingerprint:
        found = copy(source, target)
        if stream_file.FOLDER in source.parts and not lost:
            flip(target, 8 * 300)
            lost.append(source)
        return found

    def ended(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(layout, "copy_new", losing)
        patched.setattr(checking, "sample_of", lambda files, *_: files[:0])  # chance finds few of many
        if is_killed:
            patched.setattr(making, "read_back", ended)
            with pytest.raises(KeyboardInterrupt):
                made.back_up()
            patched.setattr(making, "read_back", read_back)
        with pytest.raises(BackupDamaged):
            made.back_up()
        assert made.folder.names() == ()
        patched.setattr(layout, "copy_new", copy)
        assert made.back_up().made.files == 43
    assert backups.try_restore(made.clinic.session, made.trial()).proven is not None


def test_what_was_read_back_before_is_not_read_whole_each_time(made: BackedUp, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    monkeypatch.setattr(making, "read_back", lambda _vault, _folder, files: read.append(len(files)))
    for _ in range(2):
        made.clinic.time.go(minutes=5)
        made.back_up()
    take_photos(made, "one more")
    made.back_up()
    assert read == [3, 0, 1]


def test_a_failed_read_back_leaves_the_older_backups_and_removes_none(
    made: BackedUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(12):
        made.clinic.time.go(hours=12)
        made.back_up()
    before, names = files_below(made.drive), made.folder.names()
    head = made.clinic.vault.head()
    copy = layout.copy_new

    def failing(source: Path, target: Path) -> layout.Fingerprint:
        found = copy(source, target)
        flip(target, 8 * 300)
        return found

    take_photos(made, "one more")
    monkeypatch.setattr(layout, "copy_new", failing)
    made.clinic.time.go(days=40)
    with pytest.raises(BackupDamaged):
        made.back_up()
    assert made.folder.names() == names
    assert before.items() <= files_below(made.drive).items()
    assert made.clinic.vault.head().size > head.size
    assert json.loads((made.newest / layout.MANIFEST).read_text())["v"] == 1
