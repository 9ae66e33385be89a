"""Makes wrong, cut, malicious and future files out of good ones; it must not know what any file means."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from typing import Any

LONG = 100_000
DEEP = 20_000
STRANGE: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**53,
    2**63,
    -(2**70),
    0.5,
    1e308,
    "",
    "\0",
    "\ud800",
    "x" * 2000,
    "../../../etc/passwd",
    "2026-13-45",
    "9999-12-31T23:59:59.999999Z",
    "{0.__class__}",
    [],
    {},
    [[[[]]]],
    {"v": 2},
    [None] * 2000,
)
TOKENS = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\r\n\r\n",
    b'"""',
    b"'",
    b"\\u0000",
    b"%s%n",
    b"1e999",
    b"-0",
    b"99999999999999999999999999",
    b"{}",
    b"[]",
    b"null",
    "Ⅳ٣".encode(),
    b"\x1d",
    b"\x85",
)


class Mutator:
    """Draws one bad input after another from good ones; the same seed draws the same."""

    def __init__(self, seeds: list[bytes], chance: random.Random) -> None:
        self._seeds, self._chance = seeds, chance
        self._kinds: tuple[Callable[[bytes], bytes], ...] = (
            self._flip,
            self._flip,
            self._cut,
            self._without,
            self._twice,
            self._token,
            self._token,
            self._number,
            self._number,
            self._spliced,
            self._value,
            self._value,
            self._value,
            self._lines,
        )
        self._rare: tuple[Callable[[bytes], bytes], ...] = (
            self._noise,
            self._deep,
            self._deep_value,
            self._long,
            self._empty,
        )

    def next(self) -> bytes:
        """One input; one in twenty is of the kinds that are costly or have little of the seed."""
        chance = self._chance
        data = chance.choice(self._seeds)
        if chance.random() < 0.05:
            return chance.choice(self._rare)(data)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            data = chance.choice(self._kinds)(data)
        return data

    def _place(self, data: bytes) -> int:
        return self._chance.randrange(len(data) + 1)

    def _flip(self, data: bytes) -> bytes:
        changed = bytearray(data)
        for _ in range(self._chance.choice((1, 1, 2, 8))):
            if changed:
                changed[self._chance.randrange(len(changed))] ^= 1 << self._chance.randrange(8)
        return bytes(changed)

    def _cut(self, data: bytes) -> bytes:
        return data[: self._place(data)]

    def _without(self, data: bytes) -> bytes:
        start = self._place(data)
        return data[:start] + data[start + self._chance.choice((1, 2, 4, 16, 200)) :]

    def _twice(self, data: bytes) -> bytes:
        start = self._place(data)
        part = data[start : start + self._chance.choice((1, 8, 64, 1000))]
        return data[:start] + part * self._chance.choice((2, 3, 50)) + data[start:]

    def _token(self, data: bytes) -> bytes:
        start = self._place(data)
        return data[:start] + self._chance.choice(TOKENS) + data[start + self._chance.choice((0, 1, 4)) :]

    def _number(self, data: bytes) -> bytes:
        """Another number in a number's place: a later version, a size that nothing has."""
        found = [match.span() for match in re.finditer(rb"\d+", data[:20_000])]
        if not found:
            return self._flip(data)
        start, end = self._chance.choice(found)
        other = self._chance.choice(
            (b"0", b"-1", b"2", b"99", b"1e5", b"9" * 25, b"9" * 5000, b"1.5", b"4294967296", b"00", b"")
        )
        return data[:start] + other + data[end:]

    def _spliced(self, data: bytes) -> bytes:
        other = self._chance.choice(self._seeds)
        return data[: self._place(data)] + other[self._place(other) :]

    def _lines(self, data: bytes) -> bytes:
        lines = data.split(b"\n")
        self._chance.shuffle(lines)
        return b"\n".join(lines[: self._chance.randint(1, len(lines))])

    def _value(self, data: bytes) -> bytes:
        """In JSON, another value in some value's place, or a name that nobody knows."""
        try:
            root = json.loads(data)
        except (ValueError, RecursionError):
            return self._token(data)
        places = list(_places(root))
        if not places:
            return self._token(data)
        holder, key = self._chance.choice(places)
        match self._chance.randrange(4):
            case 0 if isinstance(holder, dict):
                holder[f"{key}x"] = holder.pop(key)
            case 1:
                del holder[key]
            case 2 if isinstance(holder[key], str) and holder[key]:
                text = holder[key]
                holder[key] = text[: self._chance.randrange(len(text))] + self._chance.choice("0zÆ\0 ")
            case _:
                holder[key] = self._chance.choice(STRANGE)
        text = json.dumps(root, sort_keys=True, separators=(",", ":"), ensure_ascii=self._chance.random() < 0.1)
        return text.encode("utf-8", "surrogatepass")

    def _noise(self, _: bytes) -> bytes:
        return self._chance.randbytes(self._chance.choice((0, 1, 16, 300, 5000)))

    def _deep(self, data: bytes) -> bytes:
        opening = self._chance.choice((b"[", b'{"a":', b"(", b"a = [", b"<a>", b"BEGIN:VEVENT\n", b"{a="))
        return data[: self._place(data)] + opening * DEEP

    def _deep_value(self, data: bytes) -> bytes:
        """In JSON, lists within lists without end in some value's place."""
        marked = self._value(data)
        strings = list(re.finditer(rb'(?<=[:\[,])("[^"\\]*"|-?\d+|true|false|null)', marked))
        if not strings:
            return self._deep(data)
        start, end = self._chance.choice(strings).span()
        opening, closing = self._chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
        return marked[:start] + opening * DEEP + b"1" + closing * DEEP + marked[end:]

    def _long(self, data: bytes) -> bytes:
        start = self._place(data)
        filler = self._chance.choice((b"x", b"9", b",", b"\n", b" ", b'"', b";", b"\0", "æ".encode()))
        return data[:start] + filler * LONG + data[start:]

    def _empty(self, _: bytes) -> bytes:
        return self._chance.choice((b"", b"\n", b"{}", b"[]", b"null", b'{"v":2}', b"\0" * 8192))


def _places(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- any JSON
    """Every place in a value that holds another one."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting and len(found) < 5000:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        for key in keys:
            found.append((one, key))
            waiting.append(one[key])
    return found
