"""Exchanges the role keys of an open vault for new ones, all of it or nothing; it must not judge who may ask.

A new file is made beside the database in force: copied page by page under the new registry key, everything in it
sealed anew (`resealing`), read back with the new keys alone, and last the two records that state the new keys. Only
then is the next keyring staged, the file given its name, and the keyring put in force, which names it: that is the
moment of the exchange. Whatever stops the program before leaves the journal as it was, and the next sign-in clears
away what lies about; after it the new keys are in force, and the next sign-in deletes the old file.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journal_app.domain.errors import Environmental
from journal_app.domain.key_exchange import ROTATED, Cause, KeysRotated
from journal_app.domain.records import NewRecord
from journal_app.vault import (
    database,
    database_files,
    durable_file,
    keyring_changes,
    keyring_files,
    keyring_standing,
    ledger_tail,
    resealing,
    role_keys,
    succession,
)
from journal_app.vault.acting import Acting, Author
from journal_app.vault.backup import database_copy
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks.pages import check_pages
from journal_app.vault.checks.report import Findings
from journal_app.vault.database import Database, DatabaseDamaged
from journal_app.vault.keyring_changes import Renewal
from journal_app.vault.resealing import Resealing
from journal_app.vault.secret_memory import wipe
from journal_app.vault.succession import Successor

if TYPE_CHECKING:
    from journal_app.services.backup_port import OnProgress
    from journal_app.vault.keyring_format import Keyring
    from journal_app.vault.open_keys import OpenKeys
    from journal_app.vault.open_vault import OpenVault

_ROOM: Final = 64 * 1024 * 1024
"""What must be free besides room for a second database."""


class NoRoomForExchange(Environmental):
    """Two databases do not fit on the drive at once."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(
            "vault.exchange.no_room",
            "The drive with the journal needs {megabytes} MB of free space to exchange the keys. Nothing was changed. "
            "Free some space and try again.",
            megabytes=megabytes,
        )


def exchange(vault: OpenVault, causes: tuple[Cause, ...], *, at: datetime, on_progress: OnProgress) -> None:
    """Put new epochs in force of R, and of C where the person signed in holds it, and go on in the new database.

    ``on_progress`` is told steps done and all of them; what it raises stops the exchange, and nothing was changed.

    Raises:
        KeysOutdated: somebody changed the keyring meanwhile.
        KeyringNotLawful: the keyring is another than the ledger leads to.
        Environmental: no room, or the disk failed; nothing was changed.
    """
    keyring_standing.require(vault.ring, vault.signers())
    _require_room(vault)
    ledger_tail.require_whole(vault.database)
    name = database_files.next_name(vault.folder, vault.ring.database)
    renewal = keyring_changes.with_keys_exchanged(vault.ring, vault.keys, database=name)
    old = vault.ring.database
    with _undone(vault, renewal, name):
        file = _made(vault, renewal, causes, at=at, on_progress=on_progress)
        try:
            _put_in_force(vault.folder, renewal.keyring)
        except BaseException:
            file.close()
            raise
    vault.move_into(file, renewal.keyring, renewal.keys)
    with suppress(Environmental):  # it is out of force; the next sign-in deletes it
        database_files.remove(vault.folder, old)


