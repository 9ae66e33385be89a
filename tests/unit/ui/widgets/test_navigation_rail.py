"""The rail: search and sections by key, who is signed in, and a countdown that warns at the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.navigation_rail import NavigationRail
from journal_app.ui.widgets.section_button import SectionButton
from journal_app.ui.widgets.stripe import Stripe
from tests.ui.gallery import SECTIONS, rail
from tests.ui.windows import open_window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(qtbot: QtBot) -> NavigationRail:
    made = rail()
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 700)
    open_window(made)
    return made


def test_sections_are_chosen_by_alt_and_their_digit(shown: NavigationRail, qtbot: QtBot) -> None:
    for digit, section in enumerate(SECTIONS, start=1):
        with qtbot.waitSignal(shown.section_chosen) as heard:
            QTest.keyClick(shown, getattr(Qt.Key, f"Key_{digit}"), ALT)
        assert heard.args == [section.id]


def test_exactly_one_section_is_here(shown: NavigationRail) -> None:
    shown.show_section("backup")
    here = [button.section.id for button in shown.findChildren(SectionButton) if button.accessibleDescription()]
    assert here == ["backup"]


def test_what_waits_is_said(shown: NavigationRail) -> None:
    names = [button.accessibleName() for button in shown.findChildren(SectionButton)]
    assert names[:2] == ["Patients", "Today, 6 waiting"]


def test_new_counts_keep_the_place(shown: NavigationRail) -> None:
    shown.show_section("today")
    shown.set_sections(SECTIONS)
    assert [button.section.id for button in shown._buttons if button.accessibleDescription()] == ["today"]


def test_search_takes_the_focus_by_key_and_down_leaves_it(shown: NavigationRail, qtbot: QtBot) -> None:
    shown.findChildren(SectionButton)[0].setFocus()
    QTest.keyClick(shown, Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is shown.search
    with qtbot.waitSignal(shown.search.left_downwards):
        QTest.keyClick(shown.search, Qt.Key.Key_Down)
    QTest.keyClicks(shown.search, "mette")
    assert shown.search.text() == "mette"


def test_the_lock_is_one_key_away(shown: NavigationRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.lock_requested):
        QTest.keyClick(shown, Qt.Key.Key_L, CTRL)
    button = shown.findChild(Button, "lockButton")
    assert button is not None
    with qtbot.waitSignal(shown.lock_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("seconds", "words", "role"), [(272, "Locks in 04:32", "secondary"), (30, "Locks in 00:30", "error")]
)
def test_the_countdown_warns_in_the_last_half_minute(
    shown: NavigationRail, seconds: int, words: str, role: str
) -> None:
    shown.set_lock_countdown(seconds)
    assert shown._lock_time.text() == words
    assert shown._lock_time.property("role") == role
    shown.set_lock_countdown(None)
    assert not shown._lock_time.isVisible()


def test_the_demo_mark_is_there_only_in_the_demo(shown: NavigationRail, qtbot: QtBot) -> None:
    assert shown.findChild(Stripe) is not None
    real = rail(demo=False)
    qtbot.addWidget(real)
    assert real.findChild(Stripe) is None


def test_a_key_that_is_lent_moves_nothing(shown: NavigationRail) -> None:
    buttons = shown.findChildren(SectionButton)
    before = [button.sizeHint() for button in buttons]
    for button in buttons:
        button.lend_key(lent=True)
    assert [button.sizeHint() for button in buttons] == before
    assert all(button.shortcut().isEmpty() for button in buttons)
