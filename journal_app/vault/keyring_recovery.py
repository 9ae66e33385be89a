"""What the printed sheets can do: return the clinic secret and role keys, let someone in again.

It must not read words (`recovery`) nor write files. What a sheet signs counts as signed by ``recovery``.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Final

from journal_app.domain.errors import UserFacing
from journal_app.domain.kits import KitLabel
from journal_app.vault import keyring_steps, role_sealing, secret_memory, slots
from journal_app.vault.keyring_format import (
    ClinicalAccess,
    Keyring,
)
from journal_app.vault.keyring_steps import require_secret
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.recovery import Sheet, SheetKind
from journal_app.vault.role_sealing import SealedKind
from journal_app.vault.slots import Proof

_WRONG_SHEET: Final = {
    SheetKind.REGISTRY: (
        "These are not the words of sheet 1 (the registry) of recovery kit {kit}, which opens this. Look at the number "
        "of the kit on the paper: sheets of other kits open other backups."
    ),
    SheetKind.CLINICAL: (
        "These are not the words of sheet 2 (the journals) of recovery kit {kit}, which opens this. Look at the number "
        "of the kit on the paper: sheets of other kits open other backups."
    ),
}


class WrongSheet(UserFacing):
    """The words are in order, but of another sheet: an older or newer kit's, the other kind, or another vault's.

    ``params["kit"]`` is the number of the kit that is asked for.
    """

    def __init__(self, kind: SheetKind, kit: KitLabel) -> None:
        super().__init__(f"vault.sheet.wrong_{kind.value}", _WRONG_SHEET[kind], kit=kit.number)


def recovered_secret(keyring: Keyring, sheet: Sheet) -> bytearray:
    """Return the clinic secret from the registry sheet, to enrol a new computer; raise `WrongSheet`."""
    require_sheet(keyring, sheet, SheetKind.REGISTRY)
    info = role_sealing.sealing_info(keyring.vault, SealedKind.SECRET, epoch=keyring_steps.SECRET_EPOCH, user=None)
    secret = role_sealing.opened_key(keyring.recovery.sealed_secret, sheet.agreement, info=info)
    require_secret(keyring, secret)
    return secret


def opened_registry(keyring: Keyring, sheet: Sheet) -> dict[int, bytearray]:
    """Return every epoch of R from the registry sheet; raise `WrongSheet`."""
    require_sheet(keyring, sheet, SheetKind.REGISTRY)
    return keyring_steps.registry_sealing(keyring).opened_by_sheet(keyring.registry, sheet.agreement)


def opened_clinical(keyring: Keyring, sheet: Sheet) -> dict[int, bytearray]:
    """Return every epoch of C from the clinical sheet; raise `WrongSheet`."""
    require_sheet(keyring, sheet, SheetKind.CLINICAL)
    return keyring_steps.clinical_sealing(keyring).opened_by_sheet(keyring.clinical, sheet.agreement)


def with_recovered_password(
    keyring: Keyring,
    sheet: Sheet,
    *,
    user: uuid.UUID,
    password: str | bytes | bytearray,
    clinical_sheet: Sheet | None = None,
    second_factor: bytes | None = None,
) -> Keyring:
    """Return the keyring in which ``user`` has new keys and signs in with ``password``; signed by the registry sheet.

    Whoever held or awaited C awaits it now, unless the clinical sheet is given as well. Raises `WrongSheet`.
    """
    secret, registry_keys = recovered_secret(keyring, sheet), opened_registry(keyring, sheet)
    clinical_keys = {} if clinical_sheet is None else opened_clinical(keyring, clinical_sheet)
    before, private = keyring.person(user), keyring_steps.drawn(slots.PRIVATE_BYTES)
    had_none = before.clinical is ClinicalAccess.NONE
    person = keyring_steps.new_person(
        private,
        user=user,
        label=before.label,
        proof=Proof(password, secret, second_factor),
        vault=keyring.vault,
        parameters=keyring.parameters,
        clinical=ClinicalAccess.NONE if had_none else ClinicalAccess.PENDING,
    )
    changed = replace(
        keyring_steps.with_person(keyring, person),
        registry=keyring_steps.registry_sealing(keyring).with_member(
            keyring.registry, registry_keys, user=user, public=person.agreement_public
        ),
        clinical=role_sealing.without_member(keyring.clinical, user),
    )
    if clinical_keys and not had_none:
        changed = keyring_steps.with_clinical(changed, person, clinical_keys)
    secret_memory.wipe(private, secret, *registry_keys.values(), *clinical_keys.values())
    return replace(changed, version=keyring.version + 1).signed_by(sheet.signing, user=None)


def with_clinical_granted_by_sheet(keyring: Keyring, by: OpenKeys, user: uuid.UUID, sheet: Sheet) -> Keyring:
    """Return the keyring in which ``user`` holds C, taken from the clinical sheet; raise `WrongSheet`.

    For a clinic whose owner is no practitioner, and where the last holder of C forgot the password.
    """
    keyring_steps.require_actor(keyring, by)
    opened = opened_clinical(keyring, sheet)
    try:
        return keyring_steps.next_version(keyring_steps.with_clinical(keyring, keyring.person(user), opened), by)
    finally:
        secret_memory.wipe_all(opened.values())


def require_sheet(keyring: Keyring, sheet: Sheet, kind: SheetKind) -> None:
    """Raise `WrongSheet` unless ``sheet`` is the keyring's of that kind."""
    is_registry = kind is SheetKind.REGISTRY
    recovery = keyring.recovery
    public = recovery.registry_agreement if is_registry else recovery.clinical_agreement
    if sheet.kind is not kind or sheet.vault != keyring.vault or sheet.agreement.public != public:
        raise WrongSheet(kind, recovery.kit)
