#!/usr/bin/env python3
"""Checks a journal that a clinic handed out as a folder: is it whole, unaltered, and from that clinic.

    python3 verify_export.py FOLDER [--fingerprint F] [--language da|sv|en]

Python 3.9 or newer and nothing else: no password, no network, no other file of the program. What is checked is
described in docs/format.md of the program, §18; whoever trusts no copy of this file can write their own from there.
It must not follow links, nor open anything outside the folder, nor write.

Exit codes: 0 whole and from the clinic with that fingerprint; 1 something is wrong; 2 wrong usage, or no such folder;
4 whole, but the clinic's fingerprint was not given, so the origin is unproven.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import json
import locale
import os
import re
import stat
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, NamedTuple, NoReturn, Optional, Sequence, Tuple

WHOLE, WRONG, USAGE, UNPROVEN = 0, 1, 2, 4

PDF, CONTENTS = "data/00-journal.pdf", "data/contents.sha256"
RECORDS, CHECKPOINT = "data/proof/records.jsonl", "data/proof/checkpoint.txt"
MANIFEST, TAGS, SIGNATURE = "manifest-sha256.txt", "tagmanifest-sha256.txt", "signature.json"
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

MOST_FILES, DEEPEST = 100_000, 8
LARGEST_TAG, LARGEST_LINE = 16 << 20, 16 << 20
MOST_BYTES, MOST_RECORDS = 64 << 30, 100_000
MOST_DIGITS = 16
SHOWN_OF_A_KIND = 5
BLOCK = 1 << 20

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}){0,7}")
SYSTEMS_OWN = re.compile(r"\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*")
SUM_LINE = re.compile(r"([0-9a-f]{64})  (\S+)")
HEX32, HEX64 = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{128}")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ORIGINAL = re.compile(r"data/(?:photos|documents)/[0-9]{4,6}-(" + UUID.pattern + r")\.[a-z0-9]{1,5}")
NOTE = re.compile(
    r"(journal/(?P<vault>" + UUID.pattern + r")/(?P<line>0|[1-9][0-9]{0,18})\n(?P<size>[1-9][0-9]{0,18})\n"
    r"(?P<root>[A-Za-z0-9+/]{43}=)\n)\n\u2014 (?P<name>"
    + UUID.pattern
    + r") (?P<signature>[A-Za-z0-9+/]{90,92}={0,2})\n"
)
HEADER = frozenset("v id kind schema at author key seat patient purpose prev refs gate files body".split())
KITS = ("kit.asked", "kit.issued")
STAFF = frozenset(["vault.created", "user.added", "user.changed", "user.key_changed", "user.removed", *KITS])
KIT_WAIT = timedelta(days=7)
EXPORT = "case.exported"
EXPORT_FIELDS = frozenset(
    "recipient reason language tag_manifest contents records streams files missing ledger_size ledger_root".split()
)
SEAL = frozenset("checkpoint consistency export key signature tagmanifest v".split())


class Finding(NamedTuple):
    """Something that is wrong (``key`` of SENTENCES) or, as a notice, something to know."""

    key: str
    facts: Tuple[Tuple[str, object], ...] = ()

    @classmethod
    def of(cls, key: str, **facts: object) -> Finding:
        """A finding with its facts."""
        return cls(key, tuple(facts.items()))


class Refused(Exception):
    """A check failed in a way that ends the checking of what rests on it."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.finding = Finding.of(key, **facts)


class Report(NamedTuple):
    """What came out: findings, notices, and what the bundle says of itself as far as it could be read."""

    findings: Tuple[Finding, ...]
    notices: Tuple[Finding, ...]
    facts: Dict[str, str]
    code: int


# ------------------------------------------------------------------------------------------- Ed25519 (RFC 8032), strict

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
_SMALL = frozenset(
    (
        0,
        1,
        _P - 1,
        0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
        0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
    )
)
Point = Tuple[int, int, int, int]
_ZERO: Point = (0, 1, 1, 0)


def _add(one: Point, other: Point) -> Point:
    """Extended coordinates, complete formulas (Hisil, Wong, Carter, Dawson 2008, for a = -1)."""
    x1, y1, z1, t1 = one
    x2, y2, z2, t2 = other
    a, b = (y1 - x1) * (y2 - x2) % _P, (y1 + x1) * (y2 + x2) % _P
    c, d = 2 * _D * t1 * t2 % _P, 2 * z1 * z2 % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _strict_point(encoded: bytes) -> Optional[int]:
    """The y of a canonical encoding of a point that is not of small order."""
    y = int.from_bytes(encoded, "little") & ((1 << 255) - 1)
    return y if len(encoded) == 32 and y < _P and y not in _SMALL else None


def _decoded(encoded: bytes) -> Optional[Point]:
    y = _strict_point(encoded)
    if y is None:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P:
        return None
    if x & 1 != encoded[31] >> 7:
        x = _P - x
    return x, y, 1, x * y % _P


def _multiples(point: Point) -> List[List[Point]]:
    """For each of 64 places of four bits, 0 to 15 times the point at that place: later only additions are left."""
    table = []
    for _ in range(64):
        row = [_ZERO]
        for _ in range(15):
            row.append(_add(row[-1], point))
        table.append(row)
        point = _add(row[-1], point)
    return table


