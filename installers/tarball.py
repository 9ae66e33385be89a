"""Makes an archive of what the Debian package lays down, to be unpacked anywhere; it must add no other program to it.

For Linux systems that are no Debian: nothing is installed, and removing the folder removes all of it but the journals.
Run ``python3 -m installers.tarball OUT`` in the checkout, on the oldest Debian that the package is for.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from installers import deb, packing
from installers.deb import LINUX
from installers.packing import NAME, Stop, commit_time, run
from journal_app import __version__

MENU_SCRIPT = "add-to-menu"
NEEDS = "NEEDS.txt"
_COMPRESSORS = {"xz": (".xz", ("--use-compress-program=xz -6 -T2",)), "none": ("", ())}
_NEEDS_TEXT = """The program brings its own Python, Qt and SQLCipher. Of the system it needs what Debian 12 calls

{needs}

Start it with bin/journal, or run ./add-to-menu once: then it stands in the menu of whoever ran it.
"""


def lay_out(packed: Path, top: Path) -> None:
    """Lay the package's files below ``top``, where they find one another wherever that lies."""
    with tempfile.TemporaryDirectory(dir=top.parent) as scratch:
        root = Path(scratch) / "root"
        root.mkdir()
        deb.lay_out(packed, root)
        (root / "DEBIAN").mkdir()  # by which the libraries beside a program are found
        needs = deb.needed_packages(root)
        (root / "usr").rename(top)
    (top / NEEDS).write_text(_NEEDS_TEXT.format(needs=needs.replace(", ", "\n")), encoding="utf-8")
    script = top / MENU_SCRIPT
    script.write_bytes((LINUX / MENU_SCRIPT).read_bytes())
    script.chmod(0o755)


def make(packed: Path, out: Path, *, version: str = __version__, compression: str = "xz") -> Path:
    """Make the archive; returns its path below ``out``.

    Raises:
        Stop: a tool failed, or a library is in no package of this machine.
    """
    moment = commit_time()
    name = f"{NAME}-{version}-linux-{deb.architecture()}"
    ending, words = _COMPRESSORS[compression]
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"{name}.tar{ending}"
    with tempfile.TemporaryDirectory(dir=out) as scratch:
        top = Path(scratch) / name
        lay_out(packed, top)
        deb.settle(top, moment)
        run(
            [
                *("tar", "--create", "--format=gnu", "--sort=name", f"--mtime=@{moment}"),
                *("--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w"),
                *(*words, f"--directory={scratch}", f"--file={target}", name),
            ],
            "The archive could not be made; the reason is above.",
        )
    return target


def main(arguments: Sequence[str] | None = None) -> int:
    """Pack the program, unless a packed one is named, and make the archive."""
    parser = argparse.ArgumentParser(description="Make an archive for any Linux.")
    parser.add_argument("out", type=Path, help="the folder that the archive is laid in")
    parser.add_argument("--packed", type=Path, help="a program that installers/packing.py packed before")
    parser.add_argument(
        "--compression", choices=tuple(_COMPRESSORS), default="xz", help="none is for trying it at once"
    )
    options = parser.parse_args(arguments)
    try:
        packed = options.packed or packing.pack(options.out / "build")
        print(make(packed.resolve(), options.out.resolve(), compression=options.compression))
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
