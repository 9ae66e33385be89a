"""What a check found, as data for a screen or a terminal; it must not decide what becomes of the act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from journal_app.domain.errors import UserFacing


class Severity(StrEnum):
    """A warning is shown and may be passed over; an error stops the act."""

    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found: how grave, the translation key of its sentence, the English sentence, and its values.

    The sentence says what is wrong and how to mend it, in ``str.format`` form, and never repeats what was typed.
    """

    severity: Severity
    key: str
    sentence: str
    params: tuple[tuple[str, str | int], ...] = ()

    @property
    def message(self) -> str:
        """The English sentence with its values filled in."""
        return self.sentence.format(**dict(self.params))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether at least one finding stops the act."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def refuse_errors(findings: Iterable[Finding]) -> None:
    """Raise the first finding that stops the act.

    Raises:
        UserFacing: with the key and the sentence of the first error.
    """
    for finding in findings:
        if finding.severity is Severity.ERROR:
            raise UserFacing(finding.key, finding.sentence, **dict(finding.params))
