"""Gathers the facts a rule needs from one patient's opened journal; it must not judge them.

What happened after the treatment does not count for it: a withdrawal an hour later leaves the treatment lawful, a photo
taken afterwards is no photo before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from journal_app.domain.circumstances import (
    Competent,
    ConsultationMode,
    Delegated,
    IdentityChecked,
    PhotoLeft,
    PhotoLeftOut,
    PrescriberConsulted,
    TreatmentReported,
)
from journal_app.domain.consents import ConsentPurpose, ConsentSigned, ConsentWithdrawn, InformationGiven
from journal_app.domain.journal import PatientRecord, alert_summary, confirmations, consent_validity, photos_of
from journal_app.domain.people import Person
from journal_app.domain.permits import permitted
from journal_app.domain.rules.facts import (
    Competence,
    Consent,
    Delegation,
    EarlierTreatment,
    Facts,
    IdentityCheck,
    Information,
    Jurisdiction,
    Performer,
    ProfessionalRole,
    Stage,
)
from journal_app.domain.treatments import TreatmentEntry

_NOTED_WITHIN = timedelta(hours=24)
"""How long after a treatment the reason for having no photo before it is still noted in time, as an entry is."""

# What people write as their profession, folded to lower case; anything else is an unknown profession.
_PROFESSIONS = {
    ProfessionalRole.DOCTOR: ("doctor", "physician", "surgeon", "dermatologist", "læge", "speciallæge", "läkare"),
    ProfessionalRole.DENTIST: ("dentist", "tandlæge", "tandläkare"),
    ProfessionalRole.NURSE: ("nurse", "registered nurse", "sygeplejerske", "sjuksköterska"),
    ProfessionalRole.MIDWIFE: ("midwife", "jordemoder", "barnmorska"),
    ProfessionalRole.PHARMACIST: ("pharmacist", "farmaceut", "apotekare"),
    ProfessionalRole.DENTAL_HYGIENIST: ("dental hygienist", "dental_hygienist", "tandplejer", "tandhygienist"),
    ProfessionalRole.PHYSIOTHERAPIST: ("physiotherapist", "fysioterapeut"),
    ProfessionalRole.THERAPIST: ("therapist", "beautician", "kosmetolog", "terapeut", "hudterapeut"),
}
_ROLES = {word: role for role, words in _PROFESSIONS.items() for word in words}


def facts_from_record(
    record: PatientRecord,
    treatment: str,
    *,
    performer: Person,
    done: datetime | None,
    jurisdiction: Jurisdiction,
    at: datetime | None = None,
    staff: StaffKnown | None = None,
    stage: Stage = Stage.TREATMENT,
) -> Facts:
    """Return the facts of ``treatment`` in this record, as they stood at ``done`` (or ``at``, or the opening).

    ``done`` None asks about the present; then evaluate at the same ``at``. ``staff`` is what the clinic's own records
    say of its people, so that the role of whoever held the conversation is known, and who may do what for whom.
    """
    moment = done or at or record.opened_at
    staff = staff or StaffKnown()
    by_id = {person.id: person for person in (*staff.people, performer)}
    earlier = tuple(_earlier(record, treatment, moment))
    last = max((e.done for e in earlier), default=None)
    language = record.patient.details.language
    photos = tuple(_photographed(record, treatment, moment))
    alerts = alert_summary(item for item in record.items if item.at <= moment)
    return Facts(
        jurisdiction=jurisdiction,
        treatment=treatment,
        stage=stage,
        done=done,
        born=record.patient.details.born,
        identity_check=_identity(record, moment),
        information=_information(_rounds(record, treatment, moment), last=last, staff=by_id, performer=performer),
        consents=tuple(_consents(record, treatment)),
        earlier=earlier,
        performer=_performer(performer, staff, moment),
        responsible=_responsible(performer, staff, treatment, moment),
        delegations=staff.delegations_of(performer.id, at=moment),
        needs_interpreter=record.patient.details.needs_interpreter,
        patient_languages=(language,) if language else None,
        before_photos=photos,
        no_before_photo=_left_out(record, treatment, PhotoLeft.BEFORE, last, moment + _NOTED_WITHIN) or "",
        after_photos=() if last is None else tuple(at for at in photos if at > last),
        after_photo_declined=_left_out(record, treatment, PhotoLeft.AFTER, last, moment) is not None,
        health_confirmed_at=alerts.recorded_at,
        # What the patient answered warns before anybody confirmed it; that nothing was answered is no "no".
        alerts=alerts.raised if alerts.raised or alerts.recorded_at is not None else None,
        alerts_asked=alerts.asked,
        prescriber_consulted_at=_consulted(record, treatment, moment),
        guardian_consented_at=_guardian_consented(record, treatment, moment),
    )


@dataclass(frozen=True, slots=True)
class StaffKnown:
    """What the clinic's own records say of its people: who they are, what was left to whom, who is cleared for what.

    ``competences`` are those stated by the judged moment.
    """

    people: tuple[Person, ...] = ()
    delegated: tuple[Delegated, ...] = ()
    competences: Mapping[UUID, Competent] = field(default_factory=dict)

    def delegations_of(self, delegate: UUID, *, at: datetime) -> tuple[Delegation, ...] | None:
        """What was left to somebody by then, ended ones included; None where nothing had been left to anybody yet."""
        signed = [one for one in self.delegated if one.signed_at <= at]
        if not signed:
            return None
        roles = {person.id: role_of(person) for person in self.people}
        return tuple(
            Delegation(
                responsible=one.given.responsible,
                delegate=one.given.delegate,
                treatments=one.given.treatments,
                begins=one.given.valid_from,
                until=one.until,
                place=one.given.place or None,
                responsible_role=roles.get(one.given.responsible),
            )
            for one in signed
            if one.given.delegate == delegate
        )


def _performer(person: Person, staff: StaffKnown, moment: datetime) -> Performer:
    known = staff.competences.get(person.id)
    competences = None
    if known is not None and known.at <= moment:
        competences = tuple(
            Competence(
                treatments=(one.treatment,),
                places=(one.place,) if one.place else (),
                until=one.until,
            )
            for one in known.stated.cleared
        )
    return Performer(role=role_of(person), registered=_registered(person), id=person.id, competences=competences)


def _responsible(person: Person, staff: StaffKnown, treatment: str, moment: datetime) -> Performer | None:
    """Whoever let the performer do it, by the newest delegation that holds, answers for it."""
    left = staff.delegations_of(person.id, at=moment) or ()
    holding = [one for one in left if treatment in one.treatments and one.begins <= moment]
    holding = [one for one in holding if one.until is None or moment < one.until]
    if not holding:
        return None
    responsible = max(holding, key=lambda one: one.begins).responsible
    return next((_performer(one, staff, moment) for one in staff.people if one.id == responsible), None)


def _identity(record: PatientRecord, moment: datetime) -> IdentityCheck | None:
    """The newest check, by a document with the birth date that is registered now."""
    born = record.patient.details.born
    checks = [
        IdentityCheck(at=item.at, how=item.content.how.value, by=item.content.checked_by_name)
        for item in record.items
        if isinstance(item.content, IdentityChecked) and item.content.born == born and item.at <= moment
    ]
    return max(checks, key=lambda check: check.at, default=None)


def _consulted(record: PatientRecord, treatment: str, moment: datetime) -> datetime | None:
    """When a prescriber last saw the patient in person for this treatment; a call or video is no such meeting."""
    told = (item.content for item in record.items if isinstance(item.content, PrescriberConsulted))
    met = (one for one in told if one.treatment == treatment and one.mode is ConsultationMode.IN_PERSON)
    return max((one.consulted_at for one in met if one.consulted_at <= moment), default=None)


def _left_out(
    record: PatientRecord, treatment: str, which: PhotoLeft, last: datetime | None, until: datetime
) -> str | None:
    """The newest word since the last treatment on why there is no such photo, or None where nobody said so."""
    said = [
        item
        for item in record.items
        if isinstance(item.content, PhotoLeftOut)
        and (item.content.treatment, item.content.which) == (treatment, which)
        and item.at <= until
        and (last is None or item.at > last)
    ]
    newest = max(said, key=lambda item: item.position, default=None)
    return newest.content.reason if newest is not None and isinstance(newest.content, PhotoLeftOut) else None


def _guardian_consented(record: PatientRecord, treatment: str, moment: datetime) -> datetime | None:
    """When a guardian signed the newest consent beside this treatment that holds."""
    held = permitted(record.items, ConsentPurpose.GUARDIAN, at=moment)
    return max((one.signed.signed_at for one in held if one.signed.concerns == treatment), default=None)


def role_of(person: Person) -> ProfessionalRole | None:
    """Return the profession of a person's registration as the rules know it, or None when it is not known."""
    if person.registration is None:
        return None
    return _ROLES.get(" ".join(person.registration.profession.split()).casefold())


