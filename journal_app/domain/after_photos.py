"""Which treatments still want a photo of their result, and by when; it must not look for the photos.

A photo settles it that shows the treated part, taken once the result can be seen; so does the patient's no.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from journal_app.domain.circumstances import PhotoLeft, PhotoLeftOut
from journal_app.domain.journal import JournalItem, photos_of
from journal_app.domain.photos import Photo, PhotoMoment
from journal_app.domain.rules.definitions import LoadedPack, TreatmentDefinition
from journal_app.domain.rules.operators import AfterPhoto
from journal_app.domain.treatments import TreatmentEntry

USUAL_DAYS = (1, 42)
"""From which day on a photo shows the result, and by which it is due, where a treatment's definition does not say."""
LISTED_AFTER = timedelta(days=30)
"""How long past its last day a photo stays on the list; nobody is called in for it later."""
SAME_VISIT = timedelta(days=1)
"""How long before a treatment a photo before it is of the same visit."""


@dataclass(frozen=True, slots=True)
class AfterPhotoWanted:
    """Of a treatment whose result is to be photographed: from when on a photo shows it, and by when it is due.

    ``source`` is the law that asks for it; it is empty where only the treatment's definition does, which counts for
    whoever was photographed before.
    """

    definition: TreatmentDefinition
    opens: datetime
    due: datetime
    source: str


def wanted_after(pack: LoadedPack, entry: TreatmentEntry) -> AfterPhotoWanted | None:
    """What the rules, or else the treatment's definition, ask for after ``entry``; None where neither does."""
    definition = next((one for one in pack.treatments if one.code == entry.treatment), None)
    if definition is None:
        return None
    source = _asked_by(pack, entry)
    if source is None and definition.after_photo_days is None:
        return None
    opens, due = definition.after_photo_days or USUAL_DAYS
    return AfterPhotoWanted(
        definition, entry.done + timedelta(days=opens), entry.done + timedelta(days=due), source or ""
    )


def longest_listed(pack: LoadedPack) -> timedelta:
    """How long after a treatment it can still be on the list."""
    days = (one.after_photo_days or USUAL_DAYS for one in pack.treatments)
    return timedelta(days=max((due for _opens, due in days), default=0)) + LISTED_AFTER


def is_settled(wanted: AfterPhotoWanted, entry: TreatmentEntry, items: Iterable[JournalItem]) -> bool:
    """Whether the result was photographed, the patient declined that, or nobody asked since there is no photo before.

    ``items`` are the patient's records about photos, those of the days before the treatment included.
    """
    known = tuple(items)
    photos = [one for one in photos_of(known) if _shows(one, entry, wanted.definition)]
    if any(one.taken >= wanted.opens and one.place.moment is not PhotoMoment.DURING for one in photos):
        return True
    if any(_declines(one, entry) for one in known):
        return True
    return not wanted.source and not any(entry.done - SAME_VISIT <= one.taken <= entry.done for one in photos)


def _asked_by(pack: LoadedPack, entry: TreatmentEntry) -> str | None:
    rules, code = pack.rule_pack, entry.treatment
    if code not in rules.classes:
        return None
    day = rules.clock.day(entry.done)
    asking = (
        rule
        for rule in rules.rules
        if isinstance(rule.operator, AfterPhoto)
        and rule.in_force_on(day)
        and rule.concerns(code, rules.classes[code])
        and (not rule.jurisdictions or rules.jurisdiction in rule.jurisdictions)
    )
    return next((str(rule.source) for rule in asking), None)


def _shows(photo: Photo, entry: TreatmentEntry, definition: TreatmentDefinition) -> bool:
    """Whether a photo is of what was treated, as far as its description tells."""
    place = photo.place
    fits = place.treatment in {"", entry.treatment} and place.area in {"", *entry.areas}
    return fits and not photo.set_aside and (not definition.poses or place.pose in {"", *definition.poses})


def _declines(item: JournalItem, entry: TreatmentEntry) -> bool:
    said = item.content
    is_no = isinstance(said, PhotoLeftOut) and (said.treatment, said.which) == (entry.treatment, PhotoLeft.AFTER)
    return is_no and item.at > entry.done
