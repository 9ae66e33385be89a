"""Names the database files of one vault and deletes those that are out of force; it must not open any.

The keyring names the file in force, ``journal-<number>.db``. An exchange of keys makes the next number under a name
that never counts (``.next``). What goes is what can be shown to be out of force: a file of that name, and a lower
number than the one in force. A higher number stays: an older keyring may have been put beside it by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from journal_app.vault import durable_file

_NAME: Final = re.compile(r"journal-([1-9][0-9]{0,8})\.db")
_UNFINISHED: Final = ".next"
_COMPANIONS: Final = ("", "-wal", "-shm", "-journal")


def next_name(folder: Path, active: str) -> str:
    """Return a name that no file in ``folder`` has, of a higher number than any there and than ``active``."""
    numbers = [number for number, _ in _numbered(folder)]
    found = _NAME.fullmatch(active)
    return f"journal-{max([1, *numbers, *([int(found[1])] if found else [])]) + 1}.db"


def unfinished(path: Path) -> Path:
    """Return where a database is made that is to be called ``path``."""
    return path.with_suffix(_UNFINISHED)


def remove(folder: Path, name: str) -> None:
    """Delete a database file that is out of force, finished or not, with what lies beside it."""
    for path in (folder / name, unfinished(folder / name)):
        _remove(path)


def sweep(folder: Path, active: str) -> None:
    """Delete what an exchange of keys left behind, unfinished or superseded."""
    found = _NAME.fullmatch(active)
    in_force = int(found[1]) if found else 0
    for number, name in tuple(_numbered(folder)):
        if number < in_force:
            remove(folder, name)
    for path in tuple(folder.glob(f"journal-*{_UNFINISHED}")):
        _remove(path)


def _remove(path: Path) -> None:
    for companion in _COMPANIONS:
        durable_file.remove(path.with_name(path.name + companion))


def _numbered(folder: Path) -> Iterator[tuple[int, str]]:
    for path in folder.glob("journal-*"):
        found = _NAME.fullmatch(path.name)
        if found:
            yield int(found[1]), path.name
