"""Notes and health answers: no consent needed, nothing empty, nothing of the future."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.health import Allergy, AllergyState, HealthConfirmed
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import notes
from tests.clinic import RECEPTION, OpenClinic, a_patient, opened


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


@pytest.mark.parametrize("kind", NoteKind)
def test_what_happened_can_always_be_written(clinic: OpenClinic, patient: UUID, kind: NoteKind) -> None:
    note = Note(kind, clinic.session.now(), "Linje 1\nLinje 2")
    made = notes.sign_note(clinic.session, opened(clinic.session, patient), note)
    assert (made.kinds, made.patients) == (frozenset({"note.signed"}), frozenset({patient}))
    first = opened(clinic.session, patient).items[0]
    assert (first.id, first.content) == (made.made, note)


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_an_empty_note_is_none(clinic: OpenClinic, patient: UUID, text: str) -> None:
    with pytest.raises(UserFacing) as refusal:
        notes.sign_note(
            clinic.session, opened(clinic.session, patient), Note(NoteKind.PHONE, clinic.session.now(), text)
        )
    assert refusal.value.key == "note.empty"


def test_a_note_does_not_tell_of_the_future(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    ahead = Note(NoteKind.PHONE, clinic.time.moment + timedelta(hours=1), "I morgen")
    with pytest.raises(UserFacing) as refusal:
        notes.sign_note(clinic.session, record, ahead)
    assert refusal.value.key == "note.ahead"


def test_the_newest_confirmation_counts(clinic: OpenClinic, patient: UUID) -> None:
    for confirmed, state in (
        (HealthConfirmed((), none_known=True), AllergyState.NONE_KNOWN),
        (HealthConfirmed((Allergy("Lidocain", "udslæt"), Allergy("Latex")), none_known=False), AllergyState.KNOWN),
    ):
        notes.confirm_health(clinic.session, opened(clinic.session, patient), confirmed)
        summary = opened(clinic.session, patient).allergies
        assert (summary.state, summary.allergies) == (state, confirmed.allergies)
        assert summary.recorded_by == "Anna Holm"


@pytest.mark.parametrize(
    "unclear", [HealthConfirmed((), none_known=False), HealthConfirmed((Allergy("Latex"),), none_known=True)]
)
def test_allergies_or_none_and_never_both(clinic: OpenClinic, patient: UUID, unclear: HealthConfirmed) -> None:
    with pytest.raises(UserFacing) as refusal:
        notes.confirm_health(clinic.session, opened(clinic.session, patient), unclear)
    assert refusal.value.key == "health.unclear"


def test_reception_writes_neither(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        notes.sign_note(session, record, Note(NoteKind.PHONE, session.now(), "Ringede"))
    assert refusal.value.key == "permission.write_clinical"
    with pytest.raises(UserFacing) as refusal:
        notes.confirm_health(session, record, HealthConfirmed((), none_known=True))
    assert refusal.value.key == "permission.write_clinical"
