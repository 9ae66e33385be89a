"""How rules, modes and dates make findings and a verdict, and what must hold for any times."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.rules import (
    Certainty,
    EarlierTreatment,
    Facts,
    Information,
    Jurisdiction,
    Mode,
    Performer,
    ProfessionalRole,
    RulePack,
    Stage,
    Status,
    TreatmentTerms,
    Verdict,
    adjusted,
    consent_window,
    earliest_time,
    evaluate,
    verdict,
    weight,
)
from journal_app.domain.rules.evaluation import in_the_way, unmet_warnings
from journal_app.domain.rules.operators import (
    AgeAtLeast,
    BeforePhoto,
    ConsentAfterReflection,
    ConsentInForce,
    InformationComplete,
    IntervalElapsed,
    PerformerRegistered,
    ReflectionElapsed,
)
from tests.unit.domain.rules.cases import HOUR, INFORMED, MINUTE, a_consent, a_pack, a_rule, some_facts

NOW = INFORMED + 48 * HOUR
FULL = a_pack(
    [
        a_rule(AgeAtLeast(18)),
        a_rule(InformationComplete()),
        a_rule(ReflectionElapsed(48)),
        a_rule(ConsentInForce(12)),
        a_rule(ConsentAfterReflection(48)),
        a_rule(BeforePhoto(), mode=Mode.WARN),
    ]
)


def statuses(pack: RulePack, facts: Facts, at: datetime = NOW) -> list[Status]:
    return [finding.status for finding in evaluate(pack, facts, at=at)]


@pytest.mark.parametrize(
    ("mode", "status", "result"),
    [
        (Mode.BLOCK, Status.BLOCKED, Verdict.BLOCKED),
        (Mode.WARN, Status.WARN, Verdict.WARNED),
        (Mode.REMIND, Status.TODO, Verdict.OK),
    ],
)
def test_an_unmet_rule_does_what_its_mode_says(mode: Mode, status: Status, result: Verdict) -> None:
    findings = evaluate(a_pack([a_rule(BeforePhoto(), mode=mode)]), some_facts(before_photos=()), at=NOW)
    assert [finding.status for finding in findings] == [status]
    assert verdict(findings) is result


@pytest.mark.parametrize(
    ("mode", "result"),
    [(Mode.BLOCK, Verdict.BLOCKED), (Mode.WARN, Verdict.WARNED), (Mode.REMIND, Verdict.OK)],
)
def test_what_is_unknown_is_to_do_and_counts_as_its_rules_mode(mode: Mode, result: Verdict) -> None:
    findings = evaluate(a_pack([a_rule(AgeAtLeast(18), mode=mode)]), some_facts(born=None), at=NOW)
    assert [finding.status for finding in findings] == [Status.TODO]
    assert verdict(findings) is result


@pytest.mark.parametrize("mode", list(Mode))
def test_only_what_warns_asks_for_a_reason(mode: Mode) -> None:
    """Unmet or unknown, but neither what is met nor what blocks or reminds."""
    rules = [a_rule(AgeAtLeast(18), mode=mode), a_rule(BeforePhoto(), mode=mode), a_rule(InformationComplete())]
    findings = evaluate(a_pack(rules), some_facts(born=None, before_photos=()), at=NOW)
    asking = [finding.status for finding in unmet_warnings(findings)]
    assert asking == ([Status.TODO, Status.WARN] if mode is Mode.WARN else [])
    refusing = [finding.status for finding in in_the_way(findings)]
    assert refusing == ([Status.TODO, Status.BLOCKED] if mode is Mode.BLOCK else [])


def test_one_reason_is_enough_for_one_thing_left_undone() -> None:
    """No registration is written down: one reason covers that, and the profession it would have told."""
    doctors = (ProfessionalRole.DOCTOR,)
    rules = [
        a_rule(PerformerRegistered(doctors, profession_only=True), mode=Mode.WARN),
        a_rule(PerformerRegistered(doctors), mode=Mode.WARN),
    ]
    findings = evaluate(a_pack(rules), some_facts(performer=Performer()), at=NOW)
    assert [finding.status for finding in findings] == [Status.TODO, Status.WARN]
    assert unmet_warnings(findings) == findings[1:]
    assert unmet_warnings(findings[:1]) == findings[:1], "alone, what is not known asks for one"


def test_the_worst_finding_decides() -> None:
    assert verdict(evaluate(FULL, some_facts(), at=NOW)) is Verdict.OK
    assert verdict(evaluate(FULL, some_facts(before_photos=()), at=NOW)) is Verdict.WARNED
    assert verdict(evaluate(FULL, some_facts(before_photos=(), consents=()), at=NOW)) is Verdict.BLOCKED
    assert verdict([]) is Verdict.OK


def test_what_is_unsure_warns_until_the_clinic_raises_it() -> None:
    unsure = a_pack([a_rule(BeforePhoto(), certainty=Certainty.UNSURE)])
    facts = some_facts(before_photos=())
    assert statuses(unsure, facts) == [Status.WARN]
    assert statuses(adjusted(unsure, {"rule.before_photo": "mode=block"}), facts) == [Status.BLOCKED]


def test_raising_leaves_other_rules_alone() -> None:
    raised = adjusted(FULL, {"rule.before_photo": "mode=block", "rule.no_such_rule": "mode=block"})
    assert [rule.raised for rule in raised.rules] == [False] * 5 + [True]


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "speaks"),
    [
        (date(2026, 11, 25), None, True),
        (date(2026, 11, 26), None, False),
        (date(2020, 1, 1), date(2026, 11, 25), True),
        (date(2020, 1, 1), date(2026, 11, 24), False),
    ],
)
def test_a_record_is_judged_by_the_rules_of_its_local_day(
    valid_from: date, valid_to: date | None, speaks: bool
) -> None:
    pack = a_pack([a_rule(BeforePhoto(), valid_from=valid_from, valid_to=valid_to)])
    last_minute = datetime.fromisoformat("2026-11-25T23:59+01:00")
    assert bool(evaluate(pack, some_facts(done=last_minute), at=NOW + timedelta(days=900))) is speaks


@pytest.mark.parametrize(
    ("changes", "speaks"),
    [
        ({}, True),
        ({"treatments": frozenset({"botulinum"})}, True),
        ({"treatments": frozenset({"hyaluronic"})}, False),
        ({"classes": frozenset({"toxin"})}, True),
        ({"classes": frozenset({"filler"})}, False),
        ({"classes": frozenset({"filler"}), "treatments": frozenset({"botulinum"})}, True),
        ({"jurisdictions": frozenset({Jurisdiction.DENMARK})}, True),
        ({"jurisdictions": frozenset({Jurisdiction.SWEDEN})}, False),
        ({"stages": frozenset({Stage.TREATMENT})}, True),
        ({"stages": frozenset({Stage.BOOKING, Stage.CONSENT})}, False),
    ],
)
def test_a_rule_speaks_only_of_what_it_applies_to(changes: dict[str, object], speaks: bool) -> None:
    assert bool(evaluate(a_pack([a_rule(BeforePhoto(), **changes)]), some_facts(), at=NOW)) is speaks


@pytest.mark.parametrize(("is_medicine", "speaks"), [(True, True), (False, False)])
def test_a_rule_for_medicines_is_silent_for_other_products(*, is_medicine: bool, speaks: bool) -> None:
    pack = a_pack([a_rule(BeforePhoto(), only_medicine=True)])
    assert bool(evaluate(pack, some_facts(product_is_medicine=is_medicine), at=NOW)) is speaks


def test_the_rules_see_what_the_treatments_definition_says() -> None:
    pack = a_pack([a_rule(IntervalElapsed())])
    facts = some_facts(earlier=(EarlierTreatment(NOW - HOUR),))
    assert evaluate(pack, facts, at=NOW) == ()
    timed = replace(pack, terms={"botulinum": TreatmentTerms(interval_days=7)})
    (finding,) = evaluate(timed, facts, at=NOW)
    assert finding.until == NOW - HOUR + timedelta(days=7)


def test_what_is_unknown_weighs_as_much_as_what_is_unmet() -> None:
    (unknown,) = evaluate(a_pack([a_rule(AgeAtLeast(18))]), some_facts(born=None), at=NOW)
    assert (unknown.status, weight(unknown)) == (Status.TODO, Verdict.BLOCKED)


def test_a_finding_carries_sentence_source_and_times() -> None:
    (finding,) = evaluate(a_pack([a_rule(ReflectionElapsed(48))]), some_facts(), at=NOW - MINUTE)
    assert finding.rule == "reflection_elapsed"
    assert finding.message == "reflection_elapsed.waiting"
    assert finding.sentence == "waiting 25-Nov-2026 10:05 48"
    assert (finding.since, finding.until) == (INFORMED, NOW)
    assert str(finding.source) == "An act § 1"


def test_what_cannot_be_judged_is_refused_rather_than_let_through() -> None:
    with pytest.raises(UserFacing, match="do not know the treatment"):
        evaluate(FULL, some_facts(treatment="threads"), at=NOW)
    with pytest.raises(Bug):
        evaluate(FULL, some_facts(jurisdiction=Jurisdiction.SWEDEN), at=NOW)
    with pytest.raises(Bug):
        evaluate(FULL, some_facts(), at=NOW.replace(tzinfo=None))


def test_the_earliest_time_is_known_only_when_waiting_is_enough() -> None:
    waiting = evaluate(FULL, some_facts(consents=(a_consent(INFORMED, valid_from=NOW),)), at=INFORMED + HOUR)
    assert earliest_time(waiting) == NOW
    assert earliest_time(evaluate(FULL, some_facts(consents=()), at=INFORMED + HOUR)) is None
    assert earliest_time(evaluate(FULL, some_facts(), at=NOW)) is None
    assert earliest_time(evaluate(FULL, some_facts(before_photos=()), at=NOW)) is None


def test_a_consent_begins_when_the_reflection_ends_and_lasts_its_months() -> None:
    assert consent_window(FULL, some_facts(consents=()), signed_at=INFORMED + HOUR) == (
        NOW,
        (INFORMED + HOUR).replace(year=2027),
    )
    assert consent_window(FULL, some_facts(), signed_at=NOW + HOUR)[0] == NOW + HOUR


def test_a_consent_without_reflection_or_term_holds_from_its_signature_on() -> None:
    pack = a_pack([a_rule(ConsentInForce()), a_rule(ReflectionElapsed(48), mode=Mode.REMIND)])
    assert consent_window(pack, some_facts(information=Information()), signed_at=NOW) == (NOW, None)


def test_no_window_while_the_information_is_incomplete() -> None:
    with pytest.raises(UserFacing, match="not complete"):
        consent_window(FULL, some_facts(information=Information()), signed_at=NOW)


@given(st.integers(0, 60 * 24 * 400), st.integers(0, 60 * 24 * 4000))
def test_a_later_time_never_undoes_an_elapsed_reflection(first: int, more: int) -> None:
    pack = a_pack([a_rule(ReflectionElapsed(48))])
    early = statuses(pack, some_facts(), INFORMED + first * MINUTE)
    late = statuses(pack, some_facts(), INFORMED + (first + more) * MINUTE)
    assert not (early == [Status.OK] and late != [Status.OK])


@given(
    st.lists(st.tuples(st.integers(-500, 500), st.none() | st.integers(-500, 500)), max_size=4),
    st.integers(-500, 500),
    st.integers(0, 500),
)
def test_after_a_withdrawal_only_a_consent_signed_later_lets_anyone_treat(
    others: list[tuple[int, int | None]], signed: int, later: int
) -> None:
    withdrawn_at = NOW + signed * HOUR
    at = withdrawn_at + later * HOUR
    consents = tuple(
        a_consent(NOW + s * HOUR, withdrawn_at=None if w is None else NOW + max(s, w) * HOUR) for s, w in others
    )
    last = a_consent(withdrawn_at - HOUR, withdrawn_at=withdrawn_at)
    pack = a_pack([a_rule(ConsentInForce())])
    allowed = statuses(pack, some_facts(consents=(*consents, last)), at) == [Status.OK]
    assert not allowed or any(withdrawn_at < c.signed_at <= at for c in consents)


@given(st.integers(0, 60 * 100), st.integers(0, 60 * 24 * 500))
def test_nothing_is_allowed_outside_the_window_of_a_signed_consent(signed: int, treated: int) -> None:
    signed_at = INFORMED + signed * MINUTE
    begins, ends = consent_window(FULL, some_facts(), signed_at=signed_at)
    consent = a_consent(signed_at, valid_from=begins, until=ends)
    at = INFORMED + treated * MINUTE
    findings = evaluate(FULL, replace(some_facts(), consents=(consent,)), at=at)
    inside = begins <= at and (ends is None or at < ends)
    assert inside or verdict(findings) is Verdict.BLOCKED
