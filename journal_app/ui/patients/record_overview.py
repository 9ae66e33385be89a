"""What one sees of an open record: timeline, consents, details, and what stands before a treatment; it must not act."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from journal_app.domain.consents import ConsentDeclined, ConsentSigned, ConsentWithdrawn, InformationGiven
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside
from journal_app.domain.people import Permission, permissions
from journal_app.domain.records import REGISTRY_KINDS
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.ui import theme
from journal_app.ui.desk import PANE
from journal_app.ui.icons import Icon
from journal_app.ui.patients.gate_words import gate_lines
from journal_app.ui.patients.journal_sieve import JournalSieve
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.notice_page import NoticeOffer
from journal_app.ui.patients.registry_view import RegistryView
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.patients.visit_cards import in_visits
from journal_app.ui.patients.visit_rail import VisitRail, Written
from journal_app.ui.patients.written_acts import WriteMenu
from journal_app.ui.photos.record_photos import RecordPhotos
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.gate_panel import GateLine, GatePanel, GateStatus
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.roomy import Roomy
from journal_app.ui.widgets.timeline import Timeline

_PANEL = 340
"""Width of what stands before a treatment, in px of the smallest type."""
_NO_LIMIT = (1 << 24) - 1
"""Qt's own widest."""
_LEAST_LINES = 22
"""Two rows of buttons, the search and one entry whole; where large type leaves less, all of it scrolls."""
_LEAST_LINES_BELOW = 26
"""So many more where what stands before a treatment is below: a few conditions and the button they guard."""
_JOURNAL_TAB, _CONSENTS_TAB, _PHOTOS_TAB = 0, 1, 2
_CONSENT_CONTENTS = (
    InformationGiven,
    ConsentSigned,
    ConsentDeclined,
    ConsentWithdrawn,
    FormPrinted,
    PaperFiled,
    PaperSetAside,
)


def _restricted_line() -> GateLine:
    """What stands first before a treatment while the journal is restricted; then nothing is begun here."""
    return GateLine(
        GateStatus.BLOCKED,
        QCoreApplication.translate("RecordOverview", "This journal is restricted"),
        QCoreApplication.translate("RecordOverview", "Nobody is treated here until the owner lifts the restriction"),
    )


