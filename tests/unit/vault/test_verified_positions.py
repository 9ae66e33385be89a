"""What a seat remembers of its verifications counts only if the person wrote it themselves."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from journal_app.vault import verified_positions
from journal_app.vault.verified_positions import Verified

ANNA, LISE = UUID(int=1), UUID(int=2)
KEY, OTHER = bytes(32), b"\x01" * 32
KNOWN = Verified(line=1, size=300, root=b"\x05" * 32)


def read(folder: Path, key: bytes = KEY, person: UUID = ANNA) -> Verified | None:
    return verified_positions.read(folder, person, key)


def write(folder: Path) -> Path:
    verified_positions.write(folder, ANNA, KEY, verified=KNOWN)
    return verified_positions.path_of(folder, ANNA)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    write(tmp_path)
    assert read(tmp_path) == KNOWN


def test_under_another_key_or_for_another_person_it_counts_for_nothing(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert read(tmp_path, key=OTHER) is None
    path.rename(verified_positions.path_of(tmp_path, LISE))
    assert read(tmp_path, person=LISE) is None


def test_every_person_has_a_key_of_their_own() -> None:
    """It follows from the seed alone, so that nobody who lacks it can write for them."""
    one, other = bytearray(b"\x01" * 64), bytearray(b"\x02" + b"\x01" * 63)
    assert verified_positions.key_of(one) != verified_positions.key_of(other)
    assert verified_positions.key_of(one) == verified_positions.key_of(bytearray(b"\x01" * 32 + bytes(32)))
    assert one == bytearray(b"\x01" * 64), "and nothing of theirs is overwritten"


@pytest.mark.parametrize(
    ("old", "new"), [(b"300", b"301"), (b'"line":1', b'"line":0'), (b"05", b"06"), (b"{", b" {"), (b"root", b"toor")]
)
def test_altered_it_counts_for_nothing(tmp_path: Path, old: bytes, new: bytes) -> None:
    path = write(tmp_path)
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))
    assert read(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"x" * 5000])
def test_something_else_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    verified_positions.path_of(tmp_path, ANNA).write_bytes(content)
    assert read(tmp_path) is None
