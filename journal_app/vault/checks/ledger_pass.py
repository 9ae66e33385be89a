"""Goes once through all records and hands each to every check that wants it; it must not judge anything itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeAlias

from journal_app.domain.clinic import (
    ConfidentialitySigned,
    ErasureCarriedOut,
    ErasureProposed,
    ErasureRepeated,
    RestoreMade,
)
from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.consents import ConsentSigned, InformationGiven
from journal_app.domain.people import Role
from journal_app.domain.privacy import MarketingSuppressed
from journal_app.domain.records import SHEET_SIGNED, Header
from journal_app.domain.treatments import TreatmentEntry
from journal_app.vault.checks.anchors import ENTERING, Lines
from journal_app.vault.checks.bodies import NEEDED, Bodies, BodyTable
from journal_app.vault.checks.erasures import Absences
from journal_app.vault.checks.following import FollowedUp
from journal_app.vault.checks.gate import Gate
from journal_app.vault.checks.health_answers import HealthAnswers
from journal_app.vault.checks.lots import check_lots
from journal_app.vault.checks.named import Place
from journal_app.vault.checks.references import Merges, References
from journal_app.vault.checks.report import MOST_POSITIONS, Check, Findings
from journal_app.vault.checks.sealed_files import SealedFiles
from journal_app.vault.checks.signers import Signers
from journal_app.vault.checks.stored import HeaderReader, HeaderRefused, StoredHeader, is_access, whole
from journal_app.vault.checks.streams import Streams
from journal_app.vault.checks.times import Times
from journal_app.vault.checks.tree import GrowingTree
from journal_app.vault.checks.view_rows import ViewRows
from journal_app.vault.database import Database
from journal_app.vault.merkle import TILE

_LEDGER: Final = "SELECT position, leaf, CAST(header AS BLOB), signature FROM ledger ORDER BY position"
_TILES_PER_REPORT: Final = 16

_Row: TypeAlias = "tuple[int, bytes, bytes | None, bytes | None]"


@dataclass(frozen=True, slots=True)
class Steps:
    """The checks that every record is handed to. Without ``views`` they are not compared."""

    signers: Signers
    streams: Streams
    times: Times
    table: BodyTable
    bodies: Bodies
    absences: Absences
    merges: Merges
    references: References
    health: HealthAnswers
    followed: FollowedUp
    gate: Gate
    files: SealedFiles
    lines: Lines
    tree: GrowingTree
    views: ViewRows | None
    signatures_from: int


class LedgerPass:
    """One reading of the ledger."""

    def __init__(self, journal: Database, steps: Steps, findings: Findings) -> None:
        """Prepare to read ``journal``."""
        self._journal = journal
        self._steps = steps
        self._findings = findings
        self._reader = HeaderReader()
        self._batch: Sequence[bytes] = ()
        self._batch_start = 0
        self.size = 0

    def run(self, on_progress: Callable[[int], None]) -> None:
        """Read every record; ``on_progress`` is told now and then how many have been read, and may raise to stop."""
        rows = self._journal.execute(_LEDGER)
        count = 0
        while batch := rows.fetchmany(TILE):
            self._batch = [row[1] for row in batch]
            self._batch_start = self.size
            for row in batch:
                self._one(row)
            self._steps.tree.grow(self._batch)
            count += 1
            if count % _TILES_PER_REPORT == 0:
                on_progress(self.size)
        self._steps.table.skip_to(2**63, self._findings)
        self._steps.signers.finish(self._findings)
        self._findings.checked(
            Check.POSITIONS,
            Check.HEADERS,
            Check.LEAVES,
            Check.SIGNATURES,
            Check.AUTHORITY,
            Check.STREAMS,
            Check.BODIES,
            Check.REFERENCES,
            Check.GATE,
        )

    def _one(self, row: _Row) -> None:
        position, leaf, data, signature = row
        if position != self.size:
            self._gap(position)
        self.size = position + 1
        if data is None or signature is None:
            self._reduced(position, leaf)
            return
        if sha256(b"\x00" + len(data).to_bytes(4, "big") + data + signature).digest() != leaf:
            self._findings.add("verify.leaves.differs", position)
        try:
            header = self._reader.read(data)
        except HeaderRefused as refused:
            self._findings.add(refused.key, position)
            self._steps.table.skip_to(position + 1, Findings())
            return
        self._well_formed(row, header, data, signature)

    def _well_formed(self, row: _Row, header: StoredHeader, data: bytes, signature: bytes) -> None:
        position, steps, findings = row[0], self._steps, self._findings
        steps.table.skip_to(position, findings)
        has_body, envelope = steps.table.take(position)
        if position == 0:
            self._examine(row, header, envelope=envelope, has_body=has_body)
        public = steps.signers.judge(position, header, findings)
        if public is not None and position >= steps.signatures_from:
            steps.signers.check(position, data, signature, public=public, findings=findings)
        if not steps.streams.follow(position, header, row[1], findings) and header.kind == SHEET_SIGNED:
            steps.signers.pass_over(position)  # what the sheet signed is true for good, but only where it was written
        steps.times.follow(position, header, findings)
        if steps.views is not None:
            steps.views.follow(position, header, findings)
        if position and (has_body or not _is_plain(header)):
            self._examine(row, header, envelope=envelope, has_body=has_body)

    def _gap(self, position: int) -> None:
        first = self.size
        some = range(first, min(position, first + MOST_POSITIONS))
        self._findings.add("verify.positions.missing", *some, first=first, last=position - 1)

    def _reduced(self, position: int, leaf: bytes) -> None:
        self._steps.absences.reduced(position)
        self._steps.streams.reduced(leaf)
        self._steps.table.skip_to(position + 1, self._findings)

    def _examine(self, row: _Row, stored: StoredHeader, *, envelope: bytes | None, has_body: bool) -> None:
        """What only some records have: a body, references, facts about consent, files, an effect on later records."""
        position, steps, findings = row[0], self._steps, self._findings
        try:
            header = whole(stored)
        except ContentUnreadable:
            findings.add("verify.headers.broken", position)
            return
        content = self._content(position, header, envelope=envelope, has_body=has_body)
        if position == 0 and header.kind != "vault.created":
            findings.add("verify.headers.kind", position)
        self._learn(position, header, content)
        if not is_access(stored):
            is_after_erasure = steps.absences.any_reduced
            steps.references.check(position, header, is_after_erasure=is_after_erasure, findings=findings)
            steps.health.check(position, header, content, findings)
            if not steps.signers.is_refused(position):  # what does not count carries no treatment and ends no consent
                steps.followed.check(
                    position, header, content, Place(row[1], is_after_erasure=is_after_erasure), findings
                )
                steps.gate.check(position, header, findings)
                steps.gate.check_body(position, header, content, token=steps.bodies.token, findings=findings)
                check_lots(position, header, content, tokens_of=steps.bodies.lot_tokens, findings=findings)
        steps.files.learn(position, header.files)
        if steps.views is not None:
            steps.views.project(position, row[1], header, content=content, findings=findings)

    def _content(self, position: int, header: Header, *, envelope: bytes | None, has_body: bool) -> object | None:
        steps, findings = self._steps, self._findings
        if not has_body:
            if header.body is not None:
                steps.absences.bodiless(position)
            return None
        if header.body is None:
            findings.add("verify.bodies.unexpected", position)
            return None
        if envelope is None and header.kind in NEEDED:
            envelope = steps.table.fetch(position)
        return None if envelope is None else steps.bodies.content(position, header, envelope, findings)

    def _learn(self, position: int, header: Header, content: object) -> None:
        steps = self._steps
        if (header.kind == "vault.created") != (position == 0) or steps.signers.is_refused(position):
            return
        steps.merges.learn(header.kind, content)
        steps.times.learn(content)
        by_owner = Role.OWNER in steps.signers.roles_at(str(header.author), position)
        steps.followed.learn(header, content, by_owner=by_owner)
        if _names_another(header, content):
            self._findings.add("verify.authority.another", position)
        if header.kind in ENTERING:
            steps.lines.enter(position, header.author, root=self._root_before(position))
        self._learn_absences(position, header, content)
        if isinstance(content, RestoreMade):
            root = self._root_before(position)
            steps.lines.learn(position, content, author=header.author, root=root, findings=self._findings)
            steps.absences.restored(position, content, author=header.author)
        elif header.kind == "treatment.signed" and isinstance(content, TreatmentEntry):
            if content.performer != header.author:
                self._findings.add("verify.authority.performer", position)
        else:
            steps.signers.learn(position, content, author=header.author, findings=self._findings)

    def _learn_absences(self, position: int, header: Header, content: object) -> None:
        steps = self._steps
        if isinstance(content, ErasureCarriedOut):
            steps.absences.learn(position, content, at=header.at, signers=steps.signers, findings=self._findings)
        elif isinstance(content, ErasureProposed):
            steps.absences.propose(position, content, author=header.author, at=header.at)
        elif isinstance(content, ErasureRepeated):
            steps.absences.repeat(
                position, content, author=header.author, signers=steps.signers, findings=self._findings
            )
        elif isinstance(content, MarketingSuppressed):
            steps.absences.suppress(position, content, self._findings)

    def _root_before(self, position: int) -> bytes:
        return self._steps.tree.root_within(self._batch[: position - self._batch_start])


def _names_another(header: Header, content: object) -> bool:
    """Whether a record says that somebody else informed, witnessed or signed than the one who signed it."""
    if isinstance(content, InformationGiven):
        return content.given_by != header.author
    if isinstance(content, ConsentSigned):
        return content.witness != header.author
    return isinstance(content, ConfidentialitySigned) and content.user != header.author


def _is_plain(header: StoredHeader) -> bool:
    """Whether nothing but time and place is to be said of the record, as of most traces of access."""
    return is_access(header) and header.body is None and not header.refs and header.gate is None and not header.files
