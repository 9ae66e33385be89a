"""Which key opens which body, and that none is made up, lost or left behind."""

from __future__ import annotations

import os
from uuid import UUID, uuid4

import pytest

from journal_app.vault import envelope
from journal_app.vault.body_keys import BodyKeys, ClinicalKeyNeeded
from journal_app.vault.envelope import SealBroken
from tests.clinic import RECEPTION, OpenClinic, a_note, a_patient, everything_in


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    made = a_patient(clinic.session)
    a_note(clinic.session, made)
    return made


def keys_of(clinic: OpenClinic) -> BodyKeys:
    return BodyKeys(clinic.vault.keys, clinic.vault.ring, clinic.vault._database)


def test_a_registry_body_opens_for_all_staff(clinic: OpenClinic) -> None:
    record = uuid4()
    sealed = keys_of(clinic).seal_registry(b"navn", record)
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert keys_of(clinic).unseal(sealed, record) == b"navn"
    with pytest.raises(SealBroken):
        keys_of(clinic).unseal(sealed, uuid4())


def test_a_clinical_body_opens_with_the_patients_key_alone(clinic: OpenClinic, patient: UUID) -> None:
    record = uuid4()
    sealed = keys_of(clinic).seal_clinical(b"fund", record, patient)
    suite, key_id = envelope.key_id_of(sealed)
    assert suite == envelope.SUITE_KEY
    assert key_id == keys_of(clinic).of_patient(patient).body.key_id
    assert keys_of(clinic).unseal(sealed, record) == b"fund", "found by the id that the envelope carries"
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert keys_of(clinic).unseal(sealed, record) is None


def test_without_the_clinical_key_there_is_only_the_inbox(clinic: OpenClinic, patient: UUID) -> None:
    record = uuid4()
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    keys = keys_of(clinic)
    assert not keys.can_read_clinical
    sealed = keys.seal_clinical(b"besked", record, patient)
    assert envelope.key_id_of(sealed)[0] == envelope.SUITE_INBOX
    assert keys.unseal(sealed, record) is None
    with pytest.raises(ClinicalKeyNeeded):
        keys.of_patient(patient)
    clinic.sign_in(clinic.owner)
    assert keys_of(clinic).unseal(sealed, record) == b"besked"
    with pytest.raises(SealBroken):
        keys_of(clinic).unseal(sealed, uuid4())


def test_an_inbox_that_nobody_has_is_damage_for_who_should_have_it(clinic: OpenClinic) -> None:
    sealed = bytes([envelope.SUITE_INBOX]) + b"k" * 16 + b"x" * 64
    with pytest.raises(SealBroken):
        keys_of(clinic).unseal(sealed, uuid4())


def test_a_key_nobody_knows_is_damage_for_who_should_know_it(clinic: OpenClinic) -> None:
    sealed = bytes([envelope.SUITE_KEY]) + b"k" * 16 + b"x" * 64
    with pytest.raises(SealBroken):
        keys_of(clinic).unseal(sealed, uuid4())
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert keys_of(clinic).unseal(sealed, uuid4()) is None


def test_a_patient_has_one_key_made_at_the_first_clinical_act(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    assert everything_in(clinic.vault)["patient_keys"] == []
    a_note(clinic.session, patient)
    a_note(clinic.session, patient)
    ((key_id, whose, epoch, sealed),) = everything_in(clinic.vault)["patient_keys"]
    assert (whose, epoch) == (patient.bytes, 1)
    keys = keys_of(clinic).of_patient(patient)
    assert keys.body.key_id == key_id
    assert bytes(keys.token) not in bytes(sealed)  # type: ignore[call-overload]
    assert keys.treatment_token("botulinum") == keys_of(clinic).of_patient(patient).treatment_token("botulinum")
    assert keys.treatment_token("botulinum") != keys.treatment_token("filler")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE patient_keys SET sealed = zeroblob(length(sealed))",
        "UPDATE patient_keys SET epoch = 2",
        "UPDATE patient_keys SET patient = zeroblob(16)",
        "UPDATE patient_keys SET key_id = zeroblob(16)",
    ],
)
def test_a_patients_key_that_was_tampered_with_does_not_open(clinic: OpenClinic, patient: UUID, damage: str) -> None:
    with clinic.vault._database.writing():
        clinic.vault._database.execute(damage)
    whose = UUID(int=0) if "patient =" in damage else patient
    with pytest.raises(SealBroken):
        keys_of(clinic).of_patient(whose)


def test_forgetting_overwrites_what_was_held(clinic: OpenClinic, patient: UUID) -> None:
    keys = keys_of(clinic)
    held = keys.of_patient(patient)
    secrets = list(keys._secrets)
    assert any(held.token)
    assert any(held.secret)
    keys.forget()
    assert not any(held.token)
    assert not any(held.secret)
    assert not any(byte for secret in secrets for byte in secret)
    assert not keys.can_read_clinical
    with pytest.raises(ClinicalKeyNeeded):
        keys.of_patient(patient)


def test_nobodys_keys_answer_nothing() -> None:
    with pytest.raises(AttributeError):
        BodyKeys.none().unseal(bytes([envelope.SUITE_KEY]) + os.urandom(99), uuid4())


def test_keys_do_not_show_themselves(clinic: OpenClinic, patient: UUID) -> None:
    keys = keys_of(clinic).of_patient(patient)
    assert bytes(keys.token).hex() not in repr(keys)
    assert repr(bytes(keys.secret)) not in repr(keys)