def _registered(person: Person) -> bool:
    return person.registration is not None and bool(person.registration.number.strip())


def _photographed(record: PatientRecord, treatment: str, moment: datetime) -> Iterator[datetime]:
    """When photos were taken that show this treatment's part of the patient, as far as their description tells."""
    for photo in photos_of(record.items):
        if photo.taken <= moment and not photo.set_aside and photo.place.treatment in {"", treatment}:
            yield photo.taken


def _earlier(record: PatientRecord, treatment: str, moment: datetime) -> Iterator[EarlierTreatment]:
    for item in record.items:
        entry = item.content
        if isinstance(entry, TreatmentReported) and entry.treatment == treatment:
            # Only the day is known; at noon it lies on that day in every clinic's zone.
            done = datetime.combine(entry.done, time(12), UTC)
            if done < moment:
                yield EarlierTreatment(done=done, here=False, evidence=entry.evidence.value)
        if not isinstance(entry, TreatmentEntry) or item.corrected_by is not None:
            continue
        if entry.treatment == treatment and entry.done < moment:
            yield EarlierTreatment(done=entry.done)


def _consents(record: PatientRecord, treatment: str) -> Iterator[Consent]:
    covering = {
        item.id: item.content
        for item in record.items
        if isinstance(item.content, ConsentSigned)
        and item.content.purpose is ConsentPurpose.TREATMENT
        and treatment in item.content.treatments
    }
    withdrawals = [
        item.content
        for item in record.items
        if isinstance(item.content, ConsentWithdrawn) and item.content.consent in covering
    ]
    confirmed = confirmations(record.items)
    for item in record.items:
        signed = covering.get(item.id)
        validity = consent_validity(item, confirmed)
        if signed is not None and validity is not None:
            # Each withdrawal counts, also a second one of the same consent: what was signed between them ends too.
            ends = [
                gone.effective for gone in withdrawals if gone.consent == item.id or signed.signed_at <= gone.effective
            ]
            yield Consent(
                id=item.id,
                signed_at=signed.signed_at,
                valid_from=validity.begins,
                until=validity.until,
                withdrawn_at=min(ends, default=None),
                language=signed.text.language or None,
                treatments=signed.treatments,
            )


