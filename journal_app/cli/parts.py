"""What the terminal is handed by ``bootstrap``, and what comes back; it must not know how any of it is done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """Which demo clinic to make: where, which of them, how many patients over how many years."""

    vault: Path
    seed: int = 7
    patients: int = 2000
    years: int = 3


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who works in the demo clinic; their password protects invented data only."""

    name: str
    roles: tuple[str, ...]
    password: str
    pin: str


@dataclass(frozen=True, slots=True)
class DemoClinic:
    """A demo clinic that was made."""

    vault: Path
    people: tuple[DemoPerson, ...]
    patients: int
    records: int
    seconds: float
