"""What a picture file says of itself, and why one is refused; it must not open, decode or draw any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from journal_app.domain.errors import UserFacing

MOST_PIXELS = 80_000_000
"""Of one picture; more is refused before any of it is unpacked."""
MOST_PAGES = 500
"""Of one PDF."""
MOST_BYTES = 200 * 1024 * 1024
"""Of one picture's or PDF's file."""


class PictureFormat(StrEnum):
    """The formats that are taken in; whatever a file is called, its first bytes decide."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    TIFF = "tiff"
    HEIF = "heif"


class Refusal(StrEnum):
    """Why a picture is not taken in."""

    UNKNOWN = "unknown"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    MOVES = "moves"
    BROKEN = "broken"
    TOO_HARD = "too_hard"
    NO_PDF = "no_pdf"
    LOCKED_PDF = "locked_pdf"
    TOO_MANY_PAGES = "too_many_pages"


_SENTENCES = {
    Refusal.UNKNOWN: "This is no picture that can be taken in. Choose a JPEG, PNG, WebP, TIFF or HEIC file.",
    Refusal.EMPTY: "This file is empty. Look whether it was copied to the end.",
    Refusal.TOO_LARGE: "This picture's file is too large. At most 200 MB can be taken in.",
    Refusal.TOO_MANY_PIXELS: "This picture has more than 80 million pixels. Save it smaller and try again.",
    Refusal.MOVES: "This file holds several pictures. Save the one that is meant by itself and try again.",
    Refusal.BROKEN: "This picture is damaged or cut short. Copy it from the camera again.",
    Refusal.TOO_HARD: "This picture could not be opened within the time and memory that one may take.",
    Refusal.NO_PDF: "This is no PDF, or a damaged one. Save it again and try once more.",
    Refusal.LOCKED_PDF: "This PDF is locked with a password. Save it without one and try again.",
    Refusal.TOO_MANY_PAGES: "This PDF has more than 500 pages. Split it and try again.",
}


class PictureRefused(UserFacing):
    """A file is not taken in as a picture, and nothing of it was kept."""

    def __init__(self, refusal: Refusal) -> None:
        """Say why and what to do."""
        self.refusal = refusal
        super().__init__(f"picture.{refusal}", _SENTENCES[refusal])


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture says of itself: format, and width and height in pixels as it is meant to be looked at.

    ``taken`` is what the camera's clock showed, naive where the camera told no offset from UTC; ``device`` its maker
    and model. ``has_place``: the file holds where it was taken, which stays inside the sealed original.
    """

    format: PictureFormat
    width: int
    height: int
    taken: datetime | None = None
    device: str = ""
    has_place: bool = False


@dataclass(frozen=True, slots=True)
class Pixels:
    """An upright picture in sRGB, three bytes a pixel, row by row, and nothing else of the file that it came from."""

    width: int
    height: int
    rgb: bytes | memoryview


@dataclass(frozen=True, slots=True)
class CleanJpeg:
    """A JPEG that this program made of nothing but pixels, upright: its size in pixels, and its bytes."""

    width: int
    height: int
    content: bytes
