"""Every document maker behind one door, bound to the resources folder; it must not fetch what it prints."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.access_pdf import access_pdf
from journal_app.documents.consent_pdf import consent_pdf
from journal_app.documents.forms_pdf import forms_pdf
from journal_app.documents.health_pdf import health_pdf
from journal_app.documents.journal_pdf import journal_pdf
from journal_app.documents.photo_sheet import photo_sheet
from journal_app.documents.recall_sheet import recall_csv, recall_pdf
from journal_app.documents.recovery_pdf import recovery_pdf
from journal_app.documents.seal import seal_pdf
from journal_app.domain.photo_sheets import PhotoSheet
from journal_app.domain.pictures import Pixels
from journal_app.domain.printing import (
    AccessReport,
    ConsentCopy,
    HealthCopy,
    JournalDocument,
    PaperForms,
    RecallSheet,
    RecoverySheet,
)
from journal_app.services.ports import ClinicSeal


class Press:
    """The document makers as ``services.ports.Documents`` sees them."""

    def __init__(self, resources: Path) -> None:
        """Use the templates, labels and fonts in ``resources``."""
        self._resources = resources

    def journal_pdf(self, document: JournalDocument, seal: ClinicSeal) -> bytes:
        """A patient's journal as a sealed PDF/A."""
        return seal_pdf(journal_pdf(document, resources=self._resources), seal)

    def access_pdf(self, report: AccessReport, seal: ClinicSeal) -> bytes:
        """The patient's own access report, sealed."""
        return seal_pdf(access_pdf(report, resources=self._resources), seal)

    def consent_pdf(self, copy: ConsentCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of a signed consent, sealed."""
        return seal_pdf(consent_pdf(copy, resources=self._resources), seal)

    def health_pdf(self, copy: HealthCopy, seal: ClinicSeal) -> bytes:
        """The patient's copy of the health answers they gave, sealed."""
        return seal_pdf(health_pdf(copy, resources=self._resources), seal)

    def recall_pdf(self, sheet: RecallSheet, seal: ClinicSeal) -> bytes:
        """A recall's call list, sealed."""
        return seal_pdf(recall_pdf(sheet, resources=self._resources), seal)

    def recall_csv(self, sheet: RecallSheet) -> bytes:
        """A recall's call list as a table, in which no cell is a formula."""
        return recall_csv(sheet, resources=self._resources)

    def photo_sheet(self, sheet: PhotoSheet) -> Pixels:
        """A picture that leaves: one photo or a collage, as pixels."""
        return photo_sheet(sheet, resources=self._resources)

    def forms_pdf(self, forms: PaperForms) -> bytes:
        """Forms to be filled in by hand; not sealed, for the ink is what counts."""
        return forms_pdf(forms, resources=self._resources)

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """One sheet of the recovery kit; never sealed or stored."""
        return recovery_pdf(sheet, resources=self._resources)
