"""What happens to disks, files and clocks: a sentence for whoever sits there, the files untouched, nothing lost."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.clinic import ClockWentBack
from journal_app.domain.errors import Environmental, JournalError, UserFacing
from journal_app.services import drafts
from journal_app.services.front_door import SignInForm
from journal_app.services.session import Session
from journal_app.vault import database, role_keys
from journal_app.vault.database import DatabaseBusy, DatabaseDamaged, DiskFull, DiskGone
from journal_app.vault.high_water import Verdict
from journal_app.vault.instance_lock import VaultInUse
from journal_app.vault.opening import LedgerBehindMark, SecretMissing
from journal_app.vault.schema import SCHEMA_VERSION
from tests.clinic import (
    CARE,
    OTHER_PASSWORD,
    OpenClinic,
    a_clinic,
    a_note,
    a_password,
    a_patient,
    a_treated_patient,
    details,
    files_below,
    is_closed,
    kinds_written,
    opened,
)

PAGE = 4096
DATABASE = "journal-1.db"
LOG = "journal-1.db-wal"

posix_only = pytest.mark.skipif(os.name != "posix", reason="swaps file descriptors, or rights, as POSIX has them")
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds open files in /proc")


def sign_in(clinic: OpenClinic, person: UUID | None = None, password: str | None = None) -> Session:
    """Sign in without signing anybody out; the next session is the clinic's."""
    who = person or clinic.owner.id
    form = SignInForm(who, a_password(password or clinic.passwords[who]))
    clinic.session = clinic.door.open(clinic.folder, form)
    return clinic.session


def assert_reads_well(problem: JournalError) -> None:
    """One or more plain sentences: no code, no path of a module, no placeholder left, nothing in capitals."""
    text = problem.message
    assert isinstance(problem, UserFacing | Environmental)
    assert text[0].isupper()
    assert text.endswith((".", "?"))
    ours = text.replace(str(problem.params.get("folder", "")), "")  # what a folder is called is not ours
    assert not set("{}[]<>_=") & set(ours)
    for word in ("Error", "None", "sqlite", "SQL", "HMAC", "exception", "b'", "0x"):
        assert word not in ours
    assert "." in problem.key, "a translation key, not a sentence"


@contextmanager
def refused(clinic: OpenClinic, *kinds: type[JournalError], key: str = "") -> Iterator[None]:
    """What is tried ends in a readable sentence, and every byte of the vault is as it was."""
    before = files_below(clinic.folder)
    with pytest.raises(kinds or JournalError) as problem:
        yield
    assert_reads_well(problem.value)
    if key:
        assert problem.value.key == key
    assert files_below(clinic.folder) == before


@pytest.fixture
def closed(clinic: OpenClinic) -> OpenClinic:
    """A clinic in the evening: a treated patient in it, everybody gone home."""
    a_treated_patient(clinic)
    clinic.sign_out()
    return clinic


# --------------------------------------------------------------------------------------------------------- signing in


def test_a_wrong_password_is_a_wrong_password(closed: OpenClinic) -> None:
    with refused(closed, UserFacing, key="vault.sign_in.wrong_password"):
        sign_in(closed, password="helt forkert kodeord")
    sign_in(closed)


def test_a_wrong_clinic_secret_is_said_as_such(closed: OpenClinic, tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("ab" * 32)
    with refused(closed, UserFacing, key="vault.sign_in.wrong_secret"):
        closed.door.open(closed.folder, SignInForm(closed.owner.id, a_password(), secret_file=file))


def test_a_computer_that_was_never_enrolled_says_so(closed: OpenClinic, tmp_path: Path) -> None:
    """The same folder, at a desk whose keystore is empty."""
    from tests.clinic import a_door

    door = a_door(tmp_path / "another home", closed.time)
    with refused(closed, SecretMissing):
        door.open(closed.folder, SignInForm(closed.owner.id, a_password()))


def test_ten_wrong_passwords_close_the_door_for_a_while(closed: OpenClinic) -> None:
    with refused(closed, UserFacing, key="sign_in.too_many"):
        for _ in range(20):
            with suppress_wrong_password():
                sign_in(closed, password="helt forkert kodeord")
    closed.time.go(minutes=6)


@contextmanager
def suppress_wrong_password() -> Iterator[None]:
    try:
        yield
    except UserFacing as refusal:
        if refusal.key != "vault.sign_in.wrong_password":
            raise


def test_a_second_program_is_told_who_has_the_journal_open(clinic: OpenClinic) -> None:
    with refused(clinic, VaultInUse):
        clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password()))
    a_patient(clinic.session)


