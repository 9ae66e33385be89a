"""Asking about health: forms handed over, answers taken in, and what a practitioner confirms of them.

Whoever may hand the screen to a patient may take answers in; where that is reception, they are sealed so that only
practitioners read them. It must not decide what an alert means for a treatment: rules do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.consents import DrawnSignature
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import (
    Alert,
    Allergy,
    Answer,
    AnsweredForm,
    FormReference,
    HealthConfirmed,
    HealthSetAside,
    HealthSubmitted,
    QuestionnairePublished,
    Respondent,
    in_order,
)
from journal_app.domain.health_forms import Form
from journal_app.domain.health_review import (
    allergies_to_confirm,
    denies_allergies,
    standing,
    standing_forms,
    warranted_alerts,
    with_allergy,
)
from journal_app.domain.journal import PatientRecord, newest_confirmation, pending_submissions
from journal_app.domain.names import Lines, clean_text, plain_name
from journal_app.domain.paper import waiting_papers
from journal_app.domain.paper_contents import FormPrinted, PaperFiled
from journal_app.domain.people import Permission
from journal_app.domain.questionnaires import ItemType, Questionnaire, asked_about, carried_over, every_item
from journal_app.domain.records import NewRecord
from journal_app.services.consents import FEWEST_POINTS, LONGEST_WORDS, OLDEST_ANSWER, TOLERATED_AHEAD
from journal_app.services.gate import RegistryRecord
from journal_app.services.ports import Act
from journal_app.services.session import ChangeSet, Session

_LONGEST_SUBSTANCE, _LONGEST_REACTION, _LONGEST_NAME = 200, 500, 200


@dataclass(frozen=True, slots=True)
class HandedBack:
    """What comes back from a hand-over: the forms, who answered, the signature if one was drawn, and the two times.

    ``respondent_name`` is needed for a guardian; a patient's and the staff's own are known. ``prefilled`` says whether
    the forms began with last time's answers, ``paper`` from which filed paper staff typed them in.
    """

    forms: tuple[Form, ...]
    shown_at: datetime
    answered_at: datetime
    respondent: Respondent = Respondent.PATIENT
    respondent_name: str = ""
    signature: DrawnSignature | None = None
    prefilled: bool = False
    paper: UUID | None = None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What a practitioner is about to confirm, proposed by :func:`propose` and changed with ``dataclasses.replace``.

    ``forms`` are those answered anew; others stay as they were confirmed. ``alerts`` are all that shall stand. An alert
    that the answers raise, or that stood before, may be left out with ``remarks`` that say why.
    """

    allergies: tuple[Allergy, ...]
    none_known: bool
    alerts: tuple[Alert, ...]
    forms: tuple[Form, ...] = ()
    submissions: tuple[UUID, ...] = ()
    remarks: str = ""


# -------------------------------------------------------------------------------------------------------- handing over


def questionnaires_for(session: Session, treatments: Iterable[str], *, language: str) -> tuple[Questionnaire, ...]:
    """The general questionnaire and the additions for these treatments, in a language; none for the general alone.

    Raises:
        UserFacing: there are no questionnaires in this language; answers to what is not understood are worth nothing.
    """
    wanted = frozenset(treatments)
    found = tuple(
        one
        for one in session.packs.questionnaires(language)
        if not one.treatments or not wanted.isdisjoint(one.treatments)
    )
    if not found:
        raise UserFacing(
            "health.no_questionnaire",
            "There is no health questionnaire in the patient's language ({language}). Ask in another language.",
            language=language,
        )
    return found


def begin_blank(session: Session, questionnaires: Iterable[Questionnaire]) -> tuple[Form, ...]:
    """Empty forms, as reception hands them over.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.HAND_OVER)
    return tuple(Form(one) for one in questionnaires)


def begin(session: Session, record: PatientRecord, questionnaires: Iterable[Questionnaire]) -> tuple[Form, ...]:
    """Forms filled in with what was confirmed last time, except what must be asked anew.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    last = standing_forms(record)
    return tuple(_begun(one, last.get(one.reference.url)) for one in questionnaires)


def _begun(questionnaire: Questionnaire, last: AnsweredForm | None) -> Form:
    if last is None:
        return Form(questionnaire)
    return Form(questionnaire, carried_over(questionnaire, last.answers), last.answers)


