"""Reads from an open journal who works here, whose keys and roles count, which keyring is lawful; it believes no view.

Only the view that finds records by kind is believed: what stands in them is read from the ledger itself, with the
signature of each, and judged as `verifying` judges it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from journal_app.domain.clinic import UserAdded, UserChanged, UserRemoved
from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.key_exchange import LOST, Exchange, exchange_due
from journal_app.domain.kits import KINDS as KITS
from journal_app.domain.kits import KitDue, kit_due
from journal_app.domain.people import Person, Role
from journal_app.domain.records import KINDS as ALL_KINDS
from journal_app.domain.records import SHEET_SIGNED, Stream
from journal_app.vault import headers
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.checks.stored import HeaderReader, HeaderRefused
from journal_app.vault.database import Database
from journal_app.vault.ledger import Row, SqlRecordStore

KINDS: Final = (
    "vault.created",
    "user.added",
    "user.changed",
    "user.key_changed",
    "user.removed",
    "keys.rotated",
    "keyring.changed",
    LOST,
    "clock.went_back",
    *KITS,
)
"""Kinds of records that say whose keys and roles count, which recovery kit does, and when keys or a kit are due."""

_OF_PATIENTS: Final = ",".join(repr(kind.name) for kind in ALL_KINDS.values() if kind.stream is Stream.PATIENT)
_WHERE: Final = f"FROM records WHERE kind IN ({','.join(repr(kind) for kind in KINDS)})"


@dataclass(frozen=True, slots=True)
class Staff:
    """Whose keys and roles count at which position, and everyone who ever worked here in the order they joined.

    ``stopped`` is since when those who once treated here no longer do, ``exchange`` which keys are due, ``kit_due`` why
    a new kit is.
    """

    signers: Signers
    people: tuple[Person, ...]
    stopped: Mapping[UUID, datetime]
    exchange: Exchange
    kit_due: tuple[KitDue, ...]


def staff_of(journal: Database, vault: UUID, content_of: Callable[[Row], object | None]) -> Staff:
    """What the records that count say of people; ``content_of`` opens a registry record's body."""
    signers, reader, store = Signers(vault), HeaderReader(), SqlRecordStore(journal)
    people: dict[UUID, Person] = {}
    stopped: dict[UUID, datetime] = {}
    told: list[tuple[datetime, object]] = []
    positions = journal.execute(f"SELECT position {_WHERE} ORDER BY position").fetchall()
    for (position,) in positions:
        row = store.row(position)
        if row is not None and row.header is not None and row.signature is not None:
            is_in_place = _is_in_place(journal, row)
            treating = {person.id for person in people.values() if _treats(person)}
            content = _taken(signers, reader, row, content_of if is_in_place else _nothing)
            _learn(people, content)
            if content is not None:
                told.append((headers.decode(row.header).at, content))
            _note_who_stopped(stopped, treating, people, row)
    return Staff(signers, tuple(people.values()), stopped, exchange_due(told), kit_due(told))


def _nothing(_row: Row) -> None:
    """What a record says that was put where it was not written."""


def _is_in_place(journal: Database, row: Row) -> bool:
    """Whether new keys from the sheet stand behind the record that they were written behind.

    What the sheet signed once is true for good; put into another end of the ledger, it would give old keys back.
    """
    try:
        header = headers.decode(row.header or b"")
    except (CanonicalError, ContentUnreadable):
        return False
    if header.kind != SHEET_SIGNED:
        return True
    before = -1
    if header.previous.leaf is not None:
        found = journal.execute(
            "SELECT max(position) FROM ledger WHERE leaf = ? AND position < ?", (header.previous.leaf, row.position)
        ).fetchone()[0]
        if found is None:
            return False
        before = found
    between = journal.execute(
        "SELECT 1 FROM records WHERE seat = ? AND position > ? AND position < ?"  # noqa: S608 -- our own names
        f" AND (patient IS NULL OR kind NOT IN ({_OF_PATIENTS}))",
        (header.seat.bytes, before, row.position),
    )
    return between.fetchone() is None


def _taken(
    signers: Signers, reader: HeaderReader, row: Row, content_of: Callable[[Row], object | None]
) -> object | None:
    """The content of a record that counts, once ``signers`` have learnt from it; None of one that does not."""
    data, signature, unreported = row.header or b"", row.signature or b"", Findings()
    try:
        header = reader.read(data)
    except HeaderRefused:
        return None
    if (header.kind == "vault.created") != (row.position == 0):
        return None
    author = UUID(header.author)
    if row.position == 0:
        signers.learn(0, content_of(row), author=author, findings=unreported)
    public = signers.judge(row.position, header, unreported)
    if public is None:
        return None
    signers.check(row.position, data, signature, public=public, findings=unreported)
    if not row.position or signers.is_refused(row.position):
        return None
    content = content_of(row)
    signers.learn(row.position, content, author=author, findings=unreported)
    return None if signers.is_refused(row.position) else content


def _learn(people: dict[UUID, Person], content: object | None) -> None:
    if isinstance(content, UserAdded | UserChanged):
        roles = frozenset(content.roles)
        people[content.user] = Person(content.user, content.name, roles, content.title, content.registration)
    elif isinstance(content, UserRemoved) and content.user in people:
        people[content.user] = replace(people[content.user], active=False)


def _treats(person: Person) -> bool:
    return person.active and Role.PRACTITIONER in person.roles


def _note_who_stopped(
    stopped: dict[UUID, datetime], treating: Collection[UUID], people: Mapping[UUID, Person], row: Row
) -> None:
    """Who treated before a record and does not after it stopped with it, until they treat again."""
    now = {person.id for person in people.values() if _treats(person)}
    gone = set(treating) - now
    if gone:
        at = headers.decode(row.header or b"").at
        stopped.update(dict.fromkeys(gone, at))
    for back in now & stopped.keys():
        del stopped[back]
