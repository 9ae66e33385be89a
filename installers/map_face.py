"""The landmarks of a face from the front; its proportions follow the classical canon of thirds and fifths.

Eyes stand at half the head's height, hair line, brow, base of the nose and chin divide the face into thirds, the space
between the eyes is an eye's width, and the mouth is a third down the lower third. Landmarks count x from the midline.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from installers.map_curves import Curve, Point, Sheet, bezier, curve, mirrored, whole

EYE: Point = (101, 425)
_IRIS = 19.5

CONTOUR = curve("221,388 226,440 222,500 212,560 198,622 180,676 152,724 118,764 82,793 42,810 0,814")
"""The cheek and jaw from the temple to the middle of the chin."""


def face_front(sheet: Sheet) -> None:
    """A face from the front, hair drawn back."""
    _hair_and_ears(sheet)
    _neck(sheet)
    sheet.loop(whole([*curve("0,178 60,180 122,196 168,222 190,256 204,300 213,344"), *CONTOUR]), weight=0, tone=0.03)
    sheet.line([*CONTOUR, *mirrored(CONTOUR)[1:]], weight=2.6)
    for side in (1, -1):
        _eye(sheet, side)
        _brow(sheet, side)
        _nose_side(sheet, side)
    _mouth(sheet)
    _folds(sheet)
    front_zones(sheet)


def _both(*halves: Curve) -> list[Curve]:
    return [one for half in halves for one in (half, [(-x, y) for x, y in half])]


def _hair_and_ears(sheet: Sheet) -> None:
    skull = curve("0,44 62,50 122,72 176,110 216,162 240,226 248,292 246,344 241,380")
    line = curve("222,392 219,364 213,330 206,298 197,266 181,234 152,207 112,189 60,180 0,178")
    rim = [*mirrored(skull)[:-1], *skull]
    sheet.jointed([rim, [skull[-1], *line, *mirrored(line)[1:], mirrored(skull)[0]]], weight=0, tone=0.09)
    sheet.line(rim, weight=2.6)
    sheet.pen([*line, *mirrored(line)[1:]], width=2.2, opacity=0.8)
    strands = _both(
        curve("16,172 20,136 26,100 34,70"),
        curve("56,174 66,138 80,104 98,80"),
        curve("100,182 116,148 136,120 158,102"),
        curve("142,198 162,168 182,148 204,138"),
        curve("180,230 196,204 212,188 228,184"),
        curve("198,264 212,247 226,239 241,242"),
        curve("208,306 220,294 232,291 245,299"),
    )
    sheet.pen(*strands, width=1.6, heavy=0.25, opacity=0.45)
    ears = _both(
        curve("226,400 237,384 248,378 260,386 266,410 264,446 257,484 248,516 243,544 235,562 223,568 213,556"),
    )
    for ear in ears:
        sheet.outline(bezier(sheet.place(ear)), weight=0, tone=0.03)
    sheet.line(*ears, weight=2.4)
    sheet.pen(
        *_both(
            curve("234,404 246,392 255,404 256,432 251,470 245,498"), curve("231,436 240,442 243,458 238,484 229,512")
        ),
        width=1.6,
        opacity=0.6,
    )


def _neck(sheet: Sheet) -> None:
    side = curve("139,742 138,790 139,840 146,878 166,908 208,932 274,954 352,974")
    sheet.line(*_both(side), weight=2.6)
    sheet.pen(*_both(curve("118,815 98,870 66,930 34,972")), width=1.6, opacity=0.5, heavy=0.6)
    sheet.pen(*_both(curve("30,982 74,966 140,962 214,968")), width=1.8, opacity=0.55, heavy=0.3)
    sheet.pen(curve("-14,978 -8,992 0,996 8,992 14,978"), width=1.5, opacity=0.5)


def _eye(sheet: Sheet, side: int) -> None:
    def at(text: str) -> Curve:
        return [(side * x, y) for x, y in curve(text)]

    upper = at("51,434 64,420 82,409 104,405 126,409 143,419 154,428")
    lower = at("154,428 143,438 124,446 102,447 78,443 62,437 51,434")
    sheet.jointed([upper, lower], weight=0, tone=0)
    _iris(sheet, side)
    sheet.pen(upper, width=4.6, heavy=0.6)
    sheet.pen(lower, width=1.7, heavy=0.3, opacity=0.75)
    sheet.pen(at("56,414 72,399 98,390 126,395 150,411"), width=1.7, heavy=0.55, opacity=0.75)
    sheet.pen(at("51,434 55,438 60,436"), width=1.3, opacity=0.6)
    sheet.pen(at("64,456 86,466 112,466 134,458"), width=1.3, heavy=0.35, opacity=0.35)


def _iris(sheet: Sheet, side: int) -> None:
    """The iris as the lids leave it: round in every build, its top behind the upper lid."""
    ((x, y),) = sheet.place([(side * EYE[0], EYE[1])])
    turn = [math.radians(angle) for angle in range(-38, 219, 16)]
    ring = [(x + _IRIS * math.cos(t), y + 1 + _IRIS * math.sin(t)) for t in turn]
    sheet.parts.append(f'<path d="{bezier(ring)}" stroke-width="1.8"/>')
    disc = [(x + _IRIS * math.cos(t), y + 1 + _IRIS * math.sin(t)) for t in turn]
    sheet.fill(bezier(disc) + "Z", 0.16)
    circle = [(x + 7.6 * math.cos(t), y + 1 + 7.6 * math.sin(t)) for t in (math.radians(a) for a in range(0, 360, 45))]
    sheet.fill(bezier(circle, closed=True), 0.9)


def _brow(sheet: Sheet, side: int) -> None:
    rim = "178,380 150,367 122,362 92,367 64,377 51,385 45,382 46,373 62,362 94,352 126,348 152,356 178,380"
    sheet.fill(sheet.joint_path([[(side * x, y) for x, y in curve(rim)]]) + "Z", 0.62)


def _nose_side(sheet: Sheet, side: int) -> None:
    def at(text: str) -> Curve:
        return [(side * x, y) for x, y in curve(text)]

    sheet.pen(at("38,392 27,412 23,440 25,470 27,505"), width=1.5, heavy=0.25, opacity=0.45)
    sheet.pen(at("36,542 46,549 53,563 53,579 45,589 35,588"), width=2.6, heavy=0.55)
    sheet.pen(at("34,590 28,582 18,582 12,590"), width=3.0, heavy=0.45)
    sheet.pen(at("30,540 23,552 22,566"), width=1.3, opacity=0.4)
    if side == 1:
        sheet.pen(curve("-13,591 -7,599 0,601 7,599 13,591"), width=2.0)
        sheet.pen(curve("-17,560 -8,568 0,570 8,568 17,560"), width=1.2, opacity=0.3)


def _mouth(sheet: Sheet) -> None:
    top = curve("0,642 7,638 15,635 26,638 48,648 68,657 82,663")
    part = curve("82,663 62,662 42,660 22,660 10,663 0,665")
    low = curve("79,666 66,680 50,692 28,700 0,702")
    upper = sheet.joint_path([[*mirrored(top)[:-1], *top], [*part, *mirrored(part)[1:]]])
    sheet.outline(upper + "Z", weight=0, tone=0.13)
    lower = sheet.joint_path(
        [[*mirrored(part[::-1]), *part[::-1][1:]], [*curve("82,663"), *low, *mirrored(low)[1:], (-82, 663)]]
    )
    sheet.outline(lower + "Z", weight=0, tone=0.08)
    sheet.pen([*mirrored(top)[:-1], *top], width=2.0)
    line = [(-89, 665), *mirrored(part[::-1]), *part[::-1][1:], (89, 665)]
    sheet.pen(line, width=3.2)
    sheet.pen([*low, *mirrored(low)[1:]], width=2.2)
    sheet.pen(*_both(curve("8,604 10,616 14,630")), width=1.3, opacity=0.4)
    sheet.pen(curve("-34,722 -16,715 0,713 16,715 34,722"), width=1.8, opacity=0.55)


def _folds(sheet: Sheet) -> None:
    """Where lines form, so faint that nobody looks older than they are."""
    sheet.pen(*_both(curve("58,572 72,590 88,616 98,642")), width=1.5, heavy=0.3, opacity=0.35)
    sheet.pen(*_both(curve("192,470 186,520 170,556")), width=1.3, opacity=0.2)


def front_zones(sheet: Sheet) -> None:
    """The areas of a face from the front, by the ids of the treatments' definitions."""
    for area, half in _MIDDLE_ZONES.items():
        sheet.zone(area, whole(curve(half)))
    for area, side in _SIDE_ZONES.items():
        sheet.zone(area, *_both(curve(side)))


