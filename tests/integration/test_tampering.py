"""Every attack on a journal's files that the threat model names is found, by the check and sentence that fits it."""

from __future__ import annotations

import copy
import dataclasses
import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import cast
from uuid import UUID, uuid4

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.clinic import (
    Approval,
    ErasureCarriedOut,
    ErasureExtent,
    PositionRange,
    RestoreMade,
)
from journal_app.domain.codec import Json, decode_time, encode_time
from journal_app.domain.errors import JournalError
from journal_app.domain.people import Role
from journal_app.domain.records import EntryGate, Header, NewRecord
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services.staff_port import Newcomer
from journal_app.vault import commitment, headers, keyring, keyring_files, opening, role_keys, stream_file, verifying
from journal_app.vault.acting import Acting, Author
from journal_app.vault.checks.erasures import ERASURE, approved_message
from journal_app.vault.database import Mode
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.opening import LedgerBehindMark, SignIn, Surroundings
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.signing import SigningKey
from journal_app.vault.verifying import Check, Report, Request, Severity
from tests.attacks import (
    flip,
    move_mark,
    opened,
    put_rows,
    raw,
    rebuild_views,
    resigned,
    rows_of,
    sign_checkpoint_anew,
)
from tests.clinic_history import PASSWORD, TREATMENT, TestClinic, found_clinic, lived_clinic

DATABASE = "journal-1.db"
PAGE = 4096


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


def verified(clinic: TestClinic, *anchors: str) -> Report:
    return verifying.verify(clinic.unlocked(), Request(anchors=anchors))


def keys_found(report: Report) -> set[str]:
    return {one.key.removeprefix("verify.") for one in report.findings if one.severity is Severity.FINDING}


def last_anchor(clinic: TestClinic) -> str:
    seat = clinic.unlocked().seat
    assert seat is not None
    return seat.read_anchors()[-1]


def forget_anchors(clinic: TestClinic) -> None:
    seat = clinic.unlocked().seat
    assert seat is not None
    seat.anchors.unlink()


def open_again(clinic: TestClinic) -> None:
    typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
    opening.open_vault(clinic.folder, typed, Surroundings(clinic.now, home=clinic.home)).close()


# ------------------------------------------------------------------------------------------------- bits and pages


def test_one_flipped_bit_in_any_page(clinic: TestClinic, request: pytest.FixtureRequest) -> None:
    """A random page and bit twenty times; with --thorough every page, 32 bits in each."""
    clinic.vault.close()
    unlocked = clinic.unlocked()
    path = clinic.folder / DATABASE
    pages = path.stat().st_size // PAGE
    chance = random.Random(20261123)
    thorough = bool(request.config.getoption("--thorough"))
    places = [page for page in range(pages) for _ in range(32)] if thorough else chance.choices(range(pages), k=20)
    for page in places:
        byte, bit = page * PAGE + chance.randrange(PAGE), chance.randrange(8)
        flip(path, byte, bit)
        report = verifying.verify(unlocked)
        assert report.found(Check.PAGES), (page, byte, bit)
        flip(path, byte, bit)
    assert verifying.verify(unlocked).is_sound


