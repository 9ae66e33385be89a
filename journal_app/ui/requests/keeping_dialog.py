"""Until when a journal is kept, what holds it, and its erasure by two people; it must not decide any of it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.erasures import DueJournal, ErasurePlan, Kept, StandingHold, WaitingErasure, Waits
from journal_app.services import erasure
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.list_dialog import ListDialog, Looks, act_button
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.icons import Icon
from journal_app.ui.requests.mention_words import unsearched_lines
from journal_app.ui.requests.mentions_dialog import MentionsDialog
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_Line = WaitingErasure | StandingHold | DueJournal


class KeepingDialog(ListDialog[_Line]):
    """What waits, is held or is due in one list, and one journal to ask about above it."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("KeepingDialog", "Keep or erase a journal")
        super().__init__(parent, desk, Looks(title, Icon.CLEAR, "keepingTable", columns=3, wide=2))
        self.setObjectName("keepingDialog")
        self._may_carry_out = False
        self._picked: PickedPatient | None = None
        self._plan: ErasurePlan | None = None
        self._ask_above()
        self.more = PlainLabel("", TextRole.SECONDARY)
        self.more.hide()
        self.below.addWidget(self.more)
        self.take_button = self.add_act("takeJournalButton", self.tr("Choose this journal"), self._take)
        self.mentions_of_line_button = self.add_act(
            "mentionsOfLineButton", self.tr("Other places that name them…"), self._mentions_of_line
        )
        self.release_button = self.add_act("releaseButton", self.tr("Release the hold…"), self._release)
        self.turn_down_button = self.add_act("turnDownButton", self.tr("Turn down…"), self._turn_down)
        self.erase_button = self.add_button(
            self.tr("Approve and erase…"), Kind.DANGER, self._carry_out, name="eraseButton"
        )
        patient = QCoreApplication.translate("AccessModel", "Patient")
        why = QCoreApplication.translate("AccessModel", "Why")
        name = self.tr("Proposed erasures, holds, and journals whose time is over")
        self.table.name_it(name, (patient, self.tr("What"), why))
        self.empty.say(self.tr("No erasure is proposed, nothing is on hold, and no journal's time is over"))
        self.say_one()
        self.read()

    def _ask_above(self) -> None:
        """Any journal, and until when it must be kept."""
        self.kept_until = PlainLabel(self.tr("Choose a journal to see until when it must be kept."), TextRole.SECONDARY)
        self.pick_button = act_button(
            "pickJournalButton", self.tr("Which journal?…"), self._ask_which, icon=Icon.SEARCH
        )
        self.hold_button = act_button("holdButton", self.tr("Put on hold…"), self._hold)
        self.mentions_button = act_button(
            "mentionsButton", self.tr("Other places that name them…"), self._mentions_of_picked
        )
        self.propose_button = act_button("proposeButton", self.tr("Propose erasing…"), self._propose)
        for button in (self.hold_button, self.mentions_button, self.propose_button):
            button.setEnabled(False)
        row = LivingWidget()
        flow = FlowLayout(across=S, down=S)
        for button in (self.pick_button, self.hold_button, self.mentions_button, self.propose_button):
            flow.addWidget(button)
        row.setLayout(flow)
        self.above.setSpacing(M)
        self.above.addWidget(self.kept_until)
        self.above.addWidget(row)

    # -------------------------------------------------------------------------------------------------------- reading

    def read(self) -> None:
        """Have the worker read them."""
        session = self.desk.session
        self.desk.tasks.run(lambda: erasure.kept(session), self._show, self.failed, self)

    def _show(self, kept: Kept) -> None:
        self._may_carry_out = kept.may_carry_out
        left = kept.due.count - len(kept.due.lines)
        self.more.setText(self.tr("%n more follow once these are judged.", "", left) if left else "")
        self.more.setVisible(left > 0)
        self.show_lines((*kept.waiting, *kept.holds, *kept.due.lines), self._cells, _id)

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

    def say_one(self) -> None:
        """All that the line says, and what can be done with it."""
        line = self.chosen()
        self.release_button.setVisible(isinstance(line, StandingHold) and self._may_carry_out)
        self.take_button.setVisible(isinstance(line, DueJournal))
        self.turn_down_button.setVisible(isinstance(line, WaitingErasure))
        self.mentions_of_line_button.setVisible(isinstance(line, WaitingErasure))
        self.erase_button.setVisible(isinstance(line, WaitingErasure) and self._may_carry_out)
        if line is not None:
            whose, *said = self._cells(line)
            self.tell(whose, said)

    def _ask_which(self) -> None:
        PickPatientDialog(self, self.desk, self._pick).open()

    def _take(self) -> None:
        line = self.chosen()
        if isinstance(line, DueJournal):
            self._pick(PickedPatient.of(line.patient))

    def _pick(self, picked: PickedPatient) -> None:
        self._picked, self._plan, session = picked, None, self.desk.session
        self.desk.tasks.run(
            lambda: erasure.plan(session, picked.id), lambda plan: self._planned(picked, plan), self.failed, self
        )

    def _planned(self, picked: PickedPatient, plan: ErasurePlan) -> None:
        if picked is not self._picked:
            return  # another journal was chosen meanwhile: nobody may propose one by what was said of the other
        self._plan = plan
        self.kept_until.setText(f"{picked.name}: {self._told(plan)}")
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
        line = self.chosen()
        if isinstance(line, WaitingErasure):
            self._mentions(line.proposed.content.patients[0])

    def _mentions(self, patient: UUID) -> None:
        def kept(changes: ChangeSet) -> None:
            self.written(changes)
            self.desk.ways.say(self.tr("The judgements are kept, without a word of the person."))

        MentionsDialog(self, self.desk, patient, kept=kept, opened=self.accept).open()

    def _hold(self) -> None:
        if (picked := self._picked) is None:
            return
        session, done = self.desk.session, self.tr("The journal is on hold.")
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
        session, done = self.desk.session, self.tr("The erasure is proposed. Somebody else must approve it.")
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
        line, session = self.chosen(), self.desk.session
        if isinstance(line, StandingHold):
            question = Question(
                self.tr("Release the hold?"), self._whose(line), self.tr("Release the hold"), self.tr("Why?")
            )
            done = self.tr("The hold is released.")
            self._ask(question, lambda why: erasure.release_hold(session, line.id, reason=why), done)

    def _turn_down(self) -> None:
        line, session = self.chosen(), self.desk.session
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
        line, session = self.chosen(), self.desk.session
        if isinstance(line, WaitingErasure):
            patient = line.proposed.content.patients[0]
            self.desk.tasks.run(
                lambda: erasure.plan(session, patient), lambda plan: self._approve(line, plan), self.failed, self
            )

    def _approve(self, line: WaitingErasure, plan: ErasurePlan) -> None:
        """Ask the second of two, who is told what the first was: that good practice would keep it, say."""
        session = self.desk.session
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
            self.written(changes)
            self.desk.ways.say(sentence)
            if self._picked is not None and "erasure.carried_out" not in changes.kinds:
                self._pick(self._picked)

        ConfirmDialog(self, question, lambda why: self.desk.tasks.run(lambda: act(why), done, self.failed, self)).open()


def _id(line: _Line) -> UUID:
    """What the line is about: its own record, or the patient whose journal is due."""
    if isinstance(line, DueJournal):
        return line.patient.id
    return line.id if isinstance(line, StandingHold) else line.proposed.id
