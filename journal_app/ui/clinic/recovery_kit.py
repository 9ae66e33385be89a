"""Can we recover? How the kit stands, typing back a fresh one, and trying a kept one every 30 days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from journal_app.domain.errors import JournalError
from journal_app.domain.printing import SheetKind
from journal_app.services import recovery_kit
from journal_app.services.front_door import KitSheet
from journal_app.services.recovery_kit import KitStatus
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.kit_sheet import KitSheetPanel, name_of, purpose_of
from journal_app.ui.clinic.new_kit_panel import NewKitPanel
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.date_field import long_date
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class KeptSheetPanel(LivingWidget):
    """Has all 24 words of a sheet typed from paper, to see that it still opens the journal.

    Signals:
        confirmed: ChangeSet.
    """

    confirmed = Signal(object)

    def __init__(self, desk: Desk, kind: SheetKind) -> None:
        super().__init__()
        self.setObjectName(f"keptSheet-{kind.value}")
        self._desk, self._kind = desk, kind
        self._purpose = PlainLabel("", TextRole.SECONDARY)
        self.words = QPlainTextEdit()
        self.words.setObjectName("wordsEdit")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * 4 + 24)
        self._row = FormRow("", self.words)
        self.check_button = Button("", Kind.SECONDARY)
        self.check_button.setObjectName("checkWordsButton")
        line = QHBoxLayout()
        line.addWidget(self.check_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addWidget(self._purpose)
        column.addWidget(self._row)
        column.addLayout(line)
        self.check_button.clicked.connect(self._check)
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._purpose.setText(purpose_of(self._kind))
        self._row.set_texts(
            self.tr("The 24 words from the paper"),
            self.tr("Separated by spaces or lines; of a split sheet, the words of two shares."),
        )
        self.check_button.setText(self.tr("Try this sheet"))

    def _check(self) -> None:
        session, kind, typed = self._desk.session, self._kind, self.words.toPlainText()
        self._row.show_error("")
        self.check_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: recovery_kit.confirm_words(session, kind, typed), self._was_right, self._was_refused, self
        )

    def _was_right(self, changes: ChangeSet) -> None:
        self.check_button.setEnabled(True)
        self.words.clear()
        self.confirmed.emit(changes)

    def _was_refused(self, problem: Exception) -> None:
        self.check_button.setEnabled(True)
        if isinstance(problem, JournalError):
            self._row.show_error(sentence_of(problem))


class RecoveryKitScreen(ClinicScreen):
    """The light, and one card for each sheet.

    Signals:
        confirmed: both sheets of a fresh kit were typed back; nobody needs to see them any more.
        new_kit_wanted: somebody begins to issue a new kit.
    """

    confirmed = Signal()
    new_kit_wanted = Signal()

    def __init__(self, desk: Desk, sheets: tuple[KitSheet, ...] = ()) -> None:
        super().__init__()
        self.setObjectName("recoveryKitScreen")
        self._desk = desk
        self._status: KitStatus | None = None
        self._light = Notice(NoticeKind.INFORMATION)
        self.column.addWidget(self._light)
        self.new_kit = NewKitPanel(desk)
        self.new_kit.wanted.connect(self.new_kit_wanted)
        self.new_kit.setVisible(not sheets)
        self.column.addWidget(self.new_kit)
        self._cards: dict[SheetKind, Card] = {}
        self._fresh: list[KitSheetPanel] = []
        self._lines: dict[SheetKind, PlainLabel] = {}
        for kind in SheetKind:
            self._add_card(kind, next((sheet for sheet in sheets if sheet.kind is kind), None))
        self.settle()
        self._look()

    def focus_first(self) -> None:
        """The first thing to press."""
        for panel in self._fresh:
            panel.type_button.setFocus()
            return
        words = self._cards[SheetKind.REGISTRY].findChild(QPlainTextEdit)
        if words is not None:
            words.setFocus()
        self.new_kit.look()
        self._look()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Recovery kit"),
            self.tr("Two printed sheets that open the journal when every password is lost. We keep no copy."),
        )
        for kind, card in self._cards.items():
            card.set_title(name_of(kind))
        if self._status is not None:
            self._show(self._status)

    def _add_card(self, kind: SheetKind, sheet: KitSheet | None) -> None:
        card = Card()
        line = PlainLabel("", TextRole.SECONDARY)
        card.body.addWidget(line)
        if sheet is None:
            kept = KeptSheetPanel(self._desk, kind)
            kept.confirmed.connect(self._was_confirmed)
            card.body.addWidget(kept)
        else:
            panel = KitSheetPanel(self._desk.tasks, self._desk.session, sheet)
            panel.confirmed.connect(self._was_confirmed)
            self._fresh.append(panel)
            card.body.addWidget(panel)
        self._cards[kind], self._lines[kind] = card, line
        self.column.addWidget(card)

    def _look(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: recovery_kit.status(session), self._show, self._desk.ways.fail, self)

    def _show(self, status: KitStatus) -> None:
        self._status = status
        if not status.is_ready:
            self._light.say(
                self.tr("Until both sheets were typed back, no patient can be registered."),
                heading=self.tr("We cannot recover yet"),
                kind=NoticeKind.WARNING,
            )
        elif status.is_due:
            self._light.say(
                self.tr("More than 30 days have passed. Fetch the sheets and type them once more."),
                heading=self.tr("Is the kit still where it should be?"),
                kind=NoticeKind.WARNING,
            )
        else:
            self._light.say(self.tr("Both sheets were tried."), heading=self.tr("We can recover"), kind=NoticeKind.GOOD)
        for kind, line in self._lines.items():
            tried = status.confirmed.get(kind)
            never = self.tr("Never typed back.")
            said = never if tried is None else self.tr("Last typed back {when}.").format(when=long_date(tried))
            if kind in status.split:
                said += " " + self.tr("It was printed as three shares, of which any two open it.")
            line.setText(said)

    def _was_confirmed(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(self.tr("This sheet opens the journal."))
        self._look()
        if self._fresh and all(panel.is_done for panel in self._fresh):
            self.confirmed.emit()
