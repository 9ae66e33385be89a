"""Registering and changing: duplicates in time, errors that lose nothing, the law's word on the young, history kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from journal_app.domain.names import PersonName
from journal_app.domain.patients import Gender, PatientChanged
from journal_app.services import gate
from tests.ui.hands import button, chord, focused, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, mette, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path)
    open_window(made.window)
    yield made
    made.close()


def registration(clinic: OpenClinic, typed: str = "") -> Shown:
    clinic.window.to_registration(typed)
    screen = clinic.window.screen_shown
    until(lambda: screen.form is not None and screen.form.isVisible())
    return screen


def names_in(form: Shown, **texts: str) -> None:
    for name, text in texts.items():
        form._lines[name.replace("__", ".")].setFocus()
        keys(text)


def test_a_number_suggests_birth_date_and_gender_and_its_checksum_only_warns(clinic: OpenClinic) -> None:
    screen = registration(clinic)
    keys("0101650000", Qt.Key.Key_Tab)
    form = screen.form
    assert form.identifiers[0].field.edit.text() == "010165-0000"
    assert form.born.value() == date(1965, 1, 1)
    assert form.gender.currentData() == Gender.FEMALE.value
    assert form.identifiers[0].field.warning.text()
    names_in(form, name__family="Holm")
    chord(Qt.Key.Key_S)
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")


def test_what_was_chosen_is_not_overwritten_by_the_number(clinic: OpenClinic) -> None:
    screen = registration(clinic)
    screen.form.born.edit.setFocus()
    keys("2/1/1965")
    screen.form.first_field().setFocus()
    keys("0101650000", Qt.Key.Key_Tab)
    assert screen.form.born.value() == date(1965, 1, 2)


def test_the_issuer_is_guessed_and_can_be_chosen(clinic: OpenClinic) -> None:
    screen = registration(clinic)
    keys("9434765919", Qt.Key.Key_Tab)
    assert screen.form.identifiers[0].field.system().value == "gb-nhs"


def test_errors_are_counted_linked_and_lose_nothing(clinic: OpenClinic) -> None:
    screen = registration(clinic)
    form = screen.form
    names_in(form, email="mette@", phones="20123456")
    form.born.edit.setFocus()
    keys("30/2/1961")
    chord(Qt.Key.Key_S)
    until(screen.summary.isVisible)
    assert [link.words().split(":")[0] for link in screen.summary.links] == ["Family name", "Date of birth", "E-mail"]
    press(screen.summary.links[2])
    assert focused().objectName() == "email"
    assert form._lines["email"].text() == "mette@"
    assert form.born.edit.text() == "30/2/1961"
    assert form._lines["phones"].text() == "20 12 34 56"
    assert clinic.ask(clinic.session.vault.patient_count) == 0


def test_a_duplicate_is_shown_when_the_number_is_left_and_opens(clinic: OpenClinic) -> None:
    known = clinic.register()
    screen = registration(clinic)
    keys("0707614285", Qt.Key.Key_Tab)
    until(screen.duplicates.isVisible)
    assert "NIELSEN, Mette (Fru)" in screen.duplicates.open_buttons[0].accessibleDescription()
    press(screen.duplicates.open_buttons[0])
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")
    assert clinic.window.screen_shown._patient == known


def test_saving_a_duplicate_asks_first_and_may_go_on(clinic: OpenClinic) -> None:
    clinic.register(mette(identifiers=()))
    screen = registration(clinic)
    form = screen.form
    names_in(form, name__family="Nielsen", name__given="Mette", phones="20123456")
    form.born.edit.setFocus()
    keys("7/7/1961")
    chord(Qt.Key.Key_S)
    until(lambda: screen.duplicates.isVisible() and screen.duplicates.anyway_button.isVisible())
    assert clinic.ask(clinic.session.vault.patient_count) == 1
    press(button(screen, "registerAnywayButton"))
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")
    assert clinic.ask(clinic.session.vault.patient_count) == 2


def test_the_young_are_registered_with_the_rules_word(clinic: OpenClinic) -> None:
    screen = registration(clinic)
    form = screen.form
    names_in(form, name__family="Lund")
    form.born.edit.setFocus()
    keys(f"4/5/{clinic.clock.now().year - 15}", Qt.Key.Key_Tab)
    until(screen.notice.isVisible)
    assert "18" in screen.notice.text.text()
    assert "BEK 834/2014 § 3" in screen.notice.source.text()
    form.born.edit.setFocus()
    form.born.edit.selectAll()
    keys("4/5/1980", Qt.Key.Key_Tab)
    until(lambda: not screen.notice.isVisible())


def test_unsaved_words_are_not_left_by_a_key(clinic: OpenClinic) -> None:
    clinic.window.to_home()
    screen = registration(clinic)
    names_in(screen.form, name__family="Lund")
    keys(Qt.Key.Key_Escape)
    assert clinic.window.screen_shown is screen
    assert screen.form.lines["name.family"].text() == "Lund"


def test_a_change_keeps_what_was_there_and_who_said_so(clinic: OpenClinic) -> None:
    patient = clinic.register(mette(phones=("20123456", "20123457", "20123458")))
    clinic.window.to_registry_form(patient)
    screen = clinic.window.screen_shown
    until(lambda: screen.form is not None and screen.form.isVisible())
    line = screen.form._lines["email"]
    line.setFocus()
    line.selectAll()
    keys("ny@example.dk")
    screen.source.setCurrentIndex(1)
    chord(Qt.Key.Key_S)
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")
    registry = clinic.ask(lambda: gate.take_registry(clinic.session, patient))
    assert registry.patient.details.email == "ny@example.dk"
    assert len(registry.patient.details.phones) == 3, "numbers that have no line of their own stay"
    newest = registry.history[-1].content
    assert isinstance(newest, PatientChanged)
    assert "email" in newest.changed
    assert newest.source.value == "register"


def test_that_an_interpreter_is_needed_is_registered_beside_the_language(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.window.to_registry_form(patient)
    screen = clinic.window.screen_shown
    until(lambda: screen.form is not None and screen.form.isVisible())
    screen.form.interpreter.setFocus()
    keys(Qt.Key.Key_Down)
    chord(Qt.Key.Key_S)
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")
    registry = clinic.ask(lambda: gate.take_registry(clinic.session, patient))
    assert registry.patient.details.needs_interpreter
    newest = registry.history[-1].content
    assert isinstance(newest, PatientChanged)
    assert newest.changed[-1] == "needs_interpreter"


def test_reception_sees_the_registry_and_nothing_clinical(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.inform(patient)
    clinic.sign_in_reception()
    clinic.window.to_patient(patient)
    card = clinic.window.screen_shown
    assert card.objectName() == "registryCard"
    until(lambda: card.banner.isVisible() and card.change_button.isVisible())
    assert not card.merge_button.isVisible()
    shown = " ".join(label.text() for label in card.findChildren(type(card.banner.name)))
    assert "mette@example.dk" in shown
    assert "nformation given" not in shown


def test_two_registrations_are_joined_and_shown_apart_again(clinic: OpenClinic) -> None:
    kept = clinic.register()
    other = clinic.register(mette(name=PersonName("Nielsen", "M"), identifiers=(), phones=(), email=""))
    clinic.window.reads_clinical = False
    clinic.window.to_patient(kept)
    card = clinic.window.screen_shown
    until(card.merge_button.isVisible)
    press(card.merge_button)
    page = card._page
    assert not card.banner.isVisible(), "never a banner on a screen of two patients"
    until(lambda: page.finder._shown is not None)
    assert [stub.id for stub in page.finder._shown] == [other]
    keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
    until(page.reason_row.isVisible)
    chord(Qt.Key.Key_S)
    assert page.summary.isVisible(), "joining needs a reason"
    page.reason.edit.setFocus()
    keys("samme CPR")
    chord(Qt.Key.Key_S)
    until(lambda: card._page is None)
    until(lambda: card._opened.registry.duplicates == (other,))
    press(button(card, "unmergeButton"))
    keys("to forskellige")
    chord(Qt.Key.Key_S)
    until(lambda: card._opened.registry.duplicates == ())
    assert clinic.window.failures == []
