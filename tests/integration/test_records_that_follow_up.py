"""What follows up another record is about what it says, and emergencies are counted, past the services as well."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import cast
from uuid import UUID, uuid4

import pytest

from journal_app.domain.circumstances import DelegationGiven
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.emergencies import Complication, EmergencyReviewed, EmergencyTreated
from journal_app.domain.paper_contents import PaperSetAside
from journal_app.domain.people import Role
from journal_app.domain.photos import (
    PhotoDescribed,
    PhotoMarked,
    PhotoPlace,
    PhotoSetAside,
    PhotoSource,
    PhotoTaken,
    PhotoTime,
)
from journal_app.domain.pictures import PictureFormat
from journal_app.domain.records import EntryGate
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import worklists
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from journal_app.vault import verifying
from journal_app.vault.acting import Acting, RoleRefused
from journal_app.vault.verifying import Contents, Report, Request, Severity, Signatures
from tests.clinic_history import PASSWORD, TREATMENT, TestClinic, found_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return found_clinic(tmp_path)


@pytest.fixture
def patient(clinic: TestClinic) -> UUID:
    return clinic.register("Nielsen", "Mette")


def emergency_of(clinic: TestClinic, by: UUID | None = None) -> EmergencyTreated:
    who = by or clinic.vault.person.id
    return EmergencyTreated(Complication.OTHER, clinic.moment, "x", (), "", "x", "x", who, "Anna")


def emergency(clinic: TestClinic, patient: UUID, **facts: object) -> UUID:
    return clinic.write("emergency.treated", emergency_of(clinic), patient=patient, purpose="care", **facts).id


def reviewed(clinic: TestClinic, patient: UUID, about: UUID, inside: UUID | None = None) -> UUID:
    person = clinic.vault.person
    content = EmergencyReviewed(inside or about, "x", person.id, person.name)
    return clinic.write("emergency.reviewed", content, patient=patient, refs={"emergency": (about,)}).id


def verified(clinic: TestClinic, contents: Contents = Contents.OPENED) -> Report:
    clinic.vault.close()
    return verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL, contents=contents))


def found(report: Report) -> set[str]:
    return {one.key.removeprefix("verify.") for one in report.found()}


def noticed(report: Report) -> dict[str, int]:
    return {one.key.removeprefix("verify."): one.count for one in report.findings if one.severity is Severity.NOTICE}


@pytest.mark.parametrize("contents", Contents)
def test_emergencies_are_counted_until_somebody_reviews_them(
    clinic: TestClinic, patient: UUID, contents: Contents
) -> None:
    emergency(clinic, patient)
    reviewed(clinic, patient, emergency(clinic, patient))
    report = verified(clinic, contents)
    assert found(report) == set()
    expected = {"gate.emergencies": 2, "gate.unreviewed": 1, "gate.reviewed_alone": 1}
    assert {key: count for key, count in noticed(report).items() if key.startswith("gate.")} == expected


def test_a_colleagues_review_is_no_review_by_the_one_who_treated(clinic: TestClinic, patient: UUID) -> None:
    written = emergency(clinic, patient)
    nurse = Newcomer("Nanna", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD))
    clinic.sign_in(clinic.vault.staff.admit(nurse, at=clinic.now()).id)
    reviewed(clinic, patient, written)
    report = verified(clinic)
    assert found(report) == set()
    assert noticed(report) == {"gate.emergencies": 1}


def test_an_emergency_cannot_speak_to_the_consent_gate(clinic: TestClinic, patient: UUID) -> None:
    emergency(clinic, patient, gate=EntryGate(TREATMENT, clinic.moment))
    assert "gate.misplaced" in found(verified(clinic))


def test_an_emergency_in_anothers_name_is_found(clinic: TestClinic, patient: UUID) -> None:
    clinic.write("emergency.treated", emergency_of(clinic, uuid4()), patient=patient)
    assert found(verified(clinic)) == {"authority.another"}


def test_a_review_of_a_note_reviews_nothing(clinic: TestClinic, patient: UUID) -> None:
    emergency(clinic, patient)
    note = clinic.write("note.signed", Note(NoteKind.PHONE, clinic.moment, "x"), patient=patient)
    reviewed(clinic, patient, note.id)
    report = verified(clinic)
    assert found(report) == {"references.other_kind"}
    assert noticed(report)["gate.unreviewed"] == 1


def test_a_review_of_another_emergency_inside_than_outside_is_found(clinic: TestClinic, patient: UUID) -> None:
    one, other = emergency(clinic, patient), emergency(clinic, patient)
    reviewed(clinic, patient, one, inside=other)
    assert found(verified(clinic)) == {"references.body_differs"}


def test_a_correction_of_a_note_names_exactly_one_note(clinic: TestClinic, patient: UUID) -> None:
    note = clinic.write("note.signed", Note(NoteKind.PHONE, clinic.moment, "x"), patient=patient).id
    fixed = Note(NoteKind.PHONE, clinic.moment, "y", corrects=note, reason="z")
    clinic.write("note.corrected", fixed, patient=patient, refs={"corrects": (note,)})
    clinic.write("note.corrected", fixed, patient=patient)
    report = verified(clinic)
    assert found(report) == {"references.other_kind", "references.body_differs"}
    assert {one.count for one in report.found()} == {1}


# ------------------------------------------------------------------------------------------------------- countersigning


def test_a_word_on_an_entry_by_somebody_who_does_not_answer_for_it_does_not_count(
    clinic: TestClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written by a program that does not ask: it is shown as unlawful, and the full check names it."""
    entry = clinic.treat(patient, clinic.consent(patient))
    person = clinic.vault.person
    forged = EntryCountersigned(entry.id, entry.leaf.hex(), uuid4(), person.id, person.name)
    monkeypatch.setattr(Acting, "_require_responsible", lambda *_: None)
    written = clinic.write("entry.countersigned", forged, patient=patient, refs={"entry": (entry.id,)})
    item = next(one for one in clinic.vault.journal(patient) if one.id == written.id)
    assert (item.counts, item.content) == (False, None)
    assert found(verified(clinic)) == {"authority.countersigned"}


