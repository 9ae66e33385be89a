"""The walk over the privacy desk: a request taken in, its next step, a refusal, a letter; nothing is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journal_app.ui.tour.journal import PATIENT
from journal_app.ui.tour.stage import Stage

_HIGH_RISK = 3
"""Lines down the list of risks."""
_PROTECTION = 2
"""Lines down the list of grounds to open a restricted journal."""


def walk(stage: Stage) -> None:
    """Begin at the desk's list; the owner is signed in."""
    hands = stage.hands
    stage.section("requests")
    stage.picture("requests", "Requests for own data: what is due first, with the deadlines of each law")
    hands.press("receiveRequestButton")
    stage.wait_for("receiveDialog")
    hands.see("rightChooser").setFocus()
    for _ in range(2):
        hands.key(Qt.Key.Key_Down)
    stage.pick_patient("pickPatientButton", PATIENT)
    stage.picture("request-receive", "A request is taken in: what, when, how, whose data, and where the answer goes")
    hands.press("takeRequestButton")
    hands.rest()
    hands.press("nextStepButton")
    stage.wait_for("stepDialog")
    hands.see("proofChooser").setFocus()
    hands.key(Qt.Key.Key_Down)
    stage.picture("request-identity", "The next step is one button: here, what showed that the person may ask")
    hands.press("stepButton")
    hands.rest()
    hands.choose_in_menu("moreButton", "moreButton-refused")
    stage.wait_for("stepDialog")
    hands.see("groundChooser").setFocus()
    hands.key(Qt.Key.Key_Down)
    stage.picture("request-refuse", "A journal that must be kept is not erased: the paragraph, and the letter's words")
    hands.press("cancelButton")
    hands.rest()
    hands.choose_in_menu("lettersButton", "lettersButton-receipt")
    stage.wait_for("letterDialog")
    stage.picture("request-letter", "A letter in the language of whoever asked; the program sends nothing itself")
    hands.press("cancelButton")
    hands.rest()
    hands.see("requestTabs").setFocus()
    hands.key(Qt.Key.Key_Right)
    hands.rest()
    stage.picture("requests-closed", "Closed requests, and how each ended")
    hands.press_in_row("seldomButton", "processingButton")
    stage.wait_for("processingDialog")
    hands.rest()
    stage.picture("processing", "The register of processing activities, from what the clinic set up")
    hands.press("closeButton")
    hands.rest()
    _export_all(stage)
    _breach(stage)
    _keep(stage)
    _restrict(stage)


def _export_all(stage: Stage) -> None:
    """The clinic changes systems; the form alone, for the work itself would take minutes."""
    hands = stage.hands
    hands.press_in_row("seldomButton", "exportAllButton")
    stage.wait_for("exportAllDialog")
    hands.type_into("allRecipientEdit", "Nyt System ApS")
    hands.type_into("allReason", "The clinic changes systems")
    stage.picture("export-all", "The whole clinic handed out for another system; it can be stopped and gone on with")
    hands.press("closeExportAllButton")
    hands.rest()


def _breach(stage: Stage) -> None:
    """A letter went to the wrong patient: written down, assessed, and the clock while it runs."""
    hands = stage.hands
    hands.press_in_row("seldomButton", "breachesButton")
    stage.wait_for("breachesDialog")
    hands.press("noticeBreachButton")
    stage.wait_for("noticeBreachDialog")
    hands.type_into("breachWhat", "A letter with an aftercare sheet went to somebody else's address.")
    hands.press("nature-confidentiality")
    hands.press("data-health")
    stage.picture("breach-notice", "A data breach is written down: what is known, and from when the 72 hours run")
    hands.press("writeBreachButton")
    hands.rest()
    stage.picture("breaches", "The register of data breaches, with the clock of the one that is chosen")
    hands.press("nextBreachStepButton")
    stage.wait_for("breachStepDialog")
    hands.see("riskChooser").setFocus()
    for _ in range(_HIGH_RISK):
        hands.key(Qt.Key.Key_Down)
    hands.type_into("stepWords0", "Health data, and the two people know each other.")
    stage.pick_patient("affectedButton", PATIENT)
    stage.picture("breach-assess", "How likely it harms people, and whom it concerns")
    hands.press("stepButton")
    hands.rest()
    hands.press("nextBreachStepButton")
    stage.wait_for("breachStepDialog")
    stage.picture("breach-notify", "The authority is notified: which, when, and why late if it is")
    hands.press("stepButton")
    hands.rest()
    hands.press("nextBreachStepButton")
    stage.wait_for("breachStepDialog")
    stage.picture("breach-tell", "At high risk the patients are told: who, how and when, and a list to call by")
    hands.press("cancelButton")
    hands.rest()
    hands.press("breachLettersButton")
    stage.wait_for("breachLettersDialog")
    hands.type_into("letterWhat", "Et brev med råd efter behandlingen blev sendt til en forkert adresse.")
    hands.type_into("letterAdvice", "Du skal ikke gøre noget. Ring, hvis du er i tvivl.")
    stage.picture("breach-letters", "A letter to each affected patient, in their language, in the clinic's own words")
    hands.press("cancelButton")
    hands.rest()
    hands.press("copyNotificationButton")
    hands.rest()
    stage.picture("breach-text", "The text for the authority is filled in; the program sends nothing itself")
    hands.press("closeButton")
    hands.rest()


