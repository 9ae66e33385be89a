"""A page of named fields, so that all of them are kept as a draft and come back; it must not know what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.codec import Json
from journal_app.services import drafts
from journal_app.services.ports import Draft
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.draft_keeper import DraftKeeper, record_draft
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea


class WrittenForm(ActPage):
    """Fields in a column, each with its row. Without ``draft_kind`` nothing is kept until it is signed."""

    def __init__(
        self, desk: Desk, look: Look, *, name: str, draft_kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, keys="Ctrl+Return", parent=parent)
        self.setObjectName(name)
        self._look = look
        self._rows: dict[str, FormRow] = {}
        self._fields: dict[str, QWidget] = {}
        self.drafts: DraftKeeper | None = None
        if draft_kind:
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

    def label(self, name: str, label: str, hint: str = "") -> None:
        """Name a field."""
        self._rows[name].set_texts(label, hint)

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return self._rows[name]

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

    def too_long(self, *names: str) -> tuple[tuple[FormRow, str], ...]:
        """The rows of boxes that may stay empty, each with what is wrong with it."""
        return tuple((self._rows[name], self.missing(name, "")[1]) for name in names)

    def touch(self) -> None:
        """Something was typed."""
        if self.drafts is not None:
            self.drafts.touch()

    def content(self) -> Mapping[str, Json]:
        """Everything typed, as a draft keeps it: texts, right or wrong."""
        return {name: _typed(field) for name, field in self._fields.items()}

    def restore(self, draft: Draft) -> None:
        """Show what a draft kept."""
        if self.drafts is not None:
            self.drafts.draft = draft.id
        for name, field in self._fields.items():
            if name in draft.content:
                _show(field, str(draft.content[name]))

    def has_unsaved(self) -> bool:
        """Anything typed that no draft keeps."""
        return self.drafts is None and any(self.text(name) for name in self._fields)

    def keep(self) -> None:
        """Keep the draft now."""
        if self.drafts is not None:
            self.drafts.save_now()

    def stop_keeping(self) -> None:
        """It is about to be signed; the draft, where one was kept, goes with it."""
        if self.drafts is not None:
            self.drafts.stop()

    def discard_kept(self) -> None:
        """Throw the draft away, on the worker, after the act."""
        if self.drafts is not None and self.drafts.draft is not None:
            drafts.discard_draft(self.desk.session, self.drafts.draft)

    def refused_by_service(self, problem: Exception) -> None:
        """Say why; the draft goes on being kept."""
        super().refused_by_service(problem)
        if self.drafts is not None:
            self.drafts.go_on()


def _typed(field: QWidget) -> str:
    if isinstance(field, Chooser):
        return str(field.currentData() or "")
    if isinstance(field, MomentField):
        shown = field.moment()
        return "" if shown is None else shown.isoformat()
    if isinstance(field, DateField):
        return field.edit.text()
    return field.text() if isinstance(field, TextArea | QLineEdit) else ""


def _show(field: QWidget, text: str) -> None:
    if isinstance(field, Chooser):
        places = [place for place in range(field.count()) if str(field.itemData(place) or "") == text]
        field.setCurrentIndex(next(iter(places), 0))
    elif isinstance(field, MomentField):
        field.set_moment(datetime.fromisoformat(text) if text else None)
    elif isinstance(field, DateField | TextArea):
        field.set_text(text)
    elif isinstance(field, QLineEdit):
        field.setText(text)
