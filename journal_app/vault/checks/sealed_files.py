"""Compares every photo and scan that records vouch for with what lies there; it must open no original.

Smaller pictures are opened, by the key that follows from the original's: nothing else tells whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from journal_app.domain.errors import Environmental
from journal_app.domain.records import SealedFile
from journal_app.vault import kept_files, renditions, stream_file
from journal_app.vault.checks.erasures import Absences
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.database import Database
from journal_app.vault.stream_file import FileSealBroken


class SealedFiles:
    """The files that headers name, and where."""

    def __init__(self) -> None:
        """Begin with none."""
        self._named: dict[UUID, dict[SealedFile, int]] = {}
        self._naming: dict[UUID, list[int]] = {}

    def learn(self, position: int, files: tuple[SealedFile, ...]) -> None:
        """Remember the files of one record; a later record that says otherwise of a file takes nothing back."""
        for file in files:
            self._named.setdefault(file.id, {}).setdefault(file, position)
            self._naming.setdefault(file.id, []).append(position)

    def check(self, folder: Path, journal: Database, absences: Absences, findings: Findings) -> None:
        """Length and SHA-256 of each file, files that are missing, and whatever no record names."""
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
        self._check_shared(findings)
        orphans = on_disk - self._named.keys()
        if orphans:
            findings.add("verify.files.orphans", files=len(orphans), first=str(min(orphans)))
        strays = renditions.files_with_any(folder, journal) - self._named.keys()
        if strays:
            findings.add("verify.files.stray_renditions", files=len(strays))
        findings.checked(Check.FILES)

    def _check_shared(self, findings: Findings) -> None:
        for identifier, positions in self._naming.items():
            if len(positions) > 1:
                findings.add("verify.files.shared", *positions, id=str(identifier))


class Renditions:
    """Opens every smaller picture as of the file it is kept for, while the record that keeps the file's key is open."""

    def __init__(self, folder: Path, journal: Database, vault: UUID) -> None:
        """Read the rows of ``journal`` and the files in ``folder``."""
        self._folder = folder
        self._journal = journal
        self._vault = vault

    def check(
        self, position: int, files: tuple[SealedFile, ...], secrets: Mapping[str, str], findings: Findings
    ) -> None:
        """Those of one record's files; a file whose key is not among its record's ``secrets`` has none that open."""
        for file in files:
            key = secrets.get(kept_files.secret_name(file.id), "")
            for longest, sealed in renditions.kept_of(file.id, folder=self._folder, database=self._journal):
                try:
                    renditions.unseal(sealed, key, file=file.id, longest=longest, vault=self._vault)
                except FileSealBroken:
                    findings.add("verify.files.rendition", position)


def _facts(folder: Path, identifier: UUID) -> tuple[int, str] | None:
    """Size and hash of what lies there, or None where it cannot be read."""
    try:
        size, digest = stream_file.fingerprint(folder, identifier)
    except Environmental:
        return None
    return size, digest.hex()
