"""The frame around the work: sections at the left, one screen at a time beside them, and the ways between screens.

It must not read patient data: screens do, each for itself, and are destroyed when they are left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QGridLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.consents import ClinicalText
from journal_app.domain.kits import KINDS as KIT_KINDS
from journal_app.domain.people import Permission
from journal_app.domain.requests import KINDS as REQUEST_KINDS
from journal_app.services.emergency_cards import cards_in_force
from journal_app.services.front_door import KitSheet
from journal_app.services.session import ChangeSet
from journal_app.ui import panes, screens, sections
from journal_app.ui.bus import Bus
from journal_app.ui.clinic import kit_stripe
from journal_app.ui.clinic.emergency_cards import EmergencyCards
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.role_names import role_names
from journal_app.ui.desk import CLEARANCES, PEOPLE, Desk, KeepsDraft, Screen, keep_all_of
from journal_app.ui.dialogs import ConfirmDialog, HoldingDialog, ProblemDialog, Question, problem_sentence
from journal_app.ui.hand_over import HandOver
from journal_app.ui.hand_over_window import PinCheck
from journal_app.ui.left_at_desk import keep_at_desk
from journal_app.ui.photos.camera_source import CameraSource, system_camera
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.standing import Standing, standing_of
from journal_app.ui.tasks import Tasks
from journal_app.ui.translation import Language, language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.navigation_rail import SEARCH_KEYS, NavigationRail
from journal_app.ui.widgets.toast import Toast

_MEANT = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason})
"""The focus also falls to the search box when a screen goes away; only these reasons are a person's."""
_KINDS_OF_STANDING = frozenset(
    {
        "user.added",
        "user.changed",
        "user.removed",
        "keyring.changed",
        "policy.changed",
        "pack.applied",
        "keys.rotated",
        "seat.lost",
        *KIT_KINDS,
        *REQUEST_KINDS,
    }
)


@dataclass(frozen=True, slots=True)
class ShellParts:
    """What the application lends to the shell; ``sheets`` are those of a kit just made, until they are typed back."""

    tasks: Tasks
    preferences: PreferencesFile
    speak: Callable[[Language], None]
    show_manual: Callable[[QWidget], None]
    sheets: tuple[KitSheet, ...] = ()
    camera: Callable[[], CameraSource] = system_camera
    licences: Path | None = None


