"""Says whether a file that comes in is a scan that may be kept and shown; it must not change, render or run it."""

from __future__ import annotations

import re
import warnings
from io import BytesIO
from typing import Final

from journal_app.domain.errors import UserFacing
from journal_app.domain.paper import LARGEST_SCAN

MOST_PIXELS: Final = 50_000_000
"""An A4 page at 600 dots per inch has 35 million."""
MOST_PER_SIDE: Final = 20_000
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
_PICTURES: Final = {"JPEG": JPEG, "PNG": PNG}
_PDF_HEAD: Final = re.compile(rb"%PDF-(1\.[0-7]|2\.0)\s")
_PDF_TAIL: Final = re.compile(rb"startxref\s+\d{1,12}\s+%%EOF\s*\Z")
_TAIL_BYTES: Final = 1024


def scan_type(data: bytes) -> str:
    """The IANA media type of a whole PDF, JPEG or PNG, decided by its bytes and never by its name.

    Raises:
        UserFacing: it is empty, too large, damaged, a picture of more pixels than a page has, or anything else.
    """
    if not data:
        raise UserFacing("scan.empty", "The file is empty. Scan the paper again.")
    if len(data) > LARGEST_SCAN:
        raise UserFacing(
            "scan.too_large",
            "The file is larger than {most} MB. Scan the paper again with fewer dots per inch.",
            most=LARGEST_SCAN // 1024**2,
        )
    if data.startswith(b"%PDF-"):
        _require_whole_pdf(data)
        return PDF
    return _picture_type(data)


def _require_whole_pdf(data: bytes) -> None:
    """Head and end are a PDF's; what lies between is for a renderer that runs nothing."""
    if not _PDF_HEAD.match(data) or not _PDF_TAIL.search(data[-_TAIL_BYTES:]):
        raise UserFacing("scan.pdf_broken", "This PDF is damaged or not whole. Scan the paper again.")


def _picture_type(data: bytes) -> str:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(BytesIO(data), formats=tuple(_PICTURES)) as picture:
                _require_page_size(*picture.size)
                if getattr(picture, "n_frames", 1) != 1:
                    raise _unfit()
                picture.load()
                return _PICTURES[str(picture.format)]
    except UnidentifiedImageError:
        raise _unfit() from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels() from None
    except (OSError, ValueError, SyntaxError, ArithmeticError, MemoryError, Warning):
        raise UserFacing("scan.picture_broken", "This picture is damaged. Scan the paper again.") from None


def _require_page_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or max(width, height) > MOST_PER_SIDE:
        raise _too_many_pixels()


def _too_many_pixels() -> UserFacing:
    return UserFacing(
        "scan.too_many_pixels",
        "This picture is far larger than a page. Scan the paper again with fewer dots per inch.",
    )


def _unfit() -> UserFacing:
    return UserFacing("scan.other_kind", "This is neither a PDF nor a JPEG or PNG picture. Choose the paper's scan.")
