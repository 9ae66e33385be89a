"""What was half written away from a record when the screen locked: kept sealed, and shown again; it must not save it.

Nothing clinical is kept here: it would lie under the key of the whole staff. Of such pages only the name is told.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.services import registry_drafts
from journal_app.services.registry_drafts import LeftWords
from journal_app.services.session import Session
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.half_written import Words
from journal_app.ui.icons import Icon
from journal_app.ui.patients.detail_parts import in_card, paragraph
from journal_app.ui.tasks import Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.plain_label import LineLabel


def keep_at_desk(session: Session, tasks: Tasks, page: str, words: Words, owner: QWidget) -> None:
    """Have the worker keep the words of a page, or that there was one; the lock comes after it in the queue.

    Of a person who registers nobody, an auditor, nothing is kept.
    """
    tasks.run(
        lambda: registry_drafts.keep_left(session, page, words), lambda _nothing: None, lambda _problem: None, owner
    )


class LeftWordsDialog(AskingDialog):
    """The name of each field with what was typed in it, to copy from; one button throws it away."""

    def __init__(self, parent: QWidget, left: LeftWords, throw_away: Callable[[], object]) -> None:
        title = QCoreApplication.translate("LeftWordsDialog", "Left half written: {page}").format(page=left.page)
        super().__init__(parent, title, icon=Icon.DRAFT)
        self.setObjectName("leftWordsDialog")
        kept = QCoreApplication.translate(
            "LeftWordsDialog", "This is what you had typed when the screen locked. Copy it from here into the page."
        )
        lost = QCoreApplication.translate(
            "LeftWordsDialog", "The screen locked before this was saved. What was typed or chosen could not be kept."
        )
        self.body.addWidget(LineLabel(kept if left.words else lost, TextRole.SECONDARY))
        for name, text in left.words:
            self.body.addWidget(in_card(paragraph(text), name))
        self._throw_away = throw_away
        gone = QCoreApplication.translate("LeftWordsDialog", "Throw it away")
        later = self.add_button(
            QCoreApplication.translate("LeftWordsDialog", "Close"), Kind.SECONDARY, self.reject, name="closeLeftButton"
        )
        self.add_button(gone, Kind.SECONDARY, self._gone, name="throwLeftAwayButton")
        later.setFocus()

    def _gone(self) -> None:
        self.accept()
        self._throw_away()
