"""The words of an entry that are not said every time, in two parts that open and close; they must not be judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from journal_app.domain.codec import Json
from journal_app.domain.entry_checks import LONGEST_WORDS
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.treatments import TreatmentEntry
from journal_app.ui.patients.next_visit_field import NextVisitField
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.section import Section
from journal_app.ui.widgets.text_area import TextArea

BEFORE, AFTER = ("indication", "wishes", "findings"), ("reaction", "plan")
_LONGEST_SUMMARY = 60


class EntryWords(QObject):
    """Indication, wishes and findings before; reaction and plan after; and the next visit, which stands by itself.

    Signals:
        changed: something was written.
    """

    changed = Signal()

    def __init__(self, treated_on: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.areas = {name: TextArea(LONGEST_WORDS, lines=2) for name in (*BEFORE, *AFTER)}
        self.rows = {name: FormRow("", area, optional=True) for name, area in self.areas.items()}
        self.next_visit = NextVisitField(treated_on)
        self.next_row = FormRow("", self.next_visit, optional=True)
        self.before, self.after = Section("beforeSection"), Section("afterSection")
        for name, area in self.areas.items():
            area.edit.setObjectName(name)
            area.changed.connect(self._written)
            (self.before if name in BEFORE else self.after).body.addWidget(self.rows[name])
        self.next_visit.changed.connect(self.changed)

    def text(self, name: str) -> str:
        """One of the texts, without space around it."""
        return self.areas[name].text().strip()

    def show_entry(self, entry: TreatmentEntry) -> None:
        """Fill in what an entry said."""
        self._show({name: str(getattr(entry, name)) for name in self.areas})
        self.next_visit.set_value(entry.next_visit)

    def take_over(self, name: str, text: str) -> None:
        """Fill in one text of a session before."""
        self.areas[name].set_text(text)

    def content(self) -> Mapping[str, Json]:
        """Everything as a draft keeps it."""
        return {**{name: area.text() for name, area in self.areas.items()}, "next_visit": dict(self._next())}

    def restore(self, content: Mapping[str, Json]) -> None:
        """Show what a draft kept; drafts of before know none of it."""
        self._show({name: str(content.get(name, "")) for name in self.areas})
        following = content.get("next_visit")
        self.next_visit.restore(following if isinstance(following, Mapping) else {})

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """What is too long or cannot be read."""
        texts = tuple((self.rows[name], area.problem() or unclean(area.text())) for name, area in self.areas.items())
        return (*texts, (self.next_row, self.next_visit.problem()))

    def reveal(self, rows: Iterable[FormRow]) -> None:
        """Open the parts in which these rows stand."""
        wanted = set(rows)
        for section, names in ((self.before, BEFORE), (self.after, AFTER)):
            if wanted & {self.rows[name] for name in names}:
                section.set_open(is_open=True)

    def open_both(self) -> None:
        """Show everything: it is corrected."""
        for section in (self.before, self.after):
            section.set_open(is_open=True)

    def retranslate(self) -> None:
        """Say every label again."""
        names = {
            "indication": self.tr("Indication"),
            "wishes": self.tr("What the patient hopes for"),
            "findings": self.tr("What was found"),
            "reaction": self.tr("Reaction at once"),
            "plan": self.tr("Plan"),
        }
        for name, words in names.items():
            self.rows[name].set_texts(words)
        self.next_row.set_texts(self.tr("Next visit"))
        self._name_sections()

    def _show(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            self.areas[name].set_text(text)
        self._name_sections()

    def _written(self) -> None:
        self._name_sections()
        self.changed.emit()

    def _name_sections(self) -> None:
        self.before.set_texts(self.tr("Indication, wishes and findings"), self._summary(BEFORE))
        self.after.set_texts(self.tr("Reaction and plan"), self._summary(AFTER))

    def _summary(self, names: Iterable[str]) -> str:
        written = " · ".join(" ".join(self.text(name).split()) for name in names if self.text(name))
        return written if len(written) <= _LONGEST_SUMMARY else f"{written[:_LONGEST_SUMMARY].rstrip()} …"

    def _next(self) -> Mapping[str, Json]:
        return self.next_visit.content()


def unclean(text: str) -> str:
    """What is wrong with the letters of a text, in the language of the screen; empty when nothing is."""
    try:
        clean_text(text, max_length=LONGEST_WORDS, lines=Lines.MANY)
    except UserFacing as error:
        return sentence_of(error)
    return ""
