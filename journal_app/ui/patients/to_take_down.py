"""How many withdrawn consents still have something to take down, and on request whose; it must not name any unasked."""

from __future__ import annotations

from journal_app.services import follow_ups
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.waiting_patients import Lookup, WaitingPatients


class ToTakeDownList(WaitingPatients[int]):
    """Those who took a consent back, while their photos are still out."""

    def __init__(self, desk: Desk) -> None:
        lookup = Lookup(follow_ups.count_open, follow_ups.find_open)
        super().__init__(desk, lookup, name="toTakeDown", kind=NoticeKind.WARNING)

    def line(self, counted: int) -> str:
        """How many patients."""
        text = self.tr("To take down: %n patients took back a consent, and something is left to do", "", counted)
        return text if counted else ""

    def called(self) -> str:
        """Who they are."""
        return self.tr("Patients with something to take down")
