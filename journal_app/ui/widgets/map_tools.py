"""What the next point will be, usual sets of points, and buttons for what the keys do; it must not paint the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal_app.domain.atlas import PointPattern
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import IconButton
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget, restyle, stretch
from journal_app.ui.widgets.map_book import MapBook
from journal_app.ui.widgets.map_view import MapView
from journal_app.ui.widgets.map_words import dose_words, read_dose
from journal_app.ui.widgets.plain_label import PlainLabel

_DOSE_WIDTH = 9
_HINTS = ("M", "Delete", "Ctrl+Z", "Ctrl+Y", "−", "+", "F")
"""The keys of the buttons, which the map itself hears."""


class MapTools(LivingWidget):
    """The row above the map.

    Signals:
        pattern_wanted: PointPattern to be put on the map.
    """

    pattern_wanted = Signal(object)

    def __init__(self, book: MapBook, view: MapView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._view = book, view
        self._patterns: tuple[PointPattern, ...] = ()
        self._build()
        self._arrange()
        self._connect()
        stretch(self)
        self.settle()

    def set_patterns(self, patterns: tuple[PointPattern, ...]) -> None:
        """Offer these sets of points."""
        self._patterns = patterns
        self._fill_patterns()
        self._show_facts()

    def retranslate(self) -> None:
        """Say every text again."""
        self._next_label.setText(self.tr("Next point"))
        self.product.setAccessibleName(self.tr("Product of the next point"))
        self.dose.setAccessibleName(self.tr("Dose of the next point"))
        self.dose.setPlaceholderText(self.tr("Dose"))
        self.pattern.setAccessibleName(self.tr("Insert usual points"))
        names = (
            *(self.tr("Mirror the chosen point"), self.tr("Remove the chosen point"), self.tr("Undo"), self.tr("Redo")),
            *(self.tr("Smaller"), self.tr("Larger"), self.tr("Show the whole drawing")),
        )
        for button, name, hint in zip(self._buttons, names, _HINTS, strict=True):
            button.name_it(name)
            button.setToolTip(f"{name}  {hint}")
        self._fill_patterns()
        self._show_facts()

    def _build(self) -> None:
        self._next_label = PlainLabel("", TextRole.SECONDARY)
        self.product, self.pattern, self.dose = Chooser(), Chooser(), QLineEdit()
        self.product.setObjectName("nextProduct")
        self.pattern.setObjectName("pointPattern")
        self.dose.setObjectName("nextDose")
        self.dose.setMaxLength(_DOSE_WIDTH)
        self.dose.setFixedWidth(self.fontMetrics().averageCharWidth() * (_DOSE_WIDTH + 3))
        icons = (Icon.MIRROR, Icon.CLEAR, Icon.UNDO, Icon.REDO, Icon.ZOOM_OUT, Icon.ZOOM_IN, Icon.FIT)
        self._buttons = [IconButton(one) for one in icons]
        self.mirror, self.remove, self.undo, self.redo, self.zoom_out, self.zoom_in, self.fit = self._buttons
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the mouse leaves the keys with the point

    def _arrange(self) -> None:
        flow = FlowLayout(self, across=M, down=XS, middle=True)
        self._writing = _group(self._next_label, self.product, self.dose)
        self._editing = _group(self.mirror, self.remove, self.undo, self.redo, apart=XS)
        for widget in (self._writing, self.pattern, self._editing):
            flow.addWidget(widget)
        flow.addWidget(_group(self.zoom_out, self.zoom_in, self.fit, apart=XS))

    def _connect(self) -> None:
        book, view = self._book, self._view
        acts: tuple[Callable[[], None], ...] = (book.mirror, book.remove, book.undo, book.redo)
        for button, act in zip(self._buttons, (*acts, view.zoom_out, view.zoom_in, view.fit), strict=True):
            button.clicked.connect(lambda _on=False, act=act: act())
        self.product.activated.connect(lambda _at: self._set_product())
        self.dose.textEdited.connect(lambda _text: self._set_dose())
        self.dose.returnPressed.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pattern.activated.connect(self._insert)
        for signal in (book.changed, book.chosen_changed, book.facts_changed, view.zoomed):
            signal.connect(self._show_facts)
        book.facts_changed.connect(self._fill_products)

    def _set_product(self) -> None:
        self._book.next_product = self.product.currentData()

    def _set_dose(self) -> None:
        try:
            self._book.next_amount = read_dose(self.dose.text())
        except ValueError:
            self._book.next_amount = None
            restyle(self.dose, "invalid", value=True)
        else:
            restyle(self.dose, "invalid", value=False)

    def _insert(self, at: int) -> None:
        pattern = self.pattern.itemData(at)
        self.pattern.setCurrentIndex(0)
        if isinstance(pattern, str):
            self.pattern_wanted.emit(next(one for one in self._patterns if one.id == pattern))

    def _fill_products(self) -> None:
        with QSignalBlocker(self.product):
            self.product.clear()
            for at, product in enumerate(self._book.products):
                self.product.addItem(product.name, at)
            self.product.setCurrentIndex(self.product.findData(self._book.next_product))
        if self._book.next_amount is not None and not self.dose.hasFocus():
            self.dose.setText(dose_words(self._book.next_amount, None))

    def _fill_patterns(self) -> None:
        with QSignalBlocker(self.pattern):
            self.pattern.clear()
            self.pattern.addItem(self.tr("Usual points …"), None)
            for one in self._patterns:
                self.pattern.addItem(one.names.get(language_of(), one.id), one.id)

    def _show_facts(self) -> None:
        book, writes = self._book, not self._book.read_only
        self._writing.setVisible(writes and bool(book.products))
        self.product.setVisible(len(book.products) > 1)
        self.pattern.setVisible(writes and bool(self._patterns))
        self._editing.setVisible(writes)
        self.mirror.setEnabled(book.point is not None)
        self.remove.setEnabled(book.point is not None)
        self.undo.setEnabled(book.can_undo())
        self.redo.setEnabled(book.can_redo())


def _group(*widgets: QWidget, apart: int = S) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(apart)
    for widget in widgets:
        line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
