"""Opens the SQLCipher file so that only ciphertext reaches the disk and only acts write; it must not know records."""

from __future__ import annotations

from binascii import hexlify
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import Any, Literal, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import Environmental, JournalError
from journal_app.vault.durable_file import as_environmental
from journal_app.vault.schema import (
    DDL,
    ERASING,
    GATE_TABLES,
    LEDGER_TABLES,
    SCHEMA_VERSION,
    VIEW_TABLES,
    WRITABLE_TABLES,
)
from journal_app.vault.secret_memory import joined, taken, wipe

Value: TypeAlias = int | str | bytes | None
"""What a column holds."""

MINIMUM_SQLITE = (3, 51, 3)
BUSY_TIMEOUT_MS = 5000
_PLAINTEXT_MAGIC = b"SQLite format 3\x00"
_SETTINGS = (
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("secure_delete", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("cache_size", "-32768", -32768),
)
"""Name, value to set, value read back. 32 MiB of pages are kept decrypted, because a page costs more than a search."""


class DatabaseDamaged(Environmental):
    """The database file cannot be read as what it was."""

    def __init__(self) -> None:
        """Name the way out, not the cause."""
        super().__init__(
            "vault.damaged", "The journal's database is damaged. Do not change anything; restore the newest backup."
        )


class DatabaseBusy(Environmental):
    """Another program holds the database."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("vault.busy", "Another program is using the journal right now. Try again in a moment.")


class DiskFull(Environmental):
    """There is no room left."""

    def __init__(self) -> None:
        """Say what was kept."""
        super().__init__(
            "vault.disk_full",
            "The disk is full, so nothing was saved. Free some space and try again; your draft is kept.",
        )


class DiskReadOnly(Environmental):
    """The folder cannot be written."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "vault.read_only",
            "The journal's folder cannot be written to, so nothing was saved. Ask whoever looks after the computers.",
        )


class DiskGone(Environmental):
    """The drive does not answer."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "vault.disk_gone",
            "The drive with the journal does not answer, so nothing was saved. Check that it is connected.",
        )


class ActRefused(Environmental):
    """The database's own gate refused a row."""

    def __init__(self, why: str) -> None:
        """Remember which gate; ``why`` is the trigger's fixed code, never data."""
        super().__init__(
            "vault.gate_refused",
            "The journal did not accept this, because it breaks one of its fixed rules ({why}). Nothing was saved.",
            why=why,
        )


class EngineUnfit(Environmental):
    """The SQLCipher library is not one we trust with a journal."""

    def __init__(self, what: str) -> None:
        """Say what was found."""
        super().__init__(
            "vault.engine_unfit",
            "The part of the program that encrypts the journal does not fit ({what}). Install the program again.",
            what=what,
        )


class Mode(Enum):
    """What the authorizer lets statements do."""

    READING = "reading"
    WRITING = "writing"
    REBUILDING = "rebuilding"
    ERASING = "erasing"
    RESEALING = "resealing"


def translate(error: sqlcipher.Error) -> JournalError:
    """The sentence for what SQLCipher raised."""
    text = str(error).lower()
    if text.startswith("gate:"):
        return ActRefused(text.removeprefix("gate:").strip())
    for needle, kind in _TRANSLATIONS:
        if needle in text:
            return kind()
    return (
        DatabaseDamaged() if isinstance(error, sqlcipher.DatabaseError) and "malformed" in text else _unexpected(text)
    )


_TRANSLATIONS: tuple[tuple[str, Callable[[], Environmental]], ...] = (
    ("disk is full", DiskFull),
    ("readonly", DiskReadOnly),
    ("unable to open", DiskGone),
    ("disk i/o error", DiskGone),
    ("locked", DatabaseBusy),
    ("malformed", DatabaseDamaged),
    ("corrupt", DatabaseDamaged),
    ("vtable constructor failed", DatabaseDamaged),
    ("not a database", DatabaseDamaged),
)


def _unexpected(text: str) -> JournalError:
    kind = "constraint" if "constraint" in text or "authorized" in text else "database"
    return Environmental(
        "vault.database_error",
        "The journal's database refused this step ({kind}), so nothing was saved. Try again; if it "
        "happens once more, have the journal checked.",
        kind=kind,
    )


class Answer(sqlcipher.Cursor):
    """The rows of a statement; what goes wrong while they are fetched comes out as a sentence, too."""

    def fetchone(self) -> Any:  # noqa: ANN401 -- a row, or None
        """The next row, or None."""
        try:
            return super().fetchone()
        except sqlcipher.Error as error:
            raise translate(error) from error

    def fetchall(self) -> list[Any]:
        """Every row that is left."""
        try:
            return super().fetchall()
        except sqlcipher.Error as error:
            raise translate(error) from error

    def __next__(self) -> Any:  # noqa: ANN401 -- a row
        """The next row."""
        try:
            return super().__next__()
        except sqlcipher.Error as error:
            raise translate(error) from error


