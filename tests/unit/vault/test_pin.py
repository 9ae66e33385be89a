"""A PIN is not what everyone tries first, is borne wrong five times, and wraps keys for half an hour."""

from __future__ import annotations

import dataclasses
import secrets

import pytest

from journal_app.vault import pin
from journal_app.vault.passwords import FAST_FOR_TESTS
from journal_app.vault.pin import PinGuard, PinVerifier

RIGHT, WRONG = "482915", "482916"
SECRET = bytes(range(32))


@pytest.fixture(scope="module")
def verifier() -> PinVerifier:
    return PinVerifier.of(RIGHT, parameters=FAST_FOR_TESTS)


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        ("", "not_six_digits"),
        ("12345", "not_six_digits"),
        ("4829150", "not_six_digits"),
        ("48291a", "not_six_digits"),
        ("٤٨٢٩١٥", "not_six_digits"),
        ("123456", "pattern"),
        ("654321", "pattern"),
        ("890123", "pattern"),
        ("321098", "pattern"),
        ("000000", "pattern"),
        ("101010", "pattern"),
        ("884844", "pattern"),
        ("739739", "pattern"),
        ("474747", "pattern"),
        ("447799", "pattern"),
        ("241265", "date"),
        ("990231", "not a date"),
        ("851231", "date"),
        ("123185", "date"),
        (RIGHT, "allowed"),
        ("700913", "date"),
    ],
)
def test_which_pins_are_refused(refused: str, reason: str) -> None:
    if reason in {"allowed", "not a date"}:
        pin.require_allowed(refused)
        return
    with pytest.raises(pin.PinRefused) as raised:
        pin.require_allowed(refused)
    assert raised.value.key == f"vault.pin.{reason}"


def test_most_pins_are_allowed() -> None:
    allowed = 0
    for number in range(0, 1_000_000, 97):
        try:
            pin.require_allowed(f"{number:06}")
        except pin.PinRefused:
            continue
        allowed += 1

    assert allowed / (1_000_000 / 97) > 0.85


def test_a_verifier_knows_its_pin_and_no_other(verifier: PinVerifier) -> None:
    assert verifier.matches(RIGHT)
    assert not verifier.matches(WRONG)
    assert not verifier.matches("")


def test_a_verifier_is_not_made_for_a_refused_pin() -> None:
    with pytest.raises(pin.PinRefused):
        PinVerifier.of("123456", parameters=FAST_FOR_TESTS)


def test_a_verifier_survives_being_written(verifier: PinVerifier) -> None:
    assert PinVerifier.from_members(verifier.members()) == verifier


@pytest.mark.parametrize(
    "damage",
    [
        {"v": 2},
        {"salt": "00"},
        {"tag": "00"},
        {"tag": "zz"},
        {"lanes": True},
        {"lanes": "1"},
        {"memory_kib": 1 << 40},
    ],
)
def test_a_damaged_verifier_is_refused(verifier: PinVerifier, damage: dict[str, object]) -> None:
    with pytest.raises(pin.PinDamaged):
        PinVerifier.from_members({**verifier.members(), **damage})
    with pytest.raises(pin.PinDamaged):
        PinVerifier.from_members({})


def test_the_fifth_wrong_pin_ends_it(verifier: PinVerifier) -> None:
    guard = PinGuard()
    for left in (4, 3, 2, 1):
        with pytest.raises(pin.WrongPin) as raised:
            guard.check(verifier, WRONG)
        assert raised.value.params["left"] == left
    with pytest.raises(pin.PinExhausted):
        guard.check(verifier, WRONG)
    with pytest.raises(pin.PinExhausted):
        guard.check(verifier, RIGHT)
    assert guard.tries_left == 0


def test_a_right_pin_starts_counting_anew(verifier: PinVerifier) -> None:
    guard = PinGuard()
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(pin.WrongPin):
                guard.check(verifier, WRONG)
        guard.check(verifier, RIGHT)

    assert guard.tries_left == 5


def wrapped(keys: bytes = b"keys") -> pin.WrappedKeys:
    return pin.wrap_keys(keys, PinVerifier.of(RIGHT, parameters=FAST_FOR_TESTS), SECRET, locked_at=1000.0)


@pytest.mark.parametrize("now", [1000.0, 2000.0, 2800.0])
def test_wrapped_keys_come_back_within_half_an_hour(now: float) -> None:
    keys = secrets.token_bytes(200)

    assert pin.unwrap_keys(wrapped(keys), RIGHT, SECRET, now=now, guard=PinGuard()) == keys


@pytest.mark.parametrize("now", [999.9, 2800.1, float("nan")])
def test_and_not_later_nor_before(now: float) -> None:
    with pytest.raises(pin.PinTooLate):
        pin.unwrap_keys(wrapped(), RIGHT, SECRET, now=now, guard=PinGuard())


def test_the_limit_cannot_be_moved() -> None:
    moved = dataclasses.replace(wrapped(), locked_at=5000.0)

    with pytest.raises(pin.WrongPin):
        pin.unwrap_keys(moved, RIGHT, SECRET, now=5000.0, guard=PinGuard())


def test_the_pin_alone_does_not_unwrap() -> None:
    with pytest.raises(pin.WrongPin):
        pin.unwrap_keys(wrapped(), RIGHT, bytes(32), now=1000.0, guard=PinGuard())


def test_five_wrong_pins_end_unwrapping() -> None:
    guard, kept = PinGuard(), wrapped()
    for _ in range(4):
        with pytest.raises(pin.WrongPin):
            pin.unwrap_keys(kept, WRONG, SECRET, now=1000.0, guard=guard)
    with pytest.raises(pin.PinExhausted):
        pin.unwrap_keys(kept, WRONG, SECRET, now=1000.0, guard=guard)
    with pytest.raises(pin.PinExhausted):
        pin.unwrap_keys(kept, RIGHT, SECRET, now=1000.0, guard=guard)


def test_wrapped_keys_do_not_show_the_keys() -> None:
    assert b"patient" not in repr(wrapped(b"patient keys")).encode()
