"""The day list: a morning at the desk, what the rules refuse to book, what others put into its rows, and what goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.appointments import AppointmentState, moment_of
from journal_app.domain.circumstances import IdentityMethod
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import Environmental, JournalError, UserFacing
from journal_app.domain.patients import Source
from journal_app.services import appointments, circumstances, gate, patients
from journal_app.services.appointments import Booking, BookingRefused, DayList, Overlapping
from journal_app.vault import opening, verifying
from journal_app.vault.checks.report import Severity
from journal_app.vault.database import DiskFull
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.reading import Reading
from tests.clinic import (
    AUDIT,
    METTE,
    PRACTITIONER,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_clinic,
    a_password,
    a_patient,
    a_treated_patient,
    details,
    everything_in,
    second_connection,
)

COPENHAGEN, LONDON = ZoneInfo("Europe/Copenhagen"), ZoneInfo("Europe/London")
TODAY = date(2026, 3, 2)


@pytest.fixture
def desk(clinic: OpenClinic) -> OpenClinic:
    """Reception's seat at a clinic of a practitioner-owner."""
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    return clinic


@pytest.fixture
def english(tmp_path: Path) -> Iterator[OpenClinic]:
    made = a_clinic(tmp_path, jurisdiction="GB-ENG")
    made.sign_in(made.colleague("Lise", RECEPTION))
    yield made
    with suppress(JournalError):
        made.close()


def at(hour: int, minute: int = 0, *, day: date = TODAY, zone: ZoneInfo = COPENHAGEN) -> datetime:
    return moment_of(day, time(hour, minute), zone)


def a_booking(clinic: OpenClinic, whom: UUID, start: datetime | None = None, **changes: object) -> UUID:
    booking = Booking(whom, TREATMENT, clinic.owner.id, start or at(10))
    made = appointments.book(clinic.session, replace(booking, **changes)).made  # type: ignore[arg-type]
    assert made is not None
    return made


def states(clinic: OpenClinic, day: date = TODAY) -> list[AppointmentState]:
    return [line.appointment.state for line in DayList(clinic.session).look(day)]


# ------------------------------------------------------------------------------------------------------ a day at work


def test_reception_books_and_the_practitioner_sees_who_came(desk: OpenClinic) -> None:
    mette, ole = a_patient(desk.session), a_patient(desk.session, details("Olsen", "Ole"))
    late = a_booking(desk, mette, at(14))
    early = a_booking(desk, ole, at(9), note="  Ringer fra parkeringen ")
    assert [line.appointment.id for line in DayList(desk.session).look(TODAY)] == [early, late]
    appointments.mark(desk.session, early, AppointmentState.ARRIVED)
    session = desk.sign_in(desk.owner)
    mine = DayList(session).look(TODAY, practitioner=desk.owner.id)
    assert [(line.patient.name.family, line.appointment.state) for line in mine] == [
        ("Olsen", AppointmentState.ARRIVED),
        ("Nielsen", AppointmentState.BOOKED),
    ]
    assert mine[0].appointment.note == "Ringer fra parkeringen"


def test_a_list_is_of_its_day_on_the_clinics_clock(desk: OpenClinic) -> None:
    mette = a_patient(desk.session)
    a_booking(desk, mette, at(0, 0))
    a_booking(desk, mette, at(23, 55), minutes=5)
    a_booking(desk, mette, at(0, 0, day=date(2026, 3, 3)))
    assert len(DayList(desk.session).look(TODAY)) == 2
    assert len(DayList(desk.session).look(date(2026, 3, 3))) == 1


def test_the_days_on_which_the_clock_is_changed_are_whole(desk: OpenClinic) -> None:
    mette, spring, autumn = a_patient(desk.session), date(2026, 3, 29), date(2026, 10, 25)
    for day in (spring, autumn):
        a_booking(desk, mette, at(0, 30, day=day))
        a_booking(desk, mette, at(23, 30, day=day))
        assert len(DayList(desk.session).look(day)) == 2
    with pytest.raises(UserFacing, match="put forward"):
        at(2, 30, day=spring)
    assert at(2, 30, day=autumn) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "the earlier of the two"


