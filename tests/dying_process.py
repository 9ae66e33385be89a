"""Signs in, opens a record, and dies of a fault in the middle of reading it; see test_no_patient_text_leaks."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from journal_app.domain.health import AllergySummary
from journal_app.domain.journal import JournalItem
from journal_app.services import gate
from journal_app.services.front_door import SignInForm
from tests.clinic import FIRST_DAY, Time, a_door, opened


def main() -> None:
    folder, home, person, patient = sys.argv[1:]
    typed = bytearray(sys.stdin.buffer.read())
    door = a_door(Path(home), Time(FIRST_DAY + timedelta(days=30)))
    session = door.open(Path(folder), SignInForm(UUID(person), typed))

    def faulty(items: Iterable[JournalItem]) -> AllergySummary:
        raise ZeroDivisionError(len([item.content for item in items]))

    gate.allergy_summary = faulty  # type: ignore[attr-defined]
    opened(session, UUID(patient))


if __name__ == "__main__":
    main()
