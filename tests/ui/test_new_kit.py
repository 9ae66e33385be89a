"""A new recovery kit through the window, by keys: printed, typed back and in force, or asked for and stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.kits import Why
from journal_app.domain.printing import SheetKind
from journal_app.services import new_kits
from journal_app.services.front_door import KitSheet, RecoveryForm, groups_of
from journal_app.services.kit_port import DrawnKit, OldSheets
from journal_app.ui import theme
from journal_app.ui.clinic.kit_sheet import KitSheetPanel
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from tests.ui.clinic_window import (
    ANNA,
    ANNA_PASSWORD,
    ANNA_PIN,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    all_texts,
    delete_now,
    found,
    person_called,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed
from tests.ui.test_leaving import asked

pytestmark = pytest.mark.xcb
SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def words(sheets: tuple[KitSheet, ...], kind: SheetKind = SheetKind.REGISTRY) -> str:
    return " ".join(next(one for one in sheets if one.kind is kind).words)


def assert_looks_right(clinic: ClinicWindow, shown: QWidget) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.apply(app, appearance)
        for language in (Language.DANISH, Language.SWEDISH, Language.ENGLISH):
            clinic.application.speak(language)
            clinic.rest()
            assert unnamed(shown) == []
            clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])
            assert small_targets(shown, least=32) == []


def open_wizard(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a NewKitScreen
    shell = clinic.sign_in()
    shell.to_section("kit")
    clinic.rest()
    screen = clinic.screen()
    QTest.keyClick(screen.new_kit.new_button, SPACE)
    clinic.rest()
    assert clinic.screen().objectName() == "newKitScreen"
    return clinic.screen()


def type_back(clinic: ClinicWindow, panel: Any, sheet: KitSheet) -> None:  # noqa: ANN401 - a KitSheetPanel
    QTest.keyClick(panel.type_button, SPACE)
    for number, field in zip(panel.asked, panel.fields, strict=True):
        QTest.keyClicks(field, " ".join(groups_of(sheet.words)[number]))
        QTest.keyClick(field, ENTER)
    clinic.rest()


def test_a_new_kit_by_keys_alone(clinic: ClinicWindow) -> None:
    screen = open_wizard(clinic)
    assert_looks_right(clinic, screen)
    QTest.keyClick(screen.draw_button, SPACE)
    clinic.rest()
    assert screen.proof.registry_words.hasFocus(), "not without the present sheet"
    QTest.keyClicks(screen.proof.registry_words, words(clinic.sheets, SheetKind.CLINICAL))
    QTest.keyClick(screen.draw_button, SPACE)
    clinic.rest()
    assert "kit 1" in screen.notice.text(), "the other sheet is refused, and which one is asked for is said"
    screen.proof.registry_words.clear()
    QTest.keyClicks(screen.proof.registry_words, words(clinic.sheets))
    QTest.keyClick(screen.draw_button, SPACE)
    clinic.rest()
    kit = screen._kit
    assert kit.label.number == 2
    assert [panel.kind for panel in screen.panels] == list(SheetKind)
    assert_looks_right(clinic, screen)
    assert not screen.pin.isVisible(), "not before both were typed back"
    type_back(clinic, screen.panels[0], kit.sheets[0])
    assert not screen.pin.isVisible()
    assert asked(clinic, new_kits.standing).kit.kit.number == 1, "nothing is changed yet"
    type_back(clinic, screen.panels[1], kit.sheets[1])
    assert screen.pin.hasFocus()
    QTest.keyClicks(screen.pin, "000000")
    QTest.keyClick(screen.pin, ENTER)
    clinic.rest()
    assert asked(clinic, new_kits.standing).kit.kit.number == 1
    assert_looks_right(clinic, screen)
    QTest.keyClicks(screen.pin, ANNA_PIN)
    QTest.keyClick(screen.pin, ENTER)
    clinic.rest()
    assert asked(clinic, new_kits.standing).kit.kit.number == 2
    assert "in force" in screen.notice.accessibleName()
    assert screen.done_button.hasFocus()
    assert_looks_right(clinic, screen)
    assert screen.proof.registry_words.toPlainText() == ""
    delete_now()
    assert screen.findChildren(KitSheetPanel) == [], "nobody has to press anything for the words to go"
    assert not any(kit is held for held in vars(screen).values())
    QTest.keyClick(screen.done_button, SPACE)
    clinic.rest()
    delete_now()
    assert_in_force(clinic, kit)


def assert_in_force(clinic: ClinicWindow, kit: DrawnKit) -> None:
    """The words are on no screen any more, what is next is said, and the new sheet opens."""
    standing = asked(clinic, new_kits.standing)
    secret = kit.sheets[0].words
    assert " ".join(secret[:4]) not in all_texts()
    assert "recovery kit 2" in clinic.screen().new_kit._which.text()
    assert clinic.page.standing.keys_due, "the old sheets open every copy of the keys until now"
    assert ANNA in clinic.page._kit_notice.text()
    clinic.application.sign_out()
    page = clinic.wait_for("signInPage")
    assert page.objectName()
    assert standing.kit.issued_by is not None
    again = clinic.door.recover(
        clinic.vault, RecoveryForm(standing.kit.issued_by, words(kit.sheets), bytearray(ANNA_PASSWORD.encode()))
    )
    again.vault.sign_out(again.now())


def test_a_sheet_as_three_shares_by_keys_alone(clinic: ClinicWindow) -> None:
    """Printed as three, two typed back whole and a group of the third, in force; at another day two let Anna in."""
    screen = open_wizard(clinic)
    QTest.keyClicks(screen.proof.registry_words, words(clinic.sheets))
    QTest.keyClick(screen.proof.split_clinical, SPACE)
    QTest.keyClick(screen.draw_button, SPACE)
    clinic.rest()
    kit = screen._kit
    assert [(panel.kind, len(panel.asked)) for panel in screen.panels] == [
        (SheetKind.REGISTRY, 2),
        *((SheetKind.CLINICAL, groups) for groups in (9, 9, 1)),
    ]
    assert_looks_right(clinic, screen)
    titles = [card.accessibleName() for card in screen._sheet_cards.values()]
    assert [title for title in titles if "share 2 of 3" in title] == titles[2:3]
    assert " ".join(kit.sheets[1].words[:4]) not in all_texts(), "the whole sheet 2 is nowhere"
    for panel, paper in zip(screen.panels, kit.papers, strict=True):
        assert not screen.pin.isVisible(), "not before each was typed back"
        if len(panel.asked) > 2:
            assert_typing_looks_right(clinic, panel)
        type_back(clinic, panel, paper)
    QTest.keyClicks(screen.pin, ANNA_PIN)
    QTest.keyClick(screen.pin, ENTER)
    clinic.rest()
    QTest.keyClick(screen.done_button, SPACE)
    clinic.rest()
    delete_now()
    kept = clinic.screen()
    assert "three shares" in kept._lines[SheetKind.CLINICAL].text()
    assert "three shares" not in kept._lines[SheetKind.REGISTRY].text()
    try_two_of_three(clinic, kept, kit)


def assert_typing_looks_right(clinic: ClinicWindow, panel: Any) -> None:  # noqa: ANN401 - a KitSheetPanel
    """All groups of a share are asked for, the last of one word; a wrong one is said beside it."""
    QTest.keyClick(panel.type_button, SPACE)
    assert "word 33" in panel._rows[-1].label.text()
    QTest.keyClick(panel.check_button, SPACE)
    assert all(row.error.text() for row in panel._rows)
    assert_looks_right(clinic, panel)
    QTest.keyClick(panel.show_button, SPACE)


def try_two_of_three(clinic: ClinicWindow, kept: Any, kit: DrawnKit) -> None:  # noqa: ANN401 - a RecoveryKitScreen
    """On the kit's page one share is refused by name, two open."""
    panel = clinic.screen().findChild(QWidget, "keptSheet-clinical")
    shares = [" ".join(one.words) for one in kit.shares]
    QTest.keyClicks(panel.words, shares[2])
    QTest.keyClick(panel.check_button, SPACE)
    clinic.rest()
    assert "share 3" in panel._row.error.text()
    assert_looks_right(clinic, kept)
    QTest.keyClicks(panel.words, " " + shares[0])
    QTest.keyClick(panel.check_button, SPACE)
    clinic.rest()
    assert panel.words.toPlainText() == ""


