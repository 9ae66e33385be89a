"""A date is typed, and said back in long form so that a slip is seen; it must not guess between two days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal_app.domain.dates import Expected, parse_date
from journal_app.domain.errors import UserFacing
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_LONGEST = 40
_NO_BREAK = "\N{NO-BREAK SPACE}"


class DateField(LivingWidget):
    """A line to type a date into (d/m/y, ISO, month in words) and its echo, ``7 July 1961``.

    ``today`` is asked when a two-digit year must be read. The text is judged when the field is left, and echoed while
    it is typed as soon as it is a date.

    Signals:
        changed: date or None, whenever what the text means changes.
        problem_changed: str, the sentence to show beside the field; empty when all is well.
    """

    changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self, today: Callable[[], date], *, expected: Expected = Expected.BIRTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._expected = today, expected
        self._value: date | None = None
        self.edit = QLineEdit()
        self.edit.setObjectName("dateEdit")
        self.edit.setMaxLength(_LONGEST)
        self.echo = PlainLabel("", TextRole.SECONDARY)
        self.echo.setObjectName("dateEcho")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.edit)
        row.addWidget(self.echo, 1)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._left)
        self.settle()

    def value(self) -> date | None:
        """The date meant, or None while it is empty or not a date."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Show a date, in the form that cannot be misread."""
        self.edit.setText(value.isoformat() if value else "")
        self._take(value)
        self.problem_changed.emit("")

    def set_text(self, text: str) -> None:
        """Show what was typed once, date or not, and judge it as if it had just been left."""
        self.edit.setText(text)
        self._typed(text)
        self._left()

    def problem(self) -> str:
        """What is wrong with the text, in the language of now; an empty field is never wrong."""
        try:
            self._read()
        except UserFacing as error:
            return sentence_of(error)
        return ""

    def retranslate(self) -> None:
        """Show the shape by an example, and echo in the language of now."""
        self.edit.setPlaceholderText(self.tr("day/month/year"))
        metrics = self.edit.fontMetrics()
        shape = metrics.horizontalAdvance(self.edit.placeholderText()) + 2 * L
        self.edit.setMinimumWidth(max(metrics.averageCharWidth() * 20, shape))
        self._echo()

    def _read(self) -> date | None:
        text = self.edit.text().strip()
        return parse_date(text, today=self._today(), expected=self._expected) if text else None

    def _typed(self, _text: str) -> None:
        try:
            self._take(self._read())
        except UserFacing:
            self._take(None)

    def _left(self) -> None:
        self.problem_changed.emit(self.problem())

    def _take(self, value: date | None) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)
        self._echo()

    def _echo(self) -> None:
        said = "" if self._value is None else long_date(self._value)
        self.echo.setText(said.replace(" ", _NO_BREAK, 1))  # where room is scarce, the year alone goes below


def long_date(day: date) -> str:
    """``7 July 1961`` in the language of the screen, the month in words so that it cannot be taken for the day."""
    shape = {"en": "d MMMM yyyy", "da": "d. MMMM yyyy", "sv": "d MMMM yyyy"}
    language = language_of()
    return QLocale(language).toString(QDate(day.year, day.month, day.day), shape.get(language, shape["en"]))
