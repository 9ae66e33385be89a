"""A table of places: where a vault may live, and why not elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journal_app.vault import places
from journal_app.vault.places import Caution, Mount, PlaceFacts, PlaceRefused, Refusal, judge_place

LINUX = PlaceFacts(
    platform="linux",
    home="/home/anna",
    mounts=(
        Mount("/", "ext4"),
        Mount("/mnt/nas", "nfs4"),
        Mount("/mnt/nas/local", "ext4"),
        Mount("/mnt/share", "cifs"),
        Mount("/mnt/smb", "smb3"),
        Mount("/mnt/ssh", "fuse.sshfs"),
        Mount("/mnt/drive", "fuse.rclone"),
        Mount("/mnt/other", "fuse.some-rclone-mount"),
        Mount("/mnt/virtual", "9p"),
        Mount("/mnt/vm", "vboxsf"),
        Mount("/mnt/usb", "fuseblk"),
        Mount("/mnt/safe", "fuse.gocryptfs"),
        Mount("/mnt/twice", "nfs"),
        Mount("/mnt/twice", "xfs"),
        Mount("/run/user/1000/gvfs", "fuse.gvfsd-fuse"),
    ),
)
MAC = PlaceFacts(
    platform="darwin",
    home="/Users/anna",
    mounts=(Mount("/", "apfs"), Mount("/Volumes/clinic", "smbfs"), Mount("/Volumes/dav", "webdav")),
)
WINDOWS = PlaceFacts(
    platform="win32",
    home="C:\\Users\\Anna",
    drive_type=3,
    cloud_roots=(("D:\\Arbejde", "OneDrive"),),
)
MAPPED = PlaceFacts(platform="win32", home="C:\\Users\\Anna", drive_type=4)

ALLOWED = [
    (LINUX, "/home/anna/.local/share/journal-app/vault"),
    (LINUX, "/srv/journal"),
    (LINUX, "/mnt/nas/local/journal"),
    (LINUX, "/mnt/nassau"),
    (LINUX, "/mnt/usb/journal"),
    (LINUX, "/mnt/safe/journal"),
    (LINUX, "/mnt/twice/journal"),
    (LINUX, "/srv/box/journal"),
    (LINUX, "/home/anna"),
    (LINUX, "/home/anna/boxes/journal"),
    (MAC, "/Users/anna/Library/Application Support/journal-app"),
    (MAC, "/Volumes/Backup/journal"),
    (WINDOWS, "C:\\Users\\Anna\\AppData\\Local\\journal-app"),
    (WINDOWS, "\\\\?\\C:\\Journal"),
    (WINDOWS, "D:\\Journal"),
]
REFUSED = [
    (LINUX, "/mnt/nas/journal", Refusal.NETWORK_SHARE, "nfs4"),
    (LINUX, "/mnt/nas", Refusal.NETWORK_SHARE, "nfs4"),
    (LINUX, "/mnt/share/journal", Refusal.NETWORK_SHARE, "cifs"),
    (LINUX, "/mnt/smb/journal", Refusal.NETWORK_SHARE, "smb3"),
    (LINUX, "/mnt/ssh/journal", Refusal.NETWORK_SHARE, "fuse.sshfs"),
    (LINUX, "/mnt/drive/journal", Refusal.NETWORK_SHARE, "fuse.rclone"),
    (LINUX, "/mnt/other/journal", Refusal.NETWORK_SHARE, "fuse.some-rclone-mount"),
    (LINUX, "/mnt/virtual/journal", Refusal.NETWORK_SHARE, "9p"),
    (LINUX, "/mnt/vm/journal", Refusal.NETWORK_SHARE, "vboxsf"),
    (LINUX, "/run/user/1000/gvfs/smb-share:server=nas", Refusal.NETWORK_SHARE, "fuse.gvfsd-fuse"),
    (LINUX, "/home/anna/Dropbox/journal", Refusal.CLOUD_FOLDER, "Dropbox"),
    (LINUX, "/home/anna/Dropbox (Personal)/journal", Refusal.CLOUD_FOLDER, "Dropbox"),
    (LINUX, "/home/anna/Nextcloud/journal", Refusal.CLOUD_FOLDER, "Nextcloud"),
    (LINUX, "/home/anna/ownCloud/journal", Refusal.CLOUD_FOLDER, "ownCloud"),
    (LINUX, "/home/anna/pCloudDrive/journal", Refusal.CLOUD_FOLDER, "pCloud"),
    (LINUX, "/home/anna/Box/journal", Refusal.CLOUD_FOLDER, "Box"),
    (LINUX, "/home/anna/Sync/journal", Refusal.CLOUD_FOLDER, "Syncthing"),
    (LINUX, "/data/Box Sync/journal", Refusal.CLOUD_FOLDER, "Box"),
    (LINUX, "journal", Refusal.NOT_ABSOLUTE, ""),
    (MAC, "/Volumes/clinic/journal", Refusal.NETWORK_SHARE, "smbfs"),
    (MAC, "/Volumes/dav/journal", Refusal.NETWORK_SHARE, "webdav"),
    (MAC, "/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/j", Refusal.CLOUD_FOLDER, "iCloud Drive"),
    (MAC, "/Users/anna/Library/CloudStorage/GoogleDrive-a@b.dk/My Drive/j", Refusal.CLOUD_FOLDER, "CloudStorage"),
    (MAC, "/Users/anna/Google Drive/journal", Refusal.CLOUD_FOLDER, "Google Drive"),
    (WINDOWS, "\\\\server\\share\\journal", Refusal.NETWORK_SHARE, "UNC"),
    (WINDOWS, "//server/share/journal", Refusal.NETWORK_SHARE, "UNC"),
    (WINDOWS, "\\\\?\\UNC\\server\\share\\journal", Refusal.NETWORK_SHARE, "UNC"),
    (WINDOWS, "\\\\wsl.localhost\\Ubuntu\\home", Refusal.NETWORK_SHARE, "UNC"),
    (MAPPED, "Z:\\journal", Refusal.NETWORK_SHARE, "Z:"),
    (WINDOWS, "C:\\Users\\Anna\\OneDrive\\journal", Refusal.CLOUD_FOLDER, "OneDrive"),
    (WINDOWS, "C:\\Users\\Anna\\OneDrive - Klinik ApS\\Documents\\journal", Refusal.CLOUD_FOLDER, "OneDrive"),
    (WINDOWS, "d:\\arbejde\\journal", Refusal.CLOUD_FOLDER, "OneDrive"),
    (WINDOWS, "C:\\Users\\Anna\\iCloudDrive\\journal", Refusal.CLOUD_FOLDER, "iCloud Drive"),
    (WINDOWS, "G:\\My Drive\\journal", Refusal.CLOUD_FOLDER, "Google Drive"),
    (WINDOWS, "journal", Refusal.NOT_ABSOLUTE, ""),
]


@pytest.mark.parametrize(("facts", "path"), ALLOWED)
def test_allowed(facts: PlaceFacts, path: str) -> None:
    verdict = judge_place(path, facts)

    assert verdict == places.Verdict()
    verdict.require_allowed()


@pytest.mark.parametrize(("facts", "path", "refusal", "service"), REFUSED)
def test_refused(facts: PlaceFacts, path: str, refusal: Refusal, service: str) -> None:
    verdict = judge_place(path, facts)

    assert (verdict.refusal, verdict.service) == (refusal, service)
    with pytest.raises(PlaceRefused) as raised:
        verdict.require_allowed()
    assert raised.value.reason is refusal
    assert raised.value.key == f"vault.place.{refusal.value}"
    assert service in raised.value.message


@pytest.mark.parametrize("marker", [".stfolder", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log"])
def test_a_marker_of_a_cloud_client_refuses_whatever_the_folder_is_called(marker: str) -> None:
    facts = PlaceFacts(platform="linux", markers=frozenset({marker}))

    assert judge_place("/data/plain", facts).refusal is Refusal.CLOUD_FOLDER


def test_a_folder_that_cannot_be_written_is_refused() -> None:
    assert judge_place("/x", PlaceFacts(platform="linux", is_writable=False)).refusal is Refusal.READ_ONLY


@pytest.mark.parametrize(("free", "cautions"), [(None, ()), (199_999_999, (Caution.LOW_SPACE,)), (200_000_000, ())])
def test_little_space_is_said(free: int | None, cautions: tuple[Caution, ...]) -> None:
    assert judge_place("/x", PlaceFacts(platform="linux", free_bytes=free)).cautions == cautions


# --------------------------------------------------------------------------------------------------- asking the machine


def test_linux_mount_table() -> None:
    table = "server:/a /mnt/with\\040space nfs4 rw 0 0\n/dev/sda1 / ext4 rw 0 0\nbroken\n"

    assert places.parse_linux_mounts(table) == (Mount("/mnt/with space", "nfs4"), Mount("/", "ext4"))


def test_mac_mount_table() -> None:
    table = (
        "/dev/disk3s1s1 on / (apfs, sealed, local)\n//anna@nas/Clinic on /Volumes/On Call (smbfs, nodev)\nnonsense\n"
    )

    assert places.parse_mac_mounts(table) == (Mount("/", "apfs"), Mount("/Volumes/On Call", "smbfs"))


def test_a_folder_yet_to_be_made_is_judged_by_the_one_above(tmp_path: Path) -> None:
    assert places.judge(tmp_path / "not" / "yet").refusal is None


def test_a_marker_above_is_found(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()

    assert places.judge(tmp_path / "a" / "b").service == "Syncthing"


def test_a_link_into_a_cloud_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox")

    assert places.judge(tmp_path / "innocent").service == "Dropbox"


def test_a_file_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert places.judge(tmp_path / "file").refusal is Refusal.READ_ONLY


def test_the_environment_names_cloud_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))

    assert places.judge(tmp_path / "a").service == "OneDrive"


def test_unknown_free_space_is_no_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unplugged(folder: Path) -> None:
        raise OSError

    monkeypatch.setattr(shutil, "disk_usage", unplugged)

    assert places.judge(tmp_path) == places.Verdict()


def test_the_mount_table_of_each_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text("a / ext4 rw 0 0\n")
    monkeypatch.setattr(places, "_LINUX_MOUNTS", table)
    monkeypatch.setattr(places, "_MAC_MOUNT_COMMAND", sys.executable)

    assert places._mounts("linux") == (Mount("/", "ext4"),)
    assert places._mounts("win32") == ()
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda *args, **_named: subprocess.CompletedProcess(args, 0, stdout="/dev/disk on / (apfs)\n"),
    )
    assert places._mounts("darwin") == (Mount("/", "apfs"),)


def test_a_missing_mount_table_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_LINUX_MOUNTS", tmp_path / "none")
    monkeypatch.setattr(places, "_MAC_MOUNT_COMMAND", str(tmp_path / "none"))

    assert places._mounts("linux") == ()
    assert places._mounts("darwin") == ()
