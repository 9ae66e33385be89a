"""Compares every photo and scan that records vouch for with the file that lies there; it must open none."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from journal_app.domain.errors import Environmental
from journal_app.domain.records import SealedFile
from journal_app.vault import stream_file
from journal_app.vault.checks.erasures import Absences
from journal_app.vault.checks.report import Check, Findings


class SealedFiles:
    """The files that headers name, and where."""

    def __init__(self) -> None:
        """Begin with none."""
        self._named: dict[UUID, tuple[int, SealedFile]] = {}

    def learn(self, position: int, files: tuple[SealedFile, ...]) -> None:
        """Remember the files of one record."""
        for file in files:
            self._named[file.id] = (position, file)

    def check(self, folder: Path, absences: Absences, findings: Findings) -> None:
        """Length and SHA-256 of each file, files that are missing, and files that no record names."""
        on_disk = stream_file.ids_on_disk(folder)
        for identifier, (position, file) in self._named.items():
            if identifier not in on_disk:
                if not absences.is_erased(position):
                    findings.add("verify.files.missing", position, id=str(identifier))
            elif not _is_whole(folder, file):
                findings.add("verify.files.damaged", position, id=str(identifier))
        orphans = on_disk - self._named.keys()
        if orphans:
            findings.add("verify.files.orphans", files=len(orphans), first=str(min(orphans)))
        findings.checked(Check.FILES)


def _is_whole(folder: Path, file: SealedFile) -> bool:
    try:
        size, digest = stream_file.fingerprint(folder, file.id)
    except Environmental:
        return False
    return (size, digest.hex()) == (file.size, file.sha256)
