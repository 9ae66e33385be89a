"""Going through the looks that must be judged, one key for each, and signing the result; it must not judge itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal_app.domain.dates import Expected, format_datetime
from journal_app.domain.log_review import Flag, Flagged, Judged, Verdict
from journal_app.services import log_review
from journal_app.services.log_review import ReviewSheet
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.event_words import kind_name
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1080, 640
_USUAL = timedelta(days=30)
_LONGEST_QUESTION = 500
_WHY = 4


@dataclass(slots=True)
class BegunReview:
    """What was said of looks, by position, and how the sample was drawn, in a review that is not signed yet.

    Whoever opens the dialog keeps it, in memory alone: Escape, or another period, loses no judgement.
    """

    seed: str = ""
    said: dict[int, Judged] = field(default_factory=dict)


class LogReviewDialog(AskingDialog):
    """The list of a period; J says that a look was justified, Q that somebody must be asked about it."""

    def __init__(self, parent: QWidget, desk: Desk, begun: BegunReview, done: Callable[[ChangeSet], None]) -> None:
        title = QCoreApplication.translate("LogReviewDialog", "Review the access log")
        super().__init__(parent, title, icon=Icon.LOG, fill=True)
        self.setObjectName("logReviewDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._done = desk, done
        self._zone = desk.session.clock.zone()
        self._sheet: ReviewSheet | None = None
        self._begun = begun
        self.since, self.until = (DateField(desk.today, expected=Expected.NEAR) for _ in range(2))
        self.lead = PlainLabel("", TextRole.SECONDARY)
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable("reviewTable", columns=6, wide=_WHY)
        self.question = QLineEdit()
        self.question.setObjectName("questionEdit")
        self.question.setMaxLength(_LONGEST_QUESTION)
        self.justified_button = Button(self.tr("Justified (J)"), Kind.SECONDARY)
        self.justified_button.setObjectName("justifiedButton")
        self.query_button = Button(self.tr("Query (Q)"), Kind.SECONDARY)
        self.query_button.setObjectName("queryButton")
        for button in (self.justified_button, self.query_button):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._ask_since()

    # --------------------------------------------------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        for day in (self.since, self.until):
            day.echo.hide()
        period = QHBoxLayout()
        period.setSpacing(M)
        period.addWidget(FormRow(self.tr("From"), self.since))
        period.addWidget(FormRow(self.tr("To"), self.until))
        period.addWidget(self.lead, 1, Qt.AlignmentFlag.AlignBottom)
        why, said = self.tr("Why it is on the list"), self.tr("Judged")
        self.table.name_it(
            self.tr("Looks to be judged, newest first"),
            (
                QCoreApplication.translate("AccessModel", "When"),
                QCoreApplication.translate("AccessModel", "Who"),
                QCoreApplication.translate("AccessModel", "What"),
                QCoreApplication.translate("AccessModel", "Patient"),
                why,
                said,
            ),
        )
        self._question_row = FormRow(
            self.tr("What is to be asked?"), self.question, hint=self.tr("Needed for a query; it is kept.")
        )
        say = QHBoxLayout()
        say.setSpacing(S)
        say.addWidget(self._question_row, 1)
        for button in (self.query_button, self.justified_button):
            say.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self.notice)
        self.body.addLayout(period)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(say)
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.reject, name="cancelButton")
        self.sign_button = self.add_button(self.tr("Sign the review"), Kind.PRIMARY, self._sign, name="signButton")

    def _connect(self) -> None:
        self.since.changed.connect(lambda _day: self._read())
        self.until.changed.connect(lambda _day: self._read())
        self.justified_button.clicked.connect(lambda: self._say(Verdict.JUSTIFIED))
        self.query_button.clicked.connect(lambda: self._say(Verdict.QUERY))
        self.question.returnPressed.connect(lambda: self._say(Verdict.QUERY))
        self.table.chosen.connect(lambda _row: self._show_question())
        for key, verdict in (("J", Verdict.JUSTIFIED), ("Q", Verdict.QUERY)):
            shortcut = QShortcut(QKeySequence(key), self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda verdict=verdict: self._say(verdict))

    # -------------------------------------------------------------------------------------------------------- reading

    def _ask_since(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: log_review.reviewed_until(session), self._begin, self._failed, self)

    def _begin(self, reviewed: datetime | None) -> None:
        """The period that nobody reviewed yet; the first time, the last month."""
        today = self._desk.today()
        start = today - _USUAL if reviewed is None else reviewed.astimezone(self._zone).date()
        self.since.set_value(min(start, today))
        self.until.set_value(today)
        self._read()

    def _read(self) -> None:
        since, until = self.since.value(), self.until.value()
        if since is None or until is None:
            return
        session, seed = self._desk.session, self._begun.seed
        begins = datetime.combine(since, time.min, self._zone)
        ends = datetime.combine(until + timedelta(days=1), time.min, self._zone)
        self._desk.tasks.run(lambda: log_review.begin(session, begins, ends, seed=seed), self._show, self._failed, self)

    def _show(self, sheet: ReviewSheet) -> None:
        self._sheet, self._begun.seed = sheet, sheet.seed
        self.notice.say("")
        self._show_lines(next((row for row in range(len(sheet.flagged)) if not self._is_said(row)), 0))
        self.table.setFocus()

    def _show_lines(self, choose: int) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self.table.show_lines([self._line(one, sheet) for one in sheet.flagged], choose=choose)
        said, all_of_them = len(self._judged(sheet)), len(sheet.flagged)
        self.lead.setText(
            self.tr("{said} of {all} judged; the clinic had {events} events in this period.").format(
                said=said, all=all_of_them, events=sheet.events
            )
        )
        if sheet.own:
            left = self.tr("%n of your own looks are left to somebody else.", "", len(sheet.own))
            self.lead.setText(f"{self.lead.text()} {left}")
        self.sign_button.setEnabled(said == all_of_them)
        for button in (self.justified_button, self.query_button):
            button.setEnabled(all_of_them > 0)

    def _line(self, one: Flagged, sheet: ReviewSheet) -> tuple[str, ...]:
        event, said = one.event, self._begun.said.get(one.event.position)
        patient, why = "", "; ".join(flag_name(flag) for flag in one.flags)
        if event.patient is not None:
            patient = identity_line(event.patient, sheet.patients.get(event.patient))
        return (
            format_datetime(event.at, language_of(), zone=self._zone),
            event.person_name or QCoreApplication.translate("AccessModel", "Not known"),
            kind_name(event.kind),
            patient,
            f"{why[:1].upper()}{why[1:]}",
            "" if said is None else verdict_name(said.verdict),
        )

    # -------------------------------------------------------------------------------------------------------- judging

    def _say(self, verdict: Verdict) -> None:
        sheet, row = self._sheet, self.table.row
        if sheet is None or not 0 <= row < len(sheet.flagged):
            return
        note = self.question.text().strip() if verdict is Verdict.QUERY else ""
        if verdict is Verdict.QUERY and not note:
            self._question_row.show_error(self.tr("Write what is to be asked, then press Enter."))
            self._question_row.focus_field()
            return
        self._question_row.show_error("")
        one = sheet.flagged[row]
        self._begun.said[one.event.position] = Judged(one.event.position, one.flags, verdict, note)
        later = [place for place in range(row, len(sheet.flagged)) if not self._is_said(place)]
        others = [place for place in range(row) if not self._is_said(place)]
        self.question.clear()
        self._show_lines(next(iter((*later, *others)), row))
        self.table.setFocus()

    def _is_said(self, row: int) -> bool:
        return self._sheet is not None and self._sheet.flagged[row].event.position in self._begun.said

    def _judged(self, sheet: ReviewSheet) -> tuple[Judged, ...]:
        """What was said of the looks on the sheet, each with the reasons for which it stands there now."""
        said = self._begun.said
        found = ((said.get(one.event.position), one.flags) for one in sheet.flagged)
        return tuple(replace(judged, flags=flags) for judged, flags in found if judged is not None)

    def _show_question(self) -> None:
        """What was asked about the chosen look, if anything was."""
        sheet, row = self._sheet, self.table.row
        said = None
        if sheet is not None and 0 <= row < len(sheet.flagged):
            said = self._begun.said.get(sheet.flagged[row].event.position)
        self.question.setText(said.note if said is not None else "")
        self._question_row.show_error("")

    def _sign(self) -> None:
        sheet, session = self._sheet, self._desk.session
        if sheet is not None:
            said = self._judged(sheet)
            self._desk.tasks.run(lambda: log_review.complete(session, sheet, said), self._signed, self._failed, self)

    def _signed(self, changes: ChangeSet) -> None:
        self._begun.seed = ""
        self._begun.said.clear()
        self.accept()
        self._done(changes)

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("The review could not be read.")), kind=NoticeKind.ERROR)


def flag_name(flag: Flag) -> str:
    """Why a look is on the list, in the language of now."""
    words = {
        Flag.RESTRICTED_OPENED: QCoreApplication.translate("LogReview", "restricted journal opened all the same"),
        Flag.SAME_SURNAME: QCoreApplication.translate("LogReview", "same surname as the patient"),
        Flag.COLLEAGUE: QCoreApplication.translate("LogReview", "the patient works here"),
        Flag.OUTSIDE_HOURS: QCoreApplication.translate("LogReview", "outside opening hours"),
        Flag.NO_RELATION: QCoreApplication.translate("LogReview", "no visit or record near it"),
        Flag.HANDED_OUT: QCoreApplication.translate("LogReview", "a copy left the journal"),
        Flag.MANY_RECORDS: QCoreApplication.translate("LogReview", "many records in a short time"),
        Flag.SIGN_IN_FAILED: QCoreApplication.translate("LogReview", "a sign-in failed"),
        Flag.LEFT: QCoreApplication.translate("LogReview", "left by a reviewer who may not judge it"),
        Flag.SAMPLE: QCoreApplication.translate("LogReview", "drawn by lot"),
    }
    return words[flag]


def verdict_name(verdict: Verdict) -> str:
    """What was said of a look, in the language of now."""
    if verdict is Verdict.JUSTIFIED:
        return QCoreApplication.translate("LogReview", "Justified")
    return QCoreApplication.translate("LogReview", "Query")
