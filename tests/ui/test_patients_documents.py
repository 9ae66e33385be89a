"""Papers from outside by keys and clicks: dropped, scanned, seen, filed, read again, and nothing typed lost."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from pypdf import PdfWriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton

from journal_app.domain.received import DocumentFormat, DocumentKind, DocumentReceived
from journal_app.resource_root import resource_root
from journal_app.ui.translation import Language, Translation
from tests.paper_scans import a_bomb, a_picture
from tests.ui.hands import button, keys, press
from tests.ui.patient_desk import PASSWORD, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    """A clinic whose screens speak English, at a computer with a scan folder."""
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    made.window.resize(1280, 800)
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return clinic.register()


@pytest.fixture
def scans(clinic: OpenClinic, tmp_path: Path) -> Path:
    """The scan folder of this computer."""
    folder = tmp_path / "scans"
    folder.mkdir()
    watch(clinic, folder)
    return folder


def watch(clinic: OpenClinic, folder: Path) -> None:
    assert clinic.window.desk is not None
    clinic.window.desk = replace(clinic.window.desk, scan_folder=lambda: folder)


def a_pdf(pages: int = 3) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def a_file(folder: Path, name: str = "brev.pdf", data: bytes | None = None) -> Path:
    path = folder / name
    path.write_bytes(a_pdf() if data is None else data)
    return path


def opened(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    screen = clinic.window.screen_shown
    until(screen.banner.isVisible)
    return screen


def documents(clinic: OpenClinic, patient: UUID) -> list[DocumentReceived]:
    return [one.content for one in clinic.record(patient).items if isinstance(one.content, DocumentReceived)]


def drop(on: Shown, *paths: Path) -> None:
    """Let go of files over a widget, as the window system would tell it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(on, QDragEnterEvent(QPoint(20, 20), copy, data, left, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(20, 20), copy, data, left, none))


def picture(clinic: OpenClinic, name: str) -> None:
    """Keep what is on the screen, for whoever wants to look at it."""
    folder = os.environ.get("PAPER_PICTURES")
    if folder:
        QApplication.processEvents()
        clinic.window.grab().save(f"{folder}/{name}.png")


def begun(clinic: OpenClinic, patient: UUID) -> Shown:
    press(button(opened(clinic, patient), "fileDocumentButton"))
    page: Shown = button(clinic.window.screen_shown, "fileDocumentPage")
    assert page.choose_button.hasFocus(), "one begins with which file"
    return page


def describe(page: Shown, kind: DocumentKind = DocumentKind.REFERRAL, sender: str = "Dr. Holm") -> None:
    page.fields.kind.setCurrentIndex(page.fields.kind.findData(kind.value))
    page.fields.from_whom.setFocus()
    keys(sender)


# ------------------------------------------------------------------------------------------------------------- filing


