"""Ticks, alternatives and choosers in our own look, with texts that wrap; none may be ticked beforehand by itself."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from journal_app.ui import theme
from journal_app.ui.tokens import XS, L, M, S, Tokens
from journal_app.ui.widgets.buttons import draw_plate

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_LONGEST_LINE = 72
_MARK = 20
"""Least side of the mark, in px."""
WORDS_AT = S + _MARK + M
"""Where the sentence of a tick begins, for what explains it below, in px."""
_NARROWEST = 24
"""So many average characters a chooser has room for at the least."""


class _Wrapping:
    """Measures shared by the two kinds of box: a mark, then the whole sentence beside it."""

    def __init__(self, button: QAbstractButton) -> None:
        self._button = button
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover, on=True)

    def mark(self) -> int:
        """Side of the mark, in px."""
        return max(_MARK, round(self._button.fontMetrics().height() * 1.25))

    def hint(self) -> QSize:
        """The sentence in one line, or in lines of readable length."""
        metrics = self._button.fontMetrics()
        text = min(metrics.horizontalAdvance(self.words()) + 2, metrics.averageCharWidth() * _LONGEST_LINE)
        width = self.before() + text + S
        return QSize(width, self.height(width))

    def least(self) -> QSize:
        """Room for the longest word."""
        longest = max(self.words().split(), key=len, default="")
        return QSize(
            self.before() + self._button.fontMetrics().horizontalAdvance(longest) + S + 2, self._least_height()
        )

    def height(self, width: int) -> int:
        """Height of the whole sentence at a width."""
        room = QRect(0, 0, max(1, width - self.before() - S), 10_000)
        text = self._button.fontMetrics().boundingRect(room, _WRAPPED, self.words())
        return max(self._least_height(), text.height() + 2 * S)

    def words(self) -> str:
        """The sentence as a person reads it."""
        return self._button.text().replace("&&", "&")

    def before(self) -> int:
        """Width up to the sentence."""
        return S + self.mark() + M

    def paint(self) -> None:
        """Plate, mark and sentence."""
        button, tokens = self._button, theme.active()
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = button.hasFocus()
        hover = tokens.hover if button.underMouse() and button.isEnabled() else None
        draw_plate(painter, QRectF(button.rect()), fill=hover, edge=None, focused=focused, tokens=tokens)
        ink = tokens.on_focus if focused else tokens.text if button.isEnabled() else tokens.disabled
        painter.setPen(QColor(ink))
        room = button.rect().adjusted(self.before(), 0, -S, 0)
        text = button.fontMetrics().boundingRect(room, _WRAPPED, self.words())
        painter.drawText(room, _WRAPPED, self.words())
        side = self.mark()
        first_line = max(0, text.top()) + button.fontMetrics().height() / 2
        self._paint_mark(painter, QRectF(S, first_line - side / 2, side, side), tokens, focused=focused)

    def _paint_mark(self, painter: QPainter, area: QRectF, tokens: Tokens, *, focused: bool) -> None:
        on, round_mark = self._button.isChecked(), isinstance(self._button, QRadioButton)
        filled = tokens.on_focus if focused else tokens.primary
        edge = tokens.on_focus if focused else tokens.primary if on else tokens.border
        painter.setPen(QPen(QColor(edge), 2 if on or focused else 1.5))
        painter.setBrush(QColor(filled if on and not round_mark else tokens.paper if focused else tokens.panel))
        box = area.adjusted(1, 1, -1, -1)
        if round_mark:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, XS, XS)
        if on:
            self._paint_sign(painter, box, tokens, focused=focused, dot=round_mark)

    @staticmethod
    def _paint_sign(painter: QPainter, box: QRectF, tokens: Tokens, *, focused: bool, dot: bool) -> None:
        if dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.on_focus if focused else tokens.accent))
            painter.drawEllipse(box.center(), box.width() * 0.27, box.width() * 0.27)
            return
        pen = QPen(QColor(tokens.on_primary), max(2.0, box.width() * 0.12))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.32))
        hook = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in places]
        painter.drawPolyline(QPolygonF(hook))

    def _least_height(self) -> int:
        return max(theme.target(self._button), self.mark() + S)


class Tick(QCheckBox):
    """A statement to tick; the whole sentence can be pressed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._shape = _Wrapping(self)

    def sizeHint(self) -> QSize:
        return self._shape.hint()

    def minimumSizeHint(self) -> QSize:
        return self._shape.least()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._shape.height(width)

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._shape.paint()


class Alternative(QRadioButton):
    """One of several answers of which one holds; the whole sentence can be pressed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._shape = _Wrapping(self)

    def sizeHint(self) -> QSize:
        return self._shape.hint()

    def minimumSizeHint(self) -> QSize:
        return self._shape.least()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._shape.height(width)

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._shape.paint()


class Chooser(QComboBox):
    """A drop-down list with an arrow that is seen in either appearance.

    Where it is narrower than what is chosen, the words go on in the next line, and the list is as wide as its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(lambda _text: self._grow())

    def setAccessibleName(self, name: str) -> None:
        """Name it; on Linux Qt says what is chosen in the name's place, so there the description names it too."""
        before = self.accessibleName()
        super().setAccessibleName(name)
        if sys.platform.startswith("linux") and self.accessibleDescription() in {"", before}:
            self.setAccessibleDescription(name)

    def minimumSizeHint(self) -> QSize:
        """As wide as one may read comfortably; longer words wrap."""
        natural = super().minimumSizeHint()
        return QSize(min(natural.width(), self.fontMetrics().averageCharWidth() * _NARROWEST), natural.height())

    def showPopup(self) -> None:
        """Show the list with every text whole, as far as the screen goes."""
        view, most = self.view(), self.screen().availableGeometry().width() // 2
        view.setMinimumWidth(min(max(self.width(), view.sizeHintForColumn(0) + 2 * L), max(self.width(), most)))
        super().showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option, painter, tokens = QStyleOptionComboBox(), QStylePainter(self), theme.active()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        ink = QColor(tokens.text if self.isEnabled() else tokens.disabled)
        painter.setPen(ink)
        painter.drawText(self._room(option), _WRAPPED, self._words())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ink, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        half = self.fontMetrics().height() * 0.28
        x, y = self.width() - 12.0 - half, self.height() / 2
        corners = [QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)]
        painter.drawPolyline(QPolygonF(corners))

    def _words(self) -> str:
        """What stands in it."""
        return self.currentText() if self.currentIndex() >= 0 else self.placeholderText()

    def _room(self, option: QStyleOptionComboBox) -> QRect:
        """Where the words stand."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).adjusted(1, 0, -1, 0)

    def _grow(self) -> None:
        """Be as high as the words need at this width."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics, width = self.fontMetrics(), self._room(option).width()
        if width <= 0 or self.isEditable():
            return
        text = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, self._words())
        needed = self.sizeHint().height() + max(0, text.height() - metrics.height())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)
