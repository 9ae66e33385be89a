"""What in an entry is unusual or does not add up, said beside it; it must not stop anybody from signing."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from journal_app.domain.entry_checks import (
    SumDiffers,
    Unusual,
    sums_that_differ,
    unusual_amounts,
    unusual_settings,
)
from journal_app.domain.maps import MapPoint
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.treatments import ProductLine, Setting
from journal_app.domain.units import unit_word
from journal_app.ui.patients.timeline_words import amount_in_words
from journal_app.ui.translation import language_of


def second_look(
    definition: TreatmentDefinition,
    products: tuple[ProductLine, ...],
    settings: tuple[Setting, ...],
    points: tuple[MapPoint, ...],
) -> str:
    """A line for each thing that deserves a second look, in the language of the screen; empty without any."""
    lines = [_unusual(one) for one in (*unusual_amounts(products, definition), *unusual_settings(settings, definition))]
    lines += [_differs(one, products[one.product]) for one in sums_that_differ(products, points)]
    return "\n".join(lines)


def _unusual(one: Unusual) -> str:
    name = one.field.names.get(language_of(), one.field.id)
    if one.above is not None:
        text = QCoreApplication.translate("SecondLook", "{field}: {value} is more than usual ({limit} {unit})")
    elif one.below is not None:
        text = QCoreApplication.translate("SecondLook", "{field}: {value} is less than usual ({limit} {unit})")
    else:
        text = QCoreApplication.translate("SecondLook", "{field}: {value} is no number in {unit}")
    limit = one.above if one.above is not None else one.below
    value = _shown(one.value)
    return text.format(field=name, value=value, limit=_shown(str(limit)), unit=unit_word(one.field.unit, language_of()))


def _differs(one: SumDiffers, line: ProductLine) -> str:
    text = QCoreApplication.translate(
        "SecondLook", "{product}: the points add up to {points} {unit}, the line says {line} {unit}"
    )
    return text.format(
        product=line.product,
        points=amount_in_words(one.points),
        line=amount_in_words(one.line),
        unit=unit_word(line.unit, language_of()),
    )


def _shown(value: str) -> str:
    """A number with the decimal sign of the language; other words as they are."""
    try:
        return amount_in_words(Decimal(value.replace(",", ".")))
    except ArithmeticError:
        return value
