"""One act on one patient as a page below the banner: a form, its errors, and the button that names the patient.

It is no window of its own, so that it is locked, hidden and left together with the record it belongs to.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app.services.session import ChangeSet
from journal_app.ui import theme
from journal_app.ui.desk import Desk
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.foot_bar import FootBar
from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

T = TypeVar("T")
WIDEST = 760
"""A column of fields is no wider than this, in px."""


class ActPage(LivingWidget):
    """A title, a column of fields that scrolls, and a foot with the act and the way back. Esc leaves.

    Subclasses add their rows to ``column``, name them in ``retranslate``, and act in ``carry_out``.

    Signals:
        left: the page is over, with or without an act; the record shows what was below it.
        acted: ChangeSet; the act succeeded (``left`` follows).
    """

    left = Signal()
    acted = Signal(object)

    widest = WIDEST

    def __init__(
        self, desk: Desk, *, keys: str = "Ctrl+S", kind: Kind = Kind.PRIMARY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, surface="ground")
        self.desk = desk
        self._is_acting = False
        self.heading = PlainLabel("", TextRole.TITLE)
        self.head = QHBoxLayout()
        self.summary, self.problem = ErrorSummary(), ProblemNote()
        self.column = QVBoxLayout()
        self.column.setSpacing(L)
        self.act_button = Button("", kind, keys=keys)
        self.act_button.setObjectName("actButton")
        self.cancel_button = Button("", Kind.QUIET)
        self.cancel_button.setObjectName("cancelButton")
        self.beside = QHBoxLayout()
        self.beside.setSpacing(L)
        self._build()
        self.act_button.clicked.connect(self._act)
        self.cancel_button.clicked.connect(self.leave)

    # ------------------------------------------------------------------------------------------------ for subclasses

    def carry_out(self) -> None:
        """Do what the page is for; called by its button."""

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self.act_button

    def has_unsaved(self) -> bool:
        """Whether leaving would lose something typed that no draft keeps."""
        return False

    def keep(self) -> None:
        """Keep what was typed as a draft, where the page can."""

    def keeps_draft(self) -> bool:
        """Whether the page keeps what is typed while one types."""
        return False

    def refuse(self, *errors: tuple[FormRow, str]) -> bool:
        """Show what is missing; True when anything is."""
        found = tuple(FieldError(row, sentence) for row, sentence in errors if sentence)
        self.summary.show_errors(found)
        if found:
            self.area.ensureWidgetVisible(self.summary)
        return bool(found)

    def act_with(self, work: Callable[[], ChangeSet], *, said: str) -> None:
        """Have the worker do it once; then say so and leave, or show why not and keep everything."""

        def done(made: ChangeSet) -> None:
            self.desk.bus.changed.emit(made)
            self.desk.ways.say(said)
            self.acted.emit(made)
            self.left.emit()

        self.work_on(work, done)

    def work_on(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Have the worker do something that the button waits for."""
        if self._is_acting:
            return
        self._is_acting = True
        self.problem.clear()

        def finished(result: T) -> None:
            self._is_acting = False
            done(result)

        self.desk.tasks.run(work, finished, self._failed, self)

    def refused_by_service(self, problem: Exception) -> None:
        """Say why the act was not done; everything typed stays."""
        self.problem.show_problem(problem)

    # --------------------------------------------------------------------------------------------------- the page

    def now(self) -> datetime:
        """The clock of the session; it asks no vault."""
        return self.desk.session.clock.now()

    def leave(self) -> None:
        """Go back to the record."""
        self.keep()
        self.left.emit()

    def begin(self) -> None:
        """Put the focus where one begins."""
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Put the foot below, after all fields: Tab goes through things in the order in which they came."""
        self._outer.addWidget(self.foot)
        super().settle()

    def retranslate(self) -> None:
        """Say every text again."""
        self.cancel_button.setText(self.tr("Cancel"))

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the page, whatever shortcut the window has for it."""
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def recolour(self, _tokens: object) -> None:
        """As wide as the fields are filled in well in the type of now."""
        self._inner.setMaximumWidth(theme.in_type(self, self.widest))

    def _build(self) -> None:
        inner = self._inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(XL, L, L, L)
        body.setSpacing(L)
        self.head.setSpacing(L)
        self.head.addWidget(self.heading, 1)
        body.addLayout(self.head)
        body.addWidget(self.summary)
        body.addLayout(self.column)
        body.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 100)
        row.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.beside.addWidget(self.area, 3)
        self.foot = FootBar(self.cancel_button, self.act_button)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.beside, 1)
        outer.addWidget(self.problem)

    def _act(self) -> None:
        if not self._is_acting:
            self.carry_out()

    def _failed(self, problem: Exception) -> None:
        self._is_acting = False
        self.refused_by_service(problem)
