"""One record in full: its words, its exact text and signature, and the proof of it; it must not change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.consents import (
    ConsentDeclined,
    ConsentSigned,
    ConsentWithdrawn,
    InformationGiven,
)
from journal_app.domain.corrections import CORRECTABLE
from journal_app.domain.courses import CoursePlanned
from journal_app.domain.health import AnsweredForm, HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.journal import JournalItem, confirmations, consent_validity
from journal_app.domain.paper_contents import PaperFiled, PaperSetAside
from journal_app.domain.received import DocumentReceived
from journal_app.domain.treatments import Note, TreatmentEntry
from journal_app.ui import theme
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.consent_detail import SIGNATURE_WIDTH, consent_cards
from journal_app.ui.patients.detail_parts import in_card, lines_card, paragraph, table
from journal_app.ui.patients.entry_rows import entry_rows
from journal_app.ui.patients.health_copies import answers_in
from journal_app.ui.patients.health_detail import answered_cards, signature_card
from journal_app.ui.patients.health_words import alerts_in_words, respondent_in_words
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.map_card import MapCard
from journal_app.ui.patients.paper_pages import FiledPages
from journal_app.ui.patients.received_detail import document_facts, document_pages
from journal_app.ui.patients.timeline_words import TimelineWords, withdrawals
from journal_app.ui.patients.version_changes import what_changed
from journal_app.ui.patients.words import language_name
from journal_app.ui.patients.written_detail import written_in_full
from journal_app.ui.signature_pad import render_signature
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.reading_area import ReadingArea

_WIDEST = 900
_TONES = {"success": TextRole.SUCCESS, "warning": TextRole.WARNING, "error": TextRole.ERROR}


@dataclass(frozen=True, slots=True)
class DetailAct:
    """One more thing that can be done about a record: its button's object name, words and key, and what it does."""

    name: str
    icon: Icon
    say: Callable[[], str]
    carry_out: Callable[[], None]
    keys: str = ""


