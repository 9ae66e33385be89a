"""What the services need of pictures and of files that leave, as protocols; it must not name a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from journal_app.domain.breach_letters import BreachLetter
    from journal_app.domain.bundles import BundleMark
    from journal_app.domain.copies_sheet import CopiesSheet
    from journal_app.domain.dicom_photo import DicomPhoto
    from journal_app.domain.handouts import AftercareSheet, AuthoritySheet
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
    )
    from journal_app.domain.processing import Register
    from journal_app.domain.products import Stock
    from journal_app.domain.reach import ReachSheet
    from journal_app.domain.reports import ReportSheet
    from journal_app.domain.request_letters import RequestLetter
    from journal_app.services.backup_port import OnProgress


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
