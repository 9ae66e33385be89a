"""The idle lock: closes a vault, keeps its keys wrapped under PIN and keystore secret; it must not show anything."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.records import NewRecord
from journal_app.vault import keystore, pin
from journal_app.vault.keyring_steps import KeysOutdated
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.opening import reopen
from journal_app.vault.pin import PinExhausted, PinTooLate, WrappedKeys
from journal_app.vault.secret_memory import wipe

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault


def _awake_and_asleep() -> float:
    """Seconds since the computer started, sleep included: a lid closed overnight must not keep the PIN good."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class PasswordNeeded(UserFacing):
    """The PIN does not help any more."""

    def __init__(self) -> None:
        """Say what does."""
        super().__init__("lock.password_needed", "Please sign in with your password.")


class LockedVault:
    """A vault behind an idle lock; see ``services.front_door.LockedSession``."""

    def __init__(self, vault: OpenVault, *, at: datetime, monotonic: Callable[[], float] = _awake_and_asleep) -> None:
        """Write the lock down, wrap the keys, close the vault. The person must have a PIN."""
        keys = vault.keys
        verifier = keys.pin
        if verifier is None:
            raise UserFacing("pin.not_set", "You have no PIN yet. Set one under your name first.")
        self.person: UUID = keys.user
        self.label = vault.person.name
        self._folder: Path = vault.folder
        self._seat = vault.workstation
        self._monotonic = monotonic
        self._guard = vault.pin_guard  # one count of wrong PINs, before the lock and behind it
        self._attempts = vault.attempts
        with vault.act(at) as act:
            act.append(NewRecord("access.locked"))
        plain = keys.to_bytes()
        try:
            self._wrapped: WrappedKeys | None = pin.wrap_keys(
                plain, verifier, self._keystore_secret(), locked_at=monotonic()
            )
        finally:
            wipe(plain)
            vault.close()

    def _keystore_secret(self) -> bytearray:
        store = keystore.open_secret_store(self._seat.folder)
        known = store.get(keystore.PIN_SECRET)
        if known is None:
            known = bytearray(secrets.token_bytes(32))
            store.put(keystore.PIN_SECRET, known)
        return known

    def unlock(self, typed: str, *, now: Callable[[], datetime]) -> OpenVault:
        """Open the vault again.

        Raises:
            WrongPin: try again.
            PasswordNeeded: five wrong PINs, more than 30 minutes, or forgotten; or the person's keys are others now.
        """
        if self._wrapped is None:
            raise PasswordNeeded
        try:
            plain = pin.unwrap_keys(
                self._wrapped, typed, self._keystore_secret(), now=self._monotonic(), guard=self._guard
            )
        except (PinTooLate, PinExhausted) as refused:
            if isinstance(refused, PinExhausted):
                self._attempts.failed(self.person, now(), refused.key)
            self.forget()
            raise PasswordNeeded from None
        try:
            keys = OpenKeys.from_bytes(plain)
        finally:
            wipe(plain)
        try:
            vault = reopen(self._folder, keys, seat=self._seat, now=now, attempts=self._attempts)
            vault.pin_guard = self._guard
        except KeysOutdated:
            keys.wipe()
            self.forget()
            raise PasswordNeeded from None
        except BaseException:
            keys.wipe()
            raise
        self.forget()
        return vault

    def forget(self) -> None:
        """Drop the wrapped keys."""
        self._wrapped = None
