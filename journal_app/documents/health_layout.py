"""Says what a patient answered about their health, question by question, for the templates; it must leave nothing out.

Questions stand in the language they were asked in. Where the questionnaire is not at hand, link ids and codes do.
"""

from __future__ import annotations

from collections.abc import Iterable

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, Row, facts, language_of, prose, remark, signature
from journal_app.documents.typesetting import Value
from journal_app.domain.health import (
    Alert,
    Answer,
    AnsweredForm,
    HealthConfirmed,
    HealthSetAside,
    HealthSubmitted,
    in_order,
)
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.questionnaires import NO, YES, Item, ItemType, Questionnaire, every_item


def submitted_parts(record: PrintedRecord, content: HealthSubmitted, wording: Wording) -> list[Part]:
    """Who answered, the alerts, every answer, the signature."""
    say = wording.say
    rows = [
        (
            say("health", "respondent"),
            f"{content.respondent_name} ({wording.coded('respondents', content.respondent)})",
        ),
        (say("health", "shown_at"), wording.moment(content.shown_at)),
        (say("health", "answered_at"), wording.moment(content.answered_at)),
        (say("health", "handed_over_by"), content.handed_over_by_name),
        (say("paper", "typed_from"), "" if content.paper is None else str(content.paper)),
        (say("health", "alerts"), _alerts(content.alerts, wording)),
    ]
    begun = [remark(say("health", "prefilled"))] if content.prefilled else []
    drawn = content.signature
    name, at = content.respondent_name, content.answered_at
    signed = [] if drawn is None else [signature(drawn, name=name, at=at, wording=wording)]
    return [*begun, facts(rows), *_forms(record, content.forms, wording), *signed]


def confirmed_parts(record: PrintedRecord, content: HealthConfirmed, wording: Wording) -> list[Part]:
    """Allergies, alerts, remarks and the answers that are held to be so."""
    say = wording.say
    asked = in_order(content.asked)
    rows = [
        _allergies(content, wording),
        (say("health", "alerts"), _alerts(content.alerts, wording) if asked else ""),
        (say("health", "asked"), say("health", "asked_all") if asked == tuple(Alert) else _alerts(asked, wording)),
        (say("health", "confirms"), "\n".join(str(submission) for submission in content.submissions)),
    ]
    if not asked:
        rows = rows[:1]
    return [facts(rows), *prose(say("health", "remarks"), content.remarks), *_forms(record, content.forms, wording)]


def set_aside_parts(record: PrintedRecord, content: HealthSetAside, wording: Wording) -> list[Part]:
    """Which answers count for nothing, and why."""
    number = record.refers_to
    which = str(content.submission) if number is None else wording.say("health", "number", number=number)
    return [
        facts([(wording.say("health", "sets_aside"), which)]),
        *prose(wording.say("health", "reason"), content.reason),
    ]


def _allergies(content: HealthConfirmed, wording: Wording) -> Row:
    if content.none_known and not content.allergies:
        return wording.say("allergies", "title"), wording.say("allergies", "none_known")
    told = "\n".join(f"{one.substance}: {one.reaction}" if one.reaction else one.substance for one in content.allergies)
    return wording.say("allergies", "known"), told or wording.say("allergies", "not_recorded")


def _alerts(alerts: tuple[Alert, ...], wording: Wording) -> str:
    return ", ".join(wording.coded("alerts", alert) for alert in alerts) or wording.say("health", "no_alerts")


def _forms(record: PrintedRecord, forms: Iterable[AnsweredForm], wording: Wording) -> list[Part]:
    """Each form's answers, or where the very same stand already: a confirmation repeats what it leaves as it was."""
    parts: list[Part] = []
    for answered in forms:
        questionnaire = record.questionnaires.get(answered.form.sha256)
        number = record.told_in.get(answered.form.sha256)
        if number is None:
            parts += _form(answered, questionnaire, wording)
        else:
            title = answered.form.canonical if questionnaire is None else questionnaire.title
            parts.append(facts([(title, wording.say("health", "as_in", number=number))]))
    return parts


def _form(answered: AnsweredForm, questionnaire: Questionnaire | None, wording: Wording) -> list[Part]:
    say, form = wording.say, answered.form
    items = () if questionnaire is None else questionnaire.items
    blocks: list[Value] = []
    for section, rows in _sections(answered, items, wording):
        if section is not None:
            blocks.append({"is": "heading", "mark": "", "level": 2, "runs": _runs(section.text)})
        if section is not None and section.link_id in answered.unchanged:
            blocks.append({"is": "paragraph", "mark": "", "level": 0, "runs": _runs(say("health", "unchanged"))})
        if rows:
            head: list[Value] = [_runs(say("health", "question")), _runs(say("health", "answer"))]
            blocks.append({"is": "table", "rows": [head, *([_runs(one), _runs(other)] for one, other in rows)]})
    title = form.canonical if questionnaire is None else questionnaire.title
    shown: Part = {"is": "shown", "label": say("health", "answers"), "title": title, "blocks": blocks}
    shown["language"] = language_of(form.language)
    language = wording.coded("languages", form.language)
    reference = say("health", "form", url=form.url, version=form.version, language=language)
    unknown = [] if questionnaire is not None else [(say("health", "unchanged"), ", ".join(answered.unchanged))]
    return [shown, facts([(say("health", "questionnaire"), reference), (say("health", "hash"), form.sha256), *unknown])]


def _sections(
    answered: AnsweredForm, items: tuple[Item, ...], wording: Wording
) -> Iterable[tuple[Item | None, list[Row]]]:
    """Each section with its answers; last, without a section, answers to what the questionnaire does not know."""
    known: set[str] = set()
    for section in items:
        inside = {item.link_id: item for item in every_item((section,))}
        known |= inside.keys()
        lists = {inner.link_id for item in inside.values() if item.is_list for inner in item.items}
        rows = [
            (_question(inside[one.link_id], one, is_row=one.link_id in lists), _said(inside[one.link_id], one, wording))
            for one in answered.answers
            if one.link_id in inside
        ]
        if rows or section.link_id in answered.unchanged:
            yield section, rows
    others = [one for one in answered.answers if one.link_id not in known]
    if others:
        yield None, [(one.link_id, ", ".join(one.values)) for one in others]


def _question(item: Item, answer: Answer, *, is_row: bool) -> str:
    return f"{answer.row + 1}. {item.text}" if is_row else item.text


def _said(item: Item, answer: Answer, wording: Wording) -> str:
    if item.type is ItemType.BOOLEAN:
        words = {YES: wording.say("health", "yes"), NO: wording.say("health", "no")}
        return ", ".join(words.get(value, value) for value in answer.values)
    return ", ".join(item.words_of(value) for value in answer.values)


def _runs(text: str) -> list[Value]:
    return [{"style": "plain", "text": text}]
