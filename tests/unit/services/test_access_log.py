"""Who looked at what, for owners and auditors, and the patient's own report."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.access import AccessEvent, Purpose, StaffNames
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.services import access_log, exporting, gate, patients, printing
from journal_app.services.ports import AccessFilter
from journal_app.services.search import PatientSearch
from journal_app.vault import seat
from tests.clinic import (
    AUDIT,
    METTE,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_patient,
    a_treated_patient,
    details,
    kinds_written,
    opened,
)


@pytest.fixture
def looked(clinic: OpenClinic) -> UUID:
    """A patient whom the owner and a receptionist looked at, and a search showed."""
    patient = a_patient(clinic.session)
    a_patient(clinic.session, details("Hansen"))
    gate.take_record(clinic.session, patient, Purpose.COMPLAINT, reason="Sag 12")
    searched = PatientSearch(clinic.session)
    searched.find("nielsen")
    searched.settle()
    lise = clinic.colleague("Lise", RECEPTION)
    session = clinic.sign_in(lise)
    gate.take_registry(session, patient)
    clinic.sign_in(clinic.owner)
    return patient


def read(clinic: OpenClinic, **wanted: object) -> list[AccessEvent]:
    return list(access_log.read_log(clinic.session, AccessFilter(**wanted)).events)  # type: ignore[arg-type]


def test_a_patients_looks_newest_first_with_the_searches_that_showed_them(clinic: OpenClinic, looked: UUID) -> None:
    events = read(clinic, patient=looked)
    assert [(event.kind, event.person_name, event.purpose) for event in events] == [
        ("access.log_read", "Anna Holm", Purpose.LOG_REVIEW),
        ("access.record_opened", "Lise", Purpose.REGISTRATION),
        ("access.searched", "Anna Holm", Purpose.SEARCH),
        ("access.record_opened", "Anna Holm", Purpose.COMPLAINT),
    ]
    assert events[3].reason == "Sag 12"
    assert events[2].count == 1
    assert {(event.seat, event.seat_id) for event in events} == {(seat.host_name(), clinic.vault.seat)}


def test_the_log_says_who_the_patients_are_and_nothing_else(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    page = access_log.read_log(clinic.sign_in(clinic.colleague("Bo", AUDIT)), AccessFilter())
    assert {event.patient for event in page.events} == {None, patient}
    assert page.patients == {
        patient: PatientStub(patient, METTE.name, METTE.born, METTE.identifiers[0], phone="", last_visit=None)
    }


def test_whoever_the_log_named_reads_in_their_own_report_that_it_did(clinic: OpenClinic, looked: UUID) -> None:
    other = a_patient(clinic.session, details("Olsen"))
    gate.take_registry(clinic.session, other)
    unseen = a_patient(clinic.session, details("Jensen"))
    page = access_log.read_log(clinic.session, AccessFilter())
    assert page.events[0].count == len(page.patients) == 2
    for patient, is_named in ((looked, True), (other, True), (unseen, False)):
        newest = read(clinic, patient=patient)[1:2]
        assert (patient in page.patients) == is_named
        assert [event.position for event in newest if event.position == page.events[0].position] == (
            [page.events[0].position] if is_named else []
        )


def test_a_page_names_those_on_it_and_no_others(clinic: OpenClinic) -> None:
    everyone = [a_patient(clinic.session, details(family)) for family in ("Olsen", "Jensen", "Krogh")]
    for patient in everyone:
        gate.take_registry(clinic.session, patient)
    page = access_log.read_log(clinic.session, AccessFilter(limit=3))
    assert [event.patient for event in page.events] == [None, everyone[2], everyone[1]]
    assert set(page.patients) == {everyone[2], everyone[1]}
    assert page.has_more
    older = access_log.read_log(clinic.session, AccessFilter(before=page.events[-1].position, limit=2))
    assert [event.patient for event in older.events] == [everyone[0]]
    assert set(older.patients) == {everyone[0]}
    everything = access_log.read_log(clinic.session, AccessFilter(before=page.events[-1].position))
    assert not everything.has_more


def test_a_patient_asked_for_by_id_is_named_though_nobody_looked(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    page = access_log.read_log(clinic.session, AccessFilter(patient=patient))
    assert [event.kind for event in page.events] == ["access.log_read"]
    assert set(page.patients) == {patient}


def test_filters_narrow_and_pages_go_back(clinic: OpenClinic, looked: UUID) -> None:
    everything = read(clinic)
    assert {event.kind for event in everything} >= {"access.signed_in", "access.signed_out", "access.searched"}
    lise = next(person for person in clinic.vault.people() if person.name == "Lise")
    assert {event.person for event in read(clinic, person=lise.id)} == {lise.id}
    assert {event.kind for event in read(clinic, kinds=("access.signed_in",))} == {"access.signed_in"}
    middle = everything[len(everything) // 2]
    assert all(event.at >= middle.at for event in read(clinic, since=middle.at))
    assert all(event.at < middle.at for event in read(clinic, until=middle.at))
    assert read(clinic, since=middle.at, until=middle.at) == []
    assert read(clinic, since=middle.at, until=middle.at + timedelta(microseconds=1)) == [middle]
    page = read(clinic, limit=3)
    assert len(page) == 3
    rest = read(clinic, before=page[-1].position)
    assert rest[0].position < page[-1].position


def test_failed_sign_ins_are_told_of_the_one_who_was_tried(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    with pytest.raises(UserFacing):
        clinic.sign_in(lise, password="helt forkert kodeord")
    clinic.sign_in(clinic.owner)
    (event,) = read(clinic, kinds=("access.sign_in_failed",))
    assert (event.person, event.person_name, event.purpose) == (lise.id, "Lise", None)
    assert event.reason == "vault.sign_in.wrong_password"


@pytest.mark.parametrize(
    ("roles", "log", "report"),
    [(PRACTITIONER, False, True), (RECEPTION, False, False), (OWNING, True, True), (AUDIT, True, True)],
    ids=["practitioner", "receptionist", "owner", "auditor"],
)
def test_who_reads_the_log(clinic: OpenClinic, looked: UUID, roles: frozenset[Role], log: bool, report: bool) -> None:
    session = clinic.sign_in(clinic.colleague("Bo", roles))
    size = clinic.vault.head().size

    def read_log() -> object:
        return access_log.read_log(session, AccessFilter())

    def patient_report() -> object:
        zone = session.clock.zone()
        return access_log.patient_report(session, looked, language="da", with_names=StaffNames.HIDDEN, zone=zone)

    for is_allowed, look in ((log, read_log), (report, patient_report)):
        if is_allowed:
            assert look()
            size += 1
        else:
            with pytest.raises(UserFacing):
                look()
        assert clinic.vault.head().size == size


def test_the_patients_own_report_reads_oldest_first_in_their_language(clinic: OpenClinic, looked: UUID) -> None:
    zone = clinic.session.clock.zone()
    for language, opened_word in (
        ("da", "åbnede din journal"),
        ("sv", "öppnade din journal"),
        ("en", "opened your record"),
    ):
        lines = access_log.patient_report(
            clinic.session, looked, language=language, with_names=StaffNames.SHOWN, zone=zone
        )
        assert opened_word in lines[0]
        assert "Anna Holm" in lines[0]
        assert "Sag 12" in lines[0]
    hidden = access_log.patient_report(clinic.session, looked, language="da", with_names=StaffNames.HIDDEN, zone=zone)
    assert not any("Anna" in line or "Sag 12" in line for line in hidden)
    assert kinds_written(clinic.vault)[-1] == "access.log_read"


def test_reading_the_log_stands_in_the_log(clinic: OpenClinic) -> None:
    read(clinic)
    assert [event.kind for event in read(clinic)][:2] == ["access.log_read"] * 2
    patient = a_patient(clinic.session)
    opened(clinic.session, patient)
    assert read(clinic, patient=patient)[0].patient == patient


def test_a_look_at_merged_registrations_stays_in_the_report_of_each_after_they_are_parted(clinic: OpenClinic) -> None:
    kept, merged = a_patient(clinic.session), a_patient(clinic.session, details("Nielson"))
    patients.merge(clinic.session, survivor=kept, duplicate=merged, reason="samme")
    before = clinic.vault.head().size
    opened(clinic.session, merged)
    gate.take_registry(clinic.session, kept)
    request = printing.PrintRequest(PrintLanguage.DANISH, Purpose.CARE, "", clinic.session.clock.zone())
    printing.journal(clinic.session, kept, request)
    printing.access_report(clinic.session, kept, request, staff_names=StaffNames.SHOWN)
    exporting.export(clinic.session, kept, request)
    read(clinic, patient=kept)
    patients.unmerge(clinic.session, merged, reason="dog to")
    looks = [kind for kind in kinds_written(clinic.vault, before) if kind.startswith("access.")]
    assert len(looks) == 8
    for patient in (kept, merged):
        events = [event for event in read(clinic, patient=patient)[1:] if event.position >= before]
        assert [event.kind for event in reversed(events)] == looks
