"""Offers the aftercare of what was just signed, and says on the timeline that it was printed; it must not print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services.aftercare import AFTERCARE
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.icons import Icon
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import language_name
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.timeline_card import TimelineCard

KEYS = "Ctrl+Shift+P"


class AftercareOffer(Notice):
    """Stands above the record from the signing on, until the sheet is printed or something else is begun."""

    def __init__(self, begin: Callable[[Look, JournalItem], None]) -> None:
        """``begin`` shows the page that prints."""
        super().__init__(NoticeKind.GOOD)
        self.setObjectName("aftercareOffer")
        self._begin = begin
        self._look: Look | None = None
        self._signed: UUID | None = None
        self.button = Button("", Kind.SECONDARY, keys=KEYS, icon=Icon.DOCUMENT)
        self.button.setObjectName("offeredAftercareButton")
        self.add_action(self.button)
        self.button.clicked.connect(self._take_up)

    def follow(self, made: object) -> None:
        """An entry was signed: offer its aftercare as soon as the record shows it."""
        if isinstance(made, ChangeSet):
            self._signed = made.made

    def show_look(self, look: Look, *, is_wanted: bool) -> None:
        """Say it in the language of now, or nothing once it was left for something else."""
        self._look = look
        item = self._item()
        if is_wanted and item is not None and has_aftercare(look, item):
            self.button.setText(say_print())
            self.say(QCoreApplication.translate("AftercareOffer", "The entry is signed"))
        elif self.text():
            self._signed = None
            self.say("")

    def _item(self) -> JournalItem | None:
        return None if self._look is None or self._signed is None else self._look.item(self._signed)

    def _take_up(self) -> None:
        look, item = self._look, self._item()
        self._signed = None
        self.say("")
        if look is not None and item is not None:
            self._begin(look, item)


def has_aftercare(look: Look, item: JournalItem) -> bool:
    """Whether a record is the newest version of an entry whose treatment names a text about the time after it."""
    entry = item.content
    if not isinstance(entry, TreatmentEntry) or item.corrected_by is not None:
        return False
    definition = look.treatment(entry.treatment)
    return definition is not None and bool(definition.texts.get(AFTERCARE))


def say_print() -> str:
    """What the act is called."""
    return QCoreApplication.translate("AftercareOffer", "Print the aftercare")


class AftercareCards:
    """Says one look's records of printed aftercare as cards of the timeline."""

    def __init__(self, look: Look, plain: PlainCard) -> None:
        self._look, self._plain = look, plain

    def printed(self, item: JournalItem, printed: AftercarePrinted) -> TimelineCard:
        """Which text in which language, and of which entry."""
        title = QCoreApplication.translate("AftercareOffer", "Aftercare printed: {treatment}")
        named = QCoreApplication.translate("AftercareOffer", "“{title}”, version {version}, {language}")
        words = named.format(
            title=printed.title, version=printed.text.version, language=language_name(printed.text.language)
        )
        title = title.format(treatment=self._look.treatment_name(printed.treatment))
        made = self._plain(item, title, words, icon=Icon.DOCUMENT)
        if self._look.item(printed.entry) is None:
            return made
        label = QCoreApplication.translate("AftercareOffer", "The entry")
        return replace(made, link=printed.entry, link_label=label)
