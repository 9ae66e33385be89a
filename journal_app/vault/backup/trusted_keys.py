"""Who ever signed for a clinic, as one keyring and those on a drive tell it: its people, those of keyrings they signed.

Whoever left without this journal's knowledge stays known, so this only ever stops something, as before a backup goes
over one of another line. What is believed says `believed`. It must not open a key.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final
from uuid import UUID

from journal_app.domain.errors import JournalError
from journal_app.vault.backup import layout
from journal_app.vault.backup.erasure_list import ErasureList
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.backup.manifest import Manifest
from journal_app.vault.keyring_format import Keyring

LONGEST: Final = 16 * 1024 * 1024
"""Bytes of a keyring."""


def of(
    ring: Keyring, path: Path, *, sheets: AbstractSet[bytes], ended: AbstractSet[bytes]
) -> frozenset[tuple[UUID, bytes]]:
    """Person and public key of everyone known by ``ring`` and by the keyrings of the backups in the folder ``path``.

    ``sheets`` are the signing keys of every registry sheet that was ever in force. Nobody by a key of those that
    ``ended``, nor whom such a key brings in.
    """
    known = {(one.user, one.signing_public) for one in ring.people}
    folder = BackupFolder(path, ring.vault)
    rings = [found for name in folder.names() if (found := _ring(folder, name)) is not None]
    for other in sorted(rings, key=lambda one: one.version):
        if is_signed_by(other, known, sheets):
            known.update((one.user, one.signing_public) for one in other.people if one.signing_public not in ended)
    return frozenset(known)


def is_by_one(one: Manifest | ErasureList, known: frozenset[tuple[UUID, bytes]]) -> bool:
    """Whether a manifest or a list is signed by somebody known."""
    signed = one.signed
    return signed is not None and any(person == signed.by and one.is_signed_with(public) for person, public in known)


def _ring(folder: BackupFolder, name: str) -> Keyring | None:
    try:
        found = Keyring.parse(layout.read(folder.generations / name / layout.KEYRING, limit=LONGEST))
    except JournalError:
        return None
    return found if found.vault == folder.vault else None


def is_signed_by(ring: Keyring, known: AbstractSet[tuple[UUID, bytes]], sheets: AbstractSet[bytes]) -> bool:
    """Whether a whole keyring, which one of the keys in it signed, was signed by a key that is known already."""
    signed = ring.signed
    if signed is None:
        return False
    if signed.user is None:
        return ring.recovery.registry_signing in sheets
    return (signed.user, ring.person(signed.user).signing_public) in known
