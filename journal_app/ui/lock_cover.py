"""The cover on every display but the patient's: locked, with nothing of anybody on it, until the staff's PIN.

It must not judge the PIN itself, nor know whose form is shown elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

ALONE = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.CustomizeWindowHint
)
"""A window without a frame, in front of all others."""


class LockCover(LivingWidget):
    """One display, locked while a patient uses another.

    Signals:
        asked: the staff want to unlock; only then are digits taken.
        submitted: str, six digits.
        stayed: the patient goes on after all.
    """

    asked = Signal()
    submitted = Signal(str)
    stayed = Signal()

    def __init__(self) -> None:
        super().__init__(surface="ground")
        self.setWindowFlags(ALONE)
        self.setObjectName("lockCover")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._may_close = False
        self._title = PlainLabel("", TextRole.TITLE)
        self._sentence = PlainLabel()
        self._label = PlainLabel("", TextRole.LABEL)
        self.pin = PinEntry()
        self._label.setBuddy(self.pin)
        self._problem = PlainLabel("", TextRole.ERROR)
        self.unlock_button = Button("", Kind.PRIMARY, icon=Icon.LOCK)
        self.unlock_button.setObjectName("unlockButton")
        self.stay_button = Button("", Kind.SECONDARY)
        self.stay_button.setObjectName("letGoOnButton")
        self.unlock_button.clicked.connect(self.asked)
        self.stay_button.clicked.connect(self.stayed)
        self.pin.submitted.connect(self.submitted)
        self.pin.incomplete.connect(lambda: self.show_problem(self.tr("A PIN is six digits.")))
        self._lay_out()
        self.rest()
        self.settle()

    def rest(self) -> None:
        """Be locked, and take no digits: the keyboard is the patient's."""
        self._asks(asks=False)
        self.stay_button.hide()

    def ask(self, *, may_stay: bool) -> None:
        """Take the staff's PIN; where the patient is not done yet, they may also let the patient go on."""
        self._asks(asks=True)
        self.stay_button.setVisible(may_stay)

    def show_problem(self, sentence: str) -> None:
        """Say why the PIN was not taken."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.pin.setProperty("invalid", bool(sentence))
        self.pin.set_checking(checking=False)
        self.pin.setFocus()

    def end(self) -> None:
        """Go away; nothing but the hand-over calls this."""
        self._may_close = True
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Neither the desktop's close nor Alt+F4 opens the display."""
        if not self._may_close:
            event.ignore()
            return
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        name = self.tr("Locked")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self._title.setText(name)
        self._sentence.setText(self.tr("A patient has a form on another display. Only a member of staff can unlock."))
        self._label.setText(self.tr("Your PIN"))
        self.unlock_button.setText(self.tr("Unlock"))
        self.stay_button.setText(self.tr("Let the patient go on"))

    def _asks(self, *, asks: bool) -> None:
        self.pin.clear()
        self.pin.set_checking(checking=False)
        self.pin.setProperty("invalid", False)  # noqa: FBT003 - a Qt property's only form
        self._problem.hide()
        self.unlock_button.setVisible(not asks)
        for widget in (self._label, self.pin):
            widget.setVisible(asks)

    def _lay_out(self) -> None:
        card = Card()
        card.setMaximumWidth(620)
        card.body.setSpacing(L)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._sentence, self._label, self._problem):
            label.setAlignment(centre)
        card.body.addWidget(IconLabel(Icon.LOCK, "accent", size=40), 0, centre)
        for widget in (self._title, self._sentence, self._label):
            card.body.addWidget(widget)
        card.body.addWidget(self.pin, 0, centre)
        card.body.addWidget(self._problem)
        for button in (self.unlock_button, self.stay_button):
            card.body.addWidget(button, 0, centre)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 4)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
