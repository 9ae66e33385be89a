"""What the services need of the world, as protocols; it must not name a concrete vault, pack folder or press."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, BinaryIO, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from pathlib import Path

    from journal_app.domain.access import AccessEvent
    from journal_app.domain.appointments import Appointment
    from journal_app.domain.atlas import Atlas
    from journal_app.domain.breach_letters import BreachLetter
    from journal_app.domain.breaches import BreachCase
    from journal_app.domain.bundles import BundleMark, ExportSignature, ProvenRecord
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
    from journal_app.domain.consents import ClinicalText, ConsentStub, TextPublished
    from journal_app.domain.copies_sheet import CopiesSheet
    from journal_app.domain.dicom_photo import DicomPhoto
    from journal_app.domain.erasures import Proposed
    from journal_app.domain.handouts import AftercareSheet, AuthoritySheet
    from journal_app.domain.health import QuestionnairePublished
    from journal_app.domain.journal import JournalItem
    from journal_app.domain.key_exchange import Cause, Exchange, SeatLost
    from journal_app.domain.kits import KitStanding
    from journal_app.domain.left_drafts import Begun
    from journal_app.domain.log_review import QuerySettled, Review
    from journal_app.domain.paper import PrintedForm
    from journal_app.domain.patients import Patient, PatientDetails, PatientStub
    from journal_app.domain.people import Person, Registration, Role
    from journal_app.domain.photo_sheets import PhotoSheet
    from journal_app.domain.pictures import PictureFacts, Pixels
    from journal_app.domain.printing import (
        AccessReport,
        ConsentCopy,
        HealthCopy,
        JournalDocument,
        PaperForms,
        RecallSheet,
        RecoverySheet,
        SheetKind,
    )
    from journal_app.domain.privacy import KnownBy, Uninformed
    from journal_app.domain.processing import Register
    from journal_app.domain.products import OpenedVial, Stock
    from journal_app.domain.questionnaires import Questionnaire
    from journal_app.domain.reach import ReachSheet
    from journal_app.domain.recalls import LotUse, RecallCalled
    from journal_app.domain.records import Header, NewRecord, SealedFile, Written
    from journal_app.domain.reports import ReportSheet
    from journal_app.domain.request_letters import RequestLetter
    from journal_app.domain.requests import RequestCase
    from journal_app.domain.restrictions import Restriction
    from journal_app.domain.role_review import RolesReviewed
    from journal_app.domain.rules.definitions import LoadedPack
    from journal_app.domain.rules.wording import Phrasebook
    from journal_app.domain.worklists import KindItem
    from journal_app.services.backup_port import Backups, OnProgress
    from journal_app.services.kit_port import Kits


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
        """Every request for somebody's own data with the steps that count; for ``requests`` alone, which traces it."""

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

    def has_clinical(self, patients: Collection[UUID]) -> bool:
        """Whether anything beyond the registration was ever written of these patients."""

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
        """Appointments that begin from ``since`` on and before ``until``, earliest first; for the day list."""

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


class Packs(Protocol):
    """Rule packs, treatments, texts, questionnaires. A pack on disk is a proposal until an owner applies it."""

    def proposed(self, jurisdiction: str) -> LoadedPack:
        """The pack of a jurisdiction as it lies on disk now."""

    def decode(self, source: str) -> LoadedPack:
        """The pack in the exact text that a ``pack.applied`` record holds."""

    def texts(self, jurisdiction: str) -> tuple[ClinicalText, ...]:
        """The clinical texts that count in a jurisdiction, in every language; its own versions replace general ones."""

    def decode_text(self, source: str) -> ClinicalText:
        """The text that a whole file holds, head and body; raises UserFacing with what is wrong and where."""

    def is_text_for(self, source: str, jurisdiction: str) -> bool:
        """Whether the head of a text's file names a jurisdiction."""

    def questionnaires(self, language: str) -> tuple[Questionnaire, ...]:
        """Every questionnaire in a language, the general one first."""

    def decode_questionnaire(self, source: str) -> Questionnaire:
        """The questionnaire in the exact text that a ``questionnaire.published`` record holds."""

    def phrasebook(self, language: str) -> Phrasebook:
        """The sentences of findings in a language."""

    def atlas(self) -> Atlas:
        """The drawings that points are set on, and usual sets of points."""

    def blocked_passwords(self) -> frozenset[str]:
        """Passwords too common to accept."""


class ClinicSeal(Protocol):
    """The clinic's seal as the vault lends it: the key itself never leaves the vault."""

    @property
    def certificate(self) -> bytes:
        """The X.509 certificate of a P-256 key, DER."""

    def sign(self, message: bytes) -> bytes:
        """The ECDSA signature over SHA-256 of the message, DER."""


class Pictures(Protocol):
    """Opens untrusted pictures and PDFs where they can do no harm."""

    def read(self, content: bytes, *, longest: Sequence[int] = ()) -> tuple[PictureFacts, tuple[Pixels, ...]]:
        """A picture's facts, and itself upright in sRGB, scaled down to each of ``longest``; or PictureRefused."""

    def begin(
        self, content: bytes, *, longest: Sequence[int] = ()
    ) -> Callable[[], tuple[PictureFacts, tuple[Pixels, ...]]]:
        """Have a picture opened meanwhile; what this returns waits for it and gives what ``read`` does."""

    def pages(self, content: bytes, *, longest: int, first: int = 0, most: int = 1) -> tuple[int, tuple[Pixels, ...]]:
        """How many pages a PDF has, and ``most`` of them from ``first``, ``longest`` large; or PictureRefused."""

    def jpeg(self, pixels: Pixels, *, quality: int = 92) -> bytes:
        """A fresh JPEG of nothing but pixels."""


