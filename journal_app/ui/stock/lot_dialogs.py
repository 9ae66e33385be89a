"""A delivery that came, a lot that goes, a vial that is opened; each writes one record and names no patient."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.dates import Expected, format_datetime
from journal_app.domain.products import LotEnd, Product
from journal_app.services import products
from journal_app.services.products import LONGEST_LINE, LONGEST_LOT, LONGEST_REMARK, LotShown, NewLot
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.stock.stock_dialog import StockDialog
from journal_app.ui.stock.words import decimal_of, end_name, product_name
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_LONGEST_NUMBER = 6
_RECEIVING, _CLOSING, _OPENING = 620, 420, 420


class ReceiveLotDialog(StockDialog):
    """What came: product, lot, expiry, how many packs, from whom; a scan fills in what it knows."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        known: tuple[Product, ...],
        done: Callable[[ChangeSet], object],
        *,
        product: Product | None = None,
        lot: str = "",
        expiry: date | None = None,
        doubt: str = "",
    ) -> None:
        title = QCoreApplication.translate("ReceiveLotDialog", "Receive a lot")
        super().__init__(parent, desk, title, height=_RECEIVING)
        self.setObjectName("receiveLotDialog")
        self.product = Chooser()
        self.product.setObjectName("lotProduct")
        for one in known:
            self.product.addItem(product_name(one), one.id)
        if product is not None:
            self.product.setCurrentIndex(self.product.findData(product.id))
        self.lot = QLineEdit(lot)
        self.lot.setObjectName("lotNumber")
        self.lot.setMaxLength(LONGEST_LOT)
        self.expiry = DateField(desk.today, expected=Expected.NEAR)
        self.expiry.edit.setObjectName("lotExpiry")
        if expiry is not None:
            self.expiry.set_value(expiry)
        self.quantity, self.supplier = QLineEdit(), QLineEdit()
        self.quantity.setObjectName("lotQuantity")
        self.quantity.setMaxLength(_LONGEST_NUMBER)
        self.supplier.setObjectName("lotSupplier")
        self.supplier.setMaxLength(LONGEST_LINE)
        self.notice.say(doubt, kind=NoticeKind.WARNING)
        self.product_row = FormRow(self.tr("Product"), self.product)
        self.lot_row = FormRow(self.tr("Lot number"), self.lot, hint=self.tr("As it is printed on the pack."))
        self.expiry_row = FormRow(
            self.tr("Expires"), self.expiry, hint=self.tr("The last day on which it may be used.")
        )
        self.quantity_row = FormRow(self.tr("How many packs"), self.quantity)
        self.supplier_row = FormRow(self.tr("Supplier"), self.supplier, optional=True)
        self.lay_out(
            self.product_row,
            self.lot_row,
            self.expiry_row,
            self.quantity_row,
            self.supplier_row,
            verb=self.tr("Receive lot"),
            done=done,
        )
        (self.quantity if lot and expiry else self.product).setFocus()

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """Everything but the supplier there must be."""
        quantity = self.quantity.text().strip()
        is_count = quantity.isascii() and quantity.isdigit() and int(quantity) > 0
        return (
            (self.product_row, "" if self.product.count() else self.tr("Register the product first")),
            (self.lot_row, "" if self.lot.text().strip() else self.tr("Write the lot number")),
            (self.expiry_row, self.expiry.problem() or self._missing_expiry()),
            (self.quantity_row, "" if is_count else self.tr("Write a whole number above zero")),
        )

    def _missing_expiry(self) -> str:
        return "" if self.expiry.value() else self.tr("Write when it expires")

    def act(self) -> Callable[[], ChangeSet]:
        """Receive it."""
        session, expiry = self.desk.session, self.expiry.value() or self.desk.today()
        new = NewLot(
            product=self.product.currentData(),
            number=self.lot.text(),
            expiry=expiry,
            quantity=int(self.quantity.text().strip()),
            supplier=self.supplier.text(),
        )
        return lambda: products.receive_lot(session, new)


