"""The walk of the receptionist: finding, registering, correcting; nothing clinical is ever on these screens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from journal_app.ui.tour import health
from journal_app.ui.tour.stage import Stage

NEW_FAMILY, NEW_GIVEN = "Dahl", "Ida"
NEW_NUMBER = "7301904132"
"""A replacement number, 60 added to the day: it belongs to nobody."""
_CONTROL = Qt.KeyboardModifier.ControlModifier
_TIME, _WITH = 0, 4
"""Columns of the day's list."""


def walk(stage: Stage) -> None:
    """Sign in, search, register somebody new, meet a duplicate, look at a registration."""
    hands, ground = stage.hands, stage.ground
    stage.choose(ground.receptionist)
    stage.picture("sign-in", "Sign-in: who, and the password")
    hands.type("forkert adgangskode")
    hands.enter()
    hands.rest()
    stage.picture("sign-in-refused", "Sign-in refused: every wrong try is written into the journal")
    hands.press("recoveryButton")
    stage.wait_for("recoverPage")
    stage.picture("recover", "A forgotten password: the printed sheets let one choose a new one")
    hands.press("cancelButton")
    stage.sign_in(ground.receptionist)
    stage.find("soren")
    stage.picture("search-folded", "Search as one types: “soren” finds Sørensen")
    stage.find(NEW_NUMBER)
    stage.picture("search-nobody", "Nobody found: Enter registers what was typed")
    hands.enter()
    _register(stage)
    _meet_duplicate(stage)
    _correct(stage)
    _expect(stage)


def _expect(stage: Stage) -> None:
    hands = stage.hands
    stage.section("today")
    stage.wait_for("todayScreen")
    day = hands.see("dayTable", QTableView)
    hands.rest()
    stage.picture("today", "The day's list: who is expected, with whom, and who has come")
    hands.key(Qt.Key.Key_Down)
    hands.rest()
    stage.picture("today-arrived", "One key says how far somebody came; Enter opens them")
    taken = day.currentIndex()
    when, whom = (str(taken.siblingAtColumn(column).data()) for column in (_TIME, _WITH))
    hands.key(Qt.Key.Key_N, _CONTROL)
    stage.wait_for("bookingPage")
    hands.type("nielsen")
    hands.rest(_LOOK_AFTER_MS)
    stage.picture("today-whom", "A new appointment: first whom, by searching")
    hands.enter()
    hands.rest()
    hands.type("Dermal")
    hands.key(Qt.Key.Key_Tab)
    hands.type(whom)
    hands.type_into("bookingClock", when)
    hands.enter()
    hands.rest()
    stage.picture("today-booking", "What speaks against it is said before anything is booked")
    hands.press("cancelBookingButton")
    hands.rest()
    hands.press("importDayButton")
    hands.type_into("fileNameEdit", str(stage.ground.day_file))
    hands.enter()
    stage.wait_for("importPage")
    stage.picture("today-import", "A list from another system: what each line becomes, before anything is added")
    hands.click_row("importTable", 1)
    hands.rest()
    stage.picture("today-import-asks", "Who is not registered is registered from the line; what is broken says why")
    hands.press("cancelImportButton")
    hands.rest()


def _register(stage: Stage) -> None:
    hands = stage.hands
    stage.wait_for("registrationScreen")
    hands.type(NEW_FAMILY)
    hands.enter()
    hands.type(NEW_GIVEN)
    hands.type_into("phones", "+45 70 10 11 55")
    hands.type_into("email", "ida.dahl@example.org")
    stage.picture("registration", "Registration: the number first, it suggests birth date and gender")
    hands.key(Qt.Key.Key_S, _CONTROL)
    stage.wait_for("registryCard")
    stage.picture("registry-card", "What reception sees: identity and contact, nothing clinical", with_toast=True)
    health.answer_at_the_desk(stage)


def _meet_duplicate(stage: Stage) -> None:
    hands = stage.hands
    stage.find("")
    hands.key(Qt.Key.Key_R, _CONTROL)
    stage.wait_for("registrationScreen")
    hands.key(Qt.Key.Key_S, _CONTROL)
    hands.rest()
    stage.picture("registration-errors", "What is missing is listed at the top and said beside each field")
    hands.type_into("identifierEdit", "0101650000")
    hands.type_into("name.family", "Bech")
    hands.type_into("name.given", "Bo")
    hands.rest(_LOOK_AFTER_MS)
    stage.picture("registration-warnings", "A check digit only warns; a likely duplicate is shown at once")
    hands.press("cancelButton")
    hands.rest()
    if hands.sees("confirmDialog"):
        stage.picture("registration-unsaved", "Leaving a form asks first, so that nothing typed is lost by accident")
        hands.press("confirmButton")
        hands.rest()


def _correct(stage: Stage) -> None:
    hands = stage.hands
    stage.find("nielsen mette")
    stage.open_first("registryCard")
    stage.picture("registry-card-history", "A registration with its history: every change, its source, what was before")
    hands.press("bookForPatientButton")
    stage.wait_for("bookingPage")
    stage.picture("card-booking", "An appointment from the patient's own card: whom it is for is filled in")
    hands.key(Qt.Key.Key_Escape)
    hands.rest()
    hands.press("changeDetailsButton")
    stage.wait_for("registryFormScreen")
    stage.picture("registration-change", "Changing details: where the information comes from is part of the change")


_LOOK_AFTER_MS = 450
