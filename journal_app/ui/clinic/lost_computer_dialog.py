"""Asks which computer is lost, since when and how, and has it written down; it must not judge what was on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.clinic import Workstation
from journal_app.domain.dates import Expected
from journal_app.services import key_exchange
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_TEXT
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 560


class LostComputerDialog(AskingDialog):
    """The computer, the day on which it was surely still here, and what happened."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        done: Callable[[ChangeSet, Workstation], object],
        *,
        renew: Callable[[], object],
    ) -> None:
        """``done`` is told what is lost; ``renew`` is called for new keys where there is no computer to choose."""
        super().__init__(
            parent,
            QCoreApplication.translate("LostComputerDialog", "A computer is lost"),
            icon=Icon.WARNING,
            fill=True,
        )
        self.setObjectName("lostComputerDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._done, self._renewed = desk, done, renew
        self._known: tuple[Workstation, ...] = ()
        self.notice = Notice(NoticeKind.ERROR)
        self.computer = Chooser()
        self.computer.setObjectName("lostComputer")
        self.last_seen = DateField(desk.today, expected=Expected.NEAR)
        self.words = TextArea(LONGEST_TEXT, lines=3)
        self.words.edit.setObjectName("lostWords")
        lead = self.tr(
            "Lost, stolen, sold or sent to be repaired: whatever the clinic no longer has in its hands. Afterwards the "
            "keys are exchanged, so that nothing on it opens what lies here from now on."
        )
        form = QVBoxLayout()
        form.setSpacing(M)
        self._rows = (
            FormRow(self.tr("Which computer?"), self.computer),
            FormRow(self.tr("When was it surely still here?"), self.last_seen, optional=True),
            FormRow(self.tr("What happened?"), self.words, hint=self.tr("No patient's name.")),
        )
        for widget in (PlainLabel(lead), self.notice, *self._rows):
            form.addWidget(widget)
        form.addStretch(1)
        self.body.addWidget(scrolled(form), 1)
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelButton")
        self.write_button = self.add_button(self.tr("It is lost"), Kind.DANGER, self._go, name="lostButton")
        self.write_button.setEnabled(False)
        self.keys_button = self.add_button(self.tr("New keys…"), Kind.PRIMARY, self._renew, name="newKeysButton")
        self.keys_button.hide()
        desk.tasks.run(lambda: key_exchange.computers(desk.session), self._show, desk.ways.fail, self)
        self.computer.setFocus()

    def _show(self, known: tuple[Workstation, ...]) -> None:
        self._known = known
        for one in known:
            self.computer.addItem(one.name, one.seat)
        self.write_button.setEnabled(bool(known))
        if not known:
            self._show_nothing_to_choose()

    def _show_nothing_to_choose(self) -> None:
        for hidden in (*self._rows, self.write_button):
            hidden.hide()
        self.keys_button.show()
        self.keys_button.setFocus()
        self.notice.say(
            self.tr(
                "The journal was never opened at another computer than this one, so there is none to choose. If a "
                "copy of it was lost, exchange the keys."
            ),
            kind=NoticeKind.INFORMATION,
        )

    def _renew(self) -> None:
        self.reject()
        self._renewed()

    def _go(self) -> None:
        wrong = self.last_seen.problem() or self.words.problem()
        if wrong:
            self.notice.say(wrong, kind=NoticeKind.ERROR)
            return
        session, chosen = self._desk.session, self._known[self.computer.currentIndex()]
        last_seen, words = self.last_seen.value(), self.words.text()
        self.write_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: key_exchange.report_lost(session, chosen.seat, last_seen=last_seen, words=words),
            lambda changes: self._written(changes, chosen),
            self._refused,
            self,
        )

    def _written(self, changes: ChangeSet, lost: Workstation) -> None:
        self.accept()
        self._done(changes, lost)

    def _refused(self, problem: Exception) -> None:
        self.write_button.setEnabled(True)
        self.notice.say(
            problem_sentence(problem, self.tr("It could not be written. Try again.")), kind=NoticeKind.ERROR
        )
