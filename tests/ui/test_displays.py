"""The hand-over on a second display: real displays of the X server, plugged in and out by ``x_displays``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import displays
from journal_app.ui.displays import SAME
from journal_app.ui.idle import HAND_OVER_SECONDS
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.translation import Language
from tests.ui.clinic_window import ANNA_PIN, CANARY, ClinicWindow, a_window, all_texts, enter_pin, found, press
from tests.ui.screen_checks import cut_off, small_targets, unnamed
from tests.ui.x_displays import Server, screen, two_displays

pytestmark = pytest.mark.xcb
NO = Qt.KeyboardModifier.NoModifier
CTRL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
WRONG_PIN = "111222"


class _Form(QWidget):
    """A page as a patient gets it, with an answer that must not be lost."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)


class _Room:
    """A clinic whose patients have a display of their own, and what came of a hand-over there."""

    def __init__(self, clinic: ClinicWindow, server: Server) -> None:
        self.clinic, self.server = clinic, server
        self.form: Any = None
        self.left: list[bool] = []

    def begin(self) -> None:
        """Give the form out of hand, wherever that leads."""
        self.form, self.left = _Form(), []
        self.clinic.page.hand_over(self.form, left=lambda: self.left.append(True))

    def lend(self) -> Any:  # noqa: ANN401 - a HandOverWindow
        """Hand the form over, as where the display is chosen already."""
        self.begin()
        window: Any = found(QWidget, "handOverWindow")
        assert QTest.qWaitForWindowActive(window)
        return window

    def remember(self, display: str) -> None:
        self.clinic.application._given.preferences.change(hand_over_display=display)

    def take_back(self, entry: QWidget) -> None:
        enter_pin(entry, ANNA_PIN)
        self.clinic.rest()
        assert self.left == [True]
        assert covers() == []
        assert self.clinic.application.window.isVisible()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[_Room]:
    with two_displays() as server:
        clinic = a_window(qtbot, tmp_path)
        clinic.sign_in()
        clinic.application.window.move(10, 10)
        yield _Room(clinic, server)
        clinic.close()


@pytest.fixture
def lent(room: _Room) -> _Room:
    """The form on the patient's display, with something typed."""
    room.remember(displays.identity(screen("RIGHT")))
    room.lend()
    QTest.keyClicks(room.form.field, "Epilepsi")
    return room


def covers() -> list[Any]:
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == "lockCover" and one.isVisible()]


