"""What a seat remembers of its verifications counts only if it wrote it itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.vault import verified_positions
from journal_app.vault.verified_positions import Verified

KEY, OTHER = bytes(32), b"\x01" * 32
KNOWN = Verified(line=1, size=300, root=b"\x05" * 32)


def read(folder: Path, key: bytes = KEY, epoch: int = 2) -> Verified | None:
    return verified_positions.read(folder, {epoch: key}.get)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    verified_positions.write(tmp_path, KNOWN, key=KEY, epoch=2)
    assert read(tmp_path) == KNOWN


def test_under_another_key_or_epoch_it_counts_for_nothing(tmp_path: Path) -> None:
    verified_positions.write(tmp_path, KNOWN, key=KEY, epoch=2)
    assert read(tmp_path, key=OTHER) is None
    assert read(tmp_path, epoch=1) is None


@pytest.mark.parametrize(
    ("old", "new"), [(b"300", b"301"), (b'"line":1', b'"line":0'), (b"05", b"06"), (b"{", b" {"), (b"root", b"toor")]
)
def test_altered_it_counts_for_nothing(tmp_path: Path, old: bytes, new: bytes) -> None:
    verified_positions.write(tmp_path, KNOWN, key=KEY, epoch=2)
    path = tmp_path / verified_positions.NAME
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))
    assert read(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"x" * 5000])
def test_something_else_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / verified_positions.NAME).write_bytes(content)
    assert read(tmp_path) is None