_MIDDLE_ZONES = {
    "scalp": "0,50 120,78 214,170 236,280 214,300 178,232 60,182 0,180",
    "face": "0,182 60,184 122,200 172,236 198,290 216,380 222,440 216,520 200,610 180,672 150,722 116,760 80,790 0,808",
    "forehead": "0,190 60,192 118,208 158,240 178,300 182,338 120,336 60,348 0,350",
    "glabella": "0,338 40,338 84,342 84,362 54,382 48,392 26,416 0,422",
    "nose": "0,412 24,414 34,470 40,530 58,560 54,592 0,606",
    "bunny_lines": "0,420 24,418 40,446 40,502 0,506",
    "perioral": "0,604 58,598 102,636 106,688 62,726 0,732",
    "upper_lip": "0,604 40,604 78,640 88,662 40,660 0,664",
    "lips": "0,638 16,632 50,646 86,662 50,696 0,706",
    "chin": "0,708 50,712 84,738 82,786 42,806 0,812",
    "neck": "0,822 70,818 128,776 136,860 130,950 60,980 0,990",
    "under_chin": "0,814 60,808 116,770 128,800 60,848 0,854",
}
_SIDE_ZONES = {
    "brow": "46,346 120,336 184,342 186,392 150,380 100,378 50,392",
    "brows": "40,346 120,336 184,342 186,392 150,380 100,378 42,392",
    "eyelids": "50,434 72,404 104,394 136,404 156,428 124,450 78,447",
    "under_eyes": "50,440 78,448 124,450 156,434 164,456 150,482 100,494 54,474",
    "tear_trough": "38,440 60,450 100,464 112,480 80,494 50,476 36,456",
    "crows_feet": "158,398 188,392 222,396 224,450 212,482 184,484 160,452",
    "temples": "184,282 198,300 214,360 220,394 190,394 184,340 178,296",
    "cheeks": "60,480 104,496 160,478 212,474 216,540 196,600 150,636 104,630 70,574",
    "nasolabial": "56,556 70,568 108,640 92,654 76,632 54,594",
    "gummy_smile": "30,592 62,590 72,616 52,628 32,612",
    "mouth_corners": "74,648 104,648 114,700 90,718 72,684",
    "marionette": "84,666 106,662 114,732 92,742",
    "masseter": "222,556 178,552 148,620 146,694 180,672 202,620",
    "jawline": "214,570 204,608 186,676 156,728 120,770 84,802 68,782 104,750 140,706 164,660 184,600 194,566",
    "ears": "226,400 246,380 264,392 264,450 250,512 234,564 216,556",
}


def jaw(share: float) -> Callable[[Point], Point]:
    """Widens the contour at the angle of the jaw by a share and leaves the features where they are."""

    def bent(point: Point) -> Point:
        x, y = point
        near_contour = min(max((abs(x) - 100) / 60, 0.0), 1.0)
        along = (y - 440) / 380
        return (x * (1 + share * near_contour * math.sin(along * math.pi)), y) if 0 < along < 1 else point

    return bent
