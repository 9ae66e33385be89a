"""Signs and corrects treatment entries behind the consent gate; it must not let one pass without consent."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from journal_app.domain.access import Purpose
from journal_app.domain.entry_checks import (
    cleaned,
    needs_product,
    require_plausible,
    require_settings,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord, alert_summary, allergy_summary, pending_submissions
from journal_app.domain.map_points import check_points
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.photos import PhotoTaken
from journal_app.domain.records import EntryGate, NewRecord
from journal_app.domain.rules.consents_in_force import consent_in_force
from journal_app.domain.rules.definitions import LoadedPack, TreatmentDefinition
from journal_app.domain.rules.evaluation import evaluate, unmet_warnings
from journal_app.domain.rules.model import Finding
from journal_app.domain.treatments import Deviation, TreatmentEntry
from journal_app.domain.visits import require_room
from journal_app.services import corrections
from journal_app.services.corrections import Correcting, Version
from journal_app.services.places import chosen_place
from journal_app.services.ports import Act
from journal_app.services.products import findings_of_lines
from journal_app.services.rulebook import ReasonsWanted, facts_of, pack_in_force, require_allowed
from journal_app.services.session import ChangeSet, Session

LONGEST_REASON = 500
"""Of why a rule that warns was not followed, in characters."""


def sign(
    session: Session, record: PatientRecord, entry: TreatmentEntry, *, pin: str, draft: UUID | None = None
) -> ChangeSet:
    """Sign an entry of a treatment by the person signed in; the draft it was written in is forgotten in the same step.

    Of ``entry.deviations`` the rules and reasons count; what was found is found again. An entry that names no visit
    begins one.

    Raises:
        RulesRefuse: a rule blocks it, with findings.
        ReasonsWanted: a rule warns and the entry has no reason for it, with findings.
        UserFacing: no permission, wrong PIN, the entry is incomplete, or its visit has no room for it.
        Environmental: the database's own gate found no valid consent.
    """
    _prepare(session, pin)
    person = session.vault.person
    # The rules judge the one signed in, so the entry names no other; what corrects goes another way.
    entry = replace(entry, performer=person.id, performer_name=person.name, corrects=None, reason="")
    _require_plausible(session, entry)
    _require_sound_points(record, entry)
    with session.vault.act(session.now()) as act:
        place = chosen_place(session, act, entry.place, done=entry.done)
        entry = replace(entry, place=place, session=_visit(session, act, record, entry))
        judged = _judged(session, act, record, entry)
        (written,) = act.append(_record(record.patient.id, judged))
        if draft is not None:
            act.delete_draft(draft)
    return ChangeSet.of("treatment.signed", patients=[record.patient.id], made=written.id)


def correct(
    session: Session,
    record: PatientRecord,
    original: UUID,
    entry: TreatmentEntry,
    *,
    reason: str,
    pin: str,
    draft: UUID | None = None,
) -> ChangeSet:
    """Sign a corrected version beside the newest version of an entry; it is judged at the original's time.

    The draft it was written in is forgotten in the same step.

    Raises:
        RulesRefuse: a rule of that time blocks it.
        ReasonsWanted: a rule of that time warns and the entry has no reason for it.
        NothingCorrected: it says what the entry says already.
        UserFacing: no permission, wrong PIN, no reason, no such entry, or the corrected one is incomplete.
    """
    _prepare(session, pin)

    def told(act: Act, version: Version[TreatmentEntry]) -> TreatmentEntry:
        old = version.content
        corrected = replace(
            entry,
            done=old.done,
            treatment=old.treatment,
            session=old.session,
            performer=old.performer,
            performer_name=old.performer_name,
            corrects=version.id,
            reason=version.why,
        )
        _require_plausible(session, corrected)
        _require_sound_points(record, corrected)
        if corrected.place != old.place:
            corrected = replace(corrected, place=chosen_place(session, act, corrected.place, done=old.done))
        return _judged(session, act, record, corrected, old=old)

    return corrections.correct(session, record, original, of=_CORRECTING, told=told, reason=reason, draft=draft)


def _visit(session: Session, act: Act, record: PatientRecord, entry: TreatmentEntry) -> UUID:
    """The visit that an entry belongs to, by its session: one of that day with room for it, else a new one."""
    if entry.session is None:
        return uuid4()
    require_room(act.journal(record.patient.id), entry, session.clock.zone())
    return entry.session


def _prepare(session: Session, pin: str) -> None:
    session.require(Permission.SIGN_TREATMENT)
    session.vault.confirm_pin(pin)


def _require_plausible(session: Session, entry: TreatmentEntry) -> None:
    uses_products = bool(entry.products) or _uses_products(session, entry)
    require_plausible(entry, now=session.now(), zone=session.clock.zone(), uses_products=uses_products)


def _require_sound_points(record: PatientRecord, entry: TreatmentEntry) -> None:
    photos = {item.content.file for item in record.items if isinstance(item.content, PhotoTaken)}
    check_points(entry.points, products=len(entry.products), photos=photos)


def _uses_products(session: Session, entry: TreatmentEntry) -> bool:
    """Whether a product must be named: a laser has no lot."""
    definition = _definition(pack_in_force(session, at=entry.done), entry.treatment)
    return definition is None or needs_product(definition)


def _definition(pack: LoadedPack, treatment: str) -> TreatmentDefinition | None:
    return next((one for one in pack.treatments if one.code == treatment), None)


def _judged(
    session: Session, act: Act, record: PatientRecord, entry: TreatmentEntry, *, old: TreatmentEntry | None = None
) -> TreatmentEntry:
    """The entry with the consent it rests on, judged on what the ledger holds at this very moment.

    What a correction corrects may be from before a field was asked for: of ``old`` only what it had is required.
    """
    items = act.journal(record.patient.id)
    fresh = replace(
        record,
        patient=act.patient(record.patient.id) or record.patient,
        items=tuple(reversed(items)),
        allergies=allergy_summary(items),
        alerts=alert_summary(items),
        submissions=pending_submissions(items),
    )
    pack = pack_in_force(session, act, at=entry.done)
    facts = facts_of(session, fresh, entry.treatment, done=entry.done, pack=pack, place=entry.place)
    facts = replace(facts, areas=entry.areas)
    findings = (
        *evaluate(pack.rule_pack, facts, at=entry.done),
        *findings_of_lines(session, entry.products, done=entry.done, reader=act),
    )
    require_allowed(findings)
    require_settings(entry, _definition(pack, entry.treatment), kept=old)
    consent = consent_in_force(facts, entry.done)
    if consent is None:
        raise UserFacing(
            "treatment.no_consent", "There is no valid signed consent for this treatment. Hand over the consent."
        )
    deviations = _deviations(entry, findings)
    return replace(cleaned(entry), consent=consent.id, pack_sha256=pack.sha256, deviations=deviations)


def _deviations(entry: TreatmentEntry, findings: tuple[Finding, ...]) -> tuple[Deviation, ...]:
    """One for each warning that is not met, with the reason typed for it; a reason for what is met is dropped."""
    typed = {one.rule: clean_text(one.reason, max_length=LONGEST_REASON, lines=Lines.ONE) for one in entry.deviations}
    warned = unmet_warnings(findings)
    silent = tuple(finding for finding in warned if not typed.get(finding.rule, "").strip())
    if silent:
        raise ReasonsWanted(silent)
    return tuple(Deviation(finding.rule, finding.message, typed[finding.rule]) for finding in warned)


def _record(patient: UUID, entry: TreatmentEntry) -> NewRecord:
    kind = "treatment.signed" if entry.corrects is None else "treatment.corrected"
    refs = {"consent": (entry.consent,) if entry.consent is not None else ()}
    if entry.corrects is not None:
        refs["corrects"] = (entry.corrects,)
    return NewRecord(
        kind,
        entry,
        patient=patient,
        purpose=Purpose.CARE.value,
        refs=refs,
        gate=EntryGate(entry.treatment, entry.done),
    )


_CORRECTING = Correcting(
    TreatmentEntry,
    _record,
    unknown=lambda: UserFacing("treatment.unknown", "This entry is not in the patient's journal."),
    unsaid=lambda: UserFacing("correction.no_reason", "Write why the entry is corrected."),
)
