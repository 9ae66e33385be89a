"""Exchanging the clinic's keys: why it is due, for whom, one button, how far it is; it must not make a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from journal_app.services import key_exchange
from journal_app.services.key_exchange import Standing
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.exchange_words import holders, reasons
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import problem_sentence
from journal_app.ui.tasks import Progress, Step
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class ExchangePanel(LivingWidget):
    """What the keys are due for, the button that exchanges them, and the bar while it works.

    Signals:
        exchanged: the new keys are in force.
    """

    exchanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("exchangePanel")
        self._desk = desk
        self._standing: Standing | None = None
        self._stopping: Callable[[], None] | None = None
        self._has_exchanged = False
        self.notice = Notice(NoticeKind.WARNING)
        self._what = PlainLabel("")
        self.holders_tick = Tick()
        self.holders_tick.setObjectName("holdersTick")
        self.holders_tick.hide()
        self.exchange_button = Button("", Kind.PRIMARY)
        self.exchange_button.setObjectName("exchangeButton")
        self.exchange_button.setEnabled(False)
        self._working = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop_button = Button("", Kind.SECONDARY)
        self.stop_button.setObjectName("stopExchangeButton")
        self._working.hide()
        self._lay_out()
        self.holders_tick.toggled.connect(self._weigh)
        self.exchange_button.clicked.connect(self._exchange)
        self.stop_button.clicked.connect(self._stop)
        self.settle()
        self._look()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._what.setText(
            self.tr(
                "New keys seal everything in the journal anew, so that copied keys open nothing of it any more. "
                "It takes from seconds to some minutes, and other work waits. If it is interrupted, nothing has "
                "happened. Photos keep their keys, and nothing takes back what was read or copied before."
            )
        )
        self.exchange_button.setText(self.tr("Exchange the keys now"))
        self.stop_button.setText(self.tr("Stop"))
        self._bar.setAccessibleName(self.tr("Sealing everything anew"))
        if self._standing is not None:
            self._show(self._standing)

    @property
    def is_busy(self) -> bool:
        """Whether an exchange is on its way."""
        return self._stopping is not None

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._working)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(M)
        line.addWidget(self._bar, 1)
        line.addWidget(self.stop_button)
        row = QHBoxLayout()
        row.addWidget(self.exchange_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        for widget in (self.notice, self._what, self.holders_tick, self._working):
            column.addWidget(widget)
        column.addLayout(row)

    def _look(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: key_exchange.standing(session), self._show, self._desk.ways.fail, self)

    def _show(self, standing: Standing) -> None:
        is_first, self._standing = self._standing is None, standing
        self.exchange_button.setVisible(standing.may_exchange and (standing.can_help or not self._has_exchanged))
        self._name_holders(standing)
        self._weigh()
        if is_first:  # until now nobody knew whether it may be pressed
            self._first_step().setFocus(Qt.FocusReason.OtherFocusReason)
        if standing.due.registry:
            self.notice.say(
                self.tr("{reasons} They may have copied keys.").format(reasons=reasons(standing)),
                heading=self.tr("The keys are due to be exchanged"),
                kind=NoticeKind.WARNING,
            )
        elif standing.due.clinical:
            self.notice.say(
                self.tr("{reasons} A practitioner has to exchange it, under People.").format(reasons=reasons(standing)),
                heading=self.tr("The clinical key is still the old one"),
                kind=NoticeKind.WARNING,
            )
        elif self._has_exchanged:
            self.notice.say(
                self.tr(
                    "Make a backup now. Older backups open as before: destroy them, or keep them where nobody "
                    "who left can get at them."
                ),
                heading=self.tr("The new keys are in force"),
                kind=NoticeKind.GOOD,
            )
        else:
            sentence = self.tr("Nobody left, and no computer was lost, since the keys were made.")
            self.notice.say(sentence, kind=NoticeKind.GOOD)

    def _name_holders(self, standing: Standing) -> None:
        """Say by name who will hold the new clinical key, for the person at the screen to confirm."""
        sentence = self.tr(
            "I have read who gets the new clinical key: {names}. "
            "Each of them works here and is to read patients' journals."
        )
        said = sentence.format(names=holders(standing)).replace("&", "&&")
        if said != self.holders_tick.text():  # what was confirmed was another list
            self.holders_tick.setChecked(False)
            self.holders_tick.setText(said)
        self.holders_tick.setVisible(bool(standing.holders) and not self.exchange_button.isHidden())

    def _weigh(self) -> None:
        """Let the keys be exchanged once the list of names is confirmed, where there is one."""
        standing = self._standing
        may = standing is not None and standing.may_exchange and not self.is_busy
        is_confirmed = self.holders_tick.isHidden() or self.holders_tick.isChecked()
        self.holders_tick.setEnabled(not self.is_busy)
        self.exchange_button.setEnabled(may and is_confirmed)

    def _first_step(self) -> QWidget:
        return self.exchange_button if self.holders_tick.isHidden() else self.holders_tick

    def _exchange(self) -> None:
        session, standing = self._desk.session, self._standing
        confirmed = () if standing is None else standing.holders

        def work(progress: Progress) -> ChangeSet:
            return key_exchange.exchange(session, progress.report, confirmed=confirmed)

        self.notice.say("")
        self._bar.setRange(0, 0)
        self._stopping = self._desk.tasks.run_with_progress(
            work, self._exchanged, self._broke, self, progressed=self._step
        )
        self._say_busy()

    def _step(self, step: Step) -> None:
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)

    def _stop(self) -> None:
        if self._stopping is None:
            return
        self._stopping()
        self._stopping = None
        self._say_busy()
        self._look()

    def _exchanged(self, changes: ChangeSet) -> None:
        self._stopping, self._has_exchanged = None, True
        self.holders_tick.setChecked(False)
        self._say_busy()
        self._desk.bus.changed.emit(changes)
        self._look()
        self.exchanged.emit()

    def _broke(self, problem: Exception) -> None:
        self._stopping = None
        self._say_busy()
        sentence = self.tr("The keys could not be exchanged. Nothing was changed. Try again.")
        self.notice.say(problem_sentence(problem, sentence), kind=NoticeKind.ERROR)

    def _say_busy(self) -> None:
        self._working.setVisible(self.is_busy)
        self._weigh()
        (self.stop_button if self.is_busy else self.exchange_button).setFocus(Qt.FocusReason.OtherFocusReason)
