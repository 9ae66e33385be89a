"""A restriction stays on everybody it was on: through merging and parting, a glass broken on another, and damage."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.people import Person
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import (
    JournalRestricted,
    MergingRestricted,
    Opening,
    OpeningGround,
    RestrictionGround,
    WritingRestricted,
)
from journal_app.services import erasure, gate, patients, restrictions
from journal_app.services.restrictions import NewRestriction
from journal_app.vault.acting import Acting
from journal_app.vault.database import ActRefused
from journal_app.vault.rebuilding import rebuild
from tests.attacks import raw, spoil_bodies
from tests.clinic import PRACTITIONER, OpenClinic, a_note, a_patient, details, opened
from tests.clinic_history import TestClinic, found_clinic
from tests.integration.test_restrictions_attacked import Desk, found
from tests.unit.services.test_redactions import found_by_verifying

WHY = "Patienten vil have journalen spærret"


@pytest.fixture
def bo(clinic: OpenClinic) -> Person:
    return clinic.colleague("Bo", PRACTITIONER)


@pytest.fixture
def first(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


@pytest.fixture
def second(clinic: OpenClinic) -> UUID:
    made = a_patient(clinic.session, details("Nielsen", "Mette"))
    a_note(clinic.session, made, "HEMMELIGT")
    return made


def merge(clinic: OpenClinic, survivor: UUID, duplicate: UUID) -> None:
    patients.merge(clinic.session, survivor=survivor, duplicate=duplicate, reason="Samme person.")


def part(clinic: OpenClinic, duplicate: UUID) -> None:
    patients.unmerge(clinic.session, duplicate, reason="To personer.")


def force(clinic: OpenClinic, kind: str, survivor: UUID, duplicate: UUID) -> None:
    """As a program of one's own does, which asks no service."""
    content = PatientsMerged(survivor, duplicate, "?")
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord(kind, content, patient=survivor, purpose="registration"))


def restrict(clinic: OpenClinic, patient: UUID, *readers: UUID) -> UUID:
    new = NewRestriction(patient=patient, ground=RestrictionGround.BLOCKED, reason=WHY, readers=readers)
    made = restrictions.restrict(clinic.session, new).made
    assert made is not None
    return made


def glass(clinic: OpenClinic, patient: UUID) -> None:
    gate.open_all_the_same(clinic.session, patient, Opening(OpeningGround.CONSENT, "Patienten har bedt om det"))


def is_closed(clinic: OpenClinic, *asked: UUID) -> bool:
    for one in asked:
        try:
            opened(clinic.session, one)
        except JournalRestricted:
            continue
        return False
    return True


def test_nobody_to_whom_it_is_closed_merges_or_parts_it(
    clinic: OpenClinic, first: UUID, second: UUID, bo: Person
) -> None:
    third = a_patient(clinic.session, details("Holm", "Karen"))
    merge(clinic, first, second)
    restrict(clinic, second, clinic.owner.id)
    clinic.sign_in(bo)
    with pytest.raises(MergingRestricted):
        part(clinic, second)
    for survivor, duplicate in ((first, third), (third, first)):
        with pytest.raises(MergingRestricted):
            merge(clinic, survivor, duplicate)
    clinic.sign_in(clinic.owner)
    merge(clinic, first, third)
    part(clinic, second)
    assert opened(clinic.session, second).items


def test_parting_opens_neither_and_lifting_opens_both(
    clinic: OpenClinic, first: UUID, second: UUID, bo: Person
) -> None:
    merge(clinic, first, second)
    restriction = restrict(clinic, second)
    clinic.sign_in(bo)
    force(clinic, "patient.unmerged", first, second)
    assert is_closed(clinic, first, second)
    assert gate.look_at_closed(clinic.session, second).stub.id == second
    assert clinic.vault.is_restricted(second)
    clinic.sign_in(clinic.owner)
    assert found_by_verifying(clinic) == set()
    restrictions.lift(clinic.session, restriction, told=clinic.session.clock.today(), reason="Bedt om det")
    clinic.sign_in(bo)
    assert not is_closed(clinic, first)
    assert not is_closed(clinic, second)


def test_it_stays_on_whoever_was_merged_since_and_never_comes_on_whoever_was_parted_before(
    clinic: OpenClinic, first: UUID, second: UUID, bo: Person
) -> None:
    third = a_patient(clinic.session, details("Holm", "Karen"))
    merge(clinic, first, third)
    part(clinic, third)
    restrict(clinic, first, clinic.owner.id)
    merge(clinic, second, first)
    part(clinic, first)
    clinic.sign_in(bo)
    assert is_closed(clinic, first, second)
    assert opened(clinic.session, third).items


