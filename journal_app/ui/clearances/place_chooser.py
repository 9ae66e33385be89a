"""Chooses one of the clinic's places, or everywhere; it must not state a place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from journal_app.domain.clinic import Place
from journal_app.ui.widgets.choices import Chooser

EVERYWHERE = ""


class PlaceChooser(Chooser):
    """Everywhere in the clinic, then each place by its name."""

    def __init__(self, places: Iterable[Place]) -> None:
        super().__init__()
        self.addItem(QCoreApplication.translate("PlaceChooser", "Everywhere in the clinic"), EVERYWHERE)
        for place in places:
            self.addItem(place.name, place.name)

    def show_place(self, name: str) -> None:
        """Choose a place; one that the clinic has given up can be seen, too."""
        if self.findData(name) < 0:
            self.addItem(name, name)
        self.setCurrentIndex(self.findData(name))

    def place(self) -> str:
        """The name of the place that is chosen, empty for everywhere."""
        return str(self.currentData())
