"""Signing in with a real vault: the password, what follows the first time, and every refusal with its way out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journal_app.services import people
from journal_app.ui.clinic.sign_in import demo_people_file
from journal_app.ui.translation import Language
from journal_app.ui.widgets.buttons import Button
from journal_app.vault import keystore
from journal_app.vault.keystore import CLINIC_SECRET
from tests.ui.clinic_window import (
    ANNA,
    ANNA_PASSWORD,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    choose,
    enter_password,
    press,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def test_the_names_are_listed_and_the_right_password_opens_the_desk(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    assert [button.text() for button in page.names.buttons()] == [ANNA, LISE]
    clinic.qtbot.waitUntil(lambda: QApplication.focusWidget() is page.names.buttons()[0])
    choose(page, ANNA)
    enter_password(page, ANNA_PASSWORD)
    assert page.password.is_empty(), "the password field is emptied at once"
    shell = clinic.wait_for("shell")
    assert shell.standing.person.name == ANNA
    assert clinic.application._given.preferences.kept.vault == clinic.vault


def test_one_signs_in_without_a_mouse(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    anna, lise = page.names.buttons()
    clinic.qtbot.waitUntil(anna.hasFocus)
    QTest.keyClick(anna, Qt.Key.Key_Return)
    assert anna.isChecked()
    assert page.password.edit.hasFocus()
    QTest.keyClick(page.password.edit, Qt.Key.Key_Backtab)
    assert anna.hasFocus(), "the names come right before the password"
    QTest.keyClick(anna, Qt.Key.Key_Down)
    assert lise.isChecked()
    assert lise.hasFocus(), "the arrow keys go through the names"
    QTest.keyClick(lise, Qt.Key.Key_Up)
    assert anna.isChecked()
    QTest.keyClick(anna, Qt.Key.Key_Tab)
    assert page.password.edit.hasFocus()


def test_another_language_reaches_the_title_and_the_demo_s_passwords(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    people = {"people": [{"name": ANNA, "password": "fire ord", "pin": "190285"}]}
    demo_people_file(clinic.vault).write_text(json.dumps(people), encoding="utf-8")
    page._show_demo()
    press(page.findChild(Button, "language-da"))
    clinic.qtbot.waitUntil(lambda: page._demo_card.accessibleName() == "Demoklinikkens adgangskoder")
    assert page._demo_pins[0][0].text() == "Pinkode 190285"
    clinic.qtbot.waitUntil(lambda: clinic.application.window.windowTitle() == "Log ind – Journal")


def test_a_wrong_password_is_a_sentence_and_the_field_is_empty_and_ready(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    choose(page, ANNA)
    enter_password(page, "forkert hest")
    clinic.rest()
    assert "password" in page.notice.text().casefold()
    assert page.password.is_empty()
    assert page.password.isEnabled()


def test_without_a_name_or_password_nothing_is_asked(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    press(page.sign_in_button)
    assert page._who.error.text()
    choose(page, ANNA)
    press(page.sign_in_button)
    assert page._password_row.error.text()
    assert page.notice.text() == ""


def test_the_first_sign_in_asks_for_the_statement_and_a_pin(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    choose(page, LISE)
    enter_password(page, LISE_PASSWORD)
    statement = clinic.wait_for("statementPage")
    press(statement.sign_button)
    assert clinic.page is statement, "unread, unsigned"
    statement.tick.setFocus()
    QTest.keyClick(statement.tick, Qt.Key.Key_Space)
    press(statement.sign_button)
    pin = clinic.wait_for("pinPage")
    QTest.keyClicks(pin.form.pins.first, "123456")
    QTest.keyClicks(pin.form.pins.second, "123456")
    enter_password(pin.form, LISE_PASSWORD)
    clinic.rest()
    assert pin.form.pins._rows[0].error.text(), "a PIN with a pattern is refused beside the field"
    keyboard = clinic.application.window.windowHandle()
    pin.form.pins.first.setFocus()
    for digit in LISE_PIN:
        QTest.keyClick(keyboard, Qt.Key(ord(digit)))
    assert pin.form.pins.second.hasFocus(), "the sixth digit goes on"
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    assert pin.form.pins.second.hasFocus(), "and the Enter of habit no further"
    for digit in "000000":
        QTest.keyClick(keyboard, Qt.Key(ord(digit)))
    assert pin.form.pins._rows[1].error.text(), "that the two differ is said before the password"
    for digit in LISE_PIN:
        QTest.keyClick(keyboard, Qt.Key(ord(digit)))
    assert not pin.form.pins._rows[1].error.text()
    assert pin.form.password.edit.hasFocus()
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    assert not pin.form._password_row.error.text()
    enter_password(pin.form, LISE_PASSWORD)
    shell = clinic.wait_for("shell")
    assert shell.standing.has_pin
    session = shell.standing.session
    done: list[object] = []
    clinic.application.tasks.run(
        lambda: people.statement_to_sign(session, language="en"), done.append, done.append, shell
    )
    clinic.rest()
    assert done == [None], "signed once"


def test_declining_the_statement_signs_out(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    choose(page, LISE)
    enter_password(page, LISE_PASSWORD)
    press(clinic.wait_for("statementPage").decline_button)
    clinic.wait_for("signInPage")
    assert clinic.application.standing is None


def test_many_wrong_passwords_are_slowed_with_a_countdown(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    choose(page, ANNA)
    for _ in range(6):
        enter_password(page, "forkert hest")
        clinic.rest()
        if page._wait:
            break
    waited = page._wait
    assert waited > 0
    assert not page.sign_in_button.isEnabled()
    assert str(waited) in page.sign_in_button.text()
    page._count()
    assert page._wait == waited - 1
    for _ in range(waited):
        page._count()
    assert page.sign_in_button.isEnabled()


def test_who_has_the_journal_open_is_said(clinic: ClinicWindow) -> None:
    elsewhere = clinic.session(ANNA, ANNA_PASSWORD)
    try:
        page = clinic.sign_in_page()
        choose(page, LISE)
        enter_password(page, LISE_PASSWORD)
        clinic.rest()
        assert ANNA in page.notice.text()
    finally:
        elsewhere.vault.sign_out(elsewhere.now())


def test_an_older_copy_stops_until_a_reason_is_given(clinic: ClinicWindow) -> None:
    older = clinic.tmp / "older"
    shutil.copytree(clinic.vault, older)
    session = clinic.session()
    session.vault.sign_out(session.now())
    shutil.rmtree(clinic.vault)
    shutil.copytree(older, clinic.vault)
    page = clinic.sign_in_page()
    choose(page, ANNA)
    enter_password(page, ANNA_PASSWORD)
    clinic.rest()
    assert clinic.page is page
    assert page.reason.isVisible()
    enter_password(page, ANNA_PASSWORD)
    assert page._reason_row.error.text(), "no going on without a reason"
    QTest.keyClicks(page.reason, "restored last night's backup")
    press(page.sign_in_button)
    clinic.wait_for("shell")


def test_a_computer_without_the_secret_takes_it_from_a_file(clinic: ClinicWindow) -> None:
    seat = next(folder for folder in (clinic.tmp / "home").iterdir() if folder.is_dir())
    secret = keystore.open_secret_store(seat).get(CLINIC_SECRET)
    assert secret is not None
    file = clinic.tmp / "secret.txt"
    file.write_text(secret.hex(), encoding="ascii")
    shutil.rmtree(clinic.tmp / "home")
    page = clinic.sign_in_page()
    choose(page, ANNA)
    enter_password(page, ANNA_PASSWORD)
    clinic.rest()
    assert page.secret_button.isVisible()
    page._chose_secret(str(file))
    enter_password(page, ANNA_PASSWORD)
    clinic.rest()
    if clinic.page is page:  # its mark was lost with its secret, which is a reason to ask, too
        QTest.keyClicks(page.reason, "new computer")
        enter_password(page, ANNA_PASSWORD)
    clinic.wait_for("shell")


def test_a_folder_without_a_journal_is_a_sentence_with_a_way_back(clinic: ClinicWindow) -> None:
    clinic.application.start(clinic.tmp / "nothing here")
    page = clinic.wait_for("signInPage")
    assert page.notice.text()
    press(page.other_folder_button)
    clinic.wait_for("welcomePage")


def test_caps_lock_is_noticed_and_the_password_can_be_shown(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    field = page.password
    QTest.keyClicks(field.edit, "a")
    assert not field._caps_line.isVisible()
    QTest.keyClick(field.edit, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier)
    QTest.sendKeyEvent(QTest.KeyAction.Click, field.edit, Qt.Key.Key_C, "C", Qt.KeyboardModifier.NoModifier)
    assert field._caps_line.isVisible()
    QTest.sendKeyEvent(QTest.KeyAction.Click, field.edit, Qt.Key.Key_D, "D", Qt.KeyboardModifier.ShiftModifier)
    assert not field._caps_line.isVisible()
    press(field.show_button)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    field.take()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClick(field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.is_empty(), "undo brings nothing back"


@pytest.mark.parametrize("language", list(Language))
def test_everything_is_named_whole_and_large_enough(clinic: ClinicWindow, language: Language) -> None:
    clinic.application.speak(language)
    page = clinic.sign_in_page()
    assert unnamed(page) == []
    assert cut_off(page) == []
    assert small_targets(page, least=32) == []


def test_a_forgotten_password_is_replaced_with_the_recovery_sheet(clinic: ClinicWindow) -> None:
    page = clinic.sign_in_page()
    press(page.recovery_button)
    page = clinic.wait_for("recoverPage")
    page.who.setCurrentIndex(page.who.findText(ANNA))
    press(page.recover_button)
    assert page._rows[1].error.text(), "not without the words"
    page.registry_words.setPlainText("these are not the words")
    for field in (page.password.first, page.password.second):
        QTest.keyClicks(field.edit, "havkat gummistøvle prisme")
    press(page.recover_button)
    clinic.rest()
    assert page.notice.text()
    page.registry_words.setPlainText(" ".join(clinic.sheets[0].words))
    page.clinical_words.setPlainText(" ".join(clinic.sheets[1].words))
    for field in (page.password.first, page.password.second):
        QTest.keyClicks(field.edit, "havkat gummistøvle prisme")
    assert unnamed(page) == []
    assert cut_off(page) == []
    press(page.recover_button)
    pin = clinic.wait_for("pinPage")
    press(pin.later_button)
    shell = clinic.wait_for("shell")
    assert shell.standing.reads_clinical


def test_a_recovery_at_an_older_journal_stops_and_asks_why(clinic: ClinicWindow) -> None:
    older = clinic.tmp / "older"
    shutil.copytree(clinic.vault, older)
    session = clinic.session()
    session.vault.sign_out(session.now())
    shutil.rmtree(clinic.vault)
    shutil.copytree(older, clinic.vault)
    press(clinic.sign_in_page().recovery_button)
    page = clinic.wait_for("recoverPage")
    page.who.setCurrentIndex(page.who.findText(ANNA))
    page.registry_words.setPlainText(" ".join(clinic.sheets[0].words))
    assert not page.reason.isVisible()

    def once_more() -> None:
        for field in (page.password.first, page.password.second):
            QTest.keyClicks(field.edit, "havkat gummistøvle prisme")
        press(page.recover_button)
        clinic.rest()

    once_more()
    assert clinic.page is page
    assert page.reason.isVisible()
    assert unnamed(page) == []
    assert cut_off(page) == []
    once_more()
    assert page._reason_row.error.text(), "no going on without a reason"
    QTest.keyClicks(page.reason, "restored last night's backup")
    press(page.recover_button)
    clinic.wait_for("pinPage")
