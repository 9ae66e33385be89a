"""The walk through the photos of a patient: the grid, taking them in, one alone, two compared, and the camera."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from journal_app.ui.tour.journal import PATIENT
from journal_app.ui.tour.stage import Stage
from journal_app.ui.widgets.choices import Chooser

_CONTROL = Qt.KeyboardModifier.ControlModifier
_PHOTOS_TAB = 2
_LOADED_MS = 400
_TO_THE_CHEEK = 12


def walk(stage: Stage) -> None:
    """Look at what the demo's patient has, then take more; nothing is kept."""
    hands = stage.hands
    stage.sign_in(stage.ground.owner)
    stage.find(PATIENT)
    stage.open_first("recordScreen")
    bar = hands.see("recordTabs", QTabWidget).tabBar()
    hands.click(bar, bar.tabRect(_PHOTOS_TAB).center())
    stage.wait_for("photoGrid")
    hands.rest(_LOADED_MS)
    stage.picture("photos", "A patient's photos, day by day: before and after, by pose")
    _import(stage)
    _one(stage)
    _draw(stage)
    _compare(stage)
    _capture(stage)


def _import(stage: Stage) -> None:
    hands = stage.hands
    hands.press("importPhotosButton")
    stage.wait_for("photoImportPage")
    hands.press("choosePhotosButton")
    hands.type_into("fileNameEdit", str(stage.ground.photo_file))
    hands.enter()
    hands.rest(_LOADED_MS)
    stage.picture("photo-import", "Photos from a card: looked at one by one, and described before they are kept")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _one(stage: Stage) -> None:
    hands = stage.hands
    hands.click_row("photoGrid", 1)
    hands.enter()
    stage.wait_for("photoPage")
    hands.rest(_LOADED_MS)
    stage.picture("photo", "One photo, what the journal says of it, and what the patient allowed")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _draw(stage: Stage) -> None:
    hands = stage.hands
    hands.click_row("photoGrid", 3)
    hands.enter()
    stage.wait_for("photoPage")
    hands.press("drawOnPhotoButton")
    stage.wait_for("markPhotoPage")
    hands.rest(_LOADED_MS)
    hands.press("addMarkButton")
    hands.type_into("markText", "Mere på denne side")
    hands.see("markCanvas").setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(_TO_THE_CHEEK):
        hands.key(Qt.Key.Key_Down)
    stage.picture("photo-draw", "Drawn over a photo, by hand or by keys: a layer of its own, the photo stays as it is")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _compare(stage: Stage) -> None:
    hands = stage.hands
    hands.click_row("photoGrid", 1)
    for _step in range(2):
        hands.key(Qt.Key.Key_Right, _CONTROL)
    hands.key(Qt.Key.Key_Space, _CONTROL)
    hands.press("comparePhotosButton")
    stage.wait_for("comparePage")
    hands.rest(_LOADED_MS)
    stage.picture("photos-beside", "Before and after beside each other, at the same scale, laid by the eyes")
    hands.see("compareMode", Chooser).setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_Down)
    stage.picture("photos-slider", "The same two under a slider")
    hands.press("collageButton")
    stage.wait_for("handOutPhotoPage")
    hands.type_into("handOutWatermark", "Klinik Holm")
    stage.picture("photo-collage", "A collage for the patient: with or without the name, with a watermark if wished")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _capture(stage: Stage) -> None:
    hands = stage.hands
    hands.press("takePhotosButton")
    stage.wait_for("cameraView")
    hands.rest(_LOADED_MS)
    stage.picture("photo-capture", "The camera, with the earlier photo of the same pose laid over what it sees")
    for _pose in range(2):
        hands.key(Qt.Key.Key_Space)
        hands.rest()
    stage.picture("photo-taken", "Two poses taken, the next one chosen; nothing is written until they are kept")
    hands.key(Qt.Key.Key_Escape)
    hands.press("confirmButton")
    hands.rest()
