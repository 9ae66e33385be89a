"""The icons for Windows and macOS: every size is there, drawn from the drawing that Linux shows, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PIL.IcnsImagePlugin import IcnsImageFile
from PIL.IcoImagePlugin import IcoImageFile
from pytestqt.qtbot import QtBot

from installers import icons, packing


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> tuple[Path, Path]:
    return icons.make(tmp_path / packing.ICONS)


def test_windows_gets_every_size_as_a_picture_of_its_own(made: tuple[Path, Path]) -> None:
    with Image.open(made[0]) as icon:
        assert isinstance(icon, IcoImageFile)
        assert icon.ico.sizes() == {(size, size) for size in icons.WINDOWS_SIZES}
        for size in icons.WINDOWS_SIZES:
            picture = icon.ico.getimage((size, size)).convert("RGBA")
            assert picture.tobytes() == icons.drawn(size).tobytes(), "drawn at this size, not shrunk from another"


def test_macos_gets_it_up_to_the_largest(made: tuple[Path, Path]) -> None:
    with Image.open(made[1]) as icon:
        assert isinstance(icon, IcnsImageFile)
        widths = {width * scale for width, _height, scale in icon.info["sizes"]}
    assert widths == {32, 64, 128, 256, 512, 1024}


def test_it_is_the_drawing(qtbot: QtBot) -> None:
    picture = icons.drawn(128)
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0), "round corners show what is behind"
    assert picture.getpixel((64, 14)) == (0x1F, 0x5D, 0x6B, 255)
    assert picture.getpixel((48, 40)) == (0xFD, 0xFC, 0xFA, 255)


def test_the_same_bytes_each_time(made: tuple[Path, Path], tmp_path: Path) -> None:
    again = icons.make(tmp_path / "again")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in made]


def test_the_packer_gives_them_to_the_programs() -> None:
    spec = packing.SPEC.read_text("utf-8")
    assert f'"win32": "{icons.WINDOWS}"' in spec
    assert f'"darwin": "{icons.MACOS}"' in spec
    assert 'os.environ["JOURNAL_ICONS"]' in spec
