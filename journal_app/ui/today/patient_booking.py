"""The form of an appointment as a page of one patient's card, with the patient filled in; it must not book another."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.today.booking_page import BookingPage, Whom
from journal_app.ui.today.day_shown import Offered, offered
from journal_app.ui.widgets.date_field import long_date


class PatientBooking(ActPage):
    """The same form as on the day's list, below the patient's banner; Esc and Cancel lead back to the card."""

    def __init__(self, desk: Desk, patient: Patient) -> None:
        """Book for ``patient``, whose card is open."""
        super().__init__(desk)
        self.setObjectName("patientBooking")
        self.form: BookingPage | None = None
        self._whom = Whom(patient.id, display_name(patient.details.name))
        self._is_wanted = False
        # The form has buttons and a head of its own.
        self.area.hide()
        self.foot.hide()
        self.settle()
        session = desk.session
        desk.tasks.run(lambda: offered(session), self._have, desk.ways.fail, self)

    def begin(self) -> None:
        """Into the form, once it is there."""
        self._is_wanted = True
        if self.form is not None:
            self.form.begin()

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self if self.form is None else self.form.treatment

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self.form is not None and self.form.is_begun()

    def retranslate(self) -> None:
        """Say what the page is."""
        super().retranslate()
        self.heading.setText(self.tr("New appointment"))  # not shown: the form has its own, but a lock tells it
        self.setAccessibleName(self.heading.text())

    def _have(self, found: Offered) -> None:
        form = self.form = BookingPage(self.desk, found, self.desk.today())
        form.book_only_for(self._whom)
        form.left.connect(self.left)
        form.booked.connect(self._booked)
        self.beside.addWidget(form, 3)
        if self._is_wanted:
            form.begin()

    def _booked(self, changes: ChangeSet, day: date) -> None:
        self.desk.ways.say(self.tr("Booked on {day}").format(day=long_date(day)))
        self.left.emit()
        self.desk.bus.changed.emit(changes)