def _require_room(vault: OpenVault) -> None:
    needed = 2 * vault.database.path.stat().st_size + _ROOM
    if shutil.disk_usage(vault.folder).free < needed:
        raise NoRoomForExchange(-(-needed // 1_000_000))


@contextmanager
def _undone(vault: OpenVault, renewal: Renewal, name: str) -> Iterator[None]:
    """Clear everything away if the block raises and the new keyring is not the one in force."""
    try:
        yield
    except BaseException:  # also one that stops the program
        if not _is_in_force(vault.folder, renewal.keyring):
            with suppress(Environmental):
                keyring_files.discard_staged(vault.folder)
                database_files.remove(vault.folder, name)
            wipe(renewal.keys.newest_registry)
            if vault.keys.holds_clinical:
                wipe(renewal.keys.newest_clinical)
        raise


def _is_in_force(folder: Path, ring: Keyring) -> bool:
    try:
        return keyring_files.read(folder).digest == ring.digest
    except Environmental:
        return True  # nobody can tell, so nothing is deleted


@dataclass(frozen=True, slots=True)
class _Making:
    """A new database on its way: the vault, the keys to come, where the file lies until it is finished, and its key."""

    vault: OpenVault
    renewal: Renewal
    place: Path
    key: bytearray

    @contextmanager
    def opened(self) -> Iterator[Database]:
        """The unfinished file, folded and closed again at the end."""
        file = database.open_existing(self.place, self.key)
        try:
            yield file
            file.fold_log()
        finally:
            file.close()

    @property
    def newest(self) -> OpenKeys:
        """The new epochs without those before."""
        keys = self.renewal.keys
        registry, clinical = {max(keys.registry): keys.newest_registry}, {}
        if keys.holds_clinical:
            clinical = {max(keys.clinical): keys.newest_clinical}
        return replace(keys, registry=registry, clinical=clinical)


def _made(
    vault: OpenVault, renewal: Renewal, causes: tuple[Cause, ...], *, at: datetime, on_progress: OnProgress
) -> Database:
    """The finished new database under the name that it will have, open; the keyring that names it is staged."""
    path = vault.folder / renewal.keyring.database
    key = role_keys.sqlcipher_key(renewal.keys.newest_registry)
    making = _Making(vault, renewal, database_files.unfinished(path), key)
    try:
        database_copy.copy(vault.database, making.place, key)
        sealed_anew = _sealed_anew(making, on_progress)
        _read_back(making, sealed_anew, on_progress)
        _state(making, causes, at)
        keyring_files.stage(vault.folder, renewal.keyring)
        durable_file.replace(making.place, path)
        return database.open_existing(path, key)
    finally:
        wipe(key)


def _sealed_anew(making: _Making, on_progress: OnProgress) -> frozenset[int]:
    vault, renewal = making.vault, making.renewal
    registry = frozenset(role_keys.registry_body_key_id(secret) for secret in vault.keys.registry.values())
    with making.opened() as file:
        before = BodyKeys(vault.keys, vault.ring, vault.database)
        after = BodyKeys(renewal.keys, renewal.keyring, file)
        try:
            return Resealing(vault.database, file, before, after, registry).run(on_progress)
        finally:
            before.forget()
            after.forget()


def _read_back(making: _Making, sealed_anew: frozenset[int], on_progress: OnProgress) -> None:
    """Hold the file to the original before it may count, page by page and record by record."""
    findings = Findings()
    with making.opened() as file:
        check_pages(file, findings)
        if findings.any_noted:
            raise DatabaseDamaged
        keys = BodyKeys(making.newest, making.renewal.keyring, file)
        try:
            resealing.require_same(
                making.vault.database, file, sealed_anew=sealed_anew, keys=keys, on_progress=on_progress
            )
        finally:
            keys.forget()


def _state(making: _Making, causes: tuple[Cause, ...], at: datetime) -> None:
    """Append what was exchanged and the keyring that has it, in one transaction."""
    vault, renewal = making.vault, making.renewal
    author = Author(vault.id, vault.keys.user, vault.seat, vault.keys.signing)
    stated = keyring_standing.stated(renewal.keyring, "keys exchanged")
    with making.opened() as file:
        keys = BodyKeys(renewal.keys, renewal.keyring, file)
        try:
            with file.writing():
                Acting(file, keys, author=author, at=at).append(
                    NewRecord(ROTATED, _content(vault, renewal, causes)), NewRecord("keyring.changed", stated)
                )
        finally:
            keys.forget()


def _content(vault: OpenVault, renewal: Renewal, causes: tuple[Cause, ...]) -> KeysRotated:
    registry, clinical = len(renewal.keyring.registry), len(renewal.keyring.clinical)
    if not vault.keys.holds_clinical:
        return KeysRotated(registry, clinical, "", "", causes)
    successor = Successor(vault.id, vault.keys.user, clinical, renewal.keyring.newest_clinical_public)
    proof = succession.prove(vault.keys.newest_clinical, successor)
    return KeysRotated(registry, clinical, successor.public.hex(), proof.hex(), causes)


def _put_in_force(folder: Path, ring: Keyring) -> None:
    """Let the staged keyring take its place; what fails after it has is mended at the next sign-in."""
    try:
        keyring_files.commit_staged(folder)
    except Environmental:
        if not _is_in_force(folder, ring):
            raise
