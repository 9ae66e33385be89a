"""The rules in force: those an owner applied, byte for byte, and no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from journal_app.domain.clinic import PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.evaluation import evaluate
from journal_app.domain.rules.facts import Stage
from journal_app.domain.rules.model import Finding, Mode, Status
from journal_app.services import rulebook
from journal_app.services.session import Session
from journal_app.vault.ledger import SqlRecordStore
from tests.clinic import METTE, PRACTITIONER, TREATMENT, OpenClinic, a_clinic, a_patient, a_treated_patient, opened


class Packs:
    """The clinic's packs, with another one proposed."""

    def __init__(self, session: Session, proposed: LoadedPack) -> None:
        self._session, self._proposed = session, proposed

    def __getattr__(self, name: str) -> object:
        return getattr(self._session.packs, name)

    def proposed(self, jurisdiction: str) -> LoadedPack:
        return self._proposed


def test_founding_puts_the_rules_of_the_country_in_force(clinic: OpenClinic) -> None:
    pack = rulebook.pack_in_force(clinic.session)
    assert pack.rule_pack == clinic.session.packs.proposed("DK").rule_pack
    assert {treatment.code for treatment in pack.treatments} >= {TREATMENT}


def test_what_is_in_force_already_is_not_applied_again(clinic: OpenClinic) -> None:
    size = clinic.vault.head().size
    assert rulebook.apply_proposed(clinic.session).kinds == frozenset()
    assert clinic.vault.head().size == size


def test_a_new_proposal_counts_once_an_owner_applied_it(clinic: OpenClinic) -> None:
    before = rulebook.pack_in_force(clinic.session)
    newer = replace(before, sha256="ab" * 32)
    session = replace(clinic.session, packs=Packs(clinic.session, newer))  # type: ignore[arg-type]
    assert rulebook.pack_in_force(session) == before
    made = rulebook.apply_proposed(session, reason="A new order.")
    assert made.kinds == {"pack.applied"}
    applied = clinic.vault.applied_pack("DK")
    assert applied is not None
    assert applied.sha256 == "ab" * 32
    assert applied.source == before.canonical.decode()


def test_only_an_owner_applies_rules(clinic: OpenClinic) -> None:
    session = clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    with pytest.raises(UserFacing) as refusal:
        rulebook.apply_proposed(session)
    assert refusal.value.key == "permission.manage_clinic"


def test_without_rules_nothing_is_judged(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(clinic.vault), "applied_pack", lambda *_, **__: None)
    with pytest.raises(UserFacing) as refusal:
        rulebook.pack_in_force(clinic.session)
    assert refusal.value.key == "pack.none"


def test_the_rules_of_each_country_are_its_own(tmp_path: Path) -> None:
    for jurisdiction in ("SE", "GB-ENG"):
        clinic = a_clinic(tmp_path / jurisdiction, jurisdiction=jurisdiction)
        assert rulebook.pack_in_force(clinic.session).rule_pack.jurisdiction == jurisdiction
        clinic.close()


def test_the_panel_says_what_is_missing_and_then_what_is_fine(clinic: OpenClinic) -> None:
    untreated = a_patient(clinic.session)
    blocked = rulebook.findings_now(clinic.session, opened(clinic.session, untreated), TREATMENT)
    assert Status.BLOCKED in {finding.status for finding in blocked}
    treated = a_treated_patient(clinic)
    fine = rulebook.findings_now(clinic.session, opened(clinic.session, treated), TREATMENT)
    assert Status.BLOCKED not in {finding.status for finding in fine}


def test_a_moment_and_a_stage_can_be_asked_for(clinic: OpenClinic) -> None:
    record = opened(clinic.session, a_patient(clinic.session))
    booking = rulebook.findings_at(clinic.session, record, TREATMENT, at=clinic.time.moment, stage=Stage.BOOKING)
    assert Status.BLOCKED not in {finding.status for finding in booking}, "whoever is old enough may book"


def test_the_facts_are_of_the_one_signed_in(clinic: OpenClinic) -> None:
    record = opened(clinic.session, a_patient(clinic.session))
    facts = rulebook.facts_of(clinic.session, record, TREATMENT, done=None)
    assert facts.performer.registered
    assert facts.jurisdiction == "DK"


def test_blocked_findings_refuse_with_all_of_them(clinic: OpenClinic) -> None:
    findings = rulebook.findings_now(clinic.session, opened(clinic.session, a_patient(clinic.session)), TREATMENT)
    with pytest.raises(rulebook.RulesRefuse) as refusal:
        rulebook.require_allowed(findings)
    assert all(finding.status is Status.BLOCKED for finding in refusal.value.findings)
    rulebook.require_allowed(finding for finding in findings if finding.status is not Status.BLOCKED)


def test_a_missing_birth_date_refuses_as_much_as_one_too_late(clinic: OpenClinic) -> None:
    nobody = a_patient(clinic.session, replace(METTE, born=None, identifiers=()))
    findings = rulebook.findings_now(clinic.session, opened(clinic.session, nobody), TREATMENT)
    with pytest.raises(rulebook.RulesRefuse) as refusal:
        rulebook.require_allowed(findings)
    assert "dk-age" in {finding.rule for finding in refusal.value.findings}


def test_the_product_is_a_medicine_where_the_definition_says_so(clinic: OpenClinic) -> None:
    record = opened(clinic.session, a_patient(clinic.session))
    assert rulebook.facts_of(clinic.session, record, TREATMENT, done=None).product_is_medicine
    assert not rulebook.facts_of(clinic.session, record, "filler", done=None).product_is_medicine


