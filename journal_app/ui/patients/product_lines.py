"""The products of a treatment as lines to fill in: name, maker, lot, expiry, amount; it must not convert units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.codec import Json, from_fields, to_fields
from journal_app.domain.dates import Expected
from journal_app.domain.entry_checks import has_field, needs_product
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.treatments import ProductLine
from journal_app.domain.units import unit_word
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.patients.scanned_line import ScannedLine
from journal_app.ui.patients.timeline_words import amount_in_words
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, IconButton, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.living import LivingWidget, restyle
from journal_app.ui.widgets.plain_label import PlainLabel

_LONGEST = 200
_MOST = Decimal(100_000)
_NOTHING = ProductLine("", "", "", None, Decimal(0), "")
_OF_THE_STOCK = frozenset({"strength", "udi", "lot_record", "vial"})
"""What no field shows to type in, because only a scan or the stock knows it."""


class ProductRow(LivingWidget):
    """One product. Enter moves on to the next field.

    Signals:
        changed: something was typed.
        removed: the line is to go.
        code_entered: str, what stands in the product or lot field as Enter leaves it: a scanner ends with Enter.
    """

    changed = Signal()
    removed = Signal()
    code_entered = Signal(str)

    def __init__(self, definition: TreatmentDefinition, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("productRow")
        self._used_on = today
        self.product, self.maker, self.lot, self.amount = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.diluted = QLineEdit()
        self._is_diluted = has_field(definition, "dilution")
        self._from_stock = _NOTHING
        self.origin = PlainLabel("", TextRole.SECONDARY)
        self.origin.setObjectName("origin")
        self.expiry = DateField(today, expected=Expected.NEAR)
        self.unit = Chooser()
        for unit in definition.product_units or ("",):
            self.unit.addItem(unit_word(unit, language_of()), unit)
        self.remove_button = IconButton(Icon.CLOSE)
        self._labels: list[PlainLabel] = []
        for line, name in (
            *((self.product, "product"), (self.maker, "maker"), (self.lot, "lot"), (self.amount, "amount")),
            *((self.expiry.edit, "expiry"), (self.diluted, "diluted")),
        ):
            line.setObjectName(name)
            line.setMaxLength(_LONGEST)
            line.textEdited.connect(lambda _text: self.changed.emit())
            line.installEventFilter(self)
        for line in (self.product, self.maker, self.lot, self.expiry.edit):
            line.textEdited.connect(lambda _text: self._forget_stock())
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

    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in its order."""
        amounts = (self.amount, self.unit, self.diluted) if self._is_diluted else (self.amount, self.unit)
        return (self.product, self.maker, self.lot, self.expiry.edit, *amounts, self.remove_button)

    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        lines = (self.product, self.maker, self.lot, self.amount, self.expiry.edit, self.diluted)
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
        return self._problem_of_amounts(self.product.text().strip())

    def _problem_of_amounts(self, name: str) -> str:
        if _number(self.amount.text()) is None:
            return self.tr("Write the amount of {product} as a number above zero").format(product=name)
        if self.diluted.text().strip() and self._diluted_ml() is None:
            return self.tr("Write what {product} was diluted in as a number of ml above zero").format(product=name)
        return ""

    def lacking(self) -> QLineEdit | None:
        """The first of its fields that must be filled in and is not."""
        wanted = (self.product, self.lot, self.expiry.edit, self.amount)
        return next((line for line in wanted if not line.text().strip()), None)

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
        return replace(
            self._from_stock,
            product=self.product.text().strip(),
            manufacturer=self.maker.text().strip(),
            lot=self.lot.text().strip(),
            expiry=self.expiry.value(),
            amount=_number(self.amount.text()) or Decimal(0),
            unit=str(self.unit.currentData()),
            diluted_ml=self._diluted_ml(),
        )

    def show_line(self, line: ProductLine) -> None:
        """Fill it in."""
        self.product.setText(line.product)
        self.maker.setText(line.manufacturer)
        self.lot.setText(line.lot)
        self.expiry.set_value(line.expiry)
        self.amount.setText(amount_in_words(line.amount) if line.amount else "")
        self.diluted.setText("" if line.diluted_ml is None else amount_in_words(line.diluted_ml))
        self._choose_unit(line.unit)
        self._from_stock = line
        self._show_origin()

    def show_scan(self, code: str, scanned: ScannedLine) -> None:
        """Fill in what a code named, unless something else was written meanwhile; the amount stays the person's."""
        field = next((line for line in (self.product, self.lot) if line.text() == code), None)
        if field is None:
            return
        if scanned.line is not None:
            self._take_scan(field, scanned.line)
            following = self.lacking() or self.amount
            following.setFocus(Qt.FocusReason.OtherFocusReason)
            following.selectAll()
            self.changed.emit()
        said = [sentence_of(UserFacing(one.key, one.sentence, **dict(one.params))) for one in scanned.warnings]
        if scanned.refusal is not None:
            said.append(sentence_of(scanned.refusal))
        self._show_origin("\n".join(said))

    def _take_scan(self, field: QLineEdit, line: ProductLine) -> None:
        if line.product:
            self.product.setText(line.product)
            self.maker.setText(line.manufacturer)
        elif field is self.product:
            self.product.clear()  # a code is no name
        self.lot.setText(line.lot if line.lot or field is self.lot else self.lot.text())
        self.expiry.set_value(line.expiry)
        if line.unit:
            self._choose_unit(line.unit)
        if line.diluted_ml is not None and not self.diluted.text():
            self.diluted.setText(amount_in_words(line.diluted_ml))
        self._from_stock = line

    def content(self) -> Mapping[str, Json]:
        """What is written, as a draft keeps it: texts, right or wrong."""
        return {
            "product": self.product.text(),
            "maker": self.maker.text(),
            "lot": self.lot.text(),
            "expiry": self.expiry.edit.text(),
            "amount": self.amount.text(),
            "unit": str(self.unit.currentData()),
            "diluted": self.diluted.text(),
            **{name: value for name, value in to_fields(self._from_stock).items() if name in _OF_THE_STOCK},
        }

    def restore(self, content: Mapping[str, Json]) -> None:
        """Show what a draft kept."""
        for line, name in (
            (self.product, "product"),
            (self.maker, "maker"),
            (self.lot, "lot"),
            (self.amount, "amount"),
            (self.diluted, "diluted"),
        ):
            line.setText(str(content.get(name, "")))
        self.expiry.edit.setText(str(content.get("expiry", "")))
        self.expiry.edit.textEdited.emit(self.expiry.edit.text())
        if "unit" in content:  # an empty line is not kept: it begins with the usual unit, never with none
            self._choose_unit(str(content["unit"]))
        known = {name: content[name] for name in _OF_THE_STOCK if name in content}
        self._from_stock = from_fields(ProductLine, {**to_fields(_NOTHING), **known})
        self._show_origin()

    def retranslate(self) -> None:
        """Say every label again."""
        names = (
            *(self.tr("Product"), self.tr("Maker"), self.tr("Lot number")),
            *(self.tr("Expires"), self.tr("Amount"), self.tr("Unit"), self.tr("Diluted in (ml)")),
        )
        fields = (self.product, self.maker, self.lot, self.expiry.edit, self.amount, self.unit, self.diluted)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        for place in range(self.unit.count()):
            self.unit.setItemText(place, unit_word(str(self.unit.itemData(place)), language_of()))
        self.remove_button.name_it(self.tr("Take this product out"))
        self._show_origin()
        self._say_expired()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next field; at the amount, out of the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if watched in {self.product, self.lot} and watched.text().strip():
                    self.code_entered.emit(watched.text())
                watched.focusNextChild()
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        first: tuple[tuple[QWidget, int], ...] = ((self.product, 4), (self.maker, 4), (self.lot, 4))
        spans = (5, 2, 2, 3) if self._is_diluted else (6, 3, 3, 0)
        second = tuple(zip((self.expiry, self.amount, self.unit, self.diluted), spans, strict=True))
        for number, fields in enumerate((first, second)):
            at = 0
            for field, span in fields:
                label = PlainLabel("", TextRole.SECONDARY)
                label.setBuddy(field)
                self._labels.append(label)
                if not span:  # this treatment dissolves nothing
                    for part in (label, field):
                        part.setParent(self)
                        part.hide()
                    continue
                grid.addWidget(label, 2 * number, at, 1, span)
                grid.addWidget(field, 2 * number + 1, at, 1, span)
                at += span
        for column in range(12):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.expired, 4, 0, 1, 12)
        grid.addWidget(self.remove_button, 1, 12, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.origin, 4, 0, 1, 12)

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
            self.unit.addItem(unit_word(unit, language_of()), unit)
        self.unit.setCurrentIndex(self.unit.findData(unit))

    def _diluted_ml(self) -> Decimal | None:
        return _number(self.diluted.text().casefold().removesuffix("ml")) if self._is_diluted else None

    def _forget_stock(self) -> None:
        """Written by hand, the line is no longer what the stock said; a scan of what it did not know still names it."""
        is_unknown = not self._from_stock.product
        self._from_stock = replace(_NOTHING, udi=self._from_stock.udi if is_unknown else "")
        self._show_origin()

    def _show_origin(self, warning: str = "") -> None:
        """Say what a scan or the stock told beside the fields."""
        stock = self._from_stock
        strength = self.tr("Strength {strength}").format(strength=stock.strength) if stock.strength else ""
        udi = self.tr("UDI {udi}").format(udi=stock.udi) if stock.udi else ""
        known = self.tr("From the clinic's stock") if stock.lot_record is not None else ""
        told = "   ·   ".join(part for part in (strength, udi, known) if part)
        self.origin.setText("\n".join(part for part in (told, warning) if part))
        self.origin.set_role(TextRole.WARNING if warning else TextRole.SECONDARY)
        self.origin.setVisible(bool(self.origin.text()))
        if warning:
            announce(self.origin, warning, urgent=True)


