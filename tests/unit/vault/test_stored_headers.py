"""The quick reader of headers takes what the general one takes, reads the same in it, and refuses what that refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.records import ConsentGate, EntryGate, Gate, Header, SealedFile, WithdrawalGate
from journal_app.vault import headers
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.checks.stored import HeaderReader, HeaderRefused, whole
from tests.unit.domain.test_records import a_header

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
GATES: tuple[Gate | None, ...] = (
    None,
    ConsentGate(("a" * 64, "b" * 64), NOON, NOON, None),
    ConsentGate(("a" * 64,), NOON, NOON, NOON.replace(year=2027)),
    WithdrawalGate(NOON),
    EntryGate("a" * 64, NOON),
)


@pytest.mark.parametrize("gate", GATES)
def test_both_readers_read_the_same(gate: Gate | None) -> None:
    header = a_header(
        gate=gate,
        refs={"consent": (UUID(int=5),), "corrects": (UUID(int=6), UUID(int=7))},
        files=(SealedFile(UUID(int=8), 9, "c" * 64),),
    )
    data = headers.encode(header)
    assert whole(HeaderReader().read(data)) == headers.decode(data) == header


def _renamed_reference(value: dict[str, Any]) -> None:
    value["refs"] = {"søster": []}


def _renamed_gate(value: dict[str, Any]) -> None:
    value["gate"] = {"dønne": "x"}


def _huge_number(value: dict[str, Any]) -> None:
    value["schema"] = 2**53


def _fraction(value: dict[str, Any]) -> None:
    value["prev"]["nth"] = 1.0


def _another_member(value: dict[str, Any]) -> None:
    value["more"] = None


def _id_in_capitals(value: dict[str, Any]) -> None:
    value["refs"] = {"consent": [str(UUID(int=0xABC)).upper()]}


@pytest.mark.parametrize(
    "change",
    [
        _renamed_reference,
        _renamed_gate,
        _huge_number,
        _fraction,
        _another_member,
        _id_in_capitals,
    ],
)
def test_what_the_general_reader_refuses_the_quick_one_refuses(change: Callable[[dict[str, Any]], None]) -> None:
    value = json.loads(headers.encode(a_header()))
    change(value)
    data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    with pytest.raises((CanonicalError, ContentUnreadable)):
        headers.decode(data)
    with pytest.raises((HeaderRefused, ContentUnreadable)):
        _quickly(data)


@pytest.mark.parametrize("spelt", [b"{ ", b'{"v":1,'])
def test_another_spelling_is_refused(spelt: bytes) -> None:
    data = headers.encode(a_header()).replace(b"{", spelt, 1)
    with pytest.raises(HeaderRefused):
        _quickly(data)


def _quickly(data: bytes) -> Header:
    return whole(HeaderReader().read(data))
