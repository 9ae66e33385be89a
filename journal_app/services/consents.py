"""Informing a patient and taking, declining or withdrawing consent; it must not judge treatments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.consents import (
    ClinicalText,
    ConsentConfirmed,
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    DrawnSignature,
    InformationGiven,
    TextReference,
    TextUse,
    version_order,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text, plain_name
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission
from journal_app.domain.records import ConsentGate, NewRecord, WithdrawalGate
from journal_app.domain.rules.evaluation import consent_window
from journal_app.domain.rules.facts import Stage
from journal_app.domain.rules.model import Finding
from journal_app.services.rulebook import facts_of, findings_at, pack_in_force, require_allowed
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import texts_in_force
from journal_app.services.workstations import name_here

LONGEST_WORDS = 20_000
LONGEST_CHANNEL = 100
TOLERATED_AHEAD = timedelta(minutes=2)
OLDEST_ANSWER = timedelta(hours=4)
"""How long ago a patient may have signed what is only now written down."""
FEWEST_POINTS = 5


@dataclass(frozen=True, slots=True)
class PatientAnswer:
    """What came back from a hand-over: the text shown, every tick, the signature, questions, and the two times.

    ``treatment`` is the code of the one it was handed over for; it may be left out where the text knows but one.
    ``choices`` are those that were ticked of what may be left.
    """

    text: ClinicalText
    ticks: tuple[str, ...]
    signature: DrawnSignature
    shown_at: datetime
    signed_at: datetime
    questions: str = ""
    treatment: str = ""
    choices: tuple[str, ...] = ()


def text_for(session: Session, treatment: str, *, use: TextUse, language: str) -> ClinicalText:
    """The newest text of this use that the treatment's definition names, in a language.

    Raises:
        UserFacing: there is none in this language; a consent in another language would not be understood.
    """
    named = pack_in_force(session).treatment(treatment).texts.get(use.value, ())
    texts = texts_in_force(session)
    fitting = [text for text in texts if text.id in named and text.language == language]
    if not fitting:
        raise UserFacing(
            "text.missing",
            "There is no text for this treatment in the patient's language ({language}). Add one, or "
            "change the language.",
            language=language,
        )
    return max(fitting, key=lambda text: version_order(text.version))


def reference_to(text: ClinicalText) -> TextReference:
    """Which exact text this is."""
    return TextReference(text.id, text.version, text.language, text.sha256)


def give_information(  # noqa: PLR0913 -- one record, field by field
    session: Session,
    record: PatientRecord,
    treatment: str,
    *,
    text: ClinicalText,
    written_at: datetime | None,
    oral_at: datetime | None,
    refused: bool = False,
    questions: str = "",
    interpreter: str = "",
) -> ChangeSet:
    """Record that the patient was informed in writing, orally or both, by the person signed in.

    Raises:
        UserFacing: no permission, nothing was given, or a time lies ahead.
    """
    session.require(Permission.WRITE_CLINICAL)
    now = session.now()
    given = [moment for moment in (written_at, oral_at) if moment is not None]
    if not given and not refused:
        raise UserFacing("information.nothing", "Say when the written or the oral information was given.")
    if any(moment > now for moment in given):
        raise UserFacing("information.ahead", "Information cannot be given in the future.")
    person = session.vault.person
    content = InformationGiven(
        treatment=treatment,
        text=reference_to(text),
        written_at=written_at,
        oral_at=oral_at,
        given_by=person.id,
        given_by_name=person.name,
        refused=refused,
        questions=clean_text(questions, max_length=LONGEST_WORDS, lines=Lines.MANY),
        interpreter=clean_text(interpreter, max_length=LONGEST_CHANNEL, lines=Lines.ONE),
    )
    return _append(session, record, NewRecord("information.given", content, patient=record.patient.id))


def findings_before(
    session: Session, record: PatientRecord, treatment: str, *, at: datetime | None = None
) -> tuple[Finding, ...]:
    """What the rules say of taking this patient's consent at a moment (now, where none is given)."""
    return findings_at(session, record, treatment, at=at or session.now(), stage=Stage.CONSENT)


def sign_consent(session: Session, record: PatientRecord, answer: PatientAnswer) -> ChangeSet:
    """Record a consent as the patient signed it; the rules say from when and until when it counts.

    Raises:
        RulesRefuse: a consent may not be taken at that time.
        UserFacing: no permission, a statement was left unticked, nothing was drawn, the text is none that is in force
            here, or the times are not of a moment ago.
    """
    session.require(Permission.WRITE_CLINICAL)
    require_whole(session, answer)
    treatments = (treatment_of(answer.text, answer.treatment),)
    window = window_of(session, record, treatments, signed_at=answer.signed_at)
    content = signed_content(session, record.patient, answer, window=window)
    gate = ConsentGate(treatments, answer.signed_at, *window)
    return _append(session, record, NewRecord("consent.signed", content, patient=record.patient.id, gate=gate))


