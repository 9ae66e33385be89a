"""Text in rows is measured as it is drawn; dates and amounts are not torn apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from journal_app.ui.theme import TextRole
from journal_app.ui.widgets import typeset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07-Jul-1961", "07\u2011Jul\u20111961"),
        ("done 03-Okt-2026 at", "done 03\u2011Okt\u20112026 at"),
        ("20 U in 5 points", "20\u00a0U in 5 points"),
        ("0.5 ml each", "0.5\u00a0ml each"),
        ("NIELSEN-HOLM, 2026-11-20", "NIELSEN-HOLM, 2026-11-20"),
    ],
)
def test_dates_and_amounts_hold_together(text: str, expected: str) -> None:
    assert typeset.unbroken(text) == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("/media/lise/backup", ["/media/lise/backup"]),
        ("Back up to /media/lise/klinik-backup-2", ["Back up to /", "media/", "lise/", "klinik-", "backup-", "2"]),
        ("C:\\Users\\Lise\\Desktop\\Backup", ["C:\\", "Users\\", "Lise\\", "Desktop\\", "Backup"]),
        ("x" * 50, ["x" * 24, "x" * 24, "xx"]),
    ],
)
def test_a_long_path_may_break_where_its_folders_end(text: str, pieces: list[str]) -> None:
    assert typeset.breakable(text).split("\u200b") == pieces


def test_a_text_that_fits_takes_one_line_and_a_longer_one_more() -> None:
    line = typeset.line_height(TextRole.BODY)
    assert typeset.text_height("short", TextRole.BODY, 500) == line
    assert typeset.text_height("word " * 50, TextRole.BODY, 200) >= 4 * line
    assert typeset.text_height("two\nlines", TextRole.BODY, 500) >= 2 * line


def test_a_word_wider_than_the_line_is_broken_rather_than_lost() -> None:
    assert typeset.text_height("x" * 200, TextRole.BODY, 100) > typeset.line_height(TextRole.BODY)


def test_drawing_takes_the_height_that_was_measured() -> None:
    image = QImage(200, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    text = "word " * 30
    taken = typeset.draw_text(painter, QRect(0, 0, 200, 400), text, TextRole.BODY, "#000000", struck=True)
    painter.end()
    assert taken == typeset.text_height(text, TextRole.BODY, 200)
    inked = [y for y in range(400) if any(image.pixelColor(x, y).lightness() < 128 for x in range(200))]
    assert max(inked) < taken
    assert max(inked) > taken - 2 * typeset.line_height(TextRole.BODY)
