"""Consents on paper by keys and clicks: printed, filed at the desk, taken in, and confirmed by somebody else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from journal_app.domain.consents import ConsentConfirmed, ConsentSigned, InformationGiven
from journal_app.domain.health import HealthSubmitted
from journal_app.domain.paper import in_groups
from journal_app.domain.paper_contents import FormUse, PaperFiled, PaperSetAside
from journal_app.domain.people import Registration, Role
from journal_app.resource_root import resource_root
from journal_app.services import people
from journal_app.services.staff_port import Newcomer
from journal_app.ui.translation import Language, Translation
from tests.paper_scans import a_bomb, a_pdf, a_picture, printed
from tests.ui.hands import button, keys, press
from tests.ui.patient_desk import BOTULINUM, PASSWORD, PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
BO = "lyseblå cykel på broen"


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    """A clinic whose screens speak English."""
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
    """Informed three days ago."""
    made = clinic.register()
    clinic.confirm_allergies(made)
    clinic.inform(made)
    clinic.clock.advance(timedelta(days=3))
    return made


def a_colleague(clinic: OpenClinic) -> None:
    registration = Registration("Styrelsen for Patientsikkerhed", "0CDEF", "læge")
    bo = Newcomer("Bo Berg", frozenset({Role.PRACTITIONER}), bytearray(BO.encode()), "læge", registration)
    clinic.ask(lambda: people.admit(clinic.session, bo))


def picture(clinic: OpenClinic, name: str) -> None:
    """Keep what is on the screen, for whoever wants to look at it."""
    folder = os.environ.get("PAPER_PICTURES")
    if folder:
        QApplication.processEvents()
        clinic.window.grab().save(f"{folder}/{name}.png")


def opened(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    screen = clinic.window.screen_shown
    until(screen.banner.isVisible)
    return screen


def newest(clinic: OpenClinic, patient: UUID, kind: type) -> Shown:
    return next((item.content for item in clinic.record(patient).items if isinstance(item.content, kind)), None)


def printed_code(clinic: OpenClinic, patient: UUID, use: FormUse = FormUse.CONSENT) -> str:
    """A form that was printed and handed out."""
    return clinic.ask(lambda: printed(clinic.session, patient, use))


def a_scan(tmp_path: Path, data: bytes | None = None, name: str = "scan.jpg") -> Path:
    path = tmp_path / name
    path.write_bytes(a_picture(size=(1240, 1754)) if data is None else data)
    return path


def file_by_drop(clinic: OpenClinic, patient: UUID, code: str, path: Path) -> None:
    """The scan is dropped on the page, looked at, and filed with its code."""
    screen = opened(clinic, patient)
    if hasattr(screen, "overview"):
        screen.overview.tabs.setCurrentIndex(1)
    press(button(screen, "fileScanButton"))
    page: Shown = button(screen, "fileScanPage")
    drop(page, path)
    until(lambda: bool(page.view.sheets))
    picture(clinic, "file-scan")
    page.code.setFocus()
    keys(in_groups(code).lower())
    press(page.act_button)
    until(lambda: "The paper is filed" in clinic.window.said)


def drop(page: Shown, *paths: Path) -> None:
    """Let go of files over the page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPointF(20, 20)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(place, copy, data, left, none))


def paper_day(clinic: OpenClinic, page: Shown) -> None:
    """Type today's date as it stands on the paper."""
    page.signed.day.edit.setFocus()
    keys(f"{clinic.session.clock.today():%d/%m/%Y}")


def tick_all(page: Shown) -> None:
    for tick in page.points.ticks.values():
        tick.setFocus()
        keys(Qt.Key.Key_Space)


# --------------------------------------------------------------------------------------------------------- at the desk