def submit(session: Session, record: PatientRecord | RegistryRecord, answers: HandedBack) -> ChangeSet:
    """Keep the answers that were handed back, with the questionnaires; nothing counts until a practitioner confirms it.

    Raises:
        UserFacing: no permission, a question is unanswered or answered as it cannot be, a questionnaire is none that is
            in force here, the signature has hardly a stroke, or the times are not of a moment ago.
    """
    session.require(Permission.HAND_OVER if answers.paper is None else Permission.WRITE_CLINICAL)
    if answers.paper is not None and answers.paper not in _health_papers(record):
        raise UserFacing("paper.taken", "This paper was taken in or set aside already. Open the record again.")
    _require_just_answered(session, answers)
    forms = tuple(_clean(form) for form in answers.forms)
    _require_whole(forms)
    for form in forms:
        if form.questionnaire not in session.packs.questionnaires(form.questionnaire.reference.language):
            raise _other_questionnaire()
    person = session.vault.person
    content = HealthSubmitted(
        forms=tuple(form.as_answered() for form in forms),
        alerts=in_order(frozenset(alert for form in forms for alert in form.alerts)),
        respondent=answers.respondent,
        respondent_name=_respondent(session, record, answers),
        signature=answers.signature,
        shown_at=answers.shown_at,
        answered_at=answers.answered_at,
        handed_over_by=person.id,
        handed_over_by_name=person.name,
        prefilled=answers.prefilled,
        paper=answers.paper,
    )
    return _append(session, record, "health.submitted", content)


def _health_papers(record: PatientRecord | RegistryRecord) -> frozenset[UUID]:
    """The filed health forms of an open record that nobody has typed in yet."""
    if not isinstance(record, PatientRecord):
        return frozenset()
    forms = {item.id for item in record.items if isinstance(item.content, FormPrinted) and item.content.questionnaires}
    waiting = ((one.id, one.content) for one in waiting_papers(record.items))
    return frozenset(one for one, content in waiting if isinstance(content, PaperFiled) and content.form in forms)


def _respondent(session: Session, record: PatientRecord | RegistryRecord, answers: HandedBack) -> str:
    if answers.respondent is Respondent.PATIENT:
        return plain_name(record.patient.details.name)
    if answers.respondent is Respondent.STAFF:
        return session.vault.person.name
    name = clean_text(answers.respondent_name, max_length=_LONGEST_NAME, lines=Lines.ONE).strip()
    if not name:
        raise UserFacing("health.no_guardian", "Write the name of the guardian who answered.")
    return name


def _require_just_answered(session: Session, answers: HandedBack) -> None:
    now = session.now()
    in_order_of_time = answers.shown_at <= answers.answered_at <= now + TOLERATED_AHEAD
    if not in_order_of_time or now - answers.answered_at > OLDEST_ANSWER:
        raise UserFacing(
            "health.times",
            "The times of these answers cannot be right. Check the clock and hand over the form again.",
        )
    drawn = answers.signature
    if drawn is not None and sum(len(stroke) for stroke in drawn.strokes) < FEWEST_POINTS:
        raise UserFacing("health.unsigned", "The signature is missing. Please sign in the field.")


def _require_whole(forms: tuple[Form, ...]) -> None:
    if len({form.questionnaire.reference.url for form in forms}) < max(len(forms), 1):
        raise UserFacing("health.no_form", "There is nothing to keep: no form, or the same form twice.")
    if any(form.wrong for form in forms):
        raise UserFacing("health.wrong", "An answer does not fit its question. Go through the form again.")
    if missing := sum(len(form.missing) for form in forms):
        raise UserFacing("health.missing", "Questions that must be answered and are not: {count}.", count=missing)


def _clean(form: Form) -> Form:
    """The form with each written answer as it is kept.

    Raises:
        UserFacing: one is too long, or holds characters that nobody can see.
    """
    items = {item.link_id: item for item in every_item(form.questionnaire.items)}

    def cleaned(answer: Answer) -> Answer:
        item = items.get(answer.link_id)
        if item is None or item.type not in {ItemType.STRING, ItemType.TEXT}:
            return answer
        lines = Lines.ONE if item.type is ItemType.STRING else Lines.MANY
        return replace(
            answer, values=tuple(clean_text(value, max_length=item.longest, lines=lines) for value in answer.values)
        )

    return replace(form, answers=tuple(cleaned(answer) for answer in form.answers))


# ---------------------------------------------------------------------------------------------------------- confirming


