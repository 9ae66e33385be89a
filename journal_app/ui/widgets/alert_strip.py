"""What a practitioner must have in mind, below the allergies and as open as they are; it must not judge any of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from journal_app.domain.health import Alert, AlertSummary, Allergy
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import EDGE, XS, L, S, Tokens
from journal_app.ui.widgets.allergy_strip import allergy_in_words
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget, WholeWidget
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel


class AlertStrip(WholeWidget):
    """Every alert with its icon and words; those that nobody has confirmed say so. Without any, what is known of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alertStrip")
        self._summary = AlertSummary()
        self._names: Mapping[Alert, str] = {}
        self._allergies: tuple[Allergy, ...] = ()
        self.heading = PlainLabel("", TextRole.STRONG)
        self.heading.setObjectName("alertState")
        self._icon = IconLabel(Icon.NOT_RECORDED, "warning", size=20)
        state = QWidget()
        row = QHBoxLayout(state)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._icon)
        row.addWidget(self.heading)
        self._flow = FlowLayout(self, across=L, down=2, middle=True)
        self._flow.setContentsMargins(EDGE + L, S, L, S)
        self._flow.addWidget(state)
        self.shown: list[AlertMark] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.settle()

    def set_summary(
        self, summary: AlertSummary, names: Mapping[Alert, str], *, allergies: tuple[Allergy, ...] = ()
    ) -> None:
        """Show ``summary``, each alert by its name.

        The allergy strip already tells of confirmed allergies; ``allergies`` are those that nobody has confirmed.
        """
        self._summary, self._names, self._allergies = summary, names, allergies
        self.retranslate()
        self.recolour(theme.active())

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        for old in self.shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        alerts = [alert for alert in self._summary.raised if not self._is_told(alert)]
        named = [self._unconfirmed(allergy_in_words(allergy)) for allergy in self._allergies]
        self.shown = [
            *(AlertMark(words, is_confirmed=False) for words in named),
            *(AlertMark(self._words(alert), is_confirmed=self._is_confirmed(alert)) for alert in alerts),
        ]
        for mark in self.shown:
            self._flow.addWidget(mark)
        self.heading.setText(self._heading())
        self.setAccessibleName(self.tr("Health alerts"))
        self.setAccessibleDescription(" · ".join((self.heading.text(), *(mark.words for mark in self.shown))))
        self.updateGeometry()

    def recolour(self, _tokens: Tokens) -> None:
        """The icon and ground of what is known."""
        icon, colour, _ground = self._look()
        self._icon.show_icon(icon, colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        _icon, colour, ground = self._look()
        painter.fillRect(self.rect(), QColor(getattr(tokens, ground)))
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), QColor(getattr(tokens, colour)))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(tokens.hairline))

    def _is_confirmed(self, alert: Alert) -> bool:
        return alert in self._summary.confirmed

    def _is_told(self, alert: Alert) -> bool:
        """Whether the allergies themselves are named, above or here."""
        return alert is Alert.ALLERGY and (self._is_confirmed(alert) or bool(self._allergies))

    def _words(self, alert: Alert) -> str:
        name = self._names.get(alert, alert.value)
        return name if self._is_confirmed(alert) else self._unconfirmed(name)

    def _unconfirmed(self, words: str) -> str:
        return self.tr("{alert} (not confirmed)").format(alert=words)

    def _heading(self) -> str:
        if self.shown:
            return self.tr("Alerts")
        if self._summary.known is not None:
            return self.tr("No alerts")
        return self.tr("Health questions not asked") if not self._summary.asked else self.tr("Not everything was asked")

    def _look(self) -> tuple[Icon, str, str]:
        if self.shown:
            return Icon.REACTION, "error", "warning_ground"
        if self._summary.known is not None:
            return Icon.NO_ALLERGY, "success", "panel"
        return Icon.NOT_RECORDED, "warning", "warning_ground"


class AlertMark(LivingWidget):
    """One alert: an exclamation mark where a practitioner confirmed it, a clock where that is still to be done."""

    def __init__(self, words: str, *, is_confirmed: bool) -> None:
        super().__init__()
        self.words, self.is_confirmed = words, is_confirmed
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS + 2)
        row.addWidget(IconLabel(Icon.WARNING if is_confirmed else Icon.CLOCK, "error" if is_confirmed else "warning"))
        row.addWidget(LineLabel(words, TextRole.STRONG if is_confirmed else TextRole.BODY))
        self.settle()
