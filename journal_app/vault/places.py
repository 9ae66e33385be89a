"""Judges where a vault may live; it must not create, move or open anything there.

SQLite needs locks and shared memory that network shares do not give, and a cloud client that copies a database while
it is written makes a copy nobody can open. So both are refused, by path, mount table and marker files. The judging is
pure; `read_facts` alone looks at the machine.
"""

from __future__ import annotations

import enum
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Final

from journal_app.domain.errors import UserFacing

LOW_SPACE_BYTES: Final = 200_000_000
"""Below this much free space a person is warned: a vault must never meet a full disk unprepared."""

# fmt: off
_NETWORK_TYPES: Final = frozenset(
    {
        "9p", "acfs", "afpfs", "afs", "autofs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs", "ftp", "glusterfs",
        "gpfs", "lustre", "ncpfs", "nfs", "nfs3", "nfs4", "orangefs", "prl_fs", "smb", "smb2", "smb3", "smbfs",
        "vboxsf", "virtiofs", "vmhgfs", "webdav",
    }
)
_NETWORK_FUSE: Final = frozenset(
    {
        "ceph", "ceph-fuse", "curlftpfs", "davfs", "davfs2", "glusterfs", "google-drive-ocamlfuse", "gvfsd-fuse",
        "hdfs", "juicefs", "moosefs", "mount.davfs", "onedriver", "rclone", "s3fs", "s3ql", "seaweedfs", "smbnetfs",
        "sshfs", "vmhgfs-fuse", "webdavfs",
    }
)
# fmt: on
_DRIVE_REMOTE: Final = 4
"""``GetDriveTypeW`` of a mapped network drive."""

_CLOUD_NAMES: Final = {
    "box sync": "Box",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
}
_CLOUD_PREFIXES: Final = {
    "dropbox (": "Dropbox",
    "google drive (": "Google Drive",
    "onedrive -": "OneDrive",
    "onedrive-": "OneDrive",
    "nextcloud-": "Nextcloud",
}
_CLOUD_AT_HOME: Final = {"box": "Box", "sync": "Syncthing", "my drive": "Google Drive"}
"""Words too common to refuse anywhere but directly in the home folder."""

_CLOUD_MARKERS: Final = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
_ONEDRIVE_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_LINUX_MOUNTS: Final = Path("/proc/self/mounts")
_MAC_MOUNT_COMMAND: Final = "/sbin/mount"
_MOUNT_SECONDS: Final = 5


class Refusal(enum.Enum):
    """Why a vault may not live in a place; the value is the translation key's last part."""

    NETWORK_SHARE = "network_share"
    CLOUD_FOLDER = "cloud_folder"
    READ_ONLY = "read_only"
    NOT_ABSOLUTE = "not_absolute"


class Caution(enum.Enum):
    """What a person should know about a place that may be used."""

    LOW_SPACE = "low_space"


_SENTENCES: Final = {
    Refusal.NETWORK_SHARE: (
        "The journal cannot be kept on a network share ({service}). Choose a folder on this computer."
    ),
    Refusal.CLOUD_FOLDER: "The journal cannot be kept in a folder that {service} copies. Choose a folder outside it.",
    Refusal.READ_ONLY: "This folder cannot be written to. Choose another one.",
    Refusal.NOT_ABSOLUTE: "Give the whole path of the folder.",
}


