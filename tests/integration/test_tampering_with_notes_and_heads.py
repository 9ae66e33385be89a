"""Forged checkpoints, marks, heads and contents by someone who has all keys: each is found for what it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.clinic import ErasureExtent, PolicyChanged, PositionRange
from journal_app.domain.patients import PatientChanged, Source
from journal_app.domain.records import Header, NewRecord
from journal_app.vault import acting, canonical, headers, high_water, keyring_files, notes, verifying
from journal_app.vault.acting import Acting
from journal_app.vault.high_water import Mark
from journal_app.vault.verifying import Report, Request, Severity, Signatures
from tests.attacks import move_mark, raw
from tests.clinic_history import DETAILS, TestClinic, lived_clinic
from tests.integration.test_tampering import an_erasure


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


def verified(clinic: TestClinic) -> Report:
    return verifying.verify(clinic.unlocked(), Request(signatures=Signatures.ALL))


def found(clinic: TestClinic, severity: Severity = Severity.FINDING) -> set[str]:
    return {one.key.removeprefix("verify.") for one in verified(clinic).findings if one.severity is severity}


# --------------------------------------------------------------------------------------------------- checkpoints, marks


@pytest.mark.parametrize(
    ("size", "line", "vault", "expected"),
    [
        (5, 0, None, "checkpoints.other_tree"),
        (9999, 0, None, "checkpoints.truncated"),
        (5, 7, None, "checkpoints.other_line"),
        (5, 0, UUID(int=7), "checkpoints.other_vault"),
    ],
)
def test_a_checkpoint_that_somebody_here_signed_of_something_else(
    clinic: TestClinic, size: int, line: int, vault: UUID | None, expected: str
) -> None:
    origin = notes.origin_of(vault or clinic.vault.id, str(line))
    key = clinic.vault.keys.signing
    note = notes.sign(notes.Checkpoint(origin, size, bytes(32)), name=str(clinic.owner), key=key)
    with clinic.vault._database.writing():
        clinic.vault._database.execute("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)", (size, line, note))
    clinic.vault.close()
    assert found(clinic) == {expected}


def test_a_damaged_mark_and_one_of_another_line(clinic: TestClinic) -> None:
    clinic.vault.close()
    unlocked = clinic.unlocked()
    assert unlocked.seat is not None
    epoch = max(unlocked.keys.registry)
    other = Mark("7", 5, bytes(32), unlocked.ring.version)
    high_water.write(unlocked.seat.mark, other, key=unlocked.mark_key(epoch) or b"", epoch=epoch)
    assert found(clinic) == {"mark.other_line"}
    unlocked.seat.mark.write_bytes(bytes(8192))
    assert found(clinic) == {"mark.damaged"}


def test_a_change_of_keys_that_was_left_half_done_is_a_notice(clinic: TestClinic) -> None:
    ring = clinic.vault.ring
    other = dataclasses.replace(ring, version=ring.version + 1).signed_by(clinic.vault.keys.signing, user=clinic.owner)
    keyring_files.stage(clinic.folder, other)
    clinic.vault.close()
    assert "keyring.staged" in found(clinic, Severity.NOTICE)
    assert not found(clinic)


# ------------------------------------------------------------------------------------------------------ heads, contents


def written_with(clinic: TestClinic, change: Callable[[Header], Header], new: NewRecord) -> None:
    """Sign and append a record whose head was changed first, as a program of one's own does."""
    encode = headers.encode
    with pytest.MonkeyPatch.context() as patch, clinic.vault.act(clinic.now()) as act:
        patch.setattr(headers, "encode", lambda header: encode(change(header)))
        act.append(new)
    clinic.vault.close()
    move_mark(clinic)


LOOK = NewRecord("access.record_opened", purpose="care")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"kind": "note.signed", "body": bytes(32), "patient": None}, "headers.no_patient"),
        ({"kind": "note.signed", "body": None, "patient": UUID(int=9)}, "headers.no_body"),
        ({"schema": 2}, "headers.kind"),
    ],
)
def test_a_head_that_its_kind_does_not_allow(clinic: TestClinic, change: dict[str, object], expected: str) -> None:
    written_with(clinic, lambda header: dataclasses.replace(header, **change), LOOK)  # type: ignore[arg-type]
    assert expected in found(clinic)


@pytest.mark.parametrize(
    ("member", "value"),
    [("at", "2026-13-45T08:00:00.000000Z"), ("at", "2026-02-30T08:00:00.000000Z"), ("seat", "here")],
)
def test_a_head_that_cannot_be_read_stops_no_verification(clinic: TestClinic, member: str, value: str) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        position, data = connection.execute(
            "SELECT position, CAST(header AS BLOB) FROM ledger WHERE json_extract(header, '$.kind') = 'access.searched'"
        ).fetchone()
        changed = canonical.encode({**canonical.decode_object(data), member: value})
        connection.execute("UPDATE ledger SET header = ? WHERE position = ?", (changed.decode(), position))
    report = verified(clinic)
    assert {"headers.broken", "leaves.differs"} <= {one.key.removeprefix("verify.") for one in report.found()}
    assert report.is_complete


def test_a_content_of_another_form_is_unreadable(clinic: TestClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acting, "to_fields", lambda _: {"text": "nothing of its kind"})
    clinic.write("policy.changed", PolicyChanged("x", "1", "fordi"))
    monkeypatch.undo()
    clinic.vault.close()
    assert "bodies.unreadable" in found(clinic)


def test_a_change_of_a_patient_whom_nobody_registered(clinic: TestClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acting, "apply", lambda *_: None)
    with clinic.vault.act(clinic.now()) as act:
        assert isinstance(act, Acting)
        changed = PatientChanged(DETAILS, ("email",), Source.PATIENT)
        act.append(NewRecord("patient.changed", changed, patient=UUID(int=9)))
    monkeypatch.undo()
    clinic.vault.close()
    assert "views.impossible" in found(clinic)


def test_an_erasure_that_names_what_comes_after_it(clinic: TestClinic) -> None:
    beyond = clinic.vault.head().size + 100
    erasure = an_erasure(clinic, ErasureExtent.BODIES, [beyond], approvals=2)
    assert erasure.positions == (PositionRange(beyond, beyond),)
    clinic.write("erasure.carried_out", erasure)
    clinic.vault.close()
    assert found(clinic) == {"erasures.range"}
