"""Everything an entry says, as labels and values in the language of the screen; it must not leave a field out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.journal import photos_of
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import ProductLine, Setting, TreatmentEntry
from journal_app.domain.units import unit_word
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import BETWEEN, amount_in_words, product_in_words
from journal_app.ui.photos.words import photo_name
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.map_words import map_name

Row = tuple[str, str]


def entry_rows(look: Look, entry: TreatmentEntry) -> tuple[Row, ...]:
    """One row for each thing written, those that are empty left out."""
    ended = "" if entry.ended is None else _moment(look, entry.ended)
    following = "" if entry.next_visit is None else format_date(entry.next_visit, language_of())
    rows = (
        (QCoreApplication.translate("EntryRows", "Done"), _moment(look, entry.done)),
        (QCoreApplication.translate("EntryRows", "Ended"), ended),
        (QCoreApplication.translate("EntryRows", "Place"), entry.place),
        (
            QCoreApplication.translate("EntryRows", "Done by"),
            f"{entry.performer_name} ({entry.performer_registration})",
        ),
        (
            QCoreApplication.translate("EntryRows", "Areas"),
            ", ".join(look.area_name(entry.treatment, area) for area in entry.areas),
        ),
        *((QCoreApplication.translate("EntryRows", "Product"), _product(line)) for line in entry.products),
        *setting_rows(look, entry),
        *((QCoreApplication.translate("EntryRows", "Point"), _point(look, entry, point)) for point in entry.points),
        (QCoreApplication.translate("EntryRows", "Indication"), entry.indication),
        (QCoreApplication.translate("EntryRows", "What the patient hopes for"), entry.wishes),
        (QCoreApplication.translate("EntryRows", "What was found"), entry.findings),
        (QCoreApplication.translate("EntryRows", "What was done and seen"), entry.text),
        (QCoreApplication.translate("EntryRows", "Reaction at once"), entry.reaction),
        (QCoreApplication.translate("EntryRows", "Aftercare"), entry.aftercare),
        (QCoreApplication.translate("EntryRows", "Plan"), entry.plan),
        (QCoreApplication.translate("EntryRows", "Next visit"), following),
    )
    return tuple(row for row in rows if row[1])


def setting_rows(look: Look, entry: TreatmentEntry) -> tuple[Row, ...]:
    """The settings with their names, from the definition in force; by their id where it knows them no more."""
    definition = look.treatment(entry.treatment)
    known = {} if definition is None else {one.id: one.names for one in definition.fields}

    def name(setting: Setting) -> str:
        return known[setting.field].get(language_of(), setting.field) if setting.field in known else setting.field

    return tuple((name(one), f"{one.value} {unit_word(one.unit, language_of())}".strip()) for one in entry.settings)


def differences(old: Iterable[Row], new: Iterable[Row]) -> tuple[tuple[str, str, str], ...]:
    """What two versions say otherwise: label, old value, new value; empty where one does not say it."""
    before, after = _numbered(old), _numbered(new)
    return tuple(
        (key[0], before.get(key, ""), after.get(key, ""))
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    )


def _numbered(rows: Iterable[Row]) -> dict[tuple[str, int], str]:
    """Rows by label and how often it came before: there may be several products and many points."""
    seen: Counter[str] = Counter()
    numbered = {}
    for label, value in rows:
        numbered[label, seen[label]] = value
        seen[label] += 1
    return numbered


def _moment(look: Look, moment: datetime) -> str:
    return format_datetime(moment, language_of(), zone=look.zone)


def _map(look: Look, point: MapPoint) -> str:
    """The map's name; of a photo, which one."""
    named = (one for one in photos_of(look.record.items) if one.original.file == point.photo)
    photo = None if point.photo is None else next(named, None)
    return map_name(point.map) if photo is None else f"{map_name(point.map)} ({photo_name(photo, look.zone)})"


def _product(line: ProductLine) -> str:
    diluted = QCoreApplication.translate("EntryRows", "diluted in {amount} ml")
    udi = QCoreApplication.translate("EntryRows", "UDI {udi}")
    parts = (
        product_in_words(line),
        line.strength,
        "" if line.diluted_ml is None else diluted.format(amount=amount_in_words(line.diluted_ml)),
        udi.format(udi=line.udi) if line.udi else "",
    )
    return BETWEEN.join(part for part in parts if part)


def _point(look: Look, entry: TreatmentEntry, point: MapPoint) -> str:
    place = f"{amount_in_words(100 * point.x)} % · {amount_in_words(100 * point.y)} %"
    line = entry.products[point.product] if point.product is not None else None
    dose = "" if point.amount is None else amount_in_words(point.amount)
    unit = unit_word(line.unit, language_of()) if line is not None and dose else ""
    given = "" if line is None else f"{line.product} {dose} {unit}".strip()
    area = look.area_name(entry.treatment, point.area) if point.area else ""
    parts = (f"{_map(look, point)} {place}", area, given, point.depth, point.technique)
    return BETWEEN.join(part for part in parts if part)
