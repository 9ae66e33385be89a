"""A restricted journal against those with the keys: written past the services, views forged, restrictions faked."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.people import Role
from journal_app.domain.records import KINDS, Stream
from journal_app.domain.restrictions import (
    WRITABLE,
    JournalRestricted,
    OpenedAllTheSame,
    OpeningGround,
    RestrictionGround,
    RestrictionLifted,
    RestrictionSet,
    WritingRestricted,
)
from journal_app.services.staff_port import Newcomer
from journal_app.vault import verifying
from journal_app.vault.acting import Acting, RoleRefused
from journal_app.vault.database import ActRefused
from journal_app.vault.rebuilding import rebuild
from journal_app.vault.verifying import Contents, Report, Request, Signatures
from tests.attacks import raw
from tests.clinic_history import PASSWORD, TestClinic, found_clinic


class Desk:
    """Writes restrictions straight into the ledger, in the name of whoever is signed in or of another."""

    def __init__(self, clinic: TestClinic) -> None:
        self.clinic = clinic

    def restrict(self, patient: UUID, *readers: UUID, by: UUID | None = None, reason: str = "Bestridt") -> UUID:
        person = self.clinic.vault.person
        content = RestrictionSet(RestrictionGround.ACCURACY, None, reason, readers, by or person.id, person.name)
        return self.clinic.write("restriction.set", content, patient=patient).id

    def lift(self, restriction: UUID, patient: UUID, *, by: UUID | None = None, reason: str = "Rettet") -> UUID:
        person, today = self.clinic.vault.person, self.clinic.moment.date()
        content = RestrictionLifted(restriction, today, reason, by or person.id, person.name)
        refs = {"restriction": (restriction,)}
        return self.clinic.write("restriction.lifted", content, patient=patient, refs=refs).id

    def glass(self, patient: UUID) -> UUID:
        content = OpenedAllTheSame(OpeningGround.PROTECTION, "Akut, kan ikke tale")
        return self.clinic.write("access.emergency_opened", content, patient=patient, purpose="care").id


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return found_clinic(tmp_path)


@pytest.fixture
def patient(clinic: TestClinic) -> UUID:
    return clinic.register("Nielsen", "Mette")


@pytest.fixture
def desk(clinic: TestClinic) -> Desk:
    return Desk(clinic)


def found(clinic: TestClinic, contents: Contents = Contents.OPENED) -> set[str]:
    clinic.vault.close()
    report: Report = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL, contents=contents))
    return {one.key.removeprefix("verify.") for one in report.found()}


@pytest.mark.parametrize("contents", Contents)
def test_what_was_done_as_it_should_is_sound_and_can_be_rebuilt(
    clinic: TestClinic, patient: UUID, desk: Desk, contents: Contents
) -> None:
    consent = clinic.consent(patient)
    restriction = desk.restrict(patient)
    desk.glass(patient)
    clinic.vault.journal(patient)
    desk.lift(restriction, patient)
    clinic.consent(patient)
    assert consent is not None
    rebuild(clinic.vault.database, clinic.vault._body_keys)
    assert found(clinic, contents) == set()


def test_the_writable_kinds_are_kinds_of_a_patients_stream() -> None:
    assert {name for name in WRITABLE if KINDS[name].stream is not Stream.PATIENT} == set()


def test_neither_the_vault_nor_the_database_takes_what_may_not_be_written(
    clinic: TestClinic, patient: UUID, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    consent = clinic.consent(patient)
    desk.restrict(patient)
    with pytest.raises(WritingRestricted):
        clinic.consent(patient)
    monkeypatch.setattr(Acting, "_require_unrestricted", lambda *_args: None)
    with pytest.raises(ActRefused, match="restricted"):
        clinic.consent(patient)
    with pytest.raises(ActRefused, match="restricted"):
        clinic.treat(patient, consent)


def test_forced_past_the_gate_of_the_database_it_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.restrict(patient)
    monkeypatch.setattr(Acting, "_require_unrestricted", lambda *_args: None)
    with raw(clinic):
        clinic.consent(patient)
    assert found(clinic) == {"gate.restricted"}


def test_a_view_that_says_nothing_is_restricted_opens_nothing(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    desk.restrict(patient)
    with raw(clinic) as other:
        other.execute("DELETE FROM restrictions")
    clinic.sign_in(clinic.owner)
    with pytest.raises(JournalRestricted):
        clinic.vault.journal(patient)
    assert "views.differs" in found(clinic)


def test_a_restriction_follows_the_patient_through_a_merge(clinic: TestClinic, patient: UUID, desk: Desk) -> None:
    other = clinic.register("Nielsen", "Mette A")
    desk.restrict(other)
    clinic.write("patient.merged", PatientsMerged(patient, other, "Samme person"), patient=patient)
    with pytest.raises(JournalRestricted):
        clinic.vault.journal(patient)
    with pytest.raises(WritingRestricted):
        clinic.consent(patient)


def test_an_opening_of_another_patient_or_before_this_sign_in_opens_nothing(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    other = clinic.register("Olsen", "Ole")
    desk.restrict(patient)
    desk.glass(other)
    with pytest.raises(JournalRestricted):
        clinic.vault.journal(patient)
    desk.glass(patient)
    assert clinic.vault.journal(patient)
    clinic.sign_in(clinic.owner)
    with pytest.raises(JournalRestricted):
        clinic.vault.journal(patient)


def test_what_cannot_follow_or_is_in_anothers_name_counts_for_nothing_and_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk
) -> None:
    other = clinic.register("Olsen", "Ole")
    restriction = desk.restrict(patient)
    desk.lift(restriction, patient, by=uuid4())
    desk.lift(restriction, patient, reason=" ")
    desk.restrict(other, by=uuid4())
    desk.restrict(other, reason=" ")
    assert [one.id for one in clinic.vault.restrictions() if one.lifted is None] == [restriction]
    assert found(clinic) == {"authority.another", "references.restriction_order"}


def test_reception_sets_none_and_a_practitioner_lifts_none_and_who_forces_it_is_found(
    clinic: TestClinic, patient: UUID, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    restriction = desk.restrict(patient)
    admitted = {}
    for name, role in (("Lise", Role.RECEPTIONIST), ("Pia", Role.PRACTITIONER)):
        newcomer = Newcomer(name, frozenset({role}), bytearray(PASSWORD))
        admitted[role] = clinic.vault.staff.admit(newcomer, at=clinic.now()).id
    clinic.sign_in(admitted[Role.RECEPTIONIST])
    with pytest.raises(RoleRefused):
        desk.restrict(patient)
    with pytest.raises(RoleRefused):
        desk.glass(patient)
    clinic.sign_in(admitted[Role.PRACTITIONER])
    with pytest.raises(RoleRefused):
        desk.lift(restriction, patient)
    monkeypatch.setattr(Acting, "_require_role", lambda *_args, **_facts: None)
    desk.lift(restriction, patient)
    with pytest.raises(JournalRestricted):
        clinic.vault.journal(patient)
    assert "authority.role" in found(clinic)
