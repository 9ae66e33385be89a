"""The restricted journals, one of them with its ground and to whom it stays open; it must not open any."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime
from journal_app.domain.names import display_name
from journal_app.services import restrictions
from journal_app.services.restrictions import RestrictionLine, RestrictionList
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.list_dialog import ListDialog, Looks
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.restrictions.forms import LiftForm, RestrictForm
from journal_app.ui.restrictions.words import said_by
from journal_app.ui.translation import language_of


class RestrictionsDialog(ListDialog[RestrictionLine]):
    """The list, what the chosen one says beside it, and the two acts."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("RestrictionsDialog", "Restricted journals")
        super().__init__(parent, desk, Looks(title, Icon.LOCK, "restrictionsTable", columns=2, wide=0))
        self.setObjectName("restrictionsDialog")
        self._may_lift = False
        self.restrict_button = self.add_act("restrictButton", self.tr("Restrict a journal…"), self._restrict)
        self.lift_button = self.add_act("liftButton", self.tr("Lift the restriction…"), self._lift)
        self.table.name_it(title, (self.tr("Patient"), self.tr("Since")))
        self.empty.say(self.tr("No journal is restricted"))
        self.read()

    def read(self) -> None:
        """Have the worker read them."""
        session = self.desk.session
        self.desk.tasks.run(lambda: restrictions.find(session), self._show, self.failed, self)

    def _show(self, known: RestrictionList) -> None:
        self._may_lift = known.may_lift
        self.show_lines(known.lines, self._cells, lambda line: line.restriction.id)

    def _cells(self, line: RestrictionLine) -> tuple[str, str]:
        whose = self.tr("Not known") if line.stub is None else identity_line(line.stub.id, line.stub)
        return whose, format_datetime(line.restriction.at, language_of(), zone=self.desk.session.clock.zone())

    def say_one(self) -> None:
        """Its ground, to whom it stays open, and who set it."""
        line = self.chosen()
        self.lift_button.setVisible(line is not None and self._may_lift)
        if line is None:
            return
        open_to = self.tr("Open to nobody without a reason")
        if line.readers:
            open_to = self.tr("Open to: {names}").format(names=", ".join(line.readers))
        by = self.tr("Set by {name}").format(name=line.set_by)
        whose = self.tr("Not known") if line.stub is None else display_name(line.stub.name)
        self.tell(whose, (*said_by(line.restriction.content), open_to, by))

    def _restrict(self) -> None:
        RestrictForm(self, self.desk, self.written).open()

    def _lift(self) -> None:
        if (line := self.chosen()) is not None:
            LiftForm(self, self.desk, (line.restriction, line.stub), self.written).open()
