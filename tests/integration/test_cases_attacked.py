"""A complaint case written past the services is found: without a hold, released behind its back, out of order."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.cases import CaseClosed, CaseNote, CaseNoted, CaseOpened, CaseOutcome, ComplaintCase, Wanted
from journal_app.domain.clinic import HoldPlaced, HoldReleased
from journal_app.domain.people import Role
from journal_app.services.staff_port import Newcomer
from journal_app.vault import verifying
from journal_app.vault.acting import Acting, RoleRefused
from journal_app.vault.verifying import Contents, Report, Request, Signatures
from tests.clinic_history import PASSWORD, TestClinic, found_clinic


class Desk:
    """Writes cases straight into the ledger, in the name of whoever is signed in or of another."""

    def __init__(self, clinic: TestClinic) -> None:
        self.clinic = clinic

    def hold(self, patient: UUID) -> UUID:
        return self.clinic.write("hold.placed", HoldPlaced(patient, "Klagesag")).id

    def release(self, hold: UUID) -> UUID:
        return self.clinic.write("hold.released", HoldReleased(hold, "Bare væk")).id

    def open(self, patient: UUID, hold: UUID, by: UUID | None = None) -> UUID:
        person, day = self.clinic.vault.person, self.clinic.moment.date()
        opened = CaseOpened("Styrelsen", "26/1", day, None, (Wanted.JOURNAL,), "", hold, by or person.id, person.name)
        return self.clinic.write("case.opened", opened, patient=patient).id

    def note(self, case: UUID, patient: UUID, words: str = "Brev") -> UUID:
        person, day = self.clinic.vault.person, self.clinic.moment.date()
        noted = CaseNoted(case, CaseNote.LETTER_SENT, day, None, words, person.id, person.name)
        return self.clinic.write("case.noted", noted, patient=patient, refs={"case": (case,)}).id

    def close(self, case: UUID, patient: UUID, reason: str = "Afgjort") -> UUID:
        person, day = self.clinic.vault.person, self.clinic.moment.date()
        closed = CaseClosed(case, CaseOutcome.SETTLED, day, reason, person.id, person.name)
        return self.clinic.write("case.closed", closed, patient=patient, refs={"case": (case,)}).id


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return found_clinic(tmp_path)


@pytest.fixture
def patient(clinic: TestClinic) -> UUID:
    return clinic.register("Nielsen", "Mette")


@pytest.fixture
def desk(clinic: TestClinic) -> Desk:
    return Desk(clinic)


def the_case(clinic: TestClinic) -> ComplaintCase:
    (case,) = clinic.vault.cases()
    return case


def found(clinic: TestClinic, contents: Contents = Contents.OPENED) -> set[str]:
    clinic.vault.close()
    report: Report = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL, contents=contents))
    return {one.key.removeprefix("verify.") for one in report.found()}


@pytest.mark.parametrize("contents", Contents)
def test_what_was_done_as_it_should_is_sound(clinic: TestClinic, patient: UUID, desk: Desk, contents: Contents) -> None:
    hold = desk.hold(patient)
    case = desk.open(patient, hold)
    desk.note(case, patient)
    desk.close(case, patient)
    desk.release(hold)
    assert the_case(clinic).closed is not None
    assert clinic.vault.legal_holds() == {}
    assert found(clinic, contents) == set()


def test_a_hold_released_behind_an_open_case_stands_and_is_found(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    hold = desk.hold(patient)
    desk.open(patient, hold)
    desk.release(hold)
    assert set(clinic.vault.legal_holds()) == {hold}
    assert found(clinic) == {"references.case_held"}


def test_a_case_on_no_hold_on_anothers_and_on_one_that_another_case_has_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    other = clinic.register("Olsen", "Ole")
    hold = desk.hold(patient)
    desk.open(patient, hold)
    for bad in (hold, uuid4(), desk.hold(other)):
        desk.open(patient, bad)
    gone = desk.hold(patient)
    desk.release(gone)
    desk.open(patient, gone)
    assert the_case(clinic).opened.hold == hold
    assert found(clinic) == {"references.case_hold"}


def test_what_follows_on_a_closed_case_or_has_no_reason_is_found(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    case = desk.open(patient, desk.hold(patient))
    desk.close(case, patient, reason=" ")
    assert the_case(clinic).closed is None
    desk.close(case, patient)
    desk.note(case, patient)
    assert len(the_case(clinic).steps) == 1
    assert found(clinic) == {"references.case_order"}


def test_a_step_about_another_patient_or_in_anothers_name_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    other = clinic.register("Olsen", "Ole")
    case = desk.open(patient, desk.hold(patient))
    desk.close(case, other)
    desk.open(patient, desk.hold(patient), by=uuid4())
    assert the_case(clinic).closed is None
    assert found(clinic) == {"references.other_patient", "references.case_person", "authority.another"}


def test_a_receptionist_opens_none_and_a_practitioner_closes_none_and_who_forces_it_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = desk.open(patient, desk.hold(patient))
    admitted = {}
    for name, role in (("Lise", Role.RECEPTIONIST), ("Pia", Role.PRACTITIONER)):
        newcomer = Newcomer(name, frozenset({role}), bytearray(PASSWORD))
        admitted[role] = clinic.vault.staff.admit(newcomer, at=clinic.now()).id
    clinic.sign_in(admitted[Role.RECEPTIONIST])
    with pytest.raises(RoleRefused):
        desk.note(case, patient)
    clinic.sign_in(admitted[Role.PRACTITIONER])
    with pytest.raises(RoleRefused):
        desk.close(case, patient)
    monkeypatch.setattr(Acting, "_require_role", lambda *_args, **_facts: None)
    desk.close(case, patient)
    assert the_case(clinic).closed is None
    assert found(clinic) == {"authority.role"}
