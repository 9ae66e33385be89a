"""Photos by keys and clicks in a real window over a real vault: taken in, seen in the grid, refused in words."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.domain.journal import photos_of
from journal_app.domain.photos import MarkKind, PhotoMoment, PhotoSource
from journal_app.resource_root import resource_root
from journal_app.ui.translation import Language, Translation
from journal_app.vault import stream_file
from tests.ui.hands import button, chord, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


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
def record(clinic: OpenClinic) -> Shown:
    clinic.window.to_patient(clinic.register())
    until(lambda: clinic.window.screen_shown._look is not None)
    shown = clinic.window.screen_shown
    shown.overview.tabs.setCurrentWidget(shown.photos)
    return shown


def a_photo(folder: Path, name: str, colour: str) -> Path:
    folder.mkdir(exist_ok=True)
    Image.new("RGB", (900, 600), colour).save(folder / name, "JPEG")
    return folder / name


def drop(target: Shown, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    target.dropEvent(QDropEvent(QPointF(QPoint(9, 9)), copy, data, left, Qt.KeyboardModifier.NoModifier))


def page_of(record: Shown) -> Shown:
    until(lambda: bool(record._pages))
    return record._pages[-1]


def looked_at(page: Shown) -> bool:
    return all(card.is_refused or not card.picture.pixmap().isNull() for card in page.cards)


def test_photos_are_dropped_described_and_kept_and_the_card_is_emptied(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    card = tmp_path / "DCIM"
    whole = [a_photo(card, "one.jpg", "red"), a_photo(card, "two.jpg", "blue")]
    broken = card / "three.jpg"
    broken.write_bytes(whole[0].read_bytes()[:500])
    drop(record.photos, *whole, broken)
    page = page_of(record)
    until(lambda: len(page.cards) == 3 and looked_at(page))
    assert page.cards[2].is_refused
    assert "damaged" in page.cards[2].problem.text()
    page.moment.setFocus()
    keys(Qt.Key.Key_Home)
    assert page.moment.currentData() == PhotoMoment.BEFORE.value
    page.cards[0].pose.setFocus()
    keys(Qt.Key.Key_Down)
    assert "2" in page.act_button.words()
    press(page.act_button)
    until(lambda: bool(page.outcomes))
    standing = photos_of(clinic.record(record._shown_id()).items)
    assert {photo.place.moment for photo in standing} == {PhotoMoment.BEFORE}
    assert {photo.place.pose for photo in standing} == {"front", ""}
    press(page.source_report.delete_button)
    assert all(path.exists() for path in whole)
    press(button(page, "confirmButton"))
    until(lambda: not any(path.exists() for path in whole))
    assert broken.exists()
    keys(Qt.Key.Key_Escape)
    until(lambda: record.photos.grid.photos.rowCount() == 2)


def test_a_card_is_picked_from_by_day_kept_and_emptied_of_just_that(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    card = tmp_path / "CARD"
    inner = card / "DCIM" / "100"
    inner.mkdir(parents=True)
    shades = [f"rgb({number * 20},0,0)" for number in range(5)]
    today = [a_photo(inner, f"IMG_{number}.JPG", shade) for number, shade in enumerate(shades)]
    today[3].write_bytes(today[3].read_bytes()[:400])
    older = a_photo(inner, "IMG_9.JPG", "green")
    os.utime(older, (86_400 * 15_000, 86_400 * 15_000))
    (inner / "Thumbs.db").write_bytes(b"x")
    (card / "film.mov").write_bytes(b"x")
    press(record.photos.import_button)
    page = page_of(record)
    press(page.folder_button)
    until(lambda: page.picker.dialog is not None)
    page.picker.dialog.fileSelected.emit(str(card))
    page.picker.dialog.close()
    until(lambda: page.picker.found is not None and page.picker.list.isVisible())
    assert page.picker.heading.text() == "6 pictures in “CARD”"
    assert "1 other file is no picture" in page.picker.others.text()
    assert page.picker.look_button.words() == "Look at 5 pictures", "the newest day, and no other"
    press(page.picker.look_button)
    until(lambda: len(page.cards) == 5 and looked_at(page))
    assert [card_.is_refused for card_ in page.cards] == [False, False, False, True, False]
    press(page.cards[4].remove_button)
    press(page.act_button)
    until(lambda: bool(page.outcomes) and page.source_report.isVisible())
    assert page.source_report.remains.text() == (
        "3 files that the journal holds to the byte still lie there. 3 pictures were not taken in and stay there"
    )
    today[1].write_bytes(b"another")
    press(page.source_report.delete_button)
    assert today[0].exists(), "it asks once more"
    press(button(page, "confirmButton"))
    until(page.source_report.left.isVisible)
    assert [path.exists() for path in today] == [False, True, False, True, True]
    assert older.exists()
    assert "IMG_1.JPG" in page.source_report.left.text()
    assert "2 files are deleted" in page.source_report.remains.text()
    deleted = [one for one in clinic.record(record._shown_id()).items if one.kind == "photo.sources_deleted"]
    assert len(deleted) == 1
    press(page.cancel_button)
    until(lambda: not record._pages)
    until(lambda: any(card_.title == "Files deleted from CARD" for card_ in record.overview.timeline._model.cards))


def test_taking_in_stops_when_somebody_says_so_and_goes_on_afterwards(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    paths = [a_photo(tmp_path / "c", f"{shade}.jpg", f"rgb({shade},0,0)") for shade in range(0, 120, 40)]
    drop(record.photos, *paths)
    page = page_of(record)
    until(lambda: len(page.cards) == 3 and looked_at(page))
    page.act_button.click()
    page.working.stop_button.click()  # before the worker has come to the second
    until(lambda: page._keeping is None)
    begun = len(page.outcomes)
    assert begun < 3
    assert len(photos_of(clinic.record(record._shown_id()).items)) == begun
    press(page.act_button)
    until(lambda: len(page.outcomes) == 3)
    assert len(photos_of(clinic.record(record._shown_id()).items)) == 3


def test_a_photo_from_the_clipboard_is_kept(clinic: OpenClinic, record: Shown) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.green)
    QGuiApplication.clipboard().setImage(picture)
    record.photos.import_button.setFocus()
    chord(Qt.Key.Key_V)
    page = page_of(record)
    until(lambda: len(page.cards) == 1 and looked_at(page))
    assert page.has_unsaved()
    press(page.act_button)
    until(lambda: bool(page.outcomes))
    (photo,) = photos_of(clinic.record(record._shown_id()).items)
    assert photo.original.source is PhotoSource.PASTED
    assert page.source_report.isHidden()


def test_the_grid_fetches_what_is_seen(clinic: OpenClinic, record: Shown, tmp_path: Path) -> None:
    drop(record.photos, *(a_photo(tmp_path / "c", f"{shade}.jpg", f"rgb({shade},0,0)") for shade in range(0, 240, 40)))
    page = page_of(record)
    until(lambda: len(page.cards) == 6 and looked_at(page))
    press(page.act_button)
    until(lambda: bool(page.outcomes))
    keys(Qt.Key.Key_Escape)
    grid = record.photos.grid
    until(lambda: grid.photos.rowCount() == 6 and len(grid.photos._pictures) == 6)
    with Image.open(io.BytesIO((tmp_path / "c" / "40.jpg").read_bytes())) as kept:
        assert kept.size == (900, 600)
    grid.setFocus()
    keys(Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(grid.chosen()) == 2


# ------------------------------------------------------------------------------------------------- looking, comparing


def taken_in(record: Shown, folder: Path, *colours: str, already: int = 0) -> None:
    drop(record.photos, *(a_photo(folder, f"{colour}.jpg", colour) for colour in colours))
    page = page_of(record)
    until(lambda: len(page.cards) == len(colours) and looked_at(page))
    press(page.act_button)
    until(lambda: bool(page.outcomes))
    keys(Qt.Key.Key_Escape)
    grid = record.photos.grid
    until(lambda: grid.photos.rowCount() == len(colours) + already and not record._pages)
    grid.setFocus()
    keys(Qt.Key.Key_Home)


def test_one_photo_is_looked_at_described_anew_and_set_aside_by_keys(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    taken_in(record, tmp_path / "c", "red")
    keys(Qt.Key.Key_Return)
    page = page_of(record)
    until(lambda: bool(page.view._layers))
    press(page.describe_button)
    until(lambda: record._pages[-1] is not page)
    described = record._pages[-1]
    described.moment.setFocus()
    keys(Qt.Key.Key_End)
    press(described.act_button)
    until(lambda: not record._pages)
    (photo,) = photos_of(clinic.record(record._shown_id()).items)
    assert photo.place.moment is PhotoMoment.OTHER
    record.photos.grid.setFocus()
    keys(Qt.Key.Key_Home, Qt.Key.Key_Return)
    page = page_of(record)
    press(page.aside_button)
    until(lambda: record._pages[-1] is not page)
    keys("blurred")
    press(record._pages[-1].act_button)
    until(lambda: record.photos.grid.photos.rowCount() == 0)
    press(record.photos.aside)
    assert record.photos.grid.photos.rowCount() == 1


def test_page_keys_turn_to_the_photos_beside_it_at_once_and_zooming_brings_the_originals_pixels(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    large = tmp_path / "large.jpg"
    Image.new("RGB", (3000, 2000), "green").save(large, "JPEG")
    drop(record.photos, large)
    until(lambda: bool(record._pages) and looked_at(record._pages[-1]))
    press(record._pages[-1].act_button)
    until(lambda: bool(record._pages[-1].outcomes))
    keys(Qt.Key.Key_Escape)
    until(lambda: not record._pages)
    taken_in(record, tmp_path / "c", "red", "blue", already=1)
    keys(Qt.Key.Key_Return)
    page = page_of(record)
    until(lambda: len(page._images) == 2)
    assert not page.newer_button.isEnabled()
    seen = [colour_of(page)]
    for _ in range(2):
        until(lambda: page._among[page._place() + 1].id in page._images)
        keys(Qt.Key.Key_PageDown)
        seen.append(colour_of(page))
    assert {"red", "blue"} == {name for name, at in (("red", 0), ("blue", 2)) if any(one[at] > 150 for one in seen)}
    assert not page.older_button.isEnabled()
    while page._photo.original.width != 3000:
        keys(Qt.Key.Key_PageUp)
    until(lambda: bool(page.view._layers))
    assert page.view._layers[0].image.width() == 2048
    while page.view.zoom < 6:
        keys(Qt.Key.Key_Plus)
    until(lambda: page.view._layers[0].image.width() == 3000)


def test_a_photo_whose_original_is_lost_is_shown_and_said_to_be_so(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    taken_in(record, tmp_path / "c", "red", "blue")
    newest, _ = record.photos.grid.photos.photos
    stream_file.path_of(clinic.folder, newest.original.file).unlink()
    keys(Qt.Key.Key_Return)
    page = page_of(record)
    until(lambda: page.problem.isVisible() and bool(page.view._layers))
    assert "original of a photo on this page is missing or damaged" in page.problem.text.text()
    keys(Qt.Key.Key_PageDown)
    until(lambda: len(page._lost._asked) == 2)
    clinic.ask(lambda: None)  # after what the page asked for
    assert not page.problem.isVisible(), "the other one is whole"
    keys(Qt.Key.Key_Escape)
    until(lambda: not record._pages)
    record.photos.grid.setFocus()
    chord(Qt.Key.Key_A)
    press(record.photos.compare_button)
    compared = page_of(record)
    until(lambda: compared.problem.isVisible() and len(compared.view._layers) == 2)


def colour_of(page: Shown) -> tuple[int, int, int]:
    """What the photo shows in its middle, at this very moment."""
    (layer,) = page.view._layers
    middle = layer.image.pixelColor(layer.image.width() // 2, layer.image.height() // 2)
    return middle.red(), middle.green(), middle.blue()


def test_a_copy_for_marketing_asks_for_the_consent_first(clinic: OpenClinic, record: Shown, tmp_path: Path) -> None:
    taken_in(record, tmp_path / "c", "red")
    keys(Qt.Key.Key_Return)
    press(page_of(record).hand_out_button)
    until(lambda: record._pages[-1].objectName() == "handOutPhotoPage")
    page = record._pages[-1]
    page.purpose.setCurrentIndex(1)
    page.recipient.setFocus()
    keys("Instagram")
    press(page.act_button)
    assert "not consented" in page.purpose_row.error.text()
    page.purpose.setCurrentIndex(0)
    assert page.recipient_row.isHidden()
    press(page.act_button)
    until(lambda: page.dialog is not None)
    copy = tmp_path / "copy.jpg"
    page.dialog.fileSelected.emit(str(copy))
    page.dialog.close()
    until(copy.exists)
    (photo,) = photos_of(clinic.record(record._shown_id()).items)
    assert [given.recipient for given in photo.handed_out] == [page._look.patient_name]
    with Image.open(copy) as handed:
        assert handed.size == (900, 600)


def test_a_copy_as_dicom_says_what_goes_out_and_names_nobody_unasked(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    taken_in(record, tmp_path / "c", "red")
    keys(Qt.Key.Key_Return)
    press(page_of(record).hand_out_button)
    until(lambda: record._pages[-1].objectName() == "handOutPhotoPage")
    page = record._pages[-1]
    assert page.with_name.isHidden()
    page.form.setFocus()
    keys(Qt.Key.Key_Down)
    until(page.with_original.isVisible)
    assert not page.with_name.isChecked()
    assert not page.with_original.isChecked()
    assert page.about_original.text().startswith("A re-encoded copy goes in")
    press(page.with_original)
    assert page.about_original.text().startswith("The original goes out to the byte")
    assert page.watermark_row.isHidden()
    press(page.act_button)
    until(lambda: page.dialog is not None)
    copy = tmp_path / "copy.dcm"
    page.dialog.fileSelected.emit(str(copy))
    page.dialog.close()
    until(copy.exists)
    made = copy.read_bytes()
    assert made[128:132] == b"DICM"
    assert (tmp_path / "c" / "red.jpg").read_bytes() in made
    assert b"Nielsen" not in made
    (photo,) = photos_of(clinic.record(record._shown_id()).items)
    (given,) = photo.handed_out
    assert (given.form, given.with_identity, given.with_original) == ("dicom", False, True)


def test_two_photos_are_compared_every_way_and_their_eyes_are_kept(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    taken_in(record, tmp_path / "c", "red", "blue")
    assert not record.photos.compare_button.isEnabled()
    chord(Qt.Key.Key_A)
    press(record.photos.compare_button)
    page = page_of(record)
    until(lambda: len(page.view._layers) == 2)
    colours = set()
    for place in range(page.mode.count()):
        page.mode.setCurrentIndex(place)
        page.mode.activated.emit(place)
        shown = page.view.grab().toImage()
        colours.add(shown.pixelColor(shown.width() // 4, shown.height() // 2).name())
    assert len(colours) > 1
    page.view.setFocus()
    keys(Qt.Key.Key_Plus)
    assert page.view.zoom > 1
    press(page.eyes_button)
    for share in (0.15, 0.3, 0.65, 0.8):
        spot = QPoint(int(page.view.width() * share), page.view.height() // 2)
        QTest.mouseClick(page.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    until(lambda: all(len(one.eyes) == 2 for one in photos_of(clinic.record(record._shown_id()).items)))
    keys(Qt.Key.Key_Escape)
    until(lambda: not record._pages)


def test_what_is_drawn_is_a_layer_beside_the_photo_by_hand_and_by_keys(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    taken_in(record, tmp_path / "c", "red", "blue")
    keys(Qt.Key.Key_Return)
    press(page_of(record).draw_button)
    until(lambda: record._pages[-1].objectName() == "markPhotoPage" and record._pages[-1].canvas.size_of_photo[0] > 0)
    page = record._pages[-1]
    plain = page.canvas.grab().toImage()
    page.kind.setCurrentIndex(page.kind.findData(MarkKind.MEASURE.value))
    middle = QPoint(page.canvas.width() // 2, page.canvas.height() // 2)
    drag(page.canvas, middle, middle + QPoint(60, 0))
    keys("10")
    drag(page.canvas, middle + QPoint(0, 40), middle + QPoint(120, 40))
    assert [mark.millimetres for mark in page.canvas.marks] == [Decimal(10), Decimal(20)]
    page.kind.setCurrentIndex(page.kind.findData(MarkKind.TEXT.value))
    press(page.add_button)
    press(page.act_button)
    assert record._pages[-1] is page, "an empty text says nothing"
    page.text.setFocus()
    keys("scar")
    page.canvas.setFocus()
    keys(Qt.Key.Key_Right)
    assert page.list.count() == 3
    assert page.list.item(2).text().endswith("scar")
    assert page.canvas.grab().toImage() != plain
    page.list.setFocus()
    keys(Qt.Key.Key_Home)
    assert page.canvas.chosen == 0
    chord(Qt.Key.Key_S)
    until(lambda: not record._pages)
    drawn = next(photo for photo in photos_of(clinic.record(record._shown_id()).items) if photo.marks)
    assert [mark.kind for mark in drawn.marks] == [MarkKind.MEASURE, MarkKind.MEASURE, MarkKind.TEXT]
    assert drawn.marks[2].start.x == Decimal("0.41")
    record.photos.grid.setFocus()
    chord(Qt.Key.Key_A)
    press(record.photos.compare_button)
    compared = page_of(record)
    until(lambda: len(compared.view._layers) == 2)
    without = compared.view.grab().toImage()
    press(compared.drawings)
    assert compared.view.grab().toImage() != without


def test_a_collage_of_the_compared_goes_to_the_patient_with_a_watermark(
    clinic: OpenClinic, record: Shown, tmp_path: Path
) -> None:
    taken_in(record, tmp_path / "c", "red", "blue")
    chord(Qt.Key.Key_A)
    press(record.photos.compare_button)
    press(page_of(record).collage_button)
    until(lambda: record._pages[-1].objectName() == "handOutPhotoPage")
    page = record._pages[-1]
    press(page.with_name)
    page.watermark.setFocus()
    keys("Klinik")
    press(page.act_button)
    until(lambda: page.dialog is not None)
    copy = tmp_path / "collage.jpg"
    page.dialog.fileSelected.emit(str(copy))
    page.dialog.close()
    until(copy.exists)
    until(lambda: not record._pages)
    for photo in photos_of(clinic.record(record._shown_id()).items):
        assert [given.form for given in photo.handed_out] == ["collage"]
    with Image.open(copy) as handed:
        assert handed.width > 2 * 1700


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, left, plain, start)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, left, plain, end)
