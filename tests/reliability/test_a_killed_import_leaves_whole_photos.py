"""SIGKILL in the middle of taking photos in: what was said to be kept is there to the byte, nothing is half there."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.journal import photos_of
from journal_app.services import gate
from journal_app.vault import stream_file, verifying
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import FIRST_DAY, OpenClinic, a_password, a_patient, files_below, opened

LONGEST_LIFE_SECONDS = 0.25
MOST_ROUNDS = 40
"""Each starts a program of its own, and another one that opens its pictures."""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process")
def test_only_whole_photos_are_left_and_the_ledger_is_sound(clinic: OpenClinic, rounds: int) -> None:
    patient = a_patient(clinic.session)
    clinic.sign_out()
    chance, told = random.Random(rounds), set()
    for number in range(max(1, min(MOST_ROUNDS, rounds // 10))):
        told |= lived_and_died(clinic, patient, number, chance.uniform(0, LONGEST_LIFE_SECONDS))
    assert told, "nothing was kept before any kill"

    clinic.time.moment = FIRST_DAY + timedelta(days=60)
    clinic.sign_in(clinic.owner)
    assert [name for name in files_below(clinic.folder / stream_file.FOLDER) if name.count(".")] == []
    record = opened(clinic.session, patient)
    kept = photos_of(record.items)
    for photo in kept:
        content = gate.open_file(clinic.session, record, photo.id, photo.original.file)
        assert hashlib.sha256(content).hexdigest() == photo.original.sha256
    assert told <= {photo.original.sha256 for photo in kept}
    clinic.sign_out()

    sign_in = SignIn(clinic.owner.id, a_password(), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.folder, sign_in, home=clinic.home)
    report = verifying.verify(unlocked, verifying.Request(signatures=verifying.Signatures.ALL))
    assert report.is_sound, report.found()


def lived_and_died(clinic: OpenClinic, patient: UUID, number: int, seconds: float) -> set[str]:
    """One import from its start to its end by SIGKILL; the hashes of what it said was kept.

    Every other one lives until it has kept a photo, however slow the computer, and then for ``seconds``.
    """
    start = FIRST_DAY + timedelta(days=30, hours=number)
    importer = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.reliability.importing_process", str(clinic.folder), str(clinic.home)),
            *(str(clinic.owner.id), str(patient), start.isoformat()),
        ],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert importer.stdout is not None
    assert importer.stdout.readline() == b"ready\n", "the import ended before it began"
    first = importer.stdout.readline().decode() if number % 2 == 0 else ""
    time.sleep(seconds)
    os.kill(importer.pid, signal.SIGKILL)
    lines = (first + importer.communicate()[0].decode()).splitlines()
    assert importer.returncode == -signal.SIGKILL, "the import ended by itself"
    return set(lines)
