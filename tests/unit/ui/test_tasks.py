"""Work is done in order on one other thread; answers come to the GUI thread or, when nobody waits, to nobody."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from pytestqt.qtbot import QtBot

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.ui.tasks import Breakdown, Cancelled, Progress, Step, Tasks, Wish

CANARY = "Mette Nielsen 070761-4285"


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def no_answer(answer: object) -> None:
    pytest.fail(f"nobody waited for {type(answer).__name__}")


def test_work_is_off_the_gui_thread_and_its_answer_on_it(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    answers: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, lambda there: answers.append((there, threading.get_ident())), no_answer, owner)
    qtbot.waitUntil(lambda: bool(answers))
    there, here = answers[0]
    assert here == threading.get_ident() != there


def test_work_is_done_in_the_order_it_was_handed_in_by_one_thread(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    done: list[tuple[int, int]] = []
    for number in range(50):
        tasks.run(lambda number=number: (number, threading.get_ident()), done.append, no_answer, owner)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 50)
    assert [number for number, _thread in done] == list(range(50))
    assert len({thread for _number, thread in done}) == 1


@pytest.mark.parametrize("family", [UserFacing, Environmental])
def test_what_a_person_can_mend_goes_to_failed(
    qtbot: QtBot, tasks: Tasks, owner: QObject, family: type[Exception]
) -> None:
    def work() -> None:
        raise family("disk.full", "The disk is full.")

    heard: list[Exception] = []
    tasks.run(work, no_answer, heard.append, owner)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], family)
    assert heard[0].__traceback__ is None  # its frames would hold patient data


def test_anything_else_is_told_by_type_and_place_alone(
    qtbot: QtBot, tasks: Tasks, owner: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise ZeroDivisionError(CANARY)

    with caplog.at_level(logging.DEBUG), qtbot.waitSignal(tasks.broke) as heard:
        tasks.run(work, no_answer, no_answer, owner)
    breakdown = heard.args[0]
    assert isinstance(breakdown, Breakdown)
    assert breakdown.type_name == "ZeroDivisionError"
    assert breakdown.place.startswith("test_tasks.py:")
    assert "ZeroDivisionError at test_tasks.py" in caplog.text
    assert CANARY not in caplog.text + repr(breakdown)


def test_work_that_exits_does_not_end_the_worker(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    def work() -> None:
        raise SystemExit(1)

    with qtbot.waitSignal(tasks.broke):
        tasks.run(work, no_answer, no_answer, owner)
    answers: list[int] = []
    tasks.run(lambda: 7, answers.append, no_answer, owner)
    qtbot.waitUntil(lambda: answers == [7])


def test_the_answer_to_a_destroyed_owner_is_dropped_but_the_work_is_done(qtbot: QtBot, tasks: Tasks) -> None:
    gone, begun, may_go_on, worked = QObject(), Event(), Event(), []

    def work() -> int:
        begun.set()
        may_go_on.wait(5)
        worked.append(1)
        return 1

    tasks.run(work, no_answer, no_answer, gone)
    begun.wait(5)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    may_go_on.set()
    qtbot.waitUntil(lambda: not tasks._jobs)
    assert worked == [1]


def test_what_work_held_is_let_go_of_in_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    gone_in: list[int] = []

    def hand_in(*, cancelled: bool) -> None:
        holder = QObject()
        holder.destroyed.connect(lambda: gone_in.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
        tasks.run(holder.objectName, holder.setObjectName, no_answer, holder)
        if cancelled:
            tasks.cancel_all()

    for number in range(200):
        hand_in(cancelled=number % 4 == 0)
    qtbot.waitUntil(lambda: len(gone_in) == 200)
    assert set(gone_in) == {threading.get_ident()}


def test_cancelling_all_forgets_what_waits_and_answers_nothing(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    begun, may_go_on, worked = Event(), Event(), []

    def first() -> None:
        begun.set()
        may_go_on.wait(5)
        worked.append("first")

    tasks.run(first, no_answer, no_answer, owner)
    tasks.run(lambda: worked.append("second"), no_answer, no_answer, owner)
    begun.wait(5)
    tasks.cancel_all()
    may_go_on.set()
    answers: list[str] = []
    tasks.run(lambda: "third", answers.append, no_answer, owner)
    qtbot.waitUntil(lambda: answers == ["third"])
    assert worked == ["first"]


def test_progress_is_told_in_the_gui_thread_in_order(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    def work(progress: Progress) -> str:
        for number in range(3):
            progress.report(number, 3)
        return "done"

    heard: list[Step | str] = []
    tasks.run_with_progress(work, heard.append, no_answer, owner, progressed=heard.append)
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard == [Step(0, 3), Step(1, 3), Step(2, 3), "done"]


def test_cancelled_work_stops_at_its_next_step(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    begun, may_go_on, outcome = Event(), Event(), []

    def work(progress: Progress) -> None:
        begun.set()
        may_go_on.wait(5)
        try:
            progress.report(1, 2)
        except Cancelled:
            outcome.append(progress.cancelled)
            raise

    cancel = tasks.run_with_progress(work, no_answer, no_answer, owner, progressed=no_answer)
    begun.wait(5)
    cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: outcome == [True])


def test_a_wish_to_stop_is_said_by_a_dialog_or_by_its_end() -> None:
    said, gone = QObject(), QObject()
    wishes = Wish(said), Wish(gone)
    assert not any(one.is_to_stop for one in wishes)
    wishes[0].stop()
    assert [one.is_to_stop for one in wishes] == [True, False]
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    assert wishes[1].is_to_stop


def test_busy_is_said_only_of_work_that_lasts(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    said: list[bool] = []
    tasks.busy_changed.connect(said.append)
    answers: list[int] = []
    tasks.run(lambda: 1, answers.append, no_answer, owner)
    qtbot.waitUntil(lambda: answers == [1])
    qtbot.wait(200)
    assert said == []
    may_go_on = Event()
    tasks.run(lambda: may_go_on.wait(5), lambda _answer: answers.append(2), no_answer, owner)
    with qtbot.waitSignal(tasks.busy_changed):
        pass
    assert tasks.is_busy
    may_go_on.set()
    qtbot.waitUntil(lambda: said == [True, False])
    assert answers == [1, 2]


def test_closing_waits_for_the_last_act_on_the_worker(owner: QObject) -> None:
    tasks, places = Tasks(), []
    tasks.run(lambda: places.append(threading.get_ident()), lambda _answer: None, no_answer, owner)
    tasks.close(last=lambda: places.append(threading.get_ident()))
    assert places[-1] != threading.get_ident()
    assert not tasks._worker.is_alive()


def test_nothing_is_delivered_after_closing(qtbot: QtBot, owner: QObject) -> None:
    tasks, begun, worked = Tasks(), Event(), []

    def work() -> None:
        begun.set()
        worked.append(1)

    tasks.run(work, no_answer, no_answer, owner)
    begun.wait(5)
    tasks.close()
    qtbot.wait(50)
    assert worked == [1]


def test_a_last_act_that_fails_is_logged_and_closing_ends(caplog: pytest.LogCaptureFixture) -> None:
    def last() -> None:
        raise RuntimeError(CANARY)

    tasks = Tasks()
    with caplog.at_level(logging.DEBUG):
        tasks.close(last=last)
    assert "RuntimeError at test_tasks.py" in caplog.text
    assert CANARY not in caplog.text


def test_closing_twice_is_harmless_and_work_afterwards_is_refused(owner: QObject) -> None:
    tasks = Tasks()
    tasks.close()
    tasks.close()
    with pytest.raises(RuntimeError):
        tasks.run(lambda: 1, no_answer, no_answer, owner)
