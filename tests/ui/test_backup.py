"""Backups in the window: never, made, stopped and made all the same, tried, the drive pulled out; by keys, named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from journal_app.domain.access import Purpose
from journal_app.domain.people import Role
from journal_app.services import backups, gate, people
from journal_app.services.backup_port import BackupOrder, Daily
from journal_app.services.staff_port import Newcomer
from journal_app.ui import theme
from journal_app.ui.clinic import backup
from journal_app.ui.clinic.backup_dialogs import CountryDialog
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.daily_backup import DailyBackup
from journal_app.ui.dialogs import ConfirmDialog
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from journal_app.ui.widgets.buttons import Button
from journal_app.vault.backup import layout, manifest
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.signing import SigningKey
from tests.backed_up import take_photo
from tests.ui.clinic_window import LISE_PIN, ClinicWindow, a_window, found, press, settle
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
DINA, DINA_PASSWORD = "Dina Doktor", "paraply regnvejr himmel"


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    if not made.has_ended:
        made.close()


def shown(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a BackupScreen
    clinic.page.to_section("backup")
    clinic.rest()
    return clinic.screen()


def assert_looks_right(clinic: ClinicWindow) -> None:
    for language in (Language.ENGLISH, Language.DANISH, Language.SWEDISH):
        clinic.application.speak(language)
        clinic.rest()
        assert unnamed(clinic.page) == []
        clinic.qtbot.waitUntil(lambda: cut_off(clinic.page) == [])
        assert small_targets(clinic.page, least=32) == []
    clinic.application.speak(Language.ENGLISH)
    clinic.rest()


def kind_of(notice: Notice) -> NoticeKind:
    """How much it matters now."""
    return notice.kind


def choose_folder(clinic: ClinicWindow, screen: Any, folder: Path, country: str) -> None:  # noqa: ANN401
    """The way of somebody with a new drive."""
    press(screen.add_button)
    dialog = screen.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    clinic.rest()
    asked = found(CountryDialog, "countryDialog")
    asked.country.setText("1")
    press(asked.confirm)
    assert asked.isVisible(), "that is no country"
    asked.country.setText(country)
    assert asked.outside.isVisible() == (country == "us")
    press(asked.confirm)
    clinic.rest()


def test_from_never_to_proven(clinic: ClinicWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    clinic.sign_in()
    screen = shown(clinic)
    assert kind_of(screen._light) == NoticeKind.WARNING
    assert "never" in screen._made.text()
    assert_looks_right(clinic)

    choose_folder(clinic, screen, drive, "us")
    assert kind_of(screen._result) == NoticeKind.GOOD
    assert "Country: US" in screen._made.text()
    assert kind_of(screen._light) == NoticeKind.WARNING, "it was not tried yet"
    assert not screen.findChild(QProgressBar).isVisible()
    assert_looks_right(clinic)

    press(found(Button, "tryRestoreButton"))
    assert screen.stop_button.isVisible()
    press(screen.stop_button)
    clinic.rest()
    assert not screen.stop_button.isVisible()
    assert "never" in screen._proven.text() or "owner" in screen._proven.text()
    press(found(Button, "tryRestoreButton"))
    clinic.rest()
    assert kind_of(screen._light) == NoticeKind.GOOD
    assert "with an owner's own keys" in screen._proven.text()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Appearance.DARK)
    assert_looks_right(clinic)
    theme.apply(app, Appearance.LIGHT)

    press(screen.at_close)
    clinic.rest()
    monkeypatch.setattr(backups, "AT_CLOSE_AFTER", timedelta(0))
    monkeypatch.setattr(backup, "DUE_AFTER", timedelta(0))
    shown(clinic)
    assert kind_of(clinic.screen()._light) == NoticeKind.WARNING
    assert clinic.screen().at_close.isChecked()
    before = len(list(drive.rglob("manifest.json")))
    clinic.close()
    clinic.has_ended = True
    assert len(list(drive.rglob("manifest.json"))) == before + 1


def test_a_stopped_backup_asks_and_goes_on_with_a_reason(clinic: ClinicWindow, tmp_path: Path) -> None:
    session = clinic.session()
    record = gate.take_record(session, session.vault.search("", limit=1)[0].id, Purpose.CARE)
    take_photo(session, record, "one")
    backups.back_up(session, BackupOrder(tmp_path / "drive", country="DK"))
    session.vault.sign_out(session.now())
    for photo in (clinic.vault / "photos").rglob("*-*"):
        photo.write_bytes(b"your files are encrypted")
    clinic.sign_in()
    screen = shown(clinic)
    press(found(Button, "backUpButton"))
    clinic.rest()
    asked = found(ConfirmDialog, "confirmDialog")
    asked.reason.setText("prøve")
    press(asked.confirm)
    clinic.rest()
    assert kind_of(screen._result) == NoticeKind.GOOD

    (tmp_path / "drive").rename(tmp_path / "away")
    screen = shown(clinic)
    assert not found(Button, "backUpButton").isEnabled()
    assert_looks_right(clinic)


def test_what_was_left_out_of_account_is_told(clinic: ClinicWindow, tmp_path: Path) -> None:
    """Somebody else writes to the drive."""
    session = clinic.session()
    done = backups.back_up(session, BackupOrder(tmp_path / "drive", country="DK"))
    folder = BackupFolder.below(tmp_path / "drive", session.vault.id)
    session.vault.sign_out(session.now())
    forged = manifest.parse((folder.generations / done.name / layout.MANIFEST).read_bytes())
    planted = folder.generations / "99991231T000000Z-00000000"
    planted.mkdir()
    stranger = SigningKey(os.urandom(32))
    (planted / layout.MANIFEST).write_bytes(forged.signed_by(stranger, person=uuid4()).encode())
    clinic.sign_in()
    screen = shown(clinic)
    press(found(Button, "backUpButton"))
    clinic.rest()
    assert kind_of(screen._result) == NoticeKind.WARNING
    assert "left out of account" in " ".join(one.text() for one in screen._result.findChildren(QLabel))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.apply(app, appearance)
        clinic.rest()
        assert cut_off(clinic.page) == []


def test_a_practitioner_makes_backups_and_tries_none(clinic: ClinicWindow, tmp_path: Path) -> None:
    session = clinic.session()
    backups.back_up(session, BackupOrder(tmp_path / "drive", country="DK"))
    people.admit(session, Newcomer(DINA, frozenset({Role.PRACTITIONER}), bytearray(DINA_PASSWORD.encode())))
    session.vault.sign_out(session.now())
    session = clinic.session(DINA, DINA_PASSWORD)
    settle(session, DINA_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    clinic.sign_in(DINA, DINA_PASSWORD)
    screen = shown(clinic)
    assert not screen.findChild(Button, "tryRestoreButton").isVisible()
    press(found(Button, "backUpButton"))
    clinic.rest()
    assert kind_of(screen._result) == NoticeKind.GOOD


def test_each_day_at_a_chosen_time_and_a_notice_where_the_drive_is_missing(
    clinic: ClinicWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = clinic.session()
    backups.back_up(session, BackupOrder(tmp_path / "drive", country="DK"))
    session.vault.sign_out(session.now())
    clinic.sign_in()
    screen = shown(clinic)
    screen.daily.setCurrentIndex(screen.daily.findText("12:30"))
    screen.daily.activated.emit(screen.daily.currentIndex())
    clinic.rest()
    screen = shown(clinic)
    assert screen.daily.currentText() == "12:30"
    assert_looks_right(clinic)
    daily = clinic.page.findChild(DailyBackup)
    notice = clinic.page._backup_notice
    monkeypatch.setattr(backups, "back_up_when_due", lambda _session: Daily(is_missing=True))
    daily.look()
    clinic.rest()
    assert notice.isVisible()
    assert "drive" in notice.accessibleName() or notice.kind is NoticeKind.WARNING
    assert_looks_right(clinic)
    monkeypatch.undo()
    seen: list[object] = []
    clinic.page.bus.changed.connect(seen.append)
    before = len(list((tmp_path / "drive").rglob("manifest.json")))
    monkeypatch.setattr(
        backups, "back_up_when_due", lambda asked: Daily(backups.back_up(asked, BackupOrder(tmp_path / "drive")))
    )
    daily.look()
    daily.look()
    clinic.rest()
    assert not notice.isVisible()
    assert len(list((tmp_path / "drive").rglob("manifest.json"))) == before + 1, "not asked twice at once"
    assert len(seen) == 1
