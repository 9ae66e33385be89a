"""What a scanned or typed code says of a product line, from the stock; for the worker, and it changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding
from journal_app.domain.gs1 import Form
from journal_app.domain.lots import is_same_lot
from journal_app.domain.products import LotState
from journal_app.domain.treatments import ProductLine
from journal_app.services import products
from journal_app.services.session import Session

_USABLE = frozenset({LotState.GOOD, LotState.NEAR_EXPIRY})


@dataclass(frozen=True, slots=True)
class ScannedLine:
    """What a code names, without an amount; None where it is a plain word. ``warnings`` are what must be known."""

    line: ProductLine | None
    warnings: tuple[Finding, ...] = ()
    refusal: UserFacing | None = None


def scanned_line(session: Session, code: str) -> ScannedLine:
    """The line that a code fills in: product, lot, expiry, unit, identifier, and the vial if just one is open."""
    try:
        found = products.resolve_scan(session, code)
    except UserFacing as refused:
        return ScannedLine(None, refusal=refused)
    if found.scan.form is Form.TEXT and found.product is None:
        return ScannedLine(None)
    line = ProductLine("", "", found.reading.lot, found.expiry, Decimal(0), "", udi=found.reading.gtin)
    if found.product is not None:
        known = found.product.details
        line = ProductLine(
            *(known.name, known.manufacturer, line.lot, line.expiry, Decimal(0), known.unit),
            strength=known.strength,
            udi=line.udi or known.gtin,
        )
    if found.lot is None:
        return ScannedLine(line, found.warnings)
    lot = found.lot.id
    open_now = [one.vial for one in products.open_vials(session) if one.lot.id == lot and one.is_usable]
    vial = open_now[0] if len(open_now) == 1 else None
    whole = ProductLine(
        *(line.product, line.manufacturer, found.lot.received.number, line.expiry, Decimal(0), line.unit),
        strength=line.strength,
        udi=line.udi,
        lot_record=lot,
        vial=None if vial is None else vial.id,
        diluted_ml=None if vial is None else vial.opened.diluted_ml,
    )
    return ScannedLine(whole, found.warnings)


def open_lots(session: Session) -> Callable[[ProductLine], bool]:
    """Tells of a line whether its lot is in the stock still, and may be used."""
    known = [one for one in products.lots_in_use(session) if one.state in _USABLE]

    def is_open(line: ProductLine) -> bool:
        return any(
            is_same_lot(one.lot.received.number, line.lot)
            and one.product.details.name.casefold() == line.product.casefold()
            for one in known
        )

    return is_open
