"""The keyring's files: two copies that repair each other, and a change that survives a crash at any step."""

from __future__ import annotations

import dataclasses
import uuid
from pathlib import Path

import pytest

from journal_app.vault import canonical, durable_file, keyring, keyring_files
from journal_app.vault.keyring_files import COPY_NAME, NAME, NEXT_NAME, KeyringMissing
from journal_app.vault.keyring_format import Keyring, KeyringDamaged, KeyringTooNew
from tests.unit.vault.keyring_cases import DESK, OWNER, PASSWORDS, clinic

BEFORE = clinic().keyring
AFTER = keyring.with_label_changed(BEFORE, clinic().owner, OWNER, "Åse Nyberg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    keyring_files.replace(tmp_path, BEFORE)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_copies_and_nothing_else(folder: Path) -> None:
    assert files(folder) == {NAME: BEFORE.encode(), COPY_NAME: BEFORE.encode()}
    assert keyring_files.load(folder) == keyring_files.read(folder) == BEFORE
    assert keyring_files.are_copies_sound(folder)


@pytest.mark.parametrize("name", [NAME, COPY_NAME])
@pytest.mark.parametrize("damage", [None, b"", b"{}", b"x" * (16 * 1024 * 1024 + 1)])
def test_one_bad_copy_is_repaired(folder: Path, name: str, damage: bytes | None) -> None:
    (folder / name).unlink() if damage is None else (folder / name).write_bytes(damage)
    assert not keyring_files.are_copies_sound(folder)
    assert keyring_files.read(folder) == BEFORE
    assert not keyring_files.are_copies_sound(folder), "reading writes nothing"

    assert keyring_files.load(folder) == BEFORE
    assert keyring_files.are_copies_sound(folder)


def test_no_copy_says_so(tmp_path: Path) -> None:
    with pytest.raises(KeyringMissing):
        keyring_files.load(tmp_path)


def test_two_bad_copies_say_so_and_are_kept(folder: Path) -> None:
    for name in (NAME, COPY_NAME):
        (folder / name).write_bytes(b"{}")

    with pytest.raises(KeyringDamaged):
        keyring_files.load(folder)
    assert files(folder) == {NAME: b"{}", COPY_NAME: b"{}"}


def test_a_copy_of_a_newer_version_is_not_overwritten(folder: Path) -> None:
    newer = canonical.encode({"v": 2})
    (folder / COPY_NAME).write_bytes(newer)

    with pytest.raises(KeyringTooNew):
        keyring_files.load(folder)
    assert (folder / COPY_NAME).read_bytes() == newer


def test_copies_of_two_journals_are_damage(folder: Path) -> None:
    other = keyring.create(
        vault=uuid.uuid4(), user=OWNER, label="X", password="x", database="a.db", policy=keyring.KdfPolicy.TEST
    )
    (folder / COPY_NAME).write_bytes(other.keyring.encode())

    with pytest.raises(KeyringDamaged):
        keyring_files.load(folder)


def test_the_newer_copy_counts(folder: Path) -> None:
    (folder / COPY_NAME).write_bytes(AFTER.encode())

    assert keyring_files.load(folder) == AFTER
    assert keyring_files.are_copies_sound(folder)


def test_a_staged_version_counts_for_nothing_until_committed(folder: Path) -> None:
    assert keyring_files.staged(folder) is None
    keyring_files.stage(folder, AFTER)
    assert keyring_files.load(folder) == BEFORE
    assert keyring_files.staged(folder) == AFTER

    assert keyring_files.commit_staged(folder) == AFTER

    assert keyring_files.load(folder) == AFTER
    assert set(files(folder)) == {NAME, COPY_NAME}


def test_a_staged_version_can_be_dropped(folder: Path) -> None:
    keyring_files.stage(folder, AFTER)

    keyring_files.discard_staged(folder)

    assert keyring_files.staged(folder) is None
    assert keyring_files.load(folder) == BEFORE


def test_committing_nothing_is_refused(folder: Path) -> None:
    with pytest.raises(KeyringMissing):
        keyring_files.commit_staged(folder)


def test_a_damaged_staged_version_is_none(folder: Path) -> None:
    (folder / NEXT_NAME).write_bytes(b"{}")

    assert keyring_files.staged(folder) is None


def test_an_unsigned_version_is_not_staged(folder: Path) -> None:
    with pytest.raises(KeyringDamaged):
        keyring_files.stage(folder, dataclasses.replace(AFTER, version=9))
    assert keyring_files.staged(folder) is None


def test_a_read_only_folder_can_still_be_loaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / COPY_NAME).unlink()

    def refuse(path: Path, data: bytes) -> None:
        raise durable_file.FolderReadOnly(path.parent)

    monkeypatch.setattr(durable_file, "write", refuse)

    assert keyring_files.load(folder) == BEFORE


class PowerCut(BaseException):
    """The program ends here; no ``except`` of its own runs."""


@pytest.mark.parametrize("steps", range(12))
def test_a_crash_at_any_step_leaves_the_old_or_the_new_version_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    left = [steps]

    def counted(name: str) -> None:
        original = getattr(durable_file, name)

        def step(*args: object) -> object:
            if left[0] == 0:
                raise PowerCut
            left[0] -= 1
            return original(*args)

        monkeypatch.setattr(durable_file, name, step)

    for name in ("_write_new", "_replace", "sync_folder"):
        counted(name)
    try:
        keyring_files.stage(folder, AFTER)
        is_stated = True
        keyring_files.commit_staged(folder)
    except PowerCut:
        is_stated = left[0] == 0 and steps >= 3
    monkeypatch.undo()

    found = keyring_files.load(folder)
    assert found in (BEFORE, AFTER)
    if is_stated:
        if keyring_files.staged(folder) is not None:
            keyring_files.commit_staged(folder)
        assert keyring_files.load(folder) == AFTER
    else:
        keyring_files.discard_staged(folder)
        assert keyring_files.load(folder) == BEFORE


def test_the_signer_may_be_anyone_in_the_keyring(folder: Path) -> None:
    changed = keyring.with_password_changed(BEFORE, clinic().desk, old=PASSWORDS[DESK], new="a new one, longer")

    keyring_files.replace(folder, changed)

    assert Keyring.parse((folder / NAME).read_bytes()) == changed
