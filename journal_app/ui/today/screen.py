"""The day's list: who is expected, who has come, and the ways to booking and to the patient; it judges nothing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.appointments import AppointmentState
from journal_app.domain.dates import Expected
from journal_app.domain.names import display_name
from journal_app.services import appointments
from journal_app.services.appointments import CHANGED, DayLine, DayList
from journal_app.services.day_import import TakenIn
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import PANE, Desk
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.half_written import typed_words
from journal_app.ui.icons import Icon
from journal_app.ui.left_at_desk import keep_at_desk
from journal_app.ui.today.booking_page import BookingPage, Whom
from journal_app.ui.today.day_file import bytes_of
from journal_app.ui.today.day_shown import DayShown, cells_of, take_look
from journal_app.ui.today.day_table import WITH, DayTable
from journal_app.ui.today.import_page import ImportPage
from journal_app.ui.today.keep_dialog import KeepDialog
from journal_app.ui.today.line_card import LineCard
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.date_field import DateField, long_date
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout

_MOST_SAID = 5


class TodayScreen(ClinicScreen):
    """One day at a time; a new appointment and a file have a page of their own in its place.

    Signals:
        shown: a day was read and stands in the table.
    """

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("todayScreen")
        self._desk, self._look = desk, DayList(desk.session)
        self._day = desk.today()
        self._state: DayShown | None = None
        self._page: BookingPage | ImportPage | None = None
        self._wanted_line: UUID | None = None
        self.dialog: QFileDialog | None = None
        self.new_button = Button("", Kind.PRIMARY, keys="Ctrl+N", icon=Icon.ADD)
        self.new_button.setObjectName("newAppointmentButton")
        self.import_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.import_button.setObjectName("importDayButton")
        self.day_buttons = {step: Button("", Kind.SECONDARY) for step in (-1, 0, 1)}
        for step, name in ((-1, "yesterdayButton"), (0, "todayButton"), (1, "tomorrowButton")):
            self.day_buttons[step].setObjectName(name)
        self.day = DateField(desk.today, expected=Expected.NEAR)
        self.day.edit.setObjectName("dayEdit")
        self.mine = Tick()
        self.mine.setObjectName("onlyMineTick")
        self.keep_button = Button("", Kind.QUIET)
        self.keep_button.setObjectName("keptDaysButton")
        self.keep_button.hide()
        self.notice = Notice(NoticeKind.WARNING)
        self.table, self.card, self.empty = DayTable(), LineCard(), EmptyState(Icon.CALENDAR)
        self._arrange()
        self._connect()
        self.settle()
        self._read()

    def focus_first(self) -> None:
        """On the list, or where the page in its place begins."""
        if self._page is not None:
            self._page.begin()
        elif self._state is not None and not self._state.lines:
            self.new_button.setFocus()
        else:
            self.table.setFocus()

    def may_leave(self) -> bool:
        """Unless a booking is half written; whom a search showed is written down first."""
        if not isinstance(self._page, BookingPage):
            return True
        self._page.finder.finish()
        return not self._page.is_begun()

    def keep_half_written(self) -> None:
        """Keep what was typed of a booking, not whom it was for; of a list that was being taken in, that it was."""
        page = self._page
        is_import = isinstance(page, ImportPage)
        words = () if page is None else typed_words(page)
        if page is not None and (words or is_import or (isinstance(page, BookingPage) and page.is_begun())):
            keep_at_desk(self._desk.session, self._desk.tasks, page.accessibleName(), words, page)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._say_head()
        self.new_button.setText(self.tr("New appointment"))
        self.import_button.setText(self.tr("Take a list in…"))
        for step, text in ((-1, self.tr("Day before")), (0, self.tr("Today")), (1, self.tr("Day after"))):
            self.day_buttons[step].setText(text)
        self.day.edit.setAccessibleName(self.tr("Day"))
        self.mine.setText(self.tr("Only mine"))
        heads = (self.tr("Time"), self.tr("Patient"), self.tr("Born"), self.tr("Treatment"), self.tr("With"))
        self.table.name_it(self.tr("Appointments of the day"), (*heads, self.tr("State")))
        self._show()

    # ------------------------------------------------------------------------------------------------------- building

    def _arrange(self) -> None:
        self.corner.addWidget(self.import_button)
        self.corner.addWidget(self.new_button)
        self.day.echo.hide()
        top = FlowLayout(across=S, down=S, middle=True)
        for widget in (*self.day_buttons.values(), self.day, self.mine, self.keep_button):
            top.addWidget(widget)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self._lists, 1)
        row.addWidget(self.card)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(listed)
        self.column.addWidget(self._pages, 1)
        self.table.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form

    def _connect(self) -> None:
        self.new_button.clicked.connect(lambda _checked=False: self.begin_booking())
        self.import_button.clicked.connect(self._ask_for_file)
        for step, button in self.day_buttons.items():
            button.clicked.connect(lambda _checked=False, step=step: self._step(step))
        self.day.changed.connect(self._day_typed)
        self.keep_button.clicked.connect(self._decide)
        self.mine.toggled.connect(lambda _on: self._read())
        self.table.chosen.connect(lambda _row: self._show_line())
        for teller in (self.table, self.card):
            teller.opened.connect(self._open)
            teller.marked.connect(self._mark)
            teller.change_wanted.connect(self._change)
        self._desk.bus.changed.connect(self._changed)

    # -------------------------------------------------------------------------------------------------------- looking

    def _read(self) -> None:
        session, look, day, only_mine = self._desk.session, self._look, self._day, self.mine.isChecked()
        self._desk.tasks.run(
            lambda: take_look(session, look, day, only_mine=only_mine), self._have, self._desk.ways.fail, self
        )

    def _have(self, state: DayShown) -> None:
        is_first = self._state is None
        if state.day != self._day:
            return  # another day was chosen meanwhile
        self._state = state
        was_booked = self._wanted_line is not None and self._page is None
        self._show()
        if is_first or was_booked:
            self.focus_first()
        self.shown.emit()

    def _show(self) -> None:
        state = self._state
        self._say_head()
        if state is None:
            return
        before = self._wanted_line or (chosen.appointment.id if (chosen := self._chosen()) else None)
        places = {line.appointment.id: place for place, line in enumerate(state.lines)}
        self._wanted_line = None
        self.mine.setVisible(state.offered.i_treat)
        self.keep_button.setVisible(state.offered.may_decide)
        self.keep_button.setText(self.tr("Past days are kept for %n days…", "", state.offered.kept_days))
        self.table.setColumnHidden(WITH, self.mine.isChecked())  # each line would say the same
        self.table.show_lines(
            [cells_of(line, state.offered) for line in state.lines], choose=places.get(before, 0) if before else 0
        )
        self._lists.setCurrentIndex(0 if state.lines else 1)
        if self.mine.isChecked():
            self.empty.say(self.tr("Nobody is expected by you"), self.tr("Take the tick away to see everybody."))
        else:
            self.empty.say(
                self.tr("Nobody is expected"),
                self.tr("Ctrl+N books somebody. A list from another system can be taken in from a CSV or ICS file."),
            )
        self._show_line()

    def _say_head(self) -> None:
        weekday = QLocale(language_of()).toString(QDate(self._day.year, self._day.month, self._day.day), "dddd")
        lead = f"{weekday[:1].upper()}{weekday[1:]} {long_date(self._day)}"
        if self._state is not None and self._state.lines:
            come = sum(line.appointment.state is AppointmentState.ARRIVED for line in self._state.lines)
            waiting = self.tr("%n waiting", "", come)
            lead = f"{lead}. {waiting}"
        self.say_head(self.tr("Today") if self._day == self._desk.today() else self.tr("Day list"), lead)
        if self._page is not None:
            self._show_head(on=False)  # the page in its place has a head of its own

    def _chosen(self) -> DayLine | None:
        lines = () if self._state is None else self._state.lines
        return lines[self.table.row] if 0 <= self.table.row < len(lines) else None

    def _show_line(self) -> None:
        self.card.show_line(self._chosen(), None if self._state is None else self._state.offered)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {CHANGED, "policy.changed"} or any(kind.startswith("patient.") for kind in changes.kinds):
            self._read()

    # ----------------------------------------------------------------------------------------------------------- days

    def _step(self, step: int) -> None:
        self.show_day(self._desk.today() if step == 0 else self._day + timedelta(days=step))

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._day = day
        self.notice.say("")
        if self.day.value() not in {None, day}:
            self.day.set_value(None)
        self._read()

    def _day_typed(self, day: object) -> None:
        if isinstance(day, date) and day != self._day:
            self.show_day(day)

    # ----------------------------------------------------------------------------------------------------------- acts

    def _open(self) -> None:
        """The record for care with the planned treatment chosen, or what is registered; who had come is now inside."""
        line, state = self._chosen(), self._state
        if line is None or state is None:
            return
        if not state.offered.reads_clinical:
            self._desk.ways.to_patient(line.patient.id)
            return
        is_waiting = line.appointment.state is AppointmentState.ARRIVED
        if is_waiting and line.appointment.practitioner in {None, state.offered.me.id}:
            self._mark(AppointmentState.IN_SESSION)
        self._desk.ways.to_patient(line.patient.id, treatment=line.appointment.treatment)

    def _mark(self, state: object) -> None:
        line = self._chosen()
        if line is None or not isinstance(state, AppointmentState):
            return
        if state is line.appointment.state:
            if state is not AppointmentState.ARRIVED:
                return
            state = AppointmentState.BOOKED  # the same key takes a slip back
        self.table.setFocus()  # the button that was pressed goes away, and the next one to it changes the appointment
        session, one, wanted = self._desk.session, line.appointment.id, state
        self._desk.tasks.run(
            lambda: appointments.mark(session, one, wanted), self._desk.bus.changed.emit, self._refused, self
        )
        if wanted is AppointmentState.CANCELLED:
            name = display_name(line.patient.name)
            self._desk.ways.say(self.tr("{name} is cancelled. B takes it back.").format(name=name))

    def _decide(self) -> None:
        if self._state is not None:
            KeepDialog(self, self._desk, self._state.offered.kept_days, self._desk.bus.changed.emit).open()

    def _refused(self, problem: Exception) -> None:
        self._desk.ways.fail(problem)
        self._read()

    # ---------------------------------------------------------------------------------------------------------- pages

    def begin_booking(self) -> None:
        """A new appointment on the day that is shown."""
        if self._state is None or self._page is not None:
            return
        page = BookingPage(self._desk, self._state.offered, self._day)
        page.wanted_new.connect(self._desk.ways.to_registration)
        self._put(page)

    def _change(self) -> None:
        line = self._chosen()
        if line is None or self._state is None or self._page is not None:
            return
        page = BookingPage(self._desk, self._state.offered, self._day)
        page.change(line.appointment, Whom(line.patient.id, display_name(line.patient.name)))
        self._put(page)

    def _ask_for_file(self) -> None:
        dialog = self.dialog = QFileDialog(
            self, self.tr("Choose the file of the list"), "", "CSV, ICS (*.csv *.txt *.ics)"
        )
        remember_nothing(dialog)
        dialog.setObjectName("dayFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        say_labels(dialog)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Show what a file would add."""
        self._desk.tasks.run(lambda: bytes_of(Path(path)), self._have_file, self._desk.ways.fail, self)

    def _have_file(self, data: bytes) -> None:
        if self._state is not None and self._page is None:
            self._put(ImportPage(self._desk, self._state.offered, data))

    def _put(self, page: BookingPage | ImportPage) -> None:
        self._page = page
        if isinstance(page, BookingPage):
            page.booked.connect(self._booked)
        else:
            page.taken.connect(self._taken)
        page.left.connect(self._leave_page)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._show_head(on=False)
        page.begin()

    def _leave_page(self) -> None:
        page, self._page = self._page, None
        if page is None:
            return
        if isinstance(page, BookingPage):
            page.finder.finish()
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._show_head(on=True)
        self.focus_first()

    def _show_head(self, *, on: bool) -> None:
        """What belongs to the list; a page in its place has a head of its own, and a bar at its foot."""
        self.show_head(on=on)
        for widget in (self.new_button, self.import_button):
            widget.setVisible(on)

    def _booked(self, changes: ChangeSet, day: date) -> None:
        self._wanted_line = changes.made
        if day != self._day:  # the list stays where it is: one would look for the line in vain
            self._desk.ways.say(self.tr("Booked on {day}").format(day=long_date(day)))
        self._leave_page()
        self._desk.bus.changed.emit(changes)

    def _taken(self, answer: TakenIn) -> None:
        self._leave_page()
        added, moved = self.tr("%n added", "", answer.added), self.tr("%n moved", "", answer.moved)
        said = [added] if answer.added or not answer.moved else []
        said += [moved] if answer.moved else []
        if answer.refused:
            lines = [
                self.tr("Line {line}: {sentence}").format(line=one.line, sentence=sentence_of(one.problem))
                for one in answer.refused[:_MOST_SAID]
            ]
            self.notice.say("\n".join(lines), heading=self.tr("%n lines were refused", "", len(answer.refused)))
        self._desk.ways.say(", ".join(said))
        self._desk.bus.changed.emit(answer.changes)
