"""The ways from an open record to what is written beside planned treatments; it must not write any of it itself.

The record shows the pages that it wants, below the banner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from journal_app.domain.countersigned import countersigned
from journal_app.domain.course_steps import endings
from journal_app.domain.courses import CoursePlanned
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionReported
from journal_app.domain.received import DocumentFormat, DocumentReceived, scanned_papers
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import countersigning, emergencies
from journal_app.services.ports import Draft
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.aftercare_offer import KEYS as AFTERCARE_KEYS
from journal_app.ui.patients.aftercare_offer import AftercareOffer, has_aftercare, say_print
from journal_app.ui.patients.aftercare_page import AftercarePage
from journal_app.ui.patients.countersign_page import COUNTERSIGN_DRAFT, CountersignPage
from journal_app.ui.patients.course_page import COURSE_DRAFT, COURSE_END_DRAFT, CoursePage, EndCoursePage
from journal_app.ui.patients.disclose_page import DisclosePage
from journal_app.ui.patients.document_page import FileDocumentPage
from journal_app.ui.patients.emergency_page import EMERGENCY_DRAFT, REVIEW_DRAFT, EmergencyPage, ReviewPage
from journal_app.ui.patients.left_words_page import LEFT_DRAFT, LeftWordsPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.obtain_page import ObtainPage
from journal_app.ui.patients.prescription_page import PRESCRIPTION_DRAFT, PrescriptionPage
from journal_app.ui.patients.reaction_page import FOLLOW_UP_DRAFT, REACTION_DRAFT, FollowUpPage, ReactionPage
from journal_app.ui.patients.record_detail import DetailAct
from journal_app.ui.patients.report_page import ReportPage
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.widgets.buttons import Button, Kind


class Act(StrEnum):
    """What the menu leads to."""

    EMERGENCY = "emergency"
    REACTION = "reaction"
    PRESCRIPTION = "prescription"
    COURSE = "course"
    DOCUMENT = "document"
    DISCLOSE = "disclose"
    OBTAIN = "obtain"


class WriteMenu(Button):
    """A button that opens a list of what else can be written.

    Signals:
        wanted: Act.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("", Kind.SECONDARY, icon=Icon.DRAFT)
        self.setObjectName("writeButton")
        menu = self._menu = QMenu(self)
        self._entries = {act: menu.addAction("") for act in Act}
        for act, entry in self._entries.items():
            entry.setObjectName(f"write-{act}")
            entry.triggered.connect(lambda _on=False, act=act: self.wanted.emit(act))
        self.clicked.connect(self._open)
        self.say_all()

    def say_all(self) -> None:
        """Say every text in the language of now."""
        self.setText(QCoreApplication.translate("WriteMenu", "Write…"))
        names = {
            Act.EMERGENCY: QCoreApplication.translate("WriteMenu", "Emergency that was treated"),
            Act.REACTION: QCoreApplication.translate("WriteMenu", "Reaction or complication"),
            Act.PRESCRIPTION: QCoreApplication.translate("WriteMenu", "Prescription"),
            Act.COURSE: QCoreApplication.translate("WriteMenu", "Course of treatments"),
            Act.DOCUMENT: QCoreApplication.translate("WriteMenu", "File a document from outside"),
            Act.DISCLOSE: QCoreApplication.translate("WriteMenu", "Passed on to somebody else"),
            Act.OBTAIN: QCoreApplication.translate("WriteMenu", "Obtained from somebody else"),
        }
        for act, entry in self._entries.items():
            entry.setText(names[act])
        self._menu.setAccessibleName(self.words())

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class WrittenActs(QObject):
    """Acts on one look at a time.

    Signals:
        page_wanted: ActPage, to be shown below the banner.
    """

    page_wanted = Signal(object)

    def __init__(self, desk: Desk, treatment: Callable[[], str], parent: QWidget) -> None:
        """``treatment`` tells which is chosen."""
        super().__init__(parent)
        self._desk, self._treatment = desk, treatment
        self._look: Look | None = None
        self.aftercare_offer = AftercareOffer(partial(self._show, AftercarePage))

    def show_look(self, look: Look, *, is_wanted: bool) -> None:
        """Follow the record; nothing is offered beside a page."""
        self._look = look
        self.aftercare_offer.show_look(look, is_wanted=is_wanted)

    def begin(self, act: object) -> None:
        """Show the page of an act; of a damaged journal none."""
        look = self._look
        if look is None or look.damaged:
            return
        makers: Mapping[Act, Callable[[], QWidget]] = {
            Act.EMERGENCY: lambda: EmergencyPage(self._desk, look),
            Act.REACTION: lambda: ReactionPage(self._desk, look),
            Act.PRESCRIPTION: lambda: PrescriptionPage(self._desk, look),
            Act.COURSE: lambda: CoursePage(self._desk, look, self._treatment()),
            Act.DOCUMENT: lambda: FileDocumentPage(self._desk, look.record.patient),
            Act.DISCLOSE: lambda: DisclosePage(self._desk, look),
            Act.OBTAIN: lambda: ObtainPage(self._desk, look),
        }
        self.page_wanted.emit(makers[Act(str(act))]())

    def file_documents(self, paths: tuple[Path, ...]) -> None:
        """Show the page that files documents, with files that were dropped on the record."""
        if self._look is not None and not self._look.damaged:
            self.page_wanted.emit(FileDocumentPage(self._desk, self._look.record.patient, paths))

    def goes_on(self, draft: Draft) -> bool:
        """Continue a draft of such a page; False where it is of something else."""
        look = self._look
        if look is None:
            return False
        page, follow = _OF_DRAFTS.get(draft.kind), _FOLLOWING_UP.get(draft.kind)
        about = look.item(UUID(str(draft.content["about"]))) if follow is not None else None
        if page is not None:
            self.page_wanted.emit(page(self._desk, look, draft, original=look.original_of(draft)))
        elif follow is not None and about is not None:
            self.page_wanted.emit(follow(self._desk, look, about, draft))
        elif draft.kind == COURSE_DRAFT:
            self.page_wanted.emit(CoursePage(self._desk, look, self._treatment(), draft))
        elif draft.kind == LEFT_DRAFT:
            self.page_wanted.emit(LeftWordsPage(self._desk, look, draft))
        else:
            return False
        return True

    def correct(self, item: JournalItem) -> bool:
        """Show the page that corrects a record of such a kind; False where it is of another."""
        look, page = self._look, _OF_CONTENTS.get(type(item.content))
        if look is None or page is None:
            return False
        self.page_wanted.emit(page(self._desk, look, original=item))
        return True

    def offers(self, look: Look, item: JournalItem) -> tuple[DetailAct, ...]:
        """What more can be done about a record that is shown in full."""
        if look.damaged or item.corrected_by is not None:
            return ()
        match item.content:
            case EmergencyTreated() if self._is_to_review(look, item):
                return (
                    DetailAct("reviewButton", Icon.CHECK, _say_review, partial(self._show, ReviewPage, look, item)),
                )
            case ReactionReported():
                return (
                    DetailAct(
                        "followUpButton", Icon.REACTION, _say_follow_up, partial(self._show, FollowUpPage, look, item)
                    ),
                    DetailAct("reportButton", Icon.EXPORT, _say_report, partial(self._show, ReportPage, look, item)),
                )
            case TreatmentEntry():
                return tuple(self._entrys_offers(look, item))
            case CoursePlanned() if item.id not in endings(look.record.items):
                return (
                    DetailAct(
                        "endCourseButton", Icon.CALENDAR, _say_end, partial(self._show, EndCoursePage, look, item)
                    ),
                )
            case _:
                return self._papers_offers(look, item)

    def _entrys_offers(self, look: Look, item: JournalItem) -> Iterator[DetailAct]:
        if has_aftercare(look, item):
            show = partial(self._show, AftercarePage, look, item)
            yield DetailAct("aftercareButton", Icon.DOCUMENT, say_print, show, AFTERCARE_KEYS)
        if self._is_to_countersign(look, item):
            show = partial(self._show, CountersignPage, look, item)
            yield DetailAct("countersignButton", Icon.CONSENT, _say_countersign, show)

    def _papers_offers(self, look: Look, item: JournalItem) -> tuple[DetailAct, ...]:
        """A paper that was noted by its place waits for its scan."""
        paper = item.content
        if not isinstance(paper, DocumentReceived) or paper.format is not DocumentFormat.PAPER:
            return ()
        if item.id in scanned_papers(one.content for one in look.record.items):
            return ()
        return (DetailAct("fileItsScanButton", Icon.DOCUMENT, _say_scan, partial(self._file_scan_of, look, item)),)

    @staticmethod
    def _is_to_countersign(look: Look, item: JournalItem) -> bool:
        is_newest = item.corrected_by is None and item.id not in countersigned(look.record.items)
        return is_newest and countersigning.answered_for(look.delegations, item, doctor=look.me.id) is not None

    def _is_to_review(self, look: Look, item: JournalItem) -> bool:
        is_reviewed = any(
            isinstance(one.content, EmergencyReviewed) and one.content.emergency == item.id for one in look.record.items
        )
        return not is_reviewed and emergencies.may_be_reviewed_by(look.me, item, look.people.values())

    def _file_scan_of(self, look: Look, item: JournalItem) -> None:
        self.page_wanted.emit(FileDocumentPage(self._desk, look.record.patient, scan_of=item))

    def _show(self, page: Callable[[Desk, Look, JournalItem], QWidget], look: Look, item: JournalItem) -> None:
        self.page_wanted.emit(page(self._desk, look, item))


