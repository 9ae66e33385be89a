"""What somebody sees of a restricted journal that is closed to them: whose, since when, and how it opens."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.dates import format_datetime
from journal_app.domain.names import display_name
from journal_app.services.gate import ClosedJournal
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.restrictions.forms import LiftForm, OpenAllTheSameForm
from journal_app.ui.restrictions.words import said_by
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class ClosedPage(LivingWidget):
    """One card. It must not show anything that was written of the patient.

    Signals:
        opened: it was opened all the same, or the restriction is lifted; look again.
    """

    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("closedPage")
        self._desk = desk
        self._told: ClosedJournal | None = None
        self.card = Card()
        self.whose, self.lines = PlainLabel("", TextRole.STRONG), PlainLabel("")
        self.advice = PlainLabel("", TextRole.SECONDARY)
        self.open_button = Button("", Kind.DANGER, icon=Icon.LOCK)
        self.open_button.setObjectName("openAllTheSameButton")
        self.back_button = Button("", Kind.QUIET, icon=Icon.ARROW_LEFT)
        self.back_button.setObjectName("closedBackButton")
        self.lift_button = Button("", Kind.SECONDARY)
        self.lift_button.setObjectName("liftClosedButton")
        acts = FlowLayout(across=S, down=S)
        for button in (self.back_button, self.lift_button, self.open_button):
            acts.addWidget(button)
        self.card.body.setSpacing(M)
        self.card.body.addWidget(self.whose)
        self.card.body.addWidget(self.lines)
        self.card.body.addWidget(self.advice)
        self.card.body.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.addWidget(self.card)
        column.addStretch(1)
        self.back_button.clicked.connect(desk.ways.back)
        self.lift_button.clicked.connect(lambda _on=False: self._lift())
        self.open_button.clicked.connect(lambda _on=False: self._ask())
        self.hide()
        self.settle()

    @property
    def patient(self) -> UUID | None:
        """Whose journal it is."""
        return None if self._told is None else self._told.stub.id

    @property
    def name(self) -> str:
        """The patient's name."""
        return "" if self._told is None else display_name(self._told.stub.name)

    def say(self, told: ClosedJournal) -> None:
        """Say whose it is, and come up."""
        self._told = told
        self.retranslate()
        self.show()
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.back_button.setText(self.tr("Back"))
        self.open_button.setText(self.tr("Open it all the same…"))
        self.lift_button.setText(QCoreApplication.translate("RestrictionsDialog", "Lift the restriction…"))
        told = self._told
        if told is None:
            return
        lifts = self.tr("It is kept and locked. Lift it once the patient wants to be treated, or wants it used again.")
        asks = self.tr(
            "It is kept and locked. If the patient wants to be treated, or wants it used again, ask the owner to "
            "lift the restriction."
        )
        self.lift_button.setVisible(self._may_lift())
        self.advice.setText(lifts if self._may_lift() else asks)
        self.card.set_title(self.tr("This journal is restricted"))
        when = format_datetime(told.since, language_of(), zone=self._desk.session.clock.zone())
        since = self.tr("Since {when}, set by {name}").format(when=when, name=told.set_by)
        open_to = self.tr("Open to nobody without a reason")
        if told.readers:
            open_to = self.tr("Open to: {names}").format(names=", ".join(told.readers))
        why = [line for one in told.standing for line in said_by(one.content) if line]
        self.whose.setText(identity_line(told.stub.id, told.stub))
        self.lines.setText("\n".join((since, *why, open_to)))
        self.setAccessibleName(f"{self.card.accessibleName()}\n{self.whose.text()}\n{self.lines.text()}")

    def _ask(self) -> None:
        if self._told is not None:
            OpenAllTheSameForm(self, self._desk, self._told.stub, self._done).open()

    def _may_lift(self) -> bool:
        return self._told is not None and self._told.may_lift and bool(self._told.standing)

    def _lift(self) -> None:
        told = self._told
        if told is not None and self._may_lift():
            LiftForm(self, self._desk, (told.standing[0], told.stub), self._done).open()

    def _done(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self.hide()
        self.opened.emit()
