"""Lets one program at a time into a vault and says who has it open; it must not read or write the vault's data.

The lock is the operating system's, on ``vault.lock``, so it ends with the program however that ends. The small file
beside it only tells the second program what to show; it may be missing or left over and decides nothing.
"""

from __future__ import annotations

import os
import platform
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import filelock

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.vault import canonical, durable_file

LOCK_NAME: Final = "vault.lock"
HOLDER_NAME: Final = "vault.open.json"
_HOLDER_LIMIT: Final = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a vault open: on which computer, by which process and seat, since when (UTC), and the person's label."""

    host: str
    process: int
    seat: uuid.UUID
    since: datetime
    label: str = ""

    @classmethod
    def of_this_program(cls, *, seat: uuid.UUID, since: datetime, label: str = "") -> Self:
        """Return this program as a holder."""
        return cls(host=platform.node() or "?", process=os.getpid(), seat=seat, since=since, label=label)


class VaultInUse(UserFacing):
    """Another program has the vault open; ``holder`` says who, where that is known."""

    def __init__(self, holder: Holder | None) -> None:
        self.holder = holder
        if holder is None:
            super().__init__(
                "vault.in_use.unknown", "The journal is already open in another program. Close it there first."
            )
            return
        super().__init__(
            "vault.in_use",
            "The journal is already open on {host} since {since} (UTC). Close it there first.",
            host=holder.host,
            since=holder.since.astimezone(UTC).strftime("%Y-%m-%d %H:%M"),
            label=holder.label,
        )


class LockFailed(Environmental):
    """The folder gives no locks, as on a read-only medium or a network share."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "vault.lock_failed",
            "The journal in {folder} could not be reserved for this computer. Check that the folder can be written to.",
            folder=str(folder),
        )


class InstanceLock:
    """The right to be the one program in a vault; a context manager.

    Keep the object: dropping it releases the lock, as does the end of the process, however it ends.
    """

    def __init__(self, folder: Path, holder: Holder) -> None:
        self._folder = folder
        self._holder = holder
        # Not per thread: the window opens the vault, the writer thread may be the one that closes it.
        self._lock = filelock.FileLock(folder / LOCK_NAME, timeout=0, thread_local=False, fallback_to_soft=False)

    def acquire(self) -> None:
        """Take the lock; raise `VaultInUse` or `LockFailed`."""
        try:
            self._lock.acquire()
        except filelock.Timeout:
            raise VaultInUse(holder_of(self._folder)) from None
        except (OSError, NotImplementedError):
            raise LockFailed(self._folder) from None
        try:
            durable_file.write(self._folder / HOLDER_NAME, _encoded(self._holder))
        except Environmental:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let the next program in; does nothing if the lock is not held."""
        if not self._lock.is_locked:
            return
        try:
            durable_file.remove(self._folder / HOLDER_NAME)
        except Environmental:
            # An unplugged drive must not keep the lock; what is left over decides nothing.
            pass
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        """Take the lock."""
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release the lock."""
        self.release()


def holder_of(folder: Path) -> Holder | None:
    """Return who says to have the vault open, or None where the note is missing or unreadable."""
    try:
        content = durable_file.read(folder / HOLDER_NAME, limit=_HOLDER_LIMIT)
        return None if content is None else _holder_in(content)
    except (Environmental, KeyError, ValueError):
        return None


def _encoded(holder: Holder) -> bytes:
    return canonical.encode(
        {
            "host": holder.host,
            "process": holder.process,
            "seat": str(holder.seat),
            "since": holder.since.isoformat(),
            "label": holder.label,
        }
    )


def _holder_in(content: bytes) -> Holder:
    members = canonical.decode_object(content)
    process = members["process"]
    return Holder(
        host=str(members["host"]),
        process=process if isinstance(process, int) else 0,
        seat=uuid.UUID(str(members["seat"])),
        since=datetime.fromisoformat(str(members["since"])),
        label=str(members["label"]),
    )
