"""Times a piece of work many times and says what was usual, what was rare and what was worst; it must not judge."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Taken:
    """What one piece of work took, in milliseconds: by the clock, and of the processor's time."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds at the middle, the 95th percentile and the worst of ``count`` runs; ``processor`` at the middle.

    The clock goes on while other programs have the machine, the processor's time does not; nor does it while the disk
    is waited for.
    """

    p50: float
    p95: float
    worst: float
    processor: float
    count: int


def taken(work: Callable[[], object]) -> Taken:
    """Do ``work`` once and time it."""
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return Taken((time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000)


def times(measured: Iterable[Taken]) -> Times:
    """The summary of single measurements."""
    kept = list(measured)
    assert kept
    clock, processor = sorted(one.clock for one in kept), sorted(one.processor for one in kept)
    return Times(
        p50=clock[len(clock) // 2],
        p95=clock[min(len(clock) - 1, int(len(clock) * 0.95))],
        worst=clock[-1],
        processor=processor[len(processor) // 2],
        count=len(kept),
    )


def timed(work: Callable[[T], object], cases: Iterable[T]) -> Times:
    """Do ``work`` once per case."""
    return times([taken(lambda case=case: work(case)) for case in cases])  # type: ignore[misc]
