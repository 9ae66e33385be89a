"""Reads products, lots and opened vials from the records that say them; it must not look at any patient's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from journal_app.domain.products import EMPTY, STOCK_KINDS, VIAL_KINDS, OpenedVial, Stock, StockRecord, grown, vials_of
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.lawful import Lawful
from journal_app.vault.unsealing import Unsealing
from journal_app.vault.views import micros


class StockKept:
    """The stock as far as it was read, so that a new record costs one record; read anew where the ledger differs."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._newest: tuple[int, bytes] = (-1, b"")
        self._stock = EMPTY

    def now(self, database: Database, lawful: Lawful) -> Stock:
        """The stock at the ledger's present end."""
        newest = lawful.newest(STOCK_KINDS)
        if newest != self._newest:
            position, leaf = self._newest
            row = database.execute("SELECT leaf FROM ledger WHERE position = ?", (position,)).fetchone()
            begun = self._stock if row == (leaf,) else EMPTY
            after = position if row == (leaf,) else -1
            self._stock = grown(begun, _records(lawful, STOCK_KINDS, after))
            self._newest = newest
        return self._stock


class StockReading(Unsealing):
    """What the clinic keeps in its cupboards."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open."""
        super().__init__(database, keys)
        self._stock = StockKept()

    def stock(self) -> Stock:
        """Every product and received lot that counts."""
        return self._stock.now(self._database, self._lawful)

    def vials(self, *, since: datetime) -> tuple[OpenedVial, ...]:
        """The vials whose opening was written at this time or later, oldest first."""
        before = self._database.execute(
            "SELECT position FROM records WHERE kind = 'vial.opened' AND at < ? ORDER BY position DESC LIMIT 1",
            (micros(since),),
        ).fetchone()
        return vials_of(_records(self._lawful, VIAL_KINDS, -1 if before is None else before[0]))


def _records(lawful: Lawful, kinds: tuple[str, ...], after: int) -> Iterator[StockRecord]:
    for header, content in lawful.counting(*kinds, after=after):
        yield StockRecord(header.id, header.author, header.at, content)
