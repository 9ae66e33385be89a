"""The landmarks of a standing body from before and behind, seven heads and a third high; x counts from the midline."""

from __future__ import annotations

import math

from installers.map_curves import Curve, Point, Sheet, curve, mirrored, whole

SIZE = (540, 1210)

_HEAD = curve("0,26 34,32 56,58 61,96 57,132 45,160 25,180 0,187")
_OUTER = curve(
    "33,170 33,194 40,210 64,224 106,236 138,252 156,282 162,324 166,370 173,414 184,452 192,500 199,546 204,584"
)
_HAND = curve(
    "204,584 210,606 214,636 214,668 211,698 205,714 198,715 192,702 188,684 186,668 180,674 172,670 168,656 168,636"
    " 172,614 178,590"
)
_INNER = curve("178,590 168,548 158,500 151,456 144,420 138,380 131,342 124,316")
_TRUNK = curve("124,316 123,352 117,396 109,438 108,468 114,506 126,550 133,596")
_LEG_OUTER = curve("133,596 137,650 134,712 124,780 113,834 108,872 112,922 110,986 97,1050 86,1098 82,1126")
_FOOT = curve("82,1126 90,1144 104,1162 111,1176 101,1184 78,1184 56,1180 46,1168 48,1148 53,1126")
_HEEL = curve("82,1126 88,1144 93,1160 88,1174 70,1180 52,1178 45,1166 48,1146 53,1126")
_LEG_INNER = curve("53,1126 50,1094 45,1042 42,990 40,940 45,892 47,850 41,800 28,730 15,668 6,632 0,622")


def both(*halves: Curve) -> list[Curve]:
    """Curves with their mirror images."""
    return [one for half in halves for one in (half, [(-x, y) for x, y in half])]


def heavier(point: Point) -> Point:
    """A broader waist and a head that is not widened with the rest: what the broader build is beside its width."""
    x, y = point
    if y < 190:  # noqa: PLR2004 - the chin
        return x * 0.96, y
    waist = math.exp(-(((y - 455) / 75) ** 2)) if abs(x) <= 126 else 0.0  # noqa: PLR2004 - the trunk
    return x * (1 + 0.09 * waist), y


def body(sheet: Sheet, *, behind: bool) -> None:
    """A body standing upright, arms a little away from it."""
    pieces = [_OUTER, _HAND, _INNER, _TRUNK, _LEG_OUTER, _HEEL if behind else _FOOT, _LEG_INNER]
    other = [[(-x, y) for x, y in piece] for piece in pieces]
    chin = curve("-33,170 0,173 33,170" if behind else "-33,170 -22,182 0,187 22,182 33,170")
    closed = sheet.joint_path([*pieces, *(piece[::-1] for piece in reversed(other)), chin])
    sheet.fill(closed + "Z", 0.03)
    sheet.outline(sheet.joint_path(pieces) + sheet.joint_path(other), weight=2.2, tone=0)
    sheet.line(*both(curve("60,92 68,89 71,102 67,122 60,131 57,126")), weight=1.8)
    (_back if behind else _front)(sheet)
    sheet.pen(
        *both(curve("198,712 201,690 202,664"), curve("205,711 208,690 208,662"), curve("192,701 195,682 196,662")),
        width=1.3,
        opacity=0.5,
    )
    for area, half in (_BACK_MIDDLE if behind else _FRONT_MIDDLE).items():
        sheet.zone(area, whole(curve(half)))
    for area, side in (_BACK_SIDES if behind else _FRONT_SIDES).items():
        sheet.zone(area, *both(*map(curve, side.split(" | "))))


