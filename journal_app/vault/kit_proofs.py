"""Proves that a new recovery kit follows the one before: by the old registry sheet, and by the clinical key.

It must not draw a sheet, nor judge whether a proof is enough (`checks.kits`).

What both sign: "journal/kit/1" NUL ‖ vault id (16) ‖ author's id (16) ‖ u32be(number of the kit) ‖ the sheets' public
keys in the order of record 0 (3 × 32). The registry sheet signs with its Ed25519 key, the clinical key as in
`succession`: so who found one sheet puts no clinical sheet of their own in force, and who left with nothing but keys of
staff no registry sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias
from uuid import UUID

from journal_app.domain.errors import Bug
from journal_app.vault import signing, succession
from journal_app.vault.recovery import Sheet

SHEET_KEY_BYTES: Final = 32

Publics: TypeAlias = tuple[bytes, bytes, bytes]
"""The sheets' public keys: the registry sheet's Ed25519 and X25519, the clinical sheet's X25519."""


@dataclass(frozen=True, slots=True)
class Kit:
    """A new kit of one vault: its number, its sheets' public keys, and who puts it in force.

    Raises:
        Bug: a public key has another length.
    """

    vault: UUID
    author: UUID
    number: int
    publics: Publics

    def __post_init__(self) -> None:
        """Hold the lengths, on which the message's one reading rests."""
        if any(len(public) != SHEET_KEY_BYTES for public in self.publics):
            raise Bug("vault.kit.public", "a sheet's public key has 32 bytes")

    @property
    def message(self) -> bytes:
        """What is signed, behind the prefix."""
        return self.vault.bytes + self.author.bytes + self.number.to_bytes(4, "big") + b"".join(self.publics)


def publics_of(registry: Sheet, clinical: Sheet) -> Publics:
    """The public keys of two sheets."""
    return registry.signing.public, registry.agreement.public, clinical.agreement.public


def by_sheet(registry: Sheet, kit: Kit) -> bytes:
    """Return the 64-byte proof by the registry sheet that ``kit`` follows its own."""
    return registry.signing.sign(signing.KIT, kit.message)


def is_by_sheet(proof: bytes, kit: Kit, *, before: bytes) -> bool:
    """Tell whether the registry sheet whose signing key is ``before`` made ``proof``; never raises."""
    return signing.verify(before, proof, signing.KIT, kit.message)


def by_clinical(clinical_key: bytearray, kit: Kit) -> bytes:
    """Return the 64-byte proof by the clinical key that its holder seals it to ``kit``."""
    return succession.signed(clinical_key, signing.KIT + kit.message)


def is_by_clinical(proof: bytes, kit: Kit, *, public: bytes) -> bool:
    """Tell whether the holder of the clinical key of that public half made ``proof``; never raises."""
    return succession.is_signed(public, proof, prefix=signing.KIT, message=kit.message)
