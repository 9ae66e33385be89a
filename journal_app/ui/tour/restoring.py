"""The walk of whoever restores a backup: from the sign-in page to the journal in its new place; the last walk there is.

It must come last: the journal begins a new line, and this computer takes the one that was left for an old one.
"""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from journal_app.ui.tour.stage import Stage


def walk(stage: Stage) -> None:
    """Choose the drive, say who one is, choose a new place, and read what came of it."""
    hands, ground = stage.hands, stage.ground
    stage.wait_for("signInPage")
    hands.press("restoreButton")
    stage.wait_for("restorePage")
    stage.picture("restore-which", "Restoring: the drive with the backup")
    hands.type_into("backupFolderEdit", str(ground.drive))
    hands.press("nextButton")
    who = hands.see("whoChooser", QComboBox)
    who.setCurrentIndex(who.findText(ground.owner.name))
    stage.picture("restore-kit", "Restoring: which backup, who, and the words of the printed kit")
    hands.press("byPasswordAlternative")
    stage.picture("restore-how", "Restoring at a computer that knows the clinic: an owner's password is enough")
    hands.press("nextButton")
    hands.type_into("folderEdit", str(ground.vault.with_name("restored")))
    hands.type_into("passwordEdit", ground.owner.password)
    stage.picture("restore-where", "Restoring: a new place, so that nothing is overwritten")
    hands.press("nextButton")
    hands.see("restoredLabel")
    stage.picture("restore-done", "Restored and verified, and what was lost in between")
    hands.press("nextButton")
    stage.wait_for("signInPage")
