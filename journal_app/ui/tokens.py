"""The colours and distances everything is drawn with, as plain data; it must not know Qt.

Colours follow the NHS identity as published with nhsuk-frontend: contrast on the ground they stand on is at least
4.5:1 for text and 3:1 for the edges of inputs (WCAG 2.2, 1.4.3 and 1.4.11), which a test computes for every pair.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""The only distances there are, in px."""
PATIENT_POINTS = 14.0
"""Least type where the patient reads, in points."""
EDGE = 6
"""The coloured edge at the left of what runs across the whole record, in px."""
RADIUS = 6
"""Corner of cards and buttons, in px."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One appearance: every colour by what it is for, as ``#rrggbb``."""

    name: str
    ground: str
    """Behind everything."""
    panel: str
    """Cards, fields, the banner."""
    hover: str
    pressed: str
    text: str
    secondary: str
    disabled: str
    border: str
    """The edge of something to fill in or press."""
    hairline: str
    """Decoration only; carries no meaning."""
    link: str
    accent: str
    """Marks where one is: selected section, tab, the patient's banner."""
    selected: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    danger: str
    danger_hover: str
    danger_pressed: str
    on_danger: str
    error: str
    error_ground: str
    success: str
    success_ground: str
    warning: str
    warning_ground: str
    info: str
    info_ground: str
    focus: str
    on_focus: str
    field_focus: str
    """Ground of a field being filled in."""
    field_focus_edge: str
    demo: str
    on_demo: str
    ink: str
    """A signature's strokes, on ``paper`` in either appearance."""
    paper: str


LIGHT = Tokens(
    name="light",
    ground="#f0f4f5",
    panel="#ffffff",
    hover="#e6ecef",
    pressed="#d8e0e4",
    text="#212b32",
    secondary="#4c6272",
    disabled="#768692",
    border="#768692",
    hairline="#d8dde0",
    link="#005eb8",
    accent="#005eb8",
    selected="#dceaf7",
    primary="#005eb8",
    primary_hover="#004b93",
    primary_pressed="#003d78",
    on_primary="#ffffff",
    danger="#b3261e",
    danger_hover="#97201a",
    danger_pressed="#7d1a15",
    on_danger="#ffffff",
    error="#b3261e",
    error_ground="#fdeeec",
    success="#00703a",
    success_ground="#e9f5ee",
    warning="#7a5200",
    warning_ground="#fff6d6",
    info="#004b93",
    info_ground="#e8f1fa",
    focus="#ffeb3b",
    on_focus="#212b32",
    field_focus="#fffbe0",
    field_focus_edge="#212b32",
    demo="#5b2d87",
    on_demo="#ffffff",
    ink="#12263f",
    paper="#ffffff",
)

DARK = Tokens(
    name="dark",
    ground="#16191c",
    panel="#1f2428",
    hover="#2a3137",
    pressed="#333c43",
    text="#e6e9eb",
    secondary="#a7b3bb",
    disabled="#7d8a94",
    border="#7d8a94",
    hairline="#353d43",
    link="#6cb2ff",
    accent="#6cb2ff",
    selected="#203a55",
    primary="#0b5cad",
    primary_hover="#1467be",
    primary_pressed="#094c90",
    on_primary="#ffffff",
    danger="#b3261e",
    danger_hover="#c2352d",
    danger_pressed="#97201a",
    on_danger="#ffffff",
    error="#ff8a80",
    error_ground="#3b2021",
    success="#74d39b",
    success_ground="#173025",
    warning="#ffc94d",
    warning_ground="#352b14",
    info="#8cc3ff",
    info_ground="#1a2d42",
    focus="#ffeb3b",
    on_focus="#212b32",
    field_focus="#2b2a1c",
    field_focus_edge="#ffeb3b",
    demo="#6f3fa3",
    on_demo="#ffffff",
    ink="#12263f",
    paper="#ffffff",
)


_SHARP_LIGHT = {
    **dict.fromkeys(("ground", "panel", "field_focus", "on_primary", "on_danger"), "#ffffff"),
    **dict.fromkeys(("error_ground", "success_ground", "warning_ground", "info_ground"), "#ffffff"),
    **dict.fromkeys(("text", "secondary", "border", "hairline", "on_focus", "field_focus_edge"), "#000000"),
    **dict.fromkeys(("link", "accent", "info", "primary"), "#003a78"),
    **dict.fromkeys(("primary_hover", "primary_pressed"), "#00264f"),
    **dict.fromkeys(("error", "danger"), "#7a0d07"),
    **dict.fromkeys(("danger_hover", "danger_pressed"), "#520804"),
    **dict.fromkeys(("hover", "pressed", "selected"), "#e4e4e4"),
    "success": "#004d27",
    "warning": "#573a00",
    "disabled": "#595959",
}
_SHARP_DARK = {
    **dict.fromkeys(("ground", "panel", "field_focus", "on_primary", "on_danger", "on_focus"), "#000000"),
    **dict.fromkeys(("error_ground", "success_ground", "warning_ground", "info_ground"), "#000000"),
    **dict.fromkeys(("text", "secondary", "border", "hairline"), "#ffffff"),
    **dict.fromkeys(("link", "accent", "info", "primary"), "#9ccbff"),
    **dict.fromkeys(("primary_hover", "primary_pressed"), "#cfe5ff"),
    **dict.fromkeys(("error", "danger"), "#ffb4ad"),
    **dict.fromkeys(("danger_hover", "danger_pressed"), "#ffd9d5"),
    **dict.fromkeys(("hover", "pressed", "selected"), "#303030"),
    "success": "#9be8bb",
    "warning": "#ffdc85",
    "disabled": "#a6a6a6",
    "demo": "#5b2d87",
}


def sharpened(tokens: Tokens) -> Tokens:
    """The appearance for whoever asked the system for more contrast: 7:1 for text, 4.5:1 for edges."""
    return replace(tokens, **(_SHARP_DARK if tokens.name == "dark" else _SHARP_LIGHT))


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2.2), 0 to 1."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB's own constants

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2), 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
