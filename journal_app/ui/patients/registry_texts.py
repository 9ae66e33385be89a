"""What stands in the fields of a registration, letter by letter, for a draft of it; it must not judge any of it.

A draft holds only the fields that differ from how the form began, so that what a colleague changed meanwhile stays.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from journal_app.domain.codec import Json
from journal_app.domain.identifiers import IdentifierSystem
from journal_app.ui.patients.registry_form import RegistryForm
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.text_area import TextArea

_NUMBERS = "identifiers"


def texts_of(form: RegistryForm) -> dict[str, Json]:
    """Every field as it is typed, also what is not finished or means nothing yet."""
    numbers: list[Json] = [
        [row.field.system().value, row.field.edit.text(), row.field.issuer_edit.text()] for row in form.identifiers
    ]
    return {
        **{name: line.text() for name, line in form.lines.items()},
        **{name: field.edit.text() for name, field in _dates(form).items()},
        **{name: str(box.currentData()) for name, box in _choices(form).items()},
        **{name: area.text() for name, area in _areas(form).items()},
        _NUMBERS: numbers,
    }


def changed_texts(before: Mapping[str, Json], now: Mapping[str, Json]) -> dict[str, Json]:
    """The fields that are no longer as they were."""
    return {name: text for name, text in now.items() if before.get(name) != text}


def put_texts(form: RegistryForm, texts: Mapping[str, Json]) -> None:
    """Put fields back as they were typed; what no field is called is passed over."""
    for name, line in form.lines.items():
        if name in texts:
            line.setText(str(texts[name]))
    for name, box in _choices(form).items():
        if name in texts:
            if name == "language" and box.findData(texts[name]) < 0:
                box.addItem(str(texts[name]), texts[name])
            box.setCurrentIndex(max(0, box.findData(texts[name])))
    for name, area in _areas(form).items():
        if name in texts:
            area.set_text(str(texts[name]))
    for name, field in _dates(form).items():
        if name in texts:
            field.set_text(str(texts[name]))
    _put_numbers(form, texts.get(_NUMBERS))


def _put_numbers(form: RegistryForm, numbers: Json) -> None:
    if not isinstance(numbers, list) or not numbers:
        return
    for row, number in zip(form.put_identifiers(len(numbers)), numbers, strict=True):
        system, text, issuer = (str(part) for part in number)  # type: ignore[union-attr] # as texts_of wrote it
        row.field.set_text(text, IdentifierSystem(system), issuer=issuer)


def _dates(form: RegistryForm) -> Mapping[str, DateField]:
    return {"born": form.born, "died": form.died}


def _choices(form: RegistryForm) -> Mapping[str, QComboBox]:
    return {
        "gender": form.gender,
        "preferred_channel": form.channel,
        "language": form.language,
        "needs_interpreter": form.interpreter,
    }


def _areas(form: RegistryForm) -> Mapping[str, TextArea]:
    return {"address.street": form.street, "own_doctor": form.own_doctor, "reception_notes": form.notes}
