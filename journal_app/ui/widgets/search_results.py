"""Who was found: enough to tell two people apart, nothing clinical; it must not fetch anything."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.names import display_name
from journal_app.domain.patients import PatientStub
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.widgets.patient_banner import system_name
from journal_app.ui.widgets.typeset import (
    Badge,
    badge_height,
    badge_width,
    draw_badge,
    draw_icon,
    draw_text,
    line_height,
    text_height,
    text_width,
)

Index = QModelIndex | QPersistentModelIndex
_LAST = 4


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One person as a line: every text ready to show."""

    id: UUID
    name: str
    facts: tuple[str, ...]
    same_name: bool = False


def result_rows(stubs: tuple[PatientStub, ...], language: str) -> tuple[ResultRow, ...]:
    """The lines for ``stubs``; equal family and given names are flagged, so that nobody opens the wrong one."""
    names = Counter(_folded(stub) for stub in stubs)
    return tuple(
        ResultRow(stub.id, display_name(stub.name), _facts(stub, language), same_name=names[_folded(stub)] > 1)
        for stub in stubs
    )


def _folded(stub: PatientStub) -> tuple[str, str]:
    return stub.name.family.casefold(), stub.name.given.casefold()


def _facts(stub: PatientStub, language: str) -> tuple[str, ...]:
    if stub.shown_as is not None:  # whatever else stands here, this record is the one that opens
        merged = QCoreApplication.translate("SearchResults", "Merged into {name}")
        return (merged.format(name=display_name(stub.shown_as)), *_own_facts(stub, language))
    return _own_facts(stub, language)


def _own_facts(stub: PatientStub, language: str) -> tuple[str, ...]:
    born = QCoreApplication.translate("SearchResults", "Birth date not known")
    if stub.born is not None:
        born = QCoreApplication.translate("SearchResults", "Born {date}").format(date=format_date(stub.born, language))
    facts = [born]
    if stub.identifier is not None and len(stub.identifier.value) > _LAST:
        ending = QCoreApplication.translate("SearchResults", "{system} ending {digits}")
        facts.append(ending.format(system=system_name(stub.identifier), digits=stub.identifier.value[-_LAST:]))
    if stub.restricted:
        facts.insert(0, QCoreApplication.translate("SearchResults", "Restricted"))
        return tuple(facts)
    if stub.last_visit is not None:
        visited = QCoreApplication.translate("SearchResults", "Last visit {date}")
        facts.append(visited.format(date=format_date(stub.last_visit, language)))
    else:
        facts.append(QCoreApplication.translate("SearchResults", "No visits yet"))
    return tuple(facts)


class SearchResultsModel(QAbstractListModel):
    """The lines, in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ResultRow, ...] = ()

    def set_rows(self, rows: tuple[ResultRow, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.name, *((_same_name(),) if row.same_name else ()), *row.facts))
        return None


class SearchResults(QListView):
    """The people found; arrows move, Enter opens, Up from the first line goes back to the search field.

    Signals:
        person_opened: UUID of the patient.
        left_upwards: the search field should have the focus again.
    """

    person_opened = Signal(object)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchResults")
        self._model = SearchResultsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_ResultDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.person_opened.emit(self._model.rows[index.row()].id))
        self.retranslate()

    def set_rows(self, rows: tuple[ResultRow, ...]) -> None:
        """Show ``rows``; the first is ready for Enter."""
        self._model.set_rows(rows)
        if rows:
            self.setCurrentIndex(self._model.index(0))

    def retranslate(self) -> None:
        """Name the list in the language of now."""
        self.setAccessibleName(self.tr("Patients found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.person_opened.emit(self._model.rows[row].id)
            return
        if event.key() == Qt.Key.Key_Up and row <= 0:
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.fontMetrics().height() * 6)


class _ResultDelegate(QStyledItemDelegate):
    """Name in strong type, below it what tells two people apart."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ResultRow = index.data(Qt.ItemDataRole.UserRole)
        width = self._view.viewport().width() - 2 * L - _picture() - M
        height = _name_height(row, width) + XS + _facts_height(row, width)
        return QSize(80, max(height + 2 * M, theme.TARGET))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ResultRow = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        state = option.state
        tokens = theme.active()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, quiet = tokens.text, tokens.secondary
        if focused:
            painter.fillRect(area, QColor(tokens.focus))
            painter.fillRect(QRect(area.left(), area.bottom() - 3, area.width(), 4), QColor(tokens.on_focus))
            ink = quiet = tokens.on_focus
        elif chosen:
            painter.fillRect(area, QColor(tokens.selected))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        if not focused:
            painter.fillRect(QRect(area.left() + L, area.bottom(), area.width() - 2 * L, 1), QColor(tokens.hairline))
        self._paint_words(painter, row, area.adjusted(L, M, -L, -M), (ink, quiet))
        painter.restore()

    @staticmethod
    def _paint_words(painter: QPainter, row: ResultRow, room: QRect, inks: tuple[str, str]) -> None:
        ink, quiet = inks
        picture = Icon.SAME_NAME if row.same_name else Icon.PERSON
        draw_icon(painter, picture, quiet, QRectF(room.left(), room.top() - 1, _picture(), _picture()))
        room = room.adjusted(_picture() + M, 0, 0, 0)
        draw_text(painter, room, row.name, TextRole.HEADING, ink)
        if row.same_name:
            badge = Badge(_same_name(), "warning")
            beside = text_width(row.name, TextRole.HEADING) + S
            if beside + badge_width(badge) <= room.width():
                draw_badge(painter, room.left() + beside, room.top(), badge)
            else:
                top = room.top() + text_height(row.name, TextRole.HEADING, room.width()) + XS
                draw_badge(painter, room.left(), top, badge)
        top = room.top() + _name_height(row, room.width()) + XS
        for x, y, fact in _placed_facts(row, room.width()):
            draw_text(painter, QRect(room.left() + x, top + y, room.width() - x, 1000), fact, TextRole.BODY, quiet)


def _picture() -> int:
    return round(line_height(TextRole.HEADING) * 1.25)


def _name_height(row: ResultRow, width: int) -> int:
    height = text_height(row.name, TextRole.HEADING, width)
    if not row.same_name:
        return height
    beside = text_width(row.name, TextRole.HEADING) + S + badge_width(Badge(_same_name(), "warning"))
    return max(height, badge_height()) if beside <= width else height + XS + badge_height()


def _placed_facts(row: ResultRow, width: int) -> list[tuple[int, int, str]]:
    """Where each fact goes, relative to the first; a fact is never broken unless it is wider than the line."""
    placed: list[tuple[int, int, str]] = []
    x = y = below = 0
    for fact in row.facts:
        needed = text_width(fact, TextRole.BODY)
        if x and x + needed > width:
            x, y = 0, below + 2
        placed.append((x, y, fact))
        below = max(below, y + text_height(fact, TextRole.BODY, width - x))
        x += needed + L + XS
    return placed


def _facts_height(row: ResultRow, width: int) -> int:
    placed = _placed_facts(row, width)
    return max((y + text_height(fact, TextRole.BODY, width - x) for x, y, fact in placed), default=0)


def _same_name() -> str:
    return QCoreApplication.translate("SearchResults", "Same name")
