"""Whoever has the registry key and another program can write any view: what a screen shows must not rest on one.

Each attack rewrites views alone, or writes records with the attacker's own key, and then asks what is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.clinic import PackApplied, PatientsMerged, PolicyChanged
from journal_app.domain.people import Role
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services.ports import AccessFilter
from journal_app.services.staff_port import Newcomer
from journal_app.vault import keyring
from journal_app.vault.acting import Acting, Author
from journal_app.vault.database import Mode
from journal_app.vault.lawful import RecordAltered, RecordMissing
from tests.attacks import unrefused
from tests.clinic_history import PASSWORD, TestClinic, lived_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


def reception_of(clinic: TestClinic) -> UUID:
    return next(person.id for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})


def forge(clinic: TestClinic, sql: str, *values: str | int | bytes) -> None:
    """Write into the views, as another program does."""
    with clinic.vault._database.writing():
        assert clinic.vault._database.execute(sql, values).rowcount, "the attack changed something"


# --------------------------------------------------------------------------------------------------------- the journal


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE person_keys SET person = :owner WHERE person = :reception",
        (
            "INSERT OR REPLACE INTO person_keys SELECT key, :owner, public, 0, NULL FROM person_keys"
            " WHERE person = :reception"
        ),
    ],
)
def test_nothing_is_shown_in_a_practitioners_name_that_reception_signed(clinic: TestClinic, forgery: str) -> None:
    patient, owner, reception = clinic.patients[0], clinic.owner, reception_of(clinic)
    clinic.sign_in(reception)
    vault = clinic.vault
    author = Author(vault.id, owner, vault.seat, vault.keys.signing)
    with unrefused(), vault._database.acting():
        writer = Acting(vault._database, vault._body_keys, author=author, at=clinic.now())
        writer.append(NewRecord("note.signed", Note(NoteKind.PHONE, clinic.now(), "Forfalsket"), patient=patient))
    with vault._database.writing():
        named = {"owner": owner.bytes, "reception": reception.bytes}
        assert vault._database.connection.execute(forgery, named).rowcount
    clinic.sign_in(owner)
    with pytest.raises(RecordAltered):
        clinic.vault.journal(patient)


@pytest.mark.parametrize(
    "forgery",
    [
        "DELETE FROM person_keys",
        "UPDATE person_keys SET valid_until = 1",
        "UPDATE person_keys SET public = zeroblob(32)",
    ],
)
def test_the_view_of_keys_takes_nobodys_word_away(clinic: TestClinic, forgery: str) -> None:
    before = clinic.vault.journal(clinic.patients[0])
    forge(clinic, forgery)
    assert clinic.vault.journal(clinic.patients[0]) == before


@pytest.mark.parametrize(
    "forgery",
    [
        "DELETE FROM records WHERE kind = 'note.signed' AND patient = ?1",
        "UPDATE records SET kind = 'access.searched' WHERE kind = 'note.signed' AND patient = ?1",
        "UPDATE records SET patient = NULL WHERE kind = 'note.signed' AND patient = ?1",
        "DELETE FROM records WHERE patient = ?1 AND kind = 'patient.registered'",
        (
            "DELETE FROM records WHERE position = (SELECT max(position) FROM records WHERE patient = ?1"
            " AND kind NOT LIKE 'access.%')"
        ),
        "DELETE FROM streams WHERE stream = ?1",
    ],
)
def test_a_record_that_is_hidden_from_the_list_is_missed(clinic: TestClinic, forgery: str) -> None:
    patient = clinic.patients[0]
    assert clinic.vault.journal(patient)
    forge(clinic, forgery, patient.bytes)
    with pytest.raises(RecordMissing):
        clinic.vault.journal(patient)


def test_one_patients_record_is_not_shown_in_anothers_journal(clinic: TestClinic) -> None:
    patient = clinic.register("Olsen", "Eva")
    forge(clinic, "UPDATE records SET patient = ? WHERE kind = 'note.signed'", patient.bytes)
    with pytest.raises(RecordAltered):
        clinic.vault.journal(patient)


def test_what_a_leaver_signed_afterwards_is_not_shown(clinic: TestClinic) -> None:
    """Dan copied his keys and a colleague's open journal before he was let go."""
    newcomer = Newcomer("Dan Vik", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD))
    dan = clinic.vault.staff.admit(newcomer, at=clinic.now()).id
    vault, patient = clinic.vault, clinic.patients[0]
    secret = vault.keys.secret
    his = keyring.unlock(vault.ring, dan, bytearray(PASSWORD), secret, allow_test_kdf=True).signing

    def writes() -> None:
        author = Author(vault.id, dan, vault.seat, his)
        with unrefused(), vault._database.acting():
            writer = Acting(vault._database, vault._body_keys, author=author, at=clinic.now())
            writer.append(NewRecord("note.signed", Note(NoteKind.PHONE, clinic.now(), "Hej"), patient=patient))

    writes()
    assert clinic.vault.journal(patient)[-1].author == dan
    vault.staff.dismiss(dan, reason="left", at=clinic.now())
    assert clinic.vault.journal(patient)[-1].author == dan
    writes()
    forge(clinic, "UPDATE person_keys SET valid_until = NULL WHERE person = ?", dan.bytes)
    with pytest.raises(RecordAltered):
        clinic.vault.journal(patient)


def test_one_patients_details_are_not_told_of_another(clinic: TestClinic) -> None:
    forge(
        clinic,
        "UPDATE records SET patient = ? WHERE kind = 'patient.changed' AND patient = ?",
        clinic.patients[1].bytes,
        clinic.patients[0].bytes,
    )
    for asked in (clinic.vault.patient, clinic.vault.registry_history):
        with pytest.raises(RecordAltered):
            asked(clinic.patients[1])