def test_the_door_opens_with_two_shares(clinic: ClinicWindow) -> None:
    session = clinic.session()
    old = OldSheets(words(clinic.sheets))
    kit = new_kits.draw(session, old, split=frozenset(SheetKind))
    typed = {
        paper.paper: {number: " ".join(group) for number, group in enumerate(groups_of(paper.words))}
        for paper in kit.papers
    }
    new_kits.issue(session, kit, new_kits.Issue(old, typed, Why.ASKED, ANNA_PIN))
    session.vault.sign_out(session.now())
    QTest.keyClick(clinic.sign_in_page().recovery_button, SPACE)
    page: Any = clinic.wait_for("recoverPage")
    clinic.rest()
    registry, clinical = ([" ".join(one.words) for one in kit.shares if one.kind is kind] for kind in SheetKind)
    page.who.setCurrentIndex(page.who.findText(ANNA))
    QTest.keyClicks(page.registry_words, registry[1])
    QTest.keyClicks(page.clinical_words, f"{clinical[0]} {clinical[2]}")
    for field in (page.password.first, page.password.second):
        QTest.keyClicks(field.edit, "havkat gummistøvle prisme")
    QTest.keyClick(page.recover_button, SPACE)
    clinic.rest()
    assert "share 2" in page.notice.text()
    QTest.keyClicks(page.registry_words, f" {registry[2]}")
    for field in (page.password.first, page.password.second):
        QTest.keyClicks(field.edit, "havkat gummistøvle prisme")
    QTest.keyClick(page.recover_button, SPACE)
    pin: Any = clinic.wait_for("pinPage")
    QTest.keyClick(pin.later_button, SPACE)
    assert clinic.wait_for("shell").standing.reads_clinical


