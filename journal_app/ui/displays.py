"""The displays of this computer: which one a remembered choice means, and what a person calls it; it shows nothing.

A display is told from others by what it says of itself, so that it is found again in another socket or after a night
without power.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QScreen

SAME = "same"
"""What is remembered where the patient uses the display that the program's window is on."""


def attached() -> tuple[QScreen, ...]:
    """The displays of now, the computer's first one first; empty while all are asleep or unplugged."""
    return tuple(QGuiApplication.screens())


def are_several() -> bool:
    """Whether there is anything to choose between."""
    return len(attached()) > 1


def identity(display: QScreen) -> str:
    """What a display is remembered by; two that say the same of themselves are told apart by where they stand."""
    said = _said(display)
    if sum(_said(other) == said for other in attached()) > 1:
        return f"{said}@{display.geometry().x()},{display.geometry().y()}"
    return said


def find(remembered: str) -> QScreen | None:
    """The attached display that is remembered so, if there is one."""
    return next((display for display in attached() if identity(display) == remembered), None)


def is_settled(remembered: str) -> bool:
    """Whether it is known where the patient gets the form: nothing to choose between, or chosen and attached."""
    return not are_several() or remembered == SAME or find(remembered) is not None


def name_of(display: QScreen) -> str:
    """What a person reads: its number, what it calls itself, and its size in px."""
    size = display.geometry().size() * display.devicePixelRatio()
    called = display.model().strip() or display.name()
    words = QCoreApplication.translate("displays", "Display {number}: {name}, {width} × {height}")
    number = attached().index(display) + 1
    return words.format(number=number, name=called, width=size.width(), height=size.height())


def _said(display: QScreen) -> str:
    return f"{display.manufacturer()}/{display.model()}/{display.serialNumber()}/{display.name()}"
