"""Questions to an open vault that the services' tests do not already ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import PolicyChanged, UserAdded
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Person, Registration
from journal_app.domain.records import NewRecord
from journal_app.services import patients, recovery_kit
from journal_app.services.ports import AccessFilter
from journal_app.vault.commitment import BodyBroken
from journal_app.vault.database import DiskGone
from journal_app.vault.lawful import RecordAltered
from journal_app.vault.reading import Reading
from journal_app.vault.views import micros, moment_of
from tests.clinic import (
    METTE,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_note,
    a_patient,
    details,
    everything_in,
    second_connection,
)
from tests.damage import replace_body


def test_the_clinic_is_that_of_record_0(clinic: OpenClinic) -> None:
    assert clinic.vault.clinic().name == "Klinik Holm"
    assert clinic.vault.founding().owner == clinic.owner.id
    assert clinic.vault.founding() is clinic.vault.founding(), "unsealed once"


def test_a_vault_without_its_first_record_says_so(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    with second_connection(clinic.vault) as other:
        fresh = Reading(other, clinic.vault._body_keys)
        monkeypatch.setattr(fresh._store, "row", lambda _: None)
        with pytest.raises(Environmental) as missing:
            fresh.clinic()
        assert missing.value.key == "vault.no_founding"
        fresh.share_founding(clinic.vault)
        assert fresh.clinic().name == "Klinik Holm"


def test_people_stand_in_the_order_they_joined_with_what_is_known_of_them(clinic: OpenClinic) -> None:
    clinic.colleague("Lise", RECEPTION)
    clinic.colleague("Bo", PRACTITIONER)
    first, second, third = clinic.vault.people()
    assert [person.name for person in (first, second, third)] == ["Anna Holm", "Lise", "Bo"]
    assert first.registration == Registration("Styrelsen for Patientsikkerhed", "0BX7Q", "læge")
    assert second == Person(second.id, "Lise", RECEPTION)


def test_nothing_is_known_of_nobody(clinic: OpenClinic) -> None:
    vault = clinic.vault
    nobody = uuid4()
    assert vault.stub(nobody) is None
    assert vault.patient(nobody) is None
    assert vault.journal(nobody) == ()
    assert vault.registry_history(nobody) == ()
    assert vault.survivor(nobody) == nobody
    assert vault.merged_with(nobody) == ()
    assert vault.newest_of("erasure.carried_out") is None
    assert vault.applied_pack("XX") is None
    assert vault.secrets_of(9999) == {}
    assert not vault.has_signed_statement(nobody, text="x", version="1")
    with pytest.raises(Environmental) as unknown:
        vault.agreement_public_of(nobody)
    assert unknown.value.key == "people.no_key"


def test_settings_and_packs_are_known_as_they_were(clinic: OpenClinic) -> None:
    founded = clinic.time.go(days=1)
    for value in ("1", "2"):
        with clinic.vault.act(clinic.time.go(days=1)) as act:
            act.append(NewRecord("policy.changed", PolicyChanged("x", value, "why")))
    first = clinic.time.moment - timedelta(days=1)
    assert [clinic.vault.settings(at=at).get("x") for at in (founded, first, clinic.time.moment)] == [None, "1", "2"]
    assert "x" not in clinic.vault.settings(at=first - timedelta(microseconds=1))
    applied = clinic.vault.applied_pack("DK")
    assert applied is not None
    with clinic.vault.act(clinic.time.go(days=1)) as act:
        act.append(NewRecord("pack.applied", replace(applied, version="newer")))
    found = (clinic.vault.applied_pack("DK", at=at) for at in (None, founded, founded - timedelta(days=9999)))
    assert [one.version for one in found if one is not None] == ["newer", applied.version, applied.version]


def test_the_newest_word_on_a_setting_counts(clinic: OpenClinic) -> None:
    for value in ("1", "2"):
        with clinic.vault.act(clinic.time.now()) as act:
            act.append(NewRecord("policy.changed", PolicyChanged("x", value, "why")))
    assert clinic.vault.settings()["x"] == "2"
    assert clinic.vault.newest_of("policy.changed") == PolicyChanged("x", "2", "why")


def test_a_persons_key_is_what_the_ledger_says_last(clinic: OpenClinic) -> None:
    lise = clinic.colleague("Lise", RECEPTION)
    for person in (clinic.owner, lise):
        stated = clinic.vault.agreement_public_of(person.id)
        assert stated == clinic.vault.ring.person(person.id).agreement_public
    newest = clinic.vault.newest_of("user.added")
    assert isinstance(newest, UserAdded)
    assert newest.user == lise.id


def test_candidates_share_a_number_a_name_with_date_a_phone_or_a_mail(clinic: OpenClinic) -> None:
    sharing = [
        a_patient(clinic.session, details("A", identifiers=METTE.identifiers)),
        a_patient(clinic.session, details("Nielsen", "B", born=METTE.born)),
        a_patient(clinic.session, details("C", phones=METTE.phones)),
        a_patient(clinic.session, details("D", email=METTE.email.upper())),
    ]
    a_patient(clinic.session, details("Nielsen", "E", born=None))
    found = {patient.id for patient in clinic.vault.sharing_a_key(METTE)}
    assert found == set(sharing)
    assert clinic.vault.sharing_a_key(details("", "", born=None)) == ()


def test_a_body_that_is_not_what_was_signed_is_found_when_read(clinic: OpenClinic) -> None:
    """Whoever has the key can seal another body; the commitment in the signed header tells."""
    first, second = a_patient(clinic.session), a_patient(clinic.session, details("Hansen"))
    vault = clinic.vault
    row = next(item for item in vault.registry_history(second))
    header_id = row.id
    other = vault._store.row(vault.registry_history(first)[0].position)
    assert other is not None
    assert other.envelope is not None
    plaintext = vault._body_keys.unseal(other.envelope, vault.registry_history(first)[0].id)
    assert plaintext is not None
    resealed = vault._body_keys.seal_registry(plaintext, header_id)
    replace_body(vault, row.position, resealed)
    assert [(item.content, item.is_damaged) for item in vault.registry_history(second)] == [(None, True)]
    assert [item.is_damaged for item in vault.registry_history(first)] == [False]
    altered = vault._store.row(row.position)
    assert altered is not None
    with pytest.raises(BodyBroken):
        vault.content_of(altered)


def test_a_drive_that_vanishes_while_bodies_are_opened_is_no_damaged_body(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To show an entry as unreadable because a drive was pulled would be a wrong answer, not a missing one."""
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient)

    def gone(*_: object) -> None:
        raise DiskGone

    monkeypatch.setattr(type(clinic.vault._body_keys), "unseal", gone)
    with pytest.raises(DiskGone):
        clinic.vault.journal(patient)


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE ledger SET header = replace(header, 'care', 'cure') WHERE position = :position",
        "UPDATE ledger SET signature = zeroblob(64) WHERE position = :position",
        "UPDATE ledger SET leaf = zeroblob(32) WHERE position = :position",
    ],
)
def test_a_record_that_nobody_signed_is_not_shown(clinic: OpenClinic, forgery: str) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient)
    clinic.sign_in(clinic.owner)
    vault = clinic.vault
    (position,) = vault._database.execute("SELECT max(position) FROM records WHERE kind = 'note.signed'").fetchone()
    connection = vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("DROP TRIGGER ledger_no_update")
    connection.execute(forgery, {"position": position})
    vault._database._switch(vault._database._mode)
    with pytest.raises(RecordAltered):
        vault.journal(patient)


