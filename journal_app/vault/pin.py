"""The six-digit PIN: which are allowed, checking one, and keeping keys wrapped under one while the screen is locked.

It must not know what the wrapped keys are nor read a clock. A PIN has a million values, so by itself it protects
nothing: its verifier lies inside the slot that only the password opens, and wrapped keys need a second secret from
the keystore, five tries and thirty minutes at most. Memory: what is unwrapped comes as a ``bytearray`` to be wiped.
"""

from __future__ import annotations

import datetime as dt
import hmac
import secrets
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.vault import passwords, secret_memory

DIGITS: Final = 6
MOST_TRIES: Final = 5
WRAP_SECONDS: Final = 30 * 60

_FORMAT: Final = 1
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_WRAP_INFO: Final = b"journal/pin-wrap/1"
_UP: Final = "01234567890123456789"
_DATE_FORMATS: Final = ("%d%m%y", "%y%m%d", "%m%d%y")
_FEWEST_DIFFERENT_DIGITS: Final = 3


class PinRefused(UserFacing):
    """This PIN is too easily guessed, or is no six digits."""


class WrongPin(UserFacing):
    """The PIN is another; ``params["left"]`` tries are left before the password is asked."""

    def __init__(self, left: int) -> None:
        super().__init__(
            "vault.pin.wrong", "Wrong PIN. Tries left before your password is asked for: {left}.", left=left
        )


class PinExhausted(UserFacing):
    """Five wrong PINs: only the password helps now."""

    def __init__(self) -> None:
        super().__init__("vault.pin.exhausted", "Too many wrong PINs. Sign in with your password.")


class PinTooLate(UserFacing):
    """Thirty minutes have passed since the screen was locked: only the password helps now."""

    def __init__(self) -> None:
        super().__init__(
            "vault.pin.too_late", "The journal has been locked for more than half an hour. Sign in with your password."
        )


class PinDamaged(Environmental):
    """A PIN verifier cannot be read."""

    def __init__(self) -> None:
        super().__init__("vault.pin.damaged", "The saved PIN is damaged. Sign in with your password and set a new one.")


def require_allowed(pin: str) -> None:
    """Raise `PinRefused` unless ``pin`` is six digits and none that everyone tries first.

    Refused: fewer than three different digits, rows (123456, 098765), a repeated half or pair (123123, 121212), pairs
    (112233), and anything that reads as a date, which in Denmark and Sweden is the public half of a birth number.
    """
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdigit()):
        raise PinRefused("vault.pin.not_six_digits", "A PIN is six digits.")
    if _is_pattern(pin):
        raise PinRefused("vault.pin.pattern", "This PIN is too easy to guess. Choose digits without a pattern.")
    if any(_reads_as_date(pin, written) for written in _DATE_FORMATS):
        raise PinRefused("vault.pin.date", "This PIN reads as a date. Choose one that does not.")


def _is_pattern(pin: str) -> bool:
    is_row = pin in _UP or pin[::-1] in _UP
    is_repeated = pin[:3] == pin[3:] or pin[:2] * 3 == pin
    is_pairs = pin[0::2] == pin[1::2]
    return len(set(pin)) < _FEWEST_DIFFERENT_DIGITS or is_row or is_repeated or is_pairs


def _reads_as_date(pin: str, written: str) -> bool:
    try:
        dt.datetime.strptime(pin, written)  # noqa: DTZ007 -- only whether it parses
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class PinVerifier:
    """What a PIN is checked against: its Argon2id tag, to be kept only where the password's key is needed to read."""

    salt: bytes
    parameters: passwords.Argon2Parameters
    tag: bytes

    @classmethod
    def of(cls, pin: str, *, parameters: passwords.Argon2Parameters = passwords.FLOOR) -> Self:
        """Return the verifier of an allowed PIN; raise `PinRefused`."""
        require_allowed(pin)
        salt = secrets.token_bytes(passwords.SALT_BYTES)
        return cls(salt=salt, parameters=parameters, tag=bytes(_derived(pin, salt, parameters)))

    def matches(self, pin: str) -> bool:
        """Tell whether ``pin`` is the one; takes as long either way."""
        try:
            return hmac.compare_digest(_derived(pin, self.salt, self.parameters), self.tag)
        except passwords.PasswordNotText:
            return False

    def members(self) -> dict[str, int | str]:
        """Return the verifier as members of a canonical JSON object."""
        return {
            "v": _FORMAT,
            "salt": self.salt.hex(),
            "tag": self.tag.hex(),
            "memory_kib": self.parameters.memory_kib,
            "iterations": self.parameters.iterations,
            "lanes": self.parameters.lanes,
        }

    @classmethod
    def from_members(cls, members: Mapping[str, object]) -> Self:
        """Read what `members` wrote; raise `PinDamaged`."""
        try:
            parameters = passwords.Argon2Parameters(
                memory_kib=_whole(members["memory_kib"]),
                iterations=_whole(members["iterations"]),
                lanes=_whole(members["lanes"]),
            )
            passwords.require_bounded(parameters)
            salt, tag = bytes.fromhex(str(members["salt"])), bytes.fromhex(str(members["tag"]))
        except (KeyError, ValueError, passwords.WeakDerivation):
            raise PinDamaged from None
        if members.get("v") != _FORMAT or len(salt) != passwords.SALT_BYTES or len(tag) != passwords.KEY_BYTES:
            raise PinDamaged
        return cls(salt=salt, parameters=parameters, tag=tag)