class Ed25519:
    """One public key; ``verifies`` is strict: canonical encodings, S below the order, no small order, no cofactor."""

    _base: Optional[List[List[Point]]] = None

    def __init__(self, public: bytes) -> None:
        point = _decoded(public)
        if point is None:
            raise Refused("key")
        x, y, z, t = point
        self.public = public
        self._negative = _multiples((_P - x, y, z, _P - t))
        if Ed25519._base is None:
            base = _decoded((4 * pow(5, _P - 2, _P) % _P).to_bytes(32, "little"))
            if base is None:
                raise AssertionError
            Ed25519._base = _multiples(base)

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether the key made this signature of the message."""
        s = int.from_bytes(signature[32:], "little")
        if len(signature) != 64 or s >= _L or _strict_point(signature[:32]) is None or self._base is None:
            return False
        k = int.from_bytes(hashlib.sha512(signature[:32] + self.public + message).digest(), "little") % _L
        total = _ZERO
        for place in range(64):
            total = _add(total, self._base[place][s >> 4 * place & 15])
            total = _add(total, self._negative[place][k >> 4 * place & 15])
        x, y, z, _ = total
        inverse = pow(z, _P - 2, _P)
        x, y = x * inverse % _P, y * inverse % _P
        return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# ------------------------------------------------------------------------------------------------------ canonical JSON


def _no_number(_text: str) -> NoReturn:
    raise ValueError


def _integer(text: str) -> int:
    if len(text) > MOST_DIGITS + 1:
        raise ValueError
    return int(text)


def _object(pairs: List[Tuple[str, Any]]) -> Dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError
    return made


def parsed(data: bytes) -> Any:  # noqa: ANN401 -- JSON
    """Canonical JSON (§1); anything else, however deep or doubled, is a ValueError."""
    try:
        value = json.loads(
            data.decode("utf-8"),
            parse_float=_no_number,
            parse_int=_integer,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
        if canonical(value) != data:
            raise ValueError
    except (RecursionError, MemoryError):
        raise ValueError from None
    return value


def canonical(value: object) -> bytes:
    """The only bytes of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _is(value: object, kind: type, pattern: Optional[re.Pattern[str]] = None) -> bool:
    fits = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
    return fits and (pattern is None or (isinstance(value, str) and pattern.fullmatch(value) is not None))


def _base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        raise ValueError from None
    if base64.b64encode(data).decode("ascii") != text:
        raise ValueError
    return data


# ---------------------------------------------------------------------------------------------------------------- trees


def _sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def node(left: bytes, right: bytes) -> bytes:
    """An inner node of a tree (RFC 6962 §2.1)."""
    return _sha(b"\x01" + left + right)


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over leaves."""
    stack: List[Tuple[int, bytes]] = []
    for leaf in leaves:
        height, hashed = 0, leaf
        while stack and stack[-1][0] == height:
            hashed, height = node(stack.pop()[1], hashed), height + 1
        stack.append((height, hashed))
    if not stack:
        return _sha(b"")
    total = stack.pop()[1]
    while stack:
        total = node(stack.pop()[1], total)
    return total


def is_included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """RFC 9162 §2.1.3.2."""
    if not 0 <= index < size:
        return False
    place, last, computed = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            computed = node(sibling, computed)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            computed = node(computed, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and computed == root


def is_grown(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """RFC 9162 §2.1.4.2, for 0 < old < new."""
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    if not 0 < old < new or not path:
        return False
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            first, second = node(sibling, first), node(sibling, second)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            second = node(second, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and (first, second) == (old_root, new_root)


# --------------------------------------------------------------------------------------------------------------- folder


class Folder:
    """The files of a bundle, found without following a link, each read only as far as a limit."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.strange: List[str] = []
        self.systems_own: List[str] = []
        self.sizes: Dict[str, int] = {}
        self._look("", 0)

    def _look(self, below: str, depth: int) -> None:
        if depth > DEEPEST:
            raise Refused("too_large")
        with os.scandir(self._root / below if below else self._root) as entries:
            for entry in entries:
                name = below + entry.name
                if len(self.sizes) + len(self.strange) + len(self.systems_own) >= MOST_FILES:
                    raise Refused("too_large")
                if SYSTEMS_OWN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    self.systems_own.append(name)
                elif NAME.fullmatch(name) is None or entry.is_symlink():
                    self.strange.append(name)
                elif entry.is_dir(follow_symlinks=False):
                    self._look(name + "/", depth + 1)
                elif entry.is_file(follow_symlinks=False):
                    self.sizes[name] = entry.stat(follow_symlinks=False).st_size
                else:
                    self.strange.append(name)

    def blocks(self, name: str, most: int) -> Iterator[bytes]:
        """A file block by block, never more than ``most`` bytes."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(self._root / name, flags)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Refused("strange", name=name)
            while block := file.read(BLOCK):
                most -= len(block)
                if most < 0:
                    raise Refused("too_large")
                yield block

    def small(self, name: str) -> bytes:
        """A whole file that must be there and small."""
        if name not in self.sizes:
            raise Refused("missing", name=name)
        return b"".join(self.blocks(name, LARGEST_TAG))

    def digest(self, name: str) -> str:
        """The SHA-256 of a file, hex."""
        hashed = hashlib.sha256()
        for block in self.blocks(name, MOST_BYTES):
            hashed.update(block)
        return hashed.hexdigest()

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a file, each ended by a line break and none longer than a limit."""
        rest = b""
        for block in self.blocks(name, MOST_BYTES):
            *whole, rest = (rest + block).split(b"\n")
            yield from whole
            if len(rest) > LARGEST_LINE:
                raise Refused("too_large")
        if rest:
            raise ValueError


def sums_in(data: bytes, name: str) -> Dict[str, str]:
    """A list of sums as ``sha256sum`` writes it: names of this folder only, in order, none twice."""
    found: Dict[str, str] = {}
    try:
        lines = data.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise Refused("list", name=name) from None
    if lines.pop() != "" or len(lines) > MOST_FILES:
        raise Refused("list", name=name)
    for line in lines:
        matched = SUM_LINE.fullmatch(line)
        if matched is None or NAME.fullmatch(matched[2]) is None or matched[2] in found:
            raise Refused("list", name=name)
        found[matched[2]] = matched[1]
    if list(found) != sorted(found):
        raise Refused("list", name=name)
    return found


# -------------------------------------------------------------------------------------------------------------- records


class Note(NamedTuple):
    """A signed checkpoint taken apart."""

    text: str
    vault: str
    line: str
    size: int
    root: bytes
    name: str
    key_hash: bytes
    signature: bytes


def note_in(text: str) -> Note:
    """A checkpoint (§10) with the one signature that a bundle's has."""
    matched = NOTE.fullmatch(text)
    if matched is None:
        raise ValueError
    signed, size = _base64(matched["signature"]), int(matched["size"])
    if len(signed) != 68:
        raise ValueError
    return Note(
        matched[1],
        matched["vault"],
        matched["line"],
        size,
        _base64(matched["root"]),
        matched["name"],
        signed[:4],
        signed[4:],
    )


