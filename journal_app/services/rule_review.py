"""What an owner reads before deciding on rules: since when they count, what a proposal changes, what was adjusted.

It must not decide: ``rulebook`` applies and adjusts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.clinic import Decision, PackApplied, PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission
from journal_app.domain.rules.adjustments import Adjustment, read_adjustment, require_lawful
from journal_app.domain.rules.comparison import PackChanges, compare
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.model import Rule
from journal_app.services.ports import Reader
from journal_app.services.rulebook import NoRulesInForce
from journal_app.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInForce:
    """The pack that counts, as it was applied and without the clinic's adjustments, when it was, by whom and why."""

    pack: LoadedPack
    applied_at: datetime
    applied_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The pack on disk, what it would change, and which of the clinic's adjustments would no longer change a rule.

    ``is_in_force``: its bytes are those that count already.
    """

    pack: LoadedPack
    changes: PackChanges
    is_in_force: bool
    lapsing: tuple[Adjustment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentMade:
    """One adjustment as an owner made it, or took it back (neither mode nor numbers): when, who and why.

    ``rule`` is the rule of the pack in force, None where that has no such rule (any more). ``counts``: it is the
    newest of its rule and makes a difference to it today.
    """

    adjustment: Adjustment
    rule: Rule | None
    at: datetime
    by: str
    reason: str
    counts: bool

    @property
    def is_taken_back(self) -> bool:
        """Whether it puts the rule back as the pack has it."""
        return not self.adjustment.value


def in_force(session: Session) -> PackInForce:
    """The pack that counts now.

    Raises:
        UserFacing: no permission, or none was applied yet.
    """
    session.require(Permission.MANAGE_CLINIC)
    with session.vault.snapshot() as reader:
        return _in_force(session, reader)


def what_would_change(session: Session) -> Proposal:
    """What applying the pack on disk would change; nothing is written, and nothing on disk counts by being read.

    Raises:
        UserFacing: no permission, none was applied yet, or the pack on disk is not valid (with file and line).
    """
    session.require(Permission.MANAGE_CLINIC)
    with session.vault.snapshot() as reader:
        now, settings = _in_force(session, reader).pack, reader.settings()
        proposed = session.packs.proposed(reader.clinic().jurisdiction)
    adjustments = [one for name, value in settings.items() if (one := read_adjustment(name, value)) and one.value]
    return Proposal(
        pack=proposed,
        changes=compare(now, proposed),
        is_in_force=now.sha256 == proposed.sha256,
        lapsing=tuple(one for one in adjustments if _counts(one, now) and not _counts(one, proposed)),
    )


def adjustments(session: Session) -> tuple[AdjustmentMade, ...]:
    """Every adjustment of a rule that an owner ever made or took back, newest first.

    Raises:
        UserFacing: no permission, or no pack was applied yet.
    """
    session.require(Permission.MANAGE_CLINIC)
    with session.vault.snapshot() as reader:
        pack, names = _in_force(session, reader).pack, _names(reader)
        decisions = reader.decisions()
    rules = {rule.id: rule for rule in pack.rule_pack.rules}
    made: list[AdjustmentMade] = []
    for decision, adjustment, reason in reversed(list(_of_rules(decisions))):
        is_newest = adjustment.rule not in {one.adjustment.rule for one in made}
        made.append(
            AdjustmentMade(
                adjustment=adjustment,
                rule=rules.get(adjustment.rule),
                at=decision.at,
                by=names.get(decision.by, ""),
                reason=reason,
                counts=is_newest and bool(adjustment.value) and _counts(adjustment, pack),
            )
        )
    return tuple(made)


def _of_rules(decisions: tuple[Decision, ...]) -> Iterator[tuple[Decision, Adjustment, str]]:
    for one in decisions:
        if isinstance(one.content, PolicyChanged):
            adjustment = read_adjustment(one.content.name, one.content.value)
            if adjustment is not None:
                yield one, adjustment, one.content.reason


def _in_force(session: Session, reader: Reader) -> PackInForce:
    jurisdiction = reader.clinic().jurisdiction
    for decision in reversed(reader.decisions()):
        content = decision.content
        if isinstance(content, PackApplied) and content.jurisdiction == jurisdiction:
            return PackInForce(
                pack=session.packs.decode(content.source),
                applied_at=decision.at,
                applied_by=_names(reader).get(decision.by, ""),
                reason=content.reason,
            )
    raise NoRulesInForce


def _names(reader: Reader) -> dict[UUID, str]:
    return {person.id: person.name for person in reader.people()}


def _counts(adjustment: Adjustment, pack: LoadedPack) -> bool:
    """Whether the pack has the rule, and the clinic may adjust it so."""
    rule = next((rule for rule in pack.rule_pack.rules if rule.id == adjustment.rule), None)
    if rule is None:
        return False
    try:
        require_lawful(rule, adjustment)
    except UserFacing:
        return False
    return True
