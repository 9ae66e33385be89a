"""The products of a treatment as lines to fill in: name, maker, lot, expiry, amount; it must not convert units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.dates import Expected
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.treatments import ProductLine
from journal_app.ui.icons import Icon
from journal_app.ui.patients.timeline_words import amount_in_words
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, S
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.living import LivingWidget, restyle
from journal_app.ui.widgets.plain_label import PlainLabel

_LONGEST = 200
_MOST = Decimal(100_000)


class ProductRow(LivingWidget):
    """One product. Enter moves on to the next field.

    Signals:
        changed: something was typed.
        removed: the line is to go.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, units: tuple[str, ...], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("productRow")
        self._used_on = today
        self.product, self.maker, self.lot, self.amount = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.expiry = DateField(today, expected=Expected.NEAR)
        self.unit = Chooser()
        for unit in units or ("",):
            self.unit.addItem(unit, unit)
        self.remove_button = IconButton(Icon.CLOSE)
        self._labels: list[PlainLabel] = []
        for line, name in (
            *((self.product, "product"), (self.maker, "maker"), (self.lot, "lot"), (self.amount, "amount")),
            (self.expiry.edit, "expiry"),
        ):
            line.setObjectName(name)
            line.setMaxLength(_LONGEST)
            line.textEdited.connect(lambda _text: self.changed.emit())
            line.installEventFilter(self)
        self.expired = PlainLabel("", TextRole.ERROR)
        self.expired.setObjectName("expired")
        self.expired.hide()
        self.expiry.changed.connect(lambda _day: self._say_expired())
        self.lot.textChanged.connect(lambda _text: self._say_expired())
        self.unit.setObjectName("unit")
        self.unit.activated.connect(lambda _index: self.changed.emit())
        self.remove_button.clicked.connect(self.removed.emit)
        self._arrange()
        self.settle()

    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        lines = (self.product, self.maker, self.lot, self.amount, self.expiry.edit)
        return not any(line.text().strip() for line in lines)

    def problem(self) -> str:
        """The first thing that is missing or cannot be read."""
        for line in (self.product, self.maker, self.lot):
            try:
                clean_text(line.text(), max_length=_LONGEST, lines=Lines.ONE)
            except UserFacing as error:
                return sentence_of(error)
        if not self.product.text().strip():
            return self.tr("Write the product")
        if not self.lot.text().strip():
            return self.tr("Write the lot number of {product}").format(product=self.product.text().strip())
        if self.expiry.value() is None or self.is_expired():
            return self._expiry_problem()
        if self._amount() is None:
            return self.tr("Write the amount of {product} as a number above zero").format(
                product=self.product.text().strip()
            )
        return ""

    def is_expired(self) -> bool:
        """Whether the lot had expired on the day it was used."""
        expiry = self.expiry.value()
        return expiry is not None and expiry < self._used_on()

    def use_day(self, used_on: Callable[[], date]) -> None:
        """Judge the expiry by this day, which may change: that of the treatment."""
        self._used_on = used_on
        self._say_expired()

    def line(self) -> ProductLine:
        """The line as it would be signed; ask ``problem`` first."""
        return ProductLine(
            self.product.text().strip(),
            self.maker.text().strip(),
            self.lot.text().strip(),
            self.expiry.value(),
            self._amount() or Decimal(0),
            str(self.unit.currentData()),
        )

    def show_line(self, line: ProductLine) -> None:
        """Fill it in."""
        self.product.setText(line.product)
        self.maker.setText(line.manufacturer)
        self.lot.setText(line.lot)
        self.expiry.set_value(line.expiry)
        self.amount.setText(amount_in_words(line.amount))
        self._choose_unit(line.unit)

    def content(self) -> Mapping[str, Json]:
        """What is written, as a draft keeps it: texts, right or wrong."""
        return {
            "product": self.product.text(),
            "maker": self.maker.text(),
            "lot": self.lot.text(),
            "expiry": self.expiry.edit.text(),
            "amount": self.amount.text(),
            "unit": str(self.unit.currentData()),
        }

    def restore(self, content: Mapping[str, Json]) -> None:
        """Show what a draft kept."""
        for line, name in (
            (self.product, "product"),
            (self.maker, "maker"),
            (self.lot, "lot"),
            (self.amount, "amount"),
        ):
            line.setText(str(content.get(name, "")))
        self.expiry.edit.setText(str(content.get("expiry", "")))
        self.expiry.edit.textEdited.emit(self.expiry.edit.text())
        if "unit" in content:  # an empty line is not kept: it begins with the usual unit, never with none
            self._choose_unit(str(content["unit"]))

    def retranslate(self) -> None:
        """Say every label again."""
        names = (
            *(self.tr("Product"), self.tr("Maker"), self.tr("Lot number")),
            *(self.tr("Expires"), self.tr("Amount"), self.tr("Unit")),
        )
        fields = (self.product, self.maker, self.lot, self.expiry.edit, self.amount, self.unit)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.remove_button.name_it(self.tr("Take this product out"))
        self._say_expired()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next field; at the amount, out of the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                watched.focusNextChild()
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        first: tuple[tuple[QWidget, int], ...] = ((self.product, 4), (self.maker, 4), (self.lot, 4))
        second: tuple[tuple[QWidget, int], ...] = ((self.expiry, 6), (self.amount, 3), (self.unit, 3))
        for number, fields in enumerate((first, second)):
            at = 0
            for field, span in fields:
                label = PlainLabel("", TextRole.SECONDARY)
                label.setBuddy(field)
                self._labels.append(label)
                grid.addWidget(label, 2 * number, at, 1, span)
                grid.addWidget(field, 2 * number + 1, at, 1, span)
                at += span
        for column in range(12):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.expired, 4, 0, 1, 12)
        grid.addWidget(self.remove_button, 1, 12, Qt.AlignmentFlag.AlignVCenter)

    def _say_expired(self) -> None:
        is_expired = self.is_expired()
        self.expired.setText(self._expired_sentence() if is_expired else "")
        self.expired.setVisible(is_expired)
        restyle(self.expiry.edit, "invalid", is_expired)
        self.expiry.edit.setAccessibleDescription(self.expired.text())

    def _expiry_problem(self) -> str:
        if self.is_expired():
            return self._expired_sentence()
        return self.expiry.problem() or self.tr("Write when lot {lot} expires").format(lot=self.lot.text().strip())

    def _expired_sentence(self) -> str:
        sentence = self.tr("Lot {lot} had expired on the day of the treatment")
        return sentence.format(lot=self.lot.text().strip() or "–")

    def _choose_unit(self, unit: str) -> None:
        if self.unit.findData(unit) < 0:
            self.unit.addItem(unit, unit)
        self.unit.setCurrentIndex(self.unit.findData(unit))

    def _amount(self) -> Decimal | None:
        text = self.amount.text().strip().replace(",", ".")
        try:
            amount = Decimal(text)
        except InvalidOperation:
            return None
        return amount if amount.is_finite() and 0 < amount <= _MOST else None


