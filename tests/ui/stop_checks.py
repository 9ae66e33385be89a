"""What must hold of whatever is on the screen, for the eye, the keyboard and a screen reader; knows no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

from journal_app.ui.theme import PATIENT_TARGET, TARGET, in_patient_mode
from journal_app.ui.widgets.map_view import MapView
from journal_app.ui.widgets.toast import Toast
from tests.ui.drawn_texts import watched
from tests.ui.screen_checks import cut_off, described, small_targets, unnamed, visible

Kind = TypeVar("Kind", bound=QWidget)
_AROUND_TEXT = 16
"""What a line's frame takes of its width, in px."""
_OF_NO_USE = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.UserRole,
}
"""Roles that tell nobody what to do with what has the focus."""


def windows(front: QWidget) -> list[QWidget]:
    """What is shown: the window, and every dialog over it."""
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow() and one is not front]
    return [front, *(one for one in others if one.parentWidget() is not None and not isinstance(one, Toast))]


def faults(front: QWidget) -> list[str]:
    """Every fault of what is shown, one line each."""
    found: list[str] = []
    for window in windows(front):
        for name, check in CHECKS.items():
            found += [f"{type(window).__name__}: {name}: {one}" for one in check(window)]
    return found


# --------------------------------------------------------------------------------------------------------- for the eye


def shortened(window: QWidget) -> list[str]:
    """What we paint with an ellipsis or beyond its room, unless a tip has the whole."""
    with watched() as found:
        window.grab()
    tips = "\n".join(_tips(window))
    return sorted({problem.sentence for problem in found if not (problem.is_shortened and problem.text in tips)})


def _tips(window: QWidget) -> Iterator[str]:
    for view in _of(window, QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def too_wide(window: QWidget) -> list[str]:
    """What scrolls only up and down, and is wider than its room."""
    return [
        f"{described(inner)} in {area.viewport().width()}"
        for area in _of(window, QScrollArea)
        if (inner := area.widget()) is not None
        and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and inner.width() > area.viewport().width()
    ]


def tabs(window: QWidget) -> list[str]:
    """Tabs narrower than their words, or out of reach."""
    found = []
    for bar in _of(window, QTabBar):
        for at in range(bar.count()):
            area = bar.tabRect(at)
            is_whole = area.width() >= bar.tabSizeHint(at).width() or not bar.isTabVisible(at)
            if not is_whole or not (bar.usesScrollButtons() or bar.rect().contains(area)):
                found.append(f"{bar.objectName()}: {bar.tabText(at)!r}")
    return found


def heads(window: QWidget) -> list[str]:
    """Heads of columns narrower than their words."""
    found = []
    for header in _of(window, QHeaderView):
        model = header.model()
        if header.orientation() is not Qt.Orientation.Horizontal or model is None:
            continue
        for at in range(header.count()):
            words = model.headerData(at, Qt.Orientation.Horizontal)
            if words and not header.isSectionHidden(at) and header.sectionSize(at) < header.sectionSizeHint(at):
                found.append(f"{words!r}: {header.sectionSize(at)} of {header.sectionSizeHint(at)}")
    return found


def hints(window: QWidget) -> list[str]:
    """Hints in empty fields that are cut, and that no tip has."""
    return [
        f"{field.placeholderText()!r} in {described(field)}"
        for field in _of(window, QLineEdit)
        if not field.text()
        and not field.toolTip()
        and field.fontMetrics().horizontalAdvance(field.placeholderText())
        > field.width() - _AROUND_TEXT - field.textMargins().left()
    ]


def narrow_fields(window: QWidget) -> list[str]:
    """Fields in which not even a number is seen whole."""
    return [
        described(field)
        for field in _of(window, QLineEdit)
        if field.width() < field.fontMetrics().averageCharWidth() * min(field.maxLength(), _FEWEST_LETTERS)
        and not isinstance(field.parentWidget(), QComboBox)
        and not field.property("folded")
    ]


def overlaps(window: QWidget) -> list[str]:
    """What lies over something beside it."""
    found = []
    for parent in [window, *visible(window)]:
        if isinstance(parent, QAbstractScrollArea | QLineEdit | QComboBox | MapView):
            continue
        for one, other in combinations(_laid_out(window, parent), 2):
            both = one.geometry() & other.geometry()
            if both.width() > 1 and both.height() > 1:
                found.append(f"{described(one)} and {described(other)} by {both.width()}x{both.height()}")
    return found


def _laid_out(window: QWidget, parent: QWidget) -> list[QWidget]:
    inside = [one for one in parent.children() if isinstance(one, QWidget) and not one.isWindow()]
    return [
        one
        for one in inside
        if one.isVisibleTo(window) and not isinstance(one, Toast | QScrollBar) and not one.geometry().isEmpty()
    ]


def squeezed(window: QWidget) -> list[str]:
    """What has less room than it says it needs at the least."""
    found = []
    for one in visible(window):
        if not isinstance(one, QAbstractButton | QComboBox | QLineEdit):
            continue
        least = one.minimumSizeHint()
        is_part = isinstance(one.parentWidget(), QLineEdit | QTabBar | QComboBox)
        if not is_part and (one.width() < least.width() or one.height() < least.height()):
            found.append(f"{described(one)} needs {least.width()}x{least.height()}")
    return found


def too_small(window: QWidget) -> list[str]:
    """What is hard to hit; a patient's finger needs more."""
    return small_targets(window, least=PATIENT_TARGET if in_patient_mode(window) else TARGET)


# ---------------------------------------------------------------------------------------------------- for the keyboard


def out_of_reach(window: QWidget) -> list[str]:
    """What can be pressed or filled in with a mouse only."""
    found = []
    for one in visible(window):
        if not isinstance(one, QAbstractButton | QLineEdit | QComboBox) or not one.isEnabled():
            continue
        if isinstance(one.parentWidget(), QLineEdit | QTabBar | QComboBox):
            continue  # Esc empties a search, arrows turn tabs
        if isinstance(one, QRadioButton) and one.group() is not None and one.group().checkedButton() is not None:
            continue  # arrows go on from the one that holds
        by_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        by_key = isinstance(one, QAbstractButton) and not one.shortcut().isEmpty()
        if not by_tab and not by_key and not one.property("byKey"):
            found.append(described(one))
    return found


def roles(window: QWidget) -> list[str]:
    """What has the focus without a role that says what it is."""
    return [
        f"{described(one)}: {role.name}"
        for one in visible(window)
        if _is_stop(one) and (role := QAccessible.queryAccessibleInterface(one).role()) in _OF_NO_USE
    ]


def _is_stop(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _of(window: QWidget, kind: type[Kind]) -> list[Kind]:
    return [one for one in visible(window) if isinstance(one, kind)]


CHECKS: Mapping[str, Callable[[QWidget], list[str]]] = {
    "cut off": cut_off,
    "shortened": shortened,
    "too wide": too_wide,
    "tab": tabs,
    "head": heads,
    "hint": hints,
    "narrow": narrow_fields,
    "overlap": overlaps,
    "squeezed": squeezed,
    "too small": too_small,
    "unnamed": unnamed,
    "role": roles,
    "out of reach": out_of_reach,
}
_MOST_ROWS, _FEWEST_LETTERS = 60, 6
