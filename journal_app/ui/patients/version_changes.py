"""What a corrected version says otherwise than the one before, field by field, word by word; it must not judge it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import zip_longest

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.corrections import corrects, why_corrected
from journal_app.domain.journal import JournalItem
from journal_app.domain.text_changes import changes
from journal_app.domain.treatments import Note, TreatmentEntry
from journal_app.ui.patients.detail_parts import table
from journal_app.ui.patients.entry_rows import differences, entry_rows
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import note_kind_name
from journal_app.ui.patients.written_detail import Written, written_in_full
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import LineLabel

_ONE_LINE = 70
"""Characters of a change that is read in one line."""


def what_changed(look: Look, item: JournalItem, moment: Callable[[datetime], str]) -> Iterator[QWidget]:
    """A card with why a record was corrected and all that differs; nothing for a record that corrects none."""
    version = corrects(item.content)
    before = None if version is None else look.item(version)
    old = None if before is None else _said(before.content, look, moment)
    new = _said(item.content, look, moment)
    if before is None or old is None or new is None:
        return
    title = QCoreApplication.translate("VersionChanges", "What differs from the version written {when}")
    card = Card(title.format(when=moment(before.at)))
    card.setObjectName("whatChanged")
    because = QCoreApplication.translate("VersionChanges", "Corrected because")
    changed = ((label, _arrow(was, now)) for label, was, now in differences(old.rows, new.rows))
    card.body.addWidget(table((because, why_corrected(item.content)), *changed))
    for widget in _texts(old, new):
        card.body.addWidget(widget)
    yield card


def _said(content: object, look: Look, moment: Callable[[datetime], str]) -> Written | None:
    """Everything that a record of a kind that can be corrected says, but why and what it corrects."""
    match content:
        case TreatmentEntry():
            return Written(entry_rows(look, content))
        case Note():
            about = (
                (QCoreApplication.translate("VersionChanges", "What it is about"), note_kind_name(content.kind)),
                (QCoreApplication.translate("VersionChanges", "When it happened"), moment(content.happened)),
            )
            return Written(about, ((QCoreApplication.translate("VersionChanges", "Note"), content.text),))
        case _:
            return written_in_full(content, look, moment)


def _texts(old: Written, new: Written) -> Iterator[QWidget]:
    """Under the name of each text the words that were taken out and those that stand there instead."""
    was, now = (
        QCoreApplication.translate("VersionChanges", "Before"),
        QCoreApplication.translate("VersionChanges", "Now"),
    )
    for (title, before), (_same, after) in zip_longest(old.texts, new.texts, fillvalue=("", "")):
        for place, change in enumerate(changes(before, after)):
            if place == 0:
                yield LineLabel(title, TextRole.STRONG)
            yield table((was, change.before or "–"), (now, change.after or "–"))


def _arrow(was: str, now: str) -> str:
    """Old and new beside each other, or one below the other where that is too long to be compared in one line."""
    nothing = QCoreApplication.translate("VersionChanges", "nothing")
    change = f"{was or nothing}  →  {now or nothing}"
    return change.replace("  →  ", "\n→  ") if len(change) > _ONE_LINE else change
