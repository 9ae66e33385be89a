"""Puts the sheets of a new recovery kit in the old ones' place in a keyring; it must not draw them nor judge who may.

Everything that the keyring has sealed to the sheets so far is sealed to the new ones: the clinic secret and every epoch
of both role keys. The sheets so far open what they opened in older copies, and nothing of the new version.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace

from journal_app.domain.errors import Bug
from journal_app.domain.kits import KitLabel
from journal_app.vault import keyring_recovery, keyring_steps, kit_proofs, secret_memory
from journal_app.vault.keyring_format import Keyring, RecoveryKeys
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.recovery import Sheet


@dataclass(frozen=True, slots=True)
class NewSheets:
    """The two sheets of a kit that was drawn, and what is printed on them."""

    label: KitLabel
    registry: Sheet
    clinical: Sheet

    def wipe(self) -> None:
        """Overwrite both secrets."""
        self.registry.wipe()
        self.clinical.wipe()


def with_new_kit(keyring: Keyring, by: OpenKeys, kit: NewSheets, clinical: Mapping[int, bytearray]) -> Keyring:
    """Return the next version, sealed to the sheets of ``kit``; ``clinical`` are all epochs of C, held or from a sheet.

    Raises:
        KeysOutdated: somebody changed the keyring meanwhile.
    """
    keyring_steps.require_actor(keyring, by)
    signing, registry, agreement = kit_proofs.publics_of(kit.registry, kit.clinical)
    recovery = RecoveryKeys(
        registry_signing=signing,
        registry_agreement=registry,
        clinical_agreement=agreement,
        sealed_secret=keyring_steps.sealed_secret(keyring.vault, by.secret, kit.registry),
        kit=kit.label,
    )
    changed = replace(
        keyring,
        recovery=recovery,
        registry=keyring_steps.registry_sealing(keyring).with_sheet(keyring.registry, by.registry, public=registry),
        clinical=keyring_steps.clinical_sealing(keyring).with_sheet(keyring.clinical, clinical, public=agreement),
    )
    renewed = keyring_steps.next_version(changed, by)
    _require_opened(renewed, by, kit, clinical)
    return renewed


def _require_opened(keyring: Keyring, by: OpenKeys, kit: NewSheets, clinical: Mapping[int, bytearray]) -> None:
    """Open with the new sheets what they must open: once the old ones are gone it is too late to find out."""
    secret = keyring_recovery.recovered_secret(keyring, kit.registry)
    registry = keyring_recovery.opened_registry(keyring, kit.registry)
    opened = keyring_recovery.opened_clinical(keyring, kit.clinical)
    try:
        is_whole = hmac.compare_digest(secret, by.secret) and registry == by.registry and opened == dict(clinical)
    finally:
        secret_memory.wipe(secret, *registry.values(), *opened.values())
    if not is_whole:
        raise Bug("vault.kit.sealing", "the new sheets do not open what the old ones did")
