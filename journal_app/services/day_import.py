"""Taking in a day list from a file: what it would add is shown first, and nobody is booked whom nobody matched.

It must not believe a file: the rules refuse what they refuse at the desk, and the same file twice adds nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from journal_app.domain import day_calendar, day_table
from journal_app.domain.access import Purpose
from journal_app.domain.appointments import Appointment
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.day_rows import BrokenRow, FileRow, text_of
from journal_app.domain.day_table import Column, Table
from journal_app.domain.errors import UserFacing
from journal_app.domain.identifiers import Identifier, SyntheticNumbers, guess, parse
from journal_app.domain.names import PersonName, fold
from journal_app.domain.patients import PatientDetails, PatientStub
from journal_app.domain.people import Permission, Person, Role
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services.appointments import Booking, book, change
from journal_app.services.ports import Act
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session

_MOST_CANDIDATES = 10
_OFFICE_ZONES = {  # as one widespread office program names them
    "romance standard time": "Europe/Copenhagen",
    "w. europe standard time": "Europe/Stockholm",
    "central european standard time": "Europe/Copenhagen",
    "central europe standard time": "Europe/Copenhagen",
    "gmt standard time": "Europe/London",
    "greenwich standard time": "Etc/GMT",
    "utc": "Etc/UTC",
}
_OTHER_NAMES = {
    "botulinum": ("botox", "btx", "toxin", "rynkebehandling", "rynkbehandling", "anti-wrinkle"),
    "filler": ("fillers", "restylane", "juvederm", "læbeforstørrelse", "läppförstoring", "lip filler", "hyaluron"),
    "skin_booster": ("skinbooster", "profhilo"),
    "microneedling": ("dermapen", "needling"),
    "laser_hair_removal": ("laser hårfjerning", "laser hårborttagning", "hårfjerning"),
    "whitening": ("tandblegning", "tandblekning"),
    "pmu": ("permanent makeup", "permanent make-up", "microblading"),
}
"""What people call treatments in calendars, beside the names that their definitions carry."""


class Outcome(StrEnum):
    """What would become of a line."""

    NEW = "new"
    MOVED = "moved"
    KNOWN = "known"
    ASK_WHO = "ask_who"
    ASK_WHAT = "ask_what"
    UNKNOWN = "unknown"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What a line says of somebody who is not registered: the name as written, the number if it is one, when born."""

    name: str
    identifier: Identifier | None
    born: date | None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the file and what would become of it.

    ``said`` is what the file says, None where the line is broken and ``problem`` says why. ``candidates`` are those it
    could be, ``patient`` who it is. ``booking`` has the patient only where there is one.
    """

    line: int
    outcome: Outcome
    said: FileRow | None = None
    problem: UserFacing | None = None
    candidates: tuple[PatientStub, ...] = ()
    patient: PatientStub | None = None
    newcomer: Newcomer | None = None
    treatment: str | None = None
    practitioner: UUID | None = None
    known: Appointment | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do. ``table`` is there where columns may be chosen; ``is_enough``: they say who and when."""

    rows: tuple[PreviewRow, ...]
    table: Table | None = None
    columns: Mapping[Column, int] | None = None
    is_enough: bool = True


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody said to the lines that asked: who (by line), and what is to be done there (by line)."""

    who: Mapping[int, UUID]
    what: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many lines became appointments, and those that were refused with the sentence why."""

    changes: ChangeSet
    added: int
    moved: int
    refused: tuple[BrokenRow, ...]


def preview(
    session: Session, data: bytes, *, columns: Mapping[Column, int] | None = None, answers: Answers | None = None
) -> Preview:
    """What a file would add; traced as a search that showed everybody whom it found.

    ``columns`` says which column of a table is what where its headings do not; ``answers`` what was asked before.

    Raises:
        UserFacing: no permission, or the file is no day list.
        Environmental: the trace cannot be written; nothing comes back.
    """
    session.require(Permission.CHANGE_PATIENT)
    session.require(Permission.SEARCH_PATIENTS)
    today, zone = session.clock.today(), session.clock.zone()
    text = text_of(data)
    if day_calendar.is_calendar(text):
        rows = day_calendar.events_of(text, zone=zone, zone_named=_zone_named, today=today)
        return Preview(_matched(session, rows, answers or Answers({}, {})))
    table = day_table.table_of(text)
    chosen = table.guessed if columns is None else columns
    if not day_table.is_enough(chosen):
        return Preview((), table, chosen, is_enough=False)
    rows = day_table.rows_of(table, chosen, zone=zone, today=today)
    return Preview(_matched(session, rows, answers or Answers({}, {})), table, chosen)


