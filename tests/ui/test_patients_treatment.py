"""Writing an entry: what is missing is said, lots and times are judged, drafts are kept, last time is a start only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import Setting, TreatmentEntry
from journal_app.services import drafts
from tests.ui.hands import alt, button, chord, focused, give_reasons, keys, press
from tests.ui.patient_desk import PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.treating import a_record, entry_page, fill, sign
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
    return a_record(clinic)


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
    page.fields.products.rows[0].diluted.setFocus()
    keys("2,5")
    press(page.fields.settings_section.head)
    page.fields.settings.lines["technique"].setFocus()
    keys("32G, intramuskulært")
    page.fields.text.edit.setFocus()
    keys("Fint forløb")
    page.fields.aftercare.setChecked(True)
    page.fields.words.next_visit.weeks.setFocus()
    keys("12")
    for section, name, words in (
        *((page.fields.words.before, "indication", "Rynker"), (page.fields.words.before, "wishes", "Friskere")),
        *((page.fields.words.before, "findings", "Symmetrisk"), (page.fields.words.after, "reaction", "Ingen")),
        (page.fields.words.after, "plan", "Kontrol om tre uger"),
    ):
        if not section.is_open():
            press(section.head)
        page.fields.words.areas[name].edit.setFocus()
        keys(words)
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    entry = record._look.record.items[0].content
    assert isinstance(entry, TreatmentEntry)
    assert entry.areas == ("glabella",)
    assert entry.products[0].amount == Decimal("12.5")
    assert entry.products[0].expiry == date(clinic.clock.now().year + 2, 3, 31)
    assert entry.products[0].diluted_ml == Decimal("2.5")
    assert entry.settings == (Setting("technique", "32G, intramuskulært"),)
    assert entry.text == "Fint forløb"
    assert entry.next_visit == clinic.clock.now().astimezone(clinic.session.clock.zone()).date() + timedelta(weeks=12)
    assert (entry.indication, entry.wishes, entry.findings) == ("Rynker", "Friskere", "Symmetrisk")
    assert (entry.reaction, entry.plan) == ("Ingen", "Kontrol om tre uger")
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
    page.fields.areas.ticks[0].setChecked(True)
    chord(Qt.Key.Key_Return)
    assert page.fields.products_row.error.text() == ""
    assert [link.words().split(":")[0] for link in page.summary.links] == [
        *("Device", "Wavelength (nm)", "Fluence (J/cm²)", "Skin type (Fitzpatrick I–VI)"),
    ]
    for name, value in (("device", "Alexandrit"), ("wavelength", "755 nm"), ("fluence", "12"), ("skin_type", "II")):
        page.fields.settings.lines[name].setFocus()
        keys(value)
    chord(Qt.Key.Key_Return)
    until(page.problem.isVisible)
    assert "cannot be signed yet" in page.problem.text.text(), "only the rules stand in its way"
    assert Setting("wavelength", "755", "nm") in page.fields.entry_maker().settings


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


def treated_before(clinic: OpenClinic, record: Shown) -> Shown:
    """The record, opened anew, of a patient who was treated with a plan, with findings and a reaction."""
    patient = record._patient
    clinic.treat(
        patient,
        plan="Igen om tre måneder",
        findings="Let ptose i højre side",
        reaction="Rødme",
        settings=(Setting("technique", "32G"),),
        points=(MapPoint("face_front", Decimal("0.5"), Decimal("0.3"), 0, Decimal(4)),),
    )
    clinic.window.to_patient(patient)
    again = clinic.window.screen_shown
    until(lambda: again._look is not None and again.overview.entry_button.isVisible())
    return again


def test_the_last_plan_is_repeated_without_what_was_found_or_used_up(clinic: OpenClinic, record: Shown) -> None:
    record = treated_before(clinic, record)
    page = entry_page(record)
    chord(Qt.Key.Key_D)
    until(page.repeating.notice.isVisible)
    row, written = page.fields.products.rows[0], page.fields.entry_maker()
    assert (row.product.text(), row.lot.text(), row.expiry.edit.text(), row.amount.text()) == ("Botox", "", "", "20")
    assert focused() is row.lot
    assert written.areas == ("glabella", "forehead")
    assert (written.plan, written.settings) == ("Igen om tre måneder", (Setting("technique", "32G"),))
    assert [point.amount for point in written.points] == [Decimal(4)]
    assert (written.text, written.findings, written.reaction) == ("", "", "")
    said = page.repeating.notice.text()
    assert re.search(r"Frown lines \(glabella\), Forehead; Botox 20 U; 1 points?; 1 settings?; the plan", said)
    assert "Fill in lot and expiry" in said
    assert not page.pin_card.isVisible()


def test_a_repeated_plan_can_be_undone(clinic: OpenClinic, record: Shown) -> None:
    record = treated_before(clinic, record)
    page = entry_page(record)
    page.fields.areas.ticks[2].setChecked(True)
    page.fields.text.edit.setFocus()
    keys("Mit eget")
    chord(Qt.Key.Key_D)
    until(page.repeating.notice.isVisible)
    press(page.repeating.undo_button)
    written = page.fields.entry_maker()
    assert (written.areas, written.text) == (("crows_feet",), "Mit eget")
    assert (written.products, written.points, written.plan) == ((), (), "")
    assert not page.repeating.notice.isVisible()


def test_a_draft_says_how_many_points_are_in_it(clinic: OpenClinic, record: Shown) -> None:
    record = treated_before(clinic, record)
    page = entry_page(record)
    chord(Qt.Key.Key_D)
    until(page.repeating.notice.isVisible)
    keys(Qt.Key.Key_Escape)
    until(record.draft_stripe.isVisible)
    assert re.search("Botulinum toxin, 1 points?, saved ", record.draft_stripe.accessibleName())


def test_a_signed_entry_shows_all_of_it_and_a_correction_what_it_changed(clinic: OpenClinic, record: Shown) -> None:
    record = treated_before(clinic, record)
    first = next(item for item in record._look.record.items if item.kind == "treatment.signed")
    corrected = replace(
        first.content, plan="Igen om fire måneder", reaction="", settings=(Setting("technique", "30G"),)
    )
    clinic.correct(record._patient, first.id, corrected, "læst forkert")
    record._take_look()
    until(lambda: record._look.record.items[0].kind == "treatment.corrected")
    record.overview.timeline.setFocus()
    keys(Qt.Key.Key_Home, Qt.Key.Key_Return)
    detail = record._pages[-1]
    words = [label.text() for label in detail.findChildren(QLabel)]
    for said in ("Technique and depth", "30G", "Let ptose i højre side", "Igen om fire måneder"):
        assert said in words
    assert "32G  →  30G" in words
    assert "Rødme  →  nothing" in words
    assert "Igen om tre måneder  →  Igen om fire måneder" in words
    assert not any("ptose" in one and "→" in one for one in words), "what stays the same is no change"
    assert detail.findChild(QWidget, "faceMap") is not None


def test_nothing_is_repeated_where_there_is_no_last_time(record: Shown) -> None:
    page = entry_page(record)
    assert not page.repeating.button.isVisible()
    page.repeating.repeat()
    assert page.fields.entry_maker().products == ()


def test_what_is_unusual_or_does_not_add_up_is_told_and_signed_all_the_same(clinic: OpenClinic, record: Shown) -> None:
    record = treated_before(clinic, record)
    page = entry_page(record)
    chord(Qt.Key.Key_D)
    until(page.repeating.notice.isVisible)
    assert "the points add up to 4 U, the line says 20 U" in page.fields.second_look.text()
    keys("C1", Qt.Key.Key_Return, f"31/3/{clinic.clock.now().year + 2}", Qt.Key.Key_Return, "501", Qt.Key.Key_Return)
    give_reasons(page)
    assert "Units: 501 is more than usual (500 U)" in page.fields.second_look.text()
    sign(page)
    until(lambda: record._look.record.items[0].content.products[0].amount == Decimal(501))


def test_a_draft_of_before_there_were_settings_is_still_read(clinic: OpenClinic, record: Shown) -> None:
    content: dict[str, Json] = {
        "treatment": "botulinum",
        "original": "",
        "done": "",
        "done_is_now": True,
        "areas": ["glabella"],
        "products": [{"product": "Botox", "maker": "", "lot": "C1", "expiry": "", "amount": "20", "unit": "U"}],
        "fields": {"dilution": "2,5 ml", "technique": "32G"},
        "text": "Halvt",
        "aftercare": False,
        "reason": "",
        "deviations": {},
    }
    shown = clinic.record(record._patient)
    clinic.ask(lambda: drafts.save_draft(clinic.session, shown, kind="treatment", content=content))
    clinic.window.to_patient(record._patient)
    again = clinic.window.screen_shown
    until(again.draft_stripe.isVisible)
    press(again.draft_stripe.continue_button)
    written = again._pages[-1].fields.entry_maker()
    assert (written.areas, written.text) == (("glabella",), "Halvt")
    assert written.products[0].diluted_ml == Decimal("2.5")
    assert written.settings == (Setting("technique", "32G"),)


def test_a_step_leads_to_where_it_is_done(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    words = {button.step.id: button.word for button in page.rail.buttons}
    assert (words["health"], words["photos"], words["map"], words["sign"]) == ("Warning", "Warning", "To do", "To do")
    alt(Qt.Key.Key_4)
    assert focused() is page.fields.map.editor.view
    page.fields.areas.ticks[0].setFocus()
    keys(Qt.Key.Key_Space)
    assert next(button.word for button in page.rail.buttons if button.step.id == "map") == "Done"
    alt(Qt.Key.Key_3)
    assert focused() is page.rail.action
    assert page.rail.finding.text() == "There is no photo from before this treatment"
    alt(Qt.Key.Key_5)
    assert focused() is page.act_button
    alt(Qt.Key.Key_1)
    keys(Qt.Key.Key_Return)
    until(lambda: record._pages[-1].objectName() == "healthReviewPage")
    assert page.fields.ticked() == ("glabella",), "and comes back to what was written"


def test_signing_says_who_and_when_and_that_it_is_late(clinic: OpenClinic, record: Shown) -> None:
    clinic.clock.advance(timedelta(hours=30))
    page = entry_page(record)
    fill(page, clinic)
    page.fields.done.set_moment(clinic.clock.now() - timedelta(hours=25))
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    assert page.pin_card.who.text() == "Anna Holm, læge, registration 0ABCD"
    assert "more than 24 hours" in page.pin_card.late.text()
    keys(PIN)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    until(lambda: not record._pages)
    (card, *_rest) = record.overview.timeline._model.cards
    assert [badge.text for badge in card.badges] == ["Written late"]


def test_the_pin_can_be_pressed_with_the_mouse(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    fill(page, clinic)
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    press(page.pin_card.pad_button)
    press(page.pin_card.pad.digits["9"])
    press(page.pin_card.pad.back)
    for digit in PIN:
        press(page.pin_card.pad.digits[digit])
    until(lambda: record._look.record.items[0].kind == "treatment.signed")


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


def test_a_scan_of_what_the_stock_does_not_know_fills_in_what_it_says(clinic: OpenClinic, record: Shown) -> None:
    page = entry_page(record)
    year = clinic.clock.now().year + 2
    row = page.fields.products.rows[0]
    row.product.setFocus()
    keys(f"010704626139876317{year % 100}033110C77", Qt.Key.Key_Return)
    until(lambda: row.lot.text() == "C77")
    assert (row.product.text(), row.expiry.value()) == ("", date(year, 3, 31))
    assert focused() is row.product, "a code is no name: it is asked for"
    keys("Botox", Qt.Key.Key_Return)
    assert row.line().udi == "07046261398763", "what was scanned is only given its name"


def test_a_broken_code_is_told_and_stays(record: Shown) -> None:
    page = entry_page(record)
    row = page.fields.products.rows[0]
    row.product.setFocus()
    keys("010704626139876417280331", Qt.Key.Key_Return)
    until(row.origin.isVisible)
    assert row.product.text() == "010704626139876417280331"
    assert row.origin.text()


def test_what_is_typed_as_a_name_is_a_name(record: Shown) -> None:
    page = entry_page(record)
    row = page.fields.products.rows[0]
    row.product.setFocus()
    keys("Botox", Qt.Key.Key_Return, "AbbVie")
    record._desk.tasks.run(lambda: None, lambda _done: page.setProperty("asked", "yes"), print, page)
    until(lambda: page.property("asked") == "yes")
    assert (row.product.text(), row.maker.text(), focused()) == ("Botox", "AbbVie", row.maker)
