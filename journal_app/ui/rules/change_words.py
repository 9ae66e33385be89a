"""Words for what another rule pack would change; it must not decide what differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.rules.comparison import Aspect, Difference, RuleChange, TreatmentChange
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.explaining import say_rule
from journal_app.domain.rules.wording import Phrasebook
from journal_app.ui.rules.rule_words import (
    as_sentence,
    certainty_name,
    days_in_force,
    mode_name,
    number_name,
    source_line,
)
from journal_app.ui.translation import language_of

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One change as it is read: what happens to what, and the lines below; ``brief`` says it in one sentence."""

    heading: str
    lines: tuple[str, ...]
    brief: str


def words_of_rule(change: RuleChange, pack: LoadedPack, book: Phrasebook) -> ChangeWords:
    """A rule that is added, removed or changed; ``pack`` is the proposed one."""
    rule = change.rule
    name = book.name_of(rule.message)
    whole = (
        say_rule(pack, rule, book),
        as_sentence(f"{mode_name(rule.effective_mode, book)}; {certainty_name(rule.certainty, book)}"),
        source_line(rule, book),
        days_in_force(rule),
    )
    if change.before is None:
        return _whole(_added(name, rule.id), whole)
    if change.after is None:
        return _whole(_removed(name, rule.id), whole)
    return _differing(_changed(name, rule.id), change.differences, book)


def words_of_treatment(change: TreatmentChange, book: Phrasebook) -> ChangeWords:
    """A treatment that is added, removed or changed."""
    treatment = change.treatment
    name = treatment.names.get(language_of(), treatment.code)
    if change.before is None:
        return _whole(_added(name, treatment.code), ())
    if change.after is None:
        return _whole(_removed(name, treatment.code), ())
    return _differing(_changed(name, treatment.code), change.differences, book)


def _whole(heading: str, lines: tuple[str, ...]) -> ChangeWords:
    return ChangeWords(heading, lines, heading)


def _differing(heading: str, differences: tuple[Difference, ...], book: Phrasebook) -> ChangeWords:
    lines = tuple(_line(one, book) for one in differences)
    return ChangeWords(heading, lines, f"{heading}. {'; '.join(lines)}")


def _added(name: str, code: str) -> str:
    return QCoreApplication.translate("ChangeWords", "New: {name} ({code})").format(name=name, code=code)


def _removed(name: str, code: str) -> str:
    return QCoreApplication.translate("ChangeWords", "Removed: {name} ({code})").format(name=name, code=code)


def _changed(name: str, code: str) -> str:
    return QCoreApplication.translate("ChangeWords", "Changed: {name} ({code})").format(name=name, code=code)


def _line(one: Difference, book: Phrasebook) -> str:
    what = number_name(one.name) if one.aspect is Aspect.NUMBER else _aspect_name(one.aspect)
    return f"{what}: {_value(one, one.before, book)} → {_value(one, one.after, book)}"


def _value(one: Difference, value: str, book: Phrasebook) -> str:
    if not value:
        return _NOTHING
    if one.aspect in {Aspect.VALID_FROM, Aspect.VALID_TO}:
        return format_date(date.fromisoformat(value), language_of())
    if one.aspect is Aspect.MEDICINE or value == "yes":
        return QCoreApplication.translate("ChangeWords", "yes")
    kind = {
        Aspect.MODE: "label",
        Aspect.CERTAINTY: "label",
        Aspect.ROLES: "role",
        Aspect.FORBIDDING: "alert",
        Aspect.CAUTIONING: "alert",
    }.get(one.aspect, "role" if one.name == "roles" else "")
    known = book.sentences if kind else {}
    return ", ".join(known.get(f"{kind}.{part}", part) for part in value.split(", "))


def _aspect_name(aspect: Aspect) -> str:
    return {
        Aspect.MODE: QCoreApplication.translate("ChangeWords", "What it does"),
        Aspect.CERTAINTY: QCoreApplication.translate("ChangeWords", "How sure it is"),
        Aspect.DEMAND: QCoreApplication.translate("ChangeWords", "What it demands"),
        Aspect.SOURCE: QCoreApplication.translate("ChangeWords", "Source"),
        Aspect.VALID_FROM: QCoreApplication.translate("ChangeWords", "First day"),
        Aspect.VALID_TO: QCoreApplication.translate("ChangeWords", "Last day"),
        Aspect.SCOPE: QCoreApplication.translate("ChangeWords", "What it applies to"),
        Aspect.SENTENCE: QCoreApplication.translate("ChangeWords", "Its sentence"),
        Aspect.NAME: QCoreApplication.translate("ChangeWords", "Names"),
        Aspect.CLASS: QCoreApplication.translate("ChangeWords", "Class in law"),
        Aspect.ROLES: QCoreApplication.translate("ChangeWords", "Who may treat"),
        Aspect.UNITS: QCoreApplication.translate("ChangeWords", "Units"),
        Aspect.FIELDS: QCoreApplication.translate("ChangeWords", "What an entry states"),
        Aspect.AREAS: QCoreApplication.translate("ChangeWords", "Areas of the body"),
        Aspect.TEXTS: QCoreApplication.translate("ChangeWords", "Texts"),
        Aspect.INTERVAL: QCoreApplication.translate("ChangeWords", "Days between two treatments"),
        Aspect.POSES: QCoreApplication.translate("ChangeWords", "Photos to take"),
        Aspect.AFTER_PHOTO: QCoreApplication.translate("ChangeWords", "Days until the result is photographed"),
        Aspect.FORBIDDING: QCoreApplication.translate("ChangeWords", "Health that forbids it"),
        Aspect.CAUTIONING: QCoreApplication.translate("ChangeWords", "Health that asks for caution"),
        Aspect.MEDICINE: QCoreApplication.translate("ChangeWords", "Its product is a medicine"),
    }.get(aspect, aspect.value)
