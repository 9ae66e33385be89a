"""Files that are dropped as photos: what is no file, or never ends, is refused in words and keeps nobody waiting."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from journal_app.domain.errors import Environmental
from journal_app.ui.photos.incoming import Incoming


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_is_called_a_photo_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "photo.jpg"
    os.mkfifo(pipe)
    with pytest.raises(Environmental):
        Incoming.from_file(pipe).read()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_without_an_end_is_refused_at_once(tmp_path: Path) -> None:
    named = tmp_path / "photo.jpg"
    named.symlink_to("/dev/zero")
    with pytest.raises(Environmental):
        Incoming.from_file(named).read()


def test_a_file_is_read_to_its_end(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"all of it")
    assert Incoming.from_file(photo).read() == b"all of it"
