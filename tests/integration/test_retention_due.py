"""Journals whose time is over are found by the day, whoever else is kept is not, and good practice can be undercut."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.appointments import AppointmentState
from journal_app.domain.cases import Wanted
from journal_app.domain.erasures import RETENTION, Waits
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.privacy import SaidHow
from journal_app.domain.records import KINDS, REGISTRY_KINDS, Seal, Stream
from journal_app.domain.requests import Outcome, Right
from journal_app.domain.restrictions import RestrictionGround
from journal_app.domain.retention import RetentionClass
from journal_app.services import appointments, cases, drafts, erasure, gate, requests, restrictions, retention_due
from journal_app.services.appointments import Booking
from journal_app.services.cases import NewCase
from journal_app.services.patients import merge, unmerge
from journal_app.services.ports import AccessFilter
from journal_app.services.requests import NewRequest
from journal_app.services.restrictions import NewRestriction
from journal_app.vault import retention_reading
from journal_app.vault.erasing import ErasureRefused
from tests.clinic import (
    METTE,
    OpenClinic,
    a_clinic,
    a_consent,
    a_health_form,
    a_note,
    a_patient,
    a_submission,
    a_treated_patient,
    answered_harmlessly,
    details,
    opened,
    second_connection,
)

YEAR = timedelta(days=366)
AUDIT = frozenset({Role.AUDITOR})


def listed(clinic: OpenClinic) -> list[tuple[UUID, date, RetentionClass]]:
    return [(one.patient.id, one.over.ends, one.kind) for one in erasure.kept(clinic.session).due.lines]


def later(clinic: OpenClinic, time: timedelta) -> None:
    clinic.time.go(days=time.days)
    clinic.sign_in(clinic.owner)


def until(clinic: OpenClinic, day: date) -> None:
    later(clinic, day - clinic.session.clock.today())


def test_a_journal_is_listed_on_its_day_and_not_on_the_day_before(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    ends = erasure.plan(clinic.session, patient).kept_until
    assert ends is not None
    until(clinic, ends - timedelta(days=1))
    assert listed(clinic) == []
    until(clinic, ends)
    assert listed(clinic) == [(patient, ends, RetentionClass.JOURNAL)]
    assert erasure.plan(clinic.session, patient).may_go


def test_who_never_became_a_patient_is_listed_on_the_day_and_the_list_is_read_in_one_go(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, METTE)
    ends = erasure.plan(clinic.session, patient).kept_until
    assert ends is not None
    until(clinic, ends - timedelta(days=1))
    assert listed(clinic) == []
    until(clinic, ends)
    assert listed(clinic) == [(patient, ends, RetentionClass.PROSPECT)]
    with second_connection(clinic.vault) as database:
        steps = database.execute(f"EXPLAIN QUERY PLAN {retention_reading.WRITTEN}").fetchall()
    assert [step[-1] for step in steps] == ["SCAN records"], "by an index each record would cost a page"


def test_who_never_became_a_patient_is_due_after_a_year_and_the_longest_over_comes_first(clinic: OpenClinic) -> None:
    treated = a_treated_patient(clinic)
    asked = a_patient(clinic.session, details("Olsen", "Ole", identifiers=()))
    later(clinic, YEAR)
    assert [line[::2] for line in listed(clinic)] == [(asked, RetentionClass.PROSPECT)]
    later(clinic, 10 * YEAR)
    assert [line[0] for line in listed(clinic)] == [asked, treated]


def test_a_look_and_a_request_put_nothing_off_but_a_note_does(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    later(clinic, 9 * YEAR)
    gate.take_record(clinic.session, patient, Purpose.CARE)
    today = clinic.session.clock.today()
    asked = NewRequest(right=Right.ACCESS, received=today, how=SaidHow.PHONE, patient=patient)
    request = requests.receive(clinic.session, asked).made
    assert request is not None
    later(clinic, 2 * YEAR)
    requests.close(clinic.session, request, Outcome.TAKEN_BACK, reason="Trukket tilbage.")
    assert [line[0] for line in listed(clinic)] == [patient]
    a_note(clinic.session, patient, "Ringede og spurgte til sit ar.")
    assert listed(clinic) == []


def test_two_registrations_of_one_patient_are_one_line_by_the_newest_of_either(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    later(clinic, 5 * YEAR)
    double = a_patient(clinic.session, details("Nielsen", "Mette", identifiers=()))
    merge(clinic.session, survivor=patient, duplicate=double, reason="Samme person.")
    later(clinic, 6 * YEAR)
    assert listed(clinic) == [], "the second registration is six years old"
    later(clinic, 5 * YEAR)
    assert [line[0] for line in listed(clinic)] == [patient]


@pytest.mark.parametrize("kept_by", ["hold", "restriction", "case", "proposal"])
def test_what_is_spoken_of_elsewhere_or_may_not_be_asked_about_is_not_listed(clinic: OpenClinic, kept_by: str) -> None:
    patient = a_treated_patient(clinic)
    later(clinic, 11 * YEAR)
    assert [line[0] for line in listed(clinic)] == [patient]
    match kept_by:
        case "hold":
            erasure.place_hold(clinic.session, patient, reason="Klage 12/2026")
        case "restriction":
            why = NewRestriction(patient=patient, ground=RestrictionGround.BLOCKED, reason="Patienten ønsker det")
            restrictions.restrict(clinic.session, why)
        case "case":
            today = clinic.session.clock.today()
            complaint = NewCase(
                patient=patient,
                authority="Styrelsen for Patientklager",
                number="26/4711",
                received=today,
                deadline=today + timedelta(days=21),
                wanted=(Wanted.JOURNAL,),
            )
            cases.open_case(clinic.session, complaint)
        case _:
            erasure.propose(clinic.session, patient, reason="Tiden er gået.")
    assert listed(clinic) == []


def test_more_than_a_page_is_counted_and_a_list_is_traced(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [a_patient(clinic.session, details(f"Olsen{n}", "Ole", identifiers=())) for n in range(3)]
    later(clinic, 2 * YEAR)
    monkeypatch.setattr(retention_due, "MOST_LINES", 2)
    kept = erasure.kept(clinic.session)
    shown = {one.patient.id for one in kept.due.lines}
    assert (len(shown), kept.due.count) == (2, 3)
    assert shown < set(found)
    assert all((one.patient.phone, one.patient.last_visit) == ("", None) for one in kept.due.lines)
    with clinic.vault.snapshot() as reader:
        look = reader.access_events(AccessFilter(kinds=("access.searched",)))[0]
        assert (look.reason, look.count) == (RETENTION, 2)
        for patient in found:
            looks = reader.access_events(AccessFilter(patient=patient, kinds=("access.searched",)))
            assert bool(looks) == (patient in shown)


# --------------------------------------------------------------------------------------------- undercutting a benchmark


def test_somebody_who_asks_to_be_forgotten_and_was_never_treated_need_not_wait(clinic: OpenClinic) -> None:
    """GDPR Art. 17: a year is only our own benchmark, and no law keeps a registration without treatment."""
    patient = a_patient(clinic.session, METTE)
    planned = erasure.plan(clinic.session, patient)
    assert (planned.may_go, planned.may_go_early) == (False, True)
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.propose(clinic.session, patient, reason="Beder om at blive slettet.")
    assert kept.value.key == "erasure.kept_by_benchmark"
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, patient, reason="Beder om at blive slettet.", early=True)
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.proposals(clinic.session)
    assert waiting.content.erasures[0].reason == "Beder om at blive slettet."
    erasure.carry_out(clinic.session, waiting)
    with clinic.vault.snapshot() as reader:
        assert reader.stub(patient) is None


def test_no_reason_undercuts_a_law(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    assert not erasure.plan(clinic.session, patient).may_go_early
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.propose(clinic.session, patient, reason="Patienten beder om det.", early=True)
    assert kept.value.key == "erasure.kept"


def test_a_treatment_after_an_early_proposal_makes_it_a_journal_that_the_law_keeps(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, METTE)
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, patient, reason="Beder om at blive slettet.", early=True)
    clinic.sign_in(clinic.owner)
    a_note(clinic.session, patient, "Konsultation.")
    (waiting,) = erasure.proposals(clinic.session)
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.carry_out(clinic.session, waiting)
    assert kept.value.key == "erasure.kept"


def test_a_british_journal_may_go_before_the_benchmark_but_not_while_it_is_on_hold(tmp_path: Path) -> None:
    clinic = a_clinic(tmp_path, jurisdiction="GB-ENG")
    patient = a_patient(clinic.session, details("Smith", "Jane", identifiers=()))
    a_note(clinic.session, patient, "Consultation.")
    assert erasure.plan(clinic.session, patient).may_go_early
    erasure.place_hold(clinic.session, patient, reason="Claim")
    assert not erasure.plan(clinic.session, patient).may_go_early
    with pytest.raises(erasure.ErasureKept) as held:
        erasure.propose(clinic.session, patient, reason="She asks.", early=True)
    assert held.value.key == "erasure.held"


@pytest.mark.parametrize(
    ("jurisdiction", "what"),
    [("DK", "a consent"), *((country, what) for country in ("DK", "SE") for what in ("a note", "answers", "a draft"))],
)
def test_what_was_written_of_somebody_without_a_treatment_is_a_journal_by_law(
    tmp_path: Path, jurisdiction: str, what: str
) -> None:
    """In Sweden only IVO decides on destroying one before its time (PDL 8 kap. 4 §)."""
    clinic = a_clinic(tmp_path, jurisdiction=jurisdiction)
    patient = a_patient(clinic.session, details("Berg", "Eva", identifiers=()))
    match what:
        case "a note":
            a_note(clinic.session, patient, "Samtal.")
        case "a consent":
            a_consent(clinic, patient)
        case "answers":
            a_submission(clinic.session, patient, answered_harmlessly(a_health_form(clinic.session)))
        case _:
            drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "Tog"})
    refused_by_law(clinic, patient)
    later(clinic, 2 * YEAR)
    refused_by_law(clinic, patient)
    assert listed(clinic) == []


def test_nothing_that_only_a_practitioner_reads_counts_as_a_registration() -> None:
    theirs = {name for name, kind in KINDS.items() if kind.stream is Stream.PATIENT and kind.seal is Seal.CLINICAL}
    assert {"note.signed", "consent.signed", "consent.declined", "health.submitted", "paper.filed"} <= theirs
    assert theirs.isdisjoint(REGISTRY_KINDS)


def test_a_draft_that_was_thrown_away_makes_nobody_a_patient(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, METTE)
    draft = drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="note", content={"text": "Fej"})
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.sign_in(auditor)
    refused_by_law(clinic, patient)
    clinic.sign_in(clinic.owner)
    drafts.discard_draft(clinic.session, draft)
    assert erasure.plan(clinic.session, patient).may_go_early


@pytest.mark.parametrize("jurisdiction", ["DK", "SE"])
def test_a_journal_is_kept_by_law_under_whichever_of_its_registrations_it_stands(
    tmp_path: Path, jurisdiction: str
) -> None:
    clinic = a_clinic(tmp_path, jurisdiction=jurisdiction)
    shown = a_patient(clinic.session, details("Berg", "Eva", identifiers=()))
    treated = a_patient(clinic.session, details("Berg", "Ewa", identifiers=()))
    a_note(clinic.session, treated, "Behandlad.")
    merge(clinic.session, survivor=shown, duplicate=treated, reason="Samma person.")
    refused_by_law(clinic, shown)
    refused_by_law(clinic, treated)
    later(clinic, 2 * YEAR)
    assert listed(clinic) == []


def refused_by_law(clinic: OpenClinic, patient: UUID) -> None:
    assert erasure.plan(clinic.session, patient).kind is RetentionClass.JOURNAL
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.propose(clinic.session, patient, reason="Vill bli glömd.", early=True)
    assert kept.value.key == "erasure.kept"


# -------------------------------------------------------------------------------------- between the one and the other


@pytest.mark.parametrize("since", ["merged with a journal", "merged", "parted"])
def test_a_proposal_is_not_carried_out_on_whom_it_was_not_about(clinic: OpenClinic, since: str) -> None:
    asking, other = (a_patient(clinic.session, details("Olsen", name, identifiers=())) for name in ("Ole", "Olav"))
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    if since == "parted":
        merge(clinic.session, survivor=asking, duplicate=other, reason="Samme person.")
    clinic.sign_in(auditor)
    erasure.propose(clinic.session, asking, reason="Beder om at blive slettet.", early=True)
    clinic.sign_in(clinic.owner)
    if since == "parted":
        unmerge(clinic.session, other, reason="Det var to.")
    else:
        if since == "merged with a journal":
            a_note(clinic.session, other, "Konsultation.")
        merge(clinic.session, survivor=other, duplicate=asking, reason="Samme person.")
    (waiting,) = erasure.proposals(clinic.session)
    with pytest.raises(UserFacing) as refused:
        erasure.carry_out(clinic.session, waiting)
    assert refused.value.key == ("erasure.kept" if since == "merged with a journal" else "erasure.changed")


def test_a_proposal_that_only_a_wrong_clock_made_due_is_none_to_undercut_good_practice(tmp_path: Path) -> None:
    """Nobody was asked why it goes earlier: by the clock of that day it did not."""
    clinic = a_clinic(tmp_path, jurisdiction="GB-ENG")
    patient = a_patient(clinic.session, details("Smith", "Jane", identifiers=()))
    a_note(clinic.session, patient, "Consultation.")
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    clinic.time.go(days=20 * 366)
    clinic.sign_in(auditor)
    assert listed(clinic), "who proposes sees by which day it is judged"
    planned = erasure.plan(clinic.session, patient)
    assert (planned.today.year - planned.written.year if planned.written else None) == 20
    erasure.propose(clinic.session, patient, reason="Its time is over.")
    clinic.time.go(days=-20 * 366 + 1)
    clinic.sign_in(clinic.owner)
    (waiting,) = erasure.proposals(clinic.session)
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.carry_out(clinic.session, waiting)
    assert kept.value.key == "erasure.kept_by_benchmark"


def test_whoever_works_alone_and_turned_it_down_thinks_it_over_anew(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, METTE)
    erasure.propose(clinic.session, patient, reason="Beder om at blive slettet.", early=True)
    (first,) = erasure.proposals(clinic.session)
    later(clinic, timedelta(days=8))
    erasure.turn_down(clinic.session, first, reason="Kommer alligevel.")
    erasure.propose(clinic.session, patient, reason="Beder om at blive slettet.", early=True)
    (waiting,) = erasure.proposals(clinic.session)
    with pytest.raises(ErasureRefused):
        erasure.carry_out(clinic.session, waiting)
    later(clinic, timedelta(days=8))
    erasure.carry_out(clinic.session, waiting)


# ------------------------------------------------------------------------------------------------- what is not over yet


@pytest.mark.parametrize("right", list(Right))
def test_a_request_that_needs_the_journal_is_answered_before_anything_goes(clinic: OpenClinic, right: Right) -> None:
    """Whoever asks for a copy, a correction or that nothing be erased must not lose it over that (GDPR Art. 15-18)."""
    patient, asking = (a_patient(clinic.session, details("Olsen", name, identifiers=())) for name in ("Ole", "Olav"))
    merge(clinic.session, survivor=patient, duplicate=asking, reason="Samme person.")
    today = clinic.session.clock.today()
    asked = NewRequest(right=right, received=today, how=SaidHow.PHONE, patient=asking)
    request = requests.receive(clinic.session, asked).made
    assert request is not None
    if right in {Right.ERASURE, Right.OBJECTION, Right.WITHDRAWAL}:
        assert erasure.plan(clinic.session, patient).may_go_early
        return
    assert erasure.plan(clinic.session, patient).waits == (Waits.REQUEST,)
    assert not erasure.plan(clinic.session, patient).may_go_early
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.propose(clinic.session, patient, reason="Beder om at blive slettet.", early=True)
    assert kept.value.key == "erasure.asked"
    later(clinic, 2 * YEAR)
    assert not erasure.plan(clinic.session, patient).may_go
    assert listed(clinic) == []
    requests.close(clinic.session, request, Outcome.TAKEN_BACK, reason="Trukket tilbage.")
    assert erasure.plan(clinic.session, patient).may_go
    assert [line[0] for line in listed(clinic)] == [patient]


def test_who_is_expected_today_or_later_is_not_erased(clinic: OpenClinic) -> None:
    """Of whoever sits in the chair nothing may be written yet."""
    patient = a_patient(clinic.session, METTE)
    later(clinic, 2 * YEAR)
    booked = appointments.book(clinic.session, Booking(patient, "", None, clinic.session.now())).made
    assert booked is not None
    clinic.time.go(hours=1)
    assert erasure.plan(clinic.session, patient).waits == (Waits.APPOINTMENT,)
    assert listed(clinic) == []
    with pytest.raises(erasure.ErasureKept) as kept:
        erasure.propose(clinic.session, patient, reason="Tiden er gået.")
    assert kept.value.key == "erasure.expected"
    appointments.mark(clinic.session, booked, AppointmentState.CANCELLED)
    assert erasure.plan(clinic.session, patient).may_go
    assert [line[0] for line in listed(clinic)] == [patient]
