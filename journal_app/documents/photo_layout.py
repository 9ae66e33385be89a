"""Says what was photographed, described and handed out, for the templates; it must not print a picture itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, Row, facts, prose
from journal_app.domain.consents import FollowedUp
from journal_app.domain.photos import (
    PhotoDescribed,
    PhotoHandedOut,
    PhotoMarked,
    PhotoPlace,
    PhotoPoint,
    PhotoSetAside,
    PhotoSourcesDeleted,
    PhotoTaken,
)
from journal_app.domain.printing import PrintedRecord


def taken_parts(_: PrintedRecord, content: PhotoTaken, wording: Wording) -> list[Part]:
    """What it shows, when and with what it was taken, and the hash by which the original is known."""
    say = wording.say
    rows = [
        *_place_rows(content.place, wording),
        (say("photo", "taken"), wording.moment(content.taken)),
        (say("photo", "told_by"), wording.coded("photo_times", content.told_by.value)),
        (say("photo", "camera_time"), content.camera_time),
        (say("photo", "device"), content.device),
        (say("photo", "picture"), f"{content.format.value.upper()}, {content.width} × {content.height}"),
        (say("photo", "sha256"), content.sha256),
    ]
    return [facts(rows), *prose(say("photo", "note"), content.place.note)]


def described_parts(_: PrintedRecord, content: PhotoDescribed, wording: Wording) -> list[Part]:
    """What a photo shows by a newer word."""
    say = wording.say
    taken = "" if content.taken is None else wording.moment(content.taken)
    rows = [(say("photo", "photo"), str(content.photo)), *_place_rows(content.place, wording)]
    return [
        facts([*rows, (say("photo", "taken"), taken)]),
        *prose(say("photo", "note"), content.place.note),
        *prose(say("photo", "reason"), content.reason),
    ]


def set_aside_parts(_: PrintedRecord, content: PhotoSetAside, wording: Wording) -> list[Part]:
    """Which photo is set aside, and why."""
    say = wording.say
    return [facts([(say("photo", "photo"), str(content.photo))]), *prose(say("photo", "reason"), content.reason)]


def marked_parts(_: PrintedRecord, content: PhotoMarked, wording: Wording) -> list[Part]:
    """Every mark: from where to where, in shares of width and height, with its words and length."""
    say = wording.say
    rows = [(say("photo", "photo"), str(content.photo))]
    for mark in content.marks:
        length = "" if mark.millimetres is None else f"{mark.millimetres} mm"
        told = " ".join(part for part in (f"{_point(mark.start)} – {_point(mark.end)}", length, mark.text) if part)
        rows.append((wording.coded("photo_marks", mark.kind.value), told))
    rows.extend((say("photo", "eyes"), _point(point)) for point in content.eyes)
    return [facts(rows)]


def handed_out_parts(_: PrintedRecord, content: PhotoHandedOut, wording: Wording) -> list[Part]:
    """Which photos left, to whom, for what, by which consent, and the copy's hash."""
    say = wording.say
    rows = [
        (say("photo", "recipient"), content.recipient),
        (say("photo", "purpose"), wording.coded("photo_purposes", content.purpose)),
        (say("photo", "photo"), "\n".join(map(str, content.photos))),
        (say("photo", "consent"), "" if content.consent is None else str(content.consent)),
        (say("photo", "form"), content.form),
        (say("photo", "with_identity"), say("photo", "yes") if content.with_identity else ""),
        (say("photo", "with_original"), say("photo", "yes") if content.with_original else ""),
        (say("photo", "sha256"), content.sha256),
    ]
    return [facts(rows)]


def sources_deleted_parts(_: PrintedRecord, content: PhotoSourcesDeleted, wording: Wording) -> list[Part]:
    """Which files outside the journal were deleted, from where, and which were left."""
    say = wording.say
    rows = [
        (say("photo", "place"), content.place),
        (say("photo", "deleted"), "\n".join(f"{one.name} ({one.photo})" for one in content.files)),
        (say("photo", "left"), "\n".join(content.left)),
    ]
    return [facts(rows)]


def followed_parts(_: PrintedRecord, content: FollowedUp, wording: Wording) -> list[Part]:
    """What was done after a consent was taken back; of a copy, how it went with whoever has it."""
    rows = [(wording.coded("follow_ups", content.kind), content.what)]
    if content.outcome is not None:
        ended = wording.coded("copy_outcomes", content.outcome)
        rows += [(wording.say("copies_sheet", "ended"), ended), (wording.say("photo", "record"), str(content.copy))]
    return [facts(rows), *prose(wording.say("photo", "note"), content.note)]


def _place_rows(place: PhotoPlace, wording: Wording) -> list[Row]:
    say = wording.say
    return [
        (say("photo", "moment"), wording.coded("photo_moments", place.moment.value)),
        (say("photo", "treatment"), wording.named(place.treatment) if place.treatment else ""),
        (say("photo", "pose"), place.pose),
        (say("photo", "area"), place.area),
    ]


def _point(point: PhotoPoint) -> str:
    return f"({point.x}, {point.y})"


PARTS: Mapping[type, Callable[[PrintedRecord, Any, Wording], list[Part]]] = {
    PhotoTaken: taken_parts,
    PhotoDescribed: described_parts,
    PhotoSetAside: set_aside_parts,
    PhotoMarked: marked_parts,
    PhotoHandedOut: handed_out_parts,
    PhotoSourcesDeleted: sources_deleted_parts,
}
"""How each kind of content about photos is said."""
