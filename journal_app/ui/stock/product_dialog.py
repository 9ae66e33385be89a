"""A product as it is written down or changed; it begins with what a scan or the stock already says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal_app.domain.products import Product, ProductDetails, ProductKind
from journal_app.domain.units import unit_code, unit_word
from journal_app.services import products
from journal_app.services.products import LONGEST_LINE
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.stock.stock_dialog import StockDialog
from journal_app.ui.stock.words import decimal_in_words, decimal_of, kind_name
from journal_app.ui.tokens import M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow

_HEIGHT = 680
_LONGEST_NUMBER = 12
NOTHING_KNOWN = ProductDetails("", "", ProductKind.TOXIN, "", None, "", "", "", False, None, ())  # noqa: FBT003 - a record's field


class ProductDialog(StockDialog):
    """Every detail of a product; with ``product`` it changes that one."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        done: Callable[[ChangeSet], object],
        *,
        product: Product | None = None,
        begin: ProductDetails = NOTHING_KNOWN,
    ) -> None:
        title = QCoreApplication.translate("ProductDialog", "New product")
        if product is not None:
            title = QCoreApplication.translate("ProductDialog", "Change {name}").format(name=product.details.name)
        super().__init__(parent, desk, title, height=_HEIGHT)
        self.setObjectName("productDialog")
        self._product = product
        self._before = begin if product is None else product.details
        self._make_fields()
        verb = self.tr("Register product") if product is None else self.tr("Save changes")
        pack = _beside(self.content_row, self.unit_row, self.strength_row)
        numbers = _beside(self.gtin_row, self.number_row)
        self.lay_out(
            self.name_row,
            self.maker_row,
            self.kind_row,
            pack,
            self.medicine,
            self.hours_row,
            numbers,
            verb=verb,
            done=done,
        )
        self.name.setFocus()

    def _make_fields(self) -> None:
        before = self._before
        self.name = _line("productName", before.name)
        self.maker = _line("productMaker", before.manufacturer)
        self.kind = Chooser()
        self.kind.setObjectName("productKind")
        for kind in ProductKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.kind.setPlaceholderText(self.tr("Choose…"))
        # A new product is nothing until somebody says what: a wrong guess would be passed over.
        is_known = self._product is not None
        self.kind.setCurrentIndex(self.kind.findData(before.kind.value) if is_known else -1)
        self.strength = _line("productStrength", before.strength)
        content = "" if before.content is None else decimal_in_words(before.content)
        self.content = _line("productContent", content, longest=_LONGEST_NUMBER)
        self.unit = _line("productUnit", unit_word(before.unit, language_of()))
        self.medicine = Tick(self.tr("It is a medicine"))
        self.medicine.setObjectName("productMedicine")
        self.medicine.setChecked(before.is_medicine)
        hours = "" if before.open_hours is None else str(before.open_hours)
        self.hours = _line("productOpenHours", hours, longest=_LONGEST_NUMBER)
        self.gtin = _line("productGtin", before.gtin)
        self.number = _line("productNumber", before.number)
        self.name_row = FormRow(self.tr("Name"), self.name)
        self.maker_row = FormRow(self.tr("Maker"), self.maker, optional=True)
        self.kind_row = FormRow(self.tr("What it is"), self.kind)
        self.content_row = FormRow(self.tr("Content"), self.content, optional=True)
        self.unit_row = FormRow(self.tr("Unit"), self.unit, optional=True)
        self.strength_row = FormRow(self.tr("Strength"), self.strength, optional=True)
        self.hours_row = FormRow(
            self.tr("Hours an opened pack may be used"),
            self.hours,
            hint=self.tr("As the maker says. Empty: it is not limited."),
            optional=True,
        )
        self.gtin_row = FormRow(
            self.tr("GTIN or UDI-DI"), self.gtin, hint=self.tr("A scan fills it in."), optional=True
        )
        self.number_row = FormRow(
            self.tr("Pack number"), self.number, hint=self.tr("Vnr, PZN and the like."), optional=True
        )

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """A name there must be; numbers must be numbers."""
        content, hours = self.content.text().strip(), self.hours.text().strip()
        amount = decimal_of(content)
        no_amount = bool(content) and (amount is None or amount <= 0)
        whole = hours.isascii() and hours.isdigit()
        return (
            (self.name_row, "" if self.name.text().strip() else self.tr("Write the name")),
            (self.kind_row, "" if self.kind.currentData() else self.tr("Choose what it is")),
            (self.content_row, self.tr("Write a number above zero") if no_amount else ""),
            (self.unit_row, self._unit_problem(content)),
            (self.hours_row, self.tr("Write a whole number of hours") if hours and not whole else ""),
        )

    def _unit_problem(self, content: str) -> str:
        return self.tr("Write the unit") if content and not self.unit.text().strip() else ""

    def act(self) -> Callable[[], ChangeSet]:
        """Register or change it."""
        session, product, details = self.desk.session, self._product, self._details()
        if product is None:
            return lambda: products.register_product(session, details)
        return lambda: products.change_product(session, product.id, details)

    def _details(self) -> ProductDetails:
        content, hours = self.content.text().strip(), self.hours.text().strip()
        amount: Decimal | None = decimal_of(content) if content else None
        return replace(
            self._before,
            name=self.name.text(),
            manufacturer=self.maker.text(),
            kind=ProductKind(self.kind.currentData()),
            strength=self.strength.text(),
            content=amount,
            unit=unit_code(self.unit.text(), language_of()),
            gtin=self.gtin.text(),
            number=self.number.text(),
            is_medicine=self.medicine.isChecked(),
            open_hours=int(hours) if hours else None,
        )


def _beside(*rows: FormRow) -> QWidget:
    """Rows beside each other, equally wide."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(M)
    for row in rows:
        line.addWidget(row, 1)
    return whole


def _line(name: str, text: str, *, longest: int = LONGEST_LINE) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setMaxLength(longest)
    return line
