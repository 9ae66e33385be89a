"""What the services need of the vault and of the clock, as protocols; it must not name a concrete one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, BinaryIO, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from pathlib import Path

    from journal_app.domain.access import AccessEvent
    from journal_app.domain.appointments import Appointment
    from journal_app.domain.breaches import BreachCase
    from journal_app.domain.bundles import ExportSignature, ProvenRecord
    from journal_app.domain.cases import ComplaintCase
    from journal_app.domain.circumstances import Competent, Delegated
    from journal_app.domain.clinic import (
        Approval,
        Clinic,
        Decision,
        ErasureCarriedOut,
        HoldPlaced,
        PackApplied,
        Place,
        Workstation,
    )
    from journal_app.domain.codec import Json
    from journal_app.domain.consents import ConsentStub, TextPublished
    from journal_app.domain.erasures import LastWritten, Proposed
    from journal_app.domain.health import QuestionnairePublished
    from journal_app.domain.journal import JournalItem
    from journal_app.domain.key_exchange import Cause, Exchange, SeatLost
    from journal_app.domain.kits import KitStanding
    from journal_app.domain.left_drafts import Begun
    from journal_app.domain.log_review import QuerySettled, Review
    from journal_app.domain.paper import PrintedForm
    from journal_app.domain.patients import Patient, PatientDetails, PatientStub
    from journal_app.domain.people import Person
    from journal_app.domain.printing import (
        SheetKind,
    )
    from journal_app.domain.privacy import KnownBy, Uninformed
    from journal_app.domain.products import OpenedVial, Stock
    from journal_app.domain.recalls import LotUse, RecallCalled
    from journal_app.domain.records import Header, NewRecord, SealedFile, Written
    from journal_app.domain.requests import RequestCase
    from journal_app.domain.restrictions import Restriction
    from journal_app.domain.role_review import RolesReviewed
    from journal_app.domain.worklists import KindItem
    from journal_app.services.backup_port import Backups, OnProgress
    from journal_app.services.documents_port import ClinicSeal
    from journal_app.services.kit_port import Kits
    from journal_app.services.staff_port import Staff


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """How far the ledger reaches: line, number of records, root (32 bytes)."""

    line: int
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class AccessFilter:
    """Which access events are asked for; a part that is None matches all, ``before`` pages backwards by position."""

    patient: UUID | None = None
    person: UUID | None = None
    kinds: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    limit: int = 200
    seat: UUID | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An unsigned, sealed work in progress of one author for one patient; ``content`` is the screen's own JSON.

    ``begun`` says who began it, where its author took it over from somebody who no longer treats here.
    """

    id: UUID
    author: UUID
    patient: UUID
    kind: str
    saved: datetime
    content: Mapping[str, Json]
    begun: Begun | None = None


