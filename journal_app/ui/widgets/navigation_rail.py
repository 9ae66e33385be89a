"""The left edge: search, sections, who is signed in and when the screen locks; it must not switch anything itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journal_app.ui import icons, theme
from journal_app.ui.desk import DIGITS
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind, draw_plate, pressed_by_enter
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.stripe import Stripe, StripeKind

SEARCH_KEYS = "Ctrl+K"
LOCK_KEYS = "Ctrl+L"
WIDTH = 240
_MOST_SHORTCUTS = 9
SOON_SECONDS = 30
"""From here on the countdown is shown as a warning."""


@dataclass(frozen=True, slots=True)
class Section:
    """One place to go: ``id`` comes back, ``title`` is in the reader's language, ``count`` marks what waits there."""

    id: str
    title: str
    icon: Icon
    count: int = 0


class SearchField(QLineEdit):
    """A search box that shows its key while it is empty.

    Signals:
        left_downwards: the results should have the focus.
    """

    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setMaxLength(200)
        QShortcut(QKeySequence(SEARCH_KEYS), self, self._take_focus)
        self.retranslate()
        self.setMinimumHeight(theme.TARGET + XS)

    def retranslate(self) -> None:
        """Say what it is for, in the language of now."""
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search for a patient"))
        self.setToolTip(self.tr("Name, birth date, number or telephone"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self.fontMetrics().height()
        hint = QKeySequence(SEARCH_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        room = self.fontMetrics().horizontalAdvance(hint)
        shows_hint = not self.text() and self.width() > room + 2 * size + 2 * L + self._placeholder_width()
        self.setTextMargins(size + S, 0, 0, 0)
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, Icon.SEARCH, tokens.secondary, QRectF(S + 2, (self.height() - size) / 2, size, size))
        if shows_hint:
            painter.setPen(QColor(tokens.secondary))
            area = QRect(self.width() - room - M, 0, room + 2, self.height())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), hint)

    def _placeholder_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.placeholderText())

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()


class SectionButton(QPushButton):
    """One section: picture, title, how many things wait, and the digit of its key."""

    def __init__(self, section: Section, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(section.title.replace("&", "&&"), parent)
        self.section = section
        self._here = False
        self.setObjectName(f"section-{section.id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._keys = QKeySequence(f"Alt+{digit}" if digit <= _MOST_SHORTCUTS else "")
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)
            self.setToolTip(self.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self._name_it()

    def lend_key(self, *, lent: bool) -> None:
        """Give its key away while something else in the window has it, and take it back."""
        self.setShortcut(QKeySequence() if lent else self._keys)

    def set_here(self, *, here: bool) -> None:
        """Mark it as the section that is shown."""
        self._here = here
        self._name_it()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._before() + self._widest_metrics().horizontalAdvance(self.section.title) + self._key_room() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._before() + self._longest_word() + self._count_room() + 2, theme.TARGET + XS)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
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
        icons.paint(painter, self.section.icon, accent, QRectF(L, (self.height() - size) / 2, size, size))
        painter.setFont(self._font_here() if self._here else self.font())
        painter.setPen(QColor(ink))
        room = QRect(self._before(), 0, self.width() - self._before() - self._after(self.width()), self.height())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.section.title)
        self._paint_end(painter, quiet)

    def _paint_end(self, painter: QPainter, quiet: str) -> None:
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(QColor(quiet))
        room = self._after(self.width())
        end = QRect(self.width() - room, 0, room - M, self.height())
        hint = self._key_hint() if self.underMouse() and room >= self._key_room() else ""
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

    def _key_hint(self) -> str:
        """The whole key: a digit alone would pass for how many things wait."""
        return self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

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


class NavigationRail(LivingWidget):
    """Search on top, sections below it, and at the foot who is signed in, the lock and the DEMO mark.

    Signals:
        section_chosen: str, the section's id.
        lock_requested: the lock button or its key.
    """

    section_chosen = Signal(str)
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, demo: bool = False) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("navigationRail")
        self._buttons: list[SectionButton] = []
        self._are_lent = False
        self._seconds: int | None = None
        self.search = SearchField()
        self._sections = QVBoxLayout()
        self._sections.setSpacing(2)
        self._person = PlainLabel("", TextRole.STRONG)
        self._role = PlainLabel("", TextRole.SECONDARY)
        self._lock_time = PlainLabel("", TextRole.SECONDARY)
        self._lock = Button("", Kind.SECONDARY, keys=LOCK_KEYS, icon=Icon.LOCK)
        self._lock.setObjectName("lockButton")
        self._lock.clicked.connect(self.lock_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(S)
        if demo:
            layout.addWidget(Stripe(StripeKind.DEMO))
        layout.addWidget(self.search)
        layout.addSpacing(XS)
        layout.addWidget(self._scrolled(), 1)
        for widget in (self._person, self._role, self._lock_time, self._lock):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._heed_focus)
        self.settle()

    def set_sections(self, sections: tuple[Section, ...]) -> None:
        """Show these sections; Alt+1 is the first."""
        here = next((button.section.id for button in self._buttons if button.accessibleDescription()), "")
        for button in self._buttons:
            self._sections.removeWidget(button)
            button.deleteLater()
        self._buttons = [SectionButton(section, digit) for digit, section in enumerate(sections, start=1)]
        for button in self._buttons:
            self._sections.addWidget(button)
            button.lend_key(lent=self._are_lent)
            button.clicked.connect(lambda _checked=False, name=button.section.id: self._chosen(name))
        self.show_section(here)
        self.updateGeometry()

    def show_section(self, section_id: str) -> None:
        """Mark the section that is shown, without choosing it."""
        for button in self._buttons:
            button.set_here(here=button.section.id == section_id)

    def set_person(self, name: str, role: str) -> None:
        """Say who is signed in and as what."""
        self._person.setText(name)
        self._role.setText(role)
        self._role.setVisible(bool(role))

    def set_lock_countdown(self, seconds: int | None) -> None:
        """Say when the screen locks; None says nothing. The last half minute is a warning."""
        self._seconds = seconds
        self._say_lock()

    def _heed_focus(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Give the digits away while the focus is where they mean something else."""
        above = focused
        while above is not None and not above.property(DIGITS):
            above = above.parentWidget()
        lent = above is not None
        if lent != self._are_lent:
            self._are_lent = lent
            for button in self._buttons:
                button.lend_key(lent=lent)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.setAccessibleName(self.tr("Sections"))
        self._person.setAccessibleName(self.tr("Signed in"))
        self._lock.setText(self.tr("Lock"))
        self._say_lock()

    def sizeHint(self) -> QSize:
        share = self.fontMetrics().averageCharWidth() / 8
        widest = max((button.sizeHint().width() for button in self._buttons), default=0) + 2 * M + L
        return QSize(min(max(WIDTH, round(WIDTH * share), widest), 420), 600)

    def _say_lock(self) -> None:
        self._lock_time.setVisible(self._seconds is not None)
        if self._seconds is None:
            return
        minutes, seconds = divmod(max(0, self._seconds), 60)
        self._lock_time.setText(self.tr("Locks in {time}").format(time=f"{minutes:02d}:{seconds:02d}"))
        soon = self._seconds <= SOON_SECONDS
        self._lock_time.set_role(TextRole.ERROR if soon else TextRole.SECONDARY)

    def _chosen(self, section_id: str) -> None:
        self.show_section(section_id)
        self.section_chosen.emit(section_id)

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._sections)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        return scroll
