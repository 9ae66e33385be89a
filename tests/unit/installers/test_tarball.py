"""The archive for any Linux: the package's files, the same bytes twice, and a menu entry from wherever it lies."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from installers import deb, tarball
from installers.packing import NAME

pytestmark = pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="Debian's tools are not here")
TRUE = shutil.which("true") or ""
MOMENT = "1767225600"


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A stand-in for the packed program, which does nothing."""
    folder = tmp_path / "packed" / NAME
    (folder / "_internal").mkdir(parents=True)
    shutil.copy(TRUE, folder / NAME)
    (folder / "_internal" / "data.txt").write_text("data", "utf-8")
    return folder


@pytest.fixture
def made(packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MOMENT)
    return tarball.make(packed, tmp_path / "out", version="1.2.3", compression="none")


@pytest.fixture
def unpacked(made: Path, tmp_path: Path) -> Path:
    place = tmp_path / "Some place"
    with tarfile.open(made) as archive:
        archive.extractall(place, filter="data")
    (top,) = place.iterdir()
    return top


def test_it_holds_what_the_package_lays_down(unpacked: Path, packed: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    deb.lay_out(packed, root)
    ours = {path.relative_to(root / "usr") for path in (root / "usr").rglob("*")}
    theirs = {path.relative_to(unpacked) for path in unpacked.rglob("*")}
    assert theirs - ours == {Path(tarball.MENU_SCRIPT), Path(tarball.NEEDS)}
    assert ours <= theirs
    assert "libc6" in (unpacked / tarball.NEEDS).read_text("utf-8")


def test_it_starts_from_wherever_it_lies(unpacked: Path) -> None:
    start = unpacked / "bin" / "journal"
    assert start.resolve() == unpacked.resolve() / "lib" / NAME / NAME
    assert subprocess.run([str(start)], env={}, check=False).returncode == 0


def test_the_same_bytes_twice(made: Path, packed: Path, tmp_path: Path) -> None:
    for path in packed.rglob("*"):
        path.touch()
    again = tarball.make(packed, tmp_path / "again", version="1.2.3", compression="none")
    assert again.read_bytes() == made.read_bytes()
    with tarfile.open(made) as archive:
        assert {(one.uid, one.gid, one.uname, one.mtime) for one in archive} == {(0, 0, "", int(MOMENT))}


def test_the_menu_entries_name_this_place(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    subprocess.run([str(unpacked / tarball.MENU_SCRIPT)], env={"HOME": str(home), "PATH": "/usr/bin:/bin"}, check=True)
    menu = home / ".local" / "share" / "applications"
    entry = (menu / "journal-app.desktop").read_text("utf-8").splitlines()
    check = (menu / "journal-app-check.desktop").read_text("utf-8").splitlines()
    assert f'Exec="{unpacked}/bin/journal"' in entry
    assert f'Exec="{unpacked}/lib/journal-app/check-handed-out" %f' in check
    assert f"Icon={unpacked}/share/icons/hicolor/scalable/apps/journal-app.svg" in entry
    assert {path.name for path in home.rglob("*") if path.is_file()} == {
        "journal-app.desktop",
        "journal-app-check.desktop",
    }
    if shutil.which("desktop-file-validate"):
        for path in menu.iterdir():
            subprocess.run(["desktop-file-validate", str(path)], check=True)


def test_a_place_that_a_menu_cannot_name_is_refused(unpacked: Path, tmp_path: Path) -> None:
    odd = tmp_path / 'a "$(touch here)"'
    shutil.copytree(unpacked, odd, symlinks=True)
    done = subprocess.run(
        [str(odd / tarball.MENU_SCRIPT)],
        env={"HOME": str(tmp_path / "home"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert not (tmp_path / "home").exists()
