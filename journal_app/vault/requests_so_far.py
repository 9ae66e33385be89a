"""Which requests there are and how each stands, learned record by record; it must not judge who wrote a record.

A step counts only if it may follow on those before it, is about the same person as the request, and was written in the
name of whoever signed it; what does not count leaves the case as it was.
"""

from __future__ import annotations

from enum import Enum
from uuid import UUID

from journal_app.domain.records import Header
from journal_app.domain.requests import (
    RequestAdvanced,
    RequestCase,
    RequestClosed,
    RequestNoted,
    RequestReceived,
    RequestStep,
    problem_of,
)


class Misstep(Enum):
    """Why a record of a request does not count."""

    ANOTHER_NAMED = "another named"
    ANOTHER_PERSON = "another person"
    OUT_OF_ORDER = "out of order"
    UNKNOWN = "unknown"


class RequestsSoFar:
    """Every request up to the record that was learned last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cases: dict[UUID, RequestCase] = {}

    def learn(self, header: Header, content: object) -> Misstep | None:
        """Take in a record of a request whose author's role allowed it; says why where it does not count."""
        match content:
            case RequestReceived():
                if content.received_by != header.author:
                    return Misstep.ANOTHER_NAMED
                self._cases[header.id] = RequestCase(header.id, header.patient, header.at, content)
                return None
            case RequestNoted(noted_by=who) | RequestAdvanced(advanced_by=who) | RequestClosed(closed_by=who):
                return self._step(header, content, who)
            case _:
                return None

    def all(self) -> tuple[RequestCase, ...]:
        """Every request, in the order in which they were written."""
        return tuple(self._cases.values())

    def _step(
        self, header: Header, content: RequestNoted | RequestAdvanced | RequestClosed, who: UUID
    ) -> Misstep | None:
        case = self._cases.get(content.request)
        if case is None:
            return Misstep.UNKNOWN
        if who != header.author:
            return Misstep.ANOTHER_NAMED
        if header.patient != case.patient:
            return Misstep.ANOTHER_PERSON
        if problem_of(case, content) is not None:
            return Misstep.OUT_OF_ORDER
        self._cases[case.id] = case.with_step(RequestStep(header.id, header.at, header.author, content))
        return None
