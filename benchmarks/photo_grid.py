"""What scrolling through a patient's photos costs, beside a plain Qt list with thumbnails that Pillow opens.

Twice: until every photo in view is whole, opened from the vault or from plain files; and the drawing alone, which is
what keeps the window, with every picture at hand.
"""

from __future__ import annotations

import importlib.util
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PIL import Image

from benchmarks.cases import Row
from benchmarks.timing import Taken, Times, taken, times
from journal_app.domain.journal import PatientRecord, photos_of
from journal_app.domain.photos import Photo, PhotoPlace, PhotoSource, PhotoTaken, PhotoTime
from journal_app.domain.pictures import PictureFormat
from journal_app.services import photos
from journal_app.services.session import Session

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage, QStandardItem
    from PySide6.QtWidgets import QListView

    from journal_app.ui.photos.grid import PhotoGrid

PHOTOS = 2_000
_STEPS = 200
_SIZE = 1000, 700
_PICTURE = 160, 120
_NEWEST = datetime(2026, 11, 1, 9, tzinfo=UTC)


@dataclass(slots=True)
class _Fetching:
    """What the grid asks for, answered when the step says so, as the worker does when its turn has come."""

    answer: Callable[[tuple[Photo, ...], QSize], dict[UUID, QImage]]
    wanted: list[tuple[tuple[Photo, ...], QSize]] = field(default_factory=list)

    def ask(self, some: tuple[Photo, ...], within: QSize) -> None:
        """Note it down."""
        self.wanted.append((some, within))


def measure() -> Iterator[Row]:
    """The drawing alone, or nothing where this build has no window; it needs no screen."""
    if not _has_window():
        return
    from PySide6.QtGui import QIcon, QImage, QPixmap

    blank = QImage(*_PICTURE, QImage.Format.Format_RGB32)
    fetching = _Fetching(lambda some, _within: {photo.id: blank.copy() for photo in some})
    shown = tuple(_photo(number) for number in range(PHOTOS))
    ours, plain = _grid(shown, fetching), _list(len(shown))
    for row in range(len(shown)):
        _item(plain, row).setIcon(QIcon(QPixmap.fromImage(blank.copy())))
    yield Row(f"draw two rows more of a grid of {PHOTOS:,} photos", *_both(ours, fetching, plain), target="≤ 16 ms")


def measure_kept(session: Session, record: PatientRecord, folder: Path) -> Iterator[Row]:
    """Until all that is seen is whole: thumbnails out of the vault, beside the same ones as plain files."""
    shown = photos_of(record.items)[:PHOTOS]
    if not _has_window() or not shown:
        return
    from PySide6.QtGui import QIcon, QImage, QPixmap

    from journal_app.ui.photos.fetching import thumbnails

    folder.mkdir()
    for photo in shown:
        (folder / f"{photo.id}.jpg").write_bytes(photos.thumbnail(session, record, photo))
    fetching = _Fetching(
        lambda some, within: dict(thumbnails(session, record, some, within=within).images),
    )
    ours, plain = _grid(shown, fetching), _list(len(shown))

    def open_plainly() -> None:
        for row in _rows_seen(plain):
            if _item(plain, row).icon().isNull():
                with Image.open(folder / f"{shown[row].id}.jpg") as picture:
                    picture.thumbnail(_PICTURE)
                    rgb = picture.tobytes()
                image = QImage(rgb, *picture.size, 3 * picture.width, QImage.Format.Format_RGB888)
                _item(plain, row).setIcon(QIcon(QPixmap.fromImage(image)))

    name = f"scroll a grid of {len(shown):,} photos, thumbnails opened on the way"
    yield Row(name, *_both(ours, fetching, plain, open_plainly), target="≤ 1.3 ×")


def _has_window() -> bool:
    return bool(importlib.util.find_spec("PySide6") and importlib.util.find_spec("journal_app.ui.photos"))


def _both(
    ours: PhotoGrid, fetching: _Fetching, plain: QListView, open_plainly: Callable[[], None] = lambda: None
) -> tuple[Times, Times]:
    """Both scrolled from the newest to the oldest, step by step in turns; each step shows as many new photos."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import delete

    def step(at: float) -> None:
        _scroll(ours, at)
        QApplication.processEvents()
        while fetching.wanted:
            ours.have(fetching.answer(*fetching.wanted.pop()))
            QApplication.processEvents()

    def beside(at: float) -> None:
        _scroll(plain, at)
        open_plainly()
        QApplication.processEvents()

    for view in (ours, plain):
        view.resize(*_SIZE)
        view.show()
    QApplication.processEvents()
    steps = max(1, min(_STEPS, ours.model().rowCount() // 10))
    mine, theirs = list[Taken](), list[Taken]()
    for number in range(steps + 1):
        at = number / steps
        mine.append(taken(lambda: step(at)))  # noqa: B023 -- done at once
        theirs.append(taken(lambda: beside(at)))  # noqa: B023 -- done at once
    for view in (ours, plain):
        delete(view)
    return times(mine[1:]), times(theirs[1:])


def _grid(shown: tuple[Photo, ...], fetching: _Fetching) -> PhotoGrid:
    from PySide6.QtWidgets import QApplication

    from journal_app.ui import theme
    from journal_app.ui.photos.grid import PhotoGrid

    app = QApplication.instance() or QApplication(["benchmarks", "-platform", "offscreen"])
    if isinstance(app, QApplication):
        theme.apply(app, theme.Appearance.LIGHT)
    made = PhotoGrid(fetching.ask, UTC)
    made.show_photos(shown)
    return made


def _list(count: int) -> QListView:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QListView

    made = QListView()
    made.setViewMode(QListView.ViewMode.IconMode)
    made.setUniformItemSizes(True)
    made.setIconSize(QSize(*_PICTURE))
    made.setGridSize(QSize(176, 160))
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    model = QStandardItemModel(made)
    for number in range(count):
        model.appendRow(QStandardItem(f"1-Nov-2026, {number}"))
    made.setModel(model)
    return made


def _item(view: QListView, row: int) -> QStandardItem:
    from PySide6.QtGui import QStandardItemModel

    model = view.model()
    assert isinstance(model, QStandardItemModel)
    return model.item(row)


def _rows_seen(view: QListView) -> Iterator[int]:
    rows, bottom = range(view.model().rowCount()), view.viewport().height()
    row = bisect_left(rows, 0, key=lambda one: view.visualRect(view.model().index(one, 0)).bottom())
    while row < len(rows) and view.visualRect(view.model().index(row, 0)).top() <= bottom:
        yield row
        row += 1


def _scroll(view: QListView, at: float) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * at))


def _photo(number: int) -> Photo:
    taken = _NEWEST - timedelta(hours=number)
    original = PhotoTaken(
        file=UUID(int=number),
        size=1,
        sha256="",
        format=PictureFormat.JPEG,
        width=4000,
        height=3000,
        taken=taken,
        told_by=PhotoTime.NOW,
        source=PhotoSource.FILE,
        place=PhotoPlace(),
    )
    return Photo(UUID(int=number), original, taken, PhotoPlace(), marks=(), eyes=(), set_aside="", handed_out=())
