"""The drawings points are set on, and usual sets of points, as they ship; it must not know how a drawing is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journal_app.domain.maps import MapPoint

BUILDS = ("a", "b")
"""The builds every drawing comes in: a narrower and a broader one. Which is shown is a matter of taste."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map in one build: ``svg`` is the whole file, whose lines are in ``currentColor`` and whose areas carry ids."""

    map: str
    build: str
    svg: str


@dataclass(frozen=True, slots=True)
class PointPattern:
    """A usual set of points of some treatments, without doses; ``names`` by language."""

    id: str
    treatments: tuple[str, ...]
    names: Mapping[str, str]
    points: tuple[MapPoint, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Every drawing and every pattern."""

    drawings: tuple[Drawing, ...]
    patterns: tuple[PointPattern, ...]

    def drawing(self, name: str, build: str) -> Drawing | None:
        """A map in a build, or None where there is no such map."""
        return next((one for one in self.drawings if (one.map, one.build) == (name, build)), None)

    def maps(self) -> tuple[str, ...]:
        """The maps there are, in their order."""
        return tuple(dict.fromkeys(one.map for one in self.drawings))

    def patterns_for(self, treatment: str) -> tuple[PointPattern, ...]:
        """The patterns of a treatment, in the order of the file."""
        return tuple(one for one in self.patterns if treatment in one.treatments)
