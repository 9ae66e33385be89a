"""The mark survives torn writes, refuses forgeries, and tells an older or another ledger from a grown one."""

from __future__ import annotations

import errno
import hmac
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault import canonical, durable_file, high_water
from journal_app.vault.high_water import SLOT_BYTES, Mark, MarkDamaged, MarkFile, Verdict, judge
from journal_app.vault.merkle import leaf_hash, root_of

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {1: bytes(range(32)), 2: bytes(range(1, 33))}
LEAVES = [leaf_hash(bytes([number])) for number in range(40)]


def _root(size: int) -> bytes:
    return root_of(LEAVES[:size])


def _mark(size: int, *, line: str = "1", keyring: int = 3) -> Mark:
    return Mark(line, size, _root(size), keyring)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mark"
    high_water.write(path, _mark(5), key=KEYS[1], epoch=1)
    return path


def _read(path: Path) -> Mark | None:
    return high_water.read(path, KEYS.get)


def _open(path: Path, epoch: int = 1) -> MarkFile:
    return MarkFile(path, key_for_epoch=KEYS.get, epoch=epoch)


def test_where_there_is_no_file_there_is_no_mark(tmp_path: Path) -> None:
    assert _read(tmp_path / "mark") is None


def test_the_first_mark_is_read_back(path: Path) -> None:
    assert _read(path) == _mark(5)
    assert path.stat().st_size == 2 * SLOT_BYTES


def test_the_bytes_of_a_slot(path: Path) -> None:
    slot = path.read_bytes()[SLOT_BYTES:]
    payload = canonical.encode({"line": "1", "size": 5, "root": _root(5).hex(), "keyring": 3})
    start = b"JRNLMARK" + (1).to_bytes(8, "big") + (1).to_bytes(4, "big") + len(payload).to_bytes(2, "big") + payload
    assert slot[:-32] == start.ljust(SLOT_BYTES - 32, b"\x00")
    assert slot[-32:] == hmac.digest(KEYS[1], slot[:-32], "sha256")
    assert path.read_bytes()[:SLOT_BYTES] == bytes(SLOT_BYTES)


def test_marks_are_written_in_turn(path: Path) -> None:
    with _open(path) as marks:
        for size in range(6, 12):
            before = path.read_bytes()
            marks.write(_mark(size))
            after = path.read_bytes()
            changed = [before[at : at + SLOT_BYTES] != after[at : at + SLOT_BYTES] for at in (0, SLOT_BYTES)]
            assert changed == [size % 2 == 0, size % 2 == 1]
            assert marks.mark == _read(path) == _mark(size)
    with _open(path) as marks:
        assert marks.mark == _mark(11)


def test_marks_of_different_epochs_stand_side_by_side(path: Path) -> None:
    with _open(path, epoch=2) as marks:
        marks.write(_mark(6))
    assert _read(path) == _mark(6)
    assert high_water.read(path, {1: KEYS[1]}.get) == _mark(5)
    with pytest.raises(MarkDamaged):
        high_water.read(path, lambda _epoch: None)


