"""What else a clinic writes, by keys and clicks: emergencies, reactions, prescriptions, courses, corrected notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.emergencies import Complication, EmergencyReviewed, EmergencyTreated
from journal_app.domain.people import Registration, Role
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported
from journal_app.domain.treatments import Note, NoteKind
from journal_app.domain.worklists import Work
from journal_app.resource_root import resource_root
from journal_app.services import delegations, notes, people, prescriptions
from journal_app.services.delegations import NewDelegation
from journal_app.services.staff_port import Newcomer
from journal_app.ui.patients.written_acts import Act
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, keys, press
from tests.ui.patient_desk import PASSWORD, PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window
from tests.written import a_prescription, a_reaction_reported, an_emergency_written

pytestmark = pytest.mark.xcb
REGISTRATION = Registration("Styrelsen for Patientsikkerhed", "0BX7Q", "læge")
NANNA = "lavendel kompas teglsten"
PRACTITIONERS = frozenset({Role.PRACTITIONER})


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return clinic.register()


def open_record(clinic: OpenClinic, patient: UUID, item: UUID | None = None) -> Shown:
    clinic.window.to_patient(patient, item=item)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def choose(record: Shown, act: Act) -> Shown:
    """The menu's entry, as a click on it gives it."""
    record.overview.write_button._entries[act].trigger()
    until(lambda: bool(record._pages))
    return record._pages[-1]


def write(field: QWidget, words: str) -> None:
    field.setFocus()
    keys(words)


def sign(record: Shown) -> None:
    press(record._pages[-1].act_button)
    until(lambda: not record._pages)


def newest(clinic: OpenClinic, patient: UUID) -> object:
    return max(clinic.record(patient).items, key=lambda item: item.position).content


def has_read(record: Shown, item: UUID) -> bool:
    return record._look.item(item) is not None


def detail(record: Shown, item: UUID) -> Shown:
    record._open_item(item)
    return record._pages[-1]


# --------------------------------------------------------------------------------------------------------- emergencies


def test_an_emergency_is_written_without_consent_and_reviewed(clinic: OpenClinic, patient: UUID) -> None:
    record = open_record(clinic, patient)
    page = choose(record, Act.EMERGENCY)
    page.complication.setCurrentIndex(page.complication.findData(Complication.ANAPHYLAXIS.value))
    press(page.act_button)
    assert page.summary.isVisible(), "what is missing is said"
    write(page._fields["what"].edit, "Urticaria and hypotension")
    row = page.drugs.rows[0]
    write(row.drug, "Adrenaline")
    press(page.act_button)
    assert "dose of Adrenaline" in page.drugs.problem()
    write(row.dose, "0.5 mg")
    write(row.route, "i.m.")
    write(page._fields["outcome"].edit, "Stable, to hospital")
    write(page._fields["why"].edit, "Airway")
    sign(record)
    told = newest(clinic, patient)
    assert isinstance(told, EmergencyTreated)
    assert (told.complication, told.drugs[0].drug, told.drugs[0].lot) == (Complication.ANAPHYLAXIS, "Adrenaline", "")
    (item,) = (one for one in clinic.record(patient).items if one.content == told)
    shown = detail(record, item.id)
    press(button(shown, "reviewButton"))
    until(lambda: record._pages[-1].objectName() == "reviewEmergencyPage")
    write(record._pages[-1]._fields["conclusion"].edit, "Done right")
    sign(record)
    assert isinstance(newest(clinic, patient), EmergencyReviewed)
    until(lambda: record._look.item(item.id) is not None and len(record._look.record.items) == 3)
    assert not record.written.offers(record._look, record._look.item(item.id))


def test_a_half_written_emergency_is_offered_again(clinic: OpenClinic, patient: UUID) -> None:
    record = open_record(clinic, patient)
    page = choose(record, Act.EMERGENCY)
    write(page._fields["what"].edit, "Blanching")
    write(page.drugs.rows[0].drug, "Hyaluronidase")
    page.keep()
    press(page.cancel_button)
    until(record.draft_stripe.isVisible)
    press(record.draft_stripe.continue_button)
    page = record._pages[-1]
    assert (page.text("what"), page.drugs.rows[0].drug.text()) == ("Blanching", "Hyaluronidase")


# ------------------------------------------------------------------------------------------------------------ reactions


def test_a_reaction_is_written_and_followed_up(clinic: OpenClinic, patient: UUID) -> None:
    record = open_record(clinic, patient)
    page = choose(record, Act.REACTION)
    write(page._fields["description"].edit, "Swelling")
    sign(record)
    told = newest(clinic, patient)
    assert isinstance(told, ReactionReported)
    (item,) = (one for one in clinic.record(patient).items if one.content == told)
    press(button(detail(record, item.id), "followUpButton"))
    page = record._pages[-1]
    write(page._fields["authority"], "Lægemiddelstyrelsen")
    press(page.act_button)
    assert page.summary.isVisible(), "the day is missing"
    page.told.set_value(clinic.session.clock.today())
    page.outcome.setCurrentIndex(page.outcome.findData(Outcome.RECOVERED.value))
    sign(record)
    followed = newest(clinic, patient)
    assert isinstance(followed, ReactionFollowedUp)
    assert (followed.reaction, followed.outcome, followed.authority) == (
        item.id,
        Outcome.RECOVERED,
        "Lægemiddelstyrelsen",
    )


