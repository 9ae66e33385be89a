"""The clinic's treatments to tick, with a place and a last day for each where that is asked; it must not save."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.circumstances import Cleared
from journal_app.domain.clinic import Place
from journal_app.domain.dates import Expected
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.ui.clearances.place_chooser import PlaceChooser
from journal_app.ui.tokens import XS, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.choices import WORDS_AT, Tick
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FieldError, FormRow
from journal_app.ui.widgets.living import LivingWidget

_HEIGHT = 240


def treatment_name(treatments: Iterable[TreatmentDefinition], code: str) -> str:
    """A treatment in the language of the screen; its code where the rules in force do not know it."""
    definition = next((one for one in treatments if one.code == code), None)
    return code if definition is None else definition.names.get(language_of(), code)


class TreatmentRow(LivingWidget):
    """One treatment to tick; place and last day appear with the tick, where ``details`` asks for them."""

    changed = Signal()

    def __init__(
        self, code: str, name: str, *, today: Callable[[], date], places: Iterable[Place], details: bool
    ) -> None:
        super().__init__()
        self.code = code
        self.tick = Tick(name)
        self.tick.setObjectName(f"treatment-{code}")
        self.place = PlaceChooser(places)
        self.place.setObjectName(f"place-{code}")
        self.last_day = DateField(today, expected=Expected.NEAR)
        self.last_day.edit.setObjectName(f"lastDay-{code}")
        self._place_row = FormRow("", self.place)
        self.last_day_row = FormRow("", self.last_day, optional=True)
        self._details = QWidget()
        inner = QVBoxLayout(self._details)
        inner.setContentsMargins(WORDS_AT, 0, 0, M)
        inner.setSpacing(XS)
        inner.addWidget(self._place_row)
        inner.addWidget(self.last_day_row)
        self._details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tick)
        column.addWidget(self._details)
        if details:
            self.tick.toggled.connect(self._details.setVisible)
        self.settle()

    def retranslate(self) -> None:
        """Say the labels in the language of now."""
        self._place_row.set_texts(self.tr("Place"))
        self.last_day_row.set_texts(self.tr("Last day"))

    def show_cleared(self, one: Cleared) -> None:
        """Show what is stated already."""
        self.tick.setChecked(True)
        self.place.show_place(one.place)
        self.last_day.set_value(None if one.until is None else one.until - timedelta(days=1))

    def cleared(self) -> Cleared:
        """What the row says; the first day without it is the one after the last."""
        last = self.last_day.value()
        return Cleared(self.code, self.place.place(), None if last is None else last + timedelta(days=1))


class TreatmentRows(QScrollArea):
    """All treatments, by name, in a list that scrolls."""

    def __init__(
        self,
        treatments: Iterable[TreatmentDefinition],
        *,
        today: Callable[[], date],
        places: tuple[Place, ...] = (),
        details: bool = False,
    ) -> None:
        super().__init__()
        named = sorted((treatment_name((one,), one.code), one.code) for one in treatments)
        self.rows = {
            code: TreatmentRow(code, name, today=today, places=places, details=details) for name, code in named
        }
        inner = QWidget()
        inner.setProperty("surface", "card")
        column = QVBoxLayout(inner)
        column.setContentsMargins(M, XS, M, XS)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_HEIGHT)
        self.setWidget(inner)
        first = next(iter(self.rows.values()), None)
        if first is not None:
            self.setFocusProxy(first.tick)

    def ticked(self) -> tuple[Cleared, ...]:
        """Every treatment that is ticked."""
        return tuple(row.cleared() for row in self.rows.values() if row.tick.isChecked())

    def errors(self) -> Iterator[FieldError]:
        """What is wrong with the days of those that are ticked."""
        for row in self.rows.values():
            problem = row.last_day.problem()
            if row.tick.isChecked() and problem:
                yield FieldError(row.last_day_row, problem)
