"""Which consent holds, at its boundaries."""

from __future__ import annotations

from uuid import UUID

import pytest

from journal_app.domain.rules import Consent, consent_in_force
from journal_app.domain.rules.consents_in_force import withdrawal_of
from tests.unit.domain.rules.cases import HOUR, INFORMED, MINUTE, a_consent, some_facts

SIGNED = INFORMED + 48 * HOUR


@pytest.mark.parametrize(
    ("consent", "holds"),
    [
        (a_consent(SIGNED), True),
        (a_consent(SIGNED, valid_from=SIGNED), True),
        (a_consent(SIGNED + MINUTE), False),
        (a_consent(SIGNED, valid_from=SIGNED + MINUTE), False),
        (a_consent(SIGNED - HOUR, valid_from=SIGNED - 2 * HOUR), True),
        (a_consent(SIGNED - HOUR, until=SIGNED), False),
        (a_consent(SIGNED - HOUR, until=SIGNED + MINUTE), True),
        (a_consent(SIGNED - HOUR, withdrawn_at=SIGNED), False),
        (a_consent(SIGNED - HOUR, withdrawn_at=SIGNED + MINUTE), True),
        (a_consent(SIGNED, treatments=("hyaluronic",)), False),
    ],
)
def test_begins_counts_ends_do_not(consent: Consent, holds: bool) -> None:
    found = consent_in_force(some_facts(consents=(consent,)), SIGNED)
    assert found is (consent if holds else None)


def test_the_newest_of_several_consents_is_the_one_in_force() -> None:
    older, newer = a_consent(SIGNED - HOUR), a_consent(SIGNED, id=UUID(int=2))
    assert consent_in_force(some_facts(consents=(older, newer)), SIGNED) is newer


def test_an_older_consent_serves_while_the_newer_has_not_begun() -> None:
    older, newer = a_consent(SIGNED - HOUR), a_consent(SIGNED, valid_from=SIGNED + HOUR)
    assert consent_in_force(some_facts(consents=(older, newer)), SIGNED) is older


def test_a_withdrawal_takes_older_consents_with_it_but_not_one_signed_afterwards() -> None:
    older = a_consent(SIGNED - 3 * HOUR)
    withdrawn = a_consent(SIGNED - 2 * HOUR, withdrawn_at=SIGNED - HOUR)
    later = a_consent(SIGNED - HOUR + MINUTE, id=UUID(int=3))
    both = some_facts(consents=(older, withdrawn))
    assert consent_in_force(both, SIGNED) is None
    assert withdrawal_of(older, both, SIGNED) == SIGNED - HOUR
    assert consent_in_force(both, SIGNED - HOUR - MINUTE) is withdrawn
    assert consent_in_force(some_facts(consents=(older, withdrawn, later)), SIGNED) is later
