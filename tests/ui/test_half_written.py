"""Whatever is typed when the screen locks is there afterwards, sealed meanwhile: every page with a field is walked."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from journal_app.domain.access import Purpose
from journal_app.domain.circumstances import PhotoLeft
from journal_app.domain.consents import ConsentSigned
from journal_app.domain.courses import CoursePlanned
from journal_app.domain.emergencies import EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.reactions import ReactionReported
from journal_app.domain.treatments import TreatmentEntry
from journal_app.resource_root import resource_root
from journal_app.services import courses, drafts, gate, registry_drafts
from journal_app.services.ports import Draft
from journal_app.ui import patients as patients_room
from journal_app.ui import photos as photos_room
from journal_app.ui import today as today_room
from journal_app.ui.desk import keep_all_of
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.allergies_page import AllergiesPage
from journal_app.ui.patients.consultation_page import ConsultationPage
from journal_app.ui.patients.countersign_page import CountersignPage
from journal_app.ui.patients.course_page import CoursePage, EndCoursePage
from journal_app.ui.patients.disclose_page import DisclosePage
from journal_app.ui.patients.document_page import FileDocumentPage
from journal_app.ui.patients.emergency_page import EmergencyPage, ReviewPage
from journal_app.ui.patients.identity_page import IdentityPage
from journal_app.ui.patients.information_page import InformationPage
from journal_app.ui.patients.merge_page import MergePage
from journal_app.ui.patients.note_page import NotePage
from journal_app.ui.patients.obtain_page import ObtainPage
from journal_app.ui.patients.permit_page import PermitPage
from journal_app.ui.patients.photo_left_out_page import PhotoLeftOutPage
from journal_app.ui.patients.prescription_page import PrescriptionPage
from journal_app.ui.patients.print_page import PrintPage
from journal_app.ui.patients.reaction_page import FollowUpPage, ReactionPage
from journal_app.ui.patients.registry_card import RegistryCard
from journal_app.ui.patients.reported_page import ReportedPage
from journal_app.ui.patients.treatment_page import TreatmentPage
from journal_app.ui.patients.unmerge_page import UnmergePage
from journal_app.ui.patients.withdraw_page import WithdrawPage
from journal_app.ui.patients.writing import Writing
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.today.patient_booking import PatientBooking
from journal_app.ui.today.screen import TodayScreen
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, press
from tests.ui.patient_desk import BOTULINUM, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window
from tests.written import a_reaction_reported, an_emergency_written

pytestmark = pytest.mark.xcb

Made = Callable[[Any, Any], ActPage]


def the(look: Shown, kind: type) -> JournalItem:
    items: tuple[JournalItem, ...] = look.record.items
    return next(item for item in items if isinstance(item.content, kind))


PAGES: Mapping[type[ActPage], Made] = {
    AllergiesPage: AllergiesPage,
    ConsultationPage: lambda desk, look: ConsultationPage(desk, look, look.treatment(BOTULINUM)),
    CountersignPage: lambda desk, look: CountersignPage(desk, look, the(look, TreatmentEntry)),
    CoursePage: lambda desk, look: CoursePage(desk, look, BOTULINUM),
    DisclosePage: DisclosePage,
    EmergencyPage: EmergencyPage,
    EndCoursePage: lambda desk, look: EndCoursePage(desk, look, the(look, CoursePlanned)),
    FileDocumentPage: lambda desk, look: FileDocumentPage(desk, look.record.patient),
    FollowUpPage: lambda desk, look: FollowUpPage(desk, look, the(look, ReactionReported)),
    IdentityPage: lambda desk, look: IdentityPage(desk, look.record.patient),
    InformationPage: lambda desk, look: InformationPage(desk, look, look.treatment(BOTULINUM)),
    MergePage: lambda desk, look: MergePage(desk, look.record.patient, country="DK"),
    NotePage: NotePage,
    ObtainPage: ObtainPage,
    PermitPage: lambda desk, look: PermitPage(desk, look.record.patient),
    PatientBooking: lambda desk, look: PatientBooking(desk, look.record.patient),
    PhotoLeftOutPage: lambda desk, look: PhotoLeftOutPage(desk, look, look.treatment(BOTULINUM), PhotoLeft.BEFORE),
    PrescriptionPage: PrescriptionPage,
    PrintPage: PrintPage,
    ReactionPage: ReactionPage,
    ReportedPage: lambda desk, look: ReportedPage(desk, look, BOTULINUM),
    ReviewPage: lambda desk, look: ReviewPage(desk, look, the(look, EmergencyTreated)),
    TreatmentPage: lambda desk, look: TreatmentPage(desk, look, Writing(look.treatment(BOTULINUM))),
    UnmergePage: lambda desk, look: UnmergePage(desk, look.record.patient.id, name="x"),
    WithdrawPage: lambda desk, look: WithdrawPage(desk, look, the(look, ConsentSigned)),
}
ALIKE: Mapping[str, str] = {
    **dict.fromkeys(("WrittenForm", "PaperPage", "DisclosureForm"), "what others are made of"),
    **dict.fromkeys(
        ("SecondLookPage", "TakePaperPage", "SetAsidePaperPage", "FileScanPage", "FileSignedPage"), "needs a scan"
    ),
    **dict.fromkeys(("MarkPage", "DescribePage", "HandOutPage", "SetAsidePage"), "needs a photo"),
    **dict.fromkeys(("CapturePage", "PhotoImportPage"), "its pictures are in no draft: that it was left is told"),
    **dict.fromkeys(("DeskConsentPage", "DeskHealthPage", "DeskWithdrawPage", "MarketingPage"), "at reception"),
    **dict.fromkeys(("HealthAskPage", "HealthReviewPage"), "needs answers"),
    **dict.fromkeys(("AftercarePage", "LanguagePage", "ReportPage", "NoticePage"), "nothing is typed"),
    "PrintFormsPage": "nothing is typed",
    "LeftWordsPage": "shows what was typed",
}
"""Pages that are not opened here, and why; the record keeps what is typed there by the same walk over the fields."""


def every_page(kind: type[ActPage] = ActPage) -> Iterator[type[ActPage]]:
    for one in kind.__subclasses__():
        yield one
        yield from every_page(one)


def load(room: ModuleType) -> None:
    for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
        if not found.name.endswith(".qt_camera"):  # has no page, and is loaded only where a camera is asked for
            import_module(found.name)


def test_no_page_is_forgotten() -> None:
    load(patients_room)
    load(photos_room)
    load(today_room)
    names = {page.__name__ for page in every_page() if page.__module__.startswith("journal_app.")}
    assert names ^ ({page.__name__ for page in PAGES} | ALIKE.keys()) == set()


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def lived_in(clinic: OpenClinic) -> UUID:
    """A patient with one of everything that a page is about."""
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.confirm_allergies(patient)
    session = clinic.session
    clinic.ask(lambda: an_emergency_written(session, patient))
    clinic.ask(lambda: a_reaction_reported(session, patient))
    record, today = clinic.record(patient), session.clock.today()
    clinic.ask(lambda: courses.plan(session, record, BOTULINUM, number=3, interval_days=90, first=today, goal="x"))
    return patient


def type_everywhere(page: QWidget) -> list[str]:
    """Words of its own in every field that takes any; what stands in them then."""
    typed = []
    fields = [field for field in page.findChildren(QWidget) if field.isVisible() and field.isEnabled()]
    for field in fields:
        if isinstance(field, QLineEdit) and field.echoMode() is QLineEdit.EchoMode.Normal and not field.isReadOnly():
            QTest.keyClicks(field, "7")
            typed.append(field.text())
        elif isinstance(field, QPlainTextEdit) and not field.isReadOnly():
            QTest.keyClicks(field, f"halv {len(typed)}")
            typed.append(field.toPlainText())
    return [text for text in typed if text.strip()]


def kept(clinic: OpenClinic, patient: UUID) -> tuple[Draft, ...]:
    def find() -> tuple[Draft, ...]:
        record = gate.take_record(clinic.session, patient, Purpose.CARE)
        return drafts.drafts_in(clinic.session, record)

    return clinic.ask(find)


def texts_in(content: object) -> set[str]:
    """Every text of a draft, whatever it lies in."""
    if isinstance(content, str):
        return {content, *content.split(" | ")}
    parts = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    return {text for part in parts for text in texts_in(part)}


def open_record(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def test_what_is_typed_on_any_page_of_a_record_is_kept_sealed_and_shown_again(clinic: OpenClinic) -> None:
    patient = lived_in(clinic)
    record = open_record(clinic, patient)
    walked = set()
    for kind, make in PAGES.items():
        if kind in {CountersignPage, TreatmentPage}:
            continue  # no entry is signed here; the entry's own tests hold its draft
        page = make(record._desk, record._look)
        record._push(page)
        until(page.isVisible)
        typed = type_everywhere(page)
        keep_all_of(record)
        found = kept(clinic, patient)
        words = {text for draft in found for text in texts_in(json.loads(json.dumps(dict(draft.content))))}
        assert set(typed) <= words, f"{kind.__name__}: {set(typed) - words}"
        if typed:
            walked.add(kind)
            (draft,) = found
            record._pop(page)
            record._continue_draft(draft)
            again = record._pages[-1]
            shown = {label.text() for label in again.findChildren(QLabel)} | {
                field.text() for field in again.findChildren(QLineEdit)
            }
            shown |= {field.toPlainText() for field in again.findChildren(QPlainTextEdit)}
            assert set(typed) <= shown, f"{kind.__name__}: {set(typed) - shown}"
            page = again
        for draft in found:
            clinic.ask(lambda draft=draft: drafts.discard_draft(clinic.session, draft.id))  # type: ignore[misc]
        if isinstance(page, WrittenForm):
            page.drafts.stop()
        record._pop(page)
    assert len(walked) > len(PAGES) / 2


def test_a_booking_that_was_left_is_told_and_shown_at_the_home_screen(clinic: OpenClinic) -> None:
    clinic.register()
    assert clinic.window.desk is not None
    screen = TodayScreen(clinic.window.desk)
    clinic.window.show_screen(lambda: screen)
    until(lambda: screen.new_button.isEnabled() and screen._state is not None)
    press(screen.new_button)
    until(lambda: screen._page is not None)
    page: Any = screen._page
    QTest.keyClicks(page.finder.field, "niel")
    keep_all_of(screen)
    (waiting,) = clinic.ask(lambda: registry_drafts.waiting(clinic.session))
    assert waiting.left == "New appointment"
    clinic.window.to_home()
    home = clinic.window.screen_shown
    until(home.unsaved.isVisible)
    press(home.unsaved.continue_button)
    until(lambda: home.findChild(QWidget, "leftWordsDialog") is not None)
    dialog = home.findChild(QWidget, "leftWordsDialog")
    until(dialog.isVisible)
    assert "niel" in {label.text() for label in dialog.findChildren(QLabel)}
    press(button(dialog, "throwLeftAwayButton"))
    until(lambda: clinic.ask(lambda: registry_drafts.waiting(clinic.session)) == ())


def test_a_booking_from_a_patients_card_is_told_by_its_name_and_its_words_are_shown(clinic: OpenClinic) -> None:
    patient = clinic.register()
    assert clinic.window.desk is not None
    card: Any = RegistryCard(clinic.window.desk, patient)
    clinic.window.show_screen(lambda: card)
    until(card.book_button.isVisible)
    press(card.book_button)
    until(lambda: card._page is not None and card._page.form is not None)
    QTest.keyClicks(card._page.form.note, "Ringer selv")
    keep_all_of(card)
    (waiting,) = clinic.ask(lambda: registry_drafts.waiting(clinic.session))
    assert waiting.left == "New appointment"  # without a name it would be offered as a registration
    left = clinic.ask(lambda: registry_drafts.left_words(clinic.session, waiting.id))
    assert left is not None
    assert "Ringer selv" in {text for _name, text in left.words}
