"""A widget that stays right while language, appearance or type size change; it must not decide what it shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui import theme
from journal_app.ui.tokens import Tokens


class LivingWidget(QWidget):
    """Base of our composed widgets.

    A subclass builds its children, then calls ``settle()`` once. From then on ``retranslate`` is called whenever the
    language changes and ``recolour`` whenever the appearance does.
    """

    def __init__(self, parent: QWidget | None = None, *, surface: str = "") -> None:
        super().__init__(parent)
        self._settled = False
        self._coloured: tuple[Tokens | None, float, float] = (None, 0.0, 0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        if surface:
            self.setProperty("surface", surface)

    def settle(self) -> None:
        """Say every text and draw every colour for the first time."""
        self._settled = True
        self.retranslate()
        self._recolour_if_changed()

    def retranslate(self) -> None:
        """Say every text again, in the language of now."""

    def recolour(self, tokens: Tokens) -> None:
        """Draw every icon and own colour again."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._settled:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._recolour_if_changed()

    def _recolour_if_changed(self) -> None:
        now = (theme.active(), theme.body_points(), self.font().pointSizeF())
        if now != self._coloured:
            self._coloured = now
            self.recolour(theme.active())


class WholeWidget(LivingWidget):
    """A living widget that is never squeezed below the height its wrapped texts need."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            needed = self.heightForWidth(self.width())
            if needed >= 0 and needed != self.minimumHeight():
                self.setMinimumHeight(needed)
            layout = self.layout()
            if layout is not None and layout.geometry() != self.contentsRect():
                layout.setGeometry(self.contentsRect())  # grown while hidden, of which no event tells
        return handled


def stretch(widget: QWidget) -> QWidget:
    """Let ``widget`` take all the width there is and the height that its text needs at that width."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet reads, and have it read again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