def _whole(value: object) -> int:
    if type(value) is not int:
        raise ValueError(value)
    return value


def _derived(pin: str, salt: bytes, parameters: passwords.Argon2Parameters) -> bytearray:
    return passwords.derive(pin, salt=salt, parameters=parameters)


class PinGuard:
    """Counts wrong PINs since the last right one, in memory: the count ends with the keys that the PIN protects."""

    def __init__(self) -> None:
        self._wrong = 0

    @property
    def tries_left(self) -> int:
        """How many wrong PINs are still borne."""
        return MOST_TRIES - self._wrong

    def require_tries_left(self) -> None:
        """Raise `PinExhausted` after five wrong PINs."""
        if self.tries_left == 0:
            raise PinExhausted

    def check(self, verifier: PinVerifier, pin: str) -> None:
        """Return if ``pin`` is right; raise `WrongPin`, or `PinExhausted` with the fifth wrong one and ever after."""
        self.require_tries_left()
        if verifier.matches(pin):
            self.was_right()
            return
        self.was_wrong()

    def was_right(self) -> None:
        """Start counting anew."""
        self._wrong = 0

    def was_wrong(self) -> None:
        """Count one wrong PIN; raise `WrongPin` or `PinExhausted`."""
        self._wrong += 1
        self.require_tries_left()
        raise WrongPin(self.tries_left)


@dataclass(frozen=True, slots=True)
class WrappedKeys:
    """Keys that only the PIN together with the keystore's secret opens; ``locked_at`` in seconds of a monotonic clock.

    Kept in memory only. Use a clock that goes on while the computer sleeps, where there is one.
    """

    salt: bytes
    parameters: passwords.Argon2Parameters
    nonce: bytes
    sealed: bytes
    locked_at: float


def wrap_keys(
    keys: bytes | bytearray, verifier: PinVerifier, keystore_secret: bytes | bytearray, *, locked_at: float
) -> WrappedKeys:
    """Return ``keys`` wrapped by AES-256-GCM under HKDF(Argon2id(PIN) ‖ keystore secret); wipe ``keys`` yourself.

    The PIN itself is not at hand when a screen locks by itself; its verifier's tag is the same Argon2id value.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    key = _wrapping_key(bytearray(verifier.tag), verifier.salt, keystore_secret)
    try:
        sealed = AESGCM(key).encrypt(nonce, keys, _wrap_data(locked_at))
    finally:
        secret_memory.wipe(key)
    return WrappedKeys(
        salt=verifier.salt, parameters=verifier.parameters, nonce=nonce, sealed=sealed, locked_at=locked_at
    )


def unwrap_keys(
    wrapped: WrappedKeys, pin: str, keystore_secret: bytes | bytearray, *, now: float, guard: PinGuard
) -> bytearray:
    """Return the keys; raise `PinTooLate`, `PinExhausted` or `WrongPin`. ``now`` is of the clock of ``locked_at``.

    On `PinTooLate` and `PinExhausted` drop ``wrapped``: nothing opens it any more.
    """
    if not 0 <= now - wrapped.locked_at <= WRAP_SECONDS:
        raise PinTooLate
    guard.require_tries_left()
    derived = _derived(pin, wrapped.salt, wrapped.parameters)
    key = _wrapping_key(derived, wrapped.salt, keystore_secret)
    keys = bytearray(len(wrapped.sealed) - _TAG_BYTES)
    try:
        AESGCM(key).decrypt_into(wrapped.nonce, wrapped.sealed, _wrap_data(wrapped.locked_at), keys)
    except InvalidTag:
        guard.was_wrong()
    finally:
        secret_memory.wipe(key)
    guard.was_right()
    return keys


def _wrapping_key(derived: bytearray, salt: bytes, keystore_secret: bytes | bytearray) -> bytearray:
    material = secret_memory.joined(derived, keystore_secret)
    try:
        return passwords.hkdf(material, salt=salt, info=_WRAP_INFO)
    finally:
        secret_memory.wipe(derived, material)


def _wrap_data(locked_at: float) -> bytes:
    return _WRAP_INFO + struct.pack(">d", locked_at)
