"""A stripe that says what kind of thing this is: invented, unsigned, not to be changed; it must stay visible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import EDGE, XS, L, M, S, Tokens
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import WholeWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel


class StripeKind(StrEnum):
    """What the stripe says."""

    DEMO = "demo"
    DRAFT = "draft"
    UNSAVED = "unsaved"
    READ_ONLY = "read_only"
    DAMAGE = "damage"


@dataclass(frozen=True, slots=True)
class _Look:
    icon: Icon
    ink: str
    ground: str
    hatched: bool


_LOOKS = {
    StripeKind.DEMO: _Look(Icon.DEMO, "on_demo", "demo", hatched=True),
    StripeKind.DRAFT: _Look(Icon.DRAFT, "warning", "warning_ground", hatched=True),
    StripeKind.UNSAVED: _Look(Icon.CLOCK, "warning", "warning_ground", hatched=True),
    StripeKind.READ_ONLY: _Look(Icon.READ_ONLY, "info", "info_ground", hatched=False),
    StripeKind.DAMAGE: _Look(Icon.BLOCKED, "error", "error_ground", hatched=False),
}


class Stripe(WholeWidget):
    """An icon, a heading and a sentence, on a ground that is hatched where the content is not the real thing."""

    def __init__(self, kind: StripeKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._sentence, self._folded = "", False
        look = _LOOKS[kind]
        self.setObjectName(f"{kind.value}Stripe")
        self._heading = PlainLabel("", TextRole.STRONG)
        self._text = LineLabel()
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self._picture = IconLabel(look.icon, look.ink)
        row.addWidget(self._picture)
        row.addWidget(self._heading)
        self._flow = FlowLayout(self, across=M, down=2, middle=True)
        self._flow.setContentsMargins(self._before(), S, L, S)
        self._flow.addWidget(head)
        self._flow.addWidget(self._text)
        stretch(self)
        self.settle()

    def say(self, sentence: str) -> None:
        """Say more than the heading: whose draft, of when; why not to be changed."""
        self._sentence = sentence
        self.retranslate()

    def fold(self, *, folded: bool) -> None:
        """Say the heading alone where there is little room; the tip has the rest."""
        self._folded = folded
        self._picture.setVisible(not folded)
        self._flow.setContentsMargins(XS if folded else self._before(), S, XS if folded else L, S)
        self.retranslate()

    def add_action(self, button: Button) -> None:
        """Offer something to do about it."""
        self._flow.addWidget(button)

    def retranslate(self) -> None:
        """Say it again in the language of now."""
        headings = {
            StripeKind.DEMO: self.tr("DEMO"),
            StripeKind.DRAFT: self.tr("Draft, not signed"),
            StripeKind.UNSAVED: self.tr("Not saved"),
            StripeKind.READ_ONLY: self.tr("Read only"),
            StripeKind.DAMAGE: self.tr("Damaged"),
        }
        sentence = self._sentence
        if self.kind is StripeKind.DEMO and not sentence:
            sentence = self.tr("Every patient here is invented")
        self._heading.setText(headings[self.kind])
        self._text.setText(sentence)
        self._text.setVisible(bool(sentence) and not self._folded)
        self.setToolTip(sentence if self._folded else "")
        self.setAccessibleName(f"{headings[self.kind]}. {sentence}".strip())

    def recolour(self, tokens: Tokens) -> None:
        """Text in the ink of the kind."""
        look = _LOOKS[self.kind]
        ink = getattr(tokens, look.ink if self.kind is StripeKind.DEMO else "text")
        for label in (self._heading, self._text):
            label.setStyleSheet(f"color: {ink};")

    def _before(self) -> int:
        """Room at the left; the edge, which the demo's mark lacks, takes its own."""
        return L if self.kind is StripeKind.DEMO else EDGE + L

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        look = _LOOKS[self.kind]
        painter.fillRect(self.rect(), QColor(getattr(tokens, look.ground)))
        ink = QColor(getattr(tokens, look.ink))
        if look.hatched:
            ink.setAlpha(26)
            painter.fillRect(self.rect(), QBrush(ink, Qt.BrushStyle.BDiagPattern))
            ink.setAlpha(255)
        if self.kind is not StripeKind.DEMO:
            painter.fillRect(0, 0, EDGE, self.height(), ink)
