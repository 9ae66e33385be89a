"""Rows of a form: label, hint, field, and what is wrong, beside it and at the top; it must not judge values."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app.ui import theme
from journal_app.ui.announce import announce, give_role
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget, WholeWidget, restyle, stretch
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel


class FormRow(LivingWidget):
    """A field with its label above it, a hint between them, and room for one error sentence.

    A field that has a ``problem_changed`` signal (str, empty when all is well) shows its problem here by itself.
    """

    def __init__(self, label: str, field: QWidget, *, hint: str = "", optional: bool = False) -> None:
        super().__init__()
        self.field = field
        self._words, self._optional = label, optional
        self.label = PlainLabel("", TextRole.LABEL)
        self.hint = PlainLabel(hint, TextRole.SECONDARY)
        self.hint.setVisible(bool(hint))
        self._error_icon = IconLabel(Icon.WARNING, "error")
        self.error = PlainLabel("", TextRole.ERROR)
        self._error_line = QWidget()
        line = QHBoxLayout(self._error_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(XS + 2)
        line.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.error, 1)
        self._error_line.hide()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        for widget in (self.label, self.hint, self._error_line, field):
            column.addWidget(widget)
        stretch(self)
        self.label.setBuddy(field)
        changed = getattr(field, "problem_changed", None)
        if changed is not None:
            changed.connect(self.show_error)
        self.settle()

    @property
    def title(self) -> str:
        """The label as it is read."""
        return self.label.text()

    def set_texts(self, label: str, hint: str = "") -> None:
        """Say label and hint in another language."""
        self._words = label
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.retranslate()

    def show_error(self, sentence: str) -> None:
        """Show what is wrong and how to mend it, or that all is well with an empty sentence."""
        self.error.setText(sentence)
        self._error_line.setVisible(bool(sentence))
        self._column.setContentsMargins(M if sentence else 0, 0, 0, 0)  # only then is there an edge to stand back from
        restyle(self._input(), "invalid", bool(sentence))
        self._describe()
        self.update()

    def focus_field(self) -> None:
        """Move the focus to the field, and scroll to where the whole row is seen."""
        self._input().setFocus(Qt.FocusReason.OtherFocusReason)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def retranslate(self) -> None:
        """Say the label, and that the field may stay empty."""
        text = self.tr("{label} (optional)").format(label=self._words) if self._optional else self._words
        self.label.setText(text)
        self._input().setAccessibleName(text)
        self._describe()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A red edge beside the whole row while it has an error, so that it is found by scrolling."""
        super().paintEvent(event)
        if self.error.text():
            QPainter(self).fillRect(0, 0, 4, self.height(), QColor(theme.active().error))

    def _input(self) -> QWidget:
        return self.field.focusProxy() or self.field

    def _describe(self) -> None:
        error, hint = self.error.text(), self.hint.text()
        pause = "" if not error or not hint else " " if error.endswith((".", "?")) else ". "
        self._input().setAccessibleDescription(f"{error}{pause}{hint}")


@dataclass(frozen=True, slots=True)
class FieldError:
    """A row and the sentence that it shows."""

    row: FormRow
    sentence: str


class ErrorSummary(WholeWidget):
    """What is wrong in the whole form, at its top: how many things, and for each a link that leads to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        from PySide6.QtGui import QAccessible  # dear to load, and the first page has no summary

        give_role(ErrorSummary, QAccessible.Role.AlertMessage)
        super().__init__(parent)
        self.setObjectName("errorSummary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._errors: tuple[FieldError, ...] = ()
        self.links: list[Button] = []
        self._title = PlainLabel("", TextRole.HEADING)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(IconLabel(Icon.WARNING, "error", size=22))
        head.addWidget(self._title, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(L + XS, M, L, M)
        column.setSpacing(XS)
        column.addLayout(head)
        column.addLayout(self._list)
        stretch(self)
        self.hide()
        self.settle()

    def show_errors(self, errors: tuple[FieldError, ...]) -> None:
        """Show every error here and at its row, and move the focus here; without errors, go away."""
        self._show(errors)
        if errors:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._title.text(), urgent=True)

    def drop_mended(self, errors: tuple[FieldError, ...]) -> None:
        """Of what is shown, keep what is still among ``errors``; the focus stays where one writes."""
        still = {error.row for error in errors}
        kept = tuple(error for error in self._errors if error.row in still)
        if kept != self._errors:
            self._show(kept)

    def _show(self, errors: tuple[FieldError, ...]) -> None:
        for row in {error.row for error in self._errors} - {error.row for error in errors}:
            row.show_error("")
        for link in self.links:
            self._list.removeWidget(link)
            link.deleteLater()
        self._errors = errors
        self.links = [self._link(error) for error in errors]
        order: tuple[QWidget, ...] = (self, *self.links)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)  # made after the fields, they would come last
        for error in errors:
            error.row.show_error(error.sentence)
        self.setVisible(bool(errors))
        self.retranslate()

    def retranslate(self) -> None:
        """Say how many things are wrong."""
        self._title.setText(self.tr("%n things to put right", "", len(self._errors)))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(" ".join(error.sentence for error in self._errors))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.fillRect(self.rect(), QColor(tokens.error_ground))
        painter.setPen(QColor(tokens.error))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(0, 0, 4, self.height(), QColor(tokens.error))
        if self.hasFocus():
            painter.fillRect(4, 0, self.width() - 4, 4, QColor(tokens.focus))
            painter.fillRect(0, self.height() - 4, self.width(), 4, QColor(tokens.field_focus_edge))

    def _link(self, error: FieldError) -> Button:
        link = Button(f"{error.row.title}: {error.sentence}", Kind.LINK, icon=Icon.ARROW_RIGHT)
        link.clicked.connect(error.row.focus_field)
        self._list.addWidget(link)
        return link


def show_faults(*found: tuple[FormRow, str]) -> bool:
    """Say beside each row what is wrong with it, empty for what is right, and go to the first that is; True if any."""
    for row, sentence in found:
        row.show_error(sentence)
    faulty = [row for row, sentence in found if sentence]
    if faulty:
        faulty[0].focus_field()
        announce(faulty[0], faulty[0].error.text(), urgent=True)
    return bool(faulty)
