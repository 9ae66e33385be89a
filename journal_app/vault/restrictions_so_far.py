"""Which journals are restricted, learned record by record, and what was written in one anyway; it locks nothing.

A restriction is on every registration shown as the patient when it was set, and on all that were merged with one of
them since: parting two takes neither out of it, or whoever may part them would open the journal.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from uuid import UUID

from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.records import EntryGate, Header
from journal_app.domain.restrictions import (
    SET,
    WRITABLE,
    Restriction,
    RestrictionLifted,
    RestrictionSet,
    problem_of_lifting,
    problem_of_setting,
)
from journal_app.vault.checks.references import Merges

ACCESS = "access."


class LockMisstep(Enum):
    """Why a record of a restriction does not count, or should not have been written."""

    ANOTHER_NAMED = "another named"
    ANOTHER_PERSON = "another person"
    OUT_OF_ORDER = "out of order"
    WRITTEN = "written"


class RestrictionsSoFar:
    """Every restriction up to the record that was learned last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[UUID, Restriction] = {}
        self._merges = Merges()

    def learn(self, header: Header, content: object) -> LockMisstep | None:
        """Take in a record whose author's role allowed it; says why where it does not count.

        A restriction whose content is None cannot be read: it locks by what its header says.
        """
        match content:
            case RestrictionSet():
                return self._set(header, content)
            case RestrictionLifted():
                return self._lift(header, content)
            case PatientsMerged():
                self._follow(header.kind, content)
                return None
            case None if header.kind == SET and header.patient is not None:
                self._lock(header, header.patient, None)
                return None
            case _:
                return None

    def all(self) -> tuple[Restriction, ...]:
        """Every restriction, in the order in which they were set."""
        return tuple(self._known.values())

    def standing(self) -> tuple[Restriction, ...]:
        """Those that nobody lifted."""
        return tuple(one for one in self._known.values() if one.lifted is None)

    def judge(self, header: Header) -> LockMisstep | None:
        """Why a record may not be written in its patient's stream now; None where it may."""
        if header.patient is None or header.kind.startswith(ACCESS):
            return None
        theirs = [one for one in self.standing() if header.patient in one.on]
        return None if may_write(header.kind, header.gate, theirs) else LockMisstep.WRITTEN

    def _set(self, header: Header, content: RestrictionSet) -> LockMisstep | None:
        if content.set_by != header.author:
            return LockMisstep.ANOTHER_NAMED
        if header.patient is None or problem_of_setting(content) is not None:
            return LockMisstep.OUT_OF_ORDER
        self._lock(header, header.patient, content)
        return None

    def _lock(self, header: Header, patient: UUID, content: RestrictionSet | None) -> None:
        on = self._shown_with(patient)
        self._known[header.id] = Restriction(header.id, patient, header.at, header.author, content, on)

    def _follow(self, kind: str, content: PatientsMerged) -> None:
        self._merges.learn(kind, content)
        joined = self._shown_with(content.duplicate)
        for one in self.standing():
            if not one.on.isdisjoint(joined):
                self._known[one.id] = replace(one, on=one.on | joined)

    def _shown_with(self, patient: UUID) -> frozenset[UUID]:
        """Every registration that is shown as one with a patient now."""
        survivor = self._merges.survivor(patient)
        return frozenset((patient, survivor, *self._merges.merged_with(survivor)))

    def _lift(self, header: Header, content: RestrictionLifted) -> LockMisstep | None:
        known = self._known.get(content.restriction)
        if content.lifted_by != header.author:
            return LockMisstep.ANOTHER_NAMED
        if known is None or problem_of_lifting(known, content) is not None:
            return LockMisstep.OUT_OF_ORDER
        if header.patient != known.patient:
            return LockMisstep.ANOTHER_PERSON
        self._known[known.id] = replace(known, lifted=content)
        return None


def may_write(kind: str, gate: object, standing: list[Restriction]) -> bool:
    """Whether a record of this kind may be written although these restrictions stand; an entry, of what was before."""
    if not standing:
        return True
    if isinstance(gate, EntryGate):
        return kind in WRITABLE and all(gate.done < one.at for one in standing)
    return kind in WRITABLE
