"""The screen in the patient's hands: one page alone, nothing else to reach, left only with the staff's PIN.

What a desktop can still do (switch tasks, lock the computer) is not in the program's power; the rest is swallowed. It
must not judge the PIN itself, nor know what the page asks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from journal_app.domain.errors import UserFacing
from journal_app.ui import copied, theme
from journal_app.ui.displays import SAME
from journal_app.ui.hand_over_displays import HandOverDisplays
from journal_app.ui.icons import Icon
from journal_app.ui.lock_cover import ALONE, LockCover
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L, M, S
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

EXHAUSTED = "vault.pin.exhausted"
PATIENT_LANGUAGE = "patientLanguage"
"""Dynamic property of a page: code of the language its patient reads; without it, the screen's language is spoken."""
_KEPT_IN_FRONT_MS = 400
_SWALLOWED_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Meta, Qt.Key.Key_Menu, Qt.Key.Key_Help})
_SWALLOWED_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_EDITING = frozenset({Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_Z})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the patient gets the page: the remembered display, and the one that the program's window is on."""

    wanted: str = SAME
    home: QScreen | None = None


@dataclass(frozen=True, slots=True)
class PinCheck:
    """How the PIN is asked of the vault: the answer comes back through one of the two functions."""

    ask: Callable[[str, Callable[[], None], Callable[[Exception], None]], None]


class HandBackPanel(LivingWidget):
    """Thanks the patient, asks for the screen back, and asks the staff for the PIN.

    Signals:
        submitted: str, six digits.
        stayed: the patient goes on; only where it was opened before the patient was done.
    """

    submitted = Signal(str)
    stayed = Signal()

    def __init__(self, words: PatientWords | None = None) -> None:
        """``words`` are the patient's language; what is meant for the staff stays in the screen's."""
        super().__init__(surface="ground")
        self.setObjectName("handBackPanel")
        self._words = words or QCoreApplication
        self._is_done = False
        self._title = PlainLabel("", TextRole.TITLE)
        self._sentence = PlainLabel()
        self._staff = PlainLabel("", TextRole.LABEL)
        self.pin = PinEntry()
        self._hint = PlainLabel("", TextRole.SECONDARY)
        self._problem = PlainLabel("", TextRole.ERROR)
        self._stay = Button("", Kind.SECONDARY)
        self._stay.setObjectName("goOnButton")
        self._stay.clicked.connect(self.stayed)
        self.pin.submitted.connect(self.submitted)
        self.pin.incomplete.connect(lambda: self.show_problem(self.tr("A PIN is six digits.")))
        card = Card()
        card.setMaximumWidth(620)
        card.body.setSpacing(L)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._sentence, self._staff, self._hint, self._problem):
            label.setAlignment(centre)
        card.body.addWidget(IconLabel(Icon.LOCK, "accent", size=40), 0, centre)
        for widget in (self._title, self._sentence, self._staff):
            card.body.addWidget(widget)
        card.body.addWidget(self.pin, 0, centre)
        card.body.addWidget(self._hint)
        card.body.addWidget(self._problem)
        card.body.addWidget(self._stay, 0, centre)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 4)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.settle()

    def begin(self, *, is_done: bool, may_stay: bool) -> None:
        """Ask anew: after the patient is done, or because the staff want the screen back before."""
        self._is_done = is_done
        self._stay.setVisible(may_stay)
        self.pin.clear()
        self.show_problem("")
        self.retranslate()
        self.pin.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why the PIN was not taken."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.pin.setProperty("invalid", bool(sentence))
        self.pin.set_checking(checking=False)
        self.pin.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        done = self._words.translate("HandBackPanel", "Thank you. Please hand the screen back.")
        asked = self._words.translate("HandBackPanel", "Does the clinic need the screen back?")
        self._title.setText(done if self._is_done else asked)
        self._sentence.setText(self._words.translate("HandBackPanel", "Only a member of staff can leave this page."))
        self._staff.setText(self.tr("For staff: your PIN"))
        self._hint.setText(self.tr("The sixth digit takes the screen back"))
        self._stay.setText(self._words.translate("HandBackPanel", "Go on with the form"))


