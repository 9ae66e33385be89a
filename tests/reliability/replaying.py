"""Judges every state that a power cut could leave of one recording; each outcome whole, equal ones by their bytes.

A state is laid out, its write-ahead log folded by the database's own engine, and what remains is compared with what was
judged before: only what is new in any byte that the program reads is signed into and verified. Files whose names do not
count yet (half sealed, half backed up, half restored) are compared by name alone, for nothing reads them.
"""

from __future__ import annotations

import copy
import hashlib
import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import JournalError
from journal_app.vault import database, high_water, keyring_files
from journal_app.vault.high_water import MarkDamaged
from journal_app.vault.keyring_format import Keyring
from tests.reliability import power_loss, recorder
from tests.reliability.acts_clinic import ActsClinic, Told
from tests.reliability.judging import Judge, Lost, require
from tests.reliability.power_loss import Disk, State, digest_of
from tests.reliability.recorder import Op

JOURNAL, RESTORED = JOURNALS = ("vault", "restored")
"""Folders with a journal in them."""
NEW_HOME, DRIVE = "new home/", "usb/"
DATABASE = "journal.db"
OF_THE_ENGINE = ("-wal", "-journal")
UNREAD = re.compile(
    r"\.sealing|\.tmp|/\.new-|\.restored-restoring|vault\.open\.json|vault\.lock|/journal-[0-9]+\.(db|next)"
)
"""Of these only the names matter; of databases, of those that are not in force."""


@dataclass
class Recording:
    """What one process did, from a disk as it was before."""

    clinic: ActsClinic
    disk: Disk
    ops: list[Op]
    acts: tuple[str, ...]


@dataclass
class Tally:
    """What was replayed and what came of it."""

    steps: int = 0
    states: int = 0
    plain: int = 0
    outcomes: int = 0
    by_act: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def record(clinic: ActsClinic, acts: Iterable[str]) -> Recording:
    """Have a process do these acts in a copy of the clinic, and record it."""
    wanted = tuple(acts)
    given = json.loads(clinic.arguments()) | {"acts": wanted}
    disks: list[Disk] = []
    ops = recorder.record(
        "tests.reliability.acting_process",
        json.dumps(given),
        clinic.root,
        before=lambda: disks.append(Disk(clinic.root)),
    )
    return Recording(clinic, disks[0], ops, wanted)


class Replay:
    """One recording's states, laid out in one folder one after another."""

    def __init__(self, recording: Recording, judge: Judge, place: Path) -> None:
        self._recording, self._judge, self._place = recording, judge, place
        self._there: dict[str, bytes] = {}
        self._folders: frozenset[str] = frozenset()
        self._reading = Reading(judge, place.with_name(f"{place.name} read"))
        self._looked: set[bytes] = set()
        self._lived: set[bytes] = set()
        self.tally = Tally()

    def run(self, *, by_chance: int, seed: int, go_on: Callable[[Tally], bool], share: float = 1.0) -> Tally:
        """Judge the plain states of every step, then pass after pass some by chance, while ``go_on`` says so.

        ``share`` is how likely a step is looked at in a pass.
        """
        self.tally.steps = len(self._recording.ops)
        self._share = share
        seen, chance = set[bytes](), random.Random(seed)
        self._pass(seen, chance, 0, go_on)
        while by_chance and go_on(self.tally):
            self._pass(seen, chance, by_chance, go_on)
        shutil.rmtree(self._place, ignore_errors=True)
        self._reading.clear()
        return self.tally

    def _pass(self, seen: set[bytes], chance: random.Random, by_chance: int, go_on: Callable[[Tally], bool]) -> None:
        told, heard = Told(), 0
        disk = copy.deepcopy(self._recording.disk)
        for state in power_loss.states(disk, self._recording.ops, seen, chance, by_chance=by_chance, share=self._share):
            for line in disk.said[heard : state.said]:
                told.hear(json.loads(line))
            heard = state.said
            self._one(state, told)
            if not go_on(self.tally):
                break

    def _one(self, state: State, told: Told) -> None:
        tally = self.tally
        tally.states += 1
        tally.plain += state.is_plain
        tally.by_act[told.trying or "between and unnamed"] += 1
        try:
            self._judged(state, told)
        except (Lost, JournalError, AssertionError, OSError, ValueError, KeyError) as problem:
            where = f"state {tally.states} after {state.said} lines, trying {told.trying or 'something'}"
            tally.failures.append(f"{where}: {type(problem).__name__} {problem}")
            self._there.clear()

    def _judged(self, state: State, told: Told) -> None:
        clinic = self._recording.clinic.at(self._place)
        self._judge.hear(told)
        outcome = self._reading.outcome(state)
        acked = hashlib.blake2b(outcome.whole + state.said.to_bytes(4, "big"), digest_size=16).digest()
        if acked in self._looked:
            return
        self._lay_out(state)
        self._judge.look(clinic, told)
        self._judge.backups(clinic, told)
        self._there.clear()  # what was judged was changed by it
        self._looked.add(acked)
        self._live_on(state, clinic, told, outcome)

    def _live_on(self, state: State, clinic: ActsClinic, told: Told, outcome: Outcome) -> None:
        """What was not lived on with before: who signs in, then the journal as such, then a restored one."""
        access = repr((told.may_be(""), sorted(map(str, told.members)), sorted(map(str, told.left)))).encode()
        restored = outcome.restored + bytes([told.restored])
        is_new, is_new_there = outcome.journal + access not in self._lived, restored not in self._lived
        if not (is_new or is_new_there):
            return
        self.tally.outcomes += 1
        self._lay_out(state)
        if is_new:
            fits = self._judge.enter(clinic, told)
            if outcome.core + access not in self._lived:
                self._judge.verified(clinic, told, fits)
        if is_new_there:
            self._judge.restored(clinic, told)
        self._there.clear()
        self._lived |= {outcome.journal + access, outcome.core + access, restored}

    def _lay_out(self, state: State) -> None:
        """Make the folder what the state says; a file that lies there from before as it should stays."""
        if not self._there:
            shutil.rmtree(self._place, ignore_errors=True)
            self._place.mkdir()
            self._folders = frozenset()
        for path in self._there.keys() - state.files.keys():
            (self._place / path).unlink(missing_ok=True)
            del self._there[path]
        for path in sorted(state.folders - self._folders):
            (self._place / path).mkdir(exist_ok=True)
        for path, content in state.files.items():
            if self._there.get(path) is not content:
                (self._place / path).write_bytes(content)
                self._there[path] = content
        for left in self._folders - state.folders:
            shutil.rmtree(self._place / left, ignore_errors=True)
        self._folders = state.folders


