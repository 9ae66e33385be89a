"""The rules in force: those an owner applied, byte for byte, and no others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.facts import Stage
from journal_app.domain.rules.model import Status
from journal_app.services import rulebook
from journal_app.services.session import Session
from tests.clinic import PRACTITIONER, TREATMENT, OpenClinic, a_clinic, a_patient, a_treated_patient, opened


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
    made = rulebook.apply_proposed(session)
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
    monkeypatch.setattr(type(clinic.vault), "applied_pack", lambda *_: None)
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