class RecordDetail(LivingWidget):
    """What the card of the timeline says, and everything that does not fit on it.

    Signals:
        left: back to the timeline.
        correction_wanted, withdrawal_wanted, copy_wanted, confirmation_wanted: this record.
        answers_wanted: tuple of ``JournalItem``, the patient's own answers in it.
    """

    left = Signal()
    correction_wanted = Signal(object)
    withdrawal_wanted = Signal(object)
    copy_wanted = Signal(object)
    confirmation_wanted = Signal(object)
    answers_wanted = Signal(object)

    def __init__(self, desk: Desk, look: Look, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("recordDetail")
        self._desk, self._look, self.item = desk, look, item
        self._acts: tuple[tuple[Button, DetailAct], ...] = ()
        self.back_button = Button("", Kind.QUIET, icon=Icon.ARROW_LEFT)
        self.back_button.setObjectName("detailBack")
        self.correct_button = Button("", Kind.SECONDARY, icon=Icon.CORRECTION)
        self.correct_button.setObjectName("correctButton")
        self.withdraw_button = Button("", Kind.SECONDARY, icon=Icon.PRIVACY)
        self.withdraw_button.setObjectName("withdrawButton")
        self.copy_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.copy_button.setObjectName("copyButton")
        self.answers_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.answers_button.setObjectName("copyAnswersButton")
        self.confirm_button = Button("", Kind.PRIMARY, icon=Icon.CHECK)
        self.confirm_button.setObjectName("confirmConsentButton")
        self._arrange()
        self.back_button.clicked.connect(self.left.emit)
        for button, signal in (
            (self.correct_button, self.correction_wanted),
            (self.withdraw_button, self.withdrawal_wanted),
            (self.copy_button, self.copy_wanted),
            (self.confirm_button, self.confirmation_wanted),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(self.item))
        is_consent = isinstance(item.content, ConsentSigned)
        is_newest = isinstance(item.content, CORRECTABLE) and item.corrected_by is None
        self.correct_button.setVisible(is_newest and not look.damaged)
        self.withdraw_button.setVisible(is_consent and item.id not in withdrawals(look) and not look.damaged)
        self._answers = answers_in(look, item)
        self.answers_button.setVisible(bool(self._answers))
        self.answers_button.clicked.connect(lambda _on=False: self.answers_wanted.emit(self._answers))
        self.copy_button.setVisible(is_consent)
        waits = consent_validity(item, confirmations(look.record.items)) is None
        may_count = is_consent and waits and item.id not in withdrawals(look)
        is_on_paper = isinstance(item.content, ConsentSigned) and item.content.paper is not None
        self.confirm_button.setVisible(may_count and not look.damaged and not is_on_paper)
        self.settle()

    def add_acts(self, acts: tuple[DetailAct, ...]) -> None:
        """Offer more that can be done about this record; each button says it in the language of now."""
        self._acts = tuple((Button("", Kind.SECONDARY, keys=act.keys, icon=act.icon), act) for act in acts)
        for button, act in self._acts:
            button.setObjectName(act.name)
            button.setText(act.say())
            button.clicked.connect(lambda _on=False, act=act: act.carry_out())
            self._buttons.insertWidget(self._buttons.count() - 1, button)

    def begin(self) -> None:
        """Put the focus on the way back."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write everything again."""
        self.back_button.setText(self.tr("Back"))
        self.correct_button.setText(self.tr("Correct"))
        self.withdraw_button.setText(self.tr("The patient withdraws it"))
        self.copy_button.setText(self.tr("Copy for the patient"))
        self.answers_button.setText(self.tr("Copy for the patient"))
        self.confirm_button.setText(self.tr("Let it count"))
        for button, act in self._acts:
            button.setText(act.say())
        while (at := self._body.takeAt(0)) is not None:
            old = at.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        card = TimelineWords(self._look, self._desk.session.clock.now()).card(self.item)
        self.setAccessibleName(card.title)
        self._scroll.setAccessibleName(card.title)
        self._body.addWidget(LineLabel(card.when, TextRole.SECONDARY))
        self._body.addWidget(LineLabel(card.title, TextRole.TITLE))
        for badge in card.badges:
            self._body.addWidget(PlainLabel(badge.text, _TONES.get(badge.tone, TextRole.STRONG)))
        for widget in self._content():
            self._body.addWidget(widget)
        self._body.addWidget(self._proof())
        self._body.addStretch(1)

    def recolour(self, _tokens: object) -> None:
        """As wide as lines are read well in the type of now."""
        self._inner.setMaximumWidth(theme.in_type(self, _WIDEST))

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the page, whatever shortcut the window has for it."""
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        buttons = self._buttons = QHBoxLayout()
        buttons.setContentsMargins(XL, M, XL, 0)
        buttons.setSpacing(S)
        for button in (
            self.back_button,
            self.confirm_button,
            self.correct_button,
            self.withdraw_button,
            self.copy_button,
            self.answers_button,
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = self._inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(XL, L, L, L)
        self._body.setSpacing(M)
        scroll = ReadingArea(inner)
        scroll.setObjectName("detailScroll")
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(scroll, 1)

    # ---------------------------------------------------------------------------------------------------- contents

    def _content(self) -> Iterator[QWidget]:
        content: object = self.item.content
        words = TimelineWords(self._look, self._desk.session.clock.now())
        yield from what_changed(self._look, self.item, words.moment)
        show = self._shown_by.get(type(content))
        if show is not None:
            yield from show(content)
        else:
            yield from self._words_alone(content)

    @property
    def _shown_by(self) -> Mapping[type, Callable[[Any], Iterable[QWidget]]]:
        return {
            ConsentSigned: lambda consent: consent_cards(self._desk, self._look, self.item, consent),
            TreatmentEntry: self._entry,
            Note: lambda note: (in_card(paragraph(note.text)),),
            InformationGiven: self._information,
            HealthSubmitted: self._submitted,
            HealthConfirmed: self._confirmed,
            PaperFiled: lambda _filed: (FiledPages(self._desk, self._look, self.item),),
            DocumentReceived: self._received,
        }

    def _words_alone(self, content: object) -> Iterator[QWidget]:
        match content:
            case (
                ConsentDeclined(reason=words)
                | ConsentWithdrawn(words=words)
                | HealthSetAside(reason=words)
                | PaperSetAside(reason=words)
            ):
                if words:
                    yield in_card(paragraph(words))
            case _:
                yield from self._written(content)

    def _entry(self, entry: TreatmentEntry) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        consent = self._look.item(entry.consent) if entry.consent is not None else None
        rests_on = (
            words.moment(consent.content.signed_at) if consent and isinstance(consent.content, ConsentSigned) else ""
        )
        yield lines_card(
            *entry_rows(self._look, entry),
            *((words.deviation(one), one.reason) for one in entry.deviations),
            (self.tr("Rests on the consent of"), rests_on),
        )
        if entry.points:
            yield MapCard(self._desk, self._look, self.item)

    def _written(self, content: object) -> Iterator[QWidget]:
        """What stands beside planned treatments, in full; of anything else what its card says."""
        words = TimelineWords(self._look, self._desk.session.clock.now())
        told = written_in_full(content, self._look, words.moment)
        if told is None:
            for line in words.card(self.item).lines[:-1]:
                yield LineLabel(line)
            return
        yield lines_card(*told.rows)
        for title, text in told.texts:
            if text:
                card = Card(title)
                card.body.addWidget(paragraph(text))
                yield card
        if isinstance(content, CoursePlanned):
            for line in words.card(self.item).lines[:-1]:
                yield LineLabel(line)

    def _information(self, given: InformationGiven) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        yield lines_card(
            (self.tr("In writing"), words.moment(given.written_at) if given.written_at else ""),
            (self.tr("Talked through"), words.moment(given.oral_at) if given.oral_at else ""),
            (self.tr("By"), given.given_by_name),
            (self.tr("Interpreter"), given.interpreter),
        )
        if given.questions:
            asked = Card(self.tr("What the patient asked or added"))
            asked.body.addWidget(paragraph(given.questions))
            yield asked

    def _received(self, document: DocumentReceived) -> Iterator[QWidget]:
        yield lines_card(*document_facts(self._look, document))
        if document.remark:
            remark = Card(self.tr("Remark"))
            remark.body.addWidget(paragraph(document.remark))
            yield remark
        if document.file is not None:
            yield document_pages(self._desk, self._look, self.item)

    def _submitted(self, submitted: HealthSubmitted) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        yes, no = self.tr("With last time's answers"), self.tr("Blank")
        yield lines_card(
            (self.tr("Answered by"), respondent_in_words(submitted.respondent, submitted.respondent_name)),
            (self.tr("Shown"), words.moment(submitted.shown_at)),
            (self.tr("Answered"), words.moment(submitted.answered_at)),
            (self.tr("Handed over by"), submitted.handed_over_by_name),
            (self.tr("The form began"), yes if submitted.prefilled else no),
            (self.tr("Alerts"), alerts_in_words(submitted.alerts, self._look.phrasebook())),
        )
        yield from self._answered(submitted.forms)
        if submitted.signature is not None:
            drawn = QPixmap.fromImage(render_signature(submitted.signature, width=SIGNATURE_WIDTH))
            yield signature_card(drawn, submitted.respondent_name)

    def _confirmed(self, confirmed: HealthConfirmed) -> Iterator[QWidget]:
        named = [f"{one.substance}: {one.reaction}" if one.reaction else one.substance for one in confirmed.allergies]
        allergies = self.tr("None known") if confirmed.none_known else self.tr("Not recorded")
        yield lines_card(
            (self.tr("Allergies"), "\n".join(named) or allergies),
            (self.tr("Alerts"), alerts_in_words(confirmed.alerts, self._look.phrasebook()) or self.tr("None")),
            (self.tr("Remarks"), confirmed.remarks),
        )
        yield from self._answered(confirmed.forms)

    def _answered(self, forms: tuple[AnsweredForm, ...]) -> Iterator[QWidget]:
        for form in forms:
            yield from answered_cards(self._look.questionnaires.get(form.form.sha256), form)

    def _proof(self) -> QWidget:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        card = Card(self.tr("How it can be verified"))
        card.body.addWidget(
            table(
                (self.tr("Written"), f"{words.moment(self.item.at)}, {self.item.author_name}"),
                (self.tr("Record"), str(self.item.id)),
                (self.tr("Place in the ledger"), str(self.item.position)),
                (self.tr("Ledger leaf"), self.item.leaf.hex()),
                *self._bound_texts(),
            )
        )
        return card

    def _bound_texts(self) -> Iterator[tuple[str, str]]:
        """The hashes of what the record was made from."""
        content: object = self.item.content
        if isinstance(content, ConsentSigned | InformationGiven | ConsentDeclined):
            text = content.text
            yield self.tr("Text"), f"{text.id}, {text.version}, {language_name(text.language)}"
            yield self.tr("Text's SHA-256"), text.sha256
        if isinstance(content, HealthSubmitted | HealthConfirmed):
            for answered in content.forms:
                yield self.tr("Questionnaire"), answered.form.canonical
                yield self.tr("Questionnaire's SHA-256"), answered.form.sha256
        if isinstance(content, DocumentReceived):
            yield self.tr("File's SHA-256"), content.sha256
        if isinstance(content, TreatmentEntry):
            yield self.tr("Rules' SHA-256"), content.pack_sha256
            yield self.tr("Rules not followed"), ", ".join(one.rule for one in content.deviations)
