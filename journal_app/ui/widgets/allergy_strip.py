"""Allergies under the name, always open, in one of four exact states (NHS CUI 0064 to 0072); it must not judge them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from journal_app.domain.dates import format_datetime
from journal_app.domain.health import Allergy, AllergyState, AllergySummary
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import EDGE, L, S, Tokens
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import WholeWidget
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel


@dataclass(frozen=True, slots=True)
class _Look:
    icon: Icon
    colour: str
    ground: str


_LOOKS = {
    AllergyState.KNOWN: _Look(Icon.ALLERGY, "error", "warning_ground"),
    AllergyState.NONE_KNOWN: _Look(Icon.NO_ALLERGY, "success", "panel"),
    AllergyState.NOT_RECORDED: _Look(Icon.NOT_RECORDED, "warning", "warning_ground"),
    AllergyState.UNAVAILABLE: _Look(Icon.UNAVAILABLE, "error", "error_ground"),
}


class AllergyStrip(WholeWidget):
    """The state in its exact words with its own icon, each allergy whole, and who recorded it, as what and when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("allergyStrip")
        self._summary = AllergySummary(AllergyState.UNAVAILABLE)
        self._language, self._role = "en", ""
        self._zone: tzinfo | None = None
        self._icon = IconLabel(Icon.UNAVAILABLE, "error", size=20)
        self.heading = PlainLabel("", TextRole.STRONG)
        self.heading.setObjectName("allergyState")
        self.list = LineLabel()
        self.list.setObjectName("allergyList")
        self.source = LineLabel("", TextRole.SECONDARY)
        self.source.setObjectName("allergySource")
        state = QWidget()
        row = QHBoxLayout(state)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._icon)
        row.addWidget(self.heading)
        flow = FlowLayout(self, across=L, down=2, middle=True)
        flow.setContentsMargins(EDGE + L, S, L, S)
        for widget in (state, self.list, self.source):
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.settle()

    def set_summary(self, summary: AllergySummary, language: str, *, zone: tzinfo, role: str = "") -> None:
        """Show ``summary``; times on the clock of ``zone``, ``role`` the recorder's, in words."""
        self._summary, self._language, self._zone, self._role = summary, language, zone, role
        self.retranslate()
        self.recolour(theme.active())

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        state = self._summary.state
        self.heading.setText(self._heading(state))
        named = self._summary.allergies if state is AllergyState.KNOWN else ()
        self.list.setText("   ·   ".join(allergy_in_words(allergy) for allergy in named))
        self.list.setVisible(bool(named))
        source = self._source(self._summary.recorded_at)
        self.source.setText(source)
        self.source.setVisible(bool(source))
        self.setAccessibleName(self.tr("Allergies"))
        self.setAccessibleDescription(" ".join(filter(None, (self.heading.text(), self.list.text(), source))))

    def recolour(self, tokens: Tokens) -> None:
        """The icon and ground of the state."""
        look = _LOOKS[self._summary.state]
        self._icon.show_icon(look.icon, look.colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        look = _LOOKS[self._summary.state]
        painter.fillRect(self.rect(), QColor(getattr(tokens, look.ground)))
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), QColor(getattr(tokens, look.colour)))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(tokens.hairline))

    def _heading(self, state: AllergyState) -> str:
        return {
            AllergyState.KNOWN: self.tr("Known allergies"),
            AllergyState.NONE_KNOWN: self.tr("No known allergies"),
            AllergyState.NOT_RECORDED: self.tr("Allergies not recorded"),
            AllergyState.UNAVAILABLE: self.tr("Allergies unavailable"),
        }[state]

    def _source(self, at: datetime | None) -> str:
        if at is None or self._zone is None:
            return ""
        who = self._summary.recorded_by
        if self._role:
            who = f"{who} ({self._role})"
        when = format_datetime(at, self._language, zone=self._zone)
        return self.tr("Last confirmed {when}, {who}").format(when=when, who=who)


def allergy_in_words(allergy: Allergy) -> str:
    """An allergy in one line."""
    return f"{allergy.substance}: {allergy.reaction}" if allergy.reaction else allergy.substance
