"""Keeps this process's memory from core dumps and from other programs of the same user; it must not handle a key.

Only the program itself calls it, before any key is there: whoever imports the package keeps their process as it is.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

_PR_GET_DUMPABLE: Final = 3  # linux/prctl.h
_PR_SET_DUMPABLE: Final = 4
_PT_DENY_ATTACH: Final = 31  # macOS, sys/ptrace.h
_NO_ERROR_BOXES: Final = 0x0001 | 0x0002
"""Windows: SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX, so that no dialog offers to send a report."""


class Shield(StrEnum):
    """What keeps memory from others."""

    NO_CORE = "no core dumps"
    NOT_DUMPABLE = "memory closed to other programs"
    NO_DEBUGGER = "no debugger can attach"
    NO_REPORTS = "no crash reports by the system"


def raise_shield() -> frozenset[Shield]:
    """Forbid core dumps and other programs' reading as far as the system lets us; returns what holds. Never raises.

    Linux: no core, not dumpable, so that no other program of the user reads or traces it (prctl(2)). macOS: no core, no
    debugger (ptrace(2), PT_DENY_ATTACH). Windows: left out of error reporting, which would keep a dump (wer.dll).
    """
    with suppress(ImportError, OSError, ValueError):  # Windows has none of this; its dumps are made elsewhere
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _dumpable(_PR_SET_DUMPABLE)
    if sys.platform == "darwin":
        _raised.update({Shield.NO_DEBUGGER} if _deny_debugger() else ())
    elif sys.platform == "win32":
        _raised.update({Shield.NO_REPORTS} if _leave_error_reporting() else ())
    return held()


def held() -> frozenset[Shield]:
    """What of it holds for this process; changes nothing."""
    found = set(_raised)  # what cannot be asked for again
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


def _deny_debugger() -> bool:
    import ctypes

    try:
        return int(ctypes.CDLL(None).ptrace(_PT_DENY_ATTACH, 0, None, 0)) == 0
    except (OSError, AttributeError):
        return False


def _leave_error_reporting() -> bool:
    import ctypes

    try:
        system = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore] # Windows alone has it
        system.SetErrorMode(_NO_ERROR_BOXES)
        reporting = ctypes.WinDLL("wer")  # type: ignore[attr-defined, unused-ignore]
        return int(reporting.WerAddExcludedApplication(Path(sys.executable).name, 0)) == 0
    except (OSError, AttributeError):
        return False


_raised: set[Shield] = set()
