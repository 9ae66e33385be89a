"""Reports without identities: what is counted, how divided, over which periods; a plot, its table, that as a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.reports import MOST_YEARS, Divided, Measure, Period, Question, Report, Step
from journal_app.services import reports
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.clinic.table_cells import row_height
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import problem_sentence
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.print_page import write_whole
from journal_app.ui.reports.plot import BarPlot
from journal_app.ui.reports.words import (
    HIDDEN,
    cell_text,
    divided_name,
    measure_name,
    period_name,
    row_name,
    step_name,
)
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow

_ROWS_BESIDE = 2
"""Room for the heads, and for the bar that moves the table sideways."""


class ReportsScreen(ClinicScreen):
    """Nothing is counted before it is asked for: each counting stands in the access log."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("reportsScreen")
        self._desk = desk
        self._found: Report | None = None
        self._names: Mapping[str, str] = {}
        self._lines: list[tuple[str, tuple[int | None, ...]]] = []
        self._made: bytes | None = None
        self.dialog: QFileDialog | None = None
        self.measures, self.divisions, self.steps, self.years = (Chooser() for _ in range(4))
        for chooser, name in (
            (self.measures, "measureChooser"),
            (self.divisions, "divisionChooser"),
            (self.steps, "stepChooser"),
            (self.years, "yearChooser"),
        ):
            chooser.setObjectName(name)
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self._rows = [FormRow("", one) for one in (self.measures, self.divisions, self.steps, self.years)]
        self.count_button = Button("", Kind.PRIMARY, icon=Icon.REPORT)
        self.count_button.setObjectName("countButton")
        self.csv_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.csv_button.setObjectName("reportCsvButton")
        self.csv_button.hide()
        self.corner.addWidget(self.csv_button)
        self.corner.addWidget(self.count_button)
        self.notice = Notice()
        self.plot = BarPlot()
        self.table = LinesTable("reportTable", columns=1, wide=0, lines=1)
        self._empty = EmptyState(Icon.REPORT)
        self._shown = QWidget()
        self._column = QVBoxLayout(self._shown)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(M)
        self._column.addWidget(self.plot)
        self._column.addWidget(self.table)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._shown)
        asked = QWidget()
        flow = FlowLayout(asked, across=M, down=S)
        flow.setContentsMargins(0, 0, 0, 0)
        for row in self._rows:
            flow.addWidget(row)
        self.column.addWidget(asked)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._pages)
        self.column.setSpacing(M)
        self._fill()
        self._connect()
        self.settle()

    def _fill(self) -> None:
        for measure in Measure:
            self.measures.addItem("", measure.value)
        for step in Step:
            self.steps.addItem("", step.value)
        today = self._desk.today()
        for year in range(today.year, today.year - MOST_YEARS, -1):
            self.years.addItem(str(year), year)

    def _connect(self) -> None:
        self.measures.currentIndexChanged.connect(lambda _place: self._offer_divisions())
        self.steps.currentIndexChanged.connect(lambda _place: self._offer_years())
        self.count_button.clicked.connect(lambda _on=False: self._count())
        self.csv_button.clicked.connect(lambda _on=False: self._hand_out())

    def focus_first(self) -> None:
        """What is to be counted."""
        self.measures.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Reports"),
            self.tr("What the clinic did, counted without anybody's identity. Each counting is written in the log."),
        )
        labels = (self.tr("What is counted"), self.tr("Lines"), self.tr("Periods"), self.tr("Year"))
        for row, label in zip(self._rows, labels, strict=True):
            row.set_texts(label)
        for place, measure in enumerate(Measure):
            self.measures.setItemText(place, measure_name(measure))
        for place, step in enumerate(Step):
            self.steps.setItemText(place, step_name(step))
        self._offer_divisions()
        self.count_button.setText(self.tr("Count"))
        self.csv_button.setText(self.tr("As a table (CSV)…"))
        self._empty.say(self.tr("Nothing counted yet"), self.tr("Choose what to count, and press Count."))
        if self._found is not None:
            self._show()

    def _offer_divisions(self) -> None:
        before = self.divisions.currentData()
        self.divisions.clear()
        for divided in reports.divisions(self._desk.session, Measure(self.measures.currentData())):
            self.divisions.addItem(divided_name(divided), divided.value)
        self.divisions.setCurrentIndex(max(0, self.divisions.findData(before)))

    def _offer_years(self) -> None:
        self._rows[-1].setVisible(Step(self.steps.currentData()) is not Step.YEAR)

    # -------------------------------------------------------------------------------------------------------- counting

    def _question(self) -> Question:
        return Question(
            Measure(self.measures.currentData()),
            Divided(self.divisions.currentData()),
            Step(self.steps.currentData()),
            int(self.years.currentData()),
        )

    def _count(self) -> None:
        session, question, language = self._desk.session, self._question(), language_of()
        self.count_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: (reports.find(session, question), reports.row_names(session, language)),
            self._counted,
            self._failed,
            self,
        )

    def _counted(self, found: tuple[Report, Mapping[str, str]]) -> None:
        self.count_button.setEnabled(True)
        self._found, self._names = found
        self._show()
        self.table.setFocus()

    def _failed(self, problem: Exception) -> None:
        self.count_button.setEnabled(True)
        sentence = problem_sentence(problem, self.tr("This could not be counted. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        divided, language = found.question.divided, language_of()
        named = sorted((row_name(divided, code, self._names), cells) for code, cells in found.rows.items())
        self._lines = [*named, (self.tr("All"), found.sums)]
        heads = ("", *(self._head(one, found, language) for one in found.periods))
        spoken = {HIDDEN: self.tr("not shown")}
        table = LinesTable("reportTable", columns=len(heads), wide=0, lines=1, spoken=spoken)
        table.name_it(f"{measure_name(found.question.measure)}, {divided_name(divided)}", heads)
        table.chosen.connect(self._draw)
        self._column.replaceWidget(self.table, table)
        self.table.hide()
        self.table.deleteLater()
        self.table = table
        lines = [(name, *map(cell_text, cells)) for name, cells in self._lines]
        table.show_lines(lines, choose=len(lines) - 1)
        table.setMinimumHeight((len(lines) + _ROWS_BESIDE) * row_height(table))  # the screen scrolls, not the table
        table.show()
        self._pages.setCurrentWidget(self._shown if found.periods else self._empty)
        self.csv_button.setVisible(bool(found.periods))
        self._say_what(found)

    def _head(self, period: Period, found: Report, language: str) -> str:
        """A period's name; of a year that is not over, how far it was counted."""
        name, until = period_name(period, language), found.until
        is_whole = until is None or period.step is not Step.YEAR or period.year != until.year
        if is_whole or until is None or (until.month, until.day) == (12, 31):
            return name
        return self.tr("{year} until {day}").format(year=name, day=format_date(until, language))

    def _say_what(self, found: Report) -> None:
        is_over = any(one.step is Step.YEAR for one in found.periods)
        why = self.tr(
            "A quarter is counted once it is over, and a year's sum once the year is: sums that grow from report to "
            "report would tell what is hidden."
        )
        if found.until is None:
            is_year = found.question.step is Step.YEAR
            nothing = self.tr("No year is over yet.") if is_year else self.tr("No quarter of this year is over yet.")
            self.notice.say(f"{nothing} {why}", kind=NoticeKind.INFORMATION)
            return
        parts = [self.tr("Counted until {day}.").format(day=format_date(found.until, language_of()))]
        if found.is_anything_hidden:
            parts.append(
                self.tr(
                    "A dash ({sign}) stands for a count that is not shown, because it is under five, of fewer than "
                    "five patients, or such a count could be computed from it."
                ).format(sign=HIDDEN)
            )
        if not is_over:
            parts.append(why)
        parts.append(self.tr("Hand out one report of a period, not several made at different times."))
        self.notice.say(" ".join(parts), kind=NoticeKind.INFORMATION)

    def _draw(self, line: int) -> None:
        found = self._found
        if found is None or not 0 <= line < len(self._lines):
            return
        name, cells = self._lines[line]
        step = found.question.step  # the year itself would dwarf its parts
        bars = [
            (period_name(period, language_of()), count)
            for period, count in zip(found.periods, cells, strict=True)
            if period.step is step
        ]
        what = f"{measure_name(found.question.measure)}: {name}"
        self.plot.show_bars(bars, name=what, description=self.tr("The same numbers stand in the table below."))

    # ----------------------------------------------------------------------------------------------------- handing out

    def _hand_out(self) -> None:
        found, session, language = self._found, self._desk.session, PrintLanguage(language_of())
        if found is not None:
            question = found.question
            self._desk.tasks.run(
                lambda: reports.hand_out(session, question, language), self._ask_where, self._failed, self
            )

    def _ask_where(self, made: bytes) -> None:
        self._made = made
        dialog = self.dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setObjectName("saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        say_labels(dialog)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("report")
        dialog.selectFile(f"{name}-{self._desk.today().isoformat()}.csv")
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, chosen: str) -> None:
        made, self._made = self._made, None
        if made is not None:
            self._desk.tasks.run(lambda: write_whole(Path(chosen), made), self._written, self._failed, self)

    def _written(self, path: Path) -> None:
        self._desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
