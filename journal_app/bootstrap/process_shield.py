"""Keeps this process's memory from core dumps and from other programs of the same user; it must not handle a key.

Only the program itself calls it, before any key is there: whoever imports the package keeps their process as it is.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from enum import StrEnum
from typing import Final

_PR_GET_DUMPABLE: Final = 3  # linux/prctl.h
_PR_SET_DUMPABLE: Final = 4


class Shield(StrEnum):
    """What keeps memory from others."""

    NO_CORE = "no core dumps"
    NOT_DUMPABLE = "memory closed to other programs"


def raise_shield() -> frozenset[Shield]:
    """Forbid core dumps and, on Linux, other programs' reading; returns what holds. Never raises."""
    with suppress(ImportError, OSError, ValueError):  # Windows has none of this; its dumps are made elsewhere
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _dumpable(_PR_SET_DUMPABLE)
    return held()


def held() -> frozenset[Shield]:
    """What of it holds for this process; changes nothing."""
    found = set()
    with suppress(ImportError, OSError):
        import resource

        if resource.getrlimit(resource.RLIMIT_CORE) == (0, 0):
            found.add(Shield.NO_CORE)
    if _dumpable(_PR_GET_DUMPABLE) == 0:
        found.add(Shield.NOT_DUMPABLE)
    return frozenset(found)


def _dumpable(request: int) -> int | None:
    """What Linux answers to one of its two requests; None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    try:
        return int(ctypes.CDLL(None).prctl(request, 0, 0, 0, 0))
    except (OSError, AttributeError):
        return None