def test_the_text_for_the_authority_is_copied_without_the_name(clinic: OpenClinic, patient: UUID) -> None:
    reaction = clinic.ask(lambda: a_reaction_reported(clinic.session, patient))
    record = open_record(clinic, patient)
    press(button(detail(record, reaction), "reportButton"))
    page = record._pages[-1]
    until(lambda: bool(page.text.toPlainText()))
    press(page.act_button)
    copied = QApplication.clipboard().text()
    assert "Lægemiddelstyrelsen" in copied
    assert "Nielsen" not in copied
    press(page.named)
    until(lambda: "Mette" in page.text.toPlainText())


# ------------------------------------------------------------------------------------------------------- countersigning


def test_the_responsible_doctor_countersigns_with_the_pin(clinic: OpenClinic, patient: UUID) -> None:
    nurse = clinic.ask(
        lambda: people.admit(
            clinic.session, Newcomer("Nanna", PRACTITIONERS, bytearray(NANNA.encode()), "læge", REGISTRATION)
        )
    ).made
    assert nurse is not None
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.confirm_allergies(patient)
    new = NewDelegation(
        delegate=nurse,
        treatments=("botulinum",),
        valid_from=clinic.session.now(),
        valid_until=None,
        instruction="Forehead only.",
    )
    clinic.ask(lambda: delegations.give(clinic.session, new, pin=PIN))
    clinic.sign_in_again("Nanna", NANNA)
    clinic.ask(lambda: people.set_pin(clinic.session, password=bytearray(NANNA.encode()), pin=PIN))
    entry = clinic.treat(patient)
    clinic.sign_in_again("Anna", PASSWORD)
    record = open_record(clinic, patient)
    press(button(detail(record, entry), "countersignButton"))
    page = record._pages[-1]
    until(page.pin.hasFocus)
    keys(PIN)
    until(lambda: not record._pages)
    assert isinstance(newest(clinic, patient), EntryCountersigned)

    def offered() -> set[str]:
        return {act.name for act in record.written.offers(record._look, record._look.item(entry))}

    until(lambda: "countersignButton" not in offered())


# --------------------------------------------------------------------------------------------- prescriptions, courses


def test_a_prescription_is_written_by_the_one_who_is_registered(clinic: OpenClinic, patient: UUID) -> None:
    record = open_record(clinic, patient)
    page = choose(record, Act.PRESCRIPTION)
    write(page._fields["medicine"], "Aciclovir")
    write(page._fields["dose"], "400 mg x 3")
    if not page.text("prescriberNumber"):
        write(page._fields["prescriberName"], "Dr. Sand")
        write(page._fields["prescriberNumber"], "0GBK2")
    sign(record)
    told = newest(clinic, patient)
    assert isinstance(told, PrescriptionRecorded)
    assert (told.medicine, told.dose) == ("Aciclovir", "400 mg x 3")


def test_a_course_is_planned_and_ended(clinic: OpenClinic, patient: UUID) -> None:
    record = open_record(clinic, patient)
    page = choose(record, Act.COURSE)
    write(page.number, "3")
    write(page.interval, "many")
    press(page.act_button)
    assert page.summary.isVisible(), "that is no number"
    page.interval.clear()
    write(page.interval, "90")
    sign(record)
    planned = newest(clinic, patient)
    assert isinstance(planned, CoursePlanned)
    assert (planned.number, planned.interval_days) == (3, 90)
    (item,) = (one for one in clinic.record(patient).items if one.content == planned)
    until(lambda: record._look.item(item.id) is not None)
    press(button(detail(record, item.id), "endCourseButton"))
    write(record._pages[-1]._fields["courseReason"].edit, "Pregnant")
    sign(record)
    assert isinstance(newest(clinic, patient), CourseEnded)


# ---------------------------------------------------------------------------------------------------- corrected notes


def test_a_note_is_corrected_beside_the_old_one_with_what_differs(clinic: OpenClinic, patient: UUID) -> None:
    record, session = clinic.record(patient), clinic.session
    note = Note(NoteKind.PHONE, session.now(), "Bruise on the left side")
    made = clinic.ask(lambda: notes.sign_note(session, record, note)).made
    assert made is not None
    shown = open_record(clinic, patient)
    press(button(detail(shown, made), "correctButton"))
    page = shown._pages[-1]
    assert page.text.text() == "Bruise on the left side"
    page.text.set_text("Bruise on the right side")
    press(page.act_button)
    assert page.summary.isVisible(), "a reason is missing"
    write(page.reason.edit, "Mixed up")
    sign(shown)
    corrected = newest(clinic, patient)
    assert isinstance(corrected, Note)
    assert (corrected.corrects, corrected.reason) == (made, "Mixed up")
    (item,) = (one for one in clinic.record(patient).items if one.content == corrected)
    until(lambda: shown._look.item(item.id) is not None)
    words = " ".join(label.text() for label in detail(shown, item.id).findChildren(QWidget) if hasattr(label, "text"))
    assert "left" in words
    assert "right" in words


