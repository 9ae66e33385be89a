"""What the services need of rules, texts and questionnaires, as a protocol; it must not name a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from journal_app.domain.atlas import Atlas
    from journal_app.domain.consents import ClinicalText
    from journal_app.domain.questionnaires import Questionnaire
    from journal_app.domain.rules.definitions import LoadedPack
    from journal_app.domain.rules.wording import Phrasebook


class Packs(Protocol):
    """Rule packs, treatments, texts, questionnaires. A pack on disk is a proposal until an owner applies it."""

    def proposed(self, jurisdiction: str) -> LoadedPack:
        """The pack of a jurisdiction as it lies on disk now."""

    def decode(self, source: str) -> LoadedPack:
        """The pack in the exact text that a ``pack.applied`` record holds."""

    def texts(self, jurisdiction: str) -> tuple[ClinicalText, ...]:
        """The clinical texts that count in a jurisdiction, in every language; its own versions replace general ones."""

    def decode_text(self, source: str) -> ClinicalText:
        """The text that a whole file holds, head and body; raises UserFacing with what is wrong and where."""

    def is_text_for(self, source: str, jurisdiction: str) -> bool:
        """Whether the head of a text's file names a jurisdiction."""

    def questionnaires(self, language: str) -> tuple[Questionnaire, ...]:
        """Every questionnaire in a language, the general one first."""

    def decode_questionnaire(self, source: str) -> Questionnaire:
        """The questionnaire in the exact text that a ``questionnaire.published`` record holds."""

    def phrasebook(self, language: str) -> Phrasebook:
        """The sentences of findings in a language."""

    def atlas(self) -> Atlas:
        """The drawings that points are set on, and usual sets of points."""

    def blocked_passwords(self) -> frozenset[str]:
        """Passwords too common to accept."""
