"""The manual is whole: the same in each language, on every screen and command, in the very words of the screen."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import journal_app.ui
from journal_app.cli import arguments
from journal_app.resource_root import manual_root, resource_root
from journal_app.ui.manual.pages import ManualDamaged, ManualPage, page_about, read_manual
from journal_app.ui.translation import CATALOGUE, Language, Message, read_catalogue

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_KEY = re.compile(r"(Ctrl\+|Alt\+)?(F\d\d?|[A-Z0-9]|\[|\]|Return|Del)")
_SPACE = {Language.ENGLISH: "Space", Language.DANISH: "Mellemrum", Language.SWEDISH: "Blanksteg"}
_PLACE = re.compile(r"%n|\\\{[a-z_]+\\\}")
_PRESSED = re.compile(r"\b[Pp]ress(?:es|ed)? (?:\*\*[^*]+\*\*(?:, or |, | or | and ))*\*\*([^*]+)\*\*")
_HEADINGS = re.compile(r"heading|say_head|setWindowTitle|set_title|title\s*=")
_OPTION = re.compile(r"`(--[a-z-]+)")
_OBJECT = re.compile(
    r'(?:setObjectName\(|name=)"([a-z]\w*(?:Screen|Page|Dialog|Step|Form|Cards|Panel|List|Card|Grid|Entry))"'
)
_FRAMES = {"QDialog", "ActPage", "ClinicScreen", "FrontPage", "DayPage", "ViewingPage", "_Page"}
"""What every screen, page and dialog is made of."""
NO_SCREEN = {"ManualWindow", "ConfirmDialog"}
SHAPES_OF_ANOTHER = {
    *("answersStep", "sectionStep", "consentStep", "healthStep", "sectionForm", "pinAgainEntry", "markList"),
    *("markdownPage", "allergyList", "confirmDialog", "openDialog", "textArea", "signaturePanel"),
    *("pinEntry", "pinForm", "saveDialog"),
}
"""Parts of a screen that stands in the manual, and frames that many screens share."""


def pages(language: Language) -> tuple[ManualPage, ...]:
    return read_manual(manual_root(), language.value)


@pytest.mark.parametrize("language", [Language.DANISH, Language.SWEDISH])
def test_every_language_has_the_same_pages_of_the_same_shape(language: Language) -> None:
    def shape(page: ManualPage) -> tuple[object, ...]:
        signs = [line[: len(line) - len(line.lstrip("#-|0123456789."))] for line in page.body.splitlines()]
        found = (len(page.pictures()), _commands_in(page.body), _OPTION.findall(page.body))
        return page.id, page.about, page.sections, [sign for sign in signs if sign], *found

    assert [shape(page) for page in pages(language)] == [shape(page) for page in pages(Language.ENGLISH)]


@pytest.mark.parametrize("language", list(Language))
def test_what_is_bold_stands_on_the_screen_in_these_words(language: Language) -> None:
    said = _said(language)
    bold = {(page.id, words) for page in pages(language) for words in _BOLD.findall(page.body)}
    assert len(bold) > 100
    assert {
        one for one in bold if not _KEY.fullmatch(one[1]) and not said(one[1]) and one[1] != _SPACE[language]
    } == set()


@pytest.mark.parametrize("language", [Language.DANISH, Language.SWEDISH])
def test_each_language_names_the_same_things_one_after_another(language: Language) -> None:
    """Not only words of the screen, but those of the very button that the English manual names there."""
    names: dict[str, set[str]] = {"Space": {_SPACE[language]}}
    for one in _catalogue(language):
        names.setdefault(one.source, set()).update(one.forms)
    both = zip(pages(Language.ENGLISH), pages(language), strict=True)
    paired = [(page.id, _BOLD.findall(page.body), _BOLD.findall(other.body)) for page, other in both]
    assert [(id_, len(ours)) for id_, ours, _ in paired] == [(id_, len(theirs)) for id_, _, theirs in paired]
    wrong = [
        (id_, said, other)
        for id_, ours, theirs in paired
        for said, other in zip(ours, theirs, strict=True)
        if other not in names.get(said, {said})
    ]
    assert wrong == []


def test_what_is_to_be_pressed_is_more_than_a_heading() -> None:
    """The catalogue has the titles of pages, too: who is told to press one would look for it in vain."""
    pressed = {words for page in pages(Language.ENGLISH) for words in _PRESSED.findall(page.body)}
    assert len(pressed) > 40
    lines = _code().splitlines()
    said = {words: [line for line in lines if f'"{words}"' in line] for words in pressed if not _KEY.fullmatch(words)}
    assert {
        words for words, where in said.items() if where and all(_HEADINGS.search(line) for line in where)
    } == set(), "these are headings"


def test_where_buttons_can_go_into_a_menu_the_manual_says_so() -> None:
    """Who looks for one that has no room in their window must know where it is."""
    made = _classes()
    screens = {name for name, (text, _) in made.items() if "ButtonRow(" in text and name != "ButtonRow"}
    assert screens
    for name in screens:
        page, _section = page_about(pages(Language.ENGLISH), sorted(_named_by(name, made)))
        assert "**More…**" in page.body, name


@pytest.mark.parametrize("language", list(Language))
def test_the_pictures_are_there_light_and_dark(language: Language) -> None:
    shown = [file for page in pages(language) for file in page.pictures().values()]
    assert len(shown) > 5
    dark = [file.with_name(file.name.replace("-light.", "-dark.")) for file in shown]
    assert [str(file) for file in (*shown, *dark) if not file.is_file()] == []
    assert len(set(dark) - set(shown)) == len(set(shown))
    kept = {file for page in pages(language) for file in (page.folder / "pictures").iterdir()}
    assert kept == {*shown, *dark}, "nobody sees the others"


def test_every_screen_and_dialog_has_a_page() -> None:
    explained = [name for page in pages(Language.ENGLISH) for name in page.about]
    assert len(explained) == len(set(explained)), "F1 would not know which"
    made = _objects()
    assert {name for name in explained if f'"{name}"' not in _code()} == set(), "there is no such screen"
    assert made - set(explained) - SHAPES_OF_ANOTHER == set(), "these screens are not in the manual"


def test_what_f1_looks_for_is_of_one_screen_alone() -> None:
    """A part that several screens have, such as the field for the PIN, would lead away from the one that is shown."""
    named = [name for page in pages(Language.ENGLISH) for name in page.about]
    made = re.findall(r'(?:setObjectName\(|name=)"(\w+)"', _code())
    assert [name for name in named if made.count(name) != 1] == []


def test_no_page_or_dialog_is_made_that_the_manual_does_not_know() -> None:
    explained = {name for page in pages(Language.ENGLISH) for name in page.about}
    made = _classes()
    screens = {name for name in made if _is_screen(name, made)}
    assert len(screens) > 100
    unknown = {
        name
        for name in screens - {base for _, bases in made.values() for base in bases} - NO_SCREEN
        if not explained & _named_by(name, made)
    }
    assert unknown == set()


@pytest.mark.parametrize("language", list(Language))
def test_every_command_has_its_words(language: Language) -> None:
    said = _commands_in("\n".join(page.body for page in pages(language)))
    assert _commands() - said == set()
    assert said - _commands() == set(), "there is no such command"


@pytest.mark.parametrize("language", list(Language))
def test_every_option_of_a_command_stands_beside_it(language: Language) -> None:
    (page,) = (one for one in pages(language) if one.id == "command-line")
    rows = [line for line in page.body.splitlines() if line.startswith("| `journal ")]
    everywhere = {option for line in page.body.splitlines() if line not in rows for option in _OPTION.findall(line)}
    made = _parsers(arguments._parser("0", "journal"))
    taken = {
        name: {one for action in parser._actions for one in action.option_strings} for name, parser in made.items()
    }
    assert {"packs explain", "packs ids", "restore"} <= taken.keys()
    for name, options in taken.items():
        own = {
            option for row in rows if re.match(rf"\| `journal {name}\b(?!-)", row) for option in _OPTION.findall(row)
        }
        assert options - own - everywhere - {"-h", "--help"} == set(), f"{name} has more"
        assert own - options == set(), f"{name} does not take these"
    assert everywhere - set().union(*taken.values()) == {"--version"}


def test_the_innermost_thing_with_a_page_decides() -> None:
    read = pages(Language.ENGLISH)

    def opened(*names: str) -> tuple[str, int | None]:
        page, section = page_about(read, list(names))
        return page.id, section

    assert opened("button", "receiveLotDialog", "stockScreen") == ("stock-and-recall", 0)
    assert opened("reactionPage", "recordScreen") == ("notes-and-reactions", 2)
    assert opened("recordScreen") == ("treatment", None)
    assert opened("nothing", "") == ("first-day", None)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("breachLettersDialog", "A breach of security"),
        ("closedPage", "Restrict a journal"),
        ("exportAllDialog", "The whole clinic, to another system"),
        ("handOutForm", "Hand out"),
        ("lockScreen", "… the screen is locked"),
        ("logReviewDialog", "Review it"),
        ("mentionsDialog", "Keep or erase"),
        ("newKitScreen", "A new kit"),
        ("patientBooking", "Book"),
        ("pinCard", "Sign"),
        ("pinPage", "3. Sign the statement and choose a PIN"),
        ("portabilityDialog", "When someone wants their data to take with them"),
        ("recoverPage", "… someone forgot their password"),
        ("redactDialog", "To a complaint board"),
        ("restorePage", "Restore on a new computer"),
        ("roleReviewDialog", "Once a year: who holds which role"),
    ],
)
def test_a_screen_leads_to_what_is_said_of_it(name: str, heading: str) -> None:
    page, section = page_about(pages(Language.ENGLISH), [name])
    heads = [line.removeprefix("## ") for line in page.body.splitlines() if line.startswith("## ")]
    assert section is not None
    assert heads[section] == heading


@pytest.mark.parametrize("language", list(Language))
def test_sections_are_the_only_headings_of_a_page(language: Language) -> None:
    """F1 counts them."""
    for page in pages(language):
        heads = [line for line in page.body.splitlines() if line.startswith("#")]
        assert all(line.startswith("## ") for line in heads)
        assert max(page.sections.values(), default=-1) < len(heads)
        assert "<!--" not in page.body


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("01-x.md", "# Title\n\nwords"),
        ("x.md", "<!-- about: -->\n# T\nw"),
        ("01-x.md", "<!-- about: -->\nno title"),
        ("01-x.md", "<!-- about: -->\n# T\n\n<!-- about: aPage -->\nno heading below"),
    ],
)
def test_what_is_no_page_is_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(ManualDamaged):
        read_manual(tmp_path, "en")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / name).write_text(text, encoding="utf-8")
    with pytest.raises(ManualDamaged):
        read_manual(tmp_path, "en")


def _said(language: Language) -> Callable[[str], bool]:
    is_english = language is Language.ENGLISH
    catalogue = _catalogue(Language.DANISH if is_english else language)
    said = [text for one in catalogue for text in ((one.source,) if is_english else one.forms)]
    whole = set(said)
    shapes = [re.compile(_PLACE.sub(".+", re.escape(text))) for text in said if "%n" in text or "{" in text]
    return lambda words: words in whole or any(shape.fullmatch(words) for shape in shapes if len(shape.pattern) > 9)


def _catalogue(language: Language) -> tuple[Message, ...]:
    return tuple(read_catalogue(resource_root() / "translations" / CATALOGUE.format(language=language.value)))


@cache
def _code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in Path(journal_app.ui.__file__).parent.rglob("*.py"))


def _objects() -> set[str]:
    return set(_OBJECT.findall(_code()))


def _classes() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Every class of the interface: its text, and the names of its bases."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in Path(journal_app.ui.__file__).parent.rglob("*.py"))
    found = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {node.name: (ast.unparse(node), tuple(map(_name_of_base, node.bases))) for node in found}


def _name_of_base(base: ast.expr) -> str:
    """Its name, also where it says in brackets of what it is made."""
    named = base.value if isinstance(base, ast.Subscript) else base
    return named.id if isinstance(named, ast.Name) else ""


def _is_screen(name: str, made: dict[str, tuple[str, tuple[str, ...]]]) -> bool:
    return name in made and any(base in _FRAMES or _is_screen(base, made) for base in made[name][1])


def _named_by(name: str, made: dict[str, tuple[str, tuple[str, ...]]]) -> set[str]:
    """The names that a class, or one that it is made of, gives to a widget."""
    if name not in made:
        return set()
    text, bases = made[name]
    own = set(re.findall(r"(?:setObjectName\(|name=)'(\w+)'", text))
    return own.union(*(_named_by(base, made) for base in bases))


def _commands() -> set[str]:
    return {name.split()[0] for name in _parsers(arguments._parser("0", "journal"))}


def _parsers(made: argparse.ArgumentParser, within: str = "") -> dict[str, argparse.ArgumentParser]:
    """Each command by its words, with what it takes; one that only has others below it stands as those."""
    subs = [one for one in made._actions if isinstance(one, argparse._SubParsersAction)]
    if not subs:
        return {within: made}
    below = ((f"{within} {name}".strip(), parser) for name, parser in subs[0].choices.items())
    return {name: parser for words, one in below for name, parser in _parsers(one, words).items()}


def _commands_in(text: str) -> set[str]:
    return set(re.findall(r"`journal ([a-z-]+)", text))
