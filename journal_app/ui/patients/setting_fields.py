"""The fields that a treatment's definition asks for as fields of the form; it must not know any treatment by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from journal_app.domain.entry_checks import LONGEST_LINE, setting, settings_of
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.rules.definitions import TreatmentDefinition, TreatmentField
from journal_app.domain.treatments import Setting
from journal_app.domain.units import unit_word
from journal_app.ui.tokens import M
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget

_BESIDE_EACH_OTHER = 3


class SettingFields(LivingWidget):
    """A line for each field, three beside each other. Enter moves on.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, definition: TreatmentDefinition) -> None:
        super().__init__()
        self._fields = settings_of(definition)
        self._kept: tuple[Setting, ...] = ()
        self.lines = {one.id: self._line(one.id) for one in self._fields}
        self.rows = {one.id: FormRow("", self.lines[one.id], optional=not one.required) for one in self._fields}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(M)
        for place, row in enumerate(self.rows.values()):
            across, down = place % _BESIDE_EACH_OTHER, place // _BESIDE_EACH_OTHER
            grid.addWidget(row, down, across, Qt.AlignmentFlag.AlignBottom)
        for column in range(_BESIDE_EACH_OTHER):
            grid.setColumnStretch(column, 1)
        self.settle()

    def is_needed(self) -> bool:
        """Whether the treatment must not be signed without one of them."""
        return any(one.required for one in self._fields)

    def settings(self) -> tuple[Setting, ...]:
        """What is filled in; what an older definition asked for and this one does not is kept as it was."""
        known = {one.id for one in self._fields}
        typed = tuple(setting(one, self.lines[one.id].text()) for one in self._fields)
        return tuple(one for one in (*typed, *(old for old in self._kept if old.field not in known)) if one.value)

    def show_settings(self, settings: Iterable[Setting]) -> None:
        """Fill in what an entry said."""
        self._kept = tuple(settings)
        values = {one.field: one.value for one in self._kept}
        for name, line in self.lines.items():
            line.setText(values.get(name, ""))

    def content(self) -> Mapping[str, str]:
        """Everything typed, for a draft."""
        return {name: line.text() for name, line in self.lines.items()}

    def restore(self, typed: Mapping[str, object]) -> None:
        """Show what a draft kept."""
        for name, line in self.lines.items():
            line.setText(str(typed.get(name, "")))

    def problems(self, *, required: frozenset[str] | None = None) -> tuple[tuple[FormRow, str], ...]:
        """What is missing or cannot be kept; ``required`` narrows what must be there, None means all that is."""
        return tuple((self.rows[one.id], self._problem(one, required)) for one in self._fields)

    def summary(self) -> str:
        """What is filled in, in one line."""
        named = (
            (self._name(one), self.lines[one.id].text().strip(), unit_word(one.unit, language_of()))
            for one in self._fields
        )
        return ", ".join(f"{name} {value} {unit}".strip() for name, value, unit in named if value)

    def retranslate(self) -> None:
        """Say every label again."""
        for one in self._fields:
            self.rows[one.id].set_texts(
                f"{self._name(one)} ({unit_word(one.unit, language_of())})" if one.unit else self._name(one)
            )

    def _problem(self, field: TreatmentField, required: frozenset[str] | None) -> str:
        typed = self.lines[field.id].text()
        is_required = field.required and (required is None or field.id in required)
        if is_required and not typed.strip():
            return self.tr("Fill this in: the treatment must not be signed without it")
        try:
            clean_text(typed, max_length=LONGEST_LINE, lines=Lines.ONE)
        except UserFacing as error:
            return sentence_of(error)
        return ""

    @staticmethod
    def _name(field: TreatmentField) -> str:
        return field.names.get(language_of(), field.id)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"field-{name}")
        line.setMaxLength(LONGEST_LINE)
        line.textEdited.connect(lambda _text: self.changed.emit())
        line.returnPressed.connect(line.focusNextChild)
        return line
