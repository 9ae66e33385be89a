"""The stock: a line for the scanner on top, then lots, opened vials and products; no patient stands in any of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QTabWidget

from journal_app.domain.findings import has_errors
from journal_app.domain.people import Permission, permissions
from journal_app.domain.products import Product
from journal_app.services import products, recall
from journal_app.services.products import LotShown, ScanResult, VialShown
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.stock.lot_dialogs import CloseLotDialog, OpenVialDialog, ReceiveLotDialog
from journal_app.ui.stock.panels import LotsPanel, ProductsPanel, StockKnown, VialsPanel
from journal_app.ui.stock.product_dialog import NOTHING_KNOWN, ProductDialog
from journal_app.ui.stock.words import finding_in_words, product_name
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.scan_field import ScanField

_KINDS = ("product.", "lot.", "vial.", "policy.")


class StockScreen(ClinicScreen):
    """Scanning a known lot shows it, of a known product receives it, of an unknown one registers the product first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("stockScreen")
        self._desk = desk
        self._known: StockKnown | None = None
        self.receive_button = Button("", Kind.PRIMARY, icon=Icon.ADD)
        self.receive_button.setObjectName("receiveLotButton")
        self.product_button = Button("", Kind.SECONDARY, icon=Icon.STOCK)
        self.product_button.setObjectName("newProductButton")
        for button in (self.product_button, self.receive_button):
            self.corner.addWidget(button)
        self.scan = ScanField("scanField")
        self.scan_row = FormRow("", self.scan)
        self.notice = Notice()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("stockTabs")
        self.tabs.setDocumentMode(True)
        self.lots, self.vials, self.products = LotsPanel(desk), VialsPanel(desk), ProductsPanel(desk)
        for panel in (self.lots, self.vials, self.products):
            self.tabs.addTab(panel, "")
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.scan_row, 1)
        self.column.addLayout(line)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.tabs, 1)
        self._connect()
        self.settle()
        self._load()

    def _connect(self) -> None:
        self.scan.scanned.connect(self._scanned)
        self.receive_button.clicked.connect(lambda _checked=False: self._receive())
        self.product_button.clicked.connect(lambda _checked=False: self._register())
        self.lots.open_wanted.connect(self._open)
        self.lots.close_wanted.connect(self._close)
        self.lots.count_wanted.connect(self._count)
        self.vials.discard_wanted.connect(self._discard)
        self.products.change_wanted.connect(self._change)
        self._desk.bus.changed.connect(self._changed)

    def focus_first(self) -> None:
        """The line for the scanner."""
        self.scan.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        lead = self.tr("What the clinic keeps. Who got what stands only in the patients' journals.")
        self.say_head(self.tr("Stock"), lead)
        self.scan_row.set_texts(
            self.tr("Scan a pack, or type a lot or pack number"), self.tr("Enter looks it up, as scanners do.")
        )
        self.receive_button.setText(self.tr("Receive a lot…"))
        self.product_button.setText(self.tr("New product…"))
        for place, name in enumerate((self.tr("Lots"), self.tr("Opened vials"), self.tr("Products"))):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of the stock"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the stock"))

    # ----------------------------------------------------------------------------------------------------- the lists

    def _load(self, *, then: Callable[[], object] | None = None) -> None:
        session = self._desk.session

        def show(known: StockKnown) -> None:
            self._show(known)
            if then is not None:
                then()

        self._desk.tasks.run(lambda: _look(session), show, self._desk.ways.fail, self)

    def _show(self, known: StockKnown) -> None:
        self._known = known
        self.lots.may_open = self.vials.may_open = known.may_open
        self.lots.show_rows(known.lots)
        self.vials.show_rows(known.vials)
        self.products.show_rows(known.products)

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith(_KINDS) for kind in changes.kinds):
            self._load()

    def _done(self, changes: ChangeSet, sentence: str) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(sentence)

    # ------------------------------------------------------------------------------------------------------ scanning

    def _scanned(self, text: str) -> None:
        session = self._desk.session
        self.notice.say("")
        self._desk.tasks.run(lambda: products.resolve_scan(session, text), self._resolved, self._not_read, self)

    def _not_read(self, problem: Exception) -> None:
        self.scan.bring_back()
        sentence = problem_sentence(problem, self.tr("This could not be read. Scan it once more."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)

    def _resolved(self, found: ScanResult) -> None:
        said = " ".join(finding_in_words(one) for one in found.warnings)
        if found.lot is not None and found.product is not None:
            self._say_lot(found, said)
        elif found.product is not None and found.reading.elements:
            self._receive(found, doubt=self._doubt(found))
        elif found.reading.gtin:
            self._register(found)
        elif found.product is not None:
            self.tabs.setCurrentWidget(self.products)
            self.products.choose(found.product.id)
        else:
            self.scan.bring_back()
            unknown = self.tr("Nothing in the stock has this number. Receive the lot, or register the product.")
            self.notice.say(f"{said} {unknown}".strip(), kind=NoticeKind.WARNING)

    def _say_lot(self, found: ScanResult, said: str) -> None:
        if found.lot is None or found.product is None:
            return
        self.tabs.setCurrentWidget(self.lots)
        self.lots.choose(found.lot.id)
        heading = self.tr("Lot {lot} of {product}").format(
            lot=found.lot.received.number, product=product_name(found.product)
        )
        kind = NoticeKind.GOOD
        if found.warnings:
            kind = NoticeKind.ERROR if has_errors(found.warnings) else NoticeKind.WARNING
        self.notice.say(said or self.tr("It is in the stock and may be used."), heading=heading, kind=kind)

    def _doubt(self, found: ScanResult) -> str:
        """What to be careful of; that the lot was not received yet is no news where it is being received."""
        doubts = (one for one in found.warnings if one.key != "stock.not_received")
        return " ".join(map(finding_in_words, doubts))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _register(self, found: ScanResult | None = None) -> None:
        begin = NOTHING_KNOWN if found is None else replace(NOTHING_KNOWN, gtin=found.reading.gtin)

        def registered(changes: ChangeSet) -> None:
            self._done(changes, self.tr("The product is registered."))
            if found is not None and found.reading.lot:
                self._load(then=lambda: self._receive(found, product=changes.made, doubt=self._doubt(found)))

        dialog = ProductDialog(self, self._desk, registered, begin=begin)
        if found is not None:
            new = self.tr("This product is not known here yet. Register it, then receive the lot.")
            dialog.notice.say(new, kind=NoticeKind.INFORMATION)
        dialog.open()

    def _receive(self, found: ScanResult | None = None, *, product: UUID | None = None, doubt: str = "") -> None:
        if self._known is None:
            return
        wanted = product or (found.product.id if found is not None and found.product is not None else None)
        known = {one.id: one for one in self._known.products}
        received = self.tr("The lot is received.")
        ReceiveLotDialog(
            self,
            self._desk,
            self._known.products,
            lambda changes: self._done(changes, received),
            product=known.get(wanted) if wanted is not None else None,
            lot="" if found is None else found.reading.lot,
            expiry=None if found is None else found.expiry,
            doubt=doubt,
        ).open()

    def _open(self, shown: LotShown) -> None:
        opened = self.tr("The vial is open.")
        OpenVialDialog(self, self._desk, shown, lambda changes: self._done(changes, opened)).open()

    def _close(self, shown: LotShown) -> None:
        closed = self.tr("The lot is out of use.")
        CloseLotDialog(self, self._desk, shown, lambda changes: self._done(changes, closed)).open()

    def _count(self, shown: LotShown) -> None:
        session, lot = self._desk.session, shown.lot.id
        self._desk.tasks.run(
            lambda: recall.left_of(session, lot),
            lambda left: self.lots.show_left(lot, left),
            self._desk.ways.fail,
            self,
        )

    def _change(self, product: Product) -> None:
        changed = self.tr("The product is changed.")
        ProductDialog(self, self._desk, lambda changes: self._done(changes, changed), product=product).open()

    def _discard(self, shown: VialShown) -> None:
        session = self._desk.session
        question = Question(
            self.tr("Throw away the vial of lot {lot}?").format(lot=shown.lot.received.number),
            self.tr("It is on the list no longer. What was used of it stays in the journals."),
            self.tr("Throw it away"),
        )
        done = self.tr("The vial is thrown away.")

        def discard(_reason: str) -> None:
            self._desk.tasks.run(
                lambda: products.discard_vial(session, shown.vial.id),
                lambda changes: self._done(changes, done),
                self._desk.ways.fail,
                self,
            )

        ConfirmDialog(self, question, discard).open()


def _look(session: Session) -> StockKnown:
    may = permissions(session.vault.person.roles)
    return StockKnown(
        products.products(session),
        products.lots_in_use(session),
        products.open_vials(session),
        may_open=Permission.OPEN_VIAL in may,
    )
