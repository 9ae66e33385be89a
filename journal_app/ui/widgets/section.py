"""A part of a form that opens and closes, and says closed what stands in it; it must not forget what is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel


class Section(LivingWidget):
    """A head to press, and below it ``body``, a column to fill.

    Signals:
        toggled: bool, whether it is open from now on.
    """

    toggled = Signal(bool)

    def __init__(self, name: str, *, is_open: bool = False) -> None:
        """``name`` is for finding it, never shown."""
        super().__init__()
        self.setObjectName(name)
        self._title, self._is_open = "", is_open
        self.head = Button("", Kind.LINK, icon=Icon.EXPANDED)
        self.head.setObjectName(f"{name}Head")
        self._summary = LineLabel("", TextRole.SECONDARY)
        self._holder = QWidget()
        self.body = QVBoxLayout(self._holder)
        self.body.setContentsMargins(0, S, 0, S)
        self.body.setSpacing(L)
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.head)
        line.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._holder)
        self.head.clicked.connect(lambda: self.set_open(is_open=not self._is_open))
        self._show()
        self.settle()

    def is_open(self) -> bool:
        """Whether its body is shown."""
        return self._is_open

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide its body."""
        if is_open != self._is_open:
            self._is_open = is_open
            self._show()
            self.toggled.emit(is_open)

    def set_texts(self, title: str, summary: str = "") -> None:
        """Name it, and say what stands in it; that is read while it is closed."""
        self._title = title
        self._summary.setText(summary)
        self._show()

    def _show(self) -> None:
        self._holder.setVisible(self._is_open)
        self._summary.setVisible(not self._is_open and bool(self._summary.text()))
        self.head.setText(self._title)
        self.head.show_icon(Icon.EXPANDED if self._is_open else Icon.COLLAPSED)
        state = self.tr("open") if self._is_open else self.tr("closed")
        self.head.setAccessibleName(f"{self._title}, {state}")
        self.head.setAccessibleDescription(self._summary.text())

    def retranslate(self) -> None:
        """Say the state again; the title is the owner's."""
        self._show()
