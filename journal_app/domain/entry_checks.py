"""What an entry must say, and what in it deserves a second look; it must not judge consent, nor convert units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from journal_app.domain.errors import UserFacing
from journal_app.domain.maps import MapPoint
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.rules.definitions import TreatmentDefinition, TreatmentField
from journal_app.domain.treatments import ProductLine, Setting, TreatmentEntry
from journal_app.domain.units import spellings

LONGEST_LINE = 200
"""Of one line, in characters."""
LONGEST_WORDS = 20_000
"""Of one text, in characters."""
TOLERATED_AHEAD = timedelta(minutes=5)
LONGEST_VISIT = timedelta(hours=24)
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_ON_THE_PRODUCT_LINE = frozenset({"product", "lot", "expiry", "amount", "dilution", "udi"})


def settings_of(definition: TreatmentDefinition) -> tuple[TreatmentField, ...]:
    """The fields that an entry keeps as settings: all, where nothing is used up, else those no product line holds."""
    held = _ON_THE_PRODUCT_LINE if definition.product_units else frozenset()
    return tuple(one for one in definition.fields if one.id not in held)


def needs_product(definition: TreatmentDefinition) -> bool:
    """Whether an entry must name a product: where something is used up whose lot the definition requires."""
    return bool(definition.product_units) and any(one.id == "lot" and one.required for one in definition.fields)


def has_field(definition: TreatmentDefinition, field: str) -> bool:
    """Whether the definition names this field."""
    return any(one.id == field for one in definition.fields)


def setting(field: TreatmentField, typed: str) -> Setting:
    """A field as it is kept: without the unit, should it be typed after the value."""
    value = typed.strip()
    for unit in spellings(field.unit):
        number = value[: -len(unit)].strip()
        if value.casefold().endswith(unit.casefold()) and (unit == field.unit or number[-1:].isdigit()):
            return Setting(field.id, number, field.unit)
    return Setting(field.id, value, field.unit)


# ------------------------------------------------------------------------------------------------------------ cleaning


def cleaned(entry: TreatmentEntry) -> TreatmentEntry:
    """The entry with each text in the form in which it is kept.

    Raises:
        UserFacing: one is too long, or holds characters that nobody can see.
    """
    return replace(
        entry,
        performer_registration=_line(entry.performer_registration),
        areas=tuple(_line(area) for area in entry.areas),
        products=tuple(_product(line) for line in entry.products),
        text=_text(entry.text),
        aftercare=_text(entry.aftercare),
        place=_line(entry.place),
        indication=_text(entry.indication),
        wishes=_text(entry.wishes),
        findings=_text(entry.findings),
        plan=_text(entry.plan),
        reaction=_text(entry.reaction),
        settings=tuple(Setting(one.field, _line(one.value), _line(one.unit)) for one in entry.settings if one.value),
        points=tuple(_point(point) for point in entry.points),
    )


def _product(line: ProductLine) -> ProductLine:
    return replace(
        line,
        product=_line(line.product),
        manufacturer=_line(line.manufacturer),
        lot=_line(line.lot),
        unit=_line(line.unit),
        strength=_line(line.strength),
        udi=_line(line.udi),
    )


def _point(point: MapPoint) -> MapPoint:
    return replace(
        point,
        map=_line(point.map),
        depth=_line(point.depth),
        technique=_line(point.technique),
        area=_line(point.area),
    )


def _line(text: str) -> str:
    return clean_text(text, max_length=LONGEST_LINE, lines=Lines.ONE)


def _text(text: str) -> str:
    return clean_text(text, max_length=LONGEST_WORDS, lines=Lines.MANY)


# ------------------------------------------------------------------------------------------------------------ refusing


def require_plausible(entry: TreatmentEntry, *, now: datetime, zone: tzinfo, uses_products: bool) -> None:
    """Refuse what cannot have been so; ``uses_products`` where a product must be named.

    Raises:
        UserFacing: the first thing that is missing or impossible.
    """
    if entry.done > now + TOLERATED_AHEAD:
        raise UserFacing("treatment.ahead", "A treatment cannot be signed before it is done. Check the time.")
    if entry.ended is not None and not entry.done <= entry.ended <= entry.done + LONGEST_VISIT:
        raise UserFacing("treatment.ended", "The treatment cannot have ended before it began. Check the times.")
    if not entry.areas:
        raise UserFacing("treatment.no_area", "Choose at least one area that was treated.")
    for line in entry.products:
        _require_product(line, entry)
    if uses_products and not entry.products:
        raise UserFacing("treatment.no_product", "Add the product that was used.")
    if entry.next_visit is not None and entry.next_visit <= entry.done.astimezone(zone).date():
        raise UserFacing("treatment.next_visit", "The next visit must come after the treatment. Check the date.")


def _require_product(line: ProductLine, entry: TreatmentEntry) -> None:
    if not line.lot.strip() or line.expiry is None:
        raise UserFacing("treatment.no_lot", "Every product needs its lot number and expiry date.")
    if line.expiry < entry.done.date():
        raise UserFacing(
            "treatment.expired",
            "Lot {lot} had expired when it was used. Check the lot and the expiry date.",
            lot=line.lot,
        )
    if line.amount <= 0:
        raise UserFacing("treatment.no_amount", "Every product needs an amount above zero.")
    if not line.unit.strip():
        raise UserFacing("treatment.no_unit", "Every product needs the unit of its amount.")
    if line.diluted_ml is not None and not line.diluted_ml > 0:
        raise UserFacing("treatment.dilution", "What a product was diluted in needs an amount above zero, in ml.")


def missing_settings(entry: TreatmentEntry, definition: TreatmentDefinition | None) -> tuple[TreatmentField, ...]:
    """The required fields that are not filled in."""
    if definition is None:
        return ()
    written = {one.field for one in entry.settings if one.value.strip()}
    return tuple(one for one in settings_of(definition) if one.required and one.id not in written)


def require_settings(
    entry: TreatmentEntry, definition: TreatmentDefinition | None, *, kept: TreatmentEntry | None = None
) -> None:
    """Refuse an entry without a required field; of a correction, only those that ``kept`` had must stay.

    Raises:
        UserFacing: the first that is missing.
    """
    had = None if kept is None else {one.field for one in kept.settings}
    for field in missing_settings(entry, definition):
        if had is None or field.id in had:
            name = field.names.get("en", field.id)
            raise UserFacing("treatment.no_setting", "“{field}” must be filled in for this treatment.", field=name)


# ------------------------------------------------------------------------------------------------------- a second look


@dataclass(frozen=True, slots=True)
class Unusual:
    """A field whose value is outside what is usual (``below`` or ``above`` in its unit), or holds no number at all."""

    field: TreatmentField
    value: str
    below: Decimal | None = None
    above: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SumDiffers:
    """The points of a product line (counted from 0) say another amount than the line, in the line's own unit."""

    product: int
    points: Decimal
    line: Decimal


