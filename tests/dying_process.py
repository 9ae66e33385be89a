"""Signs in, opens a record, and dies of a fault in the middle of reading it; see test_no_patient_text_leaks."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from journal_app.domain import codec, records
from journal_app.services.front_door import SignInForm
from tests.clinic import FIRST_DAY, Time, a_door, opened


def main() -> None:
    folder, home, person, patient = sys.argv[1:]
    typed = bytearray(sys.stdin.buffer.read())
    door = a_door(Path(home), Time(FIRST_DAY + timedelta(days=30)))
    session = door.open(Path(folder), SignInForm(UUID(person), typed))
    read = codec.from_fields

    def faulty(cls: type[object], values: dict[str, codec.Json]) -> object:
        if "text" in values:
            return read(cls, {**values, "text": [values["text"]]})
        return read(cls, values)

    records.from_fields = faulty  # type: ignore[attr-defined, assignment]
    opened(session, UUID(patient))


if __name__ == "__main__":
    main()