class HandOverWindow(QWidget):
    """Full screen, without a frame, in front of everything, with a lock cover over every other display.

    Signals:
        released: the staff's PIN was right.
        exhausted: five wrong PINs; the session must be locked.
    """

    released = Signal()
    exhausted = Signal()

    def __init__(self, page: QWidget, check: PinCheck, place: Place) -> None:
        super().__init__(None, ALONE)
        self.setObjectName("handOverWindow")
        self.setProperty(theme.PATIENT_MODE, True)  # noqa: FBT003 - a Qt property's only form
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._check, self._may_close, self._is_done = check, False, False
        self.displays = HandOverDisplays(self, wanted=place.wanted, home=place.home)
        self.displays.covered.connect(self._covered)
        self.page = page
        language = page.property(PATIENT_LANGUAGE)
        self.panel = HandBackPanel(PatientWords(str(language)) if language else None)
        self.staff_button = Button("", Kind.QUIET, icon=Icon.LOCK)
        self.staff_button.setObjectName("staffButton")
        self.staff_button.clicked.connect(lambda _checked=False: self.ask_back(is_done=False))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._front())
        self._stack.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._stack)
        self.panel.submitted.connect(lambda pin: self._submitted(pin, self.panel))
        self.panel.stayed.connect(self._go_on)
        self._front_timer = QTimer(self)
        self._front_timer.setInterval(_KEPT_IN_FRONT_MS)
        self._front_timer.timeout.connect(self._stay_in_front)
        self._say()

    def begin(self) -> None:
        """Cover everything and give the page the focus."""
        copied.forget_all()
        _application().installEventFilter(self)
        self.displays.begin()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()
        self._front_timer.start()

    def ask_back(self, *, is_done: bool) -> None:
        """Ask for the screen back: the page is hidden, and only the PIN leads on once the patient is done."""
        self._is_done = is_done
        self._stack.setCurrentWidget(self.panel)
        self.panel.begin(is_done=is_done, may_stay=not is_done)
        for cover in self.displays.covers:
            self._show_state(cover)
        at_home = self.displays.at_home
        if is_done and at_home is not None:  # the keyboard stands where the staff are
            _ask_at(at_home)

    def end(self) -> None:
        """Go away; nothing but the shell calls this."""
        self._may_close = True
        self._front_timer.stop()
        _application().removeEventFilter(self)
        copied.forget_all()
        self.displays.end()
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Neither the desktop's close nor Alt+F4 leaves."""
        if not self._may_close:
            event.ignore()
            return
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow every menu, and every key that could lead anywhere else, before shortcuts see it."""
        if event.type() == QEvent.Type.ContextMenu:
            return True
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut}:
            if isinstance(event, QKeyEvent):
                return _leads_away(event)
            return event.type() == QEvent.Type.Shortcut
        return False

    def _front(self) -> QWidget:
        front = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(L, S, L, 0)
        head.addStretch(1)
        head.addWidget(self.staff_button)
        column = QVBoxLayout(front)
        column.setContentsMargins(XL, S, XL, XL)
        column.setSpacing(M)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        return front

    def _say(self) -> None:
        name = self.tr("Form for the patient")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.staff_button.setText(self.tr("Staff"))

    @property
    def _is_asking(self) -> bool:
        return self._stack.currentWidget() is self.panel

    def _covered(self, cover: LockCover) -> None:
        cover.asked.connect(lambda: self._asked_at(cover))
        cover.submitted.connect(lambda pin: self._submitted(pin, cover))
        cover.stayed.connect(self._go_on)
        self._show_state(cover)

    def _show_state(self, cover: LockCover) -> None:
        if self._is_asking and self._is_done:
            cover.ask(may_stay=False)
        else:
            cover.rest()

    def _asked_at(self, cover: LockCover) -> None:
        """Ask at a cover: the page is hidden and only the staff go back to it, so that no digit falls into the form."""
        self._is_done = False
        self._stack.setCurrentWidget(self.panel)
        self.panel.begin(is_done=False, may_stay=False)
        for other in self.displays.covers:
            other.rest()
        cover.ask(may_stay=True)
        _ask_at(cover)

    def _go_on(self) -> None:
        for cover in self.displays.covers:
            cover.rest()
        self._stack.setCurrentIndex(0)
        self.activateWindow()
        self.page.setFocus()

    def _submitted(self, pin: str, asker: HandBackPanel | LockCover) -> None:
        asker.pin.set_checking(checking=True)
        self._check.ask(pin, self.released.emit, lambda problem: self._refused(problem, asker))

    def _refused(self, problem: Exception, asker: HandBackPanel | LockCover) -> None:
        if isinstance(problem, UserFacing) and problem.key == EXHAUSTED:
            self.exhausted.emit()
            return
        sentence = sentence_of(problem) if isinstance(problem, UserFacing) else self.tr("This did not work. Try again.")
        (asker if isValid(asker) else self.panel).show_problem(sentence)  # a cover goes with its display

    def _stay_in_front(self) -> None:
        self.displays.arrange()
        active = QApplication.activeWindow()
        is_nowhere = active is None and QApplication.activePopupWidget() is None
        if is_nowhere or (isinstance(active, LockCover) and not self._is_asking):
            self.raise_()
            self.activateWindow()


def _leads_away(event: QKeyEvent) -> bool:
    key = Qt.Key(event.key())
    if key in _SWALLOWED_KEYS or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return True
    held = event.modifiers() & _SWALLOWED_MODIFIERS
    if not held:
        return False
    # AltGr comes as Ctrl+Alt on some systems and writes letters; editing keys stay within the field.
    if event.text().isprintable() and event.text() and event.type() == QEvent.Type.KeyPress:
        return held == Qt.KeyboardModifier.AltModifier
    return not (held == Qt.KeyboardModifier.ControlModifier and key in _EDITING)


def _ask_at(cover: LockCover) -> None:
    cover.activateWindow()
    cover.pin.setFocus()


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a screen is handed over in a running QApplication")
    return app
