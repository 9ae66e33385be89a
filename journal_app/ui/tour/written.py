"""The walk through what else is written: an emergency, a reaction, a prescription, a course, and what waits then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton

from journal_app.ui.icons import Icon
from journal_app.ui.tour.hands import NotThere
from journal_app.ui.tour.journal import PATIENT
from journal_app.ui.tour.stage import Stage
from journal_app.ui.widgets.timeline import Timeline
from journal_app.ui.widgets.timeline_card import Tone

_CONTROL = Qt.KeyboardModifier.ControlModifier


def walk(stage: Stage) -> None:
    """Write one of each into a journal of years, then look at the list of what waits."""
    hands = stage.hands
    stage.sign_in(stage.ground.owner)
    stage.find(PATIENT)
    stage.open_first("recordScreen")
    _emergency(stage)
    _reaction(stage)
    _correction(stage)
    _others(stage)
    _document(stage)
    _passed_on(stage)
    stage.find("")
    stage.picture("home-waiting", "What waits, counted on the first screen; whose it is comes when asked for")
    hands.press("work-emergencies")
    hands.rest()
    stage.picture("worklist", "Emergencies to review: Enter opens the record at the right place")
    hands.press("closeWorklistButton")
    hands.rest()
    hands.press("work-after_photos")
    hands.rest()
    stage.picture("worklist-photos", "Results to photograph: by when, of which treatment, and what is past its day")
    hands.press("closeWorklistButton")
    hands.rest()


def _emergency(stage: Stage) -> None:
    hands = stage.hands
    hands.key(Qt.Key.Key_F9)
    stage.wait_for("emergencyCards")
    stage.picture(
        "emergency-card", "One key away from everywhere: what to do in an emergency, in the clinic's own words"
    )
    hands.press("closeCardsButton")
    hands.rest()
    hands.choose_in_menu("writeButton", "write-emergency")
    stage.wait_for("emergencyPage")
    hands.type_into("what", "Afblegning af overlæben to minutter efter injektion.")
    hands.type_into("drug", "Hyaluronidase")
    hands.type_into("dose", "1500 IE")
    hands.type_into("route", "s.c.")
    hands.type_into("drugLot", "H-7731")
    hands.type_into("outcome", "Kapillærrespons normal efter 40 minutter.")
    hands.type_into("why", "Vævet ville dø.")
    stage.picture("emergency", "An emergency: what happened, what was given, and why it could not wait")
    hands.key(Qt.Key.Key_Return, _CONTROL)
    stage.wait_for("gatePanel")


def _reaction(stage: Stage) -> None:
    hands = stage.hands
    hands.choose_in_menu("writeButton", "write-reaction")
    stage.wait_for("reactionPage")
    hands.type_into("description", "Hævelse og rødme om munden siden i går aftes.")
    stage.picture("reaction", "A reaction: the lots come from the entry it belongs to")
    hands.key(Qt.Key.Key_Return, _CONTROL)
    stage.wait_for("gatePanel")
    stage.picture("record-written", "In the timeline: an emergency without consent waits for a colleague's review")
    cards = hands.see("timeline", Timeline).model().cards  # type: ignore[attr-defined] # the timeline's own model
    hands.click_row("timeline", next(row for row, card in enumerate(cards) if card.icon is Icon.REACTION))
    stage.wait_for("recordDetail")
    hands.press("reportButton")
    stage.wait_for("reportPage")
    stage.picture("authority-report", "What an authority is told of a reaction: to copy, or as a PDF; nothing is sent")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _correction(stage: Stage) -> None:
    """The lot in the emergency was misread: a new version with its reason, and what differs from the old one."""
    hands = stage.hands
    _open_emergency(stage)
    hands.press("correctButton")
    stage.wait_for("emergencyPage")
    stage.picture(
        "emergency-correct", "Correcting an emergency: the version as it was signed, and below it all it says"
    )
    hands.type_into("drugLot", "H-7713")
    hands.type_into("correctionReason", "Batchnummeret var læst forkert.")
    hands.key(Qt.Key.Key_Return, _CONTROL)
    stage.wait_for("gatePanel")
    stage.picture("record-emergency-corrected", "Both versions stand in the timeline, and the new one is reviewed anew")
    _open_emergency(stage)
    stage.wait_for("whatChanged")
    stage.picture("emergency-corrected", "The corrected emergency says what differs from the version before, and why")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _open_emergency(stage: Stage) -> None:
    """The emergency in the version that stands."""
    cards = stage.hands.see("timeline", Timeline).model().cards  # type: ignore[attr-defined] # the timeline's own model
    rows = (row for row, card in enumerate(cards) if card.tone is Tone.DANGER and not card.superseded)
    row = next(rows, None)
    if row is None:
        raise NotThere("an emergency")
    stage.hands.click_row("timeline", row)
    stage.wait_for("recordDetail")


def _others(stage: Stage) -> None:
    hands = stage.hands
    for entry, page, picture, words in (
        ("write-prescription", "prescriptionPage", "prescription", "A prescription, as it is written down afterwards"),
        ("write-course", "coursePage", "course", "A course of treatments: planned beside done, never a consent"),
    ):
        hands.choose_in_menu("writeButton", entry)
        stage.wait_for(page)
        stage.picture(picture, words)
        hands.key(Qt.Key.Key_Escape)
        hands.rest()


def _document(stage: Stage) -> None:
    hands = stage.hands
    hands.press("fileDocumentButton")
    stage.wait_for("fileDocumentPage")
    stage.picture("document", "A document from outside: chosen, dropped or scanned, and seen before it is filed")
    hands.see("documentIsPaper", QRadioButton).setFocus()
    hands.key(Qt.Key.Key_Space)
    hands.type_into("paperPlace", "Skab 2, mappe J")
    hands.see("documentKind", QComboBox).setFocus()
    hands.key(Qt.Key.Key_End)
    hands.key(Qt.Key.Key_Up)
    hands.type_into("documentSender", "Hudklinikken ved Søerne")
    stage.picture("document-paper", "Only the paper is there: where it lies, until its scan is filed from its card")
    hands.key(Qt.Key.Key_S, _CONTROL)
    stage.wait_for("gatePanel")
    hands.rest()
    stage.picture("record-documents", "The timeline says where the paper lies")


def _passed_on(stage: Stage) -> None:
    """To a laboratory outside the area, by law; then what came from a hospital."""
    hands = stage.hands
    hands.choose_in_menu("writeButton", "write-disclose")
    stage.wait_for("disclosePage")
    hands.see("disclosureBasis", QComboBox).setFocus()
    hands.key(Qt.Key.Key_Down)
    hands.type_into("disclosureBasisWords", "SUL § 43, stk. 2, nr. 2")
    hands.type_into("disclosureWho", "Skin Lab Inc.")
    hands.see("disclosureCountry", QLineEdit).clear()
    hands.type_into("disclosureCountry", "US")
    stage.picture("disclose", "Passed on: to whom, on what basis; a country outside the area asks for one of its own")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    hands.choose_in_menu("writeButton", "write-obtain")
    stage.wait_for("obtainPage")
    hands.type_into("disclosureWho", "Rigshospitalet")
    hands.type_into("disclosureContent", "Udskrivningsbrev fra 2025")
    hands.type_into("disclosureWhy", "Tidligere reaktion på bedøvelse")
    hands.type_into("disclosureBasisWords", "Mundtligt samtykke i dag")
    stage.picture("obtain", "Obtained from others: what, why, and how the patient agreed")
    hands.key(Qt.Key.Key_S, _CONTROL)
    stage.wait_for("gatePanel")
    hands.rest()
