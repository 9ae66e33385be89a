"""What someone can do to the files around an opening, who holds the shared keys or none, is noticed by the next one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journal_app.services.ports import AccessFilter
from journal_app.vault import canonical, headers
from journal_app.vault.reading import Reading, RecordAltered
from tests.attacks import opened, raw
from tests.clinic_history import TestClinic, lived_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


@contextmanager
def opened_unchecked(clinic: TestClinic) -> Iterator[Reading]:
    """Past everything that looks before a vault opens."""
    with opened(clinic) as (journal, keys):
        yield Reading(journal, keys)


# --------------------------------------------------------------------------------------- what is read of a patient


@pytest.mark.parametrize("is_leaf_moved", [True, False])
def test_a_record_that_nobody_signed_is_not_shown(clinic: TestClinic, *, is_leaf_moved: bool) -> None:
    """With the registry key anyone can rewrite a row, its leaf and the tree; nobody can sign for its author."""
    patient = clinic.patients[0]
    clinic.vault.close()
    with raw(clinic) as connection:
        position, data, signature = connection.execute(
            "SELECT position, CAST(header AS BLOB), signature FROM ledger"
            " WHERE json_extract(header, '$.kind') = 'note.signed'"
        ).fetchone()
        header = canonical.decode_object(data)
        changed = canonical.encode({**header, "body": "00" * 32})
        connection.execute("UPDATE ledger SET header = ? WHERE position = ?", (changed.decode(), position))
        if is_leaf_moved:
            leaf = headers.leaf_of(changed, signature)
            connection.execute("UPDATE ledger SET leaf = ? WHERE position = ?", (leaf, position))
    with opened_unchecked(clinic) as reading, pytest.raises(RecordAltered):
        reading.journal(patient)


def test_a_body_that_does_not_open_leaves_the_rest_readable(clinic: TestClinic) -> None:
    patient = clinic.patients[0]
    whole = clinic.vault.journal(patient)
    assert all(item.content is not None for item in whole)
    clinic.vault.close()
    with raw(clinic) as connection:
        (position,) = connection.execute("SELECT position FROM records WHERE kind = 'health.confirmed'").fetchone()
        connection.execute("UPDATE bodies SET envelope = zeroblob(200) WHERE position = ?", (position,))
    with opened_unchecked(clinic) as reading:
        items = reading.journal(patient)
    assert [item.position for item in items if item.content is None] == [position]
    assert len(items) == len(whole)


def test_a_purpose_that_no_program_wrote_does_not_close_the_access_log(clinic: TestClinic) -> None:
    clinic.vault.close()
    with raw(clinic) as connection:
        connection.execute("UPDATE records SET purpose = 'because' WHERE kind = 'access.record_opened'")
    with opened_unchecked(clinic) as reading:
        events = reading.access_events(AccessFilter(kinds=("access.record_opened",)))
    assert events
    assert {event.purpose for event in events} == {None}
