"""The walk through the photos of a patient: the grid, taking them in, one alone, two compared, and the camera."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from journal_app.ui.tour.journal import PATIENT
from journal_app.ui.tour.stage import Stage
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.timeline import Timeline

_CONTROL = Qt.KeyboardModifier.ControlModifier
_CONSENTS_TAB, _PHOTOS_TAB = 1, 2
_LOADED_MS = 400
_TO_THE_CHEEK = 12


def walk(stage: Stage) -> None:
    """Look at what the demo's patient has, then take more; one from a card is kept."""
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
    _copies_back(stage)
    _from_a_card(stage)


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
    hands.press("handOutPhotoButton")
    stage.wait_for("handOutPhotoPage")
    hands.see("handOutForm", Chooser).setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_Down)
    hands.rest(_LOADED_MS)
    stage.picture("photo-dicom", "A copy as DICOM: the picture alone, unless somebody asks for more")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    hands.click_row("photoGrid", 1)
    hands.enter()
    stage.wait_for("photoPage")
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


def _copies_back(stage: Stage) -> None:
    """The consent to marketing that was taken back, of the copies that had left by then."""
    hands = stage.hands
    bar = hands.see("recordTabs", QTabWidget).tabBar()
    hands.click(bar, bar.tabRect(_CONSENTS_TAB).center())
    hands.rest()
    for row in range(hands.see("consentList", Timeline).model().rowCount()):
        hands.click_row("consentList", row)
        stage.wait_for("recordDetail")
        if hands.sees("copiesListButton"):
            stage.picture(
                "copies-back", "A consent to marketing taken back: every copy that left, and how it went with it"
            )
            hands.press("detailBack")
            break
        hands.press("detailBack")
        hands.rest()
    hands.rest()


def _from_a_card(stage: Stage) -> None:
    """By day, for a card holds many patients; and what is left on it afterwards."""
    hands = stage.hands
    bar = hands.see("recordTabs", QTabWidget).tabBar()
    hands.click(bar, bar.tabRect(_PHOTOS_TAB).center())
    hands.press("importPhotosButton")
    stage.wait_for("photoImportPage")
    hands.press("choosePhotoFolderButton")
    hands.type_into("fileNameEdit", str(stage.ground.photo_file.parents[2]))
    hands.enter()
    stage.wait_for("folderDays")
    stage.picture("photo-card", "A camera's card, day by day: only the days of this patient are looked at")
    hands.press("lookAtPickedButton")
    hands.rest(_LOADED_MS)
    hands.press("actButton")
    stage.wait_for("sourceReport")
    hands.rest(_LOADED_MS)
    stage.picture("photo-card-kept", "What is left on the card, and the way to delete exactly what the journal holds")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
