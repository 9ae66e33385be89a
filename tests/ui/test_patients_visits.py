"""Where and in which visit an entry belongs: chosen while one writes, judged there, kept in the draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from journal_app.domain.circumstances import Cleared
from journal_app.domain.clinic import Place
from journal_app.services import delegations, drafts, places
from tests.ui.hands import keys
from tests.ui.patient_desk import BOTULINUM, OpenClinic, Shown, open_clinic, until
from tests.ui.treating import a_record, entry_page, fill, sign
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb

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
