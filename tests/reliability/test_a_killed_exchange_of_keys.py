"""SIGKILL in the middle of exchanging keys, and a full disk: every acknowledged note is there, and all verifies."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from journal_app.domain.errors import Environmental
from journal_app.domain.key_exchange import Cause
from journal_app.domain.treatments import Note
from journal_app.services.front_door import SignInForm
from journal_app.vault import keyring_files
from tests.backed_up import BackedUp, made, template, verified
from tests.clinic import PASSWORD, a_password

__all__ = ["made", "template"]

LONGEST_LIFE_SECONDS = 1.2
MOST_ROUNDS = 60


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process")
def test_a_killed_exchange_loses_nothing(made: BackedUp, rounds: int) -> None:
    clinic, chance = made.clinic, random.Random(rounds)
    clinic.sign_out()
    start, told, exchanged = clinic.time.moment, set[str](), 0
    for number in range(max(3, min(MOST_ROUNDS, rounds // 10))):
        clinic.time.moment = start + timedelta(hours=number + 1)
        told |= lived_and_died(made, chance.uniform(0, LONGEST_LIFE_SECONDS), first=1000 * number)
    clinic.time.moment += timedelta(days=1)
    clinic.session = clinic.door.open(clinic.folder, SignInForm(clinic.owner.id, a_password(PASSWORD)))
    notes = {item.content.text for item in clinic.vault.journal(made.patient) if isinstance(item.content, Note)}
    assert {f"Nr. {number}." for number in told} <= notes
    exchanged = len(clinic.vault.ring.registry) - 1
    assert len(list(clinic.vault.told("keys.rotated"))) == exchanged
    databases = {path.name for path in clinic.folder.glob("journal-*") if not path.name.endswith(("-wal", "-shm"))}
    assert databases == {clinic.vault.ring.database}
    clinic.sign_out()
    report = verified(clinic, clinic.home, clinic.folder, PASSWORD)
    assert report.is_sound, report.found()


def lived_and_died(made: BackedUp, seconds: float, *, first: int) -> set[str]:
    """One life of the program until SIGKILL; the notes that it acknowledged."""
    clinic = made.clinic
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.reliability.exchanging_process", str(clinic.folder), str(clinic.home)),
            *(str(clinic.owner.id), str(made.patient), clinic.time.moment.isoformat(), str(first)),
        ],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"ready\n", "it ended before it began"
    time.sleep(seconds)
    os.kill(program.pid, signal.SIGKILL)
    lines = program.communicate()[0].decode().splitlines()
    assert program.returncode == -signal.SIGKILL, "it ended by itself"
    return set(lines)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the size of files")
@pytest.mark.parametrize("share", [4, 2, 1])
def test_a_disk_that_fills_up_in_the_middle(made: BackedUp, share: int) -> None:
    """No file may grow beyond a part of the database, which stops the copy, or what is sealed anew in it."""
    import resource

    clinic = made.clinic
    clinic.vault.database.fold_log()
    before, names = keyring_files.read(clinic.folder).digest, {path.name for path in clinic.folder.iterdir()}
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (clinic.vault.database.path.stat().st_size // share, limits[1]))
    try:
        with pytest.raises(Environmental) as problem:
            clinic.vault.exchange_keys((Cause.ASKED,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert problem.value.message.endswith((".", "?"))
    assert keyring_files.read(clinic.folder).digest == before
    assert {path.name for path in clinic.folder.iterdir()} == names
    clinic.vault.exchange_keys((Cause.ASKED,), at=clinic.time.now(), on_progress=lambda _done, _total: None)
    clinic.sign_out()
    assert verified(clinic, clinic.home, clinic.folder, PASSWORD).is_sound
