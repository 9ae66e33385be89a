"""Restricted journals through the window: set for a request, closed, opened all the same, told to the owner, lifted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.privacy import SaidHow
from journal_app.domain.requests import Right
from journal_app.domain.restrictions import OpeningGround, RestrictionGround
from journal_app.services import requests, restrictions
from journal_app.services.requests import NewRequest
from journal_app.services.restrictions import NewRestriction
from journal_app.services.search import PatientSearch
from journal_app.ui.clinic.pick_patient import PickedPatient
from journal_app.ui.restrictions.words import opening_name
from journal_app.ui.translation import Language
from tests.ui.clinic_window import (
    CANARY,
    LISE,
    LISE_PASSWORD,
    LISE_PIN,
    ClinicWindow,
    a_window,
    delete_now,
    found,
    press,
    press_in_row,
    settle,
)
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
WHY = "Patienten bestrider oplysningerne."


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    session = made.session(LISE, LISE_PASSWORD)
    settle(session, LISE_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    yield made
    made.close()


def whole(clinic: ClinicWindow, shown: QWidget) -> None:
    clinic.qtbot.waitUntil(lambda: cut_off(shown) == [])
    assert unnamed(shown) == []
    assert small_targets(shown, least=32) == []


def prepared(clinic: ClinicWindow, *, restricted: bool) -> UUID:
    """The one patient, who asks to be restricted, or is."""
    session = clinic.session()
    patient = PatientSearch(session).find(CANARY)[0].id
    today = session.clock.today()
    if restricted:
        new = NewRestriction(patient=patient, ground=RestrictionGround.ACCURACY, reason=WHY)
        restrictions.restrict(session, new)
    else:
        asked = NewRequest(right=Right.RESTRICTION, received=today, how=SaidHow.LETTER, patient=patient)
        requests.receive(session, asked)
    session.vault.sign_out(session.now())
    return patient


def closed_page(clinic: ClinicWindow, shell: Any, patient: UUID) -> Any:  # noqa: ANN401 - the shell and a ClosedPage
    shell.to_patient(patient)
    clinic.rest()
    return found(QWidget, "closedPage")


def text_of(shown: QWidget) -> str:
    return " ".join(one.text() for one in shown.findChildren(QLabel) if one.isVisible())


def test_a_request_to_restrict_is_granted_at_the_desk(clinic: ClinicWindow) -> None:
    patient = prepared(clinic, restricted=False)
    shell = clinic.sign_in()
    shell.to_section("requests")
    clinic.rest()
    press(clinic.screen().panel.restrict_button)
    clinic.rest()
    form: Any = found(QDialog, "restrictForm")
    press(form.act_button)
    clinic.rest()
    assert form._ground_row.error.text()  # no ground in law stands there by itself
    assert form.ground.hasFocus()
    QTest.keyClick(form.ground, Qt.Key.Key_Down)
    press(form.act_button)
    clinic.rest()
    assert form._words_row.error.text()  # no reason yet
    assert form.words.edit.hasFocus()
    QTest.keyClicks(form.words.edit, WHY)
    press(form.act_button)
    clinic.rest()
    delete_now()
    assert closed_page(clinic, shell, patient).patient == patient


def test_a_closed_journal_is_opened_all_the_same_and_the_owner_is_told(clinic: ClinicWindow) -> None:
    patient = prepared(clinic, restricted=True)
    shell = clinic.sign_in()
    page = closed_page(clinic, shell, patient)
    whole(clinic, page)
    assert not clinic.screen().overview.isVisible()
    press(page.open_button)
    form: Any = found(QDialog, "openAllTheSameForm")
    QTest.keyClicks(form.words.edit, "Akut")
    press(form.act_button)
    clinic.rest()
    assert form._ground_row.error.text()
    assert form.ground.hasFocus()
    QTest.keyClick(form.ground, Qt.Key.Key_Down)
    press(form.act_button)
    clinic.rest()
    assert form._words_row.error.text()  # too short to tell anybody anything
    QTest.keyClicks(form.words.edit, " haevelse, patienten kan ikke svare")
    press(form.act_button)
    clinic.rest()
    delete_now()
    screen = clinic.screen()
    assert screen.overview.isVisible()
    assert screen.top.restricted_note.isVisible()
    assert not screen.overview.hand_over_button.isEnabled()

    shell.to_home()
    clinic.rest()
    home = clinic.screen()
    lists = home.worklists
    (button,) = [one for one in lists.buttons.values() if one.objectName() == "work-opened_restricted"]
    assert button.isVisible()
    press(button)
    clinic.rest()
    told = " ".join(fact for row in lists.results.model().rows for fact in row.facts)
    assert "Anna" in told
    assert opening_name(next(iter(OpeningGround))) in told
    assert "Reason: Akut haevelse, patienten kan ikke svare" in told


def test_an_owner_lifts_it_once_the_person_was_told(clinic: ClinicWindow) -> None:
    prepared(clinic, restricted=True)
    shell = clinic.sign_in()
    shell.to_section("requests")
    clinic.rest()
    press_in_row(clinic.screen().seldom, clinic.screen().restrictions_button)
    clinic.rest()
    dialog: Any = found(QDialog, "restrictionsDialog")
    assert WHY in dialog.told.text()
    press(dialog.lift_button)
    form: Any = found(QDialog, "liftForm")
    QTest.keyClicks(form.words.edit, "Rettet")
    press(form.act_button)
    clinic.rest()
    delete_now()
    assert dialog.chosen() is None
    dialog.accept()
    delete_now()


def test_whose_it_is_and_why_is_said_and_an_owner_lifts_it_where_it_is_closed(clinic: ClinicWindow) -> None:
    patient = prepared(clinic, restricted=True)
    shell = clinic.sign_in()
    page = closed_page(clinic, shell, patient)
    assert WHY in page.lines.text()
    assert "07-Jul-1961" in page.whose.text()
    assert "ask the owner" not in page.advice.text()
    press(page.lift_button)
    clinic.rest()
    form: Any = found(QDialog, "liftForm")
    assert "07-Jul-1961" in text_of(form)
    QTest.keyClicks(form.words.edit, "Rettet")
    press(form.act_button)
    clinic.rest()
    delete_now()
    assert clinic.screen().overview.isVisible()


def test_what_is_missing_is_said_at_its_field_and_no_colleague_gets_the_focus(clinic: ClinicWindow) -> None:
    patient = prepared(clinic, restricted=False)
    clinic.sign_in().to_section("requests")
    clinic.rest()
    press_in_row(clinic.screen().seldom, clinic.screen().restrictions_button)
    clinic.rest()
    dialog: Any = found(QDialog, "restrictionsDialog")
    press(dialog.restrict_button)
    clinic.rest()
    form: Any = found(QDialog, "restrictForm")
    press(form.act_button)
    assert form.pick_button.hasFocus()
    form._picked(PickedPatient(patient, CANARY, f"{CANARY}, 1961"))
    assert "1961" in form.pick_button.text()
    press(form.act_button)
    assert form.ground.hasFocus()
    QTest.keyClick(form.ground, Qt.Key.Key_Down)
    press(form.act_button)
    assert form.words.edit.hasFocus()
    assert form._words_row.error.text()
    QTest.keyClicks(form.words.edit, WHY)
    press(form.act_button)
    clinic.rest()
    delete_now()
    assert dialog.focusWidget() is dialog.table
    assert dialog.chosen().restriction.content.reason == WHY
    dialog.accept()
    delete_now()


def test_it_is_whole_in_every_language(clinic: ClinicWindow) -> None:
    patient = prepared(clinic, restricted=True)
    shell = clinic.sign_in()
    clinic.application.window.resize(1280, 800)
    for language in Language:
        clinic.application.speak(language)
        page = closed_page(clinic, shell, patient)
        whole(clinic, page)
        press(page.open_button)
        form: Any = found(QDialog, "openAllTheSameForm")
        whole(clinic, form)
        form.reject()
        delete_now()
        shell.to_section("requests")
        clinic.rest()
        press_in_row(clinic.screen().seldom, clinic.screen().restrictions_button)
        clinic.rest()
        dialog: Any = found(QDialog, "restrictionsDialog")
        whole(clinic, dialog)
        for button, name in ((dialog.restrict_button, "restrictForm"), (dialog.lift_button, "liftForm")):
            press(button)
            clinic.rest()
            form = found(QDialog, name)
            whole(clinic, form)
            form.reject()
            clinic.rest()
        dialog.accept()
        delete_now()


def test_reception_sees_that_it_is_restricted_and_hands_nothing_over(clinic: ClinicWindow) -> None:
    patient = prepared(clinic, restricted=True)
    shell = clinic.sign_in(LISE, LISE_PASSWORD)
    clinic.rest()
    finder = clinic.screen().finder
    QTest.keyClicks(finder.field, CANARY)
    clinic.qtbot.waitUntil(lambda: bool(finder.results.model().rows))
    assert "Restricted" in finder.results.model().rows[0].facts
    shell.to_patient(patient)
    clinic.rest()
    card = clinic.screen()
    assert card.restricted_note.isVisible()
    assert not card.hand_over_button.isVisible()
    assert card.change_button.isVisible()
    shell.to_section("requests")
    clinic.rest()
    assert not clinic.screen().seldom.offers(clinic.screen().restrictions_button)
