"""Day lists from files: what a clinic exports in the morning, who is found in it, and files made to do harm."""

from __future__ import annotations

import tracemalloc
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.appointments import AppointmentState, moment_of
from journal_app.domain.day_rows import LARGEST_FILE
from journal_app.domain.day_table import Column
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails
from journal_app.services import appointments, day_import
from journal_app.services.appointments import DayList
from journal_app.services.day_import import Answers, Outcome
from tests.clinic import AUDIT, METTE, RECEPTION, TREATMENT, OpenClinic, a_patient, details

ZONE = ZoneInfo("Europe/Copenhagen")
TODAY = date(2026, 3, 2)
CSV = (
    "Dato;Kl.;Navn;CPR-nr;Født;Behandling;Behandler;Bemærkning\r\n"
    "02-03-2026;09:30;Mette Nielsen;070761-4285;;Botox;Anna Holm;har diabetes\r\n"
    "02-03-2026;10.15;Østergård, Søren;;17/5/1980;Botulinumtoksin;Anna;\r\n"
)


@pytest.fixture
def desk(clinic: OpenClinic) -> OpenClinic:
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    return clinic


def soren(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session, details("Østergård", "Søren"))


def outcomes(preview: day_import.Preview) -> list[tuple[int, Outcome]]:
    return [(row.line, row.outcome) for row in preview.rows]


