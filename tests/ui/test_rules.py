"""Rules and texts in the owner's hands: what is proposed counts once applied, what is refused is said, all is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from journal_app.domain.rules.model import Mode
from journal_app.domain.rules.operators import AgeAtLeast
from journal_app.resource_root import resource_root
from journal_app.services import rulebook
from journal_app.services.session import Session
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from tests.ui.clinic_window import (
    ANNA,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    found,
    press,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

_Answer = TypeVar("_Answer")
pytestmark = pytest.mark.xcb
PACK, RULES, ADJUSTMENTS, TEXTS = range(4)
AGE, PHOTO, REFLECTION = "dk-age", "dk-before-photo", "dk-reflection-first-injection"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the program's data that somebody may edit while it runs."""
    copy = tmp_path / "resources"
    shutil.copytree(resource_root(), copy, ignore=shutil.ignore_patterns("fonts", "templates"))
    return copy


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path, resources: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path, resources=resources)
    yield made
    made.close()


def open_rules(clinic: ClinicWindow, part: int = PACK) -> Any:  # noqa: ANN401 - a RulesScreen
    clinic.sign_in().to_section("rules")
    clinic.rest()
    screen = clinic.screen()
    go_to(clinic, screen, part)
    return screen


def go_to(clinic: ClinicWindow, screen: Any, part: int) -> None:  # noqa: ANN401 - a RulesScreen
    """To one of the parts by the keys."""
    bar = screen.tabs.tabBar()
    bar.setFocus()
    for _ in range(part - screen.tabs.currentIndex()):
        QTest.keyClick(bar, Qt.Key.Key_Right)
    assert screen.tabs.currentIndex() == part
    clinic.rest()


def edit_rules(resources: Path, old: str, new: str) -> None:
    path = resources / "packs" / "DK" / "rules.toml"
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def asked(clinic: ClinicWindow, question: Callable[[Session], _Answer]) -> _Answer:
    """What the journal answers, asked on the worker as the screen would."""
    session: Session = clinic.page.standing.session
    answers: list[_Answer] = []
    problems: list[Exception] = []
    clinic.application.tasks.run(lambda: question(session), answers.append, problems.append, clinic.page)
    clinic.rest()
    assert problems == []
    return answers[0]


def age_in_force(clinic: ClinicWindow) -> int:
    rules = asked(clinic, rulebook.pack_in_force).rule_pack.rules
    (age,) = (rule.operator for rule in rules if rule.id == AGE)
    assert isinstance(age, AgeAtLeast)
    return age.years


def published(clinic: ClinicWindow) -> int:
    return asked(clinic, lambda session: len(session.vault.published_texts()))


def propose_older_age(resources: Path) -> None:
    edit_rules(resources, 'version = "2"', 'version = "3"')
    edit_rules(resources, "numbers = { years = 18 }", "numbers = { years = 20 }")


def choose_rule(clinic: ClinicWindow, screen: Any, treatment: str, rule: str) -> Any:  # noqa: ANN401 - a RulesPanel
    """Choose a treatment and one of its rules by the keys."""
    go_to(clinic, screen, RULES)
    panel = screen.rules
    chooser = panel.treatment
    for _ in range(chooser.count()):
        if chooser.currentData() == treatment:
            break
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    else:
        QTest.keyClick(chooser, Qt.Key.Key_Home)
        while chooser.currentData() != treatment:
            QTest.keyClick(chooser, Qt.Key.Key_Down)
    place = next(place for place, one in enumerate(panel.demands) if one.rule.id == rule)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(place):
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.chosen().rule.id == rule
    return panel


# ------------------------------------------------------------------------------------------------------ what is applied


def test_what_is_in_force_is_said_with_who_applied_it(clinic: ClinicWindow) -> None:
    screen = open_rules(clinic)
    assert "Version 2" in screen.pack.present.text()
    assert ANNA in screen.pack.present.text()
    assert "same as what is in force" in screen.pack.verdict.text()
    assert not screen.pack.apply_button.isVisible()


