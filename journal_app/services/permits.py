"""Consents that permit something other than a treatment: handed over, signed, declined, and what one has let out.

Whoever may hand over may take them; what is written is sealed to the practitioners. It must not let anybody treat.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import (
    ClinicalText,
    ConsentPurpose,
    ConsentSigned,
    Disclosure,
    Signer,
    SignerCapacity,
    TextUse,
    version_order,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text, plain_name
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission, permissions
from journal_app.domain.permits import PERMIT_PURPOSES
from journal_app.domain.records import ConsentGate, NewRecord
from journal_app.domain.rules.evaluation import disclosure_ends
from journal_app.services.consents import (
    LONGEST_WORDS,
    PatientAnswer,
    declined_content,
    reference_to,
    require_consent,
    require_filled_in,
    ticked_choices,
    treatment_name,
)
from journal_app.services.ports import AccessFilter
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import texts_in_force
from journal_app.services.workstations import name_here

LONGEST_LINE = 200
MOST_HANDED_OUT = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What is handed over: the text, who signs, and what the staff wrote in beforehand and the patient sees.

    ``treatment`` is the code of the one that a guardian's consent stands beside, ``disclosure`` what a consent to
    disclosure lets out; each is left out for all others.
    """

    text: ClinicalText
    signer: Signer = Signer()  # noqa: RUF009 -- frozen
    treatment: str = ""
    disclosure: Disclosure | None = None