def test_somebody_else_in_the_same_half_hour_is_said_and_can_be_accepted(desk: OpenClinic) -> None:
    mette, ole = a_patient(desk.session), a_patient(desk.session, details("Olsen", "Ole"))
    a_booking(desk, mette, at(10))
    a_booking(desk, ole, at(10, 30))
    with pytest.raises(Overlapping):
        a_booking(desk, ole, at(10, 15))
    weighed = appointments.weigh(desk.session, Booking(ole, TREATMENT, desk.owner.id, at(10, 15)))
    assert len(weighed.overlaps) == 2
    appointments.book(desk.session, Booking(ole, TREATMENT, desk.owner.id, at(10, 15)), despite_overlap=True)
    assert [bool(line.weighed.overlaps) for line in DayList(desk.session).look(TODAY)] == [True, True, True]


def test_who_gave_up_is_in_nobodys_way(desk: OpenClinic) -> None:
    mette, ole = a_patient(desk.session), a_patient(desk.session, details("Olsen", "Ole"))
    given_up = a_booking(desk, mette)
    appointments.mark(desk.session, given_up, AppointmentState.CANCELLED)
    a_booking(desk, ole)
    assert sorted(states(desk)) == [AppointmentState.BOOKED, AppointmentState.CANCELLED]


def test_an_appointment_is_moved_and_keeps_what_was_marked(desk: OpenClinic) -> None:
    mette = a_patient(desk.session)
    moved = a_booking(desk, mette)
    appointments.mark(desk.session, moved, AppointmentState.ARRIVED)
    appointments.change(desk.session, moved, Booking(mette, TREATMENT, None, at(10, 10)))
    (line,) = DayList(desk.session).look(TODAY)
    assert (line.appointment.start, line.appointment.practitioner) == (at(10, 10), None)
    assert line.appointment.state is AppointmentState.ARRIVED


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"minutes": 0}, "appointment.minutes"),
        ({"minutes": 601}, "appointment.minutes"),
        ({"start": at(10, day=date(2046, 3, 2))}, "appointment.far"),
        ({"start": at(10, day=date(2025, 3, 2))}, "appointment.past"),
        ({"practitioner": uuid4()}, "appointment.practitioner"),
        ({"note": "x" * 201}, "text.too_long"),
        ({"note": "a\nb"}, "text.line_break"),
        ({"treatment": "alchemy"}, "rules.unknown_treatment"),
        ({"patient": uuid4()}, "patient.unknown"),
    ],
)
def test_what_cannot_be_is_not_booked(desk: OpenClinic, changes: dict[str, object], key: str) -> None:
    patient = a_patient(desk.session)
    with pytest.raises(UserFacing) as refusal:
        a_booking(desk, patient, **changes)  # type: ignore[arg-type]
    assert refusal.value.key == key
    assert everything_in(desk.vault)["appointments"] == []


def test_a_receptionist_is_no_practitioner(desk: OpenClinic) -> None:
    with pytest.raises(UserFacing, match="does not work here"):
        a_booking(desk, a_patient(desk.session), practitioner=desk.vault.person.id)


# ---------------------------------------------------------------------------------------------------------- the rules


def test_england_refuses_until_the_minute_of_the_eighteenth_birthday(english: OpenClinic) -> None:
    birthday = date(2026, 6, 1)
    young = a_patient(english.session, details("Young", "Amy", born=date(2008, 6, 1)))
    minute_before = moment_of(date(2026, 5, 31), time(23, 59), LONDON)
    with pytest.raises(BookingRefused) as refusal:
        a_booking(english, young, minute_before)
    assert [one.rule for one in refusal.value.findings] == ["eng-age"]
    assert "2008" not in str(refusal.value)
    a_booking(english, young, moment_of(birthday, time(0, 0), LONDON))
    assert len(DayList(english.session).look(birthday)) == 1


