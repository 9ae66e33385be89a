"""Draws the maps of face and body into ``resources/maps``; the files are kept, and a test holds them equal to this."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installers import map_body, map_hands, map_parts, map_profile  # noqa: E402 - a script beside the package
from installers.map_curves import Point, Sheet  # noqa: E402
from installers.map_face import face_front, jaw  # noqa: E402

FOLDER = ROOT / "resources" / "maps"
BUILDS = {"a": 0.94, "b": 1.06}
"""A narrower and a broader build, by how far they stretch what lies between."""

_OTHERS: tuple[tuple[str, tuple[int, int], Callable[[Sheet], None]], ...] = (
    ("lips", map_parts.LIPS, map_parts.lips),
    ("neck", map_parts.NECK, map_parts.neck),
    ("hands", map_hands.SIZE, partial(map_hands.hands, palms=False)),
    ("palms", map_hands.SIZE, partial(map_hands.hands, palms=True)),
    ("body_front", map_body.SIZE, partial(map_body.body, behind=False)),
    ("body_back", map_body.SIZE, partial(map_body.body, behind=True)),
)


def drawings() -> dict[str, str]:
    """Every drawing's file name and whole text."""
    made = {}
    for build, wide in BUILDS.items():
        for name, sheet in _sheets(build, wide).items():
            made[f"{name}_{build}.svg"] = sheet.svg()
    return made


def _sheets(build: str, wide: float) -> dict[str, Sheet]:
    is_broad = build == "b"
    front = Sheet(600, 900, wide, shape=jaw(0.05 if is_broad else 0.0))
    face_front(front)
    side = 1 + (wide - 1) / 2
    left = Sheet(map_profile.WIDTH, map_profile.HEIGHT, side, middle=0)
    right = Sheet(
        map_profile.WIDTH, map_profile.HEIGHT, side, middle=0, shape=lambda p: (map_profile.WIDTH - p[0], p[1])
    )
    for sheet in (left, right):
        map_profile.face_profile(sheet)
    made = {"face_front": front, "face_left": left, "face_right": right}
    for name, size, draw in _OTHERS:
        made[name] = Sheet(*size, wide, shape=map_body.heavier if is_broad and name.startswith("body") else _plain)
        draw(made[name])
    return made


def _plain(point: Point) -> Point:
    return point


def main() -> int:
    """Write every drawing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in drawings().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
