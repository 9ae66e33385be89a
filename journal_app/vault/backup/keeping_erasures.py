"""Keeps every erasure of an open journal beside its backups and at this seat; it must not carry one out.

Written when something is erased or somebody leaves, to each drive that is there, and before each backup counts. What a
list has of a part of the ledger that a restore left out stays, and comes to the other lists, if the list is believed
(`believed`): otherwise whoever left could write one that the next backup vouches for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from journal_app.domain.clinic import ErasureCarriedOut, ErasureProposed, ErasureRepeated
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Role
from journal_app.vault.backup import erasure_list, seat_notes
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.erasure_list import ErasureList
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder
from journal_app.vault.erasing import LEAF_PREFIX, LostErasure
from journal_app.vault.ledger import SqlRecordStore

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault
    from journal_app.vault.reading import Reading

_NOWHERE = bytes(LEAF_PREFIX)
"""Stands for a leaf that this ledger does not have, and begins none."""


def keep_everywhere(vault: OpenVault, at: datetime) -> None:
    """Keep the erasures at this seat and on every drive that is there; the next backup brings them to the others."""
    shelves = (vault.workstation.erasures, *(folder.erasures for folder in _folders(vault)))
    keeping = _Keeping(vault, at, shelves)
    for shelf in shelves:
        with suppress(Environmental):  # what is erased is erased; the list is written again before the next backup
            keeping.write(shelf)


def keep(vault: OpenVault, folder: BackupFolder, at: datetime) -> bool:
    """Keep the erasures on a drive that is about to get a backup, and at this seat; raise `Environmental`.

    Whether the list that lay there said nothing that is known from nowhere else, and that nobody believes.
    """
    shelves = (folder.erasures, vault.workstation.erasures, *(one.erasures for one in _folders(vault)))
    keeping = _Keeping(vault, at, shelves)
    is_known = keeping.write(folder.erasures)
    with suppress(Environmental):  # the drive has them
        keeping.write(vault.workstation.erasures)
    return is_known


def _folders(vault: OpenVault) -> tuple[BackupFolder, ...]:
    """Those that this computer made backups in and that are there."""
    noted = (BackupFolder.below(Path(one.folder), vault.id) for one in seat_notes.read(vault.workstation.folder))
    return tuple(folder for folder in noted if folder.generations.is_dir())


def told_in(reading: Reading) -> tuple[UUID, ...]:
    """The ids of every erasure in a ledger, and of those of lost parts that were carried out in it again."""
    told = reading.counting("erasure.carried_out", "erasure.repeated")
    return tuple(content.record if isinstance(content, ErasureRepeated) else at.id for at, content in told)


def carried_out(vault: OpenVault) -> dict[UUID, LostErasure]:
    """Every erasure that the ledger knows of, by the id of the record that said so first."""
    proposed: dict[tuple[object, ...], tuple[UUID, ...]] = {}
    found: dict[UUID, LostErasure] = {}
    for header, content in vault.counting("erasure.proposed", "erasure.carried_out", "erasure.repeated"):
        if isinstance(content, ErasureProposed):
            proposed.update({_what(one): content.patients for one in content.erasures})
        elif isinstance(content, ErasureCarriedOut):
            found[header.id] = _lost(vault, header.id, content, proposed.get(_what(content), ()))
        elif isinstance(content, ErasureRepeated):
            here = {place for part in content.positions for place in range(part.first, part.last + 1)}
            lost = _lost(vault, content.record, content.erasure, content.patients)
            leaves = (leaf if place in here else _NOWHERE for place, leaf in lost.named())
            found[content.record] = LostErasure(lost.record, lost.patients, lost.erasure, tuple(leaves))
    return found


def _what(erasure: ErasureCarriedOut) -> tuple[object, ...]:
    return erasure.extent, erasure.retention_class, erasure.positions, erasure.reason


def _lost(vault: OpenVault, record: UUID, erasure: ErasureCarriedOut, patients: tuple[UUID, ...]) -> LostErasure:
    leaves: list[bytes] = []
    for part in erasure.positions:
        store = SqlRecordStore(vault.database)
        found = [leaf[:LEAF_PREFIX] for leaf in store.leaves(part.first, part.last + 1)]
        leaves += [*found, *[_NOWHERE] * (part.last + 1 - part.first - len(found))]
    return LostErasure(record, patients, erasure, tuple(leaves))


class _Keeping:
    """Writing the list to one place after another."""

    def __init__(self, vault: OpenVault, at: datetime, shelves: Iterable[Path]) -> None:
        self._vault = vault
        self._at = at
        head = SqlRecordStore(vault.database).head()  # before what is known: the list reaches no further than that
        self._line, self._size = head.line, head.size
        self._belief = Belief.of_journal(vault, at)
        self._known = carried_out(vault)
        self._lost = self._of_lost_parts(shelves)
        owners = sorted(one.id for one in vault.people() if one.active and Role.OWNER in one.roles)
        self._owners = {owner: vault.agreement_public_of(owner) for owner in owners}
        self._sheet = vault.ring.recovery.registry_agreement
        self._to = hashlib.sha256(b"".join((self._sheet, *self._owners.values()))).digest()

    def write(self, shelf: Path) -> bool:
        """Bring one place up to date; whether what lay there said nothing that is left out now."""
        before = self._listed(shelf)
        believed = before if before is not None and self._belief.holds(before) else None
        there = {} if believed is None else believed.entries
        is_for_all = believed is not None and believed.to == self._to
        whole = set() if believed is None else {one for one in there if _is_whole(shelf, believed, one)}
        files = {record: sealed for record, sealed in self._lost.items() if record not in whole}
        for record, lost in self._known.items():
            if record not in whole or not (is_for_all or _NOWHERE in lost.leaves):
                files[record] = erasure_list.seal(lost, self._vault.id, sheet=self._sheet, owners=self._owners)
        new = {record: hashlib.sha256(sealed).digest() for record, sealed in files.items()}
        listed = ErasureList(self._vault.id, self._line, self._size, self._at, self._to, {**there, **new})
        signed = listed.signed_by(self._vault.keys.signing, person=self._vault.keys.user)
        erasure_list.write(shelf, signed, files)
        return before is None or set(before.entries) <= set(listed.entries)

    def _of_lost_parts(self, shelves: Iterable[Path]) -> dict[UUID, bytes]:
        """The sealed erasures in lists that are believed, of parts of the ledger that this journal does not have."""
        found: dict[UUID, bytes] = {}
        for shelf in shelves:
            with suppress(Environmental):  # another drive may have it
                listed = self._listed(shelf)
                if listed is None or not self._belief.holds(listed):
                    continue
                for record in listed.entries.keys() - self._known.keys() - found.keys():
                    if _is_whole(shelf, listed, record):
                        found[record] = erasure_list.kept(shelf, listed, record)
        return found

    def _listed(self, shelf: Path) -> ErasureList | None:
        """The list that lies there already."""
        try:
            found = erasure_list.read(shelf)
        except BackupDamaged:
            return None
        return found if found is not None and found.vault == self._vault.id else None


def _is_whole(shelf: Path, listed: ErasureList, record: UUID) -> bool:
    try:
        erasure_list.kept(shelf, listed, record)
    except BackupDamaged:
        return False
    return True
