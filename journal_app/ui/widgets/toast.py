"""A short message that something was done, with the way back; it must not carry what has to be read, nor hide acts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget

from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import RADIUS, L, M, S
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel

SHOWN_MS = 8_000
"""How long one can still undo; the clock stands while pointer or focus is on the message."""
WIDEST = 640


class Toast(LivingWidget):
    """Lies over the lower edge of its parent, above the foot with a page's buttons, one at a time, for eight seconds.

    Signals:
        undo_requested: the Undo button was pressed.
        gone: it went away, by itself, closed or undone.
    """

    undo_requested = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._text = PlainLabel()
        self._undo = Button("", Kind.QUIET, icon=Icon.UNDO)
        self._close = IconButton(Icon.CLOSE)
        self._close.setObjectName("closeToastButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        row.addWidget(IconLabel(Icon.DONE, "success", size=20))
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave_or_wait)
        self._undo.clicked.connect(self._undone)
        self._close.clicked.connect(self.dismiss)
        self._over, self._is_fresh = parent, False
        parent.installEventFilter(self)
        self.settle()
        self.hide()

    def say(self, text: str, *, can_undo: bool = False) -> None:
        """Show and read aloud ``text``; a message still shown is replaced."""
        self._text.setText(text)
        self._undo.setVisible(can_undo)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._fade_in()
        self._timer.start(SHOWN_MS)
        self._is_fresh = True
        QTimer.singleShot(0, self, self._have_said)
        announce(self, text)

    def give_way(self) -> None:
        """Go away before another patient is shown; what was said in the same breath is about that very patient."""
        if not self._is_fresh:
            self.dismiss()

    def dismiss(self) -> None:
        """Go away now."""
        self._timer.stop()
        if self.isVisible():
            self.hide()
            self.gone.emit()

    def retranslate(self) -> None:
        """Name the buttons in the language of now."""
        self._undo.setText(self.tr("Undo"))
        self._close.name_it(self.tr("Close this message"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start(SHOWN_MS)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _have_said(self) -> None:
        self._is_fresh = False

    def _leave_or_wait(self) -> None:
        if any(button.hasFocus() for button in (self._undo, self._close)):
            self._timer.start(SHOWN_MS)
            return
        self.dismiss()

    def _undone(self) -> None:
        self.dismiss()
        self.undo_requested.emit()

    def _place(self) -> None:
        room = self._over.rect()
        width = min(self.sizeHint().width(), WIDEST, room.width() - 2 * L)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        foot = theme.target(self) + 2 * M
        self.setGeometry((room.width() - width) // 2, room.height() - height - foot - S, width, height)

    def _fade_in(self) -> None:
        duration = theme.animation_ms()
        if not duration:
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(duration)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: self.setGraphicsEffect(None))  # type: ignore[arg-type] # Qt takes null
        fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
