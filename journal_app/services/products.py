"""What people do with the stock: products, lots, vials, and what a scanned code means here; it knows no patient."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from journal_app.domain import gs1, stock_scan
from journal_app.domain.clinic import PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding
from journal_app.domain.gs1_identifiers import has_check_digit
from journal_app.domain.lots import is_same_lot, normal_lot
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.products import (
    NEAR_EXPIRY,
    LotClosed,
    LotEnd,
    LotReceived,
    LotState,
    OpenedVial,
    Product,
    ProductChanged,
    ProductDetails,
    ProductRegistered,
    ReceivedLot,
    Stock,
    VialDiscarded,
    VialOpened,
    is_usable,
    near_expiry_days,
    state_of,
)
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.model import Finding as RuleFinding
from journal_app.domain.stock_rules import stock_findings
from journal_app.domain.treatments import ProductLine
from journal_app.services.ports import Act, Reader
from journal_app.services.session import ChangeSet, Session

LONGEST_LINE = 200
LONGEST_REMARK = 2_000
LONGEST_LOT = 40
MOST_PACKS = 100_000
MOST_DAYS_AHEAD = 366
MOST_OPEN_HOURS = 24 * 366
VIALS_SHOWN = timedelta(days=60)
"""How far back opened vials are listed."""
_TOLERATED_AHEAD = timedelta(minutes=5)
_GTIN_DIGITS = 14


@dataclass(frozen=True, slots=True)
class LotShown:
    """A lot with its product and what is to be known of it today."""

    lot: ReceivedLot
    product: Product
    state: LotState


@dataclass(frozen=True, slots=True)
class VialShown:
    """An opened vial that was not discarded, with its lot and product, and whether its time allows its use now."""

    vial: OpenedVial
    lot: ReceivedLot
    product: Product
    is_usable: bool


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What a scanned or typed code means here; ``product`` and ``lot`` are None where the stock does not know them.

    ``scan`` is what was read, ``reading`` the one of its readings that fits the stock best, ``expiry`` the code's, else
    the lot's. ``warnings`` are of severity error where the lot may not be used.
    """

    scan: gs1.Scan
    reading: gs1.Reading
    product: Product | None
    lot: ReceivedLot | None
    expiry: date | None
    warnings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLot:
    """A delivery as it is written down; ``quantity`` counts packs."""

    product: UUID
    number: str
    expiry: date
    quantity: int
    supplier: str = ""
    received_on: date | None = None
    remark: str = ""


# -------------------------------------------------------------------------------------------------------------- looking


def products(session: Session) -> tuple[Product, ...]:
    """Every product, by name and maker.

    Raises:
        UserFacing: no permission.
    """
    return tuple(sorted(_stock(session).products.values(), key=_by_name))


def lots_in_use(session: Session, product: UUID | None = None) -> tuple[LotShown, ...]:
    """The lots that were not closed (of one product), those that end first first.

    Raises:
        UserFacing: no permission.
    """
    return tuple(one for one in lots(session) if one.lot.closed is None and product in {None, one.product.id})


def lots(session: Session) -> tuple[LotShown, ...]:
    """Every lot ever received, closed ones included, those that end first first.

    Raises:
        UserFacing: no permission.
    """
    stock, today, near = _stock(session), session.clock.today(), near_expiry_days(session.vault.settings())
    shown = (
        LotShown(lot, stock.products[lot.received.product], state_of(lot, today=today, near=near))
        for lot in stock.lots.values()
    )
    return tuple(sorted(shown, key=lambda one: (one.lot.received.expiry, _by_name(one.product), one.lot.written_at)))


def open_vials(session: Session) -> tuple[VialShown, ...]:
    """The vials opened in the last 60 days and not discarded, newest first, those over their time included.

    Raises:
        UserFacing: no permission.
    """
    now, stock = session.now(), _stock(session)
    return tuple(
        VialShown(vial, stock.lots[vial.opened.lot], _product_of(stock, vial), is_usable(vial, at=now))
        for vial in reversed(session.vault.vials(since=now - VIALS_SHOWN))
        if vial.discarded_at is None and vial.opened.lot in stock.lots
    )


def resolve_scan(session: Session, text: str) -> ScanResult:
    """What a scanned or typed code means here: a product, a lot, both or neither, and what speaks against using it.

    Where a code can be read in several ways, the one that names a lot of the stock counts, if only one does; else the
    doubt stays among the warnings.

    Raises:
        UserFacing: no permission, or the code is broken (``gs1.Gs1Refused``).
    """
    stock, today = _stock(session), session.clock.today()
    scan = gs1.read(text, today=today)
    found = stock_scan.match(stock, scan)
    near = near_expiry_days(session.vault.settings())
    warnings = stock_scan.scan_findings(found.reading, found.lot, today=today, near=near)
    expiry = found.reading.expiry or (None if found.lot is None else found.lot.received.expiry)
    return ScanResult(scan, found.reading, found.product, found.lot, expiry, (*found.doubts, *warnings))


