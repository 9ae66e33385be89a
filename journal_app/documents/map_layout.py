"""Says where on maps and photos something was given, as pictures with numbers and a table; it must not judge a dose."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part
from journal_app.documents.typesetting import Drawing, Value
from journal_app.domain.atlas import BUILDS
from journal_app.domain.map_points import MAPS, Total, totals_by_product
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.pictures import CleanJpeg
from journal_app.domain.treatments import ProductLine, TreatmentEntry

_SHARE = 10_000
"""Coordinates travel as whole numbers: a share of the drawing has four decimals."""
_PHOTO_KEY = "photo-"
_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


class Drawings(Mapping[str, "Mapping[str, Value]"]):
    """What points lie on, by the names that ``point_parts`` gives them: drawings, and the patient's own photos.

    A photo's is made when it is asked for: all of them at once would hold more memory than the photos do.
    """

    def __init__(self, contents: Iterable[object], photos: Mapping[UUID, CleanJpeg], resources: Path) -> None:
        """Of the entries among ``contents``, and of photos by their files."""
        used = {point.map for one in contents if isinstance(one, TreatmentEntry) for point in one.points}
        found = {name: resources / "maps" / f"{name}_{BUILDS[0]}.svg" for name in MAPS if name in used}
        drawn = ((name, path.read_text(encoding="utf-8")) for name, path in found.items() if path.is_file())
        self._drawn = {name: _drawing(svg) for name, svg in drawn}
        self._photos = {_photo_key(file): jpeg for file, jpeg in photos.items()}

    def __getitem__(self, name: str) -> Mapping[str, Value]:
        """The drawing, and its size in px."""
        return self._drawn[name] if name in self._drawn else _embedded(self._photos[name])

    def __iter__(self) -> Iterator[str]:
        """The names."""
        yield from (*self._drawn, *self._photos)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._drawn) + len(self._photos)


def point_parts(content: TreatmentEntry, wording: Wording) -> list[Part]:
    """Every map with its numbered points, then what each point was, then the sums; nothing where there are none."""
    if not content.points:
        return []
    numbered = list(enumerate(content.points, start=1))
    names = _names(content.points, wording)
    pictures: list[Value] = [
        _picture(key, [(number, point) for number, point in numbered if _key(point) == key], name, wording)
        for key, name in names.items()
        if key in MAPS or key.startswith(_PHOTO_KEY)
    ]
    heads = ("number", "place", "product", "dose", "depth", "technique")
    rows: list[Value] = [
        _row(number, point, names[_key(point)], content.products, wording) for number, point in numbered
    ]
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


def _drawing(svg: str) -> Mapping[str, Value]:
    box = _BOX.search(svg)
    width, height = (int(box[1]), int(box[2])) if box else (1, 1)
    return {"svg": Drawing(svg), "width": width, "height": height}


def _embedded(jpeg: CleanJpeg) -> Mapping[str, Value]:
    """A photo as the picture of a drawing, so that it travels and is set as the other maps are."""
    content = b64encode(jpeg.content).decode("ascii")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {jpeg.width} {jpeg.height}">'
        f'<image width="{jpeg.width}" height="{jpeg.height}" href="data:image/jpeg;base64,{content}"/></svg>'
    )
    return {"svg": Drawing(svg), "width": jpeg.width, "height": jpeg.height}


def _photo_key(file: UUID) -> str:
    return f"{_PHOTO_KEY}{file}"


def _key(point: MapPoint) -> str:
    """What a point lies on: a drawing, or one photo of them."""
    return point.map if point.map != PHOTO or point.photo is None else _photo_key(point.photo)


def _names(points: tuple[MapPoint, ...], wording: Wording) -> dict[str, str]:
    """What the points lie on, in words, in the order of the first; several photos of one entry are counted."""
    keys = dict.fromkeys(map(_key, points))
    photos = [key for key in keys if key.startswith(_PHOTO_KEY)]
    names = {key: wording.coded("map", key) for key in keys}
    for number, key in enumerate(photos, start=1):
        names[key] = f"{wording.say('map', PHOTO)} {number}" if len(photos) > 1 else wording.say("map", PHOTO)
    return names


def _sides(key: str, wording: Wording) -> list[Value]:
    """Whose right and left the edges are; of a profile or a photo nobody can say."""
    right, left = wording.say("map", "patients_right"), wording.say("map", "patients_left")
    if key in {"face_left", "face_right"} or key.startswith(_PHOTO_KEY):
        return ["", ""]
    return [left, right] if key == "body_back" else [right, left]


def _picture(key: str, points: list[tuple[int, MapPoint]], name: str, wording: Wording) -> Value:
    say = wording.say
    return {
        "map": key,
        "name": name,
        "sides": _sides(key, wording),
        "alt": say("map", "alt", name=name, count=len(points)),
        "absent": say("map", "photo_absent", name=name) if key.startswith(_PHOTO_KEY) else "",
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


def _row(number: int, point: MapPoint, name: str, products: tuple[ProductLine, ...], wording: Wording) -> Value:
    line = _line(point.product, products)
    place = ": ".join(part for part in (name, wording.named(point.area)) if part)
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
    return wording.amount(amount) if line is None else f"{wording.amount(amount)}\xa0{wording.unit(line.unit)}"
