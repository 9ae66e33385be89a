"""Every sentence from below has one key, one English text, a Danish and a Swedish one, and no patient data in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication

from installers import sentences, translations
from installers.sentences import Collected, collect
from journal_app.domain.people import Permission
from journal_app.ui.translation import CATALOGUE, SENTENCES, Language, Message, read_catalogue, translate_sentence
from journal_app.vault.checks import sentences as verification
from journal_app.vault.places import Refusal
from tests.ui.pseudo_locale import PseudoLocale

TRANSLATED = (Language.DANISH, Language.SWEDISH)
FILLED_WITH: Final = {
    "ai": "number of a part of a barcode",
    "by": "name of somebody who works here",
    "changed": "a number",
    "count": "a number",
    "date": "the last day of a journal's keeping",
    "days": "a number",
    "expected": "number of a line",
    "field": "name of a field of a treatment's definition",
    "files": "a number",
    "first": "a position, or the id of a file",
    "folder": "a folder that someone chose for the journal",
    "free": "a number of megabytes",
    "host": "name of a computer",
    "id": "id of a file",
    "kind": "code of a refusal",
    "known": "a number",
    "language": "code of a language",
    "last": "a position",
    "left": "a number of tries",
    "line": "number of a line",
    "lot": "lot of a product, as it stands on the package",
    "max_length": "a number",
    "kit": "the number of a recovery kit",
    "megabytes": "a number of megabytes",
    "missing": "a number",
    "most": "a number",
    "name": "name of a file of the program or the clinic",
    "names": "names of algorithms",
    "needed": "a number of megabytes",
    "now": "a number of a rule",
    "number": "a number of a rule",
    "pages": "a number",
    "place": "place of a character",
    "position": "place of a word",
    "problem": "what is wrong in a file of rules or texts",
    "reason": "code of a part that is damaged",
    "rule": "id of a rule",
    "seconds": "a number",
    "service": "name of a cloud service or a kind of share",
    "share": "which of the shares of a recovery sheet that were typed",
    "since": "a time",
    "size": "a number of records",
    "source": "paragraph of a law",
    "stated": "number of a version",
    "table": "name of a table",
    "told": "number, typed reason and approvers of an erasure",
    "treatment": "code of a treatment",
    "version": "number of a version",
    "view": "name of a table",
    "what": "names of types, fields or parts of the program",
    "why": "sentence of a rule, or code of a gate",
    "when": "a day and time from which on an owner may do something",
}
"""What sentences may be filled with, each looked at; a name, a number or a text of a patient is none of them."""


@pytest.fixture(scope="module")
def said() -> Collected:
    return collect(translations.PACKAGE)


def catalogue(language: Language) -> list[Message]:
    messages = read_catalogue(translations.FOLDER / CATALOGUE.format(language=language.value))
    return [message for message in messages if message.context == SENTENCES]


# ------------------------------------------------------------------------------------------------ of the whole program


def test_every_sentence_could_be_read(said: Collected) -> None:
    assert said.unread == ()


def test_a_key_says_one_thing(said: Collected) -> None:
    assert said.contradictions() == ()


def test_every_key_has_words_that_end_as_a_sentence(said: Collected) -> None:
    ends = re.compile(r"[.?!]$|: \{\w+\}$|\{(why|problem)\}$")
    assert [one.key for one in said.sentences if not ends.search(one.text)] == []


def test_keys_put_together_at_run_time_are_all_there(said: Collected) -> None:
    keys = {one.key for one in said.sentences}
    assert {f"permission.{permission}" for permission in Permission} <= keys
    assert {f"vault.place.{refusal.value}" for refusal in Refusal} <= keys
    assert {"vault.sheet.wrong_registry", "vault.sheet.wrong_clinical"} <= keys
    assert {*verification.SENTENCES, *(f"verify.{check}.ok" for check in verification.Check)} <= keys


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated_and_no_other(said: Collected, language: Language) -> None:
    messages = catalogue(language)
    known = {(message.comment, message.source) for message in messages}
    assert sorted(said.pairs - known) == [], "not in the catalogue"
    assert sorted(known - said.pairs) == [], "in the catalogue, but nothing says it any more"
    assert [message.comment for message in messages if not message.finished] == []
    assert len(messages) == len(known)


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_have_the_same_placeholders(language: Language) -> None:
    assert [one.comment for one in catalogue(language) if not translations._same_placeholders(one)] == []


def test_sentences_are_filled_with_nothing_of_a_patient(said: Collected) -> None:
    placeholders = {name: one.key for one in said.sentences for name in _placeholders(one.text)}
    assert {name: key for name, key in placeholders.items() if name not in FILLED_WITH} == {}


@pytest.fixture
def _pseudo(qapp: QCoreApplication) -> Iterator[None]:
    made = PseudoLocale()
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.mark.usefixtures("_pseudo")
def test_every_sentence_can_be_said_in_the_longer_language(said: Collected) -> None:
    for one in said.sentences:
        filling = {name: f"<{name}>" for name in _placeholders(one.text)}
        longer = translate_sentence(one.key, one.text, filling)
        assert longer.startswith("[")
        assert longer.endswith("]")
        assert [value for value in filling.values() if value not in longer] == []


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


# ------------------------------------------------------------------------------------------------------ of the reading


def read(folder: Path, *lines: str) -> Collected:
    package = folder / "journal_app"
    (package / "domain").mkdir(parents=True)
    for name in ("errors", "findings"):
        source = translations.PACKAGE / "domain" / f"{name}.py"
        (package / "domain" / f"{name}.py").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    head = (
        "from journal_app.domain.errors import Bug, Environmental, UserFacing",
        "from journal_app.domain.findings import Finding, Severity",
    )
    (package / "module.py").write_text("\n".join([*head, *lines]), encoding="utf-8")
    return collect(package)


def test_literals_are_read_and_bugs_left_out(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        'raise UserFacing("note.empty", "The note is empty.")',
        'found = Finding(severity=Severity.WARN, key="cpr.day", sentence="Check the " "day.")',
        'raise Bug("dates.naive", "A time without a zone.")',
        'tr("not a key", "and no sentence")',
        'refused("pack.file", "The file is gone.")',
    )
    assert found.pairs == {
        ("note.empty", "The note is empty."),
        ("cpr.day", "Check the day."),
        ("pack.file", "The file is gone."),
    }
    assert found.unread == ()
    assert found.sentences[0].place == "journal_app.module:4"


def test_a_name_is_what_it_was_given_last(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        'FULL = "It is full."',
        "def judge():",
        '    sentence = "First."',
        '    yield Finding(Severity.WARN, "a.first", sentence)',
        '    sentence = "Second."',
        '    yield Finding(Severity.WARN, "a.second", sentence)',
        '    yield Finding(Severity.WARN, "a.full", FULL)',
    )
    assert found.pairs == {("a.first", "First."), ("a.second", "Second."), ("a.full", "It is full.")}


def test_a_small_function_is_read_through_its_calls(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "def _error(key, sentence):",
        '    return Finding(Severity.ERROR, f"identifier.{key}", sentence)',
        'one = _error("cpr.date", "This is not a date.")',
        'two = _error("long", sentence="This is too long.")',
    )
    assert found.pairs == {("identifier.cpr.date", "This is not a date."), ("identifier.long", "This is too long.")}
    assert found.unread == ()


def test_a_class_of_its_own_is_read_where_it_makes_itself(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "class Refused(UserFacing):",
        '    """Keeps its family\'s parameters."""',
        "class DiskFull(Environmental):",
        "    def __init__(self, *, left):",
        '        super().__init__("disk.full", "The disk is full.")',
        "raise DiskFull(left=3)",
        'raise Refused("change.refused", "This cannot be changed.")',
    )
    assert found.pairs == {("disk.full", "The disk is full."), ("change.refused", "This cannot be changed.")}
    assert found.unread == ()


def test_what_is_passed_on_was_read_where_it_was_made(tmp_path: Path) -> None:
    found = read(tmp_path, "def refuse(one):", "    raise UserFacing(one.key, one.sentence)")
    assert (found.pairs, found.unread) == (frozenset(), ())


@pytest.mark.parametrize(
    "line",
    [
        'raise UserFacing(f"place.{reason}", TEXTS[reason])',
        'raise UserFacing("place.full")',
        'raise UserFacing("place.full", words)',
        "raise UserFacing(one.key, other.sentence)",
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    assert [place.partition(": ")[0] for place in read(tmp_path, line).unread] == ["journal_app.module:3"]


def test_two_sentences_for_one_key_are_named(tmp_path: Path) -> None:
    found = read(
        tmp_path, 'raise UserFacing("a.full", "It is full.")', 'raise UserFacing("a.full", "No room is left.")'
    )
    assert found.contradictions() == ("a.full: journal_app.module:3, journal_app.module:4",)


def test_every_place_where_keys_are_put_together_still_is_one(said: Collected) -> None:
    for name, enumerate_keys in sentences.COMPOSED.items():
        assert set(enumerate_keys().items()) <= said.pairs, name
