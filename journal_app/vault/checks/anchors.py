"""Holds the ledger to what was once signed or seen of it: stored checkpoints, anchors from outside, this seat's mark.

It must not read a record. A restore begins a new line; what was anchored of the old line behind the fork is reported as
abandoned, which is neither fine nor a forgery; an anchor that no restore lists is a finding.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from journal_app.domain.clinic import RestoreMade
from journal_app.vault import high_water, notes
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.checks.signers import Signers, Term
from journal_app.vault.database import Database
from journal_app.vault.high_water import Mark, Verdict

ENTERING: Final = frozenset({"clock.went_back", "user.key_changed", "keyring.changed"})
"""Kinds that may stand between a fork and the ``restore.made`` that tells of it: who restores must first be let in."""

_NOTE_BEGINS: Final = "journal/"
_DEEPEST: Final = 8


def notes_in(text: str) -> tuple[str, ...]:
    """Every signed note in a file: one note by itself, the lines a seat keeps, or any JSON that holds notes."""
    if text.startswith(_NOTE_BEGINS):
        return (text,)
    found: list[str] = []
    for piece in (text, *text.splitlines()):
        try:
            found.extend(_notes_within(json.loads(piece), _DEEPEST))
        except (ValueError, RecursionError):
            continue
        if piece is text:
            break
    return tuple(dict.fromkeys(found))


def _notes_within(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str) and value.startswith(_NOTE_BEGINS):
        yield value
    elif depth and isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _notes_within(part, depth - 1)


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    """One row of the table of checkpoints."""

    size: int
    line: int
    note: str


def stored_checkpoints(journal: Database) -> tuple[StoredCheckpoint, ...]:
    """The checkpoints that lie in the database itself."""
    rows = journal.execute("SELECT size, line, note FROM checkpoints ORDER BY line, size").fetchall()
    return tuple(StoredCheckpoint(*row) for row in rows)


def sizes_in(texts: Iterable[str]) -> Iterator[int]:
    """The sizes that notes speak of, as far as they can be read."""
    for text in texts:
        try:
            yield notes.parse(text).checkpoint.size
        except notes.NoteBroken:
            continue


class Lines:
    """The lines that lead to the present one, and up to which size each is part of it."""

    def __init__(self) -> None:
        """Begin on line 0."""
        self._limits: dict[str, int | None] = {"0": None}
        self._entering: dict[int, bytes] = {}
        self._enterer: UUID | None = None
        self.lost: set[str] = set()
        self.current = 0

    def enter(self, position: int, author: UUID, *, root: bytes) -> None:
        """Take in a record that may let ``author`` in before they say that they restored; ``root`` is before it."""
        if author != self._enterer or position - 1 not in self._entering:
            self._entering.clear()
        self._enterer = author
        self._entering[position] = root

    def learn(self, position: int, restore: RestoreMade, *, author: UUID, root: bytes, findings: Findings) -> None:
        """Take in a restore: the line so far ends at the fork."""
        self.enter(position, author, root=root)
        is_next = restore.parent_line == self.current and restore.line > self.current
        forked = self._entering.get(restore.fork_size)
        if not is_next or forked is None or restore.fork_root != forked.hex():
            findings.add("verify.lines.restore_differs", position)
        self.lost.update(restore.lost_anchors)
        self._limits[str(self.current)] = min(position, restore.fork_size)
        self._limits[str(restore.line)] = None
        self.current = restore.line
        self._entering.clear()

    def limit(self, line: str, size: int) -> int | None:
        """Up to which size a line counts, at a ledger of ``size`` records; None for a line that leads nowhere here."""
        if line not in self._limits:
            return None
        limit = self._limits[line]
        return size if limit is None else limit


@dataclass(frozen=True, slots=True)
class Standing:
    """The ledger as it was found: how far it reaches, its lines, and its roots at every size that was asked for."""

    vault: UUID
    head: Mark
    lines: Lines
    roots: Mapping[int, bytes]


def check_checkpoints(
    standing: Standing, stored: Iterable[StoredCheckpoint], signers: Signers, findings: Findings
) -> None:
    """Every stored checkpoint verifies and says what the tree says."""
    known = dict(signers.note_keys())
    for one in stored:
        parsed = _signed(one.note, known)
        if parsed is None or (parsed.line, parsed.size) != (str(one.line), one.size):
            findings.add("verify.checkpoints.unsigned", size=one.size)
        else:
            _judge(standing, parsed, "verify.checkpoints", findings)
    findings.checked(Check.CHECKPOINTS)


def check_anchors(standing: Standing, anchors: Iterable[str], signers: Signers, findings: Findings) -> None:
    """Every anchor from outside is by someone whose key counted then, and the ledger still begins with that tree."""
    known = dict(signers.note_keys())
    for text in anchors:
        lost = _listed_as_lost(standing, text)
        parsed = _signed(text, known)
        if lost is not None:
            findings.add("verify.anchors.abandoned", size=lost.size, line=lost.line)
        elif parsed is None:
            findings.add("verify.anchors.unsigned")
        else:
            _judge(standing, parsed, "verify.anchors", findings, left="unlisted")
    findings.checked(Check.ANCHORS)


def _listed_as_lost(standing: Standing, text: str) -> notes.Checkpoint | None:
    """The checkpoint in a note that a restore lists and that leads beyond what it kept.

    Its signature is not asked: the restore's author vouches for it, and only the lost part may know who signed it.
    """
    if text not in standing.lines.lost:
        return None
    try:
        listed = notes.parse(text).checkpoint
    except notes.NoteBroken:
        return None
    limit = standing.lines.limit(listed.line, standing.head.size)
    is_beyond = limit is None or (listed.size > limit and listed.line != standing.head.line)
    return listed if is_beyond and listed.vault == standing.vault else None


def _signed(text: str, known: Mapping[notes.NoteKey, Term]) -> notes.Checkpoint | None:
    """The checkpoint in a note, if a key that counted at its size signed it."""
    try:
        parsed = notes.parse(text)
        signing = notes.verify(parsed, known)
    except notes.NoteBroken:
        return None
    is_signed = any(known[key].counts_for_size(parsed.checkpoint.size) for key in signing)
    return parsed.checkpoint if is_signed else None


def _judge(
    standing: Standing, checkpoint: notes.Checkpoint, prefix: str, findings: Findings, *, left: str = "abandoned"
) -> None:
    limit = standing.lines.limit(checkpoint.line, standing.head.size)
    if checkpoint.vault != standing.vault:
        findings.add(f"{prefix}.other_vault")
    elif limit is None:
        findings.add(f"{prefix}.other_line", size=checkpoint.size)
    elif checkpoint.size > limit and checkpoint.line != standing.head.line:
        findings.add(f"{prefix}.{left}", size=checkpoint.size, line=checkpoint.line)
    elif checkpoint.size > limit:
        findings.add(f"{prefix}.truncated", size=checkpoint.size)
    elif standing.roots.get(checkpoint.size) != checkpoint.root:
        findings.add(f"{prefix}.other_tree", size=checkpoint.size)


def check_mark(standing: Standing, mark: Mark | None, findings: Findings) -> None:
    """The ledger is at least what this seat has seen of it."""
    if mark is None:
        findings.add("verify.mark.none")
    else:
        _judge_mark(standing, mark, findings)
    findings.checked(Check.MARK)


def _judge_mark(standing: Standing, mark: Mark, findings: Findings) -> None:
    verdict = high_water.judge(mark, standing.head, lambda size: standing.roots.get(size, b""))
    limit = standing.lines.limit(mark.line, standing.head.size)
    if verdict is Verdict.OTHER_LINE and limit is not None:
        if mark.size > limit:
            findings.add("verify.mark.abandoned", size=mark.size, line=mark.line)
        elif standing.roots.get(mark.size) != mark.root:
            findings.add("verify.mark.forked", size=mark.size)
    elif not verdict.is_fine:
        findings.add(f"verify.mark.{verdict.name.lower()}", size=mark.size)
