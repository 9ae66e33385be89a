"""Issues a new recovery kit: the present sheet or a request, two new sheets on paper, typed back, a PIN, in force.

Until the last step nothing is changed: leaving, locking or a power cut leave the present kit in force. It must not keep
the words: they live until the kit is in force, at the most as long as the screen.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from journal_app.domain.errors import JournalError
from journal_app.domain.kits import Why
from journal_app.domain.printing import SheetKind
from journal_app.services import new_kits
from journal_app.services.front_door import KitSheet, Paper
from journal_app.services.kit_port import DrawnKit, OldSheets
from journal_app.services.new_kits import Issue, Standing
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.clinic.kit_sheet import KitSheetPanel, name_of
from journal_app.ui.clinic.kit_words import kit_name, moment_there, why_words
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.recover import words_field
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import problem_sentence
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.pin_entry import PinField
from journal_app.ui.widgets.plain_label import PlainLabel


class ProofForm(LivingWidget):
    """Why a new kit, and the words of the present sheets as far as they are at hand."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kitProof")
        self.why = Chooser()
        self.why.setObjectName("kitWhyChooser")
        self.lost = Tick()
        self.lost.setObjectName("sheetLostTick")
        self.registry_words, self.clinical_words = words_field("registryWords"), words_field("clinicalWords")
        self.split_registry, self.split_clinical = Tick(), Tick()
        self.split_registry.setObjectName("splitRegistryTick")
        self.split_clinical.setObjectName("splitClinicalTick")
        self._why_row, self._registry_row = FormRow("", self.why), FormRow("", self.registry_words)
        self._clinical_row = FormRow("", self.clinical_words)
        self._split_hint = PlainLabel("", TextRole.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        asked = (self._why_row, self.lost, self._registry_row, self._clinical_row)
        for widget in (*asked, self.split_registry, self.split_clinical, self._split_hint):
            column.addWidget(widget)
        self._clinical_row.hide()
        self.lost.toggled.connect(self._miss_sheet)
        self.settle()

    def show_standing(self, standing: Standing) -> None:
        """Propose why, and ask for sheet 2 only where it is needed."""
        self.why.setCurrentIndex(self.why.findData(standing.why.value))
        self.lost.setChecked(standing.is_asked)
        self._clinical_row.setVisible(not standing.has_clinical)

    def _miss_sheet(self, is_lost: bool) -> None:
        self._registry_row.setVisible(not is_lost)
        if is_lost and self.chosen is Why.ASKED:
            self.why.setCurrentIndex(self.why.findData(Why.LOST.value))

    @property
    def old(self) -> OldSheets:
        """What was typed of the present sheets."""
        registry = "" if self.lost.isChecked() else self.registry_words.toPlainText()
        return OldSheets(registry, self.clinical_words.toPlainText())

    @property
    def chosen(self) -> Why:
        """Why."""
        return Why(self.why.currentData())

    @property
    def split(self) -> frozenset[SheetKind]:
        """Which of the new sheets are to be printed as three shares."""
        ticks = {SheetKind.REGISTRY: self.split_registry, SheetKind.CLINICAL: self.split_clinical}
        return frozenset(kind for kind, tick in ticks.items() if tick.isChecked())

    def is_complete(self) -> bool:
        """Whether the words are there that are asked for; what is missing is said beside its field."""
        is_missing = not self.lost.isChecked() and not self.registry_words.toPlainText().strip()
        missing = self.tr("Type the words from the sheet, or say that it is not at hand.")
        self._registry_row.show_error(missing if is_missing else "")
        if is_missing:
            self.registry_words.setFocus()
        return not is_missing

    def forget(self) -> None:
        """Empty the words."""
        self.registry_words.clear()
        self.clinical_words.clear()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        chosen = max(0, self.why.currentIndex())
        self.why.clear()
        for why in Why:
            self.why.addItem(why_words(why), why.value)
        self.why.setCurrentIndex(chosen)
        self._why_row.set_texts(self.tr("Why a new kit?"))
        self.lost.setText(self.tr("The present sheet 1 is not at hand"))
        self._registry_row.set_texts(
            self.tr("The 24 words of the present sheet 1"),
            self.tr(
                "They show that the new kit follows the old one. Separated by spaces or lines; of a split sheet, the "
                "words of two shares."
            ),
        )
        self._clinical_row.set_texts(
            self.tr("The 24 words of the present sheet 2"),
            self.tr("You do not hold the clinical key, so the present sheet 2 opens it for the new one."),
        )
        self.split_registry.setText(self.tr("Print the new sheet 1 (the registry) as three shares"))
        self.split_clinical.setText(self.tr("Print the new sheet 2 (the journals) as three shares"))
        self._split_hint.setText(
            self.tr(
                "Any two of the three shares open what the sheet does, and one alone nothing: for three people or "
                "places, of which one may fail. Nothing is printed that opens alone."
            )
        )


class NewKitScreen(ClinicScreen):
    """The steps, each shown when the one before is done.

    Signals:
        finished: the kit is in force, or was asked for; there is nothing more to do here.
    """

    finished = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("newKitScreen")
        self._desk = desk
        self._standing: Standing | None = None
        self._kit: DrawnKit | None = None
        self._typed: dict[Paper, Mapping[int, str]] = {}
        self.notice = Notice(NoticeKind.INFORMATION)
        self._proof_card, self._last_card = Card(), Card()
        self.proof = ProofForm()
        self.draw_button, self.ask_button = Button("", Kind.PRIMARY), Button("", Kind.SECONDARY)
        self.draw_button.setObjectName("drawKitButton")
        self.ask_button.setObjectName("askKitButton")
        self.pin = PinField()
        self._pin_row = FormRow("", self.pin)
        self.issue_button, self.done_button = Button("", Kind.PRIMARY), Button("", Kind.PRIMARY)
        self.issue_button.setObjectName("issueKitButton")
        self.done_button.setObjectName("kitDoneButton")
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(L)
        self._sheet_cards: dict[Paper, Card] = {}
        self.panels: list[KitSheetPanel] = []
        self._lay_out()
        self.draw_button.clicked.connect(lambda _on=False: self._draw())
        self.ask_button.clicked.connect(lambda _on=False: self._ask())
        self.issue_button.clicked.connect(lambda _on=False: self._issue())
        self.done_button.clicked.connect(lambda _on=False: self.finished.emit())
        self.pin.returnPressed.connect(self._issue)
        self.proof.lost.toggled.connect(lambda _on: self._weigh())
        self.settle()
        session = desk.session
        desk.tasks.run(lambda: new_kits.standing(session), self._show, desk.ways.fail, self)

    def focus_first(self) -> None:
        """The first thing to choose."""
        self.proof.why.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("A new recovery kit"),
            self.tr(
                "Two new sheets on paper take the place of the present ones. Until the last step nothing is changed."
            ),
        )
        self._proof_card.set_title(self.tr("The present kit"))
        self._last_card.set_title(self.tr("Put it in force"))
        self.draw_button.setText(self.tr("Make the new sheets"))
        self.ask_button.setText(self.tr("Ask for a new kit without it"))
        self.issue_button.setText(self.tr("Put the new kit in force"))
        self.done_button.setText(self.tr("Done"))
        self._pin_row.set_texts(self.tr("Your PIN"), self.tr("It is written into the journal that you issued the kit."))
        for paper, card in self._sheet_cards.items():
            card.set_title(self._sheet_title(paper))
        self._weigh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        for button in (self.draw_button, self.ask_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._proof_card.body.setSpacing(M)
        self._proof_card.body.addWidget(self.proof)
        self._proof_card.body.addLayout(buttons)
        last = QHBoxLayout()
        last.addWidget(self.issue_button)
        last.addStretch(1)
        self._last_card.body.setSpacing(M)
        self._last_card.body.addWidget(self._pin_row)
        self._last_card.body.addLayout(last)
        done = QHBoxLayout()
        done.addWidget(self.done_button)
        done.addStretch(1)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._proof_card)
        self.column.addLayout(self._sheets)
        self.column.addWidget(self._last_card)
        self.column.addLayout(done)
        self.column.addStretch(1)
        self._last_card.hide()
        self.done_button.hide()

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        self.proof.show_standing(standing)
        self._weigh()

    def _weigh(self) -> None:
        """Say what can be done now: with the sheet at once, without it after the waiting time."""
        standing = self._standing
        if standing is None or self._kit is not None or not self._proof_card.isVisibleTo(self):
            return
        zone, asked, is_lost = self._desk.session.clock.zone(), standing.kit.request, self.proof.lost.isChecked()
        now = self._desk.session.now()
        is_ripe = asked is not None and asked.ripe <= now
        self.draw_button.setEnabled(standing.settles is None and (not is_lost or is_ripe))
        self.ask_button.setVisible(is_lost and asked is None)
        if standing.settles is not None:
            said = self.tr(
                "You were let in by a sheet. So that nobody who found one replaces it at once, you can issue a new kit "
                "from {when} on; another owner can at once. Until then the present sheets stay in force."
            )
            self.notice.say(said.format(when=moment_there(standing.settles, zone)), kind=NoticeKind.WARNING)
        elif is_lost and asked is None:
            self.notice.say(
                self.tr(
                    "Without the present sheet 1 a new kit takes seven days. Everybody who signs in is told, and can "
                    "stop it. Until then the present sheets stay in force."
                ),
                kind=NoticeKind.WARNING,
            )
        elif is_lost and asked is not None and not is_ripe:
            said = self.tr("It was asked for. The new kit can be issued from {when} on, unless somebody stops it.")
            self.notice.say(said.format(when=moment_there(asked.ripe, zone)), kind=NoticeKind.INFORMATION)
        else:
            self.notice.say("")

    def _ask(self) -> None:
        session, why = self._desk.session, self.proof.chosen
        self.ask_button.setEnabled(False)
        self._desk.tasks.run(lambda: new_kits.ask(session, why), self._asked, self._failed, self)

    def _asked(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(self.tr("Everybody who signs in is told for seven days."))
        self.finished.emit()

    def _draw(self) -> None:
        if not self.proof.is_complete():
            return
        session, old, split = self._desk.session, self.proof.old, self.proof.split
        self.draw_button.setEnabled(False)
        self._desk.tasks.run(lambda: new_kits.draw(session, old, split=split), self._drawn, self._failed, self)

    def _drawn(self, kit: DrawnKit) -> None:
        self._kit = kit
        self._proof_card.hide()
        whole = self.tr(
            "Print both sheets and type two groups of each back. They open nothing yet: if you leave now, destroy "
            "them, and the present sheets stay in force."
        )
        split = self.tr(
            "Print every paper and type back what is asked of each. They open nothing yet: if you leave now, destroy "
            "them, and the present sheets stay in force."
        )
        self.notice.say(split if kit.split else whole, kind=NoticeKind.INFORMATION)
        for sheet in kit.papers:
            self._add_sheet(sheet)
        self.panels[0].type_button.setFocus()

    def _add_sheet(self, sheet: KitSheet) -> None:
        card = Card()
        panel = KitSheetPanel(self._desk.tasks, self._desk.session, sheet, confirm=self._was_typed)
        panel.confirmed.connect(lambda _changes: self._weigh_sheets())
        card.body.addWidget(panel)
        card.set_title(name_of(sheet.kind))
        self._sheets.addWidget(card)
        self._sheet_cards[sheet.paper] = card
        self.panels.append(panel)
        card.set_title(self._sheet_title(sheet.paper))

    def _sheet_title(self, paper: Paper) -> str:
        (kind, share), kit = paper, self._kit
        name = name_of(kind)
        if share:
            name = self.tr("{sheet}, share {share} of 3").format(sheet=name, share=share)
        if kit is None:
            return name
        number = self.tr("kit {number}").format(number=kit.label.number)
        return f"{name} ({number})"

    def _was_typed(self, _session: Session, sheet: KitSheet, typed: Mapping[int, str]) -> ChangeSet:
        """Keep what was typed back; nothing is written before the kit is in force."""
        self._typed[sheet.paper] = dict(typed)
        return ChangeSet.of()

    def _weigh_sheets(self) -> None:
        is_ready = all(panel.is_done for panel in self.panels)
        self._last_card.setVisible(is_ready)
        if is_ready:
            self.pin.setFocus()
        else:
            next(panel for panel in self.panels if not panel.is_done).type_button.setFocus()

    def _issue(self) -> None:
        kit = self._kit
        if kit is None or not self.issue_button.isEnabled():
            return
        session = self._desk.session
        given = Issue(self.proof.old, dict(self._typed), self.proof.chosen, self.pin.text())
        self.pin.clear()
        self._pin_row.show_error("")
        self.issue_button.setEnabled(False)
        self._desk.tasks.run(lambda: new_kits.issue(session, kit, given), self._issued, self._not_issued, self)

    def _issued(self, changes: ChangeSet) -> None:
        kit, self._kit = self._kit, None
        self.proof.forget()
        self._last_card.hide()
        for card in self._sheet_cards.values():
            card.hide()
            card.deleteLater()
        self._sheet_cards.clear()
        self.panels.clear()
        self._typed.clear()
        name = "" if kit is None else kit_name(kit.label, self._desk.session.clock.zone())
        said = self.tr(
            "Now in force: {kit}. The older sheets open backups made before, and nothing else: write on them until "
            "when they were in force, and destroy them with the last of those backups. Exchange the keys now, under "
            "People, and make a backup."
        )
        heading = self.tr("The new kit is in force")
        self.notice.say(said.format(kit=name), heading=heading, kind=NoticeKind.GOOD)
        self.done_button.show()
        self.done_button.setFocus()
        self._desk.bus.changed.emit(changes)

    def _not_issued(self, problem: Exception) -> None:
        self.issue_button.setEnabled(True)
        if isinstance(problem, JournalError) and problem.key.startswith("pin."):
            self._pin_row.show_error(problem_sentence(problem, ""))
            self.pin.setFocus()
            return
        self._say_problem(problem)

    def _failed(self, problem: Exception) -> None:
        self.ask_button.setEnabled(True)
        self._weigh()
        self._say_problem(problem)

    def _say_problem(self, problem: Exception) -> None:
        sentence = self.tr("The kit could not be issued. The present one is in force. Try again.")
        self.notice.say(problem_sentence(problem, sentence), kind=NoticeKind.ERROR)
