"""Remembers, in the seat's folder, up to where a person verified every signature; it must not verify anything.

One file per person, ``verified-<person>``: one line of canonical JSON, ``{"line": …, "mac": …, "root": …, "size": …}``.
``mac`` is HMAC-SHA256 over "journal/verified/2" NUL ‖ person id ‖ the canonical JSON of the other members, under a key
that follows from the person's own signing key: whoever could write it for them could sign in their name. It saves time
and proves nothing to anyone else: a full verification does not look at it.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from journal_app.vault import canonical, durable_file, passwords, secret_memory, signing

NAME: Final = "verified"
_PREFIX: Final = b"journal/verified/2\x00"
_KEY: Final = b"journal/verified/mac/1"
_LIMIT: Final = 4096
_MEMBERS: Final = {"line", "mac", "root", "size"}


@dataclass(frozen=True, slots=True)
class Verified:
    """On ``line``, the signatures of the first ``size`` records, whose root is ``root``, were all right."""

    line: int
    size: int
    root: bytes


def key_of(private: bytearray) -> bytearray:
    """The MAC key of the person whose Ed25519 seed ``private`` begins with; wipe it after use."""
    seed = private[: signing.SEED_BYTES]
    try:
        return passwords.hkdf(seed, salt=None, info=_KEY)
    finally:
        secret_memory.wipe(seed)


def path_of(seat_folder: Path, person: UUID) -> Path:
    """Where a seat keeps what a person verified."""
    return seat_folder / f"{NAME}-{person}"


def read(seat_folder: Path, person: UUID, key: bytes | bytearray) -> Verified | None:
    """What ``person`` verified here; None where there is nothing, or nothing that they wrote themselves."""
    try:
        data = durable_file.read(path_of(seat_folder, person), limit=_LIMIT)
        members = None if data is None else canonical.decode_object(data)
        return None if members is None else _authentic(members, person, key)
    except (canonical.CanonicalError, durable_file.FileTooLong, ValueError):
        return None


def write(seat_folder: Path, person: UUID, key: bytes | bytearray, *, verified: Verified) -> None:
    """Remember ``verified`` in place of what was known before."""
    members: dict[str, canonical.Encodable] = {
        "line": verified.line,
        "root": verified.root.hex(),
        "size": verified.size,
    }
    durable_file.write(path_of(seat_folder, person), canonical.encode(members | {"mac": _mac(members, person, key)}))


def _authentic(members: dict[str, canonical.Json], person: UUID, key: bytes | bytearray) -> Verified | None:
    stated = members.pop("mac", None)
    if members.keys() != _MEMBERS - {"mac"} or not hmac.compare_digest(str(stated), _mac(members, person, key)):
        return None
    return Verified(int(str(members["line"])), int(str(members["size"])), bytes.fromhex(str(members["root"])))


def _mac(members: canonical.Encodable, person: UUID, key: bytes | bytearray) -> str:
    return hmac.digest(key, _PREFIX + person.bytes + canonical.encode(members), "sha256").hex()
