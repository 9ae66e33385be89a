"""Presses keys and buttons as a person does, on whatever has the focus; knows no screen in particular."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from tests.ui.patient_desk import BareWindow, Shown, a_signature, until


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keys(*typed: str | Qt.Key) -> int:
    """Type into whatever has the focus; the number of keys."""
    count = 0
    for one in typed:
        if isinstance(one, str):
            for letter in one:
                QTest.keyClicks(focused(), letter)
            count += len(one)
        else:
            QTest.keyClick(focused(), one)
            count += 1
    return count


def chord(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key, Qt.KeyboardModifier.ControlModifier)


def alt(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key, Qt.KeyboardModifier.AltModifier)


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def sign_on(canvas: QWidget) -> None:
    for stroke in a_signature().strokes:
        places = [QPoint(p.x * canvas.width() // 1000, p.y * canvas.height() // 1000) for p in stroke]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[-1])


def give_reasons(page: Shown, reason: str = "Aftalt med patienten") -> None:
    """Type a reason for every rule that warns."""
    for row in page.fields.deviations.rows.values():
        row.field.setFocus()
        row.field.selectAll()
        keys(reason)


def button(inside: QWidget, name: str) -> Shown:
    """The visible widget of this name, as soon as there is one."""

    def visible() -> list[QWidget]:
        return [widget for widget in inside.findChildren(QWidget, name) if widget.isVisible()]

    until(lambda: bool(visible()))
    return visible()[0]


def hand_over(window: BareWindow) -> Shown:
    until(lambda: window.handed is not None)
    page: Shown = window.handed
    assert QTest.qWaitForWindowActive(page)
    return page


def select_line(table: QTableView, words: str) -> int:
    """Choose the line whose first cell begins with these words, and tell which it is."""
    model = table.model()
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    row = next(row for row, text in enumerate(shown) if text.startswith(words))
    table.selectRow(row)
    return row
