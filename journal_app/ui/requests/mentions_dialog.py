"""The other places that name somebody who is to be erased, each to be judged; it must not change any of them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime
from journal_app.domain.mentions import LookedThrough, Mention, Verdict
from journal_app.domain.names import display_name
from journal_app.services import mentions
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.requests.mention_words import unsearched_lines, verdict_name, where_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1040, 620


class MentionsDialog(AskingDialog):
    """Every place with the words around, the judgements below, and what this person could not look through."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        patient: UUID,
        *,
        kept: Callable[[ChangeSet], None],
        opened: Callable[[], None],
    ) -> None:
        title = QCoreApplication.translate("MentionsDialog", "Other places that name this person")
        super().__init__(parent, title, icon=Icon.SEARCH, fill=True)
        self.setObjectName("mentionsDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._patient, self._kept, self._opened = desk, patient, kept, opened
        self._looked: LookedThrough | None = None
        self._verdicts: dict[UUID, Verdict] = {}
        self.notice = Notice(NoticeKind.ERROR)
        self.unsearched = Notice(NoticeKind.WARNING)
        self.told = PlainLabel(self.tr("Looking through the journal…"), TextRole.SECONDARY)
        self.table = LinesTable("mentionsTable", columns=3, wide=1, lines=3)
        heads = (self.tr("Where"), self.tr("Words around"), self.tr("Judged"))
        self.table.name_it(self.tr("Places that name this person"), heads)
        self.words = PlainLabel("")
        self.verdict_buttons = {
            Verdict.SOMEBODY_ELSE: self._button("somebodyElseButton", self.tr("It is somebody else")),
            Verdict.CARE_NEEDS_IT: self._button("careNeedsButton", self.tr("The care needs it")),
            Verdict.LAW_KEEPS_IT: self._button("lawKeepsButton", self.tr("The law keeps it as written")),
            Verdict.TO_CORRECT: self._button("toCorrectButton", self.tr("To be corrected")),
        }
        self.open_button = self._button("openJournalButton", self.tr("Keep and open that patient"))
        self._lay_out()
        self._desk.tasks.run(lambda: mentions.look(desk.session, patient), self._show, self._failed, self)

    @staticmethod
    def _button(name: str, text: str) -> Button:
        button = Button(text, Kind.SECONDARY)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setEnabled(False)
        return button

    def _lay_out(self) -> None:
        acts = FlowLayout(across=S, down=S)
        for verdict, button in self.verdict_buttons.items():
            acts.addWidget(button)
            button.clicked.connect(lambda _on=False, verdict=verdict: self._judge(verdict))
        acts.addWidget(self.open_button)
        self.open_button.clicked.connect(lambda _on=False: self._keep_and_open())
        below = QWidget()
        below.setLayout(acts)
        for widget in (self.notice, self.unsearched, self.told):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.words)
        self.body.addWidget(below)
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelButton")
        self.keep_button = self.add_button(self.tr("Keep the judgements"), Kind.PRIMARY, self._keep, name="keepButton")
        self.keep_button.setEnabled(False)
        self.table.chosen.connect(lambda _row: self._say_line())

    def _show(self, looked: LookedThrough) -> None:
        self._looked = looked
        self.unsearched.say("\n".join(unsearched_lines(looked.unsearched)), kind=NoticeKind.WARNING)
        self._say_places()
        self.keep_button.setEnabled(True)
        (self.table if looked.mentions else self.keep_button).setFocus()

    def _say_places(self) -> None:
        """Also what nobody ever looks through by words."""
        places = () if self._looked is None else self._looked.mentions
        said = self.tr("%n places name this person.", "", len(places))
        if not places:
            said = self.tr("No place that was searched names this person.")
        never = self.tr("What photos and scanned pages show and what others have not signed yet is not searched.")
        self.told.setText(f"{said} {never}")
        self.table.show_lines([self._cells(place) for place in places], choose=max(self.table.row, 0))
        self._say_line()

    def _cells(self, place: Mention) -> tuple[str, str, str]:
        whose = where_name(place.where)
        if place.patient is not None:
            whose = f"{display_name(place.patient.name)} · {whose}"
        when = format_datetime(place.at, language_of(), zone=self._desk.session.clock.zone())
        return f"{whose}\n{when}", place.words, verdict_name(self._verdict_of(place))

    def _verdict_of(self, place: Mention) -> Verdict | None:
        return self._verdicts.get(place.place, place.verdict)

    def _chosen(self) -> Mention | None:
        places = () if self._looked is None else self._looked.mentions
        return places[self.table.row] if 0 <= self.table.row < len(places) else None

    def _say_line(self) -> None:
        place = self._chosen()
        # The whole line once more: with large type the table has no room for it.
        self.words.setText("" if place is None else " · ".join(self._cells(place)).replace("\n", " · "))
        for button in self.verdict_buttons.values():
            button.setEnabled(place is not None)
        self.open_button.setEnabled(place is not None and place.patient is not None)

    def _judge(self, verdict: Verdict) -> None:
        place, looked = self._chosen(), self._looked
        if place is None or looked is None:
            return
        self._verdicts[place.place] = verdict
        row = self.table.row
        self._say_places()
        self.table.selectRow(min(row + 1, len(looked.mentions) - 1))

    def _keep(self) -> None:
        self._write(lambda: None)

    def _keep_and_open(self) -> None:
        place = self._chosen()
        if place is None or place.patient is None:
            return
        patient, item = place.patient.id, place.place

        def open_it() -> None:
            self._opened()
            self._desk.ways.to_patient(patient, item=item)

        self._write(open_it)

    def _write(self, after: Callable[[], None]) -> None:
        looked, verdicts = self._looked, dict(self._verdicts)
        if looked is None:
            return

        def done(changes: ChangeSet) -> None:
            self._kept(changes)
            self.accept()
            after()

        session = self._desk.session
        self._desk.tasks.run(lambda: mentions.judge(session, looked, verdicts), done, self._failed, self)

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)
