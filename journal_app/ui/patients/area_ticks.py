"""The areas of a treatment to tick; it must not know why one is ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal

from journal_app.domain.rules.definitions import TreatmentArea
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget, stretch


class AreaTicks(LivingWidget):
    """One tick for each area, in lines that wrap.

    Signals:
        changed: other areas are ticked.
    """

    changed = Signal()

    def __init__(self, areas: Iterable[TreatmentArea]) -> None:
        super().__init__()
        self._areas = tuple(areas)
        self.ticks = [Tick() for _area in self._areas]
        flow = FlowLayout(self, across=S, down=0)
        for tick, area in zip(self.ticks, self._areas, strict=True):
            tick.setObjectName(f"area-{area.id}")
            tick.setProperty("area", area.id)
            tick.toggled.connect(lambda _on: self.changed.emit())
            flow.addWidget(tick)
        stretch(self)
        if self.ticks:
            self.setFocusProxy(self.ticks[0])
        self.settle()

    def ticked(self) -> tuple[str, ...]:
        """The ids of those that are ticked."""
        return tuple(str(tick.property("area")) for tick in self.ticks if tick.isChecked())

    def show_ticked(self, areas: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(areas)
        for tick in self.ticks:
            tick.setChecked(tick.property("area") in wanted)

    def tick_too(self, areas: Iterable[str]) -> None:
        """Tick these as well."""
        self.show_ticked({*self.ticked(), *areas})

    def names(self) -> dict[str, str]:
        """Id to name, in the language of the screen."""
        return {area.id: area.names.get(language_of(), area.id) for area in self._areas}

    def retranslate(self) -> None:
        """Name them in the language of now."""
        for tick, name in zip(self.ticks, self.names().values(), strict=True):
            tick.setText(name)
