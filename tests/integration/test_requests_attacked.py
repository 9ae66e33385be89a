"""A request answered past the services is found: a step skipped, a receptionist's word, another person's case."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.people import Role
from journal_app.domain.privacy import SaidHow
from journal_app.domain.requests import (
    Advance,
    Asking,
    IdentityProof,
    Outcome,
    RequestAdvanced,
    RequestClosed,
    RequestNote,
    RequestNoted,
    RequestReceived,
    Right,
    SentHow,
    Step,
)
from journal_app.services.staff_port import Newcomer
from journal_app.vault import verifying
from journal_app.vault.acting import Acting, RoleRefused
from journal_app.vault.verifying import Contents, Report, Request, Signatures
from tests.clinic_history import PASSWORD, TestClinic, found_clinic


class Desk:
    """Writes requests straight into the ledger, in the name of whoever is signed in or of another."""

    def __init__(self, clinic: TestClinic) -> None:
        self.clinic = clinic

    @property
    def me(self) -> tuple[UUID, str]:
        person = self.clinic.vault.person
        return person.id, person.name

    def receive(self, patient: UUID | None, by: UUID | None = None) -> UUID:
        day, (me, name) = self.clinic.moment.date(), self.me
        asked = RequestReceived(
            Right.ACCESS, day, SaidHow.EMAIL, Asking.PATIENT, "Ole", "ole@example.com", "", by or me, name
        )
        return self.clinic.write("request.received", asked, patient=patient).id

    def identify(self, request: UUID, patient: UUID | None, by: UUID | None = None) -> UUID:
        day, (me, name) = self.clinic.moment.date(), self.me
        proof = IdentityProof.PHOTO_DOCUMENT
        noted = RequestNoted(request, RequestNote.IDENTITY_SHOWN, day, proof, "", by or me, name)
        return self.write("request.noted", noted, request, patient)

    def advance(self, request: UUID, patient: UUID | None, what: Advance) -> UUID:
        day, me = self.clinic.moment.date(), self.me
        return self.write("request.advanced", RequestAdvanced(request, what, day, "x", None, *me), request, patient)

    def close(self, request: UUID, patient: UUID | None, *, named: UUID | None = None) -> UUID:
        day, me = self.clinic.moment.date(), self.me
        closed = RequestClosed(request, Outcome.SENT, day, SentHow.POST, "", "", *me)
        return self.write("request.closed", closed, named or request, patient)

    def write(self, kind: str, content: object, request: UUID, patient: UUID | None) -> UUID:
        return self.clinic.write(kind, content, patient=patient, refs={"request": (request,)}).id

    def reviewed(self, patient: UUID | None) -> UUID:
        request = self.receive(patient)
        self.identify(request, patient)
        self.advance(request, patient, Advance.GATHERING)
        self.advance(request, patient, Advance.REVIEW)
        return request


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return found_clinic(tmp_path)


@pytest.fixture
def patient(clinic: TestClinic) -> UUID:
    return clinic.register("Nielsen", "Mette")


@pytest.fixture
def desk(clinic: TestClinic) -> Desk:
    return Desk(clinic)


def step_of(clinic: TestClinic, request: UUID) -> Step:
    return next(one for one in clinic.vault.requests() if one.id == request).step


def verified(clinic: TestClinic, contents: Contents = Contents.OPENED) -> Report:
    clinic.vault.close()
    return verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL, contents=contents))


def found(report: Report) -> set[str]:
    return {one.key.removeprefix("verify.") for one in report.found()}


@pytest.mark.parametrize("contents", Contents)
def test_what_was_done_as_it_should_is_sound(clinic: TestClinic, patient: UUID, desk: Desk, contents: Contents) -> None:
    for whose in (patient, None):
        request = desk.reviewed(whose)
        desk.close(request, whose)
        assert step_of(clinic, request) is Step.CLOSED
    assert found(verified(clinic, contents)) == set()


def test_an_answer_that_nobody_reviewed_is_found_and_closes_nothing(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    request = desk.receive(patient)
    desk.identify(request, patient)
    desk.close(request, patient)
    assert step_of(clinic, request) is Step.IDENTITY
    assert found(verified(clinic)) == {"references.request_order"}


def test_gathering_for_somebody_unidentified_is_found(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    request = desk.receive(patient)
    desk.advance(request, patient, Advance.GATHERING)
    assert step_of(clinic, request) is Step.RECEIVED
    assert found(verified(clinic)) == {"references.request_order"}


def test_a_request_closed_for_another_patient_is_found(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    other = clinic.register("Olsen", "Ole")
    request = desk.reviewed(patient)
    desk.close(request, other)
    assert step_of(clinic, request) is Step.REVIEW
    assert found(verified(clinic)) == {"references.other_patient", "references.request_person"}


@pytest.mark.parametrize("is_patients", [True, False])
def test_a_patients_request_closed_for_nobody_and_the_other_way_round_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk, *, is_patients: bool
) -> None:
    asked, closed = (patient, None) if is_patients else (None, patient)
    request = desk.reviewed(asked)
    desk.close(request, closed)
    assert step_of(clinic, request) is Step.REVIEW
    assert found(verified(clinic)) == {"references.request_person"}


def test_a_step_that_names_another_request_outside_than_inside_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    request, other = desk.reviewed(patient), desk.receive(patient)
    desk.close(request, patient, named=other)
    assert found(verified(clinic)) == {"references.body_differs"}


def test_a_step_of_no_request_is_found(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    desk.identify(uuid4(), patient)
    assert found(verified(clinic)) >= {"references.unknown"}


def test_a_step_in_anothers_name_is_found(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    desk.receive(patient, by=uuid4())
    request = desk.receive(patient)
    desk.identify(request, patient, by=uuid4())
    assert step_of(clinic, request) is Step.RECEIVED
    assert len(clinic.vault.requests()) == 1
    assert found(verified(clinic)) == {"authority.another"}


def test_a_receptionist_cannot_send_and_who_forces_it_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = desk.reviewed(patient)
    lise = Newcomer("Lise", frozenset({Role.RECEPTIONIST}), bytearray(PASSWORD))
    clinic.sign_in(clinic.vault.staff.admit(lise, at=clinic.now()).id)
    with pytest.raises(RoleRefused):
        desk.close(request, patient)
    monkeypatch.setattr(Acting, "_require_role", lambda *_args, **_facts: None)
    desk.close(request, patient)
    assert step_of(clinic, request) is Step.REVIEW
    assert found(verified(clinic)) == {"authority.role"}


def test_a_request_of_a_patient_stands_in_their_own_chain_and_anothers_in_the_seats(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    before = len(clinic.vault.journal(patient))
    desk.receive(None)
    assert len(clinic.vault.journal(patient)) == before
    desk.receive(patient)
    assert len(clinic.vault.journal(patient)) == before + 1
