"""The health questions: answered by a patient at the desk, looked through by the practitioner; it must not keep any."""

from __future__ import annotations

from journal_app.domain.questionnaires import NO, YES, Place
from journal_app.ui import displays
from journal_app.ui.patients.question_fields import ChoiceField
from journal_app.ui.patients.section_form import SectionForm
from journal_app.ui.tour.signature import SIGNATURE
from journal_app.ui.tour.stage import Stage

_YES = frozenset({Place("medicines.any"), Place("medicines.anticoagulants"), Place("expectations.own-wish")})
_WRITTEN = {Place("medicines.list.name"): "Apixaban"}
_WISHES = "Glattere pande"
_MOST_SECTIONS = 30
_PICTURES = {
    "allergies": ("health-section", "One section a step: yes or no, and more where it is needed"),
}
_FOLLOW_UP = "What follows from an answer is asked at once, each medicine on a line of its own"


def answer_at_the_desk(stage: Stage) -> None:
    """Reception hands the questions over; the patient answers, signs, and gives the screen back."""
    hands = stage.hands
    hands.press("questionsButton")
    stage.wait_for("deskHealthPage")
    stage.picture("health-hand-over", "Reception hands over health questions, blank, in the patient's language")
    hands.press("actButton")
    if displays.are_several():
        stage.wait_for("chooseDisplayDialog")
        stage.picture("hand-over-display", "Where there is a second display, one is asked once which the patient uses")
        hands.press("handOverHereButton")
    stage.wait_for("healthPage")
    if displays.are_several():
        stage.picture_of("lockCover", "hand-over-locked", "Every other display is locked until the staff's PIN")
    hands.press("healthNext")
    stage.picture("health-missing", "What is missing is listed at the top; each line leads to its question")
    for _section in range(_MOST_SECTIONS):
        if not hands.sees("sectionForm"):
            break
        _answer(stage)
        hands.press("healthNext")
        hands.rest()
    stage.wait_for("answersStep")
    stage.picture("health-answers", "All answers once more, before they are signed")
    hands.press("healthNext")
    hands.draw("signatureCanvas", SIGNATURE)
    stage.picture("health-signature", "Who answered, and the signature")
    hands.press("healthDecline")
    stage.picture("health-decline", "A no is possible at every step, and says what it means")
    hands.press("healthBack")
    hands.press("healthNext")
    stage.wait_for("thanks")
    hands.press("healthNext")
    stage.wait_for("handBackPanel")
    hands.type(stage.ground.receptionist.pin)
    stage.wait_for("registryCard")
    stage.picture("health-handed-in", "At the desk one sees only that the answers were handed in")


def look_through(stage: Stage) -> None:
    """The practitioner finds the answers waiting, looks through them and confirms them."""
    hands = stage.hands
    hands.press("lookThroughButton")
    stage.wait_for("healthReviewPage")
    stage.picture("health-review", "Answers to confirm: alerts, allergies, remarks, and every answer by section")
    hands.press("actButton")
    stage.wait_for("gatePanel")
    stage.picture("record-alerts", "What must be borne in mind stands below the allergies, and the rules ask about it")


def _answer(stage: Stage) -> None:
    form = stage.hands.see("sectionForm", SectionForm)
    sections = {place.link_id.partition(".")[0] for place in form.rows}
    while errors := form.errors():
        row = errors[0].row
        place = next(place for place, one in form.rows.items() if one is row)
        if isinstance(row.field, ChoiceField):
            boxes = row.field.boxes
            wanted = YES if place in _YES else NO
            stage.hands.click(boxes.get(wanted) or next(iter(boxes.values())))
        else:
            stage.hands.click(row.field)
            stage.hands.type(_WRITTEN.get(place, _WISHES))
            if place in _WRITTEN:
                stage.picture("health-follow-up", _FOLLOW_UP)
    for section in sections & _PICTURES.keys():
        stage.picture(*_PICTURES[section])
