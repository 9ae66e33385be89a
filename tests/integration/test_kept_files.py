"""Photos and documents: sealed before a record names them, opened only as that record vouches for them."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import gate
from journal_app.services.consents import signed_content
from journal_app.services.ports import KeptFile
from journal_app.vault import stream_file
from journal_app.vault.kept_files import FileKeyNeeded
from journal_app.vault.lawful import RecordAltered
from journal_app.vault.stream_file import FileMissing, FileSealBroken
from tests.clinic import RECEPTION, OpenClinic, a_patient, an_answer, files_below, opened, second_connection

CONTENT = b"%PDF-1.7 not really, and longer than one chunk " * 4000


def kept(clinic: OpenClinic, patient: UUID, content: bytes = CONTENT) -> tuple[UUID, KeptFile]:
    """A file and the note that vouches for it."""
    file = clinic.vault.keep_file(io.BytesIO(content))
    note = Note(NoteKind.CONSULTATION, clinic.time.now(), "Se bilag.")
    with clinic.vault.act(clinic.time.now()) as act:
        (written,) = act.append(
            NewRecord("note.signed", note, patient, "care", files=(file.file,), secrets=file.secrets)
        )
    return written.id, file


def on_disk(clinic: OpenClinic, file: KeptFile) -> Path:
    return stream_file.path_of(clinic.folder, file.file.id)


@pytest.mark.parametrize("content", [b"", b"x", CONTENT, os.urandom(200_000)])
def test_what_was_kept_comes_back_to_the_byte(clinic: OpenClinic, content: bytes) -> None:
    patient = a_patient(clinic.session)
    record, file = kept(clinic, patient, content)
    assert gate.open_file(clinic.session, opened(clinic.session, patient), record, file.file.id) == content
    assert file.size == len(content)


def test_nothing_of_it_lies_open_on_the_disk(clinic: OpenClinic) -> None:
    kept(clinic, a_patient(clinic.session))
    assert [name for name, data in files_below(clinic.folder).items() if b"not really" in data] == []


def test_a_file_of_another_record_is_not_opened(clinic: OpenClinic) -> None:
    patient, other = a_patient(clinic.session), a_patient(clinic.session)
    record, file = kept(clinic, patient)
    stranger, _ = kept(clinic, other)
    with pytest.raises(UserFacing, match="not in the patient"):
        gate.open_file(clinic.session, opened(clinic.session, other), record, file.file.id)
    for item, wanted in ((stranger, file.file.id), (record, uuid4()), (uuid4(), file.file.id)):
        with pytest.raises(RecordAltered):
            clinic.vault.file(item, wanted)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [cut, flip, empty])
def test_a_damaged_file_is_said_to_be_damaged(clinic: OpenClinic, damage: Callable[[Path], None]) -> None:
    record, file = kept(clinic, a_patient(clinic.session))
    damage(on_disk(clinic, file))
    with pytest.raises(FileSealBroken):
        clinic.vault.file(record, file.file.id)


def test_a_missing_file_is_said_to_be_missing(clinic: OpenClinic) -> None:
    record, file = kept(clinic, a_patient(clinic.session))
    on_disk(clinic, file).unlink()
    with pytest.raises(FileMissing):
        clinic.vault.file(record, file.file.id)


def test_a_view_that_calls_one_record_another_opens_no_file(clinic: OpenClinic) -> None:
    record, file = kept(clinic, a_patient(clinic.session))
    other, _ = kept(clinic, a_patient(clinic.session))
    with second_connection(clinic.vault) as raw, raw.writing():
        raw.execute("DELETE FROM records WHERE id = ?", (other.bytes,))
        raw.execute("UPDATE records SET id = ? WHERE id = ?", (other.bytes, record.bytes))
    with pytest.raises(RecordAltered):
        clinic.vault.file(other, file.file.id)


def test_reception_keeps_a_scan_and_cannot_open_it_again(clinic: OpenClinic) -> None:
    """Its key lies in the body that is sealed to the practitioners."""
    patient = a_patient(clinic.session)
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    file = clinic.vault.keep_file(io.BytesIO(CONTENT))
    session = clinic.session
    content = signed_content(
        session, gate.take_registry(session, patient).patient, an_answer(session), window=(None, None)
    )
    with clinic.vault.act(clinic.time.now()) as act:
        (written,) = act.append(
            NewRecord("consent.signed", content, patient, "care", files=(file.file,), secrets=file.secrets)
        )
    with pytest.raises(FileKeyNeeded):
        clinic.vault.file(written.id, file.file.id)
    clinic.sign_in(clinic.owner)
    assert clinic.vault.file(written.id, file.file.id) == CONTENT


def test_only_a_file_that_no_act_can_have_named_is_deleted_again(clinic: OpenClinic) -> None:
    refused = clinic.vault.keep_file(io.BytesIO(CONTENT))
    clinic.vault.discard_file(refused)
    assert not on_disk(clinic, refused).exists()
    record, file = kept(clinic, a_patient(clinic.session))
    for gone in (refused, file):
        with pytest.raises(Bug):
            clinic.vault.discard_file(gone)
    assert clinic.vault.file(record, file.file.id) == CONTENT


def test_a_file_whose_record_was_never_written_is_left_and_harms_nothing(clinic: OpenClinic) -> None:
    file = clinic.vault.keep_file(io.BytesIO(CONTENT))
    assert on_disk(clinic, file).is_file()
    record, other = kept(clinic, a_patient(clinic.session))
    assert clinic.vault.file(record, other.file.id) == CONTENT
