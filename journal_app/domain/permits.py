"""What consents permit beyond treatment: photos, passing on information, a guardian's yes; it must not act on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.consents import ConsentPurpose, ConsentSigned, ConsentWithdrawn
from journal_app.domain.journal import JournalItem
from journal_app.domain.privacy import MarketingSuppressed

PERMIT_PURPOSES = (
    ConsentPurpose.PHOTO_RECORD,
    ConsentPurpose.PHOTO_MARKETING,
    ConsentPurpose.PHOTO_TEACHING,
    ConsentPurpose.DISCLOSURE,
    ConsentPurpose.GUARDIAN,
)
"""What is signed for by itself; what a patient allows of marketing is kept as choices (``privacy``)."""


@dataclass(frozen=True, slots=True)
class Permit:
    """A consent beyond treatment that holds: its record's id and what was signed."""

    id: UUID
    signed: ConsentSigned


def permitted(items: Iterable[JournalItem], purpose: ConsentPurpose, *, at: datetime) -> tuple[Permit, ...]:
    """What holds of a purpose at a moment, newest first; ``signed.choices`` are all that is allowed.

    The newest word holds: a later consent replaces an earlier one to the same (recipient, treatment), and taking one
    back ends those that were signed before, too. So does an objection to marketing that was known again, for marketing.
    """
    known = tuple(items)
    contents = {item.id: item.content for item in known if item.has_gate}
    signed = [
        Permit(item.id, item.content)
        for item in sorted(known, key=lambda one: one.position, reverse=True)
        if item.has_gate and isinstance(item.content, ConsentSigned) and item.content.purpose is purpose
    ]
    lost = [
        (reach_of(content), item.content.effective)
        for item in known
        if isinstance(item.content, ConsentWithdrawn)
        and isinstance(content := contents.get(item.content.consent), ConsentSigned)
    ]
    if purpose is ConsentPurpose.PHOTO_MARKETING:
        known_again = [item.at for item in known if isinstance(item.content, MarketingSuppressed)]
        lost += [(reach_of(one.signed), moment) for one in signed for moment in known_again]
    newest: dict[tuple[str, ...], Permit] = {}
    for permit in signed:
        if permit.signed.signed_at <= at:
            newest.setdefault(reach_of(permit.signed), permit)
    return tuple(
        permit for to, permit in newest.items() if _holds(permit.signed, at, [end for one, end in lost if one == to])
    )


def reach_of(signed: ConsentSigned) -> tuple[str, ...]:
    """What a consent is to; one to another recipient or beside another treatment stands beside it."""
    recipient = "" if signed.disclosure is None else " ".join(signed.disclosure.recipient.split()).casefold()
    return signed.purpose.value, recipient, signed.concerns


def permitted_to(items: Iterable[JournalItem], recipient: str, *, at: datetime) -> tuple[Permit, ...]:
    """The consents to passing on that hold at a moment and name this recipient, newest first."""
    return tuple(one for one in permitted(items, ConsentPurpose.DISCLOSURE, at=at) if is_to(recipient, one))


def is_to(recipient: str, permit: Permit) -> bool:
    """Whether a consent to passing on names this recipient, however it is spaced or capitalised."""
    named = "" if permit.signed.disclosure is None else permit.signed.disclosure.recipient
    return " ".join(named.split()).casefold() == " ".join(recipient.split()).casefold()


def _holds(signed: ConsentSigned, at: datetime, withdrawn: Iterable[datetime]) -> bool:
    is_over = signed.valid_until is not None and signed.valid_until <= at
    return not is_over and not any(signed.signed_at <= gone <= at for gone in withdrawn)
