"""Lets every act run out of room at one size after another, and lets many processes want one journal at once.

A limit on how long any file may become stands for a full disk: it stops the n-th page of the log, a photo, a list of
keys or a backup in its middle, and does so for a process without special rights.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from journal_app.domain.errors import JournalError
from journal_app.vault import keyring_files
from tests.clinic import PASSWORD
from tests.reliability.acts_clinic import ACTS, ActsClinic, Told, later
from tests.reliability.judging import Judge, Lost, require
from tests.reliability.killing import Forker
from tests.reliability.recorder import PROJECT

PAGE = 4096


@dataclass
class Tally:
    """How many acts had how little room, how many were refused in a sentence, and what was wrong."""

    trials: int = 0
    refused: int = 0
    by_act: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


class Filler:
    """Tries acts in copies of one clinic, each with a limit of its own."""

    def __init__(self, clinic: ActsClinic, place: Path, seed: int) -> None:
        self._template, self._place, self._chance = clinic, place, random.Random(seed)
        self._judge = Judge(clinic)
        self._database = (clinic.folder / keyring_files.read(clinic.folder).database).stat().st_size
        self.tally = Tally()

    def run(self, go_on: Callable[[Tally], bool]) -> Tally:
        """Act after act, size after size, while ``go_on`` says so."""
        forker = Forker(self._template, self._place)
        try:
            while go_on(self.tally):
                for act in ACTS:
                    if go_on(self.tally):
                        self._trial(forker, act, self._limit())
        finally:
            forker.end()
            shutil.rmtree(self._place, ignore_errors=True)
        return self.tally

    def _limit(self) -> int:
        """Most often within what one act writes; now and then somewhere in the copy of a whole database."""
        chance = self._chance
        return chance.choice(
            (
                0,
                chance.randrange(PAGE),
                chance.randrange(8) * PAGE,
                chance.randrange(40) * (PAGE + 24) + chance.randrange(PAGE),
                chance.randrange(self._database // PAGE + 8) * PAGE,
            )
        )

    def _trial(self, forker: Forker, act: str, limit: int) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
        clinic, told, tally = self._template.copied(self._place), Told(), self.tally
        self._judge.time.moment = clinic.moment + timedelta(hours=1)
        given = json.loads(replace(clinic, moment=self._judge.time.now()).arguments())
        given |= {"password": PASSWORD, "once": [act], "limit": limit, "life": "without room"}
        tally.trials += 1
        tally.by_act[act] += 1
        try:
            for line in forker.lived(given):
                if "refused" in line:
                    tally.refused += 1
                    require(line["refused"].endswith((".", "?")), f"no sentence: {line['refused']}")
                    told.settled()
                told.hear(line)
            require(told.records, "it did not go on once there was room")
            self._judge.time.moment += later(act)
            self._judge.look(clinic, told)
            self._judge.backups(clinic, told)
            self._judge.live_on(clinic, told)
        except (Lost, JournalError, AssertionError, OSError, ValueError) as problem:
            tally.failures.append(f"{act} with {limit} bytes: {type(problem).__name__} {problem}")


def crowd(clinic: ActsClinic, place: Path, *, processes: int, visits: int) -> tuple[int, list[str]]:
    """So many processes at one journal, each as often; how many records and drafts were kept, and what was wrong."""
    here, told = clinic.copied(place), Told()
    given = json.loads(here.arguments()) | {"life": "crowd", "visits": visits}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.acting_process", "fork"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=PROJECT,
        )
        for _ in range(processes)
    ]
    for number, one in enumerate(running):
        assert one.stdin is not None
        warm = json.loads(clinic.copied(place.with_name(f"warm {number}")).arguments()) | {"acts": ["note"]}
        one.stdin.write(f"{json.dumps(warm)}\n{json.dumps(given)}\n".encode())
        one.stdin.flush()
    failures, acknowledged = [], 0
    for one in running:
        for line in one.communicate()[0].splitlines():
            heard = json.loads(line)
            told.hear(heard)
            acknowledged += "acked" in heard
            if heard.get("ended"):
                failures.append(f"a process ended with {heard['ended']}")
    judge = Judge(clinic)
    try:
        require(len(told.records) == processes * visits, "a visit without its record")
        judge.look(here, told)
        judge.live_on(here, told)
    except (Lost, JournalError, AssertionError, OSError, ValueError) as problem:
        failures.append(f"{processes} processes: {type(problem).__name__} {problem}")
    return acknowledged, failures