class Record(NamedTuple):
    """A record as a bundle shows it; ``fields`` are those that are shown, None where nothing of its body is."""

    position: int
    header: Dict[str, Any]
    data: bytes
    signature: bytes
    leaf: bytes
    proof: Tuple[bytes, ...]
    fields: Optional[Dict[str, Any]]
    withheld: Tuple[str, ...]


def record_in(value: Any) -> Record:  # noqa: ANN401 -- JSON
    """A record's line taken apart; its content must be what its header commits to."""
    if not _is(value, dict) or set(value) != {"body", "header", "position", "proof", "signature"}:
        raise ValueError
    proof, text = value["proof"], value["header"]
    if not (_is(proof, list) and len(proof) <= 64 and all(_is(one, str, HEX32) for one in proof)):
        raise ValueError
    if not (_is(text, str) and _is(value["position"], int) and _is(value["signature"], str, HEX64)):
        raise ValueError
    data, signature = text.encode("utf-8"), bytes.fromhex(value["signature"])
    header = parsed(data)
    if not _is(header, dict) or set(header) != HEADER or header["v"] != 1 or not _is_header(header):
        raise ValueError
    fields, withheld = _body_in(value["body"], header["body"])
    leaf = _sha(b"\x00" + len(data).to_bytes(4, "big") + data + signature)
    path = tuple(bytes.fromhex(one) for one in proof)
    return Record(value["position"], header, data, signature, leaf, path, fields, withheld)


def _is_header(header: Dict[str, Any]) -> bool:
    prev = header["prev"]
    return (
        _is(header["kind"], str)
        and all(_is(header[name], str, UUID) for name in ("id", "author", "seat"))
        and (header["patient"] is None or _is(header["patient"], str, UUID))
        and _is(header["key"], str, HEX32)
        and (header["body"] is None or _is(header["body"], str, HEX32))
        and _is(prev, dict)
        and set(prev) == {"leaf", "nth"}
        and _is(prev["nth"], int)
        and (prev["leaf"] is None or _is(prev["leaf"], str, HEX32))
    )


def _body_in(body: Any, commitment: Optional[str]) -> Tuple[Optional[Dict[str, Any]], Tuple[str, ...]]:  # noqa: ANN401
    """The fields shown and the names of those withheld, held against the commitment (§8)."""
    if body is None:
        return None, ("*",) if commitment is not None else ()
    if not _is(body, dict) or set(body) != {"fields", "salts", "withheld"} or commitment is None:
        raise ValueError
    fields, salts, withheld = body["fields"], body["salts"], body["withheld"]
    if not (_is(fields, dict) and _is(salts, dict) and _is(withheld, dict)):
        raise ValueError
    if set(fields) != set(salts) or set(fields) & set(withheld):
        raise ValueError
    leaves = {name: _field_leaf(name, value, salts[name]) for name, value in fields.items()}
    for name, leaf in withheld.items():
        if not _is(leaf, str, HEX32):
            raise ValueError
        leaves[name] = bytes.fromhex(leaf)
    if root_of([leaves[name] for name in sorted(leaves)]).hex() != commitment:
        raise ValueError
    return fields, tuple(sorted(withheld))


def _field_leaf(name: str, value: object, salt: object) -> bytes:
    if not isinstance(salt, str) or len(_base64(salt)) != 32:
        raise ValueError
    encoded = name.encode("ascii")
    return _sha(b"\x00" + _base64(salt) + len(encoded).to_bytes(2, "big") + encoded + canonical(value))


class Seal(NamedTuple):
    """What signs a folder: by which key, over which tag manifest, and the export's record with where it stands."""

    key: bytes
    signature: bytes
    tags: bytes
    export: Record
    said: Dict[str, Any]
    later: Note
    consistency: Tuple[bytes, ...]


def _require(holds: object) -> None:
    if not holds:
        raise ValueError


def seal_in(data: bytes) -> Seal:
    """``signature.json`` taken apart."""
    seal = parsed(data)
    _require(_is(seal, dict) and _is(seal.get("v"), int))
    if seal["v"] > 1:
        raise Refused("newer")
    _require(set(seal) == SEAL and seal["v"] == 1 and _is(seal["checkpoint"], str))
    _require(
        _is(seal["key"], str, HEX32) and _is(seal["signature"], str, HEX64) and _is(seal["tagmanifest"], str, HEX32)
    )
    path = seal["consistency"]
    _require(_is(path, list) and len(path) <= 128 and all(_is(one, str, HEX32) for one in path))
    export = record_in(seal["export"])
    said = export.fields
    if said is None or export.withheld or export.header["kind"] != EXPORT:
        raise ValueError
    _require_said(said)
    return Seal(
        key=bytes.fromhex(seal["key"]),
        signature=bytes.fromhex(seal["signature"]),
        tags=bytes.fromhex(seal["tagmanifest"]),
        export=export,
        said=said,
        later=note_in(seal["checkpoint"]),
        consistency=tuple(bytes.fromhex(one) for one in path),
    )


def _require_said(said: Dict[str, Any]) -> None:
    """The fields of the export's record have the types that they must have."""
    _require(set(said) == EXPORT_FIELDS)
    _require(all(_is(said[name], int) for name in ("records", "files", "ledger_size")))
    _require(
        all(_is(said[name], str) for name in EXPORT_FIELDS - {"records", "files", "ledger_size", "streams", "missing"})
    )
    streams, missing = said["streams"], said["missing"]
    _require(_is(streams, list) and 0 < len(streams) <= 1000)
    _require(_is(missing, list) and all(_is(one, str, UUID) for one in missing))
    for one in streams:
        _require(_is(one, dict) and set(one) == {"leaf", "patient", "records"} and _is(one["records"], int))
        _require(_is(one["patient"], str, UUID) and _is(one["leaf"], str, HEX32))
    _require(len({one["patient"] for one in streams}) == len(streams))


