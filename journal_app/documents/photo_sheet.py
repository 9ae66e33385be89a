"""Composes a picture that leaves from pixels alone: panels, their words, a watermark; it must not decode a file."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from journal_app.documents.font_coverage import characters
from journal_app.documents.printable_text import PrintableText
from journal_app.domain.photo_sheets import Panel, PhotoSheet
from journal_app.domain.pictures import Pixels

_FONT = "IBMPlexSans.ttf"
_HIGH, _GAP = 1200, 36
"""Of each panel of a collage, and between them, in pixels."""
_TITLE, _CAPTION = 52, 38
_GROUND, _INK = (255, 255, 255), (33, 43, 50)
_SHARE, _FAINT, _TURN = 0.055, 88, 30
"""A watermark's height as a share of its photo's shorter side, its opacity of 255, and its slope in degrees."""


def photo_sheet(sheet: PhotoSheet, *, resources: Path) -> Pixels:
    """The sheet as pixels.

    Raises:
        OSError: the font is missing.
    """
    writing = _Writing(resources / "documents" / "fonts" / _FONT)
    (first, *others) = sheet.panels
    if not (others or sheet.title or first.caption):
        return _pixels(_marked(_image(first), sheet.watermark, writing))
    return _pixels(_laid_out(sheet, writing))


class _Writing:
    """The font at any size, and the words as it can draw them."""

    def __init__(self, font: Path) -> None:
        self._font, self._printable = font, PrintableText([characters(font)])

    def font(self, size: int) -> ImageFont.FreeTypeFont:
        """The font, so many pixels high."""
        return ImageFont.truetype(self._font, max(8, size))

    def words(self, text: str) -> str:
        """The words in one line."""
        return " ".join(self._printable(text).split())

    def fitting(self, text: str, size: int, width: int) -> ImageFont.FreeTypeFont:
        """The font at ``size``, or smaller where the words would be wider than ``width``."""
        wide = self.font(size).getlength(text)
        return self.font(size if wide <= width else int(size * width / wide))


def _laid_out(sheet: PhotoSheet, writing: _Writing) -> Image.Image:
    images = [_marked(_tall(_image(panel)), sheet.watermark, writing) for panel in sheet.panels]
    across = 2 if len(images) == 4 else len(images)  # noqa: PLR2004 -- four stand two by two
    rows = [range(start, min(start + across, len(images))) for start in range(0, len(images), across)]
    widths = [sum(images[number].width for number in row) + _GAP * (len(row) + 1) for row in rows]
    caption = _CAPTION + _GAP if any(panel.caption for panel in sheet.panels) else 0
    top = _TITLE + 2 * _GAP if sheet.title else _GAP
    page = Image.new("RGB", (max(widths), top + len(rows) * (_HIGH + caption + _GAP)), _GROUND)
    pen = ImageDraw.Draw(page)
    if sheet.title:
        words = writing.words(sheet.title)
        pen.text((_GAP, _GAP), words, font=writing.fitting(words, _TITLE, page.width - 2 * _GAP), fill=_INK)
    for place, row in enumerate(rows):
        left, down = (page.width - widths[place]) // 2 + _GAP, top + place * (_HIGH + caption + _GAP)
        for number in row:
            page.paste(images[number], (left, down))
            words = writing.words(sheet.panels[number].caption)
            font = writing.fitting(words, _CAPTION, images[number].width)
            pen.text((left, down + _HIGH + _GAP // 3), words, font=font, fill=_INK)
            left += images[number].width + _GAP
    return page


def _marked(image: Image.Image, watermark: str, writing: _Writing) -> Image.Image:
    """The words across the whole photo, so that no corner can be cut out without them."""
    words = writing.words(watermark)
    if not words:
        return image
    font = writing.font(round(min(image.size) * _SHARE))
    side = image.width + image.height
    layer = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(layer)
    wide, high = int(font.getlength(words)) + 3 * int(font.size), 5 * int(font.size)
    for number, down in enumerate(range(0, side, high)):
        for left in range(-(number % 2) * wide // 2, side, wide):
            pen.text((left, down), words, font=font, fill=_FAINT)
    layer = layer.rotate(_TURN, Image.Resampling.BICUBIC)
    corner = ((side - image.width) // 2, (side - image.height) // 2)
    mask = layer.crop((*corner, corner[0] + image.width, corner[1] + image.height))
    shadow = Image.new("RGB", image.size, (0, 0, 0))
    shadowed = Image.composite(shadow, image, Image.eval(_shifted(mask), lambda value: value // 2))
    return Image.composite(Image.new("RGB", image.size, (255, 255, 255)), shadowed, mask)


def _shifted(mask: Image.Image) -> Image.Image:
    """A little lower and to the right: what is white must be seen on white."""
    moved = Image.new("L", mask.size, 0)
    moved.paste(mask, (2, 2))
    return moved


def _image(panel: Panel) -> Image.Image:
    return Image.frombytes("RGB", (panel.pixels.width, panel.pixels.height), panel.pixels.rgb)


def _tall(image: Image.Image) -> Image.Image:
    width = max(1, round(image.width * _HIGH / image.height))
    return image.resize((width, _HIGH), Image.Resampling.LANCZOS)


def _pixels(image: Image.Image) -> Pixels:
    return Pixels(image.width, image.height, image.tobytes())
