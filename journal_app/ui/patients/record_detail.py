"""One record in full: its words, its exact text and signature, and the proof of it; it must not change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.consents import (
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    InformationGiven,
)
from journal_app.domain.courses import CoursePlanned
from journal_app.domain.dates import format_duration
from journal_app.domain.health import AnsweredForm, HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.journal import JournalItem, confirmations, consent_validity
from journal_app.domain.paper_contents import PaperFiled, PaperSetAside
from journal_app.domain.received import DocumentReceived
from journal_app.domain.text_changes import changes
from journal_app.domain.treatments import Note, TreatmentEntry
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.entry_rows import differences, entry_rows
from journal_app.ui.patients.health_copies import answers_in
from journal_app.ui.patients.health_detail import answered_cards, signature_card
from journal_app.ui.patients.health_words import alerts_in_words, respondent_in_words
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.map_card import MapCard
from journal_app.ui.patients.paper_pages import FiledPages
from journal_app.ui.patients.paper_words import paper_facts
from journal_app.ui.patients.permit_cards import TakeDownCard, left_card
from journal_app.ui.patients.permit_words import permit_facts
from journal_app.ui.patients.received_detail import document_facts, document_pages
from journal_app.ui.patients.timeline_words import TimelineWords, withdrawals
from journal_app.ui.patients.words import language_name, note_kind_name
from journal_app.ui.patients.written_detail import written_in_full
from journal_app.ui.signature_pad import render_signature
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, L, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel, SelectableLabel

_WIDEST = 900
_SIGNATURE_WIDTH = 380
_TEXT_HEIGHT = 420
_ONE_LINE = 70
"""Characters of a change that is read in one line."""
_TONES = {"success": TextRole.SUCCESS, "warning": TextRole.WARNING, "error": TextRole.ERROR}


@dataclass(frozen=True, slots=True)
class DetailAct:
    """One more thing that can be done about a record: its button's object name and words, and what it does."""

    name: str
    icon: Icon
    say: Callable[[], str]
    carry_out: Callable[[], None]


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
        self.back_button = Button("", Kind.SECONDARY)
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
        is_newest = isinstance(item.content, TreatmentEntry | Note) and item.corrected_by is None
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
        self._acts = tuple((Button("", Kind.SECONDARY, icon=act.icon), act) for act in acts)
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
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(XL, L, L, L)
        self._body.setSpacing(M)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setObjectName("detailScroll")
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(scroll, 1)

    # ---------------------------------------------------------------------------------------------------- contents

    def _content(self) -> Iterator[QWidget]:
        content: object = self.item.content
        show = self._shown_by.get(type(content))
        if show is not None:
            yield from show(content)
        else:
            yield from self._words_alone(content)

    @property
    def _shown_by(self) -> Mapping[type, Callable[[Any], Iterable[QWidget]]]:
        return {
            ConsentSigned: self._consent,
            TreatmentEntry: self._entry,
            Note: self._note,
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
                    yield self._in_card(self._paragraph(words))
            case _:
                yield from self._written(content)

    def _consent(self, consent: ConsentSigned) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        if consent.purpose is not ConsentPurpose.TREATMENT and self.item.id in withdrawals(self._look):
            yield TakeDownCard(self._desk, self._look, self.item)
        yield self._lines(
            (self.tr("Signed by"), consent.signer_name),
            *permit_facts(consent),
            *self._when(consent, words),
            *self._validity(words),
            (self.tr("Witness"), consent.witness_name),
            (self.tr("Workstation"), consent.seat_name),
            (self.tr("Signed with"), "" if consent.signature is None else self._device(consent.signature.device)),
            *paper_facts(self._look, consent),
        )
        if consent.signature is not None:
            drawn = QPixmap.fromImage(render_signature(consent.signature, width=_SIGNATURE_WIDTH))
            yield signature_card(drawn, consent.signer_name)
        ticked = Card(self.tr("Ticked"))
        for statement in (*consent.ticks, *consent.choices):
            ticked.body.addWidget(_ticked(statement))
        yield ticked
        yield from left_card(consent)
        if consent.questions:
            asked = Card(self.tr("What the patient asked or added"))
            asked.body.addWidget(self._paragraph(consent.questions))
            yield asked
        shown = Card(self.tr("The exact text, as it was shown"))
        page = MarkdownPage()
        page.setMinimumHeight(_TEXT_HEIGHT)
        page.set_markdown(consent.text_body, title=consent.text_title)
        shown.body.addWidget(page)
        yield shown

    def _when(self, consent: ConsentSigned, words: TimelineWords) -> tuple[tuple[str, str], ...]:
        """When it was shown and signed; a paper says only what stands on it."""
        if consent.paper is not None:
            return ()
        reading = format_duration(consent.signed_at - consent.shown_at, language_of())
        return (
            (self.tr("Shown"), words.moment(consent.shown_at)),
            (self.tr("Signed"), words.moment(consent.signed_at)),
            (self.tr("Time to read"), reading),
        )

    def _validity(self, words: TimelineWords) -> tuple[tuple[str, str], ...]:
        validity = consent_validity(self.item, confirmations(self._look.record.items))
        if validity is None and self.item.id in withdrawals(self._look):
            return ((self.tr("Counts from"), self.tr("Never: it was taken back first")),)
        if validity is None:
            return ((self.tr("Counts from"), self.tr("Not yet: it waits for a practitioner")),)
        until = words.moment(validity.until) if validity.until else self.tr("No end")
        return (self.tr("Counts from"), words.moment(validity.begins)), (self.tr("Counts to"), until)

    def _entry(self, entry: TreatmentEntry) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        consent = self._look.item(entry.consent) if entry.consent is not None else None
        rests_on = (
            words.moment(consent.content.signed_at) if consent and isinstance(consent.content, ConsentSigned) else ""
        )
        rows = entry_rows(self._look, entry)
        yield from self._what_changed(entry, rows)
        yield self._lines(
            *rows,
            *((words.deviation(one), one.reason) for one in entry.deviations),
            (self.tr("Rests on the consent of"), rests_on),
            (self.tr("Corrected because"), entry.reason),
        )
        if entry.points:
            yield MapCard(self._desk, self._look, self.item)

    def _what_changed(self, entry: TreatmentEntry, rows: tuple[tuple[str, str], ...]) -> Iterator[QWidget]:
        """Of a correction: field by field what the version before said, and what this one says."""
        before = self._look.item(entry.corrects) if entry.corrects is not None else None
        if before is None or not isinstance(before.content, TreatmentEntry):
            return
        changed = differences(entry_rows(self._look, before.content), rows)
        card = Card(self.tr("What the correction changed"))
        card.setObjectName("whatChanged")
        text, nothing = self.tr("{old}  →  {new}"), self.tr("nothing")
        told = ((label, text.format(old=old or nothing, new=new or nothing)) for label, old, new in changed)
        card.body.addWidget(self._table(*((label, _in_two_lines(words)) for label, words in told)))
        if changed:
            yield card

    def _written(self, content: object) -> Iterator[QWidget]:
        """What stands beside planned treatments, in full; of anything else what its card says."""
        words = TimelineWords(self._look, self._desk.session.clock.now())
        told = written_in_full(content, self._look, words.moment)
        if told is None:
            for line in words.card(self.item).lines[:-1]:
                yield LineLabel(line)
            return
        yield self._lines(*told.rows)
        for title, text in told.texts:
            if text:
                card = Card(title)
                card.body.addWidget(self._paragraph(text))
                yield card
        if isinstance(content, CoursePlanned):
            for line in words.card(self.item).lines[:-1]:
                yield LineLabel(line)

    def _note(self, note: Note) -> Iterator[QWidget]:
        yield self._in_card(self._paragraph(note.text))
        old = self._look.item(note.corrects) if note.corrects is not None else None
        if old is None or not isinstance(old.content, Note):
            return
        words = TimelineWords(self._look, self._desk.session.clock.now())
        yield self._lines((self.tr("Corrected because"), note.reason))
        differs = Card(self.tr("What differs from the version written {when}").format(when=words.moment(old.at)))
        for change in changes(old.content.text, note.text):
            differs.body.addWidget(
                self._table((self.tr("Before"), change.before or "–"), (self.tr("Now"), change.after or "–"))
            )
        about = (
            (self.tr("What it is about"), note_kind_name(old.content.kind), note_kind_name(note.kind)),
            (self.tr("When it happened"), words.moment(old.content.happened), words.moment(note.happened)),
        )
        for name, before, now in about:
            if before != now:
                differs.body.addWidget(
                    self._table((name, self.tr("{before}, now {now}").format(before=before, now=now)))
                )
        yield differs

    def _information(self, given: InformationGiven) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        yield self._lines(
            (self.tr("In writing"), words.moment(given.written_at) if given.written_at else ""),
            (self.tr("Talked through"), words.moment(given.oral_at) if given.oral_at else ""),
            (self.tr("By"), given.given_by_name),
            (self.tr("Interpreter"), given.interpreter),
        )
        if given.questions:
            asked = Card(self.tr("What the patient asked or added"))
            asked.body.addWidget(self._paragraph(given.questions))
            yield asked

    def _received(self, document: DocumentReceived) -> Iterator[QWidget]:
        yield self._lines(*document_facts(self._look, document))
        if document.remark:
            remark = Card(self.tr("Remark"))
            remark.body.addWidget(self._paragraph(document.remark))
            yield remark
        if document.file is not None:
            yield document_pages(self._desk, self._look, self.item)

    def _submitted(self, submitted: HealthSubmitted) -> Iterator[QWidget]:
        words = TimelineWords(self._look, self._desk.session.clock.now())
        yes, no = self.tr("With last time's answers"), self.tr("Blank")
        yield self._lines(
            (self.tr("Answered by"), respondent_in_words(submitted.respondent, submitted.respondent_name)),
            (self.tr("Shown"), words.moment(submitted.shown_at)),
            (self.tr("Answered"), words.moment(submitted.answered_at)),
            (self.tr("Handed over by"), submitted.handed_over_by_name),
            (self.tr("The form began"), yes if submitted.prefilled else no),
            (self.tr("Alerts"), alerts_in_words(submitted.alerts, self._look.phrasebook())),
        )
        yield from self._answered(submitted.forms)
        if submitted.signature is not None:
            drawn = QPixmap.fromImage(render_signature(submitted.signature, width=_SIGNATURE_WIDTH))
            yield signature_card(drawn, submitted.respondent_name)

    def _confirmed(self, confirmed: HealthConfirmed) -> Iterator[QWidget]:
        named = [f"{one.substance}: {one.reaction}" if one.reaction else one.substance for one in confirmed.allergies]
        allergies = self.tr("None known") if confirmed.none_known else self.tr("Not recorded")
        yield self._lines(
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
            self._table(
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

    def _lines(self, *lines: tuple[str, str]) -> QWidget:
        return self._in_card(self._table(*lines))

    @staticmethod
    def _in_card(content: QWidget) -> QWidget:
        card = Card()
        card.body.addWidget(content)
        return card

    def _device(self, device: str) -> str:
        return {
            "pen": self.tr("Pen"),
            "touch": self.tr("Finger"),
            "mouse": self.tr("Mouse"),
        }.get(device, device)

    @staticmethod
    def _paragraph(text: str) -> QWidget:
        return SelectableLabel(text, TextRole.BODY)

    @staticmethod
    def _table(*lines: tuple[str, str]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        for row, (name, value) in enumerate(line for line in lines if line[1]):
            grid.addWidget(PlainLabel(name, TextRole.SECONDARY), row, 0, Qt.AlignmentFlag.AlignTop)
            shown = SelectableLabel(_breakable(value), TextRole.BODY)
            shown.setAccessibleName(f"{name} {value}")
            grid.addWidget(shown, row, 1)
        grid.setColumnStretch(1, 1)
        return holder


def _in_two_lines(change: str) -> str:
    """What is too long to be compared in one line, one below the other."""
    return change.replace("  →  ", "\n→  ") if len(change) > _ONE_LINE else change


def _breakable(value: str) -> str:
    """A hash in groups, so that it can be read aloud, compared and wrapped."""
    is_hash = len(value) == 64 and all(sign in "0123456789abcdef" for sign in value)  # noqa: PLR2004 - SHA-256 in hex
    return " ".join(value[at : at + 8] for at in range(0, 64, 8)) if is_hash else value


def _ticked(statement: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    row.addWidget(IconLabel(Icon.CHECK, "success"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(LineLabel(statement), 1)
    return holder
