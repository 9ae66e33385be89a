"""Restoring at the door: by keys alone on a computer that has nothing but the drive and the kit, and what stops it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.services import backups
from journal_app.services.backup_port import BackupOrder
from journal_app.services.front_door import SignInForm
from journal_app.ui import theme
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from journal_app.vault.backup import erasure_list
from journal_app.vault.backup.layout import BackupFolder
from tests.ui.clinic_window import ANNA, ANNA_PASSWORD, CANARY, LISE, ClinicWindow, a_window, choose, press
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
NEW_PASSWORD = "havkat gummistøvle prisme"


@dataclass
class Lost:
    """A drive with a backup, the words of the kit, and a window in a home that has never seen the clinic."""

    window: ClinicWindow
    drive: Path
    words: tuple[str, str]
    folder: BackupFolder


def backed_up(clinic: ClinicWindow, drive: Path) -> BackupFolder:
    session = clinic.session()
    backups.back_up(session, BackupOrder(drive, country="DK"))
    folder = BackupFolder.below(drive, session.vault.id)
    session.vault.sign_out(session.now())
    return folder


@pytest.fixture
def lost(qtbot: QtBot, tmp_path: Path) -> Iterator[Lost]:
    """The computer burnt; the drive and the kit lay elsewhere."""
    before = a_window(qtbot, tmp_path / "old")
    folder = backed_up(before, tmp_path / "usb")
    words = [" ".join(sheet.words) for sheet in before.sheets]
    before.close()
    shutil.rmtree(tmp_path / "old")
    window = a_window(qtbot, tmp_path / "new", founded=False)
    yield Lost(window, tmp_path / "usb", (words[0], words[1]), folder)
    if not window.has_ended:
        window.close()


def keys(text: str) -> None:
    """Type into whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def key(which: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which)


