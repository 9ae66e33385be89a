"""Everything clinical on disk behind one door: packs, texts, questionnaires, phrasebooks; it must not write."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from journal_app.domain.atlas import Atlas
from journal_app.domain.consents import ClinicalText
from journal_app.domain.questionnaires import Questionnaire
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.wording import Phrasebook
from journal_app.packs.maps import load_atlas
from journal_app.packs.messages import load_phrasebook
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.questionnaires import decode_questionnaire, load_questionnaires
from journal_app.packs.rule_packs import load_pack, read_pack
from journal_app.packs.texts import TextFile, read_text, texts_of

_DECODED = 8
_QUESTIONNAIRES = 64


class PackLibrary:
    """The resources folder as ``services.packs_port.Packs`` sees it."""

    def __init__(self, resources: Path) -> None:
        """Read from ``resources``; nothing is read yet."""
        self._root = resources
        self._texts = lru_cache(lambda jurisdiction: texts_of(resources, jurisdiction))
        self._decoded = lru_cache(_DECODED)(lambda source: read_pack(source.encode()))
        self._text_file = lru_cache(_text_file)
        self._questionnaires = lru_cache(lambda: load_questionnaires(resources))
        self._answered = lru_cache(_QUESTIONNAIRES)(decode_questionnaire)
        self._atlas = lru_cache(lambda: load_atlas(resources))
        self._phrasebooks = lru_cache(lambda language: load_phrasebook(resources, language))

    def proposed(self, jurisdiction: str) -> LoadedPack:
        """The pack of a jurisdiction as it lies on disk now; raises PackRefused where it is not valid."""
        return load_pack(self._root, jurisdiction)

    def decode(self, source: str) -> LoadedPack:
        """The pack in the exact text of a ``pack.applied`` record."""
        return self._decoded(source)

    def texts(self, jurisdiction: str) -> tuple[ClinicalText, ...]:
        """The clinical texts that count in a jurisdiction, in every language."""
        return self._texts(jurisdiction)

    def decode_text(self, source: str) -> ClinicalText:
        """The text of a whole file; raises PackRefused with line and problem."""
        return self._text_file(source).text

    def is_text_for(self, source: str, jurisdiction: str) -> bool:
        """Whether the head of a text's file names a jurisdiction."""
        return jurisdiction in self._text_file(source).jurisdictions

    def questionnaires(self, language: str) -> tuple[Questionnaire, ...]:
        """Every questionnaire in a language, the general one first; raises PackRefused where one is not valid."""
        return tuple(one for one in self._questionnaires() if one.reference.language == language)

    def decode_questionnaire(self, source: str) -> Questionnaire:
        """The questionnaire in the exact text of a ``questionnaire.published`` record."""
        return self._answered(source)

    def phrasebook(self, language: str) -> Phrasebook:
        """The sentences of findings in a language."""
        return self._phrasebooks(language)

    def atlas(self) -> Atlas:
        """The drawings and usual points; raises PackRefused where one is missing or not valid."""
        return self._atlas()

    def blocked_passwords(self) -> frozenset[str]:
        """Passwords too common to accept, lower case."""
        lines = (self._root / "passwords" / "blocked.txt").read_text(encoding="utf-8").splitlines()
        return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _text_file(source: str) -> TextFile:
    read = read_text("", source.encode())
    if isinstance(read, PackProblem):
        raise PackRefused([read])
    return read
