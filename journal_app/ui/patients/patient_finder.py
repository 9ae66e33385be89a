"""A search field with the people found below it, traced as the service demands; it must not open anyone itself."""

from __future__ import annotations

import contextlib
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from journal_app.domain.patients import PatientStub
from journal_app.services.search import LIMIT, LONGEST_QUERY, PatientSearch
from journal_app.ui import icons, theme
from journal_app.ui.announce import announce
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.search_results import SearchResults, result_rows
from journal_app.ui.widgets.yielding import Yielding

TYPING_PAUSE_MS = 60
"""Keys that follow each other faster than this make one search."""
SETTLE_AFTER_MS = 1_500
"""At the latest so long after lines were shown, it is written down whose they were; the service allows two seconds."""
_LONGEST_SHOWN = 40


class SearchField(QLineEdit):
    """A wide line with a magnifying glass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patientSearch")
        self.setMaxLength(LONGEST_QUERY)
        self.setClearButtonEnabled(True)
        self.setTextMargins(34, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = 20
        area = self.rect().adjusted(14, 0, 0, 0)
        area.setWidth(side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, Icon.SEARCH, theme.active().secondary, area.toRectF())


class PatientFinder(LivingWidget):
    """Finds as one types. A search lasts from the first look to a choice, a pause away, or leaving.

    Signals:
        chosen: UUID of the patient.
        wanted_new: str, what was typed when nobody was found and Enter or the button was pressed.
    """

    chosen = Signal(object)
    wanted_new = Signal(str)

    def __init__(self, desk: Desk, *, besides: UUID | None = None, parent: QWidget | None = None) -> None:
        """``besides`` is never offered: the one who is compared with."""
        super().__init__(parent)
        self._desk, self._besides = desk, besides
        self._search: PatientSearch | None = None
        self._shown: tuple[PatientStub, ...] | None = None
        self._shown_for = ""
        self._is_running = self._is_stale = self._enter_waits = False
        self._is_unsettled = False
        self._offers_new = False
        self.field = SearchField()
        self.state = PlainLabel("", TextRole.SECONDARY)
        self.state.setObjectName("searchState")
        self.results = SearchResults()
        self.empty = EmptyState(Icon.PATIENTS)
        self.add_button = Button("", Kind.PRIMARY, icon=Icon.ADD)
        self.add_button.setObjectName("addTypedButton")
        self.problem = ProblemNote()
        self._arrange()
        self._pause, self._settle_timer = self._timer(TYPING_PAUSE_MS), self._timer(SETTLE_AFTER_MS)
        self._pause.timeout.connect(self._find)
        self._settle_timer.timeout.connect(self._settle_now)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.installEventFilter(self)
        self.results.person_opened.connect(self._choose)
        self.results.left_upwards.connect(self.focus_field)
        self.add_button.clicked.connect(lambda: self.wanted_new.emit(self.typed()))
        self.settle()

    def typed(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def shown(self, patient: object) -> PatientStub | None:
        """What is known of one of those who are shown."""
        return next((stub for stub in self._shown or () if stub.id == patient), None)

    def focus_field(self) -> None:
        """Put the focus in the field, with everything typed selected."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def offer_new(self, *, offered: bool) -> None:
        """Whether someone who is not found may be registered."""
        self._offers_new = offered
        self._say_state()

    def hasHeightForWidth(self) -> bool:
        """No: what is found scrolls, so it may be as low as its least height."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Room for what is said above the list at this width, and for the list at its lowest."""
        least, column = super().minimumSizeHint(), self.layout()
        needed = 0 if column is None else column.minimumHeightForWidth(self.width())
        return QSize(least.width(), max(least.height(), needed))

    def refresh(self) -> None:
        """Look again, because something changed."""
        if self.isVisible():
            self._find()

    def finish(self) -> None:
        """End this search: write down whose lines were shown; the next look is a new search."""
        self._pause.stop()
        self._settle_now()
        self._search = None

    def retranslate(self) -> None:
        """Say every text again."""
        self.field.setPlaceholderText(self.tr("Name, number, phone or e-mail"))
        self.field.setAccessibleName(self.tr("Search for a patient"))
        self.field.setAccessibleDescription(self.tr("Arrow down goes to the people found, Enter opens the first"))
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the search"))
        self._show_rows()
        self._say_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down leads into the list, Enter opens its first line."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and self._shown:
                self.results.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._find()

    def hideEvent(self, event: QHideEvent) -> None:
        with contextlib.suppress(RuntimeError):  # the worker has closed: whoever closed it asked may_leave before
            self.finish()
        super().hideEvent(event)

    def _timer(self, interval: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        return made

    def _arrange(self) -> None:
        self.empty.add_action(self.add_button)
        self._pages = QStackedWidget()
        upper = Yielding()  # what is said where nobody is found asks for no room where somebody is
        upper.column.addWidget(self.empty, 2)
        upper.column.addStretch(1)
        self._pages.addWidget(self.results)
        self._pages.addWidget(upper)
        self._empty_page = upper
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addSpacing(L - S)
        column.addWidget(self.state)
        column.addWidget(self._pages, 1)

    def _find(self) -> None:
        self._pause.stop()
        if self._is_running:
            self._is_stale = True
            return
        search = self._search = self._search or PatientSearch(self._desk.session)
        typed = self.field.text()
        self._is_running, self._is_stale = True, False
        self._desk.tasks.run(lambda: search.find(typed), lambda found: self._found(typed, found), self._failed, self)

    def _found(self, typed: str, found: tuple[PatientStub, ...]) -> None:
        self._is_running = False
        self.problem.clear()
        found = tuple(stub for stub in found if stub.id != self._besides)
        self._shown, self._shown_for = found, typed.strip()
        self._show_rows()
        self._say_state()
        if found:
            self._is_unsettled = True
            if not self._settle_timer.isActive():
                self._settle_timer.start()
        if self._is_stale:
            self._find()
        elif self._enter_waits:
            self._enter()
        else:
            announce(self, self.state.text())

    def _failed(self, problem: Exception) -> None:
        self._is_running = self._enter_waits = False
        self._shown = None
        self._show_rows()
        self._say_state()
        self.problem.show_problem(problem)
        if self._is_stale:
            self._find()

    def _settle_now(self) -> None:
        self._settle_timer.stop()
        search = self._search
        if search is not None and self._is_unsettled:
            self._is_unsettled = False
            self._desk.tasks.run(search.settle, lambda _nothing: None, self._desk.ways.fail, self)

    def _enter(self) -> None:
        """Open the first line, once what is shown is what was typed: two quick keys must not open the wrong person."""
        self._enter_waits = self._pause.isActive() or self._is_running
        if self._enter_waits:
            if self._pause.isActive():
                self._find()
        elif self._shown and self.typed():
            self._choose(self._shown[0].id)
        elif self._shown:
            self.results.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._shown is not None and self._offers_new:
            self.wanted_new.emit(self.typed())

    def _choose(self, patient: object) -> None:
        self.finish()
        self.chosen.emit(patient)

    def _show_rows(self) -> None:
        self.results.set_rows(result_rows(self._shown or (), language_of()))
        self._pages.setCurrentWidget(self.results if self._shown else self._empty_page)
        self._pages.setVisible(self._shown is not None)

    def _say_state(self) -> None:
        if self._shown is None:
            self.state.setText("")
            return
        count, typed = len(self._shown), self._shown_for
        shown_typed = typed if len(typed) <= _LONGEST_SHOWN else f"{typed[:_LONGEST_SHOWN]}…"
        if not typed:
            self.state.setText(self.tr("Last changed") if count else "")
            hint = self.tr("Add the first one. Searching and opening leave a trace in the access log.")
            self.empty.say(self.tr("No patients yet"), hint)
            self.add_button.setText(self.tr("New patient"))
        else:
            many = self.tr("The first {count}. Type more to narrow it down.").format(count=count)
            self.state.setText(many if count >= LIMIT else self.tr("%n found", "", count) if count else "")
            title = self.tr("Nobody found for “{typed}”").format(typed=shown_typed)
            self.empty.say(title, self.tr("Check the spelling, or press Enter to register a new patient"))
            self.add_button.setText(self.tr("Register “{typed}”").format(typed=shown_typed))
        if not self._offers_new:
            self.empty.say(self.tr("Nobody found") if typed else self.tr("No patients yet"))
        self.add_button.setVisible(self._offers_new)
