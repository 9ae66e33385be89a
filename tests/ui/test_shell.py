"""The desk: sections by role, the ways between screens, keys, what it says, and the screen in a patient's hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.services import people
from journal_app.services.staff_port import Newcomer
from journal_app.ui import theme
from journal_app.ui.clinic.emergency_cards import EmergencyCards
from journal_app.ui.preferences import Preferences, PreferencesFile
from journal_app.ui.theme import Appearance
from journal_app.ui.today.booking_page import Whom
from journal_app.ui.translation import Language
from tests.ui.clinic_window import (
    ANNA_PIN,
    CANARY,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    enter_pin,
    found,
    press,
    settle,
)
from tests.ui.pseudo_locale import PseudoLocale
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OURS = ("people", "clearances", "rules", "log", "kit", "backup", "reports", "account", "help")


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def sections(shell: QWidget) -> list[str]:
    return [button.section.id for button in shell.rail._buttons]  # type: ignore[attr-defined] # a Shell


def settled(clinic: ClinicWindow, name: str, password: str) -> None:
    session = clinic.session(name, password)
    settle(session, password, LISE_PIN)
    session.vault.sign_out(session.now())


def test_an_owner_sees_every_section_and_reception_only_its_own(clinic: ClinicWindow) -> None:
    assert sections(clinic.sign_in()) == [
        *("patients", "today", "log", "people", "clearances"),
        *("stock", "recall", "requests", "rules", "kit", "backup", "reports", "account", "help"),
    ]


def test_reception_sees_only_its_own_sections(clinic: ClinicWindow) -> None:
    settled(clinic, LISE, LISE_PASSWORD)
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    assert sections(shell) == ["patients", "today", "stock", "requests", "account", "help"]
    patient = _only_patient(clinic)
    shell.to_patient(patient)
    clinic.rest()
    assert type(clinic.screen()).__name__ == "RegistryCard"


def test_an_auditor_who_opens_a_patient_gets_the_log(clinic: ClinicWindow) -> None:
    session = clinic.session()
    password = "lampe cykel granit hav"
    people.admit(session, Newcomer("Ada Revisor", frozenset({Role.AUDITOR}), bytearray(password.encode())))
    session.vault.sign_out(session.now())
    settled(clinic, "Ada Revisor", password)
    shell = clinic.sign_in("Ada Revisor", password)
    assert "log" in sections(shell)
    assert clinic.screen().objectName() == "accessLogScreen", "no list of patients unasked"
    shell.to_patient(_only_patient(clinic))
    clinic.rest()
    assert clinic.screen().objectName() == "accessLogScreen"


def _only_patient(clinic: ClinicWindow) -> object:
    from journal_app.services.search import PatientSearch

    session = clinic.application.standing
    assert session is not None
    answers: list[object] = []
    clinic.application.tasks.run(
        lambda: PatientSearch(session.session).find(CANARY)[0].id, answers.append, answers.append, clinic.page
    )
    clinic.rest()
    return answers[0]


def test_esc_leaves_a_new_appointment_for_the_list(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window = clinic.application.window
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    clinic.qtbot.waitUntil(lambda: clinic.screen().objectName() == "todayScreen")
    clinic.rest()
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    page = clinic.screen()._page
    assert page is not None
    clinic.rest()
    patient = _only_patient(clinic)
    assert isinstance(patient, UUID)
    page.book_for(Whom(patient, CANARY))
    QTest.keyClick(page.clock, Qt.Key.Key_Escape)
    clinic.qtbot.waitUntil(lambda: clinic.screen()._page is None)
    assert clinic.screen().objectName() == "todayScreen"


def test_sections_answer_to_their_keys(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window = clinic.application.window
    QTest.keyClick(window, Qt.Key.Key_4, ALT)
    clinic.qtbot.waitUntil(lambda: clinic.screen().objectName() == "peopleScreen")
    clinic.page.to_section("help")
    assert clinic.screen().objectName() == "helpScreen"
    assert clinic.screen().hasFocus(), "and not whatever came next in the rail"
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    QCoreApplication.processEvents()
    assert type(clinic.screen()).__name__ == "HomeScreen"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    clinic.rest()


def test_the_emergency_cards_are_one_key_away_for_everyone_and_on_every_screen(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    clinic.rest()
    window = clinic.application.window
    for section in ("people", "help"):
        shell.to_section(section)
        window.activateWindow()
        clinic.qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_F9)
        (cards,) = shell.findChildren(EmergencyCards)
        assert cards.isVisible()
        assert "Adrenaline" in cards.page.toPlainText()
        clinic.qtbot.waitUntil(cards.isActiveWindow)
        QTest.keyClick(cards.page, Qt.Key.Key_3)
        assert cards.heading.text() == cards._cards[2].title
        QTest.keyClick(cards, Qt.Key.Key_F9)
        assert len(shell.findChildren(EmergencyCards)) == 1, "one is enough"
        QTest.keyClick(cards, Qt.Key.Key_Escape)
        clinic.qtbot.waitUntil(lambda: not shell.findChildren(EmergencyCards))
    clinic.rest()


def test_a_screen_that_goes_away_does_not_lead_home(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    for section in OURS:
        shell.to_section(section)
        clinic.rest()
        QTest.qWait(20)
        assert clinic.page._section == section


def test_escape_goes_back_and_the_title_names_no_patient(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    home = clinic.screen()
    shell.to_patient(_only_patient(clinic))
    clinic.rest()
    assert type(clinic.screen()).__name__ == "RecordScreen"
    assert CANARY.casefold() not in clinic.application.window.windowTitle().casefold()
    QTest.keyClick(clinic.application.window, Qt.Key.Key_Escape)
    assert clinic.screen() is home
    QTest.keyClick(clinic.application.window, Qt.Key.Key_Escape)
    assert clinic.screen() is home, "nothing is behind the root"


def test_escape_at_the_left_edge_leads_back_to_the_screen_and_leaves_nothing(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_patient(_only_patient(clinic))
    clinic.rest()
    record = clinic.screen()
    button = shell.rail.findChild(QPushButton, "section-today")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert clinic.screen() is record
    assert not shell.rail.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(clinic.application.window, Qt.Key.Key_Escape)
    assert clinic.screen() is not record


def test_what_was_begun_on_the_days_list_is_still_there_after_a_look_at_somebody(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_section("today")
    clinic.rest()
    today = clinic.screen()
    today.begin_booking()
    shell.to_patient(_only_patient(clinic))
    clinic.rest()
    assert clinic.screen() is not today
    shell.to_section("today")
    assert clinic.screen() is today
    assert today._page.isVisible()
    today._read()
    clinic.rest()
    assert not today.lead.isVisible(), "one head at a time"


def test_f6_goes_round_the_panes(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_section("people")
    clinic.rest()
    window = clinic.application.window
    stops = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        stops.append(QApplication.focusWidget())
    assert shell.rail.isAncestorOf(stops[1])
    assert stops[2] is clinic.screen().table


def test_what_is_unsaved_is_asked_about(clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = clinic.sign_in()
    shell.to_section("account")
    clinic.rest()
    screen = clinic.screen()
    monkeypatch.setattr(type(screen), "may_leave", lambda _self: False)
    shell.to_section("people")
    dialog = found(QDialog, "confirmDialog")
    assert clinic.screen() is screen
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert clinic.screen() is screen
    shell.to_section("people")
    press(found(QDialog, "confirmDialog").confirm)  # type: ignore[attr-defined] # a ConfirmDialog
    assert clinic.screen().objectName() == "peopleScreen"
    delete_now()
    clinic.rest()


def test_a_problem_is_said_in_the_language_of_the_screen_and_a_toast_goes_by_itself(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.fail(UserFacing("people.no_role", "Choose at least one role."))
    dialog = found(QDialog, "problemDialog")
    assert unnamed(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    delete_now()
    assert not [one for one in shell.findChildren(QDialog) if one.isVisible()]
    shell.say("Done.")
    assert shell.toast.isVisible()
    shell.toast.dismiss()


def test_what_was_said_of_one_patient_does_not_stay_over_the_next_one_s_card(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    patient = _only_patient(clinic)
    shell.say("Signed for OLSEN, Ole")
    clinic.rest()
    QTest.qWait(20)
    assert shell.toast.isVisible()
    shell.to_patient(patient)
    assert not shell.toast.isVisible()
    clinic.rest()
    shell.say("NIELSEN, Mette is registered")
    shell.to_patient(patient)
    clinic.rest()
    assert shell.toast.isVisible(), "said in the same breath of this very patient"


def test_an_unexpected_error_shows_no_text_of_its_own(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.fail(RuntimeError(f"{CANARY} is in here"))
    dialog = found(QDialog, "problemDialog")
    assert CANARY not in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    delete_now()


# ------------------------------------------------------------------------------------------------------------ hand-over


class _Form(QWidget):
    """A page as a patient gets it."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)


