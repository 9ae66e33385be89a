"""What somebody writes with another program whose role forbids it has no effect, also before anyone verifies.

Bea works at reception and holds the registry key. She opens the file by a connection of her own, beside the program,
and appends whole, well-formed, signed records with all view rows that belong to them; or she writes view rows alone.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.clinic import (
    PackApplied,
    PatientsMerged,
    Place,
    PlacesStated,
    PolicyChanged,
    SeatNamed,
    UserAdded,
    UserChanged,
    UserRemoved,
)
from journal_app.domain.consents import ConsentPurpose, SignerCapacity
from journal_app.domain.people import Permission, Role, permissions
from journal_app.domain.records import ConsentGate, NewRecord
from journal_app.vault import database, keyring_steps, role_keys, verifying
from journal_app.vault.acting import Acting, Author, RoleRefused
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.lawful import RecordAltered
from journal_app.vault.open_keys import OpenKeys, agreement_key, signing_key
from journal_app.vault.signing import SigningKey
from journal_app.vault.verifying import Request, Signatures
from tests.attacks import raw, unrefused
from tests.clinic_history import TREATMENT, TestClinic, lived_clinic

FORGED_PACK = PackApplied("DK", "99", "22" * 32, "[pack]\nreflection = 0\n")


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


@pytest.fixture
def bea(clinic: TestClinic) -> OpenKeys:
    """All keys that reception holds."""
    person = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    return clinic.unlocked(person.id).keys


def force(clinic: TestClinic, keys: OpenKeys, record: NewRecord, *, author: Author | None = None) -> int:
    """Append a record through another connection while the program has the journal open; its position."""
    ring = clinic.vault.ring
    other = database.open_existing(clinic.folder / ring.database, role_keys.sqlcipher_key(keys.newest_registry))
    try:
        with unrefused(), other.acting():
            by = author or Author(ring.vault, keys.user, clinic.vault.seat, keys.signing)
            (written,) = Acting(other, BodyKeys(keys, ring, other), author=by, at=clinic.now()).append(record)
    finally:
        other.close()
    return written.position


def owner_of(keys: OpenKeys) -> UserChanged:
    return UserChanged(keys.user, "Bea Lund", (Role.OWNER, Role.RECEPTIONIST), "", None)


def added() -> UserAdded:
    private = keyring_steps.drawn(64)
    signing, agreement = signing_key(private).public.hex(), agreement_key(private).public.hex()
    return UserAdded(UUID(int=9), "Gæst", (Role.OWNER,), "", None, signing, agreement)


def merging(clinic: TestClinic) -> NewRecord:
    survivor, duplicate = clinic.patients[1], clinic.patients[0]
    return NewRecord("patient.merged", PatientsMerged(survivor, duplicate, "x"), patient=survivor)


def parting(clinic: TestClinic) -> NewRecord:
    survivor, duplicate = clinic.patients[1], clinic.patients[2]
    return NewRecord("patient.unmerged", PatientsMerged(survivor, duplicate, "x"), patient=survivor)


def what_counts(clinic: TestClinic) -> tuple[object, ...]:
    """All answers that an unlawful record could sway."""
    vault = clinic.vault
    pack = vault.applied_pack("DK")
    merged = [(vault.survivor(patient), vault.merged_with(patient)) for patient in clinic.patients]
    stubs = [vault.stub(patient) for patient in clinic.patients]
    found = vault.search("", limit=50)
    journals = [[item.id for item in vault.journal(patient) if item.counts] for patient in clinic.patients]
    return (
        pack,
        vault.decisions(),
        dict(vault.settings()),
        vault.people(),
        vault.workstations(),
        vault.places(),
        merged,
        stubs,
        found,
        journals,
    )


Forgery = Callable[[TestClinic, OpenKeys], NewRecord]
FORGERIES: dict[str, Forgery] = {
    "a setting": lambda *_: NewRecord("policy.changed", PolicyChanged("idle_minutes", "600", "x")),
    "rules": lambda *_: NewRecord("pack.applied", FORGED_PACK),
    "a role of one's own": lambda _, keys: NewRecord("user.changed", owner_of(keys)),
    "an accomplice": lambda *_: NewRecord("user.added", added()),
    "the owner's leaving": lambda clinic, _: NewRecord("user.removed", UserRemoved(clinic.owner, "x")),
    "a merge": lambda clinic, _: merging(clinic),
    "a merge undone": lambda clinic, _: parting(clinic),
    "the clinic's places": lambda *_: NewRecord("places.stated", PlacesStated((Place("Aarhus"),))),
    "where a workstation stands": lambda clinic, _: NewRecord("seat.named", SeatNamed(clinic.vault.seat, "", "Aarhus")),
    "a workstation's name": lambda clinic, _: NewRecord("seat.named", SeatNamed(clinic.vault.seat, "Rum 2")),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_reception_may_not_write_changes_no_answer(clinic: TestClinic, bea: OpenKeys, forgery: str) -> None:
    before = what_counts(clinic)
    force(clinic, bea, FORGERIES[forgery](clinic, bea))
    assert what_counts(clinic) == before
    clinic.vault.sign_out(clinic.now())
    report = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL))
    assert "verify.authority.role" in {one.key for one in report.found()}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_the_same_by_an_owner_changes_one(clinic: TestClinic, bea: OpenKeys, forgery: str) -> None:
    """The positive control: what is ignored above is ignored for its author alone."""
    before = what_counts(clinic)
    force(clinic, clinic.unlocked().keys, FORGERIES[forgery](clinic, bea))
    assert what_counts(clinic) != before


@pytest.mark.parametrize("forgery", FORGERIES)
def test_it_changes_none_after_the_next_sign_in_either(clinic: TestClinic, bea: OpenKeys, forgery: str) -> None:
    before = what_counts(clinic)
    force(clinic, bea, FORGERIES[forgery](clinic, bea))
    clinic.sign_in(clinic.owner)
    assert what_counts(clinic) == before


@pytest.mark.parametrize("name", ["bea", "a leaver"])
def test_neither_a_borrowed_name_nor_a_key_that_ended_counts(clinic: TestClinic, bea: OpenKeys, name: str) -> None:
    before = what_counts(clinic)
    key: SigningKey = bea.signing
    person = clinic.owner
    if name == "a leaver":
        newcomer = added()
        private = keyring_steps.drawn(64)
        key, person = signing_key(private), newcomer.user
        stated = dataclasses.replace(newcomer, signing=key.public.hex())
        clinic.write("user.added", stated)
        clinic.write("user.removed", UserRemoved(person, "left"))
        before = what_counts(clinic)
    author = Author(clinic.vault.id, person, clinic.vault.seat, key)
    assert what_counts(clinic) == before
    force(clinic, bea, FORGERIES["a setting"](clinic, bea), author=author)
    with pytest.raises(RecordAltered):
        what_counts(clinic)


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT OR REPLACE INTO settings VALUES ('idle_minutes', '600')",
        "DELETE FROM settings",
        "UPDATE packs SET position = 1",
        "DELETE FROM packs",
        "UPDATE people SET roles = 'owner', removed = NULL",
        "DELETE FROM people",
        "UPDATE person_keys SET person = zeroblob(16), valid_until = 1",
        "DELETE FROM person_keys",
        "DELETE FROM merges",
        "INSERT OR REPLACE INTO merges SELECT a.id, b.id FROM patients AS a, patients AS b WHERE a.id <> b.id",
    ],
)
def test_a_view_that_somebody_wrote_decides_nothing(clinic: TestClinic, sql: str) -> None:
    before = what_counts(clinic)
    with raw(clinic) as connection:
        connection.execute(sql)
    assert what_counts(clinic) == before


def test_a_role_that_stands_only_in_a_view_allows_nothing(clinic: TestClinic, bea: OpenKeys) -> None:
    clinic.sign_in(bea.user)
    with raw(clinic) as connection:
        connection.execute("UPDATE people SET roles = 'owner,practitioner,receptionist'")
    assert Permission.MANAGE_PEOPLE not in permissions(clinic.vault.person.roles)
    with pytest.raises(RoleRefused):
        clinic.write("policy.changed", PolicyChanged("idle_minutes", "600", "x"))


def test_a_record_under_another_kinds_name_in_the_view_is_not_taken_for_it(clinic: TestClinic, bea: OpenKeys) -> None:
    position = force(clinic, bea, NewRecord("access.searched"))
    with raw(clinic) as connection:
        connection.execute("UPDATE records SET kind = 'policy.changed' WHERE position = ?", (position,))
    with pytest.raises(RecordAltered):
        what_counts(clinic)


def test_gate_facts_of_another_purpose_let_no_treatment_consent_count(
    clinic: TestClinic, bea: OpenKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reception may write that photos are allowed; under such gate facts stands a consent to treatment."""
    monkeypatch.setattr("journal_app.vault.acting._require_whole_consent", lambda _new: None)
    patient, now = clinic.patients[1], clinic.now()
    forged, waiting = clinic.consent_content(now), dataclasses.replace(clinic.consent_content(now), questions="Nej")
    force(clinic, bea, NewRecord("consent.signed", forged, patient, "care", gate=ConsentGate((), now, now, None)))
    force(clinic, bea, NewRecord("consent.signed", waiting, patient, "care"))
    last, newest = clinic.vault.journal(patient)[-2:]
    assert (last.counts, last.content) == (False, None)
    assert (newest.counts, newest.content, newest.has_gate) == (True, waiting, False)


def test_reception_lets_no_guardian_consent(clinic: TestClinic, bea: OpenKeys, monkeypatch: pytest.MonkeyPatch) -> None:
    """It bears on whether a child is treated and nobody confirms it, but its header is that of consents to photos."""
    patient, now = clinic.patients[1], clinic.now()
    forged = dataclasses.replace(
        clinic.consent_content(now),
        treatments=(),
        purpose=ConsentPurpose.GUARDIAN,
        capacity=SignerCapacity.GUARDIAN,
        relation="mor",
        concerns=TREATMENT,
    )
    record = NewRecord("consent.signed", forged, patient, "care", gate=ConsentGate((), now, now, None))
    with pytest.raises(RoleRefused):
        force(clinic, bea, record)
    monkeypatch.setattr(Acting, "_require_responsible", lambda *_: None)
    position = force(clinic, bea, record)
    last = clinic.vault.journal(patient)[-1]
    assert (last.position, last.counts, last.content) == (position, False, None)
    clinic.vault.sign_out(clinic.now())
    report = verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL))
    found = {one.key: one.positions for one in report.found()}
    assert found["verify.authority.role"] == (position,)