def test_england_refuses_moving_to_before_the_birthday_and_to_a_treatment_that_is_refused(english: OpenClinic) -> None:
    young = a_patient(english.session, details("Young", "Amy", born=date(2008, 6, 1)))
    after = moment_of(date(2026, 6, 2), time(10), LONDON)
    booked = a_booking(english, young, after)
    with pytest.raises(BookingRefused):
        appointments.change(english.session, booked, Booking(young, TREATMENT, None, after - timedelta(days=2)))
    talk = a_booking(english, young, after - timedelta(days=2), treatment="")
    with pytest.raises(BookingRefused):
        appointments.change(english.session, talk, Booking(young, "filler", None, after - timedelta(days=2)))


def test_a_refusal_that_may_tell_the_birthday_is_a_look_at_the_patient(english: OpenClinic) -> None:
    def looks(patient: UUID) -> int:
        rows = english.vault._database.execute("SELECT count(*) FROM shown WHERE patient = ?", (patient.bytes,))
        return int(rows.fetchone()[0])

    young = a_patient(english.session, details("Young", "Amy", born=date(2008, 6, 1)))
    after = moment_of(date(2026, 6, 2), time(10), LONDON)
    booked, before = a_booking(english, young, after), looks(young)
    with pytest.raises(BookingRefused):
        a_booking(english, young, after - timedelta(days=2))
    with pytest.raises(BookingRefused):
        appointments.change(english.session, booked, Booking(young, TREATMENT, None, after - timedelta(days=2)))
    appointments.mark(english.session, booked, AppointmentState.CANCELLED)
    patients.change(english.session, young, details("Young", "Amy", born=date(2010, 6, 1)), source=Source.PATIENT)
    with pytest.raises(BookingRefused):
        appointments.mark(english.session, booked, AppointmentState.BOOKED)
    assert looks(young) == before + 3


def test_what_was_given_up_is_not_taken_up_again_against_the_rules(english: OpenClinic) -> None:
    patient = a_patient(english.session, details("Young", "Amy", born=date(2000, 6, 1)))
    booked = a_booking(english, patient, at(10, zone=LONDON))
    appointments.mark(english.session, booked, AppointmentState.CANCELLED)
    patients.change(english.session, patient, details("Young", "Amy", born=date(2010, 6, 1)), source=Source.PATIENT)
    with pytest.raises(BookingRefused):
        appointments.mark(english.session, booked, AppointmentState.BOOKED)


def test_a_corrected_birth_date_shows_on_the_list(english: OpenClinic) -> None:
    patient = a_patient(english.session, details("Young", "Amy", born=date(2000, 6, 1)))
    a_booking(english, patient, at(10, zone=LONDON))
    patients.change(english.session, patient, details("Young", "Amy", born=date(2010, 6, 1)), source=Source.PATIENT)
    (line,) = DayList(english.session).look(TODAY)
    assert [one.rule for one in line.weighed.refusals] == ["eng-age"]


def test_nobody_without_a_birth_date_is_booked_for_toxin_and_it_is_said_what_to_do(english: OpenClinic) -> None:
    unborn = a_patient(english.session, details("Doe", "Jo", born=None))
    weighed = appointments.weigh(english.session, Booking(unborn, TREATMENT, None, at(10)))
    (finding,) = weighed.refusals
    assert finding.message.endswith("unknown")
    with pytest.raises(BookingRefused):
        a_booking(english, unborn)
    a_booking(english, unborn, treatment="")


def test_a_warning_does_not_refuse_and_goes_once_identity_was_checked(english: OpenClinic) -> None:
    patient = a_patient(english.session, details("Smith", "Amy", born=date(2000, 6, 1)))
    booking = Booking(patient, TREATMENT, None, at(10, zone=LONDON))
    assert [one.rule for one in appointments.weigh(english.session, booking).warnings] == ["eng-identity"]
    known = gate.take_registry(english.session, patient).patient
    circumstances.check_identity(english.session, known, how=IdentityMethod.PASSPORT, born=date(2000, 6, 1))
    assert appointments.weigh(english.session, booking).warnings == ()