@dataclass(frozen=True, slots=True)
class RegistryDraft:
    """What somebody typed of a registration, or of a change of ``patient``'s details, and has not saved yet."""

    id: UUID
    author: UUID
    patient: UUID | None
    saved: datetime
    content: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was sealed into the vault's folder, for the one record that is to vouch for it.

    ``file`` goes into the record's header and ``secrets`` beside its fields; ``size`` (bytes) and ``sha256`` (lowercase
    hex) are the original's, for its content.
    """

    file: SealedFile
    size: int
    sha256: str
    secrets: Mapping[str, str]


class Reader(Protocol):
    """Reading the vault. Methods that return patient data are for ``gate``, ``patients`` and ``access_log`` alone."""

    def clinic(self) -> Clinic:
        """The clinic of record 0."""

    def head(self) -> LedgerHead:
        """The newest head."""

    def people(self) -> tuple[Person, ...]:
        """Everyone who ever worked here, leavers included and marked inactive."""

    def settings(self, *, at: datetime | None = None) -> Mapping[str, str]:
        """The clinic's settings that are in force, or were at a time."""

    def workstations(self) -> tuple[Workstation, ...]:
        """Every seat that said what its computer is called, or that an owner named; by name."""

    def places(self, *, at: datetime | None = None) -> tuple[Place, ...]:
        """All the places that an owner stated last (by a time); empty where none did."""

    def applied_pack(self, jurisdiction: str, *, at: datetime | None = None) -> PackApplied | None:
        """The newest applied rule pack, or the newest at a time; the first one for any time before it."""

    def published_questionnaires(self) -> Mapping[str, QuestionnairePublished]:
        """Every questionnaire that the journal keeps, by the SHA-256 of its text (hex)."""

    def has_signed_statement(self, person: UUID, *, text: str, version: str) -> bool:
        """Whether the person signed this version of a confidentiality statement."""

    def counting(self, *kinds: str) -> Iterator[tuple[Header, object]]:
        """Header and content of every record of these registry kinds that counts, oldest first; for ``mentions``."""

    def published_texts(self) -> tuple[TextPublished, ...]:
        """The clinic's own texts that an owner published, oldest first."""

    def decisions(self) -> tuple[Decision, ...]:
        """Every rule pack, setting and text that an owner put in force, with when and by whom; oldest first."""

    def delegations(self) -> tuple[Delegated, ...]:
        """Every delegation that counts, oldest first, ended ones included."""

    def requests(self) -> tuple[RequestCase, ...]:
        """Every request for somebody's own data with the steps that count; for services that trace whom they show."""

    def exchange_due(self) -> Exchange:
        """Which of the clinic's keys are due to be exchanged, and why."""

    def kit_standing(self) -> KitStanding:
        """Which recovery kit is in force since when, what was asked for, and why a new one is due."""

    def lost_seats(self) -> Mapping[UUID, SeatLost]:
        """The computers that were reported lost, each with the newest word on it."""

    def breaches(self) -> tuple[BreachCase, ...]:
        """Every breach of personal data with the steps that count; for ``breaches`` alone, which traces it."""

    def cases(self) -> tuple[ComplaintCase, ...]:
        """Every complaint case with the steps that count; for ``cases`` alone, which traces it."""

    def has_unreadable_case(self, patient: UUID) -> bool:
        """Whether a complaint case of a patient, or of one shown as the same, cannot be read."""

    def decision_on(self, case: UUID) -> JournalItem | None:
        """The newest decision that counts on what is blackened for a case, in whichever stream; for ``redactions``.

        Without content where it does not open: then nobody knows what may go out.
        """

    def restrictions(self) -> tuple[Restriction, ...]:
        """Every restriction of a journal that counts, oldest first, lifted ones included."""

    def is_restricted(self, patient: UUID) -> bool:
        """Whether a restriction stands on a registration, or on one shown as the same person."""

    def is_withheld(self, patient: UUID) -> bool:
        """Whether a journal is restricted, and closed to whoever reads."""

    def competences(self, *, at: datetime | None = None) -> Mapping[UUID, Competent]:
        """What each person is cleared to do, or was at a time; nobody is in it of whom nothing was said by then."""

    def stock(self) -> Stock:
        """Every product and received lot that counts; closed ones included."""

    def vials(self, *, since: datetime) -> tuple[OpenedVial, ...]:
        """The vials whose opening was written at this time or later, oldest first, discarded ones included."""

    def lot_uses(self, lot: str) -> tuple[LotUse, ...]:
        """Every treatment in which a lot was used, under every spelling of its number, oldest first.

        Raises ClinicalKeyNeeded where this process does not hold the clinical key.
        """

    def recall_calls(self, lot: str, patients: Collection[UUID]) -> Mapping[UUID, tuple[RecallCalled, ...]]:
        """The calls about a lot to these patients, by the patient they are shown as, newest first."""

    def can_read_clinical(self) -> bool:
        """Whether this process holds the clinical key."""

    def patient_count(self) -> int:
        """How many patients are registered."""

    def search(self, words: str, *, limit: int) -> tuple[PatientStub, ...]:
        """Patients whose folded names, e-mail, phones or identifiers match every word; the last changed when empty."""

    def stub(self, patient: UUID) -> PatientStub | None:
        """One patient's identity line."""

    def patient(self, patient: UUID) -> Patient | None:
        """A patient's newest registry details."""

    def registry_history(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every registration and change of a patient's details, oldest first."""

    def uninformed(self, current: Collection[tuple[str, str, str]], *, limit: int) -> Uninformed:
        """Patients without a ``current`` privacy notice (id, version, language); at most ``limit``, oldest first."""

    def sharing_a_key(self, details: PatientDetails) -> tuple[Patient, ...]:
        """Patients that share an identifier, a name with birth date, a phone or an e-mail with ``details``."""

    def survivor(self, patient: UUID) -> UUID:
        """The patient under whom this one is shown after merges; itself if never merged."""

    def merged_with(self, patient: UUID) -> tuple[UUID, ...]:
        """The duplicates shown as ``patient``."""

    def consent_stubs(self, patient: UUID) -> tuple[ConsentStub, ...]:
        """That a patient and their duplicates signed consents, when, and which were taken back; newest first."""

    def unsettled_withdrawals(self) -> tuple[UUID, ...]:
        """Patients who took back a consent to something else than treatment, with something left to do after it."""

    def answers_handed_in(self, patient: UUID) -> datetime | None:
        """When a patient or their duplicates last handed in health answers, without a word of them."""

    def printed_form(self, code: str) -> PrintedForm | None:
        """Which printed form a code (as ``paper.read_code`` gives it) leads to, and whose it is; not what it says."""

    def papers_waiting(self, person: UUID, *, limit: int) -> tuple[UUID, ...]:
        """Whose consents on paper wait for a second look that ``person`` may take; at most ``limit``, oldest first."""

    def journal(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every record of the patient's and its duplicates' streams, oldest first; sealed contents None without C.

        Raises JournalRestricted where it is withheld.
        """

    def of_kinds(
        self,
        kinds: Collection[str],
        *,
        since: datetime | None = None,
        authors: Collection[UUID] | None = None,
        patients: Collection[UUID] | None = None,
    ) -> tuple[KindItem, ...]:
        """Records of these kinds of all patients that count, oldest first; sealed contents None without C.

        So are those of journals that are withheld.
        """

    def consents_ending(self, begins: datetime, ends: datetime, *, limit: int) -> tuple[KindItem, ...]:
        """Consents to treatments that end in this time and that no longer one stands beside, the first to end first."""

    def access_events(self, wanted: AccessFilter) -> tuple[AccessEvent, ...]:
        """Access events that match, newest first."""

    def explained_looks(self, events: Iterable[AccessEvent], *, within: timedelta) -> frozenset[int]:
        """Positions of the looks at a patient of whom the same person wrote something within so long of them."""

    def log_reviews(self) -> tuple[Review, ...]:
        """Every review of the access log that counts, oldest first."""

    def role_reviews(self) -> tuple[RolesReviewed, ...]:
        """Every review of who holds which role that counts, oldest first."""

    def founded_at(self) -> datetime:
        """When record 0 was written."""

    def settled_queries(self) -> tuple[QuerySettled, ...]:
        """How the queries of reviews ended, oldest first."""

    def positions_of(self, patients: Collection[UUID]) -> tuple[int, ...]:
        """Where the records of these patients' own streams stand, in order."""

    def looks_at(self, patients: Collection[UUID]) -> tuple[int, ...]:
        """Where the access records stand that are about these patients and nobody else, in order."""

    def last_entry(self, patients: Collection[UUID]) -> datetime | None:
        """The newest time at which anything but a look or a request about the data was written of these patients."""

    def last_written(self, *, before: datetime) -> Iterator[LastWritten]:
        """Of each registered patient, with what was merged into them, of whom nothing was written since."""

    def has_clinical(self, patients: Collection[UUID]) -> bool:
        """Whether anything beyond the registration was ever written of these patients, be it half."""

    def holds_on(self, patients: Collection[UUID]) -> tuple[HoldPlaced, ...]:
        """The holds that stand on any of these patients, oldest first."""

    def legal_holds(self) -> Mapping[UUID, HoldPlaced]:
        """Every hold that stands, by its record."""

    def objection_digests(self, details: PatientDetails) -> tuple[str, ...]:
        """Digests by which an objection to marketing of whoever has these details is known again after an erasure."""

    def objected_before(self, details: PatientDetails, *, besides: PatientDetails | None = None) -> tuple[KnownBy, ...]:
        """By which of these details, and not of ``besides``, such an objection is known again."""

    def erasure_proposals(self) -> tuple[Proposed, ...]:
        """Every proposal that was neither carried out nor turned down, oldest first."""

    def drafts(self, *, author: UUID | None = None, patient: UUID | None = None) -> tuple[Draft, ...]:
        """Drafts of an author, of a patient or all, newest first; those only that this person can open."""

    def draft_count(self, author: UUID) -> int:
        """How many drafts of an author lie here, opened or not; without what only starts or changes a registration."""

    def stopped_treating(self) -> Mapping[UUID, datetime]:
        """Since when those who once treated here no longer do: they left, or have another role."""

    def registry_drafts(self, author: UUID) -> tuple[RegistryDraft, ...]:
        """What an author typed of registrations and has not saved, newest first; those only that open."""

    def appointments(self, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        """Appointments that begin from ``since`` on and before ``until``, earliest first."""

    def appointment(self, appointment: UUID) -> Appointment | None:
        """One appointment, if it is there and opens; for the day list."""


class Act(Reader, Protocol):
    """One transaction: everything appended in it stands or falls together, and reads in it see what was appended."""

    def append(self, *records: NewRecord) -> tuple[Written, ...]:
        """Seal, sign and append; the database's gate may refuse."""

    def keep_rendition(self, kept: KeptFile, data: bytes, *, longest: int) -> None:
        """Keep a smaller picture of a file beside it, sealed."""

    def save_draft(self, draft: Draft) -> None:
        """Keep a draft of the one who acts, replacing their own with the same id."""

    def save_registry_draft(self, draft: RegistryDraft) -> None:
        """Keep an unsaved registration of the one who acts, replacing their own with the same id."""

    def take_over_draft(self, left: Draft, own: Draft) -> None:
        """Keep a draft of the one who acts in place of one whose author no longer treats here; both or neither."""

    def take_over_registry_draft(self, left: RegistryDraft, own: RegistryDraft) -> None:
        """Keep ``own``, of the one who acts, in place of ``left``, whose author no longer works here."""

    def delete_draft(self, draft: UUID) -> None:
        """Forget a draft, because it was signed or thrown away."""

    def save_appointment(self, appointment: Appointment) -> None:
        """Keep an appointment of a day list in the name of the one who acts, in place of the one with its id."""

    def forget_appointments(self, *, before: datetime) -> None:
        """Delete every appointment that begins before a moment."""


class Evidence(Protocol):
    """What shows outsiders that records stand in this ledger, as it was when a checkpoint of it was signed."""

    @property
    def note(self) -> str:
        """The signed checkpoint."""

    @property
    def size(self) -> int:
        """How many records it covers."""

    @property
    def root(self) -> bytes:
        """Their root."""

    def people_behind(self, people: Collection[UUID]) -> tuple[int, ...]:
        """The positions of the records that tell whose keys these people, and who let them in, sign with."""

    def questionnaires(self, wanted: Collection[str]) -> tuple[int, ...]:
        """The positions of the records that keep these questionnaires, named by the SHA-256 of their text (hex)."""

    def authors(self, positions: Collection[int]) -> tuple[UUID, ...]:
        """Who wrote these records."""

    def proven(self, position: int, *, withheld: Collection[str] = ()) -> ProvenRecord:
        """A record with its inclusion proof, and its content without the fields ``withheld``."""

    def grown_from(self, size: int) -> tuple[bytes, ...]:
        """The proof that the ledger of the first ``size`` records begins this one."""


class Vault(Reader, Protocol):
    """An unlocked vault."""

    @property
    def person(self) -> Person:
        """Who is signed in, with the roles of this moment."""

    @property
    def id(self) -> UUID:
        """The vault's id."""

    @property
    def seat(self) -> UUID:
        """This workstation's id."""

    @property
    def staff(self) -> Staff:
        """Changes of people and keys."""

    @property
    def kits(self) -> Kits:
        """The recovery kit and the next one."""

    @property
    def backups(self) -> Backups:
        """Backups of this journal."""

    def seal(self) -> ClinicSeal:
        """The clinic's seal for documents."""

    def first_leaf(self) -> bytes:
        """The leaf of record 0, 32 bytes."""

    @property
    def has_pin(self) -> bool:
        """Whether the person signed in has set a PIN."""

    def act(self, at: datetime) -> AbstractContextManager[Act]:
        """Begin an act at this time (aware); it is committed, and the high-water mark written, when the block ends."""

    def snapshot(self) -> AbstractContextManager[Reader]:
        """A consistent view for several reads."""

    def rendition(self, record: UUID, file: UUID, longest: int) -> bytes | None:
        """The smaller picture of a file that a record vouches for, None where none of that size is kept that opens."""

    def keep_rendition(self, record: UUID, file: UUID, data: bytes, *, longest: int) -> None:
        """Keep a smaller picture of a file that a record vouches for, sealed, in place of the one of that size."""

    def discard_file(self, kept: KeptFile) -> None:
        """Delete a file that was kept since the last act, because no record is to name it."""

    def keep_file(self, content: BinaryIO) -> KeptFile:
        """Seal a file into the vault's folder; it is on disk when this returns, before any record names it."""

    def holds(self, kept: KeptFile) -> bool:
        """Whether what lies in the vault's folder now is the file that was kept, to the byte."""

    def evidence(self, at: datetime, *records: NewRecord) -> Evidence:
        """Append ``records``, sign a checkpoint of the ledger with them, and prove what it covers."""

    def workshop(self) -> Path:
        """A new folder of this person's own on this computer, for what leaves it encrypted only.

        Whoever asked removes it; what a crash leaves of it goes at the next sign-in here.
        """

    def sign_part(self, digest: bytes) -> bytes:
        """The signature of the person signed in under what of an unfinished export is whole; ``digest`` is 32 bytes."""

    def signed_part(self, digest: bytes, signature: bytes) -> bool:
        """Whether the person signed in made this signature with `sign_part`."""

    def sign_export(self, tag_manifest: bytes) -> ExportSignature:
        """Sign the SHA-256 of a handed-out folder's tag manifest with the key of the person signed in."""

    def file(self, record: UUID, file: UUID) -> bytes:
        """The original of a file that a record vouches for; for ``gate`` alone.

        Raises Environmental where it is missing, damaged or not the record's, UserFacing where nobody here has its key.
        """

    def approve_erasure(self, erasure: ErasureCarriedOut) -> Approval:
        """This person's signature under an erasure."""

    def erase(self, patients: Collection[UUID], erasures: Iterable[ErasureCarriedOut], *, at: datetime) -> None:
        """Carry out approved erasures.

        Raises:
            UserFacing: two people did not approve exactly this, nor one alone twice with a week between.
        """

    def exchange_keys(self, causes: tuple[Cause, ...], *, at: datetime, on_progress: OnProgress) -> None:
        """Put new role keys in force, of those that are here, and seal everything anew; wholly or not at all.

        Takes seconds to minutes; what ``on_progress`` raises stops it and changes nothing.
        """

    def confirm_pin(self, pin: str) -> None:
        """Raise a UserFacing error unless this is the signed-in person's PIN; five tries, then the password."""

    def password_tried(self, at: datetime) -> AbstractContextManager[None]:
        """Around a try of the signed-in person's own password: throttled, and a wrong one counted as at signing in."""

    def recognises_sheet(self, kind: SheetKind, typed: str) -> bool:
        """Whether ``typed`` are the words of this vault's recovery sheet, or of two of its three shares.

        Raises UserFacing where shares do not make a sheet, which says why.
        """

    def sign_out(self, at: datetime) -> None:
        """Write that the person left, sign a checkpoint, drop the keys, close the file."""


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The current time, aware, UTC."""

    def today(self) -> date:
        """The current date where the clinic is."""

    def zone(self) -> tzinfo:
        """The zone that times are shown in."""
