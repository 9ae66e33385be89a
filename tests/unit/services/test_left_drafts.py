"""What a leaver had not signed waits for a colleague and becomes their own, once; the journal says whose it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import Bug, JournalError, UserFacing
from journal_app.domain.left_drafts import Begun, DraftTakenOver
from journal_app.domain.people import Person, Role
from journal_app.domain.worklists import Work, WorkLine
from journal_app.services import drafts, left_drafts, patients, people, worklists
from journal_app.services.ports import Draft
from journal_app.vault import opening, verifying
from journal_app.vault.checks.report import Severity
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import (
    AUDIT,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_password,
    a_patient,
    details,
    everything_in,
    opened,
)

WORDS = {"text": "Halvt skrevet", "treatment": "botulinum"}


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


@pytest.fixture
def nanna(clinic: OpenClinic, patient: UUID) -> Person:
    """A practitioner who kept a draft and still works here; the owner is signed in."""
    nurse = clinic.colleague("Nanna Nurse", PRACTITIONER)
    clinic.sign_in(nurse)
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="treatment", content=WORDS)
    clinic.sign_in(clinic.owner)
    return nurse


def leave(clinic: OpenClinic, person: Person) -> None:
    people.dismiss(clinic.session, person.id, reason="Rejst")


def waiting(clinic: OpenClinic) -> tuple[WorkLine, ...]:
    lines = worklists.find(clinic.session, Work.LEFT_DRAFTS)
    assert worklists.count(clinic.session)[Work.LEFT_DRAFTS] == len(lines)
    return lines


def only(clinic: OpenClinic) -> UUID:
    (line,) = waiting(clinic)
    assert line.more.left is not None
    return line.more.left.id


def mine(clinic: OpenClinic, patient: UUID) -> tuple[Draft, ...]:
    return drafts.drafts_in(clinic.session, opened(clinic.session, patient))


# ---------------------------------------------------------------------------------------------------------- the clinic


def test_a_leaver_s_draft_waits_and_goes_on_as_the_taker_s_own(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    (kept,) = clinic.vault.drafts(author=nanna.id)
    clinic.time.moment += timedelta(days=2)
    assert waiting(clinic) == (), "she still works here"
    assert left_drafts.left_by(clinic.session, nanna.id) == 1
    assert left_drafts.left_by(clinic.session, clinic.owner.id) == 0
    before = clinic.time.moment
    leave(clinic, nanna)
    after = clinic.time.moment
    (line,) = waiting(clinic)
    assert (line.stub.id, line.more.treatment, line.more.names["en"]) == (patient, "botulinum", "Botulinum toxin")
    assert line.more.left is not None
    assert line.more.left.author_name == "Nanna Nurse"
    left = line.more.left.until
    assert before < left <= after
    clinic.time.moment += timedelta(hours=1)
    made = left_drafts.take_over(clinic.session, patient, line.more.left.id).made
    (own,) = mine(clinic, patient)
    assert own == Draft(
        made or uuid4(),
        clinic.owner.id,
        patient,
        "treatment",
        own.saved,
        WORDS,
        Begun(nanna.id, "Nanna Nurse", left),
    )
    assert waiting(clinic) == ()
    said = next(item for item in opened(clinic.session, patient).items if item.kind == "draft.taken_over")
    assert said.author == clinic.owner.id
    assert said.content == DraftTakenOver(
        line.more.left.id, own.id, "treatment", kept.saved, nanna.id, "Nanna Nurse", left, clinic.owner.id, "Anna Holm"
    )


def test_who_began_it_stays_in_it_as_it_is_written_on_and_through_a_second_leave(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    leave(clinic, nanna)
    bo = clinic.colleague("Bo Lund", PRACTITIONER)
    clinic.sign_in(bo)
    left_drafts.take_over(clinic.session, patient, only(clinic))
    (own,) = mine(clinic, patient)
    more = {**WORDS, "text": "Skrevet færdig"}
    drafts.save_draft(clinic.session, opened(clinic.session, patient), kind="treatment", content=more, draft=own.id)
    (later,) = mine(clinic, patient)
    assert later.content == more
    assert later.begun == own.begun
    clinic.sign_in(clinic.owner)
    leave(clinic, bo)
    left_drafts.take_over(clinic.session, patient, only(clinic))
    (last,) = mine(clinic, patient)
    assert last.begun == own.begun
    assert [item.kind for item in opened(clinic.session, patient).items].count("draft.taken_over") == 2


def test_a_draft_of_somebody_who_no_longer_treats_waits_until_they_treat_again(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    people.change(clinic.session, replace(nanna, roles=RECEPTION))
    assert len(waiting(clinic)) == 1
    people.change(clinic.session, nanna)
    assert waiting(clinic) == ()
    clinic.sign_in(nanna)
    assert len(mine(clinic, patient)) == 1


def test_a_draft_of_a_merged_registration_goes_on_in_the_record_that_is_left(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    survivor = a_patient(clinic.session, details("Nielsen", "Mette Marie"))
    patients.merge(clinic.session, survivor=survivor, duplicate=patient, reason="Samme")
    leave(clinic, nanna)
    (line,) = waiting(clinic)
    assert line.stub.id == survivor
    left_drafts.take_over(clinic.session, survivor, only(clinic))
    (own,) = mine(clinic, survivor)
    assert (own.patient, own.content) == (survivor, WORDS)


def test_a_check_of_the_whole_journal_finds_nothing_wrong_with_it(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    leave(clinic, nanna)
    left_drafts.take_over(clinic.session, patient, only(clinic))
    typed = opening.SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    report = verifying.verify(verifying.unlock(clinic.folder, typed, home=clinic.home))
    assert [one for one in report.findings if one.severity is Severity.FINDING] == []


# -------------------------------------------------------------------------------------------------------- the attacker


@pytest.mark.parametrize("roles", [RECEPTION, AUDIT, frozenset({Role.OWNER})])
def test_who_does_not_treat_neither_sees_nor_takes_one(
    clinic: OpenClinic, patient: UUID, nanna: Person, roles: frozenset[Role]
) -> None:
    leave(clinic, nanna)
    draft = only(clinic)
    (row,) = everything_in(clinic.vault)["drafts"]
    clinic.sign_in(clinic.colleague("Lise", roles))
    session = clinic.session
    assert Work.LEFT_DRAFTS not in worklists.count(session)
    with pytest.raises(UserFacing):
        worklists.find(session, Work.LEFT_DRAFTS)
    with pytest.raises(UserFacing):
        left_drafts.take_over(session, patient, draft)
    assert session.vault.drafts() == (), "whatever code runs: the words open to the clinical key alone"
    left = Draft(draft, nanna.id, patient, "treatment", session.now(), {})
    own = replace(left, id=uuid4(), author=session.vault.person.id)
    with pytest.raises(JournalError), session.vault.act(session.now()) as act:
        act.take_over_draft(left, own)
    assert everything_in(clinic.vault)["drafts"] == [row], "nothing is lost by trying"


def test_one_is_taken_once_and_nothing_is_lost_when_two_want_it(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    leave(clinic, nanna)
    bo = clinic.colleague("Bo Lund", PRACTITIONER)
    draft = only(clinic)  # both have read the list
    left_drafts.take_over(clinic.session, patient, draft)
    clinic.sign_in(bo)
    with pytest.raises(UserFacing) as refusal:
        left_drafts.take_over(clinic.session, patient, draft)
    assert refusal.value.key == "left_draft.gone"
    assert len(everything_in(clinic.vault)["drafts"]) == 1
    clinic.sign_in(clinic.owner)
    (own,) = mine(clinic, patient)
    assert own.content == WORDS
    with clinic.vault.act(clinic.time.moment) as act, pytest.raises(Bug):
        act.take_over_draft(Draft(draft, nanna.id, patient, "treatment", own.saved, {}), own)
    assert len(mine(clinic, patient)) == 1


def test_neither_a_working_colleague_s_draft_nor_one_of_another_patient_is_handed_over(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    other = a_patient(clinic.session, details("Hansen"))
    (theirs,) = clinic.vault.drafts(author=nanna.id)
    with pytest.raises(UserFacing):
        left_drafts.take_over(clinic.session, patient, theirs.id)
    own = replace(theirs, id=uuid4(), author=clinic.owner.id)
    with pytest.raises(Bug), clinic.vault.act(clinic.time.moment) as act:
        act.take_over_draft(theirs, own)
    leave(clinic, nanna)
    with pytest.raises(UserFacing):
        left_drafts.take_over(clinic.session, other, theirs.id)
    assert clinic.vault.drafts(author=nanna.id) == (theirs,)


def test_a_living_colleague_s_row_relabelled_as_a_leaver_s_is_none(
    clinic: OpenClinic, patient: UUID, nanna: Person
) -> None:
    bo = clinic.colleague("Bo Lund", PRACTITIONER)
    leave(clinic, bo)
    with clinic.vault._database.writing():
        clinic.vault._database.execute("UPDATE drafts SET author = ?", (bo.id.bytes,))
    assert waiting(clinic) == ()
