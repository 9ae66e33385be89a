"""Turns a password into the key of a person's slot; it must not store, log or judge who may sign in.

Argon2id (RFC 9106) with parameters measured for the machine, never below a floor; then HKDF-SHA256 (RFC 5869) mixes in
the clinic secret, so that a stolen vault without an enrolled seat gives nothing to guess at.

Memory: what is derived is returned as ``bytearray`` for the caller to wipe. A password typed as text cannot be wiped.
"""

from __future__ import annotations

import enum
import hashlib
import math
import time
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.vault import secret_memory

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
MAX_PASSWORD_BYTES: Final = 4096

TARGET_SECONDS: Final = 0.75
_TOO_QUICK_SECONDS: Final = 0.5
_CALIBRATION_STEPS: Final = 8
_MEMORY_LIMIT_KIB: Final = 256 * 1024
"""Calibration goes no further: a clinic's older PC must still open the vault that a new one made."""

_LARGEST_MEMORY_KIB: Final = 2 * 1024 * 1024
_MOST_ITERATIONS: Final = 100
_MOST_LANES: Final = 16
_SLOT_INFO: Final = b"journal/slot/1"


class PasswordNotText(UserFacing):
    """The password is no text, empty, or longer than anyone types."""

    def __init__(self) -> None:
        super().__init__("vault.password.unusable", "This password cannot be used. Type it again.")


class WeakDerivation(Environmental):
    """A keyring asks for less, or for absurdly more, work than this program does for a password."""

    def __init__(self) -> None:
        super().__init__(
            "vault.password.parameters",
            "The file with the journal's sign-in keys is damaged: its password settings are not "
            "allowed. Restore a backup.",
        )


@dataclass(frozen=True, slots=True)
class Argon2Parameters:
    """How much work one guess costs: memory in KiB, passes over it, lanes worked in parallel."""

    memory_kib: int
    iterations: int
    lanes: int


FLOOR: Final = Argon2Parameters(memory_kib=64 * 1024, iterations=3, lanes=4)
"""The least a real vault uses: the second recommended choice of RFC 9106 §4."""

FAST_FOR_TESTS: Final = Argon2Parameters(memory_kib=64, iterations=1, lanes=1)
"""Only for tests: no protection at all."""


class KdfPolicy(enum.Enum):
    """How a new keyring chooses its parameters."""

    CALIBRATED = "calibrated"
    FLOOR = "floor"
    TEST = "test"

    def parameters(self) -> Argon2Parameters:
        """Return the parameters this policy means on this machine; `CALIBRATED` takes some seconds."""
        if self is KdfPolicy.TEST:
            return FAST_FOR_TESTS
        return FLOOR if self is KdfPolicy.FLOOR else calibrate()


def require_floor(parameters: Argon2Parameters) -> None:
    """Raise `WeakDerivation` for parameters below the floor or beyond what any machine of a clinic can do."""
    require_bounded(parameters)
    if parameters.memory_kib < FLOOR.memory_kib or parameters.iterations < FLOOR.iterations:
        raise WeakDerivation


def require_bounded(parameters: Argon2Parameters) -> None:
    """Raise `WeakDerivation` where a file asks for impossible work, so that it cannot stall the machine."""
    has_sane_lanes = 1 <= parameters.lanes <= _MOST_LANES
    has_sane_iterations = 1 <= parameters.iterations <= _MOST_ITERATIONS
    has_sane_memory = 8 * parameters.lanes <= parameters.memory_kib <= _LARGEST_MEMORY_KIB
    if not (has_sane_lanes and has_sane_iterations and has_sane_memory):
        raise WeakDerivation


def calibrate(measure: Callable[[Argon2Parameters], float] | None = None) -> Argon2Parameters:
    """Return parameters that take 0.5 to 1 s here, memory first, then passes; never below the floor.

    ``measure`` returns the seconds one derivation takes; the default does one.
    """
    seconds_for = measure or _measured_seconds
    parameters = FLOOR
    for _step in range(_CALIBRATION_STEPS):
        seconds = seconds_for(parameters)
        if seconds >= _TOO_QUICK_SECONDS:
            break
        parameters = _harder(parameters, seconds)
    return parameters


