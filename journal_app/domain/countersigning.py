"""A responsible doctor's word on an entry that somebody else made under a delegation; it must not replace the entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.circumstances import Delegated

COUNTERSIGNED = "entry.countersigned"
"""Counts only by somebody who gave the author of the entry a delegation that was in force when it was done."""


@dataclass(frozen=True, slots=True)
class EntryCountersigned:
    """Content of ``entry.countersigned``: the version that was read, by its id and its leaf in the ledger (hex).

    ``delegation`` is the record by which the author of the entry acted.
    """

    entry: UUID
    leaf: str
    delegation: UUID
    doctor: UUID
    doctor_name: str
    remark: str = ""


def held_at(delegation: Delegated, moment: datetime) -> bool:
    """Whether a delegation was in force at a moment."""
    begins, until = delegation.given.valid_from, delegation.until
    return begins <= moment and (until is None or moment < until)


def answers_for(
    delegations: Iterable[Delegated], *, author: UUID, done: datetime, treatment: str | None = None
) -> tuple[Delegated, ...]:
    """The delegations under which ``author`` could treat at ``done``; without ``treatment`` whatever they are of."""
    return tuple(
        one
        for one in delegations
        if one.given.delegate == author
        and held_at(one, done)
        and (treatment is None or treatment in one.given.treatments)
    )
