"""What on a drive is believed, said in this one place; it must not open a key, nor decide what follows from a belief.

No manifest, list or note on a drive is believed for anything unless somebody whose key counts now signed it, and none
that is dated ahead of the clock. Whose keys count says the ledger of the open journal or, at a restore, of the newest
backup (`newest_members`). Whoever can write to a drive can sign with a key of their own, whoever left with an old one,
and can give any date: so an old signature says nothing, not even of the time when it counted. The clock is this
computer's, or the newest time in the ledger where that is later: one that was set back makes nobody a liar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Self, TypeAlias
from uuid import UUID

from journal_app.vault.backup import manifest, trusted_keys
from journal_app.vault.backup.erasure_list import ErasureList
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.backup.manifest import Manifest
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.views import moment_of

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault

AHEAD: Final = timedelta(minutes=10)
"""How far two computers' clocks may be apart."""

Members: TypeAlias = frozenset[tuple[UUID, bytes]]
"""Person and public signing key."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Whose signatures are believed, and what time it is at the latest."""

    members: Members
    latest: datetime

    @classmethod
    def at(cls, members: Members, now: datetime, *newest: int) -> Self:
        """By the clock, or the ``newest`` time (µs) of a ledger where that is later."""
        return cls(members, max((now, *(moment_of(one) for one in newest))))

    @classmethod
    def of_journal(cls, vault: OpenVault, now: datetime) -> Self:
        """Those whose keys count in an open journal."""
        members = frozenset(vault.signers().holders().items())
        return cls.at(members, now, SqlRecordStore(vault.database).head().newest)

    def holds(self, one: Manifest | ErasureList) -> bool:
        """Whether it is believed."""
        return self.allows(one.made) and trusted_keys.is_by_one(one, self.members)

    def allows(self, made: datetime) -> bool:
        """Whether something can have been made then."""
        return made - self.latest <= AHEAD

    def manifests(self, folder: BackupFolder) -> dict[str, Manifest]:
        """The manifests in a folder that are believed, by the backup's name, oldest first."""
        return {name: one for name, one in manifest.readable(folder).items() if self.holds(one)}