class Database:
    """One keyed connection; ``execute`` reads, and writes only inside :meth:`writing` or :meth:`putting`."""

    def __init__(self, connection: sqlcipher.Connection, path: Path) -> None:
        """Take an already keyed and checked connection."""
        self.connection = connection
        self.path = path
        self._switch(Mode.READING)

    def _authorize(self, action: int, first: str | None, second: str | None, *_: str | None) -> int:
        if action in _READS:
            return sqlcipher.SQLITE_OK
        if action == sqlcipher.SQLITE_PRAGMA:
            return sqlcipher.SQLITE_OK if (first, second is None) in _PRAGMAS else sqlcipher.SQLITE_DENY
        if action == sqlcipher.SQLITE_FUNCTION:
            return sqlcipher.SQLITE_DENY if second == "load_extension" else sqlcipher.SQLITE_OK
        return sqlcipher.SQLITE_OK if self._may_write(action, first or "") else sqlcipher.SQLITE_DENY

    def _may_write(self, action: int, table: str) -> bool:
        if self._mode is Mode.READING or action not in _WRITES:
            return False
        if self._mode is Mode.ERASING and table in _ERASABLE:
            return _WRITES[action] in _ERASABLE[table]
        if self._mode is Mode.RESEALING:
            return _WRITES[action] in _RESEALABLE.get(table, ())
        if table in LEDGER_TABLES:
            return action == sqlcipher.SQLITE_INSERT and self._mode is Mode.WRITING
        if self._mode is Mode.WRITING and table in GATE_TABLES:
            return _WRITES[action] in GATE_TABLES[table]
        view = table in VIEW_TABLES or table.startswith(("patient_words", "patient_digits"))
        return view or (table in WRITABLE_TABLES and self._mode is Mode.WRITING)

    def execute(self, sql: str, parameters: tuple[Value, ...] = ()) -> Answer:
        """Run one statement with bound parameters; SQLCipher's errors come out as sentences."""
        try:
            answer = self.connection.cursor(Answer)
            answer.execute(sql, parameters)
        except sqlcipher.Error as error:
            raise translate(error) from error
        return answer

    @contextmanager
    def writing(self, mode: Mode = Mode.WRITING) -> Iterator[None]:
        """One immediate transaction in which ``mode`` holds throughout; rolled back when anything is raised."""
        with self._permitting(mode), self._transaction():
            yield

    @contextmanager
    def acting(self) -> Iterator[None]:
        """As :meth:`writing`, but only the parts inside :meth:`putting` may write."""
        with self._transaction():
            yield

    @contextmanager
    def putting(self) -> Iterator[None]:
        """The part of a transaction that writes rows."""
        if self._mode is not Mode.READING:
            yield
            return
        with self._permitting(Mode.WRITING):
            yield

    @contextmanager
    def erasing(self) -> Iterator[None]:
        """The part of a transaction that takes out what an erasure names, and makes the views anew."""
        with self._permitting(Mode.ERASING):
            yield

    @contextmanager
    def _permitting(self, mode: Mode) -> Iterator[None]:
        self._switch(mode)
        try:
            yield
        finally:
            self._switch(Mode.READING)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.putting():
            self.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self.putting():  # the search index writes its pages at the very end
                self.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def part_of_writing(self) -> Iterator[None]:
        """One part of a running `writing` block that can fail and be undone alone."""
        self.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO part")
                self.connection.execute("RELEASE part")
            raise
        self.execute("RELEASE part")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """One read transaction: every statement inside sees the same journal."""
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK")

    def _switch(self, mode: Mode) -> None:
        self._mode = mode
        self.connection.set_authorizer(None)
        # Binds statements that no authorizer is asked about, too: writing into a stored blob, or beginning to write.
        self.connection.execute(f"PRAGMA query_only={'ON' if mode is Mode.READING else 'OFF'}")
        # Setting an authorizer expires every prepared statement, so none prepared in one mode runs in another.
        self.connection.set_authorizer(self._authorize)

    def fold_log(self) -> None:
        """Move every committed page from the write-ahead log into the database file and empty the log."""
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Fold the log where possible and close."""
        with suppress(JournalError):  # another reader may hold the log; nothing is lost, the next close folds it
            self.fold_log()
        self.connection.close()


_READS = frozenset(
    (
        sqlcipher.SQLITE_SELECT,
        sqlcipher.SQLITE_READ,
        sqlcipher.SQLITE_TRANSACTION,
        sqlcipher.SQLITE_SAVEPOINT,
        sqlcipher.SQLITE_RECURSIVE,
    )
)
_WRITES = {sqlcipher.SQLITE_INSERT: "INSERT", sqlcipher.SQLITE_UPDATE: "UPDATE", sqlcipher.SQLITE_DELETE: "DELETE"}
_ERASABLE = {
    ERASING: frozenset({"INSERT", "DELETE"}),
    "ledger": frozenset({"UPDATE"}),
    **{table: frozenset({"DELETE"}) for table in ("bodies", "patient_keys", "drafts", "appointments", "renditions")},
}
"""What an erasure may do besides making the views anew."""
_RESEALABLE = {
    **{table: frozenset({"INSERT", "DELETE"}) for table in (ERASING, "bodies", "patient_keys")},
    **{table: frozenset({"UPDATE"}) for table in ("drafts", "appointments")},
}
"""What sealing everything anew may do, in a file that is not in force yet; the ledger itself stays as it was signed."""
_PRAGMAS = frozenset(
    (
        ("wal_checkpoint", False),
        ("integrity_check", True),
        ("cipher_integrity_check", True),
        ("foreign_key_check", True),
        ("data_version", True),
        ("page_count", True),
        ("page_size", True),
    )
)


def create(path: Path, key: bytes | bytearray) -> Database:
    """Make a new database with the journal's tables; ``path`` must not exist.

    Raises:
        Environmental: the folder cannot be written, or the library is unfit.
    """
    connection = _connect(path, key, "rwc")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in DDL:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION:d}")
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    _require_ciphertext(path)
    return Database(connection, path)


def open_existing(path: Path, key: bytes | bytearray) -> Database:
    """Open a journal's database for reading and acts.

    Raises:
        DatabaseDamaged: it is missing, not ciphertext, or not readable with this key.
        EngineUnfit: the library is not one we trust.
    """
    return _opened(path, key, "rw")


def open_unchanging(path: Path, key: bytes | bytearray) -> Database:
    """Open a database file that nobody writes meanwhile, for reading only: no lock is taken, no file appears beside it.

    What is still in a write-ahead log is not seen. Raises as :func:`open_existing`.
    """
    return _opened(path, key, "ro&immutable=1")


def connect_alone(path: Path, key: bytes | bytearray) -> sqlcipher.Connection:
    """A bare connection to a new, empty file that nobody else knows of: no locks, and nothing beside the file."""
    connection = _connect(path, key, "rwc&nolock=1")
    connection.execute("PRAGMA journal_mode=OFF")
    return connection


def _opened(path: Path, key: bytes | bytearray, mode: str) -> Database:
    if not path.is_file():
        raise Environmental(
            "vault.database_missing", "The journal's database file is missing. Restore the newest backup."
        )
    # Opened for writing where it will be written: SQLite would leave files beside it that nobody can write either.
    _require_ciphertext(path, "r+b" if mode == "rw" else "rb")
    connection = _connect(path, key, mode)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version < 1:
        connection.close()
        raise DatabaseDamaged
    if version > SCHEMA_VERSION:
        connection.close()
        raise Environmental(
            "vault.newer",
            "This journal was written by a newer version of the program. Install the newest version to open it.",
        )
    return Database(connection, path)


def _connect(path: Path, key: bytes | bytearray, mode: str) -> sqlcipher.Connection:
    try:
        connection = sqlcipher.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    except sqlcipher.Error as error:
        raise translate(error) from error
    try:
        _prepare(connection, key)
    except sqlcipher.Error as error:
        connection.close()
        raise translate(error) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlcipher.Connection, key: bytes | bytearray) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")  # a wrong key would print page errors to stderr
    digits = taken(hexlify(key))
    spelled = joined(b"x'", digits, b"'")
    try:
        connection.set_key(spelled)  # PRAGMA key would leave copies of the key in memory
    finally:
        wipe(digits, spelled)
    connection.enable_load_extension(False)  # noqa: FBT003 -- the library's own signature
    connection.set_busy_timeout(BUSY_TIMEOUT_MS / 1000)
    _require_engine(connection)
    for name, value, expected in _SETTINGS:
        connection.execute(f"PRAGMA {name}={value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is not None and int(found[0]) != expected:
            raise EngineUnfit(name)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _require_engine(connection: sqlcipher.Connection) -> None:
    version = connection.execute("PRAGMA cipher_version").fetchone()
    status = connection.execute("PRAGMA cipher_status").fetchone()
    if not version or not version[0] or not status or status[0] != "1":
        message = "no SQLCipher"
        raise EngineUnfit(message)
    if sqlcipher.sqlite_version_info < MINIMUM_SQLITE:
        raise EngineUnfit(f"SQLite {sqlcipher.sqlite_version}")


def _require_ciphertext(path: Path, mode: Literal["rb", "r+b"] = "rb") -> None:
    try:
        with path.open(mode) as file:
            head = file.read(len(_PLAINTEXT_MAGIC))
    except OSError as problem:
        raise as_environmental(problem, path.parent) from problem
    if head == _PLAINTEXT_MAGIC:
        raise Environmental(
            "vault.plaintext", "The journal's database file is not encrypted. Do not use it; restore the newest backup."
        )
