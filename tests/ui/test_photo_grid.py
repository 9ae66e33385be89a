"""The grid of a journal with two thousand photos: it asks for a few at a time, those that are seen, and keeps few."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from journal_app.domain.photos import Photo, PhotoPlace, PhotoSource, PhotoTaken, PhotoTime
from journal_app.domain.pictures import PictureFormat
from journal_app.ui.photos import grid as grids
from journal_app.ui.photos.grid import PhotoGrid

MANY = 2_000
NEWEST = datetime(2026, 11, 1, 9, tzinfo=UTC)


def a_photo(number: int) -> Photo:
    taken = NEWEST - timedelta(hours=number)
    original = PhotoTaken(
        file=uuid4(),
        size=1,
        sha256="",
        format=PictureFormat.JPEG,
        width=40,
        height=30,
        taken=taken,
        told_by=PhotoTime.NOW,
        source=PhotoSource.FILE,
        place=PhotoPlace(),
    )
    return Photo(UUID(int=number), original, taken, PhotoPlace(), marks=(), eyes=(), set_aside="", handed_out=())


class Asked:
    """What the grid asks for, and answers when the test says so."""

    def __init__(self) -> None:
        self.wanted: list[tuple[Photo, ...]] = []
        self.grid = PhotoGrid(self._fetch, UTC)
        self.grid.resize(900, 700)
        self.grid.show_photos(tuple(a_photo(number) for number in range(MANY)))
        self.grid.show()

    def _fetch(self, wanted: tuple[Photo, ...], within: QSize) -> None:
        assert within.width() > 0
        self.wanted.append(wanted)

    def answer(self) -> None:
        picture = QImage(16, 12, QImage.Format.Format_RGB32)
        self.grid.have({photo.id: picture for photo in self.wanted[-1]})

    def paint(self, app: QApplication) -> None:
        self.grid.viewport().grab()
        app.processEvents()


@pytest.fixture
def asked(app: QApplication) -> Iterator[Asked]:
    made = Asked()
    yield made
    if isValid(made.grid):
        made.grid.deleteLater()
    app.processEvents()


def test_only_what_is_seen_is_asked_for_a_few_at_a_time(app: QApplication, asked: Asked) -> None:
    asked.paint(app)
    seen = list(asked.grid.seen())
    assert 8 < len(seen) < 60
    for _ in range(3):
        asked.paint(app)
    assert asked.wanted == [tuple(seen[:8])], "nothing is asked for twice, and nothing more before that has come"

    asked.grid.scrollToBottom()
    asked.paint(app)
    asked.answer()
    last = {photo.id.int for photo in asked.wanted[-1]}
    assert min(last) > MANY - 60, "what went by in scrolling is not waited for"
    while len(asked.wanted) < 20 and {photo.id for photo in asked.grid.seen()} - set(asked.grid.photos._pictures):
        asked.answer()
        asked.paint(app)
    assert all(not asked.grid.photos.lacks(photo) for photo in asked.grid.seen())


def test_few_pictures_are_kept_and_those_seen_last(
    app: QApplication, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grids, "_MOST_KEPT", 60)
    bar = asked.grid.verticalScrollBar()
    for step in range(12):
        bar.setValue(bar.maximum() * step // 11)
        for _ in range(8):
            asked.paint(app)
            if asked.wanted:
                asked.answer()
        assert len(asked.grid.photos._pictures) <= 60
    assert all(not asked.grid.photos.lacks(photo) for photo in asked.grid.seen())

    kept = asked.grid.photos._pictures
    asked.grid.deleteLater()  # as a lock does with every screen
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(asked.grid)
    assert not kept, "no picture outlives the grid"
