"""Judges the product lines of an entry by the clinic's stock, as findings beside those of the rules; pure.

Not law but the maker's word and the clinic's own: a lot's end, a recall, and how long an opened vial keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from uuid import UUID

from journal_app.domain.lots import is_same_lot
from journal_app.domain.products import LotEnd, OpenedVial, ReceivedLot, Stock
from journal_app.domain.rules.model import Certainty, Finding, LegalSource, Mode, Status
from journal_app.domain.rules.wording import Params
from journal_app.domain.treatments import ProductLine

_SENTENCES: Mapping[str, str] = {
    "lot_usable.expired": "Lot {lot} expired on {date}.",
    "lot_usable.recalled": "Lot {lot} was recalled.",
    "lot_usable.maybe_recalled": "A lot with the number {lot} was recalled. Make sure that it is not this one.",
    "lot_usable.closed": "Lot {lot} was taken out of use.",
    "vial_over.passed": "The opened vial of lot {lot} could be used until {until}.",
    "vial_over.discarded": "The opened vial of lot {lot} was thrown away before.",
    "lot_lasts.near": "Lot {lot} expires on {date}.",
}


_STRICTNESS = (Mode.BLOCK, Mode.WARN, Mode.REMIND)


def stock_findings(
    lines: Iterable[ProductLine], stock: Stock, vials: Mapping[UUID, OpenedVial], *, at: datetime, day: date, near: int
) -> tuple[Finding, ...]:
    """What the stock says of what was used at a moment, ``day`` in the clinic; each only once.

    Expired and recalled lots refuse, a vial past its time and a lot out of use want a reason, a near end reminds.
    """
    found = (one for line in lines for one in _of_line(line, stock, vials, at=at, day=day, near=near))
    strictest: dict[str, Finding] = {}
    for one in found:
        # Two lines may speak of one lot, and only one of them be scanned: the other must not soften what it says.
        known = strictest.get(one.rule)
        if known is None or _STRICTNESS.index(one.mode) < _STRICTNESS.index(known.mode):
            strictest[one.rule] = one
    return tuple(strictest.values())


def _of_line(
    line: ProductLine, stock: Stock, vials: Mapping[UUID, OpenedVial], *, at: datetime, day: date, near: int
) -> Iterator[Finding]:
    lot = None if line.lot_record is None else stock.lots.get(line.lot_record)
    if lot is None:
        if any(_was_recalled(one, at) and is_same_lot(one.received.number, line.lot) for one in stock.lots.values()):
            yield _finding("lot_usable.maybe_recalled", Mode.WARN, line)
        return
    expiry = lot.received.expiry
    if _was_recalled(lot, at):
        yield _finding("lot_usable.recalled", Mode.BLOCK, line)
    elif expiry < day:
        yield _finding("lot_usable.expired", Mode.BLOCK, line, ("date", expiry))
    elif lot.closed_at is not None and lot.closed_at <= at:
        yield _finding("lot_usable.closed", Mode.WARN, line)
    elif (expiry - day).days <= near:
        yield _finding("lot_lasts.near", Mode.REMIND, line, ("date", expiry))
    vial = None if line.vial is None else vials.get(line.vial)
    if vial is None:
        return
    if vial.discarded_at is not None and vial.discarded_at <= at:
        yield _finding("vial_over.discarded", Mode.WARN, line)
    elif vial.opened.usable_until is not None and vial.opened.usable_until <= at:
        yield _finding("vial_over.passed", Mode.WARN, line, ("until", vial.opened.usable_until.astimezone(at.tzinfo)))


def _was_recalled(lot: ReceivedLot, at: datetime) -> bool:
    is_closed = lot.closed is not None and lot.closed_at is not None and lot.closed_at <= at
    return is_closed and lot.closed is not None and lot.closed.reason is LotEnd.RECALLED


_STATUS = {Mode.BLOCK: Status.BLOCKED, Mode.WARN: Status.WARN, Mode.REMIND: Status.TODO}


def _finding(message: str, mode: Mode, line: ProductLine, *more: tuple[str, date | datetime]) -> Finding:
    params: Params = (("lot", line.lot), *more)
    kind = message.partition(".")[0].replace("_", "-")
    return Finding(
        rule=f"stock-{kind}-{line.lot}",
        status=_STATUS[mode],
        mode=mode,
        message=message,
        sentence=_SENTENCES[message].format(**{name: str(value) for name, value in params}),
        params=params,
        source=LegalSource(line.product),
        certainty=Certainty.GENERAL,
    )
