"""Kills a process at any moment of its acts, again and again, and judges what it left each time."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from journal_app.domain.errors import JournalError
from tests.clinic import PASSWORD
from tests.reliability.acts_clinic import ACTS, ActsClinic, Told, later
from tests.reliability.judging import Judge, Lost
from tests.reliability.recorder import PROJECT

ROUNDS_OF_ONE_CLINIC = 15
ONCE = frozenset({"leaver", "lost", "erase", "restore", "wait"})
OF_KEYS = frozenset({"password", "member", "exchange", "leaver", "lost", "wait", "kit"})
RARE = {"photo": 0.5, "restore": 0.3, "ask": 0.3}
"""How often these come, compared with the others: each starts a process, or writes a whole journal."""
LONGEST_ACT_SECONDS = 0.4
BEFORE_SIGNED_IN = 0.1


@dataclass
class Tally:
    """How many processes were killed in which acts, what they had acknowledged, and what was wrong."""

    rounds: int = 0
    acknowledged: int = 0
    in_the_middle: int = 0
    by_act: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


class Forker:
    """A warm process that forks those which act."""

    def __init__(self, clinic: ActsClinic, place: Path) -> None:
        """Start it; it warms up in a copy of the clinic at ``place``, which is removed again."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.acting_process", "fork"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=PROJECT,
        )
        copy = clinic.copied(place)
        self._begin(json.loads(copy.arguments()) | {"acts": ACTS})
        if "warm" not in self._line():
            raise Lost("it did not warm up")
        shutil.rmtree(place)

    def _begin(self, given: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(given).encode() + b"\n")
        self._process.stdin.flush()

    def life(self, given: dict[str, Any], *, seconds: float, from_birth: bool) -> Iterator[dict[str, Any]]:
        """One process from its start to its end by SIGKILL, and what it said."""
        self._begin(given)
        process = int(self._line()["pid"])
        if not from_birth:
            first = self._line()
            if "ready" not in first:
                raise Lost(f"it did not sign in: {first}")
        time.sleep(seconds)
        with suppress(ProcessLookupError):  # it ended by itself, which is told below
            os.kill(process, signal.SIGKILL)
        heard = []
        while "ended" not in (line := self._line()):
            heard.append(line)
        yield from (line for line in heard if "ready" not in line)
        if line["ended"] != -signal.SIGKILL:
            raise Lost(f"it ended by itself, with {line['ended']}")

    def lived(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        """One process that ends by itself, and what it said."""
        self._begin(given)
        heard = []
        while "ended" not in (line := self._line()):
            heard.append(line)
        if line["ended"]:
            raise Lost(f"it ended with {line['ended']}: {heard}")
        return heard

    def _line(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise Lost("the process that forks ended")
        heard: dict[str, Any] = json.loads(line)
        return heard

    def end(self) -> None:
        self._process.communicate(timeout=60)


class Killer:
    """Kills in copies of one clinic."""

    def __init__(self, clinic: ActsClinic, place: Path, seed: int, *, acts: Sequence[str] = ACTS) -> None:
        self._template, self._place, self._chance, self._acts = clinic, place, random.Random(seed), acts
        self._judge = Judge(clinic)
        self._typical = dict.fromkeys(ACTS, LONGEST_ACT_SECONDS / 4)
        self.tally = Tally()

    def run(self, go_on: Callable[[Tally], bool]) -> Tally:
        """Round after round, some in one copy of the clinic, while ``go_on`` says so."""
        forker = Forker(self._template, self._place)
        try:
            while go_on(self.tally):
                self._clinic(forker, go_on)
        finally:
            forker.end()
            shutil.rmtree(self._place, ignore_errors=True)
        return self.tally

    def _clinic(self, forker: Forker, go_on: Callable[[Tally], bool]) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
        clinic, told, password = self._template.copied(self._place), Told(), PASSWORD
        self._judge.time.moment = clinic.moment + timedelta(hours=1)
        try:
            for _ in range(ROUNDS_OF_ONE_CLINIC):
                if not go_on(self.tally):
                    break
                act = self._next(told)
                self._round(forker, clinic, told, act, password)
                if told.trying in OF_KEYS:
                    password = self._settled(clinic, told)
                password = told.passwords[-1] if told.passwords else password
            self._settled(clinic, told)
            self._judge.look(clinic, told)
            self._judge.live_on(clinic, told)
        except (Lost, JournalError, AssertionError, OSError, ValueError) as problem:
            tally = self.tally
            tally.failures.append(f"round {tally.rounds}, {told.trying}: {type(problem).__name__} {problem}")

    def _settled(self, clinic: ActsClinic, told: Told) -> str:
        """Somebody signs in, which settles an interrupted change of keys, as it does at a clinic; the password."""
        password = self._judge.settle(clinic, told)
        told.passwords.append(password)
        told.kits |= self._judge.kit_in_force(clinic, told)
        told.settled()
        return password

    def _next(self, told: Told) -> str:
        done = {"erase": told.erased, "leaver": told.left, "lost": told.lost}
        likely = [0.0 if done.get(act) else RARE.get(act, 1.0) for act in self._acts]
        return self._chance.choices(self._acts, likely)[0]

    def _round(self, forker: Forker, clinic: ActsClinic, told: Told, act: str, password: str) -> None:
        tally, chance = self.tally, self._chance
        shutil.rmtree(clinic.restored, ignore_errors=True)
        for left in clinic.root.glob("*restor*"):
            shutil.rmtree(left, ignore_errors=True)
        shutil.rmtree(clinic.root / "new home", ignore_errors=True)
        told.restored = False
        given = json.loads(replace(clinic, moment=self._judge.time.now()).arguments(told.kits))
        given |= {"password": password, "seed": f"{tally.rounds} "}
        given |= {"once": [act], "acts": ["note"]} if act in ONCE else {"once": [], "acts": [act]}
        from_birth = chance.random() < BEFORE_SIGNED_IN
        seconds = chance.uniform(0, 1.3 * self._typical[act])
        heard = list(forker.life(given, seconds=seconds, from_birth=from_birth))
        for line in heard:
            told.hear(line)
        acked = sum("acked" in line for line in heard)
        tally.rounds += 1
        tally.acknowledged += acked
        tally.in_the_middle += bool(told.trying) or (not acked and not from_birth)
        tally.by_act[act] += 1
        self._learn(act, acked, seconds)
        self._judge.time.moment += later(act)
        self._judge.look(clinic, told, pages=tally.rounds % 5 == 0)
        if act == "backup":
            self._judge.backups(clinic, told)
        if act == "restore":
            self._judge.restored(clinic, told)

    def _learn(self, act: str, acked: int, seconds: float) -> None:
        """How long an act takes on this computer, so that most are killed in their middle."""
        known = self._typical[act]
        taken = known * 1.15 if not acked else min(known, seconds / acked) * 0.9 + known * 0.1
        self._typical[act] = min(taken, 4.0)
