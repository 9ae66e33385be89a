"""A password as it is typed: shown if wanted, with a word about Caps Lock, handed over once as bytes and forgotten.

It must not keep, judge or log what was typed. Text in Qt cannot be overwritten, so this is a best effort.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.password_rules import MAX_LENGTH
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import XS
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel


class PasswordField(LivingWidget):
    """A line for a password; pasting is allowed, so that a password manager helps.

    Signals:
        submitted: Enter was pressed.
        edited: what is typed changed; ask ``text`` only to judge it on the spot.
    """

    submitted = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setObjectName("passwordEdit")
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(MAX_LENGTH)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.edit.installEventFilter(self)
        self.show_button = IconButton(Icon.SHOW)
        self.show_button.setObjectName("showPasswordButton")
        self.show_button.setCheckable(True)
        self._caps_icon = IconLabel(Icon.WARNING, "warning")
        self._caps = PlainLabel()
        self._caps_line = QWidget()
        caps = QHBoxLayout(self._caps_line)
        caps.setContentsMargins(0, 0, 0, 0)
        caps.setSpacing(XS + 2)
        caps.addWidget(self._caps_icon)
        caps.addWidget(self._caps, 1)
        self._caps_line.hide()
        line = QHBoxLayout()
        line.setSpacing(XS)
        line.addWidget(self.edit, 1)
        line.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(line)
        column.addWidget(self._caps_line)
        self.setFocusProxy(self.edit)
        self.edit.returnPressed.connect(self.submitted)
        self.edit.textChanged.connect(lambda _text: self.edited.emit())
        self.show_button.toggled.connect(self._show)
        self.settle()

    def text(self) -> str:
        """What is typed now, for judging it while it is typed."""
        return self.edit.text()

    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.edit.text()

    def take(self) -> bytearray:
        """What was typed, as bytes to be wiped; the field is empty and hidden again at once."""
        typed = bytearray(self.edit.text().encode("utf-8", errors="replace"))
        self.forget()
        return typed

    def forget(self) -> None:
        """Empty the field, its undo history too."""
        self.edit.setText("")
        self.show_button.setChecked(False)

    def retranslate(self) -> None:
        """Name the button in the language of now."""
        shown = self.show_button.isChecked()
        self.show_button.name_it(self.tr("Hide the password") if shown else self.tr("Show the password"))
        self._caps.setText(self.tr("Caps Lock is on"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                self._look_at_capitals(event)
            elif event.type() == QEvent.Type.FocusOut:
                self._caps_line.hide()
        return super().eventFilter(watched, event)

    def _look_at_capitals(self, event: QKeyEvent) -> None:
        """Qt does not tell whether Caps Lock is on; a capital without Shift, or a small letter with it, does."""
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps_line.hide()
            return
        text = event.text()
        if len(text) != 1 or text.upper() == text.lower():
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_on = text.isupper() is not shift
        if is_on and not self._caps_line.isVisible():
            announce(self, self._caps.text())
        self._caps_line.setVisible(is_on)

    def _show(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_button.show_icon(Icon.HIDE if shown else Icon.SHOW)
        self.retranslate()
