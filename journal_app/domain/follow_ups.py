"""What is to be done after a consent was taken back, and what is done of it; it knows of no log by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.consents import ConsentPurpose, ConsentSigned, FollowedUp, FollowUpKind
from journal_app.domain.journal import JournalItem


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing to do: its key within the consent, what it is about in words, and the record that says it is done."""

    item: str
    kind: FollowUpKind
    what: str = ""
    done: JournalItem | None = None


def follow_ups_of(consent: ConsentSigned, copies: Iterable[tuple[int, str]]) -> Iterator[FollowUp]:
    """What is to be done once this consent is taken back; ``copies`` are those handed out since, by position."""
    found = [FollowUp(f"choice.{place}", FollowUpKind.CHOICE, words) for place, words in enumerate(consent.choices)]
    if consent.disclosure is not None:
        found.append(FollowUp("recipient", FollowUpKind.RECIPIENT, consent.disclosure.recipient))
    if consent.purpose is ConsentPurpose.PHOTO_RECORD:
        found.append(FollowUp("no_new_photos", FollowUpKind.NO_NEW_PHOTOS))
    found += [FollowUp(f"copy.{position}", FollowUpKind.COPY, words) for position, words in copies]
    yield from found or [FollowUp("nothing_in_use", FollowUpKind.NOTHING_IN_USE)]


def done_of(items: Iterable[JournalItem], consent: UUID) -> dict[str, JournalItem]:
    """What is done already after this consent was taken back, by key."""
    followed = (item for item in items if isinstance(item.content, FollowedUp))
    return {
        item.content.item: item
        for item in followed
        if isinstance(item.content, FollowedUp) and item.content.consent == consent
    }
