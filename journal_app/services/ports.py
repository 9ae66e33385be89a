"""What the services need of the world, as protocols; it must not name a concrete vault, pack folder or press."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, BinaryIO, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from journal_app.domain.access import AccessEvent
    from journal_app.domain.appointments import Appointment
    from journal_app.domain.atlas import Atlas
    from journal_app.domain.circumstances import Competent, Delegated
    from journal_app.domain.clinic import Clinic, Decision, PackApplied, Place, Workstation
    from journal_app.domain.codec import Json
    from journal_app.domain.consents import ClinicalText, ConsentStub, TextPublished
    from journal_app.domain.health import QuestionnairePublished
    from journal_app.domain.journal import JournalItem
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
    from journal_app.domain.privacy import Uninformed
    from journal_app.domain.products import OpenedVial, Stock
    from journal_app.domain.questionnaires import Questionnaire
    from journal_app.domain.recalls import LotUse, RecallCalled
    from journal_app.domain.records import NewRecord, SealedFile, Written
    from journal_app.domain.rules.definitions import LoadedPack
    from journal_app.domain.rules.wording import Phrasebook
    from journal_app.domain.worklists import KindItem


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


@dataclass(frozen=True, slots=True)
class Draft:
    """An unsigned, sealed work in progress of one author for one patient; ``content`` is the screen's own JSON."""

    id: UUID
    author: UUID
    patient: UUID
    kind: str
    saved: datetime
    content: Mapping[str, Json]


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

    def published_texts(self) -> tuple[TextPublished, ...]:
        """The clinic's own texts that an owner published, oldest first."""

    def decisions(self) -> tuple[Decision, ...]:
        """Every rule pack, setting and text that an owner put in force, with when and by whom; oldest first."""

    def delegations(self) -> tuple[Delegated, ...]:
        """Every delegation that counts, oldest first, ended ones included."""

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
        """Every record of the patient's and its duplicates' streams, oldest first; sealed contents None without C."""

    def of_kinds(
        self, kinds: Collection[str], *, since: datetime | None = None, authors: Collection[UUID] | None = None
    ) -> tuple[KindItem, ...]:
        """Records of these kinds of all patients that count, oldest first; sealed contents None without C."""

    def consents_ending(self, begins: datetime, ends: datetime, *, limit: int) -> tuple[KindItem, ...]:
        """Consents to treatments that end in this time and that no longer one stands beside, the first to end first."""

    def access_events(self, wanted: AccessFilter) -> tuple[AccessEvent, ...]:
        """Access events that match, newest first."""

    def drafts(self, *, author: UUID | None = None, patient: UUID | None = None) -> tuple[Draft, ...]:
        """Drafts of an author, of a patient or all, newest first; those only that this person can open."""

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

    def delete_draft(self, draft: UUID) -> None:
        """Forget a draft, because it was signed or thrown away."""

    def save_appointment(self, appointment: Appointment) -> None:
        """Keep an appointment of a day list in the name of the one who acts, in place of the one with its id."""

    def forget_appointments(self, *, before: datetime) -> None:
        """Delete every appointment that begins before a moment."""


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
        """The smaller picture of a file that a record vouches for, None where none of that size was kept."""

    def keep_file(self, content: BinaryIO) -> KeptFile:
        """Seal a file into the vault's folder; it is on disk when this returns, before any record names it."""

    def holds(self, kept: KeptFile) -> bool:
        """Whether what lies in the vault's folder now is the file that was kept, to the byte."""

    def file(self, record: UUID, file: UUID) -> bytes:
        """The original of a file that a record vouches for; for ``gate`` alone.

        Raises Environmental where it is missing, damaged or not the record's, UserFacing where nobody here has its key.
        """

    def confirm_pin(self, pin: str) -> None:
        """Raise a UserFacing error unless this is the signed-in person's PIN; five tries, then the password."""

    def password_tried(self, at: datetime) -> AbstractContextManager[None]:
        """Around a try of the signed-in person's own password: throttled, and a wrong one counted as at signing in."""

    def recognises_sheet(self, kind: SheetKind, typed: str) -> bool:
        """Whether ``typed`` are the 24 words of this vault's recovery sheet."""

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

    def pages(self, content: bytes, *, longest: int, first: int = 0, most: int = 1) -> tuple[int, tuple[Pixels, ...]]:
        """How many pages a PDF has, and ``most`` of them from ``first``, ``longest`` large; or PictureRefused."""

    def jpeg(self, pixels: Pixels, *, quality: int = 92) -> bytes:
        """A fresh JPEG of nothing but pixels."""


class Documents(Protocol):
    """Makes the files that leave the clinic, in memory."""

    def journal_pdf(self, document: JournalDocument, seal: ClinicSeal) -> bytes:
        """A patient's journal as a sealed PDF/A."""

    def access_pdf(self, report: AccessReport, seal: ClinicSeal) -> bytes:
        """The patient's own access report, sealed."""

    def consent_pdf(self, copy: ConsentCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of a signed consent, sealed."""

    def health_pdf(self, copy: HealthCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of the health answers they gave, sealed."""

    def recall_pdf(self, sheet: RecallSheet, seal: ClinicSeal) -> bytes:
        """A recall's call list, sealed."""

    def recall_csv(self, sheet: RecallSheet) -> bytes:
        """A recall's call list as a table (RFC 4180, UTF-8), in which no cell is a formula."""

    def photo_sheet(self, sheet: PhotoSheet) -> Pixels:
        """A picture that leaves: one photo or a collage, as pixels."""

    def forms_pdf(self, forms: PaperForms) -> bytes:
        """Forms to be filled in by hand; not sealed, for the ink is what counts."""

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

    def dismiss(self, person: UUID, *, reason: str, at: datetime) -> None:
        """Let someone leave: their slot is gone, their records stay."""

    def change_password(self, *, old: bytearray, new: bytearray, at: datetime) -> None:
        """Another password for the one signed in."""

    def set_pin(self, *, password: bytearray, pin: str, at: datetime) -> None:
        """Another PIN for the one signed in."""

    def awaiting_clinical(self) -> tuple[UUID, ...]:
        """Practitioners who wait for a colleague to grant the clinical key."""

    def grant_clinical(self, person: UUID, *, at: datetime) -> None:
        """Seal the clinical key to a colleague whom the one signed in knows."""
