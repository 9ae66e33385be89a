"""The whole clinic handed out through the window: whole, stopped and gone on with, refused in words; by owners."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pyzipper
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.bundle import clinic_check, transport
from journal_app.bundle.clinic_progress import NAME as PROGRESS
from journal_app.services.search import PatientSearch
from journal_app.ui.translation import Language
from tests.clinic import a_note, a_patient, details
from tests.ui.clinic_window import (
    CANARY,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    found,
    press,
    press_in_row,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    """Two patients; Anna is owner and practitioner, Lise sits at reception."""
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    session = made.session()
    a_note(session, PatientSearch(session).find(CANARY)[0].id)
    a_patient(session, details("Lund", "Eva"))
    session.vault.sign_out(session.now())
    yield made
    made.close()


def opened(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - an ExportAllDialog
    clinic.rest()
    press_in_row(clinic.screen().seldom, clinic.screen().export_all_button)
    clinic.rest()
    return found(QDialog, "exportAllDialog")


def filled(clinic: ClinicWindow, dialog: Any, folder: Path) -> None:  # noqa: ANN401 - an ExportAllDialog
    QTest.keyClicks(dialog.recipient, "Nyt System ApS")
    QTest.keyClicks(dialog.reason.edit, "The clinic changes systems")
    folder.mkdir(exist_ok=True)
    dialog.take_folder(folder)
    clinic.rest()


def closed(clinic: ClinicWindow, dialog: Any) -> None:  # noqa: ANN401 - an ExportAllDialog
    press(dialog.close_button)
    clinic.rest()
    delete_now()


def fingerprint_in(text: str) -> str:
    return next(word for word in text.split() if len(word) == 64)


def until(clinic: ClinicWindow, holds: Callable[[], bool]) -> None:
    clinic.qtbot.waitUntil(holds, timeout=120_000)


def test_everything_leaves_in_one_go_with_a_passphrase_told_once(clinic: ClinicWindow, tmp_path: Path) -> None:
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    press(dialog.go_button)
    assert all(row.error.text() for row in (dialog._to_row, dialog._why_row, dialog._folder_row))
    filled(clinic, dialog, tmp_path / "drive")
    press(dialog.go_button)
    assert not dialog.close_button.isEnabled()
    dialog.reject()  # Esc changes nothing while it works
    assert dialog.isVisible()
    until(clinic, dialog.close_button.isEnabled)
    (place,) = (tmp_path / "drive").iterdir()
    assert str(place) in dialog.told.text()
    passphrase = dialog.shown_passphrase.text().splitlines()[-1]
    zips = sorted((place / "patients").iterdir())
    assert len(zips) == 2
    with pyzipper.AESZipFile(zips[0]) as archive:
        archive.setpassword(passphrase.encode())
        assert archive.testzip() is None
    assert clinic_check.verify(place, fingerprint_in(dialog.told.text())).findings == ()
    closed(clinic, dialog)


def test_stopped_in_the_middle_it_goes_on_with_what_is_missing(
    clinic: ClinicWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody presses Stop at the second journal, closes the dialog, and goes on from the folder later."""
    made: list[int] = []
    real = transport.make_encrypted

    def slow_at_the_second(*args: Any, on_progress: Callable[[int, int], None], **how: Any) -> transport.Sent:  # noqa: ANN401
        if made:
            while True:
                on_progress(0, 1)  # raises once it is stopped
                time.sleep(0.01)
        made.append(1)
        return real(*args, on_progress=on_progress, **how)

    monkeypatch.setattr(transport, "make_encrypted", slow_at_the_second)
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    filled(clinic, dialog, tmp_path / "drive")
    press(dialog.go_button)
    until(clinic, lambda: "Journal 2 of 2" in dialog.told.text())
    passphrase = dialog.shown_passphrase.text().splitlines()[-1]
    press(dialog.stop_button)
    until(clinic, dialog.close_button.isEnabled)
    (place,) = (tmp_path / "drive").iterdir()
    assert str(place) in dialog.notice.text()
    assert (place / PROGRESS).exists()
    assert len(list((place / "patients").iterdir())) == 1, "the one that was stopped left nothing"
    closed(clinic, dialog)
    monkeypatch.undo()

    dialog = opened(clinic)
    dialog.take_folder(place)
    clinic.rest()
    assert (dialog.recipient.text(), dialog.recipient.isEnabled()) == ("Nyt System ApS", False)
    QTest.keyClicks(dialog.passphrase, "something else")
    press(dialog.go_button)
    until(clinic, dialog.close_button.isEnabled)
    assert "not the passphrase" in dialog.notice.text()
    clinic.rest()
    dialog.passphrase.clear()
    QTest.keyClicks(dialog.passphrase, passphrase)
    press(dialog.go_button)
    until(clinic, dialog.close_button.isEnabled)
    assert len(list((place / "patients").iterdir())) == 2
    assert not (place / PROGRESS).exists()
    assert clinic_check.verify(place, fingerprint_in(dialog.told.text())).findings == ()
    closed(clinic, dialog)


