"""Reactions are written with the lots of the entry they belong to, and followed up until nothing more is due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.services import reactions, treatments
from journal_app.services.session import Session
from tests.clinic import PIN, RECEPTION, OpenClinic, a_patient, a_treated_patient, entry_of, opened
from tests.written import a_follow_up, a_reaction, a_reaction_reported


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


def entry_in(clinic: OpenClinic, patient: UUID) -> UUID:
    return next(one.id for one in opened(clinic.session, patient).items if one.kind == "treatment.signed")


def followed(clinic: OpenClinic, patient: UUID, reaction: UUID, **changes: object) -> UUID | None:
    told = a_follow_up(clinic.session, reaction, **changes)
    return reactions.follow_up(clinic.session, opened(clinic.session, patient), told).made


def test_the_lots_come_from_the_newest_version_of_the_entry(clinic: OpenClinic, patient: UUID) -> None:
    entry = entry_in(clinic, patient)
    (line,) = entry_of(clinic.session).products
    fixed = entry_of(clinic.session, products=(replace(line, lot="RIGTIG-1"),))
    record = opened(clinic.session, patient)
    newest = treatments.correct(clinic.session, record, entry, fixed, reason="Forkert lot", pin=PIN).made
    a_reaction_reported(clinic.session, patient, entry=entry, treatment="noget andet")
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, ReactionReported)
    assert (content.entry, content.treatment) == (newest, "botulinum")
    assert [one.lot for one in content.products] == ["RIGTIG-1"]
    assert content.reported_by == clinic.vault.person.id


def test_a_reaction_to_something_done_elsewhere_has_no_entry(clinic: OpenClinic) -> None:
    other = a_patient(clinic.session)
    reaction = a_reaction_reported(clinic.session, other, treatment="filler")
    assert opened(clinic.session, other).items[0].id == reaction
    with pytest.raises(UserFacing) as refusal:
        a_reaction_reported(clinic.session, other, entry=uuid4())
    assert refusal.value.key == "treatment.unknown"


def test_it_is_described_and_has_begun(clinic: OpenClinic, patient: UUID) -> None:
    for changes, key in (
        ({"description": "\n "}, "reaction.no_words"),
        ({"onset": clinic.time.moment + timedelta(hours=1)}, "reaction.ahead"),
    ):
        with pytest.raises(UserFacing) as refusal:
            a_reaction_reported(clinic.session, patient, **changes)
        assert refusal.value.key == key


def test_it_is_followed_up_and_an_authority_told(clinic: OpenClinic, patient: UUID) -> None:
    reaction = a_reaction_reported(clinic.session, patient)
    today = clinic.session.clock.today()
    assert followed(clinic, patient, reaction, authority=" Lægemiddelstyrelsen ", told=today, reference="DK-1", text="")
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, ReactionFollowedUp)
    assert (content.authority, content.told, content.reference) == ("Lægemiddelstyrelsen", today, "DK-1")
    assert content.seen_by == clinic.vault.person.id


def test_a_follow_up_says_something_of_a_reaction_that_is_here(clinic: OpenClinic, patient: UUID) -> None:
    reaction, today = a_reaction_reported(clinic.session, patient), clinic.session.clock.today()
    wrong: tuple[tuple[UUID, dict[str, object], str], ...] = (
        (reaction, {"text": " "}, "reaction.nothing_new"),
        (reaction, {"authority": "MHRA"}, "reaction.told_when"),
        (reaction, {"told": today}, "reaction.told_when"),
        (reaction, {"authority": "MHRA", "told": today + timedelta(days=1)}, "reaction.told_ahead"),
        (reaction, {"seen": clinic.time.moment + timedelta(hours=1)}, "reaction.seen_ahead"),
        (uuid4(), {}, "reaction.unknown"),
        (entry_in(clinic, patient), {}, "reaction.unknown"),
    )
    for target, changes, key in wrong:
        with pytest.raises(UserFacing) as refusal:
            followed(clinic, patient, target, **changes)
        assert refusal.value.key == key


@pytest.mark.parametrize(
    "act",
    [
        lambda session, record, _: reactions.report(session, record, a_reaction(session)),
        lambda session, record, reaction: reactions.follow_up(session, record, a_follow_up(session, reaction)),
    ],
)
def test_reception_writes_and_reads_none(
    clinic: OpenClinic, patient: UUID, act: Callable[[Session, PatientRecord, UUID], object]
) -> None:
    reaction = a_reaction_reported(clinic.session, patient)
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        act(session, record, reaction)
    assert refusal.value.key == "permission.write_clinical"
    assert all(one.content is None for one in clinic.vault.journal(patient) if one.kind.startswith("reaction."))
