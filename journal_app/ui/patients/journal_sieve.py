"""Finds in one patient's journal, by words and by kind of record; it must not ask the vault for anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from journal_app.domain.journal import JournalItem
from journal_app.domain.names import fold
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.timeline import TimelineCard

ALL, OTHER = "", "other"
_GROUPS: Mapping[str, str] = {
    "treatment": "treatment",
    "aftercare": "treatment",
    "prescriber": "treatment",
    "consent": "consent",
    "information": "consent",
    "health": "health",
    "photo": "photo",
    "note": "note",
    "document": "document",
}
"""To which group the first word of a record's kind belongs."""
_LONGEST = 200


class JournalSieve(LivingWidget):
    """A field, a chooser, and how many cards are left. Ctrl+F stands in the field; Esc there shows everything again.

    Signals:
        changed: other cards are to be shown.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("journalSieve")
        self._cards: tuple[TimelineCard, ...] = ()
        self._items: Mapping[UUID, JournalItem] = {}
        self._words: dict[UUID, str] = {}
        self.field, self.kind = QLineEdit(), Chooser()
        self.field.setObjectName("journalSearch")
        self.field.setMaxLength(_LONGEST)
        self.field.setClearButtonEnabled(True)
        self.kind.setObjectName("journalKind")
        self.state = PlainLabel("", TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.field, 2)
        row.addWidget(self.kind, 1)
        row.addWidget(self.state)
        self.field.textChanged.connect(lambda _text: self._tell())
        self.kind.currentIndexChanged.connect(lambda _at: self._tell())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._begin)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.field, self.clear)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.settle()

    def set_cards(self, cards: tuple[TimelineCard, ...], items: Mapping[UUID, JournalItem]) -> None:
        """Look in these; ``items`` are the records that they show."""
        self._cards, self._items, self._words = cards, items, {}
        self._say()

    def left(self) -> tuple[TimelineCard, ...]:
        """The cards that hold every word typed, of the kind chosen."""
        words, kind = fold(self.field.text()).split(), self.kind.currentData() or ALL
        return tuple(
            card
            for card in self._cards
            if (kind in {ALL, self._group(card)}) and all(word in self._readable(card) for word in words)
        )

    def clear(self) -> None:
        """Show everything again."""
        self.field.clear()
        self.kind.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Say every text again."""
        names = {
            ALL: self.tr("Everything"),
            "treatment": self.tr("Treatments"),
            "consent": self.tr("Information and consents"),
            "health": self.tr("Health"),
            "photo": self.tr("Photos"),
            "note": self.tr("Notes"),
            "document": self.tr("Documents from outside"),
            OTHER: self.tr("Everything else"),
        }
        chosen = self.kind.currentIndex()
        self.kind.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.kind.clear()
        for kind, name in names.items():
            self.kind.addItem(name, kind)
        self.kind.setCurrentIndex(max(chosen, 0))
        self.kind.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        hint = QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        self.field.setPlaceholderText(self.tr("Search in the journal   {keys}").format(keys=hint))
        self.field.setToolTip(self.field.placeholderText())
        self.field.setAccessibleName(self.tr("Search in the journal"))
        self.kind.setAccessibleName(self.tr("Kind of record"))
        self._say()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        left, count = len(self.left()), len(self._cards)
        text = self.tr("{left} of {count}").format(left=left, count=count)
        self.state.setText(text if left != count else "")

    def _begin(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _group(self, card: TimelineCard) -> str:
        item = self._items.get(card.id)
        return OTHER if item is None else _GROUPS.get(item.kind.partition(".")[0], OTHER)

    def _readable(self, card: TimelineCard) -> str:
        """Everything a card says and its record holds, folded; made when it is first looked in."""
        known = self._words.get(card.id)
        if known is None:
            item = self._items.get(card.id)
            told = (card.when, card.title, *card.lines, *(badge.text for badge in card.badges))
            held = texts_in(item.content) if item is not None else ()
            known = self._words[card.id] = fold(" ".join((*told, *held)))
        return known


def texts_in(content: object) -> Iterator[str]:
    """Every text in a record's content."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple):
        for part in content:
            yield from texts_in(part)
    elif is_dataclass(content):
        for one in fields(content):
            yield from texts_in(getattr(content, one.name))
