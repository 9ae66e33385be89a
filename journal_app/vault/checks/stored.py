"""Reads stored headers quickly and strictly, and checks their leaves; it must not know keys, bodies or views.

Quick, because every record of a journal passes here: typed decoding, and writing back to see that the bytes are the
canonical ones, in place of the general reader in `canonical`. The dataclasses of `domain.records` are made of those
that have more to them than a place and a time. Texts stay texts: a time in the one allowed spelling compares as text.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final, NamedTuple

import msgspec

from journal_app.domain.access import Purpose
from journal_app.domain.records import FORMAT_VERSION, KINDS, Header, Kind, Stream, header_from_json
from journal_app.vault.canonical import MAX_BYTES

_Count = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]


class StoredPrevious(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """``prev`` as it stands in a header."""

    leaf: str | None
    nth: _Count


class StoredFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """One of ``files`` as it stands in a header."""

    id: str
    sha256: str
    size: _Count


class StoredHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A header's members in the order of their names, which is the order of canonical JSON."""

    at: str
    author: str
    body: str | None
    files: tuple[StoredFile, ...]
    gate: dict[str, str | list[str] | None] | None
    id: str
    key: str
    kind: str
    patient: str | None
    prev: StoredPrevious
    purpose: str | None
    refs: dict[str, list[str]]
    schema: _Count
    seat: str
    v: _Count


_DECODE: Final = msgspec.json.Decoder(StoredHeader).decode
_ENCODE: Final = msgspec.json.Encoder(order="deterministic").encode
_UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII).fullmatch
_HASH: Final = re.compile(r"[0-9a-f]{64}", re.ASCII).fullmatch
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII).fullmatch
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_PURPOSES: Final = frozenset(Purpose)
_MOST_KNOWN: Final = 1_000_000


class HeaderRefused(Exception):
    """Stored bytes are no header; ``key`` is the sentence to report."""

    def __init__(self, key: str) -> None:
        """Remember which sentence says why."""
        self.key = key
        super().__init__(key)


class HeaderReader:
    """Decodes headers, remembering which ids it has already found well formed: most of them come again and again."""

    def __init__(self) -> None:
        """Know no id yet."""
        self._known: set[str | None] = {None}

    def read(self, data: bytes) -> StoredHeader:
        """The header in ``data``.

        Raises:
            HeaderRefused: not canonical JSON, not a header, of an unknown kind or for an unknown purpose.
        """
        try:
            header = _DECODE(data)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise HeaderRefused("verify.headers.broken") from None
        if _ENCODE(header) != data or len(data) > MAX_BYTES or not _has_plain_names(header):
            raise HeaderRefused("verify.headers.not_canonical")
        known = self._known
        if header.author not in known or header.seat not in known or header.patient not in known:
            self._learn(header)
        if not _UUID(header.id) or not _is_time(header.at) or header.v != FORMAT_VERSION:
            raise HeaderRefused("verify.headers.broken")
        if header.purpose is not None and header.purpose not in _PURPOSES:
            raise HeaderRefused("verify.headers.purpose")
        self._require_kind(header)
        return header

    def _learn(self, header: StoredHeader) -> None:
        for text in (header.author, header.seat, header.patient):
            if text is not None and not _UUID(text):
                raise HeaderRefused("verify.headers.broken")
            if len(self._known) < _MOST_KNOWN:
                self._known.add(text)

    @staticmethod
    def _require_kind(header: StoredHeader) -> None:
        rules = _RULES.get(header.kind)
        if rules is None or not 1 <= header.schema <= rules.newest:
            raise HeaderRefused("verify.headers.kind")
        if header.patient is None and rules.needs_patient:
            raise HeaderRefused("verify.headers.no_patient")
        if header.body is None:
            if rules.needs_body:
                raise HeaderRefused("verify.headers.no_body")
        elif not rules.may_have_body or not _HASH(header.body):
            raise HeaderRefused("verify.headers.broken")


class _Rules(NamedTuple):
    """What a kind asks of a header."""

    newest: int
    is_patients: bool
    needs_patient: bool
    needs_body: bool
    may_have_body: bool
    is_access: bool


def _rules_of(kind: Kind) -> _Rules:
    is_access = kind.name.startswith("access.")
    has_content = kind.content is not None
    # The trace of an access has a body only where there is more to say than who, when, whom and why.
    is_patients = kind.stream is Stream.PATIENT
    needs_patient = is_patients and not kind.of_anyone
    return _Rules(kind.schema, is_patients, needs_patient, has_content and not is_access, has_content, is_access)


_RULES: Final = {name: _rules_of(kind) for name, kind in KINDS.items()}


def _is_time(text: str) -> bool:
    """Whether a text is a time in the one spelling, of a day that there is."""
    try:
        return _TIME(text) is not None and datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def is_access(header: StoredHeader) -> bool:
    """Whether the record is a trace of an access, which may do without a body."""
    return _RULES[header.kind].is_access


def stream_of(header: StoredHeader) -> str:
    """The id of the stream a record belongs to: its patient's or its seat's."""
    patient = header.patient
    return patient if patient is not None and _RULES[header.kind].is_patients else header.seat


def whole(header: StoredHeader) -> Header:
    """The same header as the rest of the program knows it; what was read is canonical, so it is not read again.

    Raises:
        ContentUnreadable: it is no header of this format.
    """
    return header_from_json(msgspec.to_builtins(header))


def _has_plain_names(header: StoredHeader) -> bool:
    """Whether the names that the format leaves open are ASCII, as every name in canonical JSON is."""
    return all(map(str.isascii, header.refs)) and (header.gate is None or all(map(str.isascii, header.gate)))


def raw_id(text: str) -> bytes:
    """The 16 bytes of an id that was found well formed."""
    return bytes.fromhex(text.replace("-", ""))


def micros_of(at: str) -> int:
    """Microseconds since 1970-01-01 UTC of a time in a header; raises ValueError for a day that does not exist."""
    return (datetime.fromisoformat(at) - _EPOCH) // _MICROSECOND