def _front(sheet: Sheet) -> None:
    sheet.loop(whole(_HEAD), weight=2.2, tone=0.03)
    hair = curve("61,100 55,84 46,66 26,58 0,57")
    rim = [*mirrored(_HEAD[:4])[:-1], *_HEAD[:4]]
    sheet.jointed([rim, [_HEAD[3], *hair, *mirrored(hair)[1:], mirrored(_HEAD[:4])[0]]], weight=0, tone=0.1)
    sheet.pen([*hair, *mirrored(hair)[1:]], width=1.5, opacity=0.7)
    _face(sheet)
    sheet.pen(
        *both(curve("10,246 40,240 80,244 116,250"), curve("12,254 40,250 70,254")), width=1.8, heavy=0.3, opacity=0.7
    )
    sheet.pen(*both(curve("118,318 110,344 84,362 50,362 20,348")), width=1.9, heavy=0.4, opacity=0.6)
    sheet.pen(*both(curve("62,326 66,322 70,326")), width=1.6, opacity=0.5)
    sheet.pen(*both(curve("100,262 112,280 122,316")), width=1.5, heavy=0.7, opacity=0.5)
    sheet.pen(curve("0,268 0,320 0,352"), curve("0,380 0,430 0,466"), width=1.4, opacity=0.35)
    sheet.pen(*both(curve("20,380 46,396 62,424 68,448")), width=1.4, heavy=0.3, opacity=0.35)
    sheet.pen(curve("-5,486 0,494 5,486"), width=2.0, opacity=0.8)
    sheet.pen(*both(curve("112,520 84,556 44,598 10,622")), width=1.7, heavy=0.35, opacity=0.55)
    sheet.pen(*both(curve("62,846 74,838 88,846"), curve("58,868 70,884 88,878 96,862")), width=1.7, opacity=0.55)
    sheet.pen(*both(curve("120,652 112,716 98,776")), width=1.3, opacity=0.25)
    sheet.pen(*both(curve("84,906 90,960 84,1030")), width=1.3, opacity=0.3)
    sheet.pen(*both(curve("54,1118 58,1126 54,1132"), curve("82,1112 79,1122 83,1130")), width=1.6, opacity=0.6)
    sheet.pen(*both(curve("150,412 158,420 168,416")), width=1.5, opacity=0.5)
    toes = ("66,1183 67,1176 66,1170", "78,1185 78,1177 76,1171", "89,1185 88,1178 85,1172", "99,1183 97,1177 94,1171")
    sheet.pen(*both(*map(curve, toes)), width=1.3, opacity=0.55)


def _face(sheet: Sheet) -> None:
    sheet.pen(*both(curve("10,100 18,94 28,94 38,100")), width=2.4, heavy=0.4, opacity=0.7)
    sheet.pen(*both(curve("13,112 20,107 28,107 35,112")), width=2.2, opacity=0.9)
    sheet.pen(*both(curve("15,113 24,117 33,113")), width=1.1, opacity=0.6)
    sheet.pen(curve("-9,140 -4,144 0,145 4,144 9,140"), width=1.8, opacity=0.8)
    sheet.pen(curve("-17,160 -7,158 0,160 7,158 17,160"), width=2.0, opacity=0.9)
    sheet.pen(curve("-8,168 0,170 8,168"), width=1.4, opacity=0.5)


def _back(sheet: Sheet) -> None:
    hair = curve("0,26 34,32 56,58 61,96 57,130 44,154 33,166 18,172 0,173")
    sheet.loop(whole(hair), weight=2.2, tone=0.1)
    sheet.pen(*both(curve("10,60 30,74 44,100 46,132"), curve("4,100 18,118 24,144 22,162")), width=1.3, opacity=0.35)
    sheet.pen(curve("0,236 1,320 0,410 0,520"), width=1.9, heavy=0.55, opacity=0.55)
    sheet.pen(*both(curve("34,292 44,330 62,362 84,364 98,342")), width=1.8, opacity=0.5)
    sheet.pen(*both(curve("46,288 70,276 100,268")), width=1.3, opacity=0.35)
    sheet.pen(*both(curve("20,224 44,236 84,244")), width=1.4, heavy=0.3, opacity=0.4)
    sheet.pen(*both(curve("100,262 114,284 124,318")), width=1.5, heavy=0.7, opacity=0.5)
    sheet.pen(*both(curve("26,522 24,528 28,532")), width=2.0, opacity=0.5)
    sheet.pen(curve("0,548 0,584 0,622"), width=2.4, heavy=0.6, opacity=0.9)
    sheet.pen(*both(curve("6,634 34,652 70,654 100,640")), width=2.2, heavy=0.35, opacity=0.75)
    sheet.pen(*both(curve("58,848 78,854 98,846"), curve("66,820 70,840 66,856")), width=1.5, opacity=0.5)
    sheet.pen(*both(curve("74,900 78,960 72,1010"), curve("92,906 92,950 84,992")), width=1.4, opacity=0.35)
    sheet.pen(*both(curve("62,1090 66,1120 62,1146"), curve("76,1090 73,1120 76,1146")), width=1.4, opacity=0.45)
    sheet.pen(*both(curve("150,408 160,402 170,408")), width=1.6, opacity=0.5)


