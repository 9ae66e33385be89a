"""Joining two registrations of one person, side by side; it must not show a banner, for it shows two patients."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient, changes
from journal_app.services import gate, patients
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.patient_finder import PatientFinder
from journal_app.ui.patients.registry_view import value_in_words
from journal_app.ui.patients.words import field_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_COMPARED = (
    *("name.family", "name.given", "identifiers", "born", "gender", "phones", "email"),
    *("address.street", "address.city", "language"),
)
_REASON = 2000


class MergePage(ActPage):
    """Find the other registration, compare, say why, join; both journals stay and it can be undone."""

    def __init__(self, desk: Desk, patient: Patient, *, country: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("mergePage")
        self._kept, self._country = patient, country
        self._other: Patient | None = None
        self.hint = LineLabel()
        self.finder = PatientFinder(desk, besides=patient.id)
        self.finder.setMinimumHeight(320)
        self.card = Card()
        self.again_button = Button("", Kind.SECONDARY)
        self.reason = TextArea(_REASON, lines=2)
        self.reason_row = FormRow("", self.reason)
        for widget in (self.hint, self.finder, self.card):
            self.column.addWidget(widget)
        self.column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.reason_row)
        self.finder.chosen.connect(self._look)
        self.again_button.clicked.connect(lambda: self._compare(None))
        self._compare(None)
        self.settle()

    def first_field(self) -> QWidget:
        """The search, until someone is chosen."""
        return self.finder.field if self._other is None else self.reason.edit

    def has_unsaved(self) -> bool:
        """A reason was typed."""
        return bool(self.reason.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        name = display_name(self._kept.details.name)
        self.heading.setText(self.tr("Join another registration with {name}").format(name=name))
        self.setAccessibleName(self.heading.text())
        self.hint.setText(
            self.tr(
                "Find the other registration of the same person. Both journals are kept, and joining can be undone."
            )
        )
        self.again_button.setText(self.tr("Choose another one"))
        self.reason_row.set_texts(
            self.tr("Why these two are the same person"), self.tr("For example: seen passport, same CPR")
        )
        self.act_button.setText(self.tr("Show both as {name}").format(name=name))
        self._fill()

    def carry_out(self) -> None:
        """Join them."""
        other = self._other
        if other is None or self.refuse((self.reason_row, self._reason_problem())):
            return
        session, kept, reason = self.desk.session, self._kept.id, self.reason.text().strip()
        said = self.tr("Both are shown as {name} now").format(name=display_name(self._kept.details.name))
        self.act_with(lambda: patients.merge(session, survivor=kept, duplicate=other.id, reason=reason), said=said)

    def _reason_problem(self) -> str:
        return self.reason.problem() or (
            "" if self.reason.text().strip() else self.tr("Write why these two are the same person")
        )

    def _look(self, chosen: object) -> None:
        if not isinstance(chosen, UUID):
            return
        if chosen == self._kept.id:
            self.problem.say(self.tr("This is the registration you started from. Choose the other one."))
            return
        session = self.desk.session
        self.work_on(lambda: gate.take_registry(session, chosen).patient, self._compare)

    def _compare(self, other: Patient | None) -> None:
        self._other = other
        self.finder.setVisible(other is None)
        self.hint.setVisible(other is None)
        for widget in (self.card, self.again_button, self.reason_row, self.act_button):
            widget.setVisible(other is not None)
        self._fill()
        self.begin()

    def _fill(self) -> None:
        while (item := self.card.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if self._other is not None:
            self.card.body.addWidget(self._side_by_side(self._other))

    def _side_by_side(self, other: Patient) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        titles = (self.tr("Stays"), self.tr("Is shown as the other from now on"))
        for column, title in enumerate(titles, start=1):
            grid.addWidget(PlainLabel(title, TextRole.HEADING), 0, column)
        differing = set(changes(self._kept.details, other.details))
        for row, field in enumerate(_COMPARED, start=1):
            same = field not in differing
            label = field_name(field) if same else self.tr("{field} (differs)").format(field=field_name(field))
            grid.addWidget(
                PlainLabel(label, TextRole.SECONDARY if same else TextRole.WARNING), row, 0, Qt.AlignmentFlag.AlignTop
            )
            for column, patient in enumerate((self._kept, other), start=1):
                value = value_in_words(patient.details, field, country=self._country)
                role = TextRole.BODY if same else TextRole.STRONG
                grid.addWidget(LineLabel(value, role), row, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return holder
