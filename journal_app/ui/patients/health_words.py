"""Health answers and alerts in words; it must not say more than was answered, nor what an alert means for a treatment.

Questions are said as they were asked, in the questionnaire's language; alerts in the language of the screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.health import Alert, Answer, Respondent
from journal_app.domain.questionnaires import YES, Item, ItemType, Place, Questionnaire, by_place, visible
from journal_app.domain.rules.wording import Phrasebook
from journal_app.ui.patients.consent_words import PatientWords

BETWEEN = "   ·   "


@dataclass(frozen=True, slots=True)
class Said:
    """One question and its answer in words; ``answer`` is empty where none was given."""

    place: Place
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class SaidSection:
    """One section of a form in words."""

    link_id: str
    title: str
    said: tuple[Said, ...]


def answer_in_words(item: Item, values: Iterable[str], words: PatientWords) -> str:
    """What was answered, as the questionnaire words it."""
    return ", ".join(_value_in_words(item, value, words) for value in values)


def _value_in_words(item: Item, value: str, words: PatientWords) -> str:
    if item.type is ItemType.BOOLEAN:
        return yes_in_words(words) if value == YES else no_in_words(words)
    if item.type is ItemType.DATE:
        return format_date(date.fromisoformat(value), words.language)
    return item.words_of(value)


def yes_in_words(words: PatientWords) -> str:
    """Yes, in the patient's language."""
    return words.translate("HealthForm", "Yes")


def no_in_words(words: PatientWords) -> str:
    """No, in the patient's language."""
    return words.translate("HealthForm", "No")


def sections_in_words(
    questionnaire: Questionnaire, answers: Iterable[Answer], words: PatientWords
) -> tuple[SaidSection, ...]:
    """Every question that was shown with these answers, by section, and what was answered."""
    given = by_place(answers)
    found: dict[str, list[Said]] = {section.link_id: [] for section in questionnaire.sections}
    for shown in visible(questionnaire, answers):
        if shown.item.is_question and shown.section in found:
            said = answer_in_words(shown.item, given.get(shown.place, ()), words)
            found[shown.section].append(Said(shown.place, shown.item.text, said))
    return tuple(
        SaidSection(section.link_id, section.text, tuple(found[section.link_id]))
        for section in questionnaire.sections
        if found[section.link_id]
    )


def respondent_in_words(respondent: Respondent, name: str) -> str:
    """Who answered."""
    return {
        Respondent.PATIENT: QCoreApplication.translate("HealthWords", "{name}, the patient"),
        Respondent.GUARDIAN: QCoreApplication.translate("HealthWords", "{name}, guardian"),
        Respondent.STAFF: QCoreApplication.translate("HealthWords", "{name}, who asked the patient"),
    }[respondent].format(name=name)


def alerts_in_words(alerts: Iterable[Alert], phrases: Phrasebook) -> str:
    """Several alerts in one line."""
    return BETWEEN.join(alert_name(alert, phrases) for alert in alerts)


def alert_name(alert: Alert, phrases: Phrasebook) -> str:
    """An alert by the name that the rules give it."""
    key = f"alert.{alert}"
    name = phrases.say(key)
    return name[:1].upper() + name[1:]
