"""Notes and health answers: no consent needed, nothing empty, nothing of the future."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.errors import UserFacing
from journal_app.domain.health import Alert, Allergy, AllergyState, HealthConfirmed
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import notes
from journal_app.services.corrections import NothingCorrected
from tests.clinic import RECEPTION, OpenClinic, a_patient, a_treated_patient, opened


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


# --------------------------------------------------------------------------------------------------------- corrections


def a_note_signed(clinic: OpenClinic, patient: UUID, text: str = "Ringede om blåt mærke") -> UUID:
    now = clinic.session.now()
    made = notes.sign_note(clinic.session, opened(clinic.session, patient), Note(NoteKind.PHONE, now, text)).made
    assert made is not None
    return made


def correct(clinic: OpenClinic, patient: UUID, original: UUID, text: str, reason: str = "Skrevet forkert") -> UUID:
    record = opened(clinic.session, patient)
    note = Note(
        NoteKind.PHONE, next(item.content.happened for item in record.items if isinstance(item.content, Note)), text
    )
    made = notes.correct_note(clinic.session, record, original, note, reason=reason).made
    assert made is not None
    return made


def test_a_correction_stands_beside_the_note_and_both_are_readable(clinic: OpenClinic, patient: UUID) -> None:
    original = a_note_signed(clinic, patient)
    corrected = correct(clinic, patient, original, "Ringede om rødme", "Det var en anden patient, der havde et mærke")
    items = {item.id: item for item in opened(clinic.session, patient).items}
    old, new = items[original], items[corrected]
    assert isinstance(old.content, Note)
    assert isinstance(new.content, Note)
    assert (old.content.text, old.corrected_by) == ("Ringede om blåt mærke", corrected)
    assert (new.kind, new.content.corrects, new.corrected_by) == ("note.corrected", original, None)
    assert new.content.reason.startswith("Det var en anden")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picks=st.lists(st.integers(min_value=0, max_value=6), min_size=1, max_size=5))
def test_however_versions_are_corrected_they_are_one_chain(clinic: OpenClinic, picks: list[int]) -> None:
    """Whichever version one has open, the correction stands beside the newest: nobody is corrected twice."""
    patient = a_patient(clinic.session)
    versions = [a_note_signed(clinic, patient, "0")]
    for number, pick in enumerate(picks, start=1):
        versions.append(correct(clinic, patient, versions[pick % len(versions)], str(number)))
    items = {item.id: item for item in opened(clinic.session, patient).items}
    assert [items[one].corrected_by for one in versions] == [*versions[1:], None]
    assert [items[one].content.text for one in versions] == [str(n) for n in range(len(versions))]  # type: ignore[union-attr]


def test_a_correction_needs_a_reason_and_a_difference(clinic: OpenClinic, patient: UUID) -> None:
    original = a_note_signed(clinic, patient)
    with pytest.raises(UserFacing) as refusal:
        correct(clinic, patient, original, "Andet", "  ")
    assert refusal.value.key == "correction.no_note_reason"
    with pytest.raises(NothingCorrected):
        correct(clinic, patient, original, "Ringede  om\nblåt mærke")
    assert [item.kind for item in opened(clinic.session, patient).items].count("note.corrected") == 0


def test_only_a_note_of_this_patient_is_corrected(clinic: OpenClinic, patient: UUID) -> None:
    mine, other = a_note_signed(clinic, patient), a_patient(clinic.session)
    a_note_signed(clinic, other)
    for target in (mine, next(item.id for item in opened(clinic.session, other).items if item.kind != "note.signed")):
        with pytest.raises(UserFacing) as refusal:
            correct(clinic, other, target, "x")
        assert refusal.value.key == "note.unknown"


def test_reception_corrects_no_note(clinic: OpenClinic, patient: UUID) -> None:
    original = a_note_signed(clinic, patient)
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        notes.correct_note(session, record, original, Note(NoteKind.PHONE, session.now(), "x"), reason="x")
    assert refusal.value.key == "permission.write_clinical"


def test_a_note_that_says_to_correct_a_treatment_corrects_nothing(clinic: OpenClinic) -> None:
    """Written past the service: a note must not make a treatment entry look corrected."""
    patient = a_treated_patient(clinic)
    entry = next(item.id for item in opened(clinic.session, patient).items if item.kind == "treatment.signed")
    forged = Note(NoteKind.PHONE, clinic.session.now(), "Aldrig behandlet", corrects=entry, reason="x")
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("note.corrected", forged, patient, "care", refs={"corrects": (entry,)}))
    item = next(item for item in opened(clinic.session, patient).items if item.id == entry)
    assert item.corrected_by is None


def test_a_practitioner_adds_an_alert_by_hand_and_takes_one_away_with_the_reason(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    none = HealthConfirmed((), none_known=True, remarks="Hun sagde det under samtalen.")
    record = opened(clinic.session, patient)
    notes.confirm_health(clinic.session, record, none, alerts=[Alert.PREGNANCY, Alert.HERPES_SIMPLEX])
    record = opened(clinic.session, patient)
    assert record.alerts.raised == (Alert.PREGNANCY, Alert.HERPES_SIMPLEX)
    with pytest.raises(UserFacing, match="why an alert no longer counts"):
        notes.confirm_health(clinic.session, record, replace(none, remarks=" "), alerts=[Alert.HERPES_SIMPLEX])
    notes.confirm_health(clinic.session, record, none, alerts=[Alert.HERPES_SIMPLEX])
    assert opened(clinic.session, patient).alerts.raised == (Alert.HERPES_SIMPLEX,)
    notes.confirm_health(clinic.session, opened(clinic.session, patient), HealthConfirmed((), none_known=True))
    assert opened(clinic.session, patient).alerts.raised == (Alert.HERPES_SIMPLEX,)
