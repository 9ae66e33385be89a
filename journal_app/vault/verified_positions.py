"""Remembers, beside the seat's mark, up to where this seat has verified every signature; it must not verify anything.

One line of canonical JSON, ``{"epoch": …, "line": …, "mac": …, "root": …, "size": …}``. ``mac`` is HMAC-SHA256, under
the high-water mark's key of that epoch of the registry key, over "journal/verified/1" NUL ‖ the canonical JSON of the
other members. It saves time and proves nothing to anyone else: a full verification does not look at it.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from journal_app.vault import canonical, durable_file
from journal_app.vault.high_water import KeyForEpoch

NAME: Final = "verified"
_PREFIX: Final = b"journal/verified/1\x00"
_LIMIT: Final = 4096
_MEMBERS: Final = {"epoch", "line", "mac", "root", "size"}


@dataclass(frozen=True, slots=True)
class Verified:
    """On ``line``, the signatures of the first ``size`` records, whose root is ``root``, were all right."""

    line: int
    size: int
    root: bytes


def read(seat_folder: Path, key_for_epoch: KeyForEpoch) -> Verified | None:
    """What this seat has verified; None where there is nothing, or nothing that this seat itself wrote."""
    try:
        data = durable_file.read(seat_folder / NAME, limit=_LIMIT)
        members = None if data is None else canonical.decode_object(data)
        return None if members is None else _authentic(members, key_for_epoch)
    except (canonical.CanonicalError, durable_file.FileTooLong, ValueError):
        return None


def write(seat_folder: Path, verified: Verified, *, key: bytes, epoch: int) -> None:
    """Remember ``verified`` in place of what was known before."""
    members: dict[str, canonical.Encodable] = {
        "epoch": epoch,
        "line": verified.line,
        "root": verified.root.hex(),
        "size": verified.size,
    }
    durable_file.write(seat_folder / NAME, canonical.encode(members | {"mac": _mac(members, key)}))


def _authentic(members: dict[str, canonical.Json], key_for_epoch: KeyForEpoch) -> Verified | None:
    stated, epoch = members.pop("mac", None), members.get("epoch")
    if members.keys() != _MEMBERS - {"mac"} or not isinstance(epoch, int):
        return None
    key = key_for_epoch(epoch)
    if key is None or not hmac.compare_digest(str(stated), _mac(members, key)):
        return None
    return Verified(int(str(members["line"])), int(str(members["size"])), bytes.fromhex(str(members["root"])))


def _mac(members: canonical.Encodable, key: bytes) -> str:
    return hmac.digest(key, _PREFIX + canonical.encode(members), "sha256").hex()
