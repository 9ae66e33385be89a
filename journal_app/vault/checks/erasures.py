"""Tells lawful absences from damage: what approved erasures name may be gone; it must not erase anything.

Approval: Ed25519 of two different people, whose keys count where the erasure stands, over the prefix `ERASURE` ‖ vault
id (16) ‖ canonical JSON of the record's fields ``extent``, ``positions``, ``reason`` and ``retention_class``.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from journal_app.domain.clinic import Approval, ErasureCarriedOut, ErasureExtent
from journal_app.domain.codec import to_fields
from journal_app.vault import canonical, signing
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.checks.signers import Signers

ERASURE: Final = b"journal/erasure/1\x00"
"""The prefix of an approval's signature."""

FEWEST_APPROVALS: Final = 2
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

    def learn(self, position: int, erasure: ErasureCarriedOut, *, signers: Signers, findings: Findings) -> None:
        """Take in an erasure that two people approved; note one that they did not."""
        message = approved_message(self._vault, erasure)
        approving = {one.person for one in erasure.approvals if _approves(one, message, position, signers)}
        if len(approving) < FEWEST_APPROVALS:
            findings.add("verify.erasures.not_approved", position)
            return
        for part in erasure.positions:
            if not 0 < part.first <= part.last < position:
                findings.add("verify.erasures.range", position)
            else:
                self._allowed.append((erasure.extent, part.first, part.last))

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


def _approves(approval: Approval, message: bytes, position: int, signers: Signers) -> bool:
    term = signers.term_of(approval.key)
    if term is None or term.person != approval.person or not term.counts_at(position):
        return False
    try:
        signature = bytes.fromhex(approval.signature)
    except ValueError:
        return False
    return signing.verify(term.public, signature, ERASURE, message)
