"""The first screen: a search field, who is found, the way to a new patient; it must not show anything clinical."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.people import Permission, permissions
from journal_app.services import registry_drafts, role_review
from journal_app.services.registry_drafts import LeftWords, Waiting
from journal_app.services.role_review import RoleSheet
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.role_review import RoleReviewDialog
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.left_at_desk import LeftWordsDialog
from journal_app.ui.patients.patient_finder import PatientFinder
from journal_app.ui.patients.second_looks import SecondLooks
from journal_app.ui.patients.to_inform import ToInformList
from journal_app.ui.patients.to_take_down import ToTakeDownList
from journal_app.ui.patients.unsaved_offer import UnsavedOffer
from journal_app.ui.patients.worklists import Worklists
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.yielding import Yielding

WIDEST = 900
"""Lines of results are no wider than this, in px, so that the eye finds the facts of a name."""


class HomeScreen(LivingWidget):
    """Search first: typing finds, arrow down and Enter open, Enter without a match registers what was typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("homeScreen")
        self._desk = desk
        self._may_register = False
        self._roles: RoleSheet | None = None
        self._heading = PlainLabel("", TextRole.TITLE)
        self.new_button = Button("", Kind.SECONDARY, keys="Ctrl+R", icon=Icon.ADD)
        self.new_button.setObjectName("newPatientButton")
        self.new_button.hide()
        self.finder = PatientFinder(desk)
        self.unsaved = UnsavedOffer(desk)
        self.to_inform = ToInformList(desk)
        self.roles_due = Notice(NoticeKind.WARNING)
        self.roles_due.setObjectName("rolesDue")
        self.roles_button = Button("", Kind.SECONDARY)
        self.roles_button.setObjectName("reviewRolesButton")
        self.roles_due.add_action(self.roles_button)
        self.second_looks: SecondLooks | None = None
        self.worklists: Worklists | None = None
        self.to_take_down: ToTakeDownList | None = None
        self.above = Yielding()
        self.above.setObjectName("waitingAbove")
        self._arrange()
        self.to_inform.chosen.connect(desk.ways.to_patient)
        self.to_inform.opened.connect(lambda is_open: self._show_list(self.to_inform, is_open=is_open))
        self.roles_button.clicked.connect(self._review_roles)
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
        self.roles_button.setText(self.tr("To the review"))
        self._say_roles()

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
        above = self.above.column
        above.setSpacing(S)
        for widget in (self.roles_due, self.unsaved, self.to_inform):
            above.addWidget(widget)
        column.addWidget(self.above)
        column.addWidget(self.finder, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(XL, L, XL, L)
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
        if Permission.MANAGE_PEOPLE in allowed:
            self._look_at_roles()

    def _review_roles(self) -> None:
        RoleReviewDialog(self, self._desk, self._roles_reviewed).open()

    def _roles_reviewed(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(self.tr("The review is signed."))
        self._look_at_roles()

    def _look_at_roles(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: role_review.look(session), self._have_roles, self._desk.ways.fail, self)

    def _have_roles(self, sheet: RoleSheet) -> None:
        self._roles = sheet
        self._say_roles()

    def _say_roles(self) -> None:
        """An owner is told once the year is over; of nobody who holds what."""
        sheet = self._roles
        if sheet is None or not sheet.is_overdue:
            self.roles_due.say("")
            return
        words = self.tr("Who holds which role was to be reviewed by {day}.")
        self.roles_due.say(words.format(day=format_date(sheet.due, language_of())))

    def _add_lists(self, allowed: frozenset[Permission]) -> None:
        """What waits for those who treat; for others there is not even the word of it."""
        above, below = self.above.column.indexOf(self.to_inform), self.above.column.count()
        if Permission.READ_CLINICAL in allowed or Permission.MANAGE_CLINIC in allowed:
            self.worklists = Worklists(self._desk)
            self.worklists.chosen.connect(lambda patient, item: self._desk.ways.to_patient(patient, item=item))
            self.worklists.photos_wanted.connect(
                lambda patient, code: self._desk.ways.to_patient(patient, treatment=code, photos=True)
            )
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
        self.above.column.insertWidget(place, one)
        one.count()

    def _show_list(self, one: QWidget, *, is_open: bool) -> None:
        """Let a list take the room of the search, or give it back."""
        self.finder.finish()
        self.above.column.setStretchFactor(one, int(is_open))
        self._column.setStretchFactor(self.above, int(is_open))
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
        session = self._desk.session
        if waiting.left:
            self._desk.tasks.run(
                lambda: registry_drafts.left_words(session, waiting.id),
                lambda left: self._show_left(waiting, left),
                self._desk.ways.fail,
                self,
            )
        elif waiting.patient is None:
            self._desk.ways.to_registration("", waiting.id)
        else:
            self._desk.ways.to_registry_form(waiting.patient, waiting.id)

    def _show_left(self, waiting: Waiting, left: LeftWords | None) -> None:
        if left is None:
            self._look_for_unsaved()
            return
        self.unsaved.offer(waiting)  # until it is thrown away
        LeftWordsDialog(self, left, self.unsaved.throw_away).show()

    def _register(self, typed: str) -> None:
        if self._may_register:
            self.finder.finish()
            self._desk.ways.to_registration(typed)

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith("patient.") for kind in changes.kinds):
            self.finder.refresh()
