"""The yearly review of who holds which role: everyone in a list, what is said of each, the signature; no key moves."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.role_review import RoleVerdict
from journal_app.services import role_review
from journal_app.services.role_review import PersonShown, RoleSheet, Said
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.role_names import role_name
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import HoldingDialog, problem_sentence
from journal_app.ui.half_written import Words
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1080, 600
_LONGEST_NOTE = 500


class RoleReviewDialog(HoldingDialog):
    """One line a person; an owner says of each whether it is right and signs, an auditor sees the last review."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("RoleReviewDialog", "Who holds which role")
        super().__init__(parent, title, icon=Icon.PATIENTS, fill=True)
        self.setObjectName("roleReviewDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._done = desk, done
        self._sheet: RoleSheet | None = None
        self._said: dict[UUID, Said] = {}
        self.notice = Notice(NoticeKind.INFORMATION)
        self.lead = PlainLabel("")
        self.left = PlainLabel("", TextRole.SECONDARY)
        self.left.setObjectName("peopleLeft")
        self.left.hide()
        self.table = LinesTable("rolesTable", columns=6, wide=1)
        self.note = QLineEdit()
        self.note.setObjectName("roleNoteEdit")
        self.note.setMaxLength(_LONGEST_NOTE)
        self.right_button = self._button("rightButton", self.tr("It is right"))
        self.change_button = self._button("toChangeButton", self.tr("To be changed"))
        self._lay_out()
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.reject, name="closeButton")
        self.sign_button = self.add_button(self.tr("Sign the review"), Kind.PRIMARY, self._sign, name="signRolesButton")
        self.sign_button.setEnabled(False)
        self.table.chosen.connect(lambda _row: self._show_note())
        self.right_button.clicked.connect(lambda _on=False: self._say(RoleVerdict.RIGHT))
        self.change_button.clicked.connect(lambda _on=False: self._say(RoleVerdict.TO_CHANGE))
        self.note.returnPressed.connect(lambda: self._say(RoleVerdict.TO_CHANGE))
        session = desk.session
        desk.tasks.run(lambda: role_review.look(session), self._show, self._failed, self)

    @staticmethod
    def _button(name: str, text: str) -> Button:
        button = Button(text, Kind.SECONDARY)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        hint = self.tr("Needed where something is to change; it is kept. The change itself is made under People.")
        self._note_row = FormRow(self.tr("What is to change?"), self.note, hint=hint)
        self._acts = QWidget()
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(S)
        acts.addWidget(self._note_row, 1)
        for button in (self.change_button, self.right_button):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for widget in (self.notice, self.lead):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._acts)
        self.body.addWidget(self.left)

    def _show(self, sheet: RoleSheet) -> None:
        self._sheet = sheet
        due = format_date(sheet.due, language_of())
        by_when = self.tr("The review is overdue: it was due by {day}.")
        if not sheet.is_overdue:
            by_when = self.tr("To be reviewed by {day}.")
        words = by_when.format(day=due)
        if sheet.last is not None:
            last = self.tr("Last reviewed on {day} by {name}.")
            on = format_date(sheet.last.on, language_of())
            words = f"{last.format(day=on, name=sheet.last.reviewed_by_name)} {words}"
        self.lead.setText(words)
        self._acts.setVisible(sheet.may_sign)
        self.sign_button.setVisible(sheet.may_sign)
        self._show_lines(0)

    def _show_lines(self, choose: int) -> None:
        heads = (
            self.tr("Name"),
            self.tr("Roles"),
            self.tr("Last sign-in"),
            self.tr("Clinical key"),
            self.tr("Cleared for"),
            self.tr("Judged"),
        )
        self.table.name_it(self.tr("Who holds which role"), heads)
        people = () if self._sheet is None else self._sheet.people
        self.table.show_lines([self._cells(one) for one in people], choose=choose)
        self.sign_button.setEnabled(bool(people) and len(self._said) == len(people))
        self._say_left(len(people) - len(self._said))
        self._show_note()

    def _say_left(self, left: int) -> None:
        """Why it cannot be signed yet."""
        may_sign = self._sheet is not None and self._sheet.may_sign
        words = self.tr("%n people left to say it of: then the review can be signed.", "", left)
        self.left.setText(words if may_sign and left else "")
        self.left.setVisible(bool(self.left.text()))
        self.sign_button.setAccessibleDescription(self.left.text())
        self.sign_button.setToolTip(self.left.text())

    def _cells(self, one: PersonShown) -> tuple[str, ...]:
        at, zone = one.last_sign_in, self._desk.session.clock.zone()
        return (
            one.person.name,
            ", ".join(sorted(role_name(role) for role in one.person.roles)),
            self.tr("Never") if at is None else format_datetime(at, language_of(), zone=zone),
            self.tr("Yes") if one.holds_clinical_key else self.tr("No"),
            self.tr("%n treatments", "", one.cleared) if one.cleared else self.tr("Not stated"),
            self._word_of(one.person.id),
        )

    def _word_of(self, person: UUID) -> str:
        said = self._said.get(person)
        if said is None:
            last = None if self._sheet is None or self._sheet.may_sign else self._sheet.last
            found = [one for one in (() if last is None else last.people) if one.user == person]
            said = Said(found[0].verdict, found[0].note) if found else None
        if said is None:
            return ""
        right = said.verdict is RoleVerdict.RIGHT
        return self.tr("Right") if right else self.tr("To change: {note}").format(note=said.note)

    def _chosen(self) -> PersonShown | None:
        people, row = () if self._sheet is None else self._sheet.people, self.table.row
        return people[row] if 0 <= row < len(people) else None

    def _show_note(self) -> None:
        one = self._chosen()
        said = None if one is None else self._said.get(one.person.id)
        self.note.setText("" if said is None else said.note)
        self._note_row.show_error("")

    def has_unsaved(self) -> bool:
        """What was said of somebody and not signed yet, or a note that was begun."""
        return bool(self._said) or self.note.isModified()

    def words_left(self) -> Words:
        """What was said, by name: of the staff, and of no patient. What is to change about somebody is for owners."""
        people = () if self._sheet is None else self._sheet.people
        verdicts = ((one.person.name, self._said.get(one.person.id)) for one in people)
        return tuple(
            (name, self.tr("Right") if said.verdict is RoleVerdict.RIGHT else self.tr("To be changed"))
            for name, said in verdicts
            if said is not None
        )

    def _say(self, verdict: RoleVerdict) -> None:
        one, sheet = self._chosen(), self._sheet
        if one is None or sheet is None:
            return
        note = self.note.text().strip() if verdict is RoleVerdict.TO_CHANGE else ""
        if verdict is RoleVerdict.TO_CHANGE and not note:
            self._note_row.show_error(self.tr("Write what is to change, then press Enter."))
            self._note_row.focus_field()
            return
        self._said[one.person.id] = Said(verdict, note)
        places = range(len(sheet.people))
        left = [place for place in places if sheet.people[place].person.id not in self._said]
        self._show_lines(next(iter(left), self.table.row))
        self.table.setFocus()

    def _sign(self) -> None:
        session, said = self._desk.session, dict(self._said)
        self._desk.tasks.run(lambda: role_review.sign(session, said), self._signed, self._failed, self)

    def _signed(self, changes: ChangeSet) -> None:
        self.accept()
        self._done(changes)

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)
