"""Asks what a step of a request needs, no more of it than that step, and hands it to a service; it judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.dates import Expected
from journal_app.domain.requests import IdentityProof, SentHow
from journal_app.domain.rules.deadlines import RefusalGround
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.requests.words import proof_name, sent_name
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 580


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a step asks for: its title, a sentence, the button's verb, and which fields; ``words`` is a field's label.

    The dialog's title says of whom, so that nothing is signed for another person.

    ``grounds`` are those of a refusal; with them come the paragraph and the reason.
    """

    title: str
    lead: str
    verb: str
    words: str = ""
    are_words_optional: bool = False
    day: str = ""
    day_ahead: str = ""
    wants_proof: bool = False
    wants_channel: bool = False
    grounds: tuple[RefusalGround, ...] | None = None
    kind: Kind = Kind.PRIMARY


@dataclass(frozen=True, slots=True)
class Answers:
    """What was typed; parts that were not asked for are empty."""

    day: date
    expected: date | None
    proof: IdentityProof | None
    how: SentHow | None
    paragraph: str
    words: str


class StepDialog(AskingDialog):
    """One step; it closes once the service has written it, and says here what the service refuses."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        asked: Asked,
        *,
        whom: str,
        act: Callable[[Answers], ChangeSet],
        done: Callable[[ChangeSet], object],
    ) -> None:
        title = QCoreApplication.translate("StepDialog", "{step}: {name}").format(step=asked.title, name=whom)
        super().__init__(parent, title, icon=Icon.PRIVACY)
        self.setObjectName("stepDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._act, self._done, self._asked = desk, act, done, asked
        self.notice = Notice(NoticeKind.ERROR)
        self.body.addWidget(self.notice)
        self.body.addWidget(PlainLabel(asked.lead, TextRole.SECONDARY))
        self.proof, self.how, self.ground = Chooser(), Chooser(), Chooser()
        self.paragraph = QLineEdit()
        self.paragraph.setMaxLength(LONGEST_LINE)
        self.day, self.expected = (DateField(desk.today, expected=Expected.NEAR) for _ in range(2))
        self.words = TextArea(LONGEST_TEXT, lines=3 if asked.grounds is None else 6)
        spare = QWidget(self)  # holds the fields that this step does not ask for
        spare.hide()
        for field in (self.proof, self.how, self.ground, self.paragraph, self.day, self.expected, self.words):
            field.setParent(spare)
        self._name_fields()
        self._fill()
        for row in self._rows():
            self.body.addWidget(row)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.step_button = self.add_button(asked.verb, asked.kind, self._go, name="stepButton")
        first = next((row.field for row in self.findChildren(FormRow)), None)
        (first or self.step_button).setFocus()

    def _name_fields(self) -> None:
        for widget, name in (
            (self.proof, "proofChooser"),
            (self.how, "sentChooser"),
            (self.ground, "groundChooser"),
            (self.paragraph, "paragraphEdit"),
            (self.day.edit, "stepDay"),
            (self.expected.edit, "expectedDay"),
            (self.words.edit, "stepWords"),
        ):
            widget.setObjectName(name)

    def _fill(self) -> None:
        self.day.set_value(self._desk.today())
        self.proof.addItem(self.tr("Choose…"), None)
        for proof in IdentityProof:
            self.proof.addItem(proof_name(proof), proof)
        self.how.addItem(self.tr("Choose…"), None)
        for how in SentHow:
            self.how.addItem(sent_name(how), how)
        self.ground.addItem(self.tr("Choose…"), None)
        for ground in self._asked.grounds or ():
            self.ground.addItem(str(ground.source), ground)
        self.ground.addItem(self.tr("Another ground"), None)
        self.ground.currentIndexChanged.connect(lambda _place: self._take_ground())

    def _rows(self) -> Iterable[FormRow]:
        asked = self._asked
        if asked.wants_proof:
            yield FormRow(self.tr("What showed it?"), self.proof)
        if asked.grounds is not None:
            yield FormRow(self.tr("On which ground?"), self.ground)
            yield FormRow(self.tr("Paragraph"), self.paragraph)
        if asked.day_ahead:
            yield FormRow(asked.day_ahead, self.expected)
        if asked.words:
            yield FormRow(asked.words, self.words, optional=asked.are_words_optional)
        if asked.wants_channel:
            yield FormRow(self.tr("How was it sent?"), self.how)
        if asked.day:
            yield FormRow(asked.day, self.day)

    def _take_ground(self) -> None:
        """Offer the words that the clinic's rules have for a ground; they can be changed."""
        ground = self.ground.currentData()
        if isinstance(ground, RefusalGround):
            self.paragraph.setText(str(ground.source))
            self.words.set_text(ground.texts.get(language_of(), ""))

    def _go(self) -> None:
        wrong = self.day.problem() or self.expected.problem() or self.words.problem()
        if wrong:
            self.notice.say(wrong, kind=NoticeKind.ERROR)
            return
        proof, how = self.proof.currentData(), self.how.currentData()
        answers = Answers(
            self.day.value() or self._desk.today(),
            self.expected.value(),
            IdentityProof(proof) if proof else None,
            SentHow(how) if how else None,
            self.paragraph.text(),
            self.words.text(),
        )
        self.step_button.setEnabled(False)
        self._desk.tasks.run(lambda: self._act(answers), self._written, self._refused, self)

    def _written(self, changes: ChangeSet) -> None:
        self.accept()
        self._done(changes)

    def _refused(self, problem: Exception) -> None:
        self.step_button.setEnabled(True)
        self.notice.say(
            problem_sentence(problem, self.tr("It could not be written. Try again.")), kind=NoticeKind.ERROR
        )
