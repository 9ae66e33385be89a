"""A day and a time to type, "now" until one of them is changed; it must not read the clock by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal_app.domain.dates import Expected
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_TICK_MS = 10_000
_LONGEST = 8
_SHORT, _FULL = 3, 4
_AND = " | "
"""Between the day and the time of a draft that cannot be read as a moment yet."""


class MomentField(LivingWidget):
    """Date and time on the clinic's clock.

    While nobody has changed it, it means the very moment of saving, and shows the clock.

    Signals:
        changed: what was typed changed.
        problem_changed: str, the sentence to show beside the field; empty when all is well.
    """

    changed = Signal()
    problem_changed = Signal(str)

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._zone, self._touched = now, zone, False
        self._exact: datetime | None = None  # what is shown to the minute and left alone stays what it was
        self.day = DateField(lambda: now().astimezone(zone).date(), expected=Expected.NEAR)
        self.day.edit.setObjectName("momentDay")
        self.day.setParent(self)
        self.day.hide()  # only its parts are shown, beside the time
        self.clock = QLineEdit()
        self.clock.setObjectName("momentClock")
        self.clock.setMaxLength(_LONGEST)
        self.state = PlainLabel("", TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.day.edit)
        row.addWidget(self.clock)
        row.addSpacing(M - S)
        row.addWidget(self.day.echo)
        row.addWidget(self.state)
        row.addStretch(1)
        self.setFocusProxy(self.day.edit)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show_now)
        self._timer.start()
        self.day.edit.textEdited.connect(self._edited)
        self.clock.textEdited.connect(self._edited)
        self.day.edit.editingFinished.connect(self._left)
        self.clock.editingFinished.connect(self._left)
        self.settle()
        self._show_now()

    def is_now(self) -> bool:
        """Whether the moment of saving is meant."""
        return not self._touched

    def moment(self) -> datetime | None:
        """The moment that was typed, aware; None while it is "now", or while it cannot be read."""
        day, clock = self.day.value(), self._time()
        if not self._touched or day is None or clock is None:
            return None
        typed = datetime.combine(day, clock, self._zone)
        exact = self._exact
        return exact if exact is not None and exact.replace(second=0, microsecond=0) == typed else typed

    def shown(self) -> datetime | None:
        """The moment on the screen, even while it means "now"; None while it cannot be read."""
        return self._now() if not self._touched else self.moment()

    def set_moment(self, moment: datetime | None) -> None:
        """Show a moment, or "now" again."""
        self._touched, self._exact = moment is not None, moment
        self._write(moment or self._now())
        self.state.setVisible(not self._touched)
        self.day.echo.setVisible(self._touched)

    def content(self) -> str:
        """What a draft keeps: the moment, or what was typed where that cannot be read; empty while it is "now"."""
        moment = self.moment()
        if moment is not None:
            return moment.isoformat()
        return f"{self.day.edit.text()}{_AND}{self.clock.text()}" if self._touched else ""

    def restore(self, content: str) -> None:
        """Show what a draft kept."""
        day, is_raw, clock = content.partition(_AND)
        self.set_moment(datetime.fromisoformat(content) if content and not is_raw else None)
        if is_raw:
            self.day.set_text(day)
            self.clock.setText(clock)
            self._edited("")

    def problem(self) -> str:
        """What is wrong with what was typed, or nothing."""
        if not self._touched:
            return ""
        if self.day.problem():
            return self.day.problem()
        if self.day.value() is None:
            return self.tr("Write the day, like 20/11/2026")
        return "" if self._time() is not None else self.tr("Write the time with hours and minutes, like 14:05")

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.day.edit.setAccessibleName(self.tr("Day"))
        self.clock.setAccessibleName(self.tr("Time"))
        self.clock.setPlaceholderText(self.tr("hh:mm"))
        self.state.setText(self.tr("now"))
        self.clock.setFixedWidth(self.clock.fontMetrics().averageCharWidth() * 8 + 28)
        self.day.edit.setFixedWidth(self.day.edit.fontMetrics().averageCharWidth() * 14 + 28)

    def recolour(self, _tokens: object) -> None:
        """Keep the two boxes as wide as what they hold, in the type of now."""
        self.retranslate()

    def _edited(self, _text: str) -> None:
        self._touched = True
        self.state.hide()
        self.day.echo.show()
        self.changed.emit()

    def _left(self) -> None:
        self.problem_changed.emit(self.problem())

    def _show_now(self) -> None:
        if not self._touched and not self.day.edit.hasFocus() and not self.clock.hasFocus():
            self._write(self._now())
            self.state.show()
            self.day.echo.hide()

    def _write(self, moment: datetime) -> None:
        local = moment.astimezone(self._zone)
        self.day.set_value(local.date())
        self.clock.setText(f"{local:%H:%M}")

    def _time(self) -> time | None:
        digits = self.clock.text().strip().replace(".", ":")
        hours, colon, minutes = digits.partition(":")
        if not colon and digits.isdecimal() and len(digits) in {_SHORT, _FULL}:
            hours, minutes = digits[:-2], digits[-2:]
        try:
            return time(int(hours), int(minutes))
        except ValueError:
            return None
