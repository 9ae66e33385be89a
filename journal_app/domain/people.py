"""Who works in the clinic and what their roles allow; it must not know passwords or keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person does in the clinic; one person may have several."""

    PRACTITIONER = "practitioner"
    RECEPTIONIST = "receptionist"
    OWNER = "owner"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Registration:
    """A professional registration: who issued it (``GMC``, ``Styrelsen for Patientsikkerhed`` …), its number and profession."""

    authority: str
    number: str
    profession: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff as the journal knows them; people are never deleted, only removed from a position on."""

    id: UUID
    name: str
    roles: frozenset[Role]
    title: str = ""
    registration: Registration | None = None
    active: bool = True