def test_what_is_written_besides_is_corrected_beside_the_old_one(clinic: OpenClinic, patient: UUID) -> None:
    """An emergency, a reaction, a prescription: filled in as signed, refused unchanged, and what differs is shown."""
    session = clinic.session
    clinic.ask(lambda: an_emergency_written(session, patient))
    clinic.ask(lambda: a_reaction_reported(session, patient, measures="Ice"))
    record = clinic.record(patient)
    clinic.ask(lambda: prescriptions.record_prescription(session, record, a_prescription(session)))
    for kind, changed, reason_missing in (
        (EmergencyTreated, "what_happened", "what"),
        (ReactionReported, "description", "description"),
        (PrescriptionRecorded, "medicine", "medicine"),
    ):
        shown = open_record(clinic, patient)
        (old,) = (one for one in shown._look.record.items if isinstance(one.content, kind))
        press(button(detail(shown, old.id), "correctButton"))
        page = shown._pages[-1]
        assert page.old_card.isVisible()
        press(page.act_button)
        assert page.summary.isVisible(), "a reason is missing"
        write(page._fields["correctionReason"].edit, "Misread")
        press(page.act_button)
        until(page.problem.isVisible)
        assert shown._pages == [page], "nothing but the reason differs"
        page.show_texts({reason_missing: "Quite another"})
        sign(shown)
        corrected: Any = newest(clinic, patient)
        assert isinstance(corrected, kind)
        assert (corrected.corrects, corrected.corrected_because) == (old.id, "Misread")
        signed: Any = old.content
        told = replace(corrected, corrects=None, corrected_because="", **{changed: getattr(signed, changed)})
        assert told == signed, "all else stayed as it was signed, to the second"
        (item,) = (one for one in clinic.record(patient).items if one.content == corrected)
        until(partial(has_read, shown, item.id))
        page = detail(shown, item.id)
        words = [label.text() for label in page.findChild(QWidget, "whatChanged").findChildren(QLabel)]
        assert "Misread" in words
        assert any("Quite another" in one for one in words)
        assert any(getattr(old.content, changed) in one for one in words)
        old_one = detail(shown, old.id)
        assert old_one.correct_button.isHidden()
        assert not shown.written.offers(shown._look, shown._look.item(old.id)), "only the newest version is acted on"


def test_a_half_written_correction_is_offered_again_beside_what_it_corrects(clinic: OpenClinic, patient: UUID) -> None:
    made = clinic.ask(lambda: a_reaction_reported(clinic.session, patient))
    record = open_record(clinic, patient)
    press(button(detail(record, made), "correctButton"))
    write(record._pages[-1]._fields["description"].edit, "Now with fever. ")
    record._pages[-1].keep()
    press(record._pages[-1].cancel_button)
    until(record.draft_stripe.isVisible)
    assert "Correction: Reaction" in record.draft_stripe._sentence
    press(record.draft_stripe.continue_button)
    page = record._pages[-1]
    assert page.original is not None
    assert page.original.id == made
    assert page.text("description").startswith("Now with fever.")


# ----------------------------------------------------------------------------------------------------------- worklists


def test_the_home_screen_counts_what_waits_and_leads_there(clinic: OpenClinic, patient: UUID) -> None:
    emergency = clinic.ask(lambda: an_emergency_written(clinic.session, patient))
    today = clinic.session.clock.today()
    clinic.ask(lambda: a_reaction_reported(clinic.session, patient, follow_up=today))
    clinic.window.to_home()
    until(lambda: clinic.window.screen_shown.worklists is not None)
    lists = clinic.window.screen_shown.worklists
    until(lists.isVisible)
    visible = {work for work, one in lists.buttons.items() if one.isVisible()}
    assert visible == {Work.EMERGENCIES, Work.FOLLOW_UPS}
    assert not lists.results.isVisible(), "nobody is named unasked"
    press(lists.buttons[Work.EMERGENCIES])
    until(lists.results.isVisible)
    assert not clinic.window.screen_shown.finder.isVisible()
    keys(Qt.Key.Key_Return)
    until(lambda: getattr(clinic.window.screen_shown, "_look", None) is not None)
    record = clinic.window.screen_shown
    until(lambda: record._made is None)
    assert record.overview.timeline.currentIndex().data(Qt.ItemDataRole.UserRole).id == emergency


def test_reception_sees_no_worklist(clinic: OpenClinic, patient: UUID) -> None:
    clinic.ask(lambda: an_emergency_written(clinic.session, patient))
    clinic.sign_in_reception()
    clinic.window.to_home()
    until(clinic.window.screen_shown.new_button.isVisible)
    assert clinic.window.screen_shown.worklists is None