class PlaceRefused(UserFacing):
    """A vault may not live in the place that was chosen."""

    def __init__(self, reason: Refusal, service: str) -> None:
        super().__init__(f"vault.place.{reason.value}", _SENTENCES[reason], service=service)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the mount table."""

    point: str
    kind: str


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """What the judging needs to know of the machine.

    ``platform`` is as in ``sys.platform``; ``drive_type`` as of ``GetDriveTypeW`` (Windows only); ``cloud_roots`` are
    folders that the environment names as synchronised, with the service; ``markers`` the names of marker files found
    in the folder or above it; ``free_bytes`` is None where it could not be asked.
    """

    platform: str
    home: str = ""
    mounts: tuple[Mount, ...] = ()
    drive_type: int = 0
    cloud_roots: tuple[tuple[str, str], ...] = ()
    markers: frozenset[str] = field(default_factory=frozenset)
    is_writable: bool = True
    free_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a vault may live in a place; ``service`` names the share's type or the cloud service."""

    refusal: Refusal | None = None
    service: str = ""
    cautions: tuple[Caution, ...] = ()

    def require_allowed(self) -> None:
        """Raise `PlaceRefused` if the place was refused."""
        if self.refusal is not None:
            raise PlaceRefused(self.refusal, self.service)


def judge_place(path: str, facts: PlaceFacts) -> Verdict:
    """Return the verdict on the folder ``path`` (absolute, links resolved), existing or not."""
    folder = _pure(path, facts)
    if not _is_whole(folder, facts):
        return Verdict(refusal=Refusal.NOT_ABSOLUTE)
    network = _network_kind(folder, facts)
    if network:
        return Verdict(refusal=Refusal.NETWORK_SHARE, service=network)
    cloud = _cloud_service(folder, facts)
    if cloud:
        return Verdict(refusal=Refusal.CLOUD_FOLDER, service=cloud)
    if not facts.is_writable:
        return Verdict(refusal=Refusal.READ_ONLY)
    is_tight = facts.free_bytes is not None and facts.free_bytes < LOW_SPACE_BYTES
    return Verdict(cautions=(Caution.LOW_SPACE,) if is_tight else ())


def _pure(path: str, facts: PlaceFacts) -> PurePath:
    return PureWindowsPath(path) if facts.platform == "win32" else PurePosixPath(path)


def _is_whole(folder: PurePath, facts: PlaceFacts) -> bool:
    return folder.is_absolute() or (facts.platform == "win32" and _is_unc(folder))


def _is_unc(folder: PurePath) -> bool:
    drive = folder.drive.casefold()
    is_local_device = drive.startswith(("\\\\?\\", "\\\\.\\")) and not drive.startswith("\\\\?\\unc")
    return drive.startswith("\\\\") and not is_local_device


def _network_kind(folder: PurePath, facts: PlaceFacts) -> str:
    if facts.platform == "win32":
        return _windows_network_kind(folder, facts)
    kind = _mount_kind(folder, facts.mounts)
    is_network = kind in _NETWORK_TYPES or (
        kind.startswith("fuse.") and (kind.removeprefix("fuse.") in _NETWORK_FUSE or "rclone" in kind)
    )
    return kind if is_network else ""


def _windows_network_kind(folder: PurePath, facts: PlaceFacts) -> str:
    if _is_unc(folder):
        return "UNC"
    return folder.drive if facts.drive_type == _DRIVE_REMOTE else ""


def _mount_kind(folder: PurePath, mounts: tuple[Mount, ...]) -> str:
    """Return the file system type at ``folder``: of the deepest mount point above it, the later of two equal ones."""
    deepest, kind = -1, ""
    for mount in mounts:
        point = PurePosixPath(mount.point)
        if folder.is_relative_to(point) and len(point.parts) >= deepest:
            deepest, kind = len(point.parts), mount.kind.casefold()
    return kind


def _cloud_service(folder: PurePath, facts: PlaceFacts) -> str:
    return (
        _service_by_root(folder, facts)
        or _service_by_name(folder)
        or _service_at_home(folder, facts)
        or _service_by_marker(facts)
    )


def _service_by_root(folder: PurePath, facts: PlaceFacts) -> str:
    for root, service in facts.cloud_roots:
        if folder.is_relative_to(_pure(root, facts)):
            return service
    return ""


