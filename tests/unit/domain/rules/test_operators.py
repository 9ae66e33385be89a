"""Every outcome of every operator, at its boundary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from journal_app.domain.health import Alert
from journal_app.domain.rules import (
    Competence,
    Delegation,
    EarlierTreatment,
    Facts,
    IdentityCheck,
    Information,
    Performer,
    ProfessionalRole,
    Remedy,
    Stage,
    TreatmentTerms,
)
from journal_app.domain.rules import operators as ops
from tests.unit.domain.rules.cases import COPENHAGEN, HOUR, INFORMED, MINUTE, a_consent, names_in, some_facts

NOW = INFORMED + 48 * HOUR
TOMORROW = NOW.date() + timedelta(days=1)
MIDNIGHT = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
"""When that day begins in Copenhagen."""
DOCTORS = (ProfessionalRole.DOCTOR,)
DOCTOR, NURSE = UUID(int=71), UUID(int=72)
A_NURSE = Performer(ProfessionalRole.NURSE, registered=True, id=NURSE)
TERMS = TreatmentTerms(
    allowed_roles=DOCTORS,
    interval_days=84,
    forbidding_alerts=(Alert.PREGNANCY, Alert.ACTIVE_SKIN_INFECTION),
    cautioning_alerts=(Alert.ANTICOAGULANTS,),
)
SPARED = ops.ReflectionElapsed(48, waived_by_earlier=True, waiver_months=6)


def judged(operator: ops.Operator, facts: Facts, at: datetime = NOW) -> ops.Outcome | None:
    return operator.judge(ops.Case(facts, facts.done or at, at, COPENHAGEN, TERMS))


def name_of(operator: ops.Operator, facts: Facts, at: datetime = NOW) -> str | None:
    outcome = judged(operator, facts, at)
    if outcome is None:
        return None
    promised = operator.outcomes[outcome.name]
    assert {name for name, _ in outcome.params} == promised, "an outcome fills exactly what its table promises"
    return outcome.name


def informed(**changes: object) -> Information:
    return Information(**{"written_at": INFORMED - HOUR, "oral_at": INFORMED} | changes)  # type: ignore[arg-type]


def before(at: datetime, *, here: bool = True) -> tuple[EarlierTreatment, ...]:
    return (EarlierTreatment(at, here),)


def by_a_nurse(**changes: object) -> dict[str, object]:
    """A nurse to whom a doctor delegated botulinum toxin in room 1 for the day that ends now."""
    given = Delegation(
        responsible=DOCTOR,
        delegate=NURSE,
        treatments=("botulinum",),
        begins=NOW - 24 * HOUR,
        responsible_role=ProfessionalRole.DOCTOR,
    )
    return {"performer": A_NURSE, "delegations": (replace(given, **changes),), "place": "room 1"}  # type: ignore[arg-type]


def cleared(*competences: Competence) -> Performer:
    return Performer(ProfessionalRole.DOCTOR, registered=True, competences=competences)


HERE = Competence(("botulinum",), ("room 1",))

CASES: list[tuple[ops.Operator, dict[str, object], str | None]] = [
    (ops.AgeAtLeast(18), {"born": None}, "birth_date_unknown"),
    (ops.AgeAtLeast(18), {"born": date(2008, 11, 26)}, "too_young"),
    (ops.AgeAtLeast(18), {"born": date(2008, 11, 25)}, "old_enough"),
    (ops.IdentityChecked(), {}, "checked"),
    (ops.IdentityChecked(), {"identity_checked": False}, "not_checked"),
    (ops.HealthConfirmedWithin(12), {"health_confirmed_at": None}, "never"),
    (ops.HealthConfirmedWithin(12), {"health_confirmed_at": NOW + MINUTE}, "never"),
    (ops.HealthConfirmedWithin(12), {"health_confirmed_at": NOW.replace(year=2025)}, "confirmed"),
    (ops.HealthConfirmedWithin(12), {"health_confirmed_at": NOW.replace(year=2025) - MINUTE}, "outdated"),
    (ops.InformationComplete(), {}, "complete"),
    (ops.InformationComplete(), {"information": Information()}, "nothing_given"),
    (ops.InformationComplete(), {"information": informed(written_at=None)}, "written_missing"),
    (ops.InformationComplete(), {"information": informed(oral_at=None)}, "oral_missing"),
    (ops.InformationComplete(), {"information": informed(oral_at=NOW + MINUTE)}, "oral_missing"),
    (ops.InformationComplete(written=False), {"information": informed(written_at=None)}, "complete"),
    (ops.InformationComplete(oral=False), {"information": informed(oral_at=None)}, "complete"),
    (ops.InformationComplete(written=False, oral=False), {"information": Information()}, "complete"),
    (ops.InformationNotRefused(), {}, "not_refused"),
    (ops.InformationNotRefused(), {"information": informed(refused=True)}, "refused"),
    (ops.WrittenInformationFirst(), {}, "written_first"),
    (ops.WrittenInformationFirst(), {"information": informed(written_at=INFORMED)}, "written_first"),
    (ops.WrittenInformationFirst(), {"information": informed(written_at=INFORMED + MINUTE)}, "oral_first"),
    (ops.WrittenInformationFirst(), {"information": informed(oral_at=None)}, None),
    (ops.ReflectionElapsed(48), {}, "elapsed"),
    (ops.ReflectionElapsed(48), {"done": NOW - MINUTE}, "waiting"),
    (ops.ReflectionElapsed(48), {"information": Information()}, "not_informed"),
    (ops.ReflectionElapsed(48), {"information": Information(), "earlier": before(NOW - HOUR)}, "not_informed"),
    (SPARED, {"information": Information(), "earlier": before(NOW - HOUR)}, "waived"),
    (SPARED, {"earlier": before(NOW - HOUR, here=False), "done": NOW - MINUTE}, "waiting"),
    (SPARED, {"earlier": before(NOW.replace(month=5))}, "waived"),
    (SPARED, {"earlier": before(NOW.replace(month=5) - MINUTE)}, "elapsed"),
    (SPARED, {"earlier": before(NOW)}, "elapsed"),
    (
        ops.ReflectionElapsed(48, waived_by_earlier=True),
        {"earlier": before(datetime(2001, 1, 1, tzinfo=UTC))},
        "waived",
    ),
    (ops.ConsentInForce(), {}, "in_force"),
    (ops.ConsentInForce(), {"consents": (a_consent(until=NOW + MINUTE),)}, "in_force_until"),
    (ops.ConsentInForce(), {"consents": ()}, "unsigned"),
    (ops.ConsentInForce(), {"consents": (a_consent(NOW - HOUR, withdrawn_at=NOW),)}, "withdrawn"),
    (ops.ConsentInForce(), {"consents": (a_consent(NOW - HOUR, until=NOW),)}, "expired"),
    (ops.ConsentInForce(), {"consents": (a_consent(valid_from=NOW + MINUTE),)}, "not_yet"),
    (ops.ConsentAfterReflection(48), {}, "after"),
    (ops.ConsentAfterReflection(48), {"consents": (a_consent(NOW - MINUTE),)}, "too_early"),
    (ops.ConsentAfterReflection(48), {"information": Information()}, "before_information"),
    (ops.ConsentAfterReflection(48), {"consents": ()}, None),
    (ops.ConsentAfterReflection(48, waived_by_earlier=True), {"earlier": before(INFORMED)}, "waived"),
    (ops.ConsentLanguageReadable(), {}, "readable"),
    (ops.ConsentLanguageReadable(), {"patient_languages": ("sv", "da-DK")}, "readable"),
    (ops.ConsentLanguageReadable(), {"patient_languages": ("en",)}, "other_language"),
    (ops.ConsentLanguageReadable(), {"patient_languages": None}, "language_unknown"),
    (ops.ConsentLanguageReadable(), {"consents": (a_consent(language=None),)}, "language_unknown"),
    (ops.ConsentLanguageReadable(), {"consents": ()}, None),
    (ops.PerformerRegistered(DOCTORS), {}, "registered"),
    (ops.PerformerRegistered(DOCTORS), {"performer": Performer(ProfessionalRole.DOCTOR)}, "not_registered"),
    (
        ops.PerformerRegistered(DOCTORS),
        {"performer": Performer(ProfessionalRole.NURSE, registered=True)},
        "other_profession",
    ),
    (ops.PerformerRegistered(DOCTORS), {"performer": Performer(None, registered=True)}, "profession_unknown"),
    (ops.PerformerRegistered(DOCTORS), {"performer": Performer()}, "not_registered"),
    (ops.ResponsibleHeldTalk(DOCTORS), {}, "held"),
    (
        ops.ResponsibleHeldTalk(DOCTORS),
        {"information": informed(given_by_role=ProfessionalRole.NURSE)},
        "other_person",
    ),
    (ops.ResponsibleHeldTalk(DOCTORS), {"information": informed()}, "person_unknown"),
    (ops.ResponsibleHeldTalk(DOCTORS), {"information": informed(oral_at=None)}, None),
    (ops.PerformerHeldTalk(), {}, "held"),
    (ops.PerformerHeldTalk(), {"information": informed(given_by_performer=False)}, "other_person"),
    (ops.PerformerHeldTalk(), {"information": informed()}, "person_unknown"),
    (ops.PerformerHeldTalk(), {"information": informed(oral_at=None)}, None),
    (ops.PrescriberConsulted(DOCTORS), {}, "consulted"),
    (ops.PrescriberConsulted(DOCTORS), {"prescriber_consulted_at": None}, "not_consulted"),
    (ops.PrescriberConsulted(DOCTORS), {"earlier": before(INFORMED)}, "not_consulted"),
    (ops.PrescriberConsulted(DOCTORS), {"earlier": before(INFORMED - MINUTE)}, "consulted"),
    (ops.PrescriberConsulted((ProfessionalRole.NURSE,)), {}, None),
    (ops.BeforePhoto(), {}, "taken"),
    (ops.BeforePhoto(), {"before_photos": (NOW + MINUTE,)}, "missing"),
    (ops.BeforePhoto(), {"before_photos": (INFORMED,), "earlier": before(INFORMED)}, "missing"),
    (ops.BeforePhoto(), {"before_photos": (INFORMED,), "earlier": before(INFORMED - MINUTE)}, "taken"),
    (ops.IntervalElapsed(84), {}, None),
    (ops.IntervalElapsed(84), {"earlier": before(NOW - timedelta(days=84))}, "elapsed"),
    (ops.IntervalElapsed(84), {"earlier": before(NOW - timedelta(days=84) + MINUTE)}, "too_soon"),
    (ops.IdentityChecked(), {"identity_check": IdentityCheck(NOW, "passport", "Anna Holm")}, "checked_by"),
    (
        ops.IdentityChecked(),
        {"identity_check": IdentityCheck(NOW + MINUTE, "passport", "Anna Holm"), "identity_checked": False},
        "not_checked",
    ),
    (ops.GuardianConsented(18), {"born": date(2008, 11, 25)}, None),
    (ops.GuardianConsented(18), {"born": None}, None),
    (ops.GuardianConsented(18), {"born": date(2008, 11, 26)}, "missing"),
    (ops.GuardianConsented(18), {"born": date(2008, 11, 26), "guardian_consented_at": NOW}, "consented"),
    (ops.GuardianConsented(18), {"born": date(2008, 11, 26), "guardian_consented_at": NOW + MINUTE}, "missing"),
    (ops.AreaAllowed(("brows", "lips")), {"areas": ("lips", "brows")}, "allowed"),
    (ops.AreaAllowed(("brows", "lips")), {"areas": ("lips", "neck")}, "not_allowed"),
    (ops.AreaAllowed(("brows", "lips")), {}, "area_unknown"),
    (ops.NoContraindication(), {"alerts": ()}, "none"),
    (ops.NoContraindication(), {"alerts": None}, "not_asked"),
    (ops.NoContraindication(), {"alerts": None, "health_confirmed_at": None}, None),
    (ops.NoContraindication(), {"alerts": None, "health_confirmed_at": NOW + MINUTE}, None),
    (ops.NoContraindication(), {"alerts": (Alert.ANTICOAGULANTS, Alert.PREGNANCY)}, "present"),
    (ops.NoContraindication(), {"alerts": (Alert.PREGNANCY,)}, None),
    (ops.NoContraindication(), {"alerts": (), "alerts_asked": frozenset(Alert)}, "none"),
    (ops.NoContraindication(), {"alerts": (), "alerts_asked": frozenset(Alert) - {Alert.PREGNANCY}}, "not_asked"),
    (ops.NoContraindication(), {"alerts": (), "alerts_asked": frozenset(Alert) - {Alert.ANTICOAGULANTS}}, "not_asked"),
    (ops.NoContraindication(), {"alerts": (Alert.ANTICOAGULANTS,), "alerts_asked": frozenset()}, "present"),
    (ops.NoContraindication(), {"alerts": (Alert.PREGNANCY,), "alerts_asked": frozenset()}, None),
    (ops.NoContraindication(forbidding=True), {"alerts": (Alert.PREGNANCY,), "alerts_asked": frozenset()}, "present"),
    (ops.NoContraindication(forbidding=True), {"alerts": (), "alerts_asked": frozenset()}, None),
    (ops.NoContraindication(forbidding=True), {"alerts": (Alert.ALLERGY, Alert.PREGNANCY)}, "present"),
    (ops.NoContraindication(forbidding=True), {"alerts": (Alert.ANTICOAGULANTS,)}, None),
    (ops.NoContraindication(forbidding=True), {"alerts": None}, None),
    (ops.InterpreterPresent(), {}, None),
    (ops.InterpreterPresent(), {"needs_interpreter": True}, "missing"),
    (
        ops.InterpreterPresent(),
        {"needs_interpreter": True, "information": informed(interpreter="Sara Amin")},
        "present",
    ),
    (ops.InterpreterPresent(), {"needs_interpreter": True, "information": informed(oral_at=None)}, None),
    (ops.PerformerRegistered(), {}, "registered"),
    (ops.PerformerRegistered(), {"performer": A_NURSE}, "other_profession"),
    (ops.PerformerRegistered(profession_only=True), {"performer": Performer(ProfessionalRole.DOCTOR)}, "registered"),
    (ops.PerformerRegistered(profession_only=True), {"performer": Performer()}, "profession_unknown"),
    (ops.PerformerCompetent(), {}, None),
    (ops.PerformerCompetent(), {"performer": cleared()}, "not_for_treatment"),
    (ops.PerformerCompetent(), {"performer": cleared(HERE)}, "competent"),
    (ops.PerformerCompetent(), {"performer": cleared(HERE), "place": "room 1"}, "competent"),
    (ops.PerformerCompetent(), {"performer": cleared(HERE), "place": "room 2"}, "not_at_place"),
    (ops.PerformerCompetent(), {"performer": cleared(replace(HERE, treatments=("peel",)))}, "not_for_treatment"),
    (ops.PerformerCompetent(), {"performer": cleared(replace(HERE, until=TOMORROW))}, "competent"),
    (ops.PerformerCompetent(), {"performer": cleared(replace(HERE, until=TOMORROW)), "done": MIDNIGHT}, "ended"),
    (
        ops.PerformerCompetent(),
        {"performer": cleared(replace(HERE, until=TOMORROW)), "done": MIDNIGHT - MINUTE},
        "competent",
    ),
    (ops.PerformerCompetent(), {"performer": cleared(replace(HERE, until=NOW.date()))}, "ended"),
    (ops.PerformerCompetent(), {"performer": cleared(replace(HERE, until=NOW.date()), HERE)}, "competent"),
    (ops.ResponsibleRegistered(DOCTORS), {}, "registered"),
    (ops.ResponsibleRegistered(DOCTORS), {"performer": A_NURSE}, "nobody_named"),
    (ops.ResponsibleRegistered(DOCTORS), {"performer": A_NURSE, "responsible": Performer()}, "nobody_named"),
    (ops.ResponsibleRegistered(DOCTORS), {"responsible": A_NURSE}, "other_profession"),
    (
        ops.ResponsibleRegistered(DOCTORS),
        {"performer": A_NURSE, "responsible": Performer(ProfessionalRole.DOCTOR, registered=True)},
        "registered",
    ),
    (ops.ResponsibleRegistered(DOCTORS), {"responsible": Performer(ProfessionalRole.DOCTOR)}, "not_registered"),
    (ops.ResponsibleRegistered(DOCTORS), {"performer": Performer(ProfessionalRole.DOCTOR)}, "not_registered"),
    (ops.DelegationGiven(DOCTORS), {"performer": A_NURSE}, None),
    (ops.DelegationGiven(DOCTORS), {"delegations": ()}, None),
    (ops.DelegationGiven(DOCTORS), {"performer": A_NURSE, "delegations": ()}, "missing"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(), "given"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(delegate=DOCTOR), "missing"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(responsible_role=ProfessionalRole.NURSE), "missing"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(responsible_role=None), "missing"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse() | {"responsible": Performer(id=UUID(int=73))}, "missing"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse() | {"responsible": Performer(id=DOCTOR)}, "given"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(treatments=("filler",)), "other_treatment"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(place="room 1"), "given"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(place="room 2"), "other_place"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(begins=NOW), "given"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(begins=NOW + MINUTE), "not_yet"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(until=NOW + MINUTE), "given"),
    (ops.DelegationGiven(DOCTORS), by_a_nurse(until=NOW), "ended"),
    (ops.BeforePhoto(), {"before_photos": (), "no_before_photo": "The patient declined."}, "reason_noted"),
    (ops.BeforePhoto(), {"before_photos": (), "no_before_photo": " "}, "missing"),
    (ops.AfterPhoto(), {}, None),
    (ops.AfterPhoto(), {"earlier": before(INFORMED), "before_photos": ()}, "missing"),
    (ops.AfterPhoto(), {"earlier": before(INFORMED), "before_photos": (INFORMED,)}, "missing"),
    (ops.AfterPhoto(), {"earlier": before(INFORMED), "after_photos": (INFORMED + MINUTE,)}, "taken"),
    (ops.AfterPhoto(), {"earlier": before(INFORMED), "before_photos": (NOW,)}, "taken"),
    (ops.AfterPhoto(), {"earlier": before(INFORMED), "before_photos": (), "after_photo_declined": True}, "declined"),
    (ops.IntervalElapsed(), {"earlier": before(NOW - timedelta(days=84))}, "elapsed"),
    (ops.IntervalElapsed(), {"earlier": before(NOW - timedelta(days=84) + MINUTE)}, "too_soon"),
    (ops.CountersignedWithin(14), {}, None),
    (ops.WrittenWithin(24), {}, None),
    (ops.WrittenWithin(24), {"done": NOW - 24 * HOUR}, "in_time"),
    (ops.WrittenWithin(24), {"done": NOW - 24 * HOUR - MINUTE}, "late"),
    (ops.WrittenWithin(24), {"done": NOW - 25 * HOUR, "stage": Stage.CONSENT}, None),
]


@pytest.mark.parametrize(("operator", "changes", "expected"), CASES)
def test_the_operator_states_this_outcome(
    operator: ops.Operator, changes: dict[str, object], expected: str | None
) -> None:
    assert name_of(operator, some_facts(**changes)) == expected


def test_the_table_above_reaches_every_outcome_of_every_operator() -> None:
    reached = {(type(operator), expected) for operator, _, expected in CASES}
    promised = {(kind, outcome) for kind in ops.OPERATORS.values() for outcome in kind.outcomes}
    # Information from before a treatment that no longer spares the wait has a test of its own below.
    assert promised - reached == {(ops.ReflectionElapsed, "informed_too_long_ago")}


def test_information_from_before_a_treatment_too_long_ago_does_not_start_the_clock() -> None:
    last = NOW - timedelta(days=250)
    facts = some_facts(information=informed(written_at=last - HOUR, oral_at=last), earlier=before(last))
    outcome = judged(SPARED, facts)
    assert name_of(SPARED, facts) == "informed_too_long_ago"
    assert outcome is not None
    assert outcome.resolves is Remedy.GIVE_INFORMATION
    again = some_facts(information=informed(oral_at=last + MINUTE, written_at=last), earlier=before(last))
    assert name_of(SPARED, again) == "elapsed"


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (datetime(2027, 1, 6, 12, tzinfo=UTC), date(2027, 1, 7)),
        (datetime(2027, 1, 7, 12, tzinfo=UTC), datetime(2027, 1, 7, 12, 14, tzinfo=UTC)),
    ],
)
def test_days_of_waiting_are_told_by_the_day_across_the_clock_change(at: datetime, shown: date) -> None:
    last = datetime(2026, 10, 15, 12, 14, tzinfo=UTC)  # 14:14 in summer; 84 times 24 hours later it is 13:14
    outcome = judged(ops.IntervalElapsed(84), some_facts(earlier=before(last)), at)
    assert outcome is not None
    assert dict(outcome.params)["end"] == shown
    assert outcome.until == last + timedelta(days=84)


def test_a_birthday_begins_at_local_midnight() -> None:
    facts = some_facts(born=date(2008, 11, 26))
    midnight = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
    early = judged(ops.AgeAtLeast(18), facts, midnight - MINUTE)
    assert early is not None
    assert (early.name, early.until) == ("too_young", midnight)
    assert name_of(ops.AgeAtLeast(18), facts, midnight) == "old_enough"


def test_waiting_says_since_when_until_when_and_what_to_do() -> None:
    outcome = judged(ops.ReflectionElapsed(48), some_facts(), NOW - MINUTE)
    assert outcome is not None
    assert (outcome.since, outcome.until, outcome.resolves) == (INFORMED, NOW, Remedy.WAIT)
    assert dict(outcome.params)["end"] == NOW


def test_a_consent_signed_too_early_names_the_first_moment_for_a_new_one() -> None:
    outcome = judged(ops.ConsentAfterReflection(48), some_facts(consents=(a_consent(NOW - HOUR),)), NOW + HOUR)
    assert outcome is not None
    assert (outcome.until, outcome.resolves) == (NOW, Remedy.HAND_OVER_CONSENT)


def test_names_in_a_sentence_are_found() -> None:
    assert names_in("Ends {end}, {hours} hours.") == {"end", "hours"}


def test_alerts_are_named_in_the_order_of_the_definition_as_keys_of_their_names() -> None:
    facts = some_facts(alerts=(Alert.ACTIVE_SKIN_INFECTION, Alert.PREGNANCY))
    outcome = judged(ops.NoContraindication(forbidding=True), facts)
    assert outcome is not None
    assert dict(outcome.params)["alerts"] == ("alert.pregnancy", "alert.active_skin_infection")


def test_a_delegation_yet_to_begin_says_when() -> None:
    outcome = judged(ops.DelegationGiven(DOCTORS), some_facts(**by_a_nurse(begins=NOW + HOUR)))
    assert outcome is not None
    assert (outcome.until, outcome.resolves) == (NOW + HOUR, Remedy.WAIT)


def test_without_a_usual_interval_there_is_nothing_to_count() -> None:
    facts = some_facts(earlier=before(NOW - HOUR))
    assert ops.IntervalElapsed().judge(ops.Case(facts, NOW, NOW, COPENHAGEN)) is None