def at(hour: int, minute: int = 0) -> datetime:
    return moment_of(TODAY, time(hour, minute), ZONE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_morning_list_is_taken_in_whole(desk: OpenClinic, encoding: str, delimiter: str) -> None:
    mette, other = a_patient(desk.session), soren(desk)
    text = CSV.replace("Østergård, Søren", '"Østergård, Søren"').replace(";", delimiter)
    found = day_import.preview(desk.session, text.encode(encoding))
    assert outcomes(found) == [(2, Outcome.NEW), (3, Outcome.NEW)]
    taken = day_import.take_in(desk.session, found.rows)
    assert (taken.added, taken.moved, taken.refused) == (2, 0, ())
    lines = [line.appointment for line in DayList(desk.session).look(TODAY)]
    assert [(one.patient, one.start) for one in lines] == [(mette, at(9, 30)), (other, at(10, 15))]
    assert {(one.treatment, one.practitioner, one.note) for one in lines} == {(TREATMENT, desk.owner.id, "")}


def test_the_same_file_twice_adds_nothing_twice_and_keeps_what_was_marked(desk: OpenClinic) -> None:
    a_patient(desk.session)
    soren(desk)
    first = day_import.preview(desk.session, CSV.encode())
    day_import.take_in(desk.session, first.rows)
    arrived = DayList(desk.session).look(TODAY)[0].appointment.id
    appointments.mark(desk.session, arrived, AppointmentState.ARRIVED)
    again = day_import.preview(desk.session, CSV.encode())
    assert [outcome for _line, outcome in outcomes(again)] == [Outcome.KNOWN, Outcome.KNOWN]
    day_import.take_in(desk.session, again.rows)
    day_import.take_in(desk.session, first.rows)  # the preview of before, pressed twice
    states = [line.appointment.state for line in DayList(desk.session).look(TODAY)]
    assert states == [AppointmentState.ARRIVED, AppointmentState.BOOKED]


def test_the_same_line_twice_in_one_file_is_one_appointment(desk: OpenClinic) -> None:
    a_patient(desk.session)
    head, line = CSV.splitlines()[:2]
    found = day_import.preview(desk.session, f"{head}\n{line}\n{line}\n".encode())
    assert [outcome for _line, outcome in outcomes(found)] == [Outcome.NEW, Outcome.KNOWN]


def test_what_reception_typed_is_known_in_the_file(desk: OpenClinic) -> None:
    mette = a_patient(desk.session)
    appointments.book(desk.session, appointments.Booking(mette, TREATMENT, desk.owner.id, at(9, 30)))
    found = day_import.preview(desk.session, CSV.encode())
    assert outcomes(found)[0] == (2, Outcome.KNOWN)


def test_who_is_not_sure_is_asked_and_the_answer_counts(desk: OpenClinic) -> None:
    one = a_patient(desk.session, details("Nielsen", "Mette"))
    two = a_patient(desk.session, details("Nielsen", "Mette", born=date(1990, 1, 1)))
    text = "Dato;Tid;Navn;Behandling\n2/3/2026;0930;Mette Nielsen;noget nyt\n"
    found = day_import.preview(desk.session, text.encode())
    (row,) = found.rows
    assert row.outcome is Outcome.ASK_WHO
    assert {stub.id for stub in row.candidates} == {one, two}
    (row,) = day_import.preview(desk.session, text.encode(), answers=Answers({2: two}, {})).rows
    assert row.outcome is Outcome.ASK_WHAT
    (row,) = day_import.preview(desk.session, text.encode(), answers=Answers({2: two}, {2: TREATMENT})).rows
    assert row.outcome is Outcome.NEW
    day_import.take_in(desk.session, (row,))
    assert [line.patient.id for line in DayList(desk.session).look(TODAY)] == [two]


def test_a_name_alone_is_never_enough_and_a_wrong_number_neither(desk: OpenClinic) -> None:
    a_patient(desk.session)
    text = (
        "Dato;Tid;Navn;CPR;Født\n2/3/2026;9:00;Mette Nielsen;;\n2/3/2026;10:00;Mette Nielsen;010180-0007;7/7/1961\n"
        "2/3/2026;11:00;Mette Nielsen;;7/7/1961\n2/3/2026;12:00;Mette Nielsen;;8/7/1961\n"
    )
    found = day_import.preview(desk.session, text.encode())
    assert [outcome for _line, outcome in outcomes(found)] == [
        Outcome.ASK_WHO,
        Outcome.ASK_WHO,
        Outcome.NEW,
        Outcome.ASK_WHO,
    ]
    assert day_import.take_in(desk.session, found.rows).added == 1


def test_twins_are_told_apart_and_a_name_that_is_only_alike_is_asked(desk: OpenClinic) -> None:
    mia = a_patient(desk.session, details("Nielsen", "Mia"))
    a_patient(desk.session, details("Nielsen", "Mette"))
    text = "Dato;Tid;Navn;Født\n2/3/2026;9:00;Mia Nielsen;17/5/1980\n2/3/2026;9:30;Mi Nielsen;17/5/1980\n"
    found = day_import.preview(desk.session, text.encode())
    assert [row.outcome for row in found.rows] == [Outcome.NEW, Outcome.ASK_WHO]
    assert found.rows[0].patient is not None
    assert found.rows[0].patient.id == mia


def test_somebody_else_of_the_same_birth_date_or_number_is_never_booked_in_their_place(desk: OpenClinic) -> None:
    a_patient(desk.session)
    text = (
        "Dato;Tid;Navn;CPR;Født\n2/3/2026;9:00;Mette Hansen;;7/7/1961\n2/3/2026;9:30;Bo Bech;070761-4285;\n"
        "2/3/2026;10:00;Mette Nielsen;070761-4285;8/7/1961\n2/3/2026;10:30;Fru Mette Nielsen;070761-4285;\n"
    )
    found = day_import.preview(desk.session, text.encode())
    assert [row.outcome for row in found.rows] == [*[Outcome.ASK_WHO] * 3, Outcome.NEW]


def test_who_is_unknown_leads_to_registering(desk: OpenClinic) -> None:
    found = day_import.preview(desk.session, CSV.encode())
    assert [outcome for _line, outcome in outcomes(found)] == [Outcome.UNKNOWN, Outcome.UNKNOWN]
    newcomer = found.rows[0].newcomer
    assert newcomer is not None
    assert newcomer.identifier is not None
    assert (newcomer.name, newcomer.identifier.value) == ("Mette Nielsen", "0707614285")
    assert day_import.take_in(desk.session, found.rows).added == 0


def test_broken_lines_have_their_number_and_the_rest_goes_on(desk: OpenClinic) -> None:
    a_patient(desk.session)
    line = CSV.splitlines()[1]
    text = "\n".join(
        (
            CSV.splitlines()[0],
            "31-02-2026;09:30;Mette Nielsen;070761-4285;;;;",
            "02-03-2026;25:30;Mette Nielsen;070761-4285;;;;",
            '02-03-2026;09:00;"Mette;070761-4285;;;;',
            "29-03-2026;02:30;Mette Nielsen;070761-4285;;;;",
            "02-03-2026;09:30;;;;;;",
            "",
            line,
        )
    )
    found = day_import.preview(desk.session, text.encode())
    keys = {row.line: row.problem.key for row in found.rows if row.problem is not None}
    assert keys == {
        2: "date.impossible",
        3: "day_file.time",
        4: "day_file.quotes",
        5: "appointment.no_such_time",
        6: "day_file.nobody",
    }
    assert (8, Outcome.NEW) in outcomes(found)


def test_columns_without_known_headings_are_chosen(desk: OpenClinic) -> None:
    a_patient(desk.session)
    text = "A;B;C\n2026-03-02 09:30;070761-4285;Botox\n"
    found = day_import.preview(desk.session, text.encode())
    assert (found.is_enough, found.rows) == (False, ())
    chosen = {Column.START: 0, Column.IDENTIFIER: 1, Column.TREATMENT: 2}
    assert outcomes(day_import.preview(desk.session, text.encode(), columns=chosen)) == [(2, Outcome.NEW)]


def test_the_rules_refuse_a_line_like_a_booking(desk: OpenClinic) -> None:
    a_patient(desk.session, details("Ung", "Ida", born=date(2010, 1, 1)))
    text = "Dato;Tid;Navn;Født;Behandling\n2/3/2026;9:00;Ida Ung;1/1/2010;Botox\n2/3/2026;9:30;Ida Ung;1/1/2010;\n"
    found = day_import.preview(desk.session, text.encode())
    taken = day_import.take_in(desk.session, found.rows)
    assert [(one.line, one.problem.key) for one in taken.refused] == [(2, "appointment.refused")]
    assert taken.added == 1, "a talk alone is no treatment"


# ---------------------------------------------------------------------------------------------------------- calendars


def calendar(*events: str) -> bytes:
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""]
    return "\r\n".join(whole).encode()


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def test_a_calendar_is_taken_in_whatever_zone_it_speaks_of(desk: OpenClinic) -> None:
    mette = a_patient(desk.session)
    starts = (
        "DTSTART:20260302T080000Z",
        "DTSTART;TZID=Europe/London:20260302T090000",
        "DTSTART;TZID=Romance Standard Time:20260302T110000",
        "DTSTART:20260302T120000",
        'DTSTART;X-A="a:b;c";TZID="Europe/Copenhagen":20260302T130000',
    )
    events = [
        event(f"UID:{number}@x", start, "DURATION:PT20M", "SUMMARY:Nielsen\\, Mette (070761-4285) - Bo\r\n tox")
        for number, start in enumerate(starts)
    ]
    found = day_import.preview(desk.session, calendar(*events))
    assert [row.outcome for row in found.rows] == [Outcome.NEW] * 5
    day_import.take_in(desk.session, found.rows)
    lines = [line.appointment for line in DayList(desk.session).look(TODAY)]
    assert [one.start for one in lines] == [at(9), at(10), at(11), at(12), at(13)]
    assert {(one.patient, one.minutes, one.treatment) for one in lines} == {(mette, 20, TREATMENT)}


