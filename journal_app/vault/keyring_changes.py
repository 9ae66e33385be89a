"""Changes of people, passwords and role keys: each takes a keyring and returns the next version, signed.

It must not decide who may ask, nor write files. Taking access away is not taking knowledge away: who once held R or C
may have kept it, and what it opened. Rotation protects what is written from then on.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from journal_app.vault import clinical_grants, keyring_steps, passwords, role_keys, role_sealing, secret_memory, slots
from journal_app.vault.keyring_format import (
    ClinicalAccess,
    Keyring,
    KeyringDamaged,
    Person,
    is_database_name,
)
from journal_app.vault.keyring_steps import ChangeRefused
from journal_app.vault.open_keys import ClinicalKeyMissing, OpenKeys
from journal_app.vault.pin import PinVerifier
from journal_app.vault.slots import Proof


@dataclass(frozen=True, slots=True)
class Renewal:
    """A new keyring together with the keys its author holds now (sharing memory with the earlier ones)."""

    keyring: Keyring
    keys: OpenKeys


def with_person_added(
    keyring: Keyring,
    by: OpenKeys,
    *,
    user: uuid.UUID,
    label: str,
    password: str | bytes | bytearray,
    clinical: ClinicalAccess = ClinicalAccess.NONE,
    second_factor: bytes | None = None,
) -> Keyring:
    """Return the keyring with one more person, who typed ``password`` themselves.

    Where ``by`` holds no C, granted becomes pending until a holder of C calls `with_clinical_granted`.
    """
    keyring_steps.require_actor(keyring, by)
    if any(person.user == user for person in keyring.people):
        raise ChangeRefused("vault.keyring.person_exists", "This person already has access.")
    private = keyring_steps.drawn(slots.PRIVATE_BYTES)
    person = keyring_steps.new_person(
        private,
        user=user,
        label=label,
        proof=Proof(password, by.secret, second_factor),
        vault=keyring.vault,
        parameters=keyring.parameters,
        clinical=ClinicalAccess.NONE if clinical is ClinicalAccess.NONE else ClinicalAccess.PENDING,
    )
    secret_memory.wipe(private)
    changed = replace(
        keyring,
        people=(*keyring.people, person),
        registry=keyring_steps.registry_sealing(keyring).with_member(
            keyring.registry, by.registry, user=user, public=person.agreement_public
        ),
    )
    if clinical is ClinicalAccess.GRANTED and by.holds_clinical:
        changed = keyring_steps.with_clinical(changed, person, by.clinical)
    return keyring_steps.next_version(changed, by)


def with_person_removed(keyring: Keyring, by: OpenKeys, user: uuid.UUID) -> Keyring:
    """Return the keyring without ``user``, whose password opens nothing any more. Rotate the keys they held, too."""
    keyring_steps.require_actor(keyring, by)
    keyring.person(user)
    if user == by.user:
        raise ChangeRefused("vault.keyring.not_yourself", "You cannot remove yourself. Ask a colleague to do it.")
    changed = replace(
        keyring,
        people=tuple(person for person in keyring.people if person.user != user),
        registry=role_sealing.without_member(keyring.registry, user),
        clinical=role_sealing.without_member(keyring.clinical, user),
    )
    return keyring_steps.next_version(changed, by)


def with_label_changed(keyring: Keyring, by: OpenKeys, user: uuid.UUID, label: str) -> Keyring:
    """Return the keyring with another name for ``user`` in the sign-in list."""
    keyring_steps.require_actor(keyring, by)
    keyring_steps.require_label(label)
    return keyring_steps.next_version(
        keyring_steps.with_person(keyring, replace(keyring.person(user), label=label)), by
    )


def with_password_changed(
    keyring: Keyring,
    keys: OpenKeys,
    *,
    old: str | bytes | bytearray,
    new: str | bytes | bytearray,
    old_second_factor: bytes | None = None,
    new_second_factor: bytes | None = None,
) -> Keyring:
    """Return the keyring in which ``keys``' person signs in with ``new``; raise `WrongPassword` for a wrong ``old``.

    The person's keys stay. A second factor that is to stay is given twice; not given as new, it ends. The old password
    keeps opening older copies of the keyring, in backups too.
    """
    person = keyring_steps.require_actor(keyring, keys)
    opened = slots.opened(
        person.slot, Proof(old, keys.secret, old_second_factor), vault=keyring.vault, user=person.user
    )
    return _with_new_slot(keyring, keys, opened, Proof(new, keys.secret, new_second_factor))


def with_pin_set(
    keyring: Keyring,
    keys: OpenKeys,
    *,
    password: str | bytes | bytearray,
    pin: str | None,
    second_factor: bytes | None = None,
) -> Renewal:
    """Return the keyring and keys with another PIN, or with none; raise `WrongPassword` or `pin.PinRefused`."""
    person = keyring_steps.require_actor(keyring, keys)
    proof = Proof(password, keys.secret, second_factor)
    verifier = None if pin is None else PinVerifier.of(pin, parameters=_pin_parameters(keyring))
    opened = slots.opened(person.slot, proof, vault=keyring.vault, user=person.user)
    if not person.slot.needs_second_factor:
        proof = replace(proof, second_factor=None)
    changed = _with_new_slot(keyring, keys, replace(opened, pin=verifier), proof)
    return Renewal(keyring=changed, keys=replace(keys, pin=verifier))


def with_clinical_asked(keyring: Keyring, by: OpenKeys, user: uuid.UUID) -> Keyring:
    """Return the keyring in which ``user``, who had no clinical access, waits for a holder of C to grant it."""
    keyring_steps.require_actor(keyring, by)
    person = keyring.person(user)
    if person.clinical is not ClinicalAccess.NONE:
        raise ChangeRefused(
            "vault.keyring.clinical_asked",
            "This person already has the key to clinical journals, or is waiting for it.",
        )
    return keyring_steps.next_version(
        keyring_steps.with_person(keyring, replace(person, clinical=ClinicalAccess.PENDING)), by
    )


def with_clinical_granted(
    keyring: Keyring, by: OpenKeys, user: uuid.UUID, *, agreement_public: bytes | None = None
) -> Keyring:
    """Return the keyring in which ``user`` holds C, sealed by ``by``; raise `ClinicalKeyMissing` if ``by`` has none.

    ``agreement_public`` is the key that the ledger states for the person whom ``by`` saw and confirmed; if the
    keyring's is another, `KeyringDamaged` is raised, for someone put their own there.
    """
    keyring_steps.require_actor(keyring, by)
    if not by.holds_clinical:
        raise ClinicalKeyMissing
    person = keyring.person(user)
    if agreement_public is not None and agreement_public != person.agreement_public:
        raise KeyringDamaged("agreement key")
    return keyring_steps.next_version(keyring_steps.with_clinical(keyring, person, by.clinical), by)


def with_clinical_revoked(keyring: Keyring, by: OpenKeys, user: uuid.UUID) -> Keyring:
    """Return the keyring in which ``user`` no longer gets C. What they learned stays learned: rotate C, too."""
    keyring_steps.require_actor(keyring, by)
    person = replace(keyring.person(user), clinical=ClinicalAccess.NONE, grant=b"")
    changed = replace(
        keyring_steps.with_person(keyring, person), clinical=role_sealing.without_member(keyring.clinical, user)
    )
    return keyring_steps.next_version(changed, by)


def with_registry_rotated(keyring: Keyring, by: OpenKeys, *, database: str) -> Renewal:
    """Return the keyring and keys with a new epoch of R; ``database`` names the file re-keyed for it."""
    keyring_steps.require_actor(keyring, by)
    if not is_database_name(database):
        raise ChangeRefused("vault.keyring.database", "The journal's database cannot have this name.")
    number, key = len(keyring.registry) + 1, keyring_steps.drawn(role_keys.ROLE_KEY_BYTES)
    members = keyring_steps.members_of(keyring.people)
    epoch = keyring_steps.registry_sealing(keyring).new(number, key, members, keyring.recovery.registry_agreement)
    changed = replace(keyring, database=database, registry=(*keyring.registry, epoch))
    return Renewal(
        keyring=keyring_steps.next_version(changed, by), keys=replace(by, registry={**by.registry, number: key})
    )


def with_clinical_rotated(keyring: Keyring, by: OpenKeys) -> Renewal:
    """Return the keyring and keys with a new epoch of C; raise `ClinicalKeyMissing` if ``by`` holds none.

    It goes to those whose grant the epoch before signed. Whoever is only said to hold C waits for a grant again, in
    every epoch: what lies there under their name nobody who held C has sealed.
    """
    keyring_steps.require_actor(keyring, by)
    if not by.holds_clinical:
        raise ClinicalKeyMissing
    number, key = len(keyring.clinical) + 1, keyring_steps.drawn(role_keys.ROLE_KEY_BYTES)
    holders = tuple(one for one in keyring.people if _holds_clinical(one, keyring, by))
    people, earlier = list(keyring.people), keyring.clinical
    for place, person in enumerate(keyring.people):
        if person in holders:
            people[place] = clinical_grants.with_grant(person, key, vault=keyring.vault, epoch=number)
        elif person.clinical is ClinicalAccess.GRANTED:
            people[place] = replace(person, clinical=ClinicalAccess.PENDING, grant=b"")
            earlier = role_sealing.without_member(earlier, person.user)
    members, sheet = keyring_steps.members_of(holders), keyring.recovery.clinical_agreement
    epoch = keyring_steps.clinical_sealing(keyring).new(number, key, members, sheet)
    changed = replace(keyring, people=tuple(people), clinical=(*earlier, epoch))
    return Renewal(
        keyring=keyring_steps.next_version(changed, by), keys=replace(by, clinical={**by.clinical, number: key})
    )


def with_keys_exchanged(keyring: Keyring, by: OpenKeys, *, database: str) -> Renewal:
    """Return the next version with a new epoch of R, and of C where ``by`` holds it; the older ones stay in it."""
    renewed = with_registry_rotated(keyring, by, database=database)
    if by.holds_clinical:
        renewed = with_clinical_rotated(renewed.keyring, renewed.keys)
    return replace(renewed, keyring=keyring_steps.as_one_change(renewed.keyring, by, since=keyring))


def _holds_clinical(person: Person, keyring: Keyring, by: OpenKeys) -> bool:
    is_actor = person.user == by.user and person.clinical is ClinicalAccess.GRANTED
    return is_actor or clinical_grants.is_proved(person, keyring)


def _with_new_slot(keyring: Keyring, keys: OpenKeys, content: slots.Opened, proof: Proof) -> Keyring:
    slot = slots.sealed(content, proof, vault=keyring.vault, user=keys.user, parameters=keyring.parameters)
    secret_memory.wipe(content.private)
    return keyring_steps.next_version(
        keyring_steps.with_person(keyring, replace(keyring.person(keys.user), slot=slot)), keys
    )


def _pin_parameters(keyring: Keyring) -> passwords.Argon2Parameters:
    # The verifier lies behind the password, so it needs no more than the floor, and a PIN is typed at every signing.
    return keyring.parameters if keyring.is_test_grade else passwords.FLOOR
