"""Deciding what is blackened when a complaint case's journal goes out; the journal itself is never changed.

It must not hand anything out: ``case_export`` lays the newest decision over what leaves.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.blackening import CASE_REDACTED, CaseRedacted, ChosenDraft, Redaction
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.domain.redactions import (
    DecisionProblem,
    Layer,
    RedactionProblem,
    layer_of,
    problem_of,
    problem_of_laying,
)
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line

PROBLEMS: Mapping[RedactionProblem, str] = MappingProxyType(
    {
        RedactionProblem.NO_REASON: "Write why it is blackened. Whoever receives the journal reads it.",
        RedactionProblem.TWICE: "One record is blackened twice. Look at the list again.",
        RedactionProblem.NOT_HERE: "This record is not in the patient's journal. Look at the list again.",
        RedactionProblem.STAYS: "Who the patient is and what the case is about cannot be blackened.",
        RedactionProblem.NO_TEXT: "This record has no such text. Blacken the whole record instead.",
    }
)
"""What is said where something cannot be blackened, under the key ``redaction.<problem>``."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What was decided last for a case, as far as it is about the records of a journal, and why it is not enough."""

    layer: Layer
    problem: DecisionProblem | None


def standing(session: Session, record: PatientRecord, case: UUID) -> Standing:
    """The newest decision on a case, from whichever stream it stands in, for a journal that was opened already.

    Raises:
        Environmental: a decision on it is not the one that was signed.
    """
    with session.vault.snapshot() as reader:
        decided = reader.decision_on(case)
    return Standing(layer_of(record.items, decided), problem_of_laying(record.items, decided))


def decide(
    session: Session, case: UUID, redactions: Collection[Redaction], *, drafts: Collection[ChosenDraft] | None = None
) -> ChangeSet:
    """Write down everything that is blackened for an open case, in place of what was decided before.

    ``drafts`` are the unsigned drafts that go out. Where nobody chose, all do if nothing is blackened, else none.

    Raises:
        UserFacing: no permission, no such open case, no reason, or something that cannot be blackened.
    """
    session.require(Permission.EXPORT_PATIENT)
    person = session.vault.person
    tidied = tuple(replace(one, reason=one_line(one.reason)) for one in redactions)
    with session.vault.act(session.now()) as act:
        known = next((one for one in act.cases() if one.id == case and one.closed is None), None)
        if known is None:
            raise UserFacing("redaction.no_case", "There is no such open complaint case. Look at the list again.")
        shown = act.survivor(known.patient)
        problem = problem_of(act.journal(shown), tidied)
        if problem is not None:
            raise UserFacing(f"redaction.{problem}", PROBLEMS[problem])
        chosen = None if drafts is None else tuple(drafts)
        content = CaseRedacted(case, tidied, person.id, person.name, chosen)
        purpose, refs = Purpose.COMPLAINT.value, {"case": (case,)}
        # In the case's own stream, so that whoever parts two registrations leaves the decision with the case.
        (written,) = act.append(NewRecord(CASE_REDACTED, content, patient=known.patient, purpose=purpose, refs=refs))
    return ChangeSet.of(CASE_REDACTED, patients=dict.fromkeys((shown, known.patient)), made=written.id)
