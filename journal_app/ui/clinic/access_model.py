"""The lines of the access log as a table that grows by pages; it must not read the log itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.access import AccessEvent
from journal_app.domain.dates import format_datetime
from journal_app.domain.patients import PatientStub
from journal_app.services.access_log import LogPage
from journal_app.ui.clinic.event_words import kind_name, purpose_name
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.translation import language_of

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
COLUMNS = 6


class AccessModel(QAbstractTableModel):
    """The events read so far.

    Signals:
        more_wanted: the end was reached and older events may follow.
    """

    more_wanted = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._zone = zone
        self._events: list[AccessEvent] = []
        self._patients: dict[UUID, PatientStub] = {}
        self._has_more = False

    @property
    def oldest(self) -> int | None:
        """Position of the oldest event read so far."""
        return self._events[-1].position if self._events else None

    def event_at(self, row: int) -> AccessEvent | None:
        """The event of a line."""
        return self._events[row] if 0 <= row < len(self._events) else None

    def show_first(self, page: LogPage) -> None:
        """Show an answer from its beginning."""
        self.beginResetModel()
        self._events, self._patients, self._has_more = list(page.events), dict(page.patients), page.has_more
        self.endResetModel()

    def show_more(self, page: LogPage) -> None:
        """Add older events below."""
        self._has_more = page.has_more
        self._patients.update(page.patients)
        if page.events:
            first = len(self._events)
            self.beginInsertRows(ROOT, first, first + len(page.events) - 1)
            self._events.extend(page.events)
            self.endInsertRows()

    def line_of(self, patient: UUID) -> PatientStub | None:
        """The identity line of a patient in the events read so far."""
        return self._patients.get(patient)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: _Index) -> None:
        self._has_more = False
        self.more_wanted.emit()

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("AccessModel", "When"),
            QCoreApplication.translate("AccessModel", "Who"),
            QCoreApplication.translate("AccessModel", "What"),
            QCoreApplication.translate("AccessModel", "Patient"),
            QCoreApplication.translate("AccessModel", "Why"),
            QCoreApplication.translate("AccessModel", "Workstation"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        event = self._events[index.row()]
        cells: tuple[Callable[[], str], ...] = (
            lambda: format_datetime(event.at, language_of(), zone=self._zone),
            lambda: event.person_name or QCoreApplication.translate("AccessModel", "Not known"),
            lambda: kind_name(event.kind),
            lambda: self._patient(event),
            lambda: _why(event),
            lambda: event.seat,
        )
        return cells[index.column()]()

    def _patient(self, event: AccessEvent) -> str:
        if event.patient is not None:
            return identity_line(event.patient, self._patients.get(event.patient))
        return self.tr("%n in the list", "", event.count) if event.count else ""


def _why(event: AccessEvent) -> str:
    if event.kind == "access.sign_in_failed":
        return ""
    return ": ".join(part for part in (purpose_name(event.purpose), event.reason) if part)
