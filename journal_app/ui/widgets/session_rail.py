"""The steps of a visit side by side, what is open at the one in front, and its button; it must not judge any."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal_app.ui import icons, theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind, draw_plate, pressed_by_enter
from journal_app.ui.widgets.gate_panel import GateStatus
from journal_app.ui.widgets.living import LivingWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel

_PICTURES = {
    GateStatus.OK: (Icon.DONE, "success"),
    GateStatus.TODO: (Icon.TODO, "secondary"),
    GateStatus.WARN: (Icon.WARNING, "warning"),
    GateStatus.BLOCKED: (Icon.BLOCKED, "error"),
}
_ARROW = 14


@dataclass(frozen=True, slots=True)
class RailStep:
    """One step: its name, how it stands, what is open at it, and the act that mends it (``action_id`` comes back).

    ``other_label`` and ``other_id`` are a second act, for whoever cannot do the first.
    """

    id: str
    name: str
    status: GateStatus
    finding: str = ""
    action_label: str = ""
    action_id: str = ""
    other_label: str = ""
    other_id: str = ""


class StepButton(QAbstractButton):
    """A step: picture, number and name, and how it stands in a word; where that has no room, picture and number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number, self.word, self.is_here = number, "", False
        self.step = RailStep("", "", GateStatus.OK)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: RailStep, word: str, *, is_here: bool) -> None:
        """Show how the step stands; ``is_here`` marks the one whose finding is shown."""
        self.step, self.word, self.is_here = step, word, is_here
        self.setObjectName(f"step-{step.id}")
        self.setAccessibleName(f"{self.number} {step.name}: {word}")
        self.setAccessibleDescription(step.finding)
        self.setToolTip(step.finding)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = max(metrics.horizontalAdvance(self._title()), metrics.horizontalAdvance(self.word))
        return QSize(words + self._picture() + 3 * M, max(theme.target(self), 2 * metrics.height() + M))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0") + self._picture() + 3 * M, self.sizeHint().height())

    def is_narrow(self) -> bool:
        """Whether only picture and number have room."""
        return self.width() < self.sizeHint().width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        fill = tokens.hover if self.underMouse() or self.is_here else None
        draw_plate(painter, QRectF(self.rect()), fill=fill, edge=None, focused=focused, tokens=tokens)
        icon, colour = _PICTURES[self.step.status]
        size = self._picture()
        area = QRectF(M, (self.height() - size) / 2, size, size)
        icons.paint(painter, icon, tokens.on_focus if focused else getattr(tokens, colour), area)
        left, height = round(area.right()) + S, self.fontMetrics().height()
        top = (self.height() - 2 * height) // 2
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.on_focus if focused else tokens.text))
        if self.is_narrow():
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(self.number))
        else:
            painter.drawText(left, top, self.width() - left, height, Qt.AlignmentFlag.AlignLeft, self._title())
            painter.setFont(self.font())
            painter.setPen(QColor(tokens.on_focus if focused else tokens.secondary))
            painter.drawText(left, top + height, self.width() - left, height, Qt.AlignmentFlag.AlignLeft, self.word)
        if self.is_here and not focused:
            painter.setPen(QPen(QColor(tokens.primary), 3))
            painter.drawLine(M, self.height() - 2, self.width() - M, self.height() - 2)

    def _title(self) -> str:
        return f"{self.number}  {self.step.name}"

    def _picture(self) -> int:
        return round(self.fontMetrics().height() * 1.2)


class SessionRail(LivingWidget):
    """Five steps, and below them what is open at the one in front.

    Signals:
        step_chosen: str, a step's id; the page leads there.
        action_requested: str, a step's ``action_id`` or ``other_id``.
    """

    step_chosen = Signal(str)
    action_requested = Signal(str)

    def __init__(self, count: int) -> None:
        super().__init__(surface="panel")
        self.setObjectName("sessionRail")
        self._steps: tuple[RailStep, ...] = ()
        self._chosen, self._is_narrow = "", False
        self.buttons = [StepButton(number) for number in range(1, count + 1)]
        row = QHBoxLayout()
        row.setSpacing(XS)
        for place, button in enumerate(self.buttons):
            if place:
                row.addWidget(IconLabel(Icon.COLLAPSED, "secondary", size=_ARROW), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(button, 1)
            button.clicked.connect(lambda _on=False, button=button: self.choose(button.step.id))
        self.finding = LineLabel()
        self.finding.setObjectName("stepFinding")
        self.action = Button("")
        self.action.setObjectName("stepAction")
        self.action.clicked.connect(lambda: self.action_requested.emit(self._in_front().action_id))
        self.other = Button("", Kind.SECONDARY)
        self.other.setObjectName("stepOther")
        self.other.clicked.connect(lambda: self.action_requested.emit(self._in_front().other_id))
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(M, 0, 0, 0)
        below.setSpacing(M)
        below.addWidget(self.finding, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.action)
        below.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XS, L, XS)
        column.setSpacing(XS)
        column.addLayout(row)
        column.addWidget(self._below)
        stretch(self)
        self.settle()

    def show_steps(self, steps: tuple[RailStep, ...]) -> None:
        """Show these; the one in front stays there while anything is open at it, else the first that blocks comes."""
        self._steps = steps
        chosen = next((one for one in steps if one.id == self._chosen), None)
        if chosen is None or chosen.status is GateStatus.OK:
            self._chosen = next((one.id for one in steps if one.status is GateStatus.BLOCKED), "")
        self.retranslate()

    def choose(self, step: str) -> None:
        """Bring a step to the front and say how it stands; the page leads on."""
        self._chosen = step
        self.retranslate()
        self.step_chosen.emit(step)
        front = self._in_front()
        announce(self, f"{front.name}: {self._word(front.status)}. {front.finding}")

    def step_at(self, number: int) -> str:
        """The id of a step by its number from 1; empty where there is none."""
        return self._steps[number - 1].id if 0 < number <= len(self._steps) else ""

    def lead_to(self, step: str) -> None:
        """Stand on the button that mends a step in front, else on the step itself."""
        on_it = next((button for button in self.buttons if button.step.id == step), None)
        wanted = self.action if self.action.isVisibleTo(self) else on_it
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say how every step stands, in the language of now."""
        self.setAccessibleName(self.tr("Steps of the visit"))
        for button, step in zip(self.buttons, self._steps, strict=False):
            button.show_step(step, self._word(step.status), is_here=step.id == self._chosen)
        front = self._in_front()
        self._is_narrow = any(button.is_narrow() for button in self.buttons)
        named = ": ".join(part for part in (front.name, front.finding or self._word(front.status)) if part)
        self.finding.setText(named if self._is_narrow and front.name else front.finding)
        self.action.setText(front.action_label)
        self.action.setVisible(bool(front.action_label))
        self.action.setAccessibleDescription(front.finding)
        self.other.setText(front.other_label)
        self.other.setVisible(bool(front.other_label))
        self.other.setAccessibleDescription(front.finding)
        self._below.setVisible(bool(self.finding.text() or front.action_label))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != any(button.is_narrow() for button in self.buttons):
            self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _in_front(self) -> RailStep:
        return next((one for one in self._steps if one.id == self._chosen), RailStep("", "", GateStatus.OK))

    def _word(self, status: GateStatus) -> str:
        return {
            GateStatus.OK: self.tr("Done"),
            GateStatus.TODO: self.tr("To do"),
            GateStatus.WARN: self.tr("Warning"),
            GateStatus.BLOCKED: self.tr("Blocked"),
        }[status]
