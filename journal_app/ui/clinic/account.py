"""One's own account and how the program looks on this computer: password, PIN, language, appearance, size of type."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from journal_app.domain.errors import JournalError
from journal_app.services import people
from journal_app.services.session import ChangeSet
from journal_app.ui import theme
from journal_app.ui.clinic.display_row import DisplayRow
from journal_app.ui.clinic.front_page import LANGUAGE_NAMES
from journal_app.ui.clinic.new_password import NewPassword
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.password_field import PasswordField
from journal_app.ui.clinic.pin_setup import PinForm
from journal_app.ui.clinic.role_names import role_names
from journal_app.ui.clinic.scan_folder_row import ScanFolderRow
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.preferences import SCALES, PreferencesFile
from journal_app.ui.standing import Standing, wipe
from journal_app.ui.theme import Appearance, TextRole
from journal_app.ui.tokens import XL, L, M
from journal_app.ui.translation import Language, language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Alternative, Chooser
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class PasswordForm(LivingWidget):
    """The old password and a new one twice.

    Signals:
        changed: ChangeSet.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, *, words: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("passwordForm")
        self._desk = desk
        self.old = PasswordField()
        self.old.setObjectName("oldPassword")
        self._old_row = FormRow("", self.old)
        self.new = NewPassword(desk.session.packs.blocked_passwords, words=words)
        self.save_button = Button("", Kind.SECONDARY)
        self.save_button.setObjectName("savePasswordButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for widget in (self._old_row, self.new):
            column.addWidget(widget)
        column.addWidget(self.save_button)
        self.save_button.clicked.connect(self._save)
        self.new.submitted.connect(self._save)
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._old_row.set_texts(self.tr("Your present password"))
        self.save_button.setText(self.tr("Change the password"))

    def _save(self) -> None:
        self._old_row.show_error("")
        if self.old.is_empty():
            self._old_row.show_error(self.tr("Type your present password."))
            self.old.setFocus()
            return
        if not self.new.is_right():
            return
        old, new, session = self.old.take(), self.new.take(), self._desk.session
        self.save_button.setEnabled(False)

        def work() -> ChangeSet:
            try:
                return people.change_password(session, old=old, new=new)
            finally:
                wipe(old)
                wipe(new)

        self._desk.tasks.run(work, self._saved, self._refused, self)

    def _saved(self, changes: ChangeSet) -> None:
        self.save_button.setEnabled(True)
        self.changed.emit(changes)

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        if not isinstance(problem, JournalError):
            return
        if problem.key.startswith("password."):
            self.new.show_problem(sentence_of(problem))
        else:
            self._old_row.show_error(sentence_of(problem))
            self.old.setFocus()


class AccountScreen(ClinicScreen):
    """Everything about oneself on one page.

    Signals:
        language_chosen: ``Language``.
        sign_out_requested: the person is done.
    """

    language_chosen = Signal(object)
    sign_out_requested = Signal()

    def __init__(self, desk: Desk, preferences: PreferencesFile, standing: Standing) -> None:
        super().__init__()
        self.setObjectName("accountScreen")
        self._desk, self._preferences, self._standing = desk, preferences, standing
        self._has_pin = standing.has_pin
        self._who, self._looks, self._password, self._pin = Card(), Card(), Card(), Card()
        self.sign_out_button = Button("", Kind.SECONDARY)
        self.sign_out_button.setObjectName("signOutButton")
        self._role_line = PlainLabel("", TextRole.SECONDARY)
        self._pin_hint = PlainLabel("", TextRole.SECONDARY)
        self._pin_notice = Notice(NoticeKind.WARNING)
        self.pin_form = PinForm(desk.tasks, desk.session)
        self.password_form = PasswordForm(desk, words=(standing.clinic.name, standing.person.name))
        self._languages = Chooser()
        self._languages.setObjectName("languageChooser")
        self._appearances = QButtonGroup(self)
        self._sizes = Chooser()
        self._sizes.setObjectName("textSizeChooser")
        self._language_row = FormRow("", self._languages)
        self._size_row = FormRow("", self._sizes)
        self._display_row = DisplayRow(preferences)
        self.scan_folder_row = ScanFolderRow(preferences)
        self._looks_label = PlainLabel("", TextRole.LABEL)
        self._secrets = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fill()
        self.settle()

    def focus_first(self) -> None:
        """The choice of language."""
        self._languages.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the password below the PIN where both do not fit beside each other."""
        super().resizeEvent(event)
        wanted = self._pin.minimumSizeHint().width() + self._password.minimumSizeHint().width() + 2 * XL + L + M
        way = QBoxLayout.Direction.TopToBottom if wanted > self.width() else QBoxLayout.Direction.LeftToRight
        self._secrets.setDirection(way)

    def may_leave(self) -> bool:
        """Leave what was typed of a password behind, empty."""
        return True

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        person = self._standing.person
        self.say_head(self.tr("My account"))
        self._who.set_title(person.name)
        self._role_line.setText(", ".join(role_names(person.roles)))
        self.sign_out_button.setText(self.tr("Sign out"))
        self._looks.set_title(self.tr("On this computer"))
        self._password.set_title(self.tr("Password"))
        self._pin.set_title(self.tr("PIN"))
        self._pin_hint.setText(
            self.tr(
                "Six digits to sign entries, to take the screen back from a patient, and to come back after a lock."
            )
        )
        self._pin_notice.say("" if self._has_pin else self.tr("You have no PIN yet."))
        self._language_row.set_texts(self.tr("Language of the screen"))
        self._size_row.set_texts(self.tr("Size of the text"))
        self._looks_label.setText(self.tr("Appearance"))
        words = {
            Appearance.SYSTEM: self.tr("As the computer"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        for button in self._appearances.buttons():
            button.setText(words[Appearance(button.objectName().removeprefix("appearance-"))])
        for place, factor in enumerate(SCALES):
            self._sizes.setItemText(place, self.tr("{percent} %").format(percent=round(factor * 100)))

    def _fill(self) -> None:
        self._who.corner.addWidget(self.sign_out_button)
        self._who.body.addWidget(self._role_line)
        self._fill_looks()
        for widget in (self._pin_notice, self._pin_hint, self.pin_form):
            self._pin.body.addWidget(widget)
        self._password.body.addWidget(self.password_form)
        self.pin_form.save_button.set_kind(Kind.SECONDARY)
        self._secrets.setSpacing(L)
        self._secrets.addWidget(self._pin, 1)
        self._secrets.addWidget(self._password, 1)
        self.column.addWidget(self._who)
        self.column.addWidget(self._looks)
        self.column.addLayout(self._secrets)
        self.sign_out_button.clicked.connect(self.sign_out_requested)
        self.pin_form.done.connect(self._pin_set)
        self.password_form.changed.connect(self._password_changed)

    def _fill_looks(self) -> None:
        for language, name in LANGUAGE_NAMES.items():
            self._languages.addItem(name, language)
        self._languages.setCurrentIndex([one.value for one in LANGUAGE_NAMES].index(language_of()))
        for _factor in SCALES:
            self._sizes.addItem("")
        self._sizes.setCurrentIndex(SCALES.index(self._preferences.kept.scale))
        choice = FlowLayout(across=M, down=0)
        for appearance in (Appearance.SYSTEM, Appearance.LIGHT, Appearance.DARK):
            button = Alternative()
            button.setObjectName(f"appearance-{appearance.value}")
            self._appearances.addButton(button)
            button.setChecked(appearance is self._preferences.kept.appearance)  # in the group, so that Tab finds it
            choice.addWidget(button)
        holder = QWidget()
        looks = QVBoxLayout(holder)
        looks.setContentsMargins(0, 0, 0, 0)
        looks.setSpacing(0)
        looks.addWidget(self._looks_label)
        looks.addLayout(choice)
        row = FlowLayout(across=XL, down=M)
        for part in (self._language_row, self._size_row, self._display_row, holder, self.scan_folder_row):
            row.addWidget(part)
        self._looks.body.addLayout(row)
        self._languages.activated.connect(self._chose_language)
        self._sizes.activated.connect(lambda _place: self._restyle())
        self._appearances.buttonClicked.connect(lambda _button: self._restyle())

    def _chose_language(self, place: int) -> None:
        chosen = Language(self._languages.itemData(place))
        self.language_chosen.emit(chosen)

    def _restyle(self) -> None:
        button = self._appearances.checkedButton()
        if button is None:
            return
        appearance = Appearance(button.objectName().removeprefix("appearance-"))
        scale = SCALES[self._sizes.currentIndex()]
        self._preferences.change(appearance=appearance, scale=scale)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, appearance, scale=scale)

    def _pin_set(self) -> None:
        self._has_pin = True
        self.retranslate()
        self._desk.ways.say(self.tr("Your PIN is set."))
        self._desk.bus.changed.emit(ChangeSet.of("keyring.changed"))

    def _password_changed(self, changes: ChangeSet) -> None:
        self._desk.ways.say(self.tr("Your password is changed."))
        self._desk.bus.changed.emit(changes)
