"""Leads through every walk and says what could not be shown; it must not know how a vault is made."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from journal_app.ui import theme
from journal_app.ui.tour import entries, first_day, journal, office, photographs, reception, restoring, visit, written
from journal_app.ui.tour.camera import Camera, Picture
from journal_app.ui.tour.hands import NotThere
from journal_app.ui.tour.stage import Ground, Stage, stage


@dataclass(frozen=True, slots=True)
class Walked:
    """What came of the tour: the pictures in order, and a sentence for each walk that ended before its end."""

    pictures: tuple[Picture, ...]
    problems: tuple[str, ...]


_WALKS: tuple[tuple[str, Callable[[Stage], None], bool], ...] = (
    ("the first day", first_day.walk, False),
    ("reception", reception.walk, True),
    ("the visit", visit.walk, True),
    ("the journal", journal.walk, True),
    ("the treatment entry", entries.walk, True),
    ("photos", photographs.walk, True),
    ("what else is written", written.walk, True),
    ("the office", office.walk, True),
    ("the auditor", office.walk_as_auditor, True),
    ("restoring", restoring.walk, True),
)


EVERY_WALK = range(1, len(_WALKS) + 1)


def lead(app: QApplication, ground: Ground, camera: Camera, *, walks: Collection[int] = EVERY_WALK) -> Walked:
    """Go these walks, counted from one, each with a start of the program of its own: one that fails leaves the others.

    Raises:
        OSError: the camera's folder cannot be written.
    """
    app.setCursorFlashTime(0)
    theme.set_reduced_motion(reduced=True)
    problems: list[str] = []
    with _mistakes_told(problems):
        for name, walk, needs_vault in (one for number, one in enumerate(_WALKS, 1) if number in walks):
            try:
                with stage(app, ground, camera, vault=ground.vault if needs_vault else None) as made:
                    problems.extend(_go(name, walk, made))
            except NotThere as missing:
                problems.append(f"After the walk through {name} the program did not end: {missing}.")
    return Walked(tuple(camera.pictures), tuple(problems))


@contextmanager
def _mistakes_told(problems: list[str]) -> Iterator[None]:
    """What goes wrong inside the program's own slots, by type and place, as the window would log it."""

    def tell(kind: type[BaseException], _problem: BaseException, trace: TracebackType | None) -> None:
        place = "?"
        while trace is not None:
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
            trace = trace.tb_next
        problems.append(f"The program made a mistake: {kind.__name__} at {place}.")

    before, sys.excepthook = sys.excepthook, tell
    try:
        yield
    finally:
        sys.excepthook = before


def _go(name: str, walk: Callable[[Stage], None], made: Stage) -> tuple[str, ...]:
    try:
        walk(made)
    except NotThere as missing:
        made.picture("ended-early", f"Here the walk through {name} ended early")
        return (f"The walk through {name} ended early: {missing} was not on the screen.",)
    return ()
