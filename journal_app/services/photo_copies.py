"""Makes the pictures that leave: one photo with a watermark, or a collage of several; it must not hand any out."""

from __future__ import annotations

from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.photo_sheets import FEWEST_ON_A_COLLAGE, MOST_ON_A_COLLAGE, Panel, PhotoSheet
from journal_app.domain.photos import Photo
from journal_app.services.photos import original_of
from journal_app.services.session import Session

COLLAGE_SIDE = 1800
"""Pixels of the longer side of each photo that a collage is made of."""
LONGEST_WATERMARK = 60


def marked_copy(session: Session, record: PatientRecord, photo: Photo, *, watermark: str = "") -> bytes:
    """A JPEG in full size made of nothing but pixels, with a watermark where one is wished.

    Raises:
        UserFacing: no permission, no such photo, or a watermark that is too long.
        Environmental: the photo is missing or damaged, or a font is.
    """
    longest = max(photo.original.width, photo.original.height)
    return _printed(session, PhotoSheet((_panel(session, record, photo, longest=longest),), watermark=_line(watermark)))


def collage(
    session: Session,
    record: PatientRecord,
    chosen: tuple[Photo, ...],
    *,
    captions: tuple[str, ...],
    title: str = "",
    watermark: str = "",
) -> bytes:
    """A JPEG of two to four photos of a record, the words below each, and a title, such as the patient's name.

    Raises:
        UserFacing: no permission, too few photos or too many, or as ``marked_copy`` does.
        Environmental: as ``marked_copy`` does.
    """
    if not FEWEST_ON_A_COLLAGE <= len(chosen) <= MOST_ON_A_COLLAGE:
        raise UserFacing("photo.collage_count", "Choose two to four photos for a collage.")
    panels = tuple(
        _panel(session, record, photo, longest=COLLAGE_SIDE, caption=caption)
        for photo, caption in zip(chosen, captions, strict=True)
    )
    return _printed(session, PhotoSheet(panels, title, _line(watermark)))


def _panel(session: Session, record: PatientRecord, photo: Photo, *, longest: int, caption: str = "") -> Panel:
    session.require(Permission.READ_CLINICAL)
    _, (pixels,) = session.pictures.read(original_of(session, record, photo), longest=(longest,))
    return Panel(pixels, caption)


def _printed(session: Session, sheet: PhotoSheet) -> bytes:
    return session.pictures.jpeg(session.documents.photo_sheet(sheet))


def _line(text: str) -> str:
    return clean_text(text, max_length=LONGEST_WATERMARK, lines=Lines.ONE).strip()
