"""How many patients wait for something, and on request who; it must not name any unasked, nor know for what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from journal_app.domain.patients import PatientStub
from journal_app.services.session import Session
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.search_results import SearchResults, result_rows

_Counted = TypeVar("_Counted")


@dataclass(frozen=True, slots=True)
class Lookup(Generic[_Counted]):
    """How the worker counts those who wait, naming nobody, and how it finds them, which is traced."""

    count: Callable[[Session], _Counted]
    find: Callable[[Session], tuple[PatientStub, ...]]


class WaitingPatients(LivingWidget, Generic[_Counted]):
    """A line with the number; the list comes when asked for, and what it shows is traced.

    Subclasses say the number in ``line``, and what the list is in ``called``.

    Signals:
        chosen: UUID of the patient.
        opened: bool, whether the list is shown from now on.
    """

    chosen = Signal(object)
    opened = Signal(bool)

    def __init__(self, desk: Desk, lookup: Lookup[_Counted], *, name: str, kind: NoticeKind) -> None:
        super().__init__()
        self.setObjectName(name)
        self._desk, self._lookup = desk, lookup
        self._counted: _Counted | None = None
        self._found: tuple[PatientStub, ...] = ()
        self.notice = Notice(kind)
        self.show_button = Button("", Kind.SECONDARY)
        self.show_button.setObjectName(f"show{name[:1].upper()}{name[1:]}Button")
        self.notice.add_action(self.show_button)
        self.results = SearchResults()
        self.results.setObjectName(f"{name}Results")
        self.results.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.notice)
        column.addWidget(self.results, 1)
        self.show_button.clicked.connect(self._toggle)
        self.results.person_opened.connect(self.chosen.emit)
        self.hide()
        self.settle()

    def line(self, counted: _Counted) -> str:
        """How many wait, in words; nothing where nobody does."""
        raise NotImplementedError

    def called(self) -> str:
        """What the list is, for who hears it."""
        raise NotImplementedError

    def count(self) -> None:
        """Have the worker count; nothing is shown while nobody waits."""
        session = self._desk.session
        self._desk.tasks.run(lambda: self._lookup.count(session), self._have_count, self._desk.ways.fail, self)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.notice.say(self._line())
        self.show_button.setText(self.tr("Back to the search") if self._is_open() else self.tr("Show them"))
        self.results.setAccessibleName(self.called())
        self.results.set_rows(result_rows(self._found, language_of()))

    def _line(self) -> str:
        return "" if self._counted is None else self.line(self._counted)

    def _is_open(self) -> bool:
        return not self.results.isHidden()

    def _have_count(self, counted: _Counted) -> None:
        self._counted = counted
        self.setVisible(bool(self._line()))
        self.retranslate()

    def _toggle(self) -> None:
        if self._is_open():
            self._open(())
            return
        session = self._desk.session
        self._desk.tasks.run(lambda: self._lookup.find(session), self._open, self._desk.ways.fail, self)

    def _open(self, found: tuple[PatientStub, ...]) -> None:
        self._found = found
        self.results.setVisible(bool(found))
        self.retranslate()
        self.opened.emit(bool(found))
        if found:
            self.results.setFocus()
