"""Whether somebody objected to marketing, and by what they would be known again; it must not hash nor keep anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journal_app.domain.consents import ConsentStub
from journal_app.domain.journal import JournalItem
from journal_app.domain.patients import PatientDetails
from journal_app.domain.phones import full_digits
from journal_app.domain.privacy import KnownBy, refused_marketing, standing_suppression
from journal_app.domain.requests import RequestReceived, Right

OBJECTING: Final = frozenset({Right.OBJECTION, Right.ERASURE, Right.WITHDRAWAL})
"""Requests after which a clinic has no ground to write to somebody for marketing (GDPR Art. 7 (3), 17 (1) b-c, 21)."""
SHORTEST_PHONE: Final = 6
"""Digits; fewer tell nobody from anybody else."""


def has_objected(items: Iterable[JournalItem], consents: Iterable[ConsentStub]) -> bool:
    """Whether somebody refused or took back marketing, asked for something that ends it, or is suppressed already.

    ``items`` are the registry's, ``consents`` what anybody at the desk may know of them: one to something beside
    treatment that was taken back counts, whatever it was to, so that nobody needs to read health data for this.
    """
    said = tuple(items)
    asked = any(_asks(one.content) for one in said)
    took_back = any(not one.is_to_treatment and one.withdrawn_at is not None for one in consents)
    return asked or took_back or bool(refused_marketing(said)) or standing_suppression(said) is not None


def _asks(content: object) -> bool:
    return isinstance(content, RequestReceived) and content.right in OBJECTING


def marks(details: PatientDetails, *, country: str) -> tuple[tuple[KnownBy, str], ...]:
    """What tells this person from others, in the one spelling that is compared: numbers, phones, e-mail address.

    ``country`` is the clinic's (ISO 3166-1 alpha-2): a phone without prefix is of the address's country, or of that.
    """
    found = [(KnownBy.IDENTIFIER, f"{one.system.value}:{one.value.casefold()}") for one in details.identifiers]
    phones = (full_digits(phone, country=details.address.country or country) for phone in details.phones)
    found += [(KnownBy.PHONE, digits) for digits in phones if len(digits) >= SHORTEST_PHONE]
    if details.email.strip():
        found.append((KnownBy.EMAIL, details.email.strip().casefold()))
    return tuple(dict.fromkeys(found))
