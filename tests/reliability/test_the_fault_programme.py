"""A slice of the fault programme: each of its parts for a moment, and that its tools find what is wrong."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.vault import keyring_files, verifying
from tests.reliability import (
    acts_clinic,
    backing_up,
    filling,
    flipping,
    fuzzing,
    killing,
    programme,
    readers,
    recorder,
    replaying,
)
from tests.reliability.acting_process import Actor
from tests.reliability.acts_clinic import ActsClinic, Told
from tests.reliability.judging import Judge, Lost
from tests.reliability.parts import PARTS
from tests.reliability.power_loss import Arrived, Disk
from tests.reliability.programme import Result
from tests.reliability.readers import Reader
from tests.reliability.recorder import Create, Op, Rename, Said, Sync, Write
from tests.reliability.replaying import Recording, Replay

needs_recorder = pytest.mark.skipif(not recorder.is_possible(), reason="records with strace")
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks what it kills")

SLICE = ("note", "photo", "password", "exchange", "erase", "backup")
KITS = ("ask", "kit", "note", "wait", "kit")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> ActsClinic:
    """The closed clinic; tests that change it take a copy."""
    return acts_clinic.found(tmp_path_factory.mktemp("acts") / "clinic")


@pytest.fixture
def acts(template: ActsClinic, tmp_path: Path) -> ActsClinic:
    return template.copied(tmp_path / "clinic")


# ------------------------------------------------------------------------------------------------------ the tools


def contents(root: Path, ops: list[Op]) -> set[bytes | None]:
    """What may lie under a name after a cut at the very end."""
    disk, chance = Disk(root), random.Random(1)
    for op in ops:
        disk.take(op)
    kinds = [(names, data) for names in Arrived for data in Arrived for _ in range(20)]
    return {disk.after(names, data, chance).files.get("kept") for names, data in kinds}


def test_the_model_tears_what_nobody_synced(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"old")
    new = b"n" * 2000
    written: list[Op] = [Create("new"), Write("new", 0, new)]
    careless = contents(tmp_path, [*written, Rename("new", "kept"), Sync("")])
    assert {new, b""} < careless
    assert any(torn not in (new, b"", b"old") for torn in careless)
    hasty = contents(tmp_path, [*written, Sync("new"), Rename("new", "kept")])
    assert hasty == {b"old", new}
    careful = contents(tmp_path, [*written, Sync("new"), Rename("new", "kept"), Sync("")])
    assert careful == {new}


@needs_recorder
def test_a_lost_sync_is_found(template: ActsClinic, tmp_path: Path) -> None:
    """The same recording as if the program did not wait for its log: acknowledged records are missed."""
    clinic = template.copied(tmp_path / "clinic")
    made = replaying.record(clinic, ("note", "note"))
    asleep = [op for op in made.ops if not (isinstance(op, Sync) and op.path.endswith("-wal"))]
    assert len(asleep) < len(made.ops)
    replay = Replay(Recording(clinic, made.disk, asleep, made.acts), Judge(template), tmp_path / "state")
    tally = replay.run(by_chance=0, seed=1, go_on=lambda tally: not tally.failures)
    assert tally.failures


def test_a_recovery_kit_that_does_not_fit_is_found(acts: ActsClinic) -> None:
    """One that nobody has on paper, and the one before where a new one was acknowledged."""
    told, judge = Told(), Judge(acts)
    copies = {name: (acts.folder / name).read_bytes() for name in (keyring_files.NAME, keyring_files.COPY_NAME)}
    lines: list[dict[str, Any]] = []
    actor = Actor(json.loads(acts.arguments()), tell=lambda **line: lines.append(json.loads(json.dumps(line))))
    actor.kit()
    actor.close()
    with pytest.raises(Lost, match="nobody has on paper"):
        judge.kit_in_force(acts, told)
    for line in lines:
        told.hear(line)
    judge.look(acts, told)
    assert set(judge.kit_in_force(acts, told)) == {2}
    for name, content in copies.items():
        (acts.folder / name).write_bytes(content)
    with pytest.raises(Lost, match="acknowledged recovery kit"):
        judge.look(acts, told)


def test_totals_add_up_and_stand_in_the_document(tmp_path: Path) -> None:
    totals, report = tmp_path / "totals.json", tmp_path / "report.md"
    report.write_text(f"Before\n{programme.BEGIN}\nold\n{programme.END}\nAfter\n", "utf-8")
    for _ in range(2):
        programme.add(totals, "kills", Result({"rounds": 5000, "acknowledged": 7}, ["one is lost"]))
    programme.write_report(PARTS, totals=totals, report=report)
    text = report.read_text("utf-8")
    assert text.startswith("Before\n")
    assert text.endswith("After\n")
    assert "10,000 rounds" in text
    assert "| 2 |" in text
    assert "old" not in text
    assert json.loads(totals.read_text("utf-8"))["kills"]["runs"] == 2


# ------------------------------------------------------------------------------------------------------- the faults


@needs_recorder
def test_a_power_cut_loses_and_tears_nothing(template: ActsClinic, tmp_path: Path) -> None:
    recording = replaying.record(template.copied(tmp_path / "clinic"), SLICE)
    assert sum(isinstance(op, Said) and "acked" in op.text for op in recording.ops) == len(SLICE)
    replay = Replay(recording, Judge(template), tmp_path / "state")
    tally = replay.run(by_chance=2, seed=7, share=0.03, go_on=lambda tally: tally.states < 100)
    assert tally.failures == []
    assert tally.states == 100


@needs_recorder
def test_a_power_cut_leaves_one_recovery_kit(template: ActsClinic, tmp_path: Path) -> None:
    recording = replaying.record(template.copied(tmp_path / "clinic"), KITS)
    assert sum(isinstance(op, Said) and "acked" in op.text for op in recording.ops) == len(KITS)
    replay = Replay(recording, Judge(template), tmp_path / "state")
    tally = replay.run(by_chance=2, seed=7, share=0.05, go_on=lambda tally: tally.states < 80)
    assert tally.failures == []
    assert {"kit", "wait"} <= tally.by_act.keys()


@needs_fork
def test_a_kill_leaves_one_recovery_kit(template: ActsClinic, tmp_path: Path, rounds: int) -> None:
    tally = killing.Killer(template, tmp_path / "live", rounds, acts=("kit", "wait", "ask")).run(
        lambda tally: tally.rounds < min(rounds, 30)
    )
    assert tally.failures == []
    assert tally.acknowledged
    assert tally.in_the_middle


@needs_fork
def test_a_kill_loses_and_tears_nothing(template: ActsClinic, tmp_path: Path, rounds: int) -> None:
    tally = killing.Killer(template, tmp_path / "live", rounds).run(lambda tally: tally.rounds < rounds)
    assert tally.failures == []
    assert tally.acknowledged


def test_a_bit_turned_over_is_told(acts: ActsClinic) -> None:
    tally = flipping.Flipper(acts, bits=(0,), step=997, chance=random.Random(3)).all(lambda: True)
    assert tally.failures == []
    assert set(tally.flips) == {"database", "keyring", "photo", "backup", "mark", "log"}


def test_half_a_mark_is_told_by_verify(acts: ActsClinic) -> None:
    flipper = flipping.Flipper(acts, bits=(0,), step=1, chance=random.Random(1))
    (mark,) = acts.home.glob("*/mark")
    mark.write_bytes(flipping.flipped(mark.read_bytes(), 4200, 3))
    report = verifying.verify(flipper.unlocked)
    assert report.is_sound, "the journal itself is"
    assert "verify.mark.half" in {finding.key for finding in report.findings}


@needs_fork
def test_too_little_room_is_said_and_loses_nothing(template: ActsClinic, tmp_path: Path) -> None:
    tally = filling.Filler(template, tmp_path / "live", 5).run(lambda tally: tally.trials < len(acts_clinic.ACTS))
    assert tally.failures == []
    assert tally.refused


def test_backups_under_load_hold_what_was_acknowledged(template: ActsClinic, tmp_path: Path) -> None:
    tally = backing_up.BackingUp(template, tmp_path / "live").run(lambda tally: tally.backups < 3)
    assert tally.failures == []
    assert tally.backups == 3
    assert tally.written >= 3


@needs_fork
def test_one_after_another_gets_in(template: ActsClinic, tmp_path: Path) -> None:
    acknowledged, failures = filling.crowd(template, tmp_path / "crowd", processes=3, visits=2)
    assert failures == []
    assert acknowledged == 12


@pytest.mark.thorough
@needs_fork
def test_eight_at_one_journal(template: ActsClinic, tmp_path: Path) -> None:
    acknowledged, failures = filling.crowd(template, tmp_path / "crowd", processes=8, visits=20)
    assert failures == []
    assert acknowledged == 320


def test_bad_input_ends_in_a_sentence(template: ActsClinic, tmp_path: Path) -> None:
    everyone = readers.all_of(template, tmp_path / "files")
    tally = fuzzing.fuzz(everyone, seed=11, piece=20, go_on=lambda tally: len(tally.cases) < len(everyone))
    assert tally.failures == []
    assert set(tally.cases) == {reader.name for reader in everyone}


@pytest.mark.parametrize(
    ("sentence", "problems"),
    [("Line {line} says {said}.", 0), ("{said}", 0), ("Line {{line}} is wrong.", 1), ("{said} {{why}}", 1)],
    ids=["quotes a brace", "filled with a brace", "unfilled", "filled, and unfilled"],
)
def test_a_sentence_may_quote_a_brace_but_leaves_no_place_unfilled(sentence: str, problems: int) -> None:
    def refuse(_data: bytes) -> None:
        raise UserFacing("test.refused", sentence, line=3, said="therapi{t")

    tally = fuzzing.fuzz([Reader("refusing", [b"x"], refuse)], seed=1, piece=1, go_on=lambda tally: not tally.cases)
    assert len(tally.failures) == problems
