"""How many withdrawn consents still have something to take down, and on request whose; it must not name any unasked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.patients import PatientStub
from journal_app.services import follow_ups
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.search_results import SearchResults, result_rows


class ToTakeDownList(LivingWidget):
    """A line with the number; the list comes when asked for, and what it shows is traced.

    Signals:
        chosen: UUID of the patient.
        opened: bool, whether the list is shown from now on.
    """

    chosen = Signal(object)
    opened = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toTakeDown")
        self._desk = desk
        self._count = 0
        self._found: tuple[PatientStub, ...] = ()
        self.notice = Notice(NoticeKind.WARNING)
        self.show_button = Button("", Kind.SECONDARY)
        self.show_button.setObjectName("showToTakeDownButton")
        self.notice.add_action(self.show_button)
        self.results = SearchResults()
        self.results.setObjectName("toTakeDownResults")
        self.results.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.notice)
        column.addWidget(self.results, 1)
        self.show_button.clicked.connect(self._toggle)
        self.results.person_opened.connect(self.chosen.emit)
        self.hide()
        self.settle()

    def count(self) -> None:
        """Have the worker count; nothing is shown while there is nothing to do."""
        session = self._desk.session
        self._desk.tasks.run(lambda: follow_ups.count_open(session), self._have_count, self._desk.ways.fail, self)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        text = self.tr("To take down: %n patients took back a consent, and something is left to do", "", self._count)
        self.notice.say(text if self._count else "", kind=NoticeKind.WARNING)
        is_open = not self.results.isHidden()
        self.show_button.setText(self.tr("Back to the search") if is_open else self.tr("Show them"))
        self.results.setAccessibleName(self.tr("Patients with something to take down"))
        self.results.set_rows(result_rows(self._found, language_of()))

    def _have_count(self, count: int) -> None:
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    def _toggle(self) -> None:
        if not self.results.isHidden():
            self._open(())
            return
        session = self._desk.session
        self._desk.tasks.run(lambda: follow_ups.find_open(session), self._open, self._desk.ways.fail, self)

    def _open(self, found: tuple[PatientStub, ...]) -> None:
        self._found = found
        self.results.setVisible(bool(found))
        self.retranslate()
        self.opened.emit(bool(found))
        if found:
            self.results.setFocus()
