"""The walk through the clinic's own screens: log, people, recovery kit, account, help, lock; no patient is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from journal_app.ui.idle import IDLE_SECONDS
from journal_app.ui.tour import privacy, stock
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
    _review(stage)
    _roles(stage)
    _report(stage)
    stage.section("people")
    stage.picture("people", "Who works here, and what each may do")
    hands.press("addPersonButton")
    stage.wait_for("addPersonDialog")
    stage.picture("add-person", "A newcomer chooses their own password; nobody else knows it")
    hands.press("cancelButton")
    _clearances(stage)
    privacy.walk(stage)
    stock.walk(stage)
    _rules(stage)
    stage.section("kit")
    stage.picture("recovery-kit", "“Can we recover?” The light, and trying the sheets once more")
    _new_kit(stage)
    _backup(stage)
    _count(stage)
    stage.section("account")
    stage.picture("account", "My account: language, appearance, size of type, PIN and password")
    stage.section("help")
    stage.picture("help", "Every key; all of it works without a mouse")
    hands.press("licencesButton")
    stage.picture("licences", "Whose work the program stands on, with the texts of their licences")
    stage.section("stock")
    hands.key(Qt.Key.Key_F1)
    stage.wait_for("manualWindow")
    stage.picture("manual", "One key away from everywhere: the manual, at its page on what is shown")
    hands.press("closeManualButton")
    hands.rest()
    _leaver(stage)
    stage.ground.let_rest(IDLE_SECONDS - _SECONDS_LEFT)
    hands.rest(_TICK_MS)
    stage.picture("idle-warning", "Nobody there: the screen says when it locks")
    hands.key(Qt.Key.Key_L, _CONTROL)
    stage.wait_for("lockScreen")
    stage.picture("locked", "Locked: the keys are gone from memory, and nothing of the work is left behind the screen")


def _leaver(stage: Stage) -> None:
    """A colleague leaves, and what they had not signed goes on."""
    hands = stage.hands
    stage.section("people")
    hands.click_row("peopleTable", _COLLEAGUE)
    hands.press("removePersonButton")
    stage.wait_for("confirmDialog")
    hands.type_into("reasonEdit", "Skifter til et hospital.")
    stage.picture("leaver", "Somebody leaves: what of theirs is unsigned, and what becomes of it")
    hands.press("confirmButton")
    stage.wait_for("leavingDialog")
    hands.rest()
    stage.picture("left", "Somebody has left: new keys, what they could read, whether it is a data breach")
    hands.press("holdersTick")
    hands.press("exchangeButton")
    hands.rest()
    stage.picture("keys-exchanged", "The new keys are in force: everything was sealed anew and read back")
    hands.press("reachButton")
    hands.rest()
    stage.picture("could-read", "What somebody could read by their keys, and whom they looked at")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    hands.press("lostComputerButton")
    stage.wait_for("lostComputerDialog")
    stage.picture("lost-computer", "A computer that the clinic no longer has in its hands")
    hands.press("cancelButton")
    hands.rest()
    stage.section("patients")
    hands.press("work-left_drafts")
    hands.rest()
    stage.picture("worklist-left-drafts", "Drafts of those who left: whose they were, and since when they are gone")
    hands.enter()
    stage.wait_for("confirmDialog")
    stage.picture("take-over", "Taking one over: it becomes one's own, and the journal keeps whose it was")
    hands.press("confirmButton")
    stage.wait_for("recordScreen")
    stage.picture("taken-over", "The draft goes on as one's own, with who began it")


def _review(stage: Stage) -> None:
    hands = stage.hands
    hands.press("reviewButton")
    stage.wait_for("logReviewDialog")
    hands.rest(_TYPING_PAUSE_MS)
    hands.key(Qt.Key.Key_J)
    stage.picture("log-review", "Reviewing the access log: why each look is on the list, and one key to judge it")
    hands.type_into("questionEdit", "Hvad skulle journalen bruges til den dag?")
    stage.picture("log-query", "A look that nobody can explain: what is to be asked, and of whom")
    hands.press("queryButton")
    hands.rest()
    stage.picture(
        "log-queried", "The query stands beside the look until it is answered; the review is signed at the end"
    )
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _roles(stage: Stage) -> None:
    hands = stage.hands
    hands.press("rolesButton")
    stage.wait_for("roleReviewDialog")
    hands.rest()
    hands.press("rightButton")
    stage.picture("role-review", "Once a year: who holds which role and key, and whether that is right")
    hands.press("closeButton")
    stage.wait_for("confirmDialog")
    stage.picture("role-review-left", "What was said and not signed is not lost without a word")
    hands.press("confirmButton")
    hands.rest()


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


def _new_kit(stage: Stage) -> None:
    """As far as it changes nothing: the kit in force stays the one that was founded."""
    hands = stage.hands
    hands.press("newKitButton")
    hands.rest()
    stage.picture("new-kit", "A new recovery kit begins with the present sheet, and says why")
    hands.press("sheetLostTick")
    stage.picture("new-kit-lost", "Without the present sheet it takes seven days, and everybody is told")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _backup(stage: Stage) -> None:
    hands = stage.hands
    stage.section("backup")
    stage.picture("backup-none", "There is no backup yet, and the screen says what that means")
    hands.press("addBackupFolderButton")
    hands.type_into("fileNameEdit", str(stage.ground.drive))
    hands.enter()
    stage.wait_for("countryDialog")
    stage.picture("backup-country", "A new drive says in which country it is kept")
    hands.press("confirmButton")
    hands.rest()
    stage.picture("backup-made", "The backup is made and read back; whether it can be restored only a trial shows")
    hands.press("tryRestoreButton")
    hands.rest()
    stage.picture("backup-proven", "A trial restored everything to a throw-away place and verified it")


def _count(stage: Stage) -> None:
    hands = stage.hands
    stage.section("reports")
    stage.picture("reports", "Reports without identities: nothing is counted before it is asked for")
    hands.see("divisionChooser").setFocus()
    hands.key(Qt.Key.Key_Down)
    hands.press("countButton")
    hands.rest()
    stage.picture("report", "What was done in a year; small counts, and those that would tell them, are not shown")


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
    stage.hands.press("breachesButton")
    stage.wait_for("breachesDialog")
    stage.picture("auditor-breaches", "An auditor reads the register of data breaches, and writes nothing in it")
    stage.hands.press("closeButton")
    stage.hands.rest()


_TYPING_PAUSE_MS = 200
_RULE_THAT_WARNS = 17
_COLLEAGUE = 1
_WHY = "We always photograph before the first treatment."
_TICK_MS = 1200
