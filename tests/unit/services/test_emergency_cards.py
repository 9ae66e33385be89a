"""The emergency cards are there for everyone, in every language of the screen, and the clinic's own stand for ours."""

from __future__ import annotations

import pytest

from journal_app.domain.people import Role
from journal_app.services import emergency_cards
from tests.clinic import AUDIT, RECEPTION, OpenClinic


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_every_language_has_the_same_cards_the_most_urgent_first(clinic: OpenClinic, language: str) -> None:
    cards = emergency_cards.cards_in_force(clinic.session, language)
    assert [card.id for card in cards] == [
        "emergency-anaphylaxis",
        "emergency-anaesthetic",
        "emergency-vascular-occlusion",
    ]
    assert {card.language for card in cards} == {language}
    assert all(len(card.body.splitlines()) < 30 for card in cards), "read at a glance"


@pytest.mark.parametrize("roles", [RECEPTION, AUDIT])
def test_whoever_is_signed_in_may_read_them(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    session = clinic.sign_in(clinic.colleague("Lise", roles))
    assert len(emergency_cards.cards_in_force(session, "da")) == 3
