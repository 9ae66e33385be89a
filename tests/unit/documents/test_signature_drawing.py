"""A signature's strokes as a picture."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from journal_app.documents.signature_drawing import signature_svg
from journal_app.domain.consents import DrawnSignature, StrokePoint
from tests.printed_samples import a_signature

SVG = "{http://www.w3.org/2000/svg}"


def paths(*strokes: tuple[StrokePoint, ...]) -> list[dict[str, str]]:
    drawn = ET.fromstring(signature_svg(DrawnSignature(strokes, "pen", 800, 400)))  # noqa: S314 -- our own
    assert drawn.get("viewBox") == "0 0 8000 4000"
    return [dict(path.attrib) for path in drawn.iter(f"{SVG}path")]


def test_a_stroke_goes_through_every_sample_in_the_pads_proportions() -> None:
    line = (StrokePoint(0, 0, 0), StrokePoint(500, 250, 8), StrokePoint(1000, 1000, 16))
    (path,) = paths(line)
    assert path["d"] == "M0 0L4000 1000L8000 4000"


def test_harder_pressure_draws_a_broader_line() -> None:
    pressures = [0, 0, 1000, 1000]
    light, heavy = paths(tuple(StrokePoint(n * 10, 0, n, pressure) for n, pressure in enumerate(pressures)))
    assert int(heavy["stroke-width"]) > int(light["stroke-width"])
    assert heavy["d"].startswith("M160 0")


def test_a_single_sample_is_a_dot_and_an_empty_stroke_nothing() -> None:
    (dot,) = paths((StrokePoint(100, 100, 0),), ())
    assert dot["d"] == "M800 400L801 400"


def test_samples_outside_the_pad_are_drawn_on_its_edge() -> None:
    (path,) = paths((StrokePoint(-50, 2000, 0, 9000), StrokePoint(1100, -1, 1, -4)))
    assert path["d"] == "M0 4000L8000 0"


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (4000, 3)])
def test_any_pad_makes_a_picture(size: tuple[int, int]) -> None:
    drawn = signature_svg(DrawnSignature(a_signature().strokes, "mouse", *size))
    assert ET.fromstring(drawn).get("width") == str(max(1, size[0]) * 10)  # noqa: S314 -- our own
