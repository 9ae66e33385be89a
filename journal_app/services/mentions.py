"""Where the journal names somebody who is to be erased, and how each place was judged; it must not change any of them.

Each looks through what their roles and keys let them read; what nobody looked through is said, never passed over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.codec import to_fields
from journal_app.domain.erasures import RETENTION
from journal_app.domain.errors import UserFacing
from journal_app.domain.mentions import (
    ErasureLookedThrough,
    LookedThrough,
    Marks,
    Mention,
    MentionJudged,
    Part,
    Verdict,
    Where,
    marks_of,
    texts_in,
    where_of,
    words_naming,
)
from journal_app.domain.patients import PatientChanged, PatientRegistered
from journal_app.domain.people import Permission, permissions
from journal_app.domain.records import KINDS, REGISTRY_KINDS, NewRecord, Seal, Stream
from journal_app.domain.restrictions import OpenedAllTheSame
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session

LOOKED: Final = "erasure.looked_through"
_ALL_TIMES: Final = timedelta(days=20 * 366)
_CLINICAL: Final = tuple(name for name, kind in KINDS.items() if kind.seal is Seal.CLINICAL)
_LOOKS: Final = tuple(name for name in KINDS if name.startswith("access.") and KINDS[name].content is not None)
_OF_NOBODY: Final = tuple(
    name
    for name, kind in KINDS.items()
    if name.partition(".")[0] in {"hold", "erasure", "mark", "log", "roles", "restore", "lot", "vial", "seat"}
    or (kind.of_anyone and kind.stream is Stream.PATIENT)
)
"""Kinds in which somebody types a reason or a remark that belongs to no patient's stream."""
_BREACHES: Final = tuple(name for name in KINDS if name.startswith("breach."))
_THEIR_OWN: Final = frozenset(("name", "identifiers", "phones", "email"))
"""What is registered of every patient as their own: sharing it with somebody names nobody."""


@dataclass(frozen=True, slots=True)
class _Text:
    place: UUID
    where: Where
    at: datetime
    patient: UUID | None
    texts: tuple[str, ...]
    shown: tuple[UUID, ...] = ()

    def goes_with(self, going: Collection[UUID]) -> bool:
        """Whether it is of the erased alone, and goes with them."""
        whose = self.shown if self.patient is None else (self.patient,)
        return bool(whose) and set(whose) <= set(going)


def look(session: Session, patient: UUID) -> LookedThrough:
    """Every place that names somebody, of what this person may read; traced as a list that showed those patients.

    Raises:
        UserFacing: no permission, or no such patient.
    """
    session.require(Permission.PROPOSE_ERASURE)
    allowed = permissions(session.vault.person.roles)
    with session.vault.act(session.now()) as act:
        known = act.survivor(patient)
        if act.stub(known) is None:
            raise UserFacing("erasure.no_patient", "There is no such patient in this journal.")
        going = (known, *act.merged_with(known))
        named = marks(act, going)
        searched, unsearched = _parts(act, allowed, going)
        verdicts = _verdicts(act, going)
        texts = _texts(act, session.now(), searched, allowed)
        staying = (one for one in texts if not one.goes_with(going))
        found = tuple(replace(one, verdict=verdicts.get(one.place)) for one in _mentions(act, staying, named))
        shown = tuple(dict.fromkeys(one.patient.id for one in found if one.patient is not None))
        detail = AccessDetail(reason=RETENTION, shown=shown)
        act.append(NewRecord("access.searched", detail, purpose=Purpose.ADMINISTRATION.value))
    return LookedThrough(going, found, searched, unsearched)


def judge(session: Session, looked: LookedThrough, verdicts: Mapping[UUID, Verdict]) -> ChangeSet:
    """Keep where was looked and how places were judged, by their ids alone; nothing of any text is kept.

    Raises:
        UserFacing: no permission, or a judgement of something that was not found.
    """
    session.require(Permission.PROPOSE_ERASURE)
    places = {one.place for one in looked.mentions}
    if not places.issuperset(verdicts):
        raise UserFacing("erasure.not_found", "This place was not among those that were found. Look again.")
    judged = tuple(MentionJudged(place, verdict) for place, verdict in verdicts.items())
    left = sum(verdicts.get(one.place, one.verdict) in {None, Verdict.TO_CORRECT} for one in looked.mentions)
    content = ErasureLookedThrough(looked.patients, looked.searched, judged, left)
    with session.vault.act(session.now()) as act:
        act.append(NewRecord(LOOKED, content))
    return ChangeSet.of(LOOKED)


def unsearched(reader: Reader, patients: Collection[UUID]) -> tuple[Part, ...]:
    """The parts in which nobody kept that they looked for these patients; restricted journals where there are any."""
    seen = {part for one in _kept(reader, patients) for part in one.searched}
    if all(one.lifted is not None for one in reader.restrictions()):
        seen.add(Part.RESTRICTED)
    return tuple(part for part in Part if part not in seen)


