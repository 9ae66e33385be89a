"""The landmarks of a head seen from the patient's left, nose to our left; the right profile is its mirror image.

The head is about seven eighths as deep as it is high; the ear stands just behind the middle, between the heights of the
brow and the base of the nose; the lips stay a little behind the line from the tip of the nose to the chin.
"""

from __future__ import annotations

import math

from installers.map_curves import Sheet, bezier, curve

WIDTH, HEIGHT = 940, 1000

_SKULL = curve(
    "258,188 268,160 288,124 330,84 404,52 490,40 590,50 690,86 776,150 834,236 862,330 858,420 834,500 800,562 768,618"
)
_NAPE = curve("768,618 748,676 742,740 758,806 806,862 876,904 950,932")
_HAIR_LINE = curve("258,188 304,198 344,226 364,270 358,312 368,354 404,382 454,396 484,424 496,458 508,472 520,452")
_BEHIND_EAR = curve("622,476 636,530 668,572 712,596 768,618")
_EAR_TOP = curve("520,452 518,428 530,400 560,380 596,382 622,406 630,444 622,476")
_UPPER_FACE = curve(
    "258,188 232,238 218,290 212,330 208,358 212,388 217,412 213,440 202,472 184,510 164,544 151,561 147,576 154,590"
    " 172,598 194,603 205,610 206,622 199,636 188,647 184,656 190,665 202,668"
)
_LOWER_FACE = curve(
    "202,668 191,674 187,684 192,697 204,709 210,722 205,738 199,758 202,780 216,800 242,812 284,820 330,828 368,840"
    " 388,866 393,905 385,950 368,1000"
)
_LIP_PEAK, _LIP_FOOT = curve("199,636 188,647 184,656 190,665 202,668"), curve("202,668 191,674 187,684 192,697")


def face_profile(sheet: Sheet) -> None:
    """A head from the side, hair drawn back."""
    chin = _LOWER_FACE[: _LOWER_FACE.index((284, 820)) + 1]
    jaw = curve("284,820 340,804 400,774 456,722 490,664 508,600 527,566 524,510 520,452")
    sheet.jointed([_UPPER_FACE, chin, jaw, _HAIR_LINE[::-1]], weight=0, tone=0.03)
    _hair(sheet)
    sheet.line([*_SKULL, *_NAPE[1:]], weight=2.6)
    sheet.outline(sheet.joint_path([_UPPER_FACE, _LOWER_FACE]), weight=2.6, tone=0)
    _ear(sheet)
    _eye(sheet)
    _nose_and_mouth(sheet)
    _jaw_and_neck(sheet)
    profile_zones(sheet)


def _hair(sheet: Sheet) -> None:
    sheet.jointed([_SKULL, _BEHIND_EAR[::-1], _EAR_TOP[::-1], _HAIR_LINE[::-1]], weight=0, tone=0.09)
    sheet.pen(_HAIR_LINE, _BEHIND_EAR, width=2.2, opacity=0.8)
    strands = (
        "268,176 320,132 400,104 500,98",
        "320,196 400,160 500,150 600,166",
        "364,240 440,210 540,206 640,230",
        "370,300 450,272 560,274 670,306",
        "376,352 460,334 560,336 690,380",
        "640,468 690,452 740,450 790,468",
        "652,540 700,516 742,510 780,524",
        "620,110 700,160 760,230 792,310",
        "700,240 760,310 800,380 812,440",
    )
    sheet.pen(*map(curve, strands), width=1.6, heavy=0.3, opacity=0.45)


def _ear(sheet: Sheet) -> None:
    rim = [*curve("524,472"), *_EAR_TOP, *curve("616,500 602,524 586,552 574,580 554,596 535,589 527,566")]
    sheet.line(rim, weight=2.4)
    sheet.pen(curve("530,470 528,436 544,408 574,398 602,414 610,446 600,482 584,510"), width=2.0, opacity=0.75)
    sheet.pen(curve("562,440 580,428 592,446 588,480 574,510 564,540 550,552"), width=1.8, opacity=0.6)
    sheet.pen(curve("524,468 530,482 542,492 540,506 530,516 528,530"), width=2.4)
    sheet.pen(curve("556,462 546,476 546,492 556,512 548,532"), width=1.6, opacity=0.6)


def _eye(sheet: Sheet) -> None:
    sheet.pen(curve("246,420 254,408 270,404 292,411 310,423 322,435"), width=4.4, heavy=0.4)
    sheet.pen(curve("322,435 306,442 286,447 266,447"), width=1.8, opacity=0.8)
    sheet.pen(curve("258,410 262,420 264,432 266,447"), width=1.7, opacity=0.8)
    sheet.pen(curve("252,398 274,389 298,396 318,414"), width=1.7, opacity=0.75)
    sheet.pen(curve("270,462 292,468 314,460"), width=1.3, opacity=0.35)
    ((x, y),) = sheet.place(curve("270,428"))
    away = 1 if x < sheet.width * sheet.wide / 2 else -1
    turn = [math.radians(angle) for angle in range(0, 360, 30)]
    sheet.fill(bezier([(x + 7.5 * math.cos(t), y + 18 * math.sin(t)) for t in turn], closed=True), 0.3)
    pupil = [(x - away * 2 + 3.4 * math.cos(t), y + 8 * math.sin(t)) for t in turn]
    sheet.fill(bezier(pupil, closed=True), 0.9)
    rim = "352,379 318,364 282,355 244,359 226,366 219,365 218,357 240,346 282,341 322,352 352,379"
    sheet.fill(sheet.joint_path([curve(rim)]) + "Z", 0.62)


