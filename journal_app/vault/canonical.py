"""Writes and reads the one byte form of a JSON value (RFC 8785, narrowed); it must not know what the values mean.

The narrowing makes "one value, one byte string" hold without the parts of RFC 8785 that are easy to get wrong: keys are
ASCII, so byte order is the RFC's order of UTF-16 code units; numbers are integers below 2**53, so no float formatting
exists; decimals are strings. What is deliberately absent: floats, lone surrogates, repeated keys, dates, subclasses of
the plain types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NoReturn, TypeAlias, cast

import msgspec

from journal_app.domain.errors import Environmental

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""What ``decode`` gives back."""

Encodable: TypeAlias = "bool | int | str | Sequence[Encodable] | Mapping[str, Encodable] | None"
"""What ``encode`` takes: at run time plain ``dict``, ``list`` and ``tuple`` only."""

MAX_BYTES: Final = 16 * 1024 * 1024
"""Longest text, in bytes, that is written or read."""

MAX_DEPTH: Final = 32
"""Deepest nesting of lists and objects; a bare number has depth 0."""

_INTEGER_LIMIT: Final = 2**53
_PLAIN_TYPES: Final = frozenset((str, bool, type(None)))
_LIST_TYPES: Final = (list, tuple)


class CanonicalError(Environmental):
    """The value or the bytes have no canonical form; ``params["reason"]`` says why, without quoting any content."""

    def __init__(self, reason: str) -> None:
        """Keep the reason, which must never quote a value."""
        super().__init__(
            "vault.canonical.refused",
            "Something does not have the form in which the journal keeps it ({reason}). Nothing was changed.",
            reason=reason,
        )


def encode(value: Encodable) -> bytes:
    """Return the canonical UTF-8 bytes of ``value``; raise `CanonicalError` where it has none."""
    _check(value, MAX_DEPTH)
    try:
        data = _ENCODER.encode(value)
    except UnicodeEncodeError:
        _refuse("lone surrogate")
    _check_size(data)
    return data


def encode_checked(value: Json) -> bytes:
    """The same for a part of a value that was just encoded or decoded, and thereby checked."""
    return _ENCODER.encode(value)


def decode(data: bytes) -> Json:
    """Return the value of canonical bytes; raise `CanonicalError` for anything that would not be written just so."""
    _check_size(data)
    value = _parse(data)
    _check(value, MAX_DEPTH)
    if _ENCODER.encode(value) != data:
        _refuse("not the canonical bytes")
    return value


def decode_object(data: bytes) -> dict[str, Json]:
    """Return the object in canonical bytes; raise `CanonicalError` also where they hold something else."""
    value = decode(data)
    if not isinstance(value, dict):
        _refuse("not an object")
    return value


def _refuse(reason: str) -> NoReturn:
    raise CanonicalError(reason)


def _refuse_float(_literal: str) -> NoReturn:
    # The reader is entered from C: what is raised here arrives at the caller wrapped, see `_parse`.
    raise ValueError("float")


_ENCODER: Final = msgspec.json.Encoder(order="sorted")
_DECODER: Final = msgspec.json.Decoder(float_hook=_refuse_float)


def _parse(data: bytes) -> Json:
    try:
        return cast("Json", _DECODER.decode(data))
    except RecursionError:
        _refuse("nested too deeply")
    except UnicodeDecodeError:
        _refuse("not UTF-8")
    except msgspec.ValidationError:
        _refuse("a number that is no small integer")
    except msgspec.DecodeError:
        _refuse("not JSON")


def _check_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        _refuse("too long")


def _check(value: object, depth_left: int) -> None:
    """Refuse what the narrowing excludes. Exact types on purpose: a subclass may print itself in a second way."""
    kind = type(value)
    if kind in _PLAIN_TYPES:
        return
    if kind is int:
        _check_integer(value)  # type: ignore[arg-type] # its exact type was asked
    elif kind is dict:
        _check_object(value, depth_left)  # type: ignore[arg-type]
    elif kind in _LIST_TYPES:
        _check_list(value, depth_left)  # type: ignore[arg-type]
    else:
        _refuse(f"type {kind.__name__}")


def _check_integer(value: int) -> None:
    if not -_INTEGER_LIMIT < value < _INTEGER_LIMIT:
        _refuse("integer beyond 2**53")


# Most members are plain, and a call costs more than a look: this runs for every value of every body and header.
def _check_object(members: dict[object, object], depth_left: int) -> None:
    if depth_left == 0:
        _refuse("nested too deeply")
    for key, member in members.items():
        if type(key) is not str or not key.isascii():
            _refuse("a key that is not ASCII text")
        if type(member) not in _PLAIN_TYPES:
            _check(member, depth_left - 1)


def _check_list(items: list[object], depth_left: int) -> None:
    if depth_left == 0:
        _refuse("nested too deeply")
    for item in items:
        if type(item) not in _PLAIN_TYPES:
            _check(item, depth_left - 1)
