"""Who looked at what: a flat table that grows by pages, filters, a patient's own report; looking is itself traced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QTableView, QWidget

from journal_app.domain.dates import Expected
from journal_app.domain.people import Permission, Person, permissions
from journal_app.services import access_log, log_review
from journal_app.services.access_log import LogPage
from journal_app.services.ports import AccessFilter
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.clinic.access_model import COLUMNS, ROOT, AccessModel
from journal_app.ui.clinic.access_report import ReportDialog
from journal_app.ui.clinic.event_words import KINDS, kind_name
from journal_app.ui.clinic.fitted_columns import FittedColumns
from journal_app.ui.clinic.identity_words import name_of
from journal_app.ui.clinic.log_queries import LogQueriesDialog
from journal_app.ui.clinic.log_review import BegunReview, LogReviewDialog
from journal_app.ui.clinic.name_workstation import NameWorkstationDialog
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.clinic.role_review import RoleReviewDialog
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.clinic.table_cells import dress, row_height
from journal_app.ui.desk import PANE, Desk
from journal_app.ui.icons import Icon
from journal_app.ui.requests.breaches_dialog import BreachesDialog
from journal_app.ui.requests.processing_dialog import ProcessingDialog
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, M, S
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import stretch
from journal_app.ui.widgets.plain_label import PlainLabel

PAGE = 200
_REGISTERS = frozenset({Permission.READ_BREACHES, Permission.READ_PROCESSING})
_LETTERS = 10
"""Width of the choosers; their lists are as wide as they must."""
_LINES, _WHY = (2, 3), 4
"""Lines of each row, more of them in a narrow window, and the column that is cut before any is out of sight."""


@dataclass(frozen=True, slots=True)
class _Page:
    """One answer of the log, who works here, whether the reader names workstations, and how many queries are open.

    ``has_registers``: the registers of breaches and of processing open here, for whoever has no privacy desk.
    """

    log: LogPage
    people: tuple[Person, ...]
    may_name: bool
    has_registers: bool
    queries: int


class AccessLogScreen(ClinicScreen):
    """Filters on top, the table below."""

    def __init__(self, desk: Desk, patient: UUID | None = None) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("accessLogScreen")
        self._desk = desk
        self._patient = patient
        self._picked: PickedPatient | None = None
        self._asked = 0
        self._begun = BegunReview()
        self._state: _Page | None = None
        zone = desk.session.clock.zone()
        self.model = AccessModel(zone, self)
        self._zone = zone
        self.table = QTableView()
        self.table.setObjectName("accessTable")
        self.person_chooser, self.kind_chooser = Chooser(), Chooser()
        self.person_chooser.setObjectName("personChooser")
        self.kind_chooser.setObjectName("kindChooser")
        self.since, self.until = (DateField(desk.today, expected=Expected.NEAR) for _ in range(2))
        self.patient_button = Button("", Kind.SECONDARY, icon=Icon.SEARCH)
        self.patient_button.setObjectName("patientFilterButton")
        self.everyone_button = IconButton(Icon.CLOSE)
        self.everyone_button.setObjectName("everyPatientButton")
        self.report_button = Button("", Kind.PRIMARY, icon=Icon.REPORT)
        self.report_button.setObjectName("reportButton")
        self.review_button = Button("", Kind.SECONDARY, icon=Icon.LOG)
        self.review_button.setObjectName("reviewButton")
        self.queries_button = Button("", Kind.SECONDARY, icon=Icon.TALK)
        self.queries_button.setObjectName("queriesButton")
        self.queries_button.hide()
        self.roles_button = Button("", Kind.SECONDARY, icon=Icon.PATIENTS)
        self.roles_button.setObjectName("rolesButton")
        self.breaches_button = Button("", Kind.SECONDARY, icon=Icon.WARNING)
        self.breaches_button.setObjectName("breachesButton")
        self.processing_button = Button("", Kind.SECONDARY, icon=Icon.DETAILS)
        self.processing_button.setObjectName("processingButton")
        self.only_patient_button = Button("", Kind.SECONDARY)
        self.only_patient_button.setObjectName("onlyPatientButton")
        self.only_person_button = Button("", Kind.SECONDARY)
        self.only_person_button.setObjectName("onlyPersonButton")
        self.name_button = Button("", Kind.SECONDARY)
        self.name_button.setObjectName("nameWorkstationButton")
        self._count = PlainLabel("", TextRole.SECONDARY)
        self._empty = EmptyState(Icon.LOG)
        self._lay_out()
        self._connect()
        self.settle()
        self._read()

    def focus_first(self) -> None:
        """The first filter."""
        self.patient_button.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Access log"),
            self.tr("Who looked at whose data, when and why. Reading this list leaves a trace too."),
        )
        self._patient_row.set_texts(self.tr("Patient"))
        self._person_row.set_texts(self.tr("Person"))
        self._kind_row.set_texts(self.tr("What happened"))
        self._since_row.set_texts(self.tr("From"))
        self._until_row.set_texts(self.tr("To"))
        self.everyone_button.name_it(self.tr("Show every patient again"))
        self.report_button.setText(self.tr("A patient's access report…"))
        self.review_button.setText(self.tr("Review the log…"))
        self.roles_button.setText(self.tr("Review the roles…"))
        self.breaches_button.setText(self.tr("Breaches…"))
        self.processing_button.setText(self.tr("Register of processing…"))
        self.only_patient_button.setText(self.tr("Only this patient"))
        self.only_person_button.setText(self.tr("Only this person"))
        self.name_button.setText(self.tr("Name this workstation…"))
        self.table.setAccessibleName(self.tr("Access events, newest first"))
        self._empty.say(self.tr("No access in this selection"), self.tr("Widen the period or take a filter away."))
        self._fill_kinds()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        self._say_patient()
        self._say_count()
        self._say_queries()
        self._fill_people()

    # -------------------------------------------------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        for button in (self.processing_button, self.breaches_button):
            self.corner.addWidget(button)
            button.hide()
        self.corner.addWidget(self.queries_button)
        self.corner.addWidget(self.roles_button)
        self.corner.addWidget(self.review_button)
        self.corner.addWidget(self.report_button)
        filters = FlowLayout(across=M, down=S)
        patient = QWidget()
        chosen = QHBoxLayout(patient)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(S)
        chosen.addWidget(self.patient_button)
        chosen.addWidget(self.everyone_button)
        patient.setFocusProxy(self.patient_button)
        for field in (self.since, self.until):
            field.echo.hide()
        for chooser in (self.person_chooser, self.kind_chooser):
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(_LETTERS)
        self._patient_row = FormRow("", patient)
        self._person_row, self._kind_row = FormRow("", self.person_chooser), FormRow("", self.kind_chooser)
        self._since_row, self._until_row = FormRow("", self.since), FormRow("", self.until)
        for row in (self._patient_row, self._person_row, self._kind_row, self._since_row, self._until_row):
            filters.addWidget(row)
        bar = QWidget()
        bar.setLayout(filters)
        stretch(bar)
        self._dress_table()
        acts = FlowLayout(across=S, down=S)
        for button in (self.name_button, self.only_person_button, self.only_patient_button):
            acts.addWidget(button)
        foot = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setSpacing(S)
        foot.addWidget(self._count, 1)
        foot.addLayout(acts)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        # In large type the list gives way, down to two lines, and not the last filter.
        self._pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._pages.setMinimumHeight(2 * row_height(self.table, min(_LINES)))
        for pane in (bar, self.table):
            pane.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
        self.column.addWidget(bar)
        self.column.addWidget(self._pages, 1)
        self.column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        """What can be done stands below the count where both do not fit beside each other."""
        acts = (self.name_button, self.only_person_button, self.only_patient_button)
        wanted = sum(one.sizeHint().width() + S for one in (self._count, *acts)) + 2 * XL
        way = QBoxLayout.Direction.TopToBottom if wanted > self.width() else QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(way)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        dress(table, lines=max(_LINES))
        FittedColumns(table, _WHY, lines=_LINES)

    def _connect(self) -> None:
        self.model.more_wanted.connect(self._read_more)
        self.person_chooser.activated.connect(lambda _place: self._read())
        self.kind_chooser.activated.connect(lambda _place: self._read())
        self.since.changed.connect(lambda _day: self._read())
        self.until.changed.connect(lambda _day: self._read())
        self.patient_button.clicked.connect(lambda _checked=False: self._pick(self._filter_patient))
        self.everyone_button.clicked.connect(lambda _checked=False: self._filter(None))
        self.report_button.clicked.connect(self._report)
        self.review_button.clicked.connect(self._review)
        self.roles_button.clicked.connect(lambda: RoleReviewDialog(self, self._desk, self._roles_reviewed).open())
        self.breaches_button.clicked.connect(lambda: BreachesDialog(self, self._desk).open())
        self.processing_button.clicked.connect(lambda: ProcessingDialog(self, self._desk, self._report_saved).open())
        self.queries_button.clicked.connect(lambda: LogQueriesDialog(self, self._desk, self._query_settled).open())
        self.only_patient_button.clicked.connect(self._only_patient)
        self.only_person_button.clicked.connect(self._only_person)
        self.name_button.clicked.connect(self._name_seat)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._say_row())

    # ------------------------------------------------------------------------------------------------------- reading

    def _wanted(self) -> AccessFilter:
        kind, person = self.kind_chooser.currentData(), self.person_chooser.currentData()
        since, until = self.since.value(), self.until.value()
        return AccessFilter(
            patient=self._patient,
            person=UUID(person) if person else None,
            kinds=(kind,) if kind else (),
            since=None if since is None else datetime.combine(since, time.min, self._zone),
            until=None if until is None else datetime.combine(until + timedelta(days=1), time.min, self._zone),
            limit=PAGE,
        )

    def _read(self) -> None:
        self._ask(self._wanted(), self._show_first)

    def _read_more(self) -> None:
        self._ask(replace(self._wanted(), before=self.model.oldest), self._show_more)

    def _ask(self, wanted: AccessFilter, show: Callable[[_Page], None]) -> None:
        self._asked += 1
        number, session = self._asked, self._desk.session

        def answered(page: _Page) -> None:
            if number == self._asked:  # else the filters have changed since
                show(page)

        self._desk.tasks.run(lambda: _page(session, wanted), answered, self._desk.ways.fail, self)

    def _show_first(self, page: _Page) -> None:
        self._state = page
        self._fill_people()
        self._say_queries()
        self.model.show_first(page.log)
        self._say_patient()
        self._pages.setCurrentWidget(self.table if page.log.events else self._empty)
        if page.log.events:
            self.table.selectRow(0)
        self._say_count()
        self._say_row()

    def _show_more(self, page: _Page) -> None:
        self.model.show_more(page.log)
        self._say_count()

    # ------------------------------------------------------------------------------------------------------- filters

    def _fill_people(self) -> None:
        kept = self.person_chooser.currentData()
        self.person_chooser.clear()
        self.person_chooser.addItem(self.tr("Everyone"), "")
        for person in self._state.people if self._state is not None else ():
            self.person_chooser.addItem(person.name, str(person.id))
        self.person_chooser.setCurrentIndex(max(0, self.person_chooser.findData(kept)))

    def _fill_kinds(self) -> None:
        kept = self.kind_chooser.currentData()
        self.kind_chooser.clear()
        self.kind_chooser.addItem(self.tr("Everything"), "")
        for kind in KINDS:
            self.kind_chooser.addItem(kind_name(kind), kind)
        self.kind_chooser.setCurrentIndex(max(0, self.kind_chooser.findData(kept)))

    def _pick(self, picked: Callable[[PickedPatient], None]) -> None:
        PickPatientDialog(self, self._desk, picked).open()

    def _filter_patient(self, picked: PickedPatient) -> None:
        self._picked = picked
        self._filter(picked.id)

    def _filter(self, patient: UUID | None) -> None:
        self._patient = patient
        self._say_patient()
        self._read()

    def _name_of(self, patient: UUID) -> str:
        line = self.model.line_of(patient)
        if line is None and self._picked is not None and self._picked.id == patient:
            return self._picked.name
        return name_of(patient, line)

    def _only_patient(self) -> None:
        event = self.model.event_at(self.table.currentIndex().row())
        if event is not None and event.patient is not None:
            self._filter(event.patient)

    def _only_person(self) -> None:
        event = self.model.event_at(self.table.currentIndex().row())
        if event is not None:
            self.person_chooser.setCurrentIndex(max(0, self.person_chooser.findData(str(event.person))))
            self._read()

    def _name_seat(self) -> None:
        event = self.model.event_at(self.table.currentIndex().row())
        if event is not None and event.seat_id is not None:
            NameWorkstationDialog(self, self._desk, event.seat_id, event.seat, self._seat_named).open()

    def _seat_named(self, changes: ChangeSet) -> None:
        if changes.kinds:
            self._desk.bus.changed.emit(changes)
            self._read()

    def _say_patient(self) -> None:
        patient = self._patient
        self.everyone_button.setVisible(patient is not None)
        if patient is None:
            self.patient_button.setText(self.tr("Every patient"))
        else:
            self.patient_button.setText(self._name_of(patient))

    def _say_count(self) -> None:
        shown = self.model.rowCount()
        more = self.model.canFetchMore(ROOT)
        self._count.setText(
            self.tr("The newest %n events; scroll down for older ones", "", shown)
            if more
            else self.tr("%n events", "", shown)
        )
        self._place_foot()

    def _say_row(self) -> None:
        event = self.model.event_at(self.table.currentIndex().row())
        self.only_patient_button.setEnabled(event is not None and event.patient is not None)
        self.only_person_button.setEnabled(event is not None)
        self.name_button.setEnabled(event is not None)
        self.name_button.setVisible(self._state is not None and self._state.may_name)

    # -------------------------------------------------------------------------------------------------------- report

    def _roles_reviewed(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(self.tr("The review is signed."))

    def _review(self) -> None:
        LogReviewDialog(self, self._desk, self._begun, self._reviewed).open()

    def _say_queries(self) -> None:
        count = self._state.queries if self._state is not None else 0
        self.queries_button.setText(self.tr("%n open queries…", "", count))
        self.queries_button.setVisible(count > 0)
        has_registers = self._state is not None and self._state.has_registers
        for button in (self.breaches_button, self.processing_button):
            button.setVisible(has_registers)

    def _query_settled(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._read()

    def _reviewed(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(self.tr("The review is signed and kept."))
        self._read()

    def _report(self) -> None:
        if self._patient is None:
            self._pick(self._open_report)
        else:
            self._open_report(PickedPatient(self._patient, self._name_of(self._patient)))

    def _open_report(self, picked: PickedPatient) -> None:
        ReportDialog(self, self._desk, picked, self._report_saved).open()

    def _report_saved(self, path: Path) -> None:
        self._desk.ways.say(self.tr("Saved in {folder}.").format(folder=path.parent.name))


def _page(session: Session, wanted: AccessFilter) -> _Page:
    """Read one page; runs on the worker."""
    page = access_log.read_log(session, wanted)
    everyone = tuple(sorted(session.vault.people(), key=lambda person: person.name.casefold()))
    allowed = permissions(session.vault.person.roles)
    return _Page(
        page,
        everyone,
        may_name=Permission.MANAGE_CLINIC in allowed,
        has_registers=allowed >= _REGISTERS and Permission.RECEIVE_REQUEST not in allowed,
        queries=log_review.open_query_count(session),
    )
