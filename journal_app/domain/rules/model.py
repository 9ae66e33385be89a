"""Rules, packs of rules and what they find, as data; it must not evaluate nor read files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from journal_app.domain.rules.facts import Jurisdiction, Stage
from journal_app.domain.rules.local_time import CivilClock
from journal_app.domain.rules.operators import Operator, Remedy
from journal_app.domain.rules.terms import TreatmentTerms
from journal_app.domain.rules.wording import Params, Phrasebook


class Mode(StrEnum):
    """What an unmet rule does: refuse, ask for a reason, or remind."""

    BLOCK = "block"
    WARN = "warn"
    REMIND = "remind"


class Certainty(StrEnum):
    """How sure we are of the law behind a rule: read in a source, general knowledge, or open to doubt."""

    VERIFIED = "verified"
    GENERAL = "general"
    UNSURE = "unsure"


class Status(StrEnum):
    """What one rule says of one case."""

    OK = "ok"
    TODO = "todo"
    WARN = "warn"
    BLOCKED = "blocked"


class Verdict(StrEnum):
    """What all rules together say."""

    OK = "ok"
    WARNED = "warned"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class LegalSource:
    """Where a rule comes from: the act or guidance, and the paragraph in it."""

    law: str
    paragraph: str = ""
    note: str = ""

    def __str__(self) -> str:
        return f"{self.law} {self.paragraph}".strip()

    def in_words(self, book: Phrasebook) -> str:
        """The source for a reader of the book's language."""
        return f"{book.law(self.law)} {self.paragraph}".strip()

    def with_note(self, book: Phrasebook) -> str:
        """The source with what is said of it."""
        note = f" – {book.note(self.note)}" if self.note else ""
        return f"{self.in_words(book)}{note}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: when and to what it applies, what it demands (``operator`` with its numbers), and what if it is unmet.

    ``valid_from`` and ``valid_to`` are the first and the last day in force, on the jurisdiction's calendar. No
    treatments and no classes mean all treatments; no jurisdictions, every jurisdiction whose pack holds the rule;
    ``only_medicine`` means that it speaks only where the product is a medicine.
    ``message`` is the first part of the sentences' keys, the operator's outcome the second. ``raised`` is a
    clinic's decision.
    """

    id: str
    valid_from: date
    valid_to: date | None
    treatments: frozenset[str]
    classes: frozenset[str]
    jurisdictions: frozenset[Jurisdiction]
    stages: frozenset[Stage]
    operator: Operator
    mode: Mode
    certainty: Certainty
    message: str
    sentence: str
    source: LegalSource
    only_medicine: bool = False
    raised: bool = False

    @property
    def effective_mode(self) -> Mode:
        """The mode that counts: what is unsure may warn, and blocks only where the clinic has decided so."""
        if self.mode is Mode.BLOCK and self.certainty is Certainty.UNSURE and not self.raised:
            return Mode.WARN
        return self.mode

    def in_force_on(self, day: date) -> bool:
        """Return whether the rule is law on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def concerns(self, treatment: str, treatment_class: str) -> bool:
        """Return whether the rule speaks of this treatment."""
        everything = not self.treatments and not self.classes
        return everything or treatment in self.treatments or treatment_class in self.classes


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """The rules of one jurisdiction in the order they are shown, with its clock and its English sentences.

    ``classes`` maps treatment codes to their legal class in this jurisdiction, ``terms`` to what else their definitions
    say to the rules here.
    """

    jurisdiction: Jurisdiction
    version: str
    clock: CivilClock
    classes: Mapping[str, str]
    rules: tuple[Rule, ...]
    phrasebook: Phrasebook
    terms: Mapping[str, TreatmentTerms] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule says of one case.

    ``message`` and ``params`` make the sentence in any language (``Phrasebook.say``); ``sentence`` is it in English.
    ``since`` is when the present state began, ``until`` the earliest lawful time where waiting is (part of) the answer.
    Moments are aware; those in ``params`` are in the jurisdiction's local time.
    """

    rule: str
    status: Status
    mode: Mode
    message: str
    sentence: str
    params: Params
    source: LegalSource
    certainty: Certainty
    since: datetime | None = None
    until: datetime | None = None
    resolves: Remedy | None = None
