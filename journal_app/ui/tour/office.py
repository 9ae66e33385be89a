"""The walk through the clinic's own screens: log, people, recovery kit, account, help, lock; no patient is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from journal_app.ui.idle import IDLE_SECONDS
from journal_app.ui.tour import stock
from journal_app.ui.tour.journal import PATIENT
from journal_app.ui.tour.stage import Stage

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SECONDS_LEFT = 20


def walk(stage: Stage) -> None:
    """Look at every section of the rail, then lock the screen."""
    hands = stage.hands
    stage.sign_in(stage.ground.owner)
    stage.section("log")
    stage.picture("access-log", "The access log: who looked at whose data, when and why")
    _report(stage)
    stage.section("people")
    stage.picture("people", "Who works here, and what each may do")
    hands.press("addPersonButton")
    stage.wait_for("addPersonDialog")
    stage.picture("add-person", "A newcomer chooses their own password; nobody else knows it")
    hands.press("cancelButton")
    _clearances(stage)
    stock.walk(stage)
    _rules(stage)
    stage.section("kit")
    stage.picture("recovery-kit", "“Can we recover?” The light, and trying the sheets once more")
    stage.section("account")
    stage.picture("account", "My account: language, appearance, size of type, PIN and password")
    hands.key(Qt.Key.Key_F1)
    stage.wait_for("helpScreen")
    stage.picture("help", "Every key; all of it works without a mouse")
    stage.ground.let_rest(IDLE_SECONDS - _SECONDS_LEFT)
    hands.rest(_TICK_MS)
    stage.picture("idle-warning", "Nobody there: the screen says when it locks")
    hands.key(Qt.Key.Key_L, _CONTROL)
    stage.wait_for("lockScreen")
    stage.picture("locked", "Locked: the keys are gone from memory, and nothing of the work is left behind the screen")


def _report(stage: Stage) -> None:
    hands = stage.hands
    hands.press("reportButton")
    stage.wait_for("pickPatientDialog")
    hands.type(PATIENT)
    hands.rest(_TYPING_PAUSE_MS)
    stage.picture("access-report-whose", "Whose report it is")
    hands.enter()
    stage.wait_for("reportDialog")
    stage.picture("access-report", "A patient's own readable report of who looked")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _clearances(stage: Stage) -> None:
    hands = stage.hands
    stage.section("clearances")
    hands.press("delegateButton")
    stage.wait_for("delegateDialog")
    hands.press("treatment-filler")
    hands.type_into("delegationInstruction", "Lips and cheeks, at most 1 ml. Call me if it hurts or turns white.")
    stage.picture("delegate", "A doctor leaves treatments to a colleague: which, where, how long and how")
    hands.press("signButton")
    hands.see("pinEntry")
    hands.type(stage.ground.owner.pin)
    hands.rest()
    stage.picture("delegations", "What practitioners have left to colleagues, signed with their own PIN")
    hands.see("clearancesTabs", QTabWidget).tabBar().setFocus()
    hands.key(Qt.Key.Key_Right)
    hands.press("stateCompetenceButton")
    stage.wait_for("competenceDialog")
    hands.press("treatment-botulinum")
    hands.type_into("competenceGrounds", "Course of 2025, and three years of practice.")
    stage.picture("competence", "What somebody is cleared to do, where, until when, and what it rests on")
    hands.press("saveButton")
    hands.rest()
    stage.picture("competences", "Who is cleared to do what")
    hands.see("clearancesTabs", QTabWidget).tabBar().setFocus()
    hands.key(Qt.Key.Key_Right)
    hands.rest()
    stage.picture("places", "Where the clinic treats, and at which place each workstation stands")


def _rules(stage: Stage) -> None:
    hands = stage.hands
    stage.section("rules")
    stage.picture("rules-in-force", "The rules in force: which version, applied when and by whom")
    hands.key(Qt.Key.Key_Right)
    stage.picture("rules", "The rules of a treatment in words, each with its source and how sure it is")
    hands.press("adjustRuleButton")
    stage.wait_for("adjustDialog")
    stage.picture("rule-adjust", "What refuses by law can be made stricter and not weaker")
    hands.press("cancelButton")
    hands.rest()
    hands.click_row("rulesTable", _RULE_THAT_WARNS)
    hands.press("adjustRuleButton")
    hands.press("mode-block")
    hands.type_into("adjustReason", _WHY)
    hands.press("saveButton")
    hands.rest()
    stage.picture("rule-adjusted", "A warning that refuses here, with who decided so and why")
    hands.see("rulesTabs", QTabWidget).tabBar().setFocus()
    hands.key(Qt.Key.Key_Right)
    stage.picture("rules-adjustments", "Everything the clinic adjusted, when, by whom and why")
    hands.key(Qt.Key.Key_Right)
    stage.picture("texts", "What patients read, by treatment and language, with every earlier version")
    _publish(stage)
    stage.ground.propose()
    stage.section("log")
    stage.section("rules")
    stage.picture(
        "rules-proposed", "What newer rules on the disk would change; until they are applied they do not count"
    )
    hands.press("applyPackButton")
    stage.wait_for("confirmDialog")
    stage.picture("rules-apply", "Before rules are applied it is said once more what changes")
    hands.press("cancelButton")
    hands.rest()


def _publish(stage: Stage) -> None:
    hands = stage.hands
    hands.press("chooseTextFileButton")
    hands.type_into("fileNameEdit", str(stage.ground.own_text))
    hands.enter()
    stage.wait_for("publishDialog")
    stage.picture("text-publish", "The clinic's own text, read in full before it is published")
    hands.press("publishButton")
    hands.rest()
    stage.picture("text-published", "The clinic's own version is in force; the shipped one stays readable")


def walk_as_auditor(stage: Stage) -> None:
    """What an auditor has: the log, and no content."""
    stage.sign_in(stage.ground.auditor)
    if stage.hands.sees("section-log"):
        stage.section("log")
    stage.picture("auditor", "The auditor's desk: the log, and no clinical content")


_TYPING_PAUSE_MS = 200
_RULE_THAT_WARNS = 17
_WHY = "We always photograph before the first treatment."
_TICK_MS = 1200
