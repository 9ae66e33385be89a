"""Answers to the health questionnaire as the demo clinic's invented patients give them; it must not keep them."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from journal_app.domain.health import Allergy
from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import NO, YES, Item, ItemType, Place, Questionnaire

_NOW_AND_THEN = {
    "earlier.filler": 0.25,
    "skin.sun-ahead": 0.2,
    "medicines.anticoagulants": 0.06,
    "illness.diabetes": 0.03,
    "skin.keloid": 0.02,
    "illness.heart": 0.08,
}
"""How often a question is answered with yes; only what speaks against no treatment of the demo's."""
_RARELY = "skin.herpes"
_USUALLY = {
    "expectations.own-wish": YES,
    "illness.diabetes-steady": YES,
    "earlier.filler-what": "Læber, for et par år siden.",
}


def filled_in(questionnaire: Questionnaire, random: Random, *, wish: str, allergies: Sequence[Allergy]) -> Form:
    """The form as one patient answers it: mostly no."""
    form = Form(questionnaire).answered(Place("expectations.wishes"), wish)
    for row, allergy in enumerate(allergies):
        form = form.answered(Place("allergies.any"), YES)
        form = form.answered(Place("allergies.list.substance", row), allergy.substance)
        if allergy.reaction:
            form = form.answered(Place("allergies.list.reaction", row), allergy.reaction)
    while missing := form.missing:
        items = {shown.place: shown.item for shown in form.visible}
        for place in missing:
            form = form.answered(place, _answer(items[place], random))
    return form


def _answer(item: Item, random: Random) -> str:
    if item.link_id in _USUALLY:
        return _USUALLY[item.link_id]
    match item.type:
        case ItemType.BOOLEAN:
            return YES if random.random() < _NOW_AND_THEN.get(item.link_id, 0) else NO
        case ItemType.CHOICE if item.link_id in {"skin.type", "habits.smoking"}:
            return random.choice(item.options).code
        case ItemType.CHOICE if item.link_id == _RARELY:
            return item.options[1 if random.random() < 0.1 else 0].code  # noqa: PLR2004 -- one in ten
        case ItemType.CHOICE:
            return item.options[0].code
        case _:
            return "Forhøjet blodtryk, velbehandlet."
