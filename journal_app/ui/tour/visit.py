"""The walk of the practitioner through one whole visit, from the information to the treatment; it prints nothing."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal_app.ui import displays
from journal_app.ui.tour import health
from journal_app.ui.tour.reception import NEW_FAMILY, NEW_GIVEN
from journal_app.ui.tour.signature import SIGNATURE
from journal_app.ui.tour.stage import Stage
from journal_app.ui.widgets.choices import Tick

REFLECTION = timedelta(hours=49)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_JUDGED_MS = 450
_MOST_PAGES = 60


def walk(stage: Stage) -> None:
    """The patient registered before comes twice: to be informed, and two days later to be treated."""
    stage.sign_in(stage.ground.owner)
    stage.picture("home", "The first screen: search first, and those worked with last")
    _look_at_the_day(stage)
    _inform(stage)
    stage.ground.let_pass(REFLECTION)
    _hand_over(stage)
    _treat(stage)


def _look_at_the_day(stage: Stage) -> None:
    hands = stage.hands
    stage.section("today")
    stage.wait_for("dayTable")
    hands.press("onlyMineTick")
    hands.rest()
    stage.picture("today-mine", "The practitioner's own list: who waits, and the record one key away")


def _inform(stage: Stage) -> None:
    hands = stage.hands
    stage.find(f"{NEW_FAMILY} {NEW_GIVEN}")
    stage.picture("search-results", "Found: birth date, the end of the number and the last visit tell two people apart")
    stage.open_first("recordScreen")
    stage.picture("record-new", "A new record: what must be done before a treatment, each with the button that does it")
    health.look_through(stage)
    hands.press("recordAllergiesButton")
    stage.wait_for("allergiesPage")
    hands.type("Lidokain")
    hands.type_into("reaction", "hævelse")
    stage.picture("allergies", "Allergies are confirmed, or that none are known; silence is no answer")
    hands.key(Qt.Key.Key_S, _CONTROL)
    stage.wait_for("gatePanel")
    hands.press("gateAction-give_information")
    stage.wait_for("informationPage")
    hands.press("writtenTick")
    hands.press("oralTick")
    stage.picture("give-information", "Information: the exact text, given in writing and talked through, and when")
    hands.key(Qt.Key.Key_S, _CONTROL)
    stage.wait_for("gatePanel")
    stage.picture("record-reflection", "Time to think it over: the earliest lawful time is shown", with_toast=True)
    _be_refused(stage)


def _be_refused(stage: Stage) -> None:
    hands = stage.hands
    hands.key(Qt.Key.Key_N, _CONTROL)
    stage.wait_for("treatmentPage")
    _fill_entry(stage)
    hands.key(Qt.Key.Key_Return, _CONTROL)
    hands.rest(_JUDGED_MS)
    stage.picture("entry-refused", "An entry without a valid consent is refused: the rule, its law, and the way out")
    hands.press("cancelButton")
    hands.rest()
    stage.picture("record-draft", "What was typed stays as a draft, sealed and unsigned")


def _hand_over(stage: Stage) -> None:
    hands = stage.hands
    stage.find("")
    stage.find(f"{NEW_FAMILY} {NEW_GIVEN}")
    stage.open_first("recordScreen")
    stage.picture("record-may-sign", "After the time to think it over: the consent can be handed to the patient")
    hands.key(Qt.Key.Key_F8)
    if displays.are_several():
        hands.press("handOverHereButton")
    stage.wait_for("consentPage")
    stage.picture("hand-over-read", "In the patient's hands: the text alone, in the patient's language, to its end")
    for _page in range(_MOST_PAGES):
        hands.press("consentNext")
        if _ticks(stage):
            break
    ticks = _ticks(stage)
    for tick in ticks[:-1]:
        hands.click(tick)
    stage.picture("hand-over-ticks", "Every statement is ticked by the patient; questions are written down")
    hands.click(ticks[-1])
    hands.press("consentNext")
    stage.wait_for("signatureCanvas")
    hands.draw("signatureCanvas", SIGNATURE)
    stage.picture("hand-over-signature", "The signature, drawn by pen, finger or mouse")
    hands.press("consentNext")
    stage.wait_for("thanks")
    stage.picture("hand-over-thanks", "The consent is in the journal; the patient gives the screen back")
    hands.press("consentNext")
    stage.wait_for("handBackPanel")
    stage.picture("hand-over-pin", "Only the staff's PIN leaves the page")
    hands.type(stage.ground.owner.pin)
    stage.wait_for("recordScreen")
    stage.picture("record-ready", "The consent is valid; the draft of two days ago waits to be continued")


def _treat(stage: Stage) -> None:
    hands = stage.hands
    hands.press("continueDraftButton")
    stage.wait_for("treatmentPage")
    hands.rest(_JUDGED_MS)
    stage.picture("entry", "A treatment entry: areas, product with lot and expiry, what was done and seen")
    hands.type_into("deviation-dk-before-photo", "Patienten ønsker ikke foto.")
    hands.type_into("deviation-dk-caution", "Talt igennem: større risiko for blå mærker.")
    stage.picture("entry-warnings", "A rule that only warns: the reason is typed, and signed with the entry")
    hands.key(Qt.Key.Key_Return, _CONTROL)
    stage.wait_for("pinCard")
    stage.picture("entry-pin", "Signing names the patient and asks for the PIN")
    hands.type(_wrong(stage.ground.owner.pin))
    hands.rest()
    stage.picture("entry-pin-wrong", "A wrong PIN: how many tries are left")
    hands.type(stage.ground.owner.pin)
    stage.wait_for("timeline")
    stage.picture("record-treated", "The signed entry stands in the journal", with_toast=True)


def _fill_entry(stage: Stage) -> None:
    hands = stage.hands
    hands.press("area-glabella")
    hands.press("area-forehead")
    for name, text in (
        *(("product", "Botox"), ("maker", "AbbVie"), ("lot", "C2611A"), ("expiry", "31-03-2028"), ("amount", "20")),
        ("entryText", "Fem punkter i glabella, otte i panden. Symmetrisk, ingen gener."),
    ):
        hands.type_into(name, text)


def _ticks(stage: Stage) -> list[Tick]:
    page = stage.hands.see("consentPage", QWidget)
    return [tick for tick in page.findChildren(Tick) if tick.isVisible()]


def _wrong(pin: str) -> str:
    return pin[:-1] + ("1" if pin[-1] != "1" else "2")