class RecordOverview(LivingWidget):
    """The tabs at the left, the gate at the right; its buttons are pressed by the person, what they do is the record's.

    Signals:
        consents_in_front: bool, whether the tab of the consents is shown from now on.
    """

    consents_in_front = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._damage: GateLine | None = None
        self.photos: RecordPhotos | None = None
        self._build()
        self._arrange()
        self.rail.step_chosen.connect(self.rail.lead_to)
        self.sieve.changed.connect(self._show_journal)
        self.treatment.currentIndexChanged.connect(lambda _index: self._show_gate())
        for cards in (self.timeline, self.consents):
            self._room.follow(cards)
        self.tabs.currentChanged.connect(lambda tab: self.consents_in_front.emit(tab == _CONSENTS_TAB))
        self.settle()

    # ----------------------------------------------------------------------------------------------------- the record's

    def show_look(self, look: Look, now: datetime, *, damage: GateLine | None) -> None:
        """Show one look; ``damage`` stands first before a treatment where part of the journal cannot be read."""
        self._look, self._damage = look, damage or (_restricted_line() if look.restricted else None)
        cards = TimelineWords(look, now).cards()
        self.sieve.set_cards(cards, {item.id: item for item in look.record.items})
        self._show_journal()
        self.sieve.setVisible(bool(cards))
        self._journal.setCurrentIndex(0 if cards else 1)
        consents = {item.id for item in look.record.items if isinstance(item.content, _CONSENT_CONTENTS)}
        self.consents.set_cards(tuple(card for card in cards if card.id in consents))
        self._consents.setCurrentIndex(0 if consents else 1)
        self._show_registry(look)
        self._fill_treatments(look)
        for button in (
            self.note_button,
            self.write_button,
            self.document_button,
            self.inform_button,
            self.hand_over_button,
            self.change_button,
        ):
            button.setEnabled(damage is None)
        if look.restricted:
            for button in (self.inform_button, self.hand_over_button):
                button.setEnabled(False)
        for button in (self.reported_button, self.permit_button, self.merge_button, self.questions_button):
            button.setEnabled(damage is None and (not look.restricted or button is self.merge_button))
        self._show_gate()

    def _show_journal(self) -> None:
        if self._look is not None:
            self.timeline.set_cards(in_visits(self.sieve.left(), self._look))

    def add_papers(self, buttons: tuple[Button, ...]) -> None:
        """What is done with forms on paper, after the other acts of the consents' tab."""
        column = self._consents_tab.layout()
        row = None if column is None else column.itemAt(0)
        acts = None if row is None else row.layout()
        for button in buttons if acts is not None else ():
            acts.addWidget(button)  # type: ignore[union-attr] # the row of `_below`

    def add_photos(self, photos: RecordPhotos) -> None:
        """Give the photos their tab, between the consents and the details."""
        self.photos = photos
        self.tabs.insertTab(_PHOTOS_TAB, photos, "")
        self.retranslate()

    def show_photos(self) -> None:
        """Bring the photos to the front."""
        if self.photos is not None:
            self.tabs.setCurrentWidget(self.photos)
            self.photos.focus_list()

    def definition(self) -> TreatmentDefinition | None:
        """The treatment that is chosen."""
        return None if self._look is None else self._look.treatment(self.code())

    def code(self) -> str:
        """The chosen treatment's code."""
        return str(self.treatment.currentData())

    def choose_treatment(self, code: str) -> None:
        """Choose a treatment, where the rules in force know it."""
        place = self.treatment.findData(code)
        if place >= 0:
            self.treatment.setCurrentIndex(place)

    def focus_list(self) -> None:
        """Move the focus to the list in front."""
        if self.photos is not None and self.tabs.currentWidget() is self.photos:
            self.photos.focus_list()
            return
        in_front = self.consents if self.tabs.currentIndex() == _CONSENTS_TAB else self.timeline
        in_front.setFocus(Qt.FocusReason.OtherFocusReason)

    def lead_to(self, card: UUID) -> bool:
        """Stand on a card, in the list in front if it is there; False where it is in none. The focus tells which."""
        consents_in_front = self.tabs.currentIndex() == _CONSENTS_TAB
        if not self.timeline.has(card):
            self.sieve.clear()
        for cards in (self.consents, self.timeline) if consents_in_front else (self.timeline,):
            if cards.has(card):
                self.tabs.setCurrentIndex(_CONSENTS_TAB if cards is self.consents else _JOURNAL_TAB)
                cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return cards.choose(card)
        return False

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.rail = VisitRail()
        self.rail.setParent(self)  # before all else, so that Tab begins there
        self.tabs = QTabWidget()
        self.tabs.setObjectName("recordTabs")
        self.tabs.setDocumentMode(True)
        self.sieve = JournalSieve()
        self.timeline, self.consents = Timeline(), Timeline()
        self.consents.setObjectName("consentList")
        self.empty, self.no_consents = EmptyState(Icon.NOTE), EmptyState(Icon.CONSENT)
        self.registry = RegistryView()
        self.note_button = Button("", Kind.SECONDARY, icon=Icon.NOTE)
        self.note_button.setObjectName("noteButton")
        self.write_button = WriteMenu()
        self.document_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.document_button.setObjectName("fileDocumentButton")
        self.reported_button = Button("", Kind.SECONDARY, icon=Icon.TREATMENT)
        self.reported_button.setObjectName("reportedButton")
        self.notice_offer = NoticeOffer()
        self.questions_button = Button("", Kind.SECONDARY, icon=Icon.HEALTH)
        self.questions_button.setObjectName("questionsButton")
        self.print_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.print_button.setObjectName("printButton")
        self.inform_button = Button("", Kind.SECONDARY, icon=Icon.TALK)
        self.inform_button.setObjectName("informButton")
        self.hand_over_button = Button("", Kind.SECONDARY, keys="F8", icon=Icon.CONSENT)
        self.hand_over_button.setObjectName("handOverButton")
        self.permit_button = Button("", Kind.SECONDARY, icon=Icon.CONSENT)
        self.permit_button.setObjectName("permitButton")
        self.change_button = Button("", Kind.SECONDARY, icon=Icon.DETAILS)
        self.change_button.setObjectName("changeDetailsButton")
        self.book_button = Button("", Kind.SECONDARY, icon=Icon.CALENDAR)
        self.book_button.setObjectName("bookForPatientButton")
        self.merge_button = Button("", Kind.SECONDARY, icon=Icon.LINK)
        self.merge_button.setObjectName("mergeButton")
        self.treatment = Chooser()
        self.treatment.setObjectName("treatmentChooser")
        self.gate = GatePanel()
        self.entry_button = self.gate.set_primary("", keys="Ctrl+N")

    def _arrange(self) -> None:
        self._journal = _either(self.timeline, self.empty)
        self._consents = _either(self.consents, self.no_consents)
        write = (self.note_button, self.write_button, self.document_button)
        acts = (*write, self.questions_button, self.reported_button, self.print_button)
        self.tabs.addTab(_below(acts, _stacked(self.sieve, self._journal)), "")
        self._consents_tab = _below((self.inform_button, self.hand_over_button, self.permit_button), self._consents)
        self.tabs.addTab(self._consents_tab, "")
        of_details = (self.change_button, self.book_button, self.merge_button)
        self.tabs.addTab(_below(of_details, _stacked(self.notice_offer, self.registry)), "")
        side = self._side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(S)
        right.addWidget(self.treatment)
        right.addWidget(self.gate, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rail)
        room = self._room = Roomy(lines=_LEAST_LINES)
        column.addWidget(room, 1)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, room.inside)
        row.setContentsMargins(L, M, L, L)
        row.setSpacing(L)
        row.addWidget(self.tabs)
        row.addWidget(side)
        for pane in (self.tabs, side):
            pane.setProperty(PANE, True)  # noqa: FBT003 - Qt's own signature

    def recolour(self, _tokens: object) -> None:
        """The type may have become larger."""
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """What stands before a treatment goes below the tabs where the last of them would be out of sight beside it."""
        panel = theme.in_type(self, _PANEL)
        is_narrow = self.width() < self.tabs.tabBar().sizeHint().width() + panel + 3 * L
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._side.setMinimumWidth(0 if is_narrow else panel)
        self._side.setMaximumWidth(_NO_LIMIT if is_narrow else panel + 60)
        for place, share in enumerate((_LEAST_LINES, _LEAST_LINES_BELOW) if is_narrow else (5, 3)):
            self._row.setStretch(place, share)
        self._room.hold(_LEAST_LINES + _LEAST_LINES_BELOW if is_narrow else _LEAST_LINES)

    def retranslate(self) -> None:
        """Say every label again; the record shows its look anew after it."""
        names = (self.tr("Timeline"), self.tr("Consents"), self.tr("Photos"), self.tr("Details"))
        for place, name in enumerate(names if self.photos is not None else (*names[:2], names[3])):
            self.tabs.setTabText(place, name)
        self._give_room()
        self.tabs.setAccessibleName(self.tr("Parts of the record"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the record"))
        self.note_button.setText(self.tr("Write a note"))
        self.write_button.say_all()
        self.document_button.setText(self.tr("File a document"))
        self.reported_button.setText(self.tr("Treated elsewhere"))
        self.questions_button.setText(self.tr("Hand over health questions"))
        self.print_button.setText(self.tr("Journal as PDF"))
        self.inform_button.setText(self.tr("Give information"))
        self.hand_over_button.setText(self.tr("Hand over consent"))
        self.permit_button.setText(self.tr("Other consents"))
        self.change_button.setText(self.tr("Change details"))
        self.book_button.setText(self.tr("Book an appointment"))
        self.merge_button.setText(self.tr("Join with another registration"))
        self.entry_button.setText(self.tr("New treatment entry"))
        self.treatment.setAccessibleName(self.tr("Treatment"))
        self.empty.say(self.tr("No entries"), self.tr("Start with the allergies, then give information"))
        self.no_consents.say(self.tr("No consents"), self.tr("Give information first, then hand over the consent"))

    # -------------------------------------------------------------------------------------------------------- showing

    def _show_registry(self, look: Look) -> None:
        may_merge = Permission.MERGE_PATIENTS in permissions(look.me.roles)
        self.merge_button.setVisible(may_merge)
        self.notice_offer.offer(wanted=not look.is_informed)
        items = tuple(item for item in look.record.items if item.kind in REGISTRY_KINDS)
        merged = _merged(items) if may_merge else ()
        self.registry.show_registry(
            look.record.patient.details, items, country=look.country, zone=look.zone, merged=merged, may_part=may_merge
        )

    def _fill_treatments(self, look: Look) -> None:
        codes = [self.treatment.itemData(place) for place in range(self.treatment.count())]
        wanted = [definition.code for definition in look.treatments]
        self.treatment.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        if codes != wanted:
            self.treatment.clear()
            for code in wanted:
                self.treatment.addItem("", code)
        for place, code in enumerate(wanted):
            self.treatment.setItemText(place, look.treatment_name(code))
        self.treatment.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.treatment.setVisible(len(wanted) > 1)

    def _show_gate(self) -> None:
        look, definition = self._look, self.definition()
        if look is not None and definition is not None:
            lines = gate_lines(look.findings.get(definition.code, ()), look.phrasebook(), me=look.me)
            self.gate.set_lines(lines if self._damage is None else (self._damage, *lines))
            self.rail.show_visit(look.findings.get(definition.code, ()), look, Written())
        self.rail.setVisible(look is not None and definition is not None and self._damage is None)


def _either(one: QWidget, other: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    stack.addWidget(one)
    stack.addWidget(other)
    return stack


def _stacked(above: QWidget, content: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(M)
    column.addWidget(above)
    column.addWidget(content, 1)
    return holder


def _below(buttons: tuple[Button, ...], content: QWidget) -> QWidget:
    holder = QWidget()
    row = FlowLayout(across=S, down=S)
    for button in buttons:
        row.addWidget(button)
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
