"""Takes photos into a patient's journal, describes them, and lets copies out where a consent permits it.

Originals are kept byte for byte; smaller ones are made once, from pixels. It must not decode a picture itself.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord, photos_of
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.permits import is_to, permitted
from journal_app.domain.photos import (
    PATIENTS_OWN,
    Photo,
    PhotoContent,
    PhotoDescribed,
    PhotoHandedOut,
    PhotoMarked,
    PhotoPlace,
    PhotoPoint,
    PhotoSetAside,
    PhotoSource,
    PhotoTaken,
    PhotoTime,
    is_clock_doubtful,
)
from journal_app.domain.pictures import PictureFacts, PictureRefused, Pixels
from journal_app.domain.records import NewRecord
from journal_app.services.ports import KeptFile
from journal_app.services.session import ChangeSet, Session

THUMBNAIL = 360
"""Pixels of a thumbnail's longer side."""
SCREEN = 2048
"""Pixels of the longer side of what is shown on a whole screen."""
CLOSE_UP = 8192
"""Pixels of the longer side beyond which even a closer look shows no more: four of them are compared in memory."""
_SIZES = {THUMBNAIL: 80, SCREEN: 85}
"""What is kept of each photo beside the original, and how good a JPEG it is."""
_LONGEST_LINE, _LONGEST_NOTE = 200, 2000
_MOST_MARKS = 200