# -------------------------------------------------------------------------------------------------------------- files


def test_without_any_key_file_nothing_opens(closed: OpenClinic) -> None:
    for name in ("keyring.json", "keyring.copy.json"):
        (closed.folder / name).rename(closed.folder.parent / name)
    with refused(closed, Environmental, key="vault.keyring.missing"):
        sign_in(closed)
    with refused(closed, Environmental, key="vault.keyring.missing"):
        closed.door.sign_of(closed.folder)


@pytest.mark.parametrize("name", ["keyring.json", "keyring.copy.json"])
def test_one_key_file_of_two_is_enough(closed: OpenClinic, name: str) -> None:
    (closed.folder / name).unlink()
    assert sign_in(closed).vault.person == closed.owner


def test_a_journal_of_a_newer_program_is_not_touched(closed: OpenClinic) -> None:
    with raw(closed) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with refused(closed, Environmental, key="vault.newer"):
        sign_in(closed)


def test_an_older_copy_in_its_place_is_noticed_and_can_be_overruled(closed: OpenClinic) -> None:
    older = (closed.folder / DATABASE).read_bytes()
    sign_in(closed)
    a_patient(closed.session, details("Hansen"))
    closed.sign_out()
    (closed.folder / DATABASE).write_bytes(older)
    before = files_below(closed.folder)
    with pytest.raises(LedgerBehindMark) as problem:
        sign_in(closed)
    assert problem.value.verdict == Verdict.BEHIND.value
    assert_reads_well(problem.value)
    assert files_below(closed.folder) == before

    form = SignInForm(closed.owner.id, a_password(), overrule="Computeren var til reparation")
    closed.session = closed.door.open(closed.folder, form)
    assert kinds_written(closed.vault)[-2:] == ["mark.overruled", "access.signed_in"]


def test_another_past_of_the_same_length_is_noticed(closed: OpenClinic) -> None:
    older = (closed.folder / DATABASE).read_bytes()
    sign_in(closed)
    closed.close()
    longer = (closed.folder / DATABASE).read_bytes()
    (closed.folder / DATABASE).write_bytes(older)
    form = SignInForm(closed.owner.id, a_password(), overrule="prøver")
    closed.session = closed.door.open(closed.folder, form)
    a_patient(closed.session, details("Hansen"))
    closed.close()
    (closed.folder / DATABASE).write_bytes(longer)
    with pytest.raises(LedgerBehindMark):
        sign_in(closed)


def read_everything(session: Session) -> None:
    """Everything that a screen would ask of the vault."""
    for stub in session.vault.search("", limit=50):
        session.vault.journal(stub.id)
    session.vault.search("nielsen", limit=5)
    session.vault.people()
    session.vault.settings()
    opened(session, session.vault.search("", limit=1)[0].id)


