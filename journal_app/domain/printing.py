"""What a printed document is made of, and the order a journal is read in; it must not format, translate or draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from uuid import UUID

from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.blackening import CaseRedacted
from journal_app.domain.cases import CaseClosed, CaseNoted
from journal_app.domain.circumstances import PrescriberConsulted
from journal_app.domain.clinic import Clinic
from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, ConsentWithdrawn, InformationGiven
from journal_app.domain.corrections import by_original, corrects
from journal_app.domain.countersigned import countersigned
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded
from journal_app.domain.disclosed import Handed
from journal_app.domain.disclosures import DataObtained, DisclosureMade
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.health import AllergySummary, AnsweredForm, HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside
from journal_app.domain.patients import Patient, PatientChanged, PatientDetails, PatientRegistered
from journal_app.domain.people import Person
from journal_app.domain.pictures import CleanJpeg
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.questionnaires import Questionnaire
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.recalls import RecallCalled, RecallList
from journal_app.domain.requests import RequestAdvanced, RequestClosed, RequestNoted
from journal_app.domain.treatments import Note, TreatmentEntry

RECOVERY_WORDS = 24
SHARE_WORDS = 33
_FIELD = "field."
LATE = timedelta(hours=24)


def field_key(treatment: str, field: str) -> str:
    """Under which key a document finds the name of a field of a treatment's definition."""
    return f"{_FIELD}{treatment}.{field}"


class PrintLanguage(StrEnum):
    """The language of a document's own words; what people wrote stays in the language they wrote it in."""

    DANISH = "da"
    SWEDISH = "sv"
    ENGLISH = "en"


def clinic_language(jurisdiction: str) -> PrintLanguage:
    """The language of a clinic's own documents."""
    return {"DK": PrintLanguage.DANISH, "SE": PrintLanguage.SWEDISH}.get(jurisdiction, PrintLanguage.ENGLISH)


@dataclass(frozen=True, slots=True)
class LedgerState:
    """The clinic's ledger at the moment of printing: what a later check of the document is held against.

    ``first_record`` (leaf of ``vault.created``) and ``root`` are lowercase hex SHA-256; ``size`` counts all records.
    """

    vault: UUID
    first_record: str
    size: int
    root: str


@dataclass(frozen=True, slots=True)
class Printout:
    """The printing itself: language, when (aware), by whom, why, and the zone that times are shown in."""

    language: PrintLanguage
    at: datetime
    by: str
    purpose: str
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """One record in its place in the document.

    ``number`` counts the patient's records in the order they were written, so it is the same in every printout.
    ``corrections`` stand with the entry they correct. ``before`` is what a changed registration replaced,
    ``refers_to`` the number of the consent that a withdrawal or confirmation names, of the answers set aside, of
    the version that a correction corrects or of the record that another follows up, ``ended_by`` the number
    of the withdrawal that ended this consent, ``rests_on`` that of the consent a treatment rests on, of the entry that
    an emergency or reaction followed, of the consultation a prescription names, or of the consent that something was
    passed on by.
    ``questionnaires`` are those that health answers answer, by the SHA-256 of their text, ``told_in`` the number of
    the record in which the very same answers to such a questionnaire stand already. ``countersigned_in`` is the
    number of the responsible doctor's word on this version.
    """

    number: int
    item: JournalItem
    occurred: datetime
    author: Person | None = None
    corrections: tuple[PrintedRecord, ...] = ()
    before: PatientDetails | None = None
    refers_to: int | None = None
    ended_by: int | None = None
    rests_on: int | None = None
    questionnaires: Mapping[str, Questionnaire] = field(default_factory=dict)
    told_in: Mapping[str, int] = field(default_factory=dict)
    countersigned_in: int | None = None


@dataclass(frozen=True, slots=True)
class JournalDocument:
    """A patient's whole journal, oldest first by when things happened; ``names`` gives codes their words.

    ``photos`` are those under points, by the file that the points name.
    """

    clinic: Clinic
    patient: Patient
    allergies: AllergySummary
    records: tuple[PrintedRecord, ...]
    record_count: int
    ledger: LedgerState
    printout: Printout
    names: Mapping[str, str] = field(default_factory=dict)
    photos: Mapping[UUID, CleanJpeg] = field(default_factory=dict)