_FRONT_MIDDLE = {
    "scalp": "0,24 36,30 60,60 60,96 48,66 0,58",
    "face": "0,58 46,66 58,100 54,134 40,164 0,184",
    "neck": "0,188 30,186 36,214 60,228 0,240",
    "decolletage": "0,240 60,230 104,252 96,300 40,320 0,324",
    "chest": "0,246 100,244 120,300 118,350 80,366 0,370",
    "abdomen": "0,372 96,380 106,440 104,470 112,520 60,580 0,590",
    "under_chin": "0,176 26,172 34,186 30,198 0,202",
    "bikini": "0,570 60,560 108,526 118,552 70,600 10,640 0,640",
    "intimate": "0,590 20,594 24,616 8,640 0,642",
}
_ARM = "118,240 160,270 170,372 198,500 206,584 178,592 156,500 138,380 124,310"
_FRONT_SIDES = {
    "shoulders": "66,222 110,234 150,252 162,306 130,312 104,262",
    "arms": _ARM,
    "upper_arms": "126,300 164,306 174,420 146,424",
    "armpits": "104,286 122,288 134,320 132,350 116,344",
    "hands": "202,584 226,640 222,710 200,720 160,670 176,588",
    "breasts": "14,300 60,284 112,300 118,344 84,366 40,364 16,346",
    "areola": "56,318 66,312 76,318 78,330 66,338 56,330",
    "flanks": "84,400 114,396 108,440 108,470 122,530 100,520 88,470",
    "thighs": "132,590 138,660 124,786 112,822 44,822 30,730 8,640 70,606 112,550",
    "inner_thighs": "6,634 40,630 60,700 62,800 44,812 28,730",
    "knees": "46,826 112,826 106,888 48,892",
    "lower_legs": "46,890 110,884 112,990 84,1110 50,1106 40,960",
    "ankles": "48,1094 88,1094 86,1136 48,1136",
    "feet": "50,1120 84,1120 116,1178 76,1190 42,1178",
}
_BACK_MIDDLE = {
    "scalp": "0,24 36,30 62,60 60,130 34,166 0,174",
    "neck": "0,170 32,168 36,212 60,226 0,234",
    "back": "0,236 64,226 130,256 126,330 112,430 108,470 120,526 0,540",
    "bra_line": "0,340 124,332 120,376 0,384",
    "buttocks": "0,536 118,524 134,596 130,640 90,660 10,650 0,626",
}
_BACK_SIDES = {
    "shoulders": "66,222 110,234 150,252 162,306 130,312 100,262",
    "arms": _ARM,
    "upper_arms": "126,300 164,306 174,420 146,424",
    "hands": "202,584 226,640 222,710 200,720 160,670 176,588",
    "flanks": "84,400 114,396 108,440 108,470 122,530 100,520 88,470",
    "thighs": "134,620 136,680 124,786 112,822 44,822 28,730 10,650 90,660",
    "inner_thighs": "6,640 40,650 60,720 62,800 44,812 28,730",
    "knees": "46,826 112,826 106,888 48,892",
    "lower_legs": "46,890 110,884 112,990 84,1110 50,1106 40,960",
    "ankles": "48,1094 88,1094 86,1136 48,1136",
    "feet": "48,1124 84,1124 96,1176 70,1184 42,1172",
}
