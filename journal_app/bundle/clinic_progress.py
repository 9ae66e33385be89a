"""Remembers which journals of a whole clinic are written, so that an interrupted work goes on; it names no patient.

The file is lines of JSON: what the work is, then one line for each journal that lies whole in its place. A line that
was cut off by a crash does not count, nor does one that whoever goes on did not sign. The passphrase is not in it, only
a hash that tells whether one is the right one.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Protocol
from uuid import UUID

from journal_app.domain.codec import Json
from journal_app.domain.errors import UserFacing

NAME: Final = "progress.jsonl"
_LONGEST_LINE: Final = 64 * 1024


class OtherWork(UserFacing):
    """What was begun in the folder is something else than what is asked for now."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "clinic_export.other",
            "Something else was begun in this folder: other words, another language, or encrypted where this is not. "
            "Say the same again, or choose another folder.",
        )


class WrongPassphrase(UserFacing):
    """The passphrase is not the one that was shown when the work began."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "clinic_export.passphrase",
            "This is not the passphrase that was shown when the work began. Where it is lost, delete the folder and "
            "begin anew.",
        )


@dataclass(frozen=True, slots=True)
class Work:
    """What is being made: of which vault (its fingerprint), to whom, why, how."""

    fingerprint: str
    recipient: str
    reason: str
    language: str
    is_encrypted: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A journal in its place: where its newest record stood, what did not open, and the SHA-256 (hex) of its files."""

    patient: UUID
    newest: int
    missing: int
    sums: Mapping[str, str]


class Signer(Protocol):
    """Whoever does the work: what lies on a drive meanwhile is believed only where they signed it."""

    def sign_part(self, digest: bytes) -> bytes:
        """Their signature under 32 bytes."""

    def signed_part(self, digest: bytes, signature: bytes) -> bool:
        """Whether it is theirs."""


class Progress:
    """The file while the work goes on."""

    def __init__(self, file: Path, begun: Mapping[str, Json], signer: Signer) -> None:
        self.parts: dict[UUID, Part] = {}
        self._file, self._begun, self._signer = file, begun, signer

    @classmethod
    def begin(cls, folder: Path, work: Work, passphrase: str, signer: Signer) -> Progress:
        """Begin in an empty folder."""
        salt = secrets.token_hex(16)
        check = _hash(salt, passphrase) if work.is_encrypted else ""
        made = cls(folder / NAME, {"v": 1, "work": asdict(work), "salt": salt, "check": check}, signer)
        made._add(made._begun)
        return made

    @classmethod
    def found(cls, folder: Path, work: Work, signer: Signer) -> Progress | None:
        """What was begun in a folder; None where nothing was.

        A journal counts as whole only where ``signer`` signed that it is, in this very work: anybody can write here.

        Raises:
            OtherWork: it is not this work.
        """
        file = folder / NAME
        if not file.exists():
            return None
        content = file.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if whole != content:  # a crash cut the last line off; what follows must begin on a line of its own
            os.truncate(file, len(whole))
        try:
            first, *lines = [json.loads(line) for line in whole.splitlines()]
            is_same = first["v"] == 1 and first["work"] == asdict(work)
            made = cls(file, {name: first[name] for name in ("v", "work", "salt", "check")}, signer)
            parts = [made._part(line) for line in lines]
        except (ValueError, KeyError, TypeError):
            raise OtherWork from None
        if not is_same:
            raise OtherWork
        made.parts = {one.patient: one for one in parts if one is not None}
        return made

    def require(self, passphrase: str) -> None:
        """Refuse another passphrase than the one that the work began with."""
        if not secrets.compare_digest(_hash(str(self._begun["salt"]), passphrase), str(self._begun["check"])):
            raise WrongPassphrase

    def add(self, part: Part) -> None:
        """A journal lies in its place; on disk when this returns."""
        self.parts[part.patient] = part
        told = _told(part)
        self._add({**told, "signature": self._signer.sign_part(self._digest(told)).hex()})

    def end(self) -> None:
        """The work is done."""
        self._file.unlink()

    def _part(self, line: Mapping[str, Any]) -> Part | None:
        part = Part(UUID(line["patient"]), line["newest"], line["missing"], line["sums"])
        is_ours = self._signer.signed_part(self._digest(_told(part)), bytes.fromhex(line["signature"]))
        return part if is_ours else None

    def _digest(self, told: Mapping[str, Json]) -> bytes:
        """Of a line and of how the work began, whose salt no other work has."""
        return hashlib.sha256(json.dumps([self._begun, told], sort_keys=True).encode()).digest()

    def _add(self, line: Mapping[str, Json]) -> None:
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(json.dumps(line).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _told(part: Part) -> dict[str, Json]:
    return {"patient": str(part.patient), "newest": part.newest, "missing": part.missing, "sums": {**part.sums}}


def begun(folder: Path) -> Work | None:
    """Which work was begun in a folder; None where there is none, or none that can be read."""
    try:
        with (folder / NAME).open("rb") as file:
            first = json.loads(file.readline(_LONGEST_LINE))
        return Work(**first["work"]) if first["v"] == 1 else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _hash(salt: str, passphrase: str) -> str:
    """One round is enough for a hundred random bits, as for the files themselves."""
    return hashlib.sha256(bytes.fromhex(salt) + passphrase.encode()).hexdigest()
