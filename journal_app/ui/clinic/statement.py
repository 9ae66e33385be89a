"""The clinic's confidentiality statement, read and signed before one's first work; it must not word the statement."""

from __future__ import annotations

from PySide6.QtCore import Signal

from journal_app.domain.errors import JournalError
from journal_app.services import people
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.icons import Icon
from journal_app.ui.standing import Standing, standing_of
from journal_app.ui.tasks import Tasks
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.markdown_page import MarkdownPage

_TEXT_HEIGHT = 360


class StatementPage(FrontPage):
    """The text, a tick, and the button that signs.

    Signals:
        signed: ``Standing`` as it is now.
        declined: the person does not sign and leaves again.
    """

    signed = Signal(object)
    declined = Signal()
    width_of_card = 720

    def __init__(self, tasks: Tasks, standing: Standing) -> None:
        super().__init__(Icon.CONSENT)
        self.setObjectName("statementPage")
        self._tasks, self._standing = tasks, standing
        self.text = MarkdownPage()
        self.text.setMinimumHeight(_TEXT_HEIGHT)
        self.tick = Tick()
        self.tick.setObjectName("readTick")
        self.sign_button = Button("", Kind.PRIMARY)
        self.sign_button.setObjectName("signButton")
        self.decline_button = Button("", Kind.QUIET)
        self.decline_button.setObjectName("declineButton")
        for widget in (self.text, self.tick, self.sign_button, self.decline_button):
            self.card.body.addWidget(widget)
        self.sign_button.clicked.connect(self._sign)
        self.decline_button.clicked.connect(self.declined)
        statement = standing.statement
        if statement is not None:
            self.text.set_markdown(statement.body, title=statement.title)
        self.settle()

    def focus_first(self) -> None:
        """The text, so that it can be scrolled with the keyboard."""
        self.text.setFocus()

    def broke(self) -> None:
        """Let the person try again."""
        self.sign_button.setEnabled(True)
        super().broke()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        statement = self._standing.statement
        self.say_head(
            "" if statement is None else statement.title,
            self.tr("Everyone who works with the journal reads and signs this once."),
        )
        self.tick.setText(self.tr("I have read this and will keep to it."))
        self.sign_button.setText(self.tr("Sign as {name}").format(name=self._standing.person.name))
        self.decline_button.setText(self.tr("Do not sign, and sign out"))

    def _sign(self) -> None:
        statement = self._standing.statement
        if statement is None:
            return
        if not self.tick.isChecked():
            self.notice.say(self.tr("Read the text and tick the box below it first."), kind=NoticeKind.ERROR)
            self.tick.setFocus()
            return
        self.sign_button.setEnabled(False)
        session, folder, language = self._standing.session, self._standing.folder, language_of()

        def signed() -> Standing:
            people.sign_statement(session, statement)
            return standing_of(session, folder, language=language)

        self._tasks.run(signed, self.signed.emit, self._refused, self)

    def _refused(self, problem: Exception) -> None:
        self.sign_button.setEnabled(True)
        if isinstance(problem, JournalError):
            self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR)
