"""Builders of facts and packs for the tests of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from string import Formatter
from uuid import UUID

from journal_app.domain.rules import (
    Certainty,
    CivilClock,
    Consent,
    Facts,
    Information,
    Jurisdiction,
    LegalSource,
    Mode,
    Performer,
    Phrasebook,
    ProfessionalRole,
    Rule,
    RulePack,
    Stage,
)
from journal_app.domain.rules.operators import OPERATORS, Operator

COPENHAGEN = CivilClock(60, summer_time=True)
INFORMED = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def a_rule(operator: Operator, **changes: object) -> Rule:
    name = next(name for name, kind in OPERATORS.items() if kind is type(operator))
    rule = Rule(
        id=name,
        valid_from=date(2000, 1, 1),
        valid_to=None,
        treatments=frozenset(),
        classes=frozenset(),
        jurisdictions=frozenset(),
        stages=frozenset(Stage),
        operator=operator,
        mode=Mode.BLOCK,
        certainty=Certainty.VERIFIED,
        message=name,
        sentence="A rule.",
        source=LegalSource("An act", "§ 1"),
    )
    return replace(rule, **changes)  # type: ignore[arg-type]


def a_pack(rules: Iterable[Rule], *, clock: CivilClock = COPENHAGEN) -> RulePack:
    """A pack whose sentence for every outcome lists all of the outcome's values."""
    sentences = {
        f"{name}.{outcome}": " ".join([outcome, *(f"{{{param}}}" for param in sorted(params))])
        for name, kind in OPERATORS.items()
        for outcome, params in kind.outcomes.items()
    }
    return RulePack(
        jurisdiction=Jurisdiction.DENMARK,
        version="1",
        clock=clock,
        classes={"botulinum": "toxin", "hyaluronic": "filler"},
        rules=tuple(rules),
        phrasebook=Phrasebook("en", sentences),
    )


def names_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def a_consent(signed_at: datetime = INFORMED + 48 * HOUR, **changes: object) -> Consent:
    consent = Consent(signed_at=signed_at, language="da", treatments=("botulinum",), id=UUID(int=1))
    return replace(consent, **changes)  # type: ignore[arg-type]


def some_facts(**changes: object) -> Facts:
    """A complete Danish case in which every rule is content from 48 hours after ``INFORMED``."""
    facts = Facts(
        jurisdiction=Jurisdiction.DENMARK,
        treatment="botulinum",
        born=date(1980, 5, 4),
        identity_checked=True,
        information=Information(
            written_at=INFORMED - HOUR,
            oral_at=INFORMED,
            given_by_role=ProfessionalRole.DOCTOR,
            given_by_performer=True,
        ),
        consents=(a_consent(),),
        performer=Performer(ProfessionalRole.DOCTOR, registered=True),
        patient_languages=("da",),
        before_photos=(INFORMED + 48 * HOUR,),
        health_confirmed_at=INFORMED,
        prescriber_consulted_at=INFORMED,
    )
    return replace(facts, **changes)  # type: ignore[arg-type]
