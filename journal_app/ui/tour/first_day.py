"""The first walk: a clinic is founded, from the welcome to the empty desk; it must not need an existing journal."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from journal_app.ui.tour.stage import Stage

_PASSWORD = "havblik drivhus gyngestol kaffe"  # noqa: S105 - of an invented clinic that is thrown away
_PIN = "274915"
_ADDRESS = "Strandpromenaden 1\n2100 København Ø"
_WORDS_IN_GROUP = 4


def walk(stage: Stage) -> None:
    """Found a clinic, type its recovery kit back, sign the statement, choose a PIN."""
    hands = stage.hands
    stage.wait_for("welcomePage")
    stage.picture("welcome", "Welcome: create a journal, open one, or try the demo clinic")
    hands.press("createButton")
    stage.wait_for("firstRun")
    _answer(stage)
    stage.wait_for("kitSheet-registry")
    _type_kit_back(stage)
    stage.wait_for("statementPage")
    stage.picture("confidentiality-statement", "The clinic's confidentiality statement, signed before the first work")
    hands.press("readTick")
    hands.press("signButton")
    stage.wait_for("pinPage")
    _choose_pin(stage)
    stage.wait_for("shell")
    stage.picture("home-empty", "The desk of a clinic that has no patients yet")


def _answer(stage: Stage) -> None:
    hands = stage.hands
    hands.press("jurisdiction-DK")
    stage.picture("first-run-country", "First run: the country decides which rules are in force")
    hands.press("nextButton")
    hands.type_into("clinicNameEdit", "Klinik Strand")
    hands.type_into("addressEdit", _ADDRESS)
    stage.picture("first-run-clinic", "First run: name and address as on letters")
    hands.press("nextButton")
    hands.type_into("nameEdit", "Anna Holm")
    hands.type_into("titleEdit", "læge")
    hands.press("treatsTick")
    hands.type_into("numberEdit", "0ABCD")
    hands.type_into("professionEdit", "læge")
    stage.picture("first-run-owner", "First run: the owner, who treats patients too")
    hands.press("nextButton")
    hands.type_into("firstPassword", _PASSWORD)
    hands.type_into("secondPassword", _PASSWORD)
    stage.picture("first-run-password", "First run: a password of words that do not belong together")
    hands.press("nextButton")
    hands.type_into("folderEdit", "~/journal")
    stage.picture("first-run-place", "First run: where the journal lies, never on a share or in a cloud's folder")
    hands.press("nextButton")


def _type_kit_back(stage: Stage) -> None:
    hands = stage.hands
    for number, kind in enumerate(("registry", "clinical")):
        stage.wait_for(f"kitSheet-{kind}")
        words = _words_shown(stage)
        if number == 0:
            stage.picture("recovery-kit-sheet", "The recovery kit: 24 words, and the same for a camera, to be printed")
        hands.press("typeBackButton")
        for group in range(len(words) // _WORDS_IN_GROUP):
            if hands.sees(f"group-{group}"):
                start = group * _WORDS_IN_GROUP
                hands.type_into(f"group-{group}", " ".join(words[start : start + _WORDS_IN_GROUP]))
        if number == 0:
            stage.picture("recovery-kit-typed-back", "Two groups are typed back before there is a patient")
        hands.press("checkSheetButton")
        hands.rest()
        hands.press("nextButton")


def _words_shown(stage: Stage) -> list[str]:
    table = stage.hands.see("kitWords", QWidget)
    return [label.text() for label in table.findChildren(QLabel) if not label.text().isdecimal()]


def _choose_pin(stage: Stage) -> None:
    hands = stage.hands
    hands.type_into("pinEntry", _PIN)
    hands.type_into("pinAgainEntry", _PIN)
    stage.picture("choose-pin", "The PIN signs entries, takes the screen back from a patient and unlocks it")
    hands.type_into("passwordEdit", _PASSWORD)
    hands.press("savePinButton")
