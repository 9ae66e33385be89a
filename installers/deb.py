"""Makes the Debian package of the packed program; it must put nothing in it that runs while it is installed.

The package has no maintainer scripts at all: installing, upgrading and removing only lay and take away files below
``/usr``, so none of them can touch a journal. Menus and file types follow by triggers of the packages that keep them.
Run ``python3 -m installers.deb OUT`` in the checkout, on the oldest Debian that the package is for.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from installers import packing
from installers.packing import NAME, ROOT, Stop, commit_time, run
from journal_app import __version__

LINUX = ROOT / "installers" / "linux"
# Needed, but linked to by nothing: a font to begin with.
ALSO_NEEDED = ("fonts-dejavu-core",)
RECOMMENDED = ("gnome-keyring | kwalletmanager | keepassxc", "xdg-desktop-portal")
_ELF = b"\x7fELF"
_SUMMARY = """Encrypted clinical journal for aesthetic clinics
 Patients, health histories, consents, treatments and photos of an aesthetic
 clinic, encrypted on the clinic's own computer. It can prove afterwards who
 saw what, who wrote what, and what the patient had agreed to.
 .
 It brings its own Python, Qt and SQLCipher, and sends nothing anywhere.
 Removing it leaves every journal where it is."""


def lay_out(packed: Path, root: Path) -> None:
    """Lay every file where the package installs it, below ``root``."""
    home = root / "usr" / "lib" / NAME
    shutil.copytree(packed, home, symlinks=True)
    _lay(LINUX / "check-handed-out", home / "check-handed-out", mode=0o755)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "journal").symlink_to(f"../lib/{NAME}/{NAME}")
    share = root / "usr" / "share"
    for name in (f"{NAME}.desktop", f"{NAME}-check.desktop"):
        _lay(LINUX / name, share / "applications" / name)
    _lay(LINUX / f"{NAME}.svg", share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg")
    _zip(LINUX / "journal.1", share / "man" / "man1" / "journal.1.gz")
    _zip(ROOT / "CHANGELOG.md", share / "doc" / NAME / "changelog.gz")


def _lay(source: Path, target: Path, *, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def _zip(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))


def programs_in(root: Path) -> Iterator[Path]:
    """Every program and shared library below ``root``, in the order of their names."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _ELF:
                    yield path


def needed_packages(root: Path) -> str:
    """The packages, with their oldest versions, that hold the system libraries which the files below ``root`` ask for.

    Raises:
        Stop: a library is in no package of this machine, and not among ours.
    """
    programs = list(programs_in(root))
    ours = sorted({path.parent for path in programs})
    with tempfile.TemporaryDirectory() as scratch:
        control = Path(scratch) / "debian" / "control"
        control.parent.mkdir()
        control.write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", encoding="utf-8")
        asked = subprocess.run(
            ["dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info"]
            + [f"-l{folder}" for folder in ours]
            + [f"-e{path}" for path in programs],
            cwd=scratch,
            capture_output=True,
            text=True,
            check=False,
        )
    found = re.search(r"^shlibs:Depends=(.+)$", asked.stdout, re.MULTILINE)
    if asked.returncode != 0 or found is None:
        reasons = "\n".join(line for line in asked.stderr.splitlines() if "error:" in line)
        raise Stop(f"What the program needs of the system could not be told:\n{reasons}")
    return ", ".join((*found[1].split(", "), *ALSO_NEEDED))


def architecture() -> str:
    """What Debian calls the processors that this machine packs for."""
    asked = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


def control(*, version: str, architecture: str, needs: str, size: int) -> str:
    """What the package says of itself; ``size`` in KiB."""
    return (
        f"Package: {NAME}\nVersion: {version}\nArchitecture: {architecture}\n"
        "Maintainer: The Journal project <journal@example.org>\n"
        f"Installed-Size: {size}\nDepends: {needs}\nRecommends: {', '.join(RECOMMENDED)}\n"
        f"Section: misc\nPriority: optional\nDescription: {_SUMMARY}\n"
    )


def settle(root: Path, moment: int) -> int:
    """Give every file the modes and times that do not depend on who builds; returns the size of all in KiB."""
    size = 0
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
            size += -(-path.stat().st_size // 1024) if path.is_file() else 1
        os.utime(path, (moment, moment), follow_symlinks=False)
    return size


def make(packed: Path, out: Path, *, version: str = __version__, compression: str = "xz") -> Path:
    """Make the package from the packed program; returns its path below ``out``.

    Raises:
        Stop: a tool of Debian's failed, or a library is nowhere.
    """
    moment = commit_time()
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"{NAME}_{version}_{architecture()}.deb"
    with tempfile.TemporaryDirectory(dir=out) as scratch:
        root = Path(scratch) / "root"
        root.mkdir(mode=0o755)
        lay_out(packed, root)
        size = settle(root, moment)
        (root / "DEBIAN").mkdir()  # by which the libraries beside a program are found
        needs = needed_packages(root)
        text = control(version=version, architecture=architecture(), needs=needs, size=size)
        (root / "DEBIAN" / "control").write_text(text, encoding="utf-8")
        settle(root, moment)
        run(
            ["dpkg-deb", "--build", "--root-owner-group", f"-Z{compression}", "--threads-max=2", root, target],
            "The package could not be built.",
            SOURCE_DATE_EPOCH=str(moment),
        )
    return target


def main(arguments: Sequence[str] | None = None) -> int:
    """Pack the program, unless a packed one is named, and make the package."""
    parser = argparse.ArgumentParser(description="Make the Debian package.")
    parser.add_argument("out", type=Path, help="the folder that the package is laid in")
    parser.add_argument("--packed", type=Path, help="a program that installers/packing.py packed before")
    parser.add_argument("--environment", type=Path, help="the interpreter of an environment made from the lock before")
    parser.add_argument("--version", default=__version__)
    parser.add_argument(
        "--compression", choices=("xz", "none"), default="xz", help="none is for trying it at once: xz takes minutes"
    )
    options = parser.parse_args(arguments)
    try:
        packed = options.packed or packing.pack(options.out / "build", python=options.environment)
        out, more = options.out.resolve(), {"version": options.version, "compression": options.compression}
        print(make(packed.resolve(), out, **more))
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
