"""What a medium says of itself, its id and country, and whether backups may lie there; it must not write a backup."""

from __future__ import annotations

import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from journal_app.domain.backups import country_code
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.vault import canonical, durable_file, places
from journal_app.vault.backup import layout
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder
from journal_app.vault.places import PlaceRefused, Refusal

SPARE_BYTES: Final = 64_000_000
"""Must stay free on the medium behind a backup."""

_FORMAT: Final = 1
_LIMIT: Final = 4096


class CountryNeeded(UserFacing):
    """A new medium, and nobody said in which country it is kept."""

    def __init__(self) -> None:
        super().__init__(
            "backup.country_needed",
            "This is the first backup in this folder. Say in which country it is kept, such as DK: health data must "
            "not leave the EEA unnoticed.",
        )


class PlaceWithin(UserFacing):
    """A backup would lie in the journal's own folder."""

    def __init__(self) -> None:
        super().__init__(
            "backup.place_within",
            "A backup in the journal's own folder would be lost with it. Choose another drive.",
        )


class MediumFull(Environmental):
    """There is not enough room for one more backup."""

    def __init__(self, needed: int, free: int) -> None:
        super().__init__(
            "backup.full",
            "There is not enough room for a backup: {needed} MB are needed and {free} MB are free. Older backups are "
            "as they were. Use a larger drive.",
            needed=max(1, needed // 1_000_000),
            free=free // 1_000_000,
        )


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium that backups of one journal are kept on."""

    id: uuid.UUID
    country: str


def require_fit(target: Path, vault: Path) -> str:
    """The cloud service that seems to copy ``target``, else empty.

    Raises:
        PlaceWithin, PlaceRefused: it lies within the journal's own folder, or cannot be written to.
    """
    whole, own = target.expanduser().resolve(), vault.resolve()
    if whole == own or own in whole.parents:
        raise PlaceWithin
    verdict = places.judge(whole)
    if verdict.refusal in (Refusal.READ_ONLY, Refusal.NOT_ABSOLUTE):
        raise PlaceRefused(verdict.refusal, "")
    return verdict.service if verdict.refusal is Refusal.CLOUD_FOLDER else ""


def is_on_one_disk(target: Path, vault: Path) -> bool:
    """Whether both lie in one file system, which goes with its disk; two partitions of one disk look like two.

    A folder that is still to be made counts as what it would be made in. Where nobody can tell, it is not said.
    """
    try:
        one, other = (_nearest(path.expanduser().resolve()) for path in (target, vault))
        return one.drive.casefold() == other.drive.casefold() and one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def _nearest(path: Path) -> Path:
    """The path, or the first of the folders above it that is there."""
    return next((one for one in (path, *path.parents) if one.exists()), path)


def require_room(target: Path, needed: int) -> None:
    """Raise `MediumFull` where ``needed`` bytes and some more are not free."""
    try:
        free = shutil.disk_usage(target).free
    except OSError as problem:
        raise durable_file.as_environmental(problem, target) from problem
    if free < needed + SPARE_BYTES:
        raise MediumFull(needed + SPARE_BYTES, free)


def of(folder: BackupFolder, *, country: str) -> Medium:
    """The medium of a folder, made now if it is new; another ``country`` than before replaces what was said.

    Raises:
        CountryNeeded: it is new and ``country`` empty.
        BackupDamaged: what it says of itself is of another journal, or cannot be read.
    """
    known = read(folder)
    if known is not None and country in ("", known.country):
        return known
    if not country:
        raise CountryNeeded
    medium = Medium(uuid.uuid4() if known is None else known.id, country)
    layout.make_folder(folder.path)
    written: dict[str, canonical.Json] = {
        "country": country,
        "id": str(medium.id),
        "v": _FORMAT,
        "vault": str(folder.vault),
    }
    durable_file.write(folder.target, canonical.encode(written))
    return medium


def read(folder: BackupFolder) -> Medium | None:
    """What the medium says of itself; None where it says nothing."""
    if layout.size_of(folder.target) is None:
        return None
    try:
        members = canonical.decode_object(layout.read(folder.target, limit=_LIMIT))
        medium = Medium(uuid.UUID(str(members["id"])), country_code(str(members["country"])))
    except (canonical.CanonicalError, ValueError, KeyError):
        raise BackupDamaged("target") from None
    if members.get("v") != _FORMAT or members.get("vault") != str(folder.vault) or not medium.country:
        raise BackupDamaged("target")
    return medium
