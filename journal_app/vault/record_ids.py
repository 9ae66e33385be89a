"""Draws the ids of records (RFC 9562 version 7); they must not be taken for the order, which the position says."""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_record_id(at: datetime) -> UUID:
    """A UUIDv7 of the millisecond ``at`` (aware) and 74 random bits."""
    milliseconds = int(at.timestamp() * 1000)
    random = secrets.randbits(74)
    return UUID(int=milliseconds << 80 | _VERSION_7 | (random >> 62) << 64 | _VARIANT | (random & (1 << 62) - 1))
