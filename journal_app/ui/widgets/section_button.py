"""One section at the left edge: its picture, its name, how many things wait in it; it must not switch anything."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from journal_app.ui import icons, theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.widgets.buttons import draw_plate, pressed_by_enter

_MOST_SHORTCUTS = 9


@dataclass(frozen=True, slots=True)
class Section:
    """One place to go: ``id`` comes back, ``title`` is in the reader's language, ``count`` marks what waits there."""

    id: str
    title: str
    icon: Icon
    count: int = 0


class SectionButton(QPushButton):
    """One section: picture, title, how many things wait, and the digit of its key."""

    def __init__(self, section: Section, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(section.title.replace("&", "&&"), parent)
        self.section = section
        self._here = self._folded = False
        self.setObjectName(f"section-{section.id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._keys = QKeySequence(f"Alt+{digit}" if digit <= _MOST_SHORTCUTS else "")
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)
        self._name_it()

    def fold(self, *, folded: bool) -> None:
        """Show the picture alone, with the name as its tip, or both beside each other."""
        self._folded = folded
        self._name_it()
        self.updateGeometry()
        self.update()

    def lend_key(self, *, lent: bool) -> None:
        """Give its key away while something else in the window has it, and take it back."""
        self.setShortcut(QKeySequence() if lent else self._keys)

    def set_here(self, *, here: bool) -> None:
        """Mark it as the section that is shown."""
        self._here = here
        self._name_it()
        self.update()

    def sizeHint(self) -> QSize:
        if self._folded:
            return self.minimumSizeHint()
        return QSize(self.whole_width(), self.heightForWidth(self.whole_width()))

    def whole_width(self) -> int:
        """How wide it is with its name in one line."""
        return self._before() + self._widest_metrics().horizontalAdvance(self.section.title) + self._key_room() + 2

    def minimumSizeHint(self) -> QSize:
        if self._folded:
            return QSize(2 * M + self._picture() + self._count_room(), theme.TARGET + XS)
        return QSize(self._before() + self._longest_word() + self._count_room() + 2, theme.TARGET + XS)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._folded:
            return theme.TARGET + XS
        room = QRect(0, 0, max(1, width - self._before() - self._after(width)), 10_000)
        text = self._widest_metrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.section.title)
        return max(theme.TARGET + XS, text.height() + 2 * S)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = tokens.selected if self._here else tokens.hover if self.underMouse() else None
        draw_plate(painter, QRectF(self.rect()), fill=fill, edge=None, focused=self.hasFocus(), tokens=tokens)
        ink = tokens.on_focus if self.hasFocus() else tokens.text
        quiet = tokens.on_focus if self.hasFocus() else tokens.secondary
        if self._here and not self.hasFocus():
            painter.fillRect(QRectF(0, S, 4, self.height() - 2 * S), QColor(tokens.accent))
        size = self._picture()
        accent = tokens.accent if self._here and not self.hasFocus() else quiet
        left = M if self._folded else L
        icons.paint(painter, self.section.icon, accent, QRectF(left, (self.height() - size) / 2, size, size))
        if not self._folded:
            self._paint_title(painter, ink)
        self._paint_end(painter, quiet)

    def _paint_title(self, painter: QPainter, ink: str) -> None:
        painter.setFont(self._font_here() if self._here else self.font())
        painter.setPen(QColor(ink))
        room = QRect(self._before(), 0, self.width() - self._before() - self._after(self.width()), self.height())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.section.title)

    def _paint_end(self, painter: QPainter, quiet: str) -> None:
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(QColor(quiet))
        room = self._count_room() if self._folded else self._after(self.width())
        end = QRect(self.width() - room, 0, room - M, self.height())
        is_mine = not self.shortcut().isEmpty()
        has_room = not self._folded and room >= self._key_room()
        hint = self._key_hint() if is_mine and self.underMouse() and has_room else ""
        text = str(self.section.count) if self.section.count else hint
        if self.section.count:
            width = painter.fontMetrics().horizontalAdvance(text) + 2 * S
            height = painter.fontMetrics().height() + 2
            pill = QRectF(end.right() - width + 1, (self.height() - height) / 2, width, height)
            painter.drawRoundedRect(pill, height / 2, height / 2)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.drawText(end, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    def _name_it(self) -> None:
        name = self.section.title
        if self.section.count:
            name = self.tr("{title}, {count} waiting").format(title=name, count=self.section.count)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("You are here") if self._here else "")
        self.setToolTip(f"{name}  {self._key_hint()}".strip() if self._folded else self._key_hint())

    def _key_hint(self) -> str:
        """The whole key: a digit alone would pass for how many things wait. Its room stays while it is lent."""
        return self._keys.toString(QKeySequence.SequenceFormat.NativeText)

    def _font_here(self) -> QFont:
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        return font

    def _widest_metrics(self) -> QFontMetrics:
        """Those of the section that is shown, so that choosing one moves nothing and covers no key."""
        return QFontMetrics(self._font_here())

    def _picture(self) -> int:
        return round(self.fontMetrics().height() * 1.15)

    def _before(self) -> int:
        return L + self._picture() + M

    def _longest_word(self) -> int:
        return max(map(self._widest_metrics().horizontalAdvance, self.section.title.split()), default=0)

    def _after(self, width: int) -> int:
        """The room behind the title: where type is large, a word of the title goes before the key."""
        has_room = width >= self._before() + self._longest_word() + self._key_room()
        return self._key_room() if has_room else self._count_room()

    def _count_room(self) -> int:
        return (self.fontMetrics().horizontalAdvance(str(self.section.count)) + 2 * S if self.section.count else S) + M

    def _key_room(self) -> int:
        hint = QFontMetrics(theme.font(TextRole.SMALL)).horizontalAdvance(self._key_hint())
        return max(self._count_room(), hint + M)
