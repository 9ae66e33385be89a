"""Photos taken with a camera, by keys in a real window over a real vault; the camera sees pictures it was given."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journal_app.domain.journal import photos_of
from journal_app.domain.photos import PhotoMoment, PhotoSource, PhotoTime
from journal_app.domain.rules.operators import Remedy
from journal_app.resource_root import resource_root
from journal_app.services import gate
from journal_app.ui.photos.camera_source import CameraSource, system_camera
from journal_app.ui.photos.drawn_camera import DrawnCamera
from journal_app.ui.translation import Language, Translation
from tests.clinic import files_below
from tests.ui.hands import button, chord, keys, press
from tests.ui.patient_desk import BOTULINUM, OpenClinic, Shown, open_clinic, until
from tests.ui.treating import a_record, entry_page
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


def a_picture(number: int) -> bytes:
    """Red at the left, so that a mirrored one would be found out; a different shade each time."""
    image = Image.new("RGB", (640, 360), (0, 0, 255 - number))
    image.paste((255 - number, 0, 0), (0, 0, 320, 360))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


PICTURES = tuple(a_picture(number) for number in range(8))


@pytest.fixture
def camera() -> DrawnCamera:
    return DrawnCamera("Test camera", PICTURES)


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path, camera: DrawnCamera) -> Iterator[OpenClinic]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    assert made.window.desk is not None
    made.window.desk = replace(made.window.desk, camera=lambda: camera)
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


@pytest.fixture
def record(clinic: OpenClinic) -> Shown:
    clinic.window.to_patient(clinic.register(), treatment=BOTULINUM)
    until(lambda: clinic.window.screen_shown._look is not None)
    shown = clinic.window.screen_shown
    shown.overview.tabs.setCurrentWidget(shown.photos)
    return shown


def capturing(record: Shown) -> Shown:
    record.photos.grid.setFocus()
    chord(Qt.Key.Key_P)
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    until(lambda: page.view.is_seeing)
    return page


def kept(clinic: OpenClinic, record: Shown) -> Shown:
    return photos_of(clinic.record(record._shown_id()).items)


def test_every_pose_is_taken_by_space_and_kept_as_it_came(clinic: OpenClinic, record: Shown) -> None:
    page = capturing(record)
    poses = [row.pose for row in page.poses.rows]
    assert poses[:2] == ["front", "front_animated"]
    assert page.poses.pose == "front"
    keys(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert page.poses.pose == "oblique_left"
    assert "2" in page.act_button.words()
    before = files_below(clinic.folder).keys()
    assert [shot.pose for shot in page.strip.shots] == poses[:2]
    page.strip.cards[0].again_button.setFocus()
    keys(Qt.Key.Key_Space)
    assert page.poses.pose == "front"
    keys(Qt.Key.Key_Space)
    assert files_below(clinic.folder).keys() == before, "nothing is written before it is to be kept"
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages)
    photos = kept(clinic, record)
    assert {photo.place.pose for photo in photos} == {"front", "front_animated"}
    assert {photo.original.source for photo in photos} == {PhotoSource.CAMERA}
    assert {photo.original.told_by for photo in photos} == {PhotoTime.NOW}
    assert {photo.place.moment for photo in photos} == {PhotoMoment.BEFORE}
    opened = clinic.record(record._shown_id())
    files = [(photo.id, photo.original.file) for photo in photos]
    held = clinic.ask(lambda: {gate.open_file(clinic.session, opened, *file) for file in files})
    assert held == {PICTURES[1], PICTURES[2]}


def test_what_is_seen_is_never_mirrored_and_the_earlier_photo_lies_over_it(clinic: OpenClinic, record: Shown) -> None:
    page = capturing(record)
    page.grid.setChecked(False)
    page.level.setChecked(False)
    seen = page.view.grab().toImage()
    left, right = (seen.pixelColor(int(seen.width() * share), seen.height() // 2) for share in (0.25, 0.75))
    assert left.red() > 200 > right.red()
    assert page.ghost.isHidden()
    keys(Qt.Key.Key_Space)
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages and record.photos.grid.photos.rowCount() == 1)
    page = capturing(record)
    until(lambda: not page.view._earlier.isNull())
    before = page.view.ghost
    keys(Qt.Key.Key_BracketRight)
    assert page.view.ghost == page.ghost.value() > before
    keys(*[Qt.Key.Key_BracketRight] * 20)
    assert page.view.ghost == 60
    keys(Qt.Key.Key_Escape)
    until(lambda: not record._pages)


def test_a_camera_that_is_lost_keeps_what_was_taken_and_offers_files(
    clinic: OpenClinic, record: Shown, camera: DrawnCamera
) -> None:
    page = capturing(record)
    keys(Qt.Key.Key_Space)
    page.resolution.setCurrentIndex(1)
    camera.unplug()
    assert page.front.currentWidget() is page.missing
    assert "No camera" in page.missing.accessibleName() or "gone" in page.missing.accessibleName()
    assert not page.view.is_seeing
    press(page.import_button)
    until(lambda: record._pages[-1].objectName() == "photoImportPage")
    keys(Qt.Key.Key_Escape)
    until(lambda: record._pages == [page])
    camera.plug_in()
    until(lambda: page.view.is_seeing)
    assert page.resolution.currentText() == "1280 × 720"
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages)
    assert len(kept(clinic, record)) == 1


def test_leaving_asks_about_what_was_taken_and_lets_the_camera_go(
    clinic: OpenClinic, record: Shown, camera: DrawnCamera
) -> None:
    page = capturing(record)
    keys(Qt.Key.Key_Space)
    assert not record.may_leave()
    keys(Qt.Key.Key_Escape)
    assert record._pages == [page]
    press(button(page, "confirmButton"))
    until(lambda: not record._pages)
    assert not camera.is_running
    assert kept(clinic, record) == ()


def test_the_way_out_of_a_missing_photo_is_to_take_one(clinic: OpenClinic, record: Shown) -> None:
    record.remedies.mend(Remedy.TAKE_AFTER_PHOTO.value)
    until(lambda: bool(record._pages))
    press(button(record, "takePhotosInsteadButton"))
    until(lambda: record._pages[-1].objectName() == "capturePage")
    (page,) = record._pages
    assert page.moment.currentData() == PhotoMoment.AFTER.value


def test_a_computer_that_cannot_use_a_camera_says_what_is_missing(
    clinic: OpenClinic, record: Shown, camera: DrawnCamera
) -> None:
    camera.is_there, camera.lacks = False, "libpulse.so.0"
    record.photos.capture(PhotoMoment.OTHER)
    until(lambda: bool(record._pages))
    page = record._pages[-1]
    assert "libpulse.so.0" in page.missing.accessibleName()
    assert page.import_button.isVisible()


@pytest.mark.qt_log_ignore("Couldn.t (load|resolve) ", "Using Qt multimedia")  # what Qt says of parts it does without
def test_this_computers_own_camera_can_be_asked_for(app: QApplication) -> None:
    camera = system_camera()
    assert type(camera) is not CameraSource or camera.lacks
    camera.stop()


def test_the_rail_leads_from_the_entry_to_the_camera_and_back_to_what_was_written(clinic: OpenClinic) -> None:
    record = a_record(clinic)
    page = entry_page(record)
    page.fields.areas.ticks[0].setChecked(True)
    until(lambda: bool(page._findings))
    page.rail.choose("photos")
    until(page.rail.action.isVisible)
    assert page.rail.action.words() == "To the photos"
    press(page.rail.action)
    until(lambda: record._pages[-1] is not page)
    taking = record._pages[-1]
    until(lambda: taking.view.is_seeing)
    assert taking.treatment.currentData() == BOTULINUM
    assert taking.moment.currentData() == PhotoMoment.BEFORE.value
    assert [row.pose for row in taking.poses.rows][:2] == ["front", "front_animated"]
    keys(Qt.Key.Key_Space)
    chord(Qt.Key.Key_S)
    until(lambda: record._pages == [page])
    assert page.fields.areas.ticks[0].isChecked()
    (photo,) = kept(clinic, record)
    assert (photo.place.moment, photo.place.treatment) == (PhotoMoment.BEFORE, BOTULINUM)
    until(lambda: next(one.word for one in page.rail.buttons if one.step.id == "photos") == "Done")
