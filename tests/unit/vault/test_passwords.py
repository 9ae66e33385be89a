"""Passwords become keys as RFC 9106 and RFC 5869 say, with enough work and whatever keyboard they were typed on."""

from __future__ import annotations

import hashlib
import unicodedata
import uuid

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from journal_app.vault import passwords
from journal_app.vault.passwords import FAST_FOR_TESTS, FLOOR, Argon2Parameters, KdfPolicy

SALT = bytes(range(16))
PLACE = passwords.SlotPlace(
    vault=uuid.UUID("11111111-1111-4111-8111-111111111111"),
    user=uuid.UUID("22222222-2222-4222-8222-222222222222"),
    slot=uuid.UUID("33333333-3333-4333-8333-333333333333"),
)


def test_hkdf_is_rfc_5869_test_case_1() -> None:
    derived = passwords.hkdf(bytes.fromhex("0b" * 22), salt=bytes(range(13)), info=bytes(range(0xF0, 0xFA)), length=42)

    assert derived.hex() == ("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")


def test_a_tag_agrees_with_the_reference_implementation() -> None:
    # Reference implementation's own test: argon2id, version 19, t=2, m=65536, p=1, "password", "somesalt".
    derived = passwords.derive(
        "password", salt=b"somesalt", parameters=Argon2Parameters(memory_kib=65536, iterations=2, lanes=1)
    )

    assert derived.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_every_way_of_typing_a_letter_is_one_password() -> None:
    composed = "smørrebrød på åen"
    spellings: list[str | bytes | bytearray] = [
        composed,
        unicodedata.normalize("NFD", composed),
        composed.encode(),
        bytearray(unicodedata.normalize("NFD", composed).encode()),
    ]

    tags = {bytes(passwords.derive(spelling, salt=SALT, parameters=FAST_FOR_TESTS)) for spelling in spellings}

    assert len(tags) == 1


def test_ascii_bytes_are_copied_and_the_original_is_left() -> None:
    typed = bytearray(b"plain words")

    assert passwords.prepared(typed) == typed
    assert passwords.prepared(typed) is not typed


@pytest.mark.parametrize("password", ["", b"", b"\xff\xfe", "\ud800", "x" * 4097])
def test_what_nobody_types_is_refused(password: str | bytes) -> None:
    with pytest.raises(passwords.PasswordNotText):
        passwords.prepared(password)


def test_a_long_password_is_taken_whole() -> None:
    one, other = ("x" * 4095 + end for end in "ab")

    assert passwords.derive(one, salt=SALT, parameters=FAST_FOR_TESTS) != passwords.derive(
        other, salt=SALT, parameters=FAST_FOR_TESTS
    )


def test_the_floor_is_enough_and_anything_below_is_not() -> None:
    passwords.require_floor(FLOOR)
    for weaker in (
        FAST_FOR_TESTS,
        Argon2Parameters(memory_kib=FLOOR.memory_kib - 1, iterations=3, lanes=1),
        Argon2Parameters(memory_kib=FLOOR.memory_kib, iterations=2, lanes=1),
    ):
        with pytest.raises(passwords.WeakDerivation):
            passwords.require_floor(weaker)


@pytest.mark.parametrize(
    "parameters",
    [
        Argon2Parameters(memory_kib=1 << 40, iterations=3, lanes=1),
        Argon2Parameters(memory_kib=7, iterations=3, lanes=1),
        Argon2Parameters(memory_kib=1 << 16, iterations=101, lanes=1),
        Argon2Parameters(memory_kib=1 << 16, iterations=0, lanes=1),
        Argon2Parameters(memory_kib=1 << 16, iterations=3, lanes=0),
        Argon2Parameters(memory_kib=1 << 16, iterations=3, lanes=17),
    ],
)
def test_work_that_would_stall_or_crash_is_refused(parameters: Argon2Parameters) -> None:
    with pytest.raises(passwords.WeakDerivation):
        passwords.require_bounded(parameters)


def work(parameters: Argon2Parameters) -> float:
    return parameters.memory_kib * parameters.iterations / (1 << 20)


@pytest.mark.parametrize("speed", [0.05, 0.5, 1.0, 2.0, 8.0, 30.0])
def test_calibration_ends_between_half_a_second_and_one(speed: float) -> None:
    chosen = passwords.calibrate(lambda parameters: work(parameters) / speed)

    seconds = work(chosen) / speed
    passwords.require_floor(chosen)
    assert chosen.memory_kib <= 256 * 1024
    assert 0.5 <= seconds < 1.0 or chosen == FLOOR


def test_calibration_ends_also_where_nothing_takes_time() -> None:
    passwords.require_bounded(passwords.calibrate(lambda _parameters: 0.0))


def test_calibration_measures_a_real_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "FLOOR", FAST_FOR_TESTS)
    monkeypatch.setattr(passwords, "_CALIBRATION_STEPS", 3)

    assert passwords.calibrate().memory_kib == FAST_FOR_TESTS.memory_kib * 8


def test_policies(monkeypatch: pytest.MonkeyPatch) -> None:
    harder = Argon2Parameters(memory_kib=1 << 17, iterations=4, lanes=4)
    monkeypatch.setattr(passwords, "calibrate", lambda: harder)

    assert KdfPolicy.TEST.parameters() == FAST_FOR_TESTS
    assert KdfPolicy.FLOOR.parameters() == FLOOR
    assert KdfPolicy.CALIBRATED.parameters() == harder


def test_a_slot_key_is_what_the_format_says() -> None:
    derived, secret = bytearray(range(32)), bytes(range(32, 64))
    info = b"journal/slot/1" + PLACE.user.bytes + PLACE.slot.bytes

    def expected(material: bytes) -> bytes:
        return HKDF(algorithm=hashes.SHA256(), length=32, salt=PLACE.vault.bytes, info=info).derive(material)

    plain = passwords.slot_key(derived, clinic_secret=secret, place=PLACE)
    with_file = passwords.slot_key(derived, clinic_secret=secret, place=PLACE, second_factor=b"key file")

    assert plain == expected(bytes(derived) + secret)
    assert with_file == expected(bytes(derived) + secret + hashlib.sha256(b"key file").digest())
    assert derived == bytearray(range(32)), "the caller wipes it"