def _rounds(record: PatientRecord, treatment: str, moment: datetime) -> list[InformationGiven]:
    """Return what was given or refused by ``moment``, oldest first."""
    given = [(i.at, i.content) for i in record.items if isinstance(i.content, InformationGiven)]
    told = ((_told_at(content) or at, content) for at, content in given if content.treatment == treatment)
    return [content for at, content in sorted(told, key=lambda pair: pair[0]) if at <= moment]


def _told_at(given: InformationGiven) -> datetime | None:
    return min((t for t in (given.written_at, given.oral_at) if t is not None), default=None)


def _information(
    rounds: list[InformationGiven], *, last: datetime | None, staff: dict[UUID, Person], performer: Person
) -> Information:
    """Join the paper of one day and the conversation of another into one piece of information.

    Information given since the ``last`` treatment counts where it is complete by itself; else everything does.
    The newest record says whether information is refused.
    """
    recent = [given for given in rounds if last is not None and (_told_at(given) or last) > last]
    joined = _join(recent)
    if joined.complete_at is None:
        recent, joined = rounds, _join(rounds)
    talk = next((given for given in recent if given.oral_at is not None and given.oral_at == joined.oral_at), None)
    held_by = staff.get(talk.given_by) if talk else None
    return Information(
        written_at=joined.written_at,
        oral_at=joined.oral_at,
        refused=bool(rounds) and rounds[-1].refused,
        given_by_role=role_of(held_by) if held_by else None,
        given_by_performer=None if talk is None else talk.given_by == performer.id,
        interpreter="" if talk is None else talk.interpreter,
    )


def _join(rounds: list[InformationGiven]) -> Information:
    accepted = [given for given in rounds if not given.refused]
    return Information(
        written_at=min((g.written_at for g in accepted if g.written_at is not None), default=None),
        oral_at=min((g.oral_at for g in accepted if g.oral_at is not None), default=None),
    )
