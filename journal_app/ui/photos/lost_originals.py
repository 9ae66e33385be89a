"""Says that the original of a photo is lost while a smaller one of it is still shown; it must not hide the photo.

What was made of an original when it came is better than nothing, but whoever looks at it has to know. An original is
read whole behind what is shown, once for each time the page is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from journal_app.domain.photos import Photo
from journal_app.services import photos
from journal_app.ui.patients.look import Look
from journal_app.ui.photos.viewing_page import ViewingPage


class LostOriginals(QObject):
    """Keeps which of the photos on a page have lost theirs, and has the page say so while one of them is in view."""

    def __init__(self, page: ViewingPage, look: Look) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        self._asked: set[UUID] = set()
        self._lost: dict[UUID, Exception] = {}
        self._shown: tuple[UUID, ...] = ()

    def show_for(self, shown: Sequence[Photo]) -> None:
        """These photos are in view now, and no others."""
        self._shown = tuple(photo.id for photo in shown)
        self._page.problem.clear()
        self._say()
        desk, record = self._page.desk, self._look.record
        for photo in shown:
            if photo.id not in self._asked:
                self._asked.add(photo.id)
                desk.tasks.run(
                    partial(photos.require_original, desk.session, record, photo),
                    lambda _nothing: None,
                    partial(self._have_lost, photo.id),
                    self,
                )

    def _have_lost(self, photo: UUID, problem: Exception) -> None:
        self._lost[photo] = problem
        self._say()

    def _say(self) -> None:
        problem = next((self._lost[photo] for photo in self._shown if photo in self._lost), None)
        if problem is not None:
            self._page.problem.show_problem(problem)
