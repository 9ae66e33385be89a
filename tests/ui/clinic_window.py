"""A real clinic behind the real window: vault, front door, application, with a clock of its own; no stand-ins.

The people are invented; their passwords and PINs protect nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.domain.clinic import Clinic
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Gender, PatientDetails, Source
from journal_app.domain.people import Registration, Role
from journal_app.packs.pack_library import PackLibrary
from journal_app.resource_root import manual_root, resource_root
from journal_app.services import patients, people, recovery_kit
from journal_app.services.front_door import FoundingForm, KitSheet, SignInForm, groups_of
from journal_app.services.session import Session
from journal_app.services.staff_port import Newcomer
from journal_app.ui.application import Application, Surroundings
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.translation import Language
from journal_app.ui.widgets.button_row import ButtonRow
from journal_app.vault.passwords import KdfPolicy
from tests import shipped

ANNA, ANNA_PASSWORD, ANNA_PIN = "Anna Holm", "solsort trampolin kaffekop", "274915"
LISE, LISE_PASSWORD, LISE_PIN = "Lise Rask", "grøn paraply i regnvejr", "518206"
CANARY = "Canariensis"
"""The family name of the one patient: found anywhere after a lock, it has leaked."""

_Widget = TypeVar("_Widget", bound=QWidget)


@dataclass
class Seconds:
    """A clock that stands until it is moved."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class ClinicWindow:
    """The window on a vault of its own, and what the test may see of the process around it."""

    qtbot: QtBot
    tmp: Path
    door: RealFrontDoor
    application: Application
    seconds: Seconds
    started: list[Path | None] = field(default_factory=list)
    has_ended: bool = False
    sheets: tuple[KitSheet, ...] = ()

    @property
    def vault(self) -> Path:
        """Where the clinic's vault lies."""
        return self.tmp / "vault"

    @property
    def page(self) -> Any:  # noqa: ANN401 - whichever page is shown
        """What the window shows."""
        return self.application.window.centralWidget()

    def wait_for(self, name: str) -> Any:  # noqa: ANN401 - the page of that name
        """Wait until the page of this object name is shown and the worker has rested."""
        self.qtbot.waitUntil(lambda: self.page is not None and self.page.objectName() == name, timeout=10_000)
        self.rest()
        return self.page

    def rest(self) -> None:
        """Wait until the worker was asked what the page begins with, has nothing to do, and has delivered all."""
        self.qtbot.waitUntil(lambda: getattr(self.page, "has_asked", True), timeout=10_000)
        self.qtbot.waitUntil(lambda: not self.application.tasks._jobs, timeout=10_000)
        QCoreApplication.processEvents()
        delete_now()

    def focus(self) -> None:
        """Make the window the active one, so that shortcuts and focus work."""
        window = self.application.window
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)

    def sign_in_page(self) -> Any:  # noqa: ANN401 - a SignInPage
        """The sign-in page with its names."""
        self.application.start(self.vault)
        page = self.wait_for("signInPage")
        self.focus()
        return page

    def sign_in(self, name: str = ANNA, password: str = ANNA_PASSWORD) -> Any:  # noqa: ANN401 - the page that follows
        """Sign in by keys; returns the desk."""
        page = self.sign_in_page()
        choose(page, name)
        enter_password(page, password)
        return self.wait_for("shell")

    def session(self, name: str = ANNA, password: str = ANNA_PASSWORD) -> Session:
        """A session without a window, to prepare or look at something; sign it out again."""
        names = self.door.sign_of(self.vault).names
        person = next(one.person for one in names if one.label == name)
        return self.door.open(self.vault, SignInForm(person, bytearray(password.encode())))

    def screen(self) -> Any:  # noqa: ANN401 - whichever screen is in front
        """The screen in front of the desk."""
        return self.page.screen_shown

    def close(self) -> None:
        """Sign out, end the worker, delete the window."""
        over: list[bool] = []
        self.application.ended.connect(lambda: over.append(True))
        self.application.quit()
        self.qtbot.waitUntil(lambda: self.has_ended or bool(over), timeout=10_000)
        self.application.speak(Language.ENGLISH)  # a catalogue left behind would answer in the next test
        self.application.window.deleteLater()
        self.application.deleteLater()
        delete_now()


