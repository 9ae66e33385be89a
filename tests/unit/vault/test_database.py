"""The encrypted database: only ciphertext on the disk, only acts write, and every failure is a sentence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import Environmental, JournalError
from journal_app.vault import database
from journal_app.vault.database import (
    ActRefused,
    Database,
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    DiskGone,
    DiskReadOnly,
    EngineUnfit,
    Mode,
    translate,
)
from journal_app.vault.durable_file import DiskFailed
from journal_app.vault.schema import SCHEMA_VERSION

KEY = os.urandom(32)
OTHER_KEY = os.urandom(32)
PUT = "INSERT INTO settings (name, value) VALUES (?, '1')"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Database]:
    opened = database.create(tmp_path / "one.db", KEY)
    yield opened
    opened.close()


def names(file: Database) -> set[str]:
    return {name for (name,) in file.execute("SELECT name FROM settings")}


def put(file: Database, name: str) -> None:
    file.execute(PUT, (name,))


def put_and_break(file: Database, name: str) -> None:
    put(file, name)
    raise KeyError


def roll_back_and_break(file: Database) -> None:
    """As SQLite does by itself when the disk is full."""
    put(file, "a")
    file.connection.execute("ROLLBACK")
    raise KeyError


# ------------------------------------------------------------------------------------------------------------- opening


def test_the_file_is_ciphertext_from_the_first_byte(file: Database) -> None:
    content = file.path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"CREATE TABLE" not in content


def test_a_closed_database_opens_again_with_its_key_alone(file: Database) -> None:
    with file.writing():
        put(file, "a")
    file.close()
    again = database.open_existing(file.path, KEY)
    assert names(again) == {"a"}
    again.close()
    with pytest.raises(DatabaseDamaged):
        database.open_existing(file.path, OTHER_KEY)


def test_the_settings_of_every_connection(file: Database) -> None:
    file.connection.set_authorizer(None)
    read = {
        name: file.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "recursive_triggers",
            "secure_delete",
            "trusted_schema",
            "cell_size_check",
            "temp_store",
            "query_only",
            "user_version",
        )
    }
    assert read == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "query_only": 1,
        "user_version": SCHEMA_VERSION,
    }
    assert file.connection.execute("PRAGMA busy_timeout").fetchone()[0] == database.BUSY_TIMEOUT_MS


def test_an_unencrypting_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    class Plain:
        """A connection of a library that does not encrypt, as far as our checks look."""

        def __init__(self) -> None:
            self.inner = sqlite3.connect(":memory:")

        def execute(self, sql: str) -> object:
            return self.inner.execute(sql)

        def set_key(self, key: bytearray) -> None: ...

        def enable_load_extension(self, enabled: bool, /) -> None: ...

        def set_busy_timeout(self, seconds: float) -> None: ...

        def close(self) -> None:
            self.inner.close()

    monkeypatch.setattr(sqlcipher, "connect", lambda *_, **__: Plain())
    with pytest.raises(EngineUnfit):
        database.create(tmp_path / "one.db", KEY)


def test_an_old_engine_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "MINIMUM_SQLITE", (99, 0, 0))
    with pytest.raises(EngineUnfit, match="SQLite"):
        database.create(tmp_path / "one.db", KEY)


def test_a_setting_that_does_not_take_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_SETTINGS", (("synchronous", "FULL", 3),))
    with pytest.raises(EngineUnfit, match="synchronous"):
        database.create(tmp_path / "one.db", KEY)


def test_a_setting_the_library_does_not_know_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory mapping is compiled out, its setting answers nothing."""
    monkeypatch.setattr(database, "_SETTINGS", (("no_such_setting", "1", 1),))
    database.create(tmp_path / "one.db", KEY).close()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DiskGone):
        database.create(tmp_path / "gone" / "one.db", KEY)
    with pytest.raises(Environmental) as missing:
        database.open_existing(tmp_path / "gone" / "one.db", KEY)
    assert missing.value.key == "vault.database_missing"


@pytest.mark.parametrize(
    ("content", "key"),
    [(b"", "vault.damaged"), (b"x" * 8192, "vault.damaged"), (b"SQLite format 3\0" + b"x" * 99, "vault.plaintext")],
    ids=["empty", "nonsense", "plaintext"],
)
def test_what_is_no_database_of_ours(tmp_path: Path, content: bytes, key: str) -> None:
    (tmp_path / "one.db").write_bytes(content)
    with pytest.raises(Environmental) as refusal:
        database.open_existing(tmp_path / "one.db", KEY)
    assert refusal.value.key == key
    assert (tmp_path / "one.db").read_bytes() == content


