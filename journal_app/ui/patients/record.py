"""One patient's record for a practitioner: banner, allergies, journal, and what stands before a treatment.

Every act is a page below the banner, so that whom it concerns is always in view. It must not show a second patient.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from journal_app.domain.access import Purpose
from journal_app.domain.consents import ConsentDeclined, ConsentSigned, ConsentWithdrawn, InformationGiven, TextUse
from journal_app.domain.dates import format_datetime, format_time
from journal_app.domain.health import AllergyState
from journal_app.domain.journal import JournalItem
from journal_app.domain.people import Permission, permissions
from journal_app.domain.records import REGISTRY_KINDS
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.rules.operators import Remedy
from journal_app.services import consents, drafts
from journal_app.services.ports import Draft
from journal_app.services.rulebook import RulesRefuse
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import PANE, Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.allergies_page import AllergiesPage
from journal_app.ui.patients.clinical_texts import ReadyConsent, ready_consent, texts_for
from journal_app.ui.patients.damage_stripe import DamageStripe
from journal_app.ui.patients.gate_words import finding_sentence, gate_lines
from journal_app.ui.patients.handing_over import HandingOver, HandOver
from journal_app.ui.patients.information_page import InformationPage
from journal_app.ui.patients.language_page import LanguagePage
from journal_app.ui.patients.look import Look, take_look
from journal_app.ui.patients.merge_page import MergePage
from journal_app.ui.patients.note_page import DRAFT_KIND as NOTE_DRAFT
from journal_app.ui.patients.note_page import NotePage
from journal_app.ui.patients.print_page import PrintPage
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.patients.record_detail import RecordDetail
from journal_app.ui.patients.registry_view import RegistryView
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.patients.treatment_page import TreatmentPage, Writing
from journal_app.ui.patients.unmerge_page import UnmergePage
from journal_app.ui.patients.withdraw_page import WithdrawPage
from journal_app.ui.patients.words import role_of
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.allergy_strip import AllergyStrip
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.gate_panel import GatePanel
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.patient_banner import PatientBanner
from journal_app.ui.widgets.stripe import Stripe, StripeKind
from journal_app.ui.widgets.timeline import Timeline

_PANEL = 340
_JOURNAL_TAB, _CONSENTS_TAB = 0, 1
_CONSENT_CONTENTS = (InformationGiven, ConsentSigned, ConsentDeclined, ConsentWithdrawn)


class RecordScreen(LivingWidget):
    """Opens through the gate with a purpose, and looks again (traced, for the same purpose) whenever it changed."""

    def __init__(
        self,
        desk: Desk,
        patient: UUID,
        *,
        purpose: Purpose = Purpose.CARE,
        reason: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("recordScreen")
        self._desk, self._patient, self._purpose, self._reason = desk, patient, purpose, reason
        self._look: Look | None = None
        self._pages: list[ActPage | RecordDetail] = []
        self._handing: HandingOver | None = None
        self._offered: Draft | None = None
        self._wants_focus = False
        self._made: UUID | None = None
        self.banner: PatientBanner | None = None
        self._build()
        self._arrange()
        self._connect()
        self._take_look()
        self.settle()

    # ------------------------------------------------------------------------------------------- the shell's questions

    def title(self) -> str:
        """The patient's name."""
        return "" if self._look is None else self._look.patient_name

    def focus_first(self) -> None:
        """On the list in front, or on the page that is open."""
        self._wants_focus = True
        if self._look is None:
            return
        if self._pages:
            self._pages[-1].begin()
        else:
            in_front = self.consents if self.tabs.currentIndex() == _CONSENTS_TAB else self.timeline
            in_front.setFocus(Qt.FocusReason.OtherFocusReason)
            self._lead_to_made()

    def may_leave(self) -> bool:
        """Whether nothing would be lost; drafts are kept first."""
        for page in self._pages:
            if isinstance(page, ActPage):
                page.keep()
        if any(isinstance(page, ActPage) and page.has_unsaved() for page in self._pages):
            self._desk.ways.say(self.tr("Finish or cancel what you began first"))
            self._pages[-1].begin()
            return False
        return True

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.strip = AllergyStrip()
        self.allergies_button = Button("", Kind.QUIET)
        self.allergies_button.setObjectName("recordAllergiesButton")
        self.damage_stripe = DamageStripe()
        self.draft_stripe = Stripe(StripeKind.DRAFT)
        self.continue_button, self.discard_button = Button("", Kind.SECONDARY), Button("", Kind.QUIET)
        self.continue_button.setObjectName("continueDraftButton")
        self.discard_button.setObjectName("discardDraftButton")
        self.draft_stripe.add_action(self.continue_button)
        self.draft_stripe.add_action(self.discard_button)
        self.draft_stripe.hide()
        self.unsaved_stripe = Notice(NoticeKind.ERROR)
        self.save_again_button = Button("", Kind.SECONDARY)
        self.save_again_button.setObjectName("saveAgainButton")
        self.unsaved_stripe.add_action(self.save_again_button)
        self.problem = ProblemNote()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("recordTabs")
        self.tabs.setDocumentMode(True)
        self.timeline, self.consents = Timeline(), Timeline()
        self.consents.setObjectName("consentList")
        self.empty, self.no_consents = EmptyState(Icon.NOTE), EmptyState(Icon.CONSENT)
        self.registry = RegistryView()
        self.note_button = Button("", Kind.SECONDARY, icon=Icon.NOTE)
        self.note_button.setObjectName("noteButton")
        self.print_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.print_button.setObjectName("printButton")
        self.inform_button = Button("", Kind.SECONDARY, icon=Icon.TALK)
        self.inform_button.setObjectName("informButton")
        self.hand_over_button = Button("", Kind.SECONDARY, keys="F8", icon=Icon.CONSENT)
        self.hand_over_button.setObjectName("handOverButton")
        self.change_button = Button("", Kind.SECONDARY, icon=Icon.DETAILS)
        self.change_button.setObjectName("changeDetailsButton")
        self.merge_button = Button("", Kind.SECONDARY, icon=Icon.LINK)
        self.merge_button.setObjectName("mergeButton")
        self.treatment = Chooser()
        self.treatment.setObjectName("treatmentChooser")
        self.gate = GatePanel()
        self.entry_button = self.gate.set_primary("", keys="Ctrl+N")
        self._writing_buttons = (
            *(self.allergies_button, self.note_button, self.inform_button, self.hand_over_button),
            *(self.change_button, self.merge_button),
        )

    def _arrange(self) -> None:
        self._journal = _either(self.timeline, self.empty)
        self._consents = _either(self.consents, self.no_consents)
        self.tabs.addTab(_below((self.note_button, self.print_button), self._journal), "")
        self.tabs.addTab(_below((self.inform_button, self.hand_over_button), self._consents), "")
        self.tabs.addTab(_below((self.change_button, self.merge_button), self.registry), "")
        side = QWidget()
        side.setMinimumWidth(_PANEL)
        side.setMaximumWidth(_PANEL + 60)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(S)
        right.addWidget(self.treatment)
        right.addWidget(self.gate, 1)
        self._overview = QWidget()
        row = QHBoxLayout(self._overview)
        row.setContentsMargins(L, M, L, L)
        row.setSpacing(L)
        row.addWidget(self.tabs, 5)
        row.addWidget(side, 3)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._overview)
        self._strip_line = QWidget()
        line = QHBoxLayout(self._strip_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.strip, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self._strip_line, self.damage_stripe, self.unsaved_stripe, self.draft_stripe, self.problem):
            self._column.addWidget(widget)
        self._column.addWidget(self._stack, 1)
        flow = self.strip.layout()
        if flow is not None:
            flow.addWidget(self.allergies_button)
        self._stack.hide()
        self._strip_line.hide()

        for pane in (self.tabs, side):
            pane.setProperty(PANE, True)  # noqa: FBT003 - Qt's own signature

    def _connect(self) -> None:
        self._desk.bus.changed.connect(self._changed)
        self.allergies_button.clicked.connect(self._record_allergies)
        self.continue_button.clicked.connect(self._continue_draft)
        self.discard_button.clicked.connect(self._discard_draft)
        self.save_again_button.clicked.connect(self._save_again)
        self.timeline.card_opened.connect(self._open_item)
        self.consents.card_opened.connect(self._open_item)
        self.note_button.clicked.connect(lambda: self._write_note(None))
        self.print_button.clicked.connect(lambda: self._print(None))
        self.inform_button.clicked.connect(self._inform)
        self.hand_over_button.clicked.connect(self._hand_over)
        # The button has this key itself while its tab is in front.
        self._hand_over_key = QShortcut(QKeySequence(Qt.Key.Key_F8), self, self._hand_over)
        self.tabs.currentChanged.connect(lambda tab: self._hand_over_key.setEnabled(tab != _CONSENTS_TAB))
        self.change_button.clicked.connect(lambda: self._desk.ways.to_registry_form(self._shown_id()))
        self.merge_button.clicked.connect(self._merge)
        self.registry.apart_requested.connect(self._part)
        self.treatment.currentIndexChanged.connect(lambda _index: self._show_gate())
        self.gate.action_requested.connect(self._mend)
        self.entry_button.clicked.connect(lambda: self._write_entry(None))

    def retranslate(self) -> None:
        """Say every text again."""
        for place, name in enumerate((self.tr("Timeline"), self.tr("Consents"), self.tr("Details"))):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of the record"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the record"))
        self.continue_button.setText(self.tr("Continue"))
        self.discard_button.setText(self.tr("Throw away"))
        self.save_again_button.setText(self.tr("Save again"))
        self.note_button.setText(self.tr("Write a note"))
        self.print_button.setText(self.tr("Journal as PDF"))
        self.inform_button.setText(self.tr("Give information"))
        self.hand_over_button.setText(self.tr("Hand over consent"))
        self.change_button.setText(self.tr("Change details"))
        self.merge_button.setText(self.tr("Join with another registration"))
        self.entry_button.setText(self.tr("New treatment entry"))
        self.treatment.setAccessibleName(self.tr("Treatment"))
        self.empty.say(self.tr("No entries"), self.tr("Start with the allergies, then give information"))
        self.no_consents.say(self.tr("No consents"), self.tr("Give information first, then hand over the consent"))
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
        self.problem.show_problem(problem)
        if self._look is None:
            self._desk.ways.fail(problem)

    def _have_look(self, look: Look) -> None:
        is_first = self._look is None
        self._look = look
        self.problem.clear()
        if self.banner is None:
            self.banner = PatientBanner(country=look.country)
            self._column.insertWidget(0, self.banner)
        self._fill_treatments(look)
        self._show()
        self._stack.show()
        for page in self._pages:
            if isinstance(page, TreatmentPage):
                page.take_look(look)
        if is_first:
            self._offer_draft(look)
            if self._wants_focus:
                self.focus_first()
        if self._made is not None and not self._pages:
            self._lead_to_made()

    def _lead_to_made(self) -> None:
        """Go to the card of what was just signed, as soon as a look has brought it; the focus says which it is."""
        made, consents_in_front = self._made, self.tabs.currentIndex() == _CONSENTS_TAB
        for cards in (self.consents, self.timeline) if consents_in_front else (self.timeline,):
            if made is not None and cards.has(made):
                self._made = None
                self.tabs.setCurrentIndex(_CONSENTS_TAB if cards is self.consents else _JOURNAL_TAB)
                cards.setFocus(Qt.FocusReason.OtherFocusReason)
                cards.choose(made)
                return

    def _show(self) -> None:
        look = self._look
        if look is None or self.banner is None:
            return
        record = look.record
        self.setAccessibleName(look.patient_name)
        self.banner.set_patient(record.patient, self._desk.today(), language_of())
        by = next((item.author for item in record.items if item.kind == "health.confirmed"), None)
        role = role_of(look.people.get(by)) if by is not None else ""
        self.strip.set_summary(record.allergies, language_of(), zone=look.zone, role=role)
        not_recorded = record.allergies.state is AllergyState.NOT_RECORDED
        self.allergies_button.setText(self.tr("Record allergies") if not_recorded else self.tr("Confirm allergies"))
        self._strip_line.show()
        self.damage_stripe.show_count(look.damaged)
        for button in self._writing_buttons:
            button.setEnabled(not look.damaged)
        words = TimelineWords(look, self._desk.session.clock.now())
        cards = words.cards()
        self.timeline.set_cards(cards)
        self._journal.setCurrentIndex(0 if cards else 1)
        consents = {item.id for item in record.items if isinstance(item.content, _CONSENT_CONTENTS)}
        self.consents.set_cards(tuple(card for card in cards if card.id in consents))
        self._consents.setCurrentIndex(0 if consents else 1)
        may_merge = Permission.MERGE_PATIENTS in permissions(look.me.roles)
        self.merge_button.setVisible(may_merge)
        self._show_registry(look, may_merge=may_merge)
        for place, definition in enumerate(look.treatments):
            self.treatment.setItemText(place, look.treatment_name(definition.code))
        self._say_draft()
        self._show_gate()

    def _show_registry(self, look: Look, *, may_merge: bool) -> None:
        items = tuple(item for item in look.record.items if item.kind in REGISTRY_KINDS)
        merged = _merged(items) if may_merge else ()
        self.registry.show_registry(
            look.record.patient.details, items, country=look.country, zone=look.zone, merged=merged, may_part=may_merge
        )

    def _fill_treatments(self, look: Look) -> None:
        codes = [self.treatment.itemData(place) for place in range(self.treatment.count())]
        wanted = [definition.code for definition in look.treatments]
        if codes != wanted:
            self.treatment.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.treatment.clear()
            for code in wanted:
                self.treatment.addItem(look.treatment_name(code), code)
            self.treatment.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.treatment.setVisible(len(wanted) > 1)

    def _show_gate(self) -> None:
        look, definition = self._look, self._definition()
        if look is not None and definition is not None:
            damage = (self.damage_stripe.gate_line(),) if look.damaged else ()
            self.gate.set_lines((*damage, *gate_lines(look.findings.get(definition.code, ()), look.phrasebook())))

    def _definition(self) -> TreatmentDefinition | None:
        return None if self._look is None else self._look.treatment(str(self.treatment.currentData()))

    def _is_read_only(self) -> bool:
        return self._look is not None and self._look.damaged > 0

    def _shown_id(self) -> UUID:
        return self._patient if self._look is None else self._look.record.patient.id

    def _changed(self, changes: ChangeSet) -> None:
        if {self._patient, self._shown_id()} & changes.patients:
            self._take_look()

    # --------------------------------------------------------------------------------------------------------- drafts

    def _offer_draft(self, look: Look) -> None:
        self._offered = next(iter(look.drafts), None)
        self._say_draft()

    def _say_draft(self) -> None:
        draft, look = self._offered, self._look
        self.draft_stripe.setVisible(draft is not None and not self._pages and not self._is_read_only())
        if draft is None or look is None:
            return
        today = self._desk.session.clock.now().astimezone(look.zone).date()
        is_today = draft.saved.astimezone(look.zone).date() == today
        when = (
            format_time(draft.saved, zone=look.zone)
            if is_today
            else format_datetime(draft.saved, language_of(), zone=look.zone)
        )
        what = (
            self.tr("Note")
            if draft.kind == NOTE_DRAFT
            else look.treatment_name(str(draft.content.get("treatment", "")))
        )
        if draft.content.get("original"):
            what = self.tr("Correction: {what}").format(what=what)
        self.draft_stripe.say(self.tr("{what}, of {when}: continue?").format(what=what, when=when))

    def _continue_draft(self) -> None:
        draft, look = self._offered, self._look
        self._offered = None
        if draft is None or look is None:
            return
        if draft.kind == NOTE_DRAFT:
            self._write_note(draft)
        else:
            self._write_entry(draft)

    def _discard_draft(self) -> None:
        draft, self._offered = self._offered, None
        self._say_draft()
        if draft is not None:
            session = self._desk.session
            self._desk.tasks.run(
                lambda: drafts.discard_draft(session, draft.id),
                lambda _nothing: self._desk.ways.say(self.tr("The draft is thrown away")),
                self.problem.show_problem,
                self,
            )

    # ---------------------------------------------------------------------------------------------------------- pages

    def _push(self, page: ActPage | RecordDetail, *, banner: bool = True) -> None:
        self.problem.clear()
        self._pages.append(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.left.connect(lambda: self._pop(page))
        if isinstance(page, ActPage):
            page.acted.connect(self._acted)
        if self.banner is not None:
            self.banner.setVisible(banner)
        self._strip_line.setVisible(banner)
        self._say_draft()
        page.begin()

    def _pop(self, page: ActPage | RecordDetail) -> None:
        if page not in self._pages:
            return
        self._pages.remove(page)
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self._stack.setCurrentWidget(self._pages[-1] if self._pages else self._overview)
        if self.banner is not None:
            self.banner.show()
        self._strip_line.show()
        self._say_draft()
        self.focus_first()

    def _acted(self, changes: object) -> None:
        if isinstance(changes, ChangeSet):
            self._made = changes.made

    def _record_allergies(self) -> None:
        if self._look is not None and not self._is_open(AllergiesPage):
            self._push(AllergiesPage(self._desk, self._look))

    def _is_open(self, kind: type[QWidget]) -> bool:
        return any(isinstance(page, kind) for page in self._pages)

    def _inform(self) -> None:
        definition = self._definition()
        if self._look is not None and definition is not None:
            self._push(InformationPage(self._desk, self._look, definition))

    def _write_note(self, draft: Draft | None) -> None:
        if self._look is not None:
            page = NotePage(self._desk, self._look, draft)
            page.left.connect(self._reread_drafts)
            self._push(page)

    def _print(self, consent: UUID | None) -> None:
        if self._look is not None:
            self._push(PrintPage(self._desk, self._look, consent))

    def _write_entry(self, draft: Draft | None) -> None:
        look = self._look
        code = str(draft.content.get("treatment", "")) if draft is not None else str(self.treatment.currentData())
        definition = None if look is None else look.treatment(code)
        if look is None or definition is None or look.damaged:  # the gate says why
            return
        original = None
        if draft is not None and draft.content.get("original"):
            original = look.item(UUID(str(draft.content["original"])))
        self._push_entry(look, Writing(definition, draft, original))

    def _push_entry(self, look: Look, writing: Writing) -> None:
        if self._is_open(TreatmentPage):
            return
        page = TreatmentPage(self._desk, look, writing)
        page.remedy_wanted.connect(self._mend)
        page.left.connect(self._reread_drafts)
        self._push(page)

    def _reread_drafts(self) -> None:
        """A draft that was left behind can be continued from here; what is signed or thrown away has none."""
        look, session = self._look, self._desk.session
        if look is not None:
            self._desk.tasks.run(lambda: drafts.drafts_in(session, look.record), self._have_drafts, self._no_look, self)

    def _have_drafts(self, found: tuple[Draft, ...]) -> None:
        self._offered = next(iter(found), None) if not self._pages else None
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
        page.confirmation_wanted.connect(self._confirm)
        self._push(page)

    def _correct(self, item: object) -> None:
        look = self._look
        if look is None or not isinstance(item, JournalItem) or item.content is None:
            return
        definition = look.treatment(getattr(item.content, "treatment", ""))
        if definition is not None:
            self._close_details()
            self._push_entry(look, Writing(definition, None, item))

    def _withdraw(self, item: object) -> None:
        if self._look is not None and isinstance(item, JournalItem):
            self._close_details()
            self._push(WithdrawPage(self._desk, self._look, item))

    def _confirm(self, item: object) -> None:
        look, session = self._look, self._desk.session
        if look is None or not isinstance(item, JournalItem):
            return
        self._close_details()
        self._desk.tasks.run(
            lambda: consents.confirm_consent(session, look.record, item.id), self._confirmed, self._not_confirmed, self
        )

    def _confirmed(self, made: ChangeSet) -> None:
        self._desk.bus.changed.emit(made)
        self._desk.ways.say(self.tr("The consent counts now"))

    def _not_confirmed(self, problem: Exception) -> None:
        look = self._look
        if look is None or not isinstance(problem, RulesRefuse):
            self.problem.show_problem(problem)
            return
        reasons = "\n".join(finding_sentence(one, look.phrasebook()) for one in problem.findings)
        self.problem.say(self.tr("The consent cannot count as it was taken:\n{reasons}").format(reasons=reasons))

    def _close_details(self) -> None:
        """An open record shows what was true when it was opened; after an act it would be out of date."""
        for page in [page for page in self._pages if isinstance(page, RecordDetail)]:
            self._pop(page)

    def _merge(self) -> None:
        if self._look is not None:
            self._push(MergePage(self._desk, self._look.record.patient, country=self._look.country), banner=False)

    def _part(self, duplicate: object) -> None:
        if self._look is not None and isinstance(duplicate, UUID):
            self._push(UnmergePage(self._desk, duplicate, name=self._look.patient_name))

    # ------------------------------------------------------------------------------------------------------- remedies

    def _mend(self, code: str) -> None:
        remedies = {
            Remedy.GIVE_INFORMATION: self._inform,
            Remedy.HAND_OVER_CONSENT: self._hand_over,
            Remedy.CONFIRM_HEALTH: self._record_allergies,
        }
        remedy = Remedy(code)
        if self._is_read_only():
            return
        if remedy in remedies:
            remedies[remedy]()
        elif remedy in {Remedy.ADD_BIRTH_DATE, Remedy.SET_LANGUAGE}:
            self._desk.ways.to_registry_form(self._shown_id())

    def _hand_over(self) -> None:
        look, definition = self._look, self._definition()
        if look is None or definition is None or look.damaged:
            return
        session, language = self._desk.session, look.record.patient.details.language
        self._desk.tasks.run(
            lambda: texts_for(session, definition, TextUse.CONSENT.value),
            lambda texts: self._hand_over_in(language) if language in texts else self._ask_language(look, dict(texts)),
            self.problem.show_problem,
            self,
        )

    def _ask_language(self, look: Look, texts: dict[str, object]) -> None:
        page = LanguagePage(self._desk, look, texts)  # type: ignore[arg-type] # by language, as texts_for gives them
        page.language_chosen.connect(self._hand_over_in)
        self._push(page)

    def _hand_over_in(self, language: str) -> None:
        look, definition = self._look, self._definition()
        if look is None or definition is None:
            return
        self.problem.clear()
        for page in self._pages:
            if isinstance(page, ActPage):
                page.keep()
        session, record = self._desk.session, look.record
        what = HandOver(
            record.patient,
            look.clinic.name,
            sign=lambda answer: consents.sign_consent(session, record, answer),
            decline=lambda text, reason: consents.decline_consent(
                session, record, text, reason=reason, treatment=definition.code
            ),
        )
        handing = self._handing = HandingOver(self._desk, what, self)
        handing.refused.connect(self._may_not_sign)
        handing.failed.connect(self.problem.show_problem)
        handing.changed.connect(self._desk.bus.changed.emit)
        handing.unsaved.connect(self._not_saved)
        handing.over.connect(self.focus_first)
        handing.begin(lambda: ready_consent(session, record, definition, language=language))

    def _may_not_sign(self, ready: object) -> None:
        look = self._look
        if look is None or not isinstance(ready, ReadyConsent):
            return
        reasons = "\n".join(finding_sentence(one, look.phrasebook()) for one in ready.standing_in_the_way)
        self.problem.say(self.tr("The consent cannot be signed yet:\n{reasons}").format(reasons=reasons))

    def _not_saved(self, problem: object) -> None:
        self.unsaved_stripe.say(
            self.tr("What the patient answered is not in the journal yet. Do not close the program")
        )
        if isinstance(problem, Exception):
            self.problem.show_problem(problem)
        self.save_again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_again(self) -> None:
        handing = self._handing
        if handing is not None:
            self.unsaved_stripe.say("")
            self.problem.clear()
            handing.save_again()


def _either(one: QWidget, other: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    stack.addWidget(one)
    stack.addWidget(other)
    return stack


def _below(buttons: tuple[Button, ...], content: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout()
    row.setSpacing(S)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, M, 0, 0)
    column.setSpacing(M)
    column.addLayout(row)
    column.addWidget(content, 1)
    return holder


def _merged(items: tuple[JournalItem, ...]) -> tuple[UUID, ...]:
    """The duplicates that are joined at present, by the newest word on each."""
    newest: dict[UUID, str] = {}
    for item in sorted(items, key=lambda one: one.position):
        content: object = item.content
        duplicate = getattr(content, "duplicate", None)
        if isinstance(duplicate, UUID):
            newest[duplicate] = item.kind
    return tuple(duplicate for duplicate, kind in newest.items() if kind == "patient.merged")
