"""Which clinical text belongs to a treatment, by the treatment's own definition; it must not read files."""

from __future__ import annotations

from dataclasses import dataclass

from journal_app.domain.consents import ClinicalText, TextUse, version_order
from journal_app.domain.journal import PatientRecord
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.rules.evaluation import consent_window, in_the_way
from journal_app.domain.rules.facts import Stage
from journal_app.domain.rules.model import Finding
from journal_app.services import consents
from journal_app.services.permits import Asked
from journal_app.services.rulebook import facts_of, pack_in_force
from journal_app.services.session import Session
from journal_app.services.texts import texts_in_force


@dataclass(frozen=True, slots=True)
class ReadyConsent:
    """A consent to hand over: the text, the treatment (code, and name to the patient), or why it would not count.

    ``asked`` is what the staff wrote in for a consent beyond treatment.
    """

    text: ClinicalText | None
    standing_in_the_way: tuple[Finding, ...] = ()
    treatment: str = ""
    treatment_name: str = ""
    asked: Asked | None = None


def texts_for(session: Session, treatment: TreatmentDefinition, use: str) -> dict[str, ClinicalText]:
    """The newest text of a use (``information``, ``consent``, ``aftercare``) by language; for the worker."""
    ids = treatment.texts.get(use, ())
    found: dict[str, ClinicalText] = {}
    for text in texts_in_force(session):
        known = found.get(text.language)
        if text.id in ids and (known is None or version_order(text.version) > version_order(known.version)):
            found[text.language] = text
    return found


def ready_consent(
    session: Session, record: PatientRecord, treatment: TreatmentDefinition, *, language: str
) -> ReadyConsent:
    """The consent text in a language, unless a signature given now would not count; for the worker.

    Whoever reads and signs ten statements must not learn afterwards that it was for nothing.

    Raises:
        UserFacing: there is no text in this language, or the information before it is not complete.
    """
    text = consents.text_for(session, treatment.code, use=TextUse.CONSENT, language=language)
    blocked = in_the_way(consents.findings_before(session, record, treatment.code))
    if blocked:
        return ReadyConsent(None, blocked)
    now = session.now()
    facts = facts_of(session, record, treatment.code, done=None, at=now, stage=Stage.CONSENT)
    consent_window(pack_in_force(session).rule_pack, facts, signed_at=now)
    return ReadyConsent(text, (), treatment.code, treatment.names.get(language, treatment.code))
