"""Gives bad input to every reader of outside bytes: each must end in a sentence, in bounded time and memory."""

from __future__ import annotations

import random
import resource
import time
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from journal_app.domain.errors import Bug, JournalError
from tests.reliability.mutating import Mutator
from tests.reliability.readers import Reader

LONGEST_SECONDS = 10.0
"""Of computing, for one input."""
MOST_MEMORY = 1_000_000_000
PIECE = 50
"""Cases of one reader before the next one has its turn."""


@dataclass
class Tally:
    """How many cases each reader had, how many it took, the longest one, and what was wrong."""

    cases: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    longest: dict[str, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def fuzz(
    readers: list[Reader],
    *,
    seed: int,
    go_on: Callable[[Tally], bool],
    keep: Path | None = None,
    piece: int = PIECE,
) -> Tally:
    """Case after case, reader after reader, while ``go_on`` says so; inputs that failed are kept in ``keep``."""
    tally = Tally()
    drawn = {reader.name: Mutator(reader.seeds, random.Random(f"{seed} {reader.name}")) for reader in readers}
    memory = _memory()
    while go_on(tally):
        for reader in readers:
            for _ in range(max(1, int(piece * reader.weight))):
                _one(reader, drawn[reader.name].next(), tally, keep)
            grown = _memory()
            if grown - memory > MOST_MEMORY:
                tally.failures.append(f"{reader.name}: memory grew by {(grown - memory) // 1_000_000} MB")
                memory = grown
            if not go_on(tally):
                break
    return tally


def _one(reader: Reader, data: bytes, tally: Tally, keep: Path | None) -> None:
    tally.cases[reader.name] += 1
    begun = time.process_time()
    problem = ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader.read(data)
        tally.taken[reader.name] += 1
    except Bug as bug:
        problem = f"Bug {bug.key}"
    except JournalError as said:
        problem = "" if _is_whole(said) else f"no sentence: {said.key}"
    except reader.refusals:
        pass
    except Exception as other:  # noqa: BLE001 -- whatever a reader lets out is what is looked for
        problem = f"{type(other).__name__}: {str(other)[:120]}"
    took = time.process_time() - begun
    tally.longest[reader.name] = max(tally.longest.get(reader.name, 0.0), took)
    if took > LONGEST_SECONDS:
        problem = problem or f"took {took:.1f} s"
    if problem:
        _note(reader, data, problem, tally, keep)


def _is_whole(said: JournalError) -> bool:
    """Whether a sentence is there with every place in it filled; what it quotes may have braces of its own."""
    own_words = said.sentence.format(**dict.fromkeys(said.params, ""))
    return bool(said.message) and "{" not in own_words


def _note(reader: Reader, data: bytes, problem: str, tally: Tally, keep: Path | None) -> None:
    """Each kind of problem once."""
    kind = f"{reader.name} {problem[:40]}"
    if kind in tally.seen:
        return
    tally.seen.add(kind)
    tally.failures.append(f"{reader.name}: {problem} for {len(data)} bytes: {data[:80]!r}")
    if keep is not None:
        keep.mkdir(exist_ok=True)
        (keep / f"{len(tally.seen)} {reader.name.replace(' ', '-').replace('/', '-')}").write_bytes(data)


def _memory() -> int:
    """The most memory this process ever had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
