"""Leads through every walk and says what could not be shown; it must not know how a vault is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journal_app.ui import theme
from journal_app.ui.tour import first_day, journal, office, reception, visit
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
    ("the office", office.walk, True),
    ("the auditor", office.walk_as_auditor, True),
)


def lead(app: QApplication, ground: Ground, folder: Path) -> Walked:
    """Go every walk, each with a start of the program of its own, so that one that fails leaves the others.

    Raises:
        OSError: the folder cannot be written.
    """
    app.setCursorFlashTime(0)
    theme.set_reduced_motion(reduced=True)
    camera = Camera(app, folder)
    problems: list[str] = []
    for name, walk, needs_vault in _WALKS:
        try:
            with stage(app, ground, camera, vault=ground.vault if needs_vault else None) as made:
                problems.extend(_go(name, walk, made))
        except NotThere as missing:
            problems.append(f"After the walk through {name} the program did not end: {missing}.")
    return Walked(tuple(camera.pictures), tuple(problems))


def _go(name: str, walk: Callable[[Stage], None], made: Stage) -> tuple[str, ...]:
    try:
        walk(made)
    except NotThere as missing:
        made.picture("ended-early", f"Here the walk through {name} ended early")
        return (f"The walk through {name} ended early: {missing} was not on the screen.",)
    return ()