def propose(session: Session, record: PatientRecord, submissions: Iterable[UUID] | None = None) -> Confirmation:
    """What to confirm of submitted answers (all that wait, if none are named), for a practitioner to look through.

    Of two answers to one questionnaire the newer is proposed. Nothing that stood is lost: allergies known before stay
    beside those named now, and alerts stay that no new answer is about.

    Raises:
        UserFacing: no permission, or one of them does not wait for a confirmation or cannot be read.
    """
    session.require(Permission.WRITE_CLINICAL)
    wanted = tuple(item.id for item in record.submissions) if submissions is None else tuple(submissions)
    contents = _contents(record, wanted)
    newest: dict[str, AnsweredForm] = {}
    for content in contents:  # oldest first, so that the newer one stays
        newest |= {answered.form.url: answered for answered in content.forms}
    last = standing_forms(record)
    forms = tuple(_as_submitted(session, answered, last.get(url)) for url, answered in newest.items())
    allergies = allergies_to_confirm(record, forms)
    return Confirmation(
        allergies=allergies,
        none_known=not allergies and denies_allergies(record, forms),
        alerts=warranted_alerts(record, forms, contents, questionnaires_in(session, record)),
        forms=forms,
        submissions=wanted,
    )


def confirm(session: Session, record: PatientRecord, confirmation: Confirmation) -> ChangeSet:
    """Confirm a patient's health; from now on this is what the strip shows and the rules read.

    Raises:
        UserFacing: no permission; allergies neither named nor denied where they were asked about, or both; an answer is
            missing or wrong; an alert is left out without a remark; a submission does not wait for a confirmation; or
            somebody confirmed since the record was opened.
    """
    session.require(Permission.WRITE_CLINICAL)
    forms = tuple(_clean(form) for form in confirmation.forms)
    if forms:
        _require_whole(forms)
    allergies = _clean_allergies(confirmation, forms)
    remarks = clean_text(confirmation.remarks, max_length=LONGEST_WORDS, lines=Lines.MANY)
    contents = _contents(record, confirmation.submissions)
    warranted = warranted_alerts(record, forms, contents, questionnaires_in(session, record))
    dropped = frozenset(warranted) - {*confirmation.alerts, Alert.ALLERGY}
    if dropped and not remarks.strip():
        raise UserFacing("health.alert_dropped", "Write in the remarks why an alert no longer counts.")
    before = standing(record)
    asked = frozenset(alert for form in forms for alert in asked_about(form.questionnaire))
    said = allergies or confirmation.none_known
    kept = standing_forms(record) | {form.questionnaire.reference.url: form.as_answered() for form in forms}
    content = HealthConfirmed(
        allergies=allergies,
        none_known=confirmation.none_known,
        alerts=with_allergy(confirmation.alerts, allergies),
        asked=in_order(asked | frozenset(before.asked) | ({Alert.ALLERGY} if said else frozenset())),
        forms=tuple(kept.values()),
        submissions=confirmation.submissions,
        remarks=remarks,
    )
    return _append(session, record, "health.confirmed", content)


def set_aside(session: Session, record: PatientRecord, submission: UUID, *, reason: str) -> ChangeSet:
    """Let submitted answers count for nothing: they are another patient's, a jest, or cannot be read.

    Nothing is confirmed by it, and the answers stay readable in the journal.

    Raises:
        UserFacing: no permission, no reason, or the answers do not wait for a confirmation.
    """
    session.require(Permission.WRITE_CLINICAL)
    why = clean_text(reason, max_length=LONGEST_WORDS, lines=Lines.MANY)
    if not why.strip():
        raise UserFacing("health.no_reason", "Write why these answers do not count.")
    if submission not in {item.id for item in record.submissions}:
        raise _nothing_to_confirm()
    return _append(session, record, "health.set_aside", HealthSetAside(submission, why))


def _contents(record: PatientRecord, submissions: tuple[UUID, ...]) -> tuple[HealthSubmitted, ...]:
    """What waiting submissions say, oldest first."""
    waiting = {item.id: item for item in record.submissions}
    if not set(submissions) <= waiting.keys():
        raise _nothing_to_confirm()
    chosen = sorted((waiting[one] for one in submissions), key=lambda item: item.position)
    contents = tuple(item.content for item in chosen if isinstance(item.content, HealthSubmitted))
    if len(contents) < len(chosen):
        raise UserFacing("health.unreadable", "These answers cannot be read. Ask the patient again.")
    return contents


def _as_submitted(session: Session, answered: AnsweredForm, last: AnsweredForm | None) -> Form:
    questionnaire = _questionnaire(session, answered.form)
    if questionnaire is None:
        raise UserFacing("health.unreadable", "These answers cannot be read. Ask the patient again.")
    return Form(questionnaire, answered.answers, None if last is None else last.answers, answered.unchanged)


