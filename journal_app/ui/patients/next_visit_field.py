"""When the patient had better come again: so many weeks on, or a day; it must not book anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from journal_app.domain.codec import Json
from journal_app.domain.dates import Expected
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_MOST_WEEKS = 520


class NextVisitField(LivingWidget):
    """Weeks to type, which fill in the day; the day can be typed instead. Both may stay empty.

    Signals:
        changed: something was typed.
        problem_changed: str, the sentence to show beside the field; empty when all is well.
    """

    changed = Signal()
    problem_changed = Signal(str)

    def __init__(self, treated_on: Callable[[], date]) -> None:
        """``treated_on`` is the day of the treatment, from which the weeks are counted."""
        super().__init__()
        self._treated_on = treated_on
        self.weeks = QLineEdit()
        self.weeks.setObjectName("nextVisitWeeks")
        self.weeks.setValidator(QIntValidator(1, _MOST_WEEKS, self))
        self._unit = PlainLabel("", TextRole.SECONDARY)
        self.day = DateField(treated_on, expected=Expected.NEAR)
        self.day.edit.setObjectName("nextVisitDay")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.weeks)
        row.addWidget(self._unit)
        row.addWidget(self.day, 1)
        self.setFocusProxy(self.weeks)
        self.weeks.textEdited.connect(self._weeks_typed)
        self.day.edit.textEdited.connect(self._day_typed)
        self.day.edit.editingFinished.connect(lambda: self.problem_changed.emit(self.problem()))
        self.settle()

    def value(self) -> date | None:
        """The day, or None where none is suggested or it cannot be read."""
        return self.day.value()

    def set_value(self, day: date | None) -> None:
        """Show a day."""
        self.weeks.clear()
        self.day.set_value(day)

    def problem(self) -> str:
        """What is wrong with the day, or nothing."""
        wrong, day = self.day.problem(), self.day.value()
        if wrong or day is None:
            return wrong
        return "" if day > self._treated_on() else self.tr("Write a day after the treatment")

    def content(self) -> Mapping[str, Json]:
        """What is typed, for a draft."""
        return {"weeks": self.weeks.text(), "day": self.day.edit.text()}

    def restore(self, content: Mapping[str, Json]) -> None:
        """Show what a draft kept."""
        self.weeks.setText(str(content.get("weeks", "")))
        self.day.set_text(str(content.get("day", "")))

    def retranslate(self) -> None:
        """Say the labels again."""
        self._unit.setText(self.tr("weeks, or on"))
        self.weeks.setAccessibleName(self.tr("Weeks to the next visit"))
        self.day.edit.setAccessibleName(self.tr("Day of the next visit"))
        self.weeks.setFixedWidth(self.weeks.fontMetrics().averageCharWidth() * 5 + 28)

    def recolour(self, _tokens: object) -> None:
        """Keep the box for the weeks as wide as three digits, in the type of now."""
        self.retranslate()

    def _weeks_typed(self, text: str) -> None:
        if self.weeks.hasAcceptableInput():
            self.day.set_value(self._treated_on() + timedelta(weeks=int(text)))
        elif not text:
            self.day.set_value(None)
        self._tell()

    def _day_typed(self, _text: str) -> None:
        self.weeks.clear()
        self._tell()

    def _tell(self) -> None:
        self.problem_changed.emit("")
        self.changed.emit()