def take_in(session: Session, rows: Iterable[PreviewRow]) -> TakenIn:
    """Put the new lines on their days and move the moved ones; each line stands or falls by itself.

    Somebody else's having the practitioner's time refuses nothing here: the list shows it.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.CHANGE_PATIENT)
    added = moved = 0
    refused: list[BrokenRow] = []
    kinds: frozenset[str] = frozenset()
    for row in rows:
        try:
            made = _take(session, row)
        except UserFacing as problem:
            refused.append(BrokenRow(row.line, problem))
            continue
        added += row.outcome is Outcome.NEW
        moved += row.outcome is Outcome.MOVED
        kinds |= made.kinds
    return TakenIn(ChangeSet(kinds), added, moved, tuple(refused))


def _take(session: Session, row: PreviewRow) -> ChangeSet:
    if row.said is None or row.patient is None or row.treatment is None:
        return ChangeSet.of()
    booking = Booking(
        row.patient.id,
        row.treatment,
        row.practitioner,
        row.said.start,
        minutes=row.said.minutes,
        source=row.said.uid,
    )
    if row.outcome is Outcome.MOVED and row.known is not None:
        kept = replace(booking, note=row.known.note, practitioner=row.practitioner or row.known.practitioner)
        return change(session, row.known.id, kept, despite_overlap=True)
    if row.outcome is not Outcome.NEW:
        return ChangeSet.of()
    return book(session, booking, despite_overlap=True, named=_named(session, row.said, row.patient, row.treatment))


def _named(session: Session, said: FileRow, patient: PatientStub, treatment: str) -> UUID:
    """The same line of the same file has the same id, so that it is added once."""
    whole = f"uid|{said.uid}" if said.uid else f"{patient.id}|{said.start.isoformat()}|{treatment}"
    return uuid5(session.vault.id, whole)


def _matched(session: Session, rows: Sequence[FileRow | BrokenRow], answers: Answers) -> tuple[PreviewRow, ...]:
    with session.vault.act(session.now()) as act:
        matcher = _Matcher(session, act, answers)
        found = tuple(matcher.match(row) for row in rows)
        shown = dict.fromkeys(one.id for row in found for one in (*row.candidates, row.patient) if one is not None)
        act.append(NewRecord("access.searched", AccessDetail(shown=tuple(shown)), purpose=Purpose.SEARCH.value))
    return found


class _Matcher:
    """Finds whom, what and with whom lines mean, within one act."""

    def __init__(self, session: Session, act: Act, answers: Answers) -> None:
        self._session, self._act, self._answers = session, act, answers
        self._country = act.clinic().jurisdiction[:2]
        self._synthetic = SyntheticNumbers.ACCEPTED if act.clinic().demo else SyntheticNumbers.REFUSED
        self._treatments = _treatment_names(pack_in_force(session, act).treatments)
        self._practitioners = _practitioner_names(act.people())
        self._seen: frozenset[UUID] = frozenset()

    def match(self, row: FileRow | BrokenRow) -> PreviewRow:
        """One line."""
        if isinstance(row, BrokenRow):
            return PreviewRow(row.line, Outcome.BROKEN, problem=row.problem)
        number = self._number(row.identifier)
        candidates = self._candidates(row, number)
        patient = self._who(row, candidates, number)
        treatment = self._answers.what.get(row.line, self._treatments.get(fold(row.treatment)))
        told = PreviewRow(
            row.line,
            Outcome.NEW,
            row,
            candidates=() if patient else candidates,
            patient=patient,
            newcomer=Newcomer(row.name, number, row.born),
            treatment=treatment,
            practitioner=self._practitioners.get(fold(row.practitioner)),
        )
        return replace(told, **self._standing(told, row))  # type: ignore[arg-type] # the two it names

    def _standing(self, told: PreviewRow, row: FileRow) -> dict[str, object]:
        if told.patient is None:
            return {"outcome": Outcome.ASK_WHO if told.candidates else Outcome.UNKNOWN}
        if told.treatment is None:
            return {"outcome": Outcome.ASK_WHAT}
        known = self._known(told.patient, told.treatment, row)
        if known is None:
            named = _named(self._session, row, told.patient, told.treatment)
            is_again, self._seen = named in self._seen, self._seen | {named}
            return {"outcome": Outcome.KNOWN if is_again else Outcome.NEW}
        is_same = (known.start, known.treatment, known.minutes) == (row.start, told.treatment, row.minutes)
        is_same = is_same and told.practitioner in {None, known.practitioner}
        return {"outcome": Outcome.KNOWN if is_same else Outcome.MOVED, "known": known}

    def _known(self, patient: PatientStub, treatment: str, row: FileRow) -> Appointment | None:
        """What this line became before, or what somebody typed of the same patient at the same time."""
        before = self._act.appointment(_named(self._session, row, patient, treatment))
        if before is not None:
            return before
        at_once = self._act.appointments(row.start, row.start.replace(microsecond=1))
        return next((one for one in at_once if self._act.survivor(one.patient) == patient.id), None)

    def _number(self, written: str) -> Identifier | None:
        for system in guess(written, country=self._country) if written else ():
            checked = parse(written, system, today=self._session.clock.today(), synthetic=self._synthetic)
            if checked.acceptable:
                return checked.identifier
        return None

    def _candidates(self, row: FileRow, number: Identifier | None) -> tuple[PatientStub, ...]:
        if number is not None:
            found = self._sharing(PatientDetails(PersonName("", ""), (number,)))
            if found:
                return found
        if row.name and row.born is not None:
            found = tuple(
                one for one in self._sharing(PatientDetails(_name(row.name), born=row.born)) if one.born == row.born
            )
            if found:
                return tuple(one for one in found if _is_called(one, row.name)) or found
        return self._act.search(row.name, limit=_MOST_CANDIDATES) if fold(row.name) else ()

    def _sharing(self, details: PatientDetails) -> tuple[PatientStub, ...]:
        found = dict.fromkeys(self._act.survivor(one.id) for one in self._act.sharing_a_key(details))
        return tuple(stub for one in found if (stub := self._act.stub(one)) is not None)

    def _who(self, row: FileRow, candidates: tuple[PatientStub, ...], number: Identifier | None) -> PatientStub | None:
        """The one the line means: chosen, or alone with its number or its name and birth date; never by a slip alone.

        A number whose patient has another name, or another birth date than the line says, may be mistyped.
        """
        chosen = self._answers.who.get(row.line)
        if chosen is not None:
            return self._act.stub(self._act.survivor(chosen))
        if len(candidates) != 1:
            return None
        (only,) = candidates
        by_number = number is not None and self._sharing(PatientDetails(PersonName("", ""), (number,))) == candidates
        if by_number:
            return only if _may_be_called(only, row.name) and row.born in {None, only.born} else None
        is_named = number is None and row.born is not None and only.born == row.born and _is_called(only, row.name)
        return only if is_named else None


def _is_called(patient: PatientStub, written: str) -> bool:
    """Whether the words are those of the patient's family and given names, in whatever order."""
    return sorted(fold(written).split()) == sorted(fold(f"{patient.name.family} {patient.name.given}").split())