# --------------------------------------------------------------------------------------------- what a clinic adjusts


def photo_finding(clinic: OpenClinic, **when: float) -> Finding:
    record = opened(clinic.session, a_patient(clinic.session))
    at = clinic.time.moment + timedelta(**when)
    facts = rulebook.facts_of(clinic.session, record, TREATMENT, done=None, at=at)
    found = evaluate(rulebook.pack_in_force(clinic.session, at=at).rule_pack, facts, at=at)
    return next(finding for finding in found if finding.rule == "dk-before-photo")


def newest_setting(clinic: OpenClinic) -> object:
    """The last thing an owner wrote about settings, read from the ledger."""
    store = SqlRecordStore(clinic.vault._database)
    rows = [store.row(position) for position in range(clinic.vault.head().size)]
    read = [clinic.vault.content_of(row) for row in rows if row is not None]
    return [content for content in read if isinstance(content, PolicyChanged)][-1]


def test_a_clinic_makes_a_warning_refuse_and_the_reason_is_a_record(clinic: OpenClinic) -> None:
    assert photo_finding(clinic).status is Status.WARN
    made = rulebook.adjust_rule(clinic.session, "dk-before-photo", mode=Mode.BLOCK, reason="We always photograph.")
    assert made.kinds == {"policy.changed"}
    assert photo_finding(clinic).status is Status.BLOCKED
    assert clinic.vault.settings()["rule.dk-before-photo"] == "mode=block"
    assert PolicyChanged("rule.dk-before-photo", "mode=block", "We always photograph.") == newest_setting(clinic)
    size = clinic.vault.head().size
    assert not rulebook.adjust_rule(clinic.session, "dk-before-photo", mode=Mode.BLOCK, reason="Again.").kinds
    assert clinic.vault.head().size == size


def test_a_record_is_judged_by_what_the_clinic_had_decided_then(clinic: OpenClinic) -> None:
    clinic.time.go(days=1)
    rulebook.adjust_rule(clinic.session, "dk-before-photo", mode=Mode.BLOCK, reason="We always photograph.")
    clinic.time.go(days=1)
    rulebook.adjust_rule(clinic.session, "dk-before-photo", mode=Mode.REMIND, reason="The camera is broken.")
    clinic.time.go(days=1)
    assert [photo_finding(clinic, days=-ago).status for ago in (0, 1.5, 2.5, 9)] == [
        *(Status.TODO, Status.BLOCKED, Status.WARN, Status.WARN)
    ]
    rulebook.adjust_rule(clinic.session, "dk-before-photo", reason="It is mended.")
    assert photo_finding(clinic).status is Status.WARN


def test_a_record_is_judged_by_the_pack_applied_then(clinic: OpenClinic) -> None:
    first = rulebook.pack_in_force(clinic.session)
    source = first.canonical.decode().replace('version = "2"', 'version = "3"', 1)
    newer = clinic.session.packs.decode(source)
    clinic.time.go(days=5)
    session = replace(clinic.session, packs=Packs(clinic.session, newer))  # type: ignore[arg-type]
    rulebook.apply_proposed(session, reason="A new order.")
    now = clinic.time.go(days=1)
    versions = [
        rulebook.pack_in_force(clinic.session, at=at).rule_pack.version
        for at in (None, now, now - timedelta(days=2), now - timedelta(days=9000))
    ]
    assert versions == ["3", "3", "2", "2"]


def test_a_clinic_sets_a_longer_time_to_think_it_over(clinic: OpenClinic) -> None:
    rulebook.adjust_rule(clinic.session, "dk-reflection-first-injection", numbers={"hours": 72}, reason="Our own rule.")
    rules = {rule.id: rule for rule in rulebook.pack_in_force(clinic.session).rule_pack.rules}
    assert rules["dk-reflection-first-injection"].operator.hours == 72  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("rule", "mode", "numbers", "reason", "key"),
    [
        ("dk-age", Mode.WARN, {}, "A mature patient.", "rules.adjust.blocks"),
        ("dk-age", None, {"years": 17}, "A mature patient.", "rules.adjust.weaker"),
        ("dk-age", None, {"months": 1}, "A slip.", "rules.adjust.no_number"),
        ("dk-nothing", Mode.BLOCK, {}, "A slip.", "rules.adjust.no_rule"),
        ("dk-health", Mode.REMIND, {}, "  ", "rules.adjust.no_reason"),
    ],
)
def test_nothing_weakens_the_law_or_goes_without_a_reason(
    clinic: OpenClinic, rule: str, mode: Mode | None, numbers: dict[str, int], reason: str, key: str
) -> None:
    size = clinic.vault.head().size
    with pytest.raises(UserFacing) as refusal:
        rulebook.adjust_rule(clinic.session, rule, mode=mode, numbers=numbers, reason=reason)
    assert refusal.value.key == key
    assert clinic.vault.head().size == size


def test_only_an_owner_adjusts_rules(clinic: OpenClinic) -> None:
    session = clinic.sign_in(clinic.colleague("Bo Lund", PRACTITIONER))
    with pytest.raises(UserFacing) as refusal:
        rulebook.adjust_rule(session, "dk-before-photo", mode=Mode.BLOCK, reason="I say so.")
    assert refusal.value.key == "permission.manage_clinic"
