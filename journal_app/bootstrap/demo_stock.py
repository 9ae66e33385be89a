"""The demo clinic's cupboard: products with example numbers, deliveries every other month, vials opened lately."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

from journal_app.bootstrap.demo_calendar import OWNER, PRACTITIONER, RECEPTIONIST, Calendar
from journal_app.bootstrap.demo_shift import PRODUCTS, SHELF_LIFE, Shift, lots_of
from journal_app.domain.products import LotEnd, ProductDetails, ProductKind
from journal_app.services import products
from journal_app.services.products import NewLot

_KEPT: Final = timedelta(days=130)
"""How long a delivery lasts before it is used up."""
_TOXIN = ProductDetails("", "", ProductKind.TOXIN, "100 E", Decimal(100), "E", "", "", True, 24, ())  # noqa: FBT003 - a record's fields
_OTHERS: Final = (
    ProductDetails(
        name="Havgel Classic",
        manufacturer="Nordlys Estetik",
        kind=ProductKind.FILLER,
        strength="20 mg/ml",
        content=Decimal(1),
        unit="ml",
        gtin="09521234000044",
        number="",
        is_medicine=False,
        open_hours=None,
        jurisdictions=(),
    ),
    ProductDetails(
        name="Natriumklorid Demo",
        manufacturer="Nordlys Pharma",
        kind=ProductKind.DILUENT,
        strength="9 mg/ml",
        content=Decimal(10),
        unit="ml",
        gtin="09521234000051",
        number="000123",
        is_medicine=True,
        open_hours=12,
        jurisdictions=(),
    ),
    ProductDetails(
        name="Hyalase Demo",
        manufacturer="Nordlys Pharma",
        kind=ProductKind.ENZYME,
        strength="1500 IE",
        content=Decimal(1500),
        unit="IE",
        gtin="09521234000068",
        number="",
        is_medicine=True,
        open_hours=6,
        jurisdictions=(),
    ),
)
_GTINS: Final = ("09521234000013", "09521234000020", "09521234000037")
"""Of the prefix 952, which GS1 keeps for examples."""
_SUPPLIER: Final = "Nordlys Engros (demo)"


def plan(calendar: Calendar) -> None:
    """Put down the first day's products, a delivery at the beginning of every other month, and the last days' vials."""
    receiving = [day for day in calendar.days() if RECEPTIONIST in calendar.on_duty(day)]
    if not receiving:
        return
    calendar.put(RECEPTIONIST, receiving[0], _register)
    seen: set[date] = set()
    for day in receiving:
        begin = _period(day)
        if begin not in seen:
            seen.add(begin)
            calendar.put(RECEPTIONIST, day, partial(_receive, begin=begin))
    calendar.put(RECEPTIONIST, receiving[-1], _receive_others)
    for who in (PRACTITIONER, OWNER):
        calendar.put(who, calendar.last_day(who, until=calendar.last), _open_vial)


def _period(day: date) -> date:
    return date(day.year, (day.month - 1) // 2 * 2 + 1, 1)


def _register(shift: Shift) -> None:
    for (name, maker, _letter), gtin in zip(PRODUCTS, _GTINS, strict=True):
        products.register_product(
            shift.session,
            replace(_TOXIN, name=name, manufacturer=maker, gtin=gtin),
        )
    for details in _OTHERS:
        products.register_product(shift.session, details)


def _receive(shift: Shift, begin: date) -> None:
    """What the entries of two months use, after what was used up before is closed."""
    known = {one.details.name: one.id for one in products.products(shift.session)}
    for shown in products.lots_in_use(shift.session):
        if shift.day - shown.lot.received.received_on > _KEPT:
            products.close_lot(shift.session, shown.lot.id, LotEnd.USED_UP)
    for name, _maker, letter in PRODUCTS:
        for number in lots_of(letter, begin):
            new = NewLot(product=known[name], number=number, expiry=begin + SHELF_LIFE, quantity=20, supplier=_SUPPLIER)
            products.receive_lot(shift.session, new)


def _receive_others(shift: Shift) -> None:
    """One lot that is good, one that ends soon, and one of whose last day is today."""
    known = {one.details.name: one.id for one in products.products(shift.session)}
    for details, (number, days) in zip(_OTHERS, (("HG-24117", 320), ("NK-88 02", 18), ("HY0931", 0)), strict=True):
        expiry = shift.day + timedelta(days=days)
        new = NewLot(product=known[details.name], number=number, expiry=expiry, quantity=6, supplier=_SUPPLIER)
        products.receive_lot(shift.session, new)


def _open_vial(shift: Shift) -> None:
    lots = [one for one in products.lots_in_use(shift.session) if one.product.details.kind is ProductKind.TOXIN]
    newest = max(lots, key=lambda one: (one.lot.received.received_on, one.lot.received.number), default=None)
    if newest is not None:
        products.open_vial(
            shift.session, newest.lot.id, diluted_with="Natriumklorid Demo 9 mg/ml", diluted_ml=Decimal("2.5")
        )
