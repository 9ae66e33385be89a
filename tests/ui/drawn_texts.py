"""Watches what our own painting writes: which texts it shortened or drew beyond their room; it must change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

_SLACK = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text that is not seen whole; ``is_shortened`` where it ends in an ellipsis."""

    text: str
    sentence: str
    is_shortened: bool = False


@contextmanager
def watched() -> Iterator[list[Drawn]]:
    """What is shortened or does not fit while this lasts, one line each."""
    found: list[Drawn] = []
    elide, draw = QFontMetrics.elidedText, QPainter.drawText

    def elided(self: QFontMetrics, text: str, *more: Any) -> str:  # noqa: ANN401 - as Qt takes them
        shown = elide(self, text, *more)
        if shown != text:
            found.append(Drawn(text, f"{text!r} ends as {shown!r}", is_shortened=True))
        return shown

    def drawn(self: QPainter, *given: Any) -> Any:  # noqa: ANN401 - as Qt takes them
        if problem := _beyond(self, given):
            found.append(Drawn(str(given[2]), problem))
        return draw(self, *given)

    QFontMetrics.elidedText, QPainter.drawText = elided, drawn  # type: ignore[method-assign,assignment]
    try:
        yield found
    finally:
        QFontMetrics.elidedText, QPainter.drawText = elide, draw  # type: ignore[method-assign]


def _beyond(painter: QPainter, given: tuple[Any, ...]) -> str:
    """What a call of ``drawText(area, flags, text)`` writes beyond its area; other forms have none."""
    if len(given) != 3 or not isinstance(given[0], QRect | QRectF) or not isinstance(given[2], str):
        return ""
    area, flags, text = QRectF(given[0]), given[1], given[2]
    if not text.strip():
        return ""
    number = flags if isinstance(flags, int) else flags.value
    needed = QRectF(painter.fontMetrics().boundingRect(QRect(0, 0, max(1, int(area.width())), 100_000), number, text))
    if needed.width() > area.width() + _SLACK or needed.height() > area.height() + _SLACK:
        return f"{text!r} needs {needed.width():.0f}x{needed.height():.0f}, has {area.width():.0f}x{area.height():.0f}"
    return ""
