"""Says where on the maps something was given, as drawings with numbers and as a table; it must not judge a dose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part
from journal_app.documents.typesetting import Drawing, Value
from journal_app.domain.atlas import BUILDS
from journal_app.domain.map_points import MAPS, Total, totals_by_product
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import ProductLine, TreatmentEntry

_SHARE = 10_000
"""Coordinates travel as whole numbers: a share of the drawing has four decimals."""
_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


def map_drawings(contents: Iterable[object], resources: Path) -> dict[str, Value]:
    """The drawings that the entries among ``contents`` have points on, each once, with its size in px."""
    used = {point.map for one in contents if isinstance(one, TreatmentEntry) for point in one.points}
    found = {name: resources / "maps" / f"{name}_{BUILDS[0]}.svg" for name in MAPS if name in used}
    return {name: _drawing(path.read_text(encoding="utf-8")) for name, path in found.items() if path.is_file()}


def point_parts(content: TreatmentEntry, wording: Wording) -> list[Part]:
    """Every map with its numbered points, then what each point was, then the sums; nothing where there are none."""
    if not content.points:
        return []
    numbered = list(enumerate(content.points, start=1))
    maps = dict.fromkeys(point.map for _number, point in numbered if point.map in MAPS)
    pictures: list[Value] = [
        _picture(name, [(number, point) for number, point in numbered if point.map == name], wording) for name in maps
    ]
    heads = ("number", "place", "product", "dose", "depth", "technique")
    rows: list[Value] = [_row(number, point, content.products, wording) for number, point in numbered]
    sums: list[Value] = [_sum(total, content.products, wording) for total in totals_by_product(content.points)]
    return [
        {
            "is": "points",
            "label": wording.say("map", "points"),
            "maps": pictures,
            "heads": [wording.say("map", head) for head in heads],
            "rows": rows,
            "sums": sums,
        }
    ]


def _drawing(svg: str) -> Value:
    box = _BOX.search(svg)
    width, height = (int(box[1]), int(box[2])) if box else (1, 1)
    return {"svg": Drawing(svg), "width": width, "height": height}


def _picture(name: str, points: list[tuple[int, MapPoint]], wording: Wording) -> Value:
    say = wording.say
    right, left = say("map", "patients_right"), say("map", "patients_left")
    profile = name in {"face_left", "face_right"}
    return {
        "map": name,
        "name": wording.coded("map", name),
        "sides": ["", ""] if profile else [left, right] if name == "body_back" else [right, left],
        "alt": say("map", "alt", name=wording.coded("map", name), count=len(points)),
        "points": [
            {
                "number": number,
                "style": -1 if point.product is None else point.product,
                "x": int(point.x * _SHARE),
                "y": int(point.y * _SHARE),
            }
            for number, point in points
        ],
    }


def _row(number: int, point: MapPoint, products: tuple[ProductLine, ...], wording: Wording) -> Value:
    line = _line(point.product, products)
    place = ": ".join(part for part in (wording.coded("map", point.map), wording.named(point.area)) if part)
    dose = "" if point.amount is None else _amount(point.amount, line, wording)
    return [str(number), place, "" if line is None else line.product, dose, point.depth, point.technique]


def _sum(total: Total, products: tuple[ProductLine, ...], wording: Wording) -> Value:
    line = _line(total.product, products)
    name = wording.say("map", "no_product") if line is None else line.product
    given = _amount(total.amount, line, wording) if total.amount else wording.say("map", "no_dose")
    return [name, wording.say("map", "sum", amount=given, count=total.points)]


def _line(product: int | None, products: tuple[ProductLine, ...]) -> ProductLine | None:
    """The line a point counts, or None where it has none or, in a damaged entry, none that is there."""
    return products[product] if product is not None and 0 <= product < len(products) else None


def _amount(amount: Decimal, line: ProductLine | None, wording: Wording) -> str:
    # A number and its unit never part at the end of a line.
    return wording.amount(amount) if line is None else f"{wording.amount(amount)}\xa0{wording.named(line.unit)}"
