"""Holds the times of records to their order: whoever dates one back must have said so; it must not read a clock."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from journal_app.domain.clinic import ClockWentBack
from journal_app.domain.codec import encode_time
from journal_app.domain.records import SHEET_SIGNED
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.stored import StoredHeader, micros_of

TOLERATED: Final = timedelta(minutes=2)
"""How far clocks of one clinic may differ."""
_TOLERATED_MICROS: Final = TOLERATED // timedelta(microseconds=1)
_WENT_BACK: Final = "clock.went_back"


class Times:
    """The newest time so far, and whether somebody wrote down that the clock went back behind it."""

    def __init__(self) -> None:
        """Begin before every time."""
        self._newest = ""
        self._told = ""

    def follow(self, position: int, header: StoredHeader, findings: Findings) -> None:
        """Judge the time of one record. The recovery sheet signs new keys and nothing else, so it tells of no clock."""
        if header.at >= self._newest:
            self._newest = header.at
        elif not self._may_be_earlier(header) and self._is_far_behind(header.at):
            findings.add("verify.headers.time_back", position)

    def _may_be_earlier(self, header: StoredHeader) -> bool:
        return header.kind in {_WENT_BACK, SHEET_SIGNED} or self._told == self._newest

    def _is_far_behind(self, at: str) -> bool:
        return micros_of(at) + _TOLERATED_MICROS < micros_of(self._newest)

    def learn(self, content: object) -> None:
        """Take in that a clock went back, and behind which time."""
        if isinstance(content, ClockWentBack):
            self._told = encode_time(content.newest)
