"""That part of a journal cannot be read, what it means and what to do; it must not be told by a colour alone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.ui.announce import announce
from journal_app.ui.widgets.gate_panel import GateLine, GateStatus
from journal_app.ui.widgets.stripe import Stripe, StripeKind


class DamageStripe(Stripe):
    """A red stripe above the journal, hidden while everything can be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(StripeKind.DAMAGE, parent)
        self._count = 0
        self.hide()

    def show_count(self, count: int) -> None:
        """Say that so many records cannot be read; read aloud at once when it is new."""
        is_new = count and count != self._count
        self._count = count
        self.retranslate()
        self.setVisible(bool(count))
        if is_new:
            announce(self, self.accessibleName(), urgent=True)

    def gate_line(self) -> GateLine:
        """The same as the first line of what stands before a treatment."""
        return GateLine(
            GateStatus.BLOCKED,
            self.tr("Part of this journal cannot be read"),
            self.tr("Nothing is written in it until that is mended"),
        )

    def retranslate(self) -> None:
        """Say it again in the language of now."""
        count = getattr(self, "_count", 0)  # the stripe says its heading while it is made
        told = self.tr(
            "%n records of this journal cannot be read. The rest can, and nothing can be written.", "", count
        )
        advice = self.tr(
            "Change nothing in the journal's folder, run “verify” in a terminal, and call whoever minds the computers"
        )
        self._sentence = f"{told}. {advice}"
        super().retranslate()