def test_a_word_by_who_gave_the_delegation_is_sound(clinic: TestClinic, patient: UUID) -> None:
    nurse = clinic.vault.staff.admit(
        Newcomer("Nanna", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD)), at=clinic.now()
    )
    doctor = clinic.vault.person
    given = DelegationGiven(
        doctor.id, doctor.name, nurse.id, nurse.name, (TREATMENT,), "", clinic.moment, None, "Kun panden"
    )
    delegation = clinic.write("delegation.given", given)
    consent = clinic.consent(patient)
    clinic.sign_in(nurse.id)
    clinic.now()
    entry = dataclasses.replace(clinic.entry(consent), performer=nurse.id)
    signed = clinic.write(
        "treatment.signed",
        entry,
        patient=patient,
        gate=EntryGate(TREATMENT, entry.done),
        refs={"consent": (consent,)},
    )
    clinic.sign_in(doctor.id)
    word = EntryCountersigned(signed.id, signed.leaf.hex(), delegation.id, doctor.id, doctor.name)
    written = clinic.write("entry.countersigned", word, patient=patient, refs={"entry": (signed.id,)})
    assert next(one for one in clinic.vault.journal(patient) if one.id == written.id).counts
    assert found(verified(clinic)) == set()


# ---------------------------------------------------------------------------------------------------------- corrections


def corrected(clinic: TestClinic, patient: UUID, old: UUID, inside: UUID | None = None, by: UUID | None = None) -> UUID:
    content = dataclasses.replace(emergency_of(clinic, by), corrects=inside or old, corrected_because="x")
    return clinic.write("emergency.corrected", content, patient=patient, refs={"corrects": (old,)}).id


def test_a_corrected_emergency_is_one_that_waits_anew(clinic: TestClinic, patient: UUID) -> None:
    written = emergency(clinic, patient)
    reviewed(clinic, patient, written)
    corrected(clinic, patient, written)
    report = verified(clinic)
    assert found(report) == set()
    assert noticed(report) == {"gate.emergencies": 1, "gate.unreviewed": 1, "gate.reviewed_alone": 1}


def test_a_correction_that_says_another_treated_or_corrects_another_inside_is_found(
    clinic: TestClinic, patient: UUID
) -> None:
    one, other = emergency(clinic, patient), emergency(clinic, patient)
    corrected(clinic, patient, one, inside=other)
    corrected(clinic, patient, other, by=uuid4())
    assert found(verified(clinic)) == {"references.body_differs", "authority.another"}


def test_a_correction_of_another_kind_corrects_nothing(clinic: TestClinic, patient: UUID) -> None:
    note = clinic.write("note.signed", Note(NoteKind.PHONE, clinic.moment, "x"), patient=patient)
    corrected(clinic, patient, note.id)
    assert all(one.corrected_by is None for one in clinic.vault.journal(patient))
    assert found(verified(clinic)) == {"references.other_kind"}


# ----------------------------------------------------------------------------------------------------- crafted reviews


def with_colleague(clinic: TestClinic) -> UUID:
    nurse = Newcomer("Nanna", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD))
    return clinic.vault.staff.admit(nurse, at=clinic.now()).id


def waiting(clinic: TestClinic) -> set[UUID]:
    """As the worklist asks it."""
    with clinic.vault.snapshot() as reader:
        return {one.item for one in worklists._emergencies(cast("Session", None), reader) if one.item is not None}


@pytest.mark.parametrize("is_corrected", [False, True], ids=["treated", "corrected"])
def test_whoever_treated_reviews_nothing_beside_a_colleague_whatever_their_program_writes(
    clinic: TestClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch, *, is_corrected: bool
) -> None:
    """The record is whole, signed, and every view row is there; yet the emergency stays on the list."""
    written = emergency(clinic, patient)
    nurse = with_colleague(clinic)
    if is_corrected:
        clinic.sign_in(nurse)
        written = corrected(clinic, patient, written, by=clinic.owner)
        clinic.sign_in(clinic.owner)
    with pytest.raises(RoleRefused):
        reviewed(clinic, patient, written)
    monkeypatch.setattr(Acting, "_require_responsible", lambda *_: None)
    forged = reviewed(clinic, patient, written)
    assert waiting(clinic) == {written}
    item = next(one for one in clinic.vault.journal(patient) if one.id == forged)
    assert (item.counts, item.content) == (False, None)
    report = verified(clinic)
    assert found(report) == {"authority.own_review"}
    assert noticed(report)["gate.unreviewed"] == 1


