"""What stands above all of a record: whom it concerns, allergies, alerts, a restriction; it must not open any page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.health import Alert, AllergyState
from journal_app.domain.health_review import unconfirmed_allergies
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.patients.health_words import alert_name
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import role_of
from journal_app.ui.restrictions.words import restricted_sentence
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.alert_strip import AlertStrip
from journal_app.ui.widgets.allergy_strip import AllergyStrip
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.patient_banner import PatientBanner


class RecordTop(LivingWidget):
    """Empty until a look is shown. Made before the rest, so that Tab and whoever listens begin with whom it concerns.

    Signals:
        allergies_wanted: they are to be recorded or confirmed.
    """

    allergies_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = PatientBanner()
        self.strip, self.alerts = AllergyStrip(), AlertStrip()
        self.allergies_button = Button("", Kind.QUIET)
        self.allergies_button.setObjectName("recordAllergiesButton")
        self.restricted_note = Notice(NoticeKind.WARNING)
        self.restricted_note.setObjectName("restrictedNote")
        self._strips = QWidget()
        strips = QVBoxLayout(self._strips)
        column = QVBoxLayout(self)
        for layout in (strips, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        strips.addWidget(self.strip)
        strips.addWidget(self.alerts)
        for widget in (self.banner, self._strips, self.restricted_note):
            column.addWidget(widget)
        flow = self.strip.layout()
        if flow is not None:
            flow.addWidget(self.allergies_button)
        self.allergies_button.clicked.connect(lambda _on=False: self.allergies_wanted.emit())
        self.show_patient(shown=False)
        self.settle()

    def show_patient(self, *, shown: bool) -> None:
        """Show whom it concerns, or not where a page says so itself."""
        self.banner.setVisible(shown)
        self._strips.setVisible(shown)

    def clear(self) -> None:
        """Show nothing of a patient."""
        self.show_patient(shown=False)
        self.restricted_note.hide()

    def show_look(self, look: Look, today: date) -> None:
        """Follow the record."""
        record = look.record
        self.banner.set_patient(record.patient, today, language_of(), country=look.country)
        by = next((item.author for item in record.items if item.kind == "health.confirmed"), None)
        role = role_of(look.people.get(by)) if by is not None else ""
        self.strip.set_summary(record.allergies, language_of(), zone=look.zone, role=role)
        names = {one: alert_name(one, look.phrasebook()) for one in Alert}
        self.alerts.set_summary(record.alerts, names, allergies=unconfirmed_allergies(record, look.questionnaires))
        not_recorded = record.allergies.state is AllergyState.NOT_RECORDED
        self.allergies_button.setText(self.tr("Record allergies") if not_recorded else self.tr("Confirm allergies"))
        self.allergies_button.setEnabled(not look.damaged)
        self._strips.show()
        self.restricted_note.say(restricted_sentence() if look.restricted else "")
