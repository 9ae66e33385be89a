"""Shows that records stand in the ledger as a checkpoint signed it; it must not choose which, nor hand out secrets."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias
from uuid import UUID

from journal_app.domain.bundles import ProvenRecord, ShownBody
from journal_app.domain.clinic import UserAdded, UserChanged, UserKeyChanged, UserRemoved, VaultCreated
from journal_app.domain.health import QuestionnairePublished
from journal_app.domain.key_exchange import NOBODY
from journal_app.domain.records import Header, read_content
from journal_app.vault import commitment, headers, merkle, notes
from journal_app.vault.lawful import UNREADABLE, Lawful, RecordAltered
from journal_app.vault.ledger import Row, SqlRecordStore

if TYPE_CHECKING:
    from journal_app.vault.commitment import Body
    from journal_app.vault.database import Database

_BodyOf: TypeAlias = "Callable[[Row, Header], Body | None]"
_STAFF: Final = ("vault.created", "user.added", "user.changed", "user.key_changed", "user.removed")


class LedgerEvidence:
    """Proofs into one signed checkpoint; see ``services.ports.Evidence``."""

    def __init__(self, note: str, *, database: Database, lawful: Lawful, body_of: _BodyOf) -> None:
        """Prove what ``note`` covers; ``body_of`` opens a body, checked against its commitment."""
        self.note = note
        known = notes.parse(note).checkpoint
        self.size, self.root = known.size, known.root
        self._database = database
        self._lawful = lawful
        self._body_of = body_of
        self._store = SqlRecordStore(database)
        self._roots = self._store.range_roots()

    def people_behind(self, people: Collection[UUID]) -> tuple[int, ...]:
        """The positions of the records that tell whose keys these people, and who let them in, sign with.

        New recovery kits are among them, for a sheet gives new keys.
        """
        told = [*self._told_of_people(), *self._told_of_kits()]
        needed, known = {*people, NOBODY}, -1
        while known != len(needed):
            known = len(needed)
            needed |= {author for _, about, author in told if about in needed}
        return tuple(sorted(position for position, about, _ in told if about in needed or position == 0))

    def _told_of_kits(self) -> Iterator[tuple[int, UUID, UUID]]:
        """Position, nobody, and author of each kit that came into force, and of the request that it rests on."""
        for kit in self._lawful.signers().kits.all:
            for position in (kit.asked, kit.position):
                if position:
                    yield position, NOBODY, self._row(position)[1].author

    def _told_of_people(self) -> Iterator[tuple[int, UUID, UUID]]:
        """Position, whom it is about, and author of each record about people."""
        for position in self._positions(*_STAFF):
            row, header = self._row(position)
            counts = position == 0 or self._lawful.is_lawful(row, header)
            content = self._content(row, header) if counts else None
            match content:
                case VaultCreated(owner=about):
                    yield position, about, header.author
                case UserAdded() | UserChanged() | UserKeyChanged() | UserRemoved():
                    yield position, content.user, header.author

    def questionnaires(self, wanted: Collection[str]) -> tuple[int, ...]:
        """The positions of the records that keep these questionnaires, named by the SHA-256 of their text (hex)."""
        found = []
        for position in self._positions("questionnaire.published") if wanted else ():
            content = self._content(*self._row(position))
            if isinstance(content, QuestionnairePublished) and content.form.sha256 in wanted:
                found.append(position)
        return tuple(found)

    def authors(self, positions: Collection[int]) -> tuple[UUID, ...]:
        """Who wrote these records."""
        return tuple(self._row(position)[1].author for position in positions)

    def proven(self, position: int, *, withheld: Collection[str] = ()) -> ProvenRecord:
        """A record with its inclusion proof, and its content without the fields ``withheld``.

        Raises:
            RecordAltered: there is no such record.
        """
        row, header = self._row(position)
        return ProvenRecord(
            position=position,
            kind=header.kind,
            patient=header.patient,
            leaf=row.leaf,
            header=(row.header or b"").decode("ascii"),
            signature=row.signature or b"",
            body=self._shown(row, header, withheld),
            proof=merkle.inclusion_proof(position, self.size, self._roots),
        )

    def grown_from(self, size: int) -> tuple[bytes, ...]:
        """The proof that the ledger of the first ``size`` records begins this one."""
        return merkle.consistency_proof(size, self.size, self._roots)

    def _positions(self, *kinds: str) -> tuple[int, ...]:
        marks = ",".join("?" * len(kinds))
        found = self._database.execute(
            f"SELECT position FROM records WHERE kind IN ({marks}) AND position < ? ORDER BY position",  # noqa: S608 -- only question marks are put in
            (*kinds, self.size),
        )
        return tuple(position for (position,) in found.fetchall())

    def _row(self, position: int) -> tuple[Row, Header]:
        row = self._store.row(position)
        if row is None or row.header is None or row.signature is None:
            raise RecordAltered
        return row, headers.decode(row.header)

    def _content(self, row: Row, header: Header) -> object | None:
        try:
            body = self._body_of(row, header)
            return None if body is None else read_content(header.kind, header.schema, body.fields)
        except UNREADABLE:
            return None

    def _shown(self, row: Row, header: Header, withheld: Collection[str]) -> ShownBody | None:
        try:
            body = self._body_of(row, header)
        except UNREADABLE:
            return None
        if body is None:
            return None
        shown = {name: value for name, value in body.fields.items() if name not in withheld}
        leaves = {
            name: commitment.field_leaf(name, value, body.salts[name])
            for name, value in body.fields.items()
            if name in withheld
        }
        return ShownBody(shown, {name: body.salts[name] for name in shown}, leaves)
