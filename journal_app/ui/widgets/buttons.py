"""Buttons that say what they do and by which key; they must not carry a picture without a text or a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPainterPath, QPaintEvent, QPen, QShortcutEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from journal_app.ui import icons, theme
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import RADIUS, XS, L, M, S, Tokens

FOCUS_BAR = 4
"""Height of the dark bar under what has the focus, in px."""


class Kind(StrEnum):
    """How much a button weighs: one PRIMARY on a screen, DANGER without a way back, QUIET in a text, LINK in a list."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    QUIET = "quiet"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str | None
    edge: str | None
    ink: str
    hint: str


class Button(QPushButton):
    """A push button that wraps its text rather than cutting it, and shows its key in a weaker hand.

    ``keys`` is a portable key sequence (``"Ctrl+N"``); it works while the button is visible.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        *,
        keys: str = "",
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._keys, self._picture = kind, QKeySequence(keys), icon
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=True)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Say something else; the key stays (Qt would drop it with the old text)."""
        super().setText(text.replace("&", "&&"))
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)
        self.updateGeometry()

    @property
    def kind(self) -> Kind:
        """How much it weighs."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Weigh differently from now on."""
        self._kind = kind
        self.update()

    def show_icon(self, icon: Icon | None) -> None:
        """Show another picture from now on."""
        self._picture = icon
        self.update()

    def words(self) -> str:
        """The text as a person reads it."""
        return self.text().replace("&&", "&")

    def key_hint(self) -> str:
        """The key as this desktop writes it, or nothing."""
        return self._keys.toString(QKeySequence.SequenceFormat.NativeText)

    def sizeHint(self) -> QSize:
        width = self._frame_width() + self._text_width() + (self._hint_width() + M if self.key_hint() else 0)
        return QSize(width, self._least_height())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        parts = [*self.words().split(), self.key_hint()]
        longest = max((metrics.horizontalAdvance(part) for part in parts), default=0)
        return QSize(self._frame_width() + longest + 2, self._least_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width >= self.sizeHint().width():
            return self._least_height()
        text = self._wrapped(width - self._frame_width())
        hint = self.fontMetrics().height() if self.key_hint() else 0
        return max(self._least_height(), text.height() + hint + 2 * S)

    def event(self, event: QEvent) -> bool:
        """Act on the key at once; Qt would show the button pressed for a tenth of a second first."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous() and self.isEnabled():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.active()
        look = self._look(tokens)
        draw_plate(painter, QRectF(self.rect()), fill=look.fill, edge=look.edge, focused=self.hasFocus(), tokens=tokens)
        self._draw_words(painter, look)

    def _draw_words(self, painter: QPainter, look: _Look) -> None:
        room = self.rect().adjusted(L, 0, -L, 0)
        if self._picture is not None:
            size = self._picture_size()
            whole = size + S + self._text_width() + (self._hint_width() + M if self.key_hint() else 0)
            middle = room.left() if self._kind is Kind.LINK else room.center().x() - whole // 2
            left = max(room.left(), middle)
            icons.paint(painter, self._picture, look.ink, QRectF(left, (self.height() - size) / 2, size, size))
            room.setLeft(left + size + S)
        one_line = self.width() >= self.sizeHint().width()
        painter.setPen(QColor(look.ink))
        if one_line:
            self._draw_in_one_line(painter, room, look)
            return
        text = self._wrapped(room.width())
        hint = self.fontMetrics().height() if self.key_hint() else 0
        top = (self.height() - text.height() - hint) // 2
        flags = _WRAPPED_LEFT if self._kind is Kind.LINK else _WRAPPED
        painter.drawText(QRect(room.left(), top, room.width(), text.height()), flags, self.words())
        painter.setPen(QColor(look.hint))
        painter.drawText(QRect(room.left(), top + text.height(), room.width(), hint), _CENTRED, self.key_hint())

    def _draw_in_one_line(self, painter: QPainter, room: QRect, look: _Look) -> None:
        gap = self._hint_width() + M if self.key_hint() else 0
        width = self._text_width() + gap
        left = room.left() if self._picture is not None else room.center().x() - width // 2
        painter.drawText(QRect(left, 0, self._text_width(), self.height()), _CENTRED, self.words())
        painter.setPen(QColor(look.hint))
        painter.drawText(QRect(left + self._text_width() + M, 0, gap, self.height()), _LEFT, self.key_hint())

    def _look(self, tokens: Tokens) -> _Look:
        if not self.isEnabled():
            return _Look(tokens.ground, tokens.hairline, tokens.disabled, tokens.disabled)
        if self.hasFocus():
            return _Look(tokens.focus, None, tokens.on_focus, tokens.on_focus)
        if self._kind in {Kind.PRIMARY, Kind.DANGER}:
            name = "primary" if self._kind is Kind.PRIMARY else "danger"
            ink = getattr(tokens, f"on_{name}")
            return _Look(getattr(tokens, name + self._state()), None, ink, ink)
        weak = self._kind in {Kind.QUIET, Kind.LINK}
        rest = None if weak else tokens.panel
        fill = {"": rest, "_hover": tokens.hover, "_pressed": tokens.pressed}[self._state()]
        if weak:
            return _Look(fill, None, tokens.link, tokens.secondary)
        return _Look(fill, tokens.border, tokens.text, tokens.secondary)

    def _state(self) -> str:
        if self.isDown() or self.isChecked():
            return "_pressed"
        return "_hover" if self.underMouse() else ""

    def _wrapped(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, max(width, 1), 10_000), _WRAPPED, self.words())

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.words()) + 2

    def _hint_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.key_hint()) + 2

    def _frame_width(self) -> int:
        return 2 * L + (self._picture_size() + S if self._picture is not None else 0)

    def _picture_size(self) -> int:
        return round(self.fontMetrics().height() * 1.1)

    def _least_height(self) -> int:
        return max(theme.target(self) + XS, self.fontMetrics().height() + 2 * S)


class IconButton(QToolButton):
    """A small button with only a picture; its name is read aloud and shown as a tip."""

    def __init__(self, icon: Icon, name: str = "", *, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._keys = icon, QKeySequence(keys)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)
        if name:
            self.name_it(name)

    def name_it(self, name: str) -> None:
        """Give it its name in the language of now."""
        hint = self._keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {hint}".strip())

    def show_icon(self, icon: Icon) -> None:
        """Show another picture."""
        self._picture = icon
        self.update()

    def sizeHint(self) -> QSize:
        side = max(theme.target(self), round(self.fontMetrics().height() * 1.6))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.active()
        fill = tokens.pressed if self.isDown() else tokens.hover if self.underMouse() else None
        draw_plate(painter, QRectF(self.rect()), fill=fill, edge=None, focused=self.hasFocus(), tokens=tokens)
        ink = tokens.on_focus if self.hasFocus() else tokens.secondary if self.isEnabled() else tokens.disabled
        size = min(self.width(), self.height()) * 0.58
        area = QRectF(0, 0, size, size)
        area.moveCenter(QRectF(self.rect()).center())
        icons.paint(painter, self._picture, ink, area)


_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_WRAPPED_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press ``button`` when ``event`` is Enter, as Space does; whether it was Enter.

    Qt alone would do nothing, or in a dialog press the default button, which is another one. A key held down counts
    once: it may have led here from a field.
    """
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    if not plain or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return False
    event.accept()
    if not event.isAutoRepeat():
        button.click()
    return True


def draw_plate(
    painter: QPainter,
    area: QRectF,
    *,
    fill: str | None,
    edge: str | None,
    focused: bool,
    tokens: Tokens,
    radius: float = RADIUS,
) -> None:
    """The ground of something to press: filled, edged, or yellow with a dark bar inside it when it has the focus."""
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    shape = QPainterPath()
    shape.addRoundedRect(inner, radius, radius)
    if not focused:
        if fill is not None:
            painter.fillPath(shape, QColor(fill))
        if edge is not None:
            painter.setPen(QPen(QColor(edge), 1))
            painter.drawPath(shape)
        return
    painter.fillPath(shape, QColor(tokens.focus))
    painter.save()
    painter.setClipPath(shape)
    bar = QRectF(inner.left(), inner.bottom() - FOCUS_BAR, inner.width(), FOCUS_BAR + 1)
    painter.fillRect(bar, QColor(tokens.on_focus))
    painter.restore()
    painter.setPen(QPen(QColor(tokens.focus if tokens.name == "dark" else tokens.on_focus), 1))
    painter.drawPath(shape)
