"""F1 opens the manual over what is shown, at its page on it, for everyone but a patient; in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui import theme
from journal_app.ui.manual.window import ManualWindow
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.section_button import SectionButton
from tests.ui.clinic_window import ClinicWindow, a_window, found, press
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def manual(clinic: ClinicWindow, at: QWidget) -> ManualWindow:
    QTest.keyClick(at, Qt.Key.Key_F1)
    clinic.rest()
    return found(ManualWindow, "manualWindow")


def close(clinic: ClinicWindow, window: ManualWindow) -> None:
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    clinic.qtbot.waitUntil(lambda: not any(isinstance(one, ManualWindow) for one in QApplication.topLevelWidgets()))


def test_it_opens_at_what_is_shown_and_goes_back_there(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    for section, title in (("patients", "Finding and registering a patient"), ("backup", "Backup, restore")):
        clinic.page.to_section(section)
        clinic.rest()
        screen = clinic.screen()
        window = manual(clinic, clinic.application.window)
        assert window.heading.text().startswith(title)
        assert window.list.currentItem().text() == window.heading.text()
        close(clinic, window)
        assert clinic.screen() is screen


def test_a_dialog_has_its_page_too(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.page.to_section("people")
    clinic.rest()
    press(found(Button, "addPersonButton"))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    window = manual(clinic, dialog)
    assert window.heading.text() == "People, rules and texts"
    QTest.keyClick(window.text, Qt.Key.Key_F1)
    assert sum(isinstance(one, ManualWindow) for one in QApplication.topLevelWidgets()) == 1, "one is enough"
    close(clinic, window)
    assert dialog.isVisible()
    dialog.reject()  # type: ignore[attr-defined] # a QDialog


def test_who_cannot_get_in_reads_what_to_do(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    window = manual(clinic, page)
    assert window.heading.text() == "What to do when …"
    assert "Forgot the password?" in window.text.toPlainText()
    close(clinic, window)


def begins_at(window: ManualWindow) -> str:
    """The line at which one reads on, where it is in sight."""
    is_seen = window.text.viewport().rect().contains(window.text.cursorRect().center())
    return window.text.textCursor().block().text() if is_seen else ""


def test_every_section_has_its_page_and_its_part_of_it(clinic: ClinicWindow) -> None:
    found = {}
    clinic.sign_in()
    for section in [button.section.id for button in clinic.page.rail.findChildren(SectionButton)]:
        clinic.page.to_section(section)
        clinic.rest()
        window = manual(clinic, clinic.application.window)
        clinic.rest()
        found[section] = (window._shown.id, "" if window.text.textCursor().atStart() else begins_at(window))
        close(clinic, window)
    assert found == {
        "patients": ("patients", ""),
        "today": ("today", ""),
        "log": ("access-log", ""),
        "people": ("people-and-rules", ""),
        "clearances": ("people-and-rules", "Who may do what"),
        "stock": ("stock-and-recall", ""),
        "recall": ("stock-and-recall", "Recall"),
        "requests": ("privacy-requests", ""),
        "rules": ("people-and-rules", "Rules and texts"),
        "kit": ("backup-and-recovery", "The recovery kit"),
        "backup": ("backup-and-recovery", ""),
        "reports": ("reports", ""),
        "account": ("people-and-rules", "Your own account"),
        "help": ("first-day", ""),
    }


def test_a_long_page_opens_where_it_tells_of_what_is_shown(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    clinic.page.to_section("kit")
    clinic.rest()
    window = manual(clinic, clinic.application.window)
    clinic.qtbot.waitUntil(lambda: begins_at(window) == "The recovery kit")
    assert window.text.verticalScrollBar().value() > 0
    window.show_page(window.pages[0])
    assert window.text.verticalScrollBar().value() == 0
    assert window.text.textCursor().atStart()
    close(clinic, window)


def test_a_locked_screen_has_its_own_page(clinic: ClinicWindow) -> None:
    """The field for the PIN, which other screens have, too, has the focus there."""
    clinic.sign_in()
    clinic.application.lock()
    page = clinic.wait_for("lockScreen")
    window = manual(clinic, page.pin)
    assert window.heading.text() == "What to do when …"
    clinic.qtbot.waitUntil(lambda: begins_at(window) == "… the screen is locked")
    close(clinic, window)


def test_words_lead_to_pages_and_the_arrows_turn_them(clinic: ClinicWindow) -> None:
    clinic.sign_in()
    window = manual(clinic, clinic.application.window)
    window.search.setFocus()
    QTest.keyClicks(window.search, "recovery envelope")
    assert [window.list.item(row).text() for row in range(window.list.count())] == ["The first day at the clinic"]
    assert window.heading.text() == "The first day at the clinic"
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.focusWidget() is window.text
    window.search.setText("lot")
    window.list.setFocus()
    before = window.heading.text()
    assert window.list.currentItem().text() == before
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    assert window.heading.text() == window.list.currentItem().text() != before
    window.search.setText("xylophone")
    assert window.none.isVisible()
    assert window.list.count() == 0
    close(clinic, window)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_looks_right_in_every_language(clinic: ClinicWindow, appearance: Appearance, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    clinic.sign_in()
    theme.apply(app, appearance, scale=scale)
    try:
        for language in (Language.DANISH, Language.SWEDISH, Language.ENGLISH):
            clinic.application.speak(language)
            clinic.rest()
            window = manual(clinic, clinic.application.window)
            assert unnamed(window) == []
            assert small_targets(window, least=32) == []
            for page in window.pages:
                window.show_page(page)
                clinic.qtbot.waitUntil(lambda: cut_off(window) == [])  # noqa: B023 - asked at once
                assert "![" not in window.text.toPlainText(), "every picture is shown"
            close(clinic, window)
    finally:
        theme.apply(app, Appearance.LIGHT)


def test_large_type_in_the_smallest_window_leaves_the_text_most_of_the_room(clinic: ClinicWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    clinic.sign_in()
    theme.apply(app, Appearance.LIGHT, scale=2.0)
    try:
        clinic.application.window.resize(860, 600)
        clinic.rest()
        window = manual(clinic, clinic.application.window)
        assert window.width() <= 860
        assert window.text.width() > window.list.width()
        assert window.search.width() == window.list.width()
        close(clinic, window)
    finally:
        theme.apply(app, Appearance.LIGHT)
