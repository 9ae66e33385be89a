"""Points on the patient's own photo: chosen, placed, kept as a draft, signed, and seen on it again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from journal_app.domain.journal import photos_of
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.photos import PhotoSource
from journal_app.services import drafts, photos
from journal_app.services.photos import NewPhoto
from journal_app.services.session import ChangeSet
from journal_app.ui.patients.map_card import MapCard
from tests.ui.hands import keys
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
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
    """A record with one photo in it."""
    shown = a_record(clinic)
    content = io.BytesIO()
    Image.new("RGB", (900, 600), "peru").save(content, "JPEG")
    patient = shown._look.record.patient.id
    new = NewPhoto(content.getvalue(), PhotoSource.FILE)
    clinic.ask(lambda: photos.take_in(clinic.session, shown._look.record, new))
    clinic.bus.changed.emit(ChangeSet.of("photo.taken", patients=[patient]))
    until(lambda: bool(photos_of(shown._look.record.items)))
    return shown


def the_photo(record: Shown) -> UUID:
    (photo,) = photos_of(record._look.record.items)
    return photo.original.file


def on_the_photo(record: Shown) -> Shown:
    """An entry whose map shows the photo, with one point in its middle, all by keys."""
    page = entry_page(record)
    page.fields.map.begin()
    chooser = page.fields.map.photos.chooser
    chooser.setFocus(Qt.FocusReason.OtherFocusReason)
    chooser.setCurrentIndex(1)
    chooser.activated.emit(1)
    until(lambda: page.fields.map.editor.view.map == PHOTO)
    page.fields.map.editor.view.setFocus(Qt.FocusReason.OtherFocusReason)
    keys(Qt.Key.Key_Insert)
    until(page.fields.map.points)
    return page


def test_a_patient_without_photos_is_offered_none(clinic: OpenClinic) -> None:
    page = entry_page(a_record(clinic))
    page.fields.map.begin()
    assert not page.fields.map.photos.isVisible()


def test_a_point_on_a_photo_is_signed_and_seen_on_it_again(clinic: OpenClinic, record: Shown) -> None:
    page = on_the_photo(record)
    fill(page, clinic)
    sign(page)
    until(lambda: record._look.record.items[0].kind == "treatment.signed" and not record._pages)
    entry = record._look.record.items[0]
    (point,) = entry.content.points
    assert (point.map, point.photo) == (PHOTO, the_photo(record))
    record._open_item(entry.id)
    detail = record._pages[-1]
    (card,) = detail.findChildren(MapCard)
    until(lambda: card.editor.view.map == PHOTO)
    assert (card.editor.view.photo, len(card.editor.view.handles)) == (the_photo(record), 1)
    assert not card.photos.isVisible()


def test_a_draft_brings_its_photo_back(clinic: OpenClinic, record: Shown) -> None:
    on_the_photo(record)
    keys(Qt.Key.Key_Escape)
    keys(Qt.Key.Key_Escape)
    until(lambda: not record._pages and record.draft_stripe.continue_button.isVisible())
    assert re.search("1 points?, 1 photos?, saved ", record.draft_stripe.accessibleName())
    (kept,) = clinic.ask(lambda: drafts.drafts_in(clinic.session, record._look.record))
    assert kept.content["points"]
    record.draft_stripe.continue_button.click()
    page = record._pages[-1]
    page.fields.map.begin()
    until(lambda: page.fields.map.editor.view.map == PHOTO)
    assert [point.photo for point in page.fields.map.points()] == [the_photo(record)]


def test_a_photo_that_is_not_the_patients_is_not_shown(clinic: OpenClinic, record: Shown) -> None:
    """A draft that names one shows the map without it, and the service refuses it."""
    page = entry_page(record)
    page.fields.map.begin()
    strange = MapPoint(PHOTO, Decimal("0.5"), Decimal("0.5"), None, None, photo=UUID(int=7))
    page.fields.map.set_points((strange,))
    assert page.fields.map.editor.view.map != PHOTO
    fill(page, clinic)
    sign(page)
    until(lambda: "not here" in page.problem.text.text())
