"""What workstations are called, who may say so, and where it is read."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import StaffNames
from journal_app.domain.clinic import SeatEnrolled, SeatNamed, Workstation
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.records import NewRecord
from journal_app.services import access_log, gate, workstations
from journal_app.services.front_door import SignInForm
from journal_app.services.ports import AccessFilter
from journal_app.vault import seat as seats
from tests.clinic import (
    AUDIT,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_consent,
    a_door,
    a_password,
    a_patient,
    kinds_written,
    opened,
)


def names(clinic: OpenClinic) -> dict[UUID, str]:
    return {one.seat: one.name for one in clinic.vault.workstations()}


def test_a_seat_is_called_as_its_computer_until_an_owner_names_it(clinic: OpenClinic) -> None:
    assert names(clinic) == {clinic.vault.seat: seats.host_name()}
    workstations.name(clinic.session, clinic.vault.seat, "  Rum 2 ")
    assert clinic.vault.workstations() == (Workstation(clinic.vault.seat, "Rum 2"),)
    workstations.name(clinic.session, clinic.vault.seat, "Receptionen")
    assert workstations.name_here(clinic.session) == "Receptionen"


def test_its_name_stands_in_the_log_the_report_and_the_consent(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    gate.take_registry(clinic.session, patient)
    workstations.name(clinic.session, clinic.vault.seat, "Rum 2")
    assert {event.seat for event in access_log.read_log(clinic.session, AccessFilter()).events} == {"Rum 2"}
    zone = clinic.session.clock.zone()
    lines = access_log.patient_report(clinic.session, patient, language="da", with_names=StaffNames.SHOWN, zone=zone)
    assert lines
    assert all("arbejdsplads Rum 2" in line for line in lines)
    consent = a_consent(clinic, patient)
    (signed,) = (item.content for item in opened(clinic.session, patient).items if item.id == consent)
    assert signed.seat_name == "Rum 2"  # type: ignore[union-attr]


@pytest.mark.parametrize("roles", [PRACTITIONER, RECEPTION, AUDIT, OWNING])
def test_only_an_owner_names_a_workstation(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    session = clinic.sign_in(clinic.colleague("Bo", roles))
    size = clinic.vault.head().size
    if roles == OWNING:
        workstations.name(session, clinic.vault.seat, "Rum 2")
        assert names(clinic) == {clinic.vault.seat: "Rum 2"}
    else:
        with pytest.raises(UserFacing):
            workstations.name(session, clinic.vault.seat, "Rum 2")
        assert clinic.vault.head().size == size


@pytest.mark.parametrize("typed", ["", "   ", "x" * 61, "Rum\n2", "Rum\u202e2"])
def test_a_name_that_says_nothing_or_cannot_be_shown_is_refused(clinic: OpenClinic, typed: str) -> None:
    size = clinic.vault.head().size
    with pytest.raises(UserFacing):
        workstations.name(clinic.session, clinic.vault.seat, typed)
    assert clinic.vault.head().size == size


def test_two_workstations_do_not_share_a_name_and_nothing_is_written_twice(clinic: OpenClinic) -> None:
    workstations.name(clinic.session, uuid4(), "Rum 2")
    with pytest.raises(UserFacing):
        workstations.name(clinic.session, clinic.vault.seat, "rum 2")
    workstations.name(clinic.session, clinic.vault.seat, "Rum 3")
    assert not workstations.name(clinic.session, clinic.vault.seat, "Rum 3").kinds
    assert kinds_written(clinic.vault).count("seat.named") == 2


def test_each_seat_says_once_what_its_computer_is_called(clinic: OpenClinic, tmp_path: Path) -> None:
    clinic.sign_in(clinic.owner)
    clinic.sign_in(clinic.owner)
    assert kinds_written(clinic.vault).count("seat.enrolled") == 1
    first = clinic.vault.seat
    workstations.name(clinic.session, first, "Rum 2")
    secret = tmp_path / "secret"
    secret.write_text(bytes(clinic.vault.keys.secret).hex() + "\n", encoding="utf-8")
    clinic.sign_out()
    elsewhere = a_door(tmp_path / "another computer", clinic.time)
    for _ in range(2):
        form = SignInForm(clinic.owner.id, a_password(), secret_file=secret)
        clinic.session = elsewhere.open(clinic.folder, form)
        clinic.sign_out()
    clinic.session = elsewhere.open(clinic.folder, SignInForm(clinic.owner.id, a_password(), secret_file=secret))
    assert kinds_written(clinic.vault).count("seat.enrolled") == 2
    assert names(clinic) == {first: "Rum 2", clinic.vault.seat: seats.host_name()}


def test_two_computers_of_one_name_are_told_apart(clinic: OpenClinic) -> None:
    other = uuid4()
    workstations.name(clinic.session, other, "Rum 2")
    host = seats.host_name()
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("seat.named", SeatNamed(other, host)))
    assert names(clinic) == {
        clinic.vault.seat: f"{host} ({str(clinic.vault.seat)[:8]})",
        other: f"{host} ({str(other)[:8]})",
    }


def test_what_a_seat_says_of_itself_later_does_not_rename_it(clinic: OpenClinic) -> None:
    before = names(clinic)
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("seat.enrolled", SeatEnrolled("Chefens kontor")))
    assert names(clinic) == before


@pytest.mark.parametrize(
    ("node", "host"),
    [("reception-1.klinik.local", "reception-1"), ("", ""), ("\u202eevil\n", "evil"), ("x" * 200, "x" * 60)],
)
def test_a_computers_name_is_taken_without_its_domain(monkeypatch: pytest.MonkeyPatch, node: str, host: str) -> None:
    monkeypatch.setattr("platform.node", lambda: node)
    assert seats.host_name() == host
