"""A clinic of three for the keyring's tests: an owner-practitioner, a receptionist, a practitioner yet without C."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import cache

from journal_app.vault import keyring
from journal_app.vault.keyring import ClinicalAccess, Creation, KdfPolicy, Keyring, OpenKeys

VAULT = uuid.UUID("11111111-1111-4111-8111-111111111111")
OWNER = uuid.UUID("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa")
DESK = uuid.UUID("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb")
NURSE = uuid.UUID("cccccccc-cccc-4ccc-8ccc-cccccccccccc")

PASSWORDS = {
    OWNER: "blåbær på terrassen",
    DESK: "sju sjösjuka sjömän",
    NURSE: "correct horse battery",
}


@dataclass(frozen=True, slots=True)
class Clinic:
    """A keyring with everything that opens it."""

    creation: Creation
    keyring: Keyring

    @property
    def owner(self) -> OpenKeys:
        return opened(self.keyring, OWNER)

    @property
    def desk(self) -> OpenKeys:
        return opened(self.keyring, DESK)


def secret() -> bytearray:
    """The clinic secret."""
    return clinic().creation.keys.secret


def opened(ring: Keyring, user: uuid.UUID, password: str | None = None) -> OpenKeys:
    """The keys of ``user``, by the password above unless another is given."""
    return keyring.unlock(ring, user, password or PASSWORDS[user], secret(), allow_test_kdf=True)


@cache
def clinic() -> Clinic:
    """The clinic, made once: a keyring never changes."""
    creation = keyring.create(
        vault=VAULT,
        user=OWNER,
        label="Åse Ømark",
        password=PASSWORDS[OWNER],
        database="journal-1.db",
        policy=KdfPolicy.TEST,
    )
    ring = keyring.with_person_added(creation.keyring, creation.keys, user=DESK, label="Bo", password=PASSWORDS[DESK])
    desk = keyring.unlock(ring, DESK, PASSWORDS[DESK], creation.keys.secret, allow_test_kdf=True)
    ring = keyring.with_person_added(
        ring, desk, user=NURSE, label="Cia", password=PASSWORDS[NURSE], clinical=ClinicalAccess.GRANTED
    )
    return Clinic(creation=creation, keyring=ring)
