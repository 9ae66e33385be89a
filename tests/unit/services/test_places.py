"""Where the clinic treats: what an owner states of it, where a workstation stands, and what an entry says."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.circumstances import Cleared
from journal_app.domain.clinic import Place
from journal_app.domain.errors import UserFacing
from journal_app.domain.treatments import Deviation, TreatmentEntry
from journal_app.services import delegations, places, treatments, workstations
from journal_app.services.rulebook import ReasonsWanted, findings_now
from tests.clinic import PIN, PRACTITIONER, REASONS, OpenClinic, a_consent, a_healthy, a_patient, entry_of, opened
from tests.unit.services.test_treatments import entry

AARHUS, ODENSE = Place("Aarhus", "Åboulevarden 3\n8000 Aarhus C"), Place("Odense", "Vestergade 1\n5000 Odense C")
TREATMENT = "botulinum"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """A patient who may be treated."""
    made = a_patient(clinic.session)
    a_consent(clinic, made)
    a_healthy(clinic.session, made)
    return made


def two(clinic: OpenClinic) -> None:
    places.state_places(clinic.session, (AARHUS, ODENSE))
    clinic.time.moment += timedelta(minutes=5)


def signed(clinic: OpenClinic, patient: UUID, *reasons: Deviation, **changes: object) -> TreatmentEntry:
    made = treatments.sign(
        clinic.session,
        opened(clinic.session, patient),
        entry_of(clinic.session, deviations=(*REASONS, *reasons), **changes),
        pin=PIN,
    )
    return entry(clinic, patient, made.made)


# ------------------------------------------------------------------------------------------------------ stating places


def test_a_clinic_that_states_none_has_one_place(clinic: OpenClinic, patient: UUID) -> None:
    known = clinic.vault.clinic()
    assert places.places_of(clinic.session) == (Place(known.name, known.address),)
    assert places.place_here(clinic.session) == known.name
    assert signed(clinic, patient).place == known.name


def test_the_first_place_is_where_a_workstation_stands_of_which_nobody_said_so(clinic: OpenClinic) -> None:
    two(clinic)
    assert places.place_here(clinic.session) == "Aarhus"
    workstations.name(clinic.session, clinic.vault.seat, "Rum 2", place="Odense")
    assert places.place_here(clinic.session) == "Odense"
    workstations.name(clinic.session, clinic.vault.seat, "Rum 3")
    assert places.place_here(clinic.session) == "Odense", "another name moves no workstation"
    places.state_places(clinic.session, (AARHUS,))
    assert places.place_here(clinic.session) == "Aarhus", "a place that is given up is nowhere to stand"


@pytest.mark.parametrize(
    ("stated", "key"),
    [
        ((), "place.none"),
        ((Place(" "),), "place.no_name"),
        ((AARHUS, Place("aarhus")), "place.same_name"),
        (tuple(Place(f"Sted {n}") for n in range(places.MOST_PLACES + 1)), "place.too_many"),
    ],
)
def test_what_is_no_list_of_places_is_refused(clinic: OpenClinic, stated: tuple[Place, ...], key: str) -> None:
    with pytest.raises(UserFacing) as refusal:
        places.state_places(clinic.session, stated)
    assert refusal.value.key == key
    assert clinic.vault.places() == ()


def test_nothing_is_written_twice_and_only_an_owner_writes(clinic: OpenClinic) -> None:
    two(clinic)
    assert not places.state_places(clinic.session, (AARHUS, ODENSE)).kinds
    with pytest.raises(UserFacing, match="none of the clinic's places"):
        workstations.name(clinic.session, clinic.vault.seat, "Rum 2", place="Esbjerg")
    clinic.sign_in(clinic.colleague("Nanna Nurse", PRACTITIONER))
    with pytest.raises(UserFacing, match="Only the owner"):
        places.state_places(clinic.session, (ODENSE,))


# ------------------------------------------------------------------------------------------------ what an entry says


def test_an_entry_says_where_it_was_done(clinic: OpenClinic, patient: UUID) -> None:
    two(clinic)
    assert signed(clinic, patient).place == "Aarhus"
    assert signed(clinic, patient, place="Odense").place == "Odense"
    with pytest.raises(UserFacing, match="none of the clinic's places"):
        signed(clinic, patient, place="Esbjerg")


def test_a_place_that_was_given_up_since_is_still_where_it_was_done(clinic: OpenClinic, patient: UUID) -> None:
    two(clinic)
    done = clinic.time.moment
    clinic.time.moment += timedelta(hours=1)
    places.state_places(clinic.session, (AARHUS,))
    assert signed(clinic, patient, place="Odense", done=done).place == "Odense"
    clinic.time.moment += timedelta(hours=1)
    with pytest.raises(UserFacing, match="none of the clinic's places"):
        signed(clinic, patient, place="Odense")


def test_a_competence_for_one_place_does_not_reach_to_another(clinic: OpenClinic, patient: UUID) -> None:
    two(clinic)
    cleared = (Cleared(TREATMENT, "Odense", None),)
    delegations.state_competence(clinic.session, clinic.owner.id, cleared, grounds="Kursus.")
    clinic.time.moment += timedelta(minutes=5)
    with pytest.raises(ReasonsWanted) as refusal:
        signed(clinic, patient)
    assert [finding.message for finding in refusal.value.findings] == ["performer_competent.not_at_place"]
    assert signed(clinic, patient, place="Odense").place == "Odense"


def test_before_treating_the_place_of_the_workstation_counts(clinic: OpenClinic, patient: UUID) -> None:
    two(clinic)
    cleared = (Cleared(TREATMENT, "Odense", None),)
    delegations.state_competence(clinic.session, clinic.owner.id, cleared, grounds="Kursus.")

    def said() -> str:
        found = findings_now(clinic.session, opened(clinic.session, patient), TREATMENT)
        return next(one.message for one in found if one.rule == "dk-competence")

    assert said() == "performer_competent.not_at_place"
    workstations.name(clinic.session, clinic.vault.seat, "Rum 2", place="Odense")
    assert said() == "performer_competent.competent"


def test_a_correction_of_the_place_is_judged_there(clinic: OpenClinic, patient: UUID) -> None:
    """Else somebody signs for the place they are cleared for, and moves the entry afterwards."""
    two(clinic)
    cleared = (Cleared(TREATMENT, "Odense", None),)
    delegations.state_competence(clinic.session, clinic.owner.id, cleared, grounds="Kursus.")
    clinic.time.moment += timedelta(minutes=5)
    made = treatments.sign(
        clinic.session, opened(clinic.session, patient), entry_of(clinic.session, place="Odense"), pin=PIN
    ).made
    assert made is not None
    with pytest.raises(ReasonsWanted):
        treatments.correct(
            clinic.session,
            opened(clinic.session, patient),
            made,
            entry_of(clinic.session, place="Aarhus"),
            reason="Forkert sted",
            pin=PIN,
        )


def test_nothing_is_left_or_cleared_for_a_place_that_is_none(clinic: OpenClinic) -> None:
    nurse = clinic.colleague("Nanna Nurse", PRACTITIONER)
    with pytest.raises(UserFacing, match="none of the clinic's places"):
        delegations.state_competence(clinic.session, nurse.id, (Cleared(TREATMENT, "Odense", None),), grounds="Kursus.")
