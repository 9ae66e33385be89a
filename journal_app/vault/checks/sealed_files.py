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
        self._named: dict[UUID, dict[SealedFile, int]] = {}

    def learn(self, position: int, files: tuple[SealedFile, ...]) -> None:
        """Remember the files of one record; a later record that says otherwise of a file takes nothing back."""
        for file in files:
            self._named.setdefault(file.id, {}).setdefault(file, position)

    def check(self, folder: Path, absences: Absences, findings: Findings) -> None:
        """Length and SHA-256 of each file, files that are missing, and files that no record names."""
        on_disk = stream_file.ids_on_disk(folder)
        for identifier, vouched in self._named.items():
            if identifier not in on_disk:
                for position in vouched.values():
                    if not absences.is_erased(position):
                        findings.add("verify.files.missing", position, id=str(identifier))
                continue
            found = _facts(folder, identifier)
            for file, position in vouched.items():
                if found != (file.size, file.sha256):
                    findings.add("verify.files.damaged", position, id=str(identifier))
        orphans = on_disk - self._named.keys()
        if orphans:
            findings.add("verify.files.orphans", files=len(orphans), first=str(min(orphans)))
        findings.checked(Check.FILES)


def _facts(folder: Path, identifier: UUID) -> tuple[int, str] | None:
    """Size and hash of what lies there, or None where it cannot be read."""
    try:
        size, digest = stream_file.fingerprint(folder, identifier)
    except Environmental:
        return None
    return size, digest.hex()
