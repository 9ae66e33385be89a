"""What a verification found, in a form that screens, terminals and tests can use; it must not check anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from journal_app.vault.checks.sentences import ALL_WELL, SENTENCES, Check, Severity

__all__ = ["MOST_POSITIONS", "Check", "Finding", "Findings", "Report", "Severity"]

MOST_POSITIONS: Final = 100
"""How many positions one finding names; ``count`` says how many there are."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one check.

    ``key`` and ``params`` are for translation, ``sentence`` is the English default in ``str.format`` form.
    ``positions`` are at most `MOST_POSITIONS` of the ``count`` records concerned; both are empty where no record is.
    """

    check: Check
    severity: Severity
    key: str
    sentence: str
    positions: tuple[int, ...] = ()
    count: int = 0
    params: tuple[tuple[str, str | int], ...] = ()

    @property
    def message(self) -> str:
        """The English sentence with its values filled in."""
        return self.sentence.format(count=self.count, **dict(self.params))


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome for one ledger: how far it reaches and everything that was found, in the order of the checks.

    ``signatures_from`` is the first position whose signature was checked in this run. ``is_complete`` is False where
    the run was stopped, or where damage kept later checks from being made.
    """

    vault: UUID
    line: int
    size: int
    root: bytes
    signatures_from: int
    findings: tuple[Finding, ...]
    is_complete: bool

    @property
    def is_sound(self) -> bool:
        """Whether everything was checked and nothing was found; notices do not count."""
        return self.is_complete and not self.found()

    def found(self, check: Check | None = None) -> tuple[Finding, ...]:
        """What is damage, of one check or of all."""
        return tuple(one for one in self.findings if one.severity is Severity.FINDING and check in (None, one.check))


class Findings:
    """Collects results while the checks run, joining equal sentences about many records into one."""

    def __init__(self) -> None:
        """Begin with nothing checked."""
        self._positions: dict[tuple[str, tuple[tuple[str, str | int], ...]], list[int]] = {}
        self._counts: dict[tuple[str, tuple[tuple[str, str | int], ...]], int] = {}
        self._checked: set[Check] = set()

    def checked(self, *checks: Check) -> None:
        """Remember that these checks were made to their end."""
        self._checked.update(checks)

    def add(self, key: str, *positions: int, **params: str | int) -> None:
        """Note a result; ``key`` is one of `SENTENCES`."""
        about = (key, tuple(params.items()))
        known = self._positions.setdefault(about, [])
        known.extend(positions[: MOST_POSITIONS - len(known)])
        self._counts[about] = self._counts.get(about, 0) + (len(positions) or 1)

    @property
    def any_noted(self) -> bool:
        """Whether anything was noted so far."""
        return bool(self._counts)

    def all(self) -> tuple[Finding, ...]:
        """Every result in the order of the checks; a check without any says that all is well."""
        found = [*self._noted(), *self._well()]
        order = list(Check)
        return tuple(sorted(found, key=lambda one: (order.index(one.check), one.severity is not Severity.FINDING)))

    def _noted(self) -> Iterable[Finding]:
        for (key, params), positions in self._positions.items():
            said = SENTENCES[key]
            count = self._counts[key, params]
            yield Finding(said.check, said.severity, key, said.sentence, tuple(positions), count, params)

    def _well(self) -> Iterable[Finding]:
        noted = {SENTENCES[key].check for key, _ in self._counts}
        for check in self._checked - noted:
            yield Finding(check, Severity.OK, f"verify.{check}.ok", ALL_WELL[check])
