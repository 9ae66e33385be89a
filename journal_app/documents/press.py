"""Every document maker behind one door, bound to the resources folder; it must not fetch what it prints."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from pathlib import Path

from journal_app.documents.access_pdf import access_pdf
from journal_app.documents.aftercare_sheet import aftercare_pdf
from journal_app.documents.authority_sheet import authority_pdf
from journal_app.documents.breach_letter_pdf import breach_letter_pdf
from journal_app.documents.consent_pdf import consent_pdf
from journal_app.documents.copies_pdf import copies_pdf
from journal_app.documents.dicom_file import dicom_file
from journal_app.documents.fhir.bundle import journal_bundle
from journal_app.documents.fhir.summary import patient_summary
from journal_app.documents.forms_pdf import forms_pdf
from journal_app.documents.health_pdf import health_pdf
from journal_app.documents.journal_pdf import journal_pdf
from journal_app.documents.letter_pdf import letter_pdf
from journal_app.documents.long_journal import Told
from journal_app.documents.photo_sheet import photo_sheet
from journal_app.documents.processing_sheet import processing_parts, processing_pdf
from journal_app.documents.reach_pdf import reach_pdf
from journal_app.documents.recall_sheet import recall_csv, recall_pdf
from journal_app.documents.recovery_pdf import recovery_pdf
from journal_app.documents.report_table import report_csv
from journal_app.documents.seal import seal_pdf
from journal_app.documents.spreadsheet import table_bytes
from journal_app.domain.breach_letters import BreachLetter
from journal_app.domain.bundles import BundleMark
from journal_app.domain.copies_sheet import CopiesSheet
from journal_app.domain.dicom_photo import DicomPhoto
from journal_app.domain.handouts import AftercareSheet, AuthoritySheet
from journal_app.domain.photo_sheets import PhotoSheet
from journal_app.domain.pictures import Pixels
from journal_app.domain.printing import (
    AccessReport,
    ConsentCopy,
    HealthCopy,
    JournalDocument,
    PaperForms,
    PrintLanguage,
    RecallSheet,
    RecoverySheet,
)
from journal_app.domain.processing import Register
from journal_app.domain.products import Stock
from journal_app.domain.reach import ReachSheet
from journal_app.domain.reports import ReportSheet
from journal_app.domain.request_letters import RequestLetter
from journal_app.services.documents_port import ClinicSeal


class Press:
    """The document makers as ``services.documents_port.Documents`` sees them."""

    def __init__(self, resources: Path) -> None:
        """Use the templates, labels and fonts in ``resources``."""
        self._resources = resources

    def journal_pdf(
        self,
        document: JournalDocument,
        seal: ClinicSeal,
        *,
        bundle: BundleMark | None = None,
        told: Told = lambda _done, _of: None,
    ) -> bytes:
        """A patient's journal as a sealed PDF/A; its first page names the folder that it goes with, if any."""
        return seal_pdf(journal_pdf(document, resources=self._resources, bundle=bundle, told=told), seal)

    def access_pdf(self, report: AccessReport, seal: ClinicSeal) -> bytes:
        """The patient's own access report, sealed."""
        return seal_pdf(access_pdf(report, resources=self._resources), seal)

    def consent_pdf(self, copy: ConsentCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of a signed consent, sealed."""
        return seal_pdf(consent_pdf(copy, resources=self._resources), seal)

    def health_pdf(self, copy: HealthCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of the health answers they gave, sealed."""
        return seal_pdf(health_pdf(copy, resources=self._resources), seal)

    def aftercare_pdf(self, sheet: AftercareSheet, seal: ClinicSeal) -> bytes:
        """The aftercare of an entry for the patient, sealed."""
        return seal_pdf(aftercare_pdf(sheet, resources=self._resources), seal)

    def authority_pdf(self, sheet: AuthoritySheet, seal: ClinicSeal) -> bytes:
        """What an authority is told of a reaction, sealed."""
        return seal_pdf(authority_pdf(sheet, resources=self._resources), seal)

    def letter_pdf(self, letter: RequestLetter, seal: ClinicSeal) -> bytes:
        """A letter about a request, sealed."""
        return seal_pdf(letter_pdf(letter, resources=self._resources), seal)

    def breach_letter_pdf(self, letter: BreachLetter, seal: ClinicSeal) -> bytes:
        """A letter to a patient whom a breach touched, sealed."""
        return seal_pdf(breach_letter_pdf(letter, resources=self._resources), seal)

    def recall_pdf(self, sheet: RecallSheet, seal: ClinicSeal) -> bytes:
        """A recall's call list, sealed."""
        return seal_pdf(recall_pdf(sheet, resources=self._resources), seal)

    def recall_csv(self, sheet: RecallSheet) -> bytes:
        """A recall's call list as a table, in which no cell is a formula."""
        return recall_csv(sheet, resources=self._resources)

    def processing_parts(self, register: Register) -> tuple[tuple[str, str], ...]:
        """The parts of the register of processing in words: heading and lines."""
        return processing_parts(register, resources=self._resources)

    def processing_pdf(self, register: Register, seal: ClinicSeal) -> bytes:
        """The register of processing, sealed."""
        return seal_pdf(processing_pdf(register, resources=self._resources), seal)

    def plain_table(self, rows: Iterable[Sequence[str]]) -> bytes:
        """Rows for another system, with commas, in which no cell is a formula."""
        return table_bytes(rows, PrintLanguage.ENGLISH).removeprefix(codecs.BOM_UTF8)

    def report_csv(self, sheet: ReportSheet) -> bytes:
        """A report without identities as a table, in which no cell is a formula."""
        return report_csv(sheet, resources=self._resources)

    def reach_pdf(self, sheet: ReachSheet, seal: ClinicSeal) -> bytes:
        """What somebody could read and did look at, sealed."""
        return seal_pdf(reach_pdf(sheet, resources=self._resources), seal)

    def copies_pdf(self, sheet: CopiesSheet, seal: ClinicSeal) -> bytes:
        """Whom to call or write to about copies whose consent was taken back, sealed."""
        return seal_pdf(copies_pdf(sheet, resources=self._resources), seal)

    def photo_sheet(self, sheet: PhotoSheet) -> Pixels:
        """A picture that leaves: one photo or a collage, as pixels."""
        return photo_sheet(sheet, resources=self._resources)

    def dicom_file(self, photo: DicomPhoto) -> bytes:
        """A photo as a DICOM object, with nothing of the patient but what was chosen."""
        return dicom_file(photo)

    def forms_pdf(self, forms: PaperForms) -> bytes:
        """Forms to be filled in by hand; not sealed, for the ink is what counts."""
        return forms_pdf(forms, resources=self._resources)

    def fhir_bundle(self, document: JournalDocument, *, stock: Stock, recipient: str) -> bytes:
        """A patient's journal as a FHIR R4 bundle, UTF-8 JSON."""
        return journal_bundle(document, stock=stock, recipient=recipient)

    def patient_summary(self, document: JournalDocument, *, stock: Stock) -> bytes:
        """A short account of the patient for other treaters, UTF-8 JSON."""
        return patient_summary(document, stock=stock)

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """One sheet of the recovery kit; never sealed or stored."""
        return recovery_pdf(sheet, resources=self._resources)
