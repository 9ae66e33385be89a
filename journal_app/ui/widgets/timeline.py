"""A patient's journal as a column of cards, newest first; it must stay fluent with a thousand and hide none.

Signed entries are never removed from it: what was corrected is struck through, labelled, and linked to its correction.
What a person folds away stands in its head, which says so, until they unfold it.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal_app.ui.icons import Icon
from journal_app.ui.widgets.timeline_card import TimelineCard, TimelineDelegate

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = int(Qt.ItemDataRole.UserRole)
LINK_KEY = Qt.Key.Key_L


class TimelineModel(QAbstractListModel):
    """The cards, in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[TimelineCard, ...] = ()
        self.folded: frozenset[UUID] = frozenset()
        self._all: tuple[TimelineCard, ...] = ()
        self._rows: dict[UUID, int] = {}
        self._heads: dict[UUID, UUID] = {}

    def set_cards(self, cards: tuple[TimelineCard, ...]) -> None:
        """Show these instead; what was folded away stays so."""
        self._all = cards
        self._heads = {card.id: card.below for card in cards if card.below is not None}
        self._lay_out()

    def fold(self, head: UUID, *, is_folded: bool) -> None:
        """Fold away what stands below a head, or unfold it."""
        self.folded = self.folded | {head} if is_folded else self.folded - {head}
        self._lay_out()

    def head_of(self, card_id: UUID) -> UUID | None:
        """The card that heads this one, folded away or not."""
        return self._heads.get(card_id)

    def shown_for(self, card_id: UUID) -> UUID:
        """The card itself, or the head into which it is folded."""
        head = self._heads.get(card_id)
        return head if head is not None and head in self.folded else card_id

    def _lay_out(self) -> None:
        self.beginResetModel()
        self.cards = tuple(_turned(card, self.folded) for card in self._all if card.below not in self.folded)
        self._rows = {card.id: row for row, card in enumerate(self.cards)}
        self.endResetModel()

    def row_of(self, card_id: UUID) -> int | None:
        """Where a card is."""
        return self._rows.get(card_id)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card, is_folded=card.id in self.folded)
        return None


class Timeline(QListView):
    """The cards in a list: arrows move, Enter opens, L goes to what a card is linked with, Left and Right fold.

    Signals:
        card_opened: UUID of the card; Enter, Space or a click on it.
        card_chosen: UUID of the card that the arrows or a click moved to.
    """

    card_opened = Signal(object)
    card_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._model = TimelineModel(self)
        self._delegate = TimelineDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setProperty("bare", True)  # noqa: FBT003 - Qt's own signature
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.retranslate()

    def set_cards(self, cards: tuple[TimelineCard, ...]) -> None:
        """Show ``cards``, newest first; what was chosen stays chosen, or its head where it is folded away."""
        chosen = self.chosen()
        self._model.set_cards(cards)
        row = None if chosen is None else self._model.row_of(self._model.shown_for(chosen))
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
        elif cards:
            self.setCurrentIndex(self._model.index(0))

    def chosen(self) -> UUID | None:
        """The card that has the focus in the list."""
        index = self.currentIndex()
        return self._model.cards[index.row()].id if index.isValid() else None

    def has(self, card_id: UUID) -> bool:
        """Whether a card is there, be it folded away."""
        return self._model.row_of(card_id) is not None or self._model.head_of(card_id) is not None

    def choose(self, card_id: UUID) -> bool:
        """Go to a card, unfolding what it is folded into; False if it is not there."""
        head = self._model.head_of(card_id)
        if head is not None and head in self._model.folded:
            self.fold(head, is_folded=False)
        row = self._model.row_of(card_id)
        if row is None:
            return False
        index = self._model.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def follow_link(self) -> bool:
        """Go from a corrected card to its correction, or back."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        link = self._model.cards[index.row()].link
        return link is not None and self.choose(link)

    def fold(self, head: UUID, *, is_folded: bool) -> None:
        """Fold away what stands below a head, or unfold it; the head is what is chosen then."""
        self._model.fold(head, is_folded=is_folded)
        row = self._model.row_of(head)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))

    def retranslate(self) -> None:
        """Name the list in the language of now."""
        self.setAccessibleName(self.tr("Journal, newest first"))
        self.setAccessibleDescription(
            self.tr("Enter opens an entry, L goes to its correction or what it corrects, Left and Right fold a visit")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == LINK_KEY and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.follow_link()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex())
            return
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._fold_here(away=event.key() == Qt.Key.Key_Left):
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and self._over_link(index, event)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._over_link(index, event):
            self.follow_link()
            return
        super().mouseReleaseEvent(event)

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
        return QSize(self.fontMetrics().averageCharWidth() * 28, self.fontMetrics().height() * 8)

    def _over_link(self, index: QModelIndex, event: QMouseEvent) -> bool:
        area = self._delegate.link_area(self._model.cards[index.row()], self.visualRect(index))
        return area.contains(event.position().toPoint())

    def _open(self, index: QModelIndex) -> None:
        """Open a card; a head folds or unfolds instead."""
        if not index.isValid():
            return
        card = self._model.cards[index.row()]
        if card.heads:
            self.fold(card.id, is_folded=card.id not in self._model.folded)
        else:
            self.card_opened.emit(card.id)

    def _fold_here(self, *, away: bool) -> bool:
        chosen = self.chosen()
        head = None if chosen is None else self._model.head_of(chosen) or chosen
        card = None if head is None else self._model.cards[self._model.row_of(head) or 0]
        if card is None or not card.heads:
            return False
        self.fold(card.id, is_folded=away)
        return True

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.card_chosen.emit(self._model.cards[current.row()].id)


def _turned(card: TimelineCard, folded: frozenset[UUID]) -> TimelineCard:
    """A head shows by its picture whether it is folded."""
    return replace(card, icon=Icon.COLLAPSED if card.id in folded else Icon.EXPANDED) if card.heads else card


def spoken(card: TimelineCard, *, is_folded: bool = False) -> str:
    """A card as a screen reader says it, with what the eye sees in strokes and colours said in words."""
    parts = [card.when]
    if card.superseded:
        parts.append(QCoreApplication.translate("Timeline", "Superseded"))
    parts.extend(badge.text for badge in card.badges)
    parts.append(card.title)
    parts.extend(card.lines)
    if card.link_label:
        parts.append(card.link_label)
    if card.heads:
        folded = QCoreApplication.translate("Timeline", "folded away")
        parts.append(folded if is_folded else QCoreApplication.translate("Timeline", "unfolded"))
    return ". ".join(part for part in parts if part)


__all__ = ["Icon", "Timeline", "TimelineCard", "TimelineModel", "spoken"]
