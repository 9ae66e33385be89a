"""Writing an entry: what is missing is said, lots and times are judged, drafts are kept, last time is a start only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from journal_app.domain.treatments import TreatmentEntry
from tests.ui.hands import button, chord, focused, give_reasons, keys, press
from tests.ui.patient_desk import PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


@pytest.fixture
def record(clinic: OpenClinic) -> Shown:
    """A patient who was informed three days ago and consented today."""
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.window.to_patient(patient)
    shown = clinic.window.screen_shown
    until(lambda: shown._look is not None and shown.overview.entry_button.isVisible())
    return shown


def entry_page(record: Shown) -> Shown:
    chord(Qt.Key.Key_N)
    return record._pages[-1]


def fill(page: Shown, clinic: OpenClinic, *, amount: str = "20", expires: str = "") -> None:
    page.fields.areas[0].setChecked(True)
    page.fields.products.rows[0].product.setFocus()
    keys("Botox", Qt.Key.Key_Return, "AbbVie", Qt.Key.Key_Return, "C1", Qt.Key.Key_Return)
    keys(expires or f"31/3/{clinic.clock.now().year + 2}", Qt.Key.Key_Return, amount, Qt.Key.Key_Return)
    give_reasons(page)


def sign(page: Shown) -> None:
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    keys(PIN)


def test_everything_missing_is_listed_with_links(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    chord(Qt.Key.Key_Return)
    assert [link.words().split(":")[0] for link in page.summary.links] == [
        "Areas treated",
        "Products",
        "The health history has not been confirmed",
        "There is no photo from before this treatment",
    ]
    assert not page.pin_card.isVisible()
    press(page.summary.links[1])
    assert focused() is page.fields.products.rows[0].product


def test_an_entry_is_signed_with_everything_in_it(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic, amount="12,5")
    page.fields.extra["dilution"].setText("2,5 ml")
    page.fields.text.edit.setFocus()
    keys("Fint forløb")
    page.fields.aftercare.setChecked(True)
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    entry = record._look.record.items[0].content
    assert isinstance(entry, TreatmentEntry)
    assert entry.areas == ("glabella",)
    assert entry.products[0].amount == Decimal("12.5")
    assert entry.products[0].expiry == date(clinic.clock.now().year + 2, 3, 31)
    assert entry.text == "Diluted in: 2,5 ml\nFint forløb"
    assert "version 1" in entry.aftercare
    assert entry.performer_registration == "0ABCD"
    assert clinic.window.said[-1] == "Signed for NIELSEN, Mette (Fru)"


def test_a_warning_is_signed_with_a_reason_typed_for_it(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic)
    photo = page.fields.deviations.rows["dk-before-photo"]
    assert photo.field.accessibleName() == "There is no photo from before this treatment"
    assert "BEK 834/2014" in photo.hint.text()
    photo.field.setFocus()
    photo.field.selectAll()
    keys(Qt.Key.Key_Delete)
    chord(Qt.Key.Key_Return)
    assert [link.words() for link in page.summary.links] == [
        "There is no photo from before this treatment: Write why you treat all the same, or wait"
    ]
    assert not page.pin_card.isVisible()
    press(page.summary.links[0])
    assert focused() is photo.field
    keys("Patienten ønsker ikke foto")
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    entry = record._look.record.items[0].content
    assert {one.rule: one.reason for one in entry.deviations} == {
        "dk-health": "Aftalt med patienten",
        "dk-before-photo": "Patienten ønsker ikke foto",
    }
    until(lambda: not record._pages)
    card = record.overview.timeline._model.cards[0]
    assert "Deviation from “Photo before the treatment”: Patienten ønsker ikke foto" in card.lines
    keys(Qt.Key.Key_Return)
    words = " ".join(label.text() for label in record._pages[-1].findChildren(QLabel))
    assert "Deviation from “Health history confirmed”" in words
    assert "dk-health, dk-before-photo" in words


def test_a_warning_that_is_met_meanwhile_asks_for_nothing(clinic: OpenClinic, record: Shown) -> None:
    """What was typed for it is not signed, and comes back with the draft should it be needed again."""
    page = entry_page(record)
    fill(page, clinic)
    clinic.confirm_allergies(record._patient)
    record._take_look()
    until(lambda: list(page.fields.deviations.rows) == ["dk-before-photo"])
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    assert [one.rule for one in record._look.record.items[0].content.deviations] == ["dk-before-photo"]


def test_a_draft_keeps_the_reasons(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    page.fields.deviations.rows["dk-before-photo"].field.setFocus()
    keys("Kameraet er til reparation", Qt.Key.Key_Escape)
    until(record.draft_stripe.isVisible)
    press(record.draft_stripe.continue_button)
    assert record._pages[-1].fields.deviations.rows["dk-before-photo"].field.text() == "Kameraet er til reparation"


def test_a_correction_shows_and_keeps_the_reasons(clinic: OpenClinic, record: Shown) -> None:
    clinic.treat(record._patient)
    record._take_look()
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    record.overview.timeline.setFocus()
    keys(Qt.Key.Key_Home, Qt.Key.Key_Return)
    press(button(record._pages[-1], "correctButton"))
    page = record._pages[-1]
    until(lambda: list(page.fields.deviations.rows) == ["dk-health", "dk-before-photo"])
    photo = page.fields.deviations.rows["dk-before-photo"].field
    assert photo.text() == "Aftalt med patienten."
    old = " ".join(label.text() for label in page.old_card.findChildren(QLabel))
    assert "Deviation from “Photo before the treatment”: Aftalt med patienten." in old
    page.fields.reason.edit.setFocus()
    keys("glemt begrundelse")
    photo.setFocus()
    photo.selectAll()
    keys("Patienten ønsker ikke foto")
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.corrected")
    reasons = {one.rule: one.reason for one in record._look.record.items[0].content.deviations}
    assert reasons == {"dk-health": "Aftalt med patienten.", "dk-before-photo": "Patienten ønsker ikke foto"}


def test_a_correction_of_nothing_but_the_reason_is_refused_and_keeps_it(clinic: OpenClinic, record: Shown) -> None:
    clinic.treat(record._patient)
    record._take_look()
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    record.overview.timeline.setFocus()
    keys(Qt.Key.Key_Home, Qt.Key.Key_Return)
    press(button(record._pages[-1], "correctButton"))
    page = record._pages[-1]
    keys("slåfejl")
    until(lambda: bool(page.fields.deviations.rows))
    chord(Qt.Key.Key_Return)
    until(page.problem.isVisible)
    assert "Nothing but the reason differs" in page.problem.text.text()
    assert not page.pin_card.isVisible()
    assert page.fields.reason.text() == "slåfejl"
    page.fields.text.edit.setFocus()
    keys("Også hagen. ")
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.corrected")
    assert record._look.record.items[0].content.reason == "slåfejl"


def test_an_expired_lot_is_refused_and_everything_typed_stays(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    row = page.fields.products.rows[0]
    assert not row.expired.isVisible()
    fill(page, clinic, expires=f"31/3/{clinic.clock.now().year - 1}")
    assert row.expired.isVisible(), "as soon as it is typed, in the line itself"
    assert "Lot C1 had expired" in row.expired.text()
    chord(Qt.Key.Key_Return)
    assert not page.pin_card.isVisible(), "not only after the PIN"
    assert "Lot C1 had expired" in page.fields.products_row.error.text()
    assert row.lot.text() == "C1"
    row.expiry.edit.setFocus()
    row.expiry.edit.selectAll()
    keys(f"31/3/{clinic.clock.now().year + 1}")
    assert not row.expired.isVisible()
    assert [one.kind for one in record._look.record.items].count("treatment.signed") == 0


def test_a_lot_is_judged_by_the_day_of_the_treatment(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    row = page.fields.products.rows[0]
    yesterday = clinic.clock.now() - timedelta(days=1)
    fill(page, clinic, expires=yesterday.strftime("%d/%m/%Y"))
    assert row.expired.isVisible()
    page.fields.done.day.edit.setFocus()
    page.fields.done.day.edit.selectAll()
    keys((yesterday - timedelta(days=1)).strftime("%d/%m/%Y"))
    assert not row.expired.isVisible(), "it was good when it was used"


def test_an_amount_that_is_none_is_told_beside_the_products(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic, amount="tyve")
    chord(Qt.Key.Key_Return)
    assert "amount of Botox as a number" in page.fields.products_row.error.text()


def test_a_treatment_that_uses_nothing_up_asks_for_no_product(record: Shown) -> None:
    chooser = record.findChild(QComboBox, "treatmentChooser")
    chooser.setCurrentIndex(chooser.findData("laser_hair_removal"))
    page = entry_page(record)
    assert page.fields.areas_row.isVisible()
    assert not page.fields.products_row.isVisible()
    assert page.fields.products_row.error.text() == ""
    page.fields.areas[0].setChecked(True)
    chord(Qt.Key.Key_Return)
    until(page.problem.isVisible)
    assert page.fields.products_row.error.text() == "", "only the rules stand in its way"


def test_the_rules_judge_the_time_it_was_done(clinic: OpenClinic, record: Shown) -> None:
    """Before the reflection time was over, nothing may have been done."""
    page = entry_page(record)
    assert not page.gate.is_open()
    page.fields.done.day.edit.setFocus()
    page.fields.done.day.edit.selectAll()
    keys((clinic.clock.now() - timedelta(days=2)).strftime("%d/%m/%Y"), Qt.Key.Key_Tab)
    until(page.gate.is_open)
    fill(page, clinic)
    chord(Qt.Key.Key_Return)
    until(page.problem.isVisible)
    assert "cannot be signed yet" in page.problem.text.text()
    assert not page.pin_card.isVisible()


def test_a_draft_survives_leaving_and_is_signed_from(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic)
    page.fields.products.add().product.setText("Dysport")
    page.fields.text.set_text("Ufærdig")
    clinic.window.to_home()
    assert clinic.window.screen_shown.objectName() == "homeScreen"
    clinic.window.to_patient(record._patient)
    again = clinic.window.screen_shown
    until(again.draft_stripe.isVisible)
    press(again.draft_stripe.continue_button)
    page = again._pages[-1]
    assert page.fields.text.text() == "Ufærdig"
    assert [row.product.text() for row in page.fields.products.rows] == ["Botox", "Dysport"]
    assert page.fields.products.rows[0].amount.text() == "20"
    assert not page.fields.done.is_now(), "a draft of this visit keeps its time"


def test_a_draft_without_a_product_begins_its_line_with_the_usual_unit(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    usual = page.fields.products.rows[0].unit.currentData()
    assert usual, "the treatment has a usual unit"
    page.fields.text.set_text("Ufærdig")
    clinic.window.to_home()
    clinic.window.to_patient(record._patient)
    again = clinic.window.screen_shown
    until(again.draft_stripe.isVisible)
    press(again.draft_stripe.continue_button)
    assert again._pages[-1].fields.products.rows[0].unit.currentData() == usual


def test_same_as_last_time_fills_in_and_signs_nothing(clinic: OpenClinic, record: Shown) -> None:
    patient = record._patient
    clinic.treat(patient)
    clinic.window.to_patient(patient)
    record = clinic.window.screen_shown
    until(lambda: record._look is not None and record.overview.entry_button.isVisible())
    page = entry_page(record)
    press(page.fields.products.last_button)
    row = page.fields.products.rows[0]
    assert (row.product.text(), row.lot.text(), row.amount.text()) == ("Botox", "C1234C3", "20")
    assert focused() is row.lot
    assert page.fields.entry_maker().areas == ("glabella", "forehead")
    assert not page.pin_card.isVisible()


def test_fewer_than_six_digits_are_no_pin(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic)
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    keys("2749", Qt.Key.Key_Return)
    assert page.pin_problem.text() == "Type all six digits"


def test_a_product_line_can_be_taken_out(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic)
    press(page.fields.products.add_button)
    keys("Fejl")
    press(page.fields.products.rows[1].remove_button)
    assert [row.product.text() for row in page.fields.products.rows] == ["Botox"]
