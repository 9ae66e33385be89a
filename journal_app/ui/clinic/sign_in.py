"""Signing in: who, the password, and what to do when it is refused; it must not keep the password nor judge it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journal_app.domain.errors import JournalError
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.clinic.password_field import PasswordField
from journal_app.ui.icons import Icon
from journal_app.ui.tasks import Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Alternative
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel, SelectableLabel

if TYPE_CHECKING:  # the page is there before the services are needed
    from journal_app.services.front_door import FrontDoor, SignInForm, VaultSign
    from journal_app.ui.standing import Standing

WAIT, NO_SECRET, BEHIND, IN_USE = "sign_in.too_many", "sign_in.no_secret", "vault.behind_mark", "vault.in_use"
_LONGEST_REASON = 500
_LIST_HEIGHT = 264
_DEMO_WIDTH = 620


@dataclass(frozen=True, slots=True)
class SignInPlace:
    """Where one signs in: the door, the vault's folder, and who is proposed.

    With ``only`` set nobody else can be chosen, because this program has already held that person's keys.
    """

    door: Callable[[], FrontDoor]
    folder: Path
    proposed: UUID | None = None
    only: UUID | None = None


class SignInPage(FrontPage):
    """Names, password, and the ways out of what can go wrong.

    Signals:
        signed_in: ``Standing``.
        other_folder_chosen: another journal is wanted.
        other_person_chosen: someone else wants to sign in; that takes a new process.
        restore_chosen: a backup is to be restored.
        recovery_chosen: the password is forgotten or the computer is new.
    """

    signed_in = Signal(object)
    other_folder_chosen = Signal()
    other_person_chosen = Signal()
    recovery_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, tasks: Tasks, place: SignInPlace) -> None:
        super().__init__(Icon.LOCK)
        self.setObjectName("signInPage")
        self._tasks, self._place = tasks, place
        self._sign: VaultSign | None = None
        self._secret: Path | None = None
        self._problem: JournalError | None = None
        self._wait = 0
        self._working = False
        self.has_asked = False
        self._is_seen = False
        self.names = QButtonGroup(self)
        self._people: list[tuple[UUID, Alternative]] = []
        self._demo_card: Card | None = None
        self._demo_pins: list[tuple[SelectableLabel, str]] = []
        self.password = PasswordField()
        self.reason = QLineEdit()
        self.reason.setObjectName("reasonEdit")
        self.reason.setMaxLength(_LONGEST_REASON)
        self.sign_in_button = Button("", Kind.PRIMARY)
        self.sign_in_button.setObjectName("signInButton")
        self.secret_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.secret_button.setObjectName("secretButton")
        self.other_person_button = Button("", Kind.QUIET, icon=Icon.PERSON)
        self.other_person_button.setObjectName("otherPersonButton")
        self.recovery_button = Button("", Kind.QUIET)
        self.recovery_button.setObjectName("recoveryButton")
        self.restore_button = Button("", Kind.QUIET)
        self.restore_button.setObjectName("restoreButton")
        self.other_folder_button = Button("", Kind.QUIET)
        self.other_folder_button.setObjectName("otherFolderButton")
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._build()
        self._connect()
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask who may sign in once the page is there: reading that checks a signature and loads all it takes."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self._ask_names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a name picks it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for _person, button in self._people:
                if button.hasFocus():
                    button.click()
                    return
        super().keyPressEvent(event)

    def focus_first(self) -> None:
        """The password where a name is chosen already, else the names."""
        chosen = self.names.checkedButton()
        if chosen is not None:
            self.password.setFocus()
        elif self._people:
            self._people[0][1].setFocus()

    def broke(self) -> None:
        """Let the person try again."""
        self._set_working(working=False)
        super().broke()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(self.tr("Sign in"), self.tr("Journal in {folder}").format(folder=self._place.folder.name))
        self._who.set_texts(self.tr("Who are you?"))
        self._password_row.set_texts(self.tr("Password"))
        self._reason_row.set_texts(self.tr("Why do you go on?"), self.tr("Your reason is written into the journal."))
        self.secret_button.setText(self.tr("Choose the secret file…"))
        self.other_person_button.setText(self.tr("Sign in as another person"))
        self.recovery_button.setText(self.tr("Forgot the password? Use the recovery sheet"))
        self.restore_button.setText(self.tr("Restore from a backup"))
        self.other_folder_button.setText(self.tr("Open another journal"))
        self._progress.setAccessibleName(self.tr("Signing in"))
        if self._demo_card is not None:
            self._demo_card.set_title(self.tr("Passwords of the demo clinic"))
        for label, pin in self._demo_pins:
            label.setText(self.tr("PIN {pin}").format(pin=pin))
        self._say_button()
        if self._problem is not None:
            self._say_problem(self._problem)

    def _build(self) -> None:
        self._list = QWidget()
        self._list_column = QVBoxLayout(self._list)
        self._list_column.setContentsMargins(0, 0, 0, 0)
        self._list_column.setSpacing(XS)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A viewport of ours fills no ground; to ask Qt for its own would make every kind of widget known to Python.
        self._scroll.setViewport(QWidget())
        self._scroll.setWidget(self._list)
        self._list.setAutoFillBackground(False)
        self._who = FormRow("", self._scroll)
        self._password_row = FormRow("", self.password)
        self._reason_row = FormRow("", self.reason)
        self._reason_row.hide()
        self.secret_button.hide()
        self._secret_name = PlainLabel("", TextRole.SECONDARY)
        self._secret_name.hide()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        for row in (self._who, self.secret_button, self._secret_name, self._reason_row, self._password_row):
            self.card.body.addWidget(row)
        self.add_actions(self.sign_in_button, self._progress)
        self.add_actions(self.other_person_button, self.recovery_button, self.restore_button, self.other_folder_button)
        self.other_person_button.setVisible(self._place.only is not None)

    def _connect(self) -> None:
        self.password.submitted.connect(self._submit)
        self.reason.returnPressed.connect(self.password.setFocus)
        self.sign_in_button.clicked.connect(self._submit)
        self.secret_button.clicked.connect(self._choose_secret)
        self.other_person_button.clicked.connect(self.other_person_chosen)
        self.recovery_button.clicked.connect(self.recovery_chosen)
        self.restore_button.clicked.connect(self.restore_chosen)
        self.other_folder_button.clicked.connect(self.other_folder_chosen)
        self.names.buttonClicked.connect(self._picked)
        self._countdown.timeout.connect(self._count)

    def _ask_names(self) -> None:
        place = self._place
        self._tasks.run(lambda: place.door().sign_of(place.folder), self._show_names, self._no_vault, self)
        self.has_asked = True

    def _show_names(self, sign: VaultSign) -> None:
        self._sign = sign
        if sign.is_demo:
            self._show_demo()
        for name in sign.names:
            if self._place.only in {None, name.person}:
                self._add_name(name.person, name.label)
        self._order_tabs()
        wanted = self._place.only or self._place.proposed
        if len(self._people) == 1:
            self._people[0][1].setChecked(True)
        for person, button in self._people:
            if person == wanted:
                button.setChecked(True)
        height = self._list.sizeHint().height()
        self._scroll.setFixedHeight(min(max(height, _room_for(self._people)), _LIST_HEIGHT))
        QTimer.singleShot(0, self, self.focus_first)  # the names are shown only when the layout has taken them in

    def _show_demo(self) -> None:
        from journal_app.ui.widgets.stripe import Stripe, StripeKind

        self.add_beside(Stripe(StripeKind.DEMO))
        known = _demo_people(self._place.folder)
        if not known:
            return
        card = self._demo_card = Card()
        card.setFixedWidth(_DEMO_WIDTH)
        for name, password, pin in known:
            line = QHBoxLayout()
            line.addWidget(PlainLabel(name, TextRole.SECONDARY), 1)
            line.addWidget(SelectableLabel(password))
            if pin:
                line.addSpacing(L)
                label = SelectableLabel("", TextRole.SMALL)
                self._demo_pins.append((label, pin))
                line.addWidget(label)
            card.body.addLayout(line)
        self.add_below(card)
        self.retranslate()

    def _add_name(self, person: UUID, label: str) -> None:
        button = Alternative(label)
        button.setObjectName(f"person-{person}")
        button.setAccessibleName(label)
        self.names.addButton(button)
        self._list_column.addWidget(button)
        self._people.append((person, button))

    def _order_tabs(self) -> None:
        """As one reads: the names were made after all the rest, and the card's content after the languages."""
        order: list[QWidget] = [button for _person, button in self._people]
        order += [self.secret_button, self.reason, self.password.edit, self.password.show_button, self.sign_in_button]
        order += [self.other_person_button, self.recovery_button, self.restore_button, self.other_folder_button]
        order += self.language_buttons
        for one, next_one in pairwise(order):
            QWidget.setTabOrder(one, next_one)

    def _picked(self, button: QAbstractButton) -> None:
        """On to the password, but not while the arrow keys go through the names."""
        if button.hasFocus():
            self.password.setFocus()

    def _no_vault(self, problem: Exception) -> None:
        for widget in (self._who, self._password_row, self.sign_in_button, self.recovery_button):
            widget.hide()
        if isinstance(problem, JournalError):
            self._problem = problem
            self._say_problem(problem)
        self.other_folder_button.setFocus()

    def _person(self) -> UUID | None:
        return next((person for person, button in self._people if button.isChecked()), None)

    def _submit(self) -> None:
        person = self._person()
        if self._working or self._wait:
            return
        if person is None:
            self._who.show_error(self.tr("Choose your name."))
            self.focus_first()
            return
        if self.password.is_empty():
            self._password_row.show_error(self.tr("Type your password."))
            self.password.setFocus()
            return
        overrule = self.reason.text().strip() if self._asks_reason() else ""
        if self._asks_reason() and not overrule:
            self._reason_row.show_error(self.tr("Write why you go on. It is kept in the journal."))
            self.reason.setFocus()
            return
        from journal_app.services.front_door import SignInForm

        self._ask(SignInForm(person, self.password.take(), self._secret, overrule))

    def _ask(self, form: SignInForm) -> None:
        from journal_app.ui.standing import sign_in

        for row in (self._who, self._password_row, self._reason_row):
            row.show_error("")
        self._problem = None
        self.notice.say("")
        self._set_working(working=True)
        place, language = self._place, language_of()
        self._tasks.run(
            lambda: sign_in(place.door(), place.folder, form, language=language), self._let_in, self._refused, self
        )

    def _let_in(self, standing: Standing) -> None:
        self._set_working(working=False)
        self.signed_in.emit(standing)

    def _refused(self, problem: Exception) -> None:
        self._set_working(working=False)
        if not isinstance(problem, JournalError):
            return
        self._problem = problem
        self.secret_button.setVisible(not self.secret_button.isHidden() or problem.key == NO_SECRET)
        self._reason_row.setVisible(self._asks_reason() or problem.key == BEHIND)
        if problem.key == WAIT:
            self._wait = int(problem.params["seconds"])
            self._countdown.start()
        self._say_problem(problem)
        self._say_button()
        (self.reason if problem.key == BEHIND else self.password).setFocus()

    def _asks_reason(self) -> bool:
        return not self._reason_row.isHidden()

    def _say_problem(self, problem: JournalError) -> None:
        headings = {
            BEHIND: self.tr("Stop: this may not be the newest journal"),
            IN_USE: self.tr("The journal is open somewhere else"),
            NO_SECRET: self.tr("This computer is new to the journal"),
        }
        sentence = sentence_of(problem)
        if problem.key == WAIT:
            sentence = self.tr("Too many wrong passwords. Every try is written into the journal.")
        elif problem.key == IN_USE and problem.params.get("label"):
            sentence += " " + self.tr("{name} is signed in there.").format(name=problem.params["label"])
        elif problem.key == BEHIND:
            sentence += " " + self.tr("If you restored a backup on purpose, say so as the reason.")
        kind = NoticeKind.WARNING if problem.key in {BEHIND, IN_USE, WAIT} else NoticeKind.ERROR
        self.notice.say(sentence, heading=headings.get(problem.key, ""), kind=kind)

    def _say_button(self) -> None:
        if self._wait:
            self.sign_in_button.setText(self.tr("Try again in %n seconds", "", self._wait))
        elif self._working:
            self.sign_in_button.setText(self.tr("Signing in…"))
        elif self._asks_reason():
            self.sign_in_button.setText(self.tr("Go on with this journal"))
        else:
            self.sign_in_button.setText(self.tr("Sign in"))
        self.sign_in_button.set_kind(Kind.DANGER if self._asks_reason() else Kind.PRIMARY)
        self.sign_in_button.setEnabled(not self._wait and not self._working)

    def _count(self) -> None:
        self._wait = max(0, self._wait - 1)
        if not self._wait:
            self._countdown.stop()
        self._say_button()

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self._progress.setVisible(working)
        self.password.setEnabled(not working)
        self._list.setEnabled(not working)
        self._say_button()

    def _choose_secret(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from journal_app.ui.file_dialogs import say_labels

        dialog = QFileDialog(self, self.tr("Choose the secret file that you were given for this computer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        say_labels(dialog)
        dialog.fileSelected.connect(self._chose_secret)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chose_secret(self, path: str) -> None:
        self._secret = Path(path)
        self._secret_name.setText(self._secret.name)
        self._secret_name.show()
        self.password.setFocus()


def demo_people_file(folder: Path) -> Path:
    """Where the invented people of a demo vault and their passwords are kept: beside it, for this page alone."""
    return folder.with_name(folder.name + "-people.json")


def _demo_people(folder: Path) -> tuple[tuple[str, str, str], ...]:
    """Names, passwords and PINs of a demo's people, as far as they can be read."""
    try:
        people = json.loads(demo_people_file(folder).read_text(encoding="utf-8"))["people"]
        return tuple((str(one["name"]), str(one["password"]), str(one.get("pin", ""))) for one in people)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()


def _room_for(people: list[tuple[UUID, Alternative]]) -> int:
    """Room for at least the names there are, so that a short list needs no scroll bar."""
    return sum(button.sizeHint().height() + XS for _person, button in people)
