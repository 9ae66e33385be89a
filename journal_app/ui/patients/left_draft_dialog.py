"""Asks before a draft of somebody who no longer treats here goes on as one's own; it must not show what is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.names import display_name
from journal_app.domain.worklists import LeftDraft, WorkLine
from journal_app.services import left_drafts
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.patients.emergency_page import EMERGENCY_DRAFT
from journal_app.ui.patients.note_page import DRAFT_KIND as NOTE_DRAFT
from journal_app.ui.patients.reaction_page import REACTION_DRAFT
from journal_app.ui.patients.written_words import begun_words
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind


def ask_to_take_over(parent: QWidget, desk: Desk, line: WorkLine, taken: Callable[[ChangeSet], None]) -> None:
    """Name the draft and what taking it over means; ``taken`` is called once it is one's own."""
    left = line.more.left
    if left is not None:
        question = _question(desk, line, left)
        ConfirmDialog(parent, question, lambda _reason: _take(parent, desk, (line, left), taken)).open()


def draft_name(line: WorkLine) -> str:
    """What a draft is going to be: a treatment by its name, or the kind of what is written."""
    kind = "" if line.more.left is None else line.more.left.kind
    named = {
        NOTE_DRAFT: QCoreApplication.translate("DraftStripe", "Note"),
        EMERGENCY_DRAFT: QCoreApplication.translate("DraftStripe", "Emergency"),
        REACTION_DRAFT: QCoreApplication.translate("DraftStripe", "Reaction"),
    }
    return named.get(kind) or line.more.names.get(language_of(), "")


def _question(desk: Desk, line: WorkLine, left: LeftDraft) -> Question:
    patient = display_name(line.stub.name)
    begun = begun_words(left.author_name, left.until, desk.session.clock.zone())
    name = draft_name(line)
    said = f"{name}, {begun}" if name else begun
    becomes = QCoreApplication.translate(
        "LeftDraftDialog",
        "It becomes your own draft: you complete and sign it in your own name, or throw it away. The journal keeps "
        "that you took it over, and from whom.",
    )
    treated = QCoreApplication.translate(
        "LeftDraftDialog",
        "An entry names whoever signs it as the one who treated. If {name} did, write a note about it instead.",
    ).format(name=left.author_name)
    return Question(
        QCoreApplication.translate("LeftDraftDialog", "Take over the draft for {patient}?").format(patient=patient),
        "\n\n".join((f"{said[:1].upper()}{said[1:]}.", becomes, *((treated,) if line.more.treatment else ()))),
        QCoreApplication.translate("LeftDraftDialog", "Take over the draft"),
        kind=Kind.PRIMARY,
    )


def _take(parent: QWidget, desk: Desk, of: tuple[WorkLine, LeftDraft], taken: Callable[[ChangeSet], None]) -> None:
    line, left = of
    session, patient = desk.session, line.stub.id
    desk.tasks.run(lambda: left_drafts.take_over(session, patient, left.id), taken, desk.ways.fail, parent)
