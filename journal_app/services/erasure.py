"""Erasing a patient at the end of retention: what would go, two people's approval, carrying it out; never a look.

The law keeps a journal; what it keeps is refused with its source, and a hold overrides everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import (
    AccessDetail,
    ErasureCarriedOut,
    ErasureExtent,
    ErasureProposed,
    ErasureTurnedDown,
    HoldPlaced,
    HoldReleased,
)
from journal_app.domain.erasures import (
    RETENTION,
    ErasurePlan,
    Kept,
    Proposed,
    StandingHold,
    WaitingErasure,
    Waits,
    ranges,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.objections import has_objected
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission, permissions
from journal_app.domain.records import NewRecord
from journal_app.domain.retention import RetentionClass, due, rule_for
from journal_app.services import mentions, retention_due
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session

_LONGEST_REASON = 500


class ErasureKept(UserFacing):
    """The law, a hold or what waits keeps what was to be erased."""


def plan(session: Session, patient: UUID) -> ErasurePlan:
    """What erasing a patient would take, and what keeps it; traced, for until when it is kept tells of the last visit.

    Raises:
        UserFacing: no permission, or no such patient.
    """
    session.require(Permission.PROPOSE_ERASURE)
    with session.vault.act(session.now()) as act:
        planned = _plan(session, act, patient)
        shown = AccessDetail(reason=RETENTION, shown=planned.patients)
        act.append(NewRecord("access.searched", shown, purpose=Purpose.ADMINISTRATION.value))
    return planned


def propose(session: Session, patient: UUID, *, reason: str, early: bool = False) -> ChangeSet:
    """Propose, and approve as the first of two, that everything of a patient is erased.

    ``early`` undercuts a benchmark, never a law, and then the reason says why: an Art. 17 request of somebody who never
    became a patient, say.

    Raises:
        ErasureKept: law, a hold or what waits keeps it, or good practice does and ``early`` is not said.
        UserFacing: no permission, no such patient, or no reason.
    """
    session.require(Permission.PROPOSE_ERASURE)
    why = _words(reason)
    with session.vault.act(session.now()) as act:
        planned = _plan(session, act, patient)
        _require_due(planned, early=early)
        erasures = tuple(
            replace(one, approvals=(session.vault.approve_erasure(one),)) for one in _erasures(act, planned, why)
        )
        (written,) = act.append(NewRecord("erasure.proposed", ErasureProposed(planned.patients, erasures)))
    return ChangeSet.of("erasure.proposed", made=written.id)


def proposals(session: Session) -> tuple[Proposed, ...]:
    """What waits for a second approval, oldest first; patients by id alone.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.PROPOSE_ERASURE)
    with session.vault.snapshot() as reader:
        return reader.erasure_proposals()


