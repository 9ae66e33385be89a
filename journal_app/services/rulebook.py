"""The rules in force at this clinic and what they say of a case; it must not read packs that no owner applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from journal_app.domain.clinic import PackApplied, PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.adjustments import Adjustment, adjusted, require_lawful
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.evaluation import evaluate, in_the_way
from journal_app.domain.rules.facts import Facts, Jurisdiction, Stage
from journal_app.domain.rules.facts_of_record import StaffKnown, facts_from_record
from journal_app.domain.rules.model import Finding, Mode
from journal_app.services.places import place_here
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session

_LONGEST_REASON = 2_000


class RulesRefuse(UserFacing):
    """The rules do not let this be done now; every finding says why and what to do."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep the blocking findings: what they say may name dates of the patient, so the sentence does not."""
        self.findings = findings
        super().__init__(
            "rules.refuse", "The rules do not allow this now. Look under “Before you treat” for what is missing."
        )


class ReasonsWanted(UserFacing):
    """Rules that warn are not met, and nobody wrote why it is done all the same."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep those without a reason: what they say may name dates of the patient, so the sentence does not."""
        self.findings = findings
        super().__init__(
            "rules.reason_wanted", "Some rules warn. Wait, or write for each of them why it is done all the same."
        )


class NoRulesInForce(UserFacing):
    """No owner has applied a pack here yet."""

    def __init__(self) -> None:
        """Say who does, and where."""
        super().__init__("pack.none", "No rules are in force yet. An owner applies them under “Rules and texts”.")


def require_allowed(findings: Iterable[Finding]) -> None:
    """Refuse when any finding blocks, be it that what the rule asks for is not known.

    Raises:
        RulesRefuse: with every blocking finding.
    """
    blocked = in_the_way(findings)
    if blocked:
        raise RulesRefuse(blocked)


def pack_in_force(session: Session, reader: Reader | None = None, *, at: datetime | None = None) -> LoadedPack:
    """The pack that an owner applied last (by ``at``, where given), as the clinic had adjusted it, from the ledger.

    Its hash is that of the pack; the adjustments are records of their own.

    Raises:
        UserFacing: none was applied yet.
    """
    reader = reader or session.vault
    pack = _applied(session, reader, at=at)
    return replace(pack, rule_pack=adjusted(pack.rule_pack, reader.settings(at=at)))


def _applied(session: Session, reader: Reader, *, at: datetime | None = None) -> LoadedPack:
    applied = reader.applied_pack(reader.clinic().jurisdiction, at=at)
    if applied is None:
        raise NoRulesInForce
    return session.packs.decode(applied.source)


def apply_proposed(session: Session, *, seen: str | None = None, reason: str = "") -> ChangeSet:
    """Put the pack on disk in force, byte for byte; nothing is written when it is in force already.

    ``seen`` is the SHA-256 of the pack whose differences the owner read, ``reason`` why other rules are to count from
    now on; None and nothing at the founding, where nothing differs.

    Raises:
        UserFacing: no permission, no reason, or the pack on disk is not valid or not the one that was seen.
    """
    session.require(Permission.MANAGE_CLINIC)
    jurisdiction = session.vault.clinic().jurisdiction
    proposed = session.packs.proposed(jurisdiction)
    if seen is not None and seen != proposed.sha256:
        raise UserFacing(
            "pack.not_seen",
            "The files on disk have changed since you read what differs. Look at the differences again.",
        )
    why = clean_text(reason, max_length=_LONGEST_REASON, lines=Lines.MANY).strip()
    with session.vault.act(session.now()) as act:
        applied = act.applied_pack(jurisdiction)
        if applied is not None and applied.sha256 == proposed.sha256:
            return ChangeSet.of()
        if applied is not None and not why:
            raise UserFacing("pack.no_reason", "Write why other rules are to count from now on.")
        source = proposed.canonical.decode()
        content = PackApplied(jurisdiction, proposed.rule_pack.version, proposed.sha256, source, why)
        act.append(NewRecord("pack.applied", content))
    return ChangeSet.of("pack.applied")


def adjust_rule(
    session: Session, rule_id: str, *, mode: Mode | None = None, numbers: Mapping[str, int] | None = None, reason: str
) -> ChangeSet:
    """Make a rule of the pack in force stricter, or a warning a reminder; neither mode nor numbers puts it back.

    It counts for what is done from now on, and is kept as the setting ``rule.<id>`` with its reason.

    Raises:
        UserFacing: no permission, no reason, no such rule, or the rule would refuse less than by law.
    """
    session.require(Permission.MANAGE_CLINIC)
    why = clean_text(reason, max_length=_LONGEST_REASON, lines=Lines.MANY)
    if not why.strip():
        raise UserFacing("rules.adjust.no_reason", "Write why the rule is changed.")
    adjustment = Adjustment(rule_id, mode, dict(numbers or {}))
    with session.vault.act(session.now()) as act:
        rules = {rule.id: rule for rule in _applied(session, act).rule_pack.rules}
        if rule_id not in rules:
            raise UserFacing("rules.adjust.no_rule", "The rules in force have no rule “{rule}”.", rule=rule_id)
        require_lawful(rules[rule_id], adjustment)
        if act.settings().get(adjustment.setting, "") == adjustment.value:
            return ChangeSet.of()
        act.append(NewRecord("policy.changed", PolicyChanged(adjustment.setting, adjustment.value, why)))
    return ChangeSet.of("policy.changed")


def findings_now(session: Session, record: PatientRecord, treatment: str) -> tuple[Finding, ...]:
    """What the rules say of treating this patient now, by the person signed in; for the gate panel."""
    return findings_at(session, record, treatment, at=session.now(), stage=Stage.TREATMENT)


def findings_at(
    session: Session, record: PatientRecord, treatment: str, *, at: datetime, stage: Stage
) -> tuple[Finding, ...]:
    """What the rules say of booking, taking consent for, or carrying out a treatment at a moment."""
    pack = pack_in_force(session, at=at)
    facts = facts_of(session, record, treatment, done=None, at=at, stage=stage, pack=pack)
    return evaluate(pack.rule_pack, facts, at=at)


def facts_of(
    session: Session,
    record: PatientRecord,
    treatment: str,
    *,
    done: datetime | None,
    at: datetime | None = None,
    stage: Stage = Stage.TREATMENT,
    pack: LoadedPack | None = None,
    place: str | None = None,
) -> Facts:
    """The facts of one treatment of this record, performed by the person signed in.

    ``pack`` spares reading the one in force once more. ``place`` is where it is done: None where this workstation
    stands, empty where nobody knows.
    """
    moment = done or at or record.opened_at
    facts = facts_from_record(
        record,
        treatment,
        performer=session.vault.person,
        done=done,
        jurisdiction=Jurisdiction(session.vault.clinic().jurisdiction),
        at=at,
        staff=StaffKnown(session.vault.people(), session.vault.delegations(), session.vault.competences(at=moment)),
        stage=stage,
    )
    treatments = (pack or _applied(session, session.vault, at=done or at)).treatments
    is_medicine = any(one.is_medicine for one in treatments if one.code == treatment)
    where = place_here(session) if place is None else place
    return replace(facts, product_is_medicine=is_medicine, place=where or None)