def test_leaving_in_the_middle_changes_nothing(clinic: ClinicWindow) -> None:
    screen = open_wizard(clinic)
    QTest.keyClicks(screen.proof.registry_words, words(clinic.sheets))
    QTest.keyClick(screen.draw_button, SPACE)
    clinic.rest()
    printed = screen._kit.sheets
    type_back(clinic, screen.panels[0], printed[0])
    clinic.page.back()
    clinic.rest()
    delete_now()
    standing = asked(clinic, new_kits.standing)
    assert standing.kit.kit.number == 1
    assert asked(clinic, lambda session: session.vault.recognises_sheet(SheetKind.REGISTRY, words(clinic.sheets)))
    assert not asked(clinic, lambda session: session.vault.recognises_sheet(SheetKind.REGISTRY, words(printed)))


def test_without_the_sheet_it_is_asked_for(clinic: ClinicWindow) -> None:
    screen = open_wizard(clinic)
    QTest.keyClick(screen.proof.lost, SPACE)
    assert not screen.draw_button.isEnabled()
    assert_looks_right(clinic, screen)
    QTest.keyClick(screen.ask_button, SPACE)
    clinic.rest()
    delete_now()
    assert asked(clinic, new_kits.standing).is_asked
    assert clinic.screen().new_kit.stop_button.isVisible()
    assert_looks_right(clinic, clinic.page)


def test_everybody_is_told_of_it_and_may_stop_it(clinic: ClinicWindow) -> None:
    session = clinic.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    session = clinic.session()
    new_kits.ask(session, Why.LOST)
    session.vault.sign_out(session.now())
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    assert ANNA in shell._kit_notice.text()
    assert_looks_right(clinic, shell)
    QTest.keyClick(shell._kit_button, SPACE)
    clinic.rest()
    dialog: Any = found(QDialog, "confirmDialog")
    assert unnamed(dialog) == []
    QTest.keyClicks(dialog.reason, "The sheet is in the bank.")
    QTest.keyClick(dialog.confirm, SPACE)
    clinic.rest()
    delete_now()
    assert not shell._kit_notice.text()
    assert not asked(clinic, new_kits.standing).is_asked


def test_whom_a_sheet_let_in_is_told_from_when_on(clinic: ClinicWindow) -> None:
    session = clinic.session()
    anna = person_called(session, ANNA)
    session.vault.sign_out(session.now())
    form = RecoveryForm(anna, words(clinic.sheets), bytearray(ANNA_PASSWORD.encode()))
    session = clinic.door.recover(clinic.vault, form)
    settle(session, ANNA_PASSWORD, ANNA_PIN)
    session.vault.sign_out(session.now())
    screen = open_wizard(clinic)
    assert not screen.draw_button.isEnabled()
    assert "let in by a sheet" in screen.notice.text()
    assert ANNA in clinic.page._kit_notice.text()
    assert screen.proof.chosen is Why.USED
