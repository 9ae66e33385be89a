"""Which looks a reviewer must judge: each reason by itself, the sample, and queries until they are settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.log_review import (
    MANY,
    Flag,
    Judged,
    Known,
    LogReviewed,
    OpeningHours,
    QuerySettled,
    Review,
    Verdict,
    open_queries,
    to_review,
)
from journal_app.domain.names import PersonName
from journal_app.domain.people import Person, Role

SPACE = UUID("6f1d5f0e-6f6c-4d3a-9f29-6a2f4c1d7b10")
TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ANNA = Person(uuid5(SPACE, "anna"), "Anna Holm", frozenset({Role.PRACTITIONER}))
METTE = uuid5(SPACE, "mette")


def a_look(position: int = 7, **changes: object) -> AccessEvent:
    usual = AccessEvent(
        TUESDAY, ANNA.id, ANNA.name, "access.record_opened", METTE, Purpose.CARE, "", "Klinik 1", position
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


def known(patient: PersonName, *related: int, people: tuple[Person, ...] = (ANNA,)) -> Known:
    return Known(people, {METTE: patient}, frozenset(related), OpeningHours(), ZoneInfo("Europe/Copenhagen"))


NIELSEN = PersonName("Nielsen", "Mette")


def flags_of(look: AccessEvent, knowing: Known) -> tuple[Flag, ...]:
    found = to_review([look], knowing, seed="s", sample=0)
    return found[0].flags if found else ()


def test_a_look_at_a_patient_of_the_day_is_not_listed() -> None:
    assert flags_of(a_look(), known(NIELSEN, 7)) == ()


@pytest.mark.parametrize("family", ["Holm", "HOLM", "Hólm"])
def test_the_same_surname_in_any_spelling(family: str) -> None:
    assert flags_of(a_look(), known(PersonName(family, "Mette"), 7)) == (Flag.SAME_SURNAME,)


def test_a_surname_of_two_words_and_one_that_only_ends_alike() -> None:
    vibeke = replace(ANNA, name="Vibeke Skov Lund")
    knowing = known(PersonName("Skov Lund", "Mette"), 7, people=(vibeke,))
    assert flags_of(a_look(person=vibeke.id), knowing) == (Flag.SAME_SURNAME,)
    dorthe = replace(ANNA, name="Dorthe Westerholm")
    assert flags_of(a_look(), known(PersonName("Holm", "Mette"), 7, people=(dorthe,))) == ()


def test_a_colleague_as_patient_is_listed_whoever_looks() -> None:
    mette = Person(uuid5(SPACE, "staff"), "Mette Nielsen", frozenset({Role.RECEPTIONIST}))
    assert flags_of(a_look(), known(NIELSEN, 7, people=(ANNA, mette))) == (Flag.COLLEAGUE,)


@pytest.mark.parametrize(
    ("at", "listed"),
    [
        (datetime(2026, 11, 24, 6, 0, tzinfo=UTC), False),  # 07:00 in Copenhagen
        (datetime(2026, 11, 24, 5, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 24, 18, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 24, 19, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 29, 10, 0, tzinfo=UTC), True),  # a Sunday
        (datetime(2026, 7, 21, 5, 0, tzinfo=UTC), False),  # summer time
    ],
)
def test_hours_are_those_of_the_clinics_clock(at: datetime, *, listed: bool) -> None:
    assert (Flag.OUTSIDE_HOURS in flags_of(a_look(at=at), known(NIELSEN, 7))) is listed


def test_the_clinics_own_hours_count() -> None:
    late = replace(known(NIELSEN, 7), hours=OpeningHours(time(12), time(22), (1,)))
    assert flags_of(a_look(), late) == (Flag.OUTSIDE_HOURS,)


def test_a_look_that_nothing_explains_and_a_copy_that_left() -> None:
    assert flags_of(a_look(), known(NIELSEN)) == (Flag.NO_RELATION,)
    assert flags_of(a_look(kind="access.exported"), known(NIELSEN, 7)) == (Flag.HANDED_OUT,)
    assert flags_of(a_look(kind="access.sign_in_failed", patient=None), known(NIELSEN)) == (Flag.SIGN_IN_FAILED,)


@pytest.mark.parametrize(
    ("patients", "minutes", "listed"), [(MANY, 14, 0), (MANY + 1, 14, MANY + 1), (MANY + 1, 60, 0)]
)
def test_many_records_in_a_short_time(patients: int, minutes: int, listed: int) -> None:
    step = timedelta(minutes=minutes) / patients
    looks = [
        a_look(number, at=TUESDAY + number * step, patient=uuid5(SPACE, str(number))) for number in range(patients)
    ]
    found = to_review(looks, known(NIELSEN, *range(patients)), seed="s", sample=0)
    assert [one.flags for one in found] == [(Flag.MANY_RECORDS,)] * listed


def test_opening_one_patient_again_and_again_is_not_many() -> None:
    looks = [a_look(number, at=TUESDAY + timedelta(seconds=number)) for number in range(MANY * 2)]
    assert to_review(looks, known(NIELSEN, *range(MANY * 2)), seed="s", sample=0) == ()


def test_the_sample_can_be_drawn_again_and_not_be_guessed() -> None:
    looks = [a_look(number) for number in range(200)]
    knowing = known(NIELSEN, *range(200))
    first = to_review(looks, knowing, seed="one")
    assert [one.flags for one in first] == [(Flag.SAMPLE,)] * 10
    assert to_review(reversed(looks), knowing, seed="one") == first
    assert to_review(looks, knowing, seed="two") != first
    assert [one.event.position for one in first] == sorted((one.event.position for one in first), reverse=True)


def test_signing_in_and_reading_the_log_are_not_looks_to_judge() -> None:
    others = [a_look(number, kind=kind) for number, kind in enumerate(("access.signed_in", "access.log_read"))]
    assert to_review(others, known(NIELSEN), seed="s") == ()


def test_a_query_is_open_until_it_is_settled() -> None:
    judged = (
        Judged(3, (Flag.SAMPLE,), Verdict.JUSTIFIED),
        Judged(4, (Flag.NO_RELATION,), Verdict.QUERY, "Hvorfor?"),
        Judged(5, (Flag.NO_RELATION,), Verdict.QUERY, "Hvorfor?"),
    )
    review = Review(SPACE, TUESDAY, ANNA.id, LogReviewed(TUESDAY, TUESDAY, 3, "00", 10, judged))
    assert open_queries([review], []) == {4: review, 5: review}
    assert open_queries([review], [QuerySettled(SPACE, 4, "Patienten ringede."), QuerySettled(METTE, 5, "?")]) == {
        5: review
    }
