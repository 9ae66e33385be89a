"""Proves that a holder of the clinical key gave it to somebody: a signature by that key; it must not seal any key.

Everybody who may change the keyring can mark anyone as a holder of the clinical key, and add people. So the mark alone
gives nobody the next clinical key: an exchange seals that only to those for whom the key before signed (`succession`).

What is signed: "journal/clinical-grant/1" NUL ‖ vault id (16) ‖ person's id (16) ‖ u32be(epoch) ‖ their X25519 public
key (32).
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.vault import signing, succession
from journal_app.vault.keyring_format import ClinicalAccess, Keyring, Person


def with_grant(person: Person, clinical_key: bytearray, *, vault: UUID, epoch: int) -> Person:
    """Return the entry as one of somebody who holds the clinical key, whose ``epoch`` signs that they do."""
    message = signing.CLINICAL_GRANT + _message(person, vault, epoch)
    return replace(person, clinical=ClinicalAccess.GRANTED, grant=succession.signed(clinical_key, message))


def is_proved(person: Person, keyring: Keyring) -> bool:
    """Tell whether a holder of the keyring's newest clinical key gave it to ``person``; never raises."""
    if person.clinical is not ClinicalAccess.GRANTED:
        return False
    message = _message(person, keyring.vault, keyring.clinical[-1].number)
    return succession.is_signed(
        keyring.newest_clinical_public, person.grant, prefix=signing.CLINICAL_GRANT, message=message
    )


def proved(keyring: Keyring) -> tuple[Person, ...]:
    """Return those who surely were given the newest clinical key by one who held it."""
    return tuple(person for person in keyring.people if is_proved(person, keyring))


def unproved(keyring: Keyring) -> tuple[Person, ...]:
    """Return those who are only said to hold it."""
    said = (person for person in keyring.people if person.clinical is ClinicalAccess.GRANTED)
    return tuple(person for person in said if not is_proved(person, keyring))


def _message(person: Person, vault: UUID, epoch: int) -> bytes:
    return vault.bytes + person.user.bytes + epoch.to_bytes(4, "big") + person.agreement_public
