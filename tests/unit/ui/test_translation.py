"""Texts are said in the language chosen, switched live, with counted forms and whole sentences from below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.errors import UserFacing
from journal_app.resource_root import resource_root
from journal_app.ui.translation import (
    Language,
    Translation,
    language_of,
    read_catalogue,
    sentence_of,
    translate_sentence,
)

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da">
<context><name>Greeter</name>
<message><source>Good day</source><translation>Goddag</translation></message>
<message><source>Not yet</source><translation type="unfinished">Ikke</translation></message>
<message><source>Old</source><translation type="vanished">Gammel</translation></message>
<message numerus="yes"><source>%n things</source>
<translation><numerusform>%n ting</numerusform><numerusform>%n sager</numerusform></translation></message>
</context>
<context><name>sentences</name>
<message><source>There is room for {count}.</source><comment>room.left</comment>
<translation>Der er plads til {count}.</translation></message>
<message><source>Wrong {count}</source><comment>room.wrong</comment><translation>Forkert {antal}</translation></message>
</context>
</TS>
"""


class Greeter(QObject):
    """Something that says things."""

    def greeting(self) -> str:
        return self.tr("Good day")

    def unfinished(self) -> str:
        return self.tr("Not yet")

    def counted(self, count: int) -> str:
        return self.tr("%n things", "", count)


class FinerGreeter(Greeter):
    """One that inherits its texts."""


class Listener(QWidget):
    """Hears that the language changed."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.heard += event.type() == QEvent.Type.LanguageChange


@pytest.fixture
def translation(app: QApplication, tmp_path: Path) -> Iterator[Translation]:
    for language in Language:
        text = CATALOGUE if language is Language.DANISH else '<TS version="2.1"></TS>'
        (tmp_path / f"journal_app_{language.value}.ts").write_text(text, encoding="utf-8")
    made = Translation(app, tmp_path)
    yield made
    made.switch(Language.ENGLISH)
    for translator in made._installed:
        QCoreApplication.removeTranslator(translator)
    made.deleteLater()


def test_texts_are_said_in_the_language_of_now(translation: Translation) -> None:
    assert Greeter().greeting() == "Good day"
    translation.switch(Language.DANISH)
    assert Greeter().greeting() == FinerGreeter().greeting() == "Goddag"
    assert language_of() == "da"
    translation.switch(Language.ENGLISH)
    assert Greeter().greeting() == "Good day"


def test_unfinished_texts_stay_english(translation: Translation) -> None:
    translation.switch(Language.DANISH)
    assert Greeter().unfinished() == "Not yet"


def test_counted_texts_have_a_form_for_one(translation: Translation) -> None:
    translation.switch(Language.DANISH)
    assert [Greeter().counted(count) for count in (0, 1, 2)] == ["0 sager", "1 ting", "2 sager"]


def test_open_windows_hear_of_it(translation: Translation, qtbot: QtBot) -> None:
    window = Listener()
    qtbot.addWidget(window)
    with qtbot.waitSignal(translation.switched) as heard:
        translation.switch(Language.DANISH)
    qtbot.waitUntil(lambda: window.heard > 0)
    assert heard.args == ["da"]


def test_qts_own_words_follow(translation: Translation) -> None:
    translation.switch(Language.DANISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuller"


def test_sentences_from_below_are_found_by_key_and_filled(translation: Translation) -> None:
    error = UserFacing("room.left", "There is room for {count}.", count=3)
    assert sentence_of(error) == "There is room for 3."
    translation.switch(Language.DANISH)
    assert sentence_of(error) == "Der er plads til 3."
    assert translate_sentence("other.key", "There is room for {count}.", {"count": 3}) == "There is room for 3."


def test_a_translation_with_other_placeholders_gives_way(translation: Translation) -> None:
    translation.switch(Language.DANISH)
    assert translate_sentence("room.wrong", "Wrong {count}", {"count": 2}) == "Wrong 2"


def test_a_missing_catalogue_is_said(app: QApplication, tmp_path: Path) -> None:
    made = Translation(app, tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError):
        made.switch(Language.SWEDISH)
    made.deleteLater()


def test_what_is_no_longer_used_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "one.ts"
    path.write_text(CATALOGUE, encoding="utf-8")
    assert "Old" not in {message.source for message in read_catalogue(path)}


@pytest.mark.parametrize("language", list(Language))
def test_the_programs_own_catalogues_can_be_read(language: Language) -> None:
    messages = read_catalogue(resource_root() / "translations" / f"journal_app_{language.value}.ts")
    assert messages


@pytest.mark.parametrize("language", list(Language))
def test_what_is_more_than_one_sentence_ends_as_a_sentence_does(language: Language) -> None:
    """Hints beside each other that end differently look unfinished; what ends in a name or a path has no full stop."""
    messages = read_catalogue(resource_root() / "translations" / f"journal_app_{language.value}.ts")
    texts = {text for message in messages for text in (message.source, *message.forms)}
    begun = {text for text in texts if re.search(r"[^\W\d]{3,}(?<!eks)\. [A-ZÅÄÖÆØ]", text)}
    assert {text for text in begun if not re.search(r"[.?!…:”\])}]$", text)} == set()