def test_a_proposal_is_told_in_words_and_counts_once_it_is_applied(clinic: ClinicWindow, resources: Path) -> None:
    propose_older_age(resources)
    screen = open_rules(clinic)
    (change,) = screen.pack.changes
    assert change.heading == f"Changed: Age ({AGE})"
    assert change.lines == ("Years of age: 18 → 20",)
    assert age_in_force(clinic) == 18, "reading it puts nothing in force"
    press(screen.pack.apply_button)
    dialog: Any = found(QDialog, "confirmDialog")
    said = "\n".join(label.text() for label in dialog.findChildren(type(screen.heading)))
    assert f"Changed: Age ({AGE}). Years of age: 18 → 20" in said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    clinic.rest()
    assert age_in_force(clinic) == 18, "nor does asking"
    press(screen.pack.apply_button)
    dialog = found(QDialog, "confirmDialog")
    press(dialog.confirm)
    assert dialog.isVisible(), "not without a reason"
    QTest.keyClicks(dialog.reason, "The order was amended.")
    press(dialog.confirm)
    clinic.rest()
    assert age_in_force(clinic) == 20
    assert "Version 3" in screen.pack.present.text()
    assert "The order was amended." in screen.pack.present.text()
    assert screen.pack.changes == ()


def test_files_that_changed_after_they_were_read_are_not_applied(clinic: ClinicWindow, resources: Path) -> None:
    propose_older_age(resources)
    screen = open_rules(clinic)
    press(screen.pack.apply_button)
    dialog: Any = found(QDialog, "confirmDialog")
    edit_rules(resources, "numbers = { years = 20 }", "numbers = { years = 1 }")
    QTest.keyClicks(dialog.reason, "The order was amended.")
    press(dialog.confirm)
    clinic.rest()
    problem: Any = found(QDialog, "problemDialog")
    problem.accept()
    clinic.rest()
    assert age_in_force(clinic) == 18
    assert screen.pack.changes[0].lines == ("Years of age: 18 → 1",), "the screen shows what lies there now"


def test_a_broken_file_is_named_with_its_line_and_the_rules_stay(clinic: ClinicWindow, resources: Path) -> None:
    edit_rules(resources, 'mode = "block"', 'mode = "perhaps"')
    screen = open_rules(clinic)
    assert "DK/rules.toml, line" in screen.pack.notice.accessibleName()
    assert "Version 2" in screen.pack.present.text()
    assert not screen.pack.apply_button.isVisible()


def test_an_added_and_a_removed_rule_are_told_whole(clinic: ClinicWindow, resources: Path) -> None:
    edit_rules(resources, f'id = "{AGE}"', 'id = "dk-age-anew"')
    screen = open_rules(clinic)
    added, removed = screen.pack.changes
    assert (added.heading, removed.heading) == ("New: Age (dk-age-anew)", f"Removed: Age ({AGE})")
    assert added.lines[1:3] == (
        "Refuses; read in the source",
        "Source: BEK 834/2014 § 3 – Amended by 1503/2016 and 253/2019.",
    )


# ---------------------------------------------------------------------------------------------------- what is adjusted


