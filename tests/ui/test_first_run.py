"""The first run with a real front door: from the country to the desk by keys, and every refusal on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.services.front_door import groups_of
from journal_app.ui.translation import Language
from tests.ui.clinic_window import (
    ANNA,
    ANNA_PASSWORD,
    ANNA_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    enter_password,
    found,
    press,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path, founded=False)
    yield made
    made.close()


def begin(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a FirstRun
    clinic.application.start()
    page = clinic.wait_for("welcomePage")
    clinic.focus()
    press(page.create_button)
    return clinic.wait_for("firstRun")


def go_on(wizard: QWidget) -> None:
    press_key(wizard, Qt.Key.Key_N)


def press_key(wizard: QWidget, key: Qt.Key) -> None:
    QCoreApplication.processEvents()
    QTest.keyClick(wizard.window(), key, ALT)
    QCoreApplication.processEvents()


def answer(wizard: Any, folder: Path) -> None:  # noqa: ANN401 - a FirstRun
    """Everything up to the folder, by keys; the button that founds is not pressed yet."""
    QTest.keyClick(wizard.country.buttons["DK"], Qt.Key.Key_Space)
    go_on(wizard)
    QTest.keyClicks(wizard.clinic.clinic_name, "Klinik Holm")
    QTest.keyClicks(wizard.clinic.address, "Strandvejen 1")
    QTest.keyClick(wizard.clinic.address, Qt.Key.Key_Return)
    QTest.keyClicks(wizard.clinic.address, "2100 København Ø")
    go_on(wizard)
    owner = wizard.owner
    QTest.keyClicks(owner.form.name, ANNA)
    QTest.keyClicks(owner.form.person_title, "læge")
    QTest.keyClick(owner.treats, Qt.Key.Key_Space)
    QTest.keyClicks(owner.form.number, "0ABCD")
    QTest.keyClicks(owner.form.profession, "læge")
    go_on(wizard)
    QTest.keyClicks(wizard.password.password.first.edit, ANNA_PASSWORD)
    QTest.keyClicks(wizard.password.password.second.edit, ANNA_PASSWORD)
    go_on(wizard)
    wizard.folder.folder.selectAll()
    QTest.keyClicks(wizard.folder.folder, str(folder))


def type_back(clinic: ClinicWindow, panel: Any, *, rightly: bool = True) -> None:  # noqa: ANN401 - a KitSheetPanel
    if not panel.fields[0].isVisible():
        press(panel.type_button)
    assert not panel._words.isVisible(), "the words are not shown while they are typed"
    for number, field in zip(panel.asked, panel.fields, strict=True):
        field.selectAll()
        QTest.keyClicks(field, " ".join(groups_of(panel._sheet.words)[number]) if rightly else "a b c d")
    press(panel.check_button)
    clinic.rest()


def test_the_whole_way_to_the_desk(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    go_on(wizard)
    clinic.qtbot.waitUntil(lambda: len(wizard.sheets) == 2, timeout=10_000)
    clinic.rest()
    assert wizard.password.password.first.is_empty(), "the password is gone once it was used"
    first, second = wizard.sheets
    assert not wizard.next_button.isEnabled()
    type_back(clinic, first, rightly=False)
    assert not first.is_done
    type_back(clinic, first)
    assert first.is_done
    go_on(wizard)
    type_back(clinic, second)
    go_on(wizard)
    statement = clinic.wait_for("statementPage")
    QTest.keyClick(statement.tick, Qt.Key.Key_Space)
    press(statement.sign_button)
    pin = clinic.wait_for("pinPage")
    QTest.keyClicks(pin.form.pins.first, ANNA_PIN)
    QTest.keyClicks(pin.form.pins.second, ANNA_PIN)
    enter_password(pin.form, ANNA_PASSWORD)
    shell = clinic.wait_for("shell")
    assert shell.standing.kit.is_ready
    assert not shell._kit_notice.isVisible()
    assert shell.standing.person.registration is not None
    assert clinic.application._sheets == (), "nobody needs the sheets any more"


def test_later_leaves_a_stripe_that_leads_to_the_sheets(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    go_on(wizard)
    clinic.qtbot.waitUntil(lambda: len(wizard.sheets) == 2, timeout=10_000)
    for _ in range(2):
        press(wizard.later_button)
        press(found(QDialog, "confirmDialog").confirm)  # type: ignore[attr-defined] # a ConfirmDialog
        delete_now()
    statement = clinic.wait_for("statementPage")
    statement.tick.setChecked(True)
    press(statement.sign_button)
    press(clinic.wait_for("pinPage").later_button)
    shell = clinic.wait_for("shell")
    assert shell._kit_notice.isVisible()
    press(shell._kit_button)
    clinic.rest()
    for panel in clinic.screen()._fresh:
        type_back(clinic, panel)
    clinic.rest()
    assert not shell._kit_notice.isVisible()
    assert clinic.application._sheets == ()
    words = " ".join(clinic.screen()._fresh[0]._sheet.words)
    shell.to_section("account")
    shell.to_section("kit")
    clinic.rest()
    kept = clinic.screen().findChild(QWidget, "keptSheet-registry")
    kept.words.setPlainText("these are other words")
    press(kept.check_button)
    clinic.rest()
    assert kept._row.error.text()
    kept.words.setPlainText(words)
    press(kept.check_button)
    clinic.rest()
    assert kept._row.error.text() == ""


def test_a_lock_before_the_kit_is_typed_back_forgets_the_sheets(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    go_on(wizard)
    clinic.qtbot.waitUntil(lambda: len(wizard.sheets) == 2, timeout=10_000)
    clinic.rest()
    clinic.application.lock()
    clinic.wait_for("signInPage")
    assert clinic.application._sheets == ()


def test_what_is_missing_is_said_beside_its_field_and_back_keeps_what_was_typed(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    go_on(wizard)
    assert wizard.place == 0
    assert wizard.country._row.error.text()
    press(wizard.country.buttons["SE"])
    go_on(wizard)
    go_on(wizard)
    assert wizard.place == 1
    assert wizard.clinic._name_row.error.text()
    QTest.keyClicks(wizard.clinic.clinic_name, "Klinik Holm")
    press_key(wizard, Qt.Key.Key_B)
    assert wizard.place == 0
    go_on(wizard)
    assert wizard.clinic.clinic_name.text() == "Klinik Holm"
    press_key(wizard, Qt.Key.Key_B)
    press_key(wizard, Qt.Key.Key_B)
    clinic.wait_for("welcomePage")


def test_a_weak_password_and_two_that_differ_do_not_pass(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    wizard._go(3)
    field = wizard.password.password
    field.forget()
    for weak in ("kort", "aaaaaaaaaaaaaaaa", "klinik holm 1"):
        field.first.edit.setText(weak)
        field.second.edit.setText(weak)
        go_on(wizard)
        assert wizard.place == 3, weak
        assert field._rows[0].error.text()
    field.first.edit.setText(ANNA_PASSWORD)
    field.second.edit.setText(ANNA_PASSWORD + "x")
    go_on(wizard)
    assert wizard.place == 3
    assert field._rows[1].error.text()


@pytest.mark.parametrize("place", ["Dropbox/journal", "full"])
def test_a_place_that_is_refused_is_a_sentence_and_nothing_is_made(clinic: ClinicWindow, place: str) -> None:
    wizard = begin(clinic)
    folder = clinic.tmp / place
    folder.parent.mkdir(exist_ok=True)
    if place == "full":
        folder.mkdir()
        (folder / "something").write_text("else", encoding="utf-8")
    answer(wizard, folder)
    go_on(wizard)
    clinic.rest()
    assert wizard.place == 4
    assert wizard.folder._row.error.text()
    assert wizard.sheets == []
    assert not (folder / "journal.db").exists()


def test_a_sheet_is_saved_under_a_neutral_name(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    go_on(wizard)
    clinic.qtbot.waitUntil(lambda: len(wizard.sheets) == 2, timeout=10_000)
    clinic.rest()
    panel = wizard.sheets[0]
    press(panel.save_button)
    clinic.rest()
    dialog = found(QFileDialog, "saveDialog")
    assert Path(dialog.selectedFiles()[0]).name == "sheet-1.pdf"
    target = clinic.tmp / "sheet-1.pdf"
    dialog.selectFile(str(target))
    dialog.accept()
    clinic.rest()
    assert target.read_bytes().startswith(b"%PDF")
    assert panel.notice.text()


@pytest.mark.parametrize("language", list(Language))
def test_every_step_is_named_whole_and_large_enough(clinic: ClinicWindow, language: Language) -> None:
    clinic.application.speak(language)
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    for place in range(5):
        wizard._go(place)
        QTest.qWait(20)
        assert unnamed(wizard) == [], place
        assert cut_off(wizard) == [], place
        assert small_targets(wizard, least=32) == [], place
    wizard._next()
    clinic.qtbot.waitUntil(lambda: len(wizard.sheets) == 2, timeout=10_000)
    clinic.rest()
    QTest.qWait(20)
    assert unnamed(wizard) == []
    assert cut_off(wizard) == []


def test_the_owner_is_written_with_the_tab_key_alone(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    QTest.keyClick(wizard.country.buttons["DK"], Qt.Key.Key_Space)
    go_on(wizard)
    QTest.keyClicks(wizard.clinic.clinic_name, "Klinik Holm")
    QTest.keyClicks(wizard.clinic.address, "Strandvejen 1")
    go_on(wizard)
    form, treats = wizard.owner.form, wizard.owner.treats
    QTest.keyClick(treats, Qt.Key.Key_Space)
    form.name.setFocus()
    for field in (form.person_title, treats, form.authority, form.number, form.profession):
        QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
        assert wizard.focusWidget() is field


def test_a_group_is_asked_for_by_its_numbers_on_paper(clinic: ClinicWindow) -> None:
    wizard = begin(clinic)
    answer(wizard, clinic.vault)
    go_on(wizard)
    clinic.qtbot.waitUntil(lambda: len(wizard.sheets) == 2, timeout=10_000)
    sheet = wizard.sheets[0]
    press(sheet.type_button)
    for number, field in zip(sheet.asked, sheet.fields, strict=True):
        label = f"Group {number + 1}: words {4 * number + 1} to {4 * number + 4}"
        assert field.accessibleName() == label