def a_window(qtbot: QtBot, tmp: Path, *, founded: bool = True, resources: Path | None = None) -> ClinicWindow:
    """The window, not shown yet; with ``founded`` Anna has a clinic, a recovery kit typed back and a PIN.

    ``resources`` are those of the program, or a copy that a test may edit.
    """
    door = RealFrontDoor(
        resources or resource_root(), Circumstances(packs=shipped.packs, policy=KdfPolicy.TEST, home=tmp / "home")
    )
    sheets = found_clinic(door, tmp / "vault") if founded else ()
    seconds = Seconds()
    started: list[Path | None] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    application = Application(
        app,
        Surroundings(
            door=lambda: door,
            translations=resource_root() / "translations",
            manual=manual_root(),
            preferences=PreferencesFile(tmp / "window.json"),
            start_again=started.append,
            blocked_passwords=PackLibrary(resource_root()).blocked_passwords,
            monotonic=seconds,
        ),
    )
    return ClinicWindow(qtbot, tmp, door, application, seconds, started, sheets=sheets)


def found_clinic(door: RealFrontDoor, folder: Path) -> tuple[KitSheet, ...]:
    """Anna founds her clinic, signs the statement and types the kit back; Lise is at reception; one patient."""
    registration = Registration("Styrelsen for Patientsikkerhed", "0ABCD", "læge")
    anna = Newcomer(
        ANNA, frozenset({Role.OWNER, Role.PRACTITIONER}), bytearray(ANNA_PASSWORD.encode()), "læge", registration
    )
    founded = door.found(FoundingForm(folder, Clinic("Klinik Holm", "Strandvejen 1, 2100 København", "DK"), anna))
    session = founded.session
    settle(session, ANNA_PASSWORD, ANNA_PIN)
    for sheet in founded.sheets:
        recovery_kit.confirm_groups(session, sheet, {0: " ".join(groups_of(sheet.words)[0])})
    people.admit(session, Newcomer(LISE, frozenset({Role.RECEPTIONIST}), bytearray(LISE_PASSWORD.encode())))
    patients.register(session, a_patient(), source=Source.PATIENT)
    session.vault.sign_out(session.now())
    return founded.sheets


def settle(session: Session, password: str, pin: str) -> None:
    """Sign the statement and set a PIN, as the window asks at the first sign-in."""
    people.set_pin(session, password=bytearray(password.encode()), pin=pin)
    statement = people.statement_to_sign(session, language="en")
    if statement is not None:
        people.sign_statement(session, statement)


def a_patient() -> PatientDetails:
    """The one patient, with an official test number."""
    return PatientDetails(
        PersonName(CANARY, "Mette", "Fru"),
        (Identifier(IdentifierSystem.CPR, "0707614285"),),
        date(1961, 7, 7),
        Gender.FEMALE,
        phones=("+45 20 12 34 56",),
        language="da",
    )


def person_called(session: Session, name: str) -> UUID:
    """The id of somebody."""
    return next(person.id for person in session.vault.people() if person.name == name)


def choose(page: Any, name: str) -> None:  # noqa: ANN401 - a SignInPage
    """Choose a name with the mouse."""
    button = next(button for button in page.names.buttons() if button.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter_password(page: Any, password: str) -> None:  # noqa: ANN401 - anything with a password field
    """Type a password and press Enter."""
    QTest.keyClicks(page.password.edit, password)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)


def enter_pin(entry: QWidget, pin: str) -> None:
    """Type a PIN; its sixth digit hands it over."""
    QTest.keyClicks(entry, pin)
    QTest.qWait(1)


def press(button: QWidget) -> None:
    """Press something with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_in_row(row: ButtonRow, button: QWidget) -> None:
    """Press a button of a row, or the entry for it where there is no room for it."""
    if button.isVisible():
        press(button)
    else:
        entries = {entry.objectName(): entry for entry in row.more._menu.actions()}
        entries[f"{row.more.objectName()}-{button.objectName()}"].trigger()


def found(kind: type[_Widget], name: str) -> _Widget:
    """The one widget of this object name anywhere in the program that is visible."""
    matching = [
        widget
        for widget in QApplication.allWidgets()
        if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible()
    ]
    assert len(matching) == 1, f"{name}: {len(matching)}"
    return matching[0]


def all_texts() -> str:
    """Everything that any widget of the program says, shown or not, with titles and names for screen readers."""
    texts: list[str] = []
    for widget in QApplication.allWidgets():
        texts.extend((widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()))
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            texts.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            texts.append(widget.toPlainText())
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(columns))
            texts.extend(f"{cell.data()} {cell.data(Qt.ItemDataRole.UserRole)}" for cell in cells)
    return "\n".join(texts)


def delete_now() -> None:
    """Have Qt carry out every ``deleteLater``."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def long_ago() -> datetime:
    """A moment before everything."""
    return datetime(2000, 1, 1, tzinfo=UTC)
