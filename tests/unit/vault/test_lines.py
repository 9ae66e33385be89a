"""Where a restore may say that it began: where it stands, or where what let its author in begins, and nowhere else."""

from __future__ import annotations

from uuid import UUID

import pytest

from journal_app.domain.clinic import RestoreMade
from journal_app.vault.checks.anchors import Lines
from journal_app.vault.checks.report import Findings

ANNA, BO = UUID(int=1), UUID(int=2)


def root_of(size: int) -> bytes:
    """The root before the record at this position, in these tests."""
    return bytes([size] * 32)


def learnt(entering: dict[int, UUID], *, fork: int, at: int = 10, root: int | None = None) -> tuple[Lines, Findings]:
    """Lines after records of letting in by these people and Anna's restore."""
    lines, findings = Lines(), Findings()
    for position, author in entering.items():
        lines.enter(position, author, root=root_of(position))
    said = root_of(fork if root is None else root).hex()
    restore = RestoreMade(1, 0, fork, said, (), "", "")
    lines.learn(at, restore, author=ANNA, root=root_of(at), findings=findings)
    return lines, findings


@pytest.mark.parametrize(
    ("entering", "fork"),
    [({}, 10), ({8: ANNA, 9: ANNA}, 8), ({8: ANNA, 9: ANNA}, 10), ({7: BO, 8: ANNA, 9: ANNA}, 8)],
)
def test_a_fork_before_what_let_its_author_in(entering: dict[int, UUID], fork: int) -> None:
    lines, findings = learnt(entering, fork=fork)
    assert not findings.all()
    assert lines.limit("0", 12) == fork
    assert lines.limit("1", 12) == 12
    assert lines.current == 1


@pytest.mark.parametrize(
    ("entering", "fork"),
    [
        ({}, 9),
        ({}, 11),
        ({7: ANNA, 9: ANNA}, 7),  # something else stands between
        ({8: ANNA}, 8),  # and here
        ({8: BO, 9: ANNA}, 8),  # somebody else was let in
        ({8: BO, 9: BO}, 9),
    ],
)
def test_no_fork_further_back(entering: dict[int, UUID], fork: int) -> None:
    lines, findings = learnt(entering, fork=fork)
    assert [one.key for one in findings.all()] == ["verify.lines.restore_differs"]
    assert lines.limit("0", 12) == min(fork, 10)


def test_another_root_than_the_forks() -> None:
    _, findings = learnt({8: ANNA, 9: ANNA}, fork=8, root=9)
    assert [one.key for one in findings.all()] == ["verify.lines.restore_differs"]


def test_what_was_learnt_before_one_restore_begins_no_other() -> None:
    lines, findings = learnt({8: ANNA, 9: ANNA}, fork=8)
    again = RestoreMade(2, 1, 8, root_of(8).hex(), (), "", "")
    lines.learn(11, again, author=ANNA, root=root_of(11), findings=findings)
    assert [one.key for one in findings.all()] == ["verify.lines.restore_differs"]
