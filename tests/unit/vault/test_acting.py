"""What an act writes: sealed, signed, chained, in its place in the tree; and what it refuses to write."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import AccessDetail, ClockWentBack, PolicyChanged
from journal_app.domain.consents import ConsentConfirmed, ConsentSigned
from journal_app.domain.errors import Bug
from journal_app.domain.records import ConsentGate, EntryGate, Header, NewRecord, Previous, SealedFile, WithdrawalGate
from journal_app.domain.treatments import Note, NoteKind
from journal_app.vault import headers, notes
from journal_app.vault.acting import Acting, apply
from journal_app.vault.body_keys import ClinicalKeyNeeded
from journal_app.vault.checks.times import TOLERATED
from journal_app.vault.database import Value
from journal_app.vault.ledger import TILE, Row
from journal_app.vault.merkle import root_of
from journal_app.vault.views import Change, Drop, Put
from tests.clinic import (
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_note,
    a_patient,
    entry_of,
    everything_in,
    kinds_written,
    opened,
    second_connection,
)

LOOK = NewRecord("access.record_opened", purpose="care")


def append(clinic: OpenClinic, *new: NewRecord) -> tuple[Row, Header]:
    """Append in one act; the last record's row and header."""
    with clinic.vault.act(clinic.time.now()) as act:
        written = act.append(*new)[-1]
    row = clinic.vault._store.row(written.position)
    assert row is not None
    assert row.header is not None
    assert row.leaf == written.leaf
    header = headers.decode(row.header)
    assert header.id == written.id
    return row, header


# -------------------------------------------------------------------------------------------------------------- headers


