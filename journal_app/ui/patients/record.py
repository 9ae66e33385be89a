"""One patient's record for a practitioner: banner, allergies, journal, and what stands before a treatment.

Every act is a page below the banner, so that whom it concerns is always in view. It must not show a second patient.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentPurpose, ConsentSigned
from journal_app.domain.journal import JournalItem
from journal_app.domain.restrictions import JournalRestricted
from journal_app.domain.treatments import Note
from journal_app.services import drafts, gate
from journal_app.services.gate import ClosedJournal
from journal_app.services.ports import Draft
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.allergies_page import AllergiesPage
from journal_app.ui.patients.damage_stripe import DamageStripe
from journal_app.ui.patients.disclose_page import Already, DisclosePage
from journal_app.ui.patients.draft_stripe import DraftStripe
from journal_app.ui.patients.dropped_files import DropTarget
from journal_app.ui.patients.left_words_page import keep_left_words
from journal_app.ui.patients.look import Look, take_look
from journal_app.ui.patients.merge_page import MergePage
from journal_app.ui.patients.note_page import DRAFT_KIND as NOTE_DRAFT
from journal_app.ui.patients.note_page import NotePage
from journal_app.ui.patients.notice_page import NoticePage
from journal_app.ui.patients.print_page import PrintPage
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.patients.record_consents import RecordConsents
from journal_app.ui.patients.record_detail import RecordDetail
from journal_app.ui.patients.record_health import RecordHealth
from journal_app.ui.patients.record_overview import RecordOverview
from journal_app.ui.patients.record_papers import RecordPapers
from journal_app.ui.patients.record_remedies import RecordRemedies, Sides
from journal_app.ui.patients.record_top import RecordTop
from journal_app.ui.patients.reported_page import ReportedPage
from journal_app.ui.patients.treatment_page import TreatmentPage
from journal_app.ui.patients.unmerge_page import UnmergePage
from journal_app.ui.patients.withdraw_page import WithdrawPage
from journal_app.ui.patients.writing import Writing
from journal_app.ui.patients.written_acts import Act, WrittenActs
from journal_app.ui.photos.record_photos import RecordPhotos
from journal_app.ui.photos.viewing_page import ViewingPage
from journal_app.ui.restrictions.closed_page import ClosedPage
from journal_app.ui.today.patient_booking import PatientBooking
from journal_app.ui.widgets.living import LivingWidget


class RecordScreen(LivingWidget):
    """Opens through the gate with a purpose, and looks again (traced, for the same purpose) whenever it changed."""

    def __init__(
        self,
        desk: Desk,
        patient: UUID,
        *,
        purpose: Purpose = Purpose.CARE,
        reason: str = "",
        treatment: str = "",
        item: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``treatment`` is the one that was planned, chosen from the beginning."""
        super().__init__(parent, surface="ground")
        self.setObjectName("recordScreen")
        self._planned = treatment
        self._desk, self._patient, self._purpose, self._reason = desk, patient, purpose, reason
        self._look: Look | None = None
        self._pages: list[ActPage | RecordDetail | ViewingPage] = []
        self._wants_focus = False
        self._made = item
        self._to_open: UUID | None = None
        self.top = RecordTop()  # before all else, so that Tab and whoever listens begin with whom it concerns
        self.banner = self.top.banner
        self._build()
        self._arrange()
        self._connect()
        self._take_look()
        self.settle()

    # ------------------------------------------------------------------------------------------- the shell's questions

    def title(self) -> str:
        """The patient's name."""
        return self.closed.name if self._look is None else self._look.patient_name

    def focus_first(self) -> None:
        """On the list in front, or on the page that is open."""
        self._wants_focus = True
        if self._look is None or self.closed.isVisible():
            self.closed.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._pages:
            self._pages[-1].begin()
        else:
            self.overview.focus_list()
            self._lead_to_made()

    def may_leave(self) -> bool:
        """Whether nothing would be lost; drafts are kept first."""
        for page in self._pages:
            if isinstance(page, ActPage):
                page.keep()
        if any(isinstance(page, ActPage) and page.has_unsaved() for page in self._pages):
            return False
        return not self.consents.has_unsaved()

    def keep_half_written(self) -> None:
        """Keep the words of the pages that keep no draft while one writes."""
        if self._look is not None and not self._is_read_only():
            pages = [page for page in self._pages if isinstance(page, ActPage)]
            keep_left_words(self._desk, self._look.record, pages)

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.damage_stripe = DamageStripe()
        self.closed = ClosedPage(self._desk)
        self.draft_stripe = DraftStripe()
        self.problem = ProblemNote()
        self.overview = RecordOverview()
        self.written = WrittenActs(self._desk, self.overview.code, self)
        self.consents = RecordConsents(self._desk, self.overview.definition, self)
        self.unsaved_stripe = self.consents.stripe
        self.save_again_button = self.unsaved_stripe.save_again_button
        self.photos = RecordPhotos(self._desk, self.overview.code)
        self.health = RecordHealth(self._desk, self.overview.code, self.consents.follow, self)
        self.papers = RecordPapers(self._desk, self.overview.code, self)
        self.overview.add_papers(self.papers.buttons)
        sides = Sides(self.overview, self.consents, self.health, self.photos, self._is_open)
        self.remedies = RecordRemedies(self._desk, sides, self)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self.overview.add_photos(self.photos)
        self._stack.addWidget(self.overview)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        health = (self.health.stripe, self.health.news)
        stripes = (
            self.damage_stripe,
            self.unsaved_stripe,
            *health,
            self.papers.stripe,
            self.draft_stripe,
        )
        for widget in (*stripes, self.health.copy_offer, self.written.aftercare_offer, self.problem):
            self._column.addWidget(widget)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.closed, 1)
        self._stack.hide()

    def _connect(self) -> None:
        shown = self.overview
        self._desk.bus.changed.connect(self._changed)
        self.top.allergies_wanted.connect(self._record_allergies)
        self.closed.opened.connect(self._take_look)
        self.draft_stripe.continued.connect(self._continue_draft)
        self.draft_stripe.thrown_away.connect(self._discard_draft)
        self.save_again_button.clicked.connect(self.problem.clear)
        self.consents.refused.connect(self.problem.say)
        self.consents.handing.connect(self._keep_pages)
        self.consents.acted.connect(self._acted)
        self.consents.over.connect(self.focus_first)
        for side in (self.consents, self.health, self.photos):
            side.page_wanted.connect(self._push)
            side.failed.connect(self.problem.show_problem)
        self.remedies.page_wanted.connect(self._push)
        self.remedies.entry_wanted.connect(lambda: self._write_entry(None))
        self.papers.page_wanted.connect(self._push_once)
        self.papers.failed.connect(self.problem.show_problem)
        shown.questions_button.clicked.connect(self.health.hand_over)
        shown.timeline.card_opened.connect(self._open_item)
        shown.consents.card_opened.connect(self._open_item)
        shown.note_button.clicked.connect(lambda: self._write_note(None))
        shown.write_button.wanted.connect(self.written.begin)
        self.written.page_wanted.connect(self._push_written)
        shown.document_button.clicked.connect(lambda: self.written.begin(Act.DOCUMENT))
        DropTarget(shown).dropped.connect(self.written.file_documents)
        shown.print_button.clicked.connect(lambda: self._print(None))
        shown.inform_button.clicked.connect(self.consents.inform)
        shown.hand_over_button.clicked.connect(self.consents.hand_over)
        shown.permit_button.clicked.connect(lambda _on=False: self.remedies.ask_permit())
        shown.reported_button.clicked.connect(self._report_treatment)
        shown.notice_offer.button.clicked.connect(self._give_notice)
        # The button has this key itself while its tab is in front.
        self._hand_over_key = QShortcut(QKeySequence(Qt.Key.Key_F8), self, self.consents.hand_over)
        shown.consents_in_front.connect(lambda in_front: self._hand_over_key.setEnabled(not in_front))
        shown.change_button.clicked.connect(lambda: self._desk.ways.to_registry_form(self._shown_id()))
        shown.merge_button.clicked.connect(self._merge)
        shown.book_button.clicked.connect(self._book)
        shown.registry.apart_requested.connect(self._part)
        shown.gate.action_requested.connect(self.remedies.mend)
        shown.rail.action_requested.connect(self.remedies.take_step)
        shown.entry_button.clicked.connect(lambda: self._write_entry(None))

    def retranslate(self) -> None:
        """Say every text again."""
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._pages:
            self._desk.ways.back()
            return
        super().keyPressEvent(event)

    # -------------------------------------------------------------------------------------------------------- looking

    def _take_look(self) -> None:
        session, patient, purpose, reason = self._desk.session, self._patient, self._purpose, self._reason
        self._desk.tasks.run(
            lambda: take_look(session, patient, purpose, reason=reason), self._have_look, self._no_look, self
        )

    def _no_look(self, problem: Exception) -> None:
        if isinstance(problem, JournalRestricted):
            session, patient = self._desk.session, self._patient
            self._desk.tasks.run(
                lambda: gate.look_at_closed(session, patient), self._say_closed, self._desk.ways.fail, self
            )
            return
        self.problem.show_problem(problem)
        if self._look is None:
            self._desk.ways.fail(problem)

    def _say_closed(self, told: ClosedJournal) -> None:
        """Show that it is restricted instead of the journal; nothing of an earlier look stays on the screen."""
        self.top.clear()
        self._stack.hide()
        self.draft_stripe.hide()
        self.closed.say(told)
        self.setAccessibleName(self.closed.name)

    def _have_look(self, look: Look) -> None:
        is_first = self._look is None
        self._look = look
        self.consents.show_look(look)
        self.problem.clear()
        self.closed.hide()
        self.banner.show()
        self._show()
        self._stack.show()
        for page in self._pages:
            if isinstance(page, TreatmentPage):
                page.take_look(look)
        if is_first:
            self.overview.choose_treatment(self._planned)
            self.draft_stripe.offer(look.drafts)
            self._say_draft()
            if self._wants_focus:
                self.focus_first()
        self._open_what_follows()
        if self._made is not None and not self._pages:
            self._lead_to_made()

    def _open_what_follows(self) -> None:
        """After a withdrawal, what is to be taken down, as soon as a look has brought it."""
        wanted, self._to_open = (self._to_open, None) if not self._pages else (None, self._to_open)
        if wanted is not None:
            self._open_item(wanted)

    def _lead_to_made(self) -> None:
        """Go to the card of what was just signed, as soon as a look has brought it; the focus says which it is."""
        if self._made is not None and self.overview.lead_to(self._made):
            self._made = None

    def _show(self) -> None:
        look = self._look
        if look is None:
            return
        self.setAccessibleName(look.patient_name)
        self.top.show_look(look, self._desk.today())
        self.remedies.show_look(look)
        self.damage_stripe.show_count(look.damaged)
        damage = self.damage_stripe.gate_line() if look.damaged else None
        self.photos.show_look(look)
        self.overview.show_look(look, self._desk.session.clock.now(), damage=damage)
        self._say_draft()

    def _is_read_only(self) -> bool:
        return self._look is not None and self._look.damaged > 0

    def _shown_id(self) -> UUID:
        return self._patient if self._look is None else self._look.record.patient.id

    def _changed(self, changes: ChangeSet) -> None:
        if {self._patient, self._shown_id()} & changes.patients:
            self._take_look()

    # --------------------------------------------------------------------------------------------------------- drafts

    def _say_draft(self) -> None:
        is_wanted = not self._pages and not self._is_read_only()
        if self._look is not None:
            self.health.show_look(self._look, is_wanted=is_wanted)
            self.papers.show_look(self._look, is_wanted=is_wanted)
            self.written.show_look(self._look, is_wanted=is_wanted)
        self.draft_stripe.show_for(self._look, self._desk.session.clock.now(), is_wanted=is_wanted)

    def _continue_draft(self, draft: Draft) -> None:
        if draft.kind == NOTE_DRAFT:
            self._write_note(draft)
        elif not self.written.goes_on(draft):
            self._write_entry(draft)

    def _discard_draft(self, draft: Draft) -> None:
        session = self._desk.session
        self._desk.tasks.run(
            lambda: drafts.discard_draft(session, draft.id),
            lambda _nothing: self._desk.ways.say(self.tr("The draft is thrown away")),
            self.problem.show_problem,
            self,
        )

    # ---------------------------------------------------------------------------------------------------------- pages

    def _push(self, page: ActPage | RecordDetail | ViewingPage, *, banner: bool = True) -> None:
        self.problem.clear()
        self._pages.append(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.left.connect(lambda: self._pop(page))
        if isinstance(page, ActPage):
            page.acted.connect(self._acted)
        self.top.show_patient(shown=banner)
        self._say_draft()
        page.begin()

    def _push_once(self, page: ActPage) -> None:
        """Only from below the banner: a key pressed twice opens no second page."""
        self._close_details()
        if not self._pages:
            self._push(page)

    def _pop(self, page: ActPage | RecordDetail | ViewingPage) -> None:
        if page not in self._pages:
            return
        self._pages.remove(page)
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._stack.setCurrentWidget(self._pages[-1] if self._pages else self.overview)
        self.top.show_patient(shown=True)
        self._say_draft()
        self.focus_first()

    def _acted(self, changes: object) -> None:
        if isinstance(changes, ChangeSet):
            self._made = changes.made

    def _keep_pages(self) -> None:
        """Keep what is being written, before the screen is left or lent."""
        self.problem.clear()
        for page in self._pages:
            if isinstance(page, ActPage):
                page.keep()

    def _record_allergies(self) -> None:
        if self._look is not None and not self._is_open(AllergiesPage):
            self._push(AllergiesPage(self._desk, self._look))

    def _is_open(self, kind: type[QWidget]) -> bool:
        return any(isinstance(page, kind) for page in self._pages)

    def _write_note(self, draft: Draft | None) -> None:
        if self._look is not None:
            self._push_note(self._look, draft, self._look.original_of(draft))

    def _push_note(self, look: Look, draft: Draft | None, original: JournalItem | None) -> None:
        if not self._is_open(NotePage):
            page = NotePage(self._desk, look, draft, original=original)
            page.left.connect(self._reread_drafts)
            self._push(page)

    def _push_written(self, page: ActPage) -> None:
        """What is written about a record that is open in full takes its place: it would be out of date after it."""
        self._close_details()
        page.left.connect(self._reread_drafts)
        self._push(page)

    def _print(self, consent: UUID | None) -> None:
        if self._look is not None:
            self._push_print(PrintPage(self._desk, self._look, consent))

    def _print_answers(self, answers: tuple[JournalItem, ...]) -> None:
        if self._look is not None:
            self._push_print(PrintPage(self._desk, self._look, answers=answers))

    def _push_print(self, page: PrintPage) -> None:
        """What goes to somebody else is written down next."""
        page.disclosure_wanted.connect(self._disclose)
        self._push(page)

    def _disclose(self, already: Already) -> None:
        if self._look is not None:
            self._push(DisclosePage(self._desk, self._look, already))

    def _write_entry(self, draft: Draft | None) -> None:
        look = self._look
        code = str(draft.content.get("treatment", "")) if draft is not None else self.overview.code()
        definition = None if look is None else look.treatment(code)
        if look is None or definition is None or look.damaged:  # the gate says why
            return
        self._push_entry(look, Writing(definition, draft, look.original_of(draft)))

    def _push_entry(self, look: Look, writing: Writing) -> None:
        if self._is_open(TreatmentPage):
            return
        page = TreatmentPage(self._desk, look, writing)
        page.remedy_wanted.connect(self.remedies.take_step)
        page.acted.connect(self.written.aftercare_offer.follow)
        page.left.connect(self._reread_drafts)
        self._push(page)

    def _reread_drafts(self) -> None:
        """A draft that was left behind can be continued from here; what is signed or thrown away has none."""
        look, session = self._look, self._desk.session
        if look is not None:
            self._desk.tasks.run(lambda: drafts.drafts_in(session, look.record), self._have_drafts, self._no_look, self)

    def _have_drafts(self, found: tuple[Draft, ...]) -> None:
        self.draft_stripe.offer(() if self._pages else found)
        self._say_draft()

    def _open_item(self, wanted: object) -> None:
        look = self._look
        item = look.item(wanted) if look is not None and isinstance(wanted, UUID) else None
        if look is None or item is None:
            return
        page = RecordDetail(self._desk, look, item)
        page.correction_wanted.connect(self._correct)
        page.withdrawal_wanted.connect(self._withdraw)
        page.copy_wanted.connect(lambda shown: self._print(shown.id))
        page.answers_wanted.connect(self._print_answers)
        page.confirmation_wanted.connect(self._confirm)
        page.add_acts(self.written.offers(look, item))
        self._push(page)

    def _correct(self, item: object) -> None:
        look = self._look
        if look is None or not isinstance(item, JournalItem) or item.content is None:
            return
        if isinstance(item.content, Note):
            self._close_details()
            self._push_note(look, None, item)
            return
        if self.written.correct(item):
            return
        definition = look.treatment(getattr(item.content, "treatment", ""))
        if definition is not None:
            self._close_details()
            self._push_entry(look, Writing(definition, None, item))

    def _withdraw(self, item: object) -> None:
        if self._look is not None and isinstance(item, JournalItem):
            self._close_details()
            page = WithdrawPage(self._desk, self._look, item)
            if isinstance(item.content, ConsentSigned) and item.content.purpose is not ConsentPurpose.TREATMENT:
                page.acted.connect(lambda _changes: setattr(self, "_to_open", item.id))
            self._push(page)

    def _confirm(self, item: object) -> None:
        if isinstance(item, JournalItem):
            self._close_details()
            self.consents.let_count(item.id)

    def _close_details(self) -> None:
        """An open record shows what was true when it was opened; after an act it would be out of date."""
        for page in [page for page in self._pages if isinstance(page, RecordDetail)]:
            self._pop(page)

    def _merge(self) -> None:
        if self._look is not None:
            self._push(MergePage(self._desk, self._look.record.patient, country=self._look.country), banner=False)

    def _book(self) -> None:
        if self._look is not None:
            self._push_once(PatientBooking(self._desk, self._look.record.patient))

    def _part(self, duplicate: object) -> None:
        if self._look is not None and isinstance(duplicate, UUID):
            self._push(UnmergePage(self._desk, duplicate, name=self._look.patient_name))

    def _report_treatment(self) -> None:
        if self._look is not None and not self._is_read_only():
            self._push(ReportedPage(self._desk, self._look, self.overview.code()))

    def _give_notice(self) -> None:
        if self._look is not None:
            self._push(NoticePage(self._desk, self._look.record.patient))