def test_an_erased_body_reads_as_nothing(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient)
    vault = clinic.vault
    connection = vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("DROP TRIGGER bodies_no_delete")
    connection.execute("DELETE FROM bodies WHERE position = ?", (vault.journal(patient)[1].position,))
    vault._database._switch(vault._database._mode)
    assert [item.content is None for item in vault.journal(patient)] == [False, True]


def test_a_record_reduced_to_its_leaf_is_left_out(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_note(clinic.session, patient)
    vault = clinic.vault
    position = vault.journal(patient)[1].position
    connection = vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    for trigger in ("ledger_no_update", "bodies_no_delete"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("DELETE FROM bodies WHERE position = ?", (position,))
    connection.execute("UPDATE ledger SET header = NULL, signature = NULL WHERE position = ?", (position,))
    vault._database._switch(vault._database._mode)
    assert [item.kind for item in vault.journal(patient)] == ["patient.registered"]
    row = vault._store.row(position)
    assert row is not None
    assert vault.content_of(row) is None
    assert vault.secrets_of(position) == {}


def test_moments_come_back_as_they_went_in(clinic: OpenClinic) -> None:
    assert moment_of(micros(clinic.time.moment)) == clinic.time.moment


def test_a_filter_for_one_patient_covers_all_their_registrations(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session, details("Hansen"))
    patients.merge(clinic.session, survivor=one, duplicate=other, reason="samme")
    assert clinic.vault._one_person(other) == (one, other)
    assert clinic.vault._one_person(None) == ()
    assert clinic.vault.access_events(AccessFilter(patient=UUID(int=1))) == ()


def test_the_number_of_patients_counts_registrations(clinic: OpenClinic) -> None:
    assert clinic.vault.patient_count() == 0
    a_patient(clinic.session)
    assert clinic.vault.patient_count() == 1
    assert recovery_kit.status(clinic.session).is_ready
    assert len(everything_in(clinic.vault)["patients"]) == 1
