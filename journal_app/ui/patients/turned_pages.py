"""Shows a document one page at a time, each fetched when it is turned to; it must not open or decode any itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.pictures import Pixels
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.tasks import Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.page_view import PageView
from journal_app.ui.widgets.plain_label import PlainLabel

Fetch = Callable[[int], tuple[int, Pixels]]
"""Of a page's number from 0: how many pages there are, and that one. It runs in the worker."""


class _TurningView(PageView):
    """A page that is turned where scrolling ends.

    Signals:
        turned: int, 1 onward or -1 back.
    """

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that a page keeps its width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turned.emit(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)


class TurnedPages(LivingWidget):
    """One page and, where there are several, the ways to the others.

    Signals:
        shown: int, how many pages there are; the page wanted is there to be seen.
        failed: Exception, why it is not.
    """

    shown = Signal(int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("turnedPages")
        self._tasks = tasks
        self._fetch: Fetch | None = None
        self._at = self._count = 0
        self.problem, self.view = ProblemNote(), _TurningView()
        self.back_button, self.on_button = Button("", Kind.SECONDARY), Button("", Kind.SECONDARY)
        self.back_button.setObjectName("previousPageButton")
        self.on_button.setObjectName("nextPageButton")
        self.where = PlainLabel("", TextRole.SECONDARY)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(M, 0, M, M)
        row.setSpacing(S)
        row.addStretch(1)
        for widget in (self.back_button, self.where, self.on_button):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.problem)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self.view.turned.connect(self._turn)
        self.back_button.clicked.connect(lambda: self._turn(-1))
        self.on_button.clicked.connect(lambda: self._turn(1))
        self.settle()

    @property
    def at(self) -> int:
        """The number of the page that is shown, from 0."""
        return self._at

    def look_at(self, fetch: Fetch) -> None:
        """Show a document from its first page."""
        self._fetch, self._at, self._count = fetch, 0, 0
        self.view.show_pages(())
        self.problem.clear()
        self.retranslate()
        self._go_to(0)

    def retranslate(self) -> None:
        """Say which page it is, in the language of now."""
        self.back_button.setText(self.tr("Previous page"))
        self.on_button.setText(self.tr("Next page"))
        place = self.tr("Page {number} of {count}").format(number=self._at + 1, count=self._count)
        self.where.setText(place)
        self.back_button.setEnabled(self._at > 0)
        self.on_button.setEnabled(self._at + 1 < self._count)
        self._foot.setVisible(self._count > 1)
        if self.view.sheets:
            self.view.setAccessibleName(place)
            self.view.sheets[0].setAccessibleName(place)

    def _turn(self, by: int) -> None:
        if 0 <= self._at + by < self._count:
            self._go_to(self._at + by)

    def _go_to(self, page: int) -> None:
        fetch = self._fetch
        if fetch is None:
            return

        def have(found: tuple[int, Pixels]) -> None:
            if fetch is self._fetch:  # else another document was chosen meanwhile
                self._have(page, found)

        self._tasks.run(lambda: fetch(page), have, self._fail, self)

    def _have(self, page: int, found: tuple[int, Pixels]) -> None:
        self._count, pixels = found
        self._at = page
        self.problem.clear()
        self.view.show_pages((pixels,))
        self.view.verticalScrollBar().setValue(0)
        self.retranslate()
        self.shown.emit(self._count)

    def _fail(self, problem: Exception) -> None:
        self.problem.show_problem(problem)
        self.failed.emit(problem)
