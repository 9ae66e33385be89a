"""Before you treat: every condition, whether it is met, why, and what meets it; it must not decide any of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel


class GateStatus(StrEnum):
    """Whether a condition is met; WARN may be passed over, TODO is met by doing it, BLOCKED stands in the way."""

    OK = "ok"
    TODO = "todo"
    WARN = "warn"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class GateLine:
    """One condition: its sentence, what to know about it, and the act that meets it (``action_id`` comes back).

    ``asks_reason`` where it may be passed over, but only with a reason.
    """

    status: GateStatus
    text: str
    detail: str = ""
    action_label: str = ""
    action_id: str = ""
    asks_reason: bool = False


_PICTURES = {
    GateStatus.OK: (Icon.DONE, "success"),
    GateStatus.TODO: (Icon.TODO, "secondary"),
    GateStatus.WARN: (Icon.WARNING, "warning"),
    GateStatus.BLOCKED: (Icon.BLOCKED, "error"),
}


_LEAST_WIDTH, _CHARACTERS = 320, 36


class GateRow(LivingWidget):
    """One condition as a row."""

    def __init__(self, line: GateLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setObjectName("gateRow")
        icon, colour = _PICTURES[line.status]
        strong = line.status in {GateStatus.BLOCKED, GateStatus.TODO}
        text = PlainLabel(line.text, TextRole.STRONG if strong else TextRole.BODY)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(text)
        if line.detail:
            column.addWidget(PlainLabel(line.detail, TextRole.SECONDARY))
        self.button: Button | None = None
        if line.action_label:
            self.button = Button(line.action_label)
            self.button.setObjectName(f"gateAction-{line.action_id}")
            self.button.setAccessibleDescription(line.text)
            column.addSpacing(XS)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(IconLabel(icon, colour, size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.settle()

    def retranslate(self) -> None:
        """Say the status in words, for those who do not see the picture."""
        words = {
            GateStatus.OK: self.tr("Met"),
            GateStatus.TODO: self.tr("To do"),
            GateStatus.WARN: self.tr("Warning"),
            GateStatus.BLOCKED: self.tr("Not met"),
        }
        self.setAccessibleName(f"{words[self.line.status]}: {self.line.text}")
        self.setAccessibleDescription(self.line.detail)


class GatePanel(LivingWidget):
    """All conditions above the one button they guard.

    The button is never greyed out: while something is open it says so and leads to the first open condition.

    Signals:
        action_requested: str, a line's ``action_id``.
        primary_requested: everything is met (warnings aside) and the button was pressed.
    """

    action_requested = Signal(str)
    primary_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, surface="card")
        self.setObjectName("gatePanel")
        self._lines: tuple[GateLine, ...] = ()
        self._rows: list[GateRow] = []
        self._primary: Button | None = None
        self._title = PlainLabel("", TextRole.HEADING)
        self._state = PlainLabel("", TextRole.SECONDARY)
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, S, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(self._title)
        layout.addWidget(self._state)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._buttons)
        self.settle()

    def sizeHint(self) -> QSize:
        """Wide enough for a line of a sentence; beside a timeline it takes no more."""
        return QSize(
            max(_LEAST_WIDTH, self.fontMetrics().averageCharWidth() * _CHARACTERS), super().sizeHint().height()
        )

    def set_lines(self, lines: tuple[GateLine, ...]) -> None:
        """Show these conditions, in this order."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._lines = lines
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._list.addWidget(row)
            self._scroll.setMinimumWidth(max(self._scroll.minimumWidth(), row.minimumSizeHint().width() + L))
        self.retranslate()

    def set_primary(self, text: str, *, keys: str = "") -> Button:
        """Make the button that the conditions guard, once; returns it for naming and focus."""
        self._primary = Button(text, Kind.PRIMARY, keys=keys)
        self._primary.setObjectName("gatePrimaryButton")
        self._primary.clicked.connect(self._primary_pressed)
        self._buttons.insertWidget(0, self._primary)
        self.retranslate()
        return self._primary

    def add_secondary(self, button: Button) -> None:
        """Put another way on below the guarded button."""
        self._buttons.addWidget(button)

    def is_open(self) -> bool:
        """Whether something must still be done or stands in the way."""
        return any(line.status in {GateStatus.TODO, GateStatus.BLOCKED} for line in self._lines)

    def retranslate(self) -> None:
        """Say the heading and how many conditions are open."""
        self._title.setText(self.tr("Before you treat"))
        self.setAccessibleName(self._title.text())
        open_lines = sum(line.status in {GateStatus.TODO, GateStatus.BLOCKED} for line in self._lines)
        self._state.setText(self.tr("%n to do first", "", open_lines) if open_lines else self._ready())
        self._state.set_role(TextRole.STRONG if open_lines else TextRole.SUCCESS)
        if self._primary is not None:
            self._primary.set_kind(Kind.SECONDARY if open_lines else Kind.PRIMARY)
            self._primary.setAccessibleDescription(self._state.text())

    def _ready(self) -> str:
        """That nothing stands in the way, and for how much a reason will be asked."""
        warnings = sum(line.asks_reason for line in self._lines)
        return self.tr("Ready, with a reason for %n warnings", "", warnings) if warnings else self.tr("Ready")

    def _row(self, line: GateLine) -> GateRow:
        row = GateRow(line)
        if row.button is not None:
            row.button.clicked.connect(lambda _checked=False, name=line.action_id: self.action_requested.emit(name))
        return row

    def _primary_pressed(self) -> None:
        if not self.is_open():
            self.primary_requested.emit()
            return
        first = next(row for row in self._rows if row.line.status in {GateStatus.TODO, GateStatus.BLOCKED})
        self._scroll.ensureWidgetVisible(first)
        if first.button is not None:
            first.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._state.text()}. {first.line.text}. {first.line.detail}", urgent=True)