def test_what_is_dropped_on_the_record_is_seen_and_filed(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    path = a_file(tmp_path)
    screen = opened(clinic, patient)
    drop(screen.overview, path)
    page: Shown = button(screen, "fileDocumentPage")
    until(lambda: bool(page.pages.view.sheets))
    press(page.act_button)
    assert page.fields.kind_row.error.text(), "what it is must be said"
    describe(page)
    assert page.fields.title.text() == "Referral", "the title is suggested"
    page.fields.dated.edit.setFocus()
    keys(f"{clinic.session.clock.today() - timedelta(days=4):%d/%m/%Y}")
    picture(clinic, "document-page")
    press(page.act_button)
    until(lambda: bool(page.filed))
    (told,) = documents(clinic, patient)
    assert (told.kind, told.sender, told.pages) == (DocumentKind.REFERRAL, "Dr. Holm", 3)
    assert told.dated is not None
    assert path.exists(), "nobody asked to delete it"
    picture(clinic, "document-filed")
    press(page.cancel_button)
    until(screen.overview.isVisible)


def test_its_pages_are_turned_by_keys_in_the_record(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    page = begun(clinic, patient)
    drop(page, a_file(tmp_path))
    until(lambda: bool(page.pages.view.sheets))
    describe(page)
    press(page.act_button)
    until(lambda: bool(page.filed))
    screen = opened(clinic, patient)
    item = next(one.id for one in clinic.record(patient).items if isinstance(one.content, DocumentReceived))
    screen._open_item(item)
    pages: Shown = button(screen, "turnedPages")
    until(lambda: bool(pages.view.sheets))
    picture(clinic, "document-detail")
    pages.view.setFocus()
    bar = pages.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    keys(Qt.Key.Key_PageDown)
    until(lambda: pages.at == 1)
    press(pages.on_button)
    until(lambda: pages.at == 2)
    assert pages.view.accessibleName() == "Page 3 of 3"
    assert not pages.on_button.isEnabled()
    pages.view.setFocus()
    keys(Qt.Key.Key_PageUp)
    until(lambda: pages.at == 1)


def test_a_picture_that_lies_on_its_side_is_shown_upright(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it clockwise to see it upright (Exif 2.32)
    Image.new("RGB", (800, 400), "white").save(made, "JPEG", exif=exif)
    page = begun(clinic, patient)
    drop(page, a_file(tmp_path, "foto.jpg", made.getvalue()))
    until(lambda: bool(page.pages.view.sheets))
    (sheet,) = page.pages.view.sheets
    assert sheet.height() > sheet.width()


def test_several_files_are_filed_one_by_one(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    paths = [a_file(tmp_path, f"{number}.pdf", a_pdf(number)) for number in (1, 2, 3)]
    page = begun(clinic, patient)
    drop(page, *paths)
    until(lambda: bool(page.pages.view.sheets))
    describe(page, DocumentKind.LETTER)
    assert "2 more files" in page.chosen.text()
    press(page.act_button)
    until(lambda: page._path == paths[1] and page._count == 2)
    assert page.fields.from_whom.text() == "Dr. Holm", "the same post"
    press(page.skip_button)
    until(lambda: page._path == paths[2] and page._count == 3)
    press(page.act_button)
    until(lambda: len(page.filed) == 2)
    assert sorted(told.pages for told in documents(clinic, patient)) == [1, 3], "the one left out is not filed"


# ------------------------------------------------------------------------------------------------- where scans come in


def test_a_scan_is_chosen_in_its_folder_and_deleted_once_the_journal_holds_it(
    clinic: OpenClinic, patient: UUID, scans: Path
) -> None:
    old, link = a_file(scans, "gammel.pdf"), scans / "link.pdf"
    os.utime(old, (1_700_000_000, 1_700_000_000))
    link.symlink_to(old)
    (scans / "noter.txt").write_text("ikke en scanning")
    page = begun(clinic, patient)
    until(lambda: page.folder.paths == (old,))
    new = a_file(scans, "ny.pdf", a_pdf(1))
    until(lambda: page.folder.paths == (new, old))
    page.folder.list.setFocus()
    page.folder.list.setCurrentRow(0)
    keys(Qt.Key.Key_Return)
    until(lambda: bool(page.pages.view.sheets))
    describe(page)
    picture(clinic, "document-scan-folder")
    press(page.act_button)
    until(lambda: bool(page.filed))
    assert new.exists()
    press(page.delete_button)
    dialog: Shown = page.findChild(QDialog, "confirmDialog")
    press(dialog.confirm)
    until(lambda: not new.exists())
    assert old.exists()


def test_a_scan_that_was_changed_since_is_not_deleted(clinic: OpenClinic, patient: UUID, scans: Path) -> None:
    path = a_file(scans)
    page = begun(clinic, patient)
    page.take_paths((path,))
    until(lambda: bool(page.pages.view.sheets))
    describe(page)
    press(page.act_button)
    until(lambda: bool(page.filed))
    path.write_bytes(a_pdf(2))
    page._delete()
    until(lambda: path.name in page.left_over.text())
    assert path.exists()


def test_a_scan_folder_that_is_gone_is_said(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    watch(clinic, tmp_path / "væk")
    page = begun(clinic, patient)
    until(lambda: bool(page.folder.problem.text.text()))


# ------------------------------------------------------------------------------------------------------ what is refused


@pytest.mark.parametrize("data", [b"", b"MZ not a page", a_bomb(), a_pdf()[:60]])
def test_a_hostile_file_is_refused_and_the_form_is_kept(
    clinic: OpenClinic, patient: UUID, tmp_path: Path, data: bytes
) -> None:
    page = begun(clinic, patient)
    describe(page)
    drop(page, a_file(tmp_path, "odd.pdf", data))
    until(lambda: bool(page.pages.problem.text.text()))
    press(page.act_button)
    assert page.choose_row.error.text()
    assert page.fields.from_whom.text() == "Dr. Holm"
    drop(page, a_file(tmp_path, "whole.pdf"))
    until(lambda: bool(page.pages.view.sheets))
    assert not page.pages.problem.isVisible()
    assert documents(clinic, patient) == []


def test_what_follows_a_whole_file_is_not_filed_as_if_it_were_that_one(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    page = begun(clinic, patient)
    describe(page)
    drop(page, a_file(tmp_path, "whole.pdf"))
    until(lambda: page._count == 3)
    drop(page, a_file(tmp_path, "odd.pdf", b"MZ not a page"))
    until(lambda: bool(page.pages.problem.text.text()))
    assert not page.pages.on_button.isVisible()
    press(page.act_button)
    assert page.choose_row.error.text()
    press(page.skip_button)
    assert page._path is None
    assert documents(clinic, patient) == []


def test_a_file_that_is_dropped_while_one_is_filed_comes_after_it(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    page = begun(clinic, patient)
    describe(page)
    drop(page, a_file(tmp_path, "1.pdf", a_pdf(1)))
    until(lambda: page._count == 1)
    page.carry_out()
    later = a_file(tmp_path, "2.pdf", a_pdf(2))
    drop(page, later)
    until(lambda: page._path == later and page._count == 2)
    assert [told.pages for told in documents(clinic, patient)] == [1]
    press(page.skip_button)
    assert page.delete_button.isVisible(), "what was filed may go, though the last was left out"


def test_a_folder_that_is_dropped_is_no_file(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    page = begun(clinic, patient)
    describe(page)
    drop(page, tmp_path)
    until(lambda: bool(page.problem.text.text()))
    assert page.fields.from_whom.text() == "Dr. Holm"
    press(page.act_button)
    assert page.choose_row.error.text()


def test_a_day_to_come_is_refused_by_the_service_and_nothing_is_lost(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    page = begun(clinic, patient)
    drop(page, a_file(tmp_path))
    until(lambda: bool(page.pages.view.sheets))
    describe(page)
    page.fields.received.set_value(clinic.session.clock.today() + timedelta(days=9))
    press(page.act_button)
    until(lambda: bool(page.problem.text.text()))
    assert page.has_unsaved()
    assert page.fields.title.text() == "Referral"
    assert documents(clinic, patient) == []


# ------------------------------------------------------------------------------------------------------ only the paper


def test_a_paper_is_noted_and_its_scan_filed_from_its_card(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    page = begun(clinic, patient)
    page.as_paper.setFocus()
    keys(Qt.Key.Key_Space)
    describe(page, DocumentKind.EARLIER_JOURNAL)
    press(page.act_button)
    assert page.fields.place_row.error.text()
    page.fields.place.setFocus()
    keys("Skab 2, mappe N")
    picture(clinic, "document-only-paper")
    press(page.act_button)
    until(lambda: bool(documents(clinic, patient)))
    (noted,) = documents(clinic, patient)
    assert (noted.format, noted.paper_place) == (DocumentFormat.PAPER, "Skab 2, mappe N")
    screen = opened(clinic, patient)
    paper = next(one.id for one in clinic.record(patient).items if isinstance(one.content, DocumentReceived))
    screen._open_item(paper)
    picture(clinic, "document-paper-detail")
    press(button(screen, "fileItsScanButton"))
    filing: Shown = button(screen, "fileDocumentPage")
    assert filing.fields.title.text() == noted.title
    drop(filing, a_file(tmp_path, "scan.jpg", a_picture(size=(1240, 1754))))
    until(lambda: bool(filing.pages.view.sheets))
    press(filing.act_button)
    until(lambda: bool(filing.filed))
    assert [told.scan_of for told in documents(clinic, patient) if told.file] == [paper]
    screen = opened(clinic, patient)
    screen._open_item(paper)
    assert screen.findChild(QPushButton, "fileItsScanButton") is None, "it has its scan"


# ----------------------------------------------------------------------------------------------------------- reception


def test_reception_files_from_the_card_and_sees_nothing_of_it_again(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    clinic.sign_in_reception()
    scans = tmp_path / "scans"
    scans.mkdir()
    watch(clinic, scans)
    path = a_file(scans)
    card = opened(clinic, patient)
    drop(card._pages.currentWidget(), path)
    page: Shown = button(card, "fileDocumentPage")
    until(lambda: page.folder.paths == (path,) and bool(page.pages.view.sheets))
    describe(page, sender="Hud- og Laserklinikken")
    picture(clinic, "document-reception")
    press(page.act_button)
    until(lambda: bool(page.filed))
    press(page.cancel_button)
    until(lambda: "Hud- og Laserklinikken" not in _words(card))
    assert "Referral" not in _words(card)
    assert clinic.window.failures == []
    clinic.window.reads_clinical = True
    clinic.sign_in_again("Anna", PASSWORD)
    assert [told.sender for told in documents(clinic, patient)] == ["Hud- og Laserklinikken"]


def _words(screen: Shown) -> str:
    shown = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    return " ".join([*shown, *(one.text() for one in screen.findChildren(QLineEdit) if one.isVisible())])


def test_the_very_same_file_is_filed_again_only_when_somebody_says_so(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    first = _about_to_file(clinic, patient, tmp_path)
    press(first.act_button)
    until(lambda: bool(first.filed))
    page = _about_to_file(clinic, patient, tmp_path)
    press(page.act_button)
    asking: Shown = button(page, "confirmDialog")
    said = " ".join(label.text() for label in asking.findChildren(QLabel))
    assert "Anna Holm filed this very file on" in said
    picture(clinic, "document-again")
    press(button(asking, "cancelButton"))
    until(lambda: not asking.isVisible())
    assert len(documents(clinic, patient)) == 1
    assert page.has_unsaved(), "everything typed stays"
    press(page.act_button)
    again: Shown = button(page, "confirmDialog")
    press(again.confirm)
    until(lambda: bool(page.filed))
    assert len(documents(clinic, patient)) == 2


def _about_to_file(clinic: OpenClinic, patient: UUID, folder: Path) -> Shown:
    """The page with one file looked at and described."""
    page = begun(clinic, patient)
    drop(page, a_file(folder))
    until(lambda: bool(page.pages.view.sheets))
    describe(page)
    return page
