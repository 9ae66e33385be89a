"""How many patients the present privacy notice has not reached, and on request who; it must not name any unasked."""

from __future__ import annotations

from journal_app.services import choices
from journal_app.services.choices import ToInform
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.waiting_patients import Lookup, WaitingPatients


class ToInformList(WaitingPatients[ToInform]):
    """Those who have an older notice, or none."""

    def __init__(self, desk: Desk) -> None:
        lookup = Lookup(choices.count_to_inform, choices.find_to_inform)
        super().__init__(desk, lookup, name="toInform", kind=NoticeKind.INFORMATION)

    def line(self, counted: ToInform) -> str:
        """How many, or how many at the least."""
        text = self.tr("To inform: %n patients have an older privacy notice or none", "", counted.count)
        if counted.has_more:
            text = self.tr("To inform: at least %n patients have an older privacy notice or none", "", counted.count)
        return text if counted.count else ""

    def called(self) -> str:
        """Who they are."""
        return self.tr("Patients to inform")
