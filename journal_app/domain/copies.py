"""Copies of photos that left the clinic: whose consent was taken back, and what became of each; it recalls none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.consents import ConsentSigned, ConsentWithdrawn, FollowedUp
from journal_app.domain.journal import JournalItem
from journal_app.domain.permits import reach_of
from journal_app.domain.photos import PhotoHandedOut


@dataclass(frozen=True, slots=True)
class CopyOut:
    """A copy that left: its ``photo.handed_out`` record and what that says.

    ``taken_back`` are the consents whose withdrawal asks for it back, in the order of the withdrawals; ``tried`` every
    record of whom was told, oldest first, of which the last may have settled it.
    """

    item: JournalItem
    content: PhotoHandedOut
    taken_back: tuple[UUID, ...] = ()
    tried: tuple[JournalItem, ...] = ()

    @property
    def settled(self) -> JournalItem | None:
        """The record after which nothing was left to do about it."""
        return next((item for item in self.tried if _settles(item.content)), None)


def copies_out(items: Iterable[JournalItem]) -> tuple[CopyOut, ...]:
    """Every copy of a journal's photos, oldest first, with what asks for it back.

    Taking a consent back ends all that were signed before to the same, so it asks for every copy that was made for
    that by then, by whichever of them; one that was settled before is not asked for again.
    """
    known = sorted(items, key=lambda one: one.position)
    signed = {one.id: one.content for one in known if isinstance(one.content, ConsentSigned)}
    withdrawn = [
        (item.position, item.content.consent, signed[item.content.consent])
        for item in known
        if isinstance(item.content, ConsentWithdrawn) and item.content.consent in signed
    ]
    tried: dict[UUID, list[JournalItem]] = {}
    for item in known:
        if isinstance(item.content, FollowedUp) and item.content.copy is not None:
            tried.setdefault(item.content.copy, []).append(item)
    found = []
    for item in known:
        if isinstance(item.content, PhotoHandedOut):
            bare = CopyOut(item, item.content, tried=tuple(tried.get(item.id, ())))
            asks = (consent for place, consent, content in withdrawn if _asks_for(bare, place, content, signed))
            found.append(CopyOut(item, bare.content, tuple(dict.fromkeys(asks)), bare.tried))
    return tuple(found)


def copies_to_call_back(items: Iterable[JournalItem], consent: UUID) -> tuple[CopyOut, ...]:
    """The copies that the withdrawal of a consent asks for, settled or not, oldest first."""
    return tuple(one for one in copies_out(items) if consent in one.taken_back)


def copies_under(items: Iterable[JournalItem], consent: UUID) -> tuple[CopyOut, ...]:
    """The copies that taking this consent back now would ask for: all that were made for the same, not yet settled."""
    known = tuple(items)
    signed = {one.id: one.content for one in known if isinstance(one.content, ConsentSigned)}
    wanted = signed.get(consent)
    if wanted is None:
        return ()
    return tuple(one for one in copies_out(known) if one.settled is None and _is_to_the_same(one, wanted, signed))


def _asks_for(copy: CopyOut, place: int, withdrawn: ConsentSigned, signed: dict[UUID, ConsentSigned]) -> bool:
    is_earlier = copy.item.position < place
    is_open = copy.settled is None or copy.settled.position > place
    return is_earlier and is_open and _is_to_the_same(copy, withdrawn, signed)


def _is_to_the_same(copy: CopyOut, wanted: ConsentSigned, signed: dict[UUID, ConsentSigned]) -> bool:
    by = None if copy.content.consent is None else signed.get(copy.content.consent)
    if by is None:  # a consent that cannot be read leaves the purpose to go by; the patient's own copy has another
        return copy.content.purpose == wanted.purpose.value
    return reach_of(by) == reach_of(wanted)


def _settles(content: object) -> bool:
    return isinstance(content, FollowedUp) and (content.outcome is None or content.outcome.settles)
