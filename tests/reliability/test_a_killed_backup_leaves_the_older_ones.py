"""SIGKILL in the middle of a backup, a full drive, a drive pulled out: the older backups stay, no half one counts."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from journal_app.domain.errors import Environmental, JournalError
from journal_app.services import backups
from journal_app.vault.backup import layout, manifest, staging
from tests.backed_up import BackedUp, Template, made, take_photos, template, verified
from tests.clinic import PASSWORD, files_below, kinds_written

__all__ = ["made", "template"]

LONGEST_LIFE_SECONDS = 0.6
MOST_ROUNDS = 60
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a small file system, or limits")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process")
def test_a_backup_is_whole_or_absent(made: BackedUp, rounds: int, tmp_path: Path) -> None:
    clinic = made.clinic
    made.back_up()
    photos = {name: content for name, content in files_below(made.drive).items() if "/files/" in name}
    clinic.sign_out()
    start, chance = clinic.time.moment, random.Random(rounds)
    told: dict[str, str] = {}
    for number in range(max(2, min(MOST_ROUNDS, rounds // 10))):
        clinic.time.moment = start + timedelta(hours=number + 1)
        told |= lived_and_died(made, chance.uniform(0, LONGEST_LIFE_SECONDS))
        for name, known in manifest.readable(made.folder).items():
            chosen = staging.choose(made.drive, name)
            assert chosen.manifest == known
        for name in made.folder.names():
            data = (made.folder.generations / name / layout.MANIFEST).read_bytes()
            assert told.get(name, hashlib.sha256(data).hexdigest()) == hashlib.sha256(data).hexdigest()
    kept = made.folder.names()
    assert not (told.keys() - set(kept)) or len(kept) >= 3, "only thinning removes one that was acknowledged"
    assert photos.items() <= files_below(made.drive).items()

    clinic.time.moment = start + timedelta(days=1)
    clinic.sign_in(clinic.owner)
    written = kinds_written(clinic.vault).count("backup.made")
    assert written >= len(told)
    made.back_up()
    assert [path.name for path in made.drive.rglob(f"{layout.UNFINISHED}*")] == [], "what was begun is cleared away"
    assert backups.try_restore(clinic.session, made.trial()).proven is not None
    clinic.sign_out()
    for number, name in enumerate(made.folder.names()[-3:]):
        place = tmp_path / f"restored {number}"
        clinic.door.restore(made.form(place, name=name))
        report = verified(clinic, clinic.home, place, PASSWORD)
        assert report.is_sound, report.found()


def lived_and_died(made: BackedUp, seconds: float) -> dict[str, str]:
    """One life of the program until SIGKILL; what it said was backed up."""
    clinic = made.clinic
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.reliability.backing_up_process", str(clinic.folder), str(clinic.home)),
            *(str(made.drive), str(clinic.owner.id), str(made.patient), clinic.time.moment.isoformat()),
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
    return dict(line.split(" ") for line in lines)


@pytest.fixture
def no_large_files(made: BackedUp) -> Iterator[int]:
    """No file may grow beyond the database's half: what a drive that fills up in the middle looks like."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    database = made.clinic.folder / "journal-1.db"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    limit = max(database.stat().st_size // 2, 64 * 1024)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    yield limit
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@linux_only
def test_a_drive_that_fills_up_in_the_middle(made: BackedUp, request: pytest.FixtureRequest) -> None:
    made.back_up()
    take_photos(made, "one more")
    before, written = files_below(made.drive), kinds_written(made.clinic.vault)
    made.clinic.vault._database.fold_log()
    request.getfixturevalue("no_large_files")
    with pytest.raises(Environmental) as problem:
        made.back_up()
    assert problem.value.message.endswith((".", "?"))
    assert "{" not in problem.value.message
    assert before.items() <= files_below(made.drive).items()
    assert list(made.folder.generations.glob(".*")) == []
    assert kinds_written(made.clinic.vault) == written


@pytest.mark.skipif(os.name != "posix", reason="takes rights away, as POSIX has them")
def test_a_drive_that_cannot_be_written_to(template: Template) -> None:
    place, user = Path(tempfile.mkdtemp(prefix="journal-")), os.geteuid()
    made = template.copied(place / "clinic", place / "usb")
    made.back_up()
    before = files_below(made.drive)
    folders = [made.drive, *(path for path in made.drive.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o555)
    if user == 0:  # who may do everything is stopped by no right
        for path in (place, *place.rglob("*")):
            os.chown(path, 65534, 65534)
        os.seteuid(65534)
    try:
        with pytest.raises(JournalError) as problem:
            made.back_up()
        assert problem.value.message.endswith(".")
        assert files_below(made.drive) == before
        made.clinic.close()
    finally:
        os.seteuid(user)
        for path in folders:
            path.chmod(0o755)
        shutil.rmtree(place)


def test_a_drive_that_is_gone(made: BackedUp) -> None:
    made.back_up()
    made.drive.rename(made.drive.with_name("pulled out"))
    with pytest.raises(JournalError):
        backups.try_restore(made.clinic.session, made.trial())
    made.drive.parent.joinpath("a file").write_text("x")
    made.drive = made.drive.parent / "a file" / "below"
    with pytest.raises(JournalError) as problem:
        made.back_up()
    assert problem.value.message.endswith((".", "?"))
