"""One program per vault; the second one is told who is in."""

from __future__ import annotations

import subprocess
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path

import filelock
import pytest

from journal_app.vault import durable_file, instance_lock
from journal_app.vault.instance_lock import Holder, InstanceLock, LockFailed, VaultInUse, holder_of

ROOT = Path(instance_lock.__file__).parents[2]
SEAT = uuid.UUID("44444444-4444-4444-8444-444444444444")
HOLDER = Holder(host="front-desk", process=7, seat=SEAT, since=datetime(2026, 3, 2, 8, 30, tzinfo=UTC), label="Åse")


def test_the_second_program_is_told_who_is_in(tmp_path: Path) -> None:
    with InstanceLock(tmp_path, HOLDER):
        with pytest.raises(VaultInUse) as raised:
            InstanceLock(tmp_path, HOLDER).acquire()
        assert raised.value.holder == HOLDER
        assert "front-desk since 2026-03-02 08:30" in raised.value.message

    with InstanceLock(tmp_path, HOLDER):
        assert holder_of(tmp_path) == HOLDER
    assert holder_of(tmp_path) is None


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"host":"x"}', b"x" * 5000])
def test_without_a_readable_note_it_is_told_that_much(tmp_path: Path, content: bytes | None) -> None:
    with InstanceLock(tmp_path, HOLDER):
        note = tmp_path / instance_lock.HOLDER_NAME
        note.unlink() if content is None else note.write_bytes(content)
        with pytest.raises(VaultInUse) as raised:
            InstanceLock(tmp_path, HOLDER).acquire()
        assert raised.value.holder is None


def test_a_note_left_over_keeps_nobody_out(tmp_path: Path) -> None:
    with InstanceLock(tmp_path, HOLDER):
        left_over = (tmp_path / instance_lock.HOLDER_NAME).read_bytes()
    (tmp_path / instance_lock.HOLDER_NAME).write_bytes(left_over)

    with InstanceLock(tmp_path, Holder.of_this_program(seat=SEAT, since=datetime.now(UTC))):
        assert holder_of(tmp_path) != HOLDER


def test_a_killed_program_leaves_the_vault_free(tmp_path: Path) -> None:
    code = (
        "import sys, uuid, pathlib, datetime\n"
        "from journal_app.vault.instance_lock import Holder, InstanceLock\n"
        "holder = Holder.of_this_program(seat=uuid.uuid4(), since=datetime.datetime.now(datetime.timezone.utc))\n"
        "lock = InstanceLock(pathlib.Path(sys.argv[1]), holder)\n"
        "lock.acquire()\n"
        "print('in', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"in"
        with pytest.raises(VaultInUse) as raised:
            InstanceLock(tmp_path, HOLDER).acquire()
        other.kill()
    assert raised.value.holder is not None
    assert raised.value.holder.process == other.pid

    with InstanceLock(tmp_path, HOLDER):
        pass


def test_releasing_twice_or_without_holding_does_nothing(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path, HOLDER)
    lock.release()
    lock.acquire()
    lock.release()
    lock.release()


def test_a_folder_without_locks_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(self: filelock.BaseFileLock) -> None:
        raise NotImplementedError

    monkeypatch.setattr(filelock.FileLock, "_acquire", no_locks)

    with pytest.raises(LockFailed):
        InstanceLock(tmp_path, HOLDER).acquire()


def test_a_note_that_cannot_be_written_lets_the_lock_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise durable_file.DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(durable_file, "write", full)
        with pytest.raises(durable_file.DiskFull):
            InstanceLock(tmp_path, HOLDER).acquire()

    with InstanceLock(tmp_path, HOLDER):
        pass


def test_an_unplugged_drive_does_not_keep_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unplugged(path: Path) -> None:
        raise durable_file.DiskFailed(path)

    lock = InstanceLock(tmp_path, HOLDER)
    lock.acquire()
    monkeypatch.setattr(durable_file, "remove", unplugged)
    lock.release()

    InstanceLock(tmp_path, HOLDER).acquire()


def test_a_note_with_a_strange_process_number_is_still_read(tmp_path: Path) -> None:
    with InstanceLock(tmp_path, HOLDER):
        note = tmp_path / instance_lock.HOLDER_NAME
        note.write_bytes(note.read_bytes().replace(b'"process":7', b'"process":"7"'))
        found = holder_of(tmp_path)

    assert found is not None
    assert found.process == 0
