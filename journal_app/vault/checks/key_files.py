"""Checks the keyring's copies and that they are the keyring the ledger knows; it must not open a key."""

from __future__ import annotations

from pathlib import Path

from journal_app.domain.errors import JournalError
from journal_app.vault import clinical_grants, keyring_files, keyring_standing
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.keyring_format import Keyring


def check_copies(folder: Path, ring: Keyring, findings: Findings) -> None:
    """Both copies are there, whole and the same; reading one has already checked its signature."""
    try:
        if not keyring_files.are_copies_sound(folder):
            findings.add("verify.keyring.copies")
    except JournalError:
        findings.add("verify.keyring.copies")
    staged = keyring_files.staged(folder)
    if staged is not None and staged.digest != ring.digest:
        findings.add("verify.keyring.staged")


def check_stated(ring: Keyring, signers: Signers, findings: Findings) -> None:
    """The keyring is the newest one that the ledger lawfully states, and nobody is falsely said to hold C."""
    for fault in keyring_standing.faults(ring, signers):
        if fault == "other" and signers.keyring is not None:
            findings.add("verify.keyring.other", version=ring.version, stated=signers.keyring.version)
        else:
            findings.add(f"verify.keyring.{fault}")
    if clinical_grants.unproved(ring):
        findings.add("verify.keyring.grants")
    findings.checked(Check.KEYRING)