def test_a_glass_broken_on_one_opens_nobody_who_is_merged_with_them_later(
    clinic: OpenClinic, first: UUID, second: UUID, bo: Person
) -> None:
    restrict(clinic, second)
    clinic.sign_in(bo)
    restrict(clinic, first)
    glass(clinic, first)
    assert opened(clinic.session, first).items
    with pytest.raises(MergingRestricted):
        merge(clinic, second, first)
    force(clinic, "patient.merged", second, first)
    assert is_closed(clinic, first, second)
    force(clinic, "patient.unmerged", second, first)
    assert is_closed(clinic, first, second)  # another journal than the one it was broken for


def test_a_glass_opens_all_that_were_shown_with_it_until_they_are_parted(
    clinic: OpenClinic, first: UUID, second: UUID, bo: Person
) -> None:
    merge(clinic, first, second)
    restrict(clinic, first)
    clinic.sign_in(bo)
    glass(clinic, second)
    assert "HEMMELIGT" in str(opened(clinic.session, first).items)
    part(clinic, second)
    assert is_closed(clinic, first, second)
    glass(clinic, first)
    assert opened(clinic.session, first).items
    assert is_closed(clinic, second)


def test_a_damaged_restriction_closes_the_journal_to_everybody_but_those_who_say_why(
    clinic: OpenClinic, second: UUID, bo: Person
) -> None:
    restriction = restrict(clinic, second, bo.id)
    clinic.sign_in(bo)
    assert opened(clinic.session, second).items
    spoil_bodies(clinic.vault, "restriction.set")
    clinic.sign_in(bo)
    assert is_closed(clinic, second)
    told = gate.look_at_closed(clinic.session, second)
    assert (told.readers, told.set_by) == ((), clinic.owner.name)
    glass(clinic, second)
    assert opened(clinic.session, second).items
    clinic.sign_in(clinic.owner)
    assert erasure.plan(clinic.session, second).held
    (line,) = restrictions.find(clinic.session).lines
    assert (line.restriction.content, line.set_by) == (None, clinic.owner.name)
    restrictions.lift(clinic.session, restriction, told=clinic.session.clock.today(), reason="Sat igen")
    assert opened(clinic.session, second).items


# ------------------------------------------------------------------------------------------- with another program alone


@pytest.fixture
def history(tmp_path: Path) -> TestClinic:
    return found_clinic(tmp_path)


@pytest.mark.parametrize("parted", ["the patient", "somebody merged since"])
def test_neither_the_database_nor_verify_lets_anything_be_written_after_parting(
    history: TestClinic, monkeypatch: pytest.MonkeyPatch, parted: str
) -> None:
    one, other = history.register("Nielsen", "Mette"), history.register("Nielsen", "Mette A")
    third = history.register("Holm", "Karen")
    merged = PatientsMerged(one, other, "Samme")
    steps = [("patient.merged", merged), ("restriction.set", None), ("patient.unmerged", merged)]
    if parted == "somebody merged since":
        steps = [steps[1], steps[0], steps[2]]
    for kind, content in steps:
        if content is None:
            Desk(history).restrict(one)
        else:
            history.write(kind, content, patient=one)
    assert history.consent(third) is not None
    with pytest.raises(WritingRestricted):
        history.consent(other)
    monkeypatch.setattr(Acting, "_require_unrestricted", lambda *_args: None)
    with pytest.raises(ActRefused, match="restricted"):
        history.consent(other)
    rebuild(history.vault.database, history.vault._body_keys)
    with pytest.raises(ActRefused, match="restricted"):
        history.consent(other)
    with raw(history):
        history.consent(other)
    assert found(history) == {"gate.restricted"}


def test_whoever_was_parted_before_may_be_written_of(history: TestClinic) -> None:
    one, other, third = (history.register("Nielsen", name) for name in ("Mette", "Mette A", "Mette B"))
    history.write("patient.merged", PatientsMerged(other, third, "Samme"), patient=other)
    history.write("patient.unmerged", PatientsMerged(other, third, "Nej"), patient=other)
    Desk(history).restrict(one)
    history.write("patient.merged", PatientsMerged(one, other, "Samme"), patient=one)
    assert history.consent(third) is not None
    assert found(history) == set()
