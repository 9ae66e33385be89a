"""To which visit of the day an entry belongs, to choose from; it must not decide that it may be written."""

from __future__ import annotations

from datetime import datetime, tzinfo
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from journal_app.domain.dates import format_date, format_time
from journal_app.domain.journal import JournalItem
from journal_app.domain.visits import SignedInThisVisit, Visit, visits_on
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget, stretch

_OWN = "own"


class VisitField(LivingWidget):
    """The visits of the day on which it was done, and a visit of its own; hidden on a day without any.

    Offered is the newest that has room. What somebody chose stays chosen while there is such a visit.

    Signals:
        changed: another visit is chosen.
    """

    changed = Signal()

    def __init__(self, zone: tzinfo, *, performer: UUID, treatment: str) -> None:
        super().__init__()
        self._zone, self._performer, self._treatment = zone, performer, treatment
        self._visits: tuple[Visit, ...] = ()
        self._is_today, self._wanted, self._is_chosen = True, "", False
        self.chooser = Chooser()
        self.chooser.setObjectName("visitChooser")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.chooser)
        self.setFocusProxy(self.chooser)
        stretch(self)
        self.row = FormRow("", self)
        self.chooser.activated.connect(self._choose)
        self.settle()

    def show_visits(self, items: tuple[JournalItem, ...], done: datetime, now: datetime) -> None:
        """Offer the visits of the day of ``done``."""
        day = done.astimezone(self._zone).date()
        self._visits, self._is_today = visits_on(items, day, self._zone), day == now.astimezone(self._zone).date()
        self.retranslate()

    def value(self) -> UUID | None:
        """The session of the visit; None for one of its own."""
        chosen = self._chosen()
        return None if chosen is None else chosen.session

    def text(self) -> str:
        """What was chosen, as a draft keeps it: a session, ``own``, or nothing where nobody chose."""
        return self._wanted if self._is_chosen else ""

    def restore(self, text: str) -> None:
        """Show what a draft kept."""
        self._wanted, self._is_chosen = text, bool(text)
        self.retranslate()

    def problem(self) -> str:
        """Why it cannot belong to the visit that is chosen, or nothing."""
        chosen = self._chosen()
        return sentence_of(SignedInThisVisit()) if chosen is not None and self._is_in(chosen) else ""

    def retranslate(self) -> None:
        """Say every text again."""
        if not hasattr(self, "row"):
            return
        meant = self._meant()
        self.chooser.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.chooser.clear()
        for visit in self._visits:
            self.chooser.addItem(self._offer(visit), str(visit.session))
        self.chooser.addItem(self.tr("Is a visit of its own"), _OWN)
        self.chooser.setCurrentIndex(max(self.chooser.findData(meant), 0))
        self.chooser.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.chooser.setAccessibleName(self.tr("Visit"))
        is_full = bool(self._visits) and meant == _OWN and not self._is_chosen
        self.row.set_texts(self.tr("Visit"), sentence_of(SignedInThisVisit()) if is_full else "")
        self.row.setVisible(bool(self._visits))

    def _meant(self) -> str:
        if self._is_chosen and self._wanted in {_OWN, *(str(visit.session) for visit in self._visits)}:
            return self._wanted
        self._is_chosen = False
        newest = next(iter(self._visits), None)
        return _OWN if newest is None or self._is_in(newest) else str(newest.session)

    def _offer(self, visit: Visit) -> str:
        begun = {"time": format_time(visit.begun, zone=self._zone), "name": visit.begun_by}
        if self._is_today:
            return self.tr("Belongs to today's visit, begun {time} by {name}").format(**begun)
        day = format_date(visit.begun.astimezone(self._zone).date(), language_of())
        return self.tr("Belongs to the visit of {date}, begun {time} by {name}").format(date=day, **begun)

    def _is_in(self, visit: Visit) -> bool:
        return visit.has_signed(self._performer, self._treatment)

    def _chosen(self) -> Visit | None:
        return next((visit for visit in self._visits if str(visit.session) == self.chooser.currentData()), None)

    def _choose(self, _at: int) -> None:
        self._wanted, self._is_chosen = str(self.chooser.currentData()), True
        self.row.show_error(self.problem())
        self.changed.emit()
