"""Packs a handed-out folder into one encrypted file for the way (ZIP, AES-256, WinZip's AE-2); it must not choose why.

The passphrase is always drawn here, never typed: the format derives its key with only 1,000 rounds of PBKDF2, which is
too little for words that people think of and enough for a hundred random bits. See docs/decisions.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journal_app.bundle import making
from journal_app.bundle.bag import PlaceTaken, error_for
from journal_app.bundle.making import Made, Told
from journal_app.domain.errors import Environmental
from journal_app.services.case_export import CaseRequest
from journal_app.services.session import Session

if TYPE_CHECKING:
    from pyzipper import AESZipFile

SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Thirty-two signs that nobody mistakes for one another over the telephone; each is worth five bits."""
_GROUPS, _SIGNS_OF_A_GROUP = 5, 4
_INNER: Final = "journal"
_BLOCK: Final = 1 << 20
_PACKED_ALREADY: Final = frozenset({".jpg", ".png", ".webp", ".heic", ".pdf"})


class TransportBroken(Environmental):
    """The encrypted file could not be read back whole; it was deleted."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "bundle.transport_broken",
            "The encrypted file could not be read back whole, so it was deleted, though the journal says that it was "
            "made. Try another drive.",
        )


@dataclass(frozen=True, slots=True)
class Sent:
    """One encrypted file; ``passphrase`` is told by another way than the file goes, and kept nowhere."""

    made: Made
    file: Path
    passphrase: str


def new_passphrase() -> str:
    """A hundred random bits, in groups to be read out."""
    groups = ("".join(secrets.choice(SIGNS) for _ in range(_SIGNS_OF_A_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def make_encrypted(
    session: Session,
    request: CaseRequest,
    target: Path,
    *,
    passphrase: str = "",
    on_progress: Told = lambda _done, _of: None,
) -> Sent:
    """Hand out a patient's whole journal as one encrypted file at ``target``, where nothing may lie.

    ``passphrase`` is one that ``new_passphrase`` drew, where several files are to open with the same; else it is drawn.
    The folder lies unencrypted on this computer, in a folder of this person's own, until the file is whole: never
    beside ``target``, which may be a stick that travels or a folder that somebody else's computers copy.

    Raises:
        UserFacing: as ``making.make``, or something lies at ``target``.
        Environmental: it could not be written, or not be read back whole; nothing is left of it then.
    """
    file = target.expanduser().absolute()
    if file.exists() or file.is_symlink():
        raise PlaceTaken
    packed = file.with_name(f".{file.name}.{secrets.token_hex(4)}.unfinished")
    workshop = session.vault.workshop()
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        packed.touch(mode=0o600, exist_ok=False)  # a place that cannot be written to is told of first
        made = making.make(session, request, workshop / _INNER, on_progress=on_progress)
        passphrase = passphrase or new_passphrase()
        pack(made.folder, packed, passphrase)
        if not is_whole(packed, made.folder, passphrase):
            raise TransportBroken
        packed.rename(file)
    except OSError as problem:
        raise error_for(problem) from problem
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        with suppress(OSError):
            packed.unlink(missing_ok=True)
    return Sent(made, file, passphrase)


def pack(folder: Path, file: Path, passphrase: str) -> None:
    """Write the folder's files into one encrypted file, where nothing or an empty one of this person's own may lie."""
    import pyzipper

    with file.open("wb") as raw:
        file.chmod(0o600)
        with pyzipper.AESZipFile(raw, "w", encryption=pyzipper.WZ_AES) as archive:
            archive.setpassword(passphrase.encode("ascii"))
            for path in _files(folder):
                name = f"{_INNER}/{path.relative_to(folder).as_posix()}"
                way = pyzipper.ZIP_STORED if path.suffix in _PACKED_ALREADY else pyzipper.ZIP_DEFLATED
                archive.write(path, name, compress_type=way)


def is_whole(file: Path, folder: Path, passphrase: str) -> bool:
    """Whether the file opens with the passphrase and holds exactly the folder's files, to the byte."""
    import pyzipper

    with suppress(pyzipper.BadZipFile, RuntimeError), pyzipper.AESZipFile(file) as archive:
        archive.setpassword(passphrase.encode("ascii"))
        wanted = {f"{_INNER}/{path.relative_to(folder).as_posix()}": path for path in _files(folder)}
        return sorted(archive.namelist()) == sorted(wanted) and all(
            _digest(_blocks_in(archive, name)) == _digest(_blocks_of(path)) for name, path in wanted.items()
        )
    return False


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _digest(blocks: Iterator[bytes]) -> bytes:
    hashed = hashlib.sha256()
    for block in blocks:
        hashed.update(block)
    return hashed.digest()


def _blocks_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from _until_empty(file.read)


def _blocks_in(archive: AESZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as file:
        yield from _until_empty(file.read)


def _until_empty(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while block := read(_BLOCK):
        yield block
