"""Record ids: RFC 9562 version 7, of the moment, and never twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122

from journal_app.vault.record_ids import new_record_id

NOW = datetime(2026, 3, 2, 8, 0, 0, 123456, tzinfo=UTC)


def test_an_id_is_a_version_7_of_its_millisecond() -> None:
    for _ in range(100):
        made = new_record_id(NOW)
        assert (made.version, made.variant) == (7, RFC_4122)
        assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_no_two_are_alike_and_later_ones_sort_behind() -> None:
    ids = [new_record_id(NOW) for _ in range(2000)]
    assert len(set(ids)) == len(ids)
    assert max(ids) < new_record_id(NOW + timedelta(milliseconds=1))


def test_every_random_bit_varies() -> None:
    ids = [new_record_id(NOW).int for _ in range(500)]
    varying = 0
    for one in ids:
        varying |= one ^ ids[0]
    assert varying.bit_count() == 74
