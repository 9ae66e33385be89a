"""A page of the record that shows something large, with its tools above and the way back below; it must not act."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.desk import Desk
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.foot_bar import FootBar
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class ViewingPage(LivingWidget):
    """Heading, tools, what is shown, and Close. Esc leaves.

    Signals:
        left: the page is over; the record shows what was below it.
        page_wanted: ActPage, a page that the record is to show above this one.
    """

    left = Signal()
    page_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="ground")
        self.desk = desk
        self.heading = PlainLabel("", TextRole.TITLE)
        self.problem = ProblemNote()
        self.tools = FlowLayout(across=S, down=S, middle=True)
        self.body = QHBoxLayout()
        self.body.setSpacing(L)
        self.close_button = Button("", Kind.SECONDARY)
        self.close_button.setObjectName("closeViewButton")
        self.close_button.clicked.connect(self.left.emit)
        foot = FootBar(self.close_button)
        self.foot = foot.row
        inner = QVBoxLayout()
        inner.setContentsMargins(L, M, L, M)
        inner.setSpacing(M)
        inner.addWidget(self.heading)
        inner.addLayout(self.tools)
        inner.addLayout(self.body, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(inner, 1)
        outer.addWidget(self.problem)
        outer.addWidget(foot)

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self.close_button

    def begin(self) -> None:
        """Put the focus where one begins."""
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every text again."""
        self.close_button.setText(self.tr("Close"))

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the page, whatever shortcut the window has for it."""
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
