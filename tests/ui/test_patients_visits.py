"""Where and in which visit an entry belongs: chosen while one writes, judged there, kept in the draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from journal_app.domain.circumstances import Cleared
from journal_app.domain.clinic import Place
from journal_app.domain.people import Role
from journal_app.services import delegations, drafts, people, places
from journal_app.services.session import ChangeSet
from journal_app.services.staff_port import Newcomer
from tests.ui.hands import chord, keys
from tests.ui.patient_desk import BOTULINUM, PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.treating import a_record, entry_page, fill, sign
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb

PASSWORD = "grøn paraply i regnvejr"
AARHUS, ODENSE = Place("Aarhus", "Havnegade 2"), Place("Odense", "")


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


@pytest.fixture
def two_places(clinic: OpenClinic) -> None:
    """Two places, and the practitioner is cleared for the second alone; this computer stands at the first."""
    session, me = clinic.session, clinic.ask(lambda: clinic.session.vault.person)
    clinic.ask(lambda: places.state_places(session, (AARHUS, ODENSE)))
    cleared = (Cleared(BOTULINUM, "Odense", None),)
    clinic.ask(lambda: delegations.state_competence(session, me.id, cleared, grounds="Kursus."))
    clinic.clock.advance(timedelta(minutes=5))


def choose(page: Shown, name: str) -> None:
    """By keys, as in any list: the first letters of the name."""
    page.fields.place.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
    keys(name[:2])


def competence(page: Shown) -> str:
    return next(str(one.message) for one in page._findings if one.rule == "dk-competence")


def test_a_clinic_with_one_place_is_not_asked_where(clinic: OpenClinic) -> None:
    page = entry_page(a_record(clinic))
    assert not page.fields.place.row.isVisible()


def test_a_competence_bound_to_a_place_is_judged_while_one_writes(clinic: OpenClinic, two_places: None) -> None:
    record = a_record(clinic)
    page = entry_page(record)
    assert page.fields.place.row.isVisible()
    assert (page.fields.place.value(), competence(page)) == ("Aarhus", "performer_competent.not_at_place")
    choose(page, "Odense")
    until(lambda: competence(page) == "performer_competent.competent")
    fill(page, clinic)
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    assert record._look.record.items[0].content.place == "Odense"
    assert "dk-competence" not in {one.rule for one in record._look.record.items[0].content.deviations}


def test_a_draft_keeps_the_place(clinic: OpenClinic, two_places: None) -> None:
    record = a_record(clinic)
    choose(entry_page(record), "Odense")
    keys(Qt.Key.Key_Escape)
    until(record.draft_stripe.continue_button.isVisible)
    (kept,) = clinic.ask(lambda: drafts.drafts_in(clinic.session, record._look.record))
    assert kept.content["place"] == "Odense"
    record.draft_stripe.continue_button.click()
    until(lambda: record._pages and record._pages[-1].fields.place.value() == "Odense")


def treated(record: Shown, clinic: OpenClinic, treatment: str = "", **changes: Shown) -> UUID:
    """Something was done and signed meanwhile; the record looks again."""
    if treatment:
        changes["treatment"] = treatment
    made = clinic.treat(record._look.record.patient.id, **changes)
    clinic.bus.changed.emit(ChangeSet.of("treatment.signed", patients=[record._look.record.patient.id]))
    until(lambda: record._look.item(made) is not None)
    return made


def visit_of(record: Shown, made: UUID) -> UUID:
    entry = record._look.item(made).content
    assert isinstance(entry.session, UUID)
    return entry.session


def test_the_first_entry_of_a_day_asks_for_no_visit_and_begins_one(clinic: OpenClinic) -> None:
    record = a_record(clinic)
    page = entry_page(record)
    assert not page.fields.visit.row.isVisible()
    fill(page, clinic)
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    assert record._look.record.items[0].content.session is not None


def test_who_signed_this_treatment_in_the_visit_is_told_and_begins_another(clinic: OpenClinic) -> None:
    """Belonging to it can be chosen, and is refused in a sentence beside the choice; nothing is lost."""
    record = a_record(clinic)
    first = treated(record, clinic)
    page = entry_page(record)
    visit = page.fields.visit
    assert visit.row.isVisible()
    assert visit.row.hint.text().startswith("You have signed this treatment in this visit already.")
    assert visit.value() is None
    visit.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
    keys(Qt.Key.Key_Up)
    assert visit.chooser.currentText().startswith("Belongs to today's visit, begun ")
    assert visit.chooser.currentText().endswith("by Anna Holm")
    fill(page, clinic)
    chord(Qt.Key.Key_Return)
    assert page.summary.links[0].words().startswith("Visit: You have signed this treatment")
    assert not page.pin_card.isVisible()
    visit.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
    keys(Qt.Key.Key_Down)
    sign(page)
    until(lambda: len([one for one in record._look.record.items if one.kind == "treatment.signed"]) == 2)
    assert len({visit_of(record, one.id) for one in record._look.record.items if one.kind == "treatment.signed"}) == 2
    assert record._look.item(first) is not None


def test_a_second_person_belongs_to_the_visit_that_is_going_on(clinic: OpenClinic) -> None:
    record = a_record(clinic)
    first = treated(record, clinic)
    patient, begun = record._look.record.patient.id, visit_of(record, first)
    newcomer = Newcomer("Bodil Berg", frozenset({Role.PRACTITIONER}), bytearray(PASSWORD.encode()))
    clinic.ask(lambda: people.admit(clinic.session, newcomer))
    clinic.sign_in_again("Bodil", PASSWORD)
    clinic.ask(lambda: people.set_pin(clinic.session, password=bytearray(PASSWORD.encode()), pin=PIN))
    clinic.window.to_patient(patient)
    record = clinic.window.screen_shown
    until(lambda: record._look is not None and record.overview.entry_button.isVisible())
    page = entry_page(record)
    assert page.fields.visit.chooser.currentText().endswith("by Anna Holm")
    assert page.fields.visit.value() == begun
    fill(page, clinic)
    sign(page)
    until(lambda: record._look.record.items[0].id != first and not record._pages)
    timeline, second = record.overview.timeline, record._look.record.items[0].id
    assert (visit_of(record, first), visit_of(record, second)) == (begun, begun)
    shown = [timeline.model().index(number, 0).data() for number in range(3)]
    assert shown[0] == "One visit, 2 entries"
    timeline.fold(begun, is_folded=True)
    assert timeline.model().rowCount() == len(record._look.record.items) + 1 - 2
