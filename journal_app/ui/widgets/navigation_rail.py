"""The left edge: search, sections, who is signed in and when the screen locks; it must not switch anything itself.

In a narrow window it folds to its pictures, so that the work beside it has the room.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journal_app.ui import icons, theme
from journal_app.ui.desk import DIGITS
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S, Tokens
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.section_button import Section, SectionButton
from journal_app.ui.widgets.stripe import Stripe, StripeKind

SEARCH_KEYS = "Ctrl+K"
LOCK_KEYS = "Ctrl+L"
WIDTH = 240
SOON_SECONDS = 30
"""From here on the countdown is shown as a warning."""
_LEAST_BESIDE = 88
"""Where the work beside the rail would have fewer average characters in a line, the rail folds."""


class SearchField(QLineEdit):
    """A search box that shows its key while it is empty.

    Signals:
        left_downwards: the results should have the focus.
    """

    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self._folded = False
        self.setMaxLength(200)
        self.setProperty("byKey", True)  # noqa: FBT003 - Qt's own signature; within the shell Tab does not stop here
        QShortcut(QKeySequence(SEARCH_KEYS), self, self._take_focus)
        self.retranslate()
        self.setMinimumHeight(theme.TARGET + XS)

    def fold(self, *, folded: bool) -> None:
        """Be no wider than its picture."""
        self._folded = folded
        self.setProperty("folded", folded)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(self.fontMetrics().height() + 3 * S, least.height()) if self._folded else least

    def retranslate(self) -> None:
        """Say what it is for, in the language of now."""
        self.setPlaceholderText("" if self._folded else self.tr("Search"))
        self.setAccessibleName(self.tr("Search for a patient"))
        tip = self.tr("Name, birth date, number or telephone")
        self.setToolTip(f"{self.accessibleName()}  {SEARCH_KEYS}" if self._folded else tip)

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
        has_room = not self._folded and self.width() > room + 2 * size + 2 * L + self._placeholder_width()
        shows_hint = has_room and not self.text()
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
        self._are_lent = self._folded = self._wants_names = False
        self._room = 0
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
        self._small_lock = IconButton(Icon.LOCK, keys=LOCK_KEYS)
        self._small_lock.setObjectName("smallLockButton")
        self._small_lock.clicked.connect(self.lock_requested)
        self._small_lock.hide()
        self.names_button = IconButton(Icon.COLLAPSED)
        self.names_button.setObjectName("sectionNamesButton")
        self.names_button.clicked.connect(self._toggle_names)
        self.names_button.hide()
        self._stripe = Stripe(StripeKind.DEMO) if demo else None
        layout = self._whole = QVBoxLayout(self)
        layout.setSpacing(S)
        if self._stripe is not None:
            layout.addWidget(self._stripe)
        layout.addWidget(self.search)
        layout.addSpacing(XS)
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(self.names_button)
        for widget in (self._person, self._role, self._lock_time, self._lock, self._small_lock):
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
            button.fold(folded=self._folded)
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
        self._name_person()
        self._role.setText(role)
        self._fold()

    def set_lock_countdown(self, seconds: int | None) -> None:
        """Say when the screen locks; None says nothing. The last half minute is a warning."""
        self._seconds = seconds
        self._say_lock()

    def _name_person(self) -> None:
        self._person.setAccessibleName(self.tr("Signed in: {name}").format(name=self._person.text()))

    def give_room(self, width: int) -> None:
        """Fold, or show the names, as a window of this width has room for."""
        self._room = width
        self._fold()

    def recolour(self, tokens: Tokens) -> None:
        """Another size of type needs other room."""
        super().recolour(tokens)
        self._fold()

    def _toggle_names(self) -> None:
        self._wants_names = not self._wants_names
        self._fold()

    def _fold(self) -> None:
        """Show the names where there is room for them or somebody wants them, else the pictures alone."""
        is_narrow = 0 < self._room < self._whole_width() + self.fontMetrics().averageCharWidth() * _LEAST_BESIDE
        self._folded = is_narrow and not self._wants_names
        for button in self._buttons:
            button.fold(folded=self._folded)
        if self._stripe is not None:
            self._stripe.fold(folded=self._folded)
        for widget in (self._person, self._lock):
            widget.setVisible(not self._folded)
        self._role.setVisible(not self._folded and bool(self._role.text()))
        self._small_lock.setVisible(self._folded)
        self.names_button.setVisible(is_narrow)
        self.names_button.show_icon(Icon.COLLAPSED if self._folded else Icon.ARROW_LEFT)
        self.search.fold(folded=self._folded)
        margin = S if self._folded else M
        self._whole.setContentsMargins(margin, M, margin, M)
        self._say_names()
        self.updateGeometry()

    def _say_names(self) -> None:
        self.names_button.name_it(
            self.tr("Show the names of the sections") if self._folded else self.tr("Show the pictures alone")
        )
        who = ", ".join(part for part in (self._person.text(), self._role.text()) if part)
        self._small_lock.name_it(self.tr("Lock ({who})").format(who=who) if who else self.tr("Lock"))
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
        self._name_person()
        self._lock.setText(self.tr("Lock"))
        self._fold()

    def sizeHint(self) -> QSize:
        if not self._folded:
            return QSize(self._whole_width(), 600)
        stripe = 0 if self._stripe is None else self._stripe.minimumSizeHint().width()
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        bar = self._area.verticalScrollBar().sizeHint().width()
        return QSize(max(stripe, widest + bar + S, self._small_lock.sizeHint().width()) + 2 * S, 600)

    def _whole_width(self) -> int:
        share = self.fontMetrics().averageCharWidth() / 8
        widest = max((button.whole_width() for button in self._buttons), default=0) + 2 * M + L
        return min(max(WIDTH, round(WIDTH * share), widest), 420)

    def _say_lock(self) -> None:
        self._lock_time.setVisible(self._seconds is not None)
        if self._seconds is None:
            return
        minutes, seconds = divmod(max(0, self._seconds), 60)
        left = f"{minutes:02d}:{seconds:02d}"
        words = self.tr("Locks in {time}").format(time=left)
        self._lock_time.setText(left if self._folded else words)
        self._lock_time.setAccessibleName(words)
        self._lock_time.setToolTip(words if self._folded else "")
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
        scroll = self._area = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        return scroll
