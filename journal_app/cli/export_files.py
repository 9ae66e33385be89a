"""Writes what is handed out of a patient into a folder: PDF to read, JSON to reuse, the original files, and hashes.

What is written is no longer protected by the program; the folder is readable by the person who asked alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from journal_app.cli.arguments import Usage
from journal_app.domain.codec import encode_time, to_fields
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.services.exporting import OriginalFile, PatientExport, originals_of, suffix_of
from journal_app.services.ports import Draft

PDF_NAME, DATA_NAME, HASHES_NAME = "journal.pdf", "journal.json", "SHA256SUMS"
NAMES = (PDF_NAME, DATA_NAME, HASHES_NAME)
FILES_NAME = "file"
FORMAT = 1


def require_new(folder: Path) -> None:
    """Refuse a folder that holds something.

    Raises:
        Usage: it does, or it is a file.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Usage("the folder to write to is not empty")


def require_absent(file: Path) -> None:
    """Refuse a file that is there already, or a folder that is not.

    Raises:
        Usage: it is, or it is not.
    """
    if file.exists() or file.is_symlink():
        raise Usage("the file to write to is there already")
    if not file.parent.is_dir():
        raise Usage("there is no such folder to write to")


@contextmanager
def taken_back() -> Iterator[list[Path]]:
    """Deletes what is on the list it gives, the last first, when whatever is done meanwhile fails or is interrupted.

    Raises:
        Usage: something of it could not be deleted.
    """
    begun: list[Path] = []
    try:
        yield begun
    except BaseException as why:
        left = [one for one in reversed(begun) if not _is_gone(one)]
        if left:
            places = ", ".join(map(str, left))
            raise Usage(f"it failed, and what was written lies there still and can be read: delete {places}") from why
        raise


def _is_gone(path: Path) -> bool:
    """Delete a file, a link or a folder; whether nothing lies there any more."""
    try:
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
    except OSError:
        return not os.path.lexists(path)
    return True


def write_alone(file: Path, content: bytes, begun: list[Path]) -> Path:
    """One file for the person who asked alone; ``begun`` says that it is there as soon as it is.

    Raises:
        Usage: it cannot be written.
    """
    try:
        return _written(file.parent.resolve() / file.name, content, begun)
    except OSError as problem:
        raise Usage(f"the file cannot be written ({type(problem).__name__})") from None


def write(
    export: PatientExport,
    folder: Path,
    *,
    purpose: str,
    open_file: Callable[[OriginalFile], bytes],
    begun: list[Path],
) -> tuple[Path, ...]:
    """The files, in the order PDF, originals, data, hashes; the originals one at a time, for they may be large.

    ``begun`` says what is there as soon as it is; a link is followed once, and from then on it may lead elsewhere. What
    cannot be opened has no name in the data; the rest is handed out all the same.

    Raises:
        Usage: the folder cannot be written, or belongs to another user.
    """
    try:
        folder = _own_folder(folder, begun)
        sums: dict[str, str] = {}

        def summed(name: str, content: bytes) -> Path:
            sums[name] = hashlib.sha256(content).hexdigest()
            return _written(folder / name, content, begun)

        paths = [summed(PDF_NAME, export.pdf)]
        names: dict[UUID, str] = {}
        for number, original in enumerate(originals_of(export.record), start=1):
            content = _content(original, open_file)
            if content is not None:
                name = names[original.file] = f"{FILES_NAME}-{number:04d}.{suffix_of(content)}"
                paths.append(summed(name, content))
        data = json.dumps(data_of(export, purpose=purpose, names=names), ensure_ascii=False, indent=1).encode()
        paths.append(summed(DATA_NAME, data))
        lines = "".join(f"{digest}  {name}\n" for name, digest in sums.items())
        return (*paths, _written(folder / HASHES_NAME, lines.encode(), begun))
    except OSError as problem:
        raise Usage(f"the folder cannot be written ({type(problem).__name__})") from None


def _content(original: OriginalFile, open_file: Callable[[OriginalFile], bytes]) -> bytes | None:
    try:
        return open_file(original)
    except (UserFacing, Environmental):
        return None


def _own_folder(folder: Path, begun: list[Path]) -> Path:
    """The folder itself, made where it is not there, and this user's."""
    is_new = not folder.exists()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _require_own(folder)
    itself = folder.resolve()
    if is_new:
        begun.append(itself)
    return itself


def _require_own(folder: Path) -> None:
    """Refuse a folder, or a link to one, that another user of this computer laid there: they could exchange the files.

    Raises:
        Usage: it is another's.
    """
    if not hasattr(os, "getuid"):  # Windows keeps other users out of a person's folders itself
        return
    if {folder.lstat().st_uid, folder.stat().st_uid} != {os.getuid()}:
        raise Usage("the folder belongs to another user")


def _written(path: Path, content: bytes, begun: list[Path]) -> Path:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    begun.append(path)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return path


def data_of(export: PatientExport, *, purpose: str, names: Mapping[UUID, str] | None = None) -> dict[str, Any]:
    """Everything in the PDF as plain data; field names are those of the records' contents in ``docs/format.md``.

    ``names`` are what the original files are called beside it, by their ids.
    """
    record, ledger = export.record, export.ledger
    return {
        "format": FORMAT,
        "made": {"at": encode_time(export.made_at), "by": export.made_by, "purpose": purpose},
        "clinic": to_fields(export.clinic),
        "ledger": {
            "vault": str(ledger.vault),
            "first_record": ledger.first_record,
            "size": ledger.size,
            "root": ledger.root,
        },
        "patient": {"id": str(record.patient.id), **to_fields(record.patient.details)},
        "allergies": to_fields(record.allergies),
        "records": [_item(item) for item in sorted(record.items, key=lambda item: item.position)],
        "drafts": [_draft(draft) for draft in export.drafts],
        "files": [_file(one, names or {}) for one in originals_of(export.record)],
    }


def _file(original: OriginalFile, names: Mapping[UUID, str]) -> dict[str, Any]:
    return {
        "record": str(original.item),
        "file": str(original.file),
        "name": names.get(original.file),
        "size": original.size,
        "sha256": original.sha256,
    }


def _item(item: JournalItem) -> dict[str, Any]:
    return {
        "position": item.position,
        "id": str(item.id),
        "kind": item.kind,
        "at": encode_time(item.at),
        "author": str(item.author),
        "author_name": item.author_name,
        "leaf": item.leaf.hex(),
        "corrected_by": None if item.corrected_by is None else str(item.corrected_by),
        "content": None if item.content is None else to_fields(item.content),
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "unsigned": True,
        "id": str(draft.id),
        "author": str(draft.author),
        "patient": str(draft.patient),
        "kind": draft.kind,
        "saved": encode_time(draft.saved),
        "content": dict(draft.content),
    }
