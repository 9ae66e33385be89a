"""A clinic made up from docs/format.md alone, whose folder can be signed with whatever its forger likes."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

Json = Any
PDF = b"%PDF-1.7 made up"


def canonical(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def root_of(leaves: list[bytes]) -> bytes:
    """RFC 6962 §2.1."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01" + root_of(leaves[:split]) + root_of(leaves[split:]))


def path_to(index: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 6962 §2.1.1."""
    if len(leaves) < 2:
        return []
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if index < split:
        return [*path_to(index, leaves[:split]), root_of(leaves[split:])]
    return [*path_to(index - split, leaves[split:]), root_of(leaves[:split])]


def growth(old: int, leaves: list[bytes], *, is_whole: bool = True) -> list[bytes]:
    """RFC 6962 §2.1.2."""
    if old == len(leaves):
        return [] if is_whole else [root_of(leaves)]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if old <= split:
        return [*growth(old, leaves[:split], is_whole=is_whole), root_of(leaves[split:])]
    return [*growth(old - split, leaves[split:], is_whole=False), root_of(leaves[:split])]


@dataclass
class Member:
    """Somebody with a signing key."""

    id: str = field(default_factory=lambda: str(uuid4()))
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes_raw()


@dataclass
class Forger:
    """Writes a ledger record by record, signed by anybody, and folders of it."""

    vault: UUID = field(default_factory=uuid4)
    owner: Member = field(default_factory=Member)
    sheet: Member = field(default_factory=Member)
    patient: str = field(default_factory=lambda: str(uuid4()))
    leaves: list[bytes] = field(default_factory=list)
    shown: list[Json] = field(default_factory=list)
    streams: dict[str, tuple[int, str]] = field(default_factory=dict)

    def found(self) -> Forger:
        """Record 0."""
        fields = {
            "owner": self.owner.id,
            "owner_signing": self.owner.public.hex(),
            "recovery_signing": self.sheet.public.hex(),
        }
        self.write("vault.created", fields, by=self.owner)
        return self

    def write(self, kind: str, fields: Json, *, by: Member, patient: str | None = None, **changes: Json) -> Json:
        """One record at the end; ``changes`` are of its header. Returns it as a folder shows it."""
        salts = {name: sha(name.encode() + bytes([len(self.leaves)])) for name in fields}
        inner = [
            sha(b"\x00" + salts[name] + len(name).to_bytes(2, "big") + name.encode() + canonical(fields[name]))
            for name in sorted(fields)
        ]
        nth, leaf = self.streams.get(patient or "seat", (0, None))
        header = {
            "v": 1,
            "id": str(uuid4()),
            "kind": kind,
            "schema": 1,
            "at": "2026-11-23T08:00:00.000000Z",
            "author": by.id,
            "key": sha(by.public).hex(),
            "seat": str(UUID(int=7)),
            "patient": patient,
            "purpose": None,
            "prev": {"leaf": leaf, "nth": nth},
            "refs": {},
            "gate": None,
            "files": [],
            "body": root_of(inner).hex(),
        }
        data = canonical({**header, **changes})
        signature = by.key.sign(b"journal/record/1\x00" + self.vault.bytes + data)
        self.leaves.append(sha(b"\x00" + len(data).to_bytes(4, "big") + data + signature))
        self.streams[patient or "seat"] = (nth + 1, self.leaves[-1].hex())
        encoded = {name: base64.b64encode(salt).decode() for name, salt in salts.items()}
        record = {
            "body": {"fields": fields, "salts": encoded, "withheld": {}},
            "header": data.decode(),
            "position": len(self.leaves) - 1,
            "signature": signature.hex(),
        }
        self.shown.append(record)
        return record

    def note(self, by: Member) -> str:
        """A checkpoint of everything so far."""
        root = base64.b64encode(root_of(self.leaves)).decode()
        text = f"journal/{self.vault}/0\n{len(self.leaves)}\n{root}\n"
        hint = sha(by.id.encode() + b"\n\x01" + by.public)[:4]
        return f"{text}\n\u2014 {by.id} {base64.b64encode(hint + by.key.sign(text.encode())).decode()}\n"

    def folder(self, place: Path, *, by: Member, hidden: tuple[int, ...] = (), **said: Json) -> Path:
        """Hand everything out, signed by somebody; ``hidden`` positions are not shown, ``said`` the export says."""
        size, first = len(self.leaves), self.note(by)
        lines = [
            canonical({**one, "proof": [step.hex() for step in path_to(one["position"], self.leaves)]}) + b"\n"
            for one in self.shown
            if one["position"] not in hidden
        ]
        self._put(place, "data/proof/records.jsonl", b"".join(lines))
        self._put(place, "data/proof/checkpoint.txt", first.encode())
        self._put(place, "data/contents.sha256", self._sums(place, "data"))
        self._put(place, "data/00-journal.pdf", PDF)
        self._put(place, "manifest-sha256.txt", self._sums(place, "data"))
        total = sum(path.stat().st_size for path in (place / "data").rglob("*") if path.is_file())
        self._put(place, "bag-info.txt", f"Payload-Oxum: {total}.4\n".encode())
        self._put(place, "bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        tags = self._sums(place, ".", without="data/")
        self._put(place, "tagmanifest-sha256.txt", tags)
        self._sign(place, by, tags=sha(tags), size=size, root=root_of(self.leaves), said=said)
        return place

    def _sign(self, place: Path, by: Member, *, tags: bytes, size: int, root: bytes, said: Json) -> None:
        streams: list[Json] = [
            {"patient": patient, "records": count, "leaf": leaf}
            for patient, (count, leaf) in self.streams.items()
            if patient != "seat"
        ]
        fields = {
            "recipient": "A board",
            "reason": "A case",
            "language": "en",
            "tag_manifest": tags.hex(),
            "contents": sha((place / "data/contents.sha256").read_bytes()).hex(),
            "records": sum(one["records"] for one in streams),
            "streams": streams,
            "files": 0,
            "missing": [],
            "ledger_size": size,
            "ledger_root": root.hex(),
        }
        export = self.write("case.exported", {**fields, **said}, by=by, patient=self.patient)
        proof = [step.hex() for step in path_to(export["position"], self.leaves)]
        seal = {
            "checkpoint": self.note(by),
            "consistency": [step.hex() for step in growth(size, self.leaves)],
            "export": {**export, "proof": proof},
            "key": by.public.hex(),
            "signature": by.key.sign(b"journal/export/1\x00" + self.vault.bytes + tags).hex(),
            "tagmanifest": tags.hex(),
            "v": 1,
        }
        self._put(place, "signature.json", canonical(seal))

    @staticmethod
    def _put(place: Path, name: str, data: bytes) -> None:
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    @staticmethod
    def _sums(place: Path, below: str, without: str = "-") -> bytes:
        paths = (path for path in (place / below).rglob("*") if path.is_file())
        sums = {path.relative_to(place).as_posix(): sha(path.read_bytes()).hex() for path in paths}
        listed = sorted(name for name in sums if not name.startswith(without))
        return "".join(f"{sums[name]}  {name}\n" for name in listed).encode()
