"""Asks how a rule is to be adjusted and why; it must not offer what weakens the law, which the service refuses too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.rules.adjustments import Adjustment
from journal_app.domain.rules.model import Mode, Rule
from journal_app.domain.rules.operators import Stricter, stricter_numbers
from journal_app.domain.rules.wording import Phrasebook
from journal_app.services import rulebook
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.rules.rule_words import as_sentence, mode_name, number_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Alternative
from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 560
_LONGEST_REASON = 2_000


@dataclass(frozen=True, slots=True)
class RuleToAdjust:
    """The rule as the pack has it, its sentence, and what the clinic has made of it so far."""

    rule: Rule
    sentence: str
    so_far: Adjustment | None


class AdjustDialog(AskingDialog):
    """The three effects, the numbers that may be made stricter, and the reason."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        wanted: RuleToAdjust,
        book: Phrasebook,
        adjusted: Callable[[ChangeSet], object],
    ) -> None:
        name = book.name_of(wanted.rule.message)
        title = QCoreApplication.translate("AdjustDialog", "Adjust “{name}”").format(name=name)
        super().__init__(parent, title, icon=Icon.CORRECTION, fill=True)
        self.setObjectName("adjustDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._wanted, self._book, self._adjusted = desk, wanted, book, adjusted
        self.notice = Notice(NoticeKind.ERROR)
        self.summary = ErrorSummary()
        self.modes = {mode: Alternative(as_sentence(mode_name(mode, book))) for mode in Mode}
        self.numbers = self._number_fields()
        self.reason = TextArea(_LONGEST_REASON, lines=2)
        self.reason.edit.setObjectName("adjustReason")
        self._reason_row = FormRow(
            self.tr("Why is it adjusted?"), self.reason, hint=self.tr("It is kept in the journal.")
        )
        self._fill()
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.save_button = self.add_button(self.tr("Adjust this rule"), Kind.PRIMARY, self._save, name="saveButton")
        next(button for button in self.modes.values() if button.isChecked()).setFocus()

    def _fill(self) -> None:
        rule, so_far = self._wanted.rule, self._wanted.so_far
        self.body.addWidget(self.notice)
        self.body.addWidget(self.summary)
        column = QVBoxLayout()
        column.setSpacing(M)
        self.body.addWidget(scrolled(column), 1)
        column.addWidget(PlainLabel(self._wanted.sentence))
        column.addWidget(PlainLabel(self._room(), TextRole.SECONDARY))
        everywhere = self.tr("The adjustment counts for every treatment that the rule speaks of.")
        column.addWidget(PlainLabel(everywhere, TextRole.SECONDARY))
        group = QButtonGroup(self)
        by_law = rule.effective_mode is Mode.BLOCK
        now = (so_far and so_far.mode) or rule.effective_mode
        for mode, button in self.modes.items():
            button.setObjectName(f"mode-{mode}")
            button.setEnabled(mode is Mode.BLOCK or not by_law)
            button.setChecked(mode is now)
            group.addButton(button)
            column.addWidget(button)
        for row in self.numbers.values():
            column.addWidget(row)
        column.addWidget(self._reason_row)

    def _room(self) -> str:
        if self._wanted.rule.effective_mode is not Mode.BLOCK:
            return self.tr("When it is not met, the program refuses, warns and asks for a reason, or only reminds.")
        if self.numbers:
            return self.tr("This rule refuses by law and cannot be loosened. Its numbers can be made stricter.")
        return self.tr("This rule refuses by law and cannot be loosened.")

    def _number_fields(self) -> dict[str, FormRow]:
        rule, so_far = self._wanted.rule, self._wanted.so_far
        rows: dict[str, FormRow] = {}
        for name, direction in stricter_numbers(rule.operator).items():
            of_pack: int | None = getattr(rule.operator, name, None)
            if of_pack is None and direction is Stricter.HIGHER:
                continue
            number = so_far.numbers.get(name, of_pack) if so_far is not None else of_pack
            field = QLineEdit("" if number is None else str(number))
            field.setObjectName(f"number-{name}")
            field.setMaxLength(6)
            rows[name] = FormRow(number_name(name), field, hint=_hint(of_pack, direction))
        return rows

    def _save(self) -> None:
        errors = tuple(self._errors())
        self.summary.show_errors(errors)
        if errors:
            return
        rule, session, reason = self._wanted.rule, self._desk.session, self.reason.text()
        chosen = next(mode for mode, button in self.modes.items() if button.isChecked())
        mode = None if chosen is rule.effective_mode else chosen
        numbers = self._numbers()
        self.save_button.setEnabled(False)
        self.notice.say("")
        self._desk.tasks.run(
            lambda: rulebook.adjust_rule(session, rule.id, mode=mode, numbers=numbers, reason=reason),
            self._saved,
            self._refused,
            self,
        )

    def _errors(self) -> list[FieldError]:
        errors = [
            FieldError(row, self.tr("Write a whole number."))
            for row in self.numbers.values()
            if _typed(row) and not _is_number(_typed(row))
        ]
        if not self.reason.text().strip():
            errors.append(FieldError(self._reason_row, self.tr("Write why the rule is adjusted.")))
        elif self.reason.problem():
            errors.append(FieldError(self._reason_row, self.reason.problem()))
        return errors

    def _numbers(self) -> dict[str, int]:
        """The numbers that are not those of the pack; an empty field means the pack's."""
        typed = {name: int(_typed(row)) for name, row in self.numbers.items() if _typed(row)}
        operator = self._wanted.rule.operator
        return {name: number for name, number in typed.items() if number != getattr(operator, name, None)}

    def _saved(self, changes: ChangeSet) -> None:
        if not changes.kinds:
            self.save_button.setEnabled(True)
            self.notice.say(self.tr("Nothing is different from before."), kind=NoticeKind.INFORMATION)
            return
        self.accept()
        self._adjusted(changes)

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        sentence = problem_sentence(problem, self.tr("The rule could not be adjusted. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)


def _hint(number: int | None, direction: Stricter) -> str:
    translate = QCoreApplication.translate
    if number is None:
        return translate("AdjustDialog", "The rules name none; you may set one.")
    if direction is Stricter.HIGHER:
        return translate("AdjustDialog", "The rules say {number}; it can only be higher.").format(number=number)
    return translate("AdjustDialog", "The rules say {number}; it can only be lower.").format(number=number)


def _typed(row: FormRow) -> str:
    field = row.field
    return field.text().strip() if isinstance(field, QLineEdit) else ""


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal()
