"""How the program looks: colours and type in light and dark, applied and switched live; it must not know any screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from journal_app.ui.stylesheet import stylesheet
from journal_app.ui.tokens import DARK, LIGHT, PATIENT_POINTS, Tokens, sharpened

MIN_BODY_POINTS = 10.0
"""Body type is never smaller than this; a larger system font is honoured."""
TARGET = 32
"""Least height of anything to press, in px."""
PATIENT_TARGET = 44
"""The same where the patient holds the screen."""
ANIMATION_MS = 150
"""Longest animation; none when the system or the person asks for less motion."""
_STYLE = "Fusion"
_STYLED = "styled"
"""Dynamic property of an application that was made in this style."""
PATIENT_MODE = "patientMode"
"""Dynamic property of a container whose content a patient uses: larger targets and type."""


class Appearance(StrEnum):
    """What the person chose; SYSTEM follows the desktop and keeps following it."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class TextRole(StrEnum):
    """What a text is on its page; the value is the ``role`` property that the style sheet reads."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    SECONDARY = "secondary"
    LABEL = "label"
    SMALL = "small"
    ERROR = "error"
    SUCCESS = "success"
    WARNING = "warning"


SCALE: dict[TextRole, tuple[float, QFont.Weight]] = {
    TextRole.TITLE: (1.35, QFont.Weight.DemiBold),
    TextRole.HEADING: (1.1, QFont.Weight.DemiBold),
    TextRole.BODY: (1.0, QFont.Weight.Normal),
    TextRole.STRONG: (1.0, QFont.Weight.DemiBold),
    TextRole.SECONDARY: (1.0, QFont.Weight.Normal),
    TextRole.LABEL: (1.0, QFont.Weight.DemiBold),
    TextRole.SMALL: (0.9, QFont.Weight.Normal),
    TextRole.ERROR: (1.0, QFont.Weight.DemiBold),
    TextRole.SUCCESS: (1.0, QFont.Weight.Normal),
    TextRole.WARNING: (1.0, QFont.Weight.Normal),
}
"""Size as a factor of the body's, and weight, of each role."""


@dataclass(frozen=True, slots=True)
class _Motion:
    reduced_by_choice: bool = False