class ProductLines(LivingWidget):
    """The lines, and one more.

    Signals:
        changed: something was typed, added or taken out.
        problem_changed: str; empty, because each line is judged on signing.
        code_entered: ProductRow and str, a code to look up in the stock.
    """

    changed = Signal()
    problem_changed = Signal(str)
    code_entered = Signal(object, str)

    def __init__(self, definition: TreatmentDefinition, today: Callable[[], date]) -> None:
        super().__init__()
        self._definition, self._today, self._used_on = definition, today, today
        self.rows: list[ProductRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(L)
        self.add_button = Button("", Kind.QUIET, icon=Icon.ADD)
        self.add_button.setObjectName("addProductButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._list)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        column.addLayout(line)
        self.add_button.clicked.connect(self._another)
        self.add()
        self.settle()

    def add(self) -> ProductRow:
        """One more line."""
        row = ProductRow(self._definition, self._today)
        row.use_day(self._used_on)
        row.changed.connect(self.changed.emit)
        row.removed.connect(lambda: self._remove(row))
        row.code_entered.connect(lambda code: self.code_entered.emit(row, code))
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()  # at once, not when the layout comes to it: the next key may lead into it
        before: QWidget = self.add_button.previousInFocusChain() or self
        for field in row.fields():  # made after all else, they would be the last that Tab comes to
            QWidget.setTabOrder(before, field)
            before = field
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

    def restore(self, contents: list[Mapping[str, Json]], *, dilution: str = "") -> None:
        """Show what a draft kept; drafts of before kept the ``dilution`` for all lines together."""
        self._empty()
        for content in contents or [{}]:
            self.add().restore({"diluted": dilution, **content})

    def written(self) -> list[ProductRow]:
        """The lines that are not empty."""
        return [row for row in self.rows if not row.is_empty()]

    def problem(self) -> str:
        """The first thing that is missing, or that nothing is written where a product must be named."""
        written = self.written()
        if not written and needs_product(self._definition):
            return self.tr("Write the product that was used, with lot, expiry and amount")
        return next((problem for row in written if (problem := row.problem())), "")

    def focus_missing(self) -> None:
        """Go to the first field that must still be filled in, else to the first amount."""
        missing = next((field for row in self.rows if (field := row.lacking()) is not None), self.rows[0].amount)
        missing.setFocus(Qt.FocusReason.OtherFocusReason)
        missing.selectAll()

    def complete(self) -> tuple[ProductLine, ...]:
        """The lines that nothing is missing from, while others are still being written."""
        return tuple(row.line() for row in self.written() if not row.problem())

    def lines(self) -> tuple[ProductLine, ...]:
        """The lines as they would be signed."""
        return tuple(row.line() for row in self.written())

    def retranslate(self) -> None:
        """Say every text again."""
        self.add_button.setText(self.tr("Another product"))

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


def _number(text: str) -> Decimal | None:
    """A number above zero with either decimal sign, or None."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 < number <= _MOST else None