def test_a_lock_in_the_middle_stops_it_and_leaves_what_is_whole(
    clinic: ClinicWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the worker would go on for hours with the keys that the lock is to drop."""
    made: list[int] = []
    real = transport.make_encrypted

    def endless_at_the_second(*args: Any, on_progress: Callable[[int, int], None], **how: Any) -> transport.Sent:  # noqa: ANN401
        while made:
            on_progress(0, 1)  # raises once the dialog is gone
            time.sleep(0.01)
        made.append(1)
        return real(*args, on_progress=on_progress, **how)

    monkeypatch.setattr(transport, "make_encrypted", endless_at_the_second)
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    filled(clinic, dialog, tmp_path / "drive")
    press(dialog.go_button)
    until(clinic, lambda: "Journal 2 of 2" in dialog.told.text())
    clinic.application.lock()
    clinic.wait_for("lockScreen")
    (place,) = (tmp_path / "drive").iterdir()
    assert (place / PROGRESS).exists(), "it can go on"
    assert len(list((place / "patients").iterdir())) == 1
    session = clinic.session()
    with session.vault.snapshot() as reader:
        assert list(reader.counting("clinic.exported")) == []
    session.vault.sign_out(session.now())


def test_a_plain_folder_asks_why(clinic: ClinicWindow, tmp_path: Path) -> None:
    clinic.sign_in().to_section("requests")
    dialog = opened(clinic)
    filled(clinic, dialog, tmp_path / "drive")
    dialog.encrypted.setChecked(False)
    press(dialog.go_button)
    assert dialog._open_row.error.text()
    QTest.keyClicks(dialog.open_why.edit, "The drive itself is encrypted")
    press(dialog.go_button)
    until(clinic, dialog.close_button.isEnabled)
    (place,) = (tmp_path / "drive").iterdir()
    assert "The drive itself is encrypted" in (place / "README.txt").read_text("utf-8")
    assert not dialog.shown_passphrase.isVisible()
    closed(clinic, dialog)


def test_an_owner_without_the_clinical_key_is_told_who_can(clinic: ClinicWindow) -> None:
    clinic.sign_in().to_section("requests")
    clinic.rest()
    screen = clinic.screen()
    screen._known = replace(screen._known, may_pass_on=False)
    dialog = opened(clinic)
    assert "owner and practitioner" in dialog.notice.text()
    assert not dialog.go_button.isEnabled()
    closed(clinic, dialog)


def test_reception_finds_no_way_to_it(clinic: ClinicWindow) -> None:
    clinic.sign_in(LISE, LISE_PASSWORD).to_section("requests")
    clinic.rest()
    assert not clinic.screen().seldom.offers(clinic.screen().export_all_button)


def test_it_is_whole_in_every_language(clinic: ClinicWindow) -> None:
    clinic.sign_in().to_section("requests")
    clinic.application.window.resize(1280, 800)
    for language in Language:
        clinic.application.speak(language)
        dialog = opened(clinic)
        whole(clinic, dialog)
        dialog.encrypted.setChecked(False)
        whole(clinic, dialog)
        closed(clinic, dialog)


def whole(clinic: ClinicWindow, shown: QWidget) -> None:
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])
    assert unnamed(shown) == []
    assert small_targets(shown, least=32) == []
