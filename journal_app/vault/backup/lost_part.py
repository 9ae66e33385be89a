"""What is known of the part of the ledger that a backup does not have, and which line a restore of it may begin.

Known are the checkpoints that this computer kept, those in manifests that are `believed`, and those that somebody
brought from elsewhere. It must not restore anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from journal_app.domain.errors import UserFacing
from journal_app.vault import high_water, notes, role_keys
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.staging import Chosen
from journal_app.vault.checks.anchors import notes_in
from journal_app.vault.high_water import MarkDamaged
from journal_app.vault.notes import NoteBroken, NoteKey
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.seat import Seat
from journal_app.vault.secret_memory import lent
from journal_app.vault.verifying import Report

_LAST_LINE: Final = 2**53 - 1
"""The highest number that a record can hold."""


class NoLineLeft(UserFacing):
    """Somebody who is believed named a line behind which none can be numbered."""

    def __init__(self, line: int) -> None:
        super().__init__(
            "restore.no_line",
            "A checkpoint that somebody of the clinic signed says that the journal was restored {line} times, and no "
            "higher number can be written. Nothing was restored. Use another drive, and find out who signed it.",
            line=line,
        )


@dataclass(frozen=True, slots=True)
class Fork:
    """What is known of the part of the ledger that the backup does not have: a number for the new line, checkpoints."""

    line: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A checkpoint; ``is_believed`` says whether it may tell how far lines are numbered."""

    note: str
    line: int
    size: int
    is_believed: bool


def fork(chosen: Chosen, report: Report, belief: Belief, here: Seat, keys: OpenKeys, anchors: tuple[str, ...]) -> Fork:
    """The checkpoints that lead beyond the backup, and a line that nobody has been on.

    Raises:
        NoLineLeft: there is none.
    """
    seen = tuple(_seen(chosen, belief, here, anchors))
    newest = max(report.line, _marked_line(here, keys), *(one.line for one in seen if one.is_believed))
    if newest >= _LAST_LINE:
        raise NoLineLeft(newest)
    reached = report.line, report.size
    return Fork(newest + 1, tuple(one.note for one in seen if (one.line, one.size) > reached))


def _seen(chosen: Chosen, belief: Belief, here: Seat, anchors: tuple[str, ...]) -> Iterator[_Seen]:
    """Each once. Whether a key of the clinic signed what was brought, the verification told whoever goes on."""
    there = (one.note for one in belief.manifests(chosen.folder).values())
    ours = dict.fromkeys((*here.read_anchors(), *there))
    brought = dict.fromkeys(note for text in anchors for note in notes_in(text))
    for text in {**ours, **brought}:
        with suppress(NoteBroken):
            parsed = notes.parse(text)
            seen = parsed.checkpoint
            if seen.vault == chosen.manifest.vault and seen.line.isdecimal():
                is_believed = text in ours or _is_by_one(parsed, belief)
                yield _Seen(text, int(seen.line), seen.size, is_believed)


def _is_by_one(parsed: notes.SignedCheckpoint, belief: Belief) -> bool:
    try:
        return bool(notes.verify(parsed, (NoteKey(str(person), public) for person, public in belief.members)))
    except NoteBroken:
        return False


def _marked_line(here: Seat, keys: OpenKeys) -> int:
    def key_of(epoch: int) -> bytes | None:
        secret = keys.registry.get(epoch)
        return None if secret is None else lent(role_keys.high_water_key(secret))

    try:
        mark = high_water.read(here.mark, key_of)
    except MarkDamaged:
        return 0
    return int(mark.line) if mark is not None and mark.line.isdecimal() else 0
