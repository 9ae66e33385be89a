"""One section of a health form as fields that come and go with the answers; it must not keep the answers itself.

Whoever shows it holds the form, hands it in again after each answer, and asks what is wrong when the section is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.errors import UserFacing
from journal_app.domain.health_forms import Form
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.questionnaires import (
    MOST_ROWS,
    Item,
    ItemType,
    Place,
    Shown,
    every_item,
    visible,
)
from journal_app.ui.icons import Icon
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.question_fields import AnyField, DayField, WordsField, field_for
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FieldError, FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing that stands in the section: ``what`` is field, words, row or add."""

    what: str
    item: Item
    row: int


class SectionForm(LivingWidget):
    """The questions of one section that are shown with the answers so far.

    Signals:
        answered: Place and tuple of str; empty where an answer was taken back.
        row_removed: Item (the list) and int.
    """

    answered = Signal(object, tuple)
    row_removed = Signal(object, int)

    def __init__(self, form: Form, section: str, words: PatientWords, *, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("sectionForm")
        self._form, self._section, self._words, self._today = form, section, words, today
        self._open_rows: dict[str, int] = {}
        self._parts: dict[_Part, QWidget] = {}
        self.rows: dict[Place, FormRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(L)
        self._arrange()
        self.settle()

    def show_form(self, form: Form) -> None:
        """Show what follows from the answers of now; fields that stay keep what is in them, and the focus."""
        self._form = form
        self._arrange()

    def errors(self) -> tuple[FieldError, ...]:
        """What must be answered and is not, and what cannot stand as it is, in order."""
        missing, wrong = set(self._form.missing), set(self._form.wrong)
        found = []
        for shown in self._shown():
            row = self.rows.get(shown.place)
            sentence = "" if row is None else self._sentence(shown, missing, wrong)
            if row is not None and sentence:
                found.append(FieldError(row, sentence))
        return tuple(found)

    def stops(self) -> tuple[QWidget, ...]:
        """Everything where the Tab key stops, in order."""
        found: list[QWidget] = []
        for part, widget in self._parts.items():
            if part.what == "field":
                found.extend(self._field(part).stops())
            elif part.what in {"row", "add"}:
                found.extend(widget.findChildren(Button) if part.what == "row" else (widget,))
        return tuple(found)

    def recolour(self, _tokens: object) -> None:
        """Boxes as high as the type of now needs."""
        for box in self.findChildren(WordsField):
            box.fit()

    # ------------------------------------------------------------------------------------------------------ arranging

    def _shown(self) -> tuple[Shown, ...]:
        everything = visible(self._form.questionnaire, self._form.answers, rows=self._open_rows)
        return tuple(one for one in everything if one.section == self._section and one.item.link_id != self._section)

    def _wanted(self) -> list[_Part]:
        shown, wanted = self._shown(), list[_Part]()
        for one in shown:
            if one.item.is_list:
                wanted.append(_Part("row", one.item, one.row))
            else:
                wanted.append(_Part("field" if one.item.is_question else "words", one.item, one.row))
        for group in dict.fromkeys(one.item for one in shown if one.item.is_list):
            last = max(place for place, part in enumerate(wanted) if _is_within(part, group))
            wanted.insert(last + 1, _Part("add", group, 0))
        return wanted

    def _arrange(self) -> None:
        wanted = self._wanted()
        if wanted == list(self._parts):
            return
        for part in [part for part in self._parts if part not in wanted]:
            self._drop(part)
        known = self._parts
        self._parts = {part: known.get(part) or self._make(part) for part in wanted}
        while self._column.takeAt(0) is not None:
            pass
        for widget in self._parts.values():
            self._column.addWidget(widget)
            widget.show()
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)  # made after the others, it would come last

    def _drop(self, part: _Part) -> None:
        widget = self._parts.pop(part)
        self.rows.pop(Place(part.item.link_id, part.row), None)
        widget.hide()
        widget.deleteLater()

    def _make(self, part: _Part) -> QWidget:
        return {
            "field": self._question,
            "words": lambda part: LineLabel(part.item.text, TextRole.SECONDARY),
            "row": self._row_head,
            "add": self._adder,
        }[part.what](part)

    def _question(self, part: _Part) -> QWidget:
        place = Place(part.item.link_id, part.row)
        field = field_for(part.item, self._form.values_at(place), self._words, today=self._today)
        field.setObjectName(f"{part.item.link_id}-{part.row}")
        field.answered.connect(lambda values: self._answer(place, values))
        text = part.item.text
        if not part.item.required:
            text = self._words.translate("HealthForm", "{question} (may stay empty)").format(question=text)
        row = FormRow(text, field)
        row.label.longest_line = None
        self.rows[place] = row
        if isinstance(field, WordsField):
            field.fit()
        return row

    def _row_head(self, part: _Part) -> QWidget:
        """The list's name above its first row; where there are several, each row can be taken out."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        title = f"{part.item.text} ({part.row + 1})" if part.row else part.item.text
        line.addWidget(LineLabel(title, TextRole.STRONG), 1)
        if part.row:
            remove = Button(self._words.translate("HealthForm", "Take out"), Kind.QUIET, icon=Icon.CLOSE)
            remove.setObjectName(f"takeOut-{part.item.link_id}-{part.row}")
            remove.setAccessibleDescription(title)
            remove.clicked.connect(lambda: self._take_out(part.item, part.row))
            line.addWidget(remove)
        return holder

    def _adder(self, part: _Part) -> QWidget:
        add = Button(self._words.translate("HealthForm", "One more"), Kind.SECONDARY, icon=Icon.ADD)
        add.setObjectName(f"add-{part.item.link_id}")
        add.setAccessibleDescription(part.item.text)
        add.clicked.connect(lambda: self._open_row(part.item))
        return add

    def _field(self, part: _Part) -> AnyField:
        field: AnyField = self.rows[Place(part.item.link_id, part.row)].field  # type: ignore[assignment] # made above
        return field

    # -------------------------------------------------------------------------------------------------------- answers

    def _answer(self, place: Place, values: tuple[str, ...]) -> None:
        self.rows[place].show_error("")
        self.answered.emit(place, values)

    def _rows_of(self, group: Item) -> int:
        return sum(part.what == "row" and part.item == group for part in self._parts)

    def _open_row(self, group: Item) -> None:
        rows = self._rows_of(group)
        if rows < MOST_ROWS:
            self._open_rows[group.link_id] = rows + 1
            self._arrange()
        first = next(item for item in every_item(group.items) if item.is_question)
        last = self.rows.get(Place(first.link_id, self._rows_of(group) - 1))
        if last is not None:
            last.focus_field()

    def _take_out(self, group: Item, row: int) -> None:
        """The rows after it move up, so all of the list is made anew."""
        self._open_rows[group.link_id] = self._rows_of(group) - 1
        for part in [part for part in self._parts if _is_within(part, group)]:
            self._drop(part)
        self.row_removed.emit(group, row)
        self._arrange()
        first = next(item for item in every_item(group.items) if item.is_question)
        self.rows[Place(first.link_id, row - 1)].focus_field()

    def _sentence(self, shown: Shown, missing: set[Place], wrong: set[Place]) -> str:
        field = self.rows[shown.place].field
        if isinstance(field, DayField) and field.problem():
            return field.problem()
        if shown.place in missing:
            return self._words.translate("HealthForm", "Please answer this")
        if shown.item.type is ItemType.INTEGER and shown.place in wrong:
            return self._words.translate("HealthForm", "Write a whole number")
        return self._unclean(shown)

    def _unclean(self, shown: Shown) -> str:
        lines = {ItemType.STRING: Lines.ONE, ItemType.TEXT: Lines.MANY}.get(shown.item.type)
        if lines is None:
            return ""
        try:
            for value in self._form.values_at(shown.place):
                clean_text(value, max_length=shown.item.longest, lines=lines)
        except UserFacing as refused:
            too_long = self._words.translate("HealthForm", "This is too long. Shorten it.")
            invisible = self._words.translate(
                "HealthForm", "There is a sign in this that nobody can see. Write it anew."
            )
            return too_long if refused.key == "text.too_long" else invisible
        return ""


def _is_within(part: _Part, group: Item) -> bool:
    return part.item == group or part.item in group.items
