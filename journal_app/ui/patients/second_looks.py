"""How many consents on paper wait for the one signed in, and on request whose; it must not name any unasked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.patients import PatientStub
from journal_app.services import paper
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.search_results import SearchResults, result_rows


class SecondLooks(LivingWidget):
    """A line with the number; the list comes when asked for, and what it shows is traced.

    Signals:
        chosen: UUID of the patient.
        opened: bool, whether the list is shown from now on.
    """

    chosen = Signal(object)
    opened = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("secondLooks")
        self._desk, self._count = desk, 0
        self._found: tuple[PatientStub, ...] = ()
        self.notice = Notice(NoticeKind.WARNING)
        self.show_button = Button("", Kind.SECONDARY)
        self.show_button.setObjectName("showSecondLooksButton")
        self.notice.add_action(self.show_button)
        self.results = SearchResults()
        self.results.setObjectName("secondLooksResults")
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
        """Have the worker count; nothing is shown while nothing waits."""
        session = self._desk.session
        self._desk.tasks.run(lambda: paper.count_waiting(session), self._have_count, self._desk.ways.fail, self)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        said = self.tr("%n patients' consents on paper wait for you as the second person", "", self._count)
        self.notice.say(said if self._count else "")
        self.show_button.setText(self.tr("Back to the search") if self._is_open() else self.tr("Show them"))
        self.results.setAccessibleName(self.tr("Patients whose consent on paper waits for you"))
        self.results.set_rows(result_rows(self._found, language_of()))

    def _is_open(self) -> bool:
        return not self.results.isHidden()

    def _have_count(self, count: int) -> None:
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    def _toggle(self) -> None:
        if self._is_open():
            self._open(())
            return
        session = self._desk.session
        self._desk.tasks.run(lambda: paper.find_waiting(session), self._open, self._desk.ways.fail, self)

    def _open(self, found: tuple[PatientStub, ...]) -> None:
        self._found = found
        self.results.setVisible(bool(found))
        self.retranslate()
        self.opened.emit(bool(found))
        if found:
            self.results.setFocus()
