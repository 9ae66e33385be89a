"""The copies of photos that a withdrawal asks back: where each went, and how it went with it; it calls nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.consents import CopyOutcome, FollowedUp
from journal_app.domain.copies import CopyOut
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.follow_ups import FollowUp
from journal_app.domain.journal import JournalItem
from journal_app.domain.printing import PrintLanguage
from journal_app.services import call_lists
from journal_app.services.follow_ups import LONGEST_NOTE
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import outcome_name
from journal_app.ui.patients.print_page import write_whole
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel

_SHORT_HASH = 12


class CopyRow(LivingWidget):
    """One copy: where it went, what was tried, and, until it is settled, how it went.

    Signals:
        told: str of the item, CopyOutcome, str of the note.
    """

    told = Signal(str, object, str)

    def __init__(self, look: Look, follow_up: FollowUp, copy: CopyOut) -> None:
        super().__init__()
        self.setObjectName(f"copyOut-{copy.item.id}")
        self._look, self._item, self._copy = look, follow_up.item, copy
        self.where = LineLabel("", TextRole.STRONG)
        self.what = LineLabel("", TextRole.SECONDARY)
        self.before = LineLabel("")
        self.outcome = Chooser()
        self.outcome.setObjectName("copyOutcome")
        self.outcome.addItem("", "")
        for outcome in CopyOutcome:
            self.outcome.addItem("", outcome.value)
        self.outcome_row = FormRow("", self.outcome)
        self.note = QLineEdit()
        self.note.setObjectName("copyNote")
        self.note.setMaxLength(LONGEST_NOTE)
        self.note_row = FormRow("", self.note, optional=True)
        self.button = Button("", Kind.SECONDARY, icon=Icon.PHONE)
        self.button.setObjectName("copyToldButton")
        self.button.clicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (self.where, self.what, self.before):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(L)
        for field in (self.outcome_row, self.note_row):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.is_open = copy.settled is None
        for part in (self.outcome_row, self.note_row, self.button):
            part.setVisible(self.is_open)
        self.before.setVisible(bool(copy.tried))
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        copy = self._copy
        day = format_date(copy.item.at.astimezone(self._look.zone).date(), language_of())
        where = self.tr("To {recipient} on {day}, by {who}")
        self.where.setText(where.format(recipient=copy.content.recipient, day=day, who=copy.item.author_name))
        what = self.tr("%n photo(s), {form}, fingerprint {hash}…", "", len(copy.content.photos))
        self.what.setText(what.format(form=copy.content.form.upper(), hash=copy.content.sha256[:_SHORT_HASH]))
        self.before.setText("\n".join(self._tried(item) for item in copy.tried))
        self.outcome_row.set_texts(self.tr("How it went"))
        self.note_row.set_texts(self.tr("What was said"))
        self.outcome.setItemText(0, self.tr("Choose"))
        for place, outcome in enumerate(CopyOutcome, start=1):
            self.outcome.setItemText(place, outcome_name(outcome))
        self.button.setText(self.tr("Write it in the journal"))
        self.button.setAccessibleName(f"{self.button.text()}: {copy.content.recipient}")

    def _tried(self, item: JournalItem) -> str:
        told = item.content
        if not isinstance(told, FollowedUp):
            return ""
        outcome = "" if told.outcome is None else outcome_name(told.outcome)
        when = format_datetime(item.at, language_of(), zone=self._look.zone)
        return ". ".join(part for part in (f"{when}, {told.done_by_name}: {outcome}", told.note) if part)

    def _tell(self) -> None:
        chosen = str(self.outcome.currentData())
        self.outcome_row.show_error("" if chosen else self.tr("Choose how it went"))
        if not chosen:
            self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        outcome = CopyOutcome(chosen)
        missing = outcome is CopyOutcome.REFUSED and not self.note.text().strip()
        self.note_row.show_error(self.tr("Write what was said, and why the copy cannot come back") if missing else "")
        if not missing:
            self.button.setEnabled(False)
            self.told.emit(self._item, outcome, self.note.text())


class CopiesBack(LivingWidget):
    """How many copies left the clinic, each of them, and the list of whom to call or write to.

    Signals:
        told: str of the item, CopyOutcome, str of the note.
    """

    told = Signal(str, object, str)

    def __init__(
        self,
        desk: Desk,
        look: Look,
        consent: JournalItem,
        failed: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("copiesBack")
        self._desk, self._look, self._consent, self._failed = desk, look, consent, failed
        self.rows: list[CopyRow] = []
        self._count, self._open = 0, 0
        self._was_told = False
        self.dialog: QFileDialog | None = None
        self.counted = LineLabel("", TextRole.STRONG)
        self.list_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.list_button.setObjectName("copiesListButton")
        self.list_button.clicked.connect(self._make_list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(L)
        self._column.addWidget(self.counted)
        self._column.addWidget(self.list_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        words = self.tr("%n copy(s) left the clinic on this consent", "", self._count)
        left = self.tr("%n of them to call back", "", self._open) if self._open else self.tr("all of them settled")
        self.counted.setText(f"{words}, {left}")
        self.list_button.setText(self.tr("Call and letter list as PDF…"))

    def show_copies(self, found: tuple[FollowUp, ...]) -> None:
        """Show these; of other things to do nothing is said here."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        copies = [(one, one.copy) for one in found if one.copy is not None]
        self.rows = [CopyRow(self._look, one, copy) for one, copy in copies]
        for row in self.rows:
            row.told.connect(self._tell)
            self._column.addWidget(row)
        self._count, self._open = len(copies), sum(copy.settled is None for _, copy in copies)
        self.setVisible(bool(copies))
        self.retranslate()
        if self._was_told:  # the row that had the focus is gone
            self._was_told = False
            following = next((row.outcome for row in self.rows if row.is_open), self.list_button)
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, item: str, outcome: object, note: str) -> None:
        self._was_told = True
        self.told.emit(item, outcome, note)

    def _make_list(self) -> None:
        session, record, consent = self._desk.session, self._look.record, self._consent.id
        language = PrintLanguage(language_of())
        self._desk.tasks.run(
            lambda: call_lists.call_list(session, record, consent, language), self._ask_where, self._failed, self
        )

    def _ask_where(self, made: bytes) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Save the call list"))
        dialog.setObjectName("saveDialog")
        remember_nothing(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(self.tr("copies") + f"-{self._desk.today().isoformat()}.pdf")
        say_labels(dialog)
        dialog.fileSelected.connect(lambda chosen: self._write(Path(chosen), made))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: Path, made: bytes) -> None:
        said = self.tr("Saved as {file}").format(file=path.name)
        self._desk.tasks.run(
            lambda: write_whole(path, made), lambda _path: self._desk.ways.say(said), self._failed, self
        )