@given(st.data())
def test_a_torn_write_falls_back_to_the_mark_before(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("mark") / "mark"
    high_water.write(path, _mark(5), key=KEYS[1], epoch=1)
    with _open(path) as marks:
        marks.write(_mark(6))
        before = path.read_bytes()
        marks.write(_mark(7))
    after = path.read_bytes()
    sectors = data.draw(st.lists(st.booleans(), min_size=16, max_size=16))
    torn = b"".join((after if new else before)[at * 512 : (at + 1) * 512] for at, new in enumerate(sectors))
    path.write_bytes(torn)
    assert _read(path) == (_mark(7) if torn == after else _mark(6))


def test_every_flipped_bit_of_a_slot_falls_back(path: Path) -> None:
    with _open(path) as marks:
        marks.write(_mark(6))
    data = path.read_bytes()
    for bit in [*range(250 * 8), *range(250 * 8, SLOT_BYTES * 8, 97), *range((SLOT_BYTES - 32) * 8, SLOT_BYTES * 8)]:
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        assert _read(path) == _mark(5)
        assert not high_water.is_whole(path, KEYS.get)


def test_a_file_is_whole_when_both_halves_are(path: Path) -> None:
    assert high_water.is_whole(path, KEYS.get), "the first half was never written"
    first = path.read_bytes()
    path.write_bytes(b"\0" * 9 + b"\1" + first[10:])
    assert not high_water.is_whole(path, KEYS.get)
    path.write_bytes(first)
    with _open(path) as marks:
        marks.write(_mark(6))
        assert high_water.is_whole(path, KEYS.get)
        older = path.read_bytes()
        marks.write(_mark(7))
        marks.write(_mark(8))
    assert high_water.is_whole(path, KEYS.get)
    newer = path.read_bytes()
    path.write_bytes(newer[:SLOT_BYTES] + older[SLOT_BYTES:])
    assert not high_water.is_whole(path, KEYS.get), "a half of long ago"
    path.write_bytes(newer + b"\0")
    with pytest.raises(MarkDamaged):
        high_water.is_whole(path, KEYS.get)


def test_two_damaged_slots_are_damage(path: Path) -> None:
    with _open(path) as marks:
        marks.write(_mark(6))
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    data[SLOT_BYTES + 100] ^= 1
    path.write_bytes(data)
    with pytest.raises(MarkDamaged):
        _read(path)
    with pytest.raises(MarkDamaged):
        _open(path)


@pytest.mark.parametrize("data", [b"", b"x", bytes(SLOT_BYTES), bytes(2 * SLOT_BYTES), bytes(2 * SLOT_BYTES + 1)])
def test_a_file_without_a_mark_is_damage(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(MarkDamaged):
        _read(path)


def test_a_forged_mark_is_damage(path: Path) -> None:
    high_water.write(path, _mark(2), key=bytes(32), epoch=1)
    with pytest.raises(MarkDamaged):
        _read(path)


def test_a_slot_copied_into_the_other_place_does_not_count(path: Path) -> None:
    slot = path.read_bytes()[SLOT_BYTES:]
    path.write_bytes(slot + bytes(SLOT_BYTES))
    with pytest.raises(MarkDamaged):
        _read(path)


@pytest.mark.parametrize(
    "payload",
    [
        b"not json",
        b"[]",
        b"{}",
        canonical.encode({"line": "1", "size": 5, "root": "00" * 32, "keyring": 3, "more": 1}),
        canonical.encode({"line": "1", "size": "5", "root": "00" * 32, "keyring": 3}),
        canonical.encode({"line": "1", "size": 5, "root": "zz" * 32, "keyring": 3}),
    ],
)
def test_a_mark_of_another_format_is_no_mark(path: Path, payload: bytes) -> None:
    start = b"JRNLMARK" + (1).to_bytes(8, "big") + (1).to_bytes(4, "big") + len(payload).to_bytes(2, "big") + payload
    body = start.ljust(SLOT_BYTES - 32, b"\x00")
    path.write_bytes(bytes(SLOT_BYTES) + body + hmac.digest(KEYS[1], body, "sha256"))
    with pytest.raises(MarkDamaged):
        _read(path)


def test_after_damage_a_new_mark_can_be_made(path: Path) -> None:
    path.write_bytes(b"damaged")
    high_water.write(path, _mark(9), key=KEYS[2], epoch=2)
    with _open(path, epoch=2) as marks:
        assert marks.mark == _mark(9)
        marks.write(_mark(10))
    assert _read(path) == _mark(10)


def test_a_mark_does_not_go_back_within_its_line(path: Path) -> None:
    with _open(path) as marks:
        with pytest.raises(Bug):
            marks.write(_mark(4))
        marks.write(_mark(5, keyring=4))
        marks.write(_mark(4, line="2"))
    assert _read(path) == _mark(4, line="2")


def test_a_failed_write_keeps_the_mark_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with _open(path) as marks:

        def fail(_descriptor: int) -> None:
            raise OSError(errno.ENOSPC, "full")

        with monkeypatch.context() as patched:
            patched.setattr(high_water, "_sync_data", fail)
            with pytest.raises(durable_file.DiskFull):
                marks.write(_mark(6))
        assert marks.mark == _mark(5)
        marks.write(_mark(7))
        assert _read(path) == _mark(7)


def test_a_write_may_come_in_pieces(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:1000]))
    with _open(path) as marks:
        marks.write(_mark(6))
    assert _read(path) == _mark(6)


def test_the_write_is_synced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(high_water, "_sync_data", synced.append)
    with _open(path) as marks:
        marks.write(_mark(6))
    assert len(synced) == 1


def test_opening_without_file_or_key_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MarkDamaged):
        _open(path.with_name("absent"))
    with pytest.raises(Bug):
        _open(path, epoch=3)

    def fail(_path: Path, _flags: int) -> int:
        raise OSError(errno.EACCES, "refused")

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(durable_file.FolderReadOnly):
        _open(path)


def test_impossible_marks_are_our_mistake(path: Path) -> None:
    with pytest.raises(Bug):
        high_water.write(path, _mark(5), key=bytes(31), epoch=1)
    with pytest.raises(Bug):
        high_water.write(path, Mark("x" * SLOT_BYTES, 1, _root(1), 1), key=KEYS[1], epoch=1)
    assert _read(path) == _mark(5)


def test_closing_lets_go_of_the_key(path: Path) -> None:
    marks = _open(path)
    marks.close()
    assert marks._key == b""


@pytest.mark.parametrize(
    ("mark", "head", "verdict"),
    [
        (None, _mark(5), Verdict.FRESH),
        (_mark(5), _mark(5), Verdict.EQUAL),
        (_mark(5), _mark(5, keyring=4), Verdict.EQUAL),
        (_mark(5), _mark(6), Verdict.AHEAD),
        (_mark(0), _mark(6), Verdict.AHEAD),
        (_mark(5), _mark(4), Verdict.BEHIND),
        (_mark(5), _mark(0), Verdict.BEHIND),
        (Mark("1", 5, bytes(32), 3), _mark(5), Verdict.FORKED),
        (Mark("1", 5, bytes(32), 3), _mark(9), Verdict.FORKED),
        (_mark(5), _mark(5, line="2"), Verdict.OTHER_LINE),
        (_mark(5), _mark(9, line="2"), Verdict.OTHER_LINE),
        (_mark(5), _mark(5, keyring=2), Verdict.KEYRING_BEHIND),
        (_mark(5), _mark(9, keyring=2), Verdict.KEYRING_BEHIND),
    ],
)
def test_how_a_head_stands_to_the_mark(mark: Mark | None, head: Mark, verdict: Verdict) -> None:
    assert judge(mark, head, _root) is verdict


def test_what_opens_without_a_question() -> None:
    assert {verdict for verdict in Verdict if verdict.is_fine} == {Verdict.FRESH, Verdict.EQUAL, Verdict.AHEAD}