def test_a_review_in_another_patients_journal_or_of_another_inside_takes_nothing_off_the_list(
    clinic: TestClinic, patient: UUID
) -> None:
    one, other = emergency(clinic, patient), emergency(clinic, patient)
    clinic.sign_in(with_colleague(clinic))
    reviewed(clinic, clinic.register("Hansen", "Bo"), one)
    reviewed(clinic, patient, other, inside=one)
    assert waiting(clinic) == {one, other}
    assert found(verified(clinic)) == {"references.other_patient", "references.body_differs"}


# ------------------------------------------------------------------------------------------------- bodies and headers


def photo(clinic: TestClinic, patient: UUID, file: UUID) -> UUID:
    taken = PhotoTaken(
        file,
        1,
        "00" * 32,
        PictureFormat.PNG,
        1,
        1,
        clinic.moment,
        PhotoTime.TYPED,
        PhotoSource.FILE,
        PhotoPlace(),
    )
    return clinic.write("photo.taken", taken, patient=patient).id


@pytest.mark.parametrize("make", [PhotoDescribed, PhotoSetAside, PhotoMarked], ids=lambda kind: kind.__name__)
def test_what_is_said_of_a_photo_is_of_a_photo_of_the_same_patient(
    clinic: TestClinic, patient: UUID, make: type
) -> None:
    kind = {PhotoDescribed: "photo.described", PhotoSetAside: "photo.set_aside", PhotoMarked: "photo.marked"}[make]
    rest = {PhotoDescribed: (PhotoPlace(),), PhotoSetAside: ("x",), PhotoMarked: ((),)}[make]
    others = photo(clinic, clinic.register("Hansen", "Bo"), uuid4())
    note = clinic.write("note.signed", Note(NoteKind.PHONE, clinic.moment, "x"), patient=patient).id
    for target in (others, note, uuid4()):
        clinic.write(kind, make(target, *rest), patient=patient)
    report = verified(clinic)
    assert {one.key: one.count for one in report.found()}["verify.references.named_elsewhere"] == 3


def test_a_photo_is_the_file_of_its_header_and_a_paper_set_aside_the_one_of_its_header(
    clinic: TestClinic, patient: UUID
) -> None:
    photo(clinic, patient, uuid4())  # its header vouches for no file
    clinic.write("paper.set_aside", PaperSetAside(uuid4(), "x"), patient=patient)
    report = verified(clinic)
    assert {one.key: one.count for one in report.found()}["verify.references.body_differs"] == 2


def test_a_word_on_another_version_of_an_entry_than_its_leaf_says_is_found(
    clinic: TestClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = clinic.treat(patient, clinic.consent(patient))
    person = clinic.vault.person
    monkeypatch.setattr(Acting, "_require_responsible", lambda *_: None)
    word = EntryCountersigned(entry.id, "00" * 32, uuid4(), person.id, person.name)
    clinic.write("entry.countersigned", word, patient=patient, refs={"entry": (entry.id,)})
    assert found(verified(clinic)) == {"authority.countersigned", "references.body_differs"}


def test_one_visit_holds_one_entry_of_a_treatment_by_one_person(clinic: TestClinic, patient: UUID) -> None:
    """The service refuses the second; written past it, the full check finds it, and no correction of the first."""
    consent, visit = clinic.consent(patient), uuid4()
    entry = dataclasses.replace(clinic.entry(consent), session=visit)
    facts = {"patient": patient, "gate": EntryGate(TREATMENT, entry.done)}
    first = clinic.write("treatment.signed", entry, refs={"consent": (consent,)}, **facts)
    newer = dataclasses.replace(entry, text="y", corrects=first.id, reason="x")
    refs = {"consent": (consent,), "corrects": (first.id,)}
    clinic.write("treatment.corrected", newer, refs=refs, **facts)
    clinic.write("treatment.signed", entry, refs={"consent": (consent,)}, **facts)
    report = verified(clinic)
    assert {one.key: one.count for one in report.found()} == {"verify.gate.twice_in_visit": 1}


def test_a_correction_stays_in_its_visit(clinic: TestClinic, patient: UUID) -> None:
    consent = clinic.consent(patient)
    entry = dataclasses.replace(clinic.entry(consent), session=uuid4())
    facts = {"patient": patient, "gate": EntryGate(TREATMENT, entry.done)}
    first = clinic.write("treatment.signed", entry, refs={"consent": (consent,)}, **facts)
    moved = dataclasses.replace(entry, session=uuid4(), corrects=first.id, reason="x")
    refs = {"consent": (consent,), "corrects": (first.id,)}
    clinic.write("treatment.corrected", moved, refs=refs, **facts)
    assert found(verified(clinic)) == {"gate.body_differs"}
