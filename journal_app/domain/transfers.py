"""On what basis health data may go to which country; it must not send anything, nor know any recipient.

GDPR and UK GDPR Chapter V (Art. 44 to 49). The adequacy decisions are those known on 2026-11-23: the Commission’s under
Art. 45 (and Directive 95/46 Art. 25(6)); Data Protection Act 2018 Sch. 21 para. 4 and 5, and the regulations since.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from journal_app.domain.backups import is_in_eea

_UNITED_KINGDOM: Final = "GB"
_BOTH_FOUND_ADEQUATE: Final = frozenset({"AD", "AR", "CH", "FO", "GG", "IL", "IM", "JE", "KR", "NZ", "UY"})
_UK_FOUND_ADEQUATE: Final = _BOTH_FOUND_ADEQUATE | {"GI"}
_EU_FOUND_ADEQUATE: Final = _BOTH_FOUND_ADEQUATE | {_UNITED_KINGDOM}


class TransferBasis(StrEnum):
    """On what data may leave the area: a decision on the country, a contract, or an exception for this one time."""

    ADEQUACY = "adequacy"
    CLAUSES = "clauses"
    BINDING_RULES = "binding_rules"
    EXPLICIT_CONSENT = "explicit_consent"
    LEGAL_CLAIM = "legal_claim"
    VITAL_INTEREST = "vital_interest"


def is_in_area(country: str, *, jurisdiction: str) -> bool:
    """Whether data in a country have not left the area: the EEA for Denmark and Sweden, the UK for one of its parts."""
    if jurisdiction.startswith(_UNITED_KINGDOM):
        return country == _UNITED_KINGDOM
    return is_in_eea(country)


def is_adequate(country: str, *, jurisdiction: str) -> bool:
    """Whether a decision finds the whole country adequate, so that nobody need look at the recipient.

    Not so where one covers only some recipients (Canada, Japan, the United States).
    """
    if jurisdiction.startswith(_UNITED_KINGDOM):
        return is_in_eea(country) or country in _UK_FOUND_ADEQUATE
    return country in _EU_FOUND_ADEQUATE


def needs_basis(country: str, *, jurisdiction: str) -> bool:
    """Whether a basis must be said before anything goes there."""
    return not is_in_area(country, jurisdiction=jurisdiction)


def needs_words(basis: TransferBasis, country: str, *, jurisdiction: str) -> bool:
    """Whether a basis says too little alone: which decision covers the recipient, which contract, what consent."""
    return basis is not TransferBasis.ADEQUACY or not is_adequate(country, jurisdiction=jurisdiction)
