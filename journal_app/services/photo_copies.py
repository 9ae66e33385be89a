"""Makes the pictures that leave: one photo with a watermark, or a collage of several; it must not hand any out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from journal_app.domain.dicom_photo import DicomPhoto, fits_inside
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.jpeg_head import frame_of
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.photo_sheets import FEWEST_ON_A_COLLAGE, MOST_ON_A_COLLAGE, Panel, PhotoSheet
from journal_app.domain.photos import Photo
from journal_app.domain.pictures import PictureFormat
from journal_app.services.photos import original_of
from journal_app.services.session import Session

COLLAGE_SIDE = 1800
"""Pixels of the longer side of each photo that a collage is made of."""
LONGEST_WATERMARK = 60


@dataclass(frozen=True, slots=True)
class DicomChoice:
    """What a DICOM object says beside the pixels: what the photo shows, whose it is and when, and the whole original.

    ``with_original``: the file as it came goes in, and with it all it says: the camera, and perhaps the place.
    """

    description: str = ""
    with_identity: bool = False
    with_original: bool = False


def marked_copy(session: Session, record: PatientRecord, photo: Photo, *, watermark: str = "") -> bytes:
    """A JPEG in full size made of nothing but pixels, with a watermark where one is wished.

    Raises:
        UserFacing: no permission, no such photo, or a watermark that is too long.
        Environmental: the photo is missing or damaged, or a font is.
    """
    longest = max(photo.original.width, photo.original.height)
    return _printed(session, PhotoSheet((_panel(session, record, photo, longest=longest),), watermark=_line(watermark)))


def dicom_copy(
    session: Session, record: PatientRecord, photo: Photo, chosen: DicomChoice, *, watermark: str = ""
) -> bytes:
    """A DICOM object of one photo: the original inside where that was chosen and can be, else a JPEG of pixels alone.

    Raises:
        UserFacing: as ``marked_copy`` does, or the original is to go out and cannot, or with a watermark.
        Environmental: as ``marked_copy`` does.
    """
    words = _line(watermark)
    if chosen.with_original and words:
        raise UserFacing("photo.original_unmarked", "The original cannot bear a watermark. Choose one or the other.")
    jpeg = _original_jpeg(session, record, photo) if chosen.with_original else None
    if chosen.with_original and jpeg is None:
        raise UserFacing(
            "photo.original_unfit",
            "This original cannot stand in a DICOM file as it is. Hand out a re-encoded copy instead.",
        )
    content = jpeg or marked_copy(session, record, photo, watermark=watermark)
    frame = frame_of(content)
    if frame is None:
        raise AssertionError(photo.id)
    order = DicomPhoto(
        content,
        frame,
        ids=(uuid4(), uuid4(), uuid4()),
        description=chosen.description,
        identity=record.patient.details if chosen.with_identity else None,
        taken=photo.taken.astimezone(session.clock.zone()) if chosen.with_identity else None,
        device=photo.original.device if chosen.with_original else "",
        is_original=chosen.with_original,
        has_words_on_it=bool(words),
    )
    return session.documents.dicom_file(order)


def original_fits(session: Session, record: PatientRecord, photo: Photo) -> bool:
    """Whether the original may stand in a DICOM object as it is; others are re-encoded.

    Raises:
        UserFacing: no permission, or no such photo.
        Environmental: the photo is missing or damaged.
    """
    return _original_jpeg(session, record, photo) is not None


def _original_jpeg(session: Session, record: PatientRecord, photo: Photo) -> bytes | None:
    if photo.original.format is not PictureFormat.JPEG:
        return None
    original = original_of(session, record, photo)
    return original if fits_inside(frame_of(original)) else None


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
