"""Draws the pages of one untrusted PDF with PDFium, without scripts and forms; runs only in a process of its own.

It must not write, nor let anything of the file through but pixels and the number of its pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from journal_app.domain.pictures import MOST_BYTES, MOST_PAGES, PictureRefused, Refusal

if TYPE_CHECKING:
    from PIL import Image

_LOCKED = frozenset({pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY})
_MAY_PRECEDE = 1024
"""Bytes that may stand before a PDF's own beginning (ISO 32000-1, annex H.3.4.1)."""


def draw(content: bytes, *, longest: int, first: int, most: int) -> tuple[int, tuple[Image.Image, ...]]:
    """How many pages there are, and ``most`` of them from ``first`` (from 0), ``longest`` pixels on the longer side.

    Raises:
        PictureRefused: it is no PDF, locked, or has too many pages.
    """
    if not content:
        raise PictureRefused(Refusal.EMPTY)
    if len(content) > MOST_BYTES:
        raise PictureRefused(Refusal.TOO_LARGE)
    if b"%PDF-" not in content[:_MAY_PRECEDE]:
        raise PictureRefused(Refusal.NO_PDF)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) in _LOCKED
        raise PictureRefused(Refusal.LOCKED_PDF if is_locked else Refusal.NO_PDF) from None
    with document:
        count = len(document)
        if not count:
            raise PictureRefused(Refusal.NO_PDF)
        if count > MOST_PAGES:
            raise PictureRefused(Refusal.TOO_MANY_PAGES)
        wanted = range(min(first, count), min(first + most, count))
        return count, tuple(_drawn(document, number, longest) for number in wanted)


def _drawn(document: pypdfium2.PdfDocument, number: int, longest: int) -> Image.Image:
    try:
        page = document[number]
        width, height = page.get_size()
        scale = longest / max(width, height, 1.0)
        drawn: Image.Image = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ValueError, OSError):
        raise PictureRefused(Refusal.NO_PDF) from None
    drawn.thumbnail((longest, longest))
    return drawn
