"""The one door off the GUI thread: one worker that owns the vault's connection, answers delivered in the GUI thread.

It must not know what the work is, and nothing else in the program may start a thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from journal_app.domain.errors import Environmental, UserFacing

T = TypeVar("T")

BUSY_AFTER_MS = 150
"""Work shorter than this shows nothing; longer work shows that the program is busy."""

_log = logging.getLogger(__name__)


class Cancelled(Exception):
    """Raised inside work that was cancelled, as by ``Progress.report``; never shown."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is: ``done`` of ``total`` (0 when the end is not known)."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Something unexpected: the exception's type and its place in our code; never its text, which may hold data."""

    type_name: str
    place: str


class Progress:
    """What a long piece of work is given: say how far it is, and stop when nobody waits any more."""

    def __init__(self, reported: Callable[[Step], None], cancelled: Event) -> None:
        self._reported, self._cancelled = reported, cancelled

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for this work any more."""
        return self._cancelled.is_set()

    def report(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: when nobody waits any more; let it pass.
        """
        if self._cancelled.is_set():
            raise Cancelled
        self._reported(Step(done, total))


class Wish:
    """Whether work that leaves the program is to stop: as a dialog says, or because the dialog is gone, as at a lock.

    The work reads it until its last moment. It holds the dialog no longer than the screen does.
    """

    def __init__(self, dialog: QObject) -> None:
        self._stopped = Event()
        dialog.destroyed.connect(self._stopped.set)

    @property
    def is_to_stop(self) -> bool:
        """Whether the work is to stop, where it still can."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Have the work stop where it still can."""
        self._stopped.set()


@dataclass(eq=False, slots=True)
class _Job:
    """One piece of work on its way.

    What it holds may be the last reference to a widget, so it is let go of in the GUI thread only: the worker knows a
    job by its number and looks it up for as long as it works.
    """

    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progressed: Callable[[Step], None] | None
    owner: QObject
    cancelled: Event = field(default_factory=Event)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What became of a job: a result, an error to read, a breakdown, or none of them when it was cancelled."""

    result: Any = None
    error: Exception | None = None
    breakdown: Breakdown | None = None


class Tasks(QObject):
    """Runs work one piece after the other, in the order it was handed in, on one thread of its own.

    ``done`` and ``failed`` are called in the GUI thread, unless ``owner`` was destroyed meanwhile: then the answer is
    dropped (the work itself is done all the same). ``failed`` gets only ``UserFacing`` and ``Environmental``; for
    anything else neither is called, ``broke`` is emitted and the log names type and place.

    Signals:
        busy_changed: bool; True when work lasts longer than 150 ms, False when all of it is over.
        broke: ``Breakdown``; the screen should say that something went wrong and offer to start anew.
    """

    busy_changed = Signal(bool)
    broke = Signal(object)
    _answered = Signal(int, object)
    _stepped = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[int | None] = SimpleQueue()
        self._jobs: dict[int, _Job] = {}
        self._numbers = count()
        self._busy = False
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BUSY_AFTER_MS)
        self._timer.timeout.connect(self._say_busy)
        self._answered.connect(self._deliver)
        self._stepped.connect(self._deliver_step)
        self._worker = Thread(target=self._work, name="vault", daemon=True)
        self._worker.start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> None:
        """Have ``work`` done by the worker; returns at once."""
        self._accept(_Job(lambda _progress: work(), done, failed, None, owner))

    def run_with_progress(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: QObject,
        *,
        progressed: Callable[[Step], None],
    ) -> Callable[[], None]:
        """Like ``run``, for long work: ``progressed`` is told each step. Returns what cancels it."""
        job = _Job(work, done, failed, progressed, owner)
        self._accept(job)
        return lambda: self._cancel(job)

    def cancel_all(self) -> None:
        """Forget everything that waits, ask what runs to stop, and deliver none of it."""
        for job in self._jobs.values():
            job.cancelled.set()
        self._rest_if_done()

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Cancel everything, do ``last`` on the worker (it closes what the worker owns), and wait for the end.

        Nothing is delivered afterwards. Closing twice is harmless. A failing ``last`` is logged by type and place.
        """
        if self._closed:
            return
        self._closed = True
        self.cancel_all()
        if last is not None:
            final = last
            self._put(_Job(lambda _progress: final(), _ignore, _ignore, None, self))
        self._queue.put(None)
        self._worker.join()
        self._jobs.clear()

    @property
    def is_busy(self) -> bool:
        """Whether work has lasted longer than 150 ms."""
        return self._busy

    def _accept(self, job: _Job) -> None:
        if self._closed:
            raise RuntimeError("work was handed to a closed worker")
        if not self._timer.isActive() and not self._busy:
            self._timer.start()
        self._put(job)

    def _put(self, job: _Job) -> None:
        number = next(self._numbers)
        self._jobs[number] = job
        self._queue.put(number)

    def _cancel(self, job: _Job) -> None:
        job.cancelled.set()
        self._rest_if_done()

    def _rest_if_done(self) -> None:
        if all(job.cancelled.is_set() for job in self._jobs.values()):
            self._timer.stop()
            if self._busy:
                self._busy = False
                self.busy_changed.emit(False)  # noqa: FBT003 - a Qt signal's only form

    def _say_busy(self) -> None:
        self._busy = True
        self.busy_changed.emit(True)  # noqa: FBT003 - a Qt signal's only form

    def _deliver(self, number: int, answer: _Answer) -> None:
        job = self._jobs.pop(number, None)
        self._rest_if_done()
        if job is None or job.cancelled.is_set():
            return
        if answer.breakdown is not None:
            self.broke.emit(answer.breakdown)
        elif not isValid(job.owner):
            return
        elif answer.error is not None:
            job.failed(answer.error)
        else:
            job.done(answer.result)

    def _deliver_step(self, number: int, step: Step) -> None:
        job = self._jobs.get(number)
        if job is None or job.progressed is None or job.cancelled.is_set() or not isValid(job.owner):
            return
        job.progressed(step)

    # Everything below runs on the worker. ------------------------------------------------------------------------

    def _work(self) -> None:
        while (number := self._queue.get()) is not None:
            answer = self._do(number)
            if isValid(self):
                self._answered.emit(number, answer)
            del answer  # or the last result would live until the next work comes

    def _do(self, number: int) -> _Answer:
        job = self._jobs[number]
        if job.cancelled.is_set():
            return _Answer()
        progress = Progress(lambda step: self._stepped.emit(number, step), job.cancelled)
        try:
            return _Answer(result=job.work(progress))
        except Cancelled:
            return _Answer()
        except (UserFacing, Environmental) as error:
            return _Answer(error=error.with_traceback(None))  # its frames hold patient data
        except BaseException as error:  # noqa: BLE001 - the worker must outlive whatever the work does
            breakdown = Breakdown(type(error).__name__, _place(error))
            _log.error("unexpected %s at %s", breakdown.type_name, breakdown.place)
            return _Answer(breakdown=breakdown)


def _place(error: BaseException) -> str:
    """File and line where it happened, the innermost of them."""
    trace, place = error.__traceback__, "?"
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _ignore(_answer: object) -> None:
    """Nobody waits for this."""
