"""Until when a journal is kept, what holds it, and its erasure by two people; it must not decide any of it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.erasures import DueJournal, ErasurePlan, Kept, StandingHold, WaitingErasure, Waits
from journal_app.services import erasure
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, ConfirmDialog, Question, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.requests.mention_words import unsearched_lines
from journal_app.ui.requests.mentions_dialog import MentionsDialog
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 900, 560
_Line = WaitingErasure | StandingHold | DueJournal


class KeepingDialog(AskingDialog):
    """What waits, is held or is due in one list, and one journal to ask about above it."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet, str], None]) -> None:
        title = QCoreApplication.translate("KeepingDialog", "Keep or erase a journal")
        super().__init__(parent, title, icon=Icon.CLEAR, fill=True)
        self.setObjectName("keepingDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._done = desk, done
        self._kept: Kept | None = None
        self._lines: tuple[_Line, ...] = ()
        self._picked: PickedPatient | None = None
        self._plan: ErasurePlan | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.pick_button = self._button("pickJournalButton", self.tr("Which journal?…"), Icon.SEARCH)
        self.hold_button = self._button("holdButton", self.tr("Put on hold…"))
        self.propose_button = self._button("proposeButton", self.tr("Propose erasing…"))
        self.mentions_button = self._button("mentionsButton", self.tr("Other places that name them…"))
        self.take_button = self._button("takeJournalButton", self.tr("Choose this journal"))
        self.mentions_of_line_button = self._button("mentionsOfLineButton", self.tr("Other places that name them…"))
        self.release_button = self._button("releaseButton", self.tr("Release the hold…"))
        self.turn_down_button = self._button("turnDownButton", self.tr("Turn down…"))
        self.told = PlainLabel(self.tr("Choose a journal to see until when it must be kept."), TextRole.SECONDARY)
        self.table = LinesTable("keepingTable", columns=3, wide=2)
        what = self.tr("What")
        heads = (
            QCoreApplication.translate("AccessModel", "Patient"),
            what,
            QCoreApplication.translate("AccessModel", "Why"),
        )
        self.table.name_it(self.tr("Proposed erasures, holds, and journals whose time is over"), heads)
        self.more = PlainLabel("", TextRole.SECONDARY)
        self.more.hide()
        self._lay_out()
        self._connect()
        self._say_line()
        self._read()

    @staticmethod
    def _button(name: str, text: str, icon: Icon | None = None) -> Button:
        button = Button(text, Kind.SECONDARY, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        for widget in (self.notice, self.told):
            self.body.addWidget(widget)
        self.body.addLayout(_row(self.pick_button, self.hold_button, self.mentions_button, self.propose_button))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.more)
        self.body.addLayout(
            _row(self.take_button, self.mentions_of_line_button, self.release_button, self.turn_down_button)
        )
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.erase_button = self.add_button(
            self.tr("Approve and erase…"), Kind.DANGER, self._carry_out, name="eraseButton"
        )
        for button in (self.hold_button, self.mentions_button, self.propose_button):
            button.setEnabled(False)

    def _connect(self) -> None:
        self.pick_button.clicked.connect(lambda: PickPatientDialog(self, self._desk, self._pick).open())
        self.hold_button.clicked.connect(self._hold)
        self.propose_button.clicked.connect(self._propose)
        self.mentions_button.clicked.connect(lambda _on=False: self._mentions_of_picked())
        self.take_button.clicked.connect(self._take)
        self.mentions_of_line_button.clicked.connect(lambda _on=False: self._mentions_of_line())
        self.release_button.clicked.connect(self._release)
        self.turn_down_button.clicked.connect(self._turn_down)
        self.table.chosen.connect(lambda _row: self._say_line())

    # -------------------------------------------------------------------------------------------------------- reading

    def _read(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: erasure.kept(session), self._show, self._failed, self)

    def _show(self, kept: Kept) -> None:
        self._kept, self._lines = kept, (*kept.waiting, *kept.holds, *kept.due.lines)
        left = kept.due.count - len(kept.due.lines)
        self.more.setText(self.tr("%n more follow once these are judged.", "", left) if left else "")
        self.more.setVisible(left > 0)
        self.table.show_lines([self._cells(line) for line in self._lines])
        self._say_line()

    def _cells(self, line: _Line) -> tuple[str, str, str]:
        if isinstance(line, StandingHold):
            return self._whose(line), self.tr("On hold"), line.reason
        if isinstance(line, DueJournal):
            day = format_date(line.over.ends, language_of())
            return self._whose(line), self.tr("Its time ended on {day}").format(day=day), line.over.rule.source
        said = self.tr("Proposed by {name}").format(name=line.by)
        return self._whose(line), said, line.proposed.content.erasures[0].reason

    def _whose(self, line: _Line) -> str:
        known = line.patient
        return self.tr("Not known") if known is None else identity_line(known.id, known)

    def _say_line(self) -> None:
        line = self._chosen()
        carries_out = self._kept is not None and self._kept.may_carry_out
        self.release_button.setVisible(isinstance(line, StandingHold) and carries_out)
        self.take_button.setVisible(isinstance(line, DueJournal))
        self.turn_down_button.setVisible(isinstance(line, WaitingErasure))
        self.mentions_of_line_button.setVisible(isinstance(line, WaitingErasure))
        self.erase_button.setVisible(isinstance(line, WaitingErasure) and carries_out)

    def _chosen(self) -> _Line | None:
        return self._lines[self.table.row] if 0 <= self.table.row < len(self._lines) else None

    def _take(self) -> None:
        line = self._chosen()
        if isinstance(line, DueJournal):
            self._pick(PickedPatient.of(line.patient))

    def _pick(self, picked: PickedPatient) -> None:
        self._picked, session = picked, self._desk.session
        self._desk.tasks.run(lambda: erasure.plan(session, picked.id), self._planned, self._failed, self)

    def _planned(self, plan: ErasurePlan) -> None:
        self._plan = plan
        name = "" if self._picked is None else self._picked.name
        self.told.setText(f"{name}: {self._told(plan)}")
        self.hold_button.setEnabled(True)
        self.mentions_button.setEnabled(True)
        self.propose_button.setEnabled(plan.may_go or plan.may_go_early)

    def _told(self, plan: ErasurePlan) -> str:
        if plan.held:
            return self.tr("on hold, so nothing may be erased ({reason}).").format(reason=plan.held[0])
        if Waits.REQUEST in plan.waits:
            return self.tr("a request that needs the journal is still open. Answer it before anything is erased.")
        if Waits.APPOINTMENT in plan.waits:
            return self.tr("has an appointment today or later, so nothing may be erased before it is over.")
        if plan.kept_until is not None:
            day = format_date(plan.kept_until, language_of())
            if plan.may_go_early:
                return self.tr("good practice keeps it until {day} ({source}); it may go earlier for a reason.").format(
                    day=day, source=plan.rule.source
                )
            return self.tr("must be kept until {day} ({source}).").format(day=day, source=plan.rule.source)
        return self.tr("nothing keeps it any more; %n records would go.", "", plan.records)

    # ---------------------------------------------------------------------------------------------------------- acting

    def _mentions_of_picked(self) -> None:
        if self._picked is not None:
            self._mentions(self._picked.id)

    def _mentions_of_line(self) -> None:
        line = self._chosen()
        if isinstance(line, WaitingErasure):
            self._mentions(line.proposed.content.patients[0])

    def _mentions(self, patient: UUID) -> None:
        def kept(changes: ChangeSet) -> None:
            self._done(changes, self.tr("The judgements are kept, without a word of the person."))
            self._read()

        MentionsDialog(self, self._desk, patient, kept=kept, opened=self.accept).open()

    def _hold(self) -> None:
        if (picked := self._picked) is None:
            return
        session, done = self._desk.session, self.tr("The journal is on hold.")
        question = Question(
            self.tr("Put the journal of {name} on hold?").format(name=picked.name),
            self.tr("Nothing of it is erased until an owner releases the hold, whatever the law would let go."),
            self.tr("Put on hold"),
            self.tr("Why?"),
            kind=Kind.PRIMARY,
        )
        self._ask(question, lambda why: erasure.place_hold(session, picked.id, reason=why), done)

    def _propose(self) -> None:
        picked, plan = self._picked, self._plan
        if picked is None or plan is None:
            return
        session, done = self._desk.session, self.tr("The erasure is proposed. Somebody else must approve it.")
        ahead = self.tr(
            "You approve it as the first of two. Whoever works alone approves again after a week. Nothing goes yet."
        )
        question = Question(
            self.tr("Propose erasing the journal of {name}?").format(name=picked.name),
            "\n\n".join((*self._written(plan), *self._early(plan), ahead)),
            self.tr("Propose erasing"),
            self.tr("Why earlier?") if plan.may_go_early else self.tr("Why?"),
        )
        self._ask(question, lambda why: erasure.propose(session, picked.id, reason=why, early=plan.may_go_early), done)

    def _release(self) -> None:
        line, session = self._chosen(), self._desk.session
        if isinstance(line, StandingHold):
            question = Question(
                self.tr("Release the hold?"), self._whose(line), self.tr("Release the hold"), self.tr("Why?")
            )
            done = self.tr("The hold is released.")
            self._ask(question, lambda why: erasure.release_hold(session, line.id, reason=why), done)

    def _turn_down(self) -> None:
        line, session = self._chosen(), self._desk.session
        if isinstance(line, WaitingErasure):
            question = Question(
                self.tr("Turn the proposal down?"),
                self._whose(line),
                self.tr("Turn down"),
                self.tr("Why?"),
                kind=Kind.PRIMARY,
            )
            done = self.tr("The journal stays.")
            self._ask(question, lambda why: erasure.turn_down(session, line.proposed, reason=why), done)

    def _carry_out(self) -> None:
        line, session = self._chosen(), self._desk.session
        if isinstance(line, WaitingErasure):
            patient = line.proposed.content.patients[0]
            self._desk.tasks.run(
                lambda: erasure.plan(session, patient), lambda plan: self._approve(line, plan), self._failed, self
            )

    def _approve(self, line: WaitingErasure, plan: ErasurePlan) -> None:
        """Ask the second of two, who is told what the first was: that good practice would keep it, say."""
        session = self._desk.session
        going = self.tr("{patient}\n\nRecords, photos, drafts and keys go, and there is no way back.").format(
            patient=self._whose(line)
        )
        question = Question(
            self.tr("Erase this journal for good?"),
            "\n\n".join((going, *self._written(plan), *self._early(plan), *self._left_elsewhere(line))),
            self.tr("Erase for good"),
        )
        done = self.tr("The journal is erased.")
        self._ask(question, lambda _why: erasure.carry_out(session, line.proposed), done)

    def _written(self, plan: ErasurePlan) -> tuple[str, ...]:
        """Since when nothing was added, and by which day: a clock that runs ahead makes every journal an old one."""
        if plan.written is None:
            return ()
        last, today = (format_date(day, language_of()) for day in (plan.written, plan.today))
        said = self.tr("Last written in on {last}. Today is {today} by this computer's clock: check that it is right.")
        return (said.format(last=last, today=today),)

    def _early(self, plan: ErasurePlan) -> tuple[str, ...]:
        """What is said of a journal that goes although good practice would keep it."""
        if not plan.may_go_early or plan.kept_until is None:
            return ()
        day = format_date(plan.kept_until, language_of())
        said = self.tr("Good practice keeps it until {day} ({source}). The reason why it goes earlier stays for good.")
        return (said.format(day=day, source=plan.rule.source),)

    def _left_elsewhere(self, line: WaitingErasure) -> tuple[str, ...]:
        """What may name the person still: where nobody looked, and what was found and is not settled."""
        said = []
        if line.unsearched:
            head = self.tr("Other places may name this person after the erasure:")
            said.append("\n".join((head, *unsearched_lines(line.unsearched))))
        if line.unsettled:
            said.append(self.tr("%n places that name this person are not judged or not corrected.", "", line.unsettled))
        return tuple(said)

    def _ask(self, question: Question, act: Callable[[str], ChangeSet], sentence: str) -> None:
        def done(changes: ChangeSet) -> None:
            self.notice.say("")
            self._done(changes, sentence)
            self._read()
            if self._picked is not None and "erasure.carried_out" not in changes.kinds:
                self._pick(self._picked)

        ConfirmDialog(
            self, question, lambda why: self._desk.tasks.run(lambda: act(why), done, self._failed, self)
        ).open()

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(S)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
