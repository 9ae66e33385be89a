"""Where a picture lies in its widget when it is enlarged and shifted; it must not paint or hear anything."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize

LEAST, MOST, NOTCH = 1.0, 6.0, 1.25


class MapFrame:
    """A picture fitted into a room, ``zoom`` times as large as fits, with the place ``middle`` in the room's middle."""

    def __init__(self) -> None:
        self.room = QRectF(0, 0, 1, 1)
        self.picture = QSize(1, 1)
        self.zoom = LEAST
        self._middle = QPointF(0.5, 0.5)

    def target(self) -> QRectF:
        """Where the whole picture lies, most of it perhaps outside the room."""
        fitted = self._fitted()
        width, height = fitted.width() * self.zoom, fitted.height() * self.zoom
        centre = self.room.center()
        return QRectF(centre.x() - self._middle.x() * width, centre.y() - self._middle.y() * height, width, height)

    def place(self, x: float, y: float) -> QPointF:
        """Where a share of the picture lies in the widget."""
        target = self.target()
        return QPointF(target.left() + x * target.width(), target.top() + y * target.height())

    def shares(self, at: QPointF) -> tuple[float, float]:
        """Which share of the picture lies at a place in the widget; outside it, less than 0 or more than 1."""
        target = self.target()
        return (at.x() - target.left()) / target.width(), (at.y() - target.top()) / target.height()

    def fit(self) -> None:
        """Show the whole picture."""
        self.zoom, self._middle = LEAST, QPointF(0.5, 0.5)

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge or reduce; what lies at ``about`` stays there."""
        at = self.room.center() if about is None else about
        x, y = self.shares(at)
        self.zoom = min(max(self.zoom * factor, LEAST), MOST)
        self.shift(at - self.place(x, y))

    def shift(self, by: QPointF) -> None:
        """Move the picture so many px, and never further than its edge."""
        target = self.target()
        self._middle -= QPointF(by.x() / target.width(), by.y() / target.height())
        self._middle = QPointF(
            _within(self._middle.x(), self.room.width() / target.width()),
            _within(self._middle.y(), self.room.height() / target.height()),
        )

    def reveal(self, at: QPointF, margin: float) -> None:
        """Shift the picture so that a place of the widget is in the room."""
        safe = self.room.adjusted(margin, margin, -margin, -margin)
        if not safe.contains(at):
            x = min(max(at.x(), safe.left()), safe.right())
            y = min(max(at.y(), safe.top()), safe.bottom())
            self.shift(QPointF(x, y) - at)

    def _fitted(self) -> QSize:
        width, height = self.room.width(), self.room.height()
        scale = max(min(width / self.picture.width(), height / self.picture.height()), 1e-3)
        return QSize(max(1, round(self.picture.width() * scale)), max(1, round(self.picture.height() * scale)))


def _within(middle: float, seen: float) -> float:
    """A middle at which nothing beside the picture is shown while the picture is larger than the room."""
    half = seen / 2
    return 0.5 if half >= 0.5 else min(max(middle, half), 1 - half)  # noqa: PLR2004 - one half
