"""Who may open the vault: makes the first keyring and opens one; the door to all that can be done with a keyring.

It must not decide who is allowed to ask; services do that.
"""

from __future__ import annotations

import dataclasses
import uuid
from dataclasses import dataclass

from journal_app.domain.errors import Environmental
from journal_app.vault import clinical_grants, keyring_steps, role_keys, secret_memory, slots
from journal_app.vault.keyring_changes import (
    Renewal,
    with_clinical_asked,
    with_clinical_granted,
    with_clinical_revoked,
    with_clinical_rotated,
    with_label_changed,
    with_password_changed,
    with_person_added,
    with_person_removed,
    with_pin_set,
    with_registry_rotated,
)
from journal_app.vault.keyring_files import (
    KeyringMissing,
    are_copies_sound,
    commit_staged,
    discard_staged,
    load,
    read,
    replace,
    stage,
    staged,
)
from journal_app.vault.keyring_format import (
    ClinicalAccess,
    Epoch,
    Keyring,
    KeyringDamaged,
    KeyringTooNew,
    Person,
    RecoveryKeys,
    UnknownPerson,
    is_database_name,
)
from journal_app.vault.keyring_recovery import (
    WrongSheet,
    opened_clinical,
    opened_registry,
    recovered_secret,
    with_clinical_granted_by_sheet,
    with_recovered_password,
)
from journal_app.vault.keyring_steps import ChangeRefused, KeysOutdated, LabelRefused, WrongClinicSecret, require_secret
from journal_app.vault.open_keys import ClinicalKeyMissing, OpenKeys, agreement_key, signing_key
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet, SheetKind
from journal_app.vault.role_sealing import EpochSealing, SealedKind
from journal_app.vault.slots import Proof, SecondFactorMissing, WrongPassword

__all__ = [
    "ChangeRefused",
    "ClinicalAccess",
    "ClinicalKeyMissing",
    "Creation",
    "KdfPolicy",
    "Keyring",
    "KeyringDamaged",
    "KeyringMissing",
    "KeyringTooNew",
    "KeysOutdated",
    "LabelRefused",
    "OpenKeys",
    "Person",
    "Renewal",
    "SecondFactorMissing",
    "TestGradeRefused",
    "UnknownPerson",
    "WrongClinicSecret",
    "WrongPassword",
    "WrongSheet",
    "are_copies_sound",
    "commit_staged",
    "create",
    "discard_staged",
    "load",
    "opened_clinical",
    "opened_registry",
    "read",
    "recovered_secret",
    "replace",
    "require_secret",
    "stage",
    "staged",
    "unlock",
    "with_clinical_asked",
    "with_clinical_granted",
    "with_clinical_granted_by_sheet",
    "with_clinical_revoked",
    "with_clinical_rotated",
    "with_label_changed",
    "with_password_changed",
    "with_person_added",
    "with_person_removed",
    "with_pin_set",
    "with_recovered_password",
    "with_registry_rotated",
]


class TestGradeRefused(Environmental):
    """The keyring was made for tests: its passwords protect nothing."""

    __test__ = False  # for pytest, which collects by name

    def __init__(self) -> None:
        super().__init__(
            "vault.keyring.test_grade",
            "This journal was made for tests and protects nothing. Do not use it for patients.",
        )


@dataclass(frozen=True, slots=True)
class Creation:
    """A new vault's keyring, the owner's open keys, and the two sheets to be printed and then wiped."""

    keyring: Keyring
    keys: OpenKeys
    registry_sheet: Sheet
    clinical_sheet: Sheet


def create(
    *,
    vault: uuid.UUID,
    user: uuid.UUID,
    label: str,
    password: str | bytes | bytearray,
    database: str,
    clinical: ClinicalAccess = ClinicalAccess.GRANTED,
    is_demo: bool = False,
    policy: KdfPolicy = KdfPolicy.CALIBRATED,
) -> Creation:
    """Return a new vault's keyring with its first person, who holds C only if ``clinical`` is granted.

    The clinic secret is drawn here and stands in the returned keys: put it into the seat's keystore.
    """
    if not is_database_name(database):
        raise ChangeRefused("vault.keyring.database", "The journal's database cannot have this name.")
    parameters = policy.parameters()
    sheets = _Sheets.drawn(vault)
    keys = _drawn_keys(vault, user)
    owner = keyring_steps.new_person(
        keys.private,
        user=user,
        label=label,
        proof=Proof(password, keys.secret),
        vault=vault,
        parameters=parameters,
        clinical=ClinicalAccess.NONE,
    )
    if clinical is ClinicalAccess.GRANTED:
        owner = clinical_grants.with_grant(owner, keys.clinical[1], vault=vault, epoch=1)
    keyring = Keyring(
        vault=vault,
        version=1,
        database=database,
        is_demo=is_demo,
        is_test_grade=policy is KdfPolicy.TEST,
        parameters=parameters,
        secret_check=keyring_steps.secret_check(vault, keys.secret),
        people=(owner,),
        registry=(_first_epoch(vault, SealedKind.REGISTRY, keys.registry[1], (owner,), sheets.registry),),
        clinical=(
            _first_epoch(
                vault,
                SealedKind.CLINICAL,
                keys.clinical[1],
                (owner,) if clinical is ClinicalAccess.GRANTED else (),
                sheets.clinical,
            ),
        ),
        recovery=_recovery_keys(vault, keys.secret, sheets),
    )
    return Creation(
        keyring=keyring.signed_by(keys.signing, user=user),
        keys=keys if clinical is ClinicalAccess.GRANTED else _without_clinical(keys),
        registry_sheet=sheets.registry,
        clinical_sheet=sheets.clinical,
    )


