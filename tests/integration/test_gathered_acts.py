"""Many acts as one commit: each still stands or falls alone, all of them fall with the block, and the mark follows."""

from __future__ import annotations

from uuid import UUID

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import gate, search, treatments
from journal_app.vault import high_water
from tests.clinic import (
    METTE,
    PIN,
    OpenClinic,
    a_consent,
    a_note,
    a_patient,
    entry_of,
    kinds_written,
    opened,
    second_connection,
)


class Interrupted(Exception):
    """Whatever ends the block."""


def committed(clinic: OpenClinic) -> int:
    with second_connection(clinic.vault) as other:
        return int(other.execute("SELECT size FROM head").fetchone()[0])


def test_nothing_is_committed_before_the_block_ends(clinic: OpenClinic) -> None:
    before = committed(clinic)
    with clinic.vault.gathering():
        patient = a_patient(clinic.session)
        a_note(clinic.session, patient)
        assert committed(clinic) == before
        assert gate.take_record(clinic.session, patient, Purpose.CARE).items
    assert kinds_written(clinic.vault, before) == [
        "patient.registered",
        "access.record_opened",
        "note.signed",
        "access.record_opened",
    ]
    assert committed(clinic) == before + 4
    assert clinic.vault.judge_mark() is high_water.Verdict.EQUAL


def test_an_act_that_is_refused_is_undone_alone(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    before = committed(clinic)
    with clinic.vault.gathering():
        a_note(clinic.session, patient)
        with pytest.raises(Interrupted):
            interrupted_act(clinic)
        a_note(clinic.session, patient, "Ringede igen.")
    kinds = kinds_written(clinic.vault, before)
    assert kinds.count("note.signed") == 2
    assert "access.log_read" not in kinds


def test_patient_keys_made_in_an_undone_act_are_made_anew(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    with clinic.vault.gathering():
        with pytest.raises(Interrupted):
            interrupted_act(clinic, sealing_for=patient)
        a_note(clinic.session, patient)
    assert [item.content is not None for item in opened(clinic.session, patient).items] == [True, True]


def interrupted_act(clinic: OpenClinic, *, sealing_for: UUID | None = None) -> None:
    """An act that writes a record, or makes a patient's key, and then breaks off."""
    with clinic.vault.act(clinic.time.now()) as act:
        act.append(NewRecord("access.log_read", purpose=Purpose.LOG_REVIEW.value))
        if sealing_for is not None:
            note = Note(NoteKind.PHONE, clinic.time.now(), "Ringede.")
            act.append(NewRecord("note.signed", note, sealing_for, Purpose.CARE.value))
        raise Interrupted


def interrupted_block(clinic: OpenClinic) -> None:
    with clinic.vault.gathering():
        a_patient(clinic.session)
        raise Interrupted


def test_when_the_block_raises_nothing_of_it_remains(clinic: OpenClinic) -> None:
    before = committed(clinic)
    with pytest.raises(Interrupted):
        interrupted_block(clinic)
    assert committed(clinic) == before
    assert clinic.vault.judge_mark() is high_water.Verdict.EQUAL
    a_patient(clinic.session)
    assert committed(clinic) == before + 1, "and the vault goes on as ever"


def test_rules_and_gate_hold_inside(clinic: OpenClinic) -> None:
    with clinic.vault.gathering():
        patient = a_patient(clinic.session)
        with pytest.raises(UserFacing):
            treatments.sign(clinic.session, opened(clinic.session, patient), entry_of(clinic.session), pin=PIN)
        a_consent(clinic, patient)
        treatments.sign(clinic.session, opened(clinic.session, patient), entry_of(clinic.session), pin=PIN)


def test_a_search_may_be_refined_inside(clinic: OpenClinic) -> None:
    with clinic.vault.gathering():
        a_patient(clinic.session, METTE)
        looked = search.PatientSearch(clinic.session)
        assert looked.find("ni")
        assert looked.find("niels")
