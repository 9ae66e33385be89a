"""Asks before the very same file is filed for a patient twice; it must not file it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.dates import format_datetime
from journal_app.services.filed_before import FiledBefore
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind


def ask_to_file_again(parent: QWidget, desk: Desk, known: FiledBefore, again: Callable[[], object]) -> None:
    """Say when and by whom it was filed; ``again`` is called where somebody wants it all the same."""
    sentence = QCoreApplication.translate("FilingAgain", "{by} filed this very file on {when}. File it again?")
    when = format_datetime(known.at, language_of(), zone=desk.session.clock.zone())
    question = Question(
        QCoreApplication.translate("FilingAgain", "Already filed"),
        sentence.format(by=known.by, when=when),
        QCoreApplication.translate("FilingAgain", "File it again"),
        kind=Kind.PRIMARY,
    )
    ConfirmDialog(parent, question, lambda _reason: again()).open()
