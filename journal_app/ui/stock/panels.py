"""The three lists of the stock, each with the chosen line beside it; they ask for acts and carry none out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.products import LotState, Product
from journal_app.domain.recalls import Remaining
from journal_app.domain.units import unit_word
from journal_app.services.products import LotShown, VialShown
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.stock.words import (
    decimal_in_words,
    expiry_in_words,
    kind_name,
    pack_in_words,
    product_name,
    state_name,
)
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_Line = TypeVar("_Line")


@dataclass(frozen=True, slots=True)
class StockKnown:
    """What the screen shows: every product, the lots that are not closed, the vials that are open."""

    products: tuple[Product, ...]
    lots: tuple[LotShown, ...]
    vials: tuple[VialShown, ...]
    may_open: bool


class StockPanel(LivingWidget, Generic[_Line]):
    """A table, the line that is chosen beside it, and what is said where there is none."""

    def __init__(self, desk: Desk, name: str, *, columns: int) -> None:
        super().__init__(surface="ground")
        self.desk = desk
        self.lines: tuple[_Line, ...] = ()
        self.table = LinesTable(f"{name}Table", columns=columns, wide=0)
        self.side = SideCard()
        self.facts = PlainLabel("", TextRole.SECONDARY)
        self.side.card.body.addWidget(self.facts)
        self.side.card.body.addSpacing(M)
        self.empty = EmptyState(Icon.STOCK)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(L)
        row.addWidget(self._pages, 1)
        row.addWidget(self.side)
        self.table.chosen.connect(lambda _row: self._show_chosen())

    def add_button(self, wanted: SignalInstance) -> Button:
        """A button below the facts that hands the chosen line to a signal."""
        button = Button("", Kind.SECONDARY)
        self.side.card.body.addWidget(button)
        button.clicked.connect(lambda _checked=False: self._hand(wanted))
        return button

    def show_rows(self, lines: Sequence[_Line]) -> None:
        """Show these; the one that was chosen stays so."""
        before = self.chosen()
        self.lines = tuple(lines)
        ids = [self.id_of(one) for one in self.lines]
        place = ids.index(self.id_of(before)) if before is not None and self.id_of(before) in ids else 0
        self._pages.setCurrentWidget(self.table if self.lines else self.empty)
        self.table.show_lines([self.cells(one) for one in self.lines], choose=place)
        self._show_chosen()

    def choose(self, wanted: UUID) -> None:
        """Choose the line with this id, where there is one."""
        for place, one in enumerate(self.lines):
            if self.id_of(one) == wanted:
                self.table.selectRow(place)

    def chosen(self) -> _Line | None:
        """The line that is chosen."""
        return self.lines[self.table.row] if 0 <= self.table.row < len(self.lines) else None

    def id_of(self, line: _Line) -> UUID:
        """What tells a line from the others."""
        raise NotImplementedError

    def cells(self, line: _Line) -> tuple[str, ...]:
        """The texts of a line's cells."""
        raise NotImplementedError

    def show_one(self, line: _Line) -> None:
        """Say the facts of the line that is chosen."""
        raise NotImplementedError

    def _show_chosen(self) -> None:
        one = self.chosen()
        self.side.setVisible(one is not None)
        if one is not None:
            self.show_one(one)

    def _hand(self, wanted: SignalInstance) -> None:
        one = self.chosen()
        if one is not None:
            wanted.emit(one)


class LotsPanel(StockPanel[LotShown]):
    """The lots that are not closed, those that end first first.

    Signals:
        open_wanted, close_wanted, count_wanted: LotShown.
    """

    open_wanted = Signal(object)
    close_wanted = Signal(object)
    count_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "lots", columns=4)
        self.may_open = False
        self.open_button = self.add_button(self.open_wanted)
        self.open_button.setObjectName("openVialButton")
        self.count_button = self.add_button(self.count_wanted)
        self.count_button.setObjectName("countLotButton")
        self.left = PlainLabel("", TextRole.STRONG)
        self.side.card.body.addWidget(self.left)
        self.close_button = self.add_button(self.close_wanted)
        self.close_button.setObjectName("closeLotButton")
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        heads = (self.tr("Product"), self.tr("Lot"), self.tr("Expires"), self.tr("State"))
        self.table.name_it(self.tr("Lots"), heads)
        self.open_button.setText(self.tr("Open a vial…"))
        self.count_button.setText(self.tr("Count what is left"))
        self.close_button.setText(self.tr("Take out of use…"))
        self.empty.say(self.tr("No lots in use"), self.tr("Scan a pack above, or receive a lot."))
        self.show_rows(self.lines)

    def id_of(self, line: LotShown) -> UUID:
        """The lot's."""
        return line.lot.id

    def cells(self, line: LotShown) -> tuple[str, ...]:
        """Product, number, last day, state."""
        return product_name(line.product), line.lot.received.number, expiry_in_words(line), state_name(line)

    def show_one(self, line: LotShown) -> None:
        """What came, when and from whom."""
        received = line.lot.received
        self.side.card.set_title(self.tr("Lot {lot}").format(lot=received.number))
        came = format_date(received.received_on, language_of())
        lines = [
            product_name(line.product),
            self.tr("Expires {date}").format(date=expiry_in_words(line)),
            state_name(line),
            self.tr("%n pack(s) received", "", received.quantity),
            self.tr("Received {date}").format(date=came),
            self.tr("Supplier: {name}").format(name=received.supplier) if received.supplier else "",
            received.remark,
        ]
        self.facts.setText("\n".join(one for one in lines if one))
        self.left.setText("")
        self.left.hide()
        self.count_button.setVisible(self.may_open and line.product.details.content is not None)
        self.open_button.setVisible(self.may_open and line.state is not LotState.EXPIRED)

    def show_left(self, lot: UUID, left: Remaining | None) -> None:
        """Say what is left of a lot, if it is still the one that is chosen."""
        chosen = self.chosen()
        if left is None or chosen is None or chosen.lot.id != lot:
            return
        words = self.tr("Left: {left} of {received} {unit}").format(
            left=decimal_in_words(left.left),
            received=decimal_in_words(left.received),
            unit=unit_word(left.unit, language_of()),
        )
        if left.unclear:
            unclear = self.tr("%n line(s) may be of this lot as well", "", left.unclear)
            words = f"{words}\n{unclear}"
        self.left.setText(words)
        self.left.show()


