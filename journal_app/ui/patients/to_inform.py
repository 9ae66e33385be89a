"""How many patients the present privacy notice has not reached, and on request who; it must not name any unasked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.patients import PatientStub
from journal_app.services import choices
from journal_app.services.choices import ToInform
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.search_results import SearchResults, result_rows


class ToInformList(LivingWidget):
    """A line with the number; the list comes when asked for, and what it shows is traced.

    Signals:
        chosen: UUID of the patient.
        opened: bool, whether the list is shown from now on.
    """

    chosen = Signal(object)
    opened = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toInform")
        self._desk = desk
        self._counted = ToInform(0, has_more=False)
        self._found: tuple[PatientStub, ...] = ()
        self.notice = Notice(NoticeKind.INFORMATION)
        self.show_button = Button("", Kind.SECONDARY)
        self.show_button.setObjectName("showToInformButton")
        self.notice.add_action(self.show_button)
        self.results = SearchResults()
        self.results.setObjectName("toInformResults")
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
        """Have the worker count; nothing is shown while there is nobody."""
        session = self._desk.session
        self._desk.tasks.run(lambda: choices.count_to_inform(session), self._have_count, self._desk.ways.fail, self)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        number = self._counted.count
        text = self.tr("To inform: %n patients have an older privacy notice or none", "", number)
        if self._counted.has_more:
            text = self.tr("To inform: at least %n patients have an older privacy notice or none", "", number)
        self.notice.say(text if number else "")
        self.show_button.setText(self.tr("Back to the search") if self._is_open() else self.tr("Show them"))
        self.results.setAccessibleName(self.tr("Patients to inform"))
        self.results.set_rows(result_rows(self._found, language_of()))

    def _is_open(self) -> bool:
        return not self.results.isHidden()

    def _have_count(self, counted: ToInform) -> None:
        self._counted = counted
        self.setVisible(counted.count > 0)
        self.retranslate()

    def _toggle(self) -> None:
        if self._is_open():
            self._open(())
            return
        session = self._desk.session
        self._desk.tasks.run(lambda: choices.find_to_inform(session), self._open, self._desk.ways.fail, self)

    def _open(self, found: tuple[PatientStub, ...]) -> None:
        self._found = found
        self.results.setVisible(bool(found))
        self.retranslate()
        self.opened.emit(bool(found))
        if found:
            self.results.setFocus()
