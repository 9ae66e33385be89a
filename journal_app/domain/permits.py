"""What consents permit beyond treatment: photos, passing on information, a guardian's yes; it must not act on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.consents import ConsentPurpose, ConsentSigned, ConsentWithdrawn
from journal_app.domain.journal import JournalItem

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
    back ends those that were signed before, too.
    """
    known = tuple(items)
    contents = {item.id: item.content for item in known if item.has_gate}
    signed = [
        Permit(item.id, item.content)
        for item in sorted(known, key=lambda one: one.position, reverse=True)
        if item.has_gate and isinstance(item.content, ConsentSigned) and item.content.purpose is purpose
    ]
    lost = [
        (_to(content), item.content.effective)
        for item in known
        if isinstance(item.content, ConsentWithdrawn)
        and isinstance(content := contents.get(item.content.consent), ConsentSigned)
    ]
    newest: dict[tuple[str, ...], Permit] = {}
    for permit in signed:
        if permit.signed.signed_at <= at:
            newest.setdefault(_to(permit.signed), permit)
    return tuple(
        permit for to, permit in newest.items() if _holds(permit.signed, at, [end for one, end in lost if one == to])
    )


def _to(signed: ConsentSigned) -> tuple[str, ...]:
    """What a consent is to; one to another recipient or beside another treatment stands beside it."""
    recipient = "" if signed.disclosure is None else " ".join(signed.disclosure.recipient.split()).casefold()
    return signed.purpose.value, recipient, signed.concerns


def _holds(signed: ConsentSigned, at: datetime, withdrawn: Iterable[datetime]) -> bool:
    is_over = signed.valid_until is not None and signed.valid_until <= at
    return not is_over and not any(signed.signed_at <= gone <= at for gone in withdrawn)