def test_denmark_refuses_any_cosmetic_treatment_of_a_minor(desk: OpenClinic) -> None:
    young = a_patient(desk.session, details("Ung", "Ida", born=date(2010, 1, 1)))
    for treatment in (TREATMENT, "microneedling", "whitening"):
        with pytest.raises(BookingRefused):
            a_booking(desk, young, treatment=treatment)


# ----------------------------------------------------------------------------------------------------------- the trace


def traces(clinic: OpenClinic, since: int) -> list[AccessDetail]:
    """What access records tell that another connection finds on disk from a position on."""
    found = []
    with second_connection(clinic.vault) as other:
        reading = Reading(other, clinic.vault._body_keys)
        for position in range(since, clinic.vault.head().size):
            row = reading._store.row(position)
            assert row is not None
            content = reading.content_of(row)
            if isinstance(content, AccessDetail):
                found.append(content)
    return found


def test_everybody_on_the_list_is_named_before_it_is_shown_and_newcomers_when_they_come(desk: OpenClinic) -> None:
    mette, ole = a_patient(desk.session), a_patient(desk.session, details("Olsen", "Ole"))
    a_booking(desk, mette, at(9))
    look, size = DayList(desk.session), desk.vault.head().size
    look.look(TODAY)
    assert [one.shown for one in traces(desk, size)] == [(mette,)]
    look.look(TODAY)
    a_booking(desk, ole, at(11))
    size = desk.vault.head().size
    look.look(TODAY)
    assert [one.shown for one in traces(desk, size)] == [(ole,)]
    size = desk.vault.head().size
    desk.time.go(hours=2)
    look.look(TODAY)
    assert [set(one.shown) for one in traces(desk, size)] == [{mette, ole}]


