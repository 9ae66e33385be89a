"""What a scanned code means in the stock, and what speaks against using its lot; pure, and it decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal_app.domain.findings import Finding, Severity
from journal_app.domain.gs1 import Form, Reading, Scan
from journal_app.domain.lots import is_same_lot
from journal_app.domain.products import LotEnd, LotState, Product, ReceivedLot, Stock, state_of


@dataclass(frozen=True, slots=True)
class Match:
    """The reading of a code that fits the stock, the product and lot it names, and the doubts that are left."""

    reading: Reading
    product: Product | None
    lot: ReceivedLot | None
    doubts: tuple[Finding, ...]


def match(stock: Stock, scan: Scan) -> Match:
    """What a code names. Of several readings the one with a lot of the stock counts, if they agree on which."""
    if scan.form is Form.TEXT:
        return Match(scan.reading, *_by_text(stock, scan.text), scan.doubts)
    found = [(reading, *_by_reading(stock, reading)) for reading in (scan.reading, *scan.others)]
    fitting = [Match(reading, product, lot, ()) for reading, product, lot in found if lot is not None]
    if len({one.lot.id for one in fitting if one.lot is not None}) == 1:
        return fitting[0]
    reading, product, lot = found[0]
    return Match(reading, product, None if fitting else lot, scan.doubts)


def _by_reading(stock: Stock, reading: Reading) -> tuple[Product | None, ReceivedLot | None]:
    product = _product_by(stock, reading)
    if product is None and reading.gtin:
        return None, None  # another product may have lots of the same number
    found = _lots_called(stock, reading.lot, product)
    return _only(stock, found) if product is None else (product, found[-1] if found else None)


def _by_text(stock: Stock, text: str) -> tuple[Product | None, ReceivedLot | None]:
    """A pack number or a lot number, typed or of a plain barcode."""
    product = next((one for one in stock.products.values() if is_same_lot(one.details.number, text)), None)
    return _only(stock, _lots_called(stock, text, None)) if product is None else (product, None)


def _only(stock: Stock, found: list[ReceivedLot]) -> tuple[Product | None, ReceivedLot | None]:
    """The lot and its product; a number that several products' lots have names none of them."""
    if len({lot.received.product for lot in found}) != 1:
        return None, None
    return stock.products[found[-1].received.product], found[-1]


def _product_by(stock: Stock, reading: Reading) -> Product | None:
    if reading.gtin:
        known = next((one for one in stock.products.values() if one.details.gtin == reading.gtin), None)
        if known is not None:
            return known
    numbers = [number for _, number in reading.national]
    found = (one for one in stock.products.values() for number in numbers if is_same_lot(one.details.number, number))
    return next(found, None)


def _lots_called(stock: Stock, number: str, product: Product | None) -> list[ReceivedLot]:
    """The lots of this number, the one to use last: open ones behind closed ones, then as they were written."""
    found = (
        lot
        for lot in stock.lots.values()
        if is_same_lot(lot.received.number, number) and (product is None or lot.received.product == product.id)
    )
    return sorted(found, key=lambda lot: lot.closed is None)


def scan_findings(reading: Reading, lot: ReceivedLot | None, *, today: date, near: int) -> tuple[Finding, ...]:
    """What is to be said of a scanned pack: that it may not be used, or soon not, or is not as it was received."""
    found: list[Finding] = []
    if lot is None:
        if reading.expiry is not None and reading.expiry < today:
            found.append(_EXPIRED)
        if reading.lot:
            found.append(_NOT_RECEIVED)
        return tuple(found)
    if reading.expiry is not None and reading.expiry != lot.received.expiry:
        found.append(_OTHER_EXPIRY)
    return (*found, *lot_findings(lot, today=today, near=near))


def lot_findings(lot: ReceivedLot, *, today: date, near: int) -> tuple[Finding, ...]:
    """What is to be known of a lot before it is used on a day; ``near`` in days."""
    state = state_of(lot, today=today, near=near)
    if state is LotState.CLOSED:
        is_recalled = lot.closed is not None and lot.closed.reason is LotEnd.RECALLED
        return (_RECALLED if is_recalled else _CLOSED,)
    if state is LotState.EXPIRED:
        return (_EXPIRED,)
    if state is LotState.NEAR_EXPIRY:
        days = (lot.received.expiry - today).days
        return (
            Finding(Severity.WARN, "stock.near_expiry", "This lot expires soon: days left {days}.", (("days", days),)),
        )
    return ()


_EXPIRED = Finding(Severity.ERROR, "stock.expired", "This lot has expired. Take another one.")
_RECALLED = Finding(Severity.ERROR, "stock.recalled", "This lot was recalled. Do not use it.")
_CLOSED = Finding(Severity.ERROR, "stock.closed_lot", "This lot was taken out of use. Take another one.")
_NOT_RECEIVED = Finding(Severity.WARN, "stock.not_received", "This lot was not received here yet.")
_OTHER_EXPIRY = Finding(
    Severity.WARN, "stock.other_expiry", "The code has another expiry date than the one received. Look at the pack."
)
