"""Reads and replaces the keyring's two copies beside the database; it must not know what a keyring means.

A change happens in two steps, so that the ledger can state it in between: `stage` writes the next version beside the
current one, the ledger's ``keyring.changed`` with the same digest commits it, `commit_staged` renames it over both
copies. After a crash the caller compares `staged` with the ledger and finishes or drops it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from journal_app.domain.errors import Environmental
from journal_app.vault import durable_file
from journal_app.vault.keyring_format import Keyring, KeyringDamaged, KeyringTooNew

NAME: Final = "keyring.json"
COPY_NAME: Final = "keyring.copy.json"
NEXT_NAME: Final = "keyring.next.json"
_LIMIT: Final = 16 * 1024 * 1024


class KeyringMissing(Environmental):
    """Neither copy is there: this is no vault, or its key file was taken away."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "vault.keyring.missing",
            "There are no sign-in keys in {folder}. Is this the right folder? If the file was deleted, "
            "restore a backup.",
            folder=str(folder),
        )


def read(folder: Path) -> Keyring:
    """Return the newest valid copy and write nothing; raise `KeyringMissing`, `KeyringDamaged` or `KeyringTooNew`."""
    found = [_copy(folder / name) for name in (NAME, COPY_NAME)]
    if all(copy is None for copy in found):
        raise KeyringMissing(folder)
    for copy in found:
        if isinstance(copy, KeyringTooNew):
            raise copy
    valid = [copy for copy in found if isinstance(copy, Keyring)]
    if not valid:
        raise next(copy for copy in found if isinstance(copy, KeyringDamaged))
    if len({keyring.vault for keyring in valid}) > 1:
        raise KeyringDamaged("copies of two journals")
    return max(valid, key=lambda keyring: keyring.version)


def load(folder: Path) -> Keyring:
    """Return the newest valid copy, as `read` does, and repair the other where the folder lets us."""
    keyring = read(folder)
    repair(folder, keyring)
    return keyring


def repair(folder: Path, keyring: Keyring) -> None:
    """Make both copies ``keyring``, which the ledger knows, where the folder lets us."""
    data = keyring.encode()
    for name in (NAME, COPY_NAME):
        # A folder that cannot be written to is said elsewhere, at the first thing that has to be written.
        with suppress(Environmental):
            if not _holds(folder / name, data):
                durable_file.write(folder / name, data)


def are_copies_sound(folder: Path) -> bool:
    """Tell whether both copies are there and the same, for ``verify``; writes nothing."""
    data = read(folder).encode()
    return all(_holds(folder / name, data) for name in (NAME, COPY_NAME))


def stage(folder: Path, keyring: Keyring) -> None:
    """Write ``keyring`` as the next version, on disk when this returns; nobody reads it yet."""
    keyring.require_signature()
    durable_file.write(folder / NEXT_NAME, keyring.encode())


def staged(folder: Path) -> Keyring | None:
    """Return the next version if one is staged; a damaged one counts as none, since it was never committed."""
    copy = _copy(folder / NEXT_NAME)
    return copy if isinstance(copy, Keyring) else None


def commit_staged(folder: Path) -> Keyring:
    """Make the staged version the current one and return it; may be called again after a crash.

    Raises `KeyringMissing` where nothing is staged.
    """
    keyring = staged(folder)
    if keyring is None:
        raise KeyringMissing(folder)
    durable_file.write(folder / COPY_NAME, keyring.encode())
    durable_file.replace(folder / NEXT_NAME, folder / NAME)
    return keyring


def discard_staged(folder: Path) -> None:
    """Forget the staged version, which the ledger never stated."""
    durable_file.remove(folder / NEXT_NAME)


def remove_unfinished(folder: Path) -> None:
    """Delete versions that a killed program had not finished writing: whoever left since may still have a slot there.

    For the one program in the vault only.
    """
    for name in (NAME, COPY_NAME, NEXT_NAME):
        durable_file.remove_unfinished(folder / name)


def replace(folder: Path, keyring: Keyring) -> None:
    """Stage and commit in one go, for a vault that has no ledger yet."""
    stage(folder, keyring)
    commit_staged(folder)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return durable_file.read(path, limit=_LIMIT) == data
    except durable_file.FileTooLong:
        return False


def _copy(path: Path) -> Keyring | KeyringDamaged | KeyringTooNew | None:
    try:
        data = durable_file.read(path, limit=_LIMIT)
        return None if data is None else Keyring.parse(data)
    except (KeyringDamaged, KeyringTooNew) as problem:
        return problem
    except durable_file.FileTooLong:
        return KeyringDamaged("length")
