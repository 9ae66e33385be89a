"""Handing a long journal out: ``python -m benchmarks.journal_bundle [ENTRIES] [PHOTOS]``; nothing of it is a test.

Prints how long it took and what all processes together held at most, the ones that pictures and documents are made in
among them, as a folder and as one encrypted file; and how soon it ends when it is stopped, half way and while the pages
are set. What is held is the proportional set size (smaps_rollup in proc(5)): memory that several processes share counts
once. To ask that of the others takes a superuser on Linux; anyone else is told the resident set size, which counts it
for each.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread

from benchmarks import loading
from benchmarks.loading import Loaded, Scale
from benchmarks.photos import numbered, opened_journal, picture
from journal_app.domain.access import Purpose
from journal_app.domain.photos import PhotoSource
from journal_app.domain.printing import PrintLanguage
from journal_app.services import photos
from journal_app.services.bundle_port import BundleOrder
from journal_app.services.case_export import CaseRequest
from journal_app.services.photos import NewPhoto

_KINDS = 7
_EVERY = 0.05
"""Seconds between two looks at the memory."""
_STOPPED_AT = 0.5
_SETTING = "typesetting_child"
"""Who sets pages has this in its command line."""
_MEASURE = "PSS" if hasattr(os, "geteuid") and os.geteuid() == 0 else "RSS"


class _Stopped(Exception):
    """Somebody pressed Stop."""


@dataclass(slots=True)
class _Held:
    """The most that was held at one moment, in MiB: by the program's own process, by one that sets pages, by all."""

    own: float = 0.0
    setting: float = 0.0
    together: float = 0.0

    def look(self) -> None:
        """Look once. A process that was begun a moment ago is still this one, which would count twice."""
        ours, own = _command(os.getpid()), _memory(os.getpid())
        others = [(words, _memory(child)) for child in _below(os.getpid()) if (words := _command(child)) != ours]
        self.own, self.together = max(self.own, own), max(self.together, own + sum(held for _, held in others))
        self.setting = max([self.setting, *(held for words, held in others if _SETTING in words)])


def main() -> None:
    """Make one journal, hand it out both ways, then once more until somebody stops it."""
    entries, count = (int(sys.argv[place]) if len(sys.argv) > place else usual for place, usual in ((1, 500), (2, 200)))
    folder = Path(tempfile.mkdtemp(prefix="journal-bundle-"))
    try:
        loading.LONG_JOURNAL = entries + 2
        loaded = loading.load(folder, Scale(1, 0, 200), tell=print)
        _photograph(loaded, count)
        for name, is_encrypted in (("folder", False), ("encrypted.zip", True)):
            _hand_out(loaded, folder / name, is_encrypted=is_encrypted)
        _stop(loaded, folder / "stopped.zip", "half way", lambda done, of: bool(of) and done >= of * _STOPPED_AT)
        _stop(loaded, folder / "stopped.zip", "while pages are set", lambda _done, _of: _pages_are_set())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _photograph(loaded: Loaded, count: int) -> None:
    kinds = [picture(number) for number in range(min(count, _KINDS))]
    record = opened_journal(loaded.session, loaded.patients[0])
    for number in range(count):
        photos.take_in(loaded.session, record, NewPhoto(numbered(kinds, number), PhotoSource.FILE))
    print(f"  {count} photos of {len(kinds[0]) / 1e6:.1f} MB")


def _request(loaded: Loaded) -> CaseRequest:
    zone = loaded.session.clock.zone()
    reason = "The board asked for it."
    return CaseRequest(loaded.patients[0], "The board", reason, PrintLanguage.DANISH, zone, Purpose.COMPLAINT)


def _hand_out(loaded: Loaded, place: Path, *, is_encrypted: bool) -> None:
    steps: list[tuple[float, int, int]] = []
    began, computed = time.perf_counter(), os.times()
    with _watched() as held:
        made = loaded.session.bundles.make(
            loaded.session,
            _request(loaded),
            BundleOrder(place, is_encrypted=is_encrypted),
            lambda done, of: steps.append((time.perf_counter() - began, done, of)),
        )
    took, spent = time.perf_counter() - began, os.times()
    processor = sum(spent[:4]) - sum(computed[:4])
    longest = max(later[0] - earlier[0] for earlier, later in pairwise(steps))
    print(
        f"{place.name}: {took:.1f} s, {processor:.1f} s of them computed; {_MEASURE}: own process {held.own:.0f} MiB, "
        f"one that sets pages {held.setting:.0f} MiB, all together {held.together:.0f} MiB; {made.records} records, "
        f"{made.files} files, {len(steps)} steps told, {longest:.1f} s the longest without one"
    )


def _stop(loaded: Loaded, place: Path, when: str, is_time: Callable[[int, int], bool]) -> None:
    stopped = 0.0

    def until_then(done: int, of: int) -> None:
        nonlocal stopped
        if is_time(done, of):
            stopped = time.perf_counter()
            raise _Stopped

    try:
        loaded.session.bundles.make(loaded.session, _request(loaded), BundleOrder(place, is_encrypted=True), until_then)
    except _Stopped:
        left = [path.name for path in place.parent.iterdir() if "stopped" in path.name or ".unfinished" in path.name]
        goes_on = "goes on" if _pages_are_set() else "is gone"
        print(
            f"stopped {when}: over {time.perf_counter() - stopped:.1f} s later, left on the disk: {left or 'nothing'}; "
            f"who sets pages {goes_on}"
        )


@contextmanager
def _watched() -> Iterator[_Held]:
    held, over = _Held(), Event()

    def watch() -> None:
        while not over.wait(_EVERY):
            held.look()

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield held
    finally:
        over.set()
        watcher.join()


def _memory(process: int) -> float:
    """MiB that a process holds in memory, measured as ``_MEASURE`` says."""
    try:
        if _MEASURE == "PSS":
            told = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
            return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 2**10
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError, StopIteration):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _command(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_text("utf-8", "replace")
    except OSError:
        return ""


def _pages_are_set() -> bool:
    return any(_SETTING in _command(child) for child in _below(os.getpid()))


def _below(process: int) -> Iterator[int]:
    """Every process that this one started, and those that they did."""
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(one) for one in task.read_text("ascii").split()]
        except OSError:
            continue
        for child in children:
            yield child
            yield from _below(child)


if __name__ == "__main__":
    main()
