"""At which of the clinic's places a treatment was done, to choose from; it must not judge who may treat there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget, stretch


class PlaceField(LivingWidget):
    """The places as a list, the one that is meant chosen from the beginning.

    Signals:
        changed: another place is chosen.
    """

    changed = Signal()

    def __init__(self, places: Iterable[str], meant: str) -> None:
        """``meant`` is where the workstation stands, or what the entry says that is corrected; it may be unknown."""
        super().__init__()
        self.chooser = Chooser()
        self.chooser.setObjectName("placeChooser")
        for name in dict.fromkeys((*places, meant)):
            self.chooser.addItem(name, name)
        self.choose(meant)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.chooser)
        self.setFocusProxy(self.chooser)
        stretch(self)
        self.row = FormRow("", self)
        self.row.setVisible(self.is_a_choice())
        self.chooser.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.settle()

    def is_a_choice(self) -> bool:
        """Whether there is more than one place."""
        return self.chooser.count() > 1

    def value(self) -> str:
        """The name of the place; empty where nobody knows."""
        return str(self.chooser.currentData() or "")

    def choose(self, name: str) -> None:
        """Show this place; one that is none of them, as of an old draft, changes nothing."""
        at = self.chooser.findData(name)
        if at >= 0:
            self.chooser.setCurrentIndex(at)

    def retranslate(self) -> None:
        """Say every text again."""
        unknown = self.chooser.findData("")
        if unknown >= 0:
            self.chooser.setItemText(unknown, self.tr("Not written down"))
        self.chooser.setAccessibleName(self.tr("Place"))
        if hasattr(self, "row"):
            self.row.set_texts(self.tr("Place"))