# ------------------------------------------------------------------------------------------------------------- changing


def register_product(session: Session, details: ProductDetails) -> ChangeSet:
    """Write down a product that the clinic uses; ``made`` is its id.

    Raises:
        UserFacing: no permission, no name, a wrong product number or amount, or the number of another product.
    """
    session.require(Permission.KEEP_STOCK)
    clean = _clean(details)
    with session.vault.act(session.now()) as act:
        _require_own_numbers(act.stock().products.values(), clean)
        (written,) = act.append(NewRecord("product.registered", ProductRegistered(clean)))
    return ChangeSet.of("product.registered", made=written.id)


def change_product(session: Session, product: UUID, details: ProductDetails) -> ChangeSet:
    """Write down other details of a product; what was written under the earlier ones stays as it was.

    Raises:
        UserFacing: as in :func:`register_product`, or no such product.
    """
    session.require(Permission.KEEP_STOCK)
    clean = _clean(details)
    with session.vault.act(session.now()) as act:
        known = _require_product(act, product)
        _require_own_numbers((one for one in act.stock().products.values() if one.id != product), clean)
        if known.details == clean:
            return ChangeSet.of()
        act.append(NewRecord("product.changed", ProductChanged(product, clean)))
    return ChangeSet.of("product.changed", made=product)


def receive_lot(session: Session, new: NewLot) -> ChangeSet:
    """Write down a delivery; ``made`` is the lot's id.

    Raises:
        UserFacing: no permission, no such product, no lot number, no packs, a day ahead, or a lot that has expired.
    """
    session.require(Permission.KEEP_STOCK)
    number = _lot_number(new.number)
    today = session.clock.today()
    if new.expiry < today:
        raise UserFacing("stock.expired_on_arrival", "This lot has expired already. Send it back, and do not use it.")
    if not 1 <= new.quantity <= MOST_PACKS:
        raise UserFacing("stock.no_quantity", "Write how many packs were received, as a whole number above zero.")
    received_on = new.received_on or today
    if received_on > today:
        raise UserFacing("stock.received_ahead", "A delivery cannot lie in the future. Check the date.")
    with session.vault.act(session.now()) as act:
        product = _require_product(act, new.product)
        content = LotReceived(
            product=product.id,
            number=number,
            expiry=new.expiry,
            quantity=new.quantity,
            supplier=_line(new.supplier),
            received_on=received_on,
            remark=_remark(new.remark),
        )
        (written,) = act.append(NewRecord("lot.received", content))
    return ChangeSet.of("lot.received", made=written.id)


def close_lot(session: Session, lot: UUID, reason: LotEnd, *, remark: str = "") -> ChangeSet:
    """Take a lot out of use.

    Raises:
        UserFacing: no permission, no such lot, or it is closed already.
    """
    session.require(Permission.KEEP_STOCK)
    with session.vault.act(session.now()) as act:
        _require_open(_require_lot(act, lot))
        act.append(NewRecord("lot.closed", LotClosed(lot, reason, _remark(remark))))
    return ChangeSet.of("lot.closed", made=lot)


def open_vial(
    session: Session,
    lot: UUID,
    *,
    opened_at: datetime | None = None,
    diluted_with: str = "",
    diluted_ml: Decimal | None = None,
) -> ChangeSet:
    """Write down that a vial of a lot was opened, and dissolved in what; ``made`` is the vial's id.

    Raises:
        UserFacing: no permission, no such lot, a closed or expired one, a time ahead, or no amount to dissolve it in.
    """
    session.require(Permission.OPEN_VIAL)
    now = session.now()
    moment = opened_at or now
    if moment > now + _TOLERATED_AHEAD:
        raise UserFacing("vial.ahead", "A vial cannot be opened in the future. Check the time.")
    liquid = _line(diluted_with)
    if diluted_ml is not None and (diluted_ml <= 0 or not liquid):
        raise UserFacing("vial.diluted", "Write what the vial was dissolved in, and how many millilitres of it.")
    with session.vault.act(now) as act:
        known = _require_lot(act, lot)
        _require_open(known)
        if known.received.expiry < moment.astimezone(session.clock.zone()).date():
            raise UserFacing("vial.expired", "This lot has expired. Take another one.")
        hours = act.stock().products[known.received.product].details.open_hours
        until = None if hours is None else moment + timedelta(hours=hours)
        (written,) = act.append(NewRecord("vial.opened", VialOpened(lot, moment, liquid, diluted_ml, until)))
    return ChangeSet.of("vial.opened", made=written.id)


