"""Says every text in Danish, Swedish or English, switched while the program runs; it must not translate clinical texts.

Catalogues are Qt Linguist's ``.ts`` files, read directly: there is no compiled form that could be forgotten or grow old
(docs/decisions). Clinical texts are data of their own and never pass through here.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from journal_app.domain.errors import JournalError

SENTENCES = "sentences"
"""Context of the sentences that come from below with a key and an English default."""
CATALOGUE = "journal_app_{language}.ts"


class Language(StrEnum):
    """The languages of the screen; not those of the clinical texts, and not the clinic's country."""

    DANISH = "da"
    SWEDISH = "sv"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Message:
    """One translated text: context, English source, what tells equal sources apart, and its forms (two if counted)."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool


def read_catalogue(path: Path) -> tuple[Message, ...]:
    """Every message of a ``.ts`` file, unfinished ones too; those no longer used are left out.

    Raises:
        FileNotFoundError: the catalogue is not there.
        xml.etree.ElementTree.ParseError: it is not a catalogue.
    """
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - a file of our own, packaged with the program
    found: list[Message] = []
    for context in root.iterfind("context"):
        name = context.findtext("name", "")
        found.extend(message for node in context.iterfind("message") if (message := _message(name, node)) is not None)
    return tuple(found)


def _message(context: str, node: ET.Element) -> Message | None:
    parts = {part.tag: part for part in node}  # looked through once: there are a thousand messages, read at every start
    translation = parts.get("translation")
    kind = "" if translation is None else translation.get("type", "")
    if translation is None or kind in {"vanished", "obsolete"}:
        return None
    counted = [form.text or "" for form in translation]  # a form for each number; other texts have no children
    forms = tuple(counted or [translation.text or ""])
    finished = kind != "unfinished" and all(forms)
    return Message(context, _text_of(parts.get("source")), _text_of(parts.get("comment")), forms, finished)


def _text_of(part: ET.Element | None) -> str:
    return "" if part is None else part.text or ""


class Catalogue(QTranslator):
    """A ``.ts`` file as Qt asks for it; what is not finished is answered by the English source."""

    def __init__(self, messages: tuple[Message, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = {
            (message.context, message.source, message.comment): message.forms
            for message in messages
            if message.finished
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The text in this catalogue, or None; da, sv and en all have one form for one and one for the rest."""
        forms = self._forms.get((context, source, disambiguation or ""))
        if forms is None:
            return None
        return forms[0] if n == 1 or len(forms) == 1 else forms[1]


class Translation(QObject):
    """Which language is spoken at present.

    Signals:
        switched: str, the new language's code; widgets get Qt's LanguageChange besides.
    """

    switched = Signal(str)
    spoken: ClassVar[Language] = Language.ENGLISH

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        """``folder`` holds the catalogues (``translations`` under the resources' root)."""
        super().__init__(application)
        self._folder = folder
        self._installed: list[QTranslator] = []

    @property
    def folder(self) -> Path:
        """Where the catalogues are."""
        return self._folder

    def switch(self, language: Language) -> None:
        """Speak ``language`` from now on, Qt's own dialogs included.

        Raises:
            FileNotFoundError: the program was installed without this catalogue.
        """
        ours = Catalogue(read_catalogue(self._folder / CATALOGUE.format(language=language.value)), self)
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        Translation.spoken = language
        QLocale.setDefault(QLocale(language.value))
        self._installed = [*self._qt_own(language), ours]
        for translator in self._installed:  # the last one installed is asked first
            QCoreApplication.installTranslator(translator)
        self.switched.emit(language.value)

    def _qt_own(self, language: Language) -> list[QTranslator]:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return [translator] if translator.load(f"qtbase_{language.value}", folder) else []


def language_of() -> str:
    """Code of the language spoken at present, for dates and numbers beside the texts."""
    return Translation.spoken.value


def translate_sentence(key: str, default: str, params: Mapping[str, str | int] | None = None) -> str:
    """A sentence from below, in the language of now: found by its key and English text, filled with ``params``.

    A translation whose placeholders do not fit (the catalogue's check would have found it) gives way to the English.
    """
    filling = dict(params or {})
    try:
        return QCoreApplication.translate(SENTENCES, default, key).format(**filling)
    except (KeyError, IndexError, ValueError):
        return default.format(**filling)


def sentence_of(error: JournalError) -> str:
    """What ``error`` says to the person at the screen."""
    return translate_sentence(error.key, error.sentence, error.params)