def assert_looks_right(window: ClinicWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.apply(app, appearance)
        for language in (Language.DANISH, Language.SWEDISH, Language.ENGLISH):
            window.application.speak(language)
            window.rest()
            assert unnamed(window.page) == []
            window.qtbot.waitUntil(lambda: cut_off(window.page) == [])
            assert small_targets(window.page, least=32) == []


def to_restore(window: ClinicWindow) -> Any:  # noqa: ANN401 - a RestorePage
    window.application.start(None)
    page = window.wait_for("welcomePage")
    window.focus()
    page.restore_button.setFocus()
    key(Qt.Key.Key_Space)
    return window.wait_for("restorePage")


def test_a_person_with_only_backup_and_kit_opens_the_clinic_on_another_computer(lost: Lost, tmp_path: Path) -> None:
    window = lost.window
    page = to_restore(window)
    assert_looks_right(window)
    keys(str(lost.drive))
    key(Qt.Key.Key_Return)
    window.rest()
    assert page.how.isVisible()
    assert not page.how.by_password.isVisible(), "this computer knows no secret"
    assert page.how.who.currentText() == ANNA
    assert_looks_right(window)
    key(Qt.Key.Key_Tab)
    keys(lost.words[0])
    key(Qt.Key.Key_Tab)
    keys(lost.words[1])
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    assert page.where.isVisible()
    assert_looks_right(window)
    place = tmp_path / "new" / "journal"
    page.where.place.folder.selectAll()
    keys(str(place))
    key(Qt.Key.Key_Tab)
    window.rest()
    key(Qt.Key.Key_Tab)
    keys(NEW_PASSWORD)
    key(Qt.Key.Key_Return)
    keys(NEW_PASSWORD)
    key(Qt.Key.Key_Return)
    window.rest()
    assert page.told.isVisible(), page.notice.accessibleName()
    assert str(place) in page.told.text()
    assert page._restored.fingerprint in page.told.text(), "to be compared with the kit before anybody signs in"
    assert page.notice.kind == NoticeKind.GOOD
    assert page.how.registry_words.toPlainText() == ""
    assert_looks_right(window)
    key(Qt.Key.Key_Space)
    sign_in = window.wait_for("signInPage")
    choose(sign_in, ANNA)
    keys(NEW_PASSWORD)
    key(Qt.Key.Key_Return)
    pin = window.wait_for("pinPage")
    press(pin.later_button)
    shell = window.wait_for("shell")
    assert shell.standing.reads_clinical
    person = shell.standing.person.id
    window.close()
    window.has_ended = True
    session = window.door.open(place, SignInForm(person, bytearray(NEW_PASSWORD.encode())))
    assert [line.name.family for line in session.vault.search(CANARY, limit=5)] == [CANARY]
    session.vault.sign_out(session.now())


def filled(lost: Lost, tmp_path: Path, *, words: str | None = None) -> Any:  # noqa: ANN401 - a RestorePage
    """Everything answered but the password."""
    page = to_restore(lost.window)
    keys(str(lost.drive))
    key(Qt.Key.Key_Return)
    lost.window.rest()
    page.how.registry_words.setPlainText(lost.words[0] if words is None else words)
    press(page.next_button)
    page.where.place.folder.setText(str(tmp_path / "new" / "journal"))
    return page


def restore(window: ClinicWindow, page: Any) -> None:  # noqa: ANN401 - a RestorePage
    for field in (page.where.new_password.first, page.where.new_password.second):
        QTest.keyClicks(field.edit, NEW_PASSWORD)
    press(page.next_button)
    window.rest()


def test_a_folder_without_a_backup_and_missing_words_are_said_beside_the_field(lost: Lost, tmp_path: Path) -> None:
    page = to_restore(lost.window)
    press(page.next_button)
    assert page.which._row.error.text()
    keys(str(tmp_path))
    key(Qt.Key.Key_Return)
    lost.window.rest()
    assert "There is no backup" in page.which._row.error.text()
    page.which.folder.setText(str(lost.drive))
    press(page.next_button)
    lost.window.rest()
    press(page.next_button)
    assert page.how._registry_row.error.text()
    press(page.back_button)
    assert page.which.isVisible()
    press(page.back_button)
    lost.window.wait_for("welcomePage")


def test_wrong_words_and_somebody_who_is_no_owner_restore_nothing(lost: Lost, tmp_path: Path) -> None:
    page = filled(lost, tmp_path, words="these are not the words")
    restore(lost.window, page)
    assert page.notice.kind == NoticeKind.ERROR
    press(page.back_button)
    page.how.registry_words.setPlainText(lost.words[0])
    page.how.who.setCurrentIndex(page.how.who.findText(LISE))
    press(page.next_button)
    restore(lost.window, page)
    assert page.notice.kind == NoticeKind.ERROR
    assert not (tmp_path / "new" / "journal").exists()
    press(page.back_button)
    press(page.back_button)
    press(page.next_button)
    lost.window.rest()
    assert not page.how.by_password.isVisible(), "a try that failed has taught this computer nothing"
    assert_looks_right(lost.window)


def test_a_missing_list_of_erasures_asks_why_and_says_what_that_means(lost: Lost, tmp_path: Path) -> None:
    (lost.folder.erasures / erasure_list.LIST).unlink()
    page = filled(lost, tmp_path)
    restore(lost.window, page)
    assert page.notice.kind == NoticeKind.WARNING
    assert page.where.reason.isVisible()
    restore(lost.window, page)
    assert page.where._reason_row.error.text(), "not without a reason"
    assert_looks_right(lost.window)
    QTest.keyClicks(page.where.reason, "Der er intet andet drev")
    restore(lost.window, page)
    assert page.told.isVisible()
    assert "Erase it again" in page.told.text()


def test_a_reason_for_one_backup_is_not_taken_for_another(lost: Lost, tmp_path: Path) -> None:
    (lost.folder.erasures / erasure_list.LIST).unlink()
    page = filled(lost, tmp_path)
    restore(lost.window, page)
    QTest.keyClicks(page.where.reason, "Der er intet andet drev")
    assert page.where.shown == {"backup.erasures_unknown"}
    for _ in range(2):
        press(page.back_button)
    press(page.next_button)
    lost.window.rest()
    page.how.registry_words.setPlainText(lost.words[0])
    press(page.next_button)
    assert page.where.isVisible()
    assert not page.where.reason.isVisible()
    assert (page.where.despite(), page.where.shown) == ("", frozenset())


def test_an_owner_at_the_clinics_own_computer_needs_no_kit(qtbot: QtBot, tmp_path: Path) -> None:
    clinic = a_window(qtbot, tmp_path)
    backed_up(clinic, tmp_path / "usb")
    page = clinic.sign_in_page()
    press(page.restore_button)
    page = clinic.wait_for("restorePage")
    keys(str(tmp_path / "usb"))
    key(Qt.Key.Key_Return)
    clinic.rest()
    press(page.how.by_password)
    assert not page.how.registry_words.isVisible()
    press(page.next_button)
    page.where.place.folder.setText(str(clinic.vault))
    QTest.keyClicks(page.where.password.edit, ANNA_PASSWORD)
    press(page.next_button)
    clinic.rest()
    assert page.where.place._row.error.text(), "never over a journal that is there"
    page.where.place.folder.setText(str(tmp_path / "restored"))
    QTest.keyClicks(page.where.password.edit, ANNA_PASSWORD)
    press(page.next_button)
    clinic.rest()
    assert page.told.isVisible(), page.notice.accessibleName()
    clinic.close()