_OF_DRAFTS: Mapping[str, Callable[..., WrittenForm]] = {
    EMERGENCY_DRAFT: EmergencyPage,
    REACTION_DRAFT: ReactionPage,
    PRESCRIPTION_DRAFT: PrescriptionPage,
}
_FOLLOWING_UP: Mapping[str, Callable[..., WrittenForm]] = {
    REVIEW_DRAFT: ReviewPage,
    FOLLOW_UP_DRAFT: FollowUpPage,
    COURSE_END_DRAFT: EndCoursePage,
    COUNTERSIGN_DRAFT: CountersignPage,
}
_OF_CONTENTS: Mapping[type, Callable[..., WrittenForm]] = {
    EmergencyTreated: EmergencyPage,
    ReactionReported: ReactionPage,
    PrescriptionRecorded: PrescriptionPage,
}


def _say_scan() -> str:
    return QCoreApplication.translate("WrittenActs", "File its scan")


def _say_review() -> str:
    return QCoreApplication.translate("WrittenActs", "Review it")


def _say_follow_up() -> str:
    return QCoreApplication.translate("WrittenActs", "Follow it up")


def _say_countersign() -> str:
    return QCoreApplication.translate("WrittenActs", "Countersign")


def _say_report() -> str:
    return QCoreApplication.translate("WrittenActs", "Text for the authority")


def _say_end() -> str:
    return QCoreApplication.translate("WrittenActs", "End the course")
