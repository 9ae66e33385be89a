"""What is said of a document from outside when it is filed: fields and what is wrong with them; it must not file it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.dates import Expected
from journal_app.domain.received import DocumentFormat, DocumentKind, DocumentReceived
from journal_app.ui.desk import Desk
from journal_app.ui.patients.received_words import document_kind_name
from journal_app.ui.tokens import L
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.text_area import TextArea

_LONGEST_LINE, _LONGEST_REMARK = 200, 2000


class DocumentFields(LivingWidget):
    """Kind, title, sender, its date, when it came, where the paper lies, and a remark.

    Signals:
        typed: something was changed by hand.
    """

    typed = Signal()

    def __init__(self, desk: Desk, scan_of: DocumentReceived | None = None) -> None:
        """``scan_of`` is the noted paper whose scan is filed: the fields begin with what it says."""
        super().__init__()
        self._desk, self._suggested = desk, ""
        self.kind = Chooser()
        self.kind.setObjectName("documentKind")
        self.kind.addItem("", "")
        for kind in DocumentKind:
            self.kind.addItem("", kind.value)
        self.title, self.from_whom, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        for edit, name in (
            (self.title, "documentTitle"),
            (self.from_whom, "documentSender"),
            (self.place, "paperPlace"),
        ):
            edit.setObjectName(name)
            edit.setMaxLength(_LONGEST_LINE)
            edit.textEdited.connect(lambda _text: self.typed.emit())
        self.dated = DateField(desk.today, expected=Expected.NEAR)
        self.received = DateField(desk.today, expected=Expected.NEAR)
        self.received.set_value(desk.today())
        self.remark = TextArea(_LONGEST_REMARK, lines=3)
        self._build()
        self.kind.currentIndexChanged.connect(lambda _at: self._suggest())
        self.settle()
        if scan_of is not None:
            self._begin_with(scan_of)

    def read(self, form: DocumentFormat) -> DocumentReceived:
        """What was typed; right once ``errors`` finds nothing."""
        place = self.place.text() if form is DocumentFormat.PAPER else ""
        return DocumentReceived(
            DocumentKind(self.kind.currentData()),
            self.title.text(),
            self.from_whom.text(),
            self.received.value() or self._desk.today(),
            form,
            dated=self.dated.value(),
            paper_place=place,
            remark=self.remark.text(),
        )

    def errors(self) -> tuple[tuple[FormRow, str], ...]:
        """Each row and what is wrong with it; an empty sentence where nothing is."""
        received = self.received.problem()
        if not received and self.received.value() is None:
            received = self.tr("Write when it came")
        is_nowhere = not self.place_row.isHidden() and not self.place.text().strip()
        return (
            (self.place_row, self.tr("Write where the paper lies") if is_nowhere else ""),
            (self.kind_row, "" if self.kind.currentData() else self.tr("Choose what it is")),
            (self.title_row, "" if self.title.text().strip() else self.tr("Write what the document is")),
            (self.dated_row, self.dated.problem()),
            (self.received_row, received),
            (self.remark_row, self.remark.problem()),
        )

    def ask_for_place(self, *, wanted: bool) -> None:
        """Ask where the paper lies, or not."""
        self.place_row.setVisible(wanted)

    def has_typed(self) -> bool:
        """Whether anything was typed that leaving would lose."""
        typed = (self.from_whom.text(), self.place.text(), self.dated.edit.text(), self.remark.text())
        return any(text.strip() for text in typed) or self.title.text() != self._suggested

    def go_on(self) -> None:
        """Make ready for the next one of the same post: kind, sender and day stay, the rest is each document's own."""
        self.title.setText(self._suggested)
        self.dated.set_value(None)
        self.remark.set_text("")

    def retranslate(self) -> None:
        """Say every text again."""
        self.place_row.set_texts(self.tr("Where the paper lies"), self.tr("Such as cabinet 2, folder N"))
        self.kind_row.set_texts(self.tr("What it is"))
        self.kind.setItemText(0, self.tr("Choose"))
        for place, kind in enumerate(DocumentKind, start=1):
            self.kind.setItemText(place, document_kind_name(kind))
        self.title_row.set_texts(self.tr("Title"), self.tr("As it stands in the journal"))
        self.sender_row.set_texts(self.tr("From whom"))
        self.dated_row.set_texts(self.tr("Date on the document"))
        self.received_row.set_texts(self.tr("When it came"))
        self.remark_row.set_texts(self.tr("Remark"))

    def _build(self) -> None:
        self.place_row = FormRow("", self.place)
        self.kind_row, self.title_row = FormRow("", self.kind), FormRow("", self.title)
        self.sender_row = FormRow("", self.from_whom, optional=True)
        self.dated_row = FormRow("", self.dated, optional=True)
        self.received_row = FormRow("", self.received)
        self.remark_row = FormRow("", self.remark, optional=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for row in self._rows():
            column.addWidget(row)
        self.place_row.hide()

    def _rows(self) -> tuple[QWidget, ...]:
        return (
            self.place_row,
            self.kind_row,
            self.title_row,
            self.sender_row,
            self.dated_row,
            self.received_row,
            self.remark_row,
        )

    def _begin_with(self, paper: DocumentReceived) -> None:
        self.kind.setCurrentIndex(self.kind.findData(paper.kind.value))
        self._suggested = paper.title
        self.title.setText(paper.title)
        self.from_whom.setText(paper.sender)
        self.dated.set_value(paper.dated)
        self.received.set_value(paper.received)

    def _suggest(self) -> None:
        """Name it after its kind, unless somebody named it otherwise."""
        kind = self.kind.currentData()
        is_own = self.title.text().strip() not in {"", self._suggested}
        self._suggested = document_kind_name(DocumentKind(kind)) if kind else ""
        if not is_own:
            self.title.setText(self._suggested)
