"""The manual over whatever is shown: its pages at the left, one beside them; it must not know the program's screens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journal_app.ui import theme
from journal_app.ui.manual.pages import ManualPage, page_about, read_manual
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, XS, L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import PlainLabel

_LIST_WIDTH = 260
_LIST_SHARE = 0.36
"""In large type in a small window the list would else leave the text room for a word or two."""


class ManualWindow(QDialog):
    """Opens at what ``names`` says is shown (see `page_about`). Typing in the field keeps the pages with every word."""

    def __init__(self, over: QWidget, folder: Path, language: str, names: list[str]) -> None:
        super().__init__(over)
        self.setObjectName("manualWindow")
        title = QCoreApplication.translate("ManualWindow", "Manual")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.pages = read_manual(folder, language)
        self.search = QLineEdit()
        self.search.setObjectName("manualSearch")
        self.search.setPlaceholderText(QCoreApplication.translate("ManualWindow", "Find in the manual"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self._to_text)
        for button in self.search.findChildren(QToolButton):  # the cross in it is Qt's own
            button.setAccessibleName(QCoreApplication.translate("ManualWindow", "Clear the search"))
        self.list = QListWidget()
        self.list.setObjectName("manualPages")
        self.list.setAccessibleName(QCoreApplication.translate("ManualWindow", "Pages"))
        self.list.setWordWrap(True)
        self.list.setSpacing(XS)
        self.list.currentItemChanged.connect(self._chosen)
        self.none = PlainLabel(QCoreApplication.translate("ManualWindow", "No page has these words."))
        self.none.hide()
        self.heading = PlainLabel("", TextRole.TITLE)
        self.text = MarkdownPage()
        self._lay_out()
        self.resize(_behind(over).size() * 0.92)
        self._shown, self._section = page_about(self.pages, names)
        self._list("")
        self._to_text()

    def show_page(self, page: ManualPage) -> None:
        """Show this one, and mark it in the list where it is there."""
        self._shown = page
        self.heading.setText(page.title)
        self.text.set_markdown(page.body.replace("`", ""), title=page.title, pictures=_pictures(page))
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == page.id:
                self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)  # noqa: FBT003 - as above

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes its part of the width, and no more than it needs."""
        super().resizeEvent(event)
        width = min(theme.in_type(self, _LIST_WIDTH), round(self.width() * _LIST_SHARE))
        for widget in (self.search, self.list, self.none):
            widget.setFixedWidth(width)

    def showEvent(self, event: QShowEvent) -> None:
        """The page is laid out only now: turn to the section, if it is one that was asked for."""
        super().showEvent(event)
        if self._section is not None:
            QTimer.singleShot(0, self, self._to_section)

    def _to_section(self) -> None:
        if self._section is not None:
            self.text.to_heading(self._section)
        self._section = None

    def _to_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        close = Button(QCoreApplication.translate("ManualWindow", "Close"), Kind.SECONDARY, keys="Esc")
        close.setObjectName("closeManualButton")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        left = QVBoxLayout()
        left.setSpacing(S)
        for widget in (self.search, self.list, self.none):
            left.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(S)
        right.addWidget(self.heading)
        right.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(XL, L, XL, L)
        whole.setSpacing(M)
        whole.addLayout(left)
        whole.addLayout(right, 1)

    def _list(self, typed: str) -> None:
        self.search.setModified(False)  # what is looked for here is nobody's unsaved work
        words = typed.casefold().split()
        kept = [page for page in self.pages if all(word in f"{page.title}\n{page.body}".casefold() for word in words)]
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.clear()
        for page in kept:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.id)
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - as above
        self.none.setVisible(not kept)
        if kept:
            self.show_page(self._shown if self._shown in kept else kept[0])

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_page(next(page for page in self.pages if page.id == item.data(Qt.ItemDataRole.UserRole)))


def _behind(over: QWidget) -> QWidget:
    """The window at the back of a pile of dialogs: the largest."""
    parent = over.window().parentWidget()
    return over.window() if parent is None else _behind(parent)


def _pictures(page: ManualPage) -> dict[str, QImage]:
    """What is there of its pictures, in the colours of now."""
    read: dict[str, QImage] = {}
    for written, file in page.pictures().items():
        dark = file.with_name(file.name.replace("-light.", "-dark."))
        image = QImage(str(dark if theme.active().name == "dark" and dark.exists() else file))
        if not image.isNull():
            read[written] = image
    return read
