"""Demands on what the patient was told, and in which order; it must not judge who told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from journal_app.domain.rules.operators.base import Case, Outcome, Remedy, by, met, names, unmet


def informed_at(case: Case) -> datetime | None:
    """Return when the information was complete, if that was by the judged moment."""
    return by(case.facts.information.complete_at, case)


@dataclass(frozen=True, slots=True)
class InformationComplete:
    """The patient was informed in writing and orally (either may be left out by the rule)."""

    written: bool = True
    oral: bool = True
    outcomes: ClassVar = names(complete="at", nothing_given="", written_missing="", oral_missing="")

    def judge(self, case: Case) -> Outcome:
        """Name what is missing."""
        written = by(case.facts.information.written_at, case)
        oral = by(case.facts.information.oral_at, case)
        lacks_written = self.written and written is None
        lacks_oral = self.oral and oral is None
        if not lacks_written and not lacks_oral:
            at = max((t for t, wanted in ((written, self.written), (oral, self.oral)) if t and wanted), default=None)
            return met("complete", params=(("at", case.clock.local(at or case.moment)),), since=at)
        if written is None and oral is None:
            return unmet("nothing_given", Remedy.GIVE_INFORMATION)
        return unmet("written_missing" if lacks_written else "oral_missing", Remedy.GIVE_INFORMATION)


@dataclass(frozen=True, slots=True)
class InformationNotRefused:
    """The patient has not refused to be informed."""

    outcomes: ClassVar = names(not_refused="", refused="")

    def judge(self, case: Case) -> Outcome:
        """Read the fact."""
        if case.facts.information.refused:
            return unmet("refused", Remedy.GIVE_INFORMATION)
        return met("not_refused")


@dataclass(frozen=True, slots=True)
class WrittenInformationFirst:
    """The written information came before the conversation."""

    outcomes: ClassVar = names(written_first="", oral_first="written_at")

    def judge(self, case: Case) -> Outcome | None:
        """Compare once both were given."""
        written = case.facts.information.written_at
        oral = case.facts.information.oral_at
        if informed_at(case) is None or written is None or oral is None:
            return None
        if written <= oral:
            return met("written_first")
        return unmet(
            "oral_first", Remedy.GIVE_INFORMATION, params=(("written_at", case.clock.local(written)),), since=written
        )


@dataclass(frozen=True, slots=True)
class InterpreterPresent:
    """Somebody interpreted the conversation, where the patient needs that."""

    outcomes: ClassVar = names(present="interpreter", missing="")

    def judge(self, case: Case) -> Outcome | None:
        """Ask once a conversation was held with somebody who needs an interpreter."""
        information = case.facts.information
        if not case.facts.needs_interpreter or by(information.oral_at, case) is None:
            return None
        if not information.interpreter:
            return unmet("missing", Remedy.CALL_INTERPRETER)
        return met("present", params=(("interpreter", information.interpreter),), since=information.oral_at)
