"""The frame of the clinic's screens inside the shell: a title, a sentence, and a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_LOW = 30
"""A window of fewer lines of text is low: large type on a small screen."""
_LEAST_WORDS = 40
"""So many average characters of a line are left to the title and the sentence under it."""
_MARGINS = (XL, L, XL, L)


class ClinicScreen(LivingWidget):
    """A screen of the clinic's own; subclasses fill ``column`` and ``corner`` and say their texts in ``retranslate``.

    With ``scrolls`` the column moves under the title; without, what can grow takes the room there is, and in a low
    window the sentence under the title gives up its own: it is then the title's tip. What stands in the corner goes
    below the title where it would leave that too few words to a line.
    """

    def __init__(self, *, scrolls: bool = True) -> None:
        super().__init__(surface="ground")
        self.heading = PlainLabel("", TextRole.TITLE)
        self.lead = PlainLabel("", TextRole.SECONDARY)
        self._scrolls, self._has_head = scrolls, True
        self.corner = FlowLayout(across=S, down=S)
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addWidget(self.heading)
        words.addWidget(self.lead)
        head = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(M)
        head.addLayout(words, 1)
        corner = QVBoxLayout()
        corner.addLayout(self.corner)
        corner.addStretch(1)  # a lead of many lines makes no button taller
        head.addLayout(corner)
        self.column = QVBoxLayout()
        self.column.setSpacing(L)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(*_MARGINS)
        whole.setSpacing(L)
        whole.addLayout(head)
        if scrolls:
            self.column.setContentsMargins(0, 0, M, 0)
            whole.addWidget(scrolled(self.column), 1)
        else:
            whole.addLayout(self.column, 1)

    def title(self) -> str:
        """The screen's name."""
        return self.heading.text()

    def focus_first(self) -> None:
        """Put the focus where one begins; on the screen itself where there is nothing to press, never on Lock."""
        self.setFocus()

    def may_leave(self) -> bool:
        """Nothing is lost by leaving."""
        return True

    def say_head(self, heading: str, lead: str = "") -> None:
        """The screen's name and the sentence below it."""
        self.heading.setText(heading)
        self.lead.setText(lead)
        self.heading.setToolTip(lead)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(lead)
        self._show_lead()

    def show_head(self, *, on: bool) -> None:
        """Show its name, and margins; without them a page that stands in the place of all reaches every edge."""
        self._has_head = on
        self.heading.setVisible(on)
        self._show_lead()
        self._whole.setContentsMargins(*(_MARGINS if on else (0, 0, 0, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_lead()
        self._place_corner()

    def event(self, event: QEvent) -> bool:
        """A button that is shown or says more may need the line below."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_corner()
        return handled

    def _place_corner(self) -> None:
        left = self.contentsRect().width() - 2 * XL - self.corner.sizeHint().width() - M
        is_narrow = left < _LEAST_WORDS * self.fontMetrics().averageCharWidth()
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _show_lead(self) -> None:
        has_room = self._scrolls or self.isWindow() or self.window().height() >= _LOW * self.fontMetrics().height()
        self.lead.setVisible(self._has_head and bool(self.lead.text()) and has_room)


def scrolled(column: QVBoxLayout) -> QScrollArea:
    """A column that scrolls when it needs more room than there is."""
    inner = QWidget()
    inner.setProperty("surface", "ground")
    outer = QVBoxLayout(inner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addLayout(column)
    outer.addStretch(1)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    return scroll
