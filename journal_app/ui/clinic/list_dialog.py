"""The frame of a register: a list, a card for the line that is chosen, what can be done; it must not know which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import L, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1080, 640
_MANY_COLUMNS = 4
_Line = TypeVar("_Line")


@dataclass(frozen=True, slots=True)
class Looks:
    """What a register is called, its picture, and the names of its columns, of which ``wide`` yields."""

    title: str
    icon: Icon
    table: str
    columns: int
    wide: int


class ListDialog(AskingDialog, Generic[_Line]):
    """Subclasses read the lines, show them with ``show_lines``, and say the one that is chosen in ``say_one``."""

    def __init__(self, parent: QWidget, desk: Desk, looks: Looks) -> None:
        super().__init__(parent, looks.title, icon=looks.icon, fill=True)
        self.resize(_WIDTH, _HEIGHT)
        self.desk = desk
        self._lines: tuple[_Line, ...] = ()
        self._ids: tuple[UUID, ...] = ()
        self._wanted: UUID | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable(looks.table, columns=looks.columns, wide=looks.wide)
        self.side, self.told = SideCard(narrow=looks.columns >= _MANY_COLUMNS), PlainLabel("")
        self.side.card.body.addWidget(self.told)
        self.empty = EmptyState(looks.icon)
        self._acts = LivingWidget()
        self._acts.setLayout(FlowLayout(across=S, down=S))
        self._acts.hide()
        listed = QWidget()
        row = QHBoxLayout(listed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        row.addWidget(self.table, 1)
        row.addWidget(self.side)
        self._pages = QStackedWidget()
        self._pages.addWidget(listed)
        self._pages.addWidget(self.empty)
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self.body.addWidget(self.notice)
        self.body.addLayout(self.above)
        self.body.addWidget(self._pages, 1)
        self.body.addLayout(self.below)
        self.body.addWidget(self._acts)
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.table.chosen.connect(lambda _row: self.say_one())

    def read(self) -> None:
        """Have the worker read the lines."""
        raise NotImplementedError

    def say_one(self) -> None:
        """Say the line that is chosen, if any, and what can be done with it."""
        raise NotImplementedError

    def add_act(self, name: str, text: str, pressed: Callable[[], object]) -> Button:
        """A button below the list."""
        button = act_button(name, text, pressed)
        acts = self._acts.layout()
        if acts is not None:
            acts.addWidget(button)
        self._acts.show()
        return button

    def show_lines(
        self, lines: Sequence[_Line], cells: Callable[[_Line], tuple[str, ...]], ids: Callable[[_Line], UUID]
    ) -> None:
        """Show these, and choose what was just written, which then has the focus, or the line before."""
        wanted, self._wanted = self._wanted, None
        self._lines, self._ids = tuple(lines), tuple(ids(line) for line in lines)
        self._pages.setCurrentIndex(0 if lines else 1)
        if wanted in self._ids:
            self.table.setFocus()
        choose = self._ids.index(wanted) if wanted in self._ids else max(self.table.row, 0)
        self.table.show_lines([cells(line) for line in lines], choose=choose)
        self.say_one()

    def chosen(self) -> _Line | None:
        """The line that is chosen in the list."""
        return self._lines[self.table.row] if 0 <= self.table.row < len(self._lines) else None

    def tell(self, title: str, paragraphs: Sequence[str]) -> None:
        """Say this on the card beside the list."""
        self.side.card.set_title(title)
        self.told.setText("\n\n".join(paragraphs))

    def written(self, changes: ChangeSet) -> None:
        """Something was written: read again, and choose it."""
        self.notice.say("")
        self._wanted = changes.made
        self.desk.bus.changed.emit(changes)
        self.read()

    def failed(self, problem: Exception) -> None:
        """Say why it was not done."""
        fallback = QCoreApplication.translate("ListDialog", "This could not be done.")
        self.notice.say(problem_sentence(problem, fallback), kind=NoticeKind.ERROR)


def act_button(name: str, text: str, pressed: Callable[[], object], *, icon: Icon | None = None) -> Button:
    """A button for one act of a register, which Return does not press from elsewhere."""
    button = Button(text, Kind.SECONDARY, icon=icon)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _on=False: pressed())
    return button