def test_an_old_page_put_back(clinic: TestClinic) -> None:
    """Its seal is right and its time is not: only the tree, or the structure, tells."""
    clinic.vault._database.fold_log()
    path = clinic.folder / DATABASE
    before = path.read_bytes()
    clinic.photo(clinic.patients[0])
    clinic.vault._database.fold_log()
    after = path.read_bytes()
    clinic.vault.close()
    unlocked = clinic.unlocked()
    changed = [n for n in range(len(before) // PAGE) if before[n * PAGE :][:PAGE] != after[n * PAGE :][:PAGE]]
    assert len(changed) > 3
    sound = path.read_bytes()
    for page in changed[1:]:  # page 1 carries the count of all pages
        data = bytearray(sound)
        data[page * PAGE : (page + 1) * PAGE] = before[page * PAGE : (page + 1) * PAGE]
        path.write_bytes(data)
        report = verifying.verify(unlocked)
        assert not report.is_sound, page


def test_a_database_cut_by_a_page(clinic: TestClinic) -> None:
    clinic.vault.close()
    path = clinic.folder / DATABASE
    path.write_bytes(path.read_bytes()[:-PAGE])
    assert verified(clinic).found(Check.PAGES)


# ------------------------------------------------------------------------------------------------- records


def test_an_altered_record_with_everything_signed_anew_meets_an_old_anchor(tmp_path: Path) -> None:
    """A stolen key can make a journal that is sound in itself. What was anchored before still tells."""
    clinic = found_clinic(tmp_path)
    patient = clinic.register("Hansen", "Bo")
    consent = clinic.consent(patient)
    target = clinic.treat(patient, consent)
    clinic.vault.sign_out(clinic.now())
    anchor = last_anchor(clinic)
    assert verified(clinic, anchor).is_sound
    with opened(clinic) as (journal, keys):
        row = SqlRecordStore(journal).row(target.position)
        assert row is not None
        assert row.envelope is not None
        assert row.header is not None
        body = commitment.decode_body(
            keys.unseal(row.envelope, target.id) or b"", headers.decode(row.header).body or b""
        )
        fields = dict(body.fields) | {"text": "Intet at bemærke."}
        plaintext = commitment.encode_body(fields, body.salts, body.secrets)
        envelope = keys.seal_clinical(plaintext, target.id, patient)
        root = commitment.commit(fields, body.salts)

    def change(position: int, header: Header) -> Header:
        return dataclasses.replace(header, body=root) if position == target.position else header

    with raw(clinic) as connection:
        rows = resigned(clinic, rows_of(connection), change)
        rows[target.position] = dataclasses.replace(rows[target.position], envelope=envelope)
        put_rows(connection, rows)
        sign_checkpoint_anew(clinic, connection)
    rebuild_views(clinic)
    assert keys_found(verified(clinic)) == {"mark.forked", "anchors.other_tree"}
    move_mark(clinic)
    assert keys_found(verified(clinic)) == {"anchors.other_tree"}  # this seat's own, which is elsewhere
    forget_anchors(clinic)
    assert verified(clinic).is_sound  # nothing inside can tell
    assert keys_found(verified(clinic, anchor)) == {"anchors.other_tree"}


def test_an_altered_header(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute(
            'UPDATE ledger SET header = replace(header, \'"purpose":"care"\', \'"purpose":"quality"\')'
            " WHERE header LIKE '%access.record_opened%'"
        )
    assert {"leaves.differs", "signatures.wrong", "views.differs"} <= keys_found(verified(clinic))


def test_an_altered_header_with_its_leaf_and_the_tree_made_to_fit(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        rows = rows_of(connection)
        (number,) = [n for n, row in enumerate(rows) if b"access.record_opened" in (row.header or b"")]
        row = rows[number]
        assert row.header is not None
        assert row.signature is not None
        header = row.header.replace(b'"purpose":"care"', b'"purpose":"quality"')
        rows[number] = dataclasses.replace(row, header=header, leaf=headers.leaf_of(header, row.signature))
        put_rows(connection, rows)
    rebuild_views(clinic)
    assert keys_found(verified(clinic)) >= {"signatures.wrong", "streams.broken", "mark.forked"}


def test_a_header_in_another_spelling(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute("UPDATE ledger SET header = replace(header, ',\"v\":1}', ', \"v\":1}') WHERE position = 5")
    assert {"leaves.differs", "headers.not_canonical"} <= keys_found(verified(clinic))


def test_a_deleted_record(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute("DELETE FROM bodies WHERE position = 12")
        connection.execute("DELETE FROM ledger WHERE position = 12")
    report = verified(clinic)
    assert {"positions.missing", "tree.differs", "streams.broken"} <= keys_found(report)
    (missing,) = report.found(Check.POSITIONS)
    assert missing.message == "Records are missing from position 12 to 12."


def test_a_deleted_record_with_the_others_moved_up(clinic: TestClinic) -> None:
    """Tree, head and views are made to fit; the chain of the patient or seat still shows the gap."""
    clinic.vault.close()
    with raw(clinic) as connection:
        rows = rows_of(connection)
        kept = [row for row in rows if b"access.record_opened" not in (row.header or b"")]
        assert len(kept) == len(rows) - 1
        put_rows(connection, [dataclasses.replace(row, position=n) for n, row in enumerate(kept)])
    rebuild_views(clinic)
    assert keys_found(verified(clinic)) >= {"streams.broken", "mark.behind"}


def test_a_truncated_ledger(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    anchor = last_anchor(clinic)
    with raw(clinic) as connection:
        put_rows(connection, rows_of(connection)[:-3])
    rebuild_views(clinic)
    assert keys_found(verified(clinic)) == {"mark.behind", "anchors.truncated"}
    with pytest.raises(LedgerBehindMark):
        open_again(clinic)
    move_mark(clinic)
    assert keys_found(verified(clinic)) == {"anchors.truncated"}
    forget_anchors(clinic)
    assert verified(clinic).is_sound
    assert keys_found(verified(clinic, anchor)) == {"anchors.truncated"}


def test_a_truncated_ledger_whose_head_was_forgotten(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        (size,) = connection.execute("SELECT size FROM head").fetchone()
        connection.execute("DELETE FROM ledger WHERE position >= ?", (size - 3,))
    assert {"positions.truncated", "tree.differs", "mark.behind"} <= keys_found(verified(clinic))


def test_a_record_behind_the_stated_end(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        rows = rows_of(connection)
        frontier = connection.execute("SELECT frontier FROM head").fetchone()[0]
        last = dataclasses.replace(rows[-1], position=len(rows))
        put_rows(connection, [*rows, last])
        connection.execute("UPDATE head SET size = ?, frontier = ?", (len(rows), frontier))
    assert {"positions.beyond_head", "tree.differs", "streams.broken"} <= keys_found(verified(clinic))


def test_a_record_of_an_unknown_kind(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute(
            "UPDATE ledger SET header = replace(header, 'access.record_opened', 'access.nothing_at_all')"
        )
    assert "headers.kind" in keys_found(verified(clinic))


# ------------------------------------------------------------------------------------------------- files put back


def test_an_older_copy_swapped_in(clinic: TestClinic, tmp_path: Path) -> None:
    clinic.vault._database.fold_log()
    older = tmp_path / "older.db"
    shutil.copyfile(clinic.folder / DATABASE, older)
    clinic.register("Olsen", "Eva")
    clinic.vault.sign_out(clinic.now())  # which leaves an anchor at this seat
    shutil.copyfile(older, clinic.folder / DATABASE)
    assert keys_found(verified(clinic)) == {"mark.behind", "anchors.truncated"}
    with pytest.raises(LedgerBehindMark):
        open_again(clinic)


def _flip_in_the_middle(log: Path) -> None:
    flip(log, log.stat().st_size // 2, 3)


def _flip_in_the_header(log: Path) -> None:
    flip(log, 17, 0)


def _cut(log: Path) -> None:
    log.write_bytes(log.read_bytes()[: log.stat().st_size // 2])


def _cut_the_last_frame(log: Path) -> None:
    log.write_bytes(log.read_bytes()[: -(PAGE + 24)])


def _delete(log: Path) -> None:
    log.unlink()


@pytest.mark.parametrize("damage", [_flip_in_the_middle, _flip_in_the_header, _cut, _cut_the_last_frame, _delete])
def test_a_damaged_cut_or_deleted_log(clinic: TestClinic, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    """SQLite drops what a damaged log held and says nothing; both of SQLCipher's checks are content."""
    clinic.vault._database.fold_log()
    for _ in range(3):
        clinic.register("Olsen", "Eva")
    crashed = tmp_path / "crashed"
    shutil.copytree(clinic.folder, crashed)
    clinic.vault._mark.close()  # type: ignore[union-attr]
    marks = tmp_path / "seats-then"
    shutil.copytree(clinic.home, marks)
    clinic.vault._mark = None
    clinic.vault.close()
    clinic.folder, clinic.home = crashed, marks
    assert verified(clinic).is_sound
    damage(crashed / f"{DATABASE}-wal")
    report = verified(clinic)
    assert keys_found(report) == {"mark.behind"}
    (crashed / "vault.open.json").unlink(missing_ok=True)
    with pytest.raises(LedgerBehindMark):
        open_again(clinic)


def test_a_keyring_put_back(clinic: TestClinic) -> None:
    before = [(clinic.folder / name).read_bytes() for name in (keyring_files.NAME, keyring_files.COPY_NAME)]
    newcomer = Newcomer("Dora Friis", frozenset({Role.RECEPTIONIST}), bytearray(PASSWORD))
    clinic.vault.staff.admit(newcomer, at=clinic.now())
    clinic.register("Olsen", "Eva")
    clinic.vault.close()
    for name, data in zip((keyring_files.NAME, keyring_files.COPY_NAME), before, strict=True):
        (clinic.folder / name).write_bytes(data)
    assert keys_found(verified(clinic)) == {"keyring.other", "keyring.people", "mark.keyring_behind"}
    with pytest.raises(JournalError):
        open_again(clinic)


# ------------------------------------------------------------------------------------------------- photos


def _photo_of(clinic: TestClinic) -> tuple[UUID, Path]:
    (photo,) = stream_file.ids_on_disk(clinic.folder)
    return photo, stream_file.path_of(clinic.folder, photo)


def test_a_damaged_photo(clinic: TestClinic) -> None:
    clinic.vault.close()
    photo, path = _photo_of(clinic)
    flip(path, path.stat().st_size - 20)
    (finding,) = verified(clinic).found()
    assert finding.key == "verify.files.damaged"
    assert str(photo) in finding.message
    assert len(finding.positions) == 1


def test_a_cut_photo_a_missing_one_and_one_too_many(clinic: TestClinic) -> None:
    clinic.vault.close()
    _, path = _photo_of(clinic)
    sound = path.read_bytes()
    path.write_bytes(sound[:-1])
    assert keys_found(verified(clinic)) == {"files.damaged"}
    path.unlink()
    assert keys_found(verified(clinic)) == {"files.missing"}
    path.write_bytes(sound)
    stranger = stream_file.path_of(clinic.folder, uuid4())
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_bytes(b"?")
    report = verified(clinic)
    assert report.is_sound
    assert [one.key for one in report.findings if one.severity is Severity.NOTICE] == ["verify.files.orphans"]


# ------------------------------------------------------------------------------------------------- bodies


def test_bodies_swapped_between_two_records(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        found = connection.execute(
            "SELECT records.position, envelope FROM records JOIN bodies ON bodies.position = records.position"
            " WHERE kind LIKE 'treatment.%' LIMIT 2"
        ).fetchall()
        (one, first), (other, second) = found
        connection.execute("UPDATE bodies SET envelope = ? WHERE position = ?", (second, one))
        connection.execute("UPDATE bodies SET envelope = ? WHERE position = ?", (first, other))
    (finding,) = verified(clinic).found()
    assert finding.key == "verify.bodies.seal"
    assert set(finding.positions) == {one, other}


def other_text(fields: dict[str, Json]) -> None:
    """One letter of what the patient read."""
    body = str(fields["text_body"])
    fields["text_body"] = body[:-2] + chr(ord(body[-2]) ^ 1) + body[-1]


def other_stroke(fields: dict[str, Json]) -> None:
    """One sample of the pen, a thousandth of the pad further right."""
    drawn = cast("dict[str, list[list[dict[str, int]]]]", fields["signature"])
    drawn["strokes"][0][0]["x"] += 1


def other_time(fields: dict[str, Json]) -> None:
    """A second earlier, as for a reflection time that was a second short."""
    fields["signed_at"] = encode_time(decode_time(str(fields["signed_at"])) - timedelta(seconds=1))


def other_tick(fields: dict[str, Json]) -> None:
    """A statement that nobody ticked."""
    cast("list[Json]", fields["ticks"]).append("Jeg giver afkald på at klage.")


@pytest.mark.parametrize("edit", [other_text, other_stroke, other_time, other_tick])
def test_a_consent_edited_and_sealed_again(clinic: TestClinic, edit: Callable[[dict[str, Json]], None]) -> None:
    """Whoever holds the clinical key can seal anything in a record's place; its signed commitment does not follow."""
    clinic.vault.close()
    with opened(clinic) as (journal, keys):
        position, record, patient = journal.execute(
            "SELECT position, id, patient FROM records WHERE kind = 'consent.signed' LIMIT 1"
        ).fetchone()
        row = SqlRecordStore(journal).row(position)
        assert row is not None
        assert row.header is not None
        plaintext = keys.unseal(row.envelope or b"", UUID(bytes=record)) or b""
        body = commitment.decode_body(plaintext, headers.decode(row.header).body or b"")
        fields = copy.deepcopy(dict(body.fields))
        edit(fields)
        assert fields != body.fields
        edited = commitment.encode_body(fields, body.salts, body.secrets)
        envelope = keys.seal_clinical(edited, UUID(bytes=record), UUID(bytes=patient))
    with raw(clinic) as connection:
        connection.execute("UPDATE bodies SET envelope = ? WHERE position = ?", (envelope, position))
    (finding,) = verified(clinic).found()
    assert (finding.key, finding.positions) == ("verify.bodies.commitment", (position,))


def test_a_deleted_body_and_one_that_no_record_knows(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        (opened_at,) = connection.execute(
            "SELECT position FROM records WHERE kind = 'access.record_opened' LIMIT 1"
        ).fetchone()
        connection.execute("DELETE FROM bodies WHERE position = 11")
        connection.execute("INSERT INTO bodies VALUES (?, x'01')", (opened_at,))
        connection.execute("INSERT INTO bodies VALUES (9999, x'01')")
    assert {"bodies.missing", "bodies.unexpected", "bodies.without_record"} <= keys_found(verified(clinic))


def test_a_clinical_body_laid_open_to_all_staff(clinic: TestClinic) -> None:
    clinic.vault.close()
    with opened(clinic) as (journal, keys):
        position, record = journal.execute(
            "SELECT position, id FROM records WHERE kind = 'note.signed' LIMIT 1"
        ).fetchone()
        row = SqlRecordStore(journal).row(position)
        assert row is not None
        plaintext = keys.unseal(row.envelope or b"", UUID(bytes=record)) or b""
        envelope = keys.seal_registry(plaintext, UUID(bytes=record))
    with raw(clinic) as connection:
        connection.execute("UPDATE bodies SET envelope = ? WHERE position = ?", (envelope, position))
    assert keys_found(verified(clinic)) == {"bodies.open_to_all"}


def test_a_patients_keys_exchanged_and_a_spoilt_draft(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        (one, first), (other, second), *_ = connection.execute("SELECT key_id, sealed FROM patient_keys").fetchall()
        connection.execute("UPDATE patient_keys SET sealed = ? WHERE key_id = ?", (second, one))
        connection.execute("UPDATE patient_keys SET sealed = ? WHERE key_id = ?", (first, other))
        connection.execute("UPDATE drafts SET envelope = CAST(envelope || x'00' AS BLOB)")
    assert keys_found(verified(clinic)) == {"bodies.seal", "drafts.broken"}


# ------------------------------------------------------------------------------------------------- the gate


def test_an_entry_forced_into_the_view_alone(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        (consent,) = connection.execute("SELECT record FROM consents LIMIT 1").fetchone()
        connection.execute(
            "INSERT INTO entries VALUES (7, ?, ?, 'token', 0, ?, NULL)", (uuid4().bytes, uuid4().bytes, consent)
        )
    report = verified(clinic)
    assert keys_found(report) == {"views.differs"}
    assert report.found()[0].params == (("view", "entries"),)


def test_a_treatment_without_consent_forced_into_the_ledger(clinic: TestClinic) -> None:
    """By someone with every key and another SQL client: signed, sealed, in the tree, the views made to fit."""
    patient = clinic.patients[0]
    clinic.vault.close()
    position = _force(clinic, patient, refs={"consent": (uuid4(),)})
    report = verified(clinic)
    assert {"gate.no_consent", "references.unknown"} <= keys_found(report)
    (finding,) = report.found(Check.GATE)
    assert finding.positions == (position,)
    assert "consent" in finding.message


def _force(clinic: TestClinic, patient: UUID, *, refs: dict[str, tuple[UUID, ...]]) -> int:
    """Append a treatment past the gate: triggers dropped, references unchecked, the authorizer gone."""
    unlocked = clinic.unlocked()
    assert unlocked.seat is not None
    author = Author(unlocked.ring.vault, clinic.owner, unlocked.seat.seat, unlocked.keys.signing)
    entry = clinic.entry(refs["consent"][0])
    gate = EntryGate(TREATMENT, entry.done)
    with raw(clinic), opened(clinic) as (journal, keys):
        journal._mode = Mode.WRITING
        journal.connection.set_authorizer(None)
        for statement in ("PRAGMA query_only=OFF", "PRAGMA foreign_keys=OFF", "BEGIN IMMEDIATE"):
            journal.connection.execute(statement)
        acting = Acting(journal, keys, author=author, at=clinic.now())
        (written,) = acting.append(NewRecord("treatment.signed", entry, patient=patient, gate=gate, refs=refs))
        journal.connection.execute("COMMIT")
    return written.position


def test_a_withdrawal_taken_out_of_the_views_lets_a_treatment_through_and_is_found(clinic: TestClinic) -> None:
    patient = clinic.register("Friis", "Gudrun")
    consent = clinic.consent(patient)
    clinic.withdraw(patient, consent)
    with pytest.raises(JournalError, match="no valid consent"):
        clinic.treat(patient, consent)
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute("DELETE FROM withdrawals")
    clinic.vault = opening.open_vault(
        clinic.folder,
        SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST),
        Surroundings(clinic.now, home=clinic.home),
    )
    position = clinic.treat(patient, consent).position
    clinic.vault.close()
    report = verified(clinic)
    assert keys_found(report) == {"gate.withdrawn", "views.differs"}
    (finding,) = report.found(Check.GATE)
    assert finding.positions == (position,)


def test_a_withdrawal_written_down_late_is_for_review_and_no_damage(clinic: TestClinic) -> None:
    patient = clinic.register("Friis", "Gudrun")
    consent = clinic.consent(patient)
    entry = clinic.treat(patient, consent)
    before = clinic.moment
    clinic.moment -= timedelta(minutes=1)
    clinic.withdraw(patient, consent)
    clinic.moment = before + timedelta(minutes=1)
    clinic.vault.close()
    report = verified(clinic)
    assert report.is_sound
    (notice,) = [one for one in report.findings if one.severity is Severity.NOTICE]
    assert (notice.key, notice.positions) == ("verify.gate.withdrawn_late", (entry.position,))


def test_a_dropped_trigger(clinic: TestClinic) -> None:
    clinic.vault.close()
    key = role_keys.sqlcipher_key(clinic.unlocked().keys.newest_registry)
    connection = sqlcipher.connect(str(clinic.folder / DATABASE), isolation_level=None)
    connection.set_key(bytearray(b"x'" + key.hex().encode() + b"'"))
    connection.execute("DROP TRIGGER entry_needs_consent")
    connection.close()
    (finding,) = verified(clinic).found()
    assert finding.message == "A part of the database is missing, added or altered: trigger entry_needs_consent."


# ------------------------------------------------------------------------------------------------- signatures


def test_a_signature_by_someone_who_left(clinic: TestClinic) -> None:
    newcomer = Newcomer("Dora Friis", frozenset({Role.RECEPTIONIST}), bytearray(PASSWORD))
    dora = clinic.vault.staff.admit(newcomer, at=clinic.now())
    kept = keyring.unlock(
        clinic.vault.ring, dora.id, bytearray(PASSWORD), clinic.vault.keys.secret, allow_test_kdf=True
    )
    clinic.vault.staff.dismiss(dora.id, reason="left", at=clinic.now())
    author = Author(clinic.vault.id, dora.id, clinic.vault.seat, kept.signing)
    with clinic.vault._database.writing():
        acting = Acting(clinic.vault._database, clinic.vault._body_keys, author=author, at=clinic.now())
        (written,) = acting.append(NewRecord("access.record_opened", patient=clinic.patients[0], purpose="care"))
    clinic.vault.close()
    (finding,) = verified(clinic).found()
    assert (finding.key, finding.positions) == ("verify.signatures.ended_key", (written.position,))


def test_a_signature_in_anothers_name_and_one_by_a_stranger(clinic: TestClinic) -> None:
    receptionist = next(person for person in clinic.vault.people() if person.roles == {Role.RECEPTIONIST})
    own = clinic.vault.keys.signing
    authors = [
        Author(clinic.vault.id, receptionist.id, clinic.vault.seat, own),
        Author(clinic.vault.id, clinic.owner, clinic.vault.seat, SigningKey(bytes(32))),
    ]
    for author in authors:
        with clinic.vault._database.writing():
            acting = Acting(clinic.vault._database, clinic.vault._body_keys, author=author, at=clinic.now())
            acting.append(NewRecord("access.record_opened", patient=clinic.patients[0], purpose="care"))
    clinic.vault.close()
    assert keys_found(verified(clinic)) == {"signatures.other_author", "signatures.unknown_key"}


def test_a_forged_checkpoint_and_a_wrong_cache(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    with raw(clinic) as connection:
        connection.execute("UPDATE checkpoints SET note = replace(note, '=', 'A')")
        connection.execute("INSERT INTO subtrees VALUES (0, ?)", (bytes(32),))
    assert keys_found(verified(clinic)) == {"checkpoints.unsigned", "tree.cache"}


# ------------------------------------------------------------------------------------------------- lawful changes


def an_erasure(clinic: TestClinic, extent: ErasureExtent, positions: list[int], *, approvals: int) -> ErasureCarriedOut:
    second = Newcomer("Dora Friis", frozenset({Role.OWNER}), bytearray(PASSWORD))
    dora = clinic.vault.staff.admit(second, at=clinic.now())
    hers = keyring.unlock(
        clinic.vault.ring, dora.id, bytearray(PASSWORD), clinic.vault.keys.secret, allow_test_kdf=True
    )
    ranges = tuple(PositionRange(position, position) for position in positions)
    erasure = ErasureCarriedOut(extent, "access-log", ranges, "retention has ended", ())
    message = approved_message(clinic.vault.id, erasure)
    given = [
        Approval(person, key.key_id.hex(), key.sign(ERASURE, message).hex())
        for person, key in ((clinic.owner, clinic.vault.keys.signing), (dora.id, hers.signing))
    ]
    return dataclasses.replace(erasure, approvals=tuple(given[:approvals]))


def _erased(
    clinic: TestClinic, extent: ErasureExtent, *, approvals: int, before: Callable[[], None] = lambda: None
) -> Report:
    kinds = "('access.record_opened')" if extent is ErasureExtent.RECORDS else "('note.signed')"
    journal = clinic.vault._database
    positions = [row[0] for row in journal.execute(f"SELECT position FROM records WHERE kind IN {kinds}").fetchall()]
    assert positions
    erasure = an_erasure(clinic, extent, positions, approvals=approvals)
    before()
    clinic.write("erasure.carried_out", erasure)
    clinic.vault.close()
    with raw(clinic) as connection:
        for position in positions:
            connection.execute("DELETE FROM bodies WHERE position = ?", (position,))
            if extent is ErasureExtent.RECORDS:
                connection.execute("UPDATE ledger SET header = NULL, signature = NULL WHERE position = ?", (position,))
    rebuild_views(clinic)
    return verified(clinic)


@pytest.mark.parametrize("extent", list(ErasureExtent))
def test_an_approved_erasure_is_no_damage(clinic: TestClinic, extent: ErasureExtent) -> None:
    report = _erased(clinic, extent, approvals=2)
    assert report.is_sound, report.found()


@pytest.mark.parametrize(
    ("extent", "sentence"),
    [(ErasureExtent.BODIES, "bodies.missing"), (ErasureExtent.RECORDS, "erasures.record_gone")],
)
def test_an_erasure_that_one_person_approved_is_damage(
    clinic: TestClinic, extent: ErasureExtent, sentence: str
) -> None:
    report = _erased(clinic, extent, approvals=1)
    assert keys_found(report) == {"erasures.not_approved", sentence}


def test_an_approval_by_someone_who_left_meanwhile_does_not_count(clinic: TestClinic) -> None:
    def dora_leaves() -> None:
        dora = next(person.id for person in clinic.vault.people() if person.name == "Dora Friis")
        clinic.vault.staff.dismiss(dora, reason="left", at=clinic.now())

    report = _erased(clinic, ErasureExtent.BODIES, approvals=2, before=dora_leaves)
    assert keys_found(report) == {"erasures.not_approved", "bodies.missing"}


def test_a_restore_begins_a_new_line_and_what_it_lost_is_called_abandoned(clinic: TestClinic, tmp_path: Path) -> None:
    with clinic.vault.act(clinic.now()) as act:
        kept = act.sign_checkpoint()  # type: ignore[attr-defined]
    clinic.vault._database.fold_log()
    backup = tmp_path / "backup.db"
    shutil.copyfile(clinic.folder / DATABASE, backup)
    fork = clinic.vault.head()
    clinic.register("Olsen", "Eva")
    clinic.vault.sign_out(clinic.now())
    lost = last_anchor(clinic)
    shutil.copyfile(backup, clinic.folder / DATABASE)
    _restore(clinic, RestoreMade(1, 0, fork.size, fork.root.hex(), (lost,), "", "disk failed"))
    report = verified(clinic, kept, lost)
    assert report.is_sound, report.found()
    assert report.line == 1
    assert {one.key for one in report.findings if one.severity is Severity.NOTICE} == {
        "verify.anchors.abandoned",
        "verify.mark.abandoned",
    }


def test_a_restore_that_does_not_say_truly_where_it_began(clinic: TestClinic) -> None:
    fork = clinic.vault.head()
    clinic.vault.close()
    _restore(clinic, RestoreMade(1, 0, fork.size, bytes(32).hex(), (), "", "disk failed"))
    assert keys_found(verified(clinic)) == {"lines.restore_differs"}


def _restore(clinic: TestClinic, restore: RestoreMade) -> None:
    """What a restore does to the ledger: the line goes on from the fork under another number."""
    with raw(clinic) as connection:
        connection.execute("UPDATE head SET line = ?", (restore.line,))
    unlocked = clinic.unlocked()
    assert unlocked.seat is not None
    author = Author(unlocked.ring.vault, clinic.owner, unlocked.seat.seat, unlocked.keys.signing)
    with opened(clinic) as (journal, keys), journal.writing():
        acting = Acting(journal, keys, author=author, at=clinic.now())
        acting.append(NewRecord("restore.made", restore))
        acting.append(NewRecord("note.signed", Note(NoteKind.PHONE, clinic.moment, "x"), patient=clinic.patients[0]))
        acting.sign_checkpoint()


def test_a_line_that_no_restore_leads_to(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute("UPDATE head SET line = 3")
    assert keys_found(verified(clinic)) == {"lines.other"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET leaf = CAST(leaf || 'x' AS TEXT) WHERE position = 4",
        "UPDATE ledger SET signature = 17 WHERE position = 4",
        "UPDATE bodies SET envelope = CAST(envelope AS TEXT)",
        "UPDATE bodies SET envelope = 3.5 WHERE position = 4",
        "UPDATE head SET frontier = 'nothing'",
        "UPDATE head SET size = 'many'",
        "DELETE FROM head",
        "UPDATE checkpoints SET note = x'ff'",
        "UPDATE subtrees SET number = -1, root = NULL",
        "UPDATE records SET kind = CAST(x'ff00' AS TEXT)",
        "UPDATE drafts SET envelope = CAST(x'ff' AS TEXT)",
        "UPDATE patient_keys SET sealed = 1, epoch = 'x'",
        "UPDATE patients SET family = CAST(x'ff' AS TEXT)",
    ],
)
def test_values_that_no_journal_has_become_findings_too(clinic: TestClinic, statement: str) -> None:
    clinic.vault.sign_out(clinic.now())
    with raw(clinic) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("INSERT OR IGNORE INTO subtrees VALUES (0, x'00')")
        try:
            connection.execute(statement)
        except sqlcipher.IntegrityError:
            connection.execute("DELETE FROM head")
    report = verified(clinic)
    assert report.found()
