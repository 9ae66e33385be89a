"""Writes down the treatment of a complication that nobody planned, and its review; it must not write a planned one.

What is written here needs no consent: it has no facts for the consent gate and no code of a treatment, and it stays on
the list of what is to be reviewed until a practitioner has looked at it, a colleague where there is one. A corrected
version waits anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.emergencies import DrugGiven, EmergencyReviewed, EmergencyTreated
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.people import Permission, Person, Role
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import corrections
from journal_app.services.corrections import Correcting, Version
from journal_app.services.ports import Act
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs


def write_down(
    session: Session, record: PatientRecord, told: EmergencyTreated, *, draft: UUID | None = None
) -> ChangeSet:
    """Sign what happened and what was done; the draft it was written in is forgotten in the same step.

    Who treated is the person signed in, whatever ``told`` says. A drug whose lot nobody read can be written, too.

    Raises:
        UserFacing: no permission, something about the future, no such entry, or what happened, a reason, how it went,
            or a drug's name, dose or route is missing.
    """
    session.require(Permission.WRITE_CLINICAL)
    person = session.vault.person
    kept = replace(_clean(told), treated_by=person.id, treated_by_name=person.name, corrects=None, corrected_because="")
    _require_whole(session, kept)
    require_entry(record, kept.entry)
    with session.vault.act(session.now()) as act:
        (written,) = act.append(_record(record.patient.id, kept))
        if draft is not None:
            act.delete_draft(draft)
    return ChangeSet.of("emergency.treated", patients=[record.patient.id], made=written.id)


def correct(
    session: Session,
    record: PatientRecord,
    original: UUID,
    told: EmergencyTreated,
    *,
    reason: str,
    draft: UUID | None = None,
) -> ChangeSet:
    """Sign a corrected version beside the newest version of an emergency; it waits for a review of its own.

    Who treated stays as it was, whoever corrects. The draft it was written in is forgotten in the same step.

    Raises:
        NothingCorrected: it says what the newest version says already.
        UserFacing: no permission, no reason for correcting it, no such emergency, or as ``write_down`` refuses.
    """
    session.require(Permission.WRITE_CLINICAL)
    kept = _clean(told)
    _require_whole(session, kept)
    require_entry(record, kept.entry)

    def newer(_act: Act, version: Version[EmergencyTreated]) -> EmergencyTreated:
        old = version.content
        return replace(
            kept,
            treated_by=old.treated_by,
            treated_by_name=old.treated_by_name,
            corrects=version.id,
            corrected_because=version.why,
        )

    return corrections.correct(session, record, original, of=_CORRECTING, told=newer, reason=reason, draft=draft)


def review(session: Session, record: PatientRecord, emergency: UUID, *, conclusion: str) -> ChangeSet:
    """Sign that an emergency was looked at afterwards.

    Raises:
        UserFacing: no permission, no conclusion, no such emergency, it is reviewed already, or the one who treated
            would review it although there is another practitioner.
    """
    session.require(Permission.WRITE_CLINICAL)
    said = paragraphs(conclusion)
    if not said:
        raise UserFacing("emergency.no_conclusion", "Write what follows from it, or that nothing does.")
    person = session.vault.person
    with session.vault.act(session.now()) as act:
        _require_open(session, act, record.patient.id, emergency)
        content = EmergencyReviewed(emergency, said, person.id, person.name)
        refs = {"emergency": (emergency,)}
        (written,) = act.append(
            NewRecord("emergency.reviewed", content, patient=record.patient.id, purpose=Purpose.CARE.value, refs=refs)
        )
    return ChangeSet.of("emergency.reviewed", patients=[record.patient.id], made=written.id)


def may_be_reviewed_by(person: Person, item: JournalItem, people: Iterable[Person]) -> bool:
    """Whether a practitioner may review it: somebody else's, or their own where nobody else of ``people`` treats.

    Their own is what they treated, and the version that they wrote.
    """
    others = (one for one in people if one.active and Role.PRACTITIONER in one.roles and one.id != person.id)
    treated = item.content.treated_by if isinstance(item.content, EmergencyTreated) else item.author
    return person.id not in {item.author, treated} or not any(others)


def require_entry(record: PatientRecord, entry: UUID | None) -> None:
    """Refuse an entry that is none of this record's.

    Raises:
        UserFacing: it is not there, or no treatment.
    """
    if entry is not None and not any(
        one.id == entry and isinstance(one.content, TreatmentEntry) for one in record.items
    ):
        raise UserFacing("treatment.unknown", "This entry is not in the patient's journal.")


def _record(patient: UUID, told: EmergencyTreated) -> NewRecord:
    kind = "emergency.treated" if told.corrects is None else "emergency.corrected"
    named = {"corrects": told.corrects, "entry": told.entry}
    refs = {name: (one,) for name, one in named.items() if one is not None}
    return NewRecord(kind, told, patient=patient, purpose=Purpose.CARE.value, refs=refs)


def _unknown() -> UserFacing:
    return UserFacing("emergency.unknown", "This emergency is not in the patient's journal.")


_CORRECTING = Correcting(
    EmergencyTreated,
    _record,
    unknown=_unknown,
    unsaid=lambda: UserFacing("correction.no_emergency_reason", "Write why the emergency is corrected."),
)


def _require_open(session: Session, act: Act, patient: UUID, emergency: UUID) -> None:
    items = act.journal(patient)
    known = next((one for one in items if one.id == emergency and isinstance(one.content, EmergencyTreated)), None)
    if known is None or not known.counts:
        raise _unknown()
    if known.corrected_by is not None:
        raise UserFacing("emergency.corrected", "This emergency was corrected. Review the newest version.")
    if any(isinstance(one.content, EmergencyReviewed) and one.content.emergency == emergency for one in items):
        raise UserFacing("emergency.reviewed_already", "This emergency has been reviewed already.")
    if not may_be_reviewed_by(session.vault.person, known, act.people()):
        raise UserFacing(
            "emergency.own_review", "You treated this yourself. Let another practitioner of the clinic review it."
        )


def _clean(told: EmergencyTreated) -> EmergencyTreated:
    return replace(
        told,
        what_happened=paragraphs(told.what_happened),
        drugs=tuple(_clean_drug(one) for one in told.drugs),
        measures=paragraphs(told.measures),
        outcome=paragraphs(told.outcome),
        reason=paragraphs(told.reason),
        others=one_line(told.others),
    )


def _clean_drug(one: DrugGiven) -> DrugGiven:
    return replace(
        one, drug=one_line(one.drug), lot=one_line(one.lot), dose=one_line(one.dose), route=one_line(one.route)
    )


def _require_whole(session: Session, told: EmergencyTreated) -> None:
    now = session.now()
    if told.began > now or any(one.at > now for one in told.drugs):
        raise UserFacing("emergency.ahead", "An emergency cannot lie in the future. Check the times.")
    if not told.what_happened:
        raise UserFacing("emergency.no_words", "Write what happened.")
    if not told.reason:
        raise UserFacing("emergency.no_reason", "Write why it could not wait for a consent.")
    if not told.outcome:
        raise UserFacing("emergency.no_outcome", "Write how it went.")
    if any(not (one.drug and one.dose and one.route) for one in told.drugs):
        raise UserFacing("emergency.no_dose", "Every drug needs its name, its dose and its route.")