def unsettled(reader: Reader, patients: Collection[UUID]) -> int:
    """How many places, when each part was last looked through, nobody had judged or were to be corrected.

    Two people who look through different parts find some places both, so that the most that one of them left counts.
    """
    newest = {part: one.left for one in _kept(reader, patients) for part in one.searched}
    return max(newest.values(), default=0)


def marks(reader: Reader, patients: Iterable[UUID]) -> Marks:
    """What names these patients, by all that was ever registered of them."""
    contents = (item.content for patient in patients for item in reader.registry_history(patient))
    return marks_of(one.details for one in contents if isinstance(one, PatientRegistered | PatientChanged))


# --------------------------------------------------------------------------------------------------------------- asking


def _kept(reader: Reader, patients: Collection[UUID]) -> list[ErasureLookedThrough]:
    contents = (content for _, content in reader.counting(LOOKED))
    return [one for one in contents if isinstance(one, ErasureLookedThrough) and set(one.patients) & set(patients)]


def _verdicts(reader: Reader, patients: Collection[UUID]) -> dict[UUID, Verdict]:
    """The newest judgement of each place."""
    return {one.place: one.verdict for kept in _kept(reader, patients) for one in kept.judged}


def _parts(
    reader: Reader, allowed: Collection[Permission], going: Collection[UUID]
) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What is looked through, and what this person cannot."""
    restricted = {reader.survivor(patient) for one in reader.restrictions() if one.lifted is None for patient in one.on}
    withheld = any(reader.is_withheld(one) for one in restricted.difference(going))
    can = {
        Part.REGISTRY: Permission.READ_REGISTRY in allowed,
        Part.CLINICAL: Permission.READ_CLINICAL in allowed and reader.can_read_clinical(),
        Part.ACCESS_LOG: Permission.READ_ACCESS_LOG in allowed,
        Part.RESTRICTED: not withheld,
    }
    return tuple(one for one in Part if can[one]), tuple(one for one in Part if not can[one])


def _mentions(reader: Reader, texts: Iterable[_Text], named: Marks) -> Iterator[Mention]:
    for one in texts:
        words = next(filter(None, (words_naming(text, named) for text in one.texts)), "")
        if words:
            stub = None if one.patient is None else reader.stub(reader.survivor(one.patient))
            yield Mention(one.place, one.where, one.at, stub, words)


def _texts(reader: Reader, now: datetime, parts: Collection[Part], allowed: Collection[Permission]) -> Iterator[_Text]:
    if Part.REGISTRY in parts:
        yield from _of_patients(reader, tuple(REGISTRY_KINDS))
        yield from _of_bookings(reader, now)
        yield from _of_nobody(reader, _OF_NOBODY)
    if Part.CLINICAL in parts:
        yield from _of_patients(reader, _CLINICAL)
    if Part.ACCESS_LOG in parts:
        yield from _of_looks(reader)
    if Permission.READ_BREACHES in allowed:
        yield from _of_nobody(reader, _BREACHES)


def _of_patients(reader: Reader, kinds: Collection[str]) -> Iterator[_Text]:
    """What counts in journals; of a registration only the newest, for the ones before it are not shown."""
    registered: dict[UUID, _Text] = {}
    for one in reader.of_kinds(kinds):
        content, item = one.item.content, one.item
        if content is None or item.corrected_by is not None:
            continue
        is_registration = isinstance(content, PatientRegistered | PatientChanged)
        texts = tuple(texts_in(to_fields(content), without=_THEIR_OWN if is_registration else frozenset()))
        text = _Text(item.id, where_of(item.kind), item.at, one.patient, texts)
        if is_registration:
            registered[one.patient] = text
        else:
            yield text
    yield from registered.values()


def _of_bookings(reader: Reader, now: datetime) -> Iterator[_Text]:
    for one in reader.appointments(now - _ALL_TIMES, now + _ALL_TIMES):
        if not reader.is_withheld(one.patient):
            yield _Text(one.id, Where.BOOKING, one.start, one.patient, (one.note,))


def _of_nobody(reader: Reader, kinds: tuple[str, ...]) -> Iterator[_Text]:
    for header, content in reader.counting(*kinds):
        if header.patient is None:
            yield _Text(header.id, where_of(header.kind), header.at, None, tuple(texts_in(to_fields(content))))


def _of_looks(reader: Reader) -> Iterator[_Text]:
    """What was typed in looks at somebody, and in searches."""
    for header, content in reader.counting(*_LOOKS):
        if isinstance(content, AccessDetail):
            typed = (content.reason, content.query)
            yield _Text(header.id, Where.LOOK, header.at, header.patient, typed, content.shown)
        elif isinstance(content, OpenedAllTheSame):
            yield _Text(header.id, Where.LOOK, header.at, header.patient, (content.reason,))
