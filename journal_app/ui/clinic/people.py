"""Who works here: the list, adding, changing, removing, granting the clinical key; it touches no passwords or keys.

A newcomer types the password themselves, and the clinical key is granted by one who sees whom it is for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from journal_app.domain.clinic import Workstation
from journal_app.domain.findings import Severity
from journal_app.domain.people import Person, Role, judge_removal
from journal_app.services import key_exchange, left_drafts, people
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.exchange_words import reasons
from journal_app.ui.clinic.leaving_dialog import Gone, LeavingDialog
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.lost_computer_dialog import LostComputerDialog
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.person_dialogs import AddPersonDialog, ChangePersonDialog
from journal_app.ui.clinic.role_names import role_sentence
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.clinic.staff_table import Staff, cells_of, heads, registration_line, registrations, staff_of
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.plain_label import PlainLabel


class PeopleScreen(ClinicScreen):
    """The list, and beside it the person chosen with what can be done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("peopleScreen")
        self._desk = desk
        self._staff: Staff | None = None
        self.notice = Notice(NoticeKind.WARNING)
        self.keys_notice = Notice(NoticeKind.WARNING)
        self.keys_button = Button("", Kind.SECONDARY)
        self.keys_button.setObjectName("keysButton")
        self.keys_notice.add_action(self.keys_button)
        self.table = LinesTable("peopleTable", columns=4, wide=0)
        self.add_button = Button("", Kind.PRIMARY, icon=Icon.ADD)
        self.add_button.setObjectName("addPersonButton")
        self.lost_button = Button("", Kind.SECONDARY, icon=Icon.WARNING)
        self.lost_button.setObjectName("lostComputerButton")
        self.renew_button = Button("", Kind.SECONDARY, icon=Icon.REPEAT)
        self.renew_button.setObjectName("renewKeysButton")
        self.change_button = Button("", Kind.SECONDARY)
        self.change_button.setObjectName("changePersonButton")
        self.grant_button = Button("", Kind.PRIMARY)
        self.grant_button.setObjectName("grantButton")
        self.remove_button = Button("", Kind.SECONDARY)
        self.remove_button.setObjectName("removePersonButton")
        self.side = SideCard()
        self._facts = PlainLabel("", TextRole.SECONDARY)
        self._may = PlainLabel()
        self._lay_out()
        self._connect()
        self.settle()
        self._load()

    def focus_first(self) -> None:
        """The list."""
        self.table.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("People"), self.tr("Everyone signs in with their own name. Nobody knows a colleague's password.")
        )
        self.add_button.setText(self.tr("Add a person"))
        self.lost_button.setText(self.tr("A computer is lost…"))
        self.renew_button.setText(self.tr("New keys…"))
        self.keys_button.setText(self.tr("Exchange the keys…"))
        self.change_button.setText(self.tr("Change…"))
        self.grant_button.setText(self.tr("Grant the clinical key…"))
        self.remove_button.setText(self.tr("Remove…"))
        self.table.name_it(self.tr("People of the clinic"), heads())
        self._show_lines()

    def chosen(self) -> Person | None:
        """The person of the line that is chosen."""
        people = () if self._staff is None else self._staff.people
        return people[self.table.row] if 0 <= self.table.row < len(people) else None

    def _lay_out(self) -> None:
        for button in (self.renew_button, self.lost_button, self.add_button):
            self.corner.addWidget(button)
        buttons = QVBoxLayout()
        buttons.setSpacing(S)
        for button in (self.grant_button, self.change_button, self.remove_button):
            buttons.addWidget(button)
        self.side.card.body.addWidget(self._facts)
        self.side.card.body.addWidget(self._may)
        self.side.card.body.addSpacing(M)
        self.side.card.body.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 1)
        row.addWidget(self.side)
        self.column.addWidget(self.keys_notice)
        self.column.addWidget(self.notice)
        self.column.addLayout(row, 1)

    def _connect(self) -> None:
        self.table.chosen.connect(lambda _row: self._show_person())
        self.table.doubleClicked.connect(lambda _index: self._change())
        self.add_button.clicked.connect(self._add)
        self.lost_button.clicked.connect(self._lose)
        for button in (self.keys_button, self.renew_button):
            button.clicked.connect(self._renew)
        self.change_button.clicked.connect(self._change)
        self.grant_button.clicked.connect(self._grant)
        self.remove_button.clicked.connect(self._remove)
        self._desk.bus.changed.connect(self._changed)

    def _load(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: staff_of(session), self._show, self._desk.ways.fail, self)
        self._desk.tasks.run(lambda: key_exchange.standing(session), self._show_keys, self._desk.ways.fail, self)

    def _show_keys(self, standing: key_exchange.Standing) -> None:
        self.renew_button.setVisible(standing.may_exchange)
        self.keys_button.setVisible(standing.can_help)
        heading = self.tr("The keys are due to be exchanged") if standing.due.is_due else ""
        self.keys_notice.say(reasons(standing), heading=heading)

    def _show(self, staff: Staff) -> None:
        before = self.chosen()
        self._staff = staff
        places = {person.id: row for row, person in enumerate(staff.people)}
        self._show_lines(choose=places.get(before.id, 0) if before else 0)
        self.add_button.setVisible(staff.may_manage)
        self.lost_button.setVisible(staff.may_manage)
        self._show_person()

    def _show_lines(self, *, choose: int | None = None) -> None:
        if self._staff is not None:
            lines = [cells_of(person, self._staff) for person in self._staff.people]
            choose = self.table.row if choose is None else choose
            self.table.show_lines(lines, choose=choose, spoken=registrations(self._staff))
            self._show_person()

    def _show_person(self) -> None:
        person, staff = self.chosen(), self._staff
        self.side.setVisible(person is not None)
        if person is None or staff is None:
            return
        waits = person.id in staff.waiting
        self.side.card.set_title(person.name)
        registration = registration_line(person)
        title = "" if registration.casefold().startswith(person.title.casefold()) else person.title
        self._facts.setText("\n".join(part for part in (title, registration) if part))
        self._facts.setVisible(bool(self._facts.text()))
        sentences = [role_sentence(role) for role in Role if role in person.roles]
        self._may.setText(
            "\n\n".join(sentences) if person.active else self.tr("No longer works here. What they wrote stays.")
        )
        self.change_button.setVisible(staff.may_manage and person.active)
        self.remove_button.setVisible(staff.may_manage and person.active and person.id != staff.myself)
        self.grant_button.setVisible(waits and staff.may_grant)
        if waits and not staff.may_grant:
            sentence = self.tr("{name} can read health data once a practitioner has granted the clinical key here.")
            self.notice.say(sentence.format(name=person.name))
        else:
            self.notice.say("")

    def _add(self) -> None:
        if self._staff is not None:
            AddPersonDialog(self, self._desk, self._staff, self._done).open()

    def _change(self) -> None:
        person, staff = self.chosen(), self._staff
        if person is not None and staff is not None and staff.may_manage and person.active:
            ChangePersonDialog(self, self._desk, (staff, person), self._done).open()

    def _grant(self) -> None:
        person = self.chosen()
        if person is None:
            return
        question = Question(
            self.tr("Grant the clinical key to {name}?").format(name=person.name),
            self.tr(
                "{who} will be able to read every patient's health data. Do this only if you know the person and they "
                "stand beside you or you have called them back. It cannot be undone for what they have read."
            ).format(who=", ".join(part for part in (person.name, registration_line(person)) if part)),
            self.tr("Grant the key to {name}").format(name=person.name),
            kind=Kind.PRIMARY,
        )
        session = self._desk.session
        sentence = self.tr("{name} now holds the clinical key.").format(name=person.name)
        ConfirmDialog(
            self, question, lambda _reason: self._act(lambda: people.grant_clinical(session, person.id), sentence)
        ).open()

    def _remove(self) -> None:
        """Ask, once it is known what the person leaves behind."""
        person, session = self.chosen(), self._desk.session
        if person is not None:
            self._desk.tasks.run(
                lambda: left_drafts.left_by(session, person.id),
                lambda count: self._ask_to_remove(person, count),
                self._desk.ways.fail,
                self,
            )

    def _ask_to_remove(self, person: Person, drafts: int) -> None:
        staff = self._staff
        if staff is None:
            return
        warnings = [
            translate_sentence(finding.key, finding.sentence)
            for finding in judge_removal(person.id, staff.people)
            if finding.severity is Severity.WARN
        ]
        sentence = self.tr(
            "{name} can no longer sign in. What they wrote stays in the journal under their name. Someone who returns "
            "is added as a new person."
        ).format(name=person.name)
        question = Question(
            self.tr("Remove {name}?").format(name=person.name),
            "\n\n".join([sentence, *([self._of_drafts(person, drafts)] if drafts else []), *warnings]),
            self.tr("Remove {name}").format(name=person.name),
            self.tr("Why does the person leave?"),
        )
        ConfirmDialog(self, question, lambda why: self._dismiss(person, why)).open()

    def _dismiss(self, person: Person, why: str) -> None:
        session = self._desk.session
        self._desk.tasks.run(
            lambda: people.dismiss(session, person.id, reason=why),
            lambda changes: self._dismissed(person, changes),
            self._desk.ways.fail,
            self,
        )

    def _dismissed(self, person: Person, changes: ChangeSet) -> None:
        self._done(changes, self.tr("{name} no longer works here.").format(name=person.name))
        title = self.tr("{name} has left").format(name=person.name)
        lead = self.tr("{name} can no longer sign in. Keys that were copied before work until they are exchanged.")
        LeavingDialog(
            self, self._desk, Gone(person.name, title, lead.format(name=person.name), person=person.id)
        ).open()

    def _lose(self) -> None:
        LostComputerDialog(self, self._desk, self._lost, renew=self._renew).open()

    def _lost(self, changes: ChangeSet, lost: Workstation) -> None:
        self._done(changes, self.tr("It stands in the journal that {name} is lost.").format(name=lost.name))
        title = self.tr("{name} is lost").format(name=lost.name)
        lead = self.tr("The computer {name} is no longer in the clinic's hands. What lies on it is sealed.")
        LeavingDialog(self, self._desk, Gone(lost.name, title, lead.format(name=lost.name), seat=lost.seat)).open()

    def _renew(self) -> None:
        title, lead = self.tr("New keys for the clinic"), self.tr("Whenever keys may have got into other hands.")
        LeavingDialog(self, self._desk, Gone("", title, lead)).open()

    def _of_drafts(self, person: Person, count: int) -> str:
        """What happens to what the person wrote and did not sign."""
        left = self.tr("%n unsigned drafts stay behind.", "", count)
        then = self.tr(
            "Nothing is lost, and nobody signs it as {name}: a practitioner finds it on the first screen under “Drafts "
            "of those who left” and goes on with it as their own. Better still, {name} signs it or throws it away "
            "before."
        )
        return f"{left} {then.format(name=person.name)}"

    def _act(self, work: Callable[[], ChangeSet], sentence: str) -> None:
        self._desk.tasks.run(work, lambda changes: self._done(changes, sentence), self._desk.ways.fail, self)

    def _done(self, changes: ChangeSet, sentence: str) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(sentence)

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith(("user.", "keyring.", "keys.", "seat.")) for kind in changes.kinds):
            self._load()