def confirm_consent(session: Session, record: PatientRecord, consent: UUID) -> ChangeSet:
    """Let a consent that reception took count, judged by the rules of the moment at which it was signed.

    Raises:
        RulesRefuse: the consent might not be taken at that time.
        UserFacing: no permission, or the record holds no such consent that waits for a confirmation.
    """
    session.require(Permission.WRITE_CLINICAL)
    confirmed = {item.content.consent for item in record.items if isinstance(item.content, ConsentConfirmed)}
    item = next((item for item in record.items if item.id == consent), None)
    signed = None if item is None else item.content
    waits = item is not None and not item.has_gate and consent not in confirmed
    is_signed_here = isinstance(signed, ConsentSigned) and signed.paper is None  # on paper: see ``services.paper``
    if not isinstance(signed, ConsentSigned) or not (waits and is_signed_here and _is_to_treatment(signed)):
        raise UserFacing(
            "consent.nothing_to_confirm", "This consent does not wait for a confirmation. Open the record again."
        )
    window = window_of(session, record, signed.treatments, signed_at=signed.signed_at)
    new = NewRecord(
        "consent.confirmed",
        ConsentConfirmed(consent, signed.treatments, *window),
        patient=record.patient.id,
        gate=ConsentGate(signed.treatments, signed.signed_at, *window),
        refs={"consent": (consent,)},
    )
    return _append(session, record, new)


def _is_to_treatment(signed: ConsentSigned) -> bool:
    return signed.purpose is ConsentPurpose.TREATMENT


def window_of(
    session: Session, record: PatientRecord, treatments: tuple[str, ...], *, signed_at: datetime
) -> tuple[datetime, datetime | None]:
    """From when until when a consent to these treatments counts, by the strictest of what holds for each.

    Raises:
        RulesRefuse: the consent might not be taken at that time.
    """
    pack, windows = pack_in_force(session, at=signed_at).rule_pack, []
    for treatment in treatments:
        require_allowed(findings_before(session, record, treatment, at=signed_at))
        facts = facts_of(session, record, treatment, done=None, at=signed_at, stage=Stage.CONSENT)
        windows.append(consent_window(pack, facts, signed_at=signed_at))
    ends = [until for _, until in windows if until is not None]
    return max(begins for begins, _ in windows), min(ends, default=None)


def require_whole(session: Session, answer: PatientAnswer) -> None:
    """Return if a patient's answer is a whole consent to a text that is in force, signed a moment ago.

    Raises:
        UserFacing: a statement was left unticked, nothing was drawn, the text is none that is in force here, or the
            times are not of a moment ago.
    """
    require_filled_in(session, answer)
    _require_in_force(session, answer.text)


def require_filled_in(session: Session, answer: PatientAnswer) -> None:
    """Return if every statement was ticked and the signature drawn a moment ago, whatever the text permits.

    Raises:
        UserFacing: a statement was left unticked, a choice is none of the text's, nothing was drawn, or the times are
            not of a moment ago.
    """
    text = answer.text
    if text.use is not TextUse.CONSENT or sorted(answer.ticks) != sorted(text.ticks):
        raise UserFacing("consent.unticked", "Every statement must be ticked before signing.")
    if not set(answer.choices) <= set(text.choices):
        raise UserFacing("consent.other_choice", "A choice is not one of this text. Hand over the consent again.")
    if sum(len(stroke) for stroke in answer.signature.strokes) < FEWEST_POINTS:
        raise UserFacing("consent.unsigned", "The signature is missing. Please sign in the field.")
    _require_just_signed(session, answer)


def signed_content(
    session: Session, patient: Patient, answer: PatientAnswer, *, window: tuple[datetime | None, datetime | None]
) -> ConsentSigned:
    """What is kept of a patient's answer; ``window``: from when until when it counts, None where nobody judged it."""
    text, person = answer.text, session.vault.person
    treatment = treatment_of(text, answer.treatment)
    valid_from, valid_until = window
    return ConsentSigned(
        treatments=(treatment,),
        text=reference_to(text),
        text_title=text.title,
        text_body=text.body,
        ticks=text.ticks,
        signer_name=plain_name(patient.details.name),
        signature=answer.signature,
        shown_at=answer.shown_at,
        signed_at=answer.signed_at,
        valid_from=valid_from,
        valid_until=valid_until,
        witness=person.id,
        witness_name=person.name,
        seat_name=name_here(session),
        questions=clean_text(answer.questions, max_length=LONGEST_WORDS, lines=Lines.MANY),
        treatment_name=treatment_name(session, treatment, language=text.language),
        choices=ticked_choices(answer),
        choices_left=tuple(choice for choice in text.choices if choice not in answer.choices),
    )


