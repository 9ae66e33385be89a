"""Photos as the journal keeps them: what was taken, how it is described now, and what was drawn over it.

The picture itself is a sealed file that never changes; everything here stands beside it. It must not open one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from journal_app.domain.pictures import PictureFormat

CLOCKS_MAY_DIFFER = timedelta(hours=26)
"""How far a camera's clock may be from ours before somebody is asked: a zone it was never told of, and a day."""


class PhotoSource(StrEnum):
    """How a picture came into the journal."""

    CAMERA = "camera"
    FILE = "file"
    PASTED = "pasted"


class PhotoTime(StrEnum):
    """Whose word the time of a photo is."""

    NOW = "now"
    CAMERA = "camera"
    TYPED = "typed"


class PhotoMoment(StrEnum):
    """Where in a treatment a photo belongs."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """What a photo shows and where it belongs: pose and area ids and treatment code of the packs, each may be empty.

    ``session`` groups the photos and entries of one visit.
    """

    moment: PhotoMoment = PhotoMoment.OTHER
    pose: str = ""
    area: str = ""
    treatment: str = ""
    session: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PhotoTaken:
    """Content of ``photo.taken``: the sealed file, its original's size in bytes and SHA-256 (hex), and what it says.

    ``taken`` is when (aware UTC) by whose word (``told_by``), ``camera_time`` what the camera itself wrote down, in
    ISO 8601, with an offset where it knew one. ``width`` and ``height`` are pixels, upright. ``has_place``: the
    original holds where it was taken; that stays inside it.
    """

    file: UUID
    size: int
    sha256: str
    format: PictureFormat
    width: int
    height: int
    taken: datetime
    told_by: PhotoTime
    source: PhotoSource
    place: PhotoPlace
    camera_time: str = ""
    device: str = ""
    has_place: bool = False


@dataclass(frozen=True, slots=True)
class PhotoDescribed:
    """Content of ``photo.described``: what a photo (its record's id) shows, told anew; the newest counts.

    ``taken`` is a time that somebody typed, None where the first one stands.
    """

    photo: UUID
    place: PhotoPlace
    reason: str = ""
    taken: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhotoSetAside:
    """Content of ``photo.set_aside``: why a photo is no longer shown among the others; it stays in the journal."""

    photo: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class PhotoPoint:
    """A point on a photo, as shares of its upright width and height from the upper left."""

    x: Decimal
    y: Decimal


class MarkKind(StrEnum):
    """What can be drawn over a photo; a measure is a line whose length is known."""

    LINE = "line"
    ARROW = "arrow"
    CIRCLE = "circle"
    TEXT = "text"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class PhotoMark:
    """One thing drawn over a photo: from where to where, in words, and for a measure how long it is in millimetres."""

    kind: MarkKind
    start: PhotoPoint
    end: PhotoPoint
    text: str = ""
    millimetres: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PhotoMarked:
    """Content of ``photo.marked``: the whole layer over a photo in place of the one before; the original stays.

    ``eyes`` are two points that tell how to lay this photo over others: the pupils, or any two that all of them show.
    """

    photo: UUID
    marks: tuple[PhotoMark, ...] = ()
    eyes: tuple[PhotoPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoHandedOut:
    """Content of ``photo.handed_out``: a copy that left: its SHA-256 (hex), to whom, what for, by what consent.

    ``purpose`` is a consent's purpose, or ``patient`` for the patient's own copy; ``photos`` are records' ids.
    ``with_identity``: the copy says whose it is; ``with_original``: it holds the file as it came, with all that says.
    """

    photos: tuple[UUID, ...]
    purpose: str
    recipient: str
    sha256: str
    consent: UUID | None = None
    form: str = ""
    with_identity: bool = False
    with_original: bool = False


@dataclass(frozen=True, slots=True)
class SourceDeleted:
    """A file outside the journal that was deleted: the photo (its record's id) that it was, and its name there."""

    photo: UUID
    name: str


@dataclass(frozen=True, slots=True)
class PhotoSourcesDeleted:
    """Content of ``photo.sources_deleted``: files that went because the journal holds them to the byte.

    ``place`` is the name of the folder or card that was chosen, ``left`` are the names of files that did not go.
    """

    place: str
    files: tuple[SourceDeleted, ...]
    left: tuple[str, ...] = ()


PATIENTS_OWN = "patient"
"""The purpose of a copy that the patient gets; it needs no consent but the patient's asking."""

PhotoContent = PhotoTaken | PhotoDescribed | PhotoSetAside | PhotoMarked | PhotoHandedOut


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo as it stands now: its record's id, what was taken, how it is described, and what lies over it.

    ``taken`` is when, by the newest word; ``set_aside`` why it is not shown among the others, empty where it is.
    """

    id: UUID
    original: PhotoTaken
    taken: datetime
    place: PhotoPlace
    marks: tuple[PhotoMark, ...]
    eyes: tuple[PhotoPoint, ...]
    set_aside: str
    handed_out: tuple[PhotoHandedOut, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A record about photos, for ``photos_in``: its id and what it says."""

    id: UUID
    content: PhotoContent


def photos_in(told: Iterable[Told]) -> tuple[Photo, ...]:
    """Every photo of a journal, newest first by when it was taken, from its records in the order of the ledger."""
    standing: dict[UUID, Photo] = {}
    for one in told:
        content = one.content
        if isinstance(content, PhotoTaken):
            standing[one.id] = Photo(one.id, content, content.taken, content.place, (), (), "", ())
        elif isinstance(content, PhotoHandedOut):
            for photo in content.photos:
                if photo in standing:
                    standing[photo] = _handed_out(standing[photo], content)
        elif content.photo in standing:
            standing[content.photo] = _told(standing[content.photo], content)
    return tuple(sorted(standing.values(), key=lambda photo: (photo.taken, photo.id), reverse=True))


def _told(photo: Photo, content: PhotoDescribed | PhotoSetAside | PhotoMarked) -> Photo:
    place, taken, marks, eyes, why = photo.place, photo.taken, photo.marks, photo.eyes, photo.set_aside
    if isinstance(content, PhotoDescribed):
        place, taken = content.place, content.taken or taken
    elif isinstance(content, PhotoMarked):
        marks, eyes = content.marks, content.eyes
    else:
        why = content.reason
    return Photo(photo.id, photo.original, taken, place, marks, eyes, why, photo.handed_out)


def _handed_out(photo: Photo, content: PhotoHandedOut) -> Photo:
    given = (*photo.handed_out, content)
    return Photo(photo.id, photo.original, photo.taken, photo.place, photo.marks, photo.eyes, photo.set_aside, given)


def is_clock_doubtful(camera: datetime | None, now: datetime) -> bool:
    """Whether a camera's clock says something else than ours; one that knows no zone is given a day and two hours."""
    if camera is None:
        return False
    if camera.tzinfo is None:
        return abs(camera - now.replace(tzinfo=None)) > CLOCKS_MAY_DIFFER
    return abs(camera - now) > CLOCKS_MAY_DIFFER
