"""A page of named fields, so that all of them are kept as a draft and come back; it must not know what they mean.

Of a correction it shows the version that was signed above them, and asks below them why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.journal import JournalItem
from journal_app.services import drafts
from journal_app.services.ports import Draft
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.draft_keeper import DraftKeeper, record_draft
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.old_version_card import OldVersionCard
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea

_REASON = "correctionReason"


class WrittenForm(ActPage):
    """Fields in a column, each with its row, kept as a draft of a kind of its own while one writes.

    ``original`` is the version that is corrected, ``about`` the record that is followed up; None where there is none.
    """

    def __init__(
        self,
        desk: Desk,
        look: Look,
        *,
        name: str,
        draft_kind: str,
        original: JournalItem | None = None,
        about: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, keys="Ctrl+Return", parent=parent)
        self.setObjectName(name)
        self._look = look
        self._rows: dict[str, FormRow] = {}
        self._fields: dict[str, QWidget] = {}
        self.original, self._about = original, about
        self.old_card = OldVersionCard(original)
        self.column.addWidget(self.old_card)
        place = record_draft(desk.session, look.record, draft_kind)
        self.drafts = DraftKeeper(desk, place, self.content, parent=self)

    # -------------------------------------------------------------------------------------------------------- building

    def put(self, name: str, field: QWidget, *, optional: bool = False) -> FormRow:
        """Add a field under a name; its texts come with ``label``."""
        inner = field.edit if isinstance(field, TextArea | DateField) else field
        inner.setObjectName(name)
        row = FormRow("", field, optional=optional)
        self._fields[name], self._rows[name] = field, row
        self.column.addWidget(row)
        if isinstance(field, QLineEdit):
            field.setMaxLength(LONGEST_LINE)
            field.textEdited.connect(lambda _text: self.touch())
        elif isinstance(field, Chooser):
            field.activated.connect(lambda _index: self.touch())
        elif isinstance(field, TextArea | DateField | MomentField):
            field.changed.connect(lambda *_any: self.touch())
        return row

    def put_line(self, name: str, *, optional: bool = False) -> QLineEdit:
        """Add a line to type in."""
        line = QLineEdit()
        self.put(name, line, optional=optional)
        return line

    def put_text(self, name: str, *, lines: int = 3, optional: bool = False) -> TextArea:
        """Add a box for a text."""
        area = TextArea(LONGEST_TEXT, lines=lines)
        self.put(name, area, optional=optional)
        return area

    def put_choice(self, name: str, codes: Iterable[object]) -> Chooser:
        """Add a list of codes to choose from; ``name_choices`` says them."""
        chooser = Chooser()
        for code in codes:
            chooser.addItem("", code)
        self.put(name, chooser)
        return chooser

    def put_day(self, name: str, field: DateField, *, optional: bool = False) -> DateField:
        """Add a day to type, with what is wrong with it beside it."""
        row = self.put(name, field, optional=optional)
        field.problem_changed.connect(row.show_error)
        return field

    def put_reason(self) -> None:
        """Ask of a correction why; after all other fields."""
        if self.original is not None:
            self.put_text(_REASON, lines=2)

    def label(self, name: str, label: str, hint: str = "") -> None:
        """Name a field."""
        self._rows[name].set_texts(label, hint)

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return self._rows[name]

    def retranslate(self) -> None:
        """Say what every such page says: the version that is corrected, and why it is."""
        super().retranslate()
        self.cancel_button.setText(QCoreApplication.translate("WrittenForm", "Close"))
        if self.original is not None:
            self.old_card.show_look(self._look, self.now())
            self.label(
                _REASON,
                QCoreApplication.translate("WrittenForm", "Why it is corrected"),
                QCoreApplication.translate("WrittenForm", "Both versions stay in the journal"),
            )
            self.act_button.setText(
                QCoreApplication.translate("WrittenForm", "Sign the correction for {name}").format(
                    name=self._look.patient_name
                )
            )

    # ---------------------------------------------------------------------------------------------------- what is typed

    def first_field(self) -> QWidget:
        """The first one."""
        return next(iter(self._fields.values()))

    def text(self, name: str) -> str:
        """What stands in a line or box, without blanks around it."""
        field = self._fields[name]
        return field.text().strip() if isinstance(field, TextArea | QLineEdit) else ""

    def missing(self, name: str, sentence: str) -> tuple[FormRow, str]:
        """The row with what is wrong: too long, or the sentence where nothing was typed."""
        field = self._fields[name]
        problem = field.problem() if isinstance(field, TextArea) else ""
        return self._rows[name], problem or ("" if self.text(name) else sentence)

    def unexplained(self) -> tuple[tuple[FormRow, str], ...]:
        """Of a correction the row that asks why, with what is wrong with it."""
        if self.original is None:
            return ()
        return (self.missing(_REASON, QCoreApplication.translate("WrittenForm", "Write why it is corrected")),)

    def too_long(self, *names: str) -> tuple[tuple[FormRow, str], ...]:
        """The rows of boxes that may stay empty, each with what is wrong with it."""
        return tuple((self._rows[name], self.missing(name, "")[1]) for name in names)

    def touch(self) -> None:
        """Something was typed."""
        self.drafts.touch()

    def content(self) -> Mapping[str, Json]:
        """Everything typed, as a draft keeps it: texts, right or wrong."""
        typed: dict[str, Json] = {name: _typed(field) for name, field in self._fields.items()}
        named = {"original": self.original, "about": self._about}
        told: dict[str, Json] = {name: str(item.id) for name, item in named.items() if item is not None}
        return {**typed, **told, "page": self.heading.text()}

    def restore(self, draft: Draft) -> None:
        """Show what a draft kept."""
        self.drafts.draft = draft.id
        for name, field in self._fields.items():
            if name in draft.content:
                _show(field, str(draft.content[name]))

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Fill in lines and boxes."""
        for name, text in texts.items():
            _show(self._fields[name], text)

    def keeps_draft(self) -> bool:
        """It does."""
        return True

    def keep(self) -> None:
        """Keep the draft now."""
        self.drafts.save_now()

    def act_with(self, work: Callable[[], ChangeSet], *, said: str) -> None:
        """Have the worker sign it, then forget the draft it was written in."""
        draft, session = self.drafts.draft, self.desk.session
        self.drafts.stop()

        def sign() -> ChangeSet:
            made = work()
            if draft is not None:
                drafts.discard_draft(session, draft)
            return made

        super().act_with(sign, said=said)

    def sign_with(
        self,
        new: Callable[[UUID | None], ChangeSet],
        corrected: Callable[[UUID, str, UUID | None], ChangeSet],
        *,
        said: str,
    ) -> None:
        """Have the worker sign something new, or the correction of a version for a reason, which forgets the draft."""
        draft, original = self.drafts.draft, self.original
        self.drafts.stop()
        if original is None:
            super().act_with(lambda: new(draft), said=said)
        else:
            told, reason = QCoreApplication.translate("WrittenForm", "The correction is signed"), self.text(_REASON)
            super().act_with(lambda: corrected(original.id, reason, draft), said=told)

    def refused_by_service(self, problem: Exception) -> None:
        """Say why; the draft goes on being kept."""
        super().refused_by_service(problem)
        self.drafts.go_on()


def _typed(field: QWidget) -> str:
    if isinstance(field, Chooser):
        return str(field.currentData() or "")
    if isinstance(field, MomentField):
        return field.content()
    if isinstance(field, DateField):
        return field.edit.text()
    return field.text() if isinstance(field, TextArea | QLineEdit) else ""


def _show(field: QWidget, text: str) -> None:
    if isinstance(field, Chooser):
        places = [place for place in range(field.count()) if str(field.itemData(place) or "") == text]
        field.setCurrentIndex(next(iter(places), 0))
    elif isinstance(field, MomentField):
        field.restore(text)
    elif isinstance(field, DateField | TextArea):
        field.set_text(text)
    elif isinstance(field, QLineEdit):
        field.setText(text)
