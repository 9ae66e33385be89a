"""The drugs given in an emergency, as lines to fill in: name, dose, route, time, lot, expiry; it must not dose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.dates import Expected
from journal_app.domain.emergencies import DrugGiven
from journal_app.services.typed_words import LONGEST_LINE
from journal_app.ui.icons import Icon
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, S
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class Watch:
    """What a line reads the day and the time by."""

    today: Callable[[], date]
    now: Callable[[], datetime]
    zone: tzinfo


class DrugRow(LivingWidget):
    """One drug.

    Signals:
        changed: something was typed.
        removed: the line is to go.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, watch: Watch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drugRow")
        self._watch = watch
        self.drug, self.dose, self.route, self.lot = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.expiry = DateField(watch.today, expected=Expected.NEAR)
        self.at = MomentField(watch.now, watch.zone)
        self.remove_button = IconButton(Icon.CLOSE)
        self._labels: list[PlainLabel] = []
        for line, name in ((self.drug, "drug"), (self.dose, "dose"), (self.route, "route"), (self.lot, "drugLot")):
            line.setObjectName(name)
            line.setMaxLength(LONGEST_LINE)
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.expiry.edit.setObjectName("drugExpiry")
        self.expiry.changed.connect(lambda _day: self.changed.emit())
        self.at.changed.connect(self.changed.emit)
        self.remove_button.clicked.connect(self.removed.emit)
        self._arrange()
        self.settle()

    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(line.text().strip() for line in (self.drug, self.dose, self.route, self.lot, self.expiry.edit))

    def problem(self) -> str:
        """The first thing that is missing or cannot be read; a lot that nobody read may be missing."""
        if not self.drug.text().strip():
            return self.tr("Write which drug was given")
        drug = self.drug.text().strip()
        if not self.dose.text().strip():
            return self.tr("Write the dose of {drug}, with its unit").format(drug=drug)
        if not self.route.text().strip():
            return self.tr("Write by which route {drug} was given").format(drug=drug)
        return self.expiry.problem() or self.at.problem()

    def given(self, now: datetime) -> DrugGiven:
        """The line as it would be signed; ask ``problem`` first."""
        return DrugGiven(
            self.drug.text().strip(),
            self.lot.text().strip(),
            self.expiry.value(),
            self.dose.text().strip(),
            self.route.text().strip(),
            self.at.moment() or now,
        )

    def show_drug(self, given: DrugGiven) -> None:
        """Show what was signed."""
        texts = (given.drug, given.dose, given.route, given.lot)
        for line, text in zip((self.drug, self.dose, self.route, self.lot), texts, strict=True):
            line.setText(text)
        self.expiry.set_value(given.expiry)
        self.at.set_moment(given.at)

    def content(self) -> dict[str, Json]:
        """What is written, as a draft keeps it."""
        return {
            "drug": self.drug.text(),
            "dose": self.dose.text(),
            "route": self.route.text(),
            "lot": self.lot.text(),
            "expiry": self.expiry.edit.text(),
            "at": self.at.content(),
        }

    def restore(self, content: Mapping[str, Json]) -> None:
        """Show what a draft kept."""
        for line, name in ((self.drug, "drug"), (self.dose, "dose"), (self.route, "route"), (self.lot, "lot")):
            line.setText(str(content.get(name, "")))
        self.expiry.set_text(str(content.get("expiry", "")))
        self.at.restore(str(content.get("at", "")))

    def retranslate(self) -> None:
        """Say every label again."""
        names = (
            *(self.tr("Drug"), self.tr("Dose"), self.tr("Route")),
            *(self.tr("Lot number"), self.tr("Expires"), self.tr("Given at")),
        )
        fields = (self.drug, self.dose, self.route, self.lot, self.expiry.edit, self.at)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.remove_button.name_it(self.tr("Take this drug out"))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        first: tuple[tuple[QWidget, int], ...] = ((self.drug, 4), (self.dose, 4), (self.route, 4))
        second: tuple[tuple[QWidget, int], ...] = ((self.lot, 4), (self.expiry, 8))
        third: tuple[tuple[QWidget, int], ...] = ((self.at, 12),)
        for number, fields in enumerate((first, second, third)):
            at = 0
            for field, span in fields:
                label = PlainLabel("", TextRole.SECONDARY)
                label.setBuddy(field)
                self._labels.append(label)
                grid.addWidget(label, 2 * number, at, 1, span)
                grid.addWidget(field, 2 * number + 1, at, 1, span)
                at += span
        for column in range(12):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.remove_button, 1, 12, Qt.AlignmentFlag.AlignVCenter)


class DrugLines(LivingWidget):
    """The lines and one more.

    Signals:
        changed: something was typed, added or taken out.
    """

    changed = Signal()

    def __init__(self, watch: Watch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.rows: list[DrugRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(L)
        self.add_button = Button("", Kind.QUIET, icon=Icon.ADD)
        self.add_button.setObjectName("addDrugButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(lambda: self.add().drug.setFocus(Qt.FocusReason.OtherFocusReason))
        self.add()
        self.settle()

    def add(self) -> DrugRow:
        """One more line."""
        row = DrugRow(self._watch)
        row.changed.connect(self.changed.emit)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self.setFocusProxy(self.rows[0].drug)
        self._show_removers()
        return row

    def problem(self) -> str:
        """The first thing that is missing in a line that is not empty; that no drug was given is no problem."""
        return next((problem for row in self._written() if (problem := row.problem())), "")

    def given(self, now: datetime) -> tuple[DrugGiven, ...]:
        """The lines as they would be signed; a line without a time means ``now``."""
        return tuple(row.given(now) for row in self._written())

    def contents(self) -> list[Json]:
        """What is written, as a draft keeps it."""
        return [row.content() for row in self._written()]

    def restore(self, contents: Json) -> None:
        """Show what a draft kept."""
        kept = [one for one in contents if isinstance(one, dict)] if isinstance(contents, list) else []
        for number, content in enumerate(kept):
            self._row(number).restore(content)

    def show_drugs(self, given: Iterable[DrugGiven]) -> None:
        """Show what was signed."""
        for number, one in enumerate(given):
            self._row(number).show_drug(one)

    def retranslate(self) -> None:
        """Say every text again."""
        self.add_button.setText(self.tr("Another drug"))

    def _row(self, number: int) -> DrugRow:
        return self.rows[number] if number < len(self.rows) else self.add()

    def _written(self) -> list[DrugRow]:
        return [row for row in self.rows if not row.is_empty()]

    def _remove(self, row: DrugRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_removers()
        self.changed.emit()
        self.rows[0].drug.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_removers(self) -> None:
        for row in self.rows:
            row.remove_button.setVisible(len(self.rows) > 1)