def test_a_warning_is_made_to_refuse_listed_and_taken_back(clinic: ClinicWindow) -> None:
    screen = open_rules(clinic)
    panel = choose_rule(clinic, screen, "botulinum", PHOTO)
    assert panel.chosen().mode is Mode.WARN
    press(panel.adjust_button)
    dialog: Any = found(QDialog, "adjustDialog")
    QTest.keyClick(dialog.modes[Mode.BLOCK], Qt.Key.Key_Space)
    press(dialog.save_button)
    assert dialog.isVisible(), "not without a reason"
    assert len(dialog.summary.links) == 1
    QTest.keyClicks(dialog.reason.edit, "We always photograph.")
    press(dialog.save_button)
    clinic.rest()
    assert panel.chosen().rule.id == PHOTO
    assert panel.chosen().mode is Mode.BLOCK
    assert ANNA in panel.adjusted.text()
    assert "We always photograph." in panel.adjusted.text()
    press(panel.take_back_button)
    confirm: Any = found(QDialog, "confirmDialog")
    QTest.keyClicks(confirm.reason, "The camera broke.")
    press(confirm.confirm)
    clinic.rest()
    assert panel.chosen().mode is Mode.WARN
    assert not panel.take_back_button.isVisible()
    go_to(clinic, screen, ADJUSTMENTS)
    lines = screen.adjustments.table._lines.lines
    assert [(line[1], line[3], line[4]) for line in lines] == [
        (ANNA, "As the rules have it", "Taken back"),
        (ANNA, "Refuses", "No longer counts"),
    ]
    assert "The camera broke." in screen.adjustments.reason.text()


def test_what_refuses_by_law_cannot_be_loosened(clinic: ClinicWindow) -> None:
    panel = choose_rule(clinic, open_rules(clinic), "botulinum", AGE)
    press(panel.adjust_button)
    dialog: Any = found(QDialog, "adjustDialog")
    for mode in (Mode.WARN, Mode.REMIND):
        press(dialog.modes[mode])
        QTest.keyClick(dialog.modes[mode], Qt.Key.Key_Space)
        assert not dialog.modes[mode].isChecked()
    assert dialog.modes[Mode.BLOCK].isChecked()
    field = found(QLineEdit, "number-years")
    field.clear()
    QTest.keyClicks(field, "sixteen")
    QTest.keyClicks(dialog.reason.edit, "A mature patient.")
    press(dialog.save_button)
    assert len(dialog.summary.links) == 1
    field.clear()
    QTest.keyClicks(field, "16")
    press(dialog.save_button)
    clinic.rest()
    assert "would be weaker" in dialog.notice.accessibleName()
    assert age_in_force(clinic) == 18
    field.clear()
    QTest.keyClicks(field, "21")
    press(dialog.save_button)
    clinic.rest()
    assert age_in_force(clinic) == 21


def test_no_second_adjustment_where_nothing_differs(clinic: ClinicWindow) -> None:
    panel = choose_rule(clinic, open_rules(clinic), "botulinum", REFLECTION)
    press(panel.adjust_button)
    dialog: Any = found(QDialog, "adjustDialog")
    QTest.keyClicks(dialog.reason.edit, "A slip.")
    press(dialog.save_button)
    clinic.rest()
    assert "Nothing is different" in dialog.notice.accessibleName()
    dialog.reject()
    delete_now()
    assert not panel.take_back_button.isVisible()


# ---------------------------------------------------------------------------------------------------------- the texts


def own_text(tmp_path: Path, **changes: str) -> Path:
    """A file with the clinic's own words."""
    words = (resource_root() / "texts" / "da" / "botulinum-consent.md").read_text(encoding="utf-8")
    for old, new in {'version = "1"': 'version = "2"', "\n## ": "\nHos os i Klinik Holm.\n\n## ", **changes}.items():
        assert old in words
        words = words.replace(old, new, 1)
    path = tmp_path / "our-consent.md"
    path.write_text(words, encoding="utf-8")
    return path


def choose_text(clinic: ClinicWindow, screen: Any) -> Any:  # noqa: ANN401 - a TextsPanel
    """The Danish consent to botulinum toxin, found by treatment and language."""
    go_to(clinic, screen, TEXTS)
    panel = screen.texts
    for chooser, wanted in ((panel.treatment, "botulinum"), (panel.language, "da")):
        QTest.keyClick(chooser, Qt.Key.Key_Home)
        while chooser.currentData() != wanted:
            QTest.keyClick(chooser, Qt.Key.Key_Down)
    place = next(place for place, one in enumerate(panel.shown) if one.in_force.text.id == "botulinum-consent")
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(place):
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    return panel


