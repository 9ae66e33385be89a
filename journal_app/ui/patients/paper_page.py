"""What every look at a filed paper shares: the pages at the left, the printed text at the right, and points to tick."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.consents import PaperPoint
from journal_app.domain.dates import Expected
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper import points_of
from journal_app.domain.paper_contents import PaperText
from journal_app.services.paper import Paper, PaperDate, paper_of
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_pages import FiledPages
from journal_app.ui.patients.paper_words import point_sentence
from journal_app.ui.patients.words import language_name
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import LineLabel

_TEXT_HEIGHT = 300
_SHORT, _FULL = 3, 4
_LONGEST_TIME = 8


class PaperDateField(LivingWidget):
    """The day that a paper bears, and its time of day, which may stay empty.

    Signals:
        problem_changed: str, what is wrong with the day; empty when all is well.
    """

    problem_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DateField(desk.today, expected=Expected.NEAR)
        self.day.edit.setObjectName("paperDay")
        self.clock = QLineEdit()
        self.clock.setObjectName("paperTime")
        self.clock.setMaxLength(_LONGEST_TIME)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.day)
        row.addWidget(self.clock)
        row.addStretch(1)
        self.setFocusProxy(self.day.edit)
        self.day.problem_changed.connect(self.problem_changed.emit)
        self.settle()

    def retranslate(self) -> None:
        """Name both boxes in the language of now."""
        self.clock.setPlaceholderText(self.tr("hh:mm"))
        self.clock.setAccessibleName(self.tr("Time on the paper, if it bears one"))
        self.clock.setFixedWidth(self.clock.fontMetrics().averageCharWidth() * 8 + 28)

    def recolour(self, _tokens: object) -> None:
        """Keep the box as wide as what it holds, in the type of now."""
        self.retranslate()

    def problem(self) -> str:
        """What is wrong with what was typed, or that the day is missing."""
        if self.day.problem():
            return self.day.problem()
        if self.day.value() is None:
            return self.tr("Type the date that stands on the paper")
        if self.clock.text().strip() and self._time() is None:
            return self.tr("Write the time with hours and minutes, like 14:05, or leave it empty")
        return ""

    def value(self) -> PaperDate | None:
        """What was typed, or None where it is no date."""
        day = self.day.value()
        return None if day is None or self.problem() else PaperDate(day, self._time())

    def _time(self) -> time | None:
        digits = self.clock.text().strip().replace(".", ":")
        hours, colon, minutes = digits.partition(":")
        if not colon and digits.isdecimal() and len(digits) in {_SHORT, _FULL}:
            hours, minutes = digits[:-2], digits[-2:]
        try:
            return time(int(hours), int(minutes))
        except ValueError:
            return None


class PaperPage(ActPage):
    """The pages of one filed paper, what stood on it as the journal froze it, and the way to set it aside.

    Signals:
        set_aside_wanted: the ``JournalItem`` of the paper, which fits nothing.
    """

    set_aside_wanted = Signal(object)

    def __init__(self, desk: Desk, look: Look, filed: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._look = look
        self.paper: Paper = paper_of(look.record, filed.id)
        self._is_seen = False
        self.why = LineLabel()
        self.pages = FiledPages(desk, look, filed, beside=True)
        self.beside.insertWidget(0, self.pages, 4)
        self.column.addWidget(self.why)
        self.text_row = LineLabel()
        self.text = MarkdownPage()
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.aside_button = Button("", Kind.QUIET)
        self.aside_button.setObjectName("setAsideButton")
        self.pages.shown.connect(self._seen)
        self.aside_button.clicked.connect(lambda: self.set_aside_wanted.emit(self.paper.item))

    @property
    def asked(self) -> PaperText | None:
        """What stood on the paper."""
        return self.paper.asked

    def arrange(self, *rows: QWidget) -> None:
        """The fields of this look, then the text they are compared with, then the way to set the paper aside."""
        for row in rows:
            self.column.addWidget(row)
        if self.asked is not None:
            self.column.addWidget(self.text_row)
            self.column.addWidget(self.text)
            self.text.set_markdown(self.asked.body, title=self.asked.title)
        self.column.addWidget(self.aside_button)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        asked = self.asked
        if asked is not None:
            text = self.tr("The text as it was printed: “{title}”, version {version}, {language}")
            self.text_row.setText(
                text.format(title=asked.title, version=asked.text.version, language=language_name(asked.text.language))
            )
        self.aside_button.setText(self.tr("It does not fit: set the paper aside"))

    def unseen(self) -> str:
        """Why nothing can be done yet, or nothing: what was not shown was not compared."""
        return "" if self._is_seen else self.tr("The pages must be seen first")

    def _seen(self, is_whole: object) -> None:
        self._is_seen = bool(is_whole)


class PointTicks(LivingWidget):
    """One tick for each point to compare; none is ticked beforehand."""

    def __init__(self, asked: PaperText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = {point: Tick() for point in points_of(asked)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for point, tick in self.ticks.items():
            tick.setObjectName(f"point-{point.value}")
            column.addWidget(tick)
        self.setFocusProxy(next(iter(self.ticks.values())))
        self.settle()

    def retranslate(self) -> None:
        """Say every point in the language of now."""
        for point, tick in self.ticks.items():
            tick.setText(point_sentence(point))

    def checked(self) -> tuple[PaperPoint, ...]:
        """What was compared."""
        return tuple(point for point, tick in self.ticks.items() if tick.isChecked())

    def problem(self) -> str:
        """That a point was not compared, or nothing."""
        return "" if len(self.checked()) == len(self.ticks) else self.tr("Compare every point with the paper")


def points_row(asked: PaperText | None) -> tuple[PointTicks | None, FormRow | None]:
    """The ticks and the row that names them; none where nothing is compared."""
    if asked is None:
        return None, None
    ticks = PointTicks(asked)
    return ticks, FormRow("", ticks)