def _service_by_name(folder: PurePath) -> str:
    names = [part.casefold() for part in folder.parts]
    for before, name in zip(["", *names], names, strict=False):
        if before == "library" and name == "cloudstorage":
            return "CloudStorage"
        if name in _CLOUD_NAMES:
            return _CLOUD_NAMES[name]
        for prefix, service in _CLOUD_PREFIXES.items():
            if name.startswith(prefix):
                return service
    return ""


def _service_at_home(folder: PurePath, facts: PlaceFacts) -> str:
    home = _pure(facts.home, facts)
    if not facts.home or not folder.is_relative_to(home) or folder == home:
        return ""
    return _CLOUD_AT_HOME.get(folder.relative_to(home).parts[0].casefold(), "")


def _service_by_marker(facts: PlaceFacts) -> str:
    for marker, service in _CLOUD_MARKERS.items():
        if marker in facts.markers:
            return service
    return ""


# ---------------------------------------------------------------------------------------------- looking at the machine


def judge(folder: Path) -> Verdict:
    """Return the verdict on ``folder``, of this machine as it is now; the folder need not exist yet."""
    whole = folder.expanduser().resolve()
    return judge_place(str(whole), read_facts(whole))


def read_facts(folder: Path) -> PlaceFacts:
    """Ask the machine what `judge_place` needs to know about ``folder``, a whole path with links resolved."""
    existing = next(_existing(folder))
    return PlaceFacts(
        platform=sys.platform,
        home=os.path.expanduser("~"),  # noqa: PTH111 -- Path.home() raises where there is no home
        mounts=_mounts(sys.platform),
        drive_type=_drive_type(folder),
        cloud_roots=tuple((os.environ[name], "OneDrive") for name in _ONEDRIVE_VARIABLES if os.environ.get(name)),
        markers=frozenset(_markers_at(folder)),
        is_writable=existing.is_dir() and os.access(existing, os.W_OK | os.X_OK),
        free_bytes=_free_bytes(existing),
    )


def parse_linux_mounts(table: str) -> tuple[Mount, ...]:
    """Return the mounts of ``/proc/self/mounts``, with its octal escapes undone."""
    rows = (line.split() for line in table.splitlines())
    return tuple(Mount(point=_unescaped(row[1]), kind=row[2]) for row in rows if len(row) > 2)  # noqa: PLR2004 -- columns


def parse_mac_mounts(table: str) -> tuple[Mount, ...]:
    """Return the mounts that ``mount`` prints on macOS: ``source on /point (type, options)``."""
    found = []
    for line in table.splitlines():
        place, _, options = line.rpartition(" (")
        _, separator, point = place.partition(" on ")
        if separator:
            found.append(Mount(point=point, kind=options.rstrip(")").split(",")[0]))
    return tuple(found)


def _unescaped(text: str) -> str:
    for octal, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(octal, character)
    return text


def _existing(folder: Path) -> Iterator[Path]:
    return (place for place in (folder, *folder.parents) if place.exists())


def _markers_at(folder: Path) -> Iterator[str]:
    for place in (folder, *folder.parents):
        yield from (marker for marker in _CLOUD_MARKERS if (place / marker).exists())


def _free_bytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _mounts(platform: str) -> tuple[Mount, ...]:
    if platform == "linux":
        return _linux_mounts(_LINUX_MOUNTS)
    if platform == "darwin":
        return _mac_mounts(_MAC_MOUNT_COMMAND)
    return ()  # Windows has drive types instead


def _linux_mounts(table: Path) -> tuple[Mount, ...]:
    try:
        return parse_linux_mounts(table.read_text("utf-8", "surrogateescape"))
    except OSError:
        return ()


def _mac_mounts(command: str) -> tuple[Mount, ...]:
    try:
        asked = subprocess.run(  # noqa: S603 -- a fixed program without arguments
            [command], capture_output=True, text=True, timeout=_MOUNT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return parse_mac_mounts(asked.stdout)


def _drive_type(folder: Path) -> int:
    if sys.platform == "win32":  # pragma: no cover -- asked on that system only
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor))
    return 0
