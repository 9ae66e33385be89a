"""What the desk does about consents without reading any: hands them over, and notes that one was taken back.

What it writes is sealed to the practitioners; it must not judge, nor say to what a patient consented.
"""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ClinicalText, ConsentDeclined, ConsentWithdrawn, TextUse
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord, WithdrawalGate
from journal_app.services.consents import (
    LONGEST_CHANNEL,
    LONGEST_WORDS,
    PatientAnswer,
    reference_to,
    require_whole,
    signed_content,
)
from journal_app.services.gate import RegistryRecord
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session


def texts_to_hand_over(session: Session, *, language: str) -> tuple[ClinicalText, ...]:
    """The consents to treatments that the clinic offers, in a language, by title.

    Raises:
        UserFacing: no permission, or no rules are in force yet.
    """
    session.require(Permission.HAND_OVER)
    named = {one for known in pack_in_force(session).treatments for one in known.texts.get(TextUse.CONSENT.value, ())}
    found: dict[str, ClinicalText] = {}
    for text in session.packs.texts(session.vault.clinic().jurisdiction):
        known = found.get(text.id)
        is_newer = known is None or text.version > known.version
        if text.id in named and text.language == language and text.use is TextUse.CONSENT and is_newer:
            found[text.id] = text
    return tuple(sorted(found.values(), key=lambda text: text.title))


def take_consent(session: Session, registry: RegistryRecord, answer: PatientAnswer) -> ChangeSet:
    """Keep a consent that was signed at the desk; it counts once a practitioner confirms it.

    Raises:
        UserFacing: no permission, or the answer is not whole; see ``consents.require_whole``.
    """
    session.require(Permission.HAND_OVER)
    require_whole(session, answer)
    content = signed_content(session, registry.patient, answer, window=(None, None))
    return _append(session, registry, NewRecord("consent.signed", content))


def decline_consent(session: Session, registry: RegistryRecord, text: ClinicalText, *, reason: str = "") -> ChangeSet:
    """Keep that a patient was asked at the desk and said no.

    Raises:
        UserFacing: no permission, or a reason that cannot be kept.
    """
    session.require(Permission.HAND_OVER)
    words = clean_text(reason, max_length=LONGEST_WORDS, lines=Lines.MANY)
    return _append(
        session, registry, NewRecord("consent.declined", ConsentDeclined(text.treatments, reference_to(text), words))
    )


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
