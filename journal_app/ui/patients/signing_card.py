"""Who is about to sign what, for whom and when, and the field for the PIN; it must not sign."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime
from journal_app.domain.people import Person
from journal_app.domain.printing import LATE
from journal_app.ui.announce import announce
from journal_app.ui.patients.words import role_of
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.digit_pad import DigitPad
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import PlainLabel


class SigningCard(Card):
    """Hidden until it asks; the PIN's sixth digit hands it over.

    Signals:
        submitted: str, the PIN.
    """

    submitted = Signal(str)

    def __init__(self, me: Person, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("pinCard")
        self._me, self._zone = me, zone
        self.who = PlainLabel("", TextRole.STRONG)
        self.who.setObjectName("signsAs")
        self.times = PlainLabel("", TextRole.BODY)
        self.late = PlainLabel("", TextRole.WARNING)
        self.hint = PlainLabel("", TextRole.SECONDARY)
        self.pin = PinEntry()
        self.problem = PlainLabel("", TextRole.ERROR)
        self.pad, self.pad_button = DigitPad(), Button("", Kind.LINK)
        self.pad_button.setObjectName("digitPadButton")
        for widget in (self.who, self.times, self.late, self.hint):
            self.body.addWidget(widget)
        self.body.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.pad_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignLeft)
        hidden: tuple[QWidget, ...] = (self.problem, self.pad, self.late, self)
        for part in hidden:
            part.hide()
        self.pin.submitted.connect(self.submitted)
        self.pad_button.clicked.connect(self._toggle_pad)
        self.pad.pressed.connect(self.pin.insert)
        self.pad.taken_back.connect(self.pin.backspace)

    def ask(self, *, done: datetime, now: datetime) -> None:
        """Say who signs and when it was done and is written, and wait for the PIN."""
        number = "" if self._me.registration is None else self._me.registration.number
        registered = self.tr("registration {number}").format(number=number) if number else ""
        self.who.setText(", ".join(part for part in (self._me.name, role_of(self._me), registered) if part))
        times = self.tr("Done {done}, written {written}")
        self.times.setText(times.format(done=self._moment(done), written=self._moment(now)))
        is_late = now - done > LATE
        self.late.setText(self.tr("Written more than 24 hours after: the journal will say so") if is_late else "")
        self.late.setVisible(is_late)
        self.say("")
        self.pin.clear()
        self.show()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, problem: str) -> None:
        """Say what is wrong with the PIN, or nothing any more."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            announce(self.pin, problem, urgent=True)

    def name_it(self, title: str, hint: str) -> None:
        """Say the texts in the language of now."""
        self.set_title(title)
        self.hint.setText(hint)
        self._name_pad()

    def _moment(self, moment: datetime) -> str:
        return format_datetime(moment, language_of(), zone=self._zone)

    def _toggle_pad(self) -> None:
        self.pad.setVisible(self.pad.isHidden())
        self._name_pad()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_pad(self) -> None:
        hidden = self.pad.isHidden()
        self.pad_button.setText(self.tr("Digits on the screen") if hidden else self.tr("Hide the digits"))