def _harder(parameters: Argon2Parameters, seconds: float) -> Argon2Parameters:
    memory_kib, iterations = parameters.memory_kib, parameters.iterations
    if memory_kib < _MEMORY_LIMIT_KIB:
        memory_kib *= 2
    else:
        wanted = math.ceil(iterations * TARGET_SECONDS / max(seconds, 0.001))
        iterations = min(max(wanted, iterations + 1), _MOST_ITERATIONS)
    return Argon2Parameters(memory_kib=memory_kib, iterations=iterations, lanes=parameters.lanes)


def _measured_seconds(parameters: Argon2Parameters) -> float:
    started = time.perf_counter()
    derive(b"calibration", salt=bytes(SALT_BYTES), parameters=parameters)
    return time.perf_counter() - started


def prepared(password: str | bytes | bytearray) -> bytearray:
    """Return the bytes that are derived from: NFKC (so that å typed on any keyboard is one å), then UTF-8.

    Pure ASCII given as bytes is copied without ever becoming text. Raises `PasswordNotText`.
    """
    if isinstance(password, str):
        encoded = _normalised(password)
    elif password.isascii():
        encoded = bytearray(password)
    else:
        encoded = _decoded(password)
    if not 0 < len(encoded) <= MAX_PASSWORD_BYTES:
        secret_memory.wipe(encoded)
        raise PasswordNotText
    return encoded


def _decoded(password: bytes | bytearray) -> bytearray:
    try:
        return _normalised(password.decode("utf-8"))
    except UnicodeDecodeError:
        raise PasswordNotText from None


def _normalised(text: str) -> bytearray:
    try:
        return bytearray(unicodedata.normalize("NFKC", text).encode("utf-8"))
    except UnicodeEncodeError:
        raise PasswordNotText from None


def derive(password: str | bytes | bytearray, *, salt: bytes, parameters: Argon2Parameters) -> bytearray:
    """Return the 32-byte Argon2id tag of ``password``; takes 0.5 to 1 s with calibrated parameters."""
    encoded = prepared(password)
    derived = bytearray(KEY_BYTES)
    argon2 = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=parameters.iterations,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    )
    try:
        argon2.derive_into(secret_memory.lent(encoded), derived)
    finally:
        secret_memory.wipe(encoded)
    _overwrite_parameters(len(encoded))
    return derived


def _overwrite_parameters(length: int) -> None:
    """Make OpenSSL write zeros where it just left a copy of the password.

    It frees the block in which it was handed the password as it is; the next block of the same size takes its place.
    """
    cheapest = Argon2id(salt=bytes(SALT_BYTES), length=KEY_BYTES, iterations=1, lanes=1, memory_cost=8)
    cheapest.derive_into(bytes(length), bytearray(KEY_BYTES))


@dataclass(frozen=True, slots=True)
class SlotPlace:
    """Which slot a key is for: of which vault and person, and which of that person's slots over time."""

    vault: uuid.UUID
    user: uuid.UUID
    slot: uuid.UUID


def slot_key(
    derived: bytearray, *, clinic_secret: bytes | bytearray, place: SlotPlace, second_factor: bytes | None = None
) -> bytearray:
    """Return the AES-256 key of a slot.

    HKDF-SHA256(Argon2id ‖ clinic secret ‖ SHA-256 of the second factor if there is one, salt = vault id,
    info = "journal/slot/1" ‖ user id ‖ slot id), ids as 16 bytes.
    """
    material = secret_memory.joined(derived, clinic_secret, _digest_or_nothing(second_factor))
    try:
        return hkdf(material, salt=place.vault.bytes, info=_SLOT_INFO + place.user.bytes + place.slot.bytes)
    finally:
        secret_memory.wipe(material)


def _digest_or_nothing(second_factor: bytes | None) -> bytes:
    return b"" if second_factor is None else hashlib.sha256(second_factor).digest()


def hkdf(material: bytes | bytearray, *, salt: bytes | None, info: bytes, length: int = KEY_BYTES) -> bytearray:
    """Return ``length`` bytes of HKDF-SHA256 (RFC 5869); no salt means the RFC's 32 zero bytes."""
    derived = bytearray(length)
    HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive_into(material, derived)
    return derived
