"""Makes the folder that a whole journal is handed out as, verified before it is anywhere; it must not open a vault.

What is large passes through one file at a time. The order is: records, originals, lists, the journal whose first page
names them, lists of sums; then the clinic's ledger says what was handed out, and its word is added.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias
from uuid import UUID

from journal_app.bundle import crate, verify_export, words
from journal_app.bundle.bag import Bag, BagFile
from journal_app.domain.bundles import BundleMark, CaseExported, ProvenRecord, StreamEnd
from journal_app.domain.codec import Json, encode_time
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.records import KINDS, Stream
from journal_app.services import case_export
from journal_app.services.case_export import Case, CaseRequest, ClosedCase
from journal_app.services.session import Session

Told: TypeAlias = Callable[[int, int], None]
"""Told how much of how much is done; what it raises ends the work, and nothing is left of it."""

_MAGIC: Final = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"RIFF": "webp", b"II*\x00": "tif", b"MM\x00*": "tif"}
_CHECKER: Final = "verify_export.py"
_PAGES_SHARE: Final = 0.5
"""Setting the pages takes about half as long as all records and originals of a journal with many of both."""


class BundleBroken(Environmental):
    """What was written is not what was to be written; it was deleted."""

    def __init__(self, keys: str) -> None:
        """Say so; ``keys`` name what the check found."""
        super().__init__(
            "bundle.broken",
            "What was written could not be read back whole ({what}), so it was deleted and nothing was handed out. "
            "Try another drive, and have the whole journal checked.",
            what=keys,
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A folder that lies in its place: how many records and original files it holds, and which did not open.

    ``fingerprint`` is the clinic's, which the recipient is told by another way; ``tag_manifest`` what was signed.
    """

    folder: Path
    records: int
    files: int
    missing: tuple[UUID, ...]
    fingerprint: str
    tag_manifest: str


@dataclass(frozen=True, slots=True)
class _Vouched:
    """An original that a record (``item``) names, and the folder it goes into."""

    item: UUID
    file: UUID
    sha256: str
    folder: str


@dataclass(slots=True)
class _Gone:
    """What the records that were written say: where the streams end, and which originals they vouch for."""

    ends: dict[UUID, StreamEnd] = field(default_factory=dict)
    vouched: list[_Vouched] = field(default_factory=list)
    files: int = 0
    missing: list[UUID] = field(default_factory=list)

    def take(self, record: ProvenRecord) -> None:
        kind = KINDS.get(record.kind)
        if record.patient is None or kind is None or kind.stream is not Stream.PATIENT:
            return
        before = self.ends.get(record.patient)
        count = 1 if before is None else before.records + 1
        self.ends[record.patient] = StreamEnd(record.patient, count, record.leaf.hex())
        item = UUID(json.loads(record.header)["id"])
        for file, _, digest in verify_export.vouched(record.kind, dict(record.body.fields) if record.body else {}):
            folder = "photos" if record.kind == "photo.taken" else "documents"
            self.vouched.append(_Vouched(item, UUID(file), digest, folder))


def make(session: Session, request: CaseRequest, target: Path, *, on_progress: Told = lambda _done, _of: None) -> Made:
    """Hand out a patient's whole journal as a folder at ``target``, which must be new or empty.

    Raises:
        UserFacing: no permission, no such patient, no recipient or reason, or something lies at ``target``.
        Environmental: it could not be written, or not be read back whole; nothing is left of it then.
    """
    with Bag(target) as bag:
        case = case_export.open_case(session, request)
        positions = case_export.positions(session, case)
        gone = _Gone()
        steps = _Steps(on_progress, len(positions))
        bag.add(verify_export.CHECKPOINT, [case.evidence.note.encode()])
        bag.add(verify_export.RECORDS, _lines(case, positions, gone, steps))
        steps.total += len(gone.vouched) + 1
        pages = steps.share(int(steps.total * _PAGES_SHARE))
        _add_originals(bag, session, case, gone=gone, steps=steps)
        tags = _add_texts(bag, session, case, gone=gone, told=pages)
        content = _content(case, gone, contents=bag.files[verify_export.CONTENTS].sha256, tags=tags.sha256)
        _require_sound(verify_export.check_files(bag.root))
        steps.one()  # the last to be told, and so the last moment to stop: from here on the journal says it was made
        closed = case_export.close_case(session, case, content)
        bag.add_signature(_signature(closed, content))
        report = verify_export.verify(bag.root, case.fingerprint)
        _require_sound(report.findings)
        return Made(bag.finish(), content.records, gone.files, content.missing, case.fingerprint, tags.sha256)


class _Steps:
    """Counts what is done."""

    def __init__(self, told: Told, total: int) -> None:
        self.total = total
        self._told = told
        self._done = 0
        self._within = 0

    def one(self) -> None:
        """One more."""
        self._done += 1
        self._tell()

    def share(self, steps: int) -> Told:
        """So many more steps for one piece of work, which tells of its own how much of how much is done."""
        self.total += steps

        def within(done: int, of: int) -> None:
            self._within = steps * done // max(of, 1)
            self._tell()

        return within

    def _tell(self) -> None:
        self._told(self._done + self._within, self.total)


