"""Which of a patient's consents holds at a moment; it must not know what a rule does about it.

A consent holds at ``moment`` when begins ≤ moment, moment < until, and it is not withdrawn. A withdrawal takes with it
every consent to the treatment that was signed before the withdrawal took effect: whoever says no is not held to an
older yes.
"""

from __future__ import annotations

from datetime import datetime

from journal_app.domain.rules.facts import Consent, Facts


def signed_consents(facts: Facts, moment: datetime) -> tuple[Consent, ...]:
    """Return the consents to the facts' treatment that were signed by ``moment``, newest first."""
    covering = (c for c in facts.consents if facts.treatment in c.treatments and c.signed_at <= moment)
    return tuple(sorted(covering, key=lambda c: c.signed_at, reverse=True))


def withdrawal_of(consent: Consent, facts: Facts, moment: datetime) -> datetime | None:
    """Return when ``consent`` was first lost to a withdrawal that had taken effect by ``moment``, or None."""
    covering = (c for c in facts.consents if facts.treatment in c.treatments)
    lost = [
        c.withdrawn_at
        for c in covering
        if c.withdrawn_at is not None
        and c.withdrawn_at <= moment
        and (c is consent or consent.signed_at <= c.withdrawn_at)
    ]
    return min(lost, default=None)


def consent_in_force(facts: Facts, moment: datetime) -> Consent | None:
    """Return the newest consent to the facts' treatment that holds at ``moment``, or None."""
    for consent in signed_consents(facts, moment):
        expired = consent.until is not None and consent.until <= moment
        if consent.begins <= moment and not expired and withdrawal_of(consent, facts, moment) is None:
            return consent
    return None
