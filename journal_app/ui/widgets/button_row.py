"""Buttons in one line, those without room in a menu at its end; it must not decide which of them may be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui.icons import Icon
from journal_app.ui.tokens import S
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.menu_button import MenuButton


class ButtonRow(LivingWidget):
    """Give it the buttons, the most wanted first; none is shown before it is offered.

    An entry of the menu presses the button that it stands for.
    """

    def __init__(self, name: str, buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons, self._offered = tuple(buttons), dict.fromkeys(buttons, False)
        for button in buttons:
            button.setParent(self)
            button.hide()
        self.more = MenuButton(name, Icon.EXPANDED)
        self.more.setParent(self)
        self.more.wanted.connect(self._press)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.settle()

    def offer(self, button: Button, *, offered: bool) -> None:
        """Let this button be seen, in the line or in the menu, or not at all."""
        self._offered[button] = offered
        self.setVisible(any(self._offered.values()))
        self._share_out()

    def offers(self, button: Button) -> bool:
        """Whether it can be pressed here."""
        return self._offered[button]

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.more.setText(self.tr("More…"))
        self._share_out()

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._wanted()), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.more.minimumSizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def event(self, event: QEvent) -> bool:
        """A button that says something else may need more room, or less."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_out()
        return handled

    def _wanted(self) -> list[Button]:
        return [button for button in self._buttons if self._offered[button]]

    def _share_out(self) -> None:
        wanted = self._wanted()
        shown = list(wanted)
        while shown and self._width_of([*shown, *([self.more] if shown != wanted else [])]) > self.width():
            shown.pop()
        left = [button for button in wanted if button not in shown]
        for button in self._buttons:
            button.setVisible(button in shown)
        self.more.show_entries((button.objectName(), button.words()) for button in left)
        self._place([*shown, *([self.more] if left else [])])
        self.updateGeometry()

    def _place(self, buttons: Sequence[Button]) -> None:
        x, height = 0, self._height()
        for button in buttons:
            width = min(button.sizeHint().width(), self.width())
            button.setGeometry(QRect(x, 0, width, height))
            x += width + S

    def _press(self, name: str) -> None:
        next(button for button in self._wanted() if button.objectName() == name).click()

    def _height(self) -> int:
        width = max(self.width(), self.more.minimumSizeHint().width())
        alone = self.more.heightForWidth(min(width, self.more.sizeHint().width()))
        return max([alone, *(button.sizeHint().height() for button in self._buttons)])

    @staticmethod
    def _width_of(buttons: Sequence[Button]) -> int:
        return sum(button.sizeHint().width() for button in buttons) + S * max(0, len(buttons) - 1)
