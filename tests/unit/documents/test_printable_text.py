"""Any text can be drawn, and nothing of it is hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.documents.printable_text import LONGEST_UNBROKEN, PrintableText

LATIN = frozenset(range(0x20, 0x180)) | {0x2019}
MARKS = frozenset({0x301, 0x71, 0x61})
ARABIC = frozenset(range(0x620, 0x660)) | {0x20}
printable = PrintableText([LATIN, ARABIC, MARKS])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Åse Łukasiewicz æøå ß", "Åse Łukasiewicz æøå ß"),
        ("one\ntwo", "one\ntwo"),
        ("one\r\ntwo\rthree\x85four\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb", "a    b"),
        ("\x00\x07\x7f", "[U+0000][U+0007][U+007F]"),
        ("\u202eabc\u202c", "[U+202E]abc[U+202C]"),
        ("\ufeffa\u2060b", "[U+FEFF]a[U+2060]b"),
        ("🙂", "[U+1F642 slightly smiling face]"),
        ("❤\ufe0f", "[U+2764 heavy black heart]"),
        ("漢", "[U+6F22]"),
        ("\ud800", "[U+D800]"),
        ("e\u0301", "é"),
        ("مرحبا", "مرحبا"),
        ("#eval(1) $x$ `y` \\z <b>", "#eval(1) $x$ `y` \\z <b>"),
    ],
)
def test_text_becomes_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_a_mark_is_drawn_only_by_a_font_that_draws_its_letter_too() -> None:
    assert printable("q\u0301") == "q\u0301"
    assert printable("م\u0301") == "م[U+0301]"
    assert printable("\u0301") == "\u0301"
    assert printable("漢\u0301") == "[U+6F22][U+0301]"


def test_a_long_run_gets_places_to_break_and_loses_nothing() -> None:
    broken = printable("x" * 10_000)
    assert broken.replace("\u200b", "") == "x" * 10_000
    assert max(map(len, broken.split("\u200b"))) <= LONGEST_UNBROKEN
    assert printable("x" * LONGEST_UNBROKEN) == "x" * LONGEST_UNBROKEN


def test_a_hash_stays_whole() -> None:
    assert printable("root " + "9f" * 32) == "root " + "9f" * 32


@given(st.text(st.characters(codec=None)))
def test_whatever_comes_can_be_drawn(text: str) -> None:
    allowed = LATIN | ARABIC | MARKS | {0x0A, 0x200B, 0x200C, 0x200D, 0xAD}
    assert {ord(character) for character in printable(text)} <= allowed
