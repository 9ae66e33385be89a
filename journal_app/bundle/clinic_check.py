"""Holds a whole clinic's folder against its list of sums and the clinic's signature; it must not open the journals.

Each journal has its own proof, which ``verify_export`` checks once it is unpacked.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from journal_app.bundle import verify_export
from journal_app.bundle.verify_export import MANIFEST, SIGNATURE, SUM_LINE, Finding, Refused, Report, Staff
from journal_app.domain.bundles import CLINIC_EXPORTED

_LARGEST_LIST: Final = 1 << 30
_LARGEST_SIGNATURE: Final = 16 << 20
_MEMBERS: Final = {"checkpoint", "export", "key", "manifest", "people", "signature", "v"}


def is_one(folder: Path) -> bool:
    """Whether a folder is a whole clinic's and no single journal's."""
    return (folder / "patients").is_dir() and not (folder / "bagit.txt").exists()


def names_in(folder: Path, *, ignoring: tuple[str, ...] = ()) -> Iterator[str]:
    """Every file below a folder, by its name from there on; no link is followed.

    Raises:
        Refused: something there is neither file nor folder.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in ignoring:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from (f"{entry.name}/{name}" for name in names_in(folder / entry.name))
            elif entry.is_file(follow_symlinks=False):
                yield entry.name
            else:
                raise Refused("strange", name=entry.name)


def sum_of(file: Path) -> str:
    """The SHA-256 of a file's bytes as they are on the disk, hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def verify(folder: Path, fingerprint: str = "", *, ignoring: str = "") -> Report:
    """Check everything; ``fingerprint`` is the clinic's, as the recipient got it by another way."""
    findings: list[Finding] = []
    notices: list[Finding] = []
    facts: dict[str, str] = {}
    try:
        findings += _files(folder, ignoring)
        facts = _signed(folder)
    except Refused as refused:
        findings.append(refused.finding)
    except OSError as problem:
        findings.append(Finding.of("unreadable", what=type(problem).__name__))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        findings.append(Finding.of("garbled"))
    wanted = re.sub(r"[\s:-]", "", fingerprint).lower()
    if wanted and facts.get("fingerprint") != wanted:
        findings.append(Finding.of("other_clinic", there=facts.get("fingerprint", "–")))
    if not findings and not wanted:
        notices.append(Finding.of("unproven"))
    code = verify_export.WRONG if findings else verify_export.WHOLE if wanted else verify_export.UNPROVEN
    return Report(tuple(findings), tuple(notices), facts, code)


def _files(folder: Path, ignoring: str) -> Iterator[Finding]:
    """Every file has its line with its sum, every line its file."""
    listed = _sums(folder)
    there = set(names_in(folder, ignoring=(MANIFEST, SIGNATURE, ignoring)))
    yield from (Finding.of("extra", name=name) for name in sorted(there - set(listed)))
    yield from (Finding.of("missing", name=name) for name in sorted(set(listed) - there))
    for name in sorted(there & set(listed)):
        if sum_of(folder / name) != listed[name]:
            yield Finding.of("changed", name=name)


def _sums(folder: Path) -> dict[str, str]:
    lines = _small(folder, MANIFEST, _LARGEST_LIST).decode("ascii").split("\n")
    found: dict[str, str] = {}
    if lines.pop():
        raise Refused("list", name=MANIFEST)
    for line in lines:
        matched = SUM_LINE.fullmatch(line)
        if matched is None or verify_export.NAME.fullmatch(matched[2]) is None or matched[2] in found:
            raise Refused("list", name=MANIFEST)
        found[matched[2]] = matched[1]
    return found


def _small(folder: Path, name: str, most: int) -> bytes:
    path = folder / name
    if path.is_symlink() or not path.is_file():
        raise Refused("missing", name=name)
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise Refused("too_large")
    return content


def _signed(folder: Path) -> dict[str, str]:
    """The list of sums is the one that a record of the clinic's ledger names, and both are signed by one key of it."""
    seal = verify_export.parsed(_small(folder, SIGNATURE, _LARGEST_SIGNATURE))
    if not isinstance(seal, dict) or set(seal) != _MEMBERS or seal["v"] != 1:
        raise Refused("seal")
    note = verify_export.note_in(seal["checkpoint"])
    staff, fingerprint = _staff(seal["people"], note)
    export = verify_export.record_in(seal["export"])
    said = export.fields
    if said is None or export.withheld or export.header["kind"] != CLINIC_EXPORTED:
        raise Refused("seal")
    if not verify_export.is_included(export.leaf, export.position, note.size, export.proof, note.root):
        raise Refused("ledger")
    manifest = sum_of(folder / MANIFEST)
    if {said["manifest"], seal["manifest"]} != {manifest}:
        raise Refused("other_bundle")
    key = staff.key_of(export.header["key"])
    message = b"journal/export/1\x00" + staff.vault + bytes.fromhex(manifest)
    is_signed = staff.is_signed(export) and staff.signer_of(note) is not None
    if key is None or key.public.hex() != seal["key"] or not is_signed:
        raise Refused("signature")
    if not key.verifies(bytes.fromhex(seal["signature"]), message):
        raise Refused("signature")
    author = export.header["author"]
    return {
        "recipient": said["recipient"],
        "reason": said["reason"],
        "made": str(export.header["at"]),
        "by": staff.names.get(author, author),
        "fingerprint": fingerprint,
    }


def _staff(shown: list[Any], note: verify_export.Note) -> tuple[Staff, str]:
    """Whose keys count, from record 0 on; and the leaf of that."""
    staff, last, fingerprint = Staff(note.vault), -1, ""
    for number, one in enumerate(shown):
        record = verify_export.record_in(one)
        if record.position <= last or (last < 0 and record.position):
            raise Refused("record", number=number + 1)
        if not verify_export.is_included(record.leaf, record.position, note.size, record.proof, note.root):
            raise Refused("not_in_ledger", position=record.position)
        if last < 0:
            fingerprint = record.leaf.hex()
            staff.found(record)
        last = record.position
        if not staff.is_signed(record):
            raise Refused("record_signature", position=record.position)
        staff.learn(record)
    if last < 0:
        raise Refused("founding")
    return staff, fingerprint
