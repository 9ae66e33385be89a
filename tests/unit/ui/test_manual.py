"""The manual is whole: the same in each language, on every screen and command, in the very words of the screen."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import journal_app.ui
from journal_app.cli import arguments
from journal_app.resource_root import manual_root, resource_root
from journal_app.ui.manual.pages import ManualDamaged, ManualPage, page_about, read_manual
from journal_app.ui.translation import CATALOGUE, Language, read_catalogue

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_KEY = re.compile(r"(Ctrl\+|Alt\+)?(F\d\d?|[A-Z0-9]|\[|\]|Return|Del)")
_SPACE = {Language.ENGLISH: "Space", Language.DANISH: "Mellemrum", Language.SWEDISH: "Blanksteg"}
_PLACE = re.compile(r"%n|\\\{[a-z_]+\\\}")
_OBJECT = re.compile(
    r'(?:setObjectName\(|name=)"([a-z]\w*(?:Screen|Page|Dialog|Step|Form|Cards|Panel|List|Card|Grid|Entry))"'
)
SHAPES_OF_ANOTHER = {
    *("answersStep", "sectionStep", "consentStep", "healthStep", "sectionForm", "pinCard", "pinAgainEntry", "markList"),
    *("markdownPage", "allergyList", "confirmDialog", "openDialog", "textArea", "signaturePanel"),
}
"""Parts of a screen that stands in the manual, and frames that many screens share."""


def pages(language: Language) -> tuple[ManualPage, ...]:
    return read_manual(manual_root(), language.value)


@pytest.mark.parametrize("language", [Language.DANISH, Language.SWEDISH])
def test_every_language_has_the_same_pages_of_the_same_shape(language: Language) -> None:
    def shape(page: ManualPage) -> tuple[object, ...]:
        signs = [line[: len(line) - len(line.lstrip("#-|0123456789."))] for line in page.body.splitlines()]
        return page.id, page.about, [sign for sign in signs if sign], len(page.pictures()), _commands_in(page.body)

    assert [shape(page) for page in pages(language)] == [shape(page) for page in pages(Language.ENGLISH)]


@pytest.mark.parametrize("language", list(Language))
def test_what_is_bold_stands_on_the_screen_in_these_words(language: Language) -> None:
    said = _said(language)
    bold = {(page.id, words) for page in pages(language) for words in _BOLD.findall(page.body)}
    assert len(bold) > 100
    assert {
        one for one in bold if not _KEY.fullmatch(one[1]) and not said(one[1]) and one[1] != _SPACE[language]
    } == set()


@pytest.mark.parametrize("language", list(Language))
def test_the_pictures_are_there_light_and_dark(language: Language) -> None:
    shown = [file for page in pages(language) for file in page.pictures().values()]
    assert len(shown) > 5
    dark = [file.with_name(file.name.replace("-light.", "-dark.")) for file in shown]
    assert [str(file) for file in (*shown, *dark) if not file.is_file()] == []
    assert len(set(dark) - set(shown)) == len(set(shown))


def test_every_screen_and_dialog_has_a_page() -> None:
    explained = [name for page in pages(Language.ENGLISH) for name in page.about]
    assert len(explained) == len(set(explained)), "F1 would not know which"
    made = _objects()
    assert {name for name in explained if f'"{name}"' not in _code()} == set(), "there is no such screen"
    assert made - set(explained) - SHAPES_OF_ANOTHER == set(), "these screens are not in the manual"


def test_every_command_has_its_words() -> None:
    said = _commands_in("\n".join(page.body for page in pages(Language.ENGLISH)))
    assert _commands() - said == set()
    assert said - _commands() == set(), "there is no such command"


def test_the_innermost_thing_with_a_page_decides() -> None:
    read = pages(Language.ENGLISH)
    assert page_about(read, ["button", "receiveLotDialog", "stockScreen"]).id == "stock-and-recall"
    assert page_about(read, ["reactionPage", "recordScreen"]).id == "notes-and-reactions"
    assert page_about(read, ["nothing", ""]).id == "first-day"


@pytest.mark.parametrize(
    ("name", "text"),
    [("01-x.md", "# Title\n\nwords"), ("x.md", "<!-- about: -->\n# T\nw"), ("01-x.md", "<!-- about: -->\nno title")],
)
def test_what_is_no_page_is_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(ManualDamaged):
        read_manual(tmp_path, "en")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / name).write_text(text, encoding="utf-8")
    with pytest.raises(ManualDamaged):
        read_manual(tmp_path, "en")


def _said(language: Language) -> Callable[[str], bool]:
    translated = Language.DANISH if language is Language.ENGLISH else language
    catalogue = read_catalogue(resource_root() / "translations" / CATALOGUE.format(language=translated.value))
    is_english = language is Language.ENGLISH
    said = [text for one in catalogue for text in ((one.source,) if is_english else one.forms)]
    whole = set(said)
    shapes = [re.compile(_PLACE.sub(".+", re.escape(text))) for text in said if "%n" in text or "{" in text]
    return lambda words: words in whole or any(shape.fullmatch(words) for shape in shapes if len(shape.pattern) > 9)


@cache
def _code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in Path(journal_app.ui.__file__).parent.rglob("*.py"))


def _objects() -> set[str]:
    return set(_OBJECT.findall(_code()))


def _commands() -> set[str]:
    made = arguments._parser("0", "journal")
    (subs,) = (one for one in made._actions if isinstance(one, argparse._SubParsersAction))
    return set(subs.choices)


def _commands_in(text: str) -> set[str]:
    return set(re.findall(r"`journal ([a-z-]+)", text))
