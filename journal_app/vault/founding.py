"""Founds a vault: folder, keys, database, keyring and the first four records; it must not ask anyone anything."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from journal_app.domain.clinic import Clinic, SeatEnrolled, UserAdded, VaultCreated
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Registration, Role, holds_clinical_key
from journal_app.domain.records import NewRecord
from journal_app.vault import (
    database,
    durable_file,
    keyring,
    keyring_files,
    keyring_standing,
    keystore,
    role_keys,
    seal_certificate,
)
from journal_app.vault.instance_lock import Holder, InstanceLock
from journal_app.vault.keyring_format import ClinicalAccess
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet
from journal_app.vault.seat import host_name, open_seat
from journal_app.vault.secret_memory import wipe

DATABASE_NAME = "journal-1.db"


class FolderNotEmpty(UserFacing):
    """Something lies where the vault should go."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "founding.not_empty", "This folder is not empty. Choose a new or empty folder for the journal."
        )


@dataclass(frozen=True, slots=True)
class Founder:
    """The first owner as they introduced themselves."""

    name: str
    roles: frozenset[Role]
    password: bytearray
    title: str = ""
    registration: Registration | None = None


@dataclass(frozen=True, slots=True)
class Founded:
    """A new vault, open for its owner, and the two sheets of the recovery kit to print."""

    vault: OpenVault
    registry_sheet: Sheet
    clinical_sheet: Sheet


def found_vault(
    folder: Path,
    clinic: Clinic,
    founder: Founder,
    *,
    now: Callable[[], datetime],
    policy: KdfPolicy = KdfPolicy.CALIBRATED,
    home: Path | None = None,
    host: str | None = None,
) -> Founded:
    """Make a vault in ``folder`` (new or empty) and open it for its first owner.

    ``host`` is what the computer calls itself, unless it is to be asked. The keyring file is written last: a folder
    without one is no vault, whatever a crash left in it.

    Raises:
        FolderNotEmpty: something lies there already.
        Environmental: the folder cannot be written.
    """
    _make_folder(folder)
    vault, owner = uuid4(), uuid4()
    clinical = ClinicalAccess.GRANTED if holds_clinical_key(founder.roles) else ClinicalAccess.NONE
    made = keyring.create(
        vault=vault,
        user=owner,
        label=founder.name,
        password=founder.password,
        database=DATABASE_NAME,
        clinical=clinical,
        is_demo=clinic.demo,
        policy=policy,
    )
    seat = open_seat(vault, home=home)
    keystore.open_secret_store(seat.folder).put(keystore.CLINIC_SECRET, made.keys.secret)
    lock = InstanceLock(folder, Holder.of_this_program(seat=seat.seat, since=now(), label=founder.name))
    lock.acquire()
    key = role_keys.sqlcipher_key(made.keys.newest_registry)
    try:
        file = database.create(folder / DATABASE_NAME, key)
    finally:
        wipe(key)
    _found_ledger(file)
    opened = OpenVault(folder, database=file, keys=made.keys, ring=made.keyring, seat=seat, lock=lock)
    with opened.act(now()) as act:
        act.append(*_first_records(clinic, founder, made, owner=owner, at=now()))
        act.append(NewRecord("seat.enrolled", SeatEnrolled(host_name() if host is None else host)))
    keyring_files.replace(folder, made.keyring)
    opened.adopt_mark()
    return Founded(opened, made.registry_sheet, made.clinical_sheet)


def _make_folder(folder: Path) -> None:
    try:
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as problem:
        raise durable_file.as_environmental(problem, folder) from problem
    if is_taken:
        raise FolderNotEmpty
    durable_file.make_private_folder(folder)


def _found_ledger(file: database.Database) -> None:
    with file.writing():
        SqlRecordStore(file).found(0)


def _first_records(
    clinic: Clinic, founder: Founder, made: keyring.Creation, *, owner: UUID, at: datetime
) -> tuple[NewRecord, ...]:
    keys, ring = made.keys, made.keyring
    certificate = seal_certificate.create_seal_certificate(clinic.name, now=at)
    created = VaultCreated(
        clinic=clinic,
        owner=owner,
        owner_signing=keys.signing.public.hex(),
        owner_agreement=keys.agreement.public.hex(),
        clinical_public=ring.newest_clinical_public.hex(),
        recovery_signing=ring.recovery.registry_signing.hex(),
        recovery_registry=ring.recovery.registry_agreement.hex(),
        recovery_clinical=ring.recovery.clinical_agreement.hex(),
        seal_certificate=base64.b64encode(certificate.certificate).decode(),
    )
    added = UserAdded(
        user=owner,
        name=founder.name,
        roles=tuple(sorted(founder.roles)),
        title=founder.title,
        registration=founder.registration,
        signing=created.owner_signing,
        agreement=created.owner_agreement,
    )
    secrets = {"seal_key": base64.b64encode(certificate.private_key).decode()}
    return (
        NewRecord("vault.created", created, secrets=secrets),
        NewRecord("user.added", added),
        NewRecord("keyring.changed", keyring_standing.stated(ring, "founding")),
    )
