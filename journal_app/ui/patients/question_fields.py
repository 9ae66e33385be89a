"""A field for each type of question: what is chosen or written comes out as the values of an answer, judged by nobody.

Words are in the language of the form, which need not be that of the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journal_app.domain.questionnaires import NO, YES, Item, ItemType
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.health_words import no_in_words, yes_in_words
from journal_app.ui.tokens import L
from journal_app.ui.widgets.choices import Alternative, Tick
from journal_app.ui.widgets.date_field import DateField

_BOX_LINES = 3


class ChoiceField(QWidget):
    """One of several answers, or several of them; arrows move among them and Space chooses.

    The focus goes to what is chosen, or to the first. Each choice says the question as its description.
    """

    answered = Signal(tuple)

    def __init__(self, question: str, choices: Iterable[tuple[str, str]], *, several: bool, across: bool) -> None:
        super().__init__()
        self.boxes: dict[str, Alternative | Tick] = {}
        row = QHBoxLayout(self) if across else QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L if across else 0)
        group = None if several else QButtonGroup(self)
        for code, words in choices:
            box = Tick(words) if several else Alternative(words)
            box.setObjectName(f"choice-{code}")
            box.setAccessibleName(words)
            box.setAccessibleDescription(question)
            box.clicked.connect(lambda _on=False: self.answered.emit(self.values()))
            self.boxes[code] = box
            if group is not None:
                group.addButton(box)
            row.addWidget(box)
        if across:
            row.addStretch(1)

    def values(self) -> tuple[str, ...]:
        """The codes chosen, in the order of the question."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def choose(self, values: Iterable[str]) -> None:
        """Show an answer."""
        for value in values:
            if value in self.boxes:
                self.boxes[value].setChecked(True)

    def stops(self) -> tuple[QWidget, ...]:
        """Every choice."""
        return tuple(self.boxes.values())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To what is chosen, or to the first."""
        boxes = list(self.boxes.values())
        next((box for box in boxes if box.isChecked()), boxes[0]).setFocus(reason)


class LineField(QLineEdit):
    """A line of words, or a whole number; Enter goes on."""

    answered = Signal(tuple)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.textEdited.connect(lambda _text: self.answered.emit(self.values()))
        self.returnPressed.connect(self.focusNextChild)

    def values(self) -> tuple[str, ...]:
        """What is written."""
        return _written(self.text())

    def stops(self) -> tuple[QWidget, ...]:
        """The line."""
        return (self,)


class WordsField(QPlainTextEdit):
    """Several lines of words; the Tab key leaves it."""

    answered = Signal(tuple)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.textChanged.connect(lambda: self.answered.emit(self.values()))

    def values(self) -> tuple[str, ...]:
        """What is written."""
        return _written(self.toPlainText())

    def stops(self) -> tuple[QWidget, ...]:
        """The box."""
        return (self,)

    def fit(self) -> None:
        """As high as three lines in the type of now."""
        self.ensurePolished()
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _BOX_LINES + 24)


class DayField(DateField):
    """A date."""

    answered = Signal(tuple)

    def __init__(self, today: Callable[[], date], values: tuple[str, ...]) -> None:
        super().__init__(today)
        if values:
            self.set_value(date.fromisoformat(values[0]))
        self.changed.connect(lambda _day: self.answered.emit(self.values()))

    def values(self) -> tuple[str, ...]:
        """The date, if what is written is one."""
        day = self.value()
        return () if day is None else (day.isoformat(),)

    def stops(self) -> tuple[QWidget, ...]:
        """The line."""
        return (self.edit,)


AnyField = ChoiceField | LineField | WordsField | DayField


def field_for(item: Item, values: tuple[str, ...], words: PatientWords, *, today: Callable[[], date]) -> AnyField:
    """The field for a question, with the answer that it has."""
    match item.type:
        case ItemType.BOOLEAN:
            choices = ((YES, yes_in_words(words)), (NO, no_in_words(words)))
            made = ChoiceField(item.text, choices, several=False, across=True)
            made.choose(values)
            return made
        case ItemType.CHOICE:
            options = tuple((option.code, option.display) for option in item.options)
            made = ChoiceField(item.text, options, several=item.repeats, across=False)
            made.choose(values)
            return made
        case ItemType.DATE:
            return DayField(today, values)
        case ItemType.TEXT:
            return WordsField("".join(values))
        case _:
            return LineField("".join(values))


def _written(text: str) -> tuple[str, ...]:
    return (text.strip(),) if text.strip() else ()
