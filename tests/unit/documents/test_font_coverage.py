"""Which characters the fonts that ship with the program draw."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from journal_app.documents.font_coverage import characters
from journal_app.documents.typesetting import FONTS

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "documents" / "fonts"


def test_the_first_font_draws_the_letters_of_the_clinics_countries() -> None:
    known = characters(FOLDER / FONTS[0])
    assert {ord(letter) for letter in "æøåÆØÅäöÄÖßŁłéèüÐðÞþŠšŽžĞğİı–—“”’…•×−½µ°✓"} <= known


def test_together_they_draw_greek_cyrillic_hebrew_and_arabic() -> None:
    known = frozenset[int]().union(*(characters(FOLDER / font) for font in FONTS))
    assert {ord(letter) for letter in "ΑαωЖяїאבתשابتسلةگپ"} <= known


def test_what_no_font_draws_is_not_claimed() -> None:
    known = frozenset[int]().union(*(characters(FOLDER / font) for font in FONTS))
    assert not known & {ord("漢"), ord("🙂"), 0xFFFF, 0x0007}


@pytest.mark.parametrize("font", sorted(FOLDER.glob("*.ttf")), ids=lambda font: font.name)
def test_every_font_comes_with_its_licence(font: Path) -> None:
    family = "IBM-Plex" if font.name.startswith("IBMPlex") else "Arimo"
    assert "SIL Open Font License" in (FOLDER / f"LICENSE-{family}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"", b"OTTO", b"\0" * 400])
def test_what_is_no_font_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "font.ttf"
    file.write_bytes(content)
    with pytest.raises((ValueError, struct.error)):
        characters(file)


def a_font_with(table: bytes) -> bytes:
    """A font of nothing but a character map with one subtable."""
    directory = struct.pack(">IHHHH", 0x00010000, 1, 0, 0, 0) + struct.pack(">4sIII", b"cmap", 0, 28, 0)
    return directory + struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def test_characters_beyond_the_basic_plane_are_read(tmp_path: Path) -> None:
    file = tmp_path / "font.ttf"
    file.write_bytes(a_font_with(struct.pack(">HHIII", 12, 0, 28, 0, 1) + struct.pack(">III", 0x1F600, 0x1F602, 1)))
    assert characters(file) == {0x1F600, 0x1F601, 0x1F602}


def test_kinds_of_subtable_that_are_not_needed_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "font.ttf"
    file.write_bytes(a_font_with(struct.pack(">HHH", 6, 10, 0)))
    assert characters(file) == frozenset()


def test_a_font_without_a_character_map_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "font.ttf"
    file.write_bytes(struct.pack(">IHHHH", 0x00010000, 1, 0, 0, 0) + struct.pack(">4sIII", b"glyf", 0, 28, 0))
    with pytest.raises(ValueError, match="cmap"):
        characters(file)
