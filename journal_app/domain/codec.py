"""Turns record contents into plain JSON fields and back, losing nothing; it must not know how they are sealed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from journal_app.domain.errors import Environmental

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
_Encode: TypeAlias = Callable[[Any], Json]
_Decode: TypeAlias = Callable[[Any], Any]
T = TypeVar("T")
_OUTERMOST = timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))
"""The zones that lie furthest from UTC."""


class ContentUnreadable(Environmental):
    """A record's fields do not have the shape its kind and schema promise."""

    def __init__(self, what: str) -> None:
        """Say what was unreadable; ``what`` names types and fields only, never values."""
        super().__init__(
            "record.unreadable",
            "A part of the journal could not be read ({what}): it is damaged, or a newer version of the"
            " program wrote it.",
            what=what,
        )


def encode_time(moment: datetime) -> str:
    """An aware time as UTC with six decimals and Z, e.g. ``2026-11-23T08:00:00.000000Z``; ValueError when naive."""
    if moment.tzinfo is None:
        message = "a time without zone cannot be written"
        raise ValueError(message)
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def decode_time(text: str) -> datetime:
    """The aware UTC time written by :func:`encode_time`; refuses every other spelling."""
    try:
        moment = datetime.fromisoformat(text).astimezone(UTC)
    except OverflowError:  # another spelling of a time outside the calendar
        raise ContentUnreadable("time") from None
    if encode_time(moment) != text:
        raise ContentUnreadable("time")
    return moment


def decode_shown_time(text: str) -> datetime:
    """The same for a time that is shown although nobody is known to have signed it: every clock can show it."""
    moment = decode_time(text)
    try:
        for zone in _OUTERMOST:
            moment.astimezone(zone)
    except OverflowError:
        raise ContentUnreadable("time") from None
    return moment


def to_fields(content: object) -> dict[str, Json]:
    """The top-level fields of a content dataclass as JSON values, in the dataclass's order."""
    encode: Callable[[object], dict[str, Json]] = _encoder_of_class(cast("Hashable", type(content)))
    return encode(content)


def from_fields(cls: type[T], values: Mapping[str, Json]) -> T:
    """The content that ``values`` describe; absent fields take the dataclass's default.

    Raises:
        ContentUnreadable: a field is missing, unknown or of another shape.
    """
    try:
        return cast("T", _decoder_of_class(cast("Hashable", cls))(dict(values)))
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as wrong:
        raise ContentUnreadable(cls.__name__) from wrong


@cache
def _encoder_of_class(cls: Any) -> Callable[[object], dict[str, Json]]:  # noqa: ANN401 -- a dataclass
    hints = get_type_hints(cls)
    plain = [(f.name, _encoder(hints[f.name])) for f in fields(cls) if f.name not in _flat(cls)]
    flat = [(name, _encoder_of_class(inner)) for name, inner in _flat(cls).items()]

    def encode(content: object) -> dict[str, Json]:
        values = {
            name: getattr(content, name) if encoder is _same else encoder(getattr(content, name))
            for name, encoder in plain  # what stays the same is most of it, and a call costs more than a look
        }
        for name, encoder in flat:
            values |= encoder(getattr(content, name))
        return values

    return encode


@cache
def _decoder_of_class(cls: Any) -> _Decode:  # noqa: ANN401 -- a dataclass
    hints = get_type_hints(cls)
    flat = {
        name: (frozenset(f.name for f in fields(inner)), _decoder_of_class(inner)) for name, inner in _flat(cls).items()
    }
    plain = [f for f in fields(cls) if f.name not in flat]
    plan = {f.name: _decoder(hints[f.name]) for f in plain}
    required = {f.name for f in plain if f.default is MISSING and f.default_factory is MISSING}

    def decode(value: Json) -> object:
        if not isinstance(value, dict) or not required <= value.keys():
            raise ContentUnreadable(cls.__name__)
        rest = dict(value)
        parts: dict[str, object] = {}
        for name, (names, decoder) in flat.items():
            parts[name] = decoder({key: rest.pop(key) for key in names & rest.keys()})
        return cls(**parts, **{name: plan[name](part) for name, part in rest.items()})

    return decode


FLAT: Mapping[str, bool] = MappingProxyType({"flat": True})
"""Metadata of a field whose own fields stand at its owner's level, so that each can be shown or withheld singly."""


def _flat(cls: type[Any]) -> dict[str, type]:
    hints = get_type_hints(cls)
    return {f.name: hints[f.name] for f in fields(cls) if f.metadata.get("flat")}


def _same(value: Any) -> Json:  # noqa: ANN401 -- whatever a plain field holds
    return value  # type: ignore[no-any-return] # str, int or bool


def _encode_decimal(number: Decimal) -> str:
    if not number.is_finite():
        message = "only a number can be written"
        raise ValueError(message)
    return str(number)


_SIMPLE_ENCODERS: dict[type, _Encode] = {
    str: _same,
    int: _same,
    bool: _same,
    UUID: str,
    Decimal: _encode_decimal,
    date: date.isoformat,
    datetime: encode_time,
}


def _exactly(kind: type) -> _Decode:
    def check(value: Json) -> object:
        if type(value) is not kind:
            raise TypeError(kind.__name__)
        return value

    return check


def _only_as_written(kind: Callable[[str], T], written: Callable[[T], str]) -> _Decode:
    """Reads text in the one spelling that is written; libraries read many."""

    def check(value: Json) -> object:
        if type(value) is not str:
            raise TypeError("str")
        read = kind(value)
        if written(read) != value:
            raise ValueError("spelling")
        return read

    return check


_SIMPLE_DECODERS: dict[type, _Decode] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    UUID: _only_as_written(UUID, str),
    Decimal: _only_as_written(Decimal, _encode_decimal),
    date: _only_as_written(date.fromisoformat, date.isoformat),
    datetime: decode_time,
}


def _encoder(hint: object) -> _Encode:
    inner = _optional(hint)
    if inner is not None:
        encode = _encoder(inner)
        return lambda value: None if value is None else encode(value)
    if get_origin(hint) is tuple:
        each = _encoder(get_args(hint)[0])
        return lambda value: [each(part) for part in value]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: value.value
    if isinstance(hint, type) and is_dataclass(hint):
        return _encoder_of_class(hint)
    return _SIMPLE_ENCODERS[cast("type", hint)]


def _decoder(hint: object) -> _Decode:
    inner = _optional(hint)
    if inner is not None:
        decode = _decoder(inner)
        return lambda value: None if value is None else decode(value)
    if get_origin(hint) is tuple:
        each = _decoder(get_args(hint)[0])
        return lambda value: tuple(each(part) for part in _list(value))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if isinstance(hint, type) and is_dataclass(hint):
        return _decoder_of_class(hint)
    return _SIMPLE_DECODERS[cast("type", hint)]


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError("list")
    return value


def _optional(hint: object) -> object | None:
    """``T`` when the hint is ``T | None``, else None."""
    if get_origin(hint) not in (UnionType, Union):
        return None
    parts = [part for part in get_args(hint) if part is not NoneType]
    return parts[0] if len(parts) == 1 else None
