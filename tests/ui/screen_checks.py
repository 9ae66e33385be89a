"""What must hold for every screen: what is reached has a name, no text is cut off; knows no screen in particular."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QScrollBar, QWidget


def unnamed(window: QWidget) -> list[str]:
    """Everything visible that the Tab key or a press reaches and that assistive technology could not name."""
    return [described(widget) for widget in _reachable(window) if not _name(widget)]


def cut_off(window: QWidget) -> list[str]:
    """Every visible text that has less room than it needs, or lies outside what it stands in."""
    found = [described(widget) for widget in visible(window) if not _has_room(widget)]
    found.extend(described(widget) + " outside" for widget in visible(window) if not _is_inside(widget, window))
    return found


def small_targets(window: QWidget, *, least: int) -> list[str]:
    """Every visible button and field lower than ``least`` px."""
    kinds = QAbstractButton | QLineEdit | QComboBox
    return [described(widget) for widget in visible(window) if isinstance(widget, kinds) and _lower(widget, least)]


def _lower(widget: QWidget, least: int) -> bool:
    inside_another = isinstance(widget.parentWidget(), QComboBox | QLineEdit)
    return not inside_another and widget.height() < least


def visible(window: QWidget) -> Iterator[QWidget]:
    """Everything of this window that is shown, itself and other windows left out."""
    for widget in window.findChildren(QWidget):
        if widget.window() is window.window() and widget.isVisibleTo(window) and not isinstance(widget, QScrollBar):
            yield widget


def _reachable(window: QWidget) -> Iterator[QWidget]:
    for widget in visible(window):
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if by_tab or isinstance(widget, QAbstractButton):
            yield widget


def _name(widget: QWidget) -> str:
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name).strip()


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.text():
        return widget.height() >= widget.heightForWidth(widget.width()) and _words_fit(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.heightForWidth(widget.width())
        return widget.height() >= needed and widget.width() >= widget.minimumSizeHint().width()
    if isinstance(widget, QLineEdit | QComboBox):
        return widget.height() >= widget.fontMetrics().height() + 4
    return True


def _words_fit(label: QLabel) -> bool:
    words = QLabel.text(label).replace("\u200b", " ").split()  # as drawn: a line may end at either
    longest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    return label.width() >= longest


def _is_inside(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or parent is window or _is_scrolled(widget):
        return True
    return QRect(QPoint(0, 0), parent.size()).contains(widget.geometry()) or widget.geometry().isEmpty()


def _is_scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QAbstractScrollArea)


def described(widget: QWidget) -> str:
    """What it is, for whoever reads a failure."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__}({widget.objectName()!r}, {text!r}, {widget.width()}x{widget.height()})"
