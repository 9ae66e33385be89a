"""What every screen is handed: the session, the worker, the bus, the language, and the ways to other screens.

It must not hold patient data; a screen keeps its own snapshot and drops it when it closes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.services.session import Session
from journal_app.ui.bus import Bus
from journal_app.ui.photos.camera_source import CameraSource, system_camera
from journal_app.ui.tasks import Tasks

PEOPLE, CLEARANCES = "people", "clearances"
"""Sections that what stands before a treatment leads to."""
PANE = "pane"
"""Dynamic property of a widget inside a screen at which F6 stops; a screen without one is a single pane."""

DIGITS = "digits"
"""Dynamic property of a widget that has a meaning of its own for Alt and a digit while the focus is inside it."""


class Ways(Protocol):
    """Where a screen can lead to; the shell walks them."""

    def to_home(self) -> None:
        """Show the search-first home screen."""

    def to_section(self, section: str) -> None:
        """Show a section of the rail from its beginning."""

    def to_patient(self, patient: UUID, *, treatment: str = "", item: UUID | None = None, photos: bool = False) -> None:
        """Open a patient: the record, with a ``treatment`` chosen, at the card ``item`` or the photos; or the card."""

    def to_registration(self, typed: str, draft: UUID | None = None) -> None:
        """Open the form for a new patient, with what was typed in the search, or left unsaved, where it belongs."""

    def to_registry_form(self, patient: UUID, draft: UUID | None = None) -> None:
        """Open the form to change a patient's registry details, and go on with what was left unsaved."""

    def back(self) -> None:
        """Leave the present screen for the one before."""

    def hand_over(self, page: QWidget, *, left: Callable[[], None]) -> None:
        """Show ``page`` alone, full screen, for the patient; leaving needs the staff's PIN, then ``left`` is called."""

    def end_hand_over(self) -> None:
        """The patient is done; ask for the staff's PIN and come back."""

    def say(self, sentence: str) -> None:
        """Show a short message that goes away by itself."""

    def fail(self, problem: Exception) -> None:
        """Show a UserFacing or Environmental problem's sentence, translated, until it is dismissed."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One signed-in person's desk. Every call into ``session`` goes through ``tasks``; ``camera`` makes one.

    ``scan_folder`` tells where this computer's scanner puts its files, None where nobody chose that.
    """

    session: Session
    tasks: Tasks
    bus: Bus
    ways: Ways
    language: str
    today: Callable[[], date]
    scan_folder: Callable[[], Path | None] = lambda: None
    camera: Callable[[], CameraSource] = system_camera


@runtime_checkable
class KeepsDraft(Protocol):
    """A screen that keeps what is not saved as a draft."""

    def throw_away(self) -> None:
        """Forget the draft, because the person leaves without saving."""


class Screen(Protocol):
    """What the shell asks of a screen, which is a QWidget built with a Desk."""

    def title(self) -> str:
        """The screen's name, for the window title and for screen readers."""

    def focus_first(self) -> None:
        """Put the focus where one begins."""

    def may_leave(self) -> bool:
        """Whether nothing unsaved would be lost; a screen saves a draft first where it can."""


@runtime_checkable
class KeepsHalfWritten(Protocol):
    """A screen with pages that keep no draft of their own while one writes."""

    def keep_half_written(self) -> None:
        """Have what was typed kept, sealed as drafts are: the screen is destroyed next."""


def keep_all_of(screen: Screen) -> None:
    """Have a screen keep its drafts and whatever else is half written, before it is destroyed."""
    screen.may_leave()
    if isinstance(screen, KeepsHalfWritten):
        screen.keep_half_written()
