"""Forms to be filled in by hand, each with the code that files its scan; it must not reword a text or a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from journal_app.documents.document_data import frame
from journal_app.documents.labels import Wording, read_labels
from journal_app.documents.recovery_pdf import qr_svg
from journal_app.documents.shown_text import blocks
from journal_app.documents.typesetting import Drawing, Value, typeset
from journal_app.domain.paper import in_groups
from journal_app.domain.paper_contents import FormUse
from journal_app.domain.printing import PaperForm, PaperForms
from journal_app.domain.questionnaires import NO, YES, Condition, Item, ItemType, Questionnaire, every_item

_ROWS_OF_A_LIST = 3
"""How many empty rows a question that may be answered several times has."""
Part = dict[str, Value]


def forms_pdf(forms: PaperForms, *, resources: Path) -> bytes:
    """Every form on pages of its own, numbered by itself, with the code at the head and the patient on each page.

    Raises:
        Environmental: when templates, labels or fonts are missing.
    """
    printout = forms.printout
    wording = Wording(read_labels(resources, printout.language), printout.language, printout.zone, {})
    data = frame(forms.clinic, forms.patient, printout, wording, title=wording.say("forms", "code"))
    content: dict[str, Value] = {
        "forms": [_form(one, wording) for one in forms.forms],
        "for-guardian": forms.for_guardian,
        "words": {key: wording.say("forms", key) for key in _WORDS},
    }
    return typeset("forms.typ", data | content, resources=resources, at=printout.at)


_WORDS = (
    "code",
    "code_note",
    "tick_each",
    "tick_choices",
    "received",
    "tick_answers",
    "sign_here",
    "name",
    "date",
    "date_note",
    "signature",
    "guardian",
    "guardian_name",
    "relation",
    "witness",
    "yes",
    "no",
    "several",
)


def _form(printed: PaperForm, wording: Wording) -> Part:
    form, say = printed.form, wording.say
    asked = form.asked
    return {
        "use": form.use.value,
        "language": form.language,
        "title": say("forms", f"title_{form.use.value}"),
        "treatment": form.treatment_name,
        "code": in_groups(printed.code),
        "qr": Drawing(qr_svg(printed.code)),
        "qr-alt": say("forms", "code_alt"),
        "is-consent": form.use is FormUse.CONSENT,
        "is-health": form.use is FormUse.HEALTH,
        "heading": "" if asked is None else asked.title,
        "blocks": [] if asked is None else blocks(asked.body),
        "ticks": [] if asked is None else list(asked.ticks),
        "choices": [] if asked is None else list(asked.choices),
        "questions": [part for one in printed.questionnaires for part in _questions(one, wording)],
        "exact": _exact(printed, wording),
    }


def _exact(printed: PaperForm, wording: Wording) -> list[Value]:
    """Which exact text was printed, for whoever compares: name, version, language and hash of its file."""
    say, asked = wording.say, printed.form.asked
    if asked is not None:
        text = asked.text
        named = say("forms", "text_version", id=text.id, version=text.version, language=text.language)
        return [[named, text.sha256]]
    return [
        [say("forms", "form_version", url=one.url, version=one.version, language=one.language), one.sha256]
        for one in printed.form.questionnaires
    ]


def _questions(questionnaire: Questionnaire, wording: Wording) -> Iterator[Part]:
    known = {item.link_id: item for item in every_item(questionnaire.items)}
    yield {"is": "title", "text": questionnaire.title}
    yield from _items(questionnaire.items, known, wording, depth=0)


def _items(items: Iterable[Item], known: dict[str, Item], wording: Wording, *, depth: int) -> Iterator[Part]:
    for item in items:
        if item.is_list:
            heads: list[Value] = [part.text for part in item.items]
            yield {**_asked(item, known, wording), "is": "rows", "heads": heads, "rows": _ROWS_OF_A_LIST}
        elif item.type is ItemType.GROUP:
            yield {"is": "heading", "text": item.text, "level": depth, "if": _only_if(item, known, wording)}
            yield from _items(item.items, known, wording, depth=depth + 1)
        else:
            yield {**_asked(item, known, wording), "is": _FIELDS[item.type]}
            yield from _items(item.items, known, wording, depth=depth + 1)


_FIELDS = {
    ItemType.DISPLAY: "words",
    ItemType.BOOLEAN: "yes-no",
    ItemType.CHOICE: "options",
    ItemType.INTEGER: "line",
    ItemType.DATE: "line",
    ItemType.STRING: "line",
    ItemType.TEXT: "lines",
}


def _asked(item: Item, known: dict[str, Item], wording: Wording) -> Part:
    return {
        "text": item.text,
        "if": _only_if(item, known, wording),
        "several": item.repeats,
        "options": [option.display for option in item.options],
    }


def _only_if(item: Item, known: dict[str, Item], wording: Wording) -> str:
    """When a question is asked at all, by the answers that the program would have looked at; empty: always."""
    answers = [_answer(condition, known, wording) for condition in item.conditions]
    named = " / ".join(dict.fromkeys(answer for answer in answers if answer))
    return wording.say("forms", "if_answered", answer=named) if named else ""


def _answer(condition: Condition, known: dict[str, Item], wording: Wording) -> str:
    if condition.answer in {YES, NO}:
        return wording.say("forms", "yes" if condition.answer == YES else "no")
    asked = known.get(condition.question)
    return condition.answer if asked is None else asked.words_of(condition.answer)