def test_a_damaged_page_is_damage_wherever_it_lies(closed: OpenClinic) -> None:
    """One bit in each page in turn: at sign-in or when it is read, and never a wrong answer, a crash or a change."""
    whole = (closed.folder / DATABASE).read_bytes()
    mark = next(closed.home.rglob("mark"))
    marked = mark.read_bytes()
    damaged = 0
    for page in range(len(whole) // PAGE):
        flipped = bytearray(whole)
        flipped[page * PAGE + 100 + page % 1000] ^= 1 << page % 8
        (closed.folder / DATABASE).write_bytes(flipped)
        try:
            read_everything(sign_in(closed))
        except DatabaseDamaged as problem:
            assert_reads_well(problem)
            damaged += 1
        finally:
            if not is_closed(closed.vault):
                closed.close()
        mark.write_bytes(marked)
        for name in (LOG, f"{DATABASE}-shm"):
            (closed.folder / name).unlink(missing_ok=True)
    assert damaged > len(whole) // PAGE // 3, "most pages are read by a day's work; verify reads them all"


@pytest.mark.parametrize(
    ("name", "damage", "key"),
    [
        ("gone", lambda _: None, "vault.database_missing"),
        ("empty", lambda _: b"", "vault.damaged"),
        ("half", lambda data: data[: len(data) // 2], "vault.damaged"),
        ("zeros", lambda data: bytes(len(data)), "vault.damaged"),
        ("not encrypted", lambda data: b"SQLite format 3\0" + data[16:], "vault.plaintext"),
        ("another kind of file", lambda _: b"%PDF-1.7\n" * 1000, "vault.damaged"),
    ],
)
def test_a_database_that_is_none_is_said_to_be_so(
    closed: OpenClinic, name: str, damage: Callable[[bytes], bytes | None], key: str
) -> None:
    file = closed.folder / DATABASE
    content = damage(file.read_bytes())
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    with refused(closed, Environmental, key=key):
        sign_in(closed)


@pytest.mark.parametrize("kept", [0, 0.5, 0.9])
def test_a_cut_log_is_noticed(clinic: OpenClinic, kept: float) -> None:
    """A write-ahead log that lost its end loses acknowledged records without a word of SQLite's; the mark tells."""
    a_patient(clinic.session)
    clinic.vault._database.fold_log()
    for number in range(5):
        a_patient(clinic.session, details(f"Nr{number}"))
    with without_folding(clinic):
        clinic.close()
    log = clinic.folder / LOG
    content = log.read_bytes()
    log.write_bytes(content[: int(len(content) * kept)])
    (clinic.folder / f"{DATABASE}-shm").unlink(missing_ok=True)
    with pytest.raises(LedgerBehindMark) as problem:
        sign_in(clinic)
    assert_reads_well(problem.value)


def test_a_flipped_bit_in_the_log_is_noticed(clinic: OpenClinic) -> None:
    a_patient(clinic.session)
    clinic.vault._database.fold_log()
    a_patient(clinic.session, details("Hansen"))
    with without_folding(clinic):
        clinic.close()
    log = clinic.folder / LOG
    content = bytearray(log.read_bytes())
    content[len(content) // 2] ^= 4
    log.write_bytes(content)
    (clinic.folder / f"{DATABASE}-shm").unlink(missing_ok=True)
    with pytest.raises(LedgerBehindMark):
        sign_in(clinic)


@contextmanager
def without_folding(clinic: OpenClinic) -> Iterator[None]:
    """As a crash leaves it: the log stays behind."""
    folder = clinic.folder
    kept = {name: (folder / name).read_bytes() for name in (DATABASE, LOG)}
    yield
    for name, content in kept.items():
        (folder / name).write_bytes(content)


@contextmanager
def raw(clinic: OpenClinic) -> Iterator[sqlcipher.Connection]:
    """The database with its key, past every guard."""
    sign_in(clinic)
    key = role_keys.sqlcipher_key(clinic.vault.keys.newest_registry)
    clinic.sign_out()
    connection = database.open_existing(clinic.folder / DATABASE, key).connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    yield connection
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


def test_a_deleted_row_is_noticed_where_the_journal_is_read(closed: OpenClinic) -> None:
    """With the keys and another program; verify finds every such row, daily work at least does not go on with it."""
    with raw(closed) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER ledger_no_delete")
        connection.execute("DELETE FROM head")
    with pytest.raises(Environmental) as problem:
        sign_in(closed)
    assert_reads_well(problem.value)


def test_a_lost_first_record_is_said_in_a_sentence(closed: OpenClinic) -> None:
    with raw(closed) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER bodies_no_delete")
        connection.execute("DELETE FROM bodies WHERE position = 0")
    with pytest.raises(Environmental) as problem:
        sign_in(closed).vault.clinic()
    assert_reads_well(problem.value)


# -------------------------------------------------------------------------------------------------------------- disks


def descriptors(file: Path) -> list[int]:
    found = []
    for link in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            if link.readlink() == file:
                found.append(int(link.name))
    return found


@contextmanager
def replaced(clinic: OpenClinic, *names: str, by: str) -> Iterator[None]:
    """The open files of the vault answer as another one does, which is what a full or vanished disk looks like."""
    other = os.open(by, os.O_RDWR if by == "/dev/full" else os.O_RDONLY)
    taken = [(descriptor, os.dup(descriptor)) for name in names for descriptor in descriptors(clinic.folder / name)]
    assert taken
    for descriptor, _ in taken:
        os.dup2(other, descriptor)
    try:
        yield
    finally:
        for descriptor, kept in taken:
            os.dup2(kept, descriptor)
            os.close(kept)
        os.close(other)


@linux_only
def test_a_full_disk_saves_nothing_and_keeps_everything(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    record = opened(clinic.session, patient)
    draft = drafts.save_draft(clinic.session, record, kind="note", content={"text": "halv"})
    head = clinic.vault.head()
    clinic.vault._database.fold_log()  # what is full can still be read; its stand-in here cannot
    with replaced(clinic, LOG, by="/dev/full"):
        for attempt in (
            lambda: a_note(clinic.session, patient),
            lambda: a_patient(clinic.session, details("Hansen")),
            lambda: drafts.save_draft(clinic.session, record, kind="note", content={"text": "mere"}, draft=draft),
            lambda: opened(clinic.session, patient),
        ):
            with pytest.raises(DiskFull) as problem:
                attempt()
            assert_reads_well(problem.value)
    assert clinic.vault.head() == head
    assert clinic.vault.drafts(author=clinic.owner.id)[0].content == {"text": "halv"}
    a_note(clinic.session, patient)
    clinic.sign_out()
    sign_in(clinic)


@linux_only
def test_a_disk_that_fills_up_while_one_works_loses_nothing_acknowledged(clinic: OpenClinic) -> None:
    """SQLite's own limit of pages stands for the disk's: record after record, until there is no room."""
    patient = a_patient(clinic.session)
    connection = clinic.vault._database.connection
    connection.set_authorizer(None)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 8}").fetchall()
    clinic.vault._database._switch(clinic.vault._database._mode)
    acknowledged: list[UUID] = []
    refusals = 0
    for number in range(60):
        try:
            acknowledged.append(a_note(clinic.session, patient, f"Nr. {number} " + "x" * 200))
        except DiskFull:
            refusals += 1
    assert acknowledged
    assert refusals
    clinic.close()
    sign_in(clinic)
    assert set(acknowledged) <= {item.id for item in clinic.vault.journal(patient)}


@linux_only
def test_a_vanished_drive_is_said_to_be_gone(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    known = a_note(clinic.session, patient)
    with replaced(clinic, DATABASE, LOG, by="/"):
        for attempt in (
            lambda: a_note(clinic.session, patient),
            lambda: opened(clinic.session, patient),
            lambda: clinic.session.vault.search("nielsen", limit=5),
        ):
            with pytest.raises(DiskGone) as problem:
                attempt()
            assert_reads_well(problem.value)
        with pytest.raises(JournalError):
            clinic.sign_out()
    assert is_closed(clinic.vault), "whatever the drive does, the keys are gone"
    sign_in(clinic)
    assert known in {item.id for item in clinic.vault.journal(patient)}


def test_a_folder_that_is_not_there_is_said_so(closed: OpenClinic) -> None:
    moved = closed.folder.rename(closed.folder.parent / "moved")
    with pytest.raises(JournalError) as problem:
        sign_in(closed)
    assert_reads_well(problem.value)
    moved.rename(closed.folder)
    sign_in(closed)


@pytest.fixture
def nobodys() -> Iterator[OpenClinic]:
    """A clinic whose files belong to somebody without special rights, as whom the rest of the test runs."""
    place = Path(tempfile.mkdtemp(prefix="journal-"))
    user = os.geteuid()
    if user == 0:
        os.chown(place, 65534, 65534)
        os.seteuid(65534)
    try:
        made = a_clinic(place)
        a_treated_patient(made)
        made.sign_out()
        yield made
        made.close()
    finally:
        for path in (place / "vault", *(place / "vault").glob("*")):
            path.chmod(0o700)
        os.seteuid(user)
        shutil.rmtree(place)


@posix_only
@pytest.mark.parametrize(
    ("name", "mode"), [(".", 0o500), (".", 0), (DATABASE, 0o400), (DATABASE, 0), ("keyring.json", 0)]
)
def test_what_cannot_be_written_or_read_is_left_as_it_is(nobodys: OpenClinic, name: str, mode: int) -> None:
    before = files_below(nobodys.folder)
    target = nobodys.folder / name
    rights = target.stat().st_mode
    target.chmod(mode)
    with pytest.raises(JournalError) as problem:
        sign_in(nobodys)
    assert_reads_well(problem.value)
    target.chmod(rights)
    assert files_below(nobodys.folder) == before
    sign_in(nobodys)


@posix_only
def test_no_journal_is_founded_where_nothing_can_be_written(nobodys: OpenClinic) -> None:
    parent = nobodys.folder.parent / "locked"
    parent.mkdir()
    parent.chmod(0o500)
    with pytest.raises((JournalError, OSError)) as problem:
        a_clinic(parent)
    assert isinstance(problem.value, JournalError)
    assert_reads_well(problem.value)
    assert list(parent.iterdir()) == []


# --------------------------------------------------------------------------------------------------------------- time


def test_a_clock_set_back_is_written_down_once_and_nothing_is_lost(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    before = {item.id for item in clinic.vault.journal(patient)}
    size = clinic.vault.head().size
    newest = clinic.time.moment
    clinic.time.go(days=-3)
    a_note(clinic.session, patient)
    a_note(clinic.session, patient, "Igen")
    assert kinds_written(clinic.vault, size).count("clock.went_back") == 1
    assert kinds_written(clinic.vault, size)[0] == "clock.went_back"
    content = clinic.vault.newest_of("clock.went_back")
    assert isinstance(content, ClockWentBack)
    assert newest - timedelta(seconds=5) <= content.newest <= newest
    assert content.now < newest
    clinic.sign_in(clinic.owner)
    items = clinic.vault.journal(patient)
    assert before < {item.id for item in items}
    assert [item.position for item in items] == sorted(item.position for item in items)


def test_a_clock_that_stumbles_by_a_minute_says_nothing(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    clinic.time.go(seconds=-90)
    a_note(clinic.session, patient)
    assert "clock.went_back" not in kinds_written(clinic.vault)


def test_a_clock_set_back_a_second_time_is_written_again(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    clinic.time.go(days=-3)
    a_note(clinic.session, patient)
    clinic.time.go(days=10)
    a_note(clinic.session, patient)
    clinic.time.go(days=-1)
    a_note(clinic.session, patient)
    assert kinds_written(clinic.vault).count("clock.went_back") == 2


# ------------------------------------------------------------------------------------------------------------- others


def test_another_program_in_the_middle_of_writing_is_waited_for_and_then_named(
    clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    clinic.vault._database.connection.set_busy_timeout(0.05)
    other = database.open_existing(clinic.folder / DATABASE, role_keys.sqlcipher_key(clinic.vault.keys.newest_registry))
    with other.writing(), pytest.raises(DatabaseBusy) as problem:
        a_patient(clinic.session)
    assert_reads_well(problem.value)
    other.connection.close()
    a_patient(clinic.session)


def test_a_colleague_removed_meanwhile_is_told(clinic: OpenClinic) -> None:
    from journal_app.services import people

    lise = clinic.colleague("Lise Reception", CARE, password=OTHER_PASSWORD)
    people.dismiss(clinic.session, lise.id, reason="Nyt arbejde")
    clinic.sign_out()
    with refused(clinic, UserFacing):
        sign_in(clinic, lise.id)