class Documents(Protocol):
    """Makes the files that leave the clinic, in memory."""

    def journal_pdf(
        self,
        document: JournalDocument,
        seal: ClinicSeal,
        *,
        bundle: BundleMark | None = None,
        told: OnProgress = lambda _done, _of: None,
    ) -> bytes:
        """A patient's journal as a sealed PDF/A; its first page names the folder that it goes with, if any.

        ``told`` hears several times a second how far it is; what it raises ends it.
        """

    def access_pdf(self, report: AccessReport, seal: ClinicSeal) -> bytes:
        """The patient's own access report, sealed."""

    def consent_pdf(self, copy: ConsentCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of a signed consent, sealed."""

    def health_pdf(self, copy: HealthCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of the health answers they gave, sealed."""

    def aftercare_pdf(self, sheet: AftercareSheet, seal: ClinicSeal) -> bytes:
        """The aftercare of an entry for the patient, sealed."""

    def authority_pdf(self, sheet: AuthoritySheet, seal: ClinicSeal) -> bytes:
        """What an authority is told of a reaction, sealed."""

    def letter_pdf(self, letter: RequestLetter, seal: ClinicSeal) -> bytes:
        """A letter about a request for one's own data, sealed."""

    def breach_letter_pdf(self, letter: BreachLetter, seal: ClinicSeal) -> bytes:
        """A letter to a patient whom a breach touched, sealed."""

    def recall_pdf(self, sheet: RecallSheet, seal: ClinicSeal) -> bytes:
        """A recall's call list, sealed."""

    def recall_csv(self, sheet: RecallSheet) -> bytes:
        """A recall's call list as a table (RFC 4180, UTF-8), in which no cell is a formula."""

    def processing_parts(self, register: Register) -> tuple[tuple[str, str], ...]:
        """The parts of the register of processing activities in words: heading and lines."""

    def processing_pdf(self, register: Register, seal: ClinicSeal) -> bytes:
        """The register of processing activities, sealed."""

    def plain_table(self, rows: Iterable[Sequence[str]]) -> bytes:
        """Rows for another system (RFC 4180 with commas, UTF-8 without a mark), in which no cell is a formula."""

    def report_csv(self, sheet: ReportSheet) -> bytes:
        """A report without identities as a table (RFC 4180, UTF-8), in which no cell is a formula."""

    def reach_pdf(self, sheet: ReachSheet, seal: ClinicSeal) -> bytes:
        """What somebody could read and did look at, as a sealed PDF/A."""

    def copies_pdf(self, sheet: CopiesSheet, seal: ClinicSeal) -> bytes:
        """Whom to call or write to about copies whose consent was taken back, sealed."""

    def photo_sheet(self, sheet: PhotoSheet) -> Pixels:
        """A picture that leaves: one photo or a collage, as pixels."""

    def dicom_file(self, photo: DicomPhoto) -> bytes:
        """A photo as a DICOM object, with nothing of the patient but what was chosen."""

    def forms_pdf(self, forms: PaperForms) -> bytes:
        """Forms to be filled in by hand; not sealed, for the ink is what counts."""

    def fhir_bundle(self, document: JournalDocument, *, stock: Stock, recipient: str) -> bytes:
        """A patient's journal as a FHIR R4 bundle, UTF-8 JSON."""

    def patient_summary(self, document: JournalDocument, *, stock: Stock) -> bytes:
        """A short account of the patient for other treaters: an International Patient Summary, UTF-8 JSON."""

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """One sheet of the recovery kit; never sealed or stored."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone about to join: how they are called, what they do, and the password that they typed themselves."""

    name: str
    roles: frozenset[Role]
    password: bytearray
    title: str = ""
    registration: Registration | None = None


class Staff(Protocol):
    """Changes of people and their keys; each is a record and a new version of the keyring, both or neither."""

    def admit(self, newcomer: Newcomer, *, at: datetime) -> Person:
        """Let someone join."""

    def change(self, person: Person, *, at: datetime) -> None:
        """Give someone another name, title, registration or roles."""

    def dismiss(self, person: UUID, *, reason: str, at: datetime, also: Callable[[Act], object] | None = None) -> None:
        """Let someone leave: their slot is gone, their records stay; ``also`` is done in the same act or not at all."""

    def change_password(self, *, old: bytearray, new: bytearray, at: datetime) -> None:
        """Another password for the one signed in."""

    def set_pin(self, *, password: bytearray, pin: str, at: datetime) -> None:
        """Another PIN for the one signed in."""

    def awaiting_clinical(self) -> tuple[UUID, ...]:
        """Practitioners who wait for a colleague to grant the clinical key."""

    def holding_clinical(self) -> tuple[UUID, ...]:
        """Those to whom the next clinical key will go: given this one by somebody who held it, as it shows itself."""

    def grant_clinical(self, person: UUID, *, at: datetime) -> None:
        """Seal the clinical key to a colleague whom the one signed in knows."""
