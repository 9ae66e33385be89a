"""Every kind of rule has its step of the visit, so that nothing that blocks waits where nobody looks."""

from __future__ import annotations

import tomllib

import pytest

from journal_app.resource_root import resource_root
from journal_app.ui.patients.session_steps import OF_THE_STEP, StepId

OF_SIGNING = frozenset(
    {
        *("performer_registered", "licence", "prescriber_consulted", "interval_elapsed", "written_within"),
        *("performer_competent", "responsible_registered", "delegation_given"),
    }
)
"""About who signs, and when."""
NO_RULES = frozenset({"alert", "role", "label", "demand", "names", "law", "note"})


def kinds() -> list[str]:
    messages = tomllib.loads((resource_root() / "packs" / "messages.en.toml").read_text(encoding="utf-8"))
    return sorted(name for name, table in messages.items() if isinstance(table, dict) and name not in NO_RULES)


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_of_rule_belongs_to_just_one_step(kind: str) -> None:
    steps = [step for step, known in OF_THE_STEP.items() if kind in known]
    assert len(steps) == (0 if kind in OF_SIGNING or kind.startswith(("lot_", "stock_", "vial_")) else 1), kind


def test_nobody_names_a_kind_that_is_none() -> None:
    known = set(kinds())
    assert {kind for of_step in OF_THE_STEP.values() for kind in of_step} <= known
    assert list(StepId)[-1] is StepId.SIGN