class VialsPanel(StockPanel[VialShown]):
    """The vials that are open, newest first.

    Signals:
        discard_wanted: VialShown.
    """

    discard_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "vials", columns=4)
        self.may_open = False
        self.discard_button = self.add_button(self.discard_wanted)
        self.discard_button.setObjectName("discardVialButton")
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        heads = (self.tr("Product"), self.tr("Lot"), self.tr("Usable until"), self.tr("State"))
        self.table.name_it(self.tr("Opened vials"), heads)
        self.discard_button.setText(self.tr("Throw it away…"))
        self.empty.say(self.tr("No vial is open"), self.tr("A practitioner opens one from the list of lots."))
        self.show_rows(self.lines)

    def id_of(self, line: VialShown) -> UUID:
        """The vial's."""
        return line.vial.id

    def cells(self, line: VialShown) -> tuple[str, ...]:
        """Product, lot, until when, whether still."""
        return product_name(line.product), line.lot.received.number, self._until(line), self._state(line)

    def show_one(self, line: VialShown) -> None:
        """When it was opened and what it was dissolved in."""
        opened, zone = line.vial.opened, self.desk.session.clock.zone()
        self.side.card.set_title(self.tr("Vial of lot {lot}").format(lot=line.lot.received.number))
        lines = [
            product_name(line.product),
            self.tr("Opened {moment}").format(moment=format_datetime(opened.opened_at, language_of(), zone=zone)),
            self.tr("Usable until {moment}").format(moment=self._until(line)),
            self._state(line),
        ]
        if opened.diluted_ml is not None:
            dissolved = self.tr("Dissolved in {amount} ml {liquid}")
            lines.append(dissolved.format(amount=decimal_in_words(opened.diluted_ml), liquid=opened.diluted_with))
        elif opened.diluted_with:
            lines.append(self.tr("Dissolved in {liquid}").format(liquid=opened.diluted_with))
        self.facts.setText("\n".join(lines))
        self.discard_button.setVisible(self.may_open)

    def _until(self, line: VialShown) -> str:
        until = line.vial.opened.usable_until
        if until is None:
            return self.tr("not limited")
        return format_datetime(until, language_of(), zone=self.desk.session.clock.zone())

    def _state(self, line: VialShown) -> str:
        return self.tr("May be used") if line.is_usable else self.tr("Past its time")


class ProductsPanel(StockPanel[Product]):
    """Every product, by name.

    Signals:
        change_wanted: Product.
    """

    change_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "products", columns=4)
        self.change_button = self.add_button(self.change_wanted)
        self.change_button.setObjectName("changeProductButton")
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        heads = (self.tr("Product"), self.tr("What it is"), self.tr("One pack holds"), self.tr("Product number"))
        self.table.name_it(self.tr("Products"), heads)
        self.change_button.setText(self.tr("Change…"))
        self.empty.say(self.tr("No products"), self.tr("Scan a pack above, or register a product."))
        self.show_rows(self.lines)

    def id_of(self, line: Product) -> UUID:
        """The product's."""
        return line.id

    def cells(self, line: Product) -> tuple[str, ...]:
        """Name, kind, content, number."""
        details = line.details
        return product_name(line), kind_name(details.kind), pack_in_words(details), details.gtin or details.number

    def show_one(self, line: Product) -> None:
        """Everything else that is known of it."""
        details = line.details
        self.side.card.set_title(details.name)
        hours = details.open_hours
        lines = [
            details.manufacturer,
            details.strength,
            kind_name(details.kind),
            self.tr("A medicine") if details.is_medicine else "",
            self.tr("One pack holds {content}").format(content=pack_in_words(details)) if details.content else "",
            self.tr("Opened, it may be used for %n hour(s)", "", hours) if hours else "",
            self.tr("GTIN {number}").format(number=details.gtin) if details.gtin else "",
            self.tr("Pack number {number}").format(number=details.number) if details.number else "",
        ]
        self.facts.setText("\n".join(one for one in lines if one))