def test_a_file_that_cannot_be_opened_at_all(file: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError

    file.close()
    monkeypatch.setattr(Path, "open", broken)
    with pytest.raises(DiskFailed):
        database.open_existing(file.path, KEY)


def test_a_newer_schema_is_left_alone(file: Database) -> None:
    file.connection.set_authorizer(None)
    file.connection.execute("PRAGMA query_only = OFF")
    file.connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    file._switch(Mode.READING)
    file.close()
    with pytest.raises(Environmental) as newer:
        database.open_existing(file.path, KEY)
    assert newer.value.key == "vault.newer"


def test_looking_without_touching(file: Database) -> None:
    with file.writing():
        put(file, "a")
    file.close()
    beside = {path.name for path in file.path.parent.iterdir()}
    looking = database.open_unchanging(file.path, KEY)
    assert names(looking) == {"a"}
    assert {path.name for path in file.path.parent.iterdir()} == beside
    with pytest.raises(Environmental), looking.writing():
        put(looking, "b")
    looking.connection.close()


# ------------------------------------------------------------------------------------------------------------- writing


def test_a_transaction_stands_or_falls(file: Database) -> None:
    with file.writing():
        put(file, "a")
    with pytest.raises(KeyError), file.writing():
        put_and_break(file, "b")
    assert names(file) == {"a"}
    assert not file.connection.in_transaction


def test_in_an_act_only_what_is_put_is_written(file: Database) -> None:
    with file.acting():
        with file.putting():
            put(file, "a")
        with pytest.raises(Environmental):
            put(file, "b")
        with file.putting(), file.putting():
            put(file, "c")
        with pytest.raises(Environmental):
            put(file, "d")
    assert names(file) == {"a", "c"}


def test_within_writing_everything_is_put(file: Database) -> None:
    with file.writing():
        with file.putting():
            put(file, "a")
        put(file, "b")
    assert names(file) == {"a", "b"}


def test_a_part_falls_alone(file: Database) -> None:
    with file.writing():
        put(file, "a")
        with pytest.raises(KeyError), file.part_of_writing():
            put_and_break(file, "b")
        with file.part_of_writing():
            put(file, "c")
    assert names(file) == {"a", "c"}


def test_a_part_of_what_fell_falls_with_it(file: Database) -> None:
    """SQLite may have rolled the whole transaction back by itself, as it does on a full disk."""
    with pytest.raises(KeyError), file.writing(), file.part_of_writing():
        roll_back_and_break(file)
    assert names(file) == set()


def test_a_rolled_back_transaction_is_not_rolled_back_again(file: Database) -> None:
    with pytest.raises(KeyError), file.writing():
        roll_back_and_break(file)


def test_a_transaction_within_a_transaction_is_refused(file: Database) -> None:
    with file.writing(), pytest.raises(Environmental), file.writing():
        pytest.fail("it began")


def test_a_snapshot_sees_one_moment(file: Database) -> None:
    other = database.open_existing(file.path, KEY)
    with file.snapshot():
        assert names(file) == set()
        with other.writing():
            put(other, "a")
        assert names(file) == set()
    assert names(file) == {"a"}
    other.close()


def test_closing_folds_the_log(file: Database) -> None:
    with file.writing():
        put(file, "a")
    log = file.path.with_name("one.db-wal")
    assert log.stat().st_size
    file.fold_log()
    assert log.stat().st_size == 0
    file.close()
    assert not log.exists()


def test_closing_while_somebody_reads_leaves_the_log_to_them(file: Database) -> None:
    other = database.open_existing(file.path, KEY)
    file.connection.set_busy_timeout(0.01)
    with file.writing():
        put(file, "a")
    with other.snapshot():
        names(other)
        file.close()
    assert names(other) == {"a"}
    other.close()


def test_rebuilding_may_empty_views_and_no_ledger(file: Database) -> None:
    with file.writing():
        put(file, "a")
    with file.writing(Mode.REBUILDING):
        file.execute("DELETE FROM settings")
        for table in ("ledger", "bodies", "head", "patient_keys", "drafts", "checkpoints"):
            with pytest.raises(Environmental):
                file.execute(f"DELETE FROM {table}")
    assert names(file) == set()


# --------------------------------------------------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("gate: no valid consent", ActRefused),
        ("database or disk is full", DiskFull),
        ("attempt to write a readonly database", DiskReadOnly),
        ("unable to open database file", DiskGone),
        ("disk I/O error", DiskGone),
        ("database is locked", DatabaseBusy),
        ("database table is locked", DatabaseBusy),
        ("database disk image is malformed", DatabaseDamaged),
        ("file is not a database", DatabaseDamaged),
        ("fts5: corruption found reading blob 1 from table", DatabaseDamaged),
        ("vtable constructor failed: patient_words", DatabaseDamaged),
    ],
)
def test_what_sqlcipher_says_becomes_a_sentence(text: str, kind: type[JournalError]) -> None:
    assert type(translate(sqlcipher.DatabaseError(text))) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("UNIQUE constraint failed: entries.record", "constraint"),
        ("not authorized", "constraint"),
        ("no such table: x", "database"),
    ],
)
def test_what_nobody_expected_says_its_kind_and_no_more(text: str, kind: str) -> None:
    problem = translate(sqlcipher.OperationalError(text))
    assert isinstance(problem, Environmental)
    assert problem.params == {"kind": kind}
    assert text not in problem.message


def test_the_gate_says_why() -> None:
    problem = translate(sqlcipher.IntegrityError("gate: no valid consent"))
    assert problem.params == {"why": "no valid consent"}


@pytest.mark.parametrize("fetch", ["fetchone", "fetchall", "__next__"])
def test_what_breaks_while_rows_are_fetched_is_a_sentence_too(file: Database, fetch: str) -> None:
    """The binding runs a statement's first step in ``execute`` and the others while its rows are fetched."""
    broken = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT json_extract('{', i) FROM n"
    late = "SELECT CASE value WHEN 3 THEN json('{') ELSE value END FROM json_each('[1, 2, 3]')"
    with pytest.raises(Environmental):
        file.execute(broken)
    answer = file.execute(late)
    with pytest.raises(Environmental):
        list(iter(getattr(answer, fetch), None))


def test_rows_come_one_by_one_or_all(file: Database) -> None:
    sql = "SELECT value FROM json_each('[1, 2, 3]')"
    assert list(file.execute(sql)) == [(1,), (2,), (3,)]
    assert file.execute(sql).fetchall() == [(1,), (2,), (3,)]
    answer = file.execute(sql)
    assert [answer.fetchone() for _ in range(4)] == [(1,), (2,), (3,), None]
