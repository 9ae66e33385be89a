"""Checks that an entry's header names the lots that its body does: a recall asks headers alone; it opens no body."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from journal_app.domain.lots import lots_used
from journal_app.domain.records import EntryGate, Header
from journal_app.domain.treatments import TreatmentEntry
from journal_app.vault.checks.report import Findings

TokensOf: TypeAlias = Callable[[str], tuple[str, ...]]
"""Gives every token that a lot may have, one an epoch of the clinical key."""

FIRST_SCHEMA: Final = 3
"""Entries of earlier schemas named no lots in their headers."""


def check_lots(position: int, header: Header, content: object, *, tokens_of: TokensOf, findings: Findings) -> None:
    """Compare the tokens of an entry's header with the lots of its opened body."""
    gate = header.gate
    if not isinstance(content, TreatmentEntry) or not isinstance(gate, EntryGate):
        return
    if header.schema < FIRST_SCHEMA and not gate.lots:
        return
    named = [frozenset(tokens_of(lot)) for lot in lots_used(content)]
    is_right = len(gate.lots) == len(named) and all(len(tokens.intersection(gate.lots)) == 1 for tokens in named)
    if not is_right:
        findings.add("verify.gate.lots_differ", position)
