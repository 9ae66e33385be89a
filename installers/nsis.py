"""Makes the installer for Windows with NSIS; it must let the uninstaller take away only what was laid down.

``python3 -m installers.nsis PACKED ICON OUT`` in the checkout, with ``makensis`` on the path; it runs on Linux as well.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PureWindowsPath

from installers.packing import ROOT, Stop, run
from journal_app import __version__

SCRIPT = ROOT / "installers" / "windows" / "journal.nsi"


def removal(packed: Path) -> Iterator[str]:
    """The lines that take away each packed file by its name, then the folders that are empty, never more."""
    inside = sorted(path.relative_to(packed) for path in packed.rglob("*"))
    folders = [path for path in inside if (packed / path).is_dir()]
    for path in inside:
        if path not in folders:
            yield f'Delete "$INSTDIR\\{_quoted(path)}"'
    for path in reversed(folders):  # what lies in a folder comes behind it, so backwards means inside first
        yield f'RMDir "$INSTDIR\\{_quoted(path)}"'


def _quoted(path: Path) -> str:
    return str(PureWindowsPath(path)).replace("$", "$$")


def make(packed: Path, icon: Path, out: Path, *, version: str = __version__) -> Path:
    """Make the installer; returns its path.

    Raises:
        Stop: NSIS refused the script.
    """
    out.mkdir(parents=True, exist_ok=True)
    target = out.resolve() / f"journal-{version}.exe"
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "removal.nsh"
        listed.write_text("\n".join(removal(packed)) + "\n", encoding="utf-8-sig")
        defined = {
            "VERSION": version,
            "PACKED": packed.resolve(),
            "ICON": icon.resolve(),
            "OUT": target,
            "LIST": listed,
        }
        words = [f"-D{name}={value}" for name, value in defined.items()]
        run(["makensis", "-V2", "-WX", *words, SCRIPT], "The installer could not be made; the reason is above.")
    return target


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the installer of the named folder."""
    parser = argparse.ArgumentParser(description="Make the installer for Windows.")
    parser.add_argument("packed", type=Path, help="the program that installers.packing packed on Windows")
    parser.add_argument("icon", type=Path, help="journal.ico, which lies in the folder icons beside it")
    parser.add_argument("out", type=Path, help="the folder for the installer")
    options = parser.parse_args(arguments)
    try:
        print(make(options.packed, options.icon, options.out))
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
