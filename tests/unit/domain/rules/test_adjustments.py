"""A clinic may tighten any rule and loosen a warning; nothing it writes down weakens what blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import UserFacing
from journal_app.domain.rules import Certainty, EarlierTreatment, Mode, Status, Verdict, evaluate, weight
from journal_app.domain.rules import operators as ops
from journal_app.domain.rules.adjustments import Adjustment, adjusted, read_adjustment, require_lawful
from journal_app.packs import load_pack
from tests.unit.domain.rules.cases import HOUR, INFORMED, a_pack, a_rule, some_facts

NOW = INFORMED + 48 * HOUR
SHIPPED = load_pack(Path(__file__).parents[4] / "resources", "DK").rule_pack


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("mode=block", Adjustment("x", Mode.BLOCK)),
        ("mode=remind", Adjustment("x", Mode.REMIND)),
        ("hours=72", Adjustment("x", None, {"hours": 72})),
        ("mode=block hours=72 waiver_months=3", Adjustment("x", Mode.BLOCK, {"hours": 72, "waiver_months": 3})),
        ("", Adjustment("x")),
    ],
)
def test_a_setting_is_read_as_it_was_written(value: str, expected: Adjustment) -> None:
    read = read_adjustment("rule.x", value)
    assert read == expected
    assert (expected.setting, expected.value) == ("rule.x", value)


@pytest.mark.parametrize("value", ["mode=off", "hours", "hours=-1", "hours=1.5", "mode=block;", "Mode=block", "=3"])
def test_what_nobody_understands_is_no_adjustment(value: str) -> None:
    assert read_adjustment("rule.x", value) is None
    assert read_adjustment("kit.registry", "mode=block") is None
    pack = a_pack([a_rule(ops.BeforePhoto(), id="x", mode=Mode.WARN)])
    assert adjusted(pack, {"rule.x": value}) is pack


@pytest.mark.parametrize(
    ("mode", "certainty", "wanted", "allowed"),
    [
        (Mode.BLOCK, Certainty.VERIFIED, Mode.WARN, False),
        (Mode.BLOCK, Certainty.GENERAL, Mode.REMIND, False),
        (Mode.BLOCK, Certainty.VERIFIED, Mode.BLOCK, True),
        (Mode.WARN, Certainty.UNSURE, Mode.BLOCK, True),
        (Mode.WARN, Certainty.VERIFIED, Mode.REMIND, True),
        (Mode.REMIND, Certainty.UNSURE, Mode.WARN, True),
        (Mode.REMIND, Certainty.GENERAL, Mode.BLOCK, True),
        # What is unsure only warns, whatever the file says; so it may be loosened like a warning.
        (Mode.BLOCK, Certainty.UNSURE, Mode.REMIND, True),
    ],
)
def test_only_a_warning_can_be_loosened(mode: Mode, certainty: Certainty, wanted: Mode, *, allowed: bool) -> None:
    rule = a_rule(ops.BeforePhoto(), id="x", mode=mode, certainty=certainty)
    adjustment = Adjustment("x", wanted)
    after = adjusted(a_pack([rule]), {adjustment.setting: adjustment.value}).rules[0]
    if allowed:
        require_lawful(rule, adjustment)
        assert after.effective_mode is wanted
    else:
        with pytest.raises(UserFacing, match="refuses treatment by law"):
            require_lawful(rule, adjustment)
        assert after == rule


@pytest.mark.parametrize(
    ("operator", "name", "stricter", "weaker"),
    [
        (ops.AgeAtLeast(18), "years", 21, 17),
        (ops.GuardianConsented(16), "years", 18, 15),
        (ops.ReflectionElapsed(48), "hours", 49, 47),
        (ops.ReflectionElapsed(48, waived_by_earlier=True, waiver_months=6), "waiver_months", 5, 7),
        (ops.ConsentAfterReflection(48), "hours", 168, 1),
        (ops.ConsentInForce(12), "valid_months", 6, 13),
        (ops.HealthConfirmedWithin(12), "months", 1, 24),
        (ops.IntervalElapsed(42), "days", 56, 41),
        (ops.WrittenWithin(24), "hours", 12, 25),
        (ops.CountersignedWithin(14), "days", 7, 15),
    ],
)
@pytest.mark.parametrize("mode", list(Mode))
def test_a_number_only_becomes_stricter(
    operator: ops.Operator, name: str, stricter: int, weaker: int, mode: Mode
) -> None:
    rule = a_rule(operator, id="x", mode=mode)
    require_lawful(rule, Adjustment("x", None, {name: stricter}))
    after = adjusted(a_pack([rule]), {"rule.x": f"{name}={stricter}"}).rules[0]
    assert getattr(after.operator, name) == stricter
    with pytest.raises(UserFacing, match="would be weaker"):
        require_lawful(rule, Adjustment("x", None, {name: weaker}))
    assert adjusted(a_pack([rule]), {"rule.x": f"{name}={weaker}"}).rules == (rule,)


@pytest.mark.parametrize(
    ("operator", "name", "number"),
    [
        (ops.BeforePhoto(), "hours", 48),
        (ops.ReflectionElapsed(48), "waived_by_earlier", 1),
        (ops.IntervalElapsed(), "days", 1),
        (ops.AgeAtLeast(18), "years", 100_001),
        (ops.AgeAtLeast(18), "__class__", 3),
    ],
)
def test_a_number_that_is_none_to_change_is_refused(operator: ops.Operator, name: str, number: int) -> None:
    rule = a_rule(operator, id="x")
    with pytest.raises(UserFacing):
        require_lawful(rule, Adjustment("x", None, {name: number}))
    assert adjusted(a_pack([rule]), {"rule.x": f"{name}={number}"}).rules == (rule,)


def test_every_number_of_every_operator_knows_which_way_is_stricter() -> None:
    for kind in ops.OPERATORS.values():
        hints = get_type_hints(kind)
        numbers = {f.name for f in fields(cast("Any", kind)) if int in {hints[f.name], *get_args(hints[f.name])}}
        empty = kind.__new__(kind)
        assert set(ops.stricter_numbers(empty)) == numbers, kind


def test_a_raised_rule_refuses_and_a_loosened_warning_lets_pass() -> None:
    pack = a_pack([a_rule(ops.BeforePhoto(), id="x", mode=Mode.WARN, certainty=Certainty.UNSURE)])
    facts = some_facts(before_photos=())
    for value, status in (("mode=block", Status.BLOCKED), ("mode=remind", Status.TODO), ("", Status.WARN)):
        (finding,) = evaluate(adjusted(pack, {"rule.x": value}), facts, at=NOW)
        assert finding.status is status


SETTINGS = st.dictionaries(
    st.sampled_from([f"rule.{rule.id}" for rule in SHIPPED.rules] + ["rule.none", "kit.registry"]),
    st.one_of(
        st.sampled_from(["mode=block", "mode=warn", "mode=remind", "", "mode=warn mode=block"]),
        st.builds(
            "{}={} mode={}".format,
            st.sampled_from(["years", "hours", "days", "months", "valid_months", "waiver_months"]),
            st.integers(0, 400),
            st.sampled_from(list(Mode)),
        ),
        st.text("modehurs=0123 ", max_size=20),
    ),
    max_size=12,
)


@given(SETTINGS, st.sampled_from(sorted(SHIPPED.classes)), st.integers(-200, 200), st.booleans(), st.integers(0, 60))
def test_no_adjustment_ever_turns_a_block_into_less(
    settings: Mapping[str, str], treatment: str, hours: int, refused: object, days: int
) -> None:
    at: datetime = NOW + hours * HOUR
    facts = some_facts(
        treatment=treatment,
        born=date(2008, 11, 26) if refused else None,
        consents=() if refused else some_facts().consents,
        earlier=(EarlierTreatment(at - timedelta(days=days, hours=1)),),
    )
    before = {f.rule for f in evaluate(SHIPPED, facts, at=at) if weight(f) is Verdict.BLOCKED}
    after = {f.rule for f in evaluate(adjusted(SHIPPED, settings), facts, at=at) if weight(f) is Verdict.BLOCKED}
    assert before <= after
