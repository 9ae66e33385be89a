"""What someone can do to the files around an opening, who holds the shared keys or none, is noticed by the next one."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.bootstrap.window import LateFrontDoor
from journal_app.domain.access import Purpose
from journal_app.domain.errors import JournalError
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note, NoteKind
from journal_app.resource_root import resource_root
from journal_app.services.ports import AccessFilter
from journal_app.ui.clinic import paper
from journal_app.vault import canonical, headers, keyring, keyring_files, keystore, opening, verifying
from journal_app.vault.keyring_standing import KeyringNotLawful
from journal_app.vault.lawful import RecordAltered
from journal_app.vault.ledger_tail import TailDamaged
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import LedgerBehindMark, SignIn, Surroundings
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.reading import Reading
from tests.attacks import move_mark, opened, raw
from tests.clinic_history import PASSWORD, TestClinic, lived_clinic

PAGE = 4096
ANOTHER_LAST_BYTE = """
UPDATE head
SET frontier = CAST(substr(frontier, 1, length(frontier) - 1) || iif(hex(frontier) LIKE '%0', x'01', x'00') AS BLOB)
"""


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


@contextmanager
def opened_unchecked(clinic: TestClinic) -> Iterator[Reading]:
    """Past everything that looks before a vault opens."""
    with opened(clinic) as (journal, keys):
        yield Reading(journal, keys)


# --------------------------------------------------------------------------------------- what is read of a patient


@pytest.mark.parametrize("is_leaf_moved", [True, False])
def test_a_record_that_nobody_signed_is_not_shown(clinic: TestClinic, *, is_leaf_moved: bool) -> None:
    """With the registry key anyone can rewrite a row, its leaf and the tree; nobody can sign for its author."""
    patient = clinic.patients[0]
    clinic.vault.close()
    with raw(clinic) as connection:
        position, data, signature = connection.execute(
            "SELECT position, CAST(header AS BLOB), signature FROM ledger"
            " WHERE json_extract(header, '$.kind') = 'note.signed'"
        ).fetchone()
        header = canonical.decode_object(data)
        changed = canonical.encode({**header, "body": "00" * 32})
        connection.execute("UPDATE ledger SET header = ? WHERE position = ?", (changed.decode(), position))
        if is_leaf_moved:
            leaf = headers.leaf_of(changed, signature)
            connection.execute("UPDATE ledger SET leaf = ? WHERE position = ?", (leaf, position))
    with opened_unchecked(clinic) as reading, pytest.raises(RecordAltered):
        reading.journal(patient)


def test_a_body_that_does_not_open_leaves_the_rest_readable(clinic: TestClinic) -> None:
    patient = clinic.patients[0]
    whole = clinic.vault.journal(patient)
    assert all(item.content is not None for item in whole)
    clinic.vault.close()
    with raw(clinic) as connection:
        (position,) = connection.execute("SELECT position FROM records WHERE kind = 'health.confirmed'").fetchone()
        connection.execute("UPDATE bodies SET envelope = zeroblob(200) WHERE position = ?", (position,))
    with opened_unchecked(clinic) as reading:
        items = reading.journal(patient)
    assert [item.position for item in items if item.content is None] == [position]
    assert len(items) == len(whole)


def test_a_purpose_that_no_program_wrote_does_not_close_the_access_log(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute("UPDATE records SET purpose = 'because' WHERE kind = 'access.record_opened'")
    with opened_unchecked(clinic) as reading:
        events = reading.access_events(AccessFilter(kinds=("access.record_opened",)))
    assert events
    assert {event.purpose for event in events} == {Purpose.CARE}, "what was signed, not what the list says"


# ------------------------------------------------------------------------------------------------ an old page put back


def open_again(clinic: TestClinic, **changes: str) -> OpenVault:
    typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST, **changes)  # type: ignore[arg-type]
    return opening.open_vault(clinic.folder, typed, Surroundings(clinic.now, home=clinic.home))


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM ledger WHERE position = (SELECT max(position) FROM ledger)",
        "DELETE FROM ledger WHERE position = 3",
        "UPDATE ledger SET leaf = zeroblob(32) WHERE position = 3",
        "UPDATE ledger SET signature = zeroblob(64) WHERE position = 20",
        "DELETE FROM records WHERE position = (SELECT max(position) FROM records)",
        "UPDATE records SET patient = NULL WHERE kind = 'note.signed'",
        "UPDATE streams SET leaf = zeroblob(32)",
        "DELETE FROM streams",
        "DELETE FROM bodies WHERE position = (SELECT max(position) FROM bodies)",
        "UPDATE head SET frontier = (SELECT x'0000000000000000'), size = 0",
    ],
)
def test_an_end_that_does_not_fit_together_is_not_written_on(clinic: TestClinic, damage: str) -> None:
    clinic.vault.sign_out(clinic.now())
    with raw(clinic) as connection:
        connection.execute(damage)
    before = (clinic.folder / "journal-1.db").read_bytes()
    with pytest.raises(TailDamaged):
        open_again(clinic)
    with pytest.raises(TailDamaged):
        open_again(clinic, overrule="I want to")
    assert (clinic.folder / "journal-1.db").read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM ledger WHERE position = 10",
        "UPDATE ledger SET leaf = zeroblob(32) WHERE position = (SELECT 256 * max(number) + 10 FROM subtrees)",
        ANOTHER_LAST_BYTE,
        "UPDATE head SET frontier = CAST(substr(frontier, 1, 8) || zeroblob(length(frontier) - 8) AS BLOB)",
    ],
)
def test_behind_what_is_looked_at_one_by_one_count_and_tree_are_looked_at(clinic: TestClinic, damage: str) -> None:
    """A journal of more than two tiles: the newest 256 records are looked at themselves, the others only in sum."""
    with clinic.vault.act(clinic.now()) as act:
        act.append(*(NewRecord("access.record_opened", purpose="care") for _ in range(600)))
    clinic.vault.sign_out(clinic.now())
    open_again(clinic).close()
    with raw(clinic) as connection:
        assert connection.execute(damage).rowcount == 1
    with pytest.raises(TailDamaged):
        open_again(clinic)


def test_no_single_old_page_gets_past_an_opening(clinic: TestClinic) -> None:
    """Every page that the newest acts changed, put back alone: refused, or it held nothing that anyone relies on."""
    clinic.vault.sign_out(clinic.now())
    path = clinic.folder / "journal-1.db"
    old = path.read_bytes()
    clinic.vault = open_again(clinic)
    note = Note(NoteKind.PHONE, clinic.now(), "Klage over behandlingen.")
    written = clinic.write("note.signed", note, patient=clinic.patients[0])
    clinic.vault.sign_out(clinic.now())
    new = path.read_bytes()
    size = len(new) // PAGE
    changed = [at for at in range(min(size, len(old) // PAGE)) if old[at * PAGE :][:PAGE] != new[at * PAGE :][:PAGE]]
    assert len(changed) > 4
    refused = 0
    for at in changed:
        path.write_bytes(new[: at * PAGE] + old[at * PAGE : (at + 1) * PAGE] + new[(at + 1) * PAGE :])
        snapshot = shutil.copytree(clinic.home, clinic.home.with_name(f"home-{at}"))
        try:
            typed = SignIn(clinic.owner, bytearray(PASSWORD), policy=KdfPolicy.TEST)
            vault = opening.open_vault(clinic.folder, typed, Surroundings(clinic.now, home=snapshot))
        except JournalError:
            refused += 1
            continue
        assert written.id in {item.id for item in vault.journal(clinic.patients[0])}
        vault.close()
    assert refused > len(changed) // 2


# ----------------------------------------------------------------------------------------- what this computer remembers


@pytest.mark.parametrize("left", ["anchors", "attempts", "clinic-secret"])
def test_a_seat_that_lost_all_but_one_thing_is_not_new(clinic: TestClinic, left: str) -> None:
    clinic.vault.sign_out(clinic.now())
    open_again(clinic).close()
    seat = clinic.home / str(clinic.vault.id)
    secret = bytearray(clinic.unlocked().keys.secret)
    assert (seat / left).exists()
    for file in seat.iterdir():
        if file.is_dir():
            shutil.rmtree(file)
        elif file.name != left:
            file.unlink()
    typed = SignIn(clinic.owner, bytearray(PASSWORD), secret=secret, policy=KdfPolicy.TEST)
    with pytest.raises(LedgerBehindMark):
        opening.open_vault(clinic.folder, typed, Surroundings(clinic.now, home=clinic.home))


def test_a_seat_whose_keystore_still_has_the_secret_is_not_new(
    clinic: TestClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system keeps secrets, taking the whole seat's folder away leaves that one."""
    clinic.vault.sign_out(clinic.now())
    kept = keystore.open_secret_store(clinic.home / str(clinic.vault.id))
    elsewhere = clinic.home.with_name("system-keystore")
    elsewhere.mkdir()
    system = keystore.open_secret_store(elsewhere)
    secret = kept.get(keystore.CLINIC_SECRET)
    assert secret is not None
    system.put(keystore.CLINIC_SECRET, secret)
    shutil.rmtree(clinic.home)
    monkeypatch.setattr(keystore, "open_secret_store", lambda _: system)
    with pytest.raises(LedgerBehindMark) as refusal:
        open_again(clinic)
    assert refusal.value.verdict == "mark missing"