def choose_file(clinic: ClinicWindow, panel: Any, path: Path) -> None:  # noqa: ANN401 - a TextsPanel
    press(panel.publish_button)
    dialog = found(QFileDialog, "textFileDialog")
    dialog.selectFile(str(path))
    line = next(edit for edit in dialog.findChildren(QLineEdit) if edit.objectName() == "fileNameEdit")
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)
    clinic.rest()


def test_an_own_text_is_previewed_published_and_the_older_one_stays_readable(
    clinic: ClinicWindow, tmp_path: Path
) -> None:
    screen = open_rules(clinic)
    panel = choose_text(clinic, screen)
    panel.table.selectRow(0)
    assert panel.chosen().in_force.text.id != "botulinum-consent"
    assert all(one.in_force.text.language == "da" for one in panel.shown)
    assert "Comes with the program." in panel.facts.text()
    choose_file(clinic, panel, own_text(tmp_path))
    dialog: Any = found(QDialog, "publishDialog")
    assert "Klinik Holm" in dialog.page.toPlainText()
    assert "instead of version 1" in dialog.standing.text()
    assert published(clinic) == 0
    press(dialog.publish_button)
    clinic.rest()
    assert panel.chosen().in_force.text.version == "2"
    assert ANNA in panel.facts.text()
    assert "Klinik Holm" in panel.page.toPlainText()
    QTest.keyClick(panel.version, Qt.Key.Key_Down)
    assert "Klinik Holm" not in panel.page.toPlainText()
    assert "Comes with the program." in panel.facts.text()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({'version = "2"': 'version = "1"'}, "Version 1 is in force already"),
        ({'language = "da"': 'language = "dansk"'}, "line 4"),
        ({'["DK"]': '["SE"]'}, "this clinic's country"),
        ({'use = "consent"': 'use = "information"'}, "A text keeps its use"),
    ],
)
def test_a_wrong_file_is_refused_and_says_what_is_wrong(
    clinic: ClinicWindow, tmp_path: Path, changes: dict[str, str], said: str
) -> None:
    panel = choose_text(clinic, open_rules(clinic))
    choose_file(clinic, panel, own_text(tmp_path, **changes))
    assert panel.notice.isVisible()
    assert said in panel.notice.accessibleName()
    assert published(clinic) == 0
    (tmp_path / "our-consent.md").write_bytes(b"+++\n\xff\xfe")
    choose_file(clinic, panel, tmp_path / "our-consent.md")
    assert "not UTF-8 text (line 2)" in panel.notice.accessibleName()
    press(panel.publish_button)
    assert not panel.notice.isVisible(), "a new try begins clean"
    found(QFileDialog, "textFileDialog").reject()
    delete_now()


# ------------------------------------------------------------------------------------------------------ who and how


def test_reception_has_no_rules_to_decide_about(clinic: ClinicWindow) -> None:
    session = clinic.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    assert "rules" not in [button.section.id for button in shell.rail._buttons]
    assert not any(
        isinstance(widget, QAbstractButton) and widget.objectName() == "section-rules"
        for widget in QApplication.allWidgets()
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_part_is_named_whole_and_large_enough(
    clinic: ClinicWindow, resources: Path, app: QApplication, language: Language, scale: float
) -> None:
    propose_older_age(resources)
    shell = clinic.sign_in()
    clinic.application.speak(language)
    if scale > 1:
        theme.apply(app, Appearance.DARK, scale=scale)
        clinic.application.window.resize(1800, 1100)
    shell.to_section("rules")
    clinic.rest()
    screen = clinic.screen()
    for part in range(4):
        go_to(clinic, screen, part)
        clinic.qtbot.waitUntil(lambda: cut_off(shell) == [])
        assert unnamed(shell) == [], part
        assert small_targets(screen.tabs.currentWidget(), least=32) == [], part