class Term(NamedTuple):
    """One key of one person and for which positions it counts."""

    person: str
    key: Ed25519
    begins: int
    ends: Optional[int]


class Staff:
    """Whose keys count where, learnt from record 0 and the records of people that the bundle shows (§7)."""

    def __init__(self, vault: str) -> None:
        self.vault = bytes.fromhex(vault.replace("-", ""))
        self.names: Dict[str, str] = {}
        self._terms: Dict[str, Term] = {}
        self._owners: Dict[str, int] = {}
        self._sheet: Optional[Ed25519] = None
        self._kit = 1
        self._asked: Optional[datetime] = None

    def _begin(self, person: str, public: str, position: int) -> None:
        data = bytes.fromhex(public)
        key = _sha(data).hex()
        if key not in self._terms:
            self._terms[key] = Term(person, Ed25519(data), position, None)

    def _end(self, person: str, position: int) -> None:
        for key, term in self._terms.items():
            if term.person == person and term.ends is None:
                self._terms[key] = term._replace(ends=position)

    def found(self, record: Record) -> None:
        """Take in record 0, which names its own signer's key."""
        fields = record.fields
        if record.position or record.header["kind"] != "vault.created" or fields is None:
            raise Refused("founding")
        self._sheet = Ed25519(bytes.fromhex(fields["recovery_signing"]))
        self._begin(fields["owner"], fields["owner_signing"], 0)
        self._owners[fields["owner"]] = -1

    def is_signed(self, record: Record) -> bool:
        """Whether the record's author signed it with a key that counts at its place."""
        header = record.header
        if header["kind"] == "user.key_changed":
            key = self._sheet
            if key is None or header["key"] != _sha(key.public).hex():
                return False
        else:
            term = self._terms.get(header["key"])
            if term is None or term.person != header["author"]:
                return False
            if not term.begins <= record.position or (term.ends is not None and record.position >= term.ends):
                return False
            key = term.key
        return key.verifies(record.signature, b"journal/record/1\x00" + self.vault + record.data)

    def signer_of(self, note: Note) -> Optional[Term]:
        """Whose key signed a checkpoint, if it counts at its size."""
        for term in self._terms.values():
            hint = _sha(note.name.encode() + b"\n\x01" + term.key.public)[:4]
            counts = term.begins < note.size and (term.ends is None or note.size <= term.ends)
            if term.person == note.name and hint == note.key_hash and counts:
                return term if term.key.verifies(note.signature, note.text.encode()) else None
        return None

    def key_of(self, key: str) -> Optional[Ed25519]:
        """The key with this SHA-256."""
        term = self._terms.get(key)
        return None if term is None else term.key

    def learn(self, record: Record) -> None:
        """What a signed record says of people; only an owner's word counts, or the recovery sheet's on new keys.

        Likewise what it says of recovery kits: a new one follows by the old sheet, or after a request of seven days.
        """
        fields, header, position = record.fields, record.header, record.position
        kind = header["kind"]
        if kind not in STAFF or position == 0:
            return
        owner = self._owners.get(header["author"])
        may_say = kind == "user.key_changed" or (owner is not None and owner < position)
        if fields is None or not may_say:
            raise Refused("people", position=position)
        if kind in KITS:
            self._learn_kit(kind, fields, record)
        else:
            self._learn_person(kind, fields, record)

    def _learn_person(self, kind: str, fields: Mapping[str, Any], record: Record) -> None:
        position = record.position
        if "user" not in fields:
            raise Refused("people", position=position)
        person = fields["user"]
        if kind in ("user.added", "user.changed"):
            self.names[person] = str(fields["name"])
            self._owners.pop(person, None)
            if "owner" in fields["roles"]:
                self._owners[person] = position
        if kind == "user.added":
            self._begin(person, fields["signing"], position)
        if kind in ("user.removed", "user.key_changed"):
            self._end(person, position)
        if kind == "user.removed":
            self._owners.pop(person, None)
        if kind == "user.key_changed":
            is_own = person == record.header["author"]
            if not is_own or _sha(bytes.fromhex(fields["signing"])).hex() in self._terms:
                raise Refused("people", position=position)
            self._begin(person, fields["signing"], position)

    def _learn_kit(self, kind: str, fields: Mapping[str, Any], record: Record) -> None:
        at = datetime.strptime(record.header["at"], "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
        if kind == "kit.asked":
            self._asked = self._asked or at
            return
        sheets = [bytes.fromhex(fields[name]) for name in ("registry_signing", "registry", "clinical")]
        author, number = bytes.fromhex(record.header["author"].replace("-", "")), fields["number"]
        message = b"journal/kit/1\x00" + self.vault + author + number.to_bytes(4, "big") + b"".join(sheets)
        if fields["sheet_proof"]:
            follows = self._sheet is not None and self._sheet.verifies(bytes.fromhex(fields["sheet_proof"]), message)
        else:
            follows = self._asked is not None and at - self._asked >= KIT_WAIT
        if not follows or number != self._kit + 1 or any(len(sheet) != 32 for sheet in sheets):
            raise Refused("people", position=record.position)
        self._kit, self._sheet, self._asked = number, Ed25519(sheets[0]), None


# ------------------------------------------------------------------------------------------------------------- checking


class Check:
    """One run over one bundle."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.findings: List[Finding] = []
        self.notices: List[Finding] = []
        self.facts: Dict[str, str] = {}
        self._chains: Dict[str, Tuple[int, Optional[str]]] = {}
        self._vouched: Dict[str, Tuple[int, str]] = {}
        self._withheld = 0

    def found(self, key: str, **facts: object) -> None:
        """Note something wrong."""
        self.findings.append(Finding.of(key, **facts))

    def run(self, *, files_only: bool = False) -> None:
        """Everything, as far as what it rests on held."""
        try:
            folder = Folder(self._root)
            for name in folder.strange:
                self.found("strange", name=name)
            if folder.systems_own:
                self.notices.append(Finding.of("systems_own", count=len(folder.systems_own)))
            sums = self._lists(folder)
            if not files_only:
                self._records(folder, sums)
        except Refused as refused:
            self.findings.append(refused.finding)
        except OSError as problem:
            self.found("unreadable", what=type(problem).__name__)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, MemoryError):
            self.found("garbled")

    def _lists(self, folder: Folder) -> Dict[str, str]:
        """Every file is on its list with its sum, and every line of a list has its file."""
        tags, sums = sums_in(folder.small(TAGS), TAGS), sums_in(folder.small(MANIFEST), MANIFEST)
        if folder.small("bagit.txt") != BAGIT or MANIFEST not in tags:
            self.found("bagit")
        there = {name for name in folder.sizes if name not in (TAGS, SIGNATURE)}
        listed = {**tags, **sums}
        if any(name.startswith("data/") for name in tags) or not all(name.startswith("data/") for name in sums):
            raise Refused("list", name=MANIFEST)
        for name in sorted(there - set(listed)):
            self.found("extra", name=name)
        for name in sorted(set(listed) - there):
            self.found("missing", name=name)
        if sum(folder.sizes.values()) > MOST_BYTES:
            raise Refused("too_large")
        for name in sorted(there & set(listed)):
            if folder.digest(name) != listed[name]:
                self.found("changed", name=name)
        self._oxum(folder, sums)
        self._contents(folder, sums)
        return sums

    def _oxum(self, folder: Folder, sums: Dict[str, str]) -> None:
        total = sum(folder.sizes.get(name, 0) for name in sums)
        if f"\nPayload-Oxum: {total}.{len(sums)}\n".encode() not in b"\n" + folder.small("bag-info.txt"):
            self.found("bagit")

    def _contents(self, folder: Folder, sums: Dict[str, str]) -> None:
        """The list whose sum stands on the journal's first page names everything but the journal and itself."""
        contents = sums_in(folder.small(CONTENTS), CONTENTS)
        if contents != {name: one for name, one in sums.items() if name not in (PDF, CONTENTS)} or PDF not in sums:
            self.found("contents")
        self.facts["contents"] = sums.get(CONTENTS, "")

    # -------------------------------------------------------------------------------------------------- the signed part

    def _records(self, folder: Folder, sums: Dict[str, str]) -> None:
        seal = self._seal_in(folder)
        note = self._note_in(folder)
        said = seal.said
        patients = {one["patient"]: (one["records"], one["leaf"]) for one in said["streams"]}
        staff = self._read(folder, note, patients)
        if staff.signer_of(note) is None:
            self.found("checkpoint")
        tags = _sha(folder.small(TAGS))
        self._judge_export(tags, seal, staff=staff, note=note)
        there = sum(count for count, _ in self._chains.values())
        if self._chains != patients or said["records"] != there:
            self.found("left_out", count=said["records"], there=there)
        if (said["ledger_size"], said["ledger_root"]) != (note.size, note.root.hex()):
            self.found("checkpoint")
        if (said["contents"], said["tag_manifest"]) != (sums.get(CONTENTS), tags.hex()):
            self.found("other_bundle")
        self._originals(folder, sums, missing=said["missing"], count=said["files"])
        self._tell(seal.export, staff)

    @staticmethod
    def _seal_in(folder: Folder) -> Seal:
        try:
            return seal_in(folder.small(SIGNATURE))
        except ValueError:
            raise Refused("seal") from None

    @staticmethod
    def _note_in(folder: Folder) -> Note:
        try:
            return note_in(folder.small(CHECKPOINT).decode("utf-8"))
        except ValueError:
            raise Refused("checkpoint") from None

    def _judge_export(self, tags: bytes, seal: Seal, *, staff: Staff, note: Note) -> None:
        """The export is a record of the clinic's ledger, signed by who made it, and goes on where the journal ends."""
        export, later = seal.export, seal.later
        key = staff.key_of(export.header["key"])
        if seal.tags != tags:
            self.found("other_bundle")
        message = b"journal/export/1\x00" + staff.vault + tags
        if key is None or key.public != seal.key or not key.verifies(seal.signature, message):
            self.found("signature")
        prev = export.header["prev"]
        count, newest = self._chains.get(export.header["patient"], (0, None))
        if (prev["nth"], prev["leaf"]) != (count, newest):
            self.found("left_out", count=prev["nth"], there=count)
        same = (later.vault, later.line) == (note.vault, note.line)
        if not same or not is_grown(note.size, later.size, note.root, later.root, seal.consistency):
            self.found("ledger")
        if not is_included(export.leaf, export.position, later.size, export.proof, later.root):
            self.found("ledger")
        if not staff.is_signed(export) or export.position < note.size or staff.signer_of(later) is None:
            self.found("signature")

    def _read(self, folder: Folder, note: Note, patients: Dict[str, Tuple[int, str]]) -> Staff:
        """Every record: its place in the ledger, its author's signature, its content, and its place in the journal."""
        staff, last = Staff(note.vault), -1
        try:
            for number, line in enumerate(folder.lines(RECORDS)):
                record = self._record(line, number, note)
                if record.position <= last or (last < 0 and record.position):
                    raise Refused("record", number=number + 1)
                if last < 0:
                    self.facts["fingerprint"] = record.leaf.hex()
                    staff.found(record)
                last = record.position
                if not staff.is_signed(record):
                    raise Refused("record_signature", position=record.position)
                staff.learn(record)
                self._place(record, patients)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Refused("record", number=last + 2) from None
        if last < 0:
            raise Refused("founding")
        return staff

    def _record(self, line: bytes, number: int, note: Note) -> Record:
        try:
            record = record_in(parsed(line))
        except ValueError:
            raise Refused("record", number=number + 1) from None
        if number >= MOST_RECORDS:
            raise Refused("too_large")
        if not is_included(record.leaf, record.position, note.size, record.proof, note.root):
            raise Refused("not_in_ledger", position=record.position)
        return record

    def _place(self, record: Record, patients: Dict[str, Tuple[int, str]]) -> None:
        header = record.header
        kind, patient, prev = header["kind"], header["patient"], header["prev"]
        if kind in STAFF or kind == "questionnaire.published":
            return
        if (patient is not None or not kind.startswith("access.")) and patient not in patients:
            raise Refused("foreign", position=record.position)
        if kind.startswith("access."):
            return
        self._withheld += len(record.withheld)
        count, newest = self._chains.get(patient, (0, None))
        if (prev["nth"], prev["leaf"]) != (count, newest):
            self.found("gap", position=record.position)
        self._chains[patient] = (count + 1, record.leaf.hex())
        for file, size, digest in vouched(kind, record.fields or {}):
            self._vouched[file] = (size, digest)

    def _originals(self, folder: Folder, sums: Dict[str, str], *, missing: List[str], count: int) -> None:
        """Each photo, document and scan that a record vouches for is there, is that one, and no other is."""
        there = self._originals_there(sums)
        for file, (size, digest) in self._vouched.items():
            if file not in there and file not in missing:
                self.found("no_original", file=file)
            elif file in there and (folder.sizes.get(there[file]), sums[there[file]]) != (size, digest):
                self.found("other_original", name=there[file])
        if len(there) != count or set(missing) != set(self._vouched) - set(there):
            self.found("original_count", count=count, there=len(there))
        if missing:
            self.notices.append(Finding.of("lacking", count=len(missing)))
        if self._withheld:
            self.notices.append(Finding.of("withheld", count=self._withheld))

    def _originals_there(self, sums: Dict[str, str]) -> Dict[str, str]:
        there: Dict[str, str] = {}
        for name in sums:
            if name.startswith(("data/photos/", "data/documents/")):
                matched = ORIGINAL.fullmatch(name)
                if matched is None or matched[1] in there or matched[1] not in self._vouched:
                    self.found("unvouched", name=name)
                else:
                    there[matched[1]] = name
        return there

    def _tell(self, export: Record, staff: Staff) -> None:
        said = export.fields or {}
        self.facts.update(
            recipient=said["recipient"],
            reason=said["reason"],
            made=str(export.header["at"]),
            by=staff.names.get(export.header["author"], export.header["author"]),
            records=str(said["records"]),
            files=str(said["files"]),
        )


def vouched(kind: str, fields: Dict[str, Any]) -> Iterator[Tuple[str, int, str]]:
    """The original files that a record's content names: id, size in bytes, SHA-256 in hex."""
    if kind in ("photo.taken", "document.received") and fields.get("file") is not None:
        yield str(fields["file"]), fields["size"], fields["sha256"]
    if kind == "paper.filed":
        for page in fields.get("pages") or ():  # withheld ones vouch for nothing
            yield str(page["id"]), page["size"], page["sha256"]


def check_files(root: Path) -> Tuple[Finding, ...]:
    """Hold the files against their lists alone, before anybody signed these."""
    check = Check(root)
    check.run(files_only=True)
    return tuple(check.findings)


def _plain(fingerprint: str) -> str:
    """As people write it: in groups, with capitals."""
    return re.sub(r"[\s:-]", "", fingerprint).lower()


def is_fingerprint(text: str) -> bool:
    """Whether a text is a fingerprint, or nothing."""
    return not text or HEX32.fullmatch(_plain(text)) is not None


def verify(root: Path, fingerprint: str = "") -> Report:
    """Check the bundle in a folder; ``fingerprint`` is the clinic's, as the recipient got it by another way."""
    check = Check(root)
    check.run()
    wanted = _plain(fingerprint)
    if wanted and check.facts.get("fingerprint") != wanted:
        check.found("other_clinic", there=check.facts.get("fingerprint", "–"))
    if not check.findings and not wanted:
        check.notices.append(Finding.of("unproven"))
    code = WRONG if check.findings else WHOLE if wanted else UNPROVEN
    return Report(tuple(check.findings), tuple(check.notices), check.facts, code)


# -------------------------------------------------------------------------------------------------------------- telling

LANGUAGES = ("en", "da", "sv")
SENTENCES: Dict[str, Tuple[str, str, str]] = {
    # What is wrong: in English, Danish, Swedish.
    "strange": (
        "The folder holds something that does not belong there: {name}",
        "Mappen indeholder noget, der ikke hører til: {name}",
        "Mappen innehåller något som inte hör dit: {name}",
    ),
    "too_large": (
        "The folder or a file in it is larger than a handed-out journal can be, so it was not checked further.",
        "Mappen eller en fil i den er større, end en udleveret journal kan være, og er ikke kontrolleret videre.",
        "Mappen eller en fil i den är större än vad en utlämnad journal kan vara och kontrollerades inte vidare.",
    ),
    "unreadable": (
        "A file or folder could not be read ({what}).",
        "En fil eller mappe kunne ikke læses ({what}).",
        "En fil eller mapp kunde inte läsas ({what}).",
    ),
    "garbled": (
        "A file does not have the form that it must have, so not everything could be checked.",
        "En fil har ikke den form, den skal have, så ikke alt kunne kontrolleres.",
        "En fil har inte den form den ska ha, så allt kunde inte kontrolleras.",
    ),
    "missing": ("A file is missing: {name}", "En fil mangler: {name}", "En fil saknas: {name}"),
    "extra": (
        "A file was added that is on no list: {name}",
        "En fil er lagt til, som ikke står på nogen liste: {name}",
        "En fil har lagts till som inte finns i någon lista: {name}",
    ),
    "changed": ("A file was changed: {name}", "En fil er ændret: {name}", "En fil har ändrats: {name}"),
    "list": (
        "A list of files is damaged or not of the right form: {name}",
        "En liste over filer er beskadiget eller har ikke den rette form: {name}",
        "En lista över filer är skadad eller har fel form: {name}",
    ),
    "bagit": (
        "The folder's own description (bagit.txt, bag-info.txt) does not fit its files.",
        "Mappens egen beskrivelse (bagit.txt, bag-info.txt) passer ikke til dens filer.",
        "Mappens egen beskrivning (bagit.txt, bag-info.txt) stämmer inte med filerna.",
    ),
    "contents": (
        "The list of contents, whose checksum stands on the journal's first page, does not fit the files.",
        "Indholdslisten, hvis kontrolsum står på journalens første side, passer ikke til filerne.",
        "Innehållsförteckningen, vars kontrollsumma står på journalens första sida, stämmer inte med filerna.",
    ),
    "seal": (
        "The clinic's signature (signature.json) is damaged or not of the right form.",
        "Klinikkens underskrift (signature.json) er beskadiget eller har ikke den rette form.",
        "Klinikens underskrift (signature.json) är skadad eller har fel form.",
    ),
    "newer": (
        "The folder was made by a newer program. Ask the clinic for a newer verify_export.py.",
        "Mappen er lavet af et nyere program. Bed klinikken om en nyere verify_export.py.",
        "Mappen är gjord av ett nyare program. Be kliniken om en nyare verify_export.py.",
    ),
    "signature": (
        "The clinic did not sign this folder: the signature is not by a key of its staff.",
        "Klinikken har ikke underskrevet denne mappe: Underskriften er ikke lavet med en af personalets nøgler.",
        "Kliniken har inte undertecknat den här mappen: underskriften är inte gjord med någon av personalens nycklar.",
    ),
    "other_bundle": (
        "What the clinic signed is not this folder: its lists are others than those that were signed.",
        "Det, klinikken underskrev, er ikke denne mappe: Listerne er andre end dem, der blev underskrevet.",
        "Det som kliniken undertecknade är inte den här mappen: listorna är andra än de som undertecknades.",
    ),
    "checkpoint": (
        "The clinic's signed state of its ledger (checkpoint) is damaged or not by a key of its staff.",
        "Klinikkens underskrevne tilstand af hovedbogen (checkpoint) er beskadiget eller ikke fra en af personalets "
        "nøgler.",
        "Klinikens undertecknade tillstånd av huvudboken (checkpoint) är skadat eller inte från någon av personalens "
        "nycklar.",
    ),
    "ledger": (
        "The export is not shown to stand in the same ledger as the records.",
        "Det er ikke godtgjort, at udleveringen står i samme hovedbog som optegnelserne.",
        "Det är inte visat att utlämnandet står i samma huvudbok som anteckningarna.",
    ),
    "founding": (
        "The ledger's first record, on which all keys rest, is missing or damaged.",
        "Hovedbogens første optegnelse, som alle nøgler hviler på, mangler eller er beskadiget.",
        "Huvudbokens första anteckning, som alla nycklar vilar på, saknas eller är skadad.",
    ),
    "key": (
        "A public key in the records is none that may be used.",
        "En offentlig nøgle i optegnelserne er ikke en, der må bruges.",
        "En offentlig nyckel i anteckningarna är ingen som får användas.",
    ),
    "people": (
        "A record about staff (position {position}) is not by somebody who could write it.",
        "En optegnelse om personale (plads {position}) er ikke fra nogen, der kunne skrive den.",
        "En anteckning om personal (plats {position}) är inte från någon som kunde skriva den.",
    ),
    "record": (
        "Line {number} of the records is damaged, not in its place, or not what its author committed to.",
        "Linje {number} i optegnelserne er beskadiget, står forkert eller er ikke det, forfatteren bandt sig til.",
        "Rad {number} i anteckningarna är skadad, står fel eller är inte det som författaren band sig till.",
    ),
    "record_signature": (
        "The record at position {position} was not signed by its author.",
        "Optegnelsen på plads {position} er ikke underskrevet af sin forfatter.",
        "Anteckningen på plats {position} är inte undertecknad av sin författare.",
    ),
    "not_in_ledger": (
        "The record at position {position} does not stand in the clinic's signed ledger.",
        "Optegnelsen på plads {position} står ikke i klinikkens underskrevne hovedbog.",
        "Anteckningen på plats {position} står inte i klinikens undertecknade huvudbok.",
    ),
    "foreign": (
        "The record at position {position} belongs to somebody else than this patient.",
        "Optegnelsen på plads {position} hører til en anden end denne patient.",
        "Anteckningen på plats {position} hör till någon annan än den här patienten.",
    ),
    "gap": (
        "A record is missing before position {position}: the journal has a gap there.",
        "En optegnelse mangler før plads {position}: Journalen har et hul der.",
        "En anteckning saknas före plats {position}: journalen har en lucka där.",
    ),
    "left_out": (
        "Records were left out: the clinic signed for {count}, and {there} are here.",
        "Optegnelser er udeladt: Klinikken skrev under på {count}, og {there} er her.",
        "Anteckningar har utelämnats: kliniken skrev under på {count}, och {there} finns här.",
    ),
    "unvouched": (
        "No record of the journal speaks of this photo or document: {name}",
        "Ingen optegnelse i journalen taler om dette foto eller dokument: {name}",
        "Ingen anteckning i journalen talar om detta foto eller dokument: {name}",
    ),
    "no_original": (
        "A photo or document that the journal speaks of is missing: {file}",
        "Et foto eller dokument, som journalen taler om, mangler: {file}",
        "Ett foto eller dokument som journalen talar om saknas: {file}",
    ),
    "other_original": (
        "A photo or document is not the one that the journal speaks of: {name}",
        "Et foto eller dokument er ikke det, som journalen taler om: {name}",
        "Ett foto eller dokument är inte det som journalen talar om: {name}",
    ),
    "original_count": (
        "The clinic signed for {count} photos and documents, and {there} are here.",
        "Klinikken skrev under på {count} fotos og dokumenter, og {there} er her.",
        "Kliniken skrev under på {count} foton och dokument, och {there} finns här.",
    ),
    "other_clinic": (
        "Another fingerprint: this folder is not from the clinic whose fingerprint you gave. Its own is {there}",
        "Et andet fingeraftryk: Mappen er ikke fra den klinik, hvis fingeraftryk du angav. Dens eget er {there}",
        "Ett annat fingeravtryck: mappen är inte från den klinik vars fingeravtryck du angav. Dess eget är {there}",
    ),
    # What to know.
    "unproven": (
        "Origin unproven: anybody can make such a folder in the clinic's name. Ask the clinic by telephone for its "
        "fingerprint, and give it as --fingerprint.",
        "Oprindelsen er ikke bevist: Enhver kan lave en sådan mappe i klinikkens navn. Få klinikkens fingeraftryk "
        "oplyst pr. telefon, og angiv det som --fingerprint.",
        "Ursprunget är inte bevisat: vem som helst kan göra en sådan mapp i klinikens namn. Få klinikens fingeravtryck "
        "per telefon och ange det som --fingerprint.",
    ),
    "systems_own": (
        "{count} files that the computer itself puts into folders (such as .DS_Store) were passed over; they are no "
        "part of the journal.",
        "{count} filer, som computeren selv lægger i mapper (som .DS_Store), er sprunget over; de er ikke en del af "
        "journalen.",
        "{count} filer som datorn själv lägger i mappar (som .DS_Store) hoppades över; de är inte en del av journalen.",
    ),
    "lacking": (
        "The clinic could not open {count} photos or documents of the journal; they are not in the folder.",
        "Klinikken kunne ikke åbne {count} af journalens fotos eller dokumenter; de er ikke i mappen.",
        "Kliniken kunde inte öppna {count} av journalens foton eller dokument; de finns inte i mappen.",
    ),
    "withheld": (
        "{count} parts of records were withheld or could not be opened; that they exist is shown.",
        "{count} dele af optegnelser er holdt tilbage eller kunne ikke åbnes; at de findes, er vist.",
        "{count} delar av anteckningar har hållits inne eller kunde inte öppnas; att de finns är visat.",
    ),
    # The result.
    "whole": (
        "Whole and unaltered, and from the clinic with this fingerprint.",
        "Hel og uændret og fra klinikken med dette fingeraftryk.",
        "Hel och oförändrad och från kliniken med detta fingeravtryck.",
    ),
    "whole_unproven": (
        "Whole and unaltered since it was signed.",
        "Hel og uændret, siden den blev underskrevet.",
        "Hel och oförändrad sedan den undertecknades.",
    ),
    "wrong": (
        "Do not rely on this folder: it is not as the clinic handed it out.",
        "Stol ikke på denne mappe: Den er ikke, som klinikken udleverede den.",
        "Lita inte på den här mappen: den är inte som kliniken lämnade ut den.",
    ),
    "more": ("… and {count} more like this.", "… og {count} mere af samme slags.", "… och {count} till av samma slag."),
    "no_folder": ("There is no such folder.", "Der er ingen sådan mappe.", "Det finns ingen sådan mapp."),
    "bad_fingerprint": (
        "A fingerprint has 64 digits and letters from a to f.",
        "Et fingeraftryk har 64 tal og bogstaver fra a til f.",
        "Ett fingeravtryck har 64 siffror och bokstäver från a till f.",
    ),
    # What the folder says of itself.
    "fact_recipient": ("Recipient", "Modtager", "Mottagare"),
    "fact_reason": ("Reason", "Begrundelse", "Skäl"),
    "fact_made": ("Made", "Lavet", "Gjord"),
    "fact_by": ("By", "Af", "Av"),
    "fact_records": ("Records", "Optegnelser", "Anteckningar"),
    "fact_files": ("Photos and documents", "Fotos og dokumenter", "Foton och dokument"),
    "fact_contents": ("Contents (on the first page)", "Indhold (på første side)", "Innehåll (på första sidan)"),
    "fact_fingerprint": ("Clinic's fingerprint", "Klinikkens fingeraftryk", "Klinikens fingeravtryck"),
}
_TOLD = ("recipient", "reason", "made", "by", "records", "files", "contents", "fingerprint")


def sentence(finding: Finding, language: str) -> str:
    """A finding in words; what comes from the bundle is plain ASCII, so that it cannot dress up as anything."""
    facts = {name: ascii(value)[1:-1][:160] if isinstance(value, str) else value for name, value in finding.facts}
    return SENTENCES[finding.key][LANGUAGES.index(language)].format(**facts)


def told(report: Report, language: str) -> List[str]:
    """The report as lines: what the folder says of itself, what was found, and the result."""
    lines = []
    for name in _TOLD:
        if name in report.facts:
            label = SENTENCES["fact_" + name][LANGUAGES.index(language)]
            lines.append(label + ": " + "".join(one if one.isprintable() else "?" for one in report.facts[name][:1000]))
    lines.append("")
    by_kind: Dict[str, List[Finding]] = {}
    for finding in (*report.findings, *report.notices):
        by_kind.setdefault(finding.key, []).append(finding)
    for group in by_kind.values():
        lines.extend("- " + sentence(one, language) for one in group[:SHOWN_OF_A_KIND])
        if len(group) > SHOWN_OF_A_KIND:
            lines.append("  " + sentence(Finding.of("more", count=len(group) - SHOWN_OF_A_KIND), language))
    result = {WHOLE: "whole", UNPROVEN: "whole_unproven"}.get(report.code, "wrong")
    return [*lines, "", sentence(Finding.of(result), language)]


def language_here() -> str:
    """Danish or Swedish where the computer speaks it, else English."""
    found = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    try:
        found = found or locale.setlocale(locale.LC_CTYPE, "") or ""
    except locale.Error:
        found = ""
    start = found[:2].lower()
    return {"da": "da", "sv": "sv"}.get("sv" if found.lower().startswith("swedish") else start, "en")


def main(words: Optional[Sequence[str]] = None) -> int:
    """Check the folder that is named, or the one this file lies in; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).resolve().parent)
    parser.add_argument("--fingerprint", default="", metavar="F")
    parser.add_argument("--language", choices=LANGUAGES, default=language_here())
    asked = parser.parse_args(words)
    if not is_fingerprint(asked.fingerprint):
        lines, code = [sentence(Finding.of("bad_fingerprint"), asked.language)], USAGE
    elif not asked.folder.is_dir():
        lines, code = [sentence(Finding.of("no_folder"), asked.language)], USAGE
    else:
        report = verify(asked.folder, asked.fingerprint)
        lines, code = told(report, asked.language), report.code
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