def ticked_choices(answer: PatientAnswer) -> tuple[str, ...]:
    """What was ticked of what may be left, in the order of the text."""
    return tuple(choice for choice in answer.text.choices if choice in answer.choices)


def treatment_of(text: ClinicalText, chosen: str) -> str:
    """The one treatment that a text is handed over for; whoever agrees to a light peel has not agreed to a deep one.

    Raises:
        UserFacing: the text does not speak of the chosen treatment, or speaks of several and none was chosen.
    """
    if chosen in text.treatments:
        return chosen
    if chosen or len(text.treatments) != 1:
        raise UserFacing(
            "consent.which_treatment",
            "This text speaks of several treatments, or of another one. Choose the treatment and hand it over again.",
        )
    return text.treatments[0]


def treatment_name(session: Session, treatment: str, *, language: str) -> str:
    """What a treatment is called in the language a patient reads, by the rules in force."""
    return pack_in_force(session).treatment(treatment).names.get(language, treatment)


def _require_in_force(session: Session, text: ClinicalText) -> None:
    """The text, and so the treatments it is for, are the clinic's to the last letter, whoever calls."""
    texts = texts_in_force(session)
    defined = {one.code: one.texts.get(TextUse.CONSENT.value, ()) for one in pack_in_force(session).treatments}
    is_named = all(text.id in defined.get(treatment, ()) for treatment in text.treatments)
    if text not in texts or not text.treatments or not is_named:
        raise UserFacing(
            "consent.other_text", "This is not a consent text that is in force here. Hand over the consent again."
        )


def _require_just_signed(session: Session, answer: PatientAnswer) -> None:
    now = session.now()
    if not answer.shown_at <= answer.signed_at <= now + TOLERATED_AHEAD or now - answer.signed_at > OLDEST_ANSWER:
        raise UserFacing(
            "consent.times",
            "The times of this consent cannot be right. Check the clock and hand over the consent again.",
        )


def decline_consent(
    session: Session, record: PatientRecord, text: ClinicalText, *, reason: str = "", treatment: str = ""
) -> ChangeSet:
    """Record that the patient was asked and said no; treating stays refused.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.WRITE_CLINICAL)
    content = declined_content(text, reason=reason, treatment=treatment)
    return _append(session, record, NewRecord("consent.declined", content, patient=record.patient.id))


def declined_content(text: ClinicalText, *, reason: str, treatment: str) -> ConsentDeclined:
    """What is kept of a no: to the treatment that was asked for, or to all that the text speaks of."""
    words = clean_text(reason, max_length=LONGEST_WORDS, lines=Lines.MANY)
    treatments = (treatment,) if treatment else text.treatments
    return ConsentDeclined(treatments, reference_to(text), words, text.purpose)


def withdraw_consent(
    session: Session, record: PatientRecord, consent: UUID, *, channel: str, words: str = ""
) -> ChangeSet:
    """Record that the patient took a consent back; from this moment it no longer counts.

    Raises:
        UserFacing: no permission, or the record holds no such consent.
    """
    session.require(Permission.WRITE_CLINICAL)
    require_consent(record, consent)
    now = session.now()
    said = clean_text(words, max_length=LONGEST_WORDS, lines=Lines.MANY)
    content = ConsentWithdrawn(consent, now, clean_text(channel, max_length=LONGEST_CHANNEL, lines=Lines.ONE), said)
    new = NewRecord(
        "consent.withdrawn",
        content,
        patient=record.patient.id,
        gate=WithdrawalGate(now),
        refs={"consent": (consent,)},
    )
    return _append(session, record, new)


def require_consent(record: PatientRecord, consent: UUID) -> None:
    """Return if a record holds this consent.

    Raises:
        UserFacing: it does not.
    """
    if not any(item.id == consent and item.kind == "consent.signed" for item in record.items):
        raise UserFacing("consent.unknown", "This consent is not in the patient's journal.")


def _append(session: Session, record: PatientRecord, new: NewRecord) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(_for_care(new))
    return ChangeSet.of(new.kind, patients=[record.patient.id], made=written.id)


def _for_care(new: NewRecord) -> NewRecord:
    return NewRecord(new.kind, new.content, new.patient, Purpose.CARE.value, new.refs, new.gate, new.files, new.secrets)
