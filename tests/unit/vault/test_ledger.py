"""Every record store keeps the same contract: the one in SQLCipher and the one in memory that stands for it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Environmental
from journal_app.vault import database, merkle
from journal_app.vault.database import Database, DatabaseBusy
from journal_app.vault.ledger import TILE, Head, HeadMoved, RecordStore, Row, SqlRecordStore
from journal_app.vault.merkle import EMPTY_ROOT, Frontier

KEY = os.urandom(32)


class MemoryRecordStore:
    """A record store that ends with the process."""

    def __init__(self) -> None:
        self._head = Head(0, Frontier(), 0)
        self._rows: list[Row] = []

    def head(self) -> Head:
        return self._head

    def append(self, expected: int, rows: Sequence[Row], *, newest: int) -> Head:
        if expected != self._head.size:
            raise HeadMoved
        frontier = self._head.frontier.extend(row.leaf for row in rows)
        self._rows += rows
        self._head = Head(self._head.line, frontier, max(self._head.newest, newest))
        return self._head

    def rows(self, start: int, end: int) -> Iterator[Row]:
        return iter(self._rows[start:end])

    def leaves(self, start: int, end: int) -> list[bytes]:
        return [row.leaf for row in self._rows[start:end]]


@dataclass(frozen=True)
class Kept:
    """A store, a second look at the same records, and how to begin writing through each."""

    store: RecordStore
    second: RecordStore
    writing: Callable[[], AbstractContextManager[None]] = nullcontext
    writing_second: Callable[[], AbstractContextManager[None]] = nullcontext

    def append(self, *rows: Row, expected: int | None = None, newest: int = 0) -> Head:
        with self.writing():
            return self.store.append(self.store.head().size if expected is None else expected, rows, newest=newest)

    def append_second(self, *rows: Row, expected: int, newest: int = 0) -> Head:
        with self.writing_second():
            return self.second.append(expected, rows, newest=newest)


@contextmanager
def in_memory(_: Path) -> Iterator[Kept]:
    store = MemoryRecordStore()
    yield Kept(store, store)


@contextmanager
def in_sqlcipher(folder: Path) -> Iterator[Kept]:
    with a_database(folder / "one.db") as file:
        other = database.open_existing(folder / "one.db", KEY)
        yield Kept(SqlRecordStore(file), SqlRecordStore(other), file.writing, other.writing)
        other.connection.close()


@contextmanager
def a_database(path: Path) -> Iterator[Database]:
    """A new database whose ledger is empty."""
    file = database.create(path, KEY)
    with file.writing():
        SqlRecordStore(file).found(0)
    yield file
    file.close()


@pytest.fixture(params=[in_memory, in_sqlcipher], ids=["memory", "sqlcipher"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    with request.param(tmp_path) as kept:
        yield kept


def a_row(position: int, *, text: str = "", envelope: bytes | None = None) -> Row:
    header = f'{{"kind":"note.signed","text":"{text}"}}'.encode()
    leaf = hashlib.sha256(header + position.to_bytes(8, "big")).digest()
    return Row(position, leaf, header, b"s" * 64, envelope)


# ------------------------------------------------------------------------------------------------------- the contract


def test_a_new_store_is_empty(kept: Kept) -> None:
    head = kept.store.head()
    assert (head.size, head.line, head.newest, head.root()) == (0, 0, 0, EMPTY_ROOT)
    assert list(kept.store.rows(0, 10)) == []
    assert kept.store.leaves(0, 10) == []


def test_what_was_appended_is_there_for_everyone(kept: Kept) -> None:
    rows = [a_row(0, envelope=b"sealed"), a_row(1), a_row(2, text="x")]
    head = kept.append(*rows, newest=5)
    assert head == kept.store.head() == kept.second.head()
    assert (head.size, head.newest) == (3, 5)
    assert list(kept.second.rows(0, 3)) == rows
    assert kept.second.leaves(0, 3) == [row.leaf for row in rows]
    assert head.root() == merkle.root_of([row.leaf for row in rows])


def test_a_range_ends_before_its_end(kept: Kept) -> None:
    rows = [a_row(position) for position in range(5)]
    kept.append(*rows)
    assert list(kept.store.rows(1, 3)) == rows[1:3]
    assert kept.store.leaves(4, 99) == [rows[4].leaf]
    assert list(kept.store.rows(3, 3)) == []


def test_a_record_reduced_to_its_leaf_is_a_row(kept: Kept) -> None:
    reduced = Row(0, b"l" * 32, None, None, None)
    kept.append(reduced)
    assert list(kept.store.rows(0, 1)) == [reduced]


@pytest.mark.parametrize("expected", [0, 1, 3, 99])
def test_who_expects_another_size_comes_too_late_and_writes_nothing(kept: Kept, expected: int) -> None:
    kept.append(a_row(0), a_row(1))
    before = kept.store.head()
    with pytest.raises(HeadMoved) as late:
        kept.append(a_row(expected), expected=expected)
    assert late.value.key == "ledger.head_moved"
    assert kept.store.head() == before
    assert len(list(kept.store.rows(0, 9))) == 2


def test_two_writers_take_turns_and_the_later_one_is_told(kept: Kept) -> None:
    seen = kept.store.head().size
    kept.append(a_row(0, text="first"), expected=seen)
    with pytest.raises(HeadMoved):
        kept.append_second(a_row(0, text="second"), expected=seen)
    kept.append_second(a_row(1, text="second"), expected=kept.second.head().size)
    headers = [row.header for row in kept.store.rows(0, 9)]
    assert headers == [a_row(0, text="first").header, a_row(1, text="second").header]


def test_two_writers_interleave_without_loss(kept: Kept) -> None:
    for position in range(40):
        append = kept.append_second if position % 3 else kept.append
        append(a_row(position), expected=position, newest=position)
    assert kept.store.head() == kept.second.head()
    assert kept.store.head().root() == merkle.root_of([a_row(position).leaf for position in range(40)])


def test_the_newest_time_never_goes_back(kept: Kept) -> None:
    kept.append(a_row(0), newest=100)
    assert kept.append(a_row(1), newest=50).newest == 100
    assert kept.append(a_row(2), newest=101).newest == 101


@given(st.lists(st.integers(1, 5), max_size=8))
def test_the_root_depends_only_on_the_records(batches: list[int]) -> None:
    store, position = MemoryRecordStore(), 0
    for size in batches:
        store.append(position, [a_row(position + step) for step in range(size)], newest=0)
        position += size
    assert store.head().root() == merkle.root_of(store.leaves(0, position))


# ------------------------------------------------------------------------------------------------------ SQLCipher alone


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Database]:
    with a_database(tmp_path / "one.db") as opened:
        yield opened


def test_two_connections_cannot_write_at_once(tmp_path: Path, file: Database) -> None:
    with ExitStack() as stack:
        other = database.open_existing(file.path, KEY)
        stack.callback(other.connection.close)
        other.connection.set_busy_timeout(0.01)
        store = SqlRecordStore(file)
        with file.writing():
            store.append(0, [a_row(0)], newest=0)
            with pytest.raises(DatabaseBusy), other.writing():
                pytest.fail("the second writer was let in")
            assert SqlRecordStore(other).head().size == 0, "nothing is seen before it is committed"
        assert SqlRecordStore(other).head().size == 1


def test_two_processes_interleave_without_loss(file: Database) -> None:
    """Each tries with the size it saw last, comes too late now and then, looks again, and loses nothing."""
    count = 60
    command = [sys.executable, "-m", "tests.appending_process", str(file.path), KEY.hex()]
    writers = [
        subprocess.Popen([*command, letter, str(count)], cwd=Path(__file__).parents[3], stdout=subprocess.PIPE)
        for letter in "ab"
    ]
    late = [int(writer.communicate(timeout=120)[0]) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    store = SqlRecordStore(file)
    leaves = store.leaves(0, 9999)
    assert store.head().size == len(leaves) == 2 * count
    assert set(leaves) == {
        hashlib.sha256(f"{letter}{number}".encode()).digest() for letter in "ab" for number in range(count)
    }
    assert store.head().root() == merkle.root_of(leaves)
    for letter in "ab":
        own = [leaves.index(hashlib.sha256(f"{letter}{number}".encode()).digest()) for number in range(count)]
        assert own == sorted(own), "each one's records keep their order"
    assert min(late) >= 0


def test_an_append_that_is_rolled_back_never_was(file: Database) -> None:
    store = SqlRecordStore(file)

    def append_and_break() -> None:
        store.append(0, [a_row(0, envelope=b"x")], newest=9)
        raise KeyError

    with pytest.raises(KeyError), file.writing():
        append_and_break()
    assert store.head().size == 0
    assert store.row(0) is None


def test_one_row_by_its_position(file: Database) -> None:
    store = SqlRecordStore(file)
    with file.writing():
        store.append(0, [a_row(0), a_row(1, envelope=b"sealed")], newest=0)
    assert store.row(1) == a_row(1, envelope=b"sealed")
    assert store.row(2) is None


@pytest.mark.parametrize("damage", ["UPDATE head SET size = 7", "DELETE FROM head"])
def test_a_head_that_does_not_fit_its_tree_is_said_so(file: Database, damage: str) -> None:
    with file.writing():
        file.execute(damage)
    with pytest.raises(Environmental) as broken:
        SqlRecordStore(file).head()
    assert broken.value.key == "ledger.head_broken"


def test_a_leaf_has_32_bytes(file: Database) -> None:
    store = SqlRecordStore(file)
    with pytest.raises(Environmental), file.writing():
        store.append(0, [Row(0, b"short", None, None, None)], newest=0)


def test_a_header_never_stands_without_its_signature(file: Database) -> None:
    store = SqlRecordStore(file)
    with pytest.raises(Environmental), file.writing():
        store.append(0, [Row(0, b"l" * 32, b"{}", None, None)], newest=0)


@pytest.mark.parametrize("size", [0, 1, 2, TILE - 1, TILE, TILE + 1, 2 * TILE + 7])
def test_the_root_at_any_size_is_known(file: Database, size: int) -> None:
    store = SqlRecordStore(file)
    leaves = [hashlib.sha256(str(number).encode()).digest() for number in range(2 * TILE + 7)]
    with file.writing():
        store.append(0, [Row(place, leaf, None, None, None) for place, leaf in enumerate(leaves)], newest=0)
        for tile in (0, 1):
            root = merkle.root_of(leaves[tile * TILE : (tile + 1) * TILE])
            file.execute("INSERT INTO subtrees VALUES (?, ?)", (tile, root))
    assert store.root_at(size) == merkle.root_of(leaves[:size])


def test_a_whole_tile_comes_from_the_cache(file: Database) -> None:
    """So that a root at a million records does not read a million leaves; verify finds a cache that lies."""
    store = SqlRecordStore(file)
    leaves = [hashlib.sha256(str(number).encode()).digest() for number in range(TILE)]
    with file.writing():
        store.append(0, [Row(place, leaf, None, None, None) for place, leaf in enumerate(leaves)], newest=0)
        file.execute("INSERT INTO subtrees VALUES (0, ?)", (b"c" * 32,))
    assert store.root_at(TILE) == b"c" * 32
