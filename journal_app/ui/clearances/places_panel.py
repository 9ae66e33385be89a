"""The clinic's places and the workstations at them; it asks for a change and makes none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from journal_app.domain.clinic import Place, Workstation
from journal_app.services.delegations import Clearances
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class PlacesPanel(LivingWidget):
    """The places, the workstations below them, and beside them the place that is chosen.

    Signals:
        add_wanted: a new place is to be told.
        change_wanted: Place, the one that is chosen.
        remove_wanted: Place, the one that is chosen.
        move_wanted: Workstation, the one that is chosen.
    """

    add_wanted = Signal()
    change_wanted = Signal(object)
    remove_wanted = Signal(object)
    move_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(surface="ground")
        self._known: Clearances | None = None
        self.table = LinesTable("placesTable", columns=2, wide=1)
        self.seats = LinesTable("seatsTable", columns=2, wide=1)
        self._side = SideCard()
        self.address, self.lead = PlainLabel(), PlainLabel("", TextRole.SECONDARY)
        self._seats_title = PlainLabel("", TextRole.HEADING)
        self.add_button = Button("", Kind.SECONDARY, icon=Icon.ADD)
        self.change_button, self.remove_button = Button("", Kind.SECONDARY), Button("", Kind.SECONDARY)
        self.move_button = Button("", Kind.SECONDARY)
        for button, name in (
            (self.add_button, "addPlaceButton"),
            (self.change_button, "changePlaceButton"),
            (self.remove_button, "removePlaceButton"),
            (self.move_button, "moveSeatButton"),
        ):
            button.setObjectName(name)
        self._lay_out()
        self.table.chosen.connect(lambda _row: self._show_one())
        self.add_button.clicked.connect(lambda _checked=False: self.add_wanted.emit())
        self.change_button.clicked.connect(lambda _checked=False: self.change_wanted.emit(self.chosen()))
        self.remove_button.clicked.connect(lambda _checked=False: self.remove_wanted.emit(self.chosen()))
        self.move_button.clicked.connect(lambda _checked=False: self.move_wanted.emit(self.seat()))
        self.settle()

    def _lay_out(self) -> None:
        for widget in (self.address, self.lead):
            self._side.card.body.addWidget(widget)
        self._side.card.body.addSpacing(M)
        for button in (self.change_button, self.remove_button, self.add_button):
            self._side.card.body.addWidget(button)
        line = QHBoxLayout()
        line.addWidget(self._seats_title, 1)
        line.addWidget(self.move_button)
        left = QVBoxLayout()
        left.setSpacing(S)
        left.addWidget(self.table, 1)
        left.addSpacing(M)
        left.addLayout(line)
        left.addWidget(self.seats, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(L)
        row.addLayout(left, 1)
        row.addWidget(self._side)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.table.name_it(self.tr("Places"), (self.tr("Place"), self.tr("Address")))
        self.seats.name_it(self.tr("Workstations"), (self.tr("Workstation"), self.tr("Stands at")))
        self._seats_title.setText(self.tr("Workstations"))
        self.lead.setText(
            self.tr(
                "An entry says where it was done: the place of the workstation, unless another is chosen. Delegations"
                " and competences for one place do not hold at another. The first place counts where nothing is chosen."
            )
        )
        self.add_button.setText(self.tr("Another place…"))
        self.change_button.setText(self.tr("Change…"))
        self.remove_button.setText(self.tr("Give up this place…"))
        self.move_button.setText(self.tr("Name or move…"))
        if self._known is not None:
            self.show_known(self._known)

    def show_known(self, known: Clearances) -> None:
        """Show every place and workstation; what was chosen stays so where it is still there."""
        before, seat = self.chosen(), self.seat()
        self._known = known
        names = [one.name for one in known.places]
        lines = [(one.name, ", ".join(one.address.splitlines())) for one in known.places]
        self.table.show_lines(lines, choose=names.index(before.name) if before and before.name in names else 0)
        ids = [one.seat for one in known.workstations]
        seats = [(one.name, one.place if one.place in names else names[0]) for one in known.workstations]
        self.seats.show_lines(seats, choose=ids.index(seat.seat) if seat and seat.seat in ids else 0)
        self.move_button.setEnabled(bool(seats))
        self._show_one()

    def chosen(self) -> Place | None:
        """The place of the line that is chosen."""
        known = () if self._known is None else self._known.places
        return known[self.table.row] if 0 <= self.table.row < len(known) else None

    def seat(self) -> Workstation | None:
        """The workstation of the line that is chosen."""
        known = () if self._known is None else self._known.workstations
        return known[self.seats.row] if 0 <= self.seats.row < len(known) else None

    def _show_one(self) -> None:
        place, known = self.chosen(), self._known
        if place is None or known is None:
            return
        self._side.card.set_title(place.name)
        self.address.setText(place.address)
        self.address.setVisible(bool(place.address))
        self.remove_button.setEnabled(len(known.places) > 1)
