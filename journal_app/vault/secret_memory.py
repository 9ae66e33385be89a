"""Overwrites secrets in memory once they are no longer needed; it must not decide when that is.

Best effort: Python may have copied a value before it came here, and text (``str``) can never be overwritten. What is
promised is only that a secret held in a ``bytearray`` of ours leaves no copy behind through this module.
"""

from __future__ import annotations

import ctypes
import platform
from collections.abc import Iterable
from typing import Final, cast

_IS_CPYTHON: Final = platform.python_implementation() == "CPython"
_SHORTEST: Final = 16


def wipe(*secrets: bytearray) -> None:
    """Fill each of ``secrets`` with zeros, in place."""
    for secret in secrets:
        secret[:] = bytes(len(secret))


def wipe_all(secrets: Iterable[bytearray]) -> None:
    """Fill every one of ``secrets`` with zeros, in place."""
    wipe(*secrets)


def taken(secret: bytes) -> bytearray:
    """Return ``secret`` as a wipeable copy and overwrite the original.

    Only for a value just made by a cryptographic call, of at least 16 bytes, which nobody else refers to: ``bytes``
    are meant to be constant, and the ciphers return nothing else. On another Python the original stays as it is.
    """
    copy = bytearray(secret)
    if _IS_CPYTHON and len(secret) >= _SHORTEST:
        # The content of a bytes object stands after its header, which counts one byte for the closing NUL.
        ctypes.memset(id(secret) + bytes.__basicsize__ - 1, 0, len(secret))
    return copy


def joined(*parts: bytes | bytearray) -> bytearray:
    """Return the parts one after another, in one allocation: a growing ``bytearray`` leaves pieces where it was."""
    whole = bytearray(sum(map(len, parts)))
    position = 0
    for part in parts:
        whole[position : position + len(part)] = part
        position += len(part)
    return whole


def lent(secret: bytearray) -> bytes:
    """Return ``secret`` itself under the type that the ciphers' signatures ask for; they take any buffer.

    ``bytes(secret)`` would make a copy that nobody can wipe.
    """
    return cast("bytes", secret)