def test_a_moved_event_moves_and_keeps_reception_s_note(desk: OpenClinic) -> None:
    mette = a_patient(desk.session)
    said = ("UID:1@x", "SUMMARY:070761-4285")
    day_import.take_in(
        desk.session, day_import.preview(desk.session, calendar(event(*said, "DTSTART:20260302T080000Z"))).rows
    )
    known = DayList(desk.session).look(TODAY)[0].appointment
    booking = appointments.Booking(mette, "", desk.owner.id, known.start, note="med sin datter")
    appointments.change(desk.session, known.id, booking)
    found = day_import.preview(desk.session, calendar(event(*said, "DTSTART:20260302T090000Z")))
    assert [row.outcome for row in found.rows] == [Outcome.MOVED]
    assert day_import.take_in(desk.session, found.rows).moved == 1
    (line,) = DayList(desk.session).look(TODAY)
    assert (line.appointment.start, line.appointment.note) == (at(10), "med sin datter")
    assert line.appointment.practitioner == desk.owner.id


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (("DTSTART:20260302T080000Z", "RRULE:FREQ=DAILY"), "day_file.repeats"),
        (("DTSTART;VALUE=DATE:20260302",), "day_file.no_start"),
        (("DTSTART;TZID=Narnia/Cair:20260302T080000",), "day_file.zone"),
        (("DTSTART;TZID=../../etc/passwd:20260302T080000",), "day_file.zone"),
        (("DTSTART:20260231T080000Z",), "day_file.no_day"),
        (("DTSTART:20260302T080000Z", "DURATION:PT"), "day_file.duration"),
        (("DTSTART:20260302T080000Z", "STATUS:CANCELLED"), "day_file.cancelled"),
        (("DTSTART;TZID=Europe/Copenhagen:20260329T023000",), "appointment.no_such_time"),
        ((), "day_file.no_start"),
    ],
)
def test_an_event_that_is_no_single_appointment_says_why(desk: OpenClinic, lines: tuple[str, ...], key: str) -> None:
    a_patient(desk.session)
    good = event("UID:g", "DTSTART:20260302T080000Z", "SUMMARY:070761-4285")
    found = day_import.preview(desk.session, calendar(event("SUMMARY:070761-4285", *lines), good))
    assert [row.problem.key for row in found.rows if row.problem is not None] == [key]
    assert found.rows[1].outcome is Outcome.NEW


