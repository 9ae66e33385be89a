"""Times repeated work and says what is typical, what is rare and what was worst; it must not judge."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds at the middle, at the 95th percentile and at the worst of ``count`` runs."""

    p50: float
    p95: float
    worst: float
    count: int


def times(milliseconds: Iterable[float]) -> Times:
    """The summary of single measurements."""
    ordered = sorted(milliseconds)
    assert ordered
    return Times(
        p50=ordered[len(ordered) // 2],
        p95=ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))],
        worst=ordered[-1],
        count=len(ordered),
    )


def timed(work: Callable[[T], object], cases: Iterable[T]) -> Times:
    """Do ``work`` once per case."""
    measured = []
    for case in cases:
        started = time.perf_counter()
        work(case)
        measured.append((time.perf_counter() - started) * 1000)
    return times(measured)