def unlock(
    keyring: Keyring,
    user: uuid.UUID,
    password: str | bytes | bytearray,
    secret: bytes | bytearray,
    *,
    second_factor: bytes | None = None,
    allow_test_kdf: bool = False,
) -> OpenKeys:
    """Return the keys of ``user``; takes 0.5 to 1 s.

    Raises `UnknownPerson`, `WrongClinicSecret` (judged before the password), `SecondFactorMissing`, `WrongPassword`,
    `passwords.PasswordNotText`, `TestGradeRefused`, and `KeyringDamaged` where the slot opens but what it leads to
    does not.
    """
    if keyring.is_test_grade and not allow_test_kdf:
        raise TestGradeRefused
    keyring.require_signature()
    person = keyring.person(user)
    require_secret(keyring, secret)
    opened = slots.opened(person.slot, Proof(password, secret, second_factor), vault=keyring.vault, user=user)
    _require_own_keys(person, opened.private)
    agreement = agreement_key(opened.private)
    holds_clinical = person.clinical is ClinicalAccess.GRANTED
    return OpenKeys.of(
        vault=keyring.vault,
        user=user,
        private=opened.private,
        registry=keyring_steps.registry_sealing(keyring).opened_by_member(keyring.registry, agreement, user=user),
        clinical=keyring_steps.clinical_sealing(keyring).opened_by_member(keyring.clinical, agreement, user=user)
        if holds_clinical
        else {},
        secret=bytearray(secret),
        pin_verifier=opened.pin,
    )


@dataclass(frozen=True, slots=True)
class _Sheets:
    registry: Sheet
    clinical: Sheet

    @classmethod
    def drawn(cls, vault: uuid.UUID) -> _Sheets:
        return cls(
            registry=Sheet.drawn(vault, SheetKind.REGISTRY),
            clinical=Sheet.drawn(vault, SheetKind.CLINICAL),
        )


def _drawn_keys(vault: uuid.UUID, user: uuid.UUID) -> OpenKeys:
    return OpenKeys.of(
        vault=vault,
        user=user,
        private=keyring_steps.drawn(slots.PRIVATE_BYTES),
        registry={1: keyring_steps.drawn(role_keys.ROLE_KEY_BYTES)},
        clinical={1: keyring_steps.drawn(role_keys.ROLE_KEY_BYTES)},
        secret=keyring_steps.drawn(role_keys.ROLE_KEY_BYTES),
    )


def _without_clinical(keys: OpenKeys) -> OpenKeys:
    secret_memory.wipe_all(keys.clinical.values())
    return dataclasses.replace(keys, clinical={})


def _first_epoch(
    vault: uuid.UUID, kind: SealedKind, key: bytearray, members: tuple[Person, ...], sheet: Sheet
) -> Epoch:
    return EpochSealing(vault, kind).new(1, key, keyring_steps.members_of(members), sheet.agreement.public)


def _recovery_keys(vault: uuid.UUID, secret: bytearray, sheets: _Sheets) -> RecoveryKeys:
    return RecoveryKeys(
        registry_signing=sheets.registry.signing.public,
        registry_agreement=sheets.registry.agreement.public,
        clinical_agreement=sheets.clinical.agreement.public,
        sealed_secret=keyring_steps.sealed_secret(vault, secret, sheets.registry),
    )


def _require_own_keys(person: Person, private: bytearray) -> None:
    is_own = (
        signing_key(private).public == person.signing_public
        and agreement_key(private).public == person.agreement_public
    )
    if not is_own:
        raise KeyringDamaged("public keys")
