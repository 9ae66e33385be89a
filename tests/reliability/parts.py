"""What the fault programme consists of; each part is tried elsewhere, here it only gets its time and its words."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from tests.reliability import acts_clinic, backing_up, filling, flipping, fuzzing, killing, readers, recorder, replaying
from tests.reliability.judging import Judge
from tests.reliability.programme import Part, Result

RECORDINGS = (
    (*acts_clinic.ACTS, "close"),
    ("photo", "photo", "close"),
    ("password", "note", "member", "close"),
    ("erase", "backup", "close"),
    ("exchange", "note", "exchange", "close"),
    ("leaver", "password", "lost", "close"),
    ("exchange", "backup", "restore"),
    ("backup", "note", "backup"),
    ("restore",),
    ("kit", "exchange", "kit", "backup", "close"),
    ("ask", "wait", "erase", "restore"),
)
"""Acts that one process does in turn while it is recorded."""
BY_CHANCE = 3
"""States by chance at each step of one pass; pass follows pass."""
LONG_SECONDS = 120


def power_loss(place: Path, seconds: float) -> Result:
    """Record processes at work and judge what a power cut could leave of each."""
    if not recorder.is_possible():
        return Result(failures=["the recorder needs strace"])
    end = time.monotonic() + seconds
    chosen = [RECORDINGS[0]] if seconds < LONG_SECONDS else [RECORDINGS[0], random.choice(RECORDINGS[1:])]
    found = Result(dict.fromkeys(("states", "steps", "outcomes", "plain"), 0))
    for number, acts in enumerate(chosen):
        until = time.monotonic() + (end - time.monotonic()) / (len(chosen) - number)
        clinic = acts_clinic.found(place / f"clinic {number}")
        judge = Judge(clinic)
        replay = replaying.Replay(replaying.record(clinic, acts), judge, place / f"state {number}")
        tally = replay.run(by_chance=BY_CHANCE, seed=random.getrandbits(32), go_on=_until(until))
        for name in found.counts:
            found.counts[name] += getattr(tally, name)
        found.failures += tally.failures
    return found


def _until(moment: float) -> Callable[[object], bool]:
    return lambda _: time.monotonic() < moment


def kills(place: Path, seconds: float) -> Result:
    """Kill processes at work at random moments."""
    end = time.monotonic() + seconds
    clinic = acts_clinic.found(place / "clinic")
    killer = killing.Killer(clinic, place / "live", random.getrandbits(32))
    tally = killer.run(lambda _: time.monotonic() < end)
    counts = {"rounds": tally.rounds, "acknowledged": tally.acknowledged, "in_the_middle": tally.in_the_middle}
    return Result(counts, tally.failures)


def flips(place: Path, seconds: float) -> Result:
    """Turn over bits of everything: each byte of what is small, and of the database as far as there is time."""
    end = time.monotonic() + seconds
    bits, step = ((0,), 29) if seconds < LONG_SECONDS else ((0,), 1)
    flipper = flipping.Flipper(acts_clinic.found(place / "clinic"), bits=bits, step=step, chance=random.Random())
    tally = flipper.all(lambda: time.monotonic() < end)
    return Result({**tally.flips, "target.json": sum(tally.silent.values())}, tally.failures)


def fuzz(place: Path, seconds: float) -> Result:
    """Bad input to every reader."""
    end = time.monotonic() + seconds
    everyone = readers.all_of(acts_clinic.found(place / "clinic"), place / "files")
    tally = fuzzing.fuzz(everyone, seed=random.getrandbits(32), go_on=lambda _: time.monotonic() < end)
    return Result({"cases": tally.cases.total(), **tally.cases}, tally.failures)


def full_disk(place: Path, seconds: float) -> Result:
    """Every act with too little room."""
    filler = filling.Filler(acts_clinic.found(place / "clinic"), place / "live", random.getrandbits(32))
    tally = filler.run(_until(time.monotonic() + seconds))
    return Result({"trials": tally.trials, "refused": tally.refused}, tally.failures)


def backups(place: Path, seconds: float) -> Result:
    """Backups taken while somebody writes, each restored, opened and verified."""
    tally = backing_up.BackingUp(acts_clinic.found(place / "clinic"), place / "live").run(
        _until(time.monotonic() + seconds)
    )
    return Result({"backups": tally.backups, "written": tally.written}, tally.failures)


def crowds(place: Path, seconds: float) -> Result:
    """Two, then eight processes at one journal."""
    clinic, found = acts_clinic.found(place / "clinic"), Result({"acknowledged": 0, "crowds": 0})
    for processes in (2, 8):
        visits = max(2, int(seconds) // processes // 2)
        acknowledged, failures = filling.crowd(clinic, place / f"{processes}", processes=processes, visits=visits)
        found.counts["acknowledged"] += acknowledged
        found.counts["crowds"] += 1
        found.failures += failures
    return found


PARTS = [
    Part(
        "power-loss",
        "power cut",
        power_loss,
        5,
        {"states": "states", "outcomes": "outcomes verified whole", "plain": "of them at a system call's end"},
        is_shared=True,
    ),
    Part(
        "kills",
        "SIGKILL",
        kills,
        4,
        {"rounds": "rounds", "in_the_middle": "in the middle of an act", "acknowledged": "acts acknowledged"},
        is_shared=True,
    ),
    Part(
        "flips",
        "single bit turned over",
        flips,
        2,
        {
            "database": "in the database",
            "keyring": "in keyrings",
            "photo": "in a sealed photo",
            "backup": "in a backup",
            "mark": "in the high-water mark",
            "log": "in the write-ahead log",
            "target.json": "in a medium's own country or id, which nothing rests on and nothing tells",
        },
    ),
    Part("fuzz", "bad input", fuzz, 1, {"cases": "cases over all readers"}, is_shared=True),
    Part(
        "full-disk",
        "no room for a file to grow",
        full_disk,
        1,
        {"trials": "acts with too little room", "refused": "refused in a sentence"},
        is_shared=True,
    ),
    Part(
        "backups",
        "backups under load",
        backups,
        2,
        {
            "backups": "taken, each restored in a new place, opened and verified",
            "written": "records acknowledged while they were being made",
        },
        is_shared=True,
    ),
    Part(
        "crowds",
        "two, then eight processes",
        crowds,
        0.5,
        {"crowds": "crowds", "acknowledged": "records and drafts acknowledged"},
    ),
]