def unusual_settings(settings: Iterable[Setting], definition: TreatmentDefinition) -> tuple[Unusual, ...]:
    """Settings outside their usual range; every number in a value counts, since two are sometimes written."""
    fields = {one.id: one for one in settings_of(definition)}
    known = [(fields[one.field], one.value) for one in settings if one.field in fields and one.value.strip()]
    return tuple(found for field, value in known if (found := _unusual(field, value)) is not None)


def unusual_amounts(products: Iterable[ProductLine], definition: TreatmentDefinition) -> tuple[Unusual, ...]:
    """Amounts and dilutions outside their usual range; an amount in a unit of its own is not judged."""
    fields = {one.id: one for one in definition.fields}
    amount, dilution = fields.get("amount"), fields.get("dilution")
    found = []
    for line in products:
        if amount is not None and line.unit == amount.unit:
            found.append(_unusual(amount, str(line.amount)))
        if dilution is not None and line.diluted_ml is not None:
            found.append(_unusual(dilution, str(line.diluted_ml)))
    return tuple(one for one in found if one is not None)


def sums_that_differ(products: tuple[ProductLine, ...], points: Iterable[MapPoint]) -> tuple[SumDiffers, ...]:
    """The product lines whose points add up to another amount; lines without any dosed point are not compared."""
    sums: dict[int, Decimal] = {}
    for point in points:
        if point.product is not None and point.amount is not None and point.product < len(products):
            sums[point.product] = sums.get(point.product, Decimal(0)) + point.amount
    return tuple(
        SumDiffers(index, total, products[index].amount)
        for index, total in sorted(sums.items())
        if total != products[index].amount
    )


def _unusual(field: TreatmentField, value: str) -> Unusual | None:
    if field.warn_below is None and field.warn_above is None:
        return None
    numbers = [Decimal(one.replace(",", ".")) for one in _NUMBER.findall(value)]
    is_low = field.warn_below is not None and any(one < field.warn_below for one in numbers)
    is_high = field.warn_above is not None and any(one > field.warn_above for one in numbers)
    if numbers and not is_low and not is_high:
        return None
    return Unusual(field, value, field.warn_below if is_low else None, field.warn_above if is_high else None)
