"""How many consents on paper wait for the one signed in, and on request whose; it must not name any unasked."""

from __future__ import annotations

from journal_app.services import paper
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.waiting_patients import Lookup, WaitingPatients


class SecondLooks(WaitingPatients[int]):
    """Those whose consent somebody else filed."""

    def __init__(self, desk: Desk) -> None:
        lookup = Lookup(paper.count_waiting, paper.find_waiting)
        super().__init__(desk, lookup, name="secondLooks", kind=NoticeKind.WARNING)

    def line(self, counted: int) -> str:
        """How many consents."""
        said = self.tr("%n patients' consents on paper wait for you as the second person", "", counted)
        return said if counted else ""

    def called(self) -> str:
        """Whose they are."""
        return self.tr("Patients whose consent on paper waits for you")
