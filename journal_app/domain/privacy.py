"""What a patient was told of how their data are used, and what they allow beyond care; it must not judge care."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from journal_app.domain.consents import TextReference

if TYPE_CHECKING:
    from journal_app.domain.journal import JournalItem


class NoticeChannel(StrEnum):
    """How the privacy notice reached the patient."""

    PAPER = "paper"
    SCREEN = "screen"
    EMAIL = "email"
    POST = "post"


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Content of ``notice.given``: which privacy notice, in which language, reached the patient how (GDPR Art. 13)."""

    text: TextReference
    title: str
    channel: NoticeChannel
    given_by: UUID
    given_by_name: str


class MarketingPurpose(StrEnum):
    """What a clinic may want to write to a patient for, beyond their care."""

    NEWSLETTER = "newsletter"
    OFFERS = "offers"
    SURVEY = "survey"
    PROFILING = "profiling"
    PARTNERS = "partners"


class MarketingChannel(StrEnum):
    """Through which it may come."""

    EMAIL = "email"
    SMS = "sms"
    PHONE = "phone"
    POST = "post"


class SaidHow(StrEnum):
    """How the patient told the clinic."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class MarketingChoice:
    """One purpose through one channel, allowed or not."""

    purpose: MarketingPurpose
    channel: MarketingChannel
    allowed: bool


@dataclass(frozen=True, slots=True)
class MarketingChosen:
    """Content of ``marketing.chosen``: what the patient allowed or objected to (GDPR Art. 7, 21), and how they said so.

    Only what is named changes; the newest word on a purpose and channel holds.
    """

    choices: tuple[MarketingChoice, ...]
    said: SaidHow
    words: str = ""


class KnownBy(StrEnum):
    """By which of somebody's details an objection is known again."""

    IDENTIFIER = "identifier"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class MarketingSuppressed:
    """Content of ``marketing.suppressed``: an objection that outlived an erasure was known again by these details.

    Nothing that was allowed before holds any longer (GDPR Art. 21 (3)); what the patient allows afterwards does.
    """

    by: tuple[KnownBy, ...]


def allowed_marketing(items: Iterable[JournalItem]) -> frozenset[tuple[MarketingPurpose, MarketingChannel]]:
    """What the newest word on each purpose and channel allows; what nobody said anything about is not allowed."""
    return frozenset(what for what, allowed in _newest_words(items).items() if allowed)


def refused_marketing(items: Iterable[JournalItem]) -> frozenset[tuple[MarketingPurpose, MarketingChannel]]:
    """What the newest word on each purpose and channel objects to."""
    return frozenset(what for what, allowed in _newest_words(items).items() if not allowed)


def standing_suppression(items: Iterable[JournalItem]) -> MarketingSuppressed | None:
    """The objection that was known again and stands, because the patient allowed nothing since."""
    standing: MarketingSuppressed | None = None
    for item in sorted(items, key=lambda one: one.position):
        content: object = item.content
        if isinstance(content, MarketingSuppressed):
            standing = content
        elif isinstance(content, MarketingChosen) and any(choice.allowed for choice in content.choices):
            standing = None
    return standing


def _newest_words(items: Iterable[JournalItem]) -> dict[tuple[MarketingPurpose, MarketingChannel], bool]:
    newest: dict[tuple[MarketingPurpose, MarketingChannel], bool] = {}
    for item in sorted(items, key=lambda one: one.position):
        content: object = item.content
        if isinstance(content, MarketingSuppressed):
            newest = dict.fromkeys(newest, False)
        elif isinstance(content, MarketingChosen):
            newest |= {(choice.purpose, choice.channel): choice.allowed for choice in content.choices}
    return newest


def newest_notice(items: Iterable[JournalItem]) -> NoticeGiven | None:
    """The last privacy notice that reached the patient."""
    given = [item for item in items if isinstance(item.content, NoticeGiven)]
    newest = max(given, key=lambda item: item.position, default=None)
    return newest.content if newest is not None and isinstance(newest.content, NoticeGiven) else None


@dataclass(frozen=True, slots=True)
class Uninformed:
    """Patients whom the present privacy notice has not reached; ``has_more`` where not all of them were looked for."""

    patients: tuple[UUID, ...]
    has_more: bool


def is_current(notice: NoticeGiven | None, current: Collection[tuple[str, str, str]]) -> bool:
    """Whether a notice is one of those in force now; ``current`` are their (id, version, language)."""
    return notice is not None and (notice.text.id, notice.text.version, notice.text.language) in current
