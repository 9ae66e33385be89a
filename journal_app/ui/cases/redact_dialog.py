"""Shows what of a journal goes out for a complaint case and lets what betrays others be blackened, with a reason.

It must not hand anything out, and it changes no record: what is decided is laid over what leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.access import Purpose
from journal_app.domain.blackening import ChosenDraft, Redaction
from journal_app.domain.cases import ComplaintCase
from journal_app.domain.corrections import newest_version, originals
from journal_app.domain.dates import format_datetime
from journal_app.domain.journal import JournalItem
from journal_app.domain.redactions import DecisionProblem, may_be_blackened, over_versions, texts_in
from journal_app.services import exporting, redactions
from journal_app.services.ports import Draft
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import LONGEST_LINE
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import HoldingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look, take_look
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1080, 680
_LONGEST_SAMPLE = 60
_Decided = tuple[dict[UUID, Redaction], frozenset[ChosenDraft] | None]


class RedactDialog(HoldingDialog):
    """Every record with whether it goes out, the chosen one with its words, and the reason for blackening."""

    def __init__(self, parent: QWidget, desk: Desk, case: ComplaintCase, done: Callable[[int], object]) -> None:
        """``done`` is told how many records are blackened once that is kept."""
        title = QCoreApplication.translate("RedactDialog", "What goes out: {case}").format(case=case.name)
        super().__init__(parent, title, icon=Icon.PRIVACY, fill=True)
        self.setObjectName("redactDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._case, self._done = desk, case, done
        self._items: tuple[JournalItem, ...] = ()
        self._look: Look | None = None
        self._drafts: tuple[Draft, ...] = ()
        self._layer: dict[UUID, Redaction] = {}
        self._going: set[ChosenDraft] | None = None
        self._kept_before: _Decided = ({}, None)
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable("redactTable", columns=3, wide=1)
        self.told = PlainLabel("")
        self.part = Chooser()
        self.part.setObjectName("redactPart")
        self.reason = QLineEdit()
        self.reason.setObjectName("redactReason")
        self.reason.setMaxLength(LONGEST_LINE)
        self.part_row = FormRow(self.tr("What is blackened"), self.part)
        hint = self.tr("Whoever receives the journal reads it: name nobody here")
        self.reason_row = FormRow(self.tr("Why"), self.reason, hint=hint)
        self.blacken_button = Button(self.tr("Blacken it"), Kind.SECONDARY)
        self.blacken_button.setObjectName("blackenButton")
        self.show_button = Button(self.tr("Let it go out"), Kind.QUIET)
        self.show_button.setObjectName("letOutButton")
        self._lay_out()
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelRedactButton")
        self.keep_button = self.add_button(self.tr("Keep this"), Kind.PRIMARY, self._keep, name="keepRedactButton")
        self.table.chosen.connect(lambda _row: self._show_one())
        self.blacken_button.clicked.connect(lambda _on=False: self._blacken())
        self.show_button.clicked.connect(lambda _on=False: self._let_out())
        self._read()

    def _lay_out(self) -> None:
        for button in (self.blacken_button, self.show_button):
            button.setAutoDefault(False)
        words = QVBoxLayout()
        words.addWidget(self.told)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.blacken_button)
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(L)
        side.addWidget(scrolled(words), 1)
        side.addWidget(self.part_row)
        side.addWidget(self.reason_row)
        side.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 3)
        row.addLayout(side, 2)
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)

    def _read(self) -> None:
        session, case = self._desk.session, self._case
        self._desk.tasks.run(
            lambda: _looked(session, case),
            self._show,
            self._failed,
            self,
        )

    def _show(self, found: tuple[Look, tuple[Draft, ...], redactions.Standing]) -> None:
        look, self._drafts, standing = found
        self._say(standing.problem)
        self._look = look
        self._items = tuple(item for item in look.record.items if may_be_blackened(item))
        layer = standing.layer
        newest = {item.id: item for item in self._items}
        decided = (newest_version(newest, one) for one in layer.redactions)
        self._layer = {item.id: layer.redactions[item.id] for item in decided if item is not None}
        self._going = None if layer.drafts is None else set(layer.drafts)
        self._kept_before = self._decided()
        self._show_lines()

    def _decided(self) -> _Decided:
        return dict(self._layer), None if self._going is None else frozenset(self._going)

    def name_left(self) -> str:
        """Without the case: its authority and number are for those who work on it."""
        return self.tr("What goes out")

    def has_unsaved(self) -> bool:
        """What was decided since it was opened, or a reason that was begun."""
        return self._decided() != self._kept_before or self.reason.isModified()

    def _say(self, problem: DecisionProblem | None) -> None:
        """Why nothing goes out before somebody decides again."""
        if problem is DecisionProblem.UNREADABLE:
            told = self.tr("What was decided before cannot be read. Decide again what goes out.")
            self.notice.say(told, kind=NoticeKind.ERROR)
        elif problem is DecisionProblem.ELSEWHERE:
            told = self.tr(
                "What was decided before names records that are not in this journal any more: registrations were "
                "merged or parted since. Look at what is left, and keep it."
            )
            self.notice.say(told, kind=NoticeKind.ERROR)

    def _show_lines(self) -> None:
        if self._look is None:
            return
        words = TimelineWords(self._look, self._desk.session.clock.now())
        cards = [words.card(item) for item in self._items]
        self.table.name_it(self.tr("What goes out"), (self.tr("When"), self.tr("Record"), self.tr("In the copy")))
        covered = over_versions(self._items, self._layer.values())
        lines = [
            (card.when, card.title, self._state(covered.get(item.id)))
            for card, item in zip(cards, self._items, strict=True)
        ]
        lines += [(self._when(one), self._draft_name(), self._draft_state(one)) for one in self._drafts]
        self.table.show_lines(lines, choose=max(self.table.row, 0))
        self._show_one()

    def _when(self, draft: Draft) -> str:
        return format_datetime(draft.saved, language_of(), zone=self._desk.session.clock.zone())

    def _draft_name(self) -> str:
        return self.tr("Draft, not signed")

    def _draft_state(self, draft: Draft) -> str:
        return self.tr("Goes out") if self._goes(draft) else self.tr("Stays behind")

    def _goes(self, draft: Draft) -> bool:
        """Where nobody chose, drafts go out only if nothing is blackened: they may repeat it."""
        return not self._layer if self._going is None else ChosenDraft(draft.id, draft.saved) in self._going

    def _state(self, redaction: Redaction | None) -> str:
        if redaction is None:
            return self.tr("Goes out")
        return self.tr("Partly blackened") if redaction.fields else self.tr("Blackened")

    def chosen(self) -> JournalItem | None:
        """The record that is chosen in the list."""
        row = self.table.row
        return self._items[row] if 0 <= row < len(self._items) else None

    def chosen_draft(self) -> Draft | None:
        """The unsigned draft that is chosen in the list; they stand below the records."""
        row = self.table.row - len(self._items)
        return self._drafts[row] if 0 <= row < len(self._drafts) else None

    def _show_one(self) -> None:
        item, draft = self.chosen(), self.chosen_draft()
        self.blacken_button.setText(self.tr("Blacken it") if draft is None else self.tr("Leave it out"))
        if draft is not None:
            self._show_draft(draft)
            return
        for widget in (self.part_row, self.reason_row, self.blacken_button, self.show_button):
            widget.setEnabled(item is not None)
        if item is None or self._look is None:
            self.told.setText("")
            return
        card = TimelineWords(self._look, self._desk.session.clock.now()).card(item)
        texts = texts_in(item.content)
        versions = originals(self._items)
        many = sum(original == versions[item.id] for original in versions.values()) > 1
        all_of_them = (self.tr("It was corrected. What is blackened is so in every version."),) if many else ()
        self.told.setText("\n\n".join((card.title, *all_of_them, *texts.values())))
        self.part.clear()
        self.part.addItem(self.tr("The whole record"), "")
        for name, text in texts.items():
            self.part.addItem(self.tr("Only: {text}").format(text=_sample(text)), name)
        redaction = over_versions(self._items, self._layer.values()).get(item.id)
        fields = () if redaction is None else redaction.fields
        self.part.setCurrentIndex(max(0, self.part.findData(fields[0] if fields else "")))
        self.reason.setText("" if redaction is None else redaction.reason)
        self.show_button.setEnabled(redaction is not None)

    def _show_draft(self, draft: Draft) -> None:
        for widget in (self.part_row, self.reason_row):
            widget.setEnabled(False)
        self.part.clear()
        self.reason.clear()
        self.blacken_button.setEnabled(self._goes(draft))
        self.show_button.setEnabled(not self._goes(draft))
        hint = self.tr(
            "Nobody has signed this. It may repeat what is blackened, so it stays behind unless you let it out."
        )
        self.told.setText("\n\n".join((self._draft_name(), hint, *_texts_below(draft.content))))

    def _choose_draft(self, draft: Draft, *, goes: bool) -> None:
        if self._going is None:
            self._going = {ChosenDraft(one.id, one.saved) for one in self._drafts if self._goes(one)}
        self._going.discard(ChosenDraft(draft.id, draft.saved))
        if goes:
            self._going.add(ChosenDraft(draft.id, draft.saved))
        self._show_lines()

    def _blacken(self) -> None:
        draft = self.chosen_draft()
        if draft is not None:
            self._choose_draft(draft, goes=False)
            return
        item, reason = self.chosen(), self.reason.text().strip()
        self.reason_row.show_error("" if reason else self.tr("Write why it is blackened"))
        if item is None or not reason:
            return
        named, before = str(self.part.currentData()), over_versions(self._items, self._layer.values()).get(item.id)
        kept = before.fields if before is not None and before.fields and named else ()
        fields = tuple(dict.fromkeys((*kept, named))) if named else ()
        self._forget(item)
        self._layer[item.id] = Redaction(item.id, fields, reason)
        self._show_lines()

    def _forget(self, item: JournalItem) -> None:
        """Drop what was decided of any version of this record."""
        first = originals(self._items)
        for one in [one for one in self._layer if first.get(one) == first[item.id]]:
            del self._layer[one]

    def _let_out(self) -> None:
        item, draft = self.chosen(), self.chosen_draft()
        if draft is not None:
            self._choose_draft(draft, goes=True)
        elif item is not None:
            self._forget(item)
            self._show_lines()

    def _keep(self) -> None:
        session, case, wanted = self._desk.session, self._case.id, tuple(self._layer.values())
        going = None if self._going is None else tuple(self._going)
        self._desk.tasks.run(
            lambda: redactions.decide(session, case, wanted, drafts=going), self._kept, self._failed, self
        )

    def _kept(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._done(len(self._layer))
        self.accept()

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)


def _looked(session: Session, case: ComplaintCase) -> tuple[Look, tuple[Draft, ...], redactions.Standing]:
    look = take_look(session, case.patient, Purpose.COMPLAINT, reason=case.name)
    drafts = exporting.drafts_of(session, look.record)
    return look, drafts, redactions.standing(session, look.record, case.id)


def _texts_below(content: object) -> Iterator[str]:
    """Every text somewhere in a draft, for reading before it goes out."""
    if isinstance(content, str) and content.strip():
        yield content
    elif isinstance(content, Mapping):
        for one in content.values():
            yield from _texts_below(one)
    elif isinstance(content, Sequence) and not isinstance(content, str):
        for one in content:
            yield from _texts_below(one)


def _sample(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SAMPLE else f"{line[: _LONGEST_SAMPLE - 1]}…"
