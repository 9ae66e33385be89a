"""The single pages of the first run: country, clinic, owner, password, folder; each judges only its own fields."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journal_app.domain.errors import JournalError
from journal_app.domain.people import Registration, Role
from journal_app.services.front_door import FrontDoor
from journal_app.ui.clinic.new_password import NewPassword
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.person_form import PersonForm
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.tasks import Tasks
from journal_app.ui.tokens import L
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Alternative, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget

JURISDICTIONS = ("DK", "SE", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR")
_LONGEST_NAME, _LONGEST_ADDRESS = 200, 500


class Step(Protocol):
    """What the wizard asks of a page, which is a widget."""

    def name(self) -> str:
        """For the list of steps."""

    def lead(self) -> str:
        """The sentence below the name."""

    def is_complete(self) -> bool:
        """Whether one may go on; what is missing is shown beside its field."""


def jurisdiction_name(code: str) -> str:
    """A jurisdiction in the language of now."""
    names = {
        "DK": QCoreApplication.translate("Jurisdictions", "Denmark"),
        "SE": QCoreApplication.translate("Jurisdictions", "Sweden"),
        "GB-ENG": QCoreApplication.translate("Jurisdictions", "England"),
        "GB-SCT": QCoreApplication.translate("Jurisdictions", "Scotland"),
        "GB-WLS": QCoreApplication.translate("Jurisdictions", "Wales"),
        "GB-NIR": QCoreApplication.translate("Jurisdictions", "Northern Ireland"),
    }
    return names.get(code, code)


class _Page(LivingWidget):
    """A column of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(L)


class CountryStep(_Page):
    """Where the clinic is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("countryStep")
        self._group = QButtonGroup(self)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.buttons: dict[str, Alternative] = {}
        for code in JURISDICTIONS:
            button = Alternative()
            button.setObjectName(f"jurisdiction-{code}")
            self._group.addButton(button)
            column.addWidget(button)
            self.buttons[code] = button
        self._row = FormRow("", choices)
        self.column.addWidget(self._row)
        self.setFocusProxy(self.buttons[JURISDICTIONS[0]])
        self.settle()

    def jurisdiction(self) -> str:
        """The code chosen, or an empty text."""
        return next((code for code, button in self.buttons.items() if button.isChecked()), "")

    def name(self) -> str:
        return self.tr("Country")

    def lead(self) -> str:
        return self.tr("It decides which rules are in force. It cannot be changed later.")

    def is_complete(self) -> bool:
        is_chosen = bool(self.jurisdiction())
        self._row.show_error("" if is_chosen else self.tr("Choose where the clinic is."))
        return is_chosen

    def retranslate(self) -> None:
        self._row.set_texts(self.tr("Where is the clinic?"))
        for code, button in self.buttons.items():
            button.setText(jurisdiction_name(code))
            button.setAccessibleName(jurisdiction_name(code))


class ClinicStep(_Page):
    """Name and address, as on letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clinicStep")
        self.clinic_name = QLineEdit()
        self.clinic_name.setObjectName("clinicNameEdit")
        self.clinic_name.setMaxLength(_LONGEST_NAME)
        self.address = QPlainTextEdit()
        self.address.setObjectName("addressEdit")
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(self.address.fontMetrics().lineSpacing() * 3 + 26)
        self._name_row, self._address_row = FormRow("", self.clinic_name), FormRow("", self.address)
        self.column.addWidget(self._name_row)
        self.column.addWidget(self._address_row)
        self.setFocusProxy(self.clinic_name)
        self.settle()

    def name(self) -> str:
        return self.tr("Clinic")

    def lead(self) -> str:
        return self.tr("As it stands on consents and printed journals.")

    def is_complete(self) -> bool:
        name, address = self.clinic_name.text().strip(), self.address_line()
        self._name_row.show_error("" if name else self.tr("Write the clinic's name."))
        problem = "" if address else self.tr("Write the clinic's address.")
        if len(address) > _LONGEST_ADDRESS:
            problem = self.tr("Shorten the address.")
        self._address_row.show_error(problem)
        if not name:
            self._name_row.focus_field()
        elif problem:
            self._address_row.focus_field()
        return bool(name) and not problem

    def address_line(self) -> str:
        """The address in one line."""
        lines = (line.strip().rstrip(",") for line in self.address.toPlainText().splitlines())
        return ", ".join(line for line in lines if line)

    def retranslate(self) -> None:
        self._name_row.set_texts(self.tr("Name of the clinic"))
        self._address_row.set_texts(self.tr("Address"), self.tr("Street, postal code and town."))


