"""What stands of a patient's health, and what new answers change of it; it must not decide for the practitioner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journal_app.domain.health import (
    Alert,
    Allergy,
    AnsweredForm,
    HealthConfirmed,
    HealthSubmitted,
    in_order,
)
from journal_app.domain.health_forms import Form
from journal_app.domain.journal import PatientRecord, newest_confirmation
from journal_app.domain.questionnaires import Questionnaire


def standing(record: PatientRecord) -> HealthConfirmed:
    """What was confirmed last, or nothing where nothing was or it cannot be read."""
    newest = newest_confirmation(record.items)
    content = None if newest is None else newest.content
    return content if isinstance(content, HealthConfirmed) else HealthConfirmed((), none_known=False)


def standing_forms(record: PatientRecord) -> dict[str, AnsweredForm]:
    """The confirmed answers, by the questionnaire's URL."""
    return {answered.form.url: answered for answered in standing(record).forms}


def warranted_alerts(
    record: PatientRecord,
    forms: Iterable[Form],
    contents: Iterable[HealthSubmitted],
    questionnaires: Mapping[str, Questionnaire],
) -> tuple[Alert, ...]:
    """Every alert that stands unless a practitioner says why not.

    That is what the new answers raise (``forms``, and ``contents`` as they were submitted), what answers that stay
    raised and a practitioner let stand, and what a practitioner had added. ``questionnaires`` by the SHA-256 of their
    text; where one is missing, what stood stays.
    """
    before, replaced = frozenset(standing(record).alerts), {form.questionnaire.reference.url for form in forms}
    raised_before, stays = set[Alert](), set[Alert]()
    for answered in standing(record).forms:
        questionnaire = questionnaires.get(answered.form.sha256)
        raised = frozenset(Form(questionnaire, answered.answers).alerts) if questionnaire else frozenset[Alert]()
        raised_before |= raised
        if answered.form.url not in replaced:
            stays |= raised & before
    new = {alert for form in forms for alert in form.alerts} | {alert for one in contents for alert in one.alerts}
    return in_order(frozenset(new | stays | (before - raised_before)))


def allergies_to_confirm(record: PatientRecord, forms: Iterable[Form]) -> tuple[Allergy, ...]:
    """The allergies that new answers name, and those known before that they do not name."""
    named = [allergy for form in forms if form.allergies is not None for allergy in form.allergies.allergies]
    known = {allergy.substance.casefold() for allergy in named}
    return (*named, *(one for one in standing(record).allergies if one.substance.casefold() not in known))


def unconfirmed_allergies(record: PatientRecord, questionnaires: Mapping[str, Questionnaire]) -> tuple[Allergy, ...]:
    """The allergies that waiting answers name and no confirmation does.

    ``questionnaires`` by the SHA-256 of their text.
    """
    known = {allergy.substance.casefold() for allergy in standing(record).allergies}
    named: dict[str, Allergy] = {}
    for item in record.submissions:
        for answered in item.content.forms if isinstance(item.content, HealthSubmitted) else ():
            questionnaire = questionnaires.get(answered.form.sha256)
            said = None if questionnaire is None else Form(questionnaire, answered.answers).allergies
            for allergy in () if said is None else said.allergies:
                named.setdefault(allergy.substance.casefold(), allergy)
    return tuple(allergy for substance, allergy in named.items() if substance not in known)


def denies_allergies(record: PatientRecord, forms: Iterable[Form]) -> bool:
    """Whether the new answers say that there are none, or, where they do not ask, what stood does."""
    said = [form.allergies for form in forms if form.allergies is not None]
    return all(one.none_known for one in said) if said else standing(record).none_known


def with_allergy(alerts: Iterable[Alert], allergies: tuple[Allergy, ...]) -> tuple[Alert, ...]:
    """The alerts, with that of allergy exactly where allergies are named."""
    others = frozenset(alerts) - {Alert.ALLERGY}
    return in_order(others | {Alert.ALLERGY} if allergies else others)
