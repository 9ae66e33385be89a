"""One person's signed-in session and what every act in it needs; it must not act itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.people import Permission, require
from journal_app.services.bundle_port import Bundles
from journal_app.services.documents_port import Documents, Pictures
from journal_app.services.packs_port import Packs
from journal_app.services.ports import Clock, Vault


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in at which vault, with clock, packs, makers of documents and folders, and opener of pictures."""

    vault: Vault
    clock: Clock
    packs: Packs
    documents: Documents
    pictures: Pictures
    bundles: Bundles

    def now(self) -> datetime:
        """The current time, aware, UTC."""
        return self.clock.now()

    def require(self, permission: Permission) -> None:
        """Refuse unless the person signed in may do this at this moment; raises UserFacing."""
        require(self.vault.person, permission)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What an act changed: kinds of records and the patients touched. ``made`` is the id of the record asked for."""

    kinds: frozenset[str]
    patients: frozenset[UUID] = frozenset()
    made: UUID | None = None

    @classmethod
    def of(cls, *kinds: str, patients: Iterable[UUID] = (), made: UUID | None = None) -> ChangeSet:
        """A change set of these kinds."""
        return cls(frozenset(kinds), frozenset(patients), made)
