"""Products, lots and vials in the words of the screen; it must not judge any of them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.findings import Finding
from journal_app.domain.products import LotEnd, LotState, Product, ProductDetails, ProductKind
from journal_app.domain.units import unit_word
from journal_app.services.products import LotShown
from journal_app.ui.translation import language_of, translate_sentence


def kind_name(kind: ProductKind) -> str:
    """What a product is for."""
    return {
        ProductKind.TOXIN: QCoreApplication.translate("StockWords", "Botulinum toxin"),
        ProductKind.FILLER: QCoreApplication.translate("StockWords", "Filler"),
        ProductKind.SKIN_BOOSTER: QCoreApplication.translate("StockWords", "Skin booster"),
        ProductKind.MESOTHERAPY: QCoreApplication.translate("StockWords", "Mesotherapy"),
        ProductKind.PEEL: QCoreApplication.translate("StockWords", "Peel"),
        ProductKind.THREAD: QCoreApplication.translate("StockWords", "Threads"),
        ProductKind.SCLEROSANT: QCoreApplication.translate("StockWords", "Sclerosant"),
        ProductKind.ENZYME: QCoreApplication.translate("StockWords", "Enzyme"),
        ProductKind.ANAESTHETIC: QCoreApplication.translate("StockWords", "Anaesthetic"),
        ProductKind.DILUENT: QCoreApplication.translate("StockWords", "Liquid to dissolve in"),
        ProductKind.DEVICE: QCoreApplication.translate("StockWords", "Device"),
        ProductKind.OTHER: QCoreApplication.translate("StockWords", "Other"),
    }[kind]


def end_name(end: LotEnd) -> str:
    """Why a lot is used no longer."""
    return {
        LotEnd.USED_UP: QCoreApplication.translate("StockWords", "Used up"),
        LotEnd.DISCARDED: QCoreApplication.translate("StockWords", "Discarded"),
        LotEnd.RECALLED: QCoreApplication.translate("StockWords", "Recalled"),
        LotEnd.RETURNED: QCoreApplication.translate("StockWords", "Returned to the supplier"),
    }[end]


def state_name(shown: LotShown) -> str:
    """A lot's state; of a closed one, why."""
    if shown.lot.closed is not None:
        return end_name(shown.lot.closed.reason)
    return {
        LotState.GOOD: QCoreApplication.translate("StockWords", "In use"),
        LotState.NEAR_EXPIRY: QCoreApplication.translate("StockWords", "Expires soon"),
        LotState.EXPIRED: QCoreApplication.translate("StockWords", "Expired"),
        LotState.CLOSED: "",
    }[shown.state]


def product_name(product: Product) -> str:
    """A product in one line: name, strength and maker."""
    details = product.details
    name = " ".join(part for part in (details.name, details.strength) if part)
    return f"{name} ({details.manufacturer})" if details.manufacturer else name


def pack_in_words(details: ProductDetails) -> str:
    """How much one pack holds; empty where nobody said."""
    return (
        ""
        if details.content is None
        else f"{decimal_in_words(details.content)} {unit_word(details.unit, language_of())}"
    )


def decimal_in_words(number: Decimal) -> str:
    """A number without needless zeros, with the decimal sign of the language."""
    text = f"{number.normalize():f}"
    return text if language_of() == "en" else text.replace(".", ",")


def decimal_of(text: str) -> Decimal | None:
    """The number that somebody typed, with comma or point; None where it is none."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def expiry_in_words(shown: LotShown) -> str:
    """The last day of use."""
    return format_date(shown.lot.received.expiry, language_of())


def finding_in_words(finding: Finding) -> str:
    """What a check found."""
    return translate_sentence(finding.key, finding.sentence, dict(finding.params))
