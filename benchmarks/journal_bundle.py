"""Handing a long journal out: ``python -m benchmarks.journal_bundle [ENTRIES] [PHOTOS]``; nothing of it is a test.

Prints how long it took and what all processes together held at most, the ones that pictures and documents are made in
among them, as a folder and as one encrypted file; and how soon it ends when it is stopped.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
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


class _Stopped(Exception):
    """Somebody pressed Stop."""


@dataclass(slots=True)
class _Held:
    """The most that was held at one moment, in MiB: by the program's own process, and by all."""

    own: float = 0.0
    together: float = 0.0

    def look(self) -> None:
        """Look once."""
        own, others = _resident(os.getpid()), sum(_resident(child) for child in _below(os.getpid()))
        self.own, self.together = max(self.own, own), max(self.together, own + others)


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
        _stop(loaded, folder / "stopped.zip")
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
        f"{place.name}: {took:.1f} s, {processor:.1f} s of them computed; own process {held.own:.0f} MiB, all together "
        f"{held.together:.0f} MiB; {made.records} records, {made.files} files, {len(steps)} steps told, "
        f"{longest:.1f} s the longest without one"
    )


def _stop(loaded: Loaded, place: Path) -> None:
    stopped = 0.0

    def until_half(done: int, of: int) -> None:
        nonlocal stopped
        if of and done >= of * _STOPPED_AT:
            stopped = time.perf_counter()
            raise _Stopped

    try:
        loaded.session.bundles.make(loaded.session, _request(loaded), BundleOrder(place, is_encrypted=True), until_half)
    except _Stopped:
        left = [path.name for path in place.parent.iterdir() if "stopped" in path.name or ".unfinished" in path.name]
        print(
            f"stopped half way: over {time.perf_counter() - stopped:.1f} s later, left on the disk: {left or 'nothing'}"
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


def _resident(process: int) -> float:
    """MiB that a process holds in memory; what it shares with another counts for both."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


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
