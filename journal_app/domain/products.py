"""The products a clinic keeps, the lots it received and the vials it opened; no patient stands in any of it.

An entry names the lot it used, never the other way round: whoever may see the stock learns nothing of who got what.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.codec import FLAT


class ProductKind(StrEnum):
    """What a product is for."""

    TOXIN = "toxin"
    FILLER = "filler"
    SKIN_BOOSTER = "skin_booster"
    MESOTHERAPY = "mesotherapy"
    PEEL = "peel"
    THREAD = "thread"
    SCLEROSANT = "sclerosant"
    ENZYME = "enzyme"
    ANAESTHETIC = "anaesthetic"
    DILUENT = "diluent"
    DEVICE = "device"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ProductDetails:
    """What is known of a product; content fields of ``product.registered`` and ``product.changed``.

    ``content`` is how much of ``unit`` one pack (vial, syringe) holds, ``gtin`` 14 digits or empty, ``number`` a
    national pack number (Vnr, PZN) as text. ``open_hours`` is how long an opened pack may be used; None: not limited.
    ``jurisdictions`` are those it is used in; none: all.
    """

    name: str
    manufacturer: str
    kind: ProductKind
    strength: str
    content: Decimal | None
    unit: str
    gtin: str
    number: str
    is_medicine: bool
    open_hours: int | None
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProductRegistered:
    """Content of ``product.registered``; the record's id is the product's."""

    details: ProductDetails = field(metadata=FLAT)


@dataclass(frozen=True, slots=True)
class ProductChanged:
    """Content of ``product.changed``: the details as they are from now on."""

    product: UUID
    details: ProductDetails = field(metadata=FLAT)


@dataclass(frozen=True, slots=True)
class LotReceived:
    """Content of ``lot.received``; the record's id is the lot's. ``quantity`` counts packs."""

    product: UUID
    number: str
    expiry: date
    quantity: int
    supplier: str
    received_on: date
    remark: str = ""


class LotEnd(StrEnum):
    """Why a lot is used no longer."""

    USED_UP = "used_up"
    DISCARDED = "discarded"
    RECALLED = "recalled"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class LotClosed:
    """Content of ``lot.closed``: from its record's time on, the lot is not in use."""

    lot: UUID
    reason: LotEnd
    remark: str = ""


@dataclass(frozen=True, slots=True)
class VialOpened:
    """Content of ``vial.opened``; the record's id is the vial's.

    ``diluted_with`` and ``diluted_ml`` say what it was dissolved in, ``usable_until`` is the first moment at which it
    may not be used, as the product said when it was opened; None: not limited.
    """

    lot: UUID
    opened_at: datetime
    diluted_with: str
    diluted_ml: Decimal | None
    usable_until: datetime | None


@dataclass(frozen=True, slots=True)
class VialDiscarded:
    """Content of ``vial.discarded``."""

    vial: UUID
    remark: str = ""


# --------------------------------------------------------------------------------------------------------- as it stands


@dataclass(frozen=True, slots=True)
class Product:
    """A product as its newest record describes it."""

    id: UUID
    details: ProductDetails


@dataclass(frozen=True, slots=True)
class ReceivedLot:
    """A lot as it stands: what was received, when it was written down, and how and when it ended."""

    id: UUID
    received: LotReceived
    written_at: datetime
    closed: LotClosed | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenedVial:
    """A vial as it stands: how it was opened and by whom, and when it was discarded."""

    id: UUID
    opened: VialOpened
    opened_by: UUID
    discarded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stock:
    """Every product and lot by its id, in the order they were written."""

    products: Mapping[UUID, Product]
    lots: Mapping[UUID, ReceivedLot]


@dataclass(frozen=True, slots=True)
class StockRecord:
    """One record of stock as it is read: its id, author, time and content."""

    id: UUID
    author: UUID
    at: datetime
    content: object


STOCK_KINDS = ("product.registered", "product.changed", "lot.received", "lot.closed")
VIAL_KINDS = ("vial.opened", "vial.discarded")
EMPTY = Stock(MappingProxyType({}), MappingProxyType({}))


def grown(stock: Stock, records: Iterable[StockRecord]) -> Stock:
    """The stock after further records; what speaks of a product or lot that is not there says nothing."""
    products, lots = dict(stock.products), dict(stock.lots)
    for record in records:
        content = record.content
        if isinstance(content, ProductRegistered):
            products[record.id] = Product(record.id, content.details)
        elif isinstance(content, ProductChanged) and content.product in products:
            products[content.product] = Product(content.product, content.details)
        elif isinstance(content, LotReceived) and content.product in products:
            lots[record.id] = ReceivedLot(record.id, content, record.at)
        elif isinstance(content, LotClosed) and content.lot in lots and lots[content.lot].closed is None:
            lots[content.lot] = replace(lots[content.lot], closed=content, closed_at=record.at)
    return Stock(MappingProxyType(products), MappingProxyType(lots))


def vials_of(records: Iterable[StockRecord]) -> tuple[OpenedVial, ...]:
    """The vials that the records open, in that order; a vial is discarded once."""
    vials: dict[UUID, OpenedVial] = {}
    for record in records:
        content = record.content
        if isinstance(content, VialOpened):
            vials[record.id] = OpenedVial(record.id, content, record.author)
        elif isinstance(content, VialDiscarded) and content.vial in vials:
            known = vials[content.vial]
            vials[content.vial] = replace(known, discarded_at=known.discarded_at or record.at)
    return tuple(vials.values())


# -------------------------------------------------------------------------------------------------------------- states

NEAR_EXPIRY = "stock.near_expiry_days"
"""The clinic's setting: how many days before its end a lot is pointed out."""
NEAR_EXPIRY_DAYS = 30


class LotState(StrEnum):
    """What is to be known of a lot before it is used."""

    GOOD = "good"
    NEAR_EXPIRY = "near_expiry"
    EXPIRED = "expired"
    CLOSED = "closed"


def state_of(lot: ReceivedLot, *, today: date, near: int = NEAR_EXPIRY_DAYS) -> LotState:
    """The lot's state on a day; ``near`` in days. It may be used on the day of its expiry, and not after."""
    if lot.closed is not None:
        return LotState.CLOSED
    if lot.received.expiry < today:
        return LotState.EXPIRED
    return LotState.NEAR_EXPIRY if lot.received.expiry - today <= timedelta(days=near) else LotState.GOOD


def near_expiry_days(settings: Mapping[str, str]) -> int:
    """How many days before its end a lot is pointed out; what is no number counts as not set."""
    text = settings.get(NEAR_EXPIRY, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len("9999") else NEAR_EXPIRY_DAYS


def is_usable(vial: OpenedVial, *, at: datetime) -> bool:
    """Whether an opened vial may be used at a moment by its time alone."""
    until = vial.opened.usable_until
    return vial.discarded_at is None and (until is None or at < until)
