"""What counted on the day of a treatment judges its entry: nothing that was written later heals or harms it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.circumstances import Cleared
from journal_app.domain.treatments import Deviation
from journal_app.services import delegations, treatments
from journal_app.services.rulebook import ReasonsWanted
from tests.clinic import PIN, REASONS, OpenClinic, a_consent, a_healthy, a_patient, an_entry, entry_of, opened

TREATMENT = "botulinum"
ALONE = Deviation("dk-competence", "", "Alene i klinikken.")


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """A patient who may be treated."""
    made = a_patient(clinic.session)
    a_consent(clinic, made)
    a_healthy(clinic.session, made)
    return made


def state(clinic: OpenClinic, *treatments_cleared: str) -> None:
    cleared = tuple(Cleared(one, "", None) for one in treatments_cleared)
    delegations.state_competence(clinic.session, clinic.owner.id, cleared, grounds="Kursus.")


def lacking(clinic: OpenClinic, patient: UUID, **changes: object) -> set[str]:
    """The warnings for which an entry lacks a reason."""
    record = opened(clinic.session, patient)
    with pytest.raises(ReasonsWanted) as refusal:
        treatments.sign(clinic.session, record, entry_of(clinic.session, **changes), pin=PIN)
    return {finding.rule for finding in refusal.value.findings}


def test_a_competence_that_is_stated_afterwards_does_not_heal_a_correction(clinic: OpenClinic, patient: UUID) -> None:
    state(clinic, "filler")
    clinic.time.moment += timedelta(hours=1)
    assert lacking(clinic, patient) == {"dk-competence"}
    original = an_entry(clinic.session, patient, deviations=(*REASONS, ALONE))
    clinic.time.moment += timedelta(hours=1)
    state(clinic, TREATMENT)
    record, corrected = opened(clinic.session, patient), entry_of(clinic.session, text="Rettet")
    with pytest.raises(ReasonsWanted) as refusal:
        treatments.correct(clinic.session, record, original, corrected, reason="slåfejl", pin=PIN)
    assert [finding.rule for finding in refusal.value.findings] == ["dk-competence"]


def test_an_entry_of_an_earlier_hour_is_not_helped_by_what_was_stated_since(clinic: OpenClinic, patient: UUID) -> None:
    state(clinic, "filler")
    clinic.time.moment += timedelta(hours=1)
    done = clinic.time.moment
    clinic.time.moment += timedelta(hours=1)
    state(clinic, TREATMENT)
    clinic.time.moment += timedelta(hours=1)
    assert lacking(clinic, patient, done=done) == {"dk-competence"}
    an_entry(clinic.session, patient)  # what is done now is covered


def test_a_statement_that_takes_away_leaves_what_was_done_before_lawful(clinic: OpenClinic, patient: UUID) -> None:
    state(clinic, TREATMENT)
    clinic.time.moment += timedelta(hours=1)
    original = an_entry(clinic.session, patient)
    clinic.time.moment += timedelta(hours=1)
    state(clinic)
    record, corrected = opened(clinic.session, patient), entry_of(clinic.session, text="Rettet")
    assert treatments.correct(clinic.session, record, original, corrected, reason="slåfejl", pin=PIN).made
    assert lacking(clinic, patient) == {"dk-competence"}
