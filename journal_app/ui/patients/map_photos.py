"""Lays the patient's own photos under the points of a map; it must not take photos in, nor change one."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from journal_app.domain.journal import photos_of
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.photos import Photo
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.photos import fetching
from journal_app.ui.photos.words import photo_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.face_map import FaceMapEditor
from journal_app.ui.widgets.living import LivingWidget


class MapPhotos(LivingWidget):
    """A list of the patient's photos beside a map: the one chosen becomes a map of its own.

    Signals:
        failed: Exception, why a photo cannot be shown.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, look: Look, editor: FaceMapEditor) -> None:
        super().__init__()
        self.setObjectName("mapPhotos")
        self._desk, self._look, self._editor = desk, look, editor
        self._photos: dict[UUID, Photo] = {}
        self._asked: set[UUID] = set()
        self.chooser = Chooser()
        self.chooser.setObjectName("mapPhotoChooser")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.chooser)
        line.addStretch(1)
        self.chooser.activated.connect(self._choose)
        self.show_look(look)
        self.settle()

    def show_look(self, look: Look) -> None:
        """Offer the photos of one look; those that were set aside are shown only where points lie on them."""
        self._look = look
        self._photos = {photo.original.file: photo for photo in photos_of(look.record.items)}
        self.retranslate()

    def show_used(self, points: Iterable[MapPoint]) -> None:
        """Lay the photos under these points that lie on one."""
        for file in dict.fromkeys(point.photo for point in points if point.photo is not None):
            self._fetch(file, turn_to_it=False)

    def retranslate(self) -> None:
        """Say every text again."""
        offered = {file: photo for file, photo in self._photos.items() if not photo.set_aside}
        self.chooser.setAccessibleName(self.tr("Points on a photo of the patient"))
        self.chooser.clear()
        self.chooser.addItem(self.tr("Points on a photo …"))
        for file, photo in offered.items():
            self.chooser.addItem(photo_name(photo, self._look.zone), str(file))
        self.setVisible(bool(offered))

    def _first_photo(self) -> UUID | None:
        """The photo of the first point: a map opens where its first point lies."""
        points = self._editor.points()
        return points[0].photo if points else None

    def _choose(self, at: int) -> None:
        if at > 0:
            self._fetch(UUID(str(self.chooser.itemData(at))), turn_to_it=True)
            self.chooser.setCurrentIndex(0)

    def _fetch(self, file: UUID, *, turn_to_it: bool) -> None:
        photo = self._photos.get(file)
        if photo is None or file in self._asked:
            if turn_to_it:
                self._editor.show_map(PHOTO, file)
            return
        self._asked.add(file)
        session, record = self._desk.session, self._look.record

        def laid(image: QImage) -> None:
            name = photo_name(photo, self._look.zone)
            self._editor.set_photo(file, image, name)
            if turn_to_it or self._first_photo() == file:
                self._editor.show_map(PHOTO, file)

        def refused(problem: Exception) -> None:
            self._asked.discard(file)
            self.failed.emit(problem)

        self._desk.tasks.run(lambda: fetching.for_screen(session, record, photo), laid, refused, self)