def _restrict(stage: Stage) -> None:
    """A journal is restricted; the owner, whom it does not name, opens it all the same; then it is lifted again."""
    hands = stage.hands
    hands.press_in_row("seldomButton", "restrictionsButton")
    stage.wait_for("restrictionsDialog")
    hands.press("restrictButton")
    stage.wait_for("restrictForm")
    stage.pick_patient("pickPatientButton", PATIENT)
    hands.see("groundChooser").setFocus()
    hands.key(Qt.Key.Key_Down)
    hands.type_into("caseWords", "Says that the journal is wrong")
    stage.picture("restrict", "A journal is restricted: on what ground, why, and to whom it stays open")
    hands.press("caseActButton")
    hands.rest()
    stage.picture("restrictions", "The restricted journals, and who can still open each")
    hands.press("closeButton")
    hands.rest()
    stage.find(PATIENT)
    stage.open_first("closedPage")
    stage.picture("record-restricted", "A restricted journal: whose it is, since when, and nothing that was written")
    hands.press("openAllTheSameButton")
    stage.wait_for("openAllTheSameForm")
    hands.see("openingChooser").setFocus()
    for _ in range(_PROTECTION):
        hands.key(Qt.Key.Key_Down)
    hands.type_into("caseWords", "Swelling, cannot speak, lips blue")
    stage.picture("open-all-the-same", "Opened all the same: the ground and the reason, for the owner and the patient")
    hands.press("caseActButton")
    hands.rest()
    stage.picture("record-opened-restricted", "Open, and still restricted: what may be written is said above it")
    stage.section("requests")
    hands.press_in_row("seldomButton", "restrictionsButton")
    stage.wait_for("restrictionsDialog")
    hands.press("liftButton")
    stage.wait_for("liftForm")
    hands.type_into("caseWords", "Checked and put right")
    stage.picture("lift-restriction", "A restriction is lifted once the person was told")
    hands.press("caseActButton")
    hands.rest()
    hands.press("closeButton")
    hands.rest()


def _keep(stage: Stage) -> None:
    hands = stage.hands
    hands.press_in_row("seldomButton", "keepingButton")
    stage.wait_for("keepingDialog")
    stage.pick_patient("pickJournalButton", PATIENT)
    hands.press("holdButton")
    stage.wait_for("confirmDialog")
    hands.type_into("reasonEdit", "Complaint 12/2026")
    hands.press("confirmButton")
    hands.rest()
    stage.picture("keeping", "Until when a journal is kept, what holds it, and what two people may erase")
    hands.press("mentionsButton")
    stage.wait_for("mentionsDialog")
    hands.rest()
    stage.picture("mentions", "Other places that name somebody who is to be erased, each to be judged before")
    hands.press("cancelButton")
    hands.rest()
    _erase(stage)
    hands.press("closeButton")
    hands.rest()
    _case(stage)


def _erase(stage: Stage) -> None:
    """Somebody who never came: a practitioner has proposed it, the owner is the second; and then they are gone."""
    hands = stage.hands
    hands.click_row("keepingTable", 0)
    stage.picture("erasure-proposed", "An erasure that was proposed: by whom and why; somebody else must approve it")
    hands.press("eraseButton")
    stage.wait_for("confirmDialog")
    stage.picture(
        "erasure-approve", "The second person approves: what goes, where they may still be named, no way back"
    )
    hands.press("confirmButton")
    hands.rest()
    stage.picture(
        "erasure-done",
        "Erased: nothing of them is left in the journal, and nobody can bring them back",
        with_toast=True,
    )


def _case(stage: Stage) -> None:
    """A board asks for a journal: the case, and what of the journal stays behind."""
    hands = stage.hands
    hands.press_in_row("seldomButton", "casesButton")
    stage.wait_for("casesDialog")
    hands.press("openCaseButton")
    stage.wait_for("caseForm")
    stage.pick_patient("pickPatientButton", PATIENT)
    hands.type_into("authorityEdit", "Styrelsen for Patientklager")
    hands.type_into("caseNumberEdit", "26/4711")
    stage.picture("case-open", "A complaint case: who wrote, what is asked and by when; the journal is held at once")
    hands.press("caseActButton")
    hands.rest()
    stage.picture("cases", "Complaint cases, the earliest deadline first, with every step of the chosen one")
    hands.press("handOutCaseButton")
    stage.wait_for("handOutDialog")
    stage.picture("case-hand-out", "Handing the journal out: to whom, in which language, as one encrypted file")
    hands.press("previewButton")
    stage.wait_for("redactDialog")
    hands.rest()
    hands.type_into("redactReason", "En pårørendes helbred")
    hands.press("blackenButton")
    stage.picture("case-preview", "What goes out, and what is blackened with its reason; the record itself stays")
    hands.press("cancelRedactButton")
    stage.wait_for("confirmDialog")
    hands.press("confirmButton")
    hands.rest()
    hands.press("closeHandOutButton")
    hands.rest()
    hands.press("closeButton")
    hands.rest()
    hands.press_in_row("seldomButton", "disclosuresButton")
    stage.wait_for("disclosuresDialog")
    stage.picture("disclosures", "Everything that was passed on or obtained in a year, with why and on what basis")
    hands.press("closeButton")
    hands.rest()
