"""Which recovery kit opens which backup in a folder, as the backups' own keyrings say; it must not open one.

Nobody need have signed what they say: a false number at the most has a new kit asked for that was not due.
"""

from __future__ import annotations

from journal_app.domain.errors import JournalError
from journal_app.domain.kits import KitLabel
from journal_app.vault.backup import layout, trusted_keys
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.keyring_format import Keyring


def of(folder: BackupFolder) -> dict[str, KitLabel]:
    """The kit of every backup whose keyring can be read, by the backup's name."""
    found: dict[str, KitLabel] = {}
    for name in folder.names():
        try:
            ring = Keyring.parse(layout.read(folder.generations / name / layout.KEYRING, limit=trusted_keys.LONGEST))
        except JournalError:
            continue
        if ring.vault == folder.vault:
            found[name] = ring.recovery.kit
    return found


def newest(folder: BackupFolder) -> int:
    """The greatest number of a kit that any of them says, 0 where none does."""
    return max((kit.number for kit in of(folder).values()), default=0)
