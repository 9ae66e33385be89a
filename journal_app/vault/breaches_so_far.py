"""Which breaches there are and how each stands, learned record by record; it must not judge who wrote a record.

A step counts only if it may follow on those before it and was written in the name of whoever signed it.
"""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.breaches import (
    BreachAssessed,
    BreachCase,
    BreachClosed,
    BreachNoticed,
    BreachNotified,
    BreachPersonTold,
    BreachStep,
    StepContent,
    problem_of,
    problem_of_noticing,
)
from journal_app.domain.records import Header
from journal_app.vault.requests_so_far import Misstep


class BreachesSoFar:
    """Every breach up to the record that was learned last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cases: dict[UUID, BreachCase] = {}

    def learn(self, header: Header, content: object) -> Misstep | None:
        """Take in a record of a breach whose author's role allowed it; says why where it does not count."""
        match content:
            case BreachNoticed():
                return self._notice(header, content)
            case (
                BreachAssessed(assessed_by=who)
                | BreachNotified(notified_by=who)
                | BreachPersonTold(told_by=who)
                | BreachClosed(closed_by=who)
            ):
                return self._step(header, content, who)
            case _:
                return None

    def all(self) -> tuple[BreachCase, ...]:
        """Every breach, in the order in which they were written."""
        return tuple(self._cases.values())

    def _notice(self, header: Header, noticed: BreachNoticed) -> Misstep | None:
        if noticed.noticed_by != header.author:
            return Misstep.ANOTHER_NAMED
        if problem_of_noticing(noticed, written=header.at) is not None:
            return Misstep.OUT_OF_ORDER
        self._cases[header.id] = BreachCase(header.id, header.at, noticed)
        return None

    def _step(self, header: Header, content: StepContent, who: UUID) -> Misstep | None:
        case = self._cases.get(content.breach)
        if case is None:
            return Misstep.UNKNOWN
        if who != header.author:
            return Misstep.ANOTHER_NAMED
        if problem_of(case, content, written=header.at) is not None:
            return Misstep.OUT_OF_ORDER
        self._cases[case.id] = case.with_step(BreachStep(header.id, header.at, content))
        return None
