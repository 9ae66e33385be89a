"""The parts of the fault programme, how long each runs, and the totals that add up over runs; it tries no fault itself.

A part is a function that works for some seconds below a folder and returns what it counted. Totals are a small JSON
file: for each part how often it ran, its counts, and every failure in words. The report is a table in a document,
between two marks; the rest of the document is written by hand.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from journal_app.vault import self_test

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
MOST_FAILURES_KEPT = 50


@dataclass
class Result:
    """What one run of a part counted, and what went wrong, in words."""

    counts: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """One kind of fault: its name, how to try it, its share of a run's time, and what the report says of its counts."""

    name: str
    title: str
    run: Callable[[Path, float], Result]
    share: float
    words: Mapping[str, str]
    is_shared: bool = False
    """Whether many processes try it at once, each by its own chance."""


def try_library_once() -> None:
    """Try the cryptographic library now, and in this process never again: it opens journals by the thousand."""
    self_test.require()
    self_test.require = lambda: None


def scratch() -> Path:
    """A new folder on the fastest disk there is: nothing here rests on what a disk does."""
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of one's own is made in it
    return Path(tempfile.mkdtemp(prefix="journal-faults-", dir=memory if memory.is_dir() else None))


def run(parts: list[Part], *, seconds: float, totals: Path, workers: int, say: Callable[[str], None]) -> int:
    """Run each part for its share of the time, add up, and return how many failures there were."""
    whole, failures = sum(part.share for part in parts), 0
    for part in parts:
        place, begun = scratch(), time.monotonic()
        try:
            result = side_by_side(part, place, seconds * part.share / whole, workers if part.is_shared else 1)
        finally:
            shutil.rmtree(place, ignore_errors=True)
        add(totals, part.name, result)
        failures += len(result.failures)
        told = ", ".join(f"{count} {name}" for name, count in result.counts.items())
        say(f"{part.name}: {told}; {len(result.failures)} failures; {time.monotonic() - begun:.0f} s")
        for failure in result.failures[:MOST_FAILURES_KEPT]:
            say(f"  {failure}")
    return failures


def side_by_side(part: Part, place: Path, seconds: float, workers: int) -> Result:
    """Run a part in so many processes at once, each below a folder of its own, and add up what they counted."""
    total = Result()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=try_library_once) as pool:
        running = []
        for number in range(workers):
            (place / str(number)).mkdir()
            running.append(pool.submit(part.run, place / str(number), seconds))
        for one in running:
            result = one.result()
            for name, count in result.counts.items():
                total.counts[name] = total.counts.get(name, 0) + count
            total.failures += result.failures
    return total


def read(totals: Path) -> dict[str, Any]:
    """What was added up so far."""
    if not totals.exists():
        return {}
    found: dict[str, Any] = json.loads(totals.read_text("utf-8"))
    return found


def add(totals: Path, name: str, result: Result) -> None:
    """Add one run of a part to the totals."""
    known = read(totals)
    part = known.setdefault(name, {"runs": 0, "counts": {}, "failures": []})
    part["runs"] += 1
    part["last"] = datetime.now(UTC).date().isoformat()
    for count, number in result.counts.items():
        part["counts"][count] = part["counts"].get(count, 0) + number
    part["failures"] = [*part["failures"], *result.failures][:MOST_FAILURES_KEPT]
    beside = totals.with_suffix(f".{os.getpid()}")
    beside.write_text(json.dumps(known, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    beside.replace(totals)


def table(parts: list[Part], known: Mapping[str, Any]) -> str:
    """The figures as a table of Markdown."""
    lines = ["| fault | tried | wrong | last run | command |", "|---|---|---|---|---|"]
    for part in parts:
        found = known.get(part.name)
        if found is None:
            continue
        counts = found["counts"]
        tried = "; ".join(f"{counts.get(name, 0):,} {words}" for name, words in part.words.items())
        command = f"`python -m tests.reliability --only {part.name}`"
        lines.append(f"| {part.title} | {tried} | {len(found['failures'])} | {found['last']} | {command} |")
    return "\n".join(lines)


def write_report(parts: list[Part], *, totals: Path, report: Path) -> None:
    """Put the table between the marks of the document."""
    text = report.read_text("utf-8") if report.exists() else f"{BEGIN}\n{END}\n"
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    report.write_text(f"{before}{BEGIN}\n{table(parts, read(totals))}\n{END}{after}", "utf-8")
