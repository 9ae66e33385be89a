"""A camera that sees pictures it was given, for rooms without one; it must not be offered where patients are."""

from __future__ import annotations

from itertools import cycle

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from journal_app.ui.photos.camera_source import CameraDevice, CameraSource

_RESOLUTIONS = ((1920, 1080), (1280, 720))


class DrawnCamera(CameraSource):
    """Shows one of its pictures (JPEG or PNG) after the other: the next as soon as one was taken."""

    def __init__(self, name: str, pictures: tuple[bytes, ...]) -> None:
        super().__init__()
        self._name, self._pictures = name, cycle(pictures)
        self._seen = next(self._pictures)
        self.is_there, self.is_running = True, False

    def devices(self) -> tuple[CameraDevice, ...]:
        """Itself, until it is unplugged."""
        return (CameraDevice("drawn", self._name, _RESOLUTIONS),) if self.is_there else ()

    def start(self, device: str, resolution: tuple[int, int]) -> None:
        """See the picture that is next."""
        self.is_running = True
        self._show()

    def stop(self) -> None:
        """See nothing any more."""
        self.is_running = False

    def take(self) -> None:
        """Give the picture that is seen, and see the next."""
        if not self.is_running:
            self.missed.emit()
            return
        taken, self._seen = self._seen, next(self._pictures)
        self.taken.emit(taken)
        self._show()

    def unplug(self) -> None:
        """Be gone, as a camera whose cable was pulled."""
        self.is_there = self.is_running = False
        self.lost.emit()
        self.devices_changed.emit()

    def plug_in(self) -> None:
        """Be there again."""
        self.is_there = True
        self.devices_changed.emit()

    def _show(self) -> None:
        self.frame.emit(QImage.fromData(QByteArray(self._seen)))
