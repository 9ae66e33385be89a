"""Reads the sentences of findings, one file per language; it must not choose the language."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from pathlib import Path

from journal_app.domain.rules import Phrasebook
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.toml_files import line_of, read_toml

LANGUAGES = ("da", "sv", "en")


def messages_name(language: str) -> str:
    """Return the path below ``resources/packs`` of a language's sentences."""
    return f"messages.{language}.toml"


def load_phrasebook(root: Path, language: str) -> Phrasebook:
    """Return the sentences of ``language`` from ``root``/packs. Raises ``PackRefused``."""
    name = messages_name(language)
    try:
        data = (root / "packs" / name).read_bytes()
    except OSError:
        raise PackRefused([PackProblem(f"packs/{name}", None, "The file is missing or cannot be read.")]) from None
    book = read_phrasebook(f"packs/{name}", data, language)
    if isinstance(book, PackProblem):
        raise PackRefused([book])
    return book


def read_phrasebook(name: str, data: bytes, language: str) -> Phrasebook | PackProblem:
    """Return the sentences that ``data`` holds, by ``table.key``."""
    tables = read_toml(name, data)
    if isinstance(tables, PackProblem):
        return tables
    sentences: dict[str, str] = {}
    for table, texts in tables.items():
        if not isinstance(texts, dict):
            return PackProblem(name, line_of(data.decode("utf-8"), f".{table}"), f"{table} must be a table: [{table}].")
        for key, sentence in texts.items():
            if not isinstance(sentence, str) or placeholders(sentence) is None:
                line = line_of(data.decode("utf-8"), f".{table}.{key}")
                return PackProblem(name, line, f"{table}.{key} is no sentence, or the braces in it do not pair up.")
            sentences[f"{table}.{key}"] = sentence
    return Phrasebook(language, sentences)


def placeholders(sentence: str) -> frozenset[str] | None:
    """Return the names in braces, or None where the braces are not well-formed plain names."""
    try:
        parts = list(string.Formatter().parse(sentence))
    except ValueError:
        return None
    names = [name for _, name, _, _ in parts if name is not None]
    plain = all(name.isidentifier() for name in names) and not any(spec or conv for _, _, spec, conv in parts)
    return frozenset(names) if plain else None


def disagreements(books: Mapping[str, Phrasebook], sources: Mapping[str, str]) -> Iterator[PackProblem]:
    """Yield where a language lacks a sentence of another, or its words in braces differ from the English ones.

    ``sources`` are the files' texts by language, to name the line.
    """
    english = books["en"].sentences
    for language, book in sorted(books.items()):
        name = f"packs/{messages_name(language)}"
        for key in sorted(english.keys() - book.sentences.keys()):
            yield PackProblem(name, None, f"The sentence {key} is missing.")
        for key in sorted(book.sentences.keys() - english.keys()):
            yield PackProblem(name, line_of(sources[language], f".{key}"), f"The sentence {key} has no English one.")
        for key in sorted(english.keys() & book.sentences.keys()):
            if placeholders(english[key]) != placeholders(book.sentences[key]):
                line = line_of(sources[language], f".{key}")
                yield PackProblem(name, line, f"The words in braces of {key} differ from the English sentence.")
