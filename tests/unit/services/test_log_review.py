"""The routine review of the access log in a real vault: what it lists, who may do it, and that a query stays open."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.log_review import Flag, Judged, Verdict
from journal_app.domain.people import Role
from journal_app.services import appointments, gate, log_review
from journal_app.services.log_review import ReviewSheet
from journal_app.services.session import Session
from tests.clinic import OTHER_PASSWORD, RECEPTION, OpenClinic, a_patient, a_treated_patient, details

AUDIT = frozenset({Role.AUDITOR})


def period(session: Session) -> tuple[datetime, datetime]:
    return session.now() - timedelta(days=30), session.now() + timedelta(days=1)


def flags(sheet: ReviewSheet, kind: str = "access.record_opened") -> set[Flag]:
    return {flag for one in sheet.flagged if one.event.kind == kind for flag in one.flags}


def justified(sheet: ReviewSheet) -> list[Judged]:
    return [Judged(one.event.position, one.flags, Verdict.JUSTIFIED) for one in sheet.flagged]


def audited(clinic: OpenClinic) -> Session:
    """An auditor signs in: nobody judges their own looks."""
    clinic.sign_in(clinic.owner)
    known = next((one for one in clinic.vault.people() if one.name == "Ida Revisor"), None)
    clinic.sign_in(known or clinic.colleague("Ida Revisor", AUDIT), password=OTHER_PASSWORD)
    return clinic.session


def test_a_treatment_explains_the_looks_around_it_and_curiosity_stands_out(clinic: OpenClinic) -> None:
    """Lise treated nobody: the journal she opened is listed; the owner's own patient is not, but for the lot."""
    treated = a_treated_patient(clinic)
    lise = clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_in(lise)
    gate.take_registry(clinic.session, treated)
    audited(clinic)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    curious = [one for one in sheet.flagged if one.event.person == lise.id]
    assert [one.flags for one in curious] == [(Flag.NO_RELATION,)]
    assert all(one.flags == (Flag.SAMPLE,) for one in sheet.flagged if one.event.person == clinic.owner.id)
    assert sheet.patients[treated].phone == ""
    assert sheet.patients[treated].last_visit is None


def test_whoever_is_expected_may_be_looked_up(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, details("Berg", "Solveig"))
    lise = clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_in(lise)
    gate.take_registry(clinic.session, patient)
    booking = appointments.Booking(patient, "", None, clinic.session.now() + timedelta(hours=2))
    appointments.book(clinic.session, booking)
    clinic.sign_in(clinic.owner)
    assert Flag.NO_RELATION not in flags(log_review.begin(clinic.session, *period(clinic.session)))


def test_a_namesake_and_a_colleague_are_listed_first(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, details("Krogh", "Lise"))
    lise = clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_in(lise)
    gate.take_registry(clinic.session, patient)
    clinic.sign_in(clinic.owner)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    assert {Flag.COLLEAGUE, Flag.SAME_SURNAME} <= flags(sheet)


def test_a_review_is_signed_once_everything_was_judged_and_a_query_asks_something(clinic: OpenClinic) -> None:
    gate.take_record(clinic.session, a_patient(clinic.session), Purpose.CARE)
    audited(clinic)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    said = justified(sheet)
    assert said
    with pytest.raises(UserFacing) as missing:
        log_review.complete(clinic.session, sheet, said[1:])
    assert missing.value.key == "log_review.not_all"
    with pytest.raises(UserFacing) as silent:
        log_review.complete(clinic.session, sheet, [Judged(said[0].position, (), Verdict.QUERY, "  "), *said[1:]])
    assert silent.value.key == "log_review.no_question"
    assert log_review.reviewed_until(clinic.session) is None
    log_review.complete(clinic.session, sheet, said)
    assert log_review.reviewed_until(clinic.session) == sheet.until


def test_the_flags_that_are_kept_are_the_programs_own(clinic: OpenClinic) -> None:
    """A reviewer's screen cannot make a flag disappear from what is signed."""
    a_patient(clinic.session)
    clinic.sign_in(clinic.colleague("Lise Krogh", RECEPTION))
    clinic.sign_in(clinic.owner)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    log_review.complete(
        clinic.session, sheet, [Judged(one.position, (), Verdict.JUSTIFIED) for one in justified(sheet)]
    )
    with clinic.vault.snapshot() as reader:
        (review,) = reader.log_reviews()
    assert [one.flags for one in review.content.judged] == [one.flags for one in sheet.flagged]
    assert review.author == clinic.owner.id


