"""The walk through an older journal: corrections, consents, withdrawal, notes, printing; it signs nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QTabWidget, QWidget

from journal_app.ui.tour import paper
from journal_app.ui.tour.hands import NotThere
from journal_app.ui.tour.stage import Stage
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.timeline import Timeline

PATIENT = "nielsen mette"
_TOO_YOUNG = "ågård"


def walk(stage: Stage) -> None:
    """Open a journal of years and look into its parts."""
    hands = stage.hands
    stage.sign_in(stage.ground.owner)
    paper.walk(stage)
    stage.find(PATIENT)
    stage.open_first("recordScreen")
    stage.picture("record", "A journal of years: allergies always in view, corrections beside what they correct")
    _corrected(stage)
    _consents(stage)
    hands.press("noteButton")
    stage.wait_for("notePage")
    hands.type("Ringer og er glad for resultatet. Ingen gener.")
    stage.picture("note", "A note: what happened can always be written, consent or not")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    if hands.sees("discardDraftButton"):
        hands.press("discardDraftButton")
    hands.press("printButton")
    stage.wait_for("printPage")
    stage.picture("print", "The journal as a sealed PDF: why it is handed out is part of the trace")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    _too_young(stage)


def _corrected(stage: Stage) -> None:
    hands, timeline = stage.hands, stage.hands.see("timeline", Timeline)
    cards = timeline.model().cards  # type: ignore[attr-defined] # the timeline's own model
    corrected = next((row for row, card in enumerate(cards) if card.superseded), None)
    if corrected is None:
        raise NotThere("a corrected entry")
    timeline.scrollTo(timeline.model().index(min(corrected + 1, len(cards) - 1), 0))
    stage.picture("record-correction", "A correction stands beside what it corrects; both stay")
    current = next(row for row, card in enumerate(cards) if card.id == cards[corrected].link)
    hands.click_row("timeline", current)
    stage.wait_for("recordDetail")
    stage.picture("entry-detail", "One entry in full, with its points and the proof that it is unaltered")
    _map(stage)
    hands.press("correctButton")
    stage.wait_for("treatmentPage")
    stage.picture("entry-correct", "Correcting: a new version with its reason, the old one in view")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    hands.click_row("timeline", current)
    stage.wait_for("recordDetail")
    hands.press("aftercareButton")
    stage.wait_for("aftercarePage")
    stage.picture("aftercare", "The aftercare of an entry as a sheet, in the patient's language and with its version")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()


def _map(stage: Stage) -> None:
    """The points of the entry, held against those of another session."""
    others = stage.hands.see("comparedSession", Chooser)
    if others.count() > 1:
        others.setCurrentIndex(1)
        others.activated.emit(1)
    area = stage.hands.see("detailScroll", QScrollArea)
    area.ensureWidgetVisible(stage.hands.see("faceMap", QWidget))
    stage.hands.rest()
    stage.picture("entry-map", "The points on their drawing and in words, held against another session")


def _consents(stage: Stage) -> None:
    hands = stage.hands
    tabs = stage.hands.see("recordTabs", QTabWidget)
    bar = tabs.tabBar()
    hands.click(bar, bar.tabRect(1).center())
    hands.rest()
    stage.picture("consents", "Consents and information: what the patient agreed to, and what was withdrawn")
    consents = hands.see("consentList", Timeline)
    for row in range(consents.model().rowCount()):
        hands.click_row("consentList", row)
        stage.wait_for("recordDetail")
        if hands.sees("withdrawButton"):
            stage.picture("consent-detail", "A consent: the exact text, the ticks, and the signature as it was drawn")
            hands.press("withdrawButton")
            stage.wait_for("withdrawPage")
            stage.picture("withdraw", "Withdrawing a consent: how the patient said it; no reason is asked")
            hands.key(Qt.Key.Key_Escape)
            break
        hands.press("detailBack")
        hands.rest()
    hands.rest()
    hands.click(bar, bar.tabRect(bar.count() - 1).center())
    stage.picture("details", "Details: the registration with its history")
    hands.click(bar, bar.tabRect(0).center())
    hands.rest()


def _too_young(stage: Stage) -> None:
    stage.find(_TOO_YOUNG)
    stage.open_first("recordScreen")
    stage.picture("record-too-young", "Too young: the rule, its law, and that nothing but waiting helps")