def test_without_the_trace_no_line(desk: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    a_booking(desk, a_patient(desk.session))

    def full(*_args: object, **_named: object) -> None:
        raise DiskFull

    monkeypatch.setattr("journal_app.vault.acting.Acting.append", full)
    with pytest.raises(Environmental):
        DayList(desk.session).look(TODAY)


def test_an_auditor_sees_no_list_and_books_nobody(desk: OpenClinic) -> None:
    patient = a_patient(desk.session)
    a_booking(desk, patient)
    desk.sign_in(desk.owner)
    session = desk.sign_in(desk.colleague("Sofie", AUDIT))
    for attempt in (
        lambda: DayList(session).look(TODAY),
        lambda: appointments.weigh(session, Booking(patient, "", None, at(11))),
        lambda: appointments.book(session, Booking(patient, "", None, at(11))),
        lambda: appointments.keep_for(session, 10, reason="x"),
    ):
        with pytest.raises(UserFacing, match=r"role|Only the owner"):
            attempt()


def test_nothing_clinical_reaches_reception_through_the_list(clinic: OpenClinic) -> None:
    """Not what was done or answered, nor a rule that would tell of it: booking asks for age and identity alone."""
    patient = a_treated_patient(clinic)
    a_booking(clinic, patient, clinic.time.moment + timedelta(days=7), treatment="filler")
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    weighed = appointments.weigh(clinic.session, Booking(patient, TREATMENT, None, clinic.time.moment))
    (line,) = DayList(clinic.session).look((clinic.time.moment + timedelta(days=7)).date())
    told = {one.rule for one in (*weighed.refusals, *weighed.warnings, *line.weighed.refusals, *line.weighed.warnings)}
    assert told <= {"dk-age", "dk-identity"}
    assert not any(word in repr(line) for word in ("Fint forløb", "glabella", "C1234", "Botox"))


def test_merged_patients_are_shown_as_one(clinic: OpenClinic) -> None:
    kept, twin = a_patient(clinic.session), a_patient(clinic.session, details("Nielsen", "Mette"))
    a_booking(clinic, twin)
    patients.merge(clinic.session, survivor=kept, duplicate=twin, reason="samme person")
    (line,) = DayList(clinic.session).look(TODAY)
    assert line.patient.id == kept


# --------------------------------------------------------------------------------------------- the rows and the ledger


def findings_of(clinic: OpenClinic) -> set[str]:
    typed = opening.SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    found = verifying.verify(verifying.unlock(clinic.folder, typed, home=clinic.home)).findings
    return {one.key for one in found if one.severity is Severity.FINDING}


def test_what_is_planned_never_reaches_the_ledger(desk: OpenClinic) -> None:
    patient = a_patient(desk.session)
    size = desk.vault.head().size
    booked = a_booking(desk, patient, note="Kanariefugl")
    appointments.mark(desk.session, booked, AppointmentState.ARRIVED)
    assert desk.vault.head().size == size
    (row,) = everything_in(desk.vault)["appointments"]
    assert b"Kanariefugl" not in bytes(row[2])  # type: ignore[call-overload]
    assert TREATMENT.encode() not in bytes(row[2])  # type: ignore[call-overload]
    assert findings_of(desk) == set()


def test_a_row_from_another_client_is_not_shown_and_is_found(desk: OpenClinic) -> None:
    """Somebody with the database key and another program: moved, copied, invented and altered rows show nothing."""
    patient = a_patient(desk.session)
    genuine = a_booking(desk, patient)
    (row,) = everything_in(desk.vault)["appointments"]
    identity, start, sealed = bytes(row[0]), row[1], bytes(row[2])  # type: ignore[call-overload]
    altered = sealed[:-1] + bytes((sealed[-1] ^ 1,))
    draft = desk.vault._body_keys.seal_registry_draft(b'{"content":{}}', identity)
    with second_connection(desk.vault) as other, other.writing():
        for one, when, what in (
            (uuid4().bytes, start, sealed),
            (uuid4().bytes, start, b"=CMD()"),
            (uuid4().bytes, start, b""),
            (uuid4().bytes, start, altered),
            (uuid4().bytes, start, draft),
        ):
            other.execute("INSERT INTO appointments VALUES (?, ?, ?)", (one, when, what))  # type: ignore[arg-type]
    assert [line.appointment.id for line in DayList(desk.session).look(TODAY)] == [genuine]
    with second_connection(desk.vault) as other, other.writing():
        other.execute("UPDATE appointments SET start = start + 60000000 WHERE id = ?", (identity,))
    assert DayList(desk.session).look(TODAY) == ()
    with pytest.raises(UserFacing, match="no longer"):
        appointments.mark(desk.session, genuine, AppointmentState.ARRIVED)
    assert findings_of(desk) == {"verify.drafts.appointments"}


def test_past_days_go_after_the_clinics_limit_and_the_journal_stays(desk: OpenClinic) -> None:
    patient = a_patient(desk.session)
    a_booking(desk, patient)
    size = desk.vault.head().size
    desk.time.go(days=30)
    assert len(DayList(desk.session).look(TODAY)) == 1
    desk.time.go(days=1)
    assert DayList(desk.session).look(TODAY) == ()
    assert everything_in(desk.vault)["appointments"] == []
    assert desk.vault.head().size > size
    assert findings_of(desk) == set()


def test_the_owner_chooses_the_limit_and_nobody_else(desk: OpenClinic) -> None:
    a_booking(desk, a_patient(desk.session))
    with pytest.raises(UserFacing, match="owner"):
        appointments.keep_for(desk.session, 3, reason="kortere")
    desk.sign_in(desk.owner)
    for days, reason in ((366, "x"), (-1, "x"), (3, " ")):
        with pytest.raises(UserFacing):
            appointments.keep_for(desk.session, days, reason=reason)
    appointments.keep_for(desk.session, 3, reason="kortere")
    assert appointments.kept_days(desk.session) == 3
    desk.time.go(days=4)
    assert DayList(desk.session).look(TODAY) == ()


def test_a_practitioner_at_another_seat_reads_the_same_list(desk: OpenClinic) -> None:
    a_booking(desk, a_patient(desk.session, METTE))
    desk.sign_in(desk.owner)
    session = desk.sign_in(desk.colleague("Jonas", PRACTITIONER))
    assert len(DayList(session).look(TODAY)) == 1
