"""Who may do what for whom, as the clinic's own records say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.circumstances import Cleared, DelegationEnded, DelegationGiven
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Person, Role
from journal_app.domain.records import NewRecord
from journal_app.services import delegations, people
from journal_app.services.delegations import NewDelegation
from tests.clinic import PIN, PRACTITIONER, RECEPTION, TREATMENT, OpenClinic


@pytest.fixture
def nurse(clinic: OpenClinic) -> Person:
    return clinic.colleague("Nanna Nurse", PRACTITIONER)


def a_delegation(clinic: OpenClinic, nurse: Person, **changes: object) -> NewDelegation:
    new = NewDelegation(
        delegate=nurse.id,
        treatments=(TREATMENT,),
        valid_from=clinic.time.moment,
        valid_until=clinic.time.moment + timedelta(days=365),
        instruction="Kun panden, højst 20 enheder.",
    )
    return replace(new, **changes)  # type: ignore[arg-type]


def given(clinic: OpenClinic, nurse: Person, **changes: object) -> UUID:
    made = delegations.give(clinic.session, a_delegation(clinic, nurse, **changes), pin=PIN).made
    assert made is not None
    return made


# --------------------------------------------------------------------------------------------------------------- giving


def test_a_doctor_leaves_a_treatment_to_a_nurse(clinic: OpenClinic, nurse: Person) -> None:
    made = given(clinic, nurse)
    (one,) = delegations.in_force(clinic.session)
    assert (one.id, one.given.responsible, one.given.delegate) == (made, clinic.vault.person.id, nurse.id)
    assert one.until == one.given.valid_until


def test_it_ends_by_itself(clinic: OpenClinic, nurse: Person) -> None:
    given(clinic, nurse, valid_until=clinic.time.moment + timedelta(hours=2))
    clinic.time.moment += timedelta(hours=3)
    assert delegations.in_force(clinic.session) == ()
    assert len(clinic.vault.delegations()) == 1


def test_who_gave_it_takes_it_back_and_a_nurse_does_not(clinic: OpenClinic, nurse: Person) -> None:
    made = given(clinic, nurse)
    doctor = clinic.vault.person
    clinic.sign_in(nurse)
    with pytest.raises(UserFacing, match="Only the owner"):
        delegations.end(clinic.session, made, reason="Jeg kan selv")
    clinic.sign_in(doctor)
    with pytest.raises(UserFacing, match="why the delegation ends"):
        delegations.end(clinic.session, made, reason=" ")
    delegations.end(clinic.session, made, reason="Ny instruks")
    assert delegations.in_force(clinic.session) == ()
    (one,) = clinic.vault.delegations()
    assert (one.ended_early, one.ended_why) == (True, "Ny instruks")
    with pytest.raises(UserFacing, match="not in force"):
        delegations.end(clinic.session, made, reason="Ny instruks")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param({"delegate": uuid4()}, "does not work here", id="nobody"),
        pytest.param({"treatments": ()}, "at least one treatment", id="nothing"),
        pytest.param({"treatments": ("leeches",)}, "at least one treatment", id="unknown"),
        pytest.param({"instruction": "\n "}, "instruction", id="no instruction"),
        pytest.param({"valid_from": datetime(2020, 1, 1, tzinfo=UTC)}, "counts from when it is signed", id="past"),
    ],
)
def test_what_cannot_be_delegated_is_refused(
    clinic: OpenClinic, nurse: Person, changes: dict[str, object], words: str
) -> None:
    with pytest.raises(UserFacing, match=words):
        given(clinic, nurse, **changes)
    assert clinic.vault.delegations() == ()


def test_nobody_delegates_to_themselves(clinic: OpenClinic, nurse: Person) -> None:
    with pytest.raises(UserFacing, match="to themselves"):
        given(clinic, clinic.vault.person)
    written(clinic, clinic.vault.person, clinic.vault.person)
    assert clinic.vault.delegations() == ()


def test_it_counts_from_its_signature_whatever_day_it_names(clinic: OpenClinic, nurse: Person) -> None:
    written(clinic, clinic.vault.person, nurse, begins=clinic.time.moment - timedelta(days=60))
    (one,) = clinic.vault.delegations()
    assert one.given.valid_from == clinic.time.moment


@pytest.mark.parametrize("gave", [True, False], ids=["who gave it", "who got it"])
def test_it_ends_when_somebody_leaves(clinic: OpenClinic, nurse: Person, *, gave: bool) -> None:
    owner, doctor = clinic.vault.person, clinic.colleague("Dina Doctor", PRACTITIONER)
    clinic.sign_in(doctor if gave else owner)
    other = nurse if gave else doctor
    written(clinic, clinic.vault.person, other)
    clinic.sign_in(owner)
    assert len(delegations.in_force(clinic.session)) == 1
    clinic.time.moment += timedelta(days=1)
    people.dismiss(clinic.session, doctor.id, reason="Nyt job")
    assert delegations.in_force(clinic.session) == ()
    (one,) = clinic.vault.delegations()
    assert one.ended_at is not None
    assert one.ended_at - one.given.valid_from > timedelta(hours=23), "and what was done before stays delegated"


def test_it_ends_when_somebody_no_longer_treats(clinic: OpenClinic, nurse: Person) -> None:
    given(clinic, nurse)
    people.change(clinic.session, replace(nurse, roles=frozenset({Role.RECEPTIONIST})))
    assert delegations.in_force(clinic.session) == ()


def test_an_end_that_a_colleague_wrote_ends_nothing(clinic: OpenClinic, nurse: Person) -> None:
    made = given(clinic, nurse)
    clinic.sign_in(nurse)
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("delegation.ended", DelegationEnded(made, "x")))
    assert len(delegations.in_force(clinic.session)) == 1


def written(clinic: OpenClinic, by: Person, to: Person, *, begins: datetime | None = None) -> None:
    """A delegation by another program than ours, which asks nothing."""
    content = DelegationGiven(
        responsible=by.id,
        responsible_name=by.name,
        delegate=to.id,
        delegate_name=to.name,
        treatments=(TREATMENT,),
        place="",
        valid_from=begins or clinic.time.moment,
        valid_until=None,
        instruction="Alt",
    )
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("delegation.given", content))


def test_an_end_before_the_beginning_is_refused(clinic: OpenClinic, nurse: Person) -> None:
    with pytest.raises(UserFacing, match="before it begins"):
        given(clinic, nurse, valid_until=clinic.time.moment - timedelta(days=1))


def test_nobody_delegates_what_they_have_no_registration_for(clinic: OpenClinic, nurse: Person) -> None:
    people.change(clinic.session, replace(clinic.vault.person, registration=None))
    with pytest.raises(UserFacing, match="Only somebody with a registration"):
        given(clinic, nurse)
    assert clinic.vault.delegations() == ()


def test_a_delegation_is_signed_with_the_pin(clinic: OpenClinic, nurse: Person) -> None:
    with pytest.raises(UserFacing):
        delegations.give(clinic.session, a_delegation(clinic, nurse), pin="000000")
    assert clinic.vault.delegations() == ()


def test_a_delegation_in_somebody_elses_name_is_none(clinic: OpenClinic, nurse: Person) -> None:
    """A practitioner with another program writes that the doctor let her do it."""
    doctor = clinic.vault.person
    new = a_delegation(clinic, nurse)
    forged = DelegationGiven(
        responsible=doctor.id,
        responsible_name=doctor.name,
        delegate=nurse.id,
        delegate_name=nurse.name,
        treatments=new.treatments,
        place="",
        valid_from=new.valid_from,
        valid_until=None,
        instruction="Alt",
    )
    clinic.sign_in(nurse)
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("delegation.given", forged))
    assert clinic.vault.delegations() == ()


# ----------------------------------------------------------------------------------------------------------- competence


def test_the_newest_statement_replaces_what_was_said(clinic: OpenClinic, nurse: Person) -> None:
    assert clinic.vault.competences() == {}
    cleared = (Cleared(TREATMENT, "", date(2027, 1, 1)),)
    delegations.state_competence(clinic.session, nurse.id, cleared, grounds="Kursus 12. januar")
    assert clinic.vault.competences()[nurse.id].stated.cleared == cleared
    first = clinic.time.moment
    clinic.time.moment += timedelta(days=3)
    delegations.state_competence(clinic.session, nurse.id, (), grounds="Orlov")
    assert clinic.vault.competences()[nurse.id].stated.cleared == ()
    then = clinic.vault.competences(at=clinic.time.moment - timedelta(days=1))[nurse.id]
    assert (then.stated.cleared, then.by) == (cleared, clinic.vault.person.id), "what counted on that day"
    assert clinic.vault.competences(at=first - timedelta(days=1)) == {}, "nothing was stated yet"


def test_competence_needs_grounds_and_the_owner(clinic: OpenClinic, nurse: Person) -> None:
    with pytest.raises(UserFacing, match="rests on"):
        delegations.state_competence(clinic.session, nurse.id, (), grounds="")
    with pytest.raises(UserFacing, match="does not work here"):
        delegations.state_competence(clinic.session, uuid4(), (), grounds="Kursus")
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    with pytest.raises(UserFacing, match="Only the owner"):
        delegations.state_competence(clinic.session, nurse.id, (), grounds="Kursus")


# ------------------------------------------------------------------------------------------------------- who sees what


def test_the_owner_sees_all_and_others_what_concerns_them(clinic: OpenClinic, nurse: Person) -> None:
    other = clinic.colleague("Bo Lund", PRACTITIONER)
    mine, others = given(clinic, nurse), given(clinic, other)
    cleared = (Cleared(TREATMENT, "", None),)
    delegations.state_competence(clinic.session, nurse.id, cleared, grounds="Kursus 2025.")
    delegations.state_competence(clinic.session, other.id, cleared, grounds="Kursus 2026.")
    delegations.end(clinic.session, others, reason="Rejst.")
    seen = delegations.clearances(clinic.session)
    assert [one.id for one in seen.delegated] == [others, mine], "newest first, ended ones included"
    assert {one.stated.user for one in seen.competences} == {nurse.id, other.id}
    assert (seen.may_give, seen.may_manage) == (True, True)
    at = clinic.session.now()
    assert [seen.may_end(one, at=at) for one in seen.delegated] == [False, True]
    by_nurse = delegations.clearances(clinic.sign_in(nurse))
    assert [one.id for one in by_nurse.delegated] == [mine]
    assert [one.stated.user for one in by_nurse.competences] == [nurse.id]
    assert not by_nurse.may_manage
    assert not by_nurse.may_end(by_nurse.delegated[0], at=at), "whoever received it does not end it"
