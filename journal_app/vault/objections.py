"""Knows an objection to marketing again after an erasure, by digests alone; it must not keep what they were made of.

A digest is HMAC-SHA256 under a key of R over Argon2id of one mark (`domain.objections.marks`), salted by the vault. The
key leaves whoever has the digest without R, as from an export, with nothing to try; the slow half makes whoever has R
pay for each guess, for a phone number has few.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from journal_app.domain.clinic import ErasureCarriedOut, ErasureRepeated
from journal_app.domain.objections import marks
from journal_app.domain.patients import PatientDetails
from journal_app.domain.privacy import KnownBy
from journal_app.vault.unsealing import Unsealing

ERASURES: Final = ("erasure.carried_out", "erasure.repeated")
_MARK: Final = b"journal/objection/1\x00"
_SALT_BYTES: Final = 16
_MEMORY_KIB: Final = 19 * 1024
_PASSES: Final = 2
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def stretched(mark: tuple[KnownBy, str], vault: UUID) -> bytes:
    """The slow half of a digest: the same for the same mark in one vault, for good."""
    known_by, value = mark
    salt = hashlib.sha256(_MARK + vault.bytes).digest()[:_SALT_BYTES]
    work = Argon2id(salt=salt, length=32, iterations=_PASSES, lanes=1, memory_cost=_MEMORY_KIB)
    return work.derive(_MARK + known_by.value.encode() + b"\x00" + value.encode())


def is_well_formed(digests: Sequence[str]) -> bool:
    """Whether these are digests, each once and in order, so that they say nothing of which was made of what."""
    return list(digests) == sorted(set(digests)) and all(_DIGEST.fullmatch(one) for one in digests)


class ObjectionReading(Unsealing):
    """What erasures remember of those who objected."""

    def objection_digests(self, details: PatientDetails) -> tuple[str, ...]:
        """The digests by which whoever has one of these details will be known again, in order."""
        return tuple(sorted({self._digests(mark)[-1] for mark in self._marks(details)}))

    def objected_before(self, details: PatientDetails, *, besides: PatientDetails | None = None) -> tuple[KnownBy, ...]:
        """By which of these details, and not of ``besides``, an objection that outlived an erasure is known again."""
        remembered = self._remembered_objections()
        if not remembered:
            return ()
        asked = self._marks(details) - (frozenset() if besides is None else self._marks(besides))
        found = {mark[0] for mark in asked if not remembered.isdisjoint(self._digests(mark))}
        return tuple(one for one in KnownBy if one in found)

    def _marks(self, details: PatientDetails) -> frozenset[tuple[KnownBy, str]]:
        return frozenset(marks(details, country=self.founding().clinic.jurisdiction[:2]))

    def _digests(self, mark: tuple[KnownBy, str]) -> tuple[str, ...]:
        return self._keys.objection_digests(stretched(mark, self._keys.vault))

    def _remembered_objections(self) -> frozenset[str]:
        erasures = [content for _, content in self._lawful.counting(*ERASURES)]
        carried_out = (one.erasure if isinstance(one, ErasureRepeated) else one for one in erasures)
        return frozenset(
            digest for one in carried_out if isinstance(one, ErasureCarriedOut) for digest in one.suppressed
        )