def _lines(case: Case, positions: tuple[int, ...], gone: _Gone, steps: _Steps) -> Iterator[bytes]:
    for position in positions:
        record = case_export.proven(case, position)
        gone.take(record)
        yield verify_export.canonical(shown(record)) + b"\n"
        steps.one()


def shown(record: ProvenRecord) -> dict[str, Json]:
    """A record as a line of the folder."""
    body = record.body
    return {
        "body": None
        if body is None
        else {
            "fields": dict(body.fields),
            "salts": {name: base64.b64encode(salt).decode() for name, salt in body.salts.items()},
            "withheld": {name: leaf.hex() for name, leaf in body.withheld.items()},
        },
        "header": record.header,
        "position": record.position,
        "proof": [one.hex() for one in record.proof],
        "signature": record.signature.hex(),
    }


def _add_originals(bag: Bag, session: Session, case: Case, *, gone: _Gone, steps: _Steps) -> None:
    """Every photo, document and scan that opens and is the one that its record names."""
    for number, one in enumerate(gone.vouched, start=1):
        content = _opened(session, case, one)
        if content is None or hashlib.sha256(content).hexdigest() != one.sha256:
            gone.missing.append(one.file)
        else:
            bag.add(f"data/{one.folder}/{number:04d}-{one.file}.{_suffix(content)}", [content])
            gone.files += 1
        steps.one()


def _opened(session: Session, case: Case, wanted: _Vouched) -> bytes | None:
    try:
        return case_export.original(session, case, wanted.item, wanted.file)
    except (UserFacing, Environmental):
        return None


def _suffix(content: bytes) -> str:
    """By its first bytes, as a person's programs expect it."""
    if content[4:8] == b"ftyp":
        return "heic"
    if b"%PDF-" in content[:1024]:
        return "pdf"
    return next((suffix for magic, suffix in _MAGIC.items() if content.startswith(magic)), "bin")


def _add_texts(bag: Bag, session: Session, case: Case, *, gone: _Gone, told: Told) -> BagFile:
    """Lists for people, the journal, and the lists of sums; returns the one to be signed."""
    said = words.words_in(case.request.language.value)
    title = said.title.format(clinic=case.clinic.name)
    bag.add(words.ACCESS, words.listed(said.access, case_export.who_looked(case)))
    handed_out = (*words.recipients(case, said), *case_export.handed_out(case))
    bag.add(words.DISCLOSURES, words.listed(said.disclosures, handed_out))
    bag.add(words.FHIR, [case_export.fhir(session, case)])
    if case.drafts:
        bag.add(words.DRAFTS, [_drafts(case)])
    described = crate.Described(title, case.clinic.name, case.made_by, case.made_at)
    later = (verify_export.PDF, verify_export.CONTENTS)
    bag.add(crate.NAME, [crate.crate_of(described, tuple(bag.files.values()), later, said.files)])
    contents = bag.add_contents()
    mark = BundleMark(case.recipient, contents.sha256, case.fingerprint)
    bag.add(verify_export.PDF, [case_export.journal_pdf(session, case, mark, told)])
    told(1, 1)
    bag.add("README.txt", [words.readme(case, said, missing=len(gone.missing))])
    bag.add(_CHECKER, [Path(verify_export.__file__).read_bytes()])
    day = case.made_at.astimezone(case.request.zone).date()
    return bag.close_lists(source=case.clinic.name, about=title, on=day)


def _drafts(case: Case) -> bytes:
    drafts: list[Json] = [
        {
            "unsigned": True,
            "id": str(draft.id),
            "author": str(draft.author),
            "patient": str(draft.patient),
            "kind": draft.kind,
            "saved": encode_time(draft.saved),
            "content": dict(draft.content),
        }
        for draft in case.drafts
    ]
    return json.dumps(drafts, ensure_ascii=False, indent=1).encode()


def _content(case: Case, gone: _Gone, *, contents: str, tags: str) -> CaseExported:
    ends = tuple(sorted(gone.ends.values(), key=lambda end: str(end.patient)))
    return CaseExported(
        recipient=case.recipient,
        reason=case.reason,
        language=case.request.language.value,
        tag_manifest=tags,
        contents=contents,
        records=sum(end.records for end in ends),
        streams=ends,
        files=gone.files,
        missing=tuple(gone.missing),
        ledger_size=case.evidence.size,
        ledger_root=case.evidence.root.hex(),
    )


def _signature(closed: ClosedCase, content: CaseExported) -> bytes:
    return verify_export.canonical(
        {
            "checkpoint": closed.note,
            "consistency": [one.hex() for one in closed.consistency],
            "export": shown(closed.record),
            "key": closed.signed.public.hex(),
            "signature": closed.signed.signature.hex(),
            "tagmanifest": content.tag_manifest,
            "v": 1,
        }
    )


def _require_sound(findings: tuple[verify_export.Finding, ...]) -> None:
    if findings:
        raise BundleBroken(", ".join(dict.fromkeys(finding.key for finding in findings)))
