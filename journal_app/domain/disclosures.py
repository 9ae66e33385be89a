"""What was passed on about a patient, or got from others, and on what basis; it must not look any consent up.

GDPR Art. 5(1)(b) and (c), 6, 9 and 15(1)(c) (recipients are told to the patient); sundhedsloven §§ 41 to 45;
offentlighets- och sekretesslagen 25 kap. and patientsäkerhetslagen 6 kap. 12 §; the common law duty of confidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from journal_app.domain.transfers import TransferBasis, needs_basis, needs_words

MADE: Final = "disclosure.made"
OBTAINED: Final = "data.obtained"
_SHA256: Final = frozenset("0123456789abcdef")
_SHA256_SIGNS: Final = 64


class Party(StrEnum):
    """Who received something, or from whom it came; the patient may receive a copy, but is nobody to obtain from."""

    INSURER = "insurer"
    SPECIALIST = "specialist"
    LABORATORY = "laboratory"
    HOSPITAL = "hospital"
    PARTNER = "partner"
    PROCESSOR = "processor"
    AUTHORITY = "authority"
    RELATIVE = "relative"
    OTHER = "other"
    PATIENT = "patient"


OTHERS: Final = tuple(one for one in Party if one is not Party.PATIENT)
"""Everybody but the patient: to whom something is passed on, and from whom it is obtained."""


class Basis(StrEnum):
    """On what it rests: the patient's consent, a paragraph of law, or somebody's life (GDPR Art. 9(2)(c))."""

    CONSENT = "consent"
    LAW = "law"
    VITAL_INTEREST = "vital_interest"


class Channel(StrEnum):
    """By which way it went or came."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    POST = "post"
    SECURE_MAIL = "secure_mail"
    EMAIL = "email"
    PORTAL = "portal"
    MEDIUM = "medium"


@dataclass(frozen=True, slots=True)
class DisclosureMade:
    """Content of ``disclosure.made``: to whom what went, why it was necessary, what was left out, and on what basis.

    ``country`` is the recipient's (ISO 3166-1, two letters), ``transfer`` the basis on which it may go there where that
    is asked for. ``consent`` is the consent to passing on that it rests on, ``consent_until`` when that ends;
    ``basis_words`` the paragraph, or why it could not wait. ``records`` are ids of records of the journal, ``content``
    says it in words. ``sha256`` (lowercase hex) is of the very bytes of a file that left, empty where none did; of a
    folder it is of its list of checksums, also where the folder went inside an encrypted file; ``unencrypted_why`` says
    why the file was not encrypted, empty where it was.
    """

    party: Party
    recipient: str
    country: str
    transfer: TransferBasis | None
    transfer_words: str
    why: str
    left_out: str
    basis: Basis
    consent: UUID | None
    consent_until: datetime | None
    basis_words: str
    records: tuple[UUID, ...]
    content: str
    channel: Channel
    sha256: str
    unencrypted_why: str
    made_at: datetime
    made_by: UUID
    made_by_name: str


@dataclass(frozen=True, slots=True)
class DataObtained:
    """Content of ``data.obtained``: what the clinic got from somebody else about the patient, why and on what basis.

    ``basis_words`` says how the patient consented, which paragraph allows it, or why it could not wait. ``document`` is
    the ``document.received`` that it was filed as, None where nothing was.
    """

    party: Party
    source: str
    country: str
    why: str
    basis: Basis
    basis_words: str
    content: str
    channel: Channel
    document: UUID | None
    obtained_at: datetime
    obtained_by: UUID
    obtained_by_name: str


class DisclosureProblem(StrEnum):
    """Why something cannot be passed on or got so."""

    NO_PARTY = "no_party"
    NO_COUNTRY = "no_country"
    NO_TRANSFER = "no_transfer"
    NO_TRANSFER_WORDS = "no_transfer_words"
    NO_REASON = "no_reason"
    NO_CONTENT = "no_content"
    NO_CONSENT = "no_consent"
    NO_CONSENT_WORDS = "no_consent_words"
    NO_PARAGRAPH = "no_paragraph"
    NO_VITAL_REASON = "no_vital_reason"
    NO_FINGERPRINT = "no_fingerprint"


def problem_of(content: DisclosureMade | DataObtained, *, jurisdiction: str) -> DisclosureProblem | None:
    """Why it cannot be written so by a clinic of a ``jurisdiction`` (DK, SE, GB-…); None where it can.

    Whether a consent that is named holds is not judged here.
    """
    who = content.recipient if isinstance(content, DisclosureMade) else content.source
    is_own = isinstance(content, DataObtained) and content.party is Party.PATIENT
    if is_own or not who.strip():
        return DisclosureProblem.NO_PARTY
    if not content.country:
        return DisclosureProblem.NO_COUNTRY
    if not content.why.strip():
        return DisclosureProblem.NO_REASON
    is_named = isinstance(content, DisclosureMade) and content.records
    if not content.content.strip() and not is_named:
        return DisclosureProblem.NO_CONTENT
    if isinstance(content, DisclosureMade):
        return _problem_of_going(content, jurisdiction) or _problem_of_basis(content)
    return _problem_of_basis(content)


def _problem_of_going(made: DisclosureMade, jurisdiction: str) -> DisclosureProblem | None:
    if made.transfer is None:
        if needs_basis(made.country, jurisdiction=jurisdiction):
            return DisclosureProblem.NO_TRANSFER
    elif needs_words(made.transfer, made.country, jurisdiction=jurisdiction) and not made.transfer_words.strip():
        return DisclosureProblem.NO_TRANSFER_WORDS
    is_hash = not made.sha256 or (len(made.sha256) == _SHA256_SIGNS and _SHA256.issuperset(made.sha256))
    return None if is_hash else DisclosureProblem.NO_FINGERPRINT


def _problem_of_basis(content: DisclosureMade | DataObtained) -> DisclosureProblem | None:
    if isinstance(content, DisclosureMade) and (content.basis is Basis.CONSENT) != (content.consent is not None):
        return DisclosureProblem.NO_CONSENT
    if content.basis_words.strip():
        return None
    if content.basis is Basis.CONSENT:
        return None if isinstance(content, DisclosureMade) else DisclosureProblem.NO_CONSENT_WORDS
    return DisclosureProblem.NO_PARAGRAPH if content.basis is Basis.LAW else DisclosureProblem.NO_VITAL_REASON
