"""What the services need to change people and their keys, as a protocol; it must not name how keys are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from journal_app.domain.people import Person, Registration, Role
    from journal_app.services.ports import Act


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone about to join: how they are called, what they do, and the password that they typed themselves."""

    name: str
    roles: frozenset[Role]
    password: bytearray
    title: str = ""
    registration: Registration | None = None


class Staff(Protocol):
    """Changes of people and their keys; each is a record and a new version of the keyring, both or neither."""

    def admit(self, newcomer: Newcomer, *, at: datetime) -> Person:
        """Let someone join."""

    def change(self, person: Person, *, at: datetime) -> None:
        """Give someone another name, title, registration or roles."""

    def dismiss(self, person: UUID, *, reason: str, at: datetime, also: Callable[[Act], object] | None = None) -> None:
        """Let someone leave: their slot is gone, their records stay; ``also`` is done in the same act or not at all."""

    def change_password(self, *, old: bytearray, new: bytearray, at: datetime) -> None:
        """Another password for the one signed in."""

    def set_pin(self, *, password: bytearray, pin: str, at: datetime) -> None:
        """Another PIN for the one signed in."""

    def awaiting_clinical(self) -> tuple[UUID, ...]:
        """Practitioners who wait for a colleague to grant the clinical key."""

    def holding_clinical(self) -> tuple[UUID, ...]:
        """Those to whom the next clinical key will go: given this one by somebody who held it, as it shows itself."""

    def grant_clinical(self, person: UUID, *, at: datetime) -> None:
        """Seal the clinical key to a colleague whom the one signed in knows."""