def test_reception_prints_files_and_sees_nothing_of_it(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    clinic.sign_in_reception()
    card = opened(clinic, patient)
    press(button(card, "printFormsButton"))
    page: Shown = button(card, "printFormsPage")
    until(lambda: page.treatment.count() > 0)
    page.treatment.setCurrentIndex(page.treatment.findData(BOTULINUM))
    press(page.act_button)
    assert page.treatment_row.error.text(), "nothing is ticked beforehand"
    for tick in page.ticks.values():
        tick.setFocus()
        keys(Qt.Key.Key_Space)
    picture(clinic, "print-forms")
    press(page.act_button)
    until(lambda: page.findChild(QFileDialog) is not None)
    dialog: Shown = page.findChild(QFileDialog)
    target = tmp_path / "forms.pdf"
    dialog.fileSelected.emit(str(target))
    until(target.exists)
    dialog.done(0)
    clinic.window.activateWindow()
    assert target.read_bytes().startswith(b"%PDF-")
    code = printed_code(clinic, patient)
    file_by_drop(clinic, patient, code, a_scan(tmp_path))
    assert clinic.window.failures == []
    clinic.sign_in_again("Anna", PASSWORD)
    filed = newest(clinic, patient, PaperFiled)
    assert filed.filed_by_name == "Lise Reception"


def test_a_wrong_code_and_an_unfit_file_are_said_beside_the_field(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    code = printed_code(clinic, patient)
    screen = opened(clinic, patient)
    screen.overview.tabs.setCurrentIndex(1)
    press(button(screen, "fileScanButton"))
    page: Shown = button(screen, "fileScanPage")
    page._ask_which()
    assert page.dialog.testOption(QFileDialog.Option.DontUseNativeDialog), "the system's remembers what was opened"
    page.dialog.reject()
    for data in (b"MZ not a page", b"", a_bomb(), a_pdf()[:-20]):
        drop(page, a_scan(tmp_path, data, "odd.pdf"))
        until(lambda: bool(page.problem.text.text()))
        assert page._files == ()
        page.problem.clear()
    drop(page, tmp_path)
    until(lambda: bool(page.problem.text.text()))
    press(page.act_button)
    assert page.choose_row.error.text()
    drop(page, a_scan(tmp_path, a_pdf(), "signed.pdf"))
    until(lambda: len(page.view.sheets) == 1)
    page.code.setFocus()
    wrong = ("Z" if code[0] != "Z" else "Y") + code[1:]
    keys(wrong)
    press(page.act_button)
    assert "not a code" in page.code_row.error.text()
    assert newest(clinic, patient, PaperFiled) is None


# ----------------------------------------------------------------------------------------------------- two people look


def take_in(clinic: OpenClinic, patient: UUID) -> None:
    """The first look: nothing is done until the date is typed and every point ticked."""
    screen = opened(clinic, patient)
    assert screen.papers.stripe.isVisible()
    picture(clinic, "stripe-filed")
    press(button(screen, "lookAtPaperButton"))
    page: Shown = button(screen, "takePaperPage")
    until(lambda: bool(page.pages.view.sheets))
    press(page.act_button)
    assert page.signed_row.error.text()
    assert page.points_row.error.text()
    paper_day(clinic, page)
    tick_all(page)
    picture(clinic, "take-paper")
    press(page.act_button)
    until(lambda: newest(clinic, patient, ConsentSigned) is not None)


def test_a_consent_on_paper_goes_through_two_peoples_hands(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    a_colleague(clinic)
    file_by_drop(clinic, patient, printed_code(clinic, patient), a_scan(tmp_path))
    take_in(clinic, patient)
    screen = opened(clinic, patient)
    assert "Bo Berg" in screen.papers.stripe.text()
    assert not screen.papers.stripe.look_button.isVisible(), "not for the one who looked first"
    picture(clinic, "stripe-waits-for-second")
    clinic.sign_in_again("Bo", BO)
    clinic.window.to_home()
    home: Shown = clinic.window.screen_shown
    until(lambda: home.second_looks is not None and home.second_looks.isVisible())
    picture(clinic, "home")
    press(home.second_looks.show_button)
    until(home.second_looks.results.isVisible)
    screen = opened(clinic, patient)
    assert screen.papers.stripe.look_button.isVisible()
    press(button(screen, "lookAtPaperButton"))
    second: Shown = button(screen, "secondLookPage")
    until(lambda: bool(second.pages.view.sheets))
    assert not second.pin.isVisible()
    press(second.act_button)
    assert second.points_row.error.text(), "nothing of the first look is ticked"
    tick_all(second)
    picture(clinic, "second-look")
    press(second.act_button)
    until(lambda: newest(clinic, patient, ConsentConfirmed) is not None)
    assert newest(clinic, patient, ConsentConfirmed).alone == ""
    screen = opened(clinic, patient)
    assert not screen.papers.stripe.isVisible()
    look_at_both(clinic, patient, screen)


def look_at_both(clinic: OpenClinic, patient: UUID, screen: Shown) -> None:
    """The consent's own page says how it was signed, the paper's shows what was filed."""
    screen.overview.tabs.setCurrentIndex(1)
    picture(clinic, "consents-after")
    consent = next(item.id for item in clinic.record(patient).items if isinstance(item.content, ConsentSigned))
    screen._open_item(consent)
    until(lambda: bool(screen._pages))
    picture(clinic, "consent-detail")
    screen._pages[-1].left.emit()
    filed = next(item.id for item in clinic.record(patient).items if isinstance(item.content, PaperFiled))
    screen._open_item(filed)
    until(lambda: bool(screen._pages) and bool(button(screen, "pageView").sheets))
    picture(clinic, "filed-detail")


def test_one_practitioner_alone_writes_why_and_types_the_pin(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    file_by_drop(clinic, patient, printed_code(clinic, patient), a_scan(tmp_path))
    take_in(clinic, patient)
    screen = opened(clinic, patient)
    press(button(screen, "lookAtPaperButton"))
    second: Shown = button(screen, "secondLookPage")
    until(lambda: bool(second.pages.view.sheets))
    tick_all(second)
    press(second.act_button)
    assert second.reason_row.error.text()
    assert second.pin_row.error.text()
    second.reason.edit.setFocus()
    keys("Klinikken har kun mig")
    second.pin.setFocus()
    keys("000000")
    picture(clinic, "second-look-alone")
    press(second.act_button)
    until(lambda: bool(second.problem.text.text()))
    assert second.pin.text() == ""
    assert newest(clinic, patient, ConsentConfirmed) is None
    second.pin.setFocus()
    keys(PIN)
    press(second.act_button)
    until(lambda: newest(clinic, patient, ConsentConfirmed) is not None)
    assert newest(clinic, patient, ConsentConfirmed).alone == "Klinikken har kun mig"


def test_a_paper_that_does_not_fit_is_set_aside(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    file_by_drop(clinic, patient, printed_code(clinic, patient), a_scan(tmp_path))
    screen = opened(clinic, patient)
    press(button(screen, "lookAtPaperButton"))
    press(button(screen, "setAsideButton"))
    aside: Shown = button(screen, "setAsidePaperPage")
    press(aside.act_button)
    assert aside.reason_row.error.text()
    aside.reason.edit.setFocus()
    keys("Underskriften mangler")
    picture(clinic, "set-aside")
    press(aside.act_button)
    until(lambda: newest(clinic, patient, PaperSetAside) is not None)
    papers = opened(clinic, patient).papers
    assert not papers.stripe.isVisible()
    assert papers.confirm_button.isHidden(), "nothing waits, so nothing is to be confirmed"


# ------------------------------------------------------------------------------------------------- other papers


def test_information_on_paper_is_recorded_with_its_date(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    file_by_drop(clinic, patient, printed_code(clinic, patient, FormUse.INFORMATION), a_scan(tmp_path))
    screen = opened(clinic, patient)
    press(button(screen, "lookAtPaperButton"))
    page: Shown = button(screen, "takePaperPage")
    until(lambda: bool(page.pages.view.sheets))
    assert page.points is None
    paper_day(clinic, page)
    press(page.act_button)
    until(lambda: newest(clinic, patient, InformationGiven).paper is not None)


def test_health_answers_are_typed_in_beside_the_pages(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    file_by_drop(clinic, patient, printed_code(clinic, patient, FormUse.HEALTH), a_scan(tmp_path))
    screen = opened(clinic, patient)
    press(button(screen, "lookAtPaperButton"))
    page: Shown = button(screen, "healthAskPage")
    until(lambda: bool(page.pages.view.sheets))
    picture(clinic, "health-from-paper")
    page.forms = [_answered(form) for form in page.forms]
    for number, section in page.sections:
        section.show_form(page.forms[number])
    press(page.act_button)
    until(lambda: newest(clinic, patient, HealthSubmitted) is not None)
    assert newest(clinic, patient, HealthSubmitted).paper is not None


def _answered(form: Shown) -> Shown:
    from tests.clinic import answered_harmlessly

    return answered_harmlessly(form)


def test_a_pdf_signed_elsewhere_is_filed_with_its_treatment(clinic: OpenClinic, patient: UUID, tmp_path: Path) -> None:
    a_colleague(clinic)
    screen = opened(clinic, patient)
    screen.overview.tabs.setCurrentIndex(1)
    picture(clinic, "consents-tab")
    press(button(screen, "fileSignedButton"))
    page: Shown = button(screen, "fileSignedPage")
    drop(page, a_scan(tmp_path, a_pdf("I consent"), "signed.pdf"))
    until(lambda: len(page.view.sheets) == 1)
    picture(clinic, "file-signed")
    page.treatment.setCurrentIndex(page.treatment.findData(BOTULINUM))
    press(page.act_button)
    until(lambda: newest(clinic, patient, PaperFiled) is not None)
    filed = newest(clinic, patient, PaperFiled)
    assert (filed.treatment, filed.form) == (BOTULINUM, None)