def handed() -> list[str]:
    shown = [one.objectName() for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [name for name in shown if name == "handOverWindow"]


def the_window() -> Any:  # noqa: ANN401 - a HandOverWindow
    return found(QWidget, "handOverWindow")


def stand(*placed: tuple[QWidget, str]) -> bool:
    return all(
        widget.isVisible()
        and widget.isFullScreen()
        and not widget.isMinimized()
        and widget.screen() is screen(name)
        and widget.geometry() == screen(name).geometry()
        for widget, name in placed
    )


def nothing_is_open(room: _Room) -> None:
    shown = [one.objectName() for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert sorted(shown) == ["handOverWindow", "lockCover"]
    assert room.left == []
    assert room.clinic.page.objectName() == "shell"


# ------------------------------------------------------------------------------------------------------------ choosing


def test_the_first_hand_over_asks_for_the_display_and_remembers_it(room: _Room) -> None:
    room.begin()
    dialog = found(QDialog, "chooseDisplayDialog")
    assert unnamed(dialog) == []
    assert cut_off(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    window = the_window()
    assert stand((window, "RIGHT"), (covers()[0], "LEFT"))
    kept = PreferencesFile(room.clinic.tmp / "window.json").kept
    assert kept.hand_over_display == displays.identity(screen("RIGHT"))
    room.clinic.page.end_hand_over()
    room.take_back(window.panel.pin)
    assert stand((room.lend(), "RIGHT")), "and does not ask again"


def test_who_does_not_choose_hands_nothing_over(room: _Room) -> None:
    room.begin()
    found(QDialog, "chooseDisplayDialog").reject()
    room.clinic.rest()
    assert handed() == []
    assert PreferencesFile(room.clinic.tmp / "window.json").kept.hand_over_display == ""
    assert room.clinic.application.window.isVisible()


def test_on_the_same_display_every_other_one_is_locked_too(room: _Room) -> None:
    room.remember(SAME)
    window = room.lend()
    assert stand((window, "LEFT"), (covers()[0], "RIGHT"))
    room.clinic.page.end_hand_over()
    assert window.isActiveWindow(), "who stands before the form gives it back there"
    room.take_back(window.panel.pin)


def test_the_display_is_chosen_under_my_account_as_long_as_there_are_two(room: _Room) -> None:
    room.clinic.page.to_section("account")
    room.clinic.rest()
    row = room.clinic.screen()._display_row
    assert row.isVisible()
    place = row.choice.findData(displays.identity(screen("RIGHT")))
    row.choice.setCurrentIndex(place)
    row.choice.activated.emit(place)
    kept = PreferencesFile(room.clinic.tmp / "window.json").kept.hand_over_display
    assert kept == displays.identity(screen("RIGHT"))
    room.server.unplug("RIGHT")
    room.clinic.qtbot.waitUntil(lambda: row.choice.count() == 3)
    assert row.choice.currentData() == kept, "what is unplugged for a day is not forgotten"
    row.choice.setCurrentIndex(0)
    row.choice.activated.emit(0)
    row.retranslate()
    assert not row.isVisible(), "with one display there is nothing to choose"


def test_a_remembered_display_that_is_away_is_not_waited_for(room: _Room) -> None:
    room.remember(displays.identity(screen("RIGHT")))
    room.server.unplug("RIGHT")
    window = room.lend()
    assert stand((window, "LEFT"))
    assert covers() == []


# ------------------------------------------------------------------------------------------------------ the first locks


def test_the_first_display_is_locked_and_shows_nothing_of_the_patient(qtbot: QtBot, tmp_path: Path) -> None:
    with two_displays() as server:
        clinic = a_window(qtbot, tmp_path)
        clinic.sign_in()
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, CANARY[:5])
        QTest.keyClick(field, Qt.Key.Key_Return)
        clinic.qtbot.waitUntil(lambda: len(clinic.page._history) > 1, timeout=10_000)
        clinic.rest()
        assert CANARY.casefold() in all_texts().casefold(), "the record was on the staff's display"
        clinic.application._given.preferences.change(hand_over_display=displays.identity(screen("RIGHT")))
        room = _Room(clinic, server)
        room.lend()
        cover = covers()[0]
        assert stand((cover, "LEFT"))
        assert CANARY.casefold() not in said_by(cover)
        assert not clinic.application.window.isVisible()
        clinic.close()


def said_by(window: QWidget) -> str:
    inside = [window, *window.findChildren(QWidget)]
    words = [str(one.property(name) or "") for one in inside for name in ("text", "windowTitle", "toolTip")]
    return " ".join((*words, *(one.accessibleName() for one in inside))).casefold()


def test_neither_keys_nor_clicks_nor_the_window_manager_open_either_display(lent: _Room) -> None:
    window, cover = the_window(), covers()[0]
    for here in (window, cover):
        for key, held in (
            *((Qt.Key.Key_Escape, NO), (Qt.Key.Key_F1, NO), (Qt.Key.Key_F6, NO), (Qt.Key.Key_F8, NO)),
            *((Qt.Key.Key_F4, ALT), (Qt.Key.Key_Tab, ALT), (Qt.Key.Key_Space, ALT), (Qt.Key.Key_1, ALT)),
            *((Qt.Key.Key_Q, CTRL), (Qt.Key.Key_W, CTRL), (Qt.Key.Key_L, CTRL), (Qt.Key.Key_K, CTRL)),
            *((Qt.Key.Key_Right, META), (Qt.Key.Key_D, META), (Qt.Key.Key_Meta, NO)),
        ):
            QTest.keyClick(here, key, held)
            nothing_is_open(lent)
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            for corner in ((2, 2), (here.width() - 3, 2), (2, here.height() - 3)):
                QTest.mouseClick(here.windowHandle(), button, NO, QPoint(*corner))
                nothing_is_open(lent)
        here.close()
        here.windowHandle().close()
        nothing_is_open(lent)
    assert lent.form.field.text() == "Epilepsi"


def test_what_a_window_manager_moves_or_shrinks_comes_back(lent: _Room) -> None:
    window, cover = the_window(), covers()[0]
    disturbances: tuple[Callable[[QWidget], object], ...] = (
        lambda one: one.move(480, 200),
        QWidget.showNormal,
        QWidget.showMinimized,
        QWidget.hide,
        lambda one: one.setScreen(next(other for other in QApplication.screens() if other is not one.screen())),
    )
    for disturb in disturbances:
        disturb(window)
        disturb(cover)
        lent.clinic.qtbot.waitUntil(lambda: stand((window, "RIGHT"), (cover, "LEFT")))
    assert lent.form.field.text() == "Epilepsi"


def test_a_key_after_a_click_on_the_cover_is_the_patients_again(lent: _Room) -> None:
    window, cover = the_window(), covers()[0]
    cover.activateWindow()
    lent.clinic.qtbot.waitUntil(window.isActiveWindow)
    assert not cover.pin.isVisible(), "no digits are taken before the staff ask to unlock"
    QTest.keyClicks(cover, ANNA_PIN)
    lent.clinic.rest()
    assert lent.left == []


# -------------------------------------------------------------------------------------------------------- the way back


def test_the_staff_unlock_at_their_own_display(lent: _Room) -> None:
    window, cover = the_window(), covers()[0]
    press(cover.unlock_button)
    assert QTest.qWaitForWindowActive(cover)
    assert cover.pin.hasFocus()
    assert not lent.form.isVisible(), "while digits are typed, the patient's form takes none"
    assert not window.panel._stay.isVisible(), "nor can the patient bring the form back under them"
    enter_pin(cover.pin, WRONG_PIN)
    lent.clinic.rest()
    assert "4" in cover._problem.text()
    assert lent.left == []
    press(cover.stay_button)
    assert lent.form.isVisible()
    assert not cover.pin.isVisible()
    assert QTest.qWaitForWindowActive(window)
    assert lent.form.field.text() == "Epilepsi"
    press(cover.unlock_button)
    lent.take_back(cover.pin)


def test_a_patient_who_is_done_leaves_the_keyboard_to_the_staff(lent: _Room) -> None:
    window, cover = the_window(), covers()[0]
    lent.clinic.page.end_hand_over()
    assert QTest.qWaitForWindowActive(cover)
    assert cover.pin.hasFocus()
    assert window.panel.isVisible(), "the patient is thanked"
    assert not cover.stay_button.isVisible()
    lent.take_back(cover.pin)


def test_five_wrong_pins_at_the_cover_count_like_any_others(lent: _Room) -> None:
    cover = covers()[0]
    lent.clinic.page.end_hand_over()
    for _ in range(5):
        enter_pin(cover.pin, WRONG_PIN)
        lent.clinic.rest()
    lent.clinic.wait_for("signInPage")
    assert lent.left == []
    assert covers() == []


def test_the_rules_of_rest_hold_on_two_displays(lent: _Room) -> None:
    lent.clinic.seconds.now += HAND_OVER_SECONDS - 1
    lent.clinic.application.idle.look()
    assert covers()
    QTest.mouseMove(the_window(), QPoint(30, 30))
    lent.clinic.seconds.now += HAND_OVER_SECONDS + 1
    lent.clinic.application.idle.look()
    lent.clinic.wait_for("lockScreen")
    assert covers() == []
    assert handed() == []


# ----------------------------------------------------------------------------------------------------------- unplugged


def test_an_unplugged_display_loses_nothing_and_the_form_goes_on_at_the_other(lent: _Room) -> None:
    window = the_window()
    lent.server.unplug("RIGHT")
    lent.clinic.qtbot.waitUntil(lambda: stand((window, "LEFT")))
    assert covers() == []
    assert lent.form.isVisible()
    assert QTest.qWaitForWindowActive(window)
    assert lent.form.field.hasFocus()
    QTest.keyClicks(lent.form.field, " siden 2019")
    assert lent.form.field.text() == "Epilepsi siden 2019"
    assert not lent.clinic.application.window.isVisible()
    lent.server.plug_in("RIGHT", QRect(960, 0, 960, 1200))
    lent.clinic.qtbot.waitUntil(lambda: stand((window, "RIGHT")) and bool(covers()) and stand((covers()[0], "LEFT")))
    lent.clinic.page.end_hand_over()
    lent.take_back(covers()[0].pin)


def test_the_staffs_own_display_may_go_while_they_type_the_pin(lent: _Room) -> None:
    window = the_window()
    press(covers()[0].unlock_button)
    QTest.keyClicks(covers()[0].pin, ANNA_PIN[:3])
    lent.server.unplug("LEFT")
    lent.clinic.qtbot.waitUntil(lambda: covers() == [] and stand((window, "RIGHT")))
    assert not lent.form.isVisible(), "still the PIN and nothing else"
    lent.take_back(window.panel.pin)


def test_a_display_plugged_in_meanwhile_is_locked_at_once(lent: _Room) -> None:
    lent.server.unplug("LEFT")
    lent.clinic.qtbot.waitUntil(lambda: covers() == [])
    lent.server.plug_in("LEFT", QRect(0, 0, 960, 1200))
    lent.clinic.qtbot.waitUntil(lambda: len(covers()) == 1 and stand((covers()[0], "LEFT"), (the_window(), "RIGHT")))


# ------------------------------------------------------------------------------------------------------------- looking


@pytest.mark.parametrize("language", list(Language))
def test_the_cover_is_named_whole_and_large(lent: _Room, language: Language) -> None:
    lent.clinic.application.speak(language)
    cover = covers()[0]
    for _state in ("locked", "asking"):
        assert unnamed(cover) == []
        lent.clinic.qtbot.waitUntil(lambda: cut_off(cover) == [], timeout=10_000)  # laid out anew in longer words
        assert small_targets(cover, least=32) == []
        press(cover.unlock_button)