class Shell(LivingWidget):
    """The desk of the person signed in. It is the ``Ways`` that every screen is handed.

    Signals:
        lock_requested: Ctrl+L or the lock button.
        sign_out_requested: the person is done.
        pin_exhausted: five wrong PINs at a hand-over; only the password may help now.
        hand_over_changed: bool, whether the screen is in a patient's hands.
        title_changed: str, the name of what is shown, never a patient's.
        kit_confirmed: the recovery kit was typed back.
    """

    lock_requested = Signal()
    sign_out_requested = Signal()
    pin_exhausted = Signal()
    hand_over_changed = Signal(bool)
    title_changed = Signal(str)
    kit_confirmed = Signal()

    def __init__(self, parts: ShellParts, standing: Standing, *, today: Callable[[], date]) -> None:
        super().__init__(surface="ground")
        self.setObjectName("shell")
        self._parts, self._standing = parts, standing
        self._sheets = parts.sheets
        self._cards: dict[str, tuple[ClinicalText, ...]] = {}
        self._history: list[QWidget] = []
        self._section = ""
        self._hand_over = HandOver(self, PinCheck(self._confirm_pin), parts.preferences)
        self._hand_over.exhausted.connect(self.pin_exhausted)
        self._hand_over.changed.connect(self.hand_over_changed)
        self.bus = Bus(self)
        self._today = today
        self.rail = NavigationRail(demo=standing.clinic.demo)
        self.stack = QStackedWidget()
        self.stack.setObjectName("screens")
        self._warning = Notice(NoticeKind.WARNING)
        self._kit_notice = Notice(NoticeKind.WARNING)
        self._backup_notice = Notice(NoticeKind.WARNING)
        self._kit_button = Button("", Kind.SECONDARY)
        self._kit_button.setObjectName("kitStripeButton")
        self._kit_button.clicked.connect(lambda _checked=False: self._see_to_kit())
        self._kit_notice.add_action(self._kit_button)
        self._busy = QProgressBar()
        self._busy.setObjectName("busyBar")
        self._busy.setProperty("thin", True)  # noqa: FBT003 - a Qt property's only form
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._lay_out()
        self.toast = Toast(self)
        self._connect()
        self.settle()

    @property
    def standing(self) -> Standing:
        """Who is signed in, as last seen."""
        return self._standing

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen in front."""
        return self._history[-1] if self._history else None

    def begin(self) -> None:
        """Show where the person's work begins."""
        if self._standing.may(Permission.READ_ACCESS_LOG) and not self._standing.may(Permission.READ_REGISTRY):
            self.to_section(sections.LOG)  # who only reviews the log need not see a list of patients first
        else:
            self.to_section(sections.PATIENTS if self._standing.may(Permission.SEARCH_PATIENTS) else sections.ACCOUNT)
        self._fetch_cards()
        if self._standing.may(Permission.MAKE_BACKUP):
            from journal_app.ui.daily_backup import DailyBackup

            DailyBackup(self, self._parts.tasks, self._standing.session, self.bus, self._backup_notice).begin()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        person = self._standing.person
        self.rail.set_person(person.name, ", ".join(role_names(person.roles)))
        self.rail.set_sections(sections.of_standing(self._standing))
        self.rail.show_section(self._section)
        self._busy.setAccessibleName(self.tr("Working"))
        self._say_kit()
        self._say_title()

    # --------------------------------------------------------------------------------------------------------- Ways

    def to_home(self) -> None:
        """Show the search-first home screen."""
        self.to_section(sections.PATIENTS)

    def to_patient(self, patient: UUID, *, treatment: str = "", item: UUID | None = None, photos: bool = False) -> None:
        """Open a patient: the record, the registry card, or the log for those who see neither."""
        self.toast.give_way()
        if self._standing.reads_clinical and self._standing.may(Permission.READ_CLINICAL):
            self._above_root(lambda desk: screens.record_screen(desk, patient, treatment, item, photos=photos))
        elif self._standing.may(Permission.READ_REGISTRY):
            self._above_root(lambda desk: screens.registry_card(desk, patient))
        else:
            self._above_root(lambda desk: screens.log_screen(desk, patient))

    def to_registration(self, typed: str, draft: UUID | None = None) -> None:
        """Open the form for a new patient."""
        self._above_root(lambda desk: screens.registration_screen(desk, typed, draft))

    def to_registry_form(self, patient: UUID, draft: UUID | None = None) -> None:
        """Open the form to change a patient's registry details, above whatever shows the patient."""
        self._push(screens.registry_form(self._desk(), patient, draft))

    def back(self) -> None:
        """Leave the present screen for the one before; at the root nothing happens."""
        if len(self._history) > 1:
            self._when_left([self._history[-1]], self._drop_last)

    def hand_over(self, page: QWidget, *, left: Callable[[], None]) -> None:
        """Show ``page`` alone to the patient; refused without a PIN, because nobody could take the screen back."""
        if not self._standing.has_pin:
            page.deleteLater()
            self.say(self.tr("Choose a PIN first: you need it to take the screen back."))
            self.to_section(sections.ACCOUNT)
            return
        self._hand_over.begin(page, left=left)

    def end_hand_over(self) -> None:
        """The patient is done: ask for the staff's PIN."""
        self._hand_over.ask_back()

    def say(self, sentence: str) -> None:
        """A short message that goes away by itself."""
        self.toast.say(sentence)

    def fail(self, problem: Exception) -> None:
        """Why something was not done, until it is dismissed."""
        fallback = self.tr("Something unexpected happened. Nothing that was saved is lost. Try again, or start anew.")
        ProblemDialog(self._in_front(), problem_sentence(problem, fallback)).open()

    def show_emergency_cards(self) -> None:
        """What to do in an emergency, over whatever is shown; the texts were read when the person signed in."""
        if not any(isinstance(one, EmergencyCards) for one in self.findChildren(EmergencyCards)):
            EmergencyCards(self._in_front(), self._cards.get(language_of(), ())).open()

    def _fetch_cards(self) -> None:
        session = self._standing.session
        self._parts.tasks.run(
            lambda: {one.value: cards_in_force(session, one.value) for one in Language},
            self._have_cards,
            self.fail,
            self,
        )

    def _have_cards(self, cards: dict[str, tuple[ClinicalText, ...]]) -> None:
        self._cards = cards

    # ------------------------------------------------------------------------------------------------------ sections

    def to_section(self, section: str) -> None:
        """Show a section from its beginning."""
        if self._section == section and len(self._history) == 1:
            self._focus_first()
            return
        is_today = self._section == section == sections.TODAY
        if is_today:  # a file or a booking waits there while somebody new is registered
            self._when_left(self._history[1:], self._back_to_root)
            return
        self._when_left(list(self._history), lambda: self._show_root(section))
        self.rail.show_section(self._section)

    def warn_of_lock(self, seconds: int | None) -> None:
        """Say in the last half minute when the screen locks, or that it does not."""
        self.rail.set_lock_countdown(seconds)
        if seconds is None:
            self._warning.say("")
        else:
            self._warning.say(
                self.tr("Nobody seems to be here. Press any key to stay."), heading=self._locks_in(seconds)
            )

    def close_all(self) -> None:
        """Let every screen save its draft, then destroy them all; nothing of a patient may stay in a widget."""
        self._hand_over.abandon()
        for screen in reversed(self._history):
            keep_all_of(_screen(screen))
            self._keep_chosen(screen)
        self._drop(list(self._history))

    def _keep_chosen(self, screen: QWidget) -> None:
        """Keep what a dialog over a screen holds, or that there was one: it is destroyed with the screen."""
        for dialog in screen.findChildren(HoldingDialog):
            if dialog.isVisible() and dialog.has_unsaved():
                session, words = self._standing.session, dialog.words_left()
                keep_at_desk(session, self._parts.tasks, dialog.name_left(), words, screen)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        for widget in (self._warning, self._kit_notice, self._backup_notice):
            beside.addWidget(widget)
        beside.addWidget(self.stack, 1)
        self._busy.hide()
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setColumnStretch(1, 1)
        whole.addWidget(self.rail, 0, 0)
        whole.addLayout(beside, 0, 1)
        whole.addWidget(self._busy, 0, 1, Qt.AlignmentFlag.AlignTop)  # over what is shown, so that nothing moves
        self._busy.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.give_room(self.width())

    def _connect(self) -> None:
        self.rail.section_chosen.connect(self.to_section)
        self.rail.lock_requested.connect(self.lock_requested)
        self.rail.search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rail.search.installEventFilter(self)
        self.bus.changed.connect(self._changed)
        self._parts.tasks.busy_changed.connect(self._busy.setVisible)
        self._parts.tasks.broke.connect(self._broke)
        # The box at the left has this key itself while it is shown.
        self._search_key = QShortcut(QKeySequence(SEARCH_KEYS), self, self._search_at_home)
        for keys, act in (
            (Qt.Key.Key_F9, self.show_emergency_cards),
            (Qt.Key.Key_F6, lambda: self._next_pane(1)),
            (QKeySequence("Shift+F6"), lambda: self._next_pane(-1)),
            (Qt.Key.Key_Escape, self._escape),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WindowShortcut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search box at the left leads to the one place where patients are searched for."""
        if (
            watched is self.rail.search
            and isinstance(event, QFocusEvent)
            and event.gotFocus()
            and event.reason() in _MEANT
        ):
            QTimer.singleShot(0, self, self._search_at_home)
        return super().eventFilter(watched, event)

    def _search_at_home(self) -> None:
        typed = self.rail.search.text()
        self.rail.search.clear()
        if self._section != sections.PATIENTS or len(self._history) > 1:
            self.to_section(sections.PATIENTS)
        self._focus_first()
        field = QApplication.focusWidget()
        if typed and field is not None and hasattr(field, "insert"):
            field.insert(typed)

    def _show_root(self, section: str) -> None:
        self._section = section
        made = self._root(section)
        self._drop(list(self._history))
        self._push(made)
        self.rail.show_section(section)

    def _root(self, section: str) -> QWidget:
        makers: dict[str, Callable[[Desk], QWidget]] = {
            sections.PATIENTS: screens.home_screen,
            sections.TODAY: screens.today_screen,
            sections.STOCK: screens.stock_screen,
            sections.RECALL: screens.recall_screen,
            sections.REQUESTS: screens.requests_screen,
            sections.LOG: lambda desk: screens.log_screen(desk, None),
            PEOPLE: screens.people_screen,
            CLEARANCES: screens.clearances_screen,
            sections.RULES: screens.rules_screen,
            sections.BACKUP: screens.backup_screen,
            sections.REPORTS: screens.reports_screen,
            sections.KIT: self._kit_screen,
            sections.HELP: lambda _desk: screens.help_screen(self._parts.show_manual, self._parts.licences),
        }
        return makers.get(section, self._account_screen)(self._desk())

    def _kit_screen(self, desk: Desk) -> QWidget:
        from journal_app.ui.clinic.recovery_kit import RecoveryKitScreen

        screen = RecoveryKitScreen(desk, self._sheets)
        screen.confirmed.connect(self._forget_sheets)
        screen.new_kit_wanted.connect(lambda: self._above_root(self._new_kit_screen))
        return screen

    def _new_kit_screen(self, desk: Desk) -> QWidget:
        from journal_app.ui.clinic.new_kit import NewKitScreen

        screen = NewKitScreen(desk)
        screen.finished.connect(self.back)
        return screen

    def _forget_sheets(self) -> None:
        self._sheets = ()
        self.kit_confirmed.emit()

    def _account_screen(self, desk: Desk) -> QWidget:
        from journal_app.ui.clinic.account import AccountScreen

        screen = AccountScreen(desk, self._parts.preferences, self._standing)
        screen.language_chosen.connect(self._parts.speak)
        screen.sign_out_requested.connect(self.sign_out_requested)
        return screen

    def _desk(self) -> Desk:
        return Desk(
            session=self._standing.session,
            tasks=self._parts.tasks,
            bus=self.bus,
            ways=self,
            language=language_of(),
            today=self._today,
            scan_folder=lambda: self._parts.preferences.kept.scan_folder,
            camera=self._parts.camera,
        )

    # ------------------------------------------------------------------------------------------------------- history

    def _above_root(self, make: Callable[[Desk], QWidget]) -> None:
        """Show one screen above the section's root; whatever patient was open before is closed first."""

        def go_on() -> None:
            made = make(self._desk())
            self._drop(self._history[1:])
            self._push(made)

        self._when_left(self._history[1:], go_on)

    def _push(self, screen: QWidget) -> None:
        self._history.append(screen)
        self.stack.addWidget(screen)
        self._show_last()

    def _back_to_root(self) -> None:
        self._drop(self._history[1:])
        self._show_last()

    def _drop_last(self) -> None:
        self._drop(self._history[-1:])
        self._show_last()

    def _drop(self, screens: list[QWidget]) -> None:
        for screen in screens:
            self._history.remove(screen)
            screen.hide()
            self.stack.removeWidget(screen)
            screen.setParent(None)
            screen.deleteLater()

    def _show_last(self) -> None:
        screen = self._history[-1]
        self.stack.setCurrentWidget(screen)
        at_home = self._section == sections.PATIENTS and len(self._history) == 1
        self.rail.search.setHidden(at_home)
        self._search_key.setEnabled(at_home)
        self._say_title()
        self._focus_first()

    def _when_left(self, screens: list[QWidget], go_on: Callable[[], None]) -> None:
        """Go on once every screen may be left, or the person says that what is unsaved may be lost."""
        if all(_screen(screen).may_leave() for screen in screens):
            go_on()
            return
        question = Question(
            self.tr("Leave without saving?"),
            self.tr("What you typed on this screen is not saved yet and would be lost."),
            self.tr("Leave without saving"),
        )

        def lose() -> None:
            for screen in screens:
                if isinstance(screen, KeepsDraft):
                    screen.throw_away()
            go_on()

        ConfirmDialog(self, question, lambda _reason: lose()).open()

    def _escape(self) -> None:
        at = QApplication.focusWidget()
        if at is not None and self.rail.isAncestorOf(at):
            self._focus_first()  # what is begun on the screen is left from there, one step at a time
        elif len(self._history) > 1:
            self.back()

    def _focus_first(self) -> None:
        if self._history:
            _screen(self._history[-1]).focus_first()

    def _next_pane(self, step: int) -> None:
        screen = self.screen_shown
        if screen is not None and panes.next_pane(self.rail, screen, step) is screen:
            self._focus_first()

    # --------------------------------------------------------------------------------------------------------- state

    def _changed(self, changes: ChangeSet) -> None:
        if "text.published" in changes.kinds:
            self._fetch_cards()
        if changes.kinds & _KINDS_OF_STANDING:
            session, folder, language = self._standing.session, self._standing.folder, language_of()
            self._parts.tasks.run(
                lambda: standing_of(session, folder, language=language), self._stands, lambda _problem: None, self
            )

    def _stands(self, standing: Standing) -> None:
        self._standing = standing
        self.retranslate()

    def _say_kit(self) -> None:
        standing = self._standing
        kit_stripe.say(self._kit_notice, standing, standing.session.clock.zone())
        may_manage = standing.may(Permission.MANAGE_CLINIC)
        self._kit_button.setText(self.tr("Open the recovery kit") if may_manage else self.tr("Stop the new kit…"))
        self._kit_button.setVisible(kit_stripe.is_for(standing))

    def _see_to_kit(self) -> None:
        """Whoever manages the clinic goes to the kit; everybody else can stop one that was asked for."""
        if self._standing.may(Permission.MANAGE_CLINIC):
            self.to_section(sections.KIT)
        else:
            kit_stripe.ask_to_stop(self, self._desk(), lambda: None)

    def _say_title(self) -> None:
        screen = self.screen_shown
        if screen is None:
            return
        names = {section.id: section.title for section in sections.of_standing(self._standing)}
        self.title_changed.emit(names.get(self._section, ""))

    def _locks_in(self, seconds: int) -> str:
        return self.tr("Locks in %n seconds", "", seconds)

    def _broke(self, _breakdown: object) -> None:
        self.fail(RuntimeError())

    def _in_front(self) -> QWidget:
        return self._hand_over.window or self

    def _confirm_pin(self, pin: str, right: Callable[[], None], wrong: Callable[[Exception], None]) -> None:
        vault = self._standing.session.vault
        self._parts.tasks.run(lambda: vault.confirm_pin(pin), lambda _none: right(), wrong, self)


def _screen(widget: QWidget) -> Screen:
    return widget  # type: ignore[return-value] # every widget in the history is one