class ProductLines(LivingWidget):
    """The lines, one more, and the ones of last time.

    Signals:
        changed: something was typed, added or taken out.
        problem_changed: str; empty, because each line is judged on signing.
        last_time_wanted: take over the products of the last treatment.
    """

    changed = Signal()
    problem_changed = Signal(str)
    last_time_wanted = Signal()

    def __init__(self, units: tuple[str, ...], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units, self._today, self._used_on = units, today, today
        self.rows: list[ProductRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(L)
        self.add_button = Button("", Kind.QUIET, icon=Icon.ADD)
        self.add_button.setObjectName("addProductButton")
        self.last_button = Button("", Kind.QUIET, icon=Icon.UNDO)
        self.last_button.setObjectName("lastTimeButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._list)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addWidget(self.last_button)
        line.addStretch(1)
        column.addLayout(line)
        self.last_button.hide()
        self.add_button.clicked.connect(self._another)
        self.last_button.clicked.connect(self.last_time_wanted.emit)
        self.add()
        self.settle()

    def add(self) -> ProductRow:
        """One more line."""
        row = ProductRow(self._units, self._today)
        row.use_day(self._used_on)
        row.changed.connect(self.changed.emit)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self.setFocusProxy(self.rows[0].product)
        self._show_removers()
        return row

    def use_day(self, used_on: Callable[[], date]) -> None:
        """Judge every expiry by this day, which may change: that of the treatment."""
        self._used_on = used_on
        for row in self.rows:
            row.use_day(used_on)

    def show_lines(self, lines: tuple[ProductLine, ...]) -> None:
        """Fill in these lines instead of what is there."""
        self._empty()
        for line in lines:
            self.add().show_line(line)
        if not lines:
            self.add()

    def restore(self, contents: list[Mapping[str, Json]]) -> None:
        """Show what a draft kept."""
        self._empty()
        for content in contents or [{}]:
            self.add().restore(content)

    def written(self) -> list[ProductRow]:
        """The lines that are not empty."""
        return [row for row in self.rows if not row.is_empty()]

    def problem(self) -> str:
        """The first thing that is missing, or that nothing is written."""
        written = self.written()
        if not written:
            return self.tr("Write the product that was used, with lot, expiry and amount")
        return next((problem for row in written if (problem := row.problem())), "")

    def lines(self) -> tuple[ProductLine, ...]:
        """The lines as they would be signed."""
        return tuple(row.line() for row in self.written())

    def retranslate(self) -> None:
        """Say every text again."""
        self.add_button.setText(self.tr("Another product"))
        self.last_button.setText(self.tr("Same as last time"))

    def _another(self) -> None:
        self.add().product.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def _remove(self, row: ProductRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self.add()
        self._show_removers()
        self.changed.emit()
        self.rows[0].product.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_removers(self) -> None:
        for row in self.rows:
            row.remove_button.setVisible(len(self.rows) > 1)
