"""SIGKILL while somebody types and signs: what was kept or signed is there, and of the rest at most five seconds go."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.treatments import TreatmentEntry
from journal_app.vault import verifying
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import FIRST_DAY, OpenClinic, a_password, a_treated_patient, opened

QUICK, THOROUGH = 2, 200
LOST_AT_MOST_SECONDS = 5.0
LONGEST_LIFE_SECONDS = 8.0
"""Three drafts are kept and one entry signed in it, and the next is begun."""


@dataclass
class Life:
    """What one typist said until they died."""

    kept: dict[UUID, int] = field(default_factory=dict)
    signed: dict[UUID, UUID] = field(default_factory=dict)
    tried: set[UUID] = field(default_factory=set)
    typed: list[tuple[int, float]] = field(default_factory=list)
    in_entry: dict[UUID, int] = field(default_factory=dict)

    def hear(self, line: dict[str, str | int | float]) -> None:
        match line:
            case {"typed": int(words), "at": float(at)}:
                if words == 1:
                    self.typed.clear()  # the entry before is signed
                self.typed.append((words, at))
            case {"kept": int(words), "draft": str(draft)}:
                self.kept[UUID(draft)] = words
            case {"trying": str(draft)}:
                self.tried.add(UUID(draft))
            case {"signed": str(entry), "draft": str(draft)}:
                self.signed[UUID(draft)] = UUID(entry)
                self.in_entry[UUID(entry)] = self.typed[-1][0]
                self.typed.clear()  # nothing is in the field until the next word

    def must_be_kept(self, died: float) -> int:
        """The words that had stood in the field for five seconds."""
        return max((words for words, at in self.typed if at < died - LOST_AT_MOST_SECONDS), default=0)


def live_and_die(clinic: OpenClinic, patient: UUID, number: int, seconds: float) -> tuple[Life, float]:
    """One typist, killed so long after the first word; what they said, and when they died."""
    start = FIRST_DAY + timedelta(days=30, hours=number)
    words = [str(clinic.folder), str(clinic.home), str(clinic.owner.id), str(patient), start.isoformat()]
    life, died = Life(), list[float]()
    command = [sys.executable, "-m", "tests.reliability.typing_process", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, "the typist never typed"

        def kill() -> None:
            died.append(time.monotonic())
            process.kill()

        threading.Timer(seconds, kill).start()
        for line in (first, *process.stdout):
            life.hear(json.loads(line))
    assert process.returncode == -signal.SIGKILL, "the typist ended by themselves"
    return life, died[0]


def assert_kept(clinic: OpenClinic, patient: UUID, life: Life, died: float) -> None:
    """Every draft that was acknowledged is kept or signed, with at least what it was acknowledged to hold."""
    texts = {one.id: str(one.content["text"]) for one in clinic.vault.drafts(author=clinic.owner.id)}
    items = {item.id: item.content for item in opened(clinic.session, patient).items}
    assert set(life.signed.values()) <= items.keys()
    assert not life.signed.keys() & texts.keys(), "what is signed is no draft any more"
    for entry, words in life.in_entry.items():
        content = items[entry]
        assert isinstance(content, TreatmentEntry)
        assert content.text.count("ord") == words
    for draft, words in life.kept.items():
        if draft in texts:
            assert texts[draft].count("ord") >= words
        else:
            assert draft in life.tried, "a draft is gone that nobody signed"
    if life.typed and not _was_signing(life):
        newest = max((texts[draft].count("ord") for draft in texts if draft not in life.signed), default=0)
        assert newest >= life.must_be_kept(died)


def _was_signing(life: Life) -> bool:
    """Whether the entry in the field may have been signed, though nobody could say so any more."""
    return bool(life.tried - life.signed.keys())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
def test_nothing_kept_or_signed_is_lost_and_little_of_what_was_typed(
    clinic: OpenClinic, request: pytest.FixtureRequest
) -> None:
    patient = a_treated_patient(clinic)
    chance = random.Random(7)
    rounds = THOROUGH if request.config.getoption("--thorough") else QUICK
    lives = [LONGEST_LIFE_SECONDS, *(chance.uniform(0, LONGEST_LIFE_SECONDS) for _ in range(rounds - 1))]
    kept = signed = 0
    for number, seconds in enumerate(lives):
        clinic.sign_out()
        life, died = live_and_die(clinic, patient, number, seconds)
        clinic.time.moment = FIRST_DAY + timedelta(days=30, hours=number, minutes=30)
        clinic.session = clinic.sign_in(clinic.owner)
        assert_kept(clinic, patient, life, died)
        kept, signed = kept + len(life.kept), signed + len(life.signed)
        throw_drafts_away(clinic)
    assert kept, "no typist lived long enough to have a draft kept"
    assert signed, "no typist lived long enough to sign"
    clinic.sign_out()
    sign_in = SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, sign_in, home=clinic.home)
    report = verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))
    assert report.is_sound, report.found()


def throw_drafts_away(clinic: OpenClinic) -> None:
    """The next round counts only its own."""
    with clinic.vault.act(clinic.time.moment) as act:
        for draft in clinic.vault.drafts(author=clinic.owner.id):
            act.delete_draft(draft.id)
