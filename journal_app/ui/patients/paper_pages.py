"""The pages of a filed paper, fetched through the open record; it must not show any that is not what was filed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.journal import JournalItem
from journal_app.domain.pictures import Pixels
from journal_app.services import paper
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.page_view import PageView

_HEIGHT, _LEAST = 560, 200
"""In px: within a page that scrolls by itself, and beside one that does not."""


class FiledPages(LivingWidget):
    """Fetches and shows them; says why where it cannot.

    Signals:
        shown: bool, whether every page is there to be seen.
    """

    shown = Signal(bool)

    def __init__(
        self, desk: Desk, look: Look, item: JournalItem, *, beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view, self.problem = PageView(), ProblemNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        column.addWidget(self.view, 1)
        self.setMinimumHeight(_LEAST if beside else _HEIGHT)
        self.settle()
        session, record, filed = desk.session, look.record, item.id
        desk.tasks.run(lambda: paper.pages_of(session, record, filed), self._show, self._fail, self)

    def _show(self, pages: tuple[Pixels, ...]) -> None:
        self.view.show_pages(pages)
        self.shown.emit(bool(pages))

    def _fail(self, problem: Exception) -> None:
        self.problem.show_problem(problem)
        self.shown.emit(False)  # noqa: FBT003 - Qt's own signature