# ------------------------------------------------------------------------------------------------------------ attacks


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "day_file.empty"),
        (b"\xef\xbb\xbf  \n", "day_file.empty"),
        (b"Dato;Tid\0;Navn\n", "day_file.no_text"),
        ("Dato;Tid;Navn\n".encode("utf-16"), "day_file.no_text"),
        (b"\x81\x8d\x8f\x90", "day_file.encoding"),
        (b"x" * (LARGEST_FILE + 1), "day_file.large"),
        (b"a;b\n" * 10_000, "day_file.rows"),
        (b"just a letter\n", "day_file.no_table"),
        (b";" * 10_000, "day_file.no_table"),
        (b'"never closed;b\n', "day_file.no_table"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "day_file.broken_calendar"),
        (b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", "day_file.broken_calendar"),
        (b"BEGIN:VCALENDAR\r\nno colon\r\n", "day_file.broken_calendar"),
        (b"BEGIN:VCALENDAR\r\nX:" + b"a\r\n b" * 20_000, "day_file.broken_calendar"),
        (b"BEGIN:VCALENDAR" + b"\n" * 200_000, "day_file.lines"),
        (calendar(*[event("SUMMARY:a")] * 6_000), "day_file.rows"),
    ],
)
def test_what_is_no_day_list_is_refused_with_a_sentence(desk: OpenClinic, data: bytes, key: str) -> None:
    with pytest.raises(UserFacing) as refusal:
        day_import.preview(desk.session, data)
    assert refusal.value.key == key


def test_a_million_lines_cost_no_memory(desk: OpenClinic) -> None:
    data = b"Dato;Tid;Navn\n" + b";\n" * 990_000
    tracemalloc.start()
    try:
        with pytest.raises(UserFacing):
            day_import.preview(desk.session, data)
        assert tracemalloc.get_traced_memory()[1] < 120_000_000
    finally:
        tracemalloc.stop()


def test_formulas_are_text_and_hidden_signs_are_refused(desk: OpenClinic) -> None:
    text = (
        "Dato;Tid;Navn;Behandling\n2/3/2026;9:00;=CMD|' /C calc'!A0;@SUM(1)\n2/3/2026;9:00;Mette\u202eNielsen;\n"
        f"2/3/2026;9:00;{'x' * 600};\n"
    )
    found = day_import.preview(desk.session, text.encode())
    first, *others = found.rows
    assert first.said is not None
    assert (first.outcome, first.said.name) == (Outcome.UNKNOWN, "=CMD|' /C calc'!A0")
    assert [row.problem.key for row in others if row.problem is not None] == ["text.bidi_override", "text.too_long"]


def test_somebody_else_s_number_is_not_matched_by_a_piece_of_it(desk: OpenClinic) -> None:
    a_patient(desk.session, METTE)
    a_patient(desk.session, PatientDetails(PersonName("Holm", "Ida"), born=date(1970, 1, 1)))
    text = "Dato;Tid;CPR\n2/3/2026;9:00;070761\n2/3/2026;9:00;4285\n2/3/2026;9:00;%\n"
    found = day_import.preview(desk.session, text.encode())
    assert {row.outcome for row in found.rows} == {Outcome.UNKNOWN}


def test_an_auditor_imports_nothing(desk: OpenClinic) -> None:
    desk.sign_in(desk.owner)
    session = desk.sign_in(desk.colleague("Sofie", AUDIT))
    with pytest.raises(UserFacing, match="role"):
        day_import.preview(session, CSV.encode())
    with pytest.raises(UserFacing, match="role"):
        day_import.take_in(session, ())
