"""The call and letter list after a consent to photos was taken back: its contents; it must not find the copies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.clinic import Clinic
from journal_app.domain.copies import CopyOut
from journal_app.domain.patients import Patient
from journal_app.domain.printing import LedgerState, Printout


@dataclass(frozen=True, slots=True)
class CopiesSheet:
    """Whom to call or write to: the copies in the order in which they left, and when the consent was taken back."""

    clinic: Clinic
    patient: Patient
    purpose: str
    withdrawn: datetime
    copies: tuple[CopyOut, ...]
    ledger: LedgerState
    printout: Printout