class Doubt(StrEnum):
    """What whoever took a photo in should look at; the photo is kept all the same."""

    CLOCK = "clock"
    NO_CONSENT = "no_consent"


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A picture as it came, where it belongs, and when it was taken where somebody says so (aware)."""

    content: bytes
    source: PhotoSource
    place: PhotoPlace = PhotoPlace()  # noqa: RUF009 -- frozen
    taken: datetime | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """The very bytes that leave, and what they are (``jpeg``, ``dicom``, ``collage``).

    ``with_identity``: they say whose it is; ``with_original``: the file as it came is among them.
    """

    content: bytes
    form: str
    with_identity: bool = False
    with_original: bool = False


@dataclass(frozen=True, slots=True)
class PhotoKept:
    """What taking one in changed, what about it is doubtful, and whether the journal gave the very bytes back."""

    changes: ChangeSet
    doubts: tuple[Doubt, ...]
    is_held: bool = False


def take_in(session: Session, record: PatientRecord, new: NewPhoto, *, following: bytes = b"") -> PhotoKept:
    """Keep one photo: opened in a process of its own, then sealed, then vouched for by a record.

    It is on disk when this returns. ``following`` is what will be taken in next, if that is known: it is opened while
    this one is being written.

    Raises:
        PictureRefused: it is no picture that can be taken in, and nothing of it was kept.
        UserFacing: no permission, the photo is in the journal already, or its description is not whole.
        Environmental: it could not be written.
    """
    session.require(Permission.WRITE_CLINICAL)
    _require_new(record, new.content)
    place = _tidied(new.place)
    opened = session.pictures.begin(new.content, longest=tuple(_SIZES))
    kept = session.vault.keep_file(io.BytesIO(new.content))  # while it is being opened
    try:
        facts, drawn = opened()
    except BaseException:
        session.vault.discard_file(kept)
        raise
    if following:
        with suppress(PictureRefused):  # it will be told when its turn has come
            session.pictures.begin(following, longest=tuple(_SIZES))
    taken = _taken(session, facts, new, kept=kept, place=place)
    smaller = {size: session.pictures.jpeg(one, quality=_SIZES[size]) for size, one in zip(_SIZES, drawn, strict=True)}
    with session.vault.act(session.now()) as act:
        (written,) = act.append(_record(record, "photo.taken", taken, files=(kept.file,), secrets=kept.secrets))
        for size, made in smaller.items():
            act.keep_rendition(kept, made, longest=size)
    changes = ChangeSet.of("photo.taken", patients=[record.patient.id], made=written.id)
    is_held = _is_held(session, written.id, file=kept.file.id, content=new.content)
    return PhotoKept(changes, _doubts(session, record, facts), is_held=is_held)


def thumbnail(session: Session, record: PatientRecord, photo: Photo) -> bytes:
    """A small JPEG of a photo of a record that is open.

    Raises:
        UserFacing: no permission, or the record has no such photo.
        Environmental: the photo is missing or damaged.
    """
    return _rendition(session, record, photo, longest=THUMBNAIL)


def for_screen(session: Session, record: PatientRecord, photo: Photo) -> bytes:
    """A JPEG of a photo that fills a screen, upright and in sRGB; raises as ``thumbnail`` does."""
    return _rendition(session, record, photo, longest=SCREEN)


def close_up(session: Session, record: PatientRecord, photo: Photo) -> Pixels:
    """A photo in its own pixels, from the original, for looking closer; raises as ``thumbnail`` does."""
    longest = min(CLOSE_UP, max(photo.original.width, photo.original.height))
    return session.pictures.read(original_of(session, record, photo), longest=(longest,))[1][0]


def original_of(session: Session, record: PatientRecord, photo: Photo) -> bytes:
    """The bytes that came, of a photo of a record that is open; raises as ``thumbnail`` does."""
    session.require(Permission.READ_CLINICAL)
    return session.vault.file(photo.id, _original(record, photo.id).file)


def require_original(session: Session, record: PatientRecord, photo: Photo) -> None:
    """Look whether a photo's original still is what was kept: the smaller ones that were made of it do not tell.

    Raises:
        UserFacing: no permission, or the record has no such photo.
        Environmental: it is missing or damaged.
    """
    try:
        original_of(session, record, photo)
    except Environmental:
        raise Environmental(
            "photo.original_lost",
            "The original of a photo on this page is missing or damaged. At most a smaller picture that was made of it"
            " can be shown. Restore the photo from a backup.",
        ) from None


def describe(
    session: Session,
    record: PatientRecord,
    photo: UUID,
    place: PhotoPlace,
    *,
    taken: datetime | None = None,
    reason: str = "",
) -> ChangeSet:
    """Say anew what a photo shows and, where somebody knows better than the camera, when it was taken.

    Raises:
        UserFacing: no permission, no such photo, another time without a reason, or a time to come.
    """
    session.require(Permission.WRITE_CLINICAL)
    standing = _photo(record, photo)
    why = _line(reason)
    if taken is not None and taken != standing.taken:
        if taken > session.now():
            raise UserFacing("photo.ahead", "A photo cannot have been taken in the future. Check the time.")
        if not why:
            raise UserFacing("photo.no_reason", "Write how it is known when the photo was taken.")
    return _append(session, record, "photo.described", PhotoDescribed(photo, _tidied(place), why, taken))


def set_aside(session: Session, record: PatientRecord, photo: UUID, *, reason: str) -> ChangeSet:
    """Take a photo out of the others' sight; it stays in the journal and in every export but a portable copy.

    Raises:
        UserFacing: no permission, no such photo, or no reason.
    """
    session.require(Permission.WRITE_CLINICAL)
    _photo(record, photo)
    why = _line(reason)
    if not why:
        raise UserFacing("photo.aside_no_reason", "Write why the photo is set aside.")
    return _append(session, record, "photo.set_aside", PhotoSetAside(photo, why))


def mark(session: Session, record: PatientRecord, marked: PhotoMarked) -> ChangeSet:
    """Keep what was drawn over a photo and where the eyes are; it replaces the layer before.

    Raises:
        UserFacing: no permission, no such photo, too many marks, or a mark outside the photo.
    """
    session.require(Permission.WRITE_CLINICAL)
    _photo(record, marked.photo)
    points = [point for one in marked.marks for point in (one.start, one.end)]
    if len(marked.marks) > _MOST_MARKS or len(marked.eyes) not in {0, 2}:
        raise UserFacing("photo.marks", "This is more than can be drawn over one photo.")
    if not all(_is_inside(point) for point in (*points, *marked.eyes)):
        raise UserFacing("photo.outside", "A mark lies outside the photo.")
    tidied = tuple(replace(one, text=_line(one.text)) for one in marked.marks)
    return _append(session, record, "photo.marked", replace(marked, marks=tidied))


def copy_out(
    session: Session,
    record: PatientRecord,
    photos: tuple[UUID, ...],
    *,
    copy: Copy,
    purpose: str,
    recipient: str,
    consent: UUID | None = None,
) -> ChangeSet:
    """Write down that a copy made of these photos leaves, before it does: what for, to whom, by which consent.

    Raises:
        UserFacing: no permission, no such photo, one that is set aside, no recipient, or no consent that permits this
            purpose now.
    """
    session.require(Permission.EXPORT_PATIENT)
    whom = _line(recipient)
    if not whom:
        raise UserFacing("photo.no_recipient", "Write who gets the copy.")
    shown = [_photo(record, photo) for photo in photos]
    if not shown:
        raise UserFacing("photo.none_chosen", "Choose at least one photo.")
    trace = NewRecord(
        "access.exported", AccessDetail(reason=whom), patient=record.patient.id, purpose=Purpose.EXPORT.value
    )
    with session.vault.act(session.now()) as act:
        # As the journal stands now: a consent may have been taken back since the record was opened.
        items = act.journal(record.patient.id)
        _require_none_aside(items, photos)
        by = _permit(session, items, purpose, consent, recipient=whom)
        digest, form = hashlib.sha256(copy.content).hexdigest(), _line(copy.form)
        given = PhotoHandedOut(photos, purpose, whom, digest, by, form, copy.with_identity, copy.with_original)
        act.append(trace)
        (written,) = act.append(_record(record, "photo.handed_out", given))
    return ChangeSet.of("photo.handed_out", patients=[record.patient.id], made=written.id)


def _require_none_aside(items: Iterable[JournalItem], photos: tuple[UUID, ...]) -> None:
    """A photo may be set aside because it shows somebody else, so none of those leaves by itself."""
    if any(one.set_aside for one in photos_of(items) if one.id in photos):
        raise UserFacing(
            "photo.is_aside",
            "This photo was set aside, so no copy of it leaves by itself. It is in every export of the whole journal.",
        )


def require_permit(session: Session, record: PatientRecord, purpose: str, consent: UUID | None) -> UUID | None:
    """The consent that permits photos to leave for a purpose at this moment; None for the patient's own copy.

    Raises:
        UserFacing: there is none, or the one named is not among them.
    """
    return _permit(session, record.items, purpose, consent)


def _permit(
    session: Session, items: Iterable[JournalItem], purpose: str, consent: UUID | None, *, recipient: str = ""
) -> UUID | None:
    """As ``require_permit``; a consent to passing on names its recipient, and permits no other."""
    if purpose == PATIENTS_OWN:
        return None
    holding = permitted(items, ConsentPurpose(purpose), at=session.now())
    fitting = [one for one in holding if not recipient or one.signed.disclosure is None or is_to(recipient, one)]
    found = next((permit.id for permit in fitting if consent in (None, permit.id)), None)
    if found is None and holding and consent is None:
        raise UserFacing(
            "photo.other_recipient",
            "The patient consented to passing on to somebody else. Write the recipient as the consent names them.",
        )
    if found is None:
        raise UserFacing(
            "photo.not_permitted",
            "The patient has not consented to this use of photos, or took it back. Ask for a consent first.",
        )
    return found


def _rendition(session: Session, record: PatientRecord, photo: Photo, *, longest: int) -> bytes:
    """What is kept of that size, or made anew from the original where that lacks or is damaged."""
    session.require(Permission.READ_CLINICAL)
    file = _original(record, photo.id).file
    kept = session.vault.rendition(photo.id, file, longest)
    if kept is not None:
        return kept
    _, (pixels,) = session.pictures.read(session.vault.file(photo.id, file), longest=(longest,))
    made = session.pictures.jpeg(pixels, quality=_SIZES[longest])
    with suppress(Environmental):  # then the next look makes it again
        session.vault.keep_rendition(photo.id, file, made, longest=longest)
    return made


def _original(record: PatientRecord, photo: UUID) -> PhotoTaken:
    """As it was taken: enough to find its file, and found without putting all photos together."""
    for item in record.items:
        if item.id == photo and isinstance(item.content, PhotoTaken):
            return item.content
    raise UserFacing("photo.unknown", "This photo is not in the patient's journal. Open the record again.")


def _photo(record: PatientRecord, photo: UUID) -> Photo:
    found = next((one for one in photos_of(record.items) if one.id == photo), None)
    if found is None:
        raise UserFacing("photo.unknown", "This photo is not in the patient's journal. Open the record again.")
    return found


def _is_held(session: Session, photo: UUID, *, file: UUID, content: bytes) -> bool:
    """Whether the journal gives back what came, to the byte; asked before anybody deletes the other copy."""
    try:
        return session.vault.file(photo, file) == content
    except (UserFacing, Environmental):
        return False


def _require_new(record: PatientRecord, content: bytes) -> None:
    taken = (item.content for item in record.items if isinstance(item.content, PhotoTaken))
    like_it = {one.sha256 for one in taken if one.size == len(content)}
    if like_it and hashlib.sha256(content).hexdigest() in like_it:
        raise UserFacing("photo.known", "This very photo is in the patient's journal already.")


def _taken(session: Session, facts: PictureFacts, new: NewPhoto, *, kept: KeptFile, place: PhotoPlace) -> PhotoTaken:
    now = session.now()
    taken, told_by = now, PhotoTime.NOW
    if new.taken is not None:
        taken, told_by = new.taken.astimezone(UTC), PhotoTime.TYPED
    elif facts.taken is not None and new.source is not PhotoSource.CAMERA:
        zoned = facts.taken if facts.taken.tzinfo else facts.taken.replace(tzinfo=session.clock.zone())
        taken, told_by = zoned.astimezone(UTC), PhotoTime.CAMERA
    if taken > now:  # a camera's clock that is ahead tells nothing of before and after
        taken, told_by = now, PhotoTime.NOW
    return PhotoTaken(
        file=kept.file.id,
        size=kept.size,
        sha256=kept.sha256,
        format=facts.format,
        width=facts.width,
        height=facts.height,
        taken=taken,
        told_by=told_by,
        source=new.source,
        place=place,
        camera_time="" if facts.taken is None else facts.taken.isoformat(),
        device=facts.device,
        has_place=facts.has_place,
    )


def _doubts(session: Session, record: PatientRecord, facts: PictureFacts) -> tuple[Doubt, ...]:
    now = session.now()
    found = []
    if is_clock_doubtful(facts.taken, now):
        found.append(Doubt.CLOCK)
    if not permitted(record.items, ConsentPurpose.PHOTO_RECORD, at=now):
        found.append(Doubt.NO_CONSENT)
    return tuple(found)


def _tidied(place: PhotoPlace) -> PhotoPlace:
    note = clean_text(place.note, max_length=_LONGEST_NOTE, lines=Lines.MANY)
    return replace(
        place, pose=_line(place.pose), area=_line(place.area), treatment=_line(place.treatment), note=note.strip()
    )


def _line(text: str) -> str:
    return clean_text(text, max_length=_LONGEST_LINE, lines=Lines.ONE).strip()


def _is_inside(point: PhotoPoint) -> bool:
    return 0 <= point.x <= 1 and 0 <= point.y <= 1


def _append(session: Session, record: PatientRecord, kind: str, content: PhotoContent) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(_record(record, kind, content))
    return ChangeSet.of(kind, patients=[record.patient.id], made=written.id)


def _record(record: PatientRecord, kind: str, content: PhotoContent, **kept: object) -> NewRecord:
    return NewRecord(kind, content, patient=record.patient.id, purpose=Purpose.CARE.value, **kept)  # type: ignore[arg-type] # files and secrets
