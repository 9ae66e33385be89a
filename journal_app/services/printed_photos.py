"""The patient's photos that points of a treatment lie on, small enough to print; it must not trace the printing.

Whoever prints has opened the record through the gate and traced the print before anything of a photo is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.photos import Photo
from journal_app.domain.pictures import CleanJpeg
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import photos
from journal_app.services.session import Session

PRINTED = 1_000
"""Pixels of the longer side: some 300 to the inch, as wide as a photo stands on the page."""
_QUALITY = 85


def photos_under_points(session: Session, record: PatientRecord) -> Mapping[UUID, CleanJpeg]:
    """By the file that points name, every photo of the record with points on it; one that does not open is left out.

    A photo that was set aside is among them: the entry says where on it something was given.

    Raises:
        UserFacing: no permission.
    """
    entries = (one.content for one in record.items if isinstance(one.content, TreatmentEntry))
    wanted = {point.photo for entry in entries for point in entry.points if point.photo is not None}
    known = {photo.original.file: photo for photo in photos_of(record.items)}
    found = {file: _printable(session, record, known[file]) for file in known if file in wanted}
    return {file: jpeg for file, jpeg in found.items() if jpeg is not None}


def _printable(session: Session, record: PatientRecord, photo: Photo) -> CleanJpeg | None:
    try:
        # Only the original is evidence: no record vouches for the pixels of what was made of it for a screen.
        _, (pixels,) = session.pictures.read(photos.original_of(session, record, photo), longest=(PRINTED,))
    except (UserFacing, Environmental):  # the journal is printed all the same, and says that the photo is missing
        return None
    return CleanJpeg(pixels.width, pixels.height, session.pictures.jpeg(pixels, quality=_QUALITY))
