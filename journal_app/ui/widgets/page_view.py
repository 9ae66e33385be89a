"""Shows the pages of a scan as pixels that were drawn elsewhere; it must not open a file or decode anything."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.pictures import Pixels
from journal_app.ui import theme
from journal_app.ui.announce import give_role
from journal_app.ui.tokens import M

_LEAST, _MOST, _STEP = 0.5, 3.0, 1.25


class PageView(QScrollArea):
    """Pages below each other, as wide as there is room; plus and minus change the size, arrows and page keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        give_role(PageView, QAccessible.Role.Document)
        super().__init__(parent)
        self.setObjectName("pageView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(280)
        self._zoom = 1.0
        self.sheets: list[_Sheet] = []
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(M, M, M, M)
        self._column.setSpacing(M)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(holder)

    def show_pages(self, pages: tuple[Pixels, ...]) -> None:
        """Show every page, and nothing of what was shown before."""
        self._clear()
        for number, pixels in enumerate(pages, start=1):
            sheet = _Sheet(_image(pixels))
            sheet.setAccessibleName(self.tr("Page {number} of {count}").format(number=number, count=len(pages)))
            self.sheets.append(sheet)
            self._column.addWidget(sheet)
        self.setAccessibleName(self.tr("%n pages of the paper", "", len(self.sheets)))
        self._fit()

    def count_in_words(self) -> str:
        """How many pages there are to be seen; nothing without any."""
        return self.tr("%n pages, to be seen at the left", "", len(self.sheets)) if self.sheets else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Minus}:
            step = _STEP if event.key() == Qt.Key.Key_Plus else 1 / _STEP
            self._zoom = min(_MOST, max(_LEAST, self._zoom * step))
            self._fit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            for colour, inset, width in ((theme.active().field_focus_edge, 1, 2), (theme.active().focus, 4, 4)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset - 1, -inset - 1))

    def _fit(self) -> None:
        width = max(200, round((self.viewport().width() - 2 * M) * self._zoom))
        for sheet in self.sheets:
            sheet.set_width(width)

    def _clear(self) -> None:
        self.sheets = []
        while (at := self._column.takeAt(0)) is not None:
            old = at.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


class _Sheet(QWidget):
    """One page, on white whatever the appearance: paper is white."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        self.setFixedSize(width, max(1, round(width * self._image.height() / max(1, self._image.width()))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QColor(theme.active().border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _image(pixels: Pixels) -> QImage:
    """The picture with its own copy of the pixels."""
    line = 3 * pixels.width
    return QImage(pixels.rgb, pixels.width, pixels.height, line, QImage.Format.Format_RGB888).copy()
