"""Every pair of colours that stand on one another is readable; the distances are the agreed ones."""

from __future__ import annotations

import re

import pytest

from journal_app.ui import tokens
from journal_app.ui.tokens import DARK, LIGHT, Tokens, contrast, luminance, sharpened

GROUNDS = ("ground", "panel", "hover", "selected", "error_ground", "success_ground", "warning_ground", "info_ground")
TEXTS = {
    "text": (*GROUNDS, "pressed", "field_focus"),
    "secondary": (*GROUNDS, "field_focus"),
    "link": ("ground", "panel", "error_ground", "hover", "pressed"),
    "error": ("ground", "panel", "error_ground", "warning_ground"),
    "success": ("ground", "panel", "success_ground"),
    "warning": ("ground", "panel", "warning_ground"),
    "info": ("ground", "panel", "info_ground"),
    "on_primary": ("primary", "primary_hover", "primary_pressed"),
    "on_danger": ("danger", "danger_hover", "danger_pressed"),
    "on_focus": ("focus",),
    "on_demo": ("demo",),
    "ink": ("paper",),
}
EDGES = {
    "border": ("ground", "panel"),
    "field_focus_edge": ("panel", "ground", "field_focus"),
    "accent": ("ground", "panel", "selected"),
    "error": ("panel", "ground"),
}
DECORATION = {"hairline", "disabled"}


@pytest.mark.parametrize("appearance", [LIGHT, DARK], ids=lambda one: one.name)
@pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, grounds in TEXTS.items() for ground in grounds])
def test_text_is_readable(appearance: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(appearance, ink), getattr(appearance, ground)) >= 4.5


@pytest.mark.parametrize("appearance", [LIGHT, DARK], ids=lambda one: one.name)
@pytest.mark.parametrize(("edge", "ground"), [(edge, ground) for edge, grounds in EDGES.items() for ground in grounds])
def test_edges_are_seen(appearance: Tokens, edge: str, ground: str) -> None:
    assert contrast(getattr(appearance, edge), getattr(appearance, ground)) >= 3


@pytest.mark.parametrize("appearance", [sharpened(LIGHT), sharpened(DARK)], ids=lambda one: one.name)
def test_who_asks_for_contrast_gets_more(appearance: Tokens) -> None:
    for pairs, least in ((TEXTS, 7), (EDGES, 4.5)):
        for ink, grounds in pairs.items():
            for ground in grounds:
                assert contrast(getattr(appearance, ink), getattr(appearance, ground)) >= least, (ink, ground)
    assert appearance.hairline == appearance.text, "what is decoration elsewhere parts things here"


def test_every_colour_is_in_a_pair_or_is_decoration() -> None:
    paired = {name for pairs in (TEXTS, EDGES) for name, grounds in pairs.items() for name in (name, *grounds)}
    assert set(Tokens.__dataclass_fields__) - paired - DECORATION == {"name"}


@pytest.mark.parametrize("appearance", [LIGHT, DARK], ids=lambda one: one.name)
def test_every_colour_is_written_in_full(appearance: Tokens) -> None:
    colours = [getattr(appearance, name) for name in Tokens.__dataclass_fields__ if name != "name"]
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in colours)


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert luminance("#ff0000") == pytest.approx(0.2126)


def test_distances() -> None:
    assert (tokens.XS, tokens.S, tokens.M, tokens.L, tokens.XL) == (4, 8, 12, 16, 24)
