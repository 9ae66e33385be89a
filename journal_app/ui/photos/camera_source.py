"""The port to a camera: which there are, what it sees, and one picture of it; it must not keep or write any.

The real camera is imported when it is first asked for: what plays and records is much to load.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class CameraDevice:
    """One camera: its id, its name as the system tells it, and the widths and heights it can take, largest first."""

    id: str
    name: str
    resolutions: tuple[tuple[int, int], ...]


class CameraSource(QObject):
    """What a camera does for the page that shows it; this one has none to offer.

    Signals:
        frame: QImage, what it sees now, upright and never mirrored.
        taken: bytes, one whole picture in full resolution, JPEG or PNG.
        missed: the picture that was asked for could not be taken; the camera is still there.
        lost: the camera in use is gone, or another program took it.
        devices_changed: other cameras are there than before.
    """

    lacks = ""
    """What the system lacks to use a camera at all, as it names it itself."""
    frame = Signal(QImage)
    taken = Signal(object)
    missed = Signal()
    lost = Signal()
    devices_changed = Signal()

    def devices(self) -> tuple[CameraDevice, ...]:
        """The cameras that are there now, the system's own choice first."""
        return ()

    def start(self, device: str, resolution: tuple[int, int]) -> None:
        """Begin to see through one of them; it ends what was seen before."""

    def stop(self) -> None:
        """See nothing any more, and let the camera go."""

    def take(self) -> None:
        """Take one picture; ``taken`` or ``missed`` follows."""


def system_camera() -> CameraSource:
    """This computer's cameras, or none where the system lacks what it takes to use one."""
    try:
        from journal_app.ui.photos.qt_camera import QtCamera
    except ImportError as problem:
        none = CameraSource()
        none.lacks = str(problem).partition(":")[0]
        return none
    return QtCamera()
