"""A small line drawing of each pose, in the theme's colours; it must not stand for a pose's name alone."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from journal_app.domain.rules.definitions import Pose

WIDTH, HEIGHT = 64, 72
_FRONT = (
    "M32 5C20 5 14 14 14 27C14 43 23 57 32 57C41 57 50 43 50 27C50 14 44 5 32 5Z"
    "M14 27C10 25 10 36 16 37M50 27C54 25 54 36 48 37M25 54V61C25 65 16 66 9 69M39 54V61C39 65 48 66 55 69"
    "M15 21C21 13 43 13 49 21"
)
_MOUTH, _NOSE = "M26 47Q32 50 38 47", "M32 31L29.5 40Q31 42 34 41"
_EYES = "M21 30.5Q24.5 28.5 28 30.5M36 30.5Q39.5 28.5 43 30.5"
_PROFILE = (
    "M17 31C18 28 18 26 18 23C18 12 26 5 38 5C50 5 58 14 58 27C58 38 51 44 51 52C51 60 55 65 60 68"
    "M17 31L12.5 39C12 41 15 41.5 16 42L15 45.5L16.5 47L15.5 49.5C15 52 17 53 17 56C18 60 24 59.5 28 58.5"
    "C29 62 29 65 28 69M28 58.5C35 56 39 51 40 43M39 31C34 29 34 38 38.5 42C41 43 43 30 39 31Z"
    "M19.5 25.5Q23 23.5 27 25.5M20.5 30.5L25 30M18.5 23C25 24 29 17 31 12"
)
_OBLIQUE = (
    "M36 5C23 5 16 14 16 25C16 27.5 17.5 29 17 32C16.5 36 17.5 39 18.5 43C20 50 23 57 29 58C38 57 46 49 48 39"
    "M36 5C49 5 56 15 55 27C54.5 32 52 36 49.5 38.5M45.5 30C51 26 52.5 36 47.5 39.5"
    "M34 57V61C34 65 26 66 20 69M49 41C49 55 51 63 58 68M24 30C23 35 19.5 39 20 41Q22.5 43.5 26 42"
    "M18.5 30.5Q20 29.5 21.5 30.5M30 31Q33.5 28.5 37.5 31M21 49.5Q25.5 52 31.5 49M17 22C25 21 34 15 38 11"
    "C41 17 46 20 46.5 29"
)
_BACK = (
    "M32 5C20 5 14 14 14 27C14 36 17 44 21 50C28 54 36 54 43 50C47 44 50 36 50 27C50 14 44 5 32 5Z"
    "M14 27C10 25 10 36 16 37M50 27C54 25 54 36 48 37M24 53V60C24 65 16 66 9 69M40 53V60C40 65 48 66 55 69"
    "M32 9V30M25 12C22 19 21 26 22 34M39 12C42 19 43 26 42 34M28 40V48M36 40V48"
)
_CLOSE_UP = (
    "M8 22V12H18M46 12H56V22M56 50V60H46M18 60H8V50"
    "M14 37C20 28 26 25 32 25C38 25 44 28 50 37C44 45 38 48 32 48C26 48 20 45 14 37Z"
    "M39.5 36.5A7.5 7.5 0 1 1 24.5 36.5A7.5 7.5 0 1 1 39.5 36.5M16 24C25 18 39 18 48 24"
)
_CHIN_UP = (
    "M32 4C22 4 15 11 15 21C15 34 24 45 32 45C40 45 49 34 49 21C49 11 42 4 32 4Z"
    "M15 19C11 17 11 28 17 29M49 19C53 17 53 28 47 29M23 41V60C23 65 16 66 9 69M41 41V60C41 65 48 66 55 69"
    "M21 15Q24.5 17.5 28 15M36 15Q39.5 17.5 43 15M29 19.5L28.5 24Q32 20.5 35.5 24L35 19.5M26 31Q32 28 38 31Q32 34 26 31"
    "M25 39Q32 43 39 39"
)
_BODY = (
    "M32 3C28 3 26.5 6 26.5 9.5C26.5 13 29 16 32 16C35 16 37.5 13 37.5 9.5C37.5 6 36 3 32 3Z"
    "M29.5 15.5V18.5C26 20.5 20 20 18 25C16.5 31 15 37 13 45M34.5 15.5V18.5C38 20.5 44 20 46 25C47.5 31 49 37 51 45"
    "M17.5 46C19.5 39 21.5 34 23 28C24 33 24.5 37 23 42C22 47 22 56 24 69"
    "M46.5 46C44.5 39 42.5 34 41 28C40 33 39.5 37 41 42C42 47 42 56 40 69M32 50V69"
)
_BODY_SIDE = (
    "M30 3C26 3 24.5 6 24.5 9.5C24.5 13 27 16 30 16C33 16 35.5 13 35.5 9.5C35.5 6 34 3 30 3ZM24.5 8L23 10.5L24.6 11"
    "M28 15.7V19C24 23 23 28 24 33C24.5 38 23 42 23.5 47C24 55 26 62 26 69"
    "M33.5 14.7V18.5C38 22 39 28 37.5 35C37 39 41 43 41 49C40 56 36.5 62 36 69"
    "M31 22C28.5 28 29.5 36 27.5 44C29 47 30.5 47 31.5 44C33.5 36 35 28 34 22"
)
_MIRRORED = f'transform="matrix(-1 0 0 1 {WIDTH} 0)"'
_LINES = {
    Pose.FRONT: (_FRONT + _EYES + "M20 25Q24 23 28.5 25M35.5 25Q40 23 44 25" + _MOUTH + _NOSE, ""),
    Pose.FRONT_ANIMATED: (
        _FRONT
        + _EYES
        + "M20 23Q25 19 29 25M44 23Q39 19 35 25M25 16.5Q32 14.5 39 16.5M26 20Q32 18 38 20"
        + _NOSE
        + "M25 45.5H39Q38 52 32 52Q26 52 25 45.5Z",
        "",
    ),
    Pose.OBLIQUE_LEFT: (_OBLIQUE, ""),
    Pose.OBLIQUE_RIGHT: (_OBLIQUE, _MIRRORED),
    Pose.PROFILE_LEFT: (_PROFILE, ""),
    Pose.PROFILE_RIGHT: (_PROFILE, _MIRRORED),
    Pose.BACK: (_BACK, ""),
    Pose.CLOSE_UP: (_CLOSE_UP, ""),
    Pose.CHIN_UP: (_CHIN_UP, ""),
    Pose.SMILE: (
        _FRONT
        + _EYES
        + "M20 25Q24 23 28.5 25M35.5 25Q40 23 44 25"
        + _NOSE
        + "M22 44Q32 57 42 44Q32 48 22 44ZM45 28.5L48 27M45.2 31L48 31.5M19 28.5L16 27M18.8 31L16 31.5",
        "",
    ),
    Pose.FROWN: (
        _FRONT + _EYES + "M20 23Q25 22.5 29.5 27M44 23Q39 22.5 34.5 27M30.5 18V23M33.5 18V23M26 49Q32 46 38 49" + _NOSE,
        "",
    ),
    Pose.BROWS_RAISED: (
        _FRONT
        + _EYES
        + "M20 24Q24 20 28.5 23M35.5 23Q40 20 44 24M25.5 19.5Q32 18 38.5 19.5"
        + "M21 30.5Q24.5 33 28 30.5M36 30.5Q39.5 33 43 30.5"
        + _MOUTH
        + _NOSE,
        "",
    ),
    Pose.BODY_FRONT: (_BODY + "M26 27Q29 30.5 32 28Q35 30.5 38 27M32 38V39.5", ""),
    Pose.BODY_BACK: (_BODY + "M32 20V42M26.5 48Q29 51.5 32 48Q35 51.5 37.5 48", ""),
    Pose.BODY_LEFT: (_BODY_SIDE, ""),
    Pose.BODY_RIGHT: (_BODY_SIDE, _MIRRORED),
}


def draw_pose(painter: QPainter, pose: str, colour: str, area: QRectF) -> None:
    """Draw a pose (its code) as large as ``area`` allows, in the middle of it; nothing for one that is unknown."""
    if pose not in {one.value for one in _LINES}:
        return
    scale = min(area.width() / WIDTH, area.height() / HEIGHT)
    target = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
    target.moveCenter(area.center())
    _drawing(Pose(pose), colour).render(painter, target)


@cache
def _drawing(pose: Pose, colour: str) -> QSvgRenderer:
    lines, turned = _LINES[pose]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"><path d="{lines}" {turned} '
        f'fill="none" stroke="{colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))