def _nose_and_mouth(sheet: Sheet) -> None:
    sheet.pen(curve("214,546 230,550 242,564 243,582 232,597 218,600"), width=2.6)
    sheet.pen(curve("176,594 190,584 204,588 212,598"), width=3.0)
    sheet.pen(curve("176,560 188,566 192,578"), width=1.2, opacity=0.35)
    red = sheet.joint_path(
        [_LIP_PEAK, curve("202,668 226,668 248,670 264,677"), curve("264,677 242,660 218,646 199,636")]
    )
    sheet.outline(red + "Z", weight=0, tone=0.13)
    red = sheet.joint_path(
        [_LIP_FOOT, curve("192,697 214,699 240,691 264,677"), curve("264,677 248,670 226,668 202,668")]
    )
    sheet.outline(red + "Z", weight=0, tone=0.08)
    sheet.pen(curve("202,668 226,668 248,670 268,680"), width=3.0, heavy=0.3)
    sheet.pen(curve("199,636 218,646 242,660 264,677"), width=1.8)
    sheet.pen(curve("192,697 214,698 240,690 258,680"), width=1.8, opacity=0.8)
    sheet.pen(curve("246,580 262,600 276,628 282,656"), width=1.5, heavy=0.3, opacity=0.35)


def _jaw_and_neck(sheet: Sheet) -> None:
    sheet.pen(curve("262,816 330,806 400,774 456,722 490,664 508,600"), width=2.4, heavy=0.7, opacity=0.85)
    sheet.pen(curve("604,612 588,690 548,790 488,890 440,980"), width=1.7, heavy=0.5, opacity=0.5)
    sheet.pen(curve("392,912 398,930 390,946"), width=1.4, opacity=0.4)
    sheet.pen(curve("430,996 520,972 620,964 720,972"), width=1.8, heavy=0.3, opacity=0.5)
    sheet.pen(curve("300,500 350,512 400,500 440,476"), width=1.3, opacity=0.2)


def profile_zones(sheet: Sheet) -> None:
    """The areas of a face from the side, by the ids of the treatments' definitions."""
    for area, loop in _ZONES.items():
        sheet.zone(area, curve(loop))


_ZONES = {
    "scalp": "262,180 320,80 490,44 690,90 830,240 850,420 770,610 640,540 620,400 520,400 370,350 360,240",
    "face": "262,192 350,236 372,360 470,404 510,480 520,580 490,664 400,770 262,816 206,766 186,660 148,576 210,410",
    "forehead": "258,200 310,206 346,240 344,330 280,334 216,344 220,290",
    "glabella": "208,346 230,346 236,390 222,412 206,392",
    "nose": "216,414 236,420 240,540 248,580 236,602 200,606 146,580",
    "bunny_lines": "214,420 236,424 236,496 206,506",
    "perioral": "200,608 236,604 280,650 284,692 250,720 212,722 184,664",
    "upper_lip": "204,612 230,610 266,676 202,668 184,656",
    "lips": "198,638 240,660 268,678 240,694 192,700 182,666",
    "chin": "214,718 264,722 284,760 270,812 230,808 202,766",
    "under_chin": "262,822 330,812 400,784 440,750 450,790 400,850 330,832",
    "neck": "400,860 470,770 560,700 600,640 700,680 690,800 560,960 390,990",
    "brow": "226,350 282,336 352,344 358,392 318,376 240,378",
    "brows": "212,350 282,336 352,344 358,392 318,376 214,380",
    "eyelids": "246,424 256,396 296,392 324,434 296,450 264,450",
    "under_eyes": "262,448 296,450 326,438 334,462 310,490 264,480",
    "tear_trough": "256,446 290,458 306,474 280,494 254,478",
    "crows_feet": "326,398 372,396 398,420 394,470 356,488 330,460",
    "temples": "364,280 400,330 440,396 372,394 352,350 346,310",
    "cheeks": "262,486 330,486 420,474 470,500 470,580 410,640 310,640 260,570",
    "nasolabial": "246,564 262,576 292,646 276,660 256,632 240,600",
    "gummy_smile": "228,598 256,598 262,622 242,632 226,616",
    "mouth_corners": "256,660 284,660 296,712 270,728 254,694",
    "marionette": "264,680 288,674 298,744 274,752",
    "masseter": "440,560 508,540 500,640 460,716 410,700 410,620",
    "jawline": "500,610 496,664 456,728 400,780 330,812 262,822 258,792 320,780 384,748 436,700 468,640 476,600",
    "ears": "516,430 560,376 626,400 626,480 560,600 526,590",
}
