"""A picture that leaves the clinic: one photo, or up to four beside each other, and what is written on it; no more."""

from __future__ import annotations

from dataclasses import dataclass

from journal_app.domain.pictures import Pixels

FEWEST_ON_A_COLLAGE, MOST_ON_A_COLLAGE = 2, 4


@dataclass(frozen=True, slots=True)
class Panel:
    """One photo of a sheet, and the words below it."""

    pixels: Pixels
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PhotoSheet:
    """The photos in order, ``title`` above them, ``watermark`` across each; both may be empty.

    One panel without any words but a watermark keeps its size to the pixel.
    """

    panels: tuple[Panel, ...]
    title: str = ""
    watermark: str = ""
