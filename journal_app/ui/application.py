"""From the start of the window to its end: which page is shown when, and whose keys are in the process.

One person's keys at a time are all that a process ever holds: somebody else signs in to a new one. It must not know how
a vault is opened or locked.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.ui import copied, theme
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.sign_in import SignInPage, SignInPlace
from journal_app.ui.half_written import typed_words
from journal_app.ui.idle import HAND_OVER_SECONDS, IdleWatch, idle_limit
from journal_app.ui.leaving import closing, locking, signing_out
from journal_app.ui.left_at_desk import keep_at_desk
from journal_app.ui.main_window import MainWindow
from journal_app.ui.manual.key import ManualKey
from journal_app.ui.photos.camera_source import CameraSource, system_camera
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.tasks import Tasks
from journal_app.ui.translation import Language, Translation

if TYPE_CHECKING:  # what pages need of the services is imported when they are shown: the window comes first
    from journal_app.services.front_door import FrontDoor, KitSheet, LockedSession
    from journal_app.ui.standing import Standing


@dataclass(frozen=True, slots=True)
class DemoMaker:
    """The command that makes the demo clinic in ``folder``, with its people's passwords in a file beside it."""

    program: str
    arguments: tuple[str, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is given: the door (made on the worker), files, clock, and what only the process can do.

    ``blocked_passwords`` are those refused before there is a journal, ``licences`` is the folder of other people's
    licences, ``start_again`` starts a new process on a vault, ``monotonic`` counts seconds, while the computer sleeps
    too.
    """

    door: Callable[[], FrontDoor]
    translations: Path
    manual: Path
    preferences: PreferencesFile
    start_again: Callable[[Path | None], None]
    blocked_passwords: Callable[[], frozenset[str]]
    demo: DemoMaker | None = None
    monotonic: Callable[[], float] = time.monotonic
    camera: Callable[[], CameraSource] = system_camera
    licences: Path | None = None


class Application(QObject):
    """Welcome, first run, sign-in, statement, PIN, desk, lock; and what happens to the keys between them.

    Signals:
        ended: everything is signed out and closed.
    """

    ended = Signal()

    def __init__(self, app: QApplication, surroundings: Surroundings) -> None:
        super().__init__(app)
        self._app, self._given = app, surroundings
        kept = surroundings.preferences.kept
        self._translation = Translation(app, surroundings.translations)
        self._translation.switch(kept.language or system_language())
        theme.apply(app, kept.appearance, scale=kept.scale)
        self.window = MainWindow()
        self.window.close_requested.connect(self.quit)
        copied.CopyWatch(self)
        self.tasks = Tasks(self)
        self.tasks.broke.connect(self._broke)
        self.idle = IdleWatch(surroundings.monotonic, self)
        self.idle.expired.connect(self.lock)
        self.standing: Standing | None = None
        self._manual = ManualKey(app, surroundings.manual, self)
        self._held: UUID | None = None
        self._locked: LockedSession | None = None
        self._sheets: tuple[KitSheet, ...] = ()
        self._folder: Path | None = None
        self._maker: QProcess | None = None
        self._is_quitting = False
        self.window.place(kept.geometry)

    # --------------------------------------------------------------------------------------------------------- start

    def start(self, vault: Path | None = None) -> None:
        """Show the window: sign-in where a journal is known, else the welcome."""
        folder = vault or self._given.preferences.kept.vault
        if folder is None:
            self.welcome()
        else:
            self.to_sign_in(folder)
        self.window.show()

    def welcome(self) -> None:
        """Offer to create, open or try."""
        from journal_app.ui.clinic.welcome import WelcomePage

        page = WelcomePage(has_demo=self._given.demo is not None)
        page.create_chosen.connect(self.first_run)
        page.folder_chosen.connect(self.to_sign_in)
        page.restore_chosen.connect(lambda: self.to_restore(self.welcome))
        page.demo_chosen.connect(self._make_demo)
        self._show_front(page)

    def first_run(self) -> None:
        """Show the wizard that founds a clinic's journal."""
        from journal_app.ui.clinic.first_run import FirstRun

        wizard = FirstRun(self.tasks, self._given.door, self._given.blocked_passwords)
        wizard.cancelled.connect(self.welcome)
        wizard.founded.connect(self._founded)
        wizard.finished.connect(self._enter)
        wizard.kit_confirmed.connect(self._forget_sheets)
        wizard.language_chosen.connect(self.speak)
        self._show(wizard, wizard.title())
        wizard.focus_first()

    def to_sign_in(self, folder: Path) -> None:
        """Show who may sign in to the vault in ``folder``."""
        self._folder = folder
        place = self._place_of(folder)
        page = SignInPage(self.tasks, place)
        page.signed_in.connect(self._signed_in)
        page.other_folder_chosen.connect(self._other_folder)
        page.other_person_chosen.connect(self.change_person)
        page.recovery_chosen.connect(lambda: self.to_recovery(folder))
        page.restore_chosen.connect(lambda: self.to_restore(lambda: self.to_sign_in(folder)))
        self._show_front(page)

    def to_recovery(self, folder: Path) -> None:
        """Show how one gets in with the recovery sheet."""
        from journal_app.ui.clinic.new_password import NewPassword
        from journal_app.ui.clinic.recover import RecoverPage

        page = RecoverPage(self.tasks, self._place_of(folder), NewPassword(self._given.blocked_passwords))
        page.signed_in.connect(self._signed_in)
        page.cancelled.connect(lambda: self.to_sign_in(folder))
        self._show_front(page)

    def to_restore(self, back: Callable[[], None]) -> None:
        """Show how a backup becomes a journal on this computer."""
        from journal_app.ui.clinic.new_password import NewPassword
        from journal_app.ui.clinic.restore import RestorePage

        page = RestorePage(self.tasks, self._given.door, NewPassword(self._given.blocked_passwords))
        page.cancelled.connect(back)
        page.finished.connect(self.to_sign_in)
        self._show_front(page)

    def _place_of(self, folder: Path) -> SignInPlace:
        return SignInPlace(self._given.door, folder, self._given.preferences.kept.person, self._held)

    def speak(self, language: Language) -> None:
        """Switch the language of the screen and remember it."""
        self._translation.switch(language)
        self._given.preferences.change(language=language)
        QTimer.singleShot(0, self, self._say_title)  # pages hear of the language by an event that is on its way

    # ---------------------------------------------------------------------------------------------------- being in it

    def _founded(self, standing: Standing, sheets: tuple[KitSheet, ...]) -> None:
        self._hold(standing)
        self._sheets = sheets

    def _signed_in(self, standing: Standing) -> None:
        self._hold(standing)
        self._watch()
        self._enter(standing)

    def _hold(self, standing: Standing) -> None:
        self.standing = standing
        self._held = standing.person.id
        self._locked = None
        self._folder = standing.folder
        self._given.preferences.change(vault=standing.folder, person=standing.person.id)

    def _enter(self, standing: Standing) -> None:
        """The statement first, then the PIN, then the desk."""
        self.standing = standing
        if not self.idle.is_running:
            self._watch()
        if standing.statement is not None:
            self._ask_statement(standing)
        elif not standing.has_pin:
            self._ask_pin(standing)
        else:
            self.to_desk(standing)

    def _ask_statement(self, standing: Standing) -> None:
        from journal_app.ui.clinic.statement import StatementPage

        page = StatementPage(self.tasks, standing)
        page.signed.connect(self._enter)
        page.declined.connect(self.sign_out)
        self._show_front(page)

    def _ask_pin(self, standing: Standing) -> None:
        from journal_app.ui.clinic.pin_setup import PinPage

        page = PinPage(self.tasks, standing)
        page.finished.connect(self.to_desk)
        self._show_front(page)

    def to_desk(self, standing: Standing) -> None:
        """Show the shell."""
        from journal_app.ui.shell import Shell, ShellParts

        self.standing = standing
        clock = standing.session.clock
        shell = Shell(
            ShellParts(
                self.tasks,
                self._given.preferences,
                self.speak,
                self._manual.open_at,
                self._sheets,
                self._given.camera,
                self._given.licences,
            ),
            standing,
            today=clock.today,
        )
        shell.lock_requested.connect(self.lock)
        shell.sign_out_requested.connect(self.sign_out)
        shell.pin_exhausted.connect(self._lock_hard)
        shell.hand_over_changed.connect(self._handed_over)
        shell.title_changed.connect(self.window.say_title)
        shell.kit_confirmed.connect(self._forget_sheets)
        self.idle.counted.connect(shell.warn_of_lock)
        self._show(shell, "")
        shell.begin()

    def _watch(self) -> None:
        if self.standing is not None:
            self.idle.start(idle_limit(self.standing.person.roles))

    def _handed_over(self, is_handed: bool) -> None:
        if is_handed:
            self.idle.start(HAND_OVER_SECONDS)
        else:
            self._watch()

    def _forget_sheets(self) -> None:
        self._sheets = ()

    # ---------------------------------------------------------------------------------------------------- leaving it

    def lock(self) -> None:
        """Destroy every screen, drop the keys, and show the lock screen (or sign-in where there is no PIN)."""
        self._leave(locking(self.standing, self._given.door))

    def sign_out(self) -> None:
        """Drop the keys for good and show sign-in."""
        self._leave(signing_out(self.standing))

    def _lock_hard(self) -> None:
        """Five wrong PINs: the PIN must not help at the lock screen either."""
        self._leave(signing_out(self.standing))

    def change_person(self) -> None:
        """Somebody else signs in: in a new process, so that this one's keys are never beside theirs."""
        if self._locked is not None:
            self._locked.forget()
        self._given.start_again(self._folder)
        self.quit()

    def quit(self) -> None:
        """Sign out and end the program."""
        if self._is_quitting:
            return
        self._is_quitting = True
        self._given.preferences.change(geometry=self.window.where())
        work = closing(self.standing)
        self._clear_away()
        self.window.hide()
        self.tasks.run(work, self._end, lambda _problem: self._end(None), self)

    def _end(self, _locked: LockedSession | None) -> None:
        if self._locked is not None:
            self._locked.forget()
        self.tasks.close()
        if self._maker is not None:
            self._maker.kill()
            self._maker.waitForFinished(1000)
        self.window.may_close = True
        self.window.close()
        self.ended.emit()
        self._app.quit()

    def _leave(self, work: Callable[[], LockedSession | None]) -> None:
        if self.standing is None:
            return
        self._clear_away()
        self._show(QWidget(), "")
        self.window.show()
        self.window.activateWindow()  # after a hand-over it was another window that had the keyboard
        self.tasks.run(work, self._left, self._left_badly, self)

    def _clear_away(self) -> None:
        """Destroy what shows the work. Drafts are put in the queue first, and the lock comes after them in it."""
        self.idle.stop()
        copied.forget_own()
        page = self.window.centralWidget()
        close_all = getattr(page, "close_all", None)
        if close_all is not None:
            close_all()
        for dialog in self.window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if dialog.isWindow():
                self._keep_words_of(dialog)
                dialog.close()
        self.standing = None
        self._sheets = ()
        if page is not None:
            page.hide()
            page.deleteLater()

    def _keep_words_of(self, dialog: QWidget) -> None:
        words = typed_words(dialog)
        if self.standing is not None and words:
            keep_at_desk(self.standing.session, self.tasks, dialog.windowTitle(), words, self.window)

    def _left(self, locked: LockedSession | None) -> None:
        QTimer.singleShot(0, self, gc.collect)  # what a cycle of references still holds of the screens
        self._locked = locked
        if self._folder is None:
            self.welcome()
        elif locked is None:
            self.to_sign_in(self._folder)
        else:
            self._show_lock(locked, self._folder)

    def _left_badly(self, _problem: Exception) -> None:
        self._left(None)

    def _show_lock(self, locked: LockedSession, folder: Path) -> None:
        from journal_app.ui.clinic.lock_screen import LockScreen

        page = LockScreen(self.tasks, locked, folder)
        page.unlocked.connect(self._signed_in)
        page.password_needed.connect(self._password_instead)
        page.other_person_chosen.connect(self.change_person)
        self._show_front(page)

    def _password_instead(self) -> None:
        if self._locked is not None:
            self._locked.forget()
            self._locked = None
        if self._folder is not None:
            self.to_sign_in(self._folder)

    def _other_folder(self) -> None:
        if self._held is None:
            self._folder = None
            self.welcome()
        else:
            self._given.preferences.change(vault=None)
            self._given.start_again(None)
            self.quit()

    # ------------------------------------------------------------------------------------------------------- showing

    def _show_front(self, page: FrontPage) -> None:
        page.language_chosen.connect(self.speak)
        self._show(page, page.title())
        page.focus_first()

    def _show(self, page: QWidget, title: str) -> None:
        before = self.window.takeCentralWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        self.window.setCentralWidget(page)
        page.show()  # at once: a window that gets the keyboard before its page is shown gives it to nobody
        self.window.say_title(title)

    def _say_title(self) -> None:
        title = getattr(self.window.centralWidget(), "title", None)  # the desk says its own
        if title is not None:
            self.window.say_title(title())

    def _broke(self, _breakdown: object) -> None:
        """Tell whichever page is before the desk; the desk hears it by itself."""
        said = getattr(self.window.centralWidget(), "broke", None)
        if said is not None:
            said()

    # ---------------------------------------------------------------------------------------------------------- demo

    def _make_demo(self) -> None:
        demo = self._given.demo
        page = self.window.centralWidget()
        if demo is None or page is None:
            return
        if demo.folder.exists():
            self.to_sign_in(demo.folder)
            return
        page.set_working(working=True)  # type: ignore[attr-defined] # the welcome page
        demo.folder.parent.mkdir(parents=True, exist_ok=True)
        self._maker = QProcess(self)
        self._maker.finished.connect(self._demo_made)
        self._maker.start(demo.program, [*demo.arguments, str(demo.folder)])

    def _demo_made(self, code: int) -> None:
        demo, maker, page = self._given.demo, self._maker, self.window.centralWidget()
        if demo is None or maker is None or self._is_quitting:
            return
        maker.deleteLater()
        self._maker = None
        if code or not demo.folder.exists():
            if page is not None and hasattr(page, "say_problem"):
                page.say_problem(self.tr("The demo clinic could not be made. Is the disk full?"))
            return
        self.to_sign_in(demo.folder)


def system_language() -> Language:
    """The desktop's language where we speak it, else English."""
    code = QLocale.system().name()[:2]
    return next((language for language in Language if language.value == code), Language.ENGLISH)
