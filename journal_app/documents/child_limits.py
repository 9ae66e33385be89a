"""What a process may not do that only opens pictures or sets documents; it must not be used in the program's own.

The shield of the program's own process ends where another program begins (prctl(2): the flag is reset at execve(2)), so
each such process closes its memory itself, before anything of a patient reaches it.
"""

from __future__ import annotations

import contextlib
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4  # linux/prctl.h


def keep_within(*, most_memory: int | None = None) -> None:
    """No file, no memory dump, nobody who reads its memory, and at most so many bytes, where the system knows such."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        if most_memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (most_memory, most_memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
