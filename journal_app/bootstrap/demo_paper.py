"""A consent form of the demo clinic as a scanner sees it once it is signed by hand; all of it is drawn here."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from math import sin

from PIL import Image, ImageDraw, ImageFont

from journal_app.domain.paper import in_groups
from journal_app.domain.paper_contents import PaperText
from journal_app.resource_root import resource_root

_WIDE, _HIGH = 1240, 1754
"""An A4 page at 150 dots per inch."""
_MARGIN, _LINE = 110, 34
_INK, _PEN, _PAPER = (40, 46, 52), (28, 52, 140), (252, 251, 247)
_LETTERS = 84


def signed_page(asked: PaperText, *, name: str, code: str, signed: date) -> bytes:
    """One page as JPEG: the title, the statements with a tick by hand, a name, a date and a signature."""
    page = Image.new("RGB", (_WIDE, _HIGH), _PAPER)
    pen = ImageDraw.Draw(page)
    pen.text((_MARGIN, 90), asked.title, font=_font(40), fill=_INK)
    pen.text((_MARGIN, 150), f"DEMO   {in_groups(code)}", font=_font(30), fill=_INK)
    down = 240
    for statement in asked.ticks:
        pen.rectangle((_MARGIN, down, _MARGIN + 26, down + 26), outline=_INK, width=2)
        pen.line(((_MARGIN + 4, down + 12), (_MARGIN + 12, down + 24), (_MARGIN + 34, down - 8)), fill=_PEN, width=4)
        for line in _wrapped(statement):
            pen.text((_MARGIN + 50, down - 2), line, font=_font(22), fill=_INK)
            down += _LINE
        down += 12
    _write(pen, down + 60, name=name, signed=signed)
    made = BytesIO()
    page.save(made, "JPEG", quality=82)
    return made.getvalue()


def _write(pen: ImageDraw.ImageDraw, down: int, *, name: str, signed: date) -> None:
    for place, words in ((_MARGIN, name.upper()), (_WIDE // 2, f"{signed:%d.%m.%Y}")):
        pen.text((place, down), words, font=_font(30), fill=_PEN)
        pen.line(((place, down + 44), (place + 440, down + 44)), fill=_INK, width=2)
    down += 150
    strokes = [(_MARGIN + 6 * x, down + round(38 * sin(x / 3.1) * (1 - x / 90) + 9 * sin(x / 0.9))) for x in range(72)]
    pen.line(strokes, fill=_PEN, width=4, joint="curve")
    pen.line(((_MARGIN, down + 60), (_MARGIN + 620, down + 60)), fill=_INK, width=2)


def _wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) > _LETTERS:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The one that forms are printed in; Pillow's own has no letters beyond English."""
    return ImageFont.truetype(resource_root() / "documents" / "fonts" / "Arimo.ttf", size)
