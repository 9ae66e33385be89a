"""What staff read in an emergency, as the clinic's texts say it; it must not concern any patient."""

from __future__ import annotations

from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.services.session import Session
from journal_app.services.texts import texts_in_force

_FIRST = "emergency-anaphylaxis"
"""What leaves the least time stands first."""


def cards_in_force(session: Session, language: str) -> tuple[ClinicalText, ...]:
    """Every card in a language; whoever is signed in may read them, so no permission is asked for."""
    cards = (one for one in texts_in_force(session) if one.use is TextUse.EMERGENCY and one.language == language)
    return tuple(sorted(cards, key=lambda one: (one.id != _FIRST, one.id)))
