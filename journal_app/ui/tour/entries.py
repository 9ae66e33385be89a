"""The walk through writing for a patient who comes back: rail, last plan, map, laser, what a correction changed.

It signs nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from journal_app.ui.tour.hands import NotThere
from journal_app.ui.tour.journal import PATIENT
from journal_app.ui.tour.stage import Stage
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.timeline import Timeline

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_JUDGED_MS = 450
_LASER = "laser_hair_removal"
_LARGE = 2.0


def walk(stage: Stage) -> None:
    """Open the journal of a patient who comes for the same again, and for a laser."""
    stage.sign_in(stage.ground.owner)
    stage.find(PATIENT)
    stage.open_first("recordScreen")
    _again(stage)
    _laser(stage)
    _what_changed(stage)


def _again(stage: Stage) -> None:
    hands = stage.hands
    hands.key(Qt.Key.Key_N, _CONTROL)
    stage.wait_for("treatmentPage")
    hands.rest(_JUDGED_MS)
    stage.picture("entry-rail", "A new entry: the rail says what of the visit is done, and what comes next")
    hands.key(Qt.Key.Key_D, _CONTROL)
    stage.wait_for("repeatedNotice")
    hands.rest(_JUDGED_MS)
    stage.picture("entry-repeated", "The last plan as a start: what was copied, and what must be filled in anew")
    hands.key(Qt.Key.Key_4, _ALT)
    stage.wait_for("faceMap")
    hands.rest(_JUDGED_MS)
    stage.picture("entry-points", "The map of the entry: points, doses and their sums, the last session behind them")
    stage.large_picture(
        "entry-points-large",
        "The same in type twice as large, on a larger screen",
        scale=_LARGE,
        lead=lambda: hands.key(Qt.Key.Key_4, _ALT),
    )
    _throw_away(stage)


def _laser(stage: Stage) -> None:
    hands = stage.hands
    chooser = hands.see("treatmentChooser", Chooser)
    chooser.setCurrentIndex(max(chooser.findData(_LASER), 0))
    hands.rest(_JUDGED_MS)
    hands.key(Qt.Key.Key_N, _CONTROL)
    stage.wait_for("treatmentPage")
    hands.rest(_JUDGED_MS)
    stage.picture("entry-laser", "A laser uses nothing up: its settings take the place of products")
    _throw_away(stage)


def _what_changed(stage: Stage) -> None:
    hands, timeline = stage.hands, stage.hands.see("timeline", Timeline)
    cards = timeline.model().cards  # type: ignore[attr-defined] # the timeline's own model
    link = next((card.link for card in cards if card.superseded), None)
    if link is None:
        raise NotThere("a corrected entry")
    hands.click_row("timeline", next(row for row, card in enumerate(cards) if card.id == link))
    stage.wait_for("whatChanged")
    area = hands.see("detailScroll", QScrollArea)
    area.ensureWidgetVisible(hands.see("whatChanged", QWidget))
    hands.rest()
    stage.picture("entry-changed", "A corrected entry: field by field what it said before, and what it says now")


def _throw_away(stage: Stage) -> None:
    stage.hands.press("cancelButton")
    stage.hands.rest(_JUDGED_MS)
    if stage.hands.sees("discardDraftButton"):
        stage.hands.press("discardDraftButton")
        stage.hands.rest()
