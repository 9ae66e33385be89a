"""A file's lines before they become appointments: who is meant, what is asked, what is broken; it must not book any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.codec import Json
from journal_app.domain.dates import format_date, format_time
from journal_app.domain.day_table import Column
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.services import day_import, registry_drafts
from journal_app.services.day_import import Answers, Newcomer, Outcome, Preview, PreviewRow, TakenIn
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.typed_details import split_name
from journal_app.ui.theme import TextRole
from journal_app.ui.today.day_page import DayPage
from journal_app.ui.today.day_shown import Offered
from journal_app.ui.tokens import XL, L, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.foot_bar import FootBar
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_TO_ADD = frozenset({Outcome.NEW, Outcome.MOVED})
_WHAT = 4
_LETTERS = 12
_UNANSWERED = "?"


class ImportPage(DayPage):
    """The table of the file's lines, a card for the chosen one, and one button that takes in what is clear.

    Signals:
        taken: TakenIn, when the lines were taken in.
    """

    taken = Signal(object)

    def __init__(self, desk: Desk, offered: Offered, data: bytes) -> None:
        super().__init__(surface="ground")
        self.setObjectName("importPage")
        self._desk, self._offered, self._data = desk, offered, data
        self._preview: Preview | None = None
        self._columns: Mapping[Column, int] | None = None
        self._answers = Answers({}, {})
        self._heading, self._lead = PlainLabel("", TextRole.TITLE), PlainLabel("", TextRole.SECONDARY)
        self.notice = Notice(NoticeKind.ERROR)
        self.choosers = {column: Chooser() for column in Column}
        self._column_rows = {column: FormRow("", chooser) for column, chooser in self.choosers.items()}
        self._columns_holder = QWidget()
        self.columns_button = Button("", Kind.QUIET)
        self.columns_button.setObjectName("chooseColumnsButton")
        self.table = LinesTable("importTable", columns=5, wide=_WHAT)
        self.side = SideCard(narrow=True)
        self.said, self.asks = PlainLabel(""), PlainLabel("", TextRole.SECONDARY)
        self.who, self.what = Chooser(), Chooser()
        self.who.setObjectName("importWho")
        self.what.setObjectName("importWhat")
        self._who_row, self._what_row = FormRow("", self.who), FormRow("", self.what)
        self.register_button = Button("", Kind.SECONDARY, icon=Icon.ADD)
        self.register_button.setObjectName("registerFromFileButton")
        self.take_button = Button("", Kind.PRIMARY, keys="Ctrl+S")
        self.take_button.setObjectName("takeInButton")
        self.cancel_button = Button("", Kind.QUIET)
        self.cancel_button.setObjectName("cancelImportButton")
        self._arrange()
        self._connect()
        self.settle()
        self._read()

    def begin(self) -> None:
        """On the lines."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._heading.setText(self.tr("Take a list in"))
        self._lead.setText(self.tr("Nothing is added before you say so. Lines that are not clear stay out."))
        self.setAccessibleName(self._heading.text())
        self.columns_button.setText(self.tr("Choose columns…"))
        heads = (self.tr("Line"), self.tr("When"), self.tr("Patient"), self.tr("Treatment"))
        self.table.name_it(self.tr("Lines of the file"), (*heads, self.tr("What happens")))
        self._who_row.set_texts(self.tr("Who is it?"))
        self._what_row.set_texts(self.tr("Treatment"))
        self.register_button.setText(self.tr("Register as a new patient…"))
        self.cancel_button.setText(self.tr("Cancel"))
        for column, row in self._column_rows.items():
            row.set_texts(_column_name(self, column))
        self._show()

    # ------------------------------------------------------------------------------------------------------- building

    def _arrange(self) -> None:
        flow = FlowLayout(across=M, down=S)
        for column, row in self._column_rows.items():
            chooser = self.choosers[column]
            chooser.setObjectName(f"column-{column.value}")
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.setMinimumContentsLength(_LETTERS)
            flow.addWidget(row)
        self._columns_holder.setLayout(flow)
        self._columns_holder.hide()
        for widget in (self.said, self.asks, self._who_row, self._what_row, self.register_button):
            self.side.card.body.addWidget(widget)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.columns_button)
        middle = QHBoxLayout()
        middle.setSpacing(L)
        middle.addWidget(self.table, 1)
        middle.addWidget(self.side)
        whole = QVBoxLayout()
        whole.setContentsMargins(XL, L, XL, L)
        whole.setSpacing(M)
        whole.addLayout(head)
        whole.addWidget(self._lead)
        whole.addWidget(self.notice)
        whole.addWidget(self._columns_holder)
        whole.addLayout(middle, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(whole, 1)
        outer.addWidget(FootBar(self.cancel_button, self.take_button))

    def _connect(self) -> None:
        self.columns_button.clicked.connect(lambda: self._columns_holder.setVisible(self._columns_holder.isHidden()))
        self.table.chosen.connect(lambda _row: self._show_row())
        for chooser in self.choosers.values():
            chooser.activated.connect(lambda _place: self._columns_chosen())
        self.who.activated.connect(lambda _place: self._who_chosen())
        self.what.activated.connect(lambda _place: self._what_chosen())
        self.register_button.clicked.connect(self._register)
        self.take_button.clicked.connect(self._take_in)
        self.cancel_button.clicked.connect(self.left)
        self._desk.bus.changed.connect(self._changed)

    # -------------------------------------------------------------------------------------------------------- reading

    def _read(self) -> None:
        session, data, columns, answers = self._desk.session, self._data, self._columns, self._answers
        self._desk.tasks.run(
            lambda: day_import.preview(session, data, columns=columns, answers=answers),
            self._have_preview,
            self._failed,
            self,
        )

    def _have_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.notice.say("")
        if preview.table is not None:
            self._fill_columns(preview)
        self.columns_button.setVisible(preview.table is not None)
        if not preview.is_enough:
            self._columns_holder.show()
            self.notice.say(
                self.tr("Say which columns hold the patient and the time."),
                heading=self.tr("The headings of this file are not known"),
                kind=NoticeKind.WARNING,
            )
        self._show()

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, UserFacing):
            self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR, heading=self.tr("This file is not taken in"))
            self._show()
        else:
            self._desk.ways.fail(problem)

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith("patient.") for kind in changes.kinds):
            self._read()  # somebody whom the file names may be registered now

    def _fill_columns(self, preview: Preview) -> None:
        table, columns = preview.table, preview.columns or {}
        if table is None:
            return
        for column, chooser in self.choosers.items():
            chooser.clear()
            chooser.addItem("–", -1)
            for place, heading in enumerate(table.headings):
                chooser.addItem(heading or str(place + 1), place)
            chooser.setCurrentIndex(columns.get(column, -1) + 1)

    def _columns_chosen(self) -> None:
        chosen = {column: int(chooser.currentData()) for column, chooser in self.choosers.items()}
        self._columns = {column: place for column, place in chosen.items() if place >= 0}
        self._read()

    # -------------------------------------------------------------------------------------------------------- showing

    def _rows(self) -> tuple[PreviewRow, ...]:
        return () if self._preview is None else self._preview.rows

    def _row(self) -> PreviewRow | None:
        rows = self._rows()
        return rows[self.table.row] if 0 <= self.table.row < len(rows) else None

    def _show(self) -> None:
        chosen = self.table.row
        self.table.show_lines([self._cells(row) for row in self._rows()], choose=chosen)
        count = sum(row.outcome in _TO_ADD for row in self._rows())
        self.take_button.setText(self.tr("Take in %n appointments", "", count))
        self.take_button.setEnabled(count > 0)
        self._show_row()

    def _cells(self, row: PreviewRow) -> tuple[str, ...]:
        said = row.said
        if said is None:
            return (str(row.line), "", "", "", self._outcome(row))
        zone = self._offered.zone
        when = f"{format_date(said.start.astimezone(zone).date(), language_of())} {format_time(said.start, zone=zone)}"
        who = display_name(row.patient.name) if row.patient else said.name or said.identifier
        what = said.treatment if row.treatment is None else self._offered.treatment_name(row.treatment)
        return (str(row.line), when, who, what, self._outcome(row))

    def _outcome(self, row: PreviewRow) -> str:
        if row.problem is not None:
            return sentence_of(row.problem)
        return {
            Outcome.NEW: self.tr("Is added"),
            Outcome.MOVED: self.tr("Is moved to this time"),
            Outcome.KNOWN: self.tr("Is on the list already"),
            Outcome.ASK_WHO: self.tr("Who is it?"),
            Outcome.ASK_WHAT: self.tr("Which treatment?"),
            Outcome.UNKNOWN: self.tr("Not registered"),
        }.get(row.outcome, "")

    def _show_row(self) -> None:
        row = self._row()
        self.side.setVisible(row is not None)
        if row is None:
            return
        self.side.card.set_title(self.tr("Line {line}").format(line=row.line))
        said = row.said
        parts = () if said is None else (said.name, said.identifier, said.treatment)
        whom = next((one.name for one in self._offered.practitioners if one.id == row.practitioner), "")
        with_whom = self.tr("With {name}").format(name=whom) if whom else self.tr("Nobody chosen yet")
        self.said.setText("\n".join(part for part in (*parts, with_whom if said else "") if part))
        self.asks.setText(self._outcome(row))
        self._who_row.setVisible(row.outcome is Outcome.ASK_WHO)
        self._what_row.setVisible(row.outcome is Outcome.ASK_WHAT)
        self.register_button.setVisible(row.outcome in {Outcome.ASK_WHO, Outcome.UNKNOWN})
        self.who.clear()
        self.who.addItem(self.tr("Choose…"), _UNANSWERED)
        for one in row.candidates:
            born = "" if one.born is None else f", {format_date(one.born, language_of())}"
            self.who.addItem(f"{display_name(one.name)}{born}", str(one.id))
        self.what.clear()
        self.what.addItem(self.tr("Choose…"), _UNANSWERED)
        for code in (*(one.code for one in self._offered.treatments), ""):
            self.what.addItem(self._offered.treatment_name(code), code)

    # --------------------------------------------------------------------------------------------------------- acting

    def _who_chosen(self) -> None:
        row, chosen = self._row(), str(self.who.currentData())
        found = next((one.id for one in row.candidates if str(one.id) == chosen), None) if row else None
        if row is not None and found is not None:
            self._answers = replace(self._answers, who={**self._answers.who, row.line: found})
            self._read()

    def _what_chosen(self) -> None:
        row, chosen = self._row(), str(self.what.currentData())
        if row is None or chosen == _UNANSWERED:
            return
        text = "" if row.said is None else row.said.treatment
        same = {one.line: chosen for one in self._rows() if one.said is not None and one.said.treatment == text}
        self._answers = replace(self._answers, what={**self._answers.what, **same})
        self._read()

    def _register(self) -> None:
        row = self._row()
        if row is None or row.newcomer is None:
            return
        session, draft, content = self._desk.session, uuid4(), _typed(row.newcomer)
        self._desk.tasks.run(
            lambda: registry_drafts.save(session, draft, content),
            lambda _nothing: self._desk.ways.to_registration("", draft),
            self._desk.ways.fail,
            self,
        )

    def _take_in(self) -> None:
        session, rows = self._desk.session, tuple(row for row in self._rows() if row.outcome in _TO_ADD)
        self.take_button.setEnabled(False)
        self._desk.tasks.run(lambda: day_import.take_in(session, rows), self._taken, self._desk.ways.fail, self)

    def _taken(self, answer: TakenIn) -> None:
        self.taken.emit(answer)


def _typed(newcomer: Newcomer) -> dict[str, Json]:
    """What a line says of somebody, as the fields of a registration hold it."""
    family, given = split_name(newcomer.name)
    content: dict[str, Json] = {"name.family": family, "name.given": given}
    if newcomer.identifier is not None:
        content["identifiers"] = [[newcomer.identifier.system.value, newcomer.identifier.value, ""]]
    if newcomer.born is not None:
        content["born"] = newcomer.born.isoformat()
    return content


def _column_name(page: ImportPage, column: Column) -> str:
    names = {
        Column.NAME: page.tr("Whole name"),
        Column.FAMILY: page.tr("Family name"),
        Column.GIVEN: page.tr("Given name"),
        Column.IDENTIFIER: page.tr("ID number"),
        Column.BORN: page.tr("Birth date"),
        Column.DAY: page.tr("Day"),
        Column.TIME: page.tr("Time"),
        Column.START: page.tr("Day and time"),
        Column.END: page.tr("End"),
        Column.MINUTES: page.tr("Minutes"),
        Column.TREATMENT: page.tr("Treatment"),
        Column.PRACTITIONER: page.tr("With"),
        Column.UID: page.tr("Number of the appointment"),
    }
    return names[column]
