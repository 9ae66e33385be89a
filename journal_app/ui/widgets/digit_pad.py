"""Ten digits to press with mouse or finger, for those without a keyboard at hand; it must not keep what was pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from journal_app.ui.icons import Icon
from journal_app.ui.tokens import XS
from journal_app.ui.widgets.buttons import Button, IconButton
from journal_app.ui.widgets.living import LivingWidget

_DIGITS = "123456789"


class DigitPad(LivingWidget):
    """Laid out as on a telephone. It takes no focus: that stays in the field that the digits go to.

    Signals:
        pressed: str, one digit.
        taken_back: the last digit is to go.
    """

    pressed = Signal(str)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("digitPad")
        self.digits = {digit: Button(digit) for digit in (*_DIGITS, "0")}
        self.back = IconButton(Icon.UNDO)
        self.back.setObjectName("digitBack")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(XS)
        for place, digit in enumerate(_DIGITS):
            grid.addWidget(self.digits[digit], place // 3, place % 3)
        grid.addWidget(self.digits["0"], 3, 1)
        grid.addWidget(self.back, 3, 2, Qt.AlignmentFlag.AlignCenter)
        for digit, button in self.digits.items():
            button.setObjectName(f"digit-{digit}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, digit=digit: self.pressed.emit(digit))
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.clicked.connect(self.taken_back)
        self.settle()

    def retranslate(self) -> None:
        """Name what has no word on it."""
        self.setAccessibleName(self.tr("Digits"))
        self.back.name_it(self.tr("Take the last digit back"))
