"""A new appointment, or another time for one, by keys from the patient's name to Save; it must not judge it itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.appointments import LONGEST_NOTE, USUAL, Appointment, moment_of
from journal_app.domain.dates import Expected
from journal_app.domain.day_table import clock_of
from journal_app.domain.errors import UserFacing
from journal_app.services import appointments
from journal_app.services.appointments import Booking, Weighed
from journal_app.services.session import ChangeSet, Session
from journal_app.ui import theme
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.patients.gate_words import finding_sentence
from journal_app.ui.patients.patient_finder import PatientFinder
from journal_app.ui.theme import TextRole
from journal_app.ui.today.day_page import DayPage
from journal_app.ui.today.day_shown import Offered, times_of
from journal_app.ui.tokens import XL, L, M
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.foot_bar import FootBar
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDEST = 720
"""Of the page, in px of the smallest type."""
_SHORT = 8
"""So many average characters have room in the time and in the minutes."""


@dataclass(frozen=True, slots=True)
class Whom:
    """For whom: the patient and the name as the screen calls them."""

    id: UUID
    name: str


class BookingPage(DayPage):
    """First whom, by searching; then for what, with whom and when. Rules that refuse are said before anything is kept.

    Signals:
        booked: ChangeSet of the appointment that was kept, and its date.
        wanted_new: str, a name that nobody has who is registered.
    """

    booked = Signal(object, object)
    wanted_new = Signal(str)

    def __init__(self, desk: Desk, offered: Offered, day: date) -> None:
        super().__init__(surface="ground")
        self.setObjectName("bookingPage")
        self._desk, self._offered = desk, offered
        self._whom: Whom | None = None
        self._changes: UUID | None = None
        self._despite: Booking | None = None
        self._is_edited = self._is_fixed = False
        self._heading = PlainLabel("", TextRole.TITLE)
        self.finder = PatientFinder(desk)
        self.finder.offer_new(offered=True)
        self.name = PlainLabel("", TextRole.HEADING)
        self.other_button = Button("", Kind.QUIET)
        self.other_button.setObjectName("otherPatientButton")
        self.treatment, self.practitioner = Chooser(), Chooser()
        self.day, self.clock = DateField(desk.today, expected=Expected.NEAR), QLineEdit()
        self.minutes, self.note = QLineEdit(str(USUAL)), QLineEdit()
        for field, name in (
            (self.treatment, "bookingTreatment"),
            (self.practitioner, "bookingPractitioner"),
            (self.day.edit, "bookingDay"),
            (self.clock, "bookingClock"),
            (self.minutes, "bookingMinutes"),
            (self.note, "bookingNote"),
        ):
            field.setObjectName(name)
        self.minutes.setMaxLength(3)
        self.clock.setMaxLength(8)
        self.note.setMaxLength(LONGEST_NOTE)
        self.refusal, self.warning = Notice(NoticeKind.ERROR), Notice(NoticeKind.WARNING)
        self.save_button = Button("", Kind.PRIMARY, keys="Ctrl+S")
        self.save_button.setObjectName("bookButton")
        self.cancel_button = Button("", Kind.QUIET)
        self.cancel_button.setObjectName("cancelBookingButton")
        self.day.set_value(day)
        self._fill()
        self._arrange()
        self._connect()
        self.settle()
        self._show_step()

    def begin(self) -> None:
        """Put the focus where one begins to type."""
        if self._whom is None:
            self.finder.focus_field()
        else:
            self.treatment.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_begun(self) -> bool:
        """Whether something would be lost with the page."""
        return self._whom is not None and self._is_edited

    def book_for(self, whom: Whom) -> None:
        """Go on with this patient."""
        self._whom = whom
        self.finder.finish()
        self._show_step()
        self.begin()

    def book_only_for(self, whom: Whom) -> None:
        """Book for this patient and nobody else, because the page stands on their card."""
        self._is_fixed = True
        self._whom = whom
        self._show_step()

    def change(self, appointment: Appointment, whom: Whom) -> None:
        """Change this appointment instead of making one."""
        self._changes = appointment.id
        self._whom = whom
        local = appointment.start.astimezone(self._offered.zone)
        if self.treatment.findData(appointment.treatment) < 0:
            self.treatment.addItem(appointment.treatment, appointment.treatment)
        self.treatment.setCurrentIndex(self.treatment.findData(appointment.treatment))
        self.practitioner.setCurrentIndex(max(0, self.practitioner.findData(_id(appointment.practitioner))))
        self.day.set_value(local.date())
        self.clock.setText(f"{local:%H:%M}")
        self.minutes.setText(str(appointment.minutes))
        self.note.setText(appointment.note)
        self._show_step()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        is_new = self._changes is None
        self._heading.setText(self.tr("New appointment") if is_new else self.tr("Change the appointment"))
        self.setAccessibleName(self._heading.text())
        self.other_button.setText(self.tr("Somebody else"))
        self._rows["treatment"].set_texts(self.tr("Treatment"))
        self._rows["practitioner"].set_texts(self.tr("With"))
        self._rows["day"].set_texts(self.tr("Day"))
        self._rows["clock"].set_texts(self.tr("Time"))
        self._rows["minutes"].set_texts(self.tr("Minutes"))
        self._rows["note"].set_texts(self.tr("Remark"), self.tr("For reception. Nothing about health."))
        self.clock.setPlaceholderText(self.tr("hh:mm"))
        self.practitioner.setItemText(0, self.tr("Nobody chosen yet"))
        for place in range(self.treatment.count()):
            self.treatment.setItemText(place, self._offered.treatment_name(self.treatment.itemData(place)))
        save = self.tr("Book all the same") if self._despite else self.tr("Book") if is_new else self.tr("Save")
        self.save_button.setText(save)
        self.cancel_button.setText(self.tr("Cancel"))

    def recolour(self, _tokens: object) -> None:
        """Keep the page, and what is written in its short lines, as wide as the type of now asks."""
        self._inner.setMaximumWidth(theme.in_type(self, _WIDEST))
        for field in (self.clock, self.minutes):
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * _SHORT + 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._whom is not None:
            self._save()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------------------------- building

    def _fill(self) -> None:
        codes = [one.code for one in self._offered.treatments]
        for code in sorted(codes, key=lambda code: self._offered.treatment_name(code).casefold()):
            self.treatment.addItem("", code)
        self.treatment.addItem("", "")
        self.practitioner.addItem("", "")
        for person in self._offered.practitioners:
            self.practitioner.addItem(person.name, str(person.id))
        if self._offered.i_treat:
            self.practitioner.setCurrentIndex(self.practitioner.findData(str(self._offered.me.id)))

    def _arrange(self) -> None:
        fields = {
            "treatment": self.treatment,
            "practitioner": self.practitioner,
            "day": self.day,
            "clock": self.clock,
            "minutes": self.minutes,
            "note": self.note,
        }
        self._rows = {name: FormRow("", field, optional=name == "note") for name, field in fields.items()}
        who = QHBoxLayout()
        who.addWidget(self.name, 1)
        who.addWidget(self.other_button)
        when = QHBoxLayout()
        when.setSpacing(M)
        for name, share in (("day", 3), ("clock", 2), ("minutes", 2)):
            when.addWidget(self._rows[name], share, Qt.AlignmentFlag.AlignBottom)  # a problem moves none
        column = QVBoxLayout()
        column.setSpacing(L)
        column.addLayout(who)
        for name in ("treatment", "practitioner"):
            column.addWidget(self._rows[name])
        column.addLayout(when)
        column.addWidget(self._rows["note"])
        column.addWidget(self.refusal)
        column.addWidget(self.warning)
        self._form = scrolled(column)
        inner = self._inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(L)
        whole.addWidget(self._heading)
        whole.addWidget(self.finder, 1)
        whole.addWidget(self._form, 1)
        body = QHBoxLayout()
        body.setContentsMargins(XL, L, XL, L)
        body.addWidget(inner, 12)
        body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        outer.addWidget(FootBar(self.cancel_button, self.save_button))

    def _connect(self) -> None:
        self.finder.chosen.connect(self._chose)
        self.finder.wanted_new.connect(self.wanted_new)
        self.other_button.clicked.connect(self._choose_again)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.left)
        for field in (self.clock, self.minutes, self.note, self.day.edit):
            field.textEdited.connect(lambda _text: self._edited())
        for chooser in (self.treatment, self.practitioner):
            chooser.activated.connect(lambda _place: self._edited())

    def _show_step(self) -> None:
        self.finder.setVisible(self._whom is None)
        for widget in (self._form, self.save_button):
            widget.setVisible(self._whom is not None)
        self.other_button.setVisible(self._changes is None and not self._is_fixed)
        self.name.setText("" if self._whom is None else self._whom.name)
        self.retranslate()

    def _chose(self, patient: object) -> None:
        model = self.finder.results.model()
        rows = (model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount()))
        row = next((row for row in rows if row.id == patient), None)
        if row is not None:
            self.book_for(Whom(row.id, row.name))

    def _choose_again(self) -> None:
        self._whom = None
        self._edited()
        self._show_step()
        self.begin()

    # --------------------------------------------------------------------------------------------------------- saving

    def _edited(self) -> None:
        """What was said of another time or treatment no longer holds."""
        self._is_edited = True
        self._despite = None
        self.refusal.say("")
        self.warning.say("")
        for name in ("day", "clock", "minutes"):
            self._rows[name].show_error("")
        self.retranslate()

    def _booking(self) -> Booking | None:
        """What is typed, or None after saying what is wrong with it."""
        if self._whom is None:
            return None
        start, minutes = self._start(), self.minutes.text().strip()
        if not minutes.isdecimal():
            self._rows["minutes"].show_error(self.tr("Write a number"))
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if start is None:
            return None
        chosen = str(self.practitioner.currentData() or "")
        return Booking(
            self._whom.id,
            str(self.treatment.currentData() or ""),
            UUID(chosen) if chosen else None,
            start,
            minutes=int(minutes),
            note=self.note.text(),
        )

    def _start(self) -> datetime | None:
        day = self.day.value()
        if day is None:
            self._rows["day"].show_error(self.day.problem() or self.tr("Write the day, like 20/11/2026"))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        try:
            return moment_of(day, clock_of(self.clock.text()), self._offered.zone)
        except UserFacing as problem:
            self._rows["clock"].show_error(sentence_of(problem))
            self.clock.setFocus(Qt.FocusReason.OtherFocusReason)
            return None

    def _save(self) -> None:
        booking = self._booking()
        if booking is None:
            return
        session, changes, despite = self._desk.session, self._changes, self._despite == booking
        self._desk.tasks.run(
            lambda: _kept(session, booking, changes, despite_overlap=despite),
            lambda answer: self._answered(booking, answer),
            self._failed,
            self,
        )

    def _answered(self, booking: Booking, answer: ChangeSet | Weighed) -> None:
        if isinstance(answer, ChangeSet):
            self.booked.emit(answer, booking.start.astimezone(self._offered.zone).date())
            return
        book = self._offered.phrasebook()
        if answer.refusals:
            sentences = "\n".join(finding_sentence(one, book) for one in answer.refusals)
            self.refusal.say(sentences, heading=self.tr("Must not be booked"))
            return
        self._despite = booking
        times = ", ".join(times_of(one, self._offered.zone) for one in answer.overlaps)
        self.warning.say(self.tr("The practitioner has somebody else then: {times}.").format(times=times))
        self.retranslate()

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, UserFacing):
            self.refusal.say(sentence_of(problem), heading="")
        else:
            self._desk.ways.fail(problem)


def _id(person: UUID | None) -> str:
    return "" if person is None else str(person)


def _kept(session: Session, booking: Booking, changes: UUID | None, *, despite_overlap: bool) -> ChangeSet | Weighed:
    """Keep it, or what speaks against it; for the worker."""
    weighed = appointments.weigh(session, booking, besides=changes)
    if weighed.refusals or (weighed.overlaps and not despite_overlap):
        return weighed
    if changes is None:
        return appointments.book(session, booking, despite_overlap=despite_overlap)
    return appointments.change(session, changes, booking, despite_overlap=despite_overlap)