def questionnaire_of(session: Session, form: FormReference) -> Questionnaire | None:
    """The questionnaire that was answered, as the journal keeps it, or None where it does not.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    return _questionnaire(session, form)


def questionnaires_in(session: Session, record: PatientRecord) -> Mapping[str, Questionnaire]:
    """Every questionnaire that a record holds answers to and the journal keeps, by the SHA-256 of its text."""
    contents = (item.content for item in record.items if isinstance(item.content, HealthSubmitted | HealthConfirmed))
    forms = {answered.form for content in contents for answered in content.forms}
    found = {form.sha256: _questionnaire(session, form) for form in forms}
    return {sha256: questionnaire for sha256, questionnaire in found.items() if questionnaire is not None}


def _questionnaire(session: Session, form: FormReference) -> Questionnaire | None:
    found = session.vault.published_questionnaires().get(form.sha256)
    try:
        return None if found is None else session.packs.decode_questionnaire(found.source)
    except UserFacing:  # whatever program wrote it, it must not keep the rest of a journal from being read
        return None


def _clean_allergies(confirmation: Confirmation, forms: tuple[Form, ...]) -> tuple[Allergy, ...]:
    is_asked = not forms or any(form.allergies is not None for form in forms)
    has_both = bool(confirmation.allergies) and confirmation.none_known
    if has_both or (is_asked and not confirmation.allergies and not confirmation.none_known):
        raise UserFacing("health.unclear", "Write the allergies, or confirm that none are known.")
    return tuple(
        Allergy(
            clean_text(one.substance, max_length=_LONGEST_SUBSTANCE, lines=Lines.ONE),
            clean_text(one.reaction, max_length=_LONGEST_REACTION, lines=Lines.ONE),
        )
        for one in confirmation.allergies
    )


# ------------------------------------------------------------------------------------------------------------- keeping


def _append(
    session: Session,
    record: PatientRecord | RegistryRecord,
    kind: str,
    content: HealthSubmitted | HealthSetAside | HealthConfirmed,
) -> ChangeSet:
    patient, refs = record.patient.id, _refs(content)
    with session.vault.act(session.now()) as act:
        if isinstance(record, PatientRecord) and not isinstance(content, HealthSubmitted):
            _require_fresh(act, record, refs.get("submissions", ()))
        if not isinstance(content, HealthSetAside):
            publish_questionnaires(session, act, (answered.form for answered in content.forms))
        (written,) = act.append(NewRecord(kind, content, patient=patient, purpose=Purpose.CARE.value, refs=refs))
    return ChangeSet.of(kind, patients=[patient], made=written.id)


def _require_fresh(act: Act, record: PatientRecord, submissions: Iterable[UUID]) -> None:
    """A confirmation is everything that stands, so one made of an old look would undo a newer one."""
    items = act.journal(record.patient.id)
    newest, seen = newest_confirmation(items), newest_confirmation(record.items)
    waiting = {item.id for item in pending_submissions(items)}
    is_newest_seen = (None if newest is None else newest.id) == (None if seen is None else seen.id)
    if not is_newest_seen or not waiting.issuperset(submissions):
        raise UserFacing(
            "health.stale", "This patient's health was confirmed in the meantime. Open the record again, and look."
        )


def _refs(content: HealthSubmitted | HealthSetAside | HealthConfirmed) -> dict[str, tuple[UUID, ...]]:
    match content:
        case HealthSetAside(submission=submission):
            return {"submissions": (submission,)}
        case HealthSubmitted(paper=UUID() as paper):
            return {"paper": (paper,)}
        case HealthConfirmed(submissions=submissions) if submissions:
            return {"submissions": submissions}
        case _:
            return {}


def publish_questionnaires(session: Session, act: Act, references: Iterable[FormReference]) -> None:
    """Keep the questionnaires that are answered or printed, before the answers or the form.

    All of their language that are not yet kept are, used or not: else the ledger, whose order everybody here may see,
    would show which addition the next patient was asked, and so for which treatment they came.

    Raises:
        UserFacing: one of them is none that is in force here.
    """
    wanted = tuple(references)
    kept = act.published_questionnaires().keys()
    languages = sorted({form.language for form in wanted if form.sha256 not in kept})
    new = [one for language in languages for one in session.packs.questionnaires(language)]
    for one in new:
        if one.reference.sha256 not in kept:
            act.append(NewRecord("questionnaire.published", QuestionnairePublished(one.reference, one.source)))
    known = kept | {one.reference.sha256 for one in new}
    if any(form.sha256 not in known for form in wanted):
        raise _other_questionnaire()


def _nothing_to_confirm() -> UserFacing:
    return UserFacing(
        "health.nothing_to_confirm", "These answers do not wait for a confirmation. Open the record again."
    )


def _other_questionnaire() -> UserFacing:
    return UserFacing(
        "health.other_questionnaire", "This is not a questionnaire that is in force here. Hand over the form again."
    )