class SheetKind(StrEnum):
    """Which of the two recovery sheets."""

    REGISTRY = "registry"
    CLINICAL = "clinical"


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """One printed recovery secret: its 24 words, the same secret for a camera, and what it belongs to.

    ``share`` is which of the three shares of a split sheet it is, with 33 words; 0 for a whole sheet.
    """

    kind: SheetKind
    vault: UUID
    clinic: Clinic
    first_record: str
    made_at: datetime
    zone: tzinfo
    language: PrintLanguage
    words: tuple[str, ...] = field(repr=False)
    qr_payload: str = field(repr=False)
    kit: int = 1
    share: int = 0

    def __post_init__(self) -> None:
        """Hold that the sheet is whole.

        Raises:
            ValueError: when there are not exactly 24 words, of a share 33; the words are not in the message.
        """
        if len(self.words) != (SHARE_WORDS if self.share else RECOVERY_WORDS):
            raise ValueError(len(self.words))


@dataclass(frozen=True, slots=True)
class PaperForm:
    """One form to be filled in by hand: what its record froze, the code that files it, and the questions, if any."""

    form: FormPrinted
    code: str
    questionnaires: tuple[Questionnaire, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperForms:
    """Forms for one patient, each to begin on a page of its own; ``for_guardian``: somebody may sign for them."""

    clinic: Clinic
    patient: Patient
    forms: tuple[PaperForm, ...]
    printout: Printout
    for_guardian: bool = False


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One look at the record: when, who (empty when names are withheld), in which function, what, why, from where."""

    at: datetime
    who: str
    role: str
    act: str
    purpose: str
    seat: str = ""


@dataclass(frozen=True, slots=True)
class AccessReport:
    """Who looked at one patient's record in a period, for the patient; ``act`` codes are record kinds (``access.…``).

    C-579/21: dates and purposes always, staff names only after balancing; SE patientdatalagen 8 kap. 5 §. ``handed`` is
    what went to others and came from them, None where whoever printed it may not read that.
    """

    clinic: Clinic
    patient: Patient
    since: datetime
    until: datetime
    lines: tuple[AccessLine, ...]
    ledger: LedgerState
    printout: Printout
    names: Mapping[str, str] = field(default_factory=dict)
    handed: tuple[Handed, ...] | None = None


@dataclass(frozen=True, slots=True)
class ConsentCopy:
    """One signed consent, for the patient to keep; ``record.item.content`` is a ``ConsentSigned``."""

    clinic: Clinic
    patient: Patient
    record: PrintedRecord
    ledger: LedgerState
    printout: Printout
    withdrawal: PrintedRecord | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Hold that there is a consent to copy.

        Raises:
            TypeError: when the record's content is not a signed consent.
        """
        if not isinstance(self.record.item.content, ConsentSigned):
            raise TypeError(self.record.item.kind)


@dataclass(frozen=True, slots=True)
class HealthCopy:
    """Health answers as the patient gave them, to keep; each ``record.item.content`` is a ``HealthSubmitted``."""

    clinic: Clinic
    patient: Patient
    records: tuple[PrintedRecord, ...]
    ledger: LedgerState
    printout: Printout
    names: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Hold that there are answers to copy.

        Raises:
            TypeError: when a record's content is no health answers.
            ValueError: when there is none.
        """
        if not self.records:
            raise ValueError
        for record in self.records:
            if not isinstance(record.item.content, HealthSubmitted):
                raise TypeError(record.item.kind)


@dataclass(frozen=True, slots=True)
class RecallSheet:
    """The call list of a recall, for the clinic's own use; ``names`` are words for the codes of treatments."""

    clinic: Clinic
    recall: RecallList
    ledger: LedgerState
    printout: Printout
    names: Mapping[str, str] = field(default_factory=dict)


def occurred_at(item: JournalItem) -> datetime:
    """When what the record tells happened, as far as it says so; otherwise when it was written."""
    match item.content:
        case TreatmentEntry(done=moment) | Note(happened=moment) | ConsentSigned(signed_at=moment):
            return moment
        case PrescriberConsulted(consulted_at=moment) | HealthSubmitted(answered_at=moment):
            return moment
        case RecallCalled(called_at=moment) | DisclosureMade(made_at=moment) | DataObtained(obtained_at=moment):
            return moment
        case EmergencyTreated(began=moment) | ReactionReported(onset=moment) | ReactionFollowedUp(seen=moment):
            return moment
        case InformationGiven(written_at=written, oral_at=oral):
            return min((moment for moment in (written, oral) if moment is not None), default=item.at)
        case _:
            # A withdrawal may take effect later than it was said, so it stands where it was written.
            return item.at


def journal_document(
    record: PatientRecord,
    *,
    clinic: Clinic,
    ledger: LedgerState,
    printout: Printout,
    people: Iterable[Person] = (),
    names: Mapping[str, str] | None = None,
    questionnaires: Mapping[str, Questionnaire] | None = None,
    photos: Mapping[UUID, CleanJpeg] | None = None,
) -> JournalDocument:
    """Arrange an opened record as the document a complaint board reads.

    ``people`` are those who may have written (for titles and registrations), ``names`` the words for treatment and area
    codes in the printout's language, ``questionnaires`` those that were answered, by the SHA-256 of their text,
    ``photos`` those under points, by their file. Every item of the record is in the result exactly once.
    """
    return JournalDocument(
        clinic=clinic,
        patient=record.patient,
        allergies=record.allergies,
        records=printed_records(record.items, people=people, questionnaires=questionnaires),
        record_count=len(record.items),
        ledger=ledger,
        printout=printout,
        names=dict(names or {}),
        photos=dict(photos or {}),
    )


def consent_copy(
    record: PatientRecord,
    *,
    consent: UUID,
    clinic: Clinic,
    ledger: LedgerState,
    printout: Printout,
    people: Iterable[Person] = (),
    names: Mapping[str, str] | None = None,
) -> ConsentCopy:
    """Take one signed consent out of an opened record, with its withdrawal if there is one.

    Raises:
        KeyError: when the record holds no such item.
        TypeError: when the item is not a signed consent.
    """
    by_id = {printed.item.id: printed for printed in _flat(printed_records(record.items, people=people))}
    chosen = by_id[consent]
    return ConsentCopy(
        clinic=clinic,
        patient=record.patient,
        record=chosen,
        ledger=ledger,
        printout=printout,
        withdrawal=next((one for one in by_id.values() if one.number == chosen.ended_by), None),
        names=dict(names or {}),
    )


def health_copy(
    record: PatientRecord,
    *,
    submissions: Iterable[UUID],
    clinic: Clinic,
    ledger: LedgerState,
    printout: Printout,
    people: Iterable[Person] = (),
    names: Mapping[str, str] | None = None,
    questionnaires: Mapping[str, Questionnaire] | None = None,
) -> HealthCopy:
    """Take health answers out of an opened record, each told in full: what another record says is not at hand here.

    Raises:
        KeyError: when the record holds no such item.
        TypeError: when an item is no health answers.
        ValueError: when none is asked for.
    """
    wanted = frozenset(submissions)
    printed = {one.item.id: one for one in printed_records(record.items, people=people, questionnaires=questionnaires)}
    if missing := wanted - printed.keys():
        raise KeyError(missing)
    chosen = sorted((printed[one] for one in wanted), key=lambda one: one.number)
    return HealthCopy(
        clinic=clinic,
        patient=record.patient,
        records=tuple(replace(one, told_in={}) for one in chosen),
        ledger=ledger,
        printout=printout,
        names=dict(names or {}),
    )


def printed_records(
    items: Iterable[JournalItem],
    *,
    people: Iterable[Person] = (),
    questionnaires: Mapping[str, Questionnaire] | None = None,
) -> tuple[PrintedRecord, ...]:
    """Number the records as written, put them in the order they happened, and each correction with its original."""
    written = sorted(items, key=lambda item: item.position)
    number = {item.id: place for place, item in enumerate(written, start=1)}
    authors = {person.id: person for person in people}
    before = _replaced_details(written)
    ended_by = {
        item.content.consent: number[item.id]
        for item in reversed(written)
        if isinstance(item.content, ConsentWithdrawn)
    }
    corrections = by_original(written)
    words = countersigned(written)
    asked, told_in = dict(questionnaires or {}), _told_before(written)

    def printed(item: JournalItem) -> PrintedRecord:
        return PrintedRecord(
            number=number[item.id],
            item=item,
            occurred=occurred_at(item),
            author=authors.get(item.author),
            corrections=tuple(printed(correction) for correction in corrections.get(item.id, ())),
            before=before.get(item.id),
            refers_to=_reference(item, number),
            ended_by=ended_by.get(item.id),
            rests_on=_basis(item, number),
            questionnaires=asked if isinstance(item.content, HealthSubmitted | HealthConfirmed) else {},
            told_in=told_in.get(item.id, {}),
            countersigned_in=None if item.id not in words else number[words[item.id].id],
        )

    nested = {correction.id for group in corrections.values() for correction in group}
    standing = [printed(item) for item in written if item.id not in nested]
    return tuple(sorted(standing, key=lambda one: (one.occurred, one.item.position)))


def is_written_late(record: PrintedRecord) -> bool:
    """Whether more than a day went by before the record was written."""
    return record.item.at - record.occurred > LATE


def _flat(records: Iterable[PrintedRecord]) -> Iterable[PrintedRecord]:
    for record in records:
        yield record
        yield from record.corrections


def _reference(item: JournalItem, number: Mapping[UUID, int]) -> int | None:
    content: object = item.content
    match content:
        case (
            ConsentWithdrawn(consent=target)
            | ConsentConfirmed(consent=target)
            | HealthSetAside(submission=target)
            | EmergencyReviewed(emergency=target)
            | ReactionFollowedUp(reaction=target)
            | CourseEnded(course=target)
            | EntryCountersigned(entry=target)
            | AftercarePrinted(entry=target)
            | RequestNoted(request=target)
            | RequestAdvanced(request=target)
            | RequestClosed(request=target)
            | CaseNoted(case=target)
            | CaseClosed(case=target)
            | CaseRedacted(case=target)
        ):
            return number.get(target)
        case PaperSetAside(filed=target) | PaperFiled(form=UUID() as target):
            return number.get(target)
        case EmergencyTreated(corrects=None) | ReactionReported(corrects=None) | PrescriptionRecorded(corrects=None):
            return _basis(item, number)
        case _:
            return _number_of(corrects(content), number)


def _basis(item: JournalItem, number: Mapping[UUID, int]) -> int | None:
    content: object = item.content
    match content:
        case (
            TreatmentEntry(consent=basis)
            | EmergencyTreated(entry=basis)
            | ReactionReported(entry=basis)
            | PrescriptionRecorded(consultation=basis)
            | DisclosureMade(consent=basis)
            | DataObtained(document=basis)
        ):
            return _number_of(basis, number)
        case _:
            return None


def _number_of(record: UUID | None, number: Mapping[UUID, int]) -> int | None:
    return None if record is None else number.get(record)


def _told_before(written: Iterable[JournalItem]) -> dict[UUID, dict[str, int]]:
    """For each record of health, which of its forms stand word for word in an earlier one, and in which."""
    first: dict[AnsweredForm, int] = {}
    found: dict[UUID, dict[str, int]] = {}
    for number, item in enumerate(written, start=1):
        if isinstance(item.content, HealthSubmitted | HealthConfirmed):
            forms = item.content.forms
            found[item.id] = {one.form.sha256: first[one] for one in forms if one in first}
            for one in forms:
                first.setdefault(one, number)
    return found


def _replaced_details(written: Iterable[JournalItem]) -> dict[UUID, PatientDetails]:
    """For each registration record after the first, the details that held before it."""
    replaced: dict[UUID, PatientDetails] = {}
    previous: PatientDetails | None = None
    for item in written:
        if isinstance(item.content, PatientRegistered | PatientChanged):
            if previous is not None:
                replaced[item.id] = previous
            previous = item.content.details
    return replaced
