"""The first screen: a search field, who is found, the way to a new patient; it must not show anything clinical."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.people import Permission, permissions
from journal_app.services import registry_drafts
from journal_app.services.registry_drafts import Waiting
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.patient_finder import PatientFinder
from journal_app.ui.patients.second_looks import SecondLooks
from journal_app.ui.patients.to_inform import ToInformList
from journal_app.ui.patients.to_take_down import ToTakeDownList
from journal_app.ui.patients.unsaved_offer import UnsavedOffer
from journal_app.ui.patients.worklists import Worklists
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

WIDEST = 900
"""Lines of results are no wider than this, in px, so that the eye finds the facts of a name."""


class HomeScreen(LivingWidget):
    """Search first: typing finds, arrow down and Enter open, Enter without a match registers what was typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("homeScreen")
        self._desk = desk
        self._may_register = False
        self._heading = PlainLabel("", TextRole.TITLE)
        self.new_button = Button("", Kind.SECONDARY, keys="Ctrl+R", icon=Icon.ADD)
        self.new_button.setObjectName("newPatientButton")
        self.new_button.hide()
        self.finder = PatientFinder(desk)
        self.unsaved = UnsavedOffer(desk)
        self.to_inform = ToInformList(desk)
        self.second_looks: SecondLooks | None = None
        self.worklists: Worklists | None = None
        self.to_take_down: ToTakeDownList | None = None
        self._arrange()
        self.to_inform.chosen.connect(desk.ways.to_patient)
        self.to_inform.opened.connect(lambda is_open: self._show_list(self.to_inform, is_open=is_open))
        self.new_button.clicked.connect(lambda: self._register(self.finder.typed()))
        self.finder.chosen.connect(desk.ways.to_patient)
        self.finder.wanted_new.connect(self._register)
        self.unsaved.continued.connect(self._go_on)
        self.unsaved.thrown_away.connect(lambda _gone: self._look_for_unsaved())
        desk.bus.changed.connect(self._changed)
        desk.tasks.run(lambda: permissions(desk.session.vault.person.roles), self._allow, desk.ways.fail, self)
        self.settle()

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Patients")

    def focus_first(self) -> None:
        """Into the search field."""
        self.finder.focus_field()

    def may_leave(self) -> bool:
        """Always; what was shown is written down first."""
        self.finder.finish()
        return True

    def retranslate(self) -> None:
        """Say every text again."""
        self._heading.setText(self.tr("Patients"))
        self.setAccessibleName(self.title())
        self.new_button.setText(self.tr("New patient"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignVCenter)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = self._column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addLayout(head)
        column.addWidget(self.unsaved)
        column.addWidget(self.to_inform)
        column.addWidget(self.finder, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(XL, XL, XL, XL)
        outer.addStretch(1)
        outer.addWidget(inner, 12)
        outer.addStretch(1)

    def _allow(self, allowed: frozenset[Permission]) -> None:
        self._may_register = Permission.REGISTER_PATIENT in allowed
        self.new_button.setVisible(self._may_register)
        self.finder.offer_new(offered=self._may_register)
        if self._may_register:
            self._look_for_unsaved()
        if Permission.CHANGE_PATIENT in allowed:
            self.to_inform.count()
        self._add_lists(allowed)

    def _add_lists(self, allowed: frozenset[Permission]) -> None:
        """What waits for those who treat; for others there is not even the word of it."""
        above, below = self._column.indexOf(self.to_inform), self._column.indexOf(self.finder)
        if Permission.READ_CLINICAL in allowed or Permission.MANAGE_CLINIC in allowed:
            self.worklists = Worklists(self._desk)
            self.worklists.chosen.connect(lambda patient, item: self._desk.ways.to_patient(patient, item=item))
            self._add(self.worklists, below)
        if Permission.WRITE_CLINICAL in allowed:
            self.second_looks = SecondLooks(self._desk)
            self.second_looks.chosen.connect(self._desk.ways.to_patient)
            self._add(self.second_looks, above)
        if Permission.READ_CLINICAL in allowed:
            self.to_take_down = ToTakeDownList(self._desk)
            self.to_take_down.chosen.connect(self._desk.ways.to_patient)
            self._add(self.to_take_down, above)

    def _add(self, one: SecondLooks | Worklists | ToTakeDownList, place: int) -> None:
        one.opened.connect(lambda is_open: self._show_list(one, is_open=is_open))
        self._column.insertWidget(place, one)
        one.count()

    def _show_list(self, one: QWidget, *, is_open: bool) -> None:
        """Let a list take the room of the search, or give it back."""
        self.finder.finish()
        self._column.setStretchFactor(one, int(is_open))
        self.finder.setVisible(not is_open)
        if not is_open:
            self.finder.focus_field()

    def _look_for_unsaved(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(
            lambda: registry_drafts.waiting(session),
            lambda found: self.unsaved.offer(next(iter(found), None)),
            self._desk.ways.fail,
            self,
        )

    def _go_on(self, waiting: Waiting) -> None:
        self.finder.finish()
        if waiting.patient is None:
            self._desk.ways.to_registration("", waiting.id)
        else:
            self._desk.ways.to_registry_form(waiting.patient, waiting.id)

    def _register(self, typed: str) -> None:
        if self._may_register:
            self.finder.finish()
            self._desk.ways.to_registration(typed)

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith("patient.") for kind in changes.kinds):
            self.finder.refresh()
