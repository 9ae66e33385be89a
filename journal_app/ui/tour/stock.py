"""The walk through the cupboard and a recall; the names are shown once, as a clinic would when a maker calls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.tour.stage import Stage

_UNKNOWN = "]d201095212340000821728123110HV-2207"
_LOT = 1
"""The column with the number."""


def walk(stage: Stage) -> None:
    """Scan an unknown pack, look at lots and vials, and call a lot back."""
    hands = stage.hands
    stage.section("stock")
    lots = _lots(stage)
    stage.picture("stock", "The stock: lots by expiry, and one line for the scanner")
    _scan(stage, _UNKNOWN)
    stage.wait_for("productDialog")
    hands.type_into("productName", "Havgel Volume")
    hands.type_into("productMaker", "Nordlys Estetik")
    hands.see("productKind").setFocus()
    for _ in ("botulinum toxin", "filler"):
        hands.key(Qt.Key.Key_Down)
    stage.picture("new-product", "A pack that nobody knows yet: its number is filled in from the scan")
    hands.press("saveButton")
    stage.wait_for("receiveLotDialog")
    hands.type_into("lotQuantity", "5")
    stage.picture("receive-lot", "Then its lot is received: number and expiry stand in the code")
    hands.press("saveButton")
    hands.rest()
    hands.see("stockTabs", QTabWidget).tabBar().setFocus()
    hands.key(Qt.Key.Key_Right)
    hands.rest()
    stage.picture("opened-vials", "Opened vials: what each was dissolved in, and until when it may be used")
    hands.key(Qt.Key.Key_Right)
    hands.rest()
    stage.picture("products", "Products, with what one pack holds and how long an opened one keeps")
    _recall(stage, lots)


def _recall(stage: Stage, lots: list[str]) -> None:
    hands = stage.hands
    stage.section("recall")
    for lot in lots:
        hands.type_into("recallField", lot.lower())
        hands.enter()
        hands.rest()
        if hands.sees("showNamesButton"):
            break  # somebody got this one
    stage.picture("recall-count", "A lot is called back: first how many got it, without a name")
    hands.press("showNamesButton")
    stage.wait_for("recallTable")
    hands.type_into("recallNote", "Ringer tilbage i morgen")
    hands.press("outcome-message_left")
    hands.rest()
    stage.picture("recall", "Whom to call, with phone and dose, and how each call ended")


def _lots(stage: Stage) -> list[str]:
    """The numbers of all lots in the list."""
    model = stage.hands.see("lotsTable", LinesTable).model()
    return [str(model.index(row, _LOT).data()) for row in range(model.rowCount())]


def _scan(stage: Stage, code: str) -> None:
    """As a scanner does: each sign, then Enter."""
    stage.hands.type_into("scanField", code)
    stage.hands.enter()
    stage.hands.rest()