class CloseLotDialog(StockDialog):
    """Why a lot is taken out of use."""

    def __init__(self, parent: QWidget, desk: Desk, shown: LotShown, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("CloseLotDialog", "Take lot {lot} out of use?")
        super().__init__(parent, desk, title.format(lot=shown.lot.received.number), height=_CLOSING)
        self.setObjectName("closeLotDialog")
        self._lot = shown.lot.id
        self.reason = Chooser()
        self.reason.setObjectName("lotEnd")
        for end in LotEnd:
            self.reason.addItem(end_name(end), end)
        self.remark = TextArea(LONGEST_REMARK, lines=2)
        self.remark.edit.setObjectName("lotRemark")
        recalled = self.tr("A recalled lot is refused in new entries. Under “Recall” are those who got it.")
        self.reason_row = FormRow(self.tr("Why"), self.reason, hint=recalled)
        self.remark_row = FormRow(self.tr("Remark"), self.remark, optional=True)
        name = PlainLabel(product_name(shown.product), TextRole.STRONG)
        self.lay_out(name, self.reason_row, self.remark_row, verb=self.tr("Take out of use"), done=done)
        self.reason.setFocus()

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """The remark may be too long."""
        return ((self.remark_row, self.remark.problem()),)

    def act(self) -> Callable[[], ChangeSet]:
        """Close it."""
        session, lot, remark = self.desk.session, self._lot, self.remark.text()
        reason = LotEnd(self.reason.currentData())
        return lambda: products.close_lot(session, lot, reason, remark=remark)


class OpenVialDialog(StockDialog):
    """A vial is opened now, and perhaps dissolved in something."""

    def __init__(self, parent: QWidget, desk: Desk, shown: LotShown, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("OpenVialDialog", "Open a vial of lot {lot}")
        super().__init__(parent, desk, title.format(lot=shown.lot.received.number), height=_OPENING)
        self.setObjectName("openVialDialog")
        self._lot = shown.lot.id
        self.liquid, self.amount = QLineEdit(), QLineEdit()
        self.liquid.setObjectName("vialLiquid")
        self.liquid.setMaxLength(LONGEST_LINE)
        self.amount.setObjectName("vialAmount")
        self.amount.setMaxLength(_LONGEST_NUMBER)
        self.liquid_row = FormRow(self.tr("Dissolved in"), self.liquid, optional=True)
        self.amount_row = FormRow(self.tr("Millilitres of it"), self.amount, optional=True)
        hours, now = shown.product.details.open_hours, desk.session.clock
        opened = format_datetime(desk.session.now(), language_of(), zone=now.zone())
        lines = [product_name(shown.product), self.tr("Opened {moment}").format(moment=opened)]
        if hours is not None:
            lines.append(self.tr("May be used for %n hour(s)", "", hours))
        self.lay_out(
            PlainLabel("\n".join(lines), TextRole.SECONDARY),
            self.liquid_row,
            self.amount_row,
            verb=self.tr("Open vial"),
            done=done,
        )
        self.liquid.setFocus()

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """Liquid and amount belong together."""
        liquid, typed = self.liquid.text().strip(), self.amount.text().strip()
        amount = decimal_of(typed)
        is_wrong = bool(typed) and (amount is None or amount <= 0)
        return (
            (self.liquid_row, self.tr("Write what it was dissolved in") if typed and not liquid else ""),
            (self.amount_row, self.tr("Write a number above zero") if is_wrong else ""),
        )

    def act(self) -> Callable[[], ChangeSet]:
        """Open it."""
        session, lot, liquid, typed = self.desk.session, self._lot, self.liquid.text(), self.amount.text().strip()
        amount = decimal_of(typed) if typed else None
        return lambda: products.open_vial(session, lot, diluted_with=liquid, diluted_ml=amount)
