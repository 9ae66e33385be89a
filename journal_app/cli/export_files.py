"""Writes what is handed out of a patient into a folder: the PDF to read, the same as JSON to reuse, and their hashes.

What is written is no longer protected by the program; the folder is readable by the person who asked alone.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from journal_app.cli.arguments import Usage
from journal_app.domain.codec import encode_time, to_fields
from journal_app.domain.journal import JournalItem
from journal_app.services.exporting import PatientExport
from journal_app.services.ports import Draft

PDF_NAME, DATA_NAME, HASHES_NAME = "journal.pdf", "journal.json", "SHA256SUMS"
FORMAT = 1


def require_new(folder: Path) -> None:
    """Refuse a folder that holds something.

    Raises:
        Usage: it does, or it is a file.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Usage("the folder to write to is not empty")


def write(export: PatientExport, folder: Path, *, purpose: str) -> tuple[Path, ...]:
    """The files, in the order PDF, data, hashes.

    Raises:
        Usage: the folder cannot be written, or belongs to another user.
    """
    data = json.dumps(data_of(export, purpose=purpose), ensure_ascii=False, indent=1).encode()
    files = {PDF_NAME: export.pdf, DATA_NAME: data}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    files[HASHES_NAME] = sums.encode()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _require_own(folder)
        return tuple(_written(folder / name, content) for name, content in files.items())
    except OSError as problem:
        raise Usage(f"the folder cannot be written ({type(problem).__name__})") from None


def _require_own(folder: Path) -> None:
    """Refuse a folder, or a link to one, that another user of this computer laid there: they could exchange the files.

    Raises:
        Usage: it is another's.
    """
    if not hasattr(os, "getuid"):  # Windows keeps other users out of a person's folders itself
        return
    if {folder.lstat().st_uid, folder.stat().st_uid} != {os.getuid()}:
        raise Usage("the folder belongs to another user")


def _written(path: Path, content: bytes) -> Path:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return path


def data_of(export: PatientExport, *, purpose: str) -> dict[str, Any]:
    """Everything in the PDF as plain data; field names are those of the records' contents in ``docs/format.md``."""
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
