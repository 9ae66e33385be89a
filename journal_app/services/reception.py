"""What the desk does about consents without reading any: hands them over, and notes that one was taken back.

What it writes is sealed to the practitioners; it must not judge, nor say to what a patient consented.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ClinicalText, ConsentWithdrawn, TextUse, version_order
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord, WithdrawalGate
from journal_app.services.consents import (
    LONGEST_CHANNEL,
    LONGEST_WORDS,
    PatientAnswer,
    declined_content,
    require_whole,
    signed_content,
)
from journal_app.services.gate import RegistryRecord
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import texts_in_force


@dataclass(frozen=True, slots=True)
class Offered:
    """A treatment, what it is called in the patient's language, and the consent to it."""

    treatment: str
    name: str
    text: ClinicalText


def consents_to_hand_over(session: Session, *, language: str) -> tuple[Offered, ...]:
    """The newest consent to each treatment that the clinic offers, in a language, by the treatments' names.

    Raises:
        UserFacing: no permission, or no rules are in force yet.
    """
    session.require(Permission.HAND_OVER)
    texts = [text for text in texts_in_force(session) if text.use is TextUse.CONSENT and text.language == language]
    offered = []
    for known in pack_in_force(session).treatments:
        fitting = [text for text in texts if text.id in known.texts.get(TextUse.CONSENT.value, ())]
        if fitting:
            newest = max(fitting, key=lambda text: version_order(text.version))
            offered.append(Offered(known.code, known.names.get(language, known.code), newest))
    return tuple(sorted(offered, key=lambda one: one.name))


def take_consent(session: Session, registry: RegistryRecord, answer: PatientAnswer) -> ChangeSet:
    """Keep a consent that was signed at the desk; it counts once a practitioner confirms it.

    Raises:
        UserFacing: no permission, or the answer is not whole; see ``consents.require_whole``.
    """
    session.require(Permission.HAND_OVER)
    require_whole(session, answer)
    content = signed_content(session, registry.patient, answer, window=(None, None))
    return _append(session, registry, NewRecord("consent.signed", content))


def decline_consent(
    session: Session, registry: RegistryRecord, text: ClinicalText, *, reason: str = "", treatment: str = ""
) -> ChangeSet:
    """Keep that a patient was asked at the desk and said no.

    Raises:
        UserFacing: no permission, or a reason that cannot be kept.
    """
    session.require(Permission.HAND_OVER)
    content = declined_content(text, reason=reason, treatment=treatment)
    return _append(session, registry, NewRecord("consent.declined", content))


def note_withdrawal(
    session: Session, registry: RegistryRecord, consent: UUID, *, channel: str, words: str = ""
) -> ChangeSet:
    """Keep that a patient took a consent back, by whatever way they said so; from this moment it no longer counts.

    Raises:
        UserFacing: no permission, or the patient signed no such consent.
    """
    session.require(Permission.HAND_OVER)
    if not any(stub.id == consent for stub in registry.consents):
        raise UserFacing("consent.unknown", "This consent is not in the patient's journal.")
    now = session.now()
    said = clean_text(words, max_length=LONGEST_WORDS, lines=Lines.MANY)
    content = ConsentWithdrawn(consent, now, clean_text(channel, max_length=LONGEST_CHANNEL, lines=Lines.ONE), said)
    new = NewRecord("consent.withdrawn", content, gate=WithdrawalGate(now), refs={"consent": (consent,)})
    return _append(session, registry, new)


def _append(session: Session, registry: RegistryRecord, new: NewRecord) -> ChangeSet:
    patient = registry.patient.id
    kept = NewRecord(new.kind, new.content, patient, Purpose.CARE.value, new.refs, new.gate)
    with session.vault.act(session.now()) as act:
        (written,) = act.append(kept)
    return ChangeSet.of(new.kind, patients=[patient], made=written.id)
