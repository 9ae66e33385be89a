"""Shows a text as patients would read it, before it is published; publishing is asked for here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.services import texts
from journal_app.services.session import ChangeSet
from journal_app.services.texts import ProposedText
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import language_name
from journal_app.ui.rules.text_words import as_read, use_name
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 720, 620


class PublishDialog(AskingDialog):
    """What the text is, which one it stands for from now on, and its words."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        proposed: ProposedText,
        source: str,
        published: Callable[[ChangeSet], object],
    ) -> None:
        text = proposed.text
        super().__init__(
            parent,
            QCoreApplication.translate("PublishDialog", "Publish “{title}”?").format(title=text.title),
            icon=Icon.DOCUMENT,
            fill=True,
        )
        self.setObjectName("publishDialog")
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self._desk, self._source, self._published = desk, source, published
        self.notice = Notice(NoticeKind.ERROR)
        facts = self.tr("{use}, {language}, version {version}. Reviewed by: {reviewer}").format(
            use=use_name(text.use), language=language_name(text.language), version=text.version, reviewer=text.reviewer
        )
        self.standing = PlainLabel(self._stands_for(proposed), TextRole.STRONG)
        self.page = MarkdownPage()
        self.page.set_markdown(as_read(text), title=text.title)
        self.body.addWidget(self.notice)
        self.body.addWidget(PlainLabel(facts, TextRole.SECONDARY))
        self.body.addWidget(self.standing)
        self.body.addWidget(self.page, 1)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.publish_button = self.add_button(
            self.tr("Publish version {version}").format(version=text.version),
            Kind.PRIMARY,
            self._publish,
            name="publishButton",
        )
        self.page.setFocus()

    def _stands_for(self, proposed: ProposedText) -> str:
        if proposed.replaces is None:
            return self.tr("This is a new text. Patients read it as soon as a treatment or consent names it.")
        return self.tr(
            "The next patients read it instead of version {version}. What has been signed keeps the words it had."
        ).format(version=proposed.replaces.version)

    def _publish(self) -> None:
        session, source = self._desk.session, self._source
        self.publish_button.setEnabled(False)
        self._desk.tasks.run(lambda: texts.publish(session, source), self._done, self._refused, self)

    def _done(self, changes: ChangeSet) -> None:
        self.accept()
        self._published(changes)

    def _refused(self, problem: Exception) -> None:
        self.publish_button.setEnabled(True)
        sentence = problem_sentence(problem, self.tr("The text could not be published. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