def _may_be_called(patient: PatientStub, written: str) -> bool:
    """Whether at least one word is the patient's, or none was written."""
    words = set(fold(written).split())
    return not words or bool(words & set(fold(f"{patient.name.family} {patient.name.given}").split()))


def _name(written: str) -> PersonName:
    family, comma, given = written.partition(",")
    if not comma:
        given, _space, family = written.rpartition(" ")
    return PersonName(family.strip(), given.strip())


def _treatment_names(treatments: Iterable[TreatmentDefinition]) -> dict[str, str]:
    """Every folded name of every treatment; an empty text is a talk, and a name of two treatments means neither."""
    found: dict[str, set[str]] = {}
    for one in treatments:
        for name in (one.code, *one.names.values(), *_OTHER_NAMES.get(one.code, ())):
            found.setdefault(fold(name), set()).add(one.code)
    return {"": ""} | {name: codes.pop() for name, codes in found.items() if len(codes) == 1}


def _practitioner_names(people: Iterable[Person]) -> dict[str, UUID]:
    """Practitioners by folded name, and by given name alone where it is one person's."""
    found: dict[str, set[UUID]] = {}
    for one in people:
        if one.active and Role.PRACTITIONER in one.roles:
            words = fold(one.name).split()
            for name in {" ".join(words), words[0] if words else ""}:
                found.setdefault(name, set()).add(one.id)
    return {name: ids.pop() for name, ids in found.items() if name and len(ids) == 1}


def _zone_named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(_OFFICE_ZONES.get(name.casefold(), name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
