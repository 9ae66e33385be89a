"""Says maps, points and sums in words, for eyes and screen readers alike; it must not decide what is shown."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QLocale

from journal_app.domain.map_points import MOST_AMOUNT, Total
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.units import unit_word
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.map_book import MapBook, MapProduct


def map_name(name: str) -> str:
    """A map as its tab says it."""
    names = {
        "face_front": QCoreApplication.translate("MapWords", "Face"),
        "face_left": QCoreApplication.translate("MapWords", "Left side"),
        "face_right": QCoreApplication.translate("MapWords", "Right side"),
        "lips": QCoreApplication.translate("MapWords", "Lips"),
        "neck": QCoreApplication.translate("MapWords", "Neck"),
        "hands": QCoreApplication.translate("MapWords", "Backs of the hands"),
        "palms": QCoreApplication.translate("MapWords", "Palms"),
        "body_front": QCoreApplication.translate("MapWords", "Body, front"),
        "body_back": QCoreApplication.translate("MapWords", "Body, back"),
        PHOTO: QCoreApplication.translate("MapWords", "Photo"),
    }
    return names.get(name, name)


def side_words(name: str) -> tuple[str, str]:
    """What stands at the left and right edge of a map: the patient's sides, as one looks at the patient."""
    right = QCoreApplication.translate("MapWords", "Patient’s right")
    left = QCoreApplication.translate("MapWords", "Patient’s left")
    if name in {"face_left", "face_right", PHOTO}:
        return "", ""
    return (left, right) if name == "body_back" else (right, left)


def dose_words(amount: Decimal | None, product: MapProduct | None) -> str:
    """A dose with its unit, ``4 U``, or nothing."""
    if amount is None:
        return ""
    text = f"{amount.normalize():f}"
    number = text.replace(".", QLocale(language_of()).decimalPoint())
    return f"{number}\u00a0{unit_word(product.unit, language_of())}".strip() if product else number


def read_dose(text: str) -> Decimal | None:
    """The dose that was typed, with comma or point; None when empty. Raises ValueError for anything but a dose."""
    written = text.strip().replace(",", ".")
    if not written:
        return None
    try:
        amount = Decimal(written)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not amount.is_finite() or not 0 < amount <= MOST_AMOUNT:
        raise ValueError(text)
    return amount


def place_words(point: MapPoint, book: MapBook) -> str:
    """The area of a point, or the map where it lies in none."""
    return book.areas.get(point.area, point.area) or map_name(point.map)


def point_words(number: int, book: MapBook) -> str:
    """A point in one sentence, ``number`` from 0."""
    point = book.points[number]
    product = book.product(point)
    dose = dose_words(point.amount, product) or QCoreApplication.translate("MapWords", "no dose yet")
    name = product.name if product else QCoreApplication.translate("MapWords", "no product")
    parts = [place_words(point, book), name, dose, point.depth, point.technique]
    said = QCoreApplication.translate("MapWords", "Point {number}: {facts}")
    return said.format(number=number + 1, facts=", ".join(part for part in parts if part))


def total_warning(total: Total, book: MapBook) -> str:
    """That the points of a product add up to something else than its line says, or nothing."""
    if total.product is None or total.product >= len(book.products) or not total.amount:
        return ""
    product = book.products[total.product]
    if product.amount is None or product.amount == total.amount:
        return ""
    said = QCoreApplication.translate("MapWords", "the product line says {amount}")
    return said.format(amount=dose_words(product.amount, product))
