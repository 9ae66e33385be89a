"""Looks for bytes in another process's memory, as somebody with the computer in hand would; Linux only."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from io import FileIO
from pathlib import Path

import pytest

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc of a child process")

_WRITABLE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw")


def copies(process: int, needles: Mapping[str, bytes]) -> dict[str, int]:
    """How often each needle stands in the writable memory of a process; those that do not stand there are left out."""
    found = dict.fromkeys(needles, 0)
    place = Path(f"/proc/{process}")
    with (place / "maps").open(encoding="utf-8") as maps, (place / "mem").open("rb", buffering=0) as memory:
        for match in filter(None, map(_WRITABLE.match, maps)):
            start, end = (int(digits, 16) for digits in match.groups())
            whole = _read(memory, start, end - start)
            for name, needle in needles.items():
                found[name] += whole.count(needle)
    return {name: count for name, count in found.items() if count}


def _read(memory: FileIO, place: int, size: int) -> bytes:
    try:
        memory.seek(place)
        return memory.read(size)
    except (OSError, ValueError):  # such as the kernel's own pages
        return b""
