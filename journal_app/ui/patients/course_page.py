"""Planning a course of treatments, and ending one; it must not book, nor let anything be done without a consent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.courses import LONGEST_INTERVAL, MOST_TREATMENTS
from journal_app.domain.dates import Expected
from journal_app.domain.journal import JournalItem
from journal_app.services import courses
from journal_app.services.ports import Draft
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.plain_label import LineLabel

COURSE_DRAFT = "course"
COURSE_END_DRAFT = "course_end"


class CoursePage(WrittenForm):
    """Which treatment, how many times, how far apart, from when on, and what for."""

    def __init__(
        self, desk: Desk, look: Look, treatment: str, draft: Draft | None = None, parent: QWidget | None = None
    ) -> None:
        """``treatment`` is the code of the one that is chosen first."""
        super().__init__(desk, look, name="coursePage", draft_kind=COURSE_DRAFT, parent=parent)
        self.treatment = self.put_choice("courseTreatment", [one.code for one in look.treatments])
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(treatment)))
        self.number = self.put_line("courseNumber")
        self.interval = self.put_line("courseInterval")
        self.first = self.put_day("courseFirst", DateField(desk.today, expected=Expected.NEAR))
        self.first.set_value(desk.today())
        self.put_text("goal", lines=3, optional=True)
        if draft is not None:
            self.restore(draft)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Plan a course"))
        self.setAccessibleName(self.heading.text())
        self.label("courseTreatment", self.tr("Treatment"), self.tr("Each treatment still needs its own valid consent"))
        for place, one in enumerate(self._look.treatments):
            self.treatment.setItemText(place, self._look.treatment_name(one.code))
        self.label("courseNumber", self.tr("How many times"))
        self.label("courseInterval", self.tr("Days from one to the next"))
        self.label("courseFirst", self.tr("First on"))
        self.label("goal", self.tr("Goal"))
        self.act_button.setText(self.tr("Sign for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Sign it."""
        number, interval, first = self._whole("courseNumber"), self._whole("courseInterval"), self.first.value()
        times = self.tr("Write a number from 1 to {most}").format(most=MOST_TREATMENTS)
        days = self.tr("Write a number from 1 to {most}").format(most=LONGEST_INTERVAL)
        undated = "" if first is not None else self.tr("Write the day of the first treatment")
        if self.refuse(
            (self.row("courseNumber"), "" if 1 <= number <= MOST_TREATMENTS else times),
            (self.row("courseInterval"), "" if 1 <= interval <= LONGEST_INTERVAL else days),
            (self.row("courseFirst"), self.first.problem() or undated),
            *self.too_long("goal"),
        ):
            return
        session, record, code = self.desk.session, self._look.record, str(self.treatment.currentData())
        goal, day = self.text("goal"), first or self.desk.today()
        self.act_with(
            lambda: courses.plan(session, record, code, number=number, interval_days=interval, first=day, goal=goal),
            said=self.tr("The course is planned"),
        )

    def _whole(self, name: str) -> int:
        text = self.text(name)
        return int(text) if text.isdecimal() and text.isascii() else 0


class EndCoursePage(WrittenForm):
    """Why nothing more of a course is planned."""

    def __init__(
        self, desk: Desk, look: Look, item: JournalItem, draft: Draft | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, look, name="endCoursePage", draft_kind=COURSE_END_DRAFT, about=item, parent=parent)
        self._item = item
        self.planned = Card()
        card = TimelineWords(look, self.now()).card(item)
        self.planned.set_title(card.title)
        for line in (card.when, *card.lines):
            self.planned.body.addWidget(LineLabel(line))
        self.column.addWidget(self.planned)
        self.put_text("courseReason", lines=3)
        if draft is not None:
            self.restore(draft)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("End a course"))
        self.setAccessibleName(self.heading.text())
        self.label("courseReason", self.tr("Why it ends"))
        self.act_button.setText(self.tr("End the course of {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Sign it."""
        if self.refuse(self.missing("courseReason", self.tr("Write why the course ends"))):
            return
        session, record, course, reason = self.desk.session, self._look.record, self._item.id, self.text("courseReason")
        self.act_with(lambda: courses.end(session, record, course, reason=reason), said=self.tr("The course has ended"))