class Theme(QObject):
    """What is applied at present.

    Signals:
        changed: colours or type changed; everything that paints for itself paints again.
    """

    changed = Signal()
    shown: ClassVar[Tokens] = LIGHT
    motion: ClassVar[_Motion] = _Motion()
    made: ClassVar[Theme | None] = None

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.appearance = Appearance.SYSTEM
        self._system_points = app.font().pointSizeF()
        self.body_points = self._body()
        self._hints = app.styleHints()  # Python lets go of what it was asked for when it lets go of these
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._accessibility = self._hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(lambda _wanted: self._paint(_application()))

    def show(self, appearance: Appearance, *, scale: float = 1.0) -> None:
        """Apply ``appearance`` with body type ``scale`` times the system's."""
        app = _application()
        self.appearance = appearance
        self.body_points = self._body() * scale
        scheme = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
        app.styleHints().setColorScheme(scheme.get(appearance, Qt.ColorScheme.Unknown))
        self._paint(app)

    def _body(self) -> float:
        return max(self._system_points, MIN_BODY_POINTS)

    def _follow_system(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self._paint(_application())

    def _paint(self, app: QApplication) -> None:
        tokens = self._tokens(app)
        Theme.shown = tokens
        body = QFont(app.font())
        body.setPointSizeF(self.body_points)
        app.setFont(body)
        app.setPalette(palette(tokens))
        app.setStyleSheet(stylesheet(tokens, body=self.body_points, line=QFontMetrics(body).height()))
        self.changed.emit()

    def _tokens(self, app: QApplication) -> Tokens:
        is_dark = self.appearance is Appearance.DARK
        if self.appearance is Appearance.SYSTEM:
            is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        tokens = DARK if is_dark else LIGHT
        wants_contrast = self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        return sharpened(tokens) if wants_contrast else tokens


def application(program: str) -> QApplication:
    """The Qt application of ``program``, in the style that our style sheet is written for.

    The style is named among its arguments, because ``setStyle`` answers with the style, and making one known to Python
    costs more than a twentieth of the whole start.
    """
    app = QApplication([program, "-style", _STYLE])
    app.setProperty(_STYLED, True)  # noqa: FBT003 - Qt's own form
    return app


def apply(app: QApplication, appearance: Appearance, *, scale: float = 1.0) -> Theme:
    """Give the whole application its look, and change it at run time when called again.

    ``scale`` multiplies the body type (a person's own setting; 2.0 is tested).
    """
    theme = of(app)
    if theme is None:  # once: below a style sheet the style's own name is not to be read
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        theme = Theme.made = Theme(app)
    theme.show(appearance, scale=scale)
    return theme


def of(app: QApplication) -> Theme | None:
    """The theme of ``app``, once one was applied."""
    made = Theme.made  # to look among the application's children would make Qt's own known to Python first
    return made if made is not None and isValid(made) and made.parent() is app else None


def active() -> Tokens:
    """The colours shown at present, for what paints itself."""
    return Theme.shown


def set_reduced_motion(*, reduced: bool) -> None:
    """Remember that the person asked for less motion, whatever the system says."""
    Theme.motion = _Motion(reduced_by_choice=reduced)


def animation_ms() -> int:
    """How long an animation may last, in ms: 0 when the system or the person wants none."""
    from PySide6.QtWidgets import QStyle  # its many enumerations cost the first page several milliseconds

    system = _application().style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return 0 if Theme.motion.reduced_by_choice or system == 0 else ANIMATION_MS


def body_points() -> float:
    """Size of the body type at present, in points."""
    return QApplication.font().pointSizeF()


def patient_points() -> float:
    """Size of the type where a patient reads, in points: at least 14."""
    return max(PATIENT_POINTS, body_points() * 1.2)


def font(role: TextRole) -> QFont:
    """The font of ``role``, from the application's body font as it is now."""
    factor, weight = SCALE[role]
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * factor)
    made.setWeight(weight)
    return made


def target(widget: QWidget) -> int:
    """Least height, in px, of something to press inside ``widget``: larger where a patient uses it."""
    return PATIENT_TARGET if in_patient_mode(widget) else TARGET


def in_type(widget: QWidget, pixels: int) -> int:
    """A measure made for the smallest type, as many times larger as the type of ``widget`` is."""
    return round(pixels * max(1.0, widget.fontInfo().pointSizeF() / MIN_BODY_POINTS))


def in_patient_mode(widget: QWidget) -> bool:
    """Whether ``widget`` stands in something that a patient uses."""
    at: QWidget | None = widget
    while at is not None:
        if at.property(PATIENT_MODE):
            return True
        at = at.parentWidget()
    return False


def palette(tokens: Tokens) -> QPalette:
    """Qt's own palette from our colours, for what Fusion paints."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.ground,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.panel,
        QPalette.ColorRole.AlternateBase: tokens.ground,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.panel,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.on_primary,
        QPalette.ColorRole.Highlight: tokens.primary,
        QPalette.ColorRole.HighlightedText: tokens.on_primary,
        QPalette.ColorRole.Link: tokens.link,
        QPalette.ColorRole.LinkVisited: tokens.link,
        QPalette.ColorRole.PlaceholderText: tokens.secondary,
        QPalette.ColorRole.ToolTipBase: tokens.panel,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Light: tokens.panel,
        QPalette.ColorRole.Midlight: tokens.hairline,
        QPalette.ColorRole.Mid: tokens.border,
        QPalette.ColorRole.Dark: tokens.border,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a theme needs a running QApplication")
    return app
