"""Icons from the Phosphor font that qtawesome ships, in the theme's colours; it must not stand for a text alone.

The font is read from qtawesome's files without importing that package, which would load ten fonts and cost a quarter
of a second at start.
"""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap

_FONT_FILE = "phosphor-1.3.0.ttf"
_NAMES_FILE = "phosphor-charmap-1.3.0.json"


class Icon(StrEnum):
    """What a picture means here; the value is its name in the font."""

    ADD = "plus-bold"
    ALLERGY = "warning-fill"
    ARROW_LEFT = "arrow-left-bold"
    ARROW_RIGHT = "arrow-right-bold"
    BACKUP = "database"
    BLOCKED = "x-circle-fill"
    CALENDAR = "calendar-blank"
    CAMERA = "camera"
    CASE = "briefcase"
    CHECK = "check-bold"
    CLEAR = "trash"
    CLOCK = "clock"
    CLOSE = "x-bold"
    COLLAPSED = "caret-right-bold"
    CONSENT = "pen-nib"
    CORRECTION = "arrow-bend-down-right-bold"
    CORRECTED = "arrow-bend-up-right-bold"
    DEMO = "flask-fill"
    DETAILS = "identification-card"
    DOCUMENT = "file-text"
    DONE = "check-circle-fill"
    DRAFT = "pencil-line"
    EMPTY = "tray"
    EXPANDED = "caret-down-bold"
    EXPORT = "export"
    FIT = "arrows-out"
    HEALTH = "heartbeat"
    HIDE = "eye-slash"
    INFORMATION = "info-fill"
    LINK = "link-simple"
    LOCK = "lock-simple"
    LOG = "fingerprint-simple"
    MAP = "map-pin"
    MIRROR = "arrows-out-line-horizontal"
    NO_ALLERGY = "check-circle"
    NOTE = "note"
    NOT_RECORDED = "minus-circle-fill"
    PATIENTS = "users"
    PERSON = "user-circle"
    PHONE = "phone"
    PRIVACY = "hand-palm"
    READ_ONLY = "lock-simple-fill"
    REDO = "arrow-clockwise"
    REACTION = "warning"
    REPEAT = "repeat-bold"
    RECALL = "megaphone"
    REPORT = "chart-bar"
    SAME_NAME = "users-three-fill"
    SEARCH = "magnifying-glass"
    SETTINGS = "gear-six"
    SHOW = "eye"
    STOCK = "package"
    TALK = "chat-text"
    TODAY = "calendar-check"
    TODO = "circle-bold"
    TREATMENT = "eyedropper"
    UNAVAILABLE = "prohibit-bold"
    UNDO = "arrow-counter-clockwise"
    WARNING = "warning-circle-fill"
    ZOOM_IN = "magnifying-glass-plus"
    ZOOM_OUT = "magnifying-glass-minus"


def icon(which: Icon, colour: str) -> QIcon:
    """A 24 px icon in ``colour`` (``#rrggbb``), sharp at the screen's own resolution."""
    return QIcon(pixmap(which, colour, 24))


def pixmap(which: Icon, colour: str, size: int) -> QPixmap:
    """The picture at ``size`` logical px, kept after the first time."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(which, colour, size, ratio)


def paint(painter: QPainter, which: Icon, colour: str, area: QRectF) -> None:
    """Draw the picture, as large as ``area`` allows, in the middle of it."""
    size = min(area.width(), area.height())
    square = QRectF(0, 0, size, size)
    square.moveCenter(area.center())
    font = QFont(_family())
    font.setPixelSize(max(1, round(size)))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, _glyph(which))
    painter.restore()


@cache
def _drawn(which: Icon, colour: str, size: int, ratio: float) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, which, colour, QRectF(0, 0, size, size))
    painter.end()
    return made


@cache
def _folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("qtawesome, which carries the icons, is not installed")
    return Path(found.submodule_search_locations[0]) / "fonts"


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = json.loads((_folder() / _NAMES_FILE).read_text(encoding="utf-8"))
    return codes


def _glyph(which: Icon) -> str:
    return chr(int(_codes()[which], 16))


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFontFromData((_folder() / _FONT_FILE).read_bytes())
    return QFontDatabase.applicationFontFamilies(number)[0]
