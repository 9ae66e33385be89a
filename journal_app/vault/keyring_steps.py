"""The small steps of which a new keyring version is made; it must not make a whole version or open one."""

from __future__ import annotations

import hmac
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from journal_app.domain.errors import UserFacing
from journal_app.vault import clinical_grants, passwords, role_sealing, secret_memory, slots
from journal_app.vault.keyring_format import (
    ClinicalAccess,
    Keyring,
    Person,
    is_usable_label,
)
from journal_app.vault.open_keys import OpenKeys, agreement_key, signing_key
from journal_app.vault.recovery import Sheet
from journal_app.vault.role_sealing import EpochSealing, SealedKind
from journal_app.vault.slots import Proof

_SECRET_CHECK: Final = b"journal/secret-check/1"
SECRET_EPOCH: Final = 0
"""The clinic secret has no epochs; its sealing is bound to this number."""


class WrongClinicSecret(UserFacing):
    """This computer's clinic secret is not this vault's: it was never enrolled, or with another clinic."""

    def __init__(self) -> None:
        super().__init__(
            "vault.sign_in.wrong_secret",
            "This computer is not set up for this journal. It needs the clinic's secret key, or the recovery sheet.",
        )


class KeysOutdated(UserFacing):
    """Keys or people were changed by someone else since this person signed in."""

    def __init__(self) -> None:
        super().__init__(
            "vault.keyring.outdated", "Somebody has just changed who has access. Sign in again and try once more."
        )


class LabelRefused(UserFacing):
    """A name for the sign-in list is empty, too long, or holds characters that do not print."""

    def __init__(self) -> None:
        super().__init__("vault.keyring.label", "Write a name of at most 100 ordinary characters.")


class ChangeRefused(UserFacing):
    """The change makes no sense as things stand, such as removing oneself."""


def require_secret(keyring: Keyring, clinic_secret: bytes | bytearray) -> None:
    """Raise `WrongClinicSecret` unless ``clinic_secret`` is this vault's."""
    if not hmac.compare_digest(secret_check(keyring.vault, clinic_secret), keyring.secret_check):
        raise WrongClinicSecret


def require_actor(keyring: Keyring, by: OpenKeys) -> Person:
    """Return the actor's entry; raise `KeysOutdated` unless ``by`` still stands for a current member."""
    is_of_vault = by.vault == keyring.vault
    person = next((person for person in keyring.people if person.user == by.user), None)
    if person is None or not is_of_vault or person.signing_public != by.signing.public:
        raise KeysOutdated
    has_every_epoch = set(by.registry) == {epoch.number for epoch in keyring.registry}
    has_clinical_epochs = not by.clinical or set(by.clinical) == {epoch.number for epoch in keyring.clinical}
    if not (has_every_epoch and has_clinical_epochs):
        raise KeysOutdated
    return person


def require_current(keyring: Keyring, kept: OpenKeys) -> None:
    """Raise `KeysOutdated` unless ``kept`` are just the keys that the person would get by signing in now."""
    person = require_actor(keyring, kept)
    if kept.holds_clinical != (person.clinical is ClinicalAccess.GRANTED):
        raise KeysOutdated


def require_label(label: str) -> None:
    """Raise `LabelRefused` for a name that cannot stand in the sign-in list."""
    if not is_usable_label(label):
        raise LabelRefused


def new_person(
    private: bytearray,
    *,
    user: uuid.UUID,
    label: str,
    proof: Proof,
    vault: uuid.UUID,
    parameters: passwords.Argon2Parameters,
    clinical: ClinicalAccess,
) -> Person:
    """Return an entry with a new slot for ``private``; Argon2id makes this take its time. Raises `LabelRefused`."""
    require_label(label)
    content = slots.Opened(private=private, pin=None)
    return Person(
        user=user,
        label=label,
        slot=slots.sealed(content, proof, vault=vault, user=user, parameters=parameters),
        signing_public=signing_key(private).public,
        agreement_public=agreement_key(private).public,
        clinical=clinical,
    )


def with_person(keyring: Keyring, changed: Person) -> Keyring:
    """Return the keyring, unsigned, with ``changed`` in place of that person's entry."""
    people = tuple(changed if person.user == changed.user else person for person in keyring.people)
    return replace(keyring, people=people)


def with_clinical(keyring: Keyring, person: Person, keys: Mapping[int, bytearray]) -> Keyring:
    """Return the keyring, unsigned, with every epoch of C sealed to ``person``, whose grant the newest one signs."""
    newest = keyring.clinical[-1].number
    granted = clinical_grants.with_grant(person, keys[newest], vault=keyring.vault, epoch=newest)
    epochs = clinical_sealing(keyring).with_member(
        keyring.clinical, keys, user=person.user, public=person.agreement_public
    )
    return replace(with_person(keyring, granted), clinical=epochs)


def next_version(changed: Keyring, by: OpenKeys) -> Keyring:
    """Return ``changed`` counted up by one and signed by ``by``."""
    return replace(changed, version=changed.version + 1).signed_by(by.signing, user=by.user)


def as_one_change(changed: Keyring, by: OpenKeys, *, since: Keyring) -> Keyring:
    """Return ``changed``, whatever steps led to it, as the next version after ``since``: the ledger skips none."""
    return next_version(replace(changed, version=since.version), by)


def registry_sealing(keyring: Keyring) -> EpochSealing:
    """Return what seals and opens R in this vault."""
    return EpochSealing(keyring.vault, SealedKind.REGISTRY)


def clinical_sealing(keyring: Keyring) -> EpochSealing:
    """Return what seals and opens C in this vault."""
    return EpochSealing(keyring.vault, SealedKind.CLINICAL)


def members_of(people: tuple[Person, ...]) -> dict[uuid.UUID, bytes]:
    """Return the public agreement key of each person."""
    return {person.user: person.agreement_public for person in people}


def drawn(size: int) -> bytearray:
    """Return random bytes from the operating system."""
    return secret_memory.taken(secrets.token_bytes(size))


def secret_check(vault: uuid.UUID, secret: bytes | bytearray) -> bytes:
    """Return the HMAC-SHA256 by which a wrong clinic secret is told from a wrong password."""
    return hmac.digest(secret, _SECRET_CHECK + vault.bytes, "sha256")


def sealed_secret(vault: uuid.UUID, secret: bytearray, sheet: Sheet) -> bytes:
    """Return the clinic secret sealed to the registry sheet."""
    info = role_sealing.sealing_info(vault, SealedKind.SECRET, epoch=SECRET_EPOCH, user=None)
    return role_sealing.sealed_key(secret, sheet.agreement.public, info=info)
