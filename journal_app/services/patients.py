"""Registering, changing and merging patients; every change keeps what was there before and says who said so."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail, PatientsMerged
from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Severity
from journal_app.domain.identifiers import SyntheticNumbers
from journal_app.domain.patients import (
    Certainty,
    Duplicate,
    FieldFinding,
    Patient,
    PatientChanged,
    PatientDetails,
    PatientRegistered,
    Source,
    changes,
    judge_duplicate,
    validate,
)
from journal_app.domain.people import Permission
from journal_app.domain.privacy import MarketingSuppressed
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import MergingRestricted
from journal_app.services.gate import words_of
from journal_app.services.ports import Act, Reader
from journal_app.services.recovery_kit import require_ready
from journal_app.services.session import ChangeSet, Session

_LIKELIEST_FIRST = tuple(Certainty)


class DetailsRefused(UserFacing):
    """The form cannot be saved as it is."""

    def __init__(self, findings: tuple[FieldFinding, ...]) -> None:
        """Keep the findings for the form's error summary."""
        self.findings = findings
        super().__init__(
            "patient.details_refused",
            "Some of the details must be put right before they can be saved (number: {count}).",
            count=len(findings),
        )


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A registered patient who may be the same person, and how likely."""

    patient: Patient
    likeness: Duplicate


def find_duplicates(
    session: Session, details: PatientDetails, *, besides: UUID | None = None
) -> tuple[PossibleDuplicate, ...]:
    """Registered patients who may be the person described, likeliest first; traced as a search that showed them.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    with session.vault.act(session.now()) as act:
        found = _duplicates(act, details, besides=besides)
        if found:
            shown = AccessDetail(shown=tuple(match.patient.id for match in found))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.REGISTRATION.value))
    return found


def _duplicates(act: Act, details: PatientDetails, *, besides: UUID | None) -> tuple[PossibleDuplicate, ...]:
    judged = [
        (candidate, judge_duplicate(details, candidate.details))
        for candidate in act.sharing_a_key(details)
        if besides is None or candidate.id not in {besides, *act.merged_with(besides)}
    ]
    found = [PossibleDuplicate(candidate, likeness) for candidate, likeness in judged if likeness is not None]
    return tuple(sorted(found, key=lambda match: _LIKELIEST_FIRST.index(match.likeness.certainty)))


def register(session: Session, details: PatientDetails, *, source: Source, draft: UUID | None = None) -> ChangeSet:
    """Register a new patient; ``made`` of the result is the patient's id. ``draft`` is no longer needed then.

    Where they are those of somebody who objected to marketing before an erasure, that is written down, too.

    Raises:
        DetailsRefused: the details cannot be saved.
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    _require_valid(session, details)
    patient = uuid4()
    with session.vault.act(session.now()) as act:
        require_ready(session, act)
        act.append(
            NewRecord(
                "patient.registered",
                PatientRegistered(details, source),
                patient=patient,
                purpose=Purpose.REGISTRATION.value,
            )
        )
        _suppress(act, patient, details)
        _forget(act, draft)
    return ChangeSet.of("patient.registered", patients=[patient], made=patient)


def change(
    session: Session, patient: UUID, details: PatientDetails, *, source: Source, draft: UUID | None = None
) -> ChangeSet:
    """Change a patient's details; nothing is written when nothing differs. ``draft`` is no longer needed then.

    Raises:
        DetailsRefused: the details cannot be saved.
        UserFacing: no permission, or no such patient.
    """
    session.require(Permission.CHANGE_PATIENT)
    _require_valid(session, details)
    with session.vault.act(session.now()) as act:
        before = act.patient(patient)
        if before is None:
            raise UserFacing("patient.unknown", "This patient is not registered here. Search again.")
        _forget(act, draft)
        changed = changes(before.details, details)
        if not changed:
            return ChangeSet.of()
        content = PatientChanged(details, changed, source)
        act.append(NewRecord("patient.changed", content, patient=patient, purpose=Purpose.REGISTRATION.value))
        _suppress(act, patient, details, before=before.details)
    return ChangeSet.of("patient.changed", patients=[patient], made=patient)


def _suppress(act: Act, patient: UUID, details: PatientDetails, *, before: PatientDetails | None = None) -> None:
    """Say in the patient's own stream that an objection to marketing, made before an erasure, is known again."""
    known_by = act.objected_before(details, besides=before)
    if known_by:
        content, purpose = MarketingSuppressed(known_by), Purpose.REGISTRATION.value
        act.append(NewRecord("marketing.suppressed", content, patient=patient, purpose=purpose))


def _forget(act: Act, draft: UUID | None) -> None:
    if draft is not None:
        act.delete_draft(draft)


def _require_valid(session: Session, details: PatientDetails) -> None:
    demo = session.vault.clinic().demo
    synthetic = SyntheticNumbers.ACCEPTED if demo else SyntheticNumbers.REFUSED
    findings = validate(details, today=session.clock.today(), synthetic=synthetic)
    errors = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    if errors:
        raise DetailsRefused(errors)


def merge(session: Session, *, survivor: UUID, duplicate: UUID, reason: str) -> ChangeSet:
    """Show ``duplicate`` as ``survivor`` from now on; both streams stay as they are and the merge can be undone.

    Raises:
        MergingRestricted: a journal of either is restricted and closed to this person.
        UserFacing: no permission, the same patient twice, or no reason.
    """
    session.require(Permission.MERGE_PATIENTS)
    why = words_of(reason)
    if not why.strip():
        raise UserFacing("merge.no_reason", "Write why these two are the same person.")
    with session.vault.act(session.now()) as act:
        kept, gone = act.survivor(survivor), act.survivor(duplicate)
        if kept == gone:
            raise UserFacing("merge.same", "These two are shown as one patient already.")
        _require_open(act, kept, gone)
        # Those who were shown as the duplicate move along, each by its own pair of records, so that each can be undone.
        for moved in act.merged_with(gone):
            act.append(_merging("patient.unmerged", gone, moved, why), _merging("patient.merged", kept, moved, why))
        act.append(_merging("patient.merged", kept, gone, why))
    return ChangeSet.of("patient.merged", patients=[kept, gone], made=kept)


def unmerge(session: Session, duplicate: UUID, *, reason: str) -> ChangeSet:
    """Show a merged duplicate as a patient of its own again.

    Raises:
        MergingRestricted: the journal is restricted and closed to this person.
        UserFacing: no permission, not merged, or no reason.
    """
    session.require(Permission.MERGE_PATIENTS)
    why = words_of(reason)
    if not why.strip():
        raise UserFacing("merge.no_reason_apart", "Write why these two are different people.")
    with session.vault.act(session.now()) as act:
        survivor = act.survivor(duplicate)
        if survivor == duplicate:
            raise UserFacing("merge.not_merged", "This patient is not merged with another.")
        _require_open(act, survivor)
        act.append(_merging("patient.unmerged", survivor, duplicate, why))
    return ChangeSet.of("patient.unmerged", patients=[survivor, duplicate], made=duplicate)


def _require_open(reader: Reader, *patients: UUID) -> None:
    """Nobody merges or parts a restricted journal that is closed to them: they could not know whose it is."""
    if any(reader.is_withheld(one) for one in patients):
        raise MergingRestricted


def _merging(kind: str, survivor: UUID, duplicate: UUID, reason: str) -> NewRecord:
    content = PatientsMerged(survivor, duplicate, reason)
    return NewRecord(kind, content, patient=survivor, purpose=Purpose.REGISTRATION.value)
