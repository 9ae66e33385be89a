"""Words for what rules are made of: modes, numbers, days, sources; it must not judge a rule."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.rules.adjustments import Adjustment
from journal_app.domain.rules.model import Certainty, Mode, Rule
from journal_app.domain.rules.wording import Phrasebook
from journal_app.ui.translation import language_of


def mode_name(mode: Mode, book: Phrasebook) -> str:
    """What an unmet rule does: refuses, warns, reminds."""
    return book.sentences[f"label.{mode}"]


def certainty_name(certainty: Certainty, book: Phrasebook) -> str:
    """How sure the law behind a rule is."""
    return book.sentences[f"label.{certainty}"]


def as_sentence(words: str) -> str:
    """Words that stand by themselves, with a capital."""
    return words[:1].upper() + words[1:]


def number_name(name: str) -> str:
    """What one of a rule's numbers counts; a name that is not known as it is."""
    return {
        "years": QCoreApplication.translate("RuleWords", "Years of age"),
        "hours": QCoreApplication.translate("RuleWords", "Hours"),
        "days": QCoreApplication.translate("RuleWords", "Days"),
        "months": QCoreApplication.translate("RuleWords", "Months"),
        "valid_months": QCoreApplication.translate("RuleWords", "Months that a consent is valid"),
        "waiver_months": QCoreApplication.translate("RuleWords", "Months after which the time starts anew"),
        "areas": QCoreApplication.translate("RuleWords", "Areas"),
        "roles": QCoreApplication.translate("RuleWords", "Professions"),
    }.get(name, name)


def days_in_force(rule: Rule, *, today: date | None = None) -> str:
    """From when, and until when where that is known, a rule is law."""
    if rule.valid_to is None and today is not None and today < rule.valid_from:
        coming = QCoreApplication.translate("RuleWords", "Not in force yet, from {first}")
        return coming.format(first=_day(rule.valid_from))
    if rule.valid_to is None:
        return QCoreApplication.translate("RuleWords", "In force since {first}").format(first=_day(rule.valid_from))
    sentence = QCoreApplication.translate("RuleWords", "In force from {first} to {last}")
    return sentence.format(first=_day(rule.valid_from), last=_day(rule.valid_to))


def source_line(rule: Rule, book: Phrasebook) -> str:
    """Where the rule comes from, with the note on it."""
    return f"{book.sentences['label.source']}: {rule.source.with_note(book)}"


def adjustment_line(adjustment: Adjustment, book: Phrasebook) -> str:
    """What an adjustment makes of its rule, in one line."""
    parts = [] if adjustment.mode is None else [mode_name(adjustment.mode, book)]
    parts += [f"{number_name(name)}: {number}" for name, number in sorted(adjustment.numbers.items())]
    return ", ".join(parts) or QCoreApplication.translate("RuleWords", "as the rules have it")


def _day(day: date) -> str:
    return format_date(day, language_of())
