"""Labels for data and for pictures: never rich text, never cut off; they must not be used for our own Markdown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from journal_app.ui import icons, theme
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import Tokens
from journal_app.ui.widgets.living import LivingWidget, restyle
from journal_app.ui.widgets.typeset import breakable, unbroken

LONGEST_LINE = 64
"""A text asks for at most this many average characters in a line before it wraps."""


class PlainLabel(QLabel):
    """Plain text that wraps between words and asks for the width it has when it does not wrap."""

    longest_line: int | None = LONGEST_LINE
    """None where the text may be as long as the line it stands in."""
    is_copied = False
    """Whether the text is taken from the screen letter by letter; then its dates are left to break."""

    def __init__(self, text: str = "", role: TextRole = TextRole.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role.value)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Say something; on the screen alone no line ends within a date, and a long path may break."""
        self._said = text
        super().setText(text if self.is_copied else breakable(unbroken(text)))

    def text(self) -> str:
        """What was said, with the hyphens and spaces it was said with."""
        return self._said

    def set_role(self, role: TextRole) -> None:
        """Show the text as something else."""
        restyle(self, "role", role.value)

    def sizeHint(self) -> QSize:
        """The whole text in one line, up to ``LONGEST_LINE`` characters, then wrapped."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        natural = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0) + 2
        longest = self.longest_line
        width = natural if longest is None else min(natural, metrics.averageCharWidth() * longest)
        return QSize(width, max(self.heightForWidth(width), metrics.height()))


class LineLabel(PlainLabel):
    """Text that takes as much of its line as it needs before it wraps."""

    longest_line = None


class SelectableLabel(LineLabel):
    """A value that may be copied, with the mouse or from the keyboard."""

    is_copied = True

    def __init__(self, text: str = "", role: TextRole = TextRole.STRONG, parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt would leave it out of the Tab order


class IconLabel(LivingWidget):
    """A picture beside a text that says the same; hidden from assistive technology unless given a name."""

    def __init__(
        self, icon: icons.Icon, colour: str = "secondary", *, size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._colour, self._size = icon, colour, size
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.settle()

    def show_icon(self, icon: icons.Icon, colour: str) -> None:
        """Show another picture; ``colour`` is the name of a token."""
        self._icon, self._colour = icon, colour
        self.recolour(theme.active())

    def recolour(self, tokens: Tokens) -> None:
        """Draw the picture in its token's colour, growing with the type."""
        size = theme.in_type(self, self._size)
        self._label.setPixmap(icons.pixmap(self._icon, getattr(tokens, self._colour), size))
        self._label.setFixedSize(size, size)
        self.setFixedSize(size, size)