def hand_over(clinic: ClinicWindow) -> tuple[QWidget, list[bool]]:
    left: list[bool] = []
    clinic.page.hand_over(_Form(), left=lambda: left.append(True))
    window = found(QWidget, "handOverWindow")
    assert QTest.qWaitForWindowActive(window)
    return window, left


def test_the_patient_reaches_nothing_but_the_form(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window, left = hand_over(clinic)
    assert not clinic.application.window.isVisible(), "nothing else is on the screen"
    assert window.geometry() == window.screen().geometry()
    for key, held in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_L, CTRL),
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_Q, CTRL),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_1, ALT),
    ):
        QTest.keyClick(window, key, held)
    window.close()
    assert window.isVisible()
    assert not left
    assert clinic.page.objectName() == "shell", "neither locked nor anywhere else"
    form = window.findChild(_Form)
    assert form is not None
    QTest.keyClicks(form.field, "Åse @ 5")
    assert form.field.text() == "Åse @ 5", "writing is not swallowed"
    clinic.page.end_hand_over()
    enter_pin(window.panel.pin, ANNA_PIN)  # type: ignore[attr-defined] # a HandOverWindow
    clinic.rest()
    assert left == [True]


def test_nothing_goes_from_hand_to_hand_by_the_clipboard(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clipboard = QApplication.clipboard()
    clipboard.setText("070761-4285")
    window, left = hand_over(clinic)
    form = window.findChild(_Form)
    assert form is not None
    QTest.keyClick(form.field, Qt.Key.Key_V, CTRL)
    assert form.field.text() == "", "what the staff copied is not the patient's"
    QTest.keyClicks(form.field, "Epilepsi")
    QTest.keyClick(form.field, Qt.Key.Key_A, CTRL)
    QTest.keyClick(form.field, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "Epilepsi", "within the form it works"
    place = form.field.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, form.field.mapToGlobal(place))
    QApplication.sendEvent(form.field, asked)
    assert QApplication.activePopupWidget() is None
    clinic.page.end_hand_over()
    enter_pin(window.panel.pin, ANNA_PIN)  # type: ignore[attr-defined] # a HandOverWindow
    clinic.rest()
    assert left == [True]
    assert clipboard.text() == "", "nor what the patient copied the staff's"


def test_after_the_patient_is_done_only_the_pin_leads_on(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window, left = hand_over(clinic)
    clinic.page.end_hand_over()
    panel = window.panel  # type: ignore[attr-defined] # a HandOverWindow
    assert panel.isVisible()
    assert not panel._stay.isVisible()
    enter_pin(panel.pin, "111222")
    clinic.rest()
    assert panel._problem.text()
    assert not left
    enter_pin(panel.pin, ANNA_PIN)
    clinic.rest()
    assert left == [True]
    assert clinic.application.window.isVisible()


def test_staff_can_take_the_screen_back_or_let_the_patient_go_on(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window, left = hand_over(clinic)
    press(window.staff_button)  # type: ignore[attr-defined] # a HandOverWindow
    press(window.panel._stay)  # type: ignore[attr-defined] # a HandOverWindow
    assert window.page.isVisible()  # type: ignore[attr-defined] # a HandOverWindow
    press(window.staff_button)  # type: ignore[attr-defined] # a HandOverWindow
    enter_pin(window.panel.pin, ANNA_PIN)  # type: ignore[attr-defined] # a HandOverWindow
    clinic.rest()
    assert left == [True]


def test_five_wrong_pins_in_a_hand_over_lock_so_that_only_the_password_helps(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window, left = hand_over(clinic)
    clinic.page.end_hand_over()
    for _ in range(5):
        enter_pin(window.panel.pin, "111222")  # type: ignore[attr-defined] # a HandOverWindow
        clinic.rest()
    clinic.wait_for("signInPage")
    assert not left
    assert clinic.application.window.isVisible()


def test_nobody_at_a_hand_over_locks_later_than_at_the_desk(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    hand_over(clinic)
    clinic.seconds.now += 10 * 60
    clinic.application.idle.look()
    assert clinic.page.objectName() == "shell"
    clinic.seconds.now += 6 * 60
    clinic.application.idle.look()
    clinic.wait_for("lockScreen")


@pytest.mark.parametrize("language", list(Language))
def test_the_hand_over_is_named_whole_and_large(clinic: ClinicWindow, language: Language) -> None:
    clinic.sign_in()
    clinic.application.speak(language)
    window, _left = hand_over(clinic)
    clinic.page.end_hand_over()
    QCoreApplication.processEvents()
    assert unnamed(window) == []
    assert cut_off(window) == []
    assert small_targets(window.panel, least=44) == []  # type: ignore[attr-defined] # a HandOverWindow


# ------------------------------------------------------------------------------------------------------------- looking


@pytest.mark.parametrize("language", list(Language))
def test_our_screens_are_named_whole_and_large_enough(clinic: ClinicWindow, language: Language) -> None:
    shell = clinic.sign_in()
    clinic.application.speak(language)
    for section in OURS:
        shell.to_section(section)
        clinic.rest()
        QTest.qWait(20)
        assert unnamed(shell) == [], section
        assert cut_off(shell) == [], section
        assert small_targets(shell, least=32) == [], section


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_off_at_twice_the_size(clinic: ClinicWindow, app: QApplication, language: Language) -> None:
    shell = clinic.sign_in()
    clinic.application.speak(language)
    theme.apply(app, Appearance.DARK, scale=2.0)
    clinic.application.window.resize(1600, 1000)
    for section in OURS:
        shell.to_section(section)
        clinic.rest()
        QTest.qWait(20)
        assert cut_off(shell) == [], section


def test_nothing_is_cut_off_in_longer_words(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    pseudo = PseudoLocale()
    QCoreApplication.installTranslator(pseudo)
    try:
        for section in OURS:
            shell.to_section(section)
            clinic.rest()
            QTest.qWait(20)
            assert cut_off(shell) == [], section
    finally:
        QCoreApplication.removeTranslator(pseudo)


def test_language_appearance_and_size_are_remembered(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_section("account")
    clinic.rest()
    screen = clinic.screen()
    screen._languages.setCurrentIndex(0)
    screen._languages.activated.emit(0)
    assert clinic.application.window.windowTitle()
    press(screen.findChild(QWidget, "appearance-dark"))
    screen._sizes.setCurrentIndex(2)
    screen._sizes.activated.emit(2)
    kept = PreferencesFile(clinic.tmp / "window.json").kept
    assert (kept.language, kept.appearance, kept.scale) == (Language.DANISH, Appearance.DARK, 1.3)
    assert CANARY not in (clinic.tmp / "window.json").read_text(encoding="utf-8")


def test_the_scan_folder_of_this_computer_is_chosen_and_left(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_section("account")
    clinic.rest()
    row = clinic.screen().scan_folder_row
    assert not row.none_button.isVisible()
    press(row.choose_button)
    row.dialog.fileSelected.emit(str(clinic.tmp))
    row.dialog.done(0)
    assert PreferencesFile(clinic.tmp / "window.json").kept.scan_folder == clinic.tmp
    assert shell._desk().scan_folder() == clinic.tmp
    press(row.none_button)
    assert PreferencesFile(clinic.tmp / "window.json").kept.scan_folder is None
    assert shell._desk().scan_folder() is None


def test_preferences_that_cannot_be_read_count_as_not_chosen(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    for broken in ("", "[]", '{"vault": 3, "language": "xx", "scale": 9, "person": "no", "appearance": null}'):
        file.write_text(broken, encoding="utf-8")
        assert PreferencesFile(file).kept == Preferences()


def test_the_password_and_the_pin_are_changed_here(clinic: ClinicWindow) -> None:
    shell = clinic.sign_in()
    shell.to_section("account")
    clinic.rest()
    form = clinic.screen().password_form
    QTest.keyClicks(form.old.edit, "solsort trampolin kaffekop")
    QTest.keyClicks(form.new.first.edit, "kort")
    press(form.save_button)
    assert form.new._rows[0].error.text()
    form.new.first.forget()
    QTest.keyClicks(form.new.first.edit, "havkat gummistøvle prisme")
    QTest.keyClicks(form.new.second.edit, "havkat gummistøvle prisme")
    press(form.save_button)
    clinic.rest()
    assert form.old.is_empty()
    assert form.new.first.is_empty()
    pins = clinic.screen().pin_form
    QTest.keyClicks(pins.pins.first, "640285")
    QTest.keyClicks(pins.pins.second, "640285")
    QTest.keyClicks(pins.password.edit, "havkat gummistøvle prisme")
    press(pins.save_button)
    clinic.rest()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    enter_pin(page.pin, "640285")
    clinic.wait_for("shell")