def test_the_sample_can_be_drawn_again_from_the_signed_seed(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    for _ in range(30):
        gate.take_record(clinic.session, patient, Purpose.CARE)
    audited(clinic)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    again = log_review.begin(clinic.session, sheet.since, sheet.until, seed=sheet.seed)
    assert [one.event.position for one in again.flagged] == [one.event.position for one in sheet.flagged]
    other = log_review.begin(clinic.session, sheet.since, sheet.until)
    assert other.seed != sheet.seed


def test_a_query_waits_until_somebody_writes_how_it_ended(clinic: OpenClinic) -> None:
    gate.take_record(clinic.session, a_patient(clinic.session), Purpose.CARE)
    audited(clinic)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    asked = justified(sheet)
    asked[0] = Judged(asked[0].position, (), Verdict.QUERY, "Hvorfor søndag?")
    log_review.complete(clinic.session, sheet, asked)
    clinic.sign_in(clinic.owner)
    (query,) = log_review.queries(clinic.session)
    assert (query.judged.note, query.by) == ("Hvorfor søndag?", "Ida Revisor")
    with pytest.raises(UserFacing) as own:
        log_review.settle(clinic.session, query, "Det var mig.")
    assert own.value.key == "log_review.own"
    audited(clinic)
    with pytest.raises(UserFacing):
        log_review.settle(clinic.session, query, " ")
    log_review.settle(clinic.session, query, "Akut kontrol, aftalt med ejeren.")
    assert log_review.queries(clinic.session) == ()
    with pytest.raises(UserFacing) as twice:
        log_review.settle(clinic.session, query, "Igen.")
    assert twice.value.key == "log_review.settled"


def test_what_is_looked_at_after_a_review_is_on_the_next_list(clinic: OpenClinic) -> None:
    """Lise knows that the log is reviewed at noon, and looks in the afternoon."""
    patient = a_patient(clinic.session)
    lise = clinic.colleague("Lise Krogh", RECEPTION)
    clinic.sign_in(clinic.owner)
    midnight = clinic.session.now() + timedelta(hours=12)
    sheet = log_review.begin(clinic.session, midnight - timedelta(days=1), midnight)
    log_review.complete(clinic.session, sheet, justified(sheet))
    clinic.sign_in(lise)
    gate.take_registry(clinic.session, patient)
    clinic.time.go(days=7)
    clinic.sign_in(clinic.owner)
    since = log_review.reviewed_until(clinic.session)
    assert since is not None
    assert since < midnight
    later = log_review.begin(clinic.session, since, clinic.session.now())
    assert lise.id in {one.event.person for one in later.flagged}


def test_a_review_behind_a_gap_does_not_close_it(clinic: OpenClinic) -> None:
    """A reviewer leaves out the week in which they looked themselves."""
    ends: list[datetime] = []
    for days in (20, 1):
        clinic.time.go(days=10)
        clinic.sign_in(clinic.owner)
        now = clinic.session.now()
        sheet = log_review.begin(clinic.session, now - timedelta(days=days), now)
        log_review.complete(clinic.session, sheet, justified(sheet))
        ends.append(sheet.until)
    assert log_review.reviewed_until(clinic.session) == ends[0]


def test_nobody_judges_their_own_looks_and_the_next_reviewer_finds_them(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    gate.take_record(clinic.session, patient, Purpose.CARE)
    sheet = log_review.begin(clinic.session, *period(clinic.session))
    assert sheet.flagged == ()
    assert len(sheet.own) == 1
    log_review.complete(clinic.session, sheet, [])
    assert log_review.left_count(clinic.session) == 1
    clinic.time.go(days=40)
    audited(clinic)
    now = clinic.session.now()
    later = log_review.begin(clinic.session, now - timedelta(days=1), now)
    assert [one.flags for one in later.flagged if one.event.position in sheet.own] == [(Flag.LEFT,)]
    clinic.sign_in(clinic.owner)
    with pytest.raises(UserFacing) as forced:
        log_review.complete(clinic.session, later, justified(later))
    assert forced.value.key == "log_review.own"
    audited(clinic)
    log_review.complete(clinic.session, later, justified(later))
    assert log_review.left_count(clinic.session) == 0


def test_neither_reception_nor_a_practitioner_reviews(clinic: OpenClinic) -> None:
    for name, role in (("Lise Krogh", Role.RECEPTIONIST), ("Bo Lund", Role.PRACTITIONER)):
        clinic.sign_in(clinic.owner)
        clinic.sign_in(clinic.colleague(name, frozenset({role})))
        with pytest.raises(UserFacing) as refusal:
            log_review.begin(clinic.session, *period(clinic.session))
        assert refusal.value.key == "permission.read_access_log"


@pytest.mark.parametrize("days", [0, -3, 500])
def test_a_period_that_is_none_is_refused(clinic: OpenClinic, days: int) -> None:
    since = clinic.session.now()
    with pytest.raises(UserFacing) as refusal:
        log_review.begin(clinic.session, since, since + timedelta(days=days))
    assert refusal.value.key == "log_review.period"
