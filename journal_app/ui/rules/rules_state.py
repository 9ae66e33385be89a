"""Everything the screen of rules and texts shows, read in one go on the worker; it must not change anything."""

from __future__ import annotations

from dataclasses import dataclass

from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.wording import Phrasebook
from journal_app.services import rule_review, rulebook, texts
from journal_app.services.rule_review import AdjustmentMade, PackInForce, Proposal
from journal_app.services.session import Session
from journal_app.services.texts import KeptText


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesState:
    """What counts and what is proposed; ``problem`` says why there is no ``proposal``. ``adjusted`` is what judges."""

    in_force: PackInForce
    adjusted: LoadedPack
    proposal: Proposal | None
    problem: UserFacing | None
    adjustments: tuple[AdjustmentMade, ...]
    texts: tuple[KeptText, ...]
    book: Phrasebook


def state_of(session: Session, language: str) -> RulesState:
    """Read it all; runs on the worker.

    Raises:
        UserFacing: no permission, or no rules are in force.
    """
    proposal, problem = _proposal(session)
    return RulesState(
        in_force=rule_review.in_force(session),
        adjusted=rulebook.pack_in_force(session),
        proposal=proposal,
        problem=problem,
        adjustments=rule_review.adjustments(session),
        texts=texts.texts_kept(session),
        book=session.packs.phrasebook(language),
    )


def _proposal(session: Session) -> tuple[Proposal | None, UserFacing | None]:
    try:
        return rule_review.what_would_change(session), None
    except UserFacing as problem:  # a pack on disk that is not valid is no reason not to show the one that counts
        return None, problem