def test_an_older_copy_does_not_fit_the_checkpoint_this_seat_kept(clinic: TestClinic) -> None:
    """Whoever has the registry key can write any mark; the checkpoint stays."""
    clinic.vault.sign_out(clinic.now())
    path = clinic.folder / "journal-1.db"
    older = path.read_bytes()
    clinic.vault = open_again(clinic)
    clinic.vault.sign_out(clinic.now())
    path.write_bytes(older)
    move_mark(clinic)
    with pytest.raises(LedgerBehindMark) as refusal:
        open_again(clinic)
    assert refusal.value.verdict == "anchor behind"
    found = verifying.verify(clinic.unlocked())
    assert "verify.anchors.truncated" in {one.key for one in found.found()}
    open_again(clinic, overrule="The newest backup there is").close()
    open_again(clinic).close()


def test_a_journal_grown_otherwise_does_not_fit_the_checkpoint_this_seat_kept(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    path = clinic.folder / "journal-1.db"
    older, marked = path.read_bytes(), (clinic.home / str(clinic.vault.id) / "mark").read_bytes()
    anchors = clinic.home / str(clinic.vault.id) / "anchors"
    kept = anchors.read_bytes()
    clinic.vault = open_again(clinic)
    clinic.vault.sign_out(clinic.now())
    seen = anchors.read_bytes()
    path.write_bytes(older)
    anchors.write_bytes(kept)
    (clinic.home / str(clinic.vault.id) / "mark").write_bytes(marked)
    clinic.moment += timedelta(minutes=1)
    clinic.vault = open_again(clinic)
    clinic.vault.sign_out(clinic.now())
    anchors.write_bytes(seen)
    with pytest.raises(LedgerBehindMark) as refusal:
        open_again(clinic)
    assert refusal.value.verdict == "anchor forked"


# -------------------------------------------------------------------------------------------------- what was added


@pytest.mark.parametrize(
    "added",
    [
        "CREATE TRIGGER patient_words_evil BEFORE INSERT ON withdrawals BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TABLE patient_words_stash (x)",
        "CREATE VIEW patient_digits_v AS SELECT * FROM patients",
        "CREATE INDEX patient_digits_i ON patients (given)",
    ],
)
def test_what_is_named_like_the_engines_own_tables_is_found(clinic: TestClinic, added: str) -> None:
    clinic.vault.sign_out(clinic.now())
    with raw(clinic) as connection:
        connection.execute(added)
    found = verifying.verify(clinic.unlocked())
    assert {one.key for one in found.found()} == {"verify.schema.differs"}


def test_a_purpose_that_does_not_exist_is_found(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    with raw(clinic) as connection:
        connection.execute(
            'UPDATE ledger SET header = replace(header, \'"purpose":"care"\', \'"purpose":"Mette botox"\')'
            " WHERE header LIKE '%access.record_opened%'"
        )
    found = verifying.verify(clinic.unlocked())
    assert "verify.headers.purpose" in {one.key for one in found.found()}


def test_nothing_is_repaired_from_a_keyring_that_the_ledger_does_not_know(clinic: TestClinic) -> None:
    """A forged copy with a higher version must not overwrite the true one, merely because names were listed."""
    clinic.vault.sign_out(clinic.now())
    ring = keyring_files.read(clinic.folder)
    other = keyring.create(
        vault=ring.vault,
        user=uuid4(),
        label="Evil",
        password=b"hundehus paa bakken",
        database=ring.database,
        policy=KdfPolicy.TEST,
    )
    forged = replace(other.keyring, version=999).signed_by(other.keys.signing, user=other.keyring.people[0].user)
    (clinic.folder / keyring_files.COPY_NAME).write_bytes(forged.encode())
    true = (clinic.folder / keyring_files.NAME).read_bytes()
    door = RealFrontDoor(resource_root(), Circumstances(home=clinic.home, policy=KdfPolicy.TEST))
    door.sign_of(clinic.folder)
    LateFrontDoor(resource_root()).sign_of(clinic.folder)
    with pytest.raises(JournalError):
        open_again(clinic)
    assert (clinic.folder / keyring_files.NAME).read_bytes() == true


def test_nothing_is_repaired_from_a_keyring_that_a_member_signed_and_the_ledger_does_not_know(
    clinic: TestClinic,
) -> None:
    """Every slot in it opens, so only the ledger tells that it does not count."""
    ring = clinic.vault.ring
    forged = replace(ring, version=ring.version + 1).signed_by(clinic.vault.keys.signing, user=clinic.owner)
    clinic.vault.sign_out(clinic.now())
    (clinic.folder / keyring_files.COPY_NAME).write_bytes(forged.encode())
    true = (clinic.folder / keyring_files.NAME).read_bytes()
    with pytest.raises(KeyringNotLawful):
        open_again(clinic)
    assert (clinic.folder / keyring_files.NAME).read_bytes() == true


def test_a_damaged_copy_is_repaired_once_the_other_proved_right(clinic: TestClinic) -> None:
    clinic.vault.sign_out(clinic.now())
    (clinic.folder / keyring_files.COPY_NAME).write_bytes(b"{}")
    open_again(clinic).close()
    assert keyring_files.are_copies_sound(clinic.folder)


# ------------------------------------------------------------------------------------------------- files and memory


def test_a_pdf_is_for_its_user_alone_and_follows_no_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"not to be touched")
    place = tmp_path / "journal.pdf"
    place.symlink_to(elsewhere)
    assert paper.write_file(place, b"%PDF") == place
    assert not place.is_symlink()
    assert (place.read_bytes(), elsewhere.read_bytes()) == (b"%PDF", b"not to be touched")
    assert place.stat().st_mode & 0o777 == 0o600
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["elsewhere", "journal.pdf"]
    with pytest.raises(paper.PaperFailed):
        paper.write_file(tmp_path / "nowhere" / "journal.pdf", b"%PDF")


def test_of_several_pdfs_none_is_left_where_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies in a folder though it is said that it failed is looked for by nobody."""
    (tmp_path / "letter-01.pdf").write_bytes(b"an older one")
    real, done = os.fsync, list[int]()

    def full_at_the_third(file: int) -> None:
        done.append(file)
        if len(done) == 3:
            raise OSError(errno.ENOSPC, "full")
        real(file)

    monkeypatch.setattr(os, "fsync", full_at_the_third)
    with pytest.raises(paper.PaperFailed):
        paper.write_pdfs(tmp_path, "letter", (b"1", b"2", b"3", b"4"))
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"letter-01.pdf": b"an older one"}
    written = paper.write_pdfs(tmp_path, "letter", (b"1", b"2"))
    assert [one.name for one in written] == ["letter-02.pdf", "letter-03.pdf"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_the_program_closes_its_memory_before_anything_else() -> None:
    code = (
        "import ctypes, resource\n"
        "from journal_app.bootstrap.process_shield import raise_shield\n"
        "print(sorted(map(str, raise_shield())), resource.getrlimit(resource.RLIMIT_CORE))\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['memory closed to other programs', 'no core dumps'] (0, 0)\n0"
