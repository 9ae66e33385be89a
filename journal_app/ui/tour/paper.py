"""The walk through forms on paper: what waits for a second person, printing, filing; it confirms nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from journal_app.ui.tour.stage import Stage

PATIENT = "bech-jensen bo"


def walk(stage: Stage) -> None:
    """From the line on the first screen to the pages of a consent that somebody else has compared."""
    hands = stage.hands
    stage.find("")
    stage.picture("second-looks", "The first screen says that a consent on paper waits for a second person")
    stage.find(PATIENT)
    stage.open_first("recordScreen")
    stage.picture("paper-stripe", "In the journal: a consent on paper, compared by a colleague, waits for another")
    hands.press("lookAtPaperButton")
    stage.wait_for("secondLookPage")
    stage.picture("second-look", "The second look: the pages beside the very text that was printed, and the points")
    hands.press("setAsideButton")
    stage.wait_for("setAsidePaperPage")
    stage.picture("paper-set-aside", "A paper that does not fit is set aside with the reason, and counts for nothing")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    bar = hands.see("recordTabs", QTabWidget).tabBar()
    hands.click(bar, bar.tabRect(1).center())
    hands.press("printFormsButton")
    stage.wait_for("printFormsPage")
    stage.picture("print-forms", "Forms to be filled in by hand, each with a code that files its scan")
    hands.key(Qt.Key.Key_Escape)
    hands.press("fileScanButton")
    stage.wait_for("fileScanPage")
    stage.picture("file-scan", "Filing a scan: chosen or dropped, seen, and filed by its code")
    hands.key(Qt.Key.Key_Escape)
    hands.press("fileSignedButton")
    stage.wait_for("fileSignedPage")
    stage.picture("file-signed", "A consent that was signed elsewhere, as PDF")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
