"""The day's list in the window: a morning by keys, a file taken in, what rules refuse, what reception never sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.domain.appointments import AppointmentState, moment_of
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails
from journal_app.resource_root import resource_root
from journal_app.services import appointments
from journal_app.services.appointments import Booking
from journal_app.ui import theme
from journal_app.ui.patients.record import RecordScreen
from journal_app.ui.patients.registration import RegistrationScreen
from journal_app.ui.patients.registry_card import RegistryCard
from journal_app.ui.theme import Appearance
from journal_app.ui.today.booking_page import BookingPage, Whom
from journal_app.ui.today.day_table import WITH
from journal_app.ui.today.import_page import ImportPage
from journal_app.ui.today.keep_dialog import KeepDialog
from journal_app.ui.today.screen import TodayScreen
from journal_app.ui.tokens import XL, M
from journal_app.ui.translation import Language, Translation
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.date_field import long_date
from tests.ui.hands import chord, keys, press
from tests.ui.patient_desk import BOTULINUM, PASSWORD, OpenClinic, open_clinic, until
from tests.ui.screen_checks import cut_off, small_targets, unnamed
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture(params=["DK"])
def clinic(app: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[OpenClinic]:
    """A clinic whose screens speak English."""
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, jurisdiction=request.param)
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def someone(family: str, given: str, born: date | None = date(1980, 5, 17)) -> PatientDetails:
    return PatientDetails(PersonName(family, given), born=born, language="da")


def moment(clinic: OpenClinic, hour: int, *, days: int = 0) -> datetime:
    return moment_of(clinic.session.clock.today() + timedelta(days=days), time(hour), clinic.session.clock.zone())


def booked(clinic: OpenClinic, patient: UUID, hour: int, treatment: str = BOTULINUM) -> UUID:
    me = clinic.ask(lambda: clinic.session.vault.people()[0].id)
    booking = Booking(patient, treatment, me, moment(clinic, hour))
    made = clinic.ask(lambda: appointments.book(clinic.session, booking)).made
    assert made is not None
    return made


def today(clinic: OpenClinic) -> TodayScreen:
    desk = clinic.window.desk
    assert desk is not None
    clinic.window.show_screen(lambda: TodayScreen(desk))
    screen = clinic.window.screen_shown
    until(lambda: screen._state is not None)
    assert isinstance(screen, TodayScreen)
    return screen


def lines(screen: TodayScreen) -> list[tuple[str, ...]]:
    return [tuple(line) for line in screen.table._lines.lines]


def states(screen: TodayScreen) -> list[AppointmentState]:
    state = screen._state
    assert state is not None
    return [line.appointment.state for line in state.lines]


def test_reception_books_by_keys_alone_and_marks_who_came(clinic: OpenClinic) -> None:
    clinic.register()
    clinic.sign_in_reception()
    screen = today(clinic)
    assert "Ctrl+N" in screen.empty.accessibleName()
    chord(Qt.Key.Key_N)
    page = screen._page
    assert isinstance(page, BookingPage)
    keys("nielsen")
    until(lambda: page.finder._shown_for == "nielsen")
    keys(Qt.Key.Key_Return)
    until(lambda: page._whom is not None)
    assert page.treatment.hasFocus()
    keys("Bot")
    keys(Qt.Key.Key_Tab)
    keys("Anna")
    page.clock.setFocus()
    keys("14.30")
    keys(Qt.Key.Key_Return)
    until(lambda: bool(lines(screen)))
    assert lines(screen) == [("14:30", "NIELSEN, Mette (Fru)", "07-Jul-1961", "Botulinum toxin", "Anna", "Expected")]
    assert screen.table.hasFocus()
    keys(Qt.Key.Key_Space)
    until(lambda: states(screen) == [AppointmentState.ARRIVED])
    keys(Qt.Key.Key_A)
    until(lambda: states(screen) == [AppointmentState.BOOKED])
    press(screen.card.mark_buttons[AppointmentState.ARRIVED])
    until(lambda: states(screen) == [AppointmentState.ARRIVED])
    assert screen.table.hasFocus(), "not the button that moved to where the pressed one was"


def test_the_practitioner_opens_who_has_come_in_one_key_with_the_treatment_chosen(clinic: OpenClinic) -> None:
    clinic.register(someone("Olsen", "Ole"))
    patient = clinic.register()
    booked(clinic, patient, 9, treatment="microneedling")
    screen = today(clinic)
    keys(Qt.Key.Key_Space)
    until(lambda: states(screen) == [AppointmentState.ARRIVED])
    keys(Qt.Key.Key_Return)
    until(lambda: isinstance(clinic.window.screen_shown, RecordScreen))
    record = clinic.window.screen_shown
    until(lambda: record._look is not None)
    assert record._look.record.patient.id == patient
    assert record.overview.code() == "microneedling"
    (line,) = clinic.ask(lambda: appointments.DayList(clinic.session).look(clinic.session.clock.today()))
    assert line.appointment.state is AppointmentState.IN_SESSION


def test_looking_ahead_does_not_say_that_somebody_is_inside(clinic: OpenClinic) -> None:
    booked(clinic, clinic.register(), 9)
    screen = today(clinic)
    keys(Qt.Key.Key_Return)
    until(lambda: isinstance(clinic.window.screen_shown, RecordScreen))
    assert states(screen) == [AppointmentState.BOOKED]
    until(lambda: clinic.window.screen_shown._look is not None)


def test_reception_opens_the_details_and_sees_nothing_clinical(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.confirm_allergies(patient)
    booked(clinic, patient, 9)
    clinic.sign_in_reception()
    screen = today(clinic)
    everything = " ".join(label.text() for label in screen.findChildren(QLabel))
    assert "llerg" not in everything
    keys(Qt.Key.Key_Return)
    until(lambda: isinstance(clinic.window.screen_shown, RegistryCard))
    until(clinic.window.screen_shown.banner.isVisible)


def test_an_appointment_is_booked_from_the_patient_s_own_card_and_back_leads_back(clinic: OpenClinic) -> None:
    clinic.register(someone("Olsen", "Ole"))
    patient = clinic.register()
    clinic.sign_in_reception()
    clinic.window.to_home()
    clinic.window.to_patient(patient)
    card = clinic.window.screen_shown
    until(card.banner.isVisible)
    press(card.book_button)
    until(lambda: card._page.form is not None)
    page, form = card._page, card._page.form
    until(form.treatment.hasFocus)
    assert form.name.text() == "NIELSEN, Mette (Fru)"
    assert not form.finder.isVisible()
    assert not form.other_button.isVisible(), "the card is one patient's"
    assert unnamed(card) == []
    assert cut_off(card) == []
    until(lambda: in_the_bar(clinic, form.cancel_button, form.save_button))
    form.clock.setFocus()
    keys("9.15")
    assert page.has_unsaved()
    assert not card.may_leave(), "half a booking is asked about"
    keys(Qt.Key.Key_Return)
    until(lambda: card._page is None)
    assert any("Booked on" in said for said in clinic.window.said)
    (line,) = clinic.ask(lambda: appointments.DayList(clinic.session).look(clinic.session.clock.today()))
    assert line.patient.id == patient
    press(card.book_button)
    until(lambda: card._page.form is not None)
    until(card._page.form.treatment.hasFocus)
    keys(Qt.Key.Key_Escape)
    until(lambda: card._page is None)
    assert card.back_button.isVisible()
    assert card.back_button.accessibleName() or card.back_button.text() == "Back"
    press(card.back_button)
    assert clinic.window.screen_shown is not card


def test_the_practitioner_books_the_next_visit_from_the_record(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.window.to_patient(patient)
    record = clinic.window.screen_shown
    until(lambda: record._look is not None)
    record.overview.tabs.setCurrentIndex(record.overview.tabs.count() - 1)
    press(record.overview.book_button)
    until(lambda: bool(record._pages) and record._pages[-1].form is not None)
    form = record._pages[-1].form
    until(form.treatment.hasFocus)
    assert record.banner.isVisible()
    form.clock.setFocus()
    keys("11.00")
    keys(Qt.Key.Key_Return)
    until(lambda: not record._pages)
    (line,) = clinic.ask(lambda: appointments.DayList(clinic.session).look(clinic.session.clock.today()))
    assert line.patient.id == patient


def test_only_mine_and_other_days(clinic: OpenClinic) -> None:
    patient = clinic.register()
    booked(clinic, patient, 9)
    other = Booking(clinic.register(someone("Olsen", "Ole")), "", None, moment(clinic, 10))
    clinic.ask(lambda: appointments.book(clinic.session, other))
    screen = today(clinic)
    assert len(lines(screen)) == 2
    assert not screen.table.isColumnHidden(WITH)
    screen.mine.setFocus()
    keys(Qt.Key.Key_Space)
    until(lambda: len(lines(screen)) == 1)
    assert screen.table.isColumnHidden(WITH), "the treatment gets its room"
    press(screen.day_buttons[1])
    until(lambda: screen._state is not None and screen._state.day == clinic.session.clock.today() + timedelta(days=1))
    assert lines(screen) == []
    press(screen.day_buttons[-1])
    until(lambda: len(lines(screen)) == 1)
    screen.day.edit.setFocus()
    keys((clinic.session.clock.today() + timedelta(days=3)).isoformat())
    until(lambda: screen._state is not None and screen._state.day == clinic.session.clock.today() + timedelta(days=3))


def test_an_overlap_is_booked_at_the_second_enter(clinic: OpenClinic) -> None:
    booked(clinic, clinic.register(), 9)
    clinic.register(someone("Olsen", "Ole"))
    screen = today(clinic)
    page = filled_in(clinic, screen, "olsen", clock="09:00")
    keys(Qt.Key.Key_Return)
    until(page.warning.isVisible)
    assert "09:00" in page.warning.text()
    keys(Qt.Key.Key_Return)
    until(lambda: len(lines(screen)) == 2)
    assert {line[5] for line in lines(screen)} == {"Expected, overlaps"}


@pytest.mark.parametrize("clinic", ["GB-ENG"], indirect=True)
def test_england_refuses_a_minor_at_the_desk_with_the_rule(clinic: OpenClinic) -> None:
    born = clinic.session.clock.today().replace(year=clinic.session.clock.today().year - 17, day=1)
    clinic.register(someone("Young", "Amy", born))
    screen = today(clinic)
    page = filled_in(clinic, screen, "young", clock="0900")
    keys(Qt.Key.Key_Return)
    until(page.refusal.isVisible)
    assert "18" in page.refusal.text()
    keys(Qt.Key.Key_Return)
    until(page.refusal.isVisible)
    keys(Qt.Key.Key_Escape)
    assert lines(screen) == []


def filled_in(clinic: OpenClinic, screen: TodayScreen, name: str, *, clock: str) -> BookingPage:
    screen.begin_booking()
    page = screen._page
    assert isinstance(page, BookingPage)
    keys(name)
    until(lambda: page.finder._shown_for == name)
    keys(Qt.Key.Key_Return)
    until(lambda: page._whom is not None)
    page.treatment.setCurrentIndex(page.treatment.findData(BOTULINUM))
    page.practitioner.setCurrentIndex(1)
    page.clock.setFocus()
    keys(clock)
    return page


def test_a_page_in_the_place_of_the_list_has_its_buttons_in_the_bar_at_the_foot(clinic: OpenClinic) -> None:
    """As every page of a patient has; nothing of the list comes back in another size of the window."""
    patient = clinic.register()
    screen = today(clinic)
    screen.begin_booking()
    page = screen._page
    assert isinstance(page, BookingPage)
    assert page.cancel_button.isVisible(), "before anybody is chosen, too"
    assert not page.save_button.isVisible()
    page.book_for(Whom(patient, "NIELSEN, Mette"))
    clinic.window.resize(900, 700)
    until(lambda: in_the_bar(clinic, page.cancel_button, page.save_button))
    assert not screen.lead.isVisible()
    keys(Qt.Key.Key_Escape)
    until(screen.lead.isVisible)


def in_the_bar(clinic: OpenClinic, back: Button, act: Button) -> bool:
    """Whether the act stands in the lower right corner of the window, and the way back to the left of it."""
    window = clinic.window
    right, below = window.width() - XL, window.height() - M
    end = act.mapTo(window, act.rect().bottomRight())
    return (
        abs(end.x() - right) <= 1
        and abs(end.y() - below) <= 1
        and back.mapTo(window, back.rect().topRight()).x() < act.mapTo(window, act.rect().topLeft()).x()
        and back.mapTo(window, back.rect().center()).y() == act.mapTo(window, act.rect().center()).y()
    )


def test_what_is_typed_wrongly_is_said_beside_its_field(clinic: OpenClinic) -> None:
    clinic.register()
    screen = today(clinic)
    page = filled_in(clinic, screen, "nielsen", clock="25:99")
    keys(Qt.Key.Key_Return)
    assert "time of day" in page._rows["clock"].error.text()
    page.clock.clear()
    keys("10:00")
    page.minutes.setText("x")
    keys(Qt.Key.Key_Return)
    assert page._rows["minutes"].error.text()
    assert page.minutes.hasFocus()
    page.day.edit.setFocus()
    page.day.edit.selectAll()
    keys("99/99", Qt.Key.Key_Return)
    assert page._rows["day"].error.text()
    page.day.edit.selectAll()
    keys("2")
    assert not page._rows["day"].error.text(), "it is being mended"


def test_a_booking_for_another_day_says_which_and_half_of_one_is_not_lost(clinic: OpenClinic) -> None:
    clinic.register()
    screen = today(clinic)
    page = filled_in(clinic, screen, "nielsen", clock="10:00")
    assert not screen.may_leave()
    tomorrow = clinic.session.clock.today() + timedelta(days=1)
    page.day.edit.setFocus()
    page.day.edit.selectAll()
    keys(tomorrow.isoformat(), Qt.Key.Key_Return)
    until(lambda: screen._page is None)
    assert clinic.window.said == [f"Booked on {long_date(tomorrow)}"]
    assert screen.may_leave()
    assert lines(screen) == []


def test_a_line_is_moved_with_f2(clinic: OpenClinic) -> None:
    booked(clinic, clinic.register(), 9)
    screen = today(clinic)
    keys(Qt.Key.Key_F2)
    page = screen._page
    assert isinstance(page, BookingPage)
    assert (page.clock.text(), page.treatment.currentData()) == ("09:00", BOTULINUM)
    page.clock.setFocus()
    page.clock.selectAll()
    keys("11:15")
    keys(Qt.Key.Key_Return)
    until(lambda: screen._page is None)
    until(lambda: lines(screen)[0][0] == "11:15")


def test_a_file_is_taken_in_and_who_is_missing_is_registered_from_it(clinic: OpenClinic, tmp_path: Path) -> None:
    clinic.register()
    clinic.sign_in_reception()
    day = clinic.session.clock.today().isoformat()
    file = tmp_path / "liste.csv"
    file.write_text(
        "Dato;Tid;Navn;CPR;Født;Behandling\n"
        f"{day};09:00;Mette Nielsen;070761-4285;;Botox\n"
        f"{day};09:30;Bo Bech;;17/5/1980;Noget nyt\n"
        f"{day};x;Bo Bech;;;\n",
        encoding="utf-8",
    )
    screen = today(clinic)
    screen.take_file(str(file))
    until(lambda: isinstance(screen._page, ImportPage) and screen._page._preview is not None)
    page = screen._page
    assert isinstance(page, ImportPage)
    outcomes = [line[4] for line in page.table._lines.lines]
    assert outcomes[:2] == ["Is added", "Not registered"]
    assert "time of day" in outcomes[2]
    assert page.take_button.text() == "Take in 1 appointment"
    page.table.selectRow(1)
    press(page.register_button)
    until(lambda: isinstance(clinic.window.screen_shown, RegistrationScreen))
    form = clinic.window.screen_shown
    until(lambda: form.form is not None)
    texts = {name: line.text() for name, line in form.form.lines.items()}
    assert (texts["name.family"], texts["name.given"]) == ("Bech", "Bo")
    assert form.form.born.value() == date(1980, 5, 17)


def test_taking_in_twice_adds_once(clinic: OpenClinic, tmp_path: Path) -> None:
    clinic.register()
    day = clinic.session.clock.today().isoformat()
    file = tmp_path / "liste.csv"
    file.write_text(f"Dato;Tid;CPR;Behandling\n{day};09:00;070761-4285;Nyt\n", encoding="utf-8")
    screen = today(clinic)
    screen.take_file(str(file))
    until(lambda: isinstance(screen._page, ImportPage) and screen._page._preview is not None)
    page = screen._page
    assert isinstance(page, ImportPage)
    assert not page.take_button.isEnabled()
    page.what.setCurrentIndex(page.what.findData(BOTULINUM))
    page.what.activated.emit(page.what.currentIndex())
    until(page.take_button.isEnabled)
    press(page.take_button)
    until(lambda: len(lines(screen)) == 1)
    screen.take_file(str(file))
    until(lambda: isinstance(screen._page, ImportPage) and screen._page._preview is not None)
    again = screen._page
    assert isinstance(again, ImportPage)
    again.what.setCurrentIndex(again.what.findData(BOTULINUM))
    again.what.activated.emit(again.what.currentIndex())
    until(lambda: again.table._lines.lines[0][4] == "Is on the list already")
    assert not again.take_button.isEnabled()


def test_a_file_that_is_none_says_so_and_nothing_happens(clinic: OpenClinic, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"\0" * 100)
    screen = today(clinic)
    screen.take_file(str(file))
    until(lambda: isinstance(screen._page, ImportPage) and screen._page.notice.isVisible())
    page = screen._page
    assert isinstance(page, ImportPage)
    assert "no text file" in page.notice.text()
    keys(Qt.Key.Key_Escape)
    until(lambda: screen._page is None)
    screen.take_file(str(tmp_path / "none.csv"))
    until(lambda: bool(clinic.window.failures))


def test_the_owner_who_treats_and_signs_in_again_sees_the_list(clinic: OpenClinic) -> None:
    booked(clinic, clinic.register(), 9)
    clinic.sign_in_reception()
    screen = today(clinic)
    keys(Qt.Key.Key_Space)
    until(lambda: states(screen) == [AppointmentState.ARRIVED])
    clinic.sign_in_again("Anna", PASSWORD)
    assert [line[5] for line in lines(today(clinic))] == ["Arrived"]


def test_the_owner_decides_how_long_past_days_are_kept(clinic: OpenClinic) -> None:
    screen = today(clinic)
    press(screen.keep_button)
    dialog = screen.findChild(KeepDialog)
    assert isinstance(dialog, KeepDialog)
    dialog.days.setText("400")
    dialog.reason.setText("kortere")
    press(dialog.save_button)
    until(dialog.notice.isVisible)
    dialog.days.setText("7")
    press(dialog.save_button)
    until(lambda: screen._state is not None and screen._state.offered.kept_days == 7)
    assert "7" in screen.keep_button.text()
    clinic.sign_in_reception()
    assert not today(clinic).keep_button.isVisible()


@pytest.mark.parametrize(
    ("appearance", "language", "scale"),
    [
        (Appearance.LIGHT, Language.DANISH, 1.0),
        (Appearance.DARK, Language.ENGLISH, 1.0),
        (Appearance.LIGHT, Language.SWEDISH, 1.3),
    ],
)
def test_everything_is_named_whole_and_large_enough(
    clinic: OpenClinic, app: QApplication, tmp_path: Path, appearance: Appearance, language: Language, scale: float
) -> None:
    made = Translation(app, resource_root() / "translations")
    made.switch(language)
    theme.apply(app, appearance, scale=scale)
    clinic.window.resize(1040, 800)
    found: list[str] = []
    screen = today(clinic)
    found += faults("empty", clinic)
    booked(clinic, clinic.register(), 9)
    screen = today(clinic)
    found += faults("list", clinic)
    screen.begin_booking()
    page = screen._page
    assert isinstance(page, BookingPage)
    until(lambda: page.finder._shown is not None)
    found += faults("whom", clinic)
    page.book_for(Whom(clinic.register(someone("Olsen", "Ole")), "OLSEN, Ole"))
    found += faults("booking", clinic)
    screen._leave_page()
    file = tmp_path / "x.csv"
    file.write_text("A;B;C\n1;2;3\n", encoding="utf-8")
    screen.take_file(str(file))
    until(lambda: isinstance(screen._page, ImportPage) and screen._page.notice.isVisible())
    found += faults("import", clinic)
    made.deleteLater()
    assert not found, "\n".join(found)


def faults(name: str, clinic: OpenClinic) -> list[str]:
    shown = clinic.window
    until(lambda: not clinic.tasks._jobs)
    shown.grab()  # has every layout done
    QTest.qWait(1)
    return [
        *(f"{name}: no name: {one}" for one in unnamed(shown)),
        *(f"{name}: cut off: {one}" for one in cut_off(shown)),
        *(f"{name}: too small: {one}" for one in small_targets(shown, least=theme.TARGET)),
    ]
