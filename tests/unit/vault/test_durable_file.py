"""Small files keep their old content when writing fails, and every failure says what happened."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path

import pytest

from journal_app.vault import durable_file


def test_a_written_file_is_there_for_its_owner_alone_and_leaves_no_other(tmp_path: Path) -> None:
    target = tmp_path / "a"

    durable_file.write(target, b"first")
    durable_file.write(target, b"second")

    assert target.read_bytes() == b"second"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize(
    ("number", "family"),
    [
        (errno.ENOSPC, durable_file.DiskFull),
        (errno.EROFS, durable_file.FolderReadOnly),
        (errno.EIO, durable_file.DiskFailed),
    ],
)
def test_a_failed_write_keeps_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, family: type[Exception]
) -> None:
    target = tmp_path / "a"
    durable_file.write(target, b"old")

    def refuse(descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(family):
        durable_file.write(target, b"new")

    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_can_be_made_again_is_whole_or_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, unfinished = tmp_path / "a", tmp_path / "a.begun"
    unfinished.write_bytes(b"what a power cut left")
    durable_file.write_again(target, b"old", unfinished=unfinished)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    synced = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(durable_file.DiskFull):
        durable_file.write_again(target, b"new", unfinished=unfinished)
    assert synced, "what takes the name is on the disk before it does"
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_write_in_pieces_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:3])))

    durable_file.write(tmp_path / "a", b"ten bytes!")

    assert (tmp_path / "a").read_bytes() == b"ten bytes!"


def test_a_target_held_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, calls = Path.replace, []

    def held_twice(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) < 3:
            raise PermissionError(errno.EACCES, "held")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held_twice)
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)

    durable_file.write(tmp_path / "a", b"x")

    assert (tmp_path / "a").read_bytes() == b"x"


def test_a_target_held_for_good_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)

    with pytest.raises(durable_file.FolderReadOnly):
        durable_file.write(tmp_path / "a", b"x")


def test_appending_keeps_what_was_there(tmp_path: Path) -> None:
    durable_file.append(tmp_path / "a", b"1")
    durable_file.append(tmp_path / "a", b"2")

    assert (tmp_path / "a").read_bytes() == b"12"


def test_appending_where_there_is_no_folder_fails(tmp_path: Path) -> None:
    with pytest.raises(durable_file.DiskFailed):
        durable_file.append(tmp_path / "gone" / "a", b"1")


def test_replacing_and_removing(tmp_path: Path) -> None:
    durable_file.write(tmp_path / "a", b"1")

    durable_file.replace(tmp_path / "a", tmp_path / "b")
    assert durable_file.read(tmp_path / "a", limit=9) is None
    assert durable_file.read(tmp_path / "b", limit=9) == b"1"

    durable_file.remove(tmp_path / "b")
    durable_file.remove(tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


def test_replacing_what_is_not_there_and_removing_a_folder_fail(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(durable_file.DiskFailed):
        durable_file.replace(tmp_path / "a", tmp_path / "b")
    with pytest.raises((durable_file.DiskFailed, durable_file.FolderReadOnly)):
        durable_file.remove(tmp_path / "folder")


def test_a_file_longer_than_allowed_is_not_read(tmp_path: Path) -> None:
    durable_file.write(tmp_path / "a", b"12345")

    assert durable_file.read(tmp_path / "a", limit=5) == b"12345"
    with pytest.raises(durable_file.FileTooLong):
        durable_file.read(tmp_path / "a", limit=4)


def test_reading_a_folder_fails(tmp_path: Path) -> None:
    with pytest.raises(durable_file.DiskFailed):
        durable_file.read(tmp_path, limit=4)


def test_a_private_folder_is_closed_to_others_also_if_it_was_open(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True, mode=0o755)

    durable_file.make_private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_private_folder_in_place_of_a_file_fails(tmp_path: Path) -> None:
    durable_file.write(tmp_path / "a", b"")

    with pytest.raises(durable_file.DiskFailed):
        durable_file.make_private_folder(tmp_path / "a")
