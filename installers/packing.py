"""Packs the program with its own Python, Qt and SQLCipher into one folder; it must take no package that is not locked.

The environment it packs from is made anew from the lock files, so nothing of a developer's machine comes along. The
same checkout, lock and Python give the same bytes: times are those of the last commit, no name tells the place.
Run ``python3 -m installers.packing WORK`` in the checkout.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = tuple(ROOT / "installers" / name for name in ("requirements.lock", "requirements-package.lock"))
SPEC = ROOT / "installers" / "journal.spec"
NAME = "journal-app"
ICONS = "icons"
"""The folder beside the packed program that holds its icons."""
_PIP = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement")
_PACKER = ("--clean", "--noconfirm", "--log-level", "WARN")


class Stop(Exception):
    """A sentence for the person at the terminal; the script ends with it."""


def commit_time(environment: Mapping[str, str] = os.environ) -> int:
    """Seconds since 1970 that all packed files bear: ``SOURCE_DATE_EPOCH``, else the time of the last commit."""
    if named := environment.get("SOURCE_DATE_EPOCH"):
        return int(named)
    asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    if asked.returncode != 0:
        raise Stop("Name the time of the build in SOURCE_DATE_EPOCH: this folder is no checkout that could tell it.")
    return int(asked.stdout)


def run(command: Sequence[str | Path], failure: str, **more: str) -> None:
    """Run a program with an environment that makes no difference to its output.

    Raises:
        Stop: it failed.
    """
    environment = os.environ | {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"} | more
    if subprocess.run([*command], env=environment, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise Stop(failure)


def environment_for(place: Path) -> Path:
    """The interpreter of a new environment with the locked packages and nothing else."""
    venv.create(place, clear=True, with_pip=True)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    for lock in LOCKS:
        run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", *_PIP, lock],
            f"A package of {lock.name} could not be installed, or is not the one that was locked.",
        )
    return python


def pack(work: Path, *, python: Path | None = None) -> Path:
    """Pack the program; returns its folder, below ``work``.

    Raises:
        Stop: a package or the packer failed.
    """
    work.mkdir(parents=True, exist_ok=True)
    python = python or environment_for(work / "environment")
    run([python, ROOT / "installers" / "icons.py", work / ICONS], "The icons could not be drawn.")
    run(
        [python, "-m", "PyInstaller", *_PACKER, "--workpath", work / "work", "--distpath", work / "packed", SPEC],
        "The program could not be packed; the reason is above.",
        JOURNAL_CHECKOUT=str(ROOT),
        JOURNAL_ICONS=str(work / ICONS),
        SOURCE_DATE_EPOCH=str(commit_time()),
    )
    return work / "packed" / NAME


def main(arguments: Sequence[str] | None = None) -> int:
    """Pack into the named folder and say where it lies."""
    parser = argparse.ArgumentParser(description="Pack the program with all it needs into one folder.")
    parser.add_argument("work", type=Path, help="a folder for what is made, which may be deleted afterwards")
    parser.add_argument("--environment", type=Path, help="the interpreter of an environment made from the lock before")
    options = parser.parse_args(arguments)
    try:
        print(pack(options.work.resolve(), python=options.environment))
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
