"""Which complaint cases and holds there are and how each stands, learned record by record; it judges no author's role.

A hold that a case names stands for as long as the case is open: releasing it meanwhile counts for nothing. What cannot
be read is not passed over: a case has its hold though that is damaged, and of a damaged case it is known whose it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final
from uuid import UUID

from journal_app.domain import cases
from journal_app.domain.bundles import CASE_EXPORTED
from journal_app.domain.cases import (
    CaseClosed,
    CaseNoted,
    CaseOpened,
    CaseStep,
    ComplaintCase,
    HandedOut,
    StepContent,
    problem_of,
    problem_of_opening,
)
from journal_app.domain.clinic import HoldPlaced, HoldReleased
from journal_app.domain.records import Header

KINDS: Final = (*cases.KINDS, CASE_EXPORTED, "hold.placed", "hold.released")


class CaseMisstep(Enum):
    """Why a record of a case does not count."""

    ANOTHER_NAMED = "another named"
    ANOTHER_PERSON = "another person"
    OUT_OF_ORDER = "out of order"
    NO_HOLD = "no hold"
    HELD = "held"
    UNKNOWN = "unknown"


class CasesSoFar:
    """Every case and every hold up to the record that was learned last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cases: dict[UUID, ComplaintCase] = {}
        self._placed: dict[UUID, tuple[UUID, HoldPlaced | None]] = {}
        self._standing: dict[UUID, HoldPlaced | None] = {}
        self._unread: dict[UUID, UUID] = {}
        self._case_of: dict[UUID, UUID] = {}

    def learn(self, header: Header, content: object) -> CaseMisstep | None:
        """Take in a record whose author's role allowed it; says why where it does not count.

        One whose content is None cannot be read. Of a ``case.exported`` the header is enough, since its content is
        sealed to practitioners.
        """
        if header.kind == CASE_EXPORTED:
            named = header.refs.get("case", ())
            return self._step(header, named[0], HandedOut(), who=header.author) if named else None
        if header.kind == "hold.placed" and isinstance(content, HoldPlaced | None):
            self._placed[header.id] = header.author, content
            self._standing[header.id] = content
        elif header.kind == "case.opened" and content is None and header.patient is not None:
            self._unread[header.id] = header.patient
        return self._follow(header, content)

    def _follow(self, header: Header, content: object) -> CaseMisstep | None:
        match content:
            case HoldReleased():
                return self._release(content)
            case CaseOpened():
                return self._open(header, content)
            case CaseNoted(noted_by=who) | CaseClosed(closed_by=who):
                return self._step(header, content.case, content, who=who)
            case _:
                return None

    def all(self) -> tuple[ComplaintCase, ...]:
        """Every case, in the order in which they were written."""
        return tuple(self._cases.values())

    def holds(self) -> Mapping[UUID, HoldPlaced]:
        """Every hold that stands and can be read, by its record."""
        return {one: hold for one, hold in self._standing.items() if hold is not None}

    def unreadable(self) -> tuple[UUID, ...]:
        """Whose cases cannot be read: a case that may be open, for which something may be blackened."""
        return tuple(dict.fromkeys(self._unread.values()))

    def _release(self, released: HoldReleased) -> CaseMisstep | None:
        case = self._cases.get(self._case_of.get(released.hold, released.hold))
        if case is not None and case.closed is None:
            return CaseMisstep.HELD
        self._standing.pop(released.hold, None)
        return None

    def _open(self, header: Header, opened: CaseOpened) -> CaseMisstep | None:
        if opened.opened_by != header.author:
            return CaseMisstep.ANOTHER_NAMED
        if problem_of_opening(opened) is not None:
            return CaseMisstep.OUT_OF_ORDER
        author, hold = self._placed.get(opened.hold, (None, None))
        is_theirs = hold is None or hold.patient == header.patient  # of one that cannot be read nobody knows more
        is_own = author == header.author and opened.hold in self._standing and opened.hold not in self._case_of
        if header.patient is None or not is_theirs or not is_own:
            return CaseMisstep.NO_HOLD
        self._cases[header.id] = ComplaintCase(header.id, header.patient, header.at, opened)
        self._case_of[opened.hold] = header.id
        return None

    def _step(self, header: Header, named: UUID, content: StepContent, *, who: UUID) -> CaseMisstep | None:
        case = self._cases.get(named)
        if case is None and named in self._unread:
            return None
        if case is None:
            return CaseMisstep.OUT_OF_ORDER if isinstance(content, HandedOut) else CaseMisstep.UNKNOWN
        if who != header.author:
            return CaseMisstep.ANOTHER_NAMED
        # A journal is handed out as the one it is shown as, which a merge may have made another.
        if header.patient != case.patient and not isinstance(content, HandedOut):
            return CaseMisstep.ANOTHER_PERSON
        if problem_of(case, content) is not None:
            return CaseMisstep.OUT_OF_ORDER
        self._cases[case.id] = case.with_step(CaseStep(header.id, header.at, header.author, content))
        return None
