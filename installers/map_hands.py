"""The landmarks of a pair of hands, from behind and from the palm; x counts from the middle of a right hand's back."""

from __future__ import annotations

import math
from dataclasses import dataclass

from installers.map_curves import Curve, Point, Sheet, bezier, curve

SIZE = (900, 660)
_MIDDLE = 216
"""How far the middle of a hand lies from the midline between both, in px."""


@dataclass(frozen=True, slots=True)
class _Finger:
    root: Point
    tip: Point
    half: float
    """Half its width at the root, in px."""

    def at(self, along: float, across: float) -> Point:
        """A place: ``along`` from root to tip, ``across`` in half widths, to the right of who looks along it."""
        (x1, y1), (x2, y2) = self.root, self.tip
        long = math.dist(self.root, self.tip)
        nx, ny = -(y2 - y1) / long, (x2 - x1) / long
        width = self.half * (1.03 - 0.16 * along + 0.07 * math.sin(along * 2 * math.pi * 1.5))
        return x1 + (x2 - x1) * along + nx * across * width, y1 + (y2 - y1) * along + ny * across * width

    def rim(self) -> Curve:
        """Its outline from its left root to its right one."""
        left = [self.at(along, -1) for along in (0.1, 0.32, 0.54, 0.76, 0.9)]
        top = [self.at(0.975, -0.62), self.at(1.0, 0), self.at(0.975, 0.62)]
        return [*left, *top, *(self.at(along, 1) for along in (0.9, 0.76, 0.54, 0.32, 0.1))]


_THUMB = _Finger((-92, 478), (-196, 316), 25)
_INDEX = _Finger((-63, 338), (-88, 132), 21)
_LONG = _Finger((-14, 322), (-21, 90), 22)
_RING = _Finger((36, 328), (48, 114), 21)
_LITTLE = _Finger((82, 354), (117, 192), 18)


def hands(sheet: Sheet, *, palms: bool) -> None:
    """Both hands upright as of a patient opposite: backs with the thumbs outward, palms with the thumbs inward."""
    inward = -1 if palms else 1
    for side in (1, -1):
        _hand(_Placed(sheet, side, inward), palms=palms)
    area = curve("-30,40 60,60 150,160 130,420 110,620 -80,620 -120,520 -230,330 -180,280 -110,370 -120,110")
    loop = [(_MIDDLE + inward * x, y) for x, y in area]
    sheet.zone("hands", loop, [(-x, y) for x, y in loop])


@dataclass(frozen=True, slots=True)
class _Placed:
    """One of the two hands on its sheet."""

    sheet: Sheet
    side: int
    inward: int

    def put(self, points: Curve) -> Curve:
        return [(self.side * (_MIDDLE - self.inward * x), y) for x, y in points]

    def pen(self, *curves: str | Curve, width: float, opacity: float = 1.0, heavy: float = 0.5) -> None:
        read = [curve(one) if isinstance(one, str) else one for one in curves]
        self.sheet.pen(*map(self.put, read), width=width, opacity=opacity, heavy=heavy)


def _hand(hand: _Placed, *, palms: bool) -> None:
    contour = [
        *curve("-62,664 -64,620 -74,570 -96,520"),
        *_THUMB.rim()[:-2],
        *curve("-112,412 -98,398 -89,376"),
        *_INDEX.rim(),
        *_web(_INDEX, _LONG),
        *_LONG.rim(),
        *_web(_LONG, _RING),
        *_RING.rim(),
        *_web(_RING, _LITTLE),
        *_LITTLE.rim(),
        *curve("106,396 108,450 98,520 80,580 70,622 68,664"),
    ]
    placed = hand.sheet.place(hand.put(contour))
    hand.sheet.fill(bezier(placed) + "Z", 0.03)
    hand.sheet.line(hand.put(contour), weight=2.4)
    (_palm if palms else _back)(hand)


def _web(one: _Finger, other: _Finger) -> Curve:
    """The rounded valley between two fingers."""
    (x1, y1), (x2, y2) = one.at(0.1, 1), other.at(0.1, -1)
    middle, low = (x1 + x2) / 2, max(y1, y2) + 4
    return [(middle - 3, low), (middle + 3, low)] if abs(x2 - x1) > 6 else [(middle, low)]  # noqa: PLR2004 - px


def _back(hand: _Placed) -> None:
    for finger in (_THUMB, _INDEX, _LONG, _RING, _LITTLE):
        nail = [finger.at(0.83, -0.5), finger.at(0.9, -0.62), finger.at(0.965, -0.5), finger.at(0.985, 0)]
        nail += [finger.at(0.965, 0.5), finger.at(0.9, 0.62), finger.at(0.83, 0.5), finger.at(0.815, 0)]
        hand.sheet.loop(hand.put(nail), weight=1.3, tone=0.05)
        joints = (0.5,) if finger is _THUMB else (0.36, 0.4, 0.67)
        for at in joints:
            crease = [finger.at(at, -0.55), finger.at(at + 0.012, 0), finger.at(at, 0.55)]
            hand.pen(crease, width=1.5, opacity=0.5)
    hand.pen("-84,362 -64,350 -46,358", "-34,346 -14,336 8,344", "18,350 38,342 56,352", width=1.6, opacity=0.4)
    hand.pen(
        "-62,368 -46,440 -24,540", "-14,354 -8,440 -4,540", "38,360 32,440 18,540", width=1.4, heavy=0.2, opacity=0.3
    )
    hand.pen("80,382 66,450 38,544", "-110,452 -76,500 -44,560", width=1.4, heavy=0.2, opacity=0.3)
    hand.pen("-50,612 0,620 54,612", width=1.5, opacity=0.35)


def _palm(hand: _Placed) -> None:
    for finger in (_INDEX, _LONG, _RING, _LITTLE):
        for at in (0.14, 0.44, 0.72):
            crease = [finger.at(at, -0.8), finger.at(at - 0.012, 0), finger.at(at, 0.8)]
            hand.pen(crease, width=1.7, opacity=0.55)
    hand.pen([_THUMB.at(0.55, -0.8), _THUMB.at(0.54, 0), _THUMB.at(0.55, 0.8)], width=1.7, opacity=0.55)
    hand.pen("-90,392 -52,420 -24,470 -20,530 -34,590", width=2.2, opacity=0.6)
    hand.pen("-88,396 -40,404 20,430 66,474", width=2.0, opacity=0.55)
    hand.pen("104,404 60,396 10,382 -34,352", width=2.0, opacity=0.55)
    hand.pen("-58,606 0,612 62,604", "-60,618 0,624 66,616", width=1.6, opacity=0.5)
