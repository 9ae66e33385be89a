"""Whose result is to be photographed, across all patients; it must not name anybody, nor take a photo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.after_photos import (
    LISTED_AFTER,
    SAME_VISIT,
    AfterPhotoWanted,
    is_settled,
    longest_listed,
    wanted_after,
)
from journal_app.domain.journal import JournalItem
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.worklists import KindItem, More, Waiting
from journal_app.services.ports import Reader
from journal_app.services.rulebook import NoRulesInForce, pack_in_force
from journal_app.services.session import Session

_ENTRIES = ("treatment.signed", "treatment.corrected")
_ABOUT_PHOTOS = ("photo.taken", "photo.described", "photo.set_aside", "photo.left_out")


@dataclass(frozen=True, slots=True)
class _Treated:
    patient: UUID
    item: UUID
    entry: TreatmentEntry
    wanted: AfterPhotoWanted


def due(session: Session, reader: Reader) -> Iterator[Waiting]:
    """The newest treatments of each patient and kind whose result nobody photographed yet, what is due first first.

    A treatment stands here from the day on which its result shows until ``LISTED_AFTER`` its last day.
    """
    try:
        pack = pack_in_force(session, reader)
    except NoRulesInForce:
        return
    treated = sorted(_treated(session, reader, pack), key=lambda one: one.wanted.due)
    photos = _photos(reader, treated)
    for one in treated:
        if not is_settled(one.wanted, one.entry, photos.get(one.patient, ())) and _lives(reader, one.patient):
            day = one.wanted.due.astimezone(session.clock.zone()).date()
            wanted = one.wanted
            more = More(one.entry.treatment, wanted.definition.names, due=day)
            yield Waiting(one.patient, one.item, one.entry.done, more)


def _treated(session: Session, reader: Reader, pack: LoadedPack) -> Iterator[_Treated]:
    now: datetime = session.now()
    newest: dict[tuple[UUID, str], tuple[KindItem, TreatmentEntry]] = {}
    for one in reader.of_kinds(_ENTRIES, since=now - longest_listed(pack)):
        entry = one.item.content
        if isinstance(entry, TreatmentEntry) and one.item.corrected_by is None:
            key = (reader.survivor(one.patient), entry.treatment)
            if key not in newest or newest[key][1].done < entry.done:
                newest[key] = (one, entry)
    for (patient, _code), (one, entry) in newest.items():
        wanted = wanted_after(pack, entry)
        if wanted is not None and wanted.opens <= now < wanted.due + LISTED_AFTER:
            yield _Treated(patient, one.item.id, entry, wanted)


def _photos(reader: Reader, treated: list[_Treated]) -> Mapping[UUID, list[JournalItem]]:
    """What their journals say of photos since the first of these treatments; of nobody else is anything opened."""
    found: defaultdict[UUID, list[JournalItem]] = defaultdict(list)
    if treated:
        since = min(one.entry.done for one in treated) - SAME_VISIT
        patients = {id_ for one in treated for id_ in (one.patient, *reader.merged_with(one.patient))}
        for one in reader.of_kinds(_ABOUT_PHOTOS, since=since, patients=patients):
            found[reader.survivor(one.patient)].append(one.item)
    return found


def _lives(reader: Reader, patient: UUID) -> bool:
    known = reader.patient(patient)
    return known is not None and known.details.died is None
