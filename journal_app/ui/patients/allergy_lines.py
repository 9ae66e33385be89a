"""A line per allergy, or the tick that none are known; it must not take silence for an answer, nor keep anything."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.health import Allergy
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import L, S
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget

_SUBSTANCE, _REACTION = 200, 500


class AllergyRow(QWidget):
    """One substance and the reaction to it."""

    def __init__(self) -> None:
        super().__init__()
        self.substance, self.reaction = QLineEdit(), QLineEdit()
        self.substance.setObjectName("substance")
        self.reaction.setObjectName("reaction")
        self.substance.setMaxLength(_SUBSTANCE)
        self.reaction.setMaxLength(_REACTION)
        self.remove_button = IconButton(Icon.CLOSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.substance, 2)
        row.addWidget(self.reaction, 3)
        row.addWidget(self.remove_button)
        self.setFocusProxy(self.substance)

    def allergy(self) -> Allergy | None:
        """What is written, if anything."""
        substance = self.substance.text().strip()
        return Allergy(substance, self.reaction.text().strip()) if substance else None


class AllergyLines(LivingWidget):
    """What is written, and the tick; what is asked for stands ready to be confirmed.

    Signals:
        denied: none are known, and no line says otherwise.
    """

    denied = Signal()

    def __init__(self, allergies: Iterable[Allergy], *, is_answered: bool = False) -> None:
        """``is_answered``: the patient wrote about allergies, so nobody needs to say that they asked."""
        super().__init__()
        self._is_answered = is_answered
        self.lines: list[AllergyRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(S)
        box.addLayout(self._lines)
        self.add_button = Button("", Kind.QUIET, icon=Icon.ADD)
        self.add_button.setObjectName("addAllergyButton")
        box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.row = FormRow("", holder)
        self.none_known = Tick()
        self.none_known.setObjectName("noneKnownTick")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addWidget(self.row)
        column.addWidget(self.none_known)
        for allergy in tuple(allergies) or (Allergy(""),):
            self._add(allergy)
        self.add_button.clicked.connect(self._another)
        self.none_known.toggled.connect(self._none_toggled)
        self.settle()

    def first_field(self) -> QWidget:
        """The first substance."""
        return self.lines[0].substance if self.lines else self.none_known

    def written(self) -> tuple[Allergy, ...]:
        """The allergies on the lines."""
        return tuple(one for line in self.lines if (one := line.allergy()) is not None)

    def problem(self, *, is_asked: bool) -> str:
        """What is missing or contradicts itself, in words; ``is_asked``: something must be said of allergies."""
        allergies, none = self.written(), self.none_known.isChecked()
        if any(line.reaction.text().strip() and not line.substance.text().strip() for line in self.lines):
            return self.tr("Write which substance caused the reaction")
        if allergies and none:
            return self.tr("Allergies are written above. Take them out, or take the tick away.")
        silent = is_asked and not allergies and not none
        return self.tr("Write the allergies, or tick that none are known") if silent else ""

    def retranslate(self) -> None:
        """Say every text again."""
        self.row.set_texts(
            self.tr("Substance, and what happened"),
            self.tr("Ask the patient. What you confirm is shown under the name."),
        )
        self.add_button.setText(self.tr("Another allergy"))
        answered, asked = self.tr("No allergies are known"), self.tr("I asked: no allergies are known")
        self.none_known.setText(answered if self._is_answered else asked)
        for line in self.lines:
            self._name(line)

    def _add(self, allergy: Allergy) -> AllergyRow:
        line = AllergyRow()
        line.substance.setText(allergy.substance)
        line.reaction.setText(allergy.reaction)
        line.remove_button.clicked.connect(lambda: self._remove(line))
        line.substance.returnPressed.connect(line.reaction.setFocus)
        line.reaction.returnPressed.connect(self._next_line)
        self._name(line)
        self.lines.append(line)
        self._lines.addWidget(line)
        return line

    def _name(self, line: AllergyRow) -> None:
        for field, name in ((line.substance, self.tr("Substance")), (line.reaction, self.tr("Reaction"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
        line.remove_button.name_it(self.tr("Take this line out"))

    def _another(self) -> None:
        self._add(Allergy("")).substance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_line(self) -> None:
        written = self.lines[-1].substance.text().strip()
        (self._add(Allergy("")) if written else self.lines[-1]).substance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, line: AllergyRow) -> None:
        self.lines.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _none_toggled(self, on: object) -> None:
        if on and not self.written():
            self.denied.emit()