def texts_to_hand_over(session: Session, *, language: str) -> tuple[ClinicalText, ...]:
    """The newest consent beyond treatment to each purpose, in a language, in the order of the purposes.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.HAND_OVER)
    may = permissions(session.vault.person.roles)
    newest: dict[ConsentPurpose, ClinicalText] = {}
    fitting = [one for one in texts_in_force(session) if one.use is TextUse.CONSENT and one.language == language]
    for text in sorted(fitting, key=lambda one: version_order(one.version)):
        newest[text.purpose] = text
    offered = [purpose for purpose in PERMIT_PURPOSES if _may_hand_over(purpose, may)]
    return tuple(newest[purpose] for purpose in offered if purpose in newest)


def _may_hand_over(purpose: ConsentPurpose, may: Collection[Permission]) -> bool:
    """Whether somebody with these permissions may: a guardian's consent bears on treatment, so a practitioner's."""
    wanted = Permission.WRITE_CLINICAL if purpose is ConsentPurpose.GUARDIAN else Permission.HAND_OVER
    return wanted in may


def require_ready(session: Session, asked: Asked) -> Asked:
    """What is asked, with its words tidied, if it can be handed over.

    Raises:
        UserFacing: the text is none that is in force here or is one to a treatment, a guardian has no name, or what
            is to be let out, or the treatment a guardian consents beside, is not said.
    """
    session.require(Permission.HAND_OVER)
    if asked.text.purpose is ConsentPurpose.GUARDIAN:
        session.require(Permission.WRITE_CLINICAL)
    if asked.text.purpose not in PERMIT_PURPOSES or asked.text not in texts_in_force(session):
        raise _other_text()
    signer = _tidied_signer(asked)
    return Asked(asked.text, signer, _tidied_treatment(session, asked), _tidied_disclosure(asked))


def sign(session: Session, patient: Patient, asked: Asked, answer: PatientAnswer) -> ChangeSet:
    """Keep a consent beyond treatment as it was signed; it counts at once, for what was ticked and nothing else.

    Raises:
        UserFacing: no permission, the answer is not whole or is to another text, or see ``require_ready``.
    """
    asked = require_ready(session, asked)
    require_filled_in(session, answer)
    if answer.text != asked.text:
        raise _other_text()
    content = _signed(session, patient, asked, answer)
    gate = ConsentGate((), content.signed_at, content.signed_at, content.valid_until)
    return _append(session, patient.id, NewRecord("consent.signed", content, gate=gate))


def decline(session: Session, patient: Patient, text: ClinicalText, *, reason: str = "") -> ChangeSet:
    """Keep that a patient was asked and said no; nothing is permitted, and care goes on as before.

    Raises:
        UserFacing: no permission, the text is none to hand over here, or a reason that cannot be kept.
    """
    if text not in texts_to_hand_over(session, language=text.language):
        raise _other_text()
    content = declined_content(text, reason=reason, treatment="")
    return _append(session, patient.id, NewRecord("consent.declined", content))


def _other_text() -> UserFacing:
    return UserFacing(
        "consent.other_text", "This is not a consent text that is in force here. Hand over the consent again."
    )


def handed_out(session: Session, record: PatientRecord, consent: UUID) -> tuple[AccessEvent, ...]:
    """Every copy of this patient's journal that was printed or exported since a consent was signed, newest first.

    At most ``MOST_HANDED_OUT``; reading them is traced as a look at the log.

    Raises:
        UserFacing: no permission, or the record holds no such consent.
    """
    session.require(Permission.READ_CLINICAL)
    require_consent(record, consent)
    signed = next(item for item in record.items if item.id == consent)
    kinds = ("access.printed", "access.exported")
    with session.vault.act(session.now()) as act:
        merged = act.merged_with(record.patient.id)
        detail = AccessDetail(shown=merged) if merged else None
        act.append(NewRecord("access.log_read", detail, patient=record.patient.id, purpose=Purpose.CARE.value))
        wanted = AccessFilter(patient=record.patient.id, kinds=kinds, since=signed.at, limit=MOST_HANDED_OUT)
        return act.access_events(wanted)


def _signed(session: Session, patient: Patient, asked: Asked, answer: PatientAnswer) -> ConsentSigned:
    text, signer, person = asked.text, asked.signer, session.vault.person
    return ConsentSigned(
        treatments=(),
        text=reference_to(text),
        text_title=text.title,
        text_body=text.body,
        ticks=text.ticks,
        signer_name=signer.name or plain_name(patient.details.name),
        signature=answer.signature,
        shown_at=answer.shown_at,
        signed_at=answer.signed_at,
        valid_from=answer.signed_at,
        valid_until=_ends(session, text.purpose, signed_at=answer.signed_at),
        witness=person.id,
        witness_name=person.name,
        seat_name=name_here(session),
        questions=clean_text(answer.questions, max_length=LONGEST_WORDS, lines=Lines.MANY),
        treatment_name=treatment_name(session, asked.treatment, language=text.language) if asked.treatment else "",
        purpose=text.purpose,
        choices=ticked_choices(answer),
        choices_left=tuple(choice for choice in text.choices if choice not in answer.choices),
        capacity=signer.capacity,
        relation=signer.relation,
        interpreter=signer.interpreter,
        concerns=asked.treatment,
        disclosure=asked.disclosure,
    )


def _ends(session: Session, purpose: ConsentPurpose, *, signed_at: datetime) -> datetime | None:
    """The first moment without such a consent, by the rules in force when it was signed; None where it lasts."""
    if purpose is not ConsentPurpose.DISCLOSURE:
        return None
    return disclosure_ends(pack_in_force(session, at=signed_at).rule_pack, signed_at=signed_at)


def _tidied_signer(asked: Asked) -> Signer:
    signer = asked.signer
    name, relation, interpreter = (_line(part) for part in (signer.name, signer.relation, signer.interpreter))
    if signer.capacity is SignerCapacity.GUARDIAN and not (name and relation):
        raise UserFacing("permit.no_guardian", "Write the guardian's name, and what they are to the patient.")
    if signer.capacity is SignerCapacity.PATIENT:
        if asked.text.purpose is ConsentPurpose.GUARDIAN:
            raise UserFacing("permit.only_guardian", "This consent is signed by a parent or guardian. Say who it is.")
        name, relation = "", ""
    return Signer(signer.capacity, name, relation, interpreter)


def _tidied_treatment(session: Session, asked: Asked) -> str:
    if asked.text.purpose is not ConsentPurpose.GUARDIAN:
        return ""
    if all(known.code != asked.treatment for known in pack_in_force(session).treatments):
        raise UserFacing(
            "treatment.not_offered", "The clinic's rules do not know this treatment. Choose one of the list."
        )
    return asked.treatment


def _tidied_disclosure(asked: Asked) -> Disclosure | None:
    if asked.text.purpose is not ConsentPurpose.DISCLOSURE:
        return None
    told = asked.disclosure or Disclosure("", "", "")
    tidy = Disclosure(
        _line(told.recipient),
        clean_text(told.information, max_length=LONGEST_WORDS, lines=Lines.MANY).strip(),
        _line(told.matter),
    )
    if not (tidy.recipient and tidy.information and tidy.matter):
        raise UserFacing("permit.no_recipient", "Write who receives the information, which information, and for what.")
    return tidy


def _line(text: str) -> str:
    return clean_text(text, max_length=LONGEST_LINE, lines=Lines.ONE).strip()


def _append(session: Session, patient: UUID, new: NewRecord) -> ChangeSet:
    kept = NewRecord(new.kind, new.content, patient, Purpose.CARE.value, new.refs, new.gate)
    with session.vault.act(session.now()) as act:
        (written,) = act.append(kept)
    return ChangeSet.of(new.kind, patients=[patient], made=written.id)
