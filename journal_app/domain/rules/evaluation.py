"""Judges facts by a pack of rules; pure, and it must not let an unknown treatment or jurisdiction pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.rules.facts import Facts
from journal_app.domain.rules.local_time import months_after
from journal_app.domain.rules.model import Finding, Mode, Rule, RulePack, Status, Verdict
from journal_app.domain.rules.operators import (
    Answer,
    Case,
    ConsentInForce,
    DisclosureConsentLasts,
    Outcome,
    ReflectionElapsed,
)
from journal_app.domain.rules.terms import TreatmentTerms

_UNMET = {Mode.BLOCK: Status.BLOCKED, Mode.WARN: Status.WARN, Mode.REMIND: Status.TODO}


def evaluate(pack: RulePack, facts: Facts, *, at: datetime) -> tuple[Finding, ...]:
    """Return what each rule in force says, in the pack's order.

    The judged moment is ``facts.done``, or ``at`` (now) where nothing is done yet; the rules are those in force on the
    moment's local day. Raises ``UserFacing`` for a treatment the pack does not hold, ``Bug`` for another jurisdiction's
    facts or a moment without time zone.
    """
    moment = facts.done or at
    case = _case(pack, facts, moment, at)
    found = ((rule, rule.operator.judge(case)) for rule in _applying(pack, facts, moment))
    return tuple(_finding(pack, rule, outcome) for rule, outcome in found if outcome is not None)


def _case(pack: RulePack, facts: Facts, moment: datetime, judged_at: datetime) -> Case:
    return Case(facts, moment, judged_at, pack.clock, pack.terms.get(facts.treatment, TreatmentTerms()))


def verdict(findings: Iterable[Finding]) -> Verdict:
    """Return the worst of the findings; what is to do counts as its rule's mode, and a reminder refuses nothing."""
    weights = {weight(finding) for finding in findings}
    if Verdict.BLOCKED in weights:
        return Verdict.BLOCKED
    return Verdict.WARNED if Verdict.WARNED in weights else Verdict.OK


def weight(finding: Finding) -> Verdict:
    """Return what one finding means for the treatment: an unknown birth date refuses as much as one too late."""
    if finding.status is Status.OK or finding.mode is Mode.REMIND:
        return Verdict.OK
    return Verdict.BLOCKED if finding.mode is Mode.BLOCK else Verdict.WARNED


def in_the_way(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that refuse a treatment: not met or not known, of rules that block."""
    return tuple(finding for finding in findings if weight(finding) is Verdict.BLOCKED)


def unmet_warnings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that let one treat for a reason: not met or not known, of rules that warn.

    What is not known is left out where a demand that is not met has the same remedy: without a health history, one
    reason is enough for it and for what it would have told.
    """
    warned = [finding for finding in findings if weight(finding) is Verdict.WARNED]
    mended = {finding.resolves for finding in warned if finding.status is Status.WARN}
    return tuple(one for one in warned if one.status is not Status.TODO or one.resolves not in mended)


def earliest_time(findings: Iterable[Finding]) -> datetime | None:
    """Return from when treatment is lawful if waiting is all that is needed; None if nothing blocks or more is needed.

    An act that may only be done after a wait (a consent to sign again) counts with the end of that wait.
    """
    blocking = [finding for finding in findings if weight(finding) is Verdict.BLOCKED]
    times = [finding.until for finding in blocking if finding.until is not None]
    return max(times) if times and len(times) == len(blocking) else None


def consent_window(pack: RulePack, facts: Facts, *, signed_at: datetime) -> tuple[datetime, datetime | None]:
    """Return from when and until when a consent signed at ``signed_at`` holds (the end: first moment without it).

    It begins at the end of every reflection time that blocks, and never before it was signed. Raises ``UserFacing``
    when such a reflection time has not even begun, because the information is incomplete.
    """
    case = _case(pack, facts, signed_at, signed_at)
    begins, ends = [signed_at], []
    for rule in _applying(pack, facts, signed_at, any_stage=True):
        operator = rule.operator
        if isinstance(operator, ReflectionElapsed) and rule.effective_mode is Mode.BLOCK:
            begins.append(_reflection_end(operator, case))
        if isinstance(operator, ConsentInForce) and operator.valid_months is not None:
            ends.append(months_after(signed_at, operator.valid_months))
    return max(begins), min(ends, default=None)


def disclosure_ends(pack: RulePack, *, signed_at: datetime) -> datetime | None:
    """Return the first moment at which a consent to pass on information no longer holds by law; None where it lasts."""
    day = pack.clock.day(signed_at)
    ends = [
        months_after(signed_at, rule.operator.months)
        for rule in pack.rules
        if isinstance(rule.operator, DisclosureConsentLasts)
        and rule.in_force_on(day)
        and (not rule.jurisdictions or pack.jurisdiction in rule.jurisdictions)
    ]
    return min(ends, default=None)


def _reflection_end(reflection: ReflectionElapsed, case: Case) -> datetime:
    outcome = reflection.state(case)
    if outcome.until is None and outcome.answer is not Answer.MET:
        raise UserFacing(
            "rules.consent.information_incomplete",
            "The consent cannot be signed yet, because the written and oral information is not complete. "
            "Record both, then hand over the consent.",
        )
    return outcome.until or case.moment


def _applying(pack: RulePack, facts: Facts, moment: datetime, *, any_stage: bool = False) -> Iterator[Rule]:
    if moment.tzinfo is None:
        raise Bug("rules.naive_time", "A moment without time zone cannot be judged.")
    if facts.jurisdiction is not pack.jurisdiction:
        raise Bug("rules.other_jurisdiction", "The facts are of another jurisdiction than the rules.")
    if facts.treatment not in pack.classes:
        raise UserFacing(
            "rules.unknown_treatment",
            "The clinic's rules do not know the treatment {treatment}, so it cannot be judged. "
            "Choose a treatment from the list, or add its definition to the rule pack.",
            treatment=facts.treatment,
        )
    day = pack.clock.day(moment)
    for rule in pack.rules:
        here = not rule.jurisdictions or pack.jurisdiction in rule.jurisdictions
        speaks = here and rule.concerns(facts.treatment, pack.classes[facts.treatment])
        arises = facts.product_is_medicine or not rule.only_medicine
        if speaks and arises and rule.in_force_on(day) and (any_stage or facts.stage in rule.stages):
            yield rule


def _finding(pack: RulePack, rule: Rule, outcome: Outcome) -> Finding:
    mode = rule.effective_mode
    by_answer = {Answer.MET: Status.OK, Answer.UNKNOWN: Status.TODO, Answer.UNMET: _UNMET[mode]}
    message = f"{rule.message}.{outcome.name}"
    return Finding(
        rule=rule.id,
        status=by_answer[outcome.answer],
        mode=mode,
        message=message,
        sentence=pack.phrasebook.say(message, outcome.params),
        params=outcome.params,
        source=rule.source,
        certainty=rule.certainty,
        since=outcome.since,
        until=outcome.until,
        resolves=outcome.resolves,
    )