class OwnerStep(_Page):
    """The first owner, who may also treat."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ownerStep")
        self.form = PersonForm(with_roles=False)
        self.form.roles.set_roles(frozenset((Role.OWNER,)))
        self.treats = Tick()
        self.treats.setObjectName("treatsTick")
        self.column.addWidget(self.form)
        line = QHBoxLayout()
        line.addWidget(self.treats)
        line.addStretch(1)
        self.form.layout().insertLayout(1, line)  # type: ignore[union-attr] # between name and registration
        self.treats.toggled.connect(self._treats)
        self.setTabOrder(self.form.person_title, self.treats)
        self.setTabOrder(self.treats, self.form.authority)
        self.setFocusProxy(self.form)
        self.settle()

    def name(self) -> str:
        return self.tr("You, the owner")

    def lead(self) -> str:
        return self.tr("The owner decides who works here. Others are added later; each chooses their own password.")

    def is_complete(self) -> bool:
        errors = self.form.errors()
        if errors:
            errors[0].row.focus_field()
        return not errors

    def roles(self) -> frozenset[Role]:
        """Owner, and practitioner where the owner treats."""
        return self.form.roles.roles()

    def registration(self) -> Registration | None:
        """The owner's registration, if any."""
        return self.form.registration()

    def retranslate(self) -> None:
        self.treats.setText(self.tr("I treat patients myself"))

    def _treats(self, does: bool) -> None:
        extra = {Role.PRACTITIONER} if does else set()
        self.form.roles.set_roles(frozenset({Role.OWNER, *extra}))


class PasswordStep(_Page):
    """The owner's password."""

    def __init__(self, blocked: Callable[[], frozenset[str]]) -> None:
        super().__init__()
        self.setObjectName("passwordStep")
        self.password = NewPassword(blocked)
        self.column.addWidget(self.password)
        self.setFocusProxy(self.password)
        self.settle()

    def name(self) -> str:
        return self.tr("Password")

    def lead(self) -> str:
        return self.tr("Nobody can look it up for you. The recovery kit helps if you forget it.")

    def is_complete(self) -> bool:
        return self.password.is_right()


class FolderStep(_Page):
    """Where the journal lies; the place is judged as soon as it is chosen.

    Signals:
        judged: the place was looked at.
    """

    judged = Signal()

    def __init__(self, tasks: Tasks, door: Callable[[], FrontDoor]) -> None:
        super().__init__()
        self.setObjectName("folderStep")
        self._tasks, self._door = tasks, door
        self.folder = QLineEdit(str(proposed_folder()))
        self.folder.setObjectName("folderEdit")
        self.choose_button = Button("", Kind.SECONDARY)
        self.choose_button.setObjectName("chooseFolderButton")
        self._row = FormRow("", self.folder)
        line = QHBoxLayout()
        line.addWidget(self.choose_button)
        line.addStretch(1)
        self.notice = Notice(NoticeKind.INFORMATION)
        self.column.addWidget(self._row)
        self.column.addLayout(line)
        self.column.addWidget(self.notice)
        self.setFocusProxy(self.folder)
        self.choose_button.clicked.connect(self._choose)
        self.folder.editingFinished.connect(self.judge)
        self.settle()

    def path(self) -> Path:
        """The folder as it is written."""
        return Path(self.folder.text().strip()).expanduser()

    def name(self) -> str:
        return self.tr("Place")

    def lead(self) -> str:
        return self.tr("A folder on this computer's own disk: no network share, no folder that a cloud copies.")

    def is_complete(self) -> bool:
        is_written = bool(self.folder.text().strip())
        if not is_written:
            self.show_problem(self.tr("Choose a folder."))
        return is_written

    def judge(self) -> None:
        """Look whether a journal may lie there."""
        folder = self.path()
        self._row.show_error("")
        self._tasks.run(lambda: self._door().require_place(folder), self._fine, self._refused, self)

    def show_problem(self, sentence: str) -> None:
        """Say why this place was refused."""
        self._row.show_error(sentence)
        self._row.focus_field()

    def retranslate(self) -> None:
        self._row.set_texts(self.tr("Folder for the journal"), self.tr("A new or empty folder."))
        self.choose_button.setText(self.tr("Choose a folder…"))

    def _fine(self, cautions: tuple[str, ...]) -> None:
        low = "vault.place.low_space" in cautions
        self.notice.say(self.tr("There is little room left on this disk.") if low else "", kind=NoticeKind.WARNING)
        self.judged.emit()

    def _refused(self, problem: Exception) -> None:
        if isinstance(problem, JournalError):
            self._row.show_error(sentence_of(problem))
        self.judged.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder…"), str(self.path().parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        say_labels(dialog)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, folder: str) -> None:
        place = Path(folder)
        is_used = place.is_dir() and any(place.iterdir())
        self.folder.setText(str(place / proposed_folder().name if is_used else place))
        self.judge()


def proposed_folder() -> Path:
    """A folder among the program's own data, which no cloud copies."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place or Path.home()) / "clinic-journal"
