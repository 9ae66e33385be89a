"""The sentences of findings: complete, and the same in each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal_app.domain.rules import OPERATORS, Jurisdiction
from journal_app.domain.rules.model import LegalSource
from journal_app.domain.rules.wording import LAWS, NOTES
from journal_app.packs import PackRefused, load_pack, load_phrasebook
from journal_app.packs.messages import LANGUAGES, disagreements, placeholders
from tests.unit.packs.conftest import RESOURCES, Edit

BOOKS = {language: load_phrasebook(RESOURCES, language) for language in LANGUAGES}


def test_danish_swedish_and_english_say_the_same_things() -> None:
    assert list(disagreements(BOOKS, {})) == []
    assert BOOKS["da"].sentences.keys() == BOOKS["sv"].sentences.keys() == BOOKS["en"].sentences.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outcome_has_a_whole_sentence(language: str) -> None:
    sentences = BOOKS[language].sentences
    for name, kind in OPERATORS.items():
        for outcome, params in kind.outcomes.items():
            sentence = sentences[f"{name}.{outcome}"]
            assert sentence.endswith(".")
            assert (placeholders(sentence) or frozenset()) <= params


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_rule_has_a_name(language: str) -> None:
    book = BOOKS[language]
    packs = [load_pack(RESOURCES, jurisdiction).rule_pack for jurisdiction in Jurisdiction]
    kinds = {rule.message for pack in packs for rule in pack.rules}
    for kind in kinds | OPERATORS.keys():
        name = book.name_of(f"{kind}.whatever")
        assert name not in ("", kind)
        assert not name.endswith(".")
    assert book.name_of("no_longer_known.missing") == "no_longer_known"


def test_no_sentence_is_left_in_english() -> None:
    english = BOOKS["en"].sentences
    for language in ("da", "sv"):
        assert [key for key, text in BOOKS[language].sentences.items() if text == english[key]] == []


def test_what_surrounds_a_laws_own_name_is_in_the_readers_language() -> None:
    """Every note is said, and every source that is no law of one country; and nothing is said that no rule has."""
    sources = [
        (jurisdiction.value[:2], rule.source)
        for jurisdiction in Jurisdiction
        for rule in load_pack(RESOURCES, jurisdiction).rule_pack.rules
    ]
    notes = {source.note for _country, source in sources if source.note}
    named = {source.law for _country, source in sources}
    shared = {law for law in named if len({country for country, one in sources if one.law == law}) > 1}
    for language in ("da", "sv"):
        sentences = BOOKS[language].sentences
        assert {key.removeprefix(NOTES) for key in sentences if key.startswith(NOTES)} == notes
        kept = {key.removeprefix(LAWS) for key in sentences if key.startswith(LAWS)}
        assert shared <= kept <= named
    source = LegalSource("Product information and instructions for use", "", "Not law.")
    assert source.with_note(BOOKS["da"]) == "Produktresumé og brugsanvisning – Ikke lov."
    assert LegalSource("Patientlag (2014:821)", "3 kap.").in_words(BOOKS["da"]) == "Patientlag (2014:821) 3 kap."


def test_a_missing_or_broken_file_is_refused(root: Path, edit: Edit) -> None:
    edit("packs/messages.da.toml", "{years}", "{}")
    with pytest.raises(PackRefused, match="braces"):
        load_phrasebook(root, "da")
    with pytest.raises(PackRefused, match="missing"):
        load_phrasebook(root, "no")