def test_rules_in_an_owners_name_that_reception_signed_are_refused(clinic: TestClinic) -> None:
    owner = clinic.owner
    clinic.sign_in(reception_of(clinic))
    vault = clinic.vault
    with unrefused(), vault._database.acting():
        author = Author(vault.id, owner, vault.seat, vault.keys.signing)
        writer = Acting(vault._database, vault._body_keys, author=author, at=clinic.now())
        writer.append(NewRecord("pack.applied", PackApplied("DK", "666", "00" * 32, "alt er tilladt")))
    with pytest.raises(RecordAltered):
        vault.applied_pack("DK")


def test_what_was_verified_once_is_not_believed_after_it_was_altered(clinic: TestClinic) -> None:
    """Verified signatures are remembered by leaf, so the leaf is made anew each time."""
    patient = clinic.patients[0]
    assert clinic.vault.journal(patient)
    connection = clinic.vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("DROP TRIGGER ledger_no_update")
    connection.execute("UPDATE ledger SET header = replace(header, 'note.signed', 'note.sagned')")
    clinic.vault._database._switch(Mode.READING)
    with pytest.raises(RecordAltered):
        clinic.vault.journal(patient)


def test_a_patient_is_who_was_registered_whatever_the_view_says(clinic: TestClinic) -> None:
    patient = clinic.patients[0]
    before = clinic.vault.patient(patient)
    forge(clinic, "UPDATE patients SET details = replace(details, 'Nielsen', 'Hansen') WHERE id = ?", patient.bytes)
    assert before is not None
    assert clinic.vault.patient(patient) == before


# ---------------------------------------------------------------------------------------------- who looked, what counts


@pytest.mark.parametrize("column", ["author", "patient", "kind", "at", "purpose"])
def test_a_look_is_told_as_it_was_signed(clinic: TestClinic, column: str) -> None:
    reception, patient = reception_of(clinic), clinic.patients[0]
    other = clinic.register("Olsen", "Eva")
    looked = clinic.write("access.record_opened", patient=patient, purpose="care")
    value: dict[str, str | int | bytes] = {
        "author": reception.bytes,
        "patient": other.bytes,
        "kind": "access.searched",
        "at": 0,
        "purpose": "quality",
    }

    def told() -> object:
        events = clinic.vault.access_events(AccessFilter(before=looked.position + 1, limit=1))
        return events[0]

    before = told()
    forge(clinic, f"UPDATE records SET {column} = ? WHERE position = ?", value[column], looked.position)
    assert told() == before


def test_a_look_that_its_author_did_not_sign_is_not_told(clinic: TestClinic) -> None:
    """Reception writes that the owner looked, and makes the view of keys fit."""
    owner, reception = clinic.owner, reception_of(clinic)
    clinic.sign_in(reception)
    vault = clinic.vault
    author = Author(vault.id, owner, vault.seat, vault.keys.signing)
    with vault._database.acting():
        writer = Acting(vault._database, vault._body_keys, author=author, at=clinic.now())
        writer.append(NewRecord("access.record_opened", patient=clinic.patients[0], purpose="care"))
    forge(clinic, "UPDATE person_keys SET person = ? WHERE person = ?", owner.bytes, reception.bytes)
    with pytest.raises(RecordAltered):
        vault.access_events(AccessFilter(limit=1))


@pytest.mark.parametrize(
    ("kind", "content", "asked"),
    [
        (
            "pack.applied",
            lambda _: PackApplied("DK", "666", "00" * 32, "alt er tilladt"),
            lambda clinic: clinic.vault.applied_pack("DK"),
        ),
        (
            "policy.changed",
            lambda _: PolicyChanged("idle_minutes", "600", "fordi"),
            lambda clinic: clinic.vault.settings(),
        ),
        (
            "patient.merged",
            lambda clinic: PatientsMerged(clinic.patients[1], clinic.patients[0], "samme"),
            lambda clinic: (clinic.vault.survivor(clinic.patients[0]), clinic.vault.merged_with(clinic.patients[1])),
        ),
    ],
)
def test_what_reception_may_not_decide_changes_nothing(
    clinic: TestClinic,
    kind: str,
    content: Callable[[TestClinic], object],
    asked: Callable[[TestClinic], object],
) -> None:
    patient = clinic.patients[1] if kind == "patient.merged" else None
    before = asked(clinic)
    clinic.sign_in(reception_of(clinic))
    with unrefused():
        clinic.write(kind, content(clinic), patient=patient)
    assert asked(clinic) == before
    clinic.sign_in(clinic.owner)
    assert asked(clinic) == before


@pytest.mark.parametrize(
    ("forgery", "asked"),
    [
        ("UPDATE settings SET value = '600'", lambda clinic: clinic.vault.settings()),
        ("DELETE FROM packs", lambda clinic: clinic.vault.applied_pack("DK")),
        ("DELETE FROM merges", lambda clinic: clinic.vault.merged_with(clinic.patients[0])),
        (
            "INSERT INTO merges SELECT id, zeroblob(16) FROM patients WHERE id NOT IN (SELECT patient FROM merges)",
            lambda clinic: [clinic.vault.survivor(patient) for patient in clinic.patients],
        ),
    ],
)
def test_what_is_in_force_is_what_was_signed(
    clinic: TestClinic, forgery: str, asked: Callable[[TestClinic], object]
) -> None:
    first, second = clinic.register("Olsen", "Eva"), clinic.register("Olsen", "Eva M.")
    clinic.write("patient.merged", PatientsMerged(first, second, "samme"), patient=first)
    clinic.patients.insert(0, first)
    before = asked(clinic)
    assert before
    forge(clinic, forgery)
    assert asked(clinic) == before
