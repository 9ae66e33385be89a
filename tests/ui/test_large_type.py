"""Type at twice the size in a small window: what one needs to press or read is neither cut off nor out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from tests.ui.clinic_window import LISE, LISE_PASSWORD, LISE_PIN, ClinicWindow, a_window, settle
from tests.ui.screen_checks import cut_off

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path, app: QApplication) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()
    theme.apply(app, Appearance.LIGHT, scale=1.0)


def out_of_reach(screen: QWidget) -> list[str]:
    """The scroll areas whose content is wider than they are, though they do not scroll sideways."""
    wide = []
    for area in screen.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            wide.append(f"{content.width()} in {area.viewport().width()}")
    return wide


def test_the_left_edge_and_the_days_head_have_room(clinic: ClinicWindow, app: QApplication) -> None:
    """The owner has most sections and, on the day's list, most to choose; Danish has the longest words."""
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    clinic.application.speak(Language.DANISH)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_section("today")
    clinic.rest()
    clinic.qtbot.waitUntil(lambda: out_of_reach(shell.rail) == [])
    clinic.qtbot.waitUntil(lambda: cut_off(clinic.screen()) == [])
    head = clinic.screen().new_button
    assert head.height() <= 2 * theme.TARGET, "a lead of several lines makes no button taller"


def test_nothing_lies_beyond_the_edge(clinic: ClinicWindow, app: QApplication) -> None:
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    clinic.application.window.resize(1024, 700)
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    shell.to_section("account")
    clinic.qtbot.waitUntil(lambda: out_of_reach(clinic.screen()) == [])
    clinic.application.speak(Language.SWEDISH)
    shell.to_registration("")
    clinic.qtbot.waitUntil(lambda: clinic.screen().form is not None, timeout=10_000)
    screen = clinic.screen()
    clinic.qtbot.waitUntil(lambda: out_of_reach(screen) == [])
    for part in (screen.cancel_button, screen.save_button, screen.source):
        assert part.width() >= part.sizeHint().width(), part.objectName()