@dataclass(frozen=True)
class Outcome:
    """What tells the outcome of a state from others, as digests.

    ``whole``: everything. ``journal``: the clinic's own folder and computer, which decide how a sign-in goes. ``core``:
    the same without what a sign-in makes anew or sweeps away (marks, names of unfinished files). ``restored``: the
    journal on the other computer.
    """

    whole: bytes
    journal: bytes
    core: bytes
    restored: bytes


@dataclass(frozen=True)
class Ring:
    """A keyring that was read, with what is asked of it all the time."""

    ring: Keyring
    digest: bytes
    database: str


class Reading:
    """What tells a state from others once the engine has read its log; what was read before is not read again."""

    def __init__(self, judge: Judge, place: Path) -> None:
        self._judge, self._place = judge, place
        self._rings: dict[bytes, Ring] = {}
        self._folded: dict[bytes, bytes] = {}
        self._marks: dict[bytes, bytes] = {}

    def clear(self) -> None:
        """Remove what was laid out."""
        shutil.rmtree(self._place, ignore_errors=True)

    def outcome(self, state: State) -> Outcome:
        """Digests of all that the program reads of a state, and of the names of the rest."""
        rings = {name: self._ring(state.files, name) for name in JOURNALS if name in state.folders}
        known = {f"{name}/{ring.database}{end}" for name, ring in rings.items() for end in ("", *OF_THE_ENGINE)}
        whole, journal, core, restored = (hashlib.blake2b(digest_size=16) for _ in range(4))
        for path in sorted(state.files.keys() - known):
            is_elsewhere, said = path.startswith((RESTORED, NEW_HOME)), b""
            is_passing = path.endswith("/mark") or UNREAD.search(path) is not None
            if path.endswith("/mark"):
                said = self._mark(state.files[path], rings.get(RESTORED if is_elsewhere else JOURNAL))
            elif not is_passing:
                said = digest_of(state.files[path])
            of = (restored,) if is_elsewhere else () if path.startswith(DRIVE) else (journal,)
            for one in (whole, *of, *((core,) if of == (journal,) and not is_passing else ())):
                one.update(path.encode() + b"\0" + said)
        for name, ring in rings.items():
            for one in (whole, restored) if name == RESTORED else (whole, journal, core):
                one.update(name.encode() + self._fold(state.files, name, ring))
        return Outcome(whole.digest(), journal.digest(), core.digest(), restored.digest())

    def _ring(self, files: dict[str, bytes], folder: str) -> Ring:
        """The keyring in force in a folder, as the program reads its two copies."""
        copies = {name: files.get(f"{folder}/{name}") for name in (keyring_files.NAME, keyring_files.COPY_NAME)}
        known = b"".join(b"-" if copy is None else digest_of(copy) for copy in copies.values())
        if known not in self._rings:
            self._lay_out(copies)
            ring = keyring_files.read(self._place)
            self._rings[known] = Ring(ring, ring.digest, ring.database)
        return self._rings[known]

    def _lay_out(self, files: Mapping[str, bytes | None]) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
        self._place.mkdir()
        for name, content in files.items():
            if content is not None:
                (self._place / name).write_bytes(content)

    def _fold(self, files: dict[str, bytes], folder: str, ring: Ring) -> bytes:
        """What the database in force holds once the engine has read its log, as a digest of the file's bytes."""
        parts = {end: files.get(f"{folder}/{ring.database}{end}") for end in ("", *OF_THE_ENGINE)}
        known = ring.digest + b"".join(b"-" if part is None else digest_of(part) for part in parts.values())
        if known not in self._folded:
            self._lay_out({f"{DATABASE}{end}": part for end, part in parts.items()})
            self._folded[known] = self._read_by_the_engine(bytes(self._judge.key(ring.ring)))
        return self._folded[known]

    def _read_by_the_engine(self, key: bytes) -> bytes:
        path = self._place / DATABASE
        require(path.exists(), "the database in force")
        connection = sqlcipher.connect(str(path), isolation_level=None)
        try:
            connection.set_key(bytearray(b"x'" + key.hex().encode() + b"'"))
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlcipher.Error as problem:
            raise database.translate(problem) from problem
        finally:
            connection.close()
        return hashlib.blake2b(path.read_bytes(), digest_size=16).digest()

    def _mark(self, content: bytes, ring: Ring | None) -> bytes:
        """What a mark says; as its bytes where no journal lies there whose keys would tell."""
        if ring is None:
            return digest_of(content)
        known = ring.digest + digest_of(content)
        if known not in self._marks:
            self._lay_out({"mark": content})
            try:
                said = repr(high_water.read(self._place / "mark", self._judge.mark_key(ring.ring))).encode()
            except MarkDamaged:
                said = b"damaged"
            self._marks[known] = said
        return self._marks[known]
