"""Checks the keyring's copies and that they are the keyring the ledger knows; it must not open a key."""

from __future__ import annotations

from pathlib import Path

from journal_app.domain.clinic import KeyringChanged
from journal_app.domain.errors import JournalError
from journal_app.vault import keyring_files
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


def check_stated(ring: Keyring, stated: KeyringChanged | None, signers: Signers, findings: Findings) -> None:
    """The keyring is the newest one that the ledger states, and its people are those whose keys count."""
    if stated is None:
        findings.add("verify.keyring.unstated")
    elif (stated.version, stated.sha256) != (ring.version, ring.digest.hex()):
        findings.add("verify.keyring.other", version=ring.version, stated=stated.version)
    if signers.holders() != {person.user: person.signing_public for person in ring.people}:
        findings.add("verify.keyring.people")
    findings.checked(Check.KEYRING)