def discard_vial(session: Session, vial: UUID, *, remark: str = "") -> ChangeSet:
    """Write down that an opened vial was thrown away.

    Raises:
        UserFacing: no permission, no such vial among those listed, or it was discarded already.
    """
    session.require(Permission.OPEN_VIAL)
    now = session.now()
    with session.vault.act(now) as act:
        known = {one.id: one for one in act.vials(since=now - VIALS_SHOWN)}
        if vial not in known or known[vial].discarded_at is not None:
            raise UserFacing("vial.unknown", "This vial is not open. Look at the list again.")
        act.append(NewRecord("vial.discarded", VialDiscarded(vial, _remark(remark))))
    return ChangeSet.of("vial.discarded", made=vial)


def point_out_expiry(session: Session, days: int, *, reason: str) -> ChangeSet:
    """Let lots be pointed out so many days before their end, from now on.

    Raises:
        UserFacing: no permission, more days than a year has, or no reason.
    """
    session.require(Permission.MANAGE_CLINIC)
    if not 0 <= days <= MOST_DAYS_AHEAD:
        raise UserFacing("stock.days_ahead", "Write a number of days, from 0 to 366.")
    why = _line(reason)
    if not why:
        raise UserFacing("stock.no_reason", "Write why this is changed. It is kept in the journal.")
    with session.vault.act(session.now()) as act:
        act.append(NewRecord("policy.changed", PolicyChanged(NEAR_EXPIRY, str(days), why)))
    return ChangeSet.of("policy.changed")


# -------------------------------------------------------------------------------------------------------------- judging


def findings_of_lines(
    session: Session, lines: Iterable[ProductLine], *, done: datetime, reader: Reader | None = None
) -> tuple[RuleFinding, ...]:
    """What the stock says of the product lines of an entry done at a moment, in the form of the rules' findings."""
    known = reader or session.vault
    moment = done.astimezone(session.clock.zone())
    vials = {one.id: one for one in known.vials(since=done - VIALS_SHOWN)}
    near = near_expiry_days(known.settings())
    return stock_findings(lines, known.stock(), vials, at=moment, day=moment.date(), near=near)


def _clean(details: ProductDetails) -> ProductDetails:
    name = _line(details.name)
    if not name:
        raise UserFacing("product.no_name", "Write what the product is called.")
    if details.content is not None and (details.content <= 0 or not details.unit.strip()):
        raise UserFacing("product.content", "Write how much one pack holds, above zero, and in which unit.")
    if details.open_hours is not None and not 1 <= details.open_hours <= MOST_OPEN_HOURS:
        raise UserFacing("product.open_hours", "Write how many hours an opened pack may be used, from 1 to 8,784.")
    gtin = "".join(details.gtin.split())
    if gtin and not (gtin.isascii() and gtin.isdigit() and len(gtin) in {8, 12, 13, 14} and has_check_digit(gtin)):
        raise UserFacing(
            "product.gtin", "This is no product number (GTIN): a digit is wrong or missing. Scan the pack instead."
        )
    return replace(
        details,
        name=name,
        manufacturer=_line(details.manufacturer),
        strength=_line(details.strength),
        unit=_line(details.unit),
        gtin=gtin.zfill(_GTIN_DIGITS) if gtin else "",
        number=_line(details.number),
        jurisdictions=tuple(_line(one) for one in details.jurisdictions),
    )


def _require_own_numbers(others: Iterable[Product], details: ProductDetails) -> None:
    for other in others:
        if details.gtin and other.details.gtin == details.gtin:
            raise UserFacing("product.same_gtin", "Another product has this product number (GTIN). Change that one.")
        if is_same_lot(other.details.number, details.number):
            raise UserFacing("product.same_number", "Another product has this pack number. Change that one.")


def _require_product(act: Act, product: UUID) -> Product:
    known = act.stock().products.get(product)
    if known is None:
        raise UserFacing("product.unknown", "This product is not registered. Look at the list again.")
    return known


def _require_lot(act: Act, lot: UUID) -> ReceivedLot:
    known = act.stock().lots.get(lot)
    if known is None:
        raise UserFacing("stock.unknown_lot", "This lot was not received here. Look at the list again.")
    return known


def _require_open(lot: ReceivedLot) -> None:
    if lot.closed is not None:
        raise UserFacing("stock.closed", "This lot is closed. Take another one.")


def _lot_number(typed: str) -> str:
    number = clean_text(typed.strip(), max_length=LONGEST_LOT, lines=Lines.ONE)
    if not normal_lot(number):
        raise UserFacing("stock.no_lot", "Write the lot number as it is printed on the pack.")
    return number


def _line(text: str) -> str:
    return clean_text(text.strip(), max_length=LONGEST_LINE, lines=Lines.ONE)


def _remark(text: str) -> str:
    return clean_text(text.strip(), max_length=LONGEST_REMARK, lines=Lines.MANY)


def _stock(session: Session) -> Stock:
    session.require(Permission.KEEP_STOCK)
    return session.vault.stock()


def _product_of(stock: Stock, vial: OpenedVial) -> Product:
    return stock.products[stock.lots[vial.opened.lot].received.product]


def _by_name(product: Product) -> tuple[str, str]:
    return product.details.name.casefold(), product.details.manufacturer.casefold()
