"""Reads from a font file which characters it can draw; it must not draw, nor judge what to do about the others."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from struct import Struct, iter_unpack, unpack_from

_TABLE = Struct(">4sIII")
_SUBTABLE = Struct(">HHI")
_SEGMENTED = 4
_GROUPED = 12


@cache
def characters(font: Path) -> frozenset[int]:
    """The code points that a TrueType font's character map names (OpenType 1.9 ``cmap``, formats 4 and 12).

    Raises:
        OSError: when the file cannot be read.
        ValueError: when it is not a font with a character map.
    """
    data = font.read_bytes()
    start = _character_map(data)
    found: set[int] = set()
    for _, _, offset in (_SUBTABLE.unpack_from(data, start + 4 + 8 * n) for n in range(_u16(data, start + 2))):
        kind = _u16(data, start + offset)
        if kind == _SEGMENTED:
            found.update(_segmented(data, start + offset))
        elif kind == _GROUPED:
            found.update(_grouped(data, start + offset))
    # 0xFFFF only ends the list of segments.
    return frozenset(found - {0xFFFF})


def _character_map(data: bytes) -> int:
    for number in range(_u16(data, 4)):
        tag, _, offset, _ = _TABLE.unpack_from(data, 12 + 16 * number)
        if tag == b"cmap":
            return int(offset)
    raise ValueError("cmap")


def _segmented(data: bytes, start: int) -> set[int]:
    count = _u16(data, start + 6) // 2
    ends = unpack_from(f">{count}H", data, start + 14)
    starts = unpack_from(f">{count}H", data, start + 16 + 2 * count)
    return {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)}


def _grouped(data: bytes, start: int) -> set[int]:
    (count,) = unpack_from(">I", data, start + 12)
    groups = iter_unpack(">III", data[start + 16 : start + 16 + 12 * count])
    return {code for first, last, _ in groups for code in range(first, last + 1)}


def _u16(data: bytes, at: int) -> int:
    return int(unpack_from(">H", data, at)[0])
