"""The landmarks of the closer drawings: lips, neck and hands; x counts from the midline."""

from __future__ import annotations

from installers.map_curves import Curve, Sheet, curve, mirrored, whole

LIPS = (600, 480)
NECK = (620, 700)


def both(*halves: Curve) -> list[Curve]:
    """Curves with their mirror images."""
    return [one for half in halves for one in (half, [(-x, y) for x, y in half])]


# -------------------------------------------------------------------------------------------------------------- lips

_TOP = curve("0,206 18,194 44,184 72,188 116,208 164,238 206,262 222,272")
_PART = curve("222,272 180,268 124,260 76,258 40,264 18,272 0,275")
_LOW = curve("219,276 176,320 130,354 74,374 0,378")


def lips(sheet: Sheet) -> None:
    """The mouth from the base of the nose to the chin's crease."""
    rim = [*mirrored(_TOP)[:-1], *_TOP]
    upper = sheet.joint_path([rim, [*_PART, *mirrored(_PART)[1:]]])
    sheet.outline(upper + "Z", weight=0, tone=0.13)
    parting = [*mirrored(_PART[::-1]), *_PART[::-1][1:]]
    under = [*curve("222,272"), *_LOW]
    sheet.outline(sheet.joint_path([parting, [*under, *mirrored(under)[1:]]]) + "Z", weight=0, tone=0.07)
    sheet.pen(rim, width=3.0)
    sheet.pen([(-236, 266), *parting, (236, 266)], width=4.6)
    sheet.pen([*_LOW, *mirrored(_LOW)[1:]], width=3.0)
    _lip_lines(sheet)
    _around_lips(sheet)
    _lip_zones(sheet)


def _lip_lines(sheet: Sheet) -> None:
    upper = [
        "24,214 22,236 20,254",
        "56,204 54,226 50,246",
        "90,210 88,230 84,246",
        "124,226 122,240 118,252",
        "158,244 154,254 150,260",
    ]
    lower = [
        "0,290 0,318 0,346",
        "34,288 36,316 36,344",
        "70,280 76,306 78,334",
        "108,280 116,304 120,326",
        "146,284 152,300 154,312",
    ]
    sheet.pen(*both(*map(curve, upper), *map(curve, lower)), width=1.5, opacity=0.28)


def _around_lips(sheet: Sheet) -> None:
    sheet.pen(*both(curve("20,92 24,128 38,172")), width=2.0, opacity=0.45)
    sheet.pen(*both(curve("116,-6 142,22 140,60 112,76 86,70")), width=3.4, heavy=0.55)
    sheet.pen(*both(curve("86,70 72,50 48,48 30,72")), width=4.2, heavy=0.45)
    sheet.pen(curve("-32,72 -18,92 0,97 18,92 32,72"), width=3.0)
    sheet.pen(*both(curve("160,60 206,116 246,176 268,232")), width=2.2, heavy=0.3, opacity=0.4)
    sheet.pen(curve("-96,438 -48,420 0,415 48,420 96,438"), width=2.4, opacity=0.55)
    sheet.pen(*both(curve("244,300 252,326 250,352")), width=1.8, opacity=0.3)


def _lip_zones(sheet: Sheet) -> None:
    sheet.zone("lips", whole(curve("0,196 44,178 116,202 232,272 176,326 74,382 0,386")))
    sheet.zone("upper_lip", whole(curve("0,100 100,86 200,190 236,262 120,262 40,266 0,276")))
    sheet.zone("perioral", whole(curve("0,92 110,80 230,180 276,270 236,400 110,440 0,450")))
    sheet.zone("gummy_smile", *both(curve("90,78 160,66 190,130 140,160 90,130")))
    sheet.zone("nasolabial", *both(curve("146,30 190,70 284,226 250,250 190,150 146,80")))
    sheet.zone("mouth_corners", *both(curve("206,244 262,240 276,330 240,370 200,310")))
    sheet.zone("marionette", *both(curve("226,284 270,280 290,400 246,430")))
    sheet.zone("nose", whole(curve("0,0 120,0 142,30 130,70 90,76 0,100")))
    sheet.zone("chin", whole(curve("0,392 90,380 200,400 240,476 0,478")))


# -------------------------------------------------------------------------------------------------------------- neck

_JAW = curve("218,-4 212,40 196,92 164,140 124,182 84,208 42,222 0,226")
_NECK_SIDE = curve("148,158 142,220 142,290 148,350 166,398 206,436 262,462 330,484")


def neck(sheet: Sheet) -> None:
    """From the jaw to below the collarbones."""
    body = [*_JAW[::-1][:6], *_NECK_SIDE, *curve("330,720 0,720")]
    sheet.loop(whole([*curve("0,226"), *body[1:]]), weight=0, tone=0.03)
    sheet.line([*_JAW, *mirrored(_JAW)[1:]], weight=2.6)
    sheet.line(*both(_NECK_SIDE), weight=2.6)
    sheet.pen(*both(curve("134,196 112,280 78,380 40,470 26,494")), width=2.2, heavy=0.6, opacity=0.6)
    sheet.pen(*both(curve("150,362 124,420 100,470 92,498")), width=1.6, opacity=0.35)
    sheet.pen(*both(curve("26,506 60,490 120,494 190,500 250,486 316,474")), width=2.6, heavy=0.25, opacity=0.8)
    sheet.pen(*both(curve("34,532 80,520 140,526 200,532")), width=1.6, heavy=0.3, opacity=0.4)
    sheet.pen(curve("-26,500 -14,526 0,534 14,526 26,500"), width=2.2, opacity=0.8)
    sheet.pen(*both(curve("20,262 24,310 18,352")), width=1.5, opacity=0.3)
    sheet.pen(curve("-98,300 -50,312 0,315 50,312 98,300"), width=1.4, opacity=0.3)
    sheet.pen(curve("-92,372 -46,384 0,387 46,384 92,372"), width=1.4, opacity=0.3)
    sheet.pen(*both(curve("250,600 230,640 214,700")), width=1.8, heavy=0.4, opacity=0.35)
    sheet.pen(curve("0,590 0,640 0,690"), width=1.4, opacity=0.25)
    sheet.zone("neck", whole(curve("0,236 80,222 142,180 142,290 150,360 60,480 0,492")))
    sheet.zone("under_chin", whole(curve("0,228 60,222 124,190 130,232 60,280 0,286")))
    sheet.zone("decolletage", whole(curve("0,520 80,500 220,500 310,490 310,690 0,696")))
    sheet.zone("chest", whole(curve("0,520 80,500 220,500 310,490 310,690 0,696")))
    sheet.zone("jawline", *both(curve("226,10 220,60 196,112 150,168 90,214 70,196 130,150 176,92 198,30")))
    sheet.zone("chin", whole(curve("0,170 70,176 84,204 40,222 0,226")))
