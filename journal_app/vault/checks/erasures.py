"""Tells lawful absences from damage: what approved erasures name may be gone; it must not erase anything.

Approval: Ed25519 of two different people, whose keys count where the erasure stands and who have a role there that may
propose one, over the prefix `ERASURE` ‖ vault id (16) ‖ canonical JSON of the record's fields ``extent``,
``positions``, ``reason`` and ``retention_class``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from journal_app.domain.clinic import (
    Approval,
    ErasureCarriedOut,
    ErasureExtent,
    ErasureProposed,
    ErasureRepeated,
    PositionRange,
    RestoreMade,
)
from journal_app.domain.codec import to_fields
from journal_app.domain.privacy import MarketingSuppressed
from journal_app.vault import canonical, signing
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.checks.signers import Signers, Term
from journal_app.vault.objections import is_well_formed

ERASURE: Final = b"journal/erasure/1\x00"
"""The prefix of an approval's signature."""

FEWEST_APPROVALS: Final = 2
THINKING: Final = timedelta(days=7)
"""How long before it is carried out somebody who works alone must have proposed an erasure."""
_APPROVED: Final = ("extent", "positions", "reason", "retention_class")


def approved_message(vault: UUID, erasure: ErasureCarriedOut) -> bytes:
    """What an approval signs, after its prefix."""
    fields = to_fields(erasure)
    return vault.bytes + canonical.encode({name: fields[name] for name in _APPROVED})


