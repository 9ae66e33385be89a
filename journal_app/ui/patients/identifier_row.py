"""One identifier in a form: the systems of a place, and the issuer guessed from what is typed; it judges none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.identifiers import Identifier, IdentifierSystem, SyntheticNumbers, guess
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.identifier_field import IdentifierField

_SYSTEMS = {
    "DK": (IdentifierSystem.CPR, IdentifierSystem.CPR_REPLACEMENT),
    "GB": (IdentifierSystem.NHS, IdentifierSystem.CHI, IdentifierSystem.HC),
    "SE": (IdentifierSystem.PERSONNUMMER, IdentifierSystem.SAMORDNINGSNUMMER),
}
_LAST_SYSTEMS = (IdentifierSystem.PASSPORT, IdentifierSystem.OTHER, IdentifierSystem.NONE)


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Where the form stands: country, whether test numbers may be registered, and what day it is."""

    country: str
    synthetic: SyntheticNumbers
    today: Callable[[], date]


def systems_for(country: str) -> tuple[IdentifierSystem, ...]:
    """Every identifier system, the country's own first."""
    countries = sorted(_SYSTEMS, key=lambda code: code != country)
    return (*(system for code in countries for system in _SYSTEMS[code]), *_LAST_SYSTEMS)


class IdentifierRow(QWidget):
    """One identifier with the button that takes it out again; the first has none."""

    removed = Signal()

    def __init__(self, place: FormPlace, *, removable: bool) -> None:
        super().__init__()
        self.field = IdentifierField(systems_for(place.country), place.today, synthetic=place.synthetic)
        self.field.edit.textEdited.connect(self._guess)
        self._place = place
        self.remove_button = IconButton(Icon.CLOSE)
        self.remove_button.setVisible(removable)
        self.remove_button.clicked.connect(self.removed.emit)
        self.problem_changed = self.field.problem_changed
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.field.edit)
        self._removable = removable
        self.field.system_box.currentIndexChanged.connect(self._let_tab_stop)
        self._let_tab_stop()

    def identifier(self) -> Identifier | None:
        """What was typed, normalised where it can be read; None while it is empty or there is no number."""
        found = self.field.value()
        if found is None:
            if self.field.system() is IdentifierSystem.NONE:
                return Identifier(IdentifierSystem.NONE, "")
            return None
        value = found.identifier.value or self.field.edit.text().strip()
        return Identifier(found.identifier.system, value, found.identifier.issuer)

    def put(self, text: str) -> None:
        """Type into it as a person would, and have it judged."""
        self.field.edit.setText(text)
        self._guess(text)
        self.field.edit.editingFinished.emit()

    def _let_tab_stop(self, _index: int = 0) -> None:
        """Whoever types the first number seldom needs the chooser: Tab leads on to the name, arrows choose."""
        stops = self._removable or self.field.system() is IdentifierSystem.NONE
        self.field.system_box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _guess(self, text: str) -> None:
        """Choose the issuer that the number fits, among those it could fit the country's own first."""
        possible = guess(text, country=self._place.country)
        if possible and self.field.system() not in possible:
            box = self.field.system_box
            box.setCurrentIndex(max(0, box.findData(possible[0])))
