"""Fetches the pixels that zooming asks for, once photos are drawn larger than they came; it must not draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from journal_app.domain.photos import Photo
from journal_app.services.photos import SCREEN
from journal_app.ui.patients.look import Look
from journal_app.ui.photos import fetching
from journal_app.ui.photos.viewing_page import ViewingPage


class CloserLook(QObject):
    """Whoever does not zoom is not made to wait for an original: most looks need no more pixels than a screen has."""

    def __init__(self, page: ViewingPage, look: Look, have: Callable[[UUID, QImage], None]) -> None:
        super().__init__(page)
        self._page, self._look, self._have = page, look, have
        self._asked: set[UUID] = set()

    def forget(self, besides: Sequence[Photo]) -> None:
        """Let every other photo be fetched again: it is looked at no longer."""
        self._asked &= {photo.id for photo in besides}

    def at(self, shown: Sequence[Photo]) -> None:
        """Fetch what these photos have beyond the screen's size, each once."""
        desk, record = self._page.desk, self._look.record
        for photo in shown:
            if photo.id in self._asked or max(photo.original.width, photo.original.height) <= SCREEN:
                continue
            self._asked.add(photo.id)
            desk.tasks.run(
                partial(fetching.close_up, desk.session, record, photo),
                partial(self._have, photo.id),
                self._page.problem.show_problem,
                self,
            )
