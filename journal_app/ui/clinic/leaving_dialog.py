"""What is to do once somebody left or a computer is lost: new keys, what could be read, a breach; it decides nothing.

Each part stands for itself and can be done now or later: what is due the journal knows, and People says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.reach import Reach
from journal_app.services import reach
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.exchange_panel import ExchangePanel
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.icons import Icon
from journal_app.ui.requests.breach_form import NoticeBreachDialog
from journal_app.ui.tokens import L
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT, _TABLE_LINES = 760, 720, 8


@dataclass(frozen=True, slots=True)
class Gone:
    """Who left, or which computer is lost, by name; ``title`` and ``lead`` say so."""

    name: str
    title: str
    lead: str
    person: UUID | None = None
    seat: UUID | None = None


class LeavingDialog(AskingDialog):
    """Three cards, one below the other; without somebody who is gone only the first."""

    def __init__(self, parent: QWidget, desk: Desk, gone: Gone) -> None:
        super().__init__(parent, gone.title, icon=Icon.PRIVACY, fill=True)
        self.setObjectName("leavingDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._gone = desk, gone
        self.panel = ExchangePanel(desk)
        self.reach_button = Button("", Kind.SECONDARY)
        self.reach_button.setObjectName("reachButton")
        self.breach_button = Button("", Kind.SECONDARY)
        self.breach_button.setObjectName("noteBreachButton")
        self.pdf_button = Button("", Kind.SECONDARY)
        self.pdf_button.setObjectName("reachPdfButton")
        self.pdf_button.hide()
        self._sum = PlainLabel("")
        self._sum.hide()
        self.table = LinesTable("reachTable", columns=4, wide=0)
        self.table.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 * _TABLE_LINES)
        self.table.hide()
        self._lay_out()
        self.close_button = self.add_button(self.tr("Close"), Kind.SECONDARY, self.reject, name="closeButton")
        self.panel.exchanged.connect(self.reach_button.setFocus)
        self.reach_button.clicked.connect(self._read)
        self.pdf_button.clicked.connect(self._make_pdf)
        self.breach_button.clicked.connect(self._note)

    def reject(self) -> None:
        """Not while keys are being exchanged: it is stopped first."""
        if not self.panel.is_busy:
            super().reject()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(L)
        column.addWidget(PlainLabel(self._gone.lead))
        is_gone = self._gone.person is not None or self._gone.seat is not None
        keys = Card()
        keys.set_title(self.tr("1. New keys") if is_gone else self.tr("New keys"))
        keys.body.addWidget(self.panel)
        column.addWidget(keys)
        if is_gone:
            self.setMinimumHeight(_HEIGHT)
            column.addWidget(self._reach_card())
            column.addWidget(self._breach_card())
        else:
            for unused in (self._sum, self.table, self.reach_button, self.pdf_button, self.breach_button):
                unused.setParent(self)
                unused.hide()
        column.addStretch(1)
        self.body.addWidget(scrolled(column), 1)

    def _reach_card(self) -> Card:
        card = Card()
        card.set_title(self.tr("2. What could be read"))
        self.reach_button.setText(self.tr("Show what could be read"))
        lead = self.tr("From the access log, patient by patient. That you look stands in the log as well.")
        card.body.addWidget(PlainLabel(lead))
        card.body.addWidget(self._sum)
        card.body.addWidget(self.table)
        card.body.addLayout(_at_the_left(self.reach_button, self.pdf_button))
        self.pdf_button.setText(self.tr("Save the list as a PDF…"))
        heads = (self.tr("Patient"), self.tr("Opened"), self.tr("Last"), self.tr("Copied"))
        self.table.name_it(self.tr("Patients who were looked at"), heads)
        return card

    def _breach_card(self) -> Card:
        card = Card()
        card.set_title(self.tr("3. Is it a data breach?"))
        self.breach_button.setText(self.tr("Write down a data breach…"))
        lead = self.tr(
            "If somebody may have read or copied without right, write it down: from then on the clinic has 72 hours to "
            "judge the risk and tell the authority."
        )
        card.body.addWidget(PlainLabel(lead))
        card.body.addLayout(_at_the_left(self.breach_button))
        return card

    def _read(self) -> None:
        session, gone = self._desk.session, self._gone
        self.reach_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: reach.find(session, person=gone.person, seat=gone.seat), self._show_reach, self._failed, self
        )

    def _failed(self, problem: Exception) -> None:
        self.reach_button.setEnabled(True)
        self._desk.ways.fail(problem)

    def _show_reach(self, found: Reach) -> None:
        self.reach_button.hide()
        could = self.tr("Could read: names, numbers and contact data of all %n patients.", "", found.registered)
        journals = (
            self.tr("Every journal, too: the clinical key was there.")
            if found.had_clinical
            else self.tr("No health data: the clinical key was never there.")
        )
        looks = found.looks
        opened = len(looks.patients)
        did = self.tr("Opened: %n patients, below.", "", opened) if opened else self.tr("Opened nobody's journal.")
        searched = self.tr("Searches: {count}.").format(count=looks.searches)
        parts = [could, journals, did, searched]
        if looks.first is not None and looks.last is not None:
            span = self.tr("From {first} to {last}.")
            parts.append(span.format(first=self._moment(looks.first), last=self._moment(looks.last)))
        if self._gone.seat is not None and found.people:
            parts.append(self.tr("Signed in there: {names}.").format(names=", ".join(found.people)))
        self._sum.setText(" ".join(parts))
        self._sum.show()
        self.table.show_lines(
            [
                (
                    identity_line(one.patient, found.lines.get(one.patient)),
                    str(one.looks),
                    self._moment(one.last),
                    str(one.handed_out),
                )
                for one in looks.patients
            ]
        )
        self.table.setVisible(bool(looks.patients))
        self.pdf_button.show()
        (self.table if looks.patients else self.pdf_button).setFocus()

    def _make_pdf(self) -> None:
        session, gone = self._desk.session, self._gone
        language = PrintLanguage(language_of())
        self.pdf_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: reach.pdf(session, language, name=gone.name, person=gone.person, seat=gone.seat),
            self._save_pdf,
            self._pdf_failed,
            self,
        )

    def _save_pdf(self, pdf: bytes) -> None:
        self.pdf_button.setEnabled(True)
        name = self.tr("could-be-read")  # names nobody: file dialogs and recent-file lists remember it
        save_pdf(self, self._desk.tasks, pdf, name=f"{name}.pdf", saved=self._saved, failed=self._pdf_failed)

    def _saved(self, _path: Path) -> None:
        self._desk.ways.say(self.tr("The list is saved. Keep it with the register of data breaches."))

    def _pdf_failed(self, problem: Exception) -> None:
        self.pdf_button.setEnabled(True)
        self._desk.ways.fail(problem)

    def _moment(self, moment: datetime) -> str:
        local = moment.astimezone(self._desk.session.clock.zone())
        return f"{format_date(local.date(), language_of())} {local:%H:%M}"

    def _note(self) -> None:
        dialog = NoticeBreachDialog(self, self._desk, self._noted)
        dialog.what.set_text(self._gone.lead)
        dialog.open()

    def _noted(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self.breach_button.setEnabled(False)
        self._desk.ways.say(self.tr("It stands in the register, under Privacy requests. Assess the risk there."))


def _at_the_left(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
