"""Shows the pages of a scan, from memory; it must not write, link to or run anything that a page holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journal_app.ui import theme
from journal_app.ui.tokens import M
from journal_app.ui.widgets.plain_label import LineLabel

PDF = "application/pdf"
_FORMATS = {"image/jpeg": b"jpeg", "image/png": b"png"}
_WIDE = 1_600
"""How many px a page is kept wide: enough to read ten-point type on a large screen."""
_MOST_PAGES = 60
_LEAST, _MOST, _STEP = 0.5, 3.0, 1.25


@dataclass(frozen=True, slots=True)
class ScanPart:
    """One file of a scan: IANA media type and bytes, checked before."""

    media_type: str
    data: bytes


class PageView(QScrollArea):
    """Pages below each other, as wide as there is room; plus and minus change the size, arrows and page keys scroll.

    Signals:
        unreadable: a part could not be drawn; what could is shown.
    """

    unreadable = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
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

    def show_parts(self, parts: tuple[ScanPart, ...]) -> bool:
        """Draw every page; False, and ``unreadable``, where one cannot be drawn."""
        self._clear()
        images = [image for part in parts for image in _pages(part)]
        for number, image in enumerate(images, start=1):
            if image.isNull():
                continue
            sheet = _Sheet(image)
            sheet.setAccessibleName(self.tr("Page {number} of {count}").format(number=number, count=len(images)))
            self.sheets.append(sheet)
            self._column.addWidget(sheet)
        self.setAccessibleName(self.tr("%n pages of the paper", "", len(self.sheets)))
        self._fit()
        is_whole = bool(images) and len(self.sheets) == len(images)
        if not is_whole:
            self._column.addWidget(LineLabel(self.tr("A page of this file cannot be shown")))
            self.unreadable.emit()
        return is_whole

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


def _pages(part: ScanPart) -> Iterator[QImage]:
    """The drawn pages of one file; a null image stands for one that cannot be drawn."""
    if part.media_type == PDF:
        yield from _pdf_pages(part.data)
    else:
        yield _picture(part)


def _picture(part: ScanPart) -> QImage:
    buffer = _opened(part.data)
    reader = QImageReader(buffer, QByteArray(_FORMATS.get(part.media_type, b"none")))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() > _WIDE:
        reader.setScaledSize(QSize(_WIDE, max(1, round(size.height() * _WIDE / size.width()))))
    return reader.read()


def _pdf_pages(data: bytes) -> Iterator[QImage]:
    from PySide6.QtPdf import QPdfDocument

    document, buffer = QPdfDocument(), _opened(data)
    document.load(buffer)
    count = document.pageCount() if document.error() is QPdfDocument.Error.None_ else 0
    if not 0 < count <= _MOST_PAGES:
        yield QImage()
        return
    for page in range(count):
        size = document.pagePointSize(page)
        height = round(size.height() * _WIDE / max(1.0, size.width()))
        yield document.render(page, QSize(_WIDE, max(1, min(height, 4 * _WIDE))))
    document.close()


def _opened(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
