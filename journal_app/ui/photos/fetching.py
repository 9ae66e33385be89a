"""Fetches photos for the screen off the GUI thread, drawn and scaled there; it must not keep one, nor show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.photos import Photo
from journal_app.services import photos
from journal_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Fetched:
    """Thumbnails by photo; an empty one where it could not be had, and why, for the first of those."""

    images: Mapping[UUID, QImage] = field(default_factory=dict)
    problem: UserFacing | Environmental | None = None


def thumbnails(session: Session, record: PatientRecord, wanted: Sequence[Photo], *, within: QSize) -> Fetched:
    """Thumbnails of some photos, each scaled down to fit into ``within`` (px of the device)."""
    images, problem = dict[UUID, QImage](), None
    for photo in wanted:
        try:
            image = QImage.fromData(QByteArray(photos.thumbnail(session, record, photo)))
        except (UserFacing, Environmental) as error:
            image, problem = QImage(), problem or error
        if image.width() > within.width() or image.height() > within.height():
            mode = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(within, Qt.AspectRatioMode.KeepAspectRatio, mode)
        images[photo.id] = image
    return Fetched(images, problem)


def for_screen(session: Session, record: PatientRecord, photo: Photo) -> QImage:
    """A photo as large as a screen; raises as the service does."""
    return QImage.fromData(QByteArray(photos.for_screen(session, record, photo)))


def close_up(session: Session, record: PatientRecord, photo: Photo) -> QImage:
    """A photo in its own pixels; raises as the service does."""
    pixels = photos.close_up(session, record, photo)
    line = 3 * pixels.width
    return QImage(pixels.rgb, pixels.width, pixels.height, line, QImage.Format.Format_RGB888).copy()
