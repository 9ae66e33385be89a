"""Secrets are overwritten where they stand."""

from __future__ import annotations

import secrets

import pytest

from journal_app.vault import secret_memory


def test_wiping_zeroes_in_place() -> None:
    first, second = bytearray(b"abc"), bytearray(b"de")
    alias = first

    secret_memory.wipe(first)
    secret_memory.wipe_all([second])

    assert alias == bytes(3)
    assert second == bytes(2)


def test_taking_overwrites_the_original() -> None:
    original = secrets.token_bytes(32)
    known = bytearray(original)

    copy = secret_memory.taken(original)

    assert copy == known
    assert original == bytes(32)


@pytest.mark.parametrize("is_cpython", [True, False])
def test_taking_leaves_short_values_and_other_pythons_alone(monkeypatch: pytest.MonkeyPatch, is_cpython: bool) -> None:
    monkeypatch.setattr(secret_memory, "_IS_CPYTHON", is_cpython)
    original = b"short" if is_cpython else secrets.token_bytes(32)
    known = bytearray(original)

    assert secret_memory.taken(original) == known
    assert bytearray(original) == known


def test_joining_puts_parts_in_order() -> None:
    assert secret_memory.joined(b"ab", bytearray(b""), bytearray(b"c")) == bytearray(b"abc")


def test_lending_makes_no_copy() -> None:
    secret = bytearray(b"abc")

    assert secret_memory.lent(secret) is secret
