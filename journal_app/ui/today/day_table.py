"""The day's lines as a table with one key an act; it must not carry an act out itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from journal_app.domain.appointments import AppointmentState
from journal_app.ui.clinic.lines_table import LinesTable

_TREATMENT = 3
"""Takes the room that is left: a name is never cut."""
WITH = 4
"""Which column says with whom somebody has the appointment."""
COLUMNS = 6
_MARKS = {
    Qt.Key.Key_Space: AppointmentState.ARRIVED,
    Qt.Key.Key_A: AppointmentState.ARRIVED,
    Qt.Key.Key_I: AppointmentState.IN_SESSION,
    Qt.Key.Key_D: AppointmentState.DONE,
    Qt.Key.Key_N: AppointmentState.NO_SHOW,
    Qt.Key.Key_Delete: AppointmentState.CANCELLED,
    Qt.Key.Key_B: AppointmentState.BOOKED,
}


class DayTable(LinesTable):
    """Arrows choose a line, Enter opens its patient, one key says how far it came, F2 changes it.

    Signals:
        opened: the chosen line's patient is wanted.
        marked: AppointmentState for the chosen line.
        change_wanted: the chosen line is to get another time, treatment or practitioner.
    """

    opened = Signal()
    marked = Signal(object)
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("dayTable", columns=COLUMNS, wide=_TREATMENT)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        key = Qt.Key(event.key())
        if self.row < 0 or not plain:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key is Qt.Key.Key_F2:
            self.change_wanted.emit()
        elif key in _MARKS:
            self.marked.emit(_MARKS[key])
        else:
            super().keyPressEvent(event)
