"""One patient as reception sees them: identity, contact and how it came to be; it must not show anything clinical."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.clinic import Clinic
from journal_app.domain.dates import format_time
from journal_app.domain.names import display_name
from journal_app.domain.people import Permission, permissions
from journal_app.services import choices, gate, health, reception
from journal_app.services.gate import RegistryRecord
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.half_written import typed_words
from journal_app.ui.icons import Icon
from journal_app.ui.left_at_desk import keep_at_desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.clinical_texts import ReadyConsent
from journal_app.ui.patients.desk_consent_page import DeskConsentPage
from journal_app.ui.patients.desk_health_page import DeskHealthPage
from journal_app.ui.patients.desk_withdraw_page import DeskWithdrawPage, standing
from journal_app.ui.patients.document_page import FileDocumentPage
from journal_app.ui.patients.dropped_files import DropTarget
from journal_app.ui.patients.file_scan_page import FileScanPage
from journal_app.ui.patients.handing import Handing
from journal_app.ui.patients.handing_over import HandingOver, HandOver
from journal_app.ui.patients.health_hand_over import HandingHealth, HealthHandOver
from journal_app.ui.patients.identity_page import IdentityPage
from journal_app.ui.patients.marketing_page import MarketingPage
from journal_app.ui.patients.merge_page import MergePage
from journal_app.ui.patients.notice_page import NoticeOffer, NoticePage
from journal_app.ui.patients.permit_page import PermitPage, permit_hand_over
from journal_app.ui.patients.print_forms_page import PrintFormsPage
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.patients.registry_view import RegistryView
from journal_app.ui.patients.unmerge_page import UnmergePage
from journal_app.ui.patients.words import suppressed_sentence
from journal_app.ui.restrictions.words import restricted_sentence
from journal_app.ui.today.patient_booking import PatientBooking
from journal_app.ui.tokens import XL, L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.patient_banner import PatientBanner


@dataclass(frozen=True, slots=True)
class _Opened:
    """One traced look at a registration."""

    registry: RegistryRecord
    clinic: Clinic
    allowed: frozenset[Permission]
    is_informed: bool


def _open(session: Session, patient: UUID) -> _Opened:
    registry = gate.take_registry(session, patient)
    is_informed = choices.is_informed(session, registry.notice)
    return _Opened(registry, session.vault.clinic(), permissions(session.vault.person.roles), is_informed)


class RegistryCard(LivingWidget):
    """Banner, details, history, and the acts that reception may do."""

    def __init__(self, desk: Desk, patient: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("registryCard")
        self._desk, self._patient = desk, patient
        self._opened: _Opened | None = None
        self._page: ActPage | None = None
        self.banner = PatientBanner()
        self.change_button = Button("", Kind.PRIMARY, keys="Ctrl+E", icon=Icon.DETAILS)
        self.change_button.setObjectName("changeDetailsButton")
        self.back_button = _named("backButton", Icon.ARROW_LEFT, Kind.QUIET)
        self.book_button = _named("bookForPatientButton", Icon.CALENDAR)
        self.merge_button = _named("mergeButton", Icon.LINK)
        self.hand_over_button = Button("", Kind.SECONDARY, keys="F8", icon=Icon.CONSENT)
        self.hand_over_button.setObjectName("handOverButton")
        self.permit_button = Button("", Kind.SECONDARY, icon=Icon.CONSENT)
        self.permit_button.setObjectName("permitButton")
        self.questions_button = Button("", Kind.SECONDARY, icon=Icon.HEALTH)
        self.questions_button.setObjectName("questionsButton")
        self.withdraw_button = Button("", Kind.SECONDARY, icon=Icon.PRIVACY)
        self.withdraw_button.setObjectName("withdrawButton")
        self.identity_button = Button("", Kind.SECONDARY, icon=Icon.PERSON)
        self.identity_button.setObjectName("identityButton")
        self.marketing_button = Button("", Kind.SECONDARY, icon=Icon.PRIVACY)
        self.marketing_button.setObjectName("marketingButton")
        self.print_forms_button, self.file_scan_button, self.file_document_button = (
            _named(name, Icon.DOCUMENT) for name in ("printFormsButton", "fileScanButton", "fileDocumentButton")
        )
        self.notice_offer = NoticeOffer()
        self.problem, self.unsaved_stripe = ProblemNote(), Notice(NoticeKind.ERROR)
        self.save_again_button = Button("", Kind.SECONDARY)
        self.save_again_button.setObjectName("saveAgainButton")
        self.unsaved_stripe.add_action(self.save_again_button)
        self._handing: Handing | None = None
        self.news = Notice(NoticeKind.INFORMATION)
        self.news.setObjectName("healthNews")
        self.view = RegistryView()
        self._arrange()
        self.change_button.clicked.connect(lambda: desk.ways.to_registry_form(self._shown_id()))
        self.back_button.clicked.connect(desk.ways.back)
        self.book_button.clicked.connect(self._book)
        self.merge_button.clicked.connect(self._begin_merge)
        self.hand_over_button.clicked.connect(self._choose_consent)
        self.permit_button.clicked.connect(self._choose_permit)
        self.questions_button.clicked.connect(self._choose_questions)
        self.withdraw_button.clicked.connect(self._begin_withdrawal)
        self.identity_button.clicked.connect(self._check_identity)
        self.marketing_button.clicked.connect(self._choose_marketing)
        self.notice_offer.button.clicked.connect(self._give_notice)
        self.save_again_button.clicked.connect(self._save_again)
        self.view.apart_requested.connect(self._begin_apart)
        desk.bus.changed.connect(self._changed)
        self._look()
        self.settle()

    def title(self) -> str:
        """The patient's name."""
        return "" if self._opened is None else display_name(self._opened.registry.patient.details.name)

    def focus_first(self) -> None:
        """On the first thing to do."""
        first = self._page.first_field() if self._page is not None else self.change_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """Whether nothing typed would be lost."""
        if self._page is not None and self._page.has_unsaved():
            return False
        return not self._has_unsaved_answers()

    def keep_half_written(self) -> None:
        """Tell later that a page was left: its words may be clinical, but for a booking's, and then are not kept."""
        page = self._page
        words = () if page is None else typed_words(page)
        if page is not None and (words or page.has_unsaved()):
            kept = words if isinstance(page, PatientBooking) else ()
            keep_at_desk(self._desk.session, self._desk.tasks, page.heading.text(), kept, page)

    def retranslate(self) -> None:
        """Say every text again."""
        self.change_button.setText(self.tr("Change details"))
        self.back_button.setText(self.tr("Back"))
        self.book_button.setText(self.tr("Book an appointment"))
        self.merge_button.setText(self.tr("Join with another registration"))
        self.hand_over_button.setText(self.tr("Hand over consent"))
        self.permit_button.setText(self.tr("Other consents"))
        self.questions_button.setText(self.tr("Hand over health questions"))
        self.withdraw_button.setText(self.tr("Consent withdrawn"))
        self.identity_button.setText(self.tr("Check identity"))
        self.marketing_button.setText(self.tr("Marketing"))
        self.print_forms_button.setText(self.tr("Print forms"))
        self.file_scan_button.setText(self.tr("File a scan"))
        self.file_document_button.setText(self.tr("File a document"))
        self.save_again_button.setText(self.tr("Save again"))
        self.setAccessibleName(self.title())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._desk.ways.back()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.restricted_note = Notice(NoticeKind.WARNING)
        self.restricted_note.setObjectName("restrictedNote")
        self.suppressed_note = Notice(NoticeKind.INFORMATION)
        self.suppressed_note.setObjectName("suppressedNote")
        row = FlowLayout(across=S, down=S)
        row.addWidget(self.back_button)
        for button in self._acts():
            row.addWidget(button)
            button.hide()
        self.print_forms_button.clicked.connect(self._print_forms)
        self.file_scan_button.clicked.connect(self._file_scan)
        self.file_document_button.clicked.connect(lambda: self._file_documents(()))
        overview = QWidget()
        column = QVBoxLayout(overview)
        column.setContentsMargins(XL, L, XL, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addSpacing(S)
        column.addWidget(self.notice_offer)
        column.addWidget(self.view, 1)
        DropTarget(overview).dropped.connect(self._file_documents)
        self._pages = QStackedWidget()
        self._pages.addWidget(overview)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)  # first, so that Tab and whoever listens begin with whom it concerns
        self.banner.hide()
        self._column.addWidget(self.unsaved_stripe)
        self._column.addWidget(self.news)
        self._column.addWidget(self.restricted_note)
        self._column.addWidget(self.suppressed_note)
        self._column.addWidget(self.problem)
        self._column.addWidget(self._pages, 1)

    def _acts(self) -> tuple[Button, ...]:
        return (
            self.change_button,
            self.book_button,
            self.hand_over_button,
            self.permit_button,
            self.questions_button,
            self.withdraw_button,
            self.identity_button,
            self.marketing_button,
            self.print_forms_button,
            self.file_scan_button,
            self.file_document_button,
            self.merge_button,
        )

    def _look(self) -> None:
        session, patient = self._desk.session, self._patient
        self._desk.tasks.run(lambda: _open(session, patient), self._show, self._desk.ways.fail, self)

    def _show(self, opened: _Opened) -> None:
        is_first, self._opened = self._opened is None, opened
        patient, country = opened.registry.patient, opened.clinic.jurisdiction[:2]
        self.banner.set_patient(patient, self._desk.today(), language_of(), country=country)
        if is_first:
            self.banner.show()
        self.change_button.setVisible(Permission.CHANGE_PATIENT in opened.allowed)
        self.book_button.setVisible(Permission.CHANGE_PATIENT in opened.allowed)
        self.merge_button.setVisible(Permission.MERGE_PATIENTS in opened.allowed)
        self.restricted_note.say(restricted_sentence() if opened.registry.restricted else "")
        known_by = opened.registry.suppressed
        self.suppressed_note.say(suppressed_sentence(known_by) if known_by else "")
        may_hand_over = Permission.HAND_OVER in opened.allowed and not opened.registry.restricted
        self.hand_over_button.setVisible(may_hand_over)
        self.permit_button.setVisible(may_hand_over)
        self.questions_button.setVisible(may_hand_over)
        self.print_forms_button.setVisible(may_hand_over)
        may_file = Permission.HAND_OVER in opened.allowed
        self.file_scan_button.setVisible(may_file)
        self.file_document_button.setVisible(may_file)
        self.withdraw_button.setVisible(may_file and bool(standing(opened.registry)))
        self.identity_button.setVisible(Permission.CHANGE_PATIENT in opened.allowed)
        self.marketing_button.setVisible(Permission.CHANGE_PATIENT in opened.allowed)
        self._say_handed_in(opened.registry.answers_at)
        self.notice_offer.offer(wanted=Permission.CHANGE_PATIENT in opened.allowed and not opened.is_informed)
        self.view.show_registry(
            patient.details,
            opened.registry.history,
            country=country,
            zone=self._desk.session.clock.zone(),
            merged=opened.registry.duplicates,
            may_part=Permission.MERGE_PATIENTS in opened.allowed,
        )
        self.retranslate()

    def _say_handed_in(self, at: datetime | None) -> None:
        """That today's answers are there, as the ledger has it, however often the card was closed since."""
        zone, now = self._desk.session.clock.zone(), self._desk.session.clock.now()
        if at is not None and at.astimezone(zone).date() == now.astimezone(zone).date():
            when = format_time(at, zone=zone)
            self.news.say(self.tr("The health answers were handed in at {time}").format(time=when))

    def _shown_id(self) -> UUID:
        return self._patient if self._opened is None else self._opened.registry.patient.id

    def _changed(self, changes: ChangeSet) -> None:
        if {self._patient, self._shown_id()} & changes.patients:
            self._look()

    def _begin_merge(self) -> None:
        if self._opened is not None:
            country = self._opened.clinic.jurisdiction[:2]
            self._show_page(MergePage(self._desk, self._opened.registry.patient, country=country), banner=False)

    def _book(self) -> None:
        if self._opened is not None:
            self._show_page(PatientBooking(self._desk, self._opened.registry.patient), banner=True)

    def _begin_apart(self, duplicate: object) -> None:
        if isinstance(duplicate, UUID):
            self._show_page(UnmergePage(self._desk, duplicate, name=self.title()), banner=True)

    def _begin_withdrawal(self) -> None:
        if self._opened is not None:
            self._show_page(DeskWithdrawPage(self._desk, self._opened.registry), banner=True)

    def _check_identity(self) -> None:
        if self._opened is not None:
            self._show_page(IdentityPage(self._desk, self._opened.registry.patient), banner=True)

    def _give_notice(self) -> None:
        if self._opened is not None:
            self._show_page(NoticePage(self._desk, self._opened.registry.patient), banner=True)

    def _print_forms(self) -> None:
        if self._opened is not None:
            self._show_page(PrintFormsPage(self._desk, self._opened.registry.patient), banner=True)

    def _file_scan(self) -> None:
        if self._opened is not None:
            self._show_page(FileScanPage(self._desk, self._opened.registry.patient), banner=True)

    def _file_documents(self, paths: tuple[Path, ...]) -> None:
        if self._opened is not None and Permission.HAND_OVER in self._opened.allowed:
            self._show_page(FileDocumentPage(self._desk, self._opened.registry.patient, paths), banner=True)

    def _choose_marketing(self) -> None:
        if self._opened is not None:
            self._show_page(MarketingPage(self._desk, self._opened.registry), banner=True)

    def _has_unsaved_answers(self) -> bool:
        """Whether a patient's answers would be lost; then says so."""
        if self._handing is None or not self._handing.is_unsaved:
            return False
        self._desk.ways.say(self.tr("Save what the patient answered first"))
        return True

    def _choose_consent(self) -> None:
        if self._opened is not None and not self._has_unsaved_answers():
            page = DeskConsentPage(self._desk, self._opened.registry.patient)
            page.consent_chosen.connect(self._hand_over)
            self._show_page(page, banner=True)

    def _hand_over(self, offered: object) -> None:
        opened, session = self._opened, self._desk.session
        if opened is None or not isinstance(offered, reception.Offered):
            return
        self.problem.clear()
        registry = opened.registry
        what = HandOver(
            registry.patient,
            opened.clinic.name,
            sign=lambda answer: reception.take_consent(session, registry, answer),
            decline=lambda text, reason: reception.decline_consent(
                session, registry, text, reason=reason, treatment=offered.treatment
            ),
        )
        self._lead(what, ReadyConsent(offered.text, (), offered.treatment, offered.name))

    def _choose_permit(self) -> None:
        if self._opened is not None and not self._has_unsaved_answers():
            page = PermitPage(self._desk, self._opened.registry.patient)
            page.chosen.connect(self._hand_over_permit)
            self._show_page(page, banner=True)

    def _hand_over_permit(self, ready: object) -> None:
        opened, session = self._opened, self._desk.session
        if opened is not None and isinstance(ready, ReadyConsent) and ready.asked is not None:
            patient, clinic = opened.registry.patient, opened.clinic.name
            self._lead(permit_hand_over(session, patient, ready.asked, clinic=clinic), ready)

    def _lead(self, what: HandOver, ready: ReadyConsent) -> None:
        """To the patient and back."""
        handing = HandingOver(self._desk, what, self)
        if self._follow(handing):
            handing.begin(lambda: ready)

    def _choose_questions(self) -> None:
        if self._opened is not None and not self._has_unsaved_answers():
            page = DeskHealthPage(self._desk, self._opened.registry.patient)
            page.chosen.connect(self._ask)
            self._show_page(page, banner=True)

    def _ask(self, language: str, treatment: str) -> None:
        """Blank forms, whatever was answered before: at the desk nobody may see it."""
        opened, session = self._opened, self._desk.session
        if opened is None:
            return
        registry = opened.registry
        what = HealthHandOver(
            registry.patient,
            opened.clinic.name,
            language,
            submit=lambda answers: health.submit(session, registry, answers),
        )
        handing = HandingHealth(self._desk, what, self)
        if not self._follow(handing):
            return
        handing.declined.connect(lambda: self.news.say(self.tr("The patient did not want to answer. Nothing is kept.")))
        handing.begin(
            lambda: health.begin_blank(
                session, health.questionnaires_for(session, (treatment,) if treatment else (), language=language)
            )
        )

    def _follow(self, handing: Handing) -> bool:
        """Keep a hand-over until its answers are written down; False while another's are not."""
        if self._has_unsaved_answers():
            return False
        self._handing = handing
        self.news.say("")
        self.problem.clear()
        handing.failed.connect(self.problem.show_problem)
        handing.changed.connect(self._desk.bus.changed.emit)
        handing.unsaved.connect(self._not_saved)
        handing.over.connect(self.focus_first)
        return True

    def _not_saved(self, problem: object) -> None:
        self.unsaved_stripe.say(
            self.tr("What the patient answered is not in the journal yet. Do not close the program.")
        )
        if isinstance(problem, Exception):
            self.problem.show_problem(problem)
        self.save_again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_again(self) -> None:
        if self._handing is not None:
            self.unsaved_stripe.say("")
            self.problem.clear()
            self._handing.save_again()

    def _show_page(self, page: ActPage, *, banner: bool) -> None:
        self._page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.banner.setVisible(banner)  # never on a screen that shows several patients (ISB 1505, 0015)
        page.left.connect(self._leave_page)
        page.begin()

    def _leave_page(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            self._pages.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.banner.show()
        self.focus_first()


def _named(name: str, icon: Icon, kind: Kind = Kind.SECONDARY) -> Button:
    button = Button("", kind, icon=icon)
    button.setObjectName(name)
    return button