class Absences:
    """What is missing, and what says that it may be."""

    def __init__(self, vault: UUID) -> None:
        """Begin with nothing missing."""
        self._vault = vault
        self._reduced: list[int] = []
        self._bodiless: list[int] = []
        self._allowed: list[tuple[ErasureExtent, int, int]] = []
        self._proposed: list[tuple[bytes, UUID, int, datetime]] = []
        self._restored: tuple[int, UUID, int] | None = None
        self._is_remembering = False

    @property
    def any_reduced(self) -> bool:
        """Whether some record so far is only a leaf."""
        return bool(self._reduced)

    def reduced(self, position: int) -> None:
        """Note a record of which only the leaf is left."""
        self._reduced.append(position)

    def bodiless(self, position: int) -> None:
        """Note a record whose body is gone."""
        self._bodiless.append(position)

    def propose(self, position: int, proposed: ErasureProposed, *, author: UUID, at: datetime) -> None:
        """Take in what somebody proposed: alone in a clinic, they may carry it out once they had a week to think."""
        for erasure in proposed.erasures:
            self._proposed.append((approved_message(self._vault, erasure), author, position, at))

    def learn(
        self, position: int, erasure: ErasureCarriedOut, *, at: datetime, signers: Signers, findings: Findings
    ) -> None:
        """Take in an erasure that two people approved, or one alone twice; note one that they did not."""
        message = approved_message(self._vault, erasure)
        may = signers.approvers_at(position)
        signed = {one.person for one in erasure.approvals if _approves(one, message, position, signers)}
        approving = {person for person in signed if str(person) in may}
        is_approved = len(approving) >= FEWEST_APPROVALS or any(
            self._thought_it_over(message, person, position=position, at=at, signers=signers) for person in approving
        )
        if not is_approved:
            findings.add("verify.erasures.not_approved", position)
            return
        self._remember(position, erasure, findings)
        for part in erasure.positions:
            if not 0 < part.first <= part.last < position:
                findings.add("verify.erasures.range", position)
            else:
                self._allowed.append((erasure.extent, part.first, part.last))

    def restored(self, position: int, restore: RestoreMade, *, author: UUID) -> None:
        """Take in a restore: right behind it, its author may carry out again what it would bring back."""
        self._restored = position + 1, author, restore.fork_size

    def repeat(
        self, position: int, repeated: ErasureRepeated, *, author: UUID, signers: Signers, findings: Findings
    ) -> None:
        """Take in an erasure carried out again behind a restore; note one that its approvals do not cover.

        Two people's approvals must verify with keys that count at the fork, as they did where it was lost; one's, where
        it is whoever restores and nobody else here could approve. That they restore is no approval.
        """
        place, restorer, fork = self._restored or (-1, author, 0)
        if (position, author) != (place, restorer):
            findings.add("verify.erasures.not_approved", position)
            return
        self._restored = position + 1, author, fork
        message = approved_message(self._vault, repeated.erasure)
        may = signers.approvers_at(position)
        signed = {one.person for one in repeated.erasure.approvals if _approved(one, message, fork, signers)}
        approving = {person for person in signed if str(person) in may}
        is_alone = bool(approving) and may == {str(author)}
        is_approved = len(approving) >= FEWEST_APPROVALS or is_alone
        if not is_approved:
            findings.add("verify.erasures.not_approved", position)
            return
        self._remember(position, repeated.erasure, findings)
        for part in repeated.positions:
            if not 0 < part.first <= part.last < fork or not _covers(repeated.erasure.positions, part):
                findings.add("verify.erasures.range", position)
            else:
                self._allowed.append((repeated.erasure.extent, part.first, part.last))

    def _remember(self, position: int, erasure: ErasureCarriedOut, findings: Findings) -> None:
        if not is_well_formed(erasure.suppressed):
            findings.add("verify.erasures.objection", position)
        self._is_remembering |= bool(erasure.suppressed)

    def suppress(self, position: int, suppressed: MarketingSuppressed, findings: Findings) -> None:
        """Note a registration that is said to be known again, where no erasure before it kept an objection."""
        if not self._is_remembering or not suppressed.by or len(set(suppressed.by)) != len(suppressed.by):
            findings.add("verify.erasures.no_objection", position)

    def _thought_it_over(self, message: bytes, person: UUID, *, position: int, at: datetime, signers: Signers) -> bool:
        """Whether somebody without a colleague who could approve proposed exactly this long enough before."""
        return any(
            said == message
            and author == person
            and at - proposed_at >= THINKING
            and signers.approvers_at(place) == signers.approvers_at(position) == {str(person)}
            for said, author, place, proposed_at in self._proposed
        )

    def conclude(self, findings: Findings) -> None:
        """Report every absence that no erasure names."""
        for position in self._reduced:
            if not self._allows(position, ErasureExtent.RECORDS):
                findings.add("verify.erasures.record_gone", position)
        for position in self._bodiless:
            if not self.is_erased(position):
                findings.add("verify.bodies.missing", position)
        findings.checked(Check.ERASURES)

    def is_erased(self, position: int) -> bool:
        """Whether the content of this record may be gone."""
        return self._allows(position, ErasureExtent.BODIES) or self._allows(position, ErasureExtent.RECORDS)

    def _allows(self, position: int, extent: ErasureExtent) -> bool:
        return any(what is extent and first <= position <= last for what, first, last in self._allowed)


def _covers(whole: tuple[PositionRange, ...], part: PositionRange) -> bool:
    return any(one.first <= part.first and part.last <= one.last for one in whole)


def _approves(approval: Approval, message: bytes, position: int, signers: Signers) -> bool:
    term = signers.term_of(approval.key)
    return term is not None and term.counts_at(position) and _is_signed(approval, message, term)


def _approved(approval: Approval, message: bytes, size: int, signers: Signers) -> bool:
    """Whether somebody approved whose key counts in the first ``size`` records."""
    term = signers.term_of(approval.key)
    return term is not None and term.counts_for_size(size) and _is_signed(approval, message, term)


def _is_signed(approval: Approval, message: bytes, term: Term) -> bool:
    if term.person != approval.person:
        return False
    try:
        signature = bytes.fromhex(approval.signature)
    except ValueError:
        return False
    return signing.verify(term.public, signature, ERASURE, message)