def kept(session: Session) -> Kept:
    """Proposals, holds and what is due, with whose they are; traced as a list that showed these patients.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.PROPOSE_ERASURE)
    me = session.vault.person
    with session.vault.act(session.now()) as act:
        names = {person.id: person.name for person in act.people()}
        waiting = tuple(
            WaitingErasure(
                one,
                _line(act, one.content.patients[0]),
                names.get(one.author, ""),
                one.author == me.id,
                mentions.unsearched(act, one.content.patients),
                mentions.unsettled(act, one.content.patients),
            )
            for one in act.erasure_proposals()
        )
        holds = tuple(
            StandingHold(one, hold.reason, _line(act, hold.patient)) for one, hold in act.legal_holds().items()
        )
        overdue = retention_due.find(session, act)
        lines = [*(one.patient for one in waiting), *(one.patient for one in holds)]
        lines += [one.patient for one in overdue.lines]
        shown = tuple(dict.fromkeys(line.id for line in lines if line is not None))
        if shown:
            detail = AccessDetail(reason=RETENTION, shown=shown)
            act.append(NewRecord("access.searched", detail, purpose=Purpose.ADMINISTRATION.value))
    return Kept(waiting, holds, overdue, may_carry_out=Permission.CARRY_OUT_ERASURE in permissions(me.roles))


def _line(reader: Reader, patient: UUID) -> PatientStub | None:
    """Who it is and nothing else."""
    line = reader.stub(reader.survivor(patient))
    return None if line is None else replace(line, phone="", last_visit=None)


def carry_out(session: Session, proposal: Proposed) -> ChangeSet:
    """Approve a proposal as the second of two, or alone after a week, and carry it out; there is no way back.

    Raises:
        ErasureKept: law, a hold or what waits keeps it by now, or good practice, which nobody was asked to undercut.
        UserFacing: no permission, something was written since it was proposed, or it is not approved by two.
    """
    session.require(Permission.CARRY_OUT_ERASURE)
    with session.vault.snapshot() as reader:
        waiting = {one.id: one for one in reader.erasure_proposals()}
        found = waiting.get(proposal.id)
        if found is None:
            raise UserFacing("erasure.gone", "This proposal was carried out or turned down already.")
        planned = _plan(session, reader, found.content.patients[0])
        _require_due(planned, early=_was_early(session, found, planned))
        wanted = _erasures(reader, planned, found.content.erasures[0].reason)
        objection = _objection_of(reader, planned.patients)
    proposed = tuple(replace(one, approvals=()) for one in found.content.erasures)
    if wanted != proposed or set(planned.patients) != set(found.content.patients):
        raise UserFacing(
            "erasure.changed",
            "Something was written of this patient since the erasure was proposed. Turn it down and propose it anew.",
        )
    vault = session.vault
    first, *others = (
        replace(one, approvals=(*one.approvals, vault.approve_erasure(one))) for one in found.content.erasures
    )
    vault.erase(planned.patients, (replace(first, suppressed=objection), *others), at=session.now())
    return ChangeSet.of("erasure.carried_out", patients=planned.patients)


def turn_down(session: Session, proposal: Proposed, *, reason: str) -> ChangeSet:
    """Say that a proposal is not to be carried out.

    Raises:
        UserFacing: no permission, or no reason.
    """
    session.require(Permission.PROPOSE_ERASURE)
    with session.vault.act(session.now()) as act:
        act.append(NewRecord("erasure.turned_down", ErasureTurnedDown(proposal.id, _words(reason))))
    return ChangeSet.of("erasure.turned_down")


def place_hold(session: Session, patient: UUID, *, reason: str) -> ChangeSet:
    """Keep everything of a patient until the hold is released, whatever the law would let go.

    Raises:
        UserFacing: no permission, no such patient, or no reason.
    """
    session.require(Permission.PLACE_HOLD)
    with session.vault.act(session.now()) as act:
        _require_known(act, patient)
        (written,) = act.append(NewRecord("hold.placed", HoldPlaced(act.survivor(patient), _words(reason))))
    return ChangeSet.of("hold.placed", made=written.id)


def release_hold(session: Session, hold: UUID, *, reason: str) -> ChangeSet:
    """End a hold.

    Raises:
        UserFacing: no permission, no such hold, no reason, or an open complaint case holds the journal.
    """
    session.require(Permission.CARRY_OUT_ERASURE)
    with session.vault.act(session.now()) as act:
        if hold not in act.legal_holds():
            raise UserFacing("hold.gone", "This hold does not stand any more.")
        if any(one.opened.hold == hold and one.closed is None for one in act.cases()):
            raise UserFacing("hold.of_case", "A complaint case holds this journal. Close the case to release it.")
        act.append(NewRecord("hold.released", HoldReleased(hold, _words(reason))))
    return ChangeSet.of("hold.released")


def _plan(session: Session, reader: Reader, patient: UUID) -> ErasurePlan:
    known = _require_known(reader, patient)
    patients = (known, *reader.merged_with(known))
    kind = _class_of(reader, patients)
    rule = rule_for(reader.clinic().jurisdiction, kind)
    started = reader.last_entry(patients)
    written = None if started is None else started.astimezone(session.clock.zone()).date()
    details = reader.patient(known)
    kept_until, today = None, session.clock.today()
    if written is not None:
        born = details.details.born if details is not None else None
        ends = due(rule, written, born=born).ends
        kept_until = ends if today < ends else None
    held = (*(hold.reason for hold in reader.holds_on(patients)), *_restrictions_on(reader, known))
    return ErasurePlan(
        patients=patients,
        records=len(reader.positions_of(patients)),
        looks=len(reader.looks_at(patients)),
        held=held,
        kind=kind,
        rule=rule,
        kept_until=kept_until,
        written=written,
        today=today,
        waits=retention_due.waiting(session, reader).get(known, ()),
    )


def _was_early(session: Session, proposal: Proposed, planned: ErasurePlan) -> bool:
    """Whether good practice kept it when it was proposed, so that why it goes earlier was asked and is written.

    It was not where the clock had run ahead, then, and was put right since.
    """
    proposed = proposal.at.astimezone(session.clock.zone()).date()
    return planned.kept_until is not None and proposed < planned.kept_until


def _restrictions_on(reader: Reader, patient: UUID) -> Iterable[str]:
    """Why the journal is restricted: whoever asked for that may need it, or wants it kept (GDPR Art. 18 (1))."""
    standing = (one for one in reader.restrictions() if one.lifted is None)
    return ("" if one.content is None else one.content.reason for one in standing if patient in one.on)


def _class_of(reader: Reader, patients: Iterable[UUID]) -> RetentionClass:
    """Somebody of whom only the registration is known never became a patient, so no journal is kept of them."""
    return RetentionClass.JOURNAL if reader.has_clinical(tuple(patients)) else RetentionClass.PROSPECT


def _require_known(reader: Reader, patient: UUID) -> UUID:
    survivor = reader.survivor(patient)
    if reader.stub(survivor) is None:
        raise UserFacing("erasure.no_patient", "There is no such patient in this journal.")
    return survivor


def _require_due(planned: ErasurePlan, *, early: bool) -> None:
    if planned.held:
        raise ErasureKept(
            "erasure.held",
            "This journal is on hold or restricted, so nothing of it may be erased until an owner ends that.",
        )
    if Waits.REQUEST in planned.waits:
        raise ErasureKept(
            "erasure.asked", "A request of this person is still open and needs the journal. Answer it first."
        )
    if Waits.APPOINTMENT in planned.waits:
        raise ErasureKept(
            "erasure.expected", "This person has an appointment today or later. Cancel it first, if nobody comes."
        )
    if planned.kept_until is None or (early and planned.may_go_early):
        return
    if planned.may_go_early:
        raise ErasureKept(
            "erasure.kept_by_benchmark",
            "Good practice keeps this until {date} ({source}). Say why it is to be erased earlier.",
            date=planned.kept_until.isoformat(),
            source=planned.rule.source,
        )
    raise ErasureKept(
        "erasure.kept",
        "This journal must be kept until {date} ({source}), so it cannot be erased before.",
        date=planned.kept_until.isoformat(),
        source=planned.rule.source,
    )


def _erasures(reader: Reader, planned: ErasurePlan, reason: str) -> tuple[ErasureCarriedOut, ...]:
    """Whole records of the patients' own streams, as what they were judged; of the looks only what may name them."""
    records, looks = reader.positions_of(planned.patients), reader.looks_at(planned.patients)
    made = (
        (ErasureExtent.RECORDS, planned.kind, records),
        (ErasureExtent.BODIES, RetentionClass.ACCESS_LOG, looks),
    )
    return tuple(
        ErasureCarriedOut(extent, kind.value, ranges(positions), reason, ())
        for extent, kind, positions in made
        if positions
    )


def _objection_of(reader: Reader, patients: Iterable[UUID]) -> tuple[str, ...]:
    """What is kept so that somebody who objected is not written to when they are registered again; nothing of others.

    Marketing asks for a yes in any case, so of whoever never said a word about it there is nothing to remember.
    """
    shown = tuple(patients)
    said = tuple(item for one in shown for item in reader.registry_history(one))
    if not has_objected(said, (stub for one in shown for stub in reader.consent_stubs(one))):
        return ()
    known = (reader.patient(one) for one in shown)
    return tuple(sorted({digest for one in known if one for digest in reader.objection_digests(one.details)}))


def _words(reason: str) -> str:
    words = clean_text(reason.strip(), max_length=_LONGEST_REASON, lines=Lines.MANY)
    if not words:
        raise UserFacing("erasure.no_reason", "Write why. It is kept in the journal.")
    return words
