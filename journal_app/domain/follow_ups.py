"""What is to be done after a consent was taken back, and what is done of it; it knows of no log by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.consents import ConsentPurpose, ConsentSigned, FollowedUp, FollowUpKind
from journal_app.domain.copies import CopyOut
from journal_app.domain.journal import JournalItem

OF_PHOTOS_ALONE = frozenset((ConsentPurpose.PHOTO_MARKETING, ConsentPurpose.PHOTO_TEACHING))
"""What lets nothing out but photos; a print of the journal made meanwhile was never made for it."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing to do: its key within the consent, what it is about in words, and the record that says it is done.

    ``copy`` is the copy of photos that it is about.
    """

    item: str
    kind: FollowUpKind
    what: str = ""
    done: JournalItem | None = None
    copy: CopyOut | None = None


def follow_ups_of(
    consent: ConsentSigned, prints: Iterable[tuple[int, str]], copies: Iterable[tuple[CopyOut, str]] = ()
) -> Iterator[FollowUp]:
    """What is to be done once this consent is taken back.

    ``prints`` of the journal were handed out since, by position in the ledger; ``copies`` are those of photos.
    """
    found = [FollowUp(f"choice.{place}", FollowUpKind.CHOICE, words) for place, words in enumerate(consent.choices)]
    if consent.disclosure is not None:
        found.append(FollowUp("recipient", FollowUpKind.RECIPIENT, consent.disclosure.recipient))
    if consent.purpose is ConsentPurpose.PHOTO_RECORD:
        found.append(FollowUp("no_new_photos", FollowUpKind.NO_NEW_PHOTOS))
    found += [
        FollowUp(f"photo.{copy.item.id}", FollowUpKind.PHOTO_COPY, words, done=copy.settled, copy=copy)
        for copy, words in copies
    ]
    if consent.purpose not in OF_PHOTOS_ALONE:
        found += [FollowUp(f"copy.{position}", FollowUpKind.COPY, words) for position, words in prints]
    yield from found or [FollowUp("nothing_in_use", FollowUpKind.NOTHING_IN_USE)]


def done_of(items: Iterable[JournalItem], consent: UUID) -> dict[str, JournalItem]:
    """What is done already after this consent was taken back, by key; what was only tried is not."""
    return {
        item.content.item: item
        for item in items
        if isinstance(item.content, FollowedUp)
        and item.content.consent == consent
        and (item.content.outcome is None or item.content.outcome.settles)
    }