def test_a_record_is_signed_by_its_author_and_chained_in_its_stream(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    first, header = append(clinic, NewRecord("note.signed", a_text(clinic), patient=patient, purpose="care"))
    assert first.header is not None
    assert first.signature is not None
    public = clinic.vault.keys.signing.public
    assert headers.is_signed(first.header, first.signature, vault=clinic.vault.id, public=public)
    assert (header.author, header.seat, header.patient) == (clinic.owner.id, clinic.vault.seat, patient)
    assert header.previous.nth == 1, "the patient's registration came before"
    second, later = append(clinic, NewRecord("note.signed", a_text(clinic), patient=patient, purpose="care"))
    assert later.previous == Previous(2, first.leaf)
    assert second.position == first.position + 1


def a_text(clinic: OpenClinic) -> Note:
    return Note(NoteKind.PHONE, clinic.time.now(), "Ringede")


def test_an_access_record_stands_in_the_seats_stream(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    before, _ = append(clinic, LOOK)
    _, header = append(clinic, replace(LOOK, patient=patient))
    assert header.previous.leaf == before.leaf
    assert header.patient == patient


def test_several_records_stand_or_fall_together_in_order(clinic: OpenClinic) -> None:
    size = clinic.vault.head().size
    with clinic.vault.act(clinic.time.now()) as act:
        written = act.append(LOOK, replace(LOOK, purpose="search"), LOOK)
        assert act.head().size == size + 3
        with second_connection(clinic.vault) as other:
            assert other.execute("SELECT size FROM head").fetchone() == (size,)
    assert [one.position for one in written] == [size, size + 1, size + 2]


def test_a_record_without_content_has_no_body(clinic: OpenClinic) -> None:
    row, header = append(clinic, LOOK)
    assert (row.envelope, header.body) == (None, None)
    row, header = append(clinic, replace(LOOK, content=AccessDetail(reason="Sag 12")))
    assert row.envelope is not None
    assert header.body is not None
    assert clinic.vault.content_of(row) == AccessDetail(reason="Sag 12")


def test_files_and_references_stand_in_the_header(clinic: OpenClinic) -> None:
    file, reference = SealedFile(uuid4(), 4711, "ab" * 32), uuid4()
    _, header = append(clinic, replace(LOOK, files=(file,), refs={"about": (reference,)}))
    assert header.files == (file,)
    assert header.refs == {"about": (reference,)}


def test_secrets_lie_beside_the_fields_and_outside_the_commitment(clinic: OpenClinic) -> None:
    content = PolicyChanged("x", "1", "why")
    row, _ = append(clinic, NewRecord("policy.changed", content, secrets={"key": "c2VjcmV0"}))
    assert clinic.vault.secrets_of(row.position) == {"key": "c2VjcmV0"}
    assert clinic.vault.content_of(row) == content


# ------------------------------------------------------------------------------------------------------------- refusals


def test_content_of_another_kind_is_a_fault_of_ours(clinic: OpenClinic) -> None:
    before = everything_in(clinic.vault)
    with pytest.raises(Bug, match="another kind"):
        append(clinic, NewRecord("policy.changed", AccessDetail()))
    with pytest.raises(Bug, match="without a patient"):
        append(clinic, NewRecord("note.signed", a_text(clinic)))
    with pytest.raises(KeyError):
        append(clinic, NewRecord("note.sung"))
    assert everything_in(clinic.vault) == before


def test_gate_facts_without_a_patient_are_a_fault_of_ours(clinic: OpenClinic) -> None:
    now = clinic.time.now()
    for gate in (ConsentGate((TREATMENT,), now, now, None), EntryGate(TREATMENT, now)):
        with pytest.raises(Bug, match="gate facts"):
            append(clinic, replace(LOOK, gate=gate))


def test_a_patients_key_of_a_failed_act_is_forgotten(clinic: OpenClinic) -> None:
    """It was rolled back with the act; to seal under it would lose what was sealed."""
    patient = a_patient(clinic.session)

    def write_and_break() -> None:
        act.append(NewRecord("note.signed", a_text(clinic), patient=patient, purpose="care"))
        raise KeyError

    with pytest.raises(KeyError), clinic.vault.act(clinic.time.now()) as act:
        write_and_break()
    a_note(clinic.session, patient)
    clinic.sign_in(clinic.owner)
    assert opened(clinic.session, patient).items[0].content is not None
    assert len(everything_in(clinic.vault)["patient_keys"]) == 1


# ---------------------------------------------------------------------------------------------------------------- gate


def test_codes_become_tokens_of_the_patient(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session)
    now = clinic.time.now()
    gate = ConsentGate((TREATMENT, "filler"), now, now, None)
    tokens = {}
    for patient in (one, other):
        _, header = append(clinic, replace(LOOK, patient=patient, gate=gate))
        assert isinstance(header.gate, ConsentGate)
        tokens[patient] = header.gate.treatments
        keys = clinic.vault._body_keys.of_patient(patient)
        assert header.gate.treatments == (keys.treatment_token(TREATMENT), keys.treatment_token("filler"))
    assert len({*tokens[one], *tokens[other]}) == 4


def test_a_withdrawal_has_no_code_to_blind(clinic: OpenClinic) -> None:
    gate = WithdrawalGate(clinic.time.now())
    _, header = append(clinic, replace(LOOK, gate=gate))
    assert header.gate == gate


def test_a_consent_taken_without_the_clinical_key_does_not_count_yet(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    content = opened_consent(clinic, patient)
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    assert content.valid_from is not None
    gate = ConsentGate((TREATMENT,), content.signed_at, content.valid_from, content.valid_until)
    _, header = append(clinic, NewRecord("consent.signed", content, patient=patient, purpose="care", gate=gate))
    assert header.gate is None
    assert len(everything_in(clinic.vault)["consents"]) == 1


def test_an_entry_is_not_written_without_the_clinical_key(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    entry = entry_of(clinic.session)
    clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(ClinicalKeyNeeded):
        append(clinic, NewRecord("treatment.signed", entry, patient=patient, gate=EntryGate(TREATMENT, entry.done)))


def opened_consent(clinic: OpenClinic, patient: UUID) -> ConsentSigned:
    consent = a_consent(clinic, patient)
    content = next(one.content for one in opened(clinic.session, patient).items if one.id == consent)
    assert isinstance(content, ConsentSigned)
    return content


def test_a_consent_confirmed_by_a_practitioner_counts_for_the_one_taken(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    given = opened_consent(clinic, patient)
    now = clinic.time.now()
    gate = ConsentGate((TREATMENT,), now, now, None)
    _, header = append(clinic, NewRecord("consent.signed", given, patient=patient, purpose="care"))
    taken = header.id
    confirmed = ConsentConfirmed(taken, (TREATMENT,))
    append(
        clinic,
        NewRecord(
            "consent.confirmed", confirmed, patient=patient, purpose="care", gate=gate, refs={"consent": (taken,)}
        ),
    )
    entry = entry_of(clinic.session, consent=taken)
    append(
        clinic,
        NewRecord(
            "treatment.signed",
            entry,
            patient=patient,
            purpose="care",
            gate=EntryGate(TREATMENT, entry.done),
            refs={"consent": (taken,)},
        ),
    )
    assert everything_in(clinic.vault)["entries"][0][5] == taken.bytes


# ---------------------------------------------------------------------------------------------------------------- clock


def test_a_clock_that_went_back_is_said_before_what_comes(clinic: OpenClinic) -> None:
    append(clinic, LOOK)
    newest = clinic.time.moment
    clinic.time.step = timedelta()
    clinic.time.moment = newest - TOLERATED
    size = clinic.vault.head().size
    append(clinic, LOOK)
    assert kinds_written(clinic.vault, size) == ["access.record_opened"], "two minutes are borne"
    clinic.time.moment = newest - TOLERATED - timedelta(microseconds=1)
    append(clinic, LOOK)
    append(clinic, LOOK)
    assert kinds_written(clinic.vault, size + 1) == ["clock.went_back"] + ["access.record_opened"] * 2
    content = clinic.vault.newest_of("clock.went_back")
    assert content == ClockWentBack(newest=newest, now=clinic.time.moment)


def test_what_an_act_returns_is_what_was_asked_for(clinic: OpenClinic) -> None:
    append(clinic, LOOK)
    clinic.time.go(days=-1)
    with clinic.vault.act(clinic.time.now()) as act:
        written = act.append(LOOK)
    assert len(written) == 1
    assert kinds_written(clinic.vault, written[0].position) == ["access.record_opened"]


# ----------------------------------------------------------------------------------------------------------------- tree


def test_every_full_tile_is_remembered_and_a_checkpoint_signed(clinic: OpenClinic) -> None:
    with clinic.vault.act(clinic.time.now()) as act:
        while act.head().size < TILE:
            act.append(LOOK)
    rows = everything_in(clinic.vault)
    leaves = [row[1] for row in rows["ledger"]]
    assert rows["subtrees"] == [(0, root_of(leaves[:TILE]))]  # type: ignore[arg-type]
    ((size, line, note),) = rows["checkpoints"]
    assert (size, line) == (TILE, 0)
    origin = notes.origin_of(clinic.vault.id, "0")
    assert str(note).startswith(f"{origin}\n{TILE}\n")


def test_a_checkpoint_is_kept_once_for_each_size(clinic: OpenClinic) -> None:
    with clinic.vault.act(clinic.time.now()) as act:
        assert isinstance(act, Acting)
        note = act.sign_checkpoint()
        act.sign_checkpoint()
    assert [row[2] for row in everything_in(clinic.vault)["checkpoints"]][-1] == note
    assert len(everything_in(clinic.vault)["checkpoints"]) == 1
    assert str(clinic.vault.id) in note
    assert f"\n{clinic.vault.head().size}\n" in note


# ---------------------------------------------------------------------------------------------------------------- views


def test_steps_are_carried_out_as_they_say(clinic: OpenClinic) -> None:
    database = clinic.vault._database
    with database.writing():
        apply(
            database,
            (
                Put("settings", {"name": "a", "value": "1"}),
                Put("settings", {"name": "a", "value": "2"}),
                Put("settings", {"name": "b", "value": "1"}),
                Change("settings", {"name": "b"}, {"value": "3"}),
                Change("settings", {"name": "nobody"}, {"value": "3"}),
                Drop("settings", {"name": "nobody"}),
            ),
        )
    rows = "SELECT name, value FROM settings"
    assert {"a": "2", "b": "3"}.items() <= dict(database.execute(rows).fetchall()).items()
    with database.writing():
        apply(database, (Drop("settings", {"name": "a"}),))
    assert "a" not in dict(database.execute(rows).fetchall())


def test_a_place_left_empty_is_matched_as_empty(clinic: OpenClinic) -> None:
    database, key, person = clinic.vault._database, b"k" * 32, uuid4().bytes
    row: dict[str, Value] = {"key": key, "person": person, "public": b"p", "valid_from": 1, "valid_until": None}
    with database.writing():
        apply(
            database,
            (
                Put("person_keys", row),
                Change("person_keys", {"person": person, "valid_until": None}, {"valid_until": 9}),
            ),
        )
        apply(database, (Change("person_keys", {"person": person, "valid_until": None}, {"valid_until": 10}),))
    found = database.execute("SELECT valid_until FROM person_keys WHERE key = ?", (key,)).fetchone()
    assert found == (9,)
