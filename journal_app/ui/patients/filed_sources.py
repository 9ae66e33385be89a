"""Deletes files outside the journal that it holds to the byte; it must not touch one that was changed meanwhile."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.ui.patients.scan_files import read_scans


@dataclass(frozen=True, slots=True)
class FiledSource:
    """A file that was filed, and the SHA-256 (hex) of what was read of it."""

    path: Path
    sha256: str


def delete_sources(sources: Iterable[FiledSource]) -> tuple[str, ...]:
    """The names of those that are still there: changed since they were filed, or not to be deleted."""
    return tuple(one.path.name for one in sources if not _deleted(one))


def _deleted(source: FiledSource) -> bool:
    try:
        (now,) = read_scans((source.path,))
        if hashlib.sha256(now).hexdigest() != source.sha256:
            return False
        source.path.unlink()
    except (UserFacing, Environmental, OSError):
        return False
    return True
