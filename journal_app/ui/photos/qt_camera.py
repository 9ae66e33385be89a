"""This computer's cameras through Qt; it must not write a frame or a picture anywhere, nor mirror one."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QImageCapture,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)

from journal_app.ui.photos.camera_source import CameraDevice, CameraSource

_QUALITY = 95
"""Of the JPEG made of a picture that the camera gave as plain pixels."""


class QtCamera(CameraSource):
    """One camera at a time; pictures are taken into memory and never into a file."""

    def __init__(self) -> None:
        super().__init__()
        self._known = QMediaDevices(self)
        self._known.videoInputsChanged.connect(self._look_again)
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._seen)
        self._session.setVideoSink(self._sink)
        self._capture = QImageCapture(self)
        self._capture.imageAvailable.connect(self._have)
        self._capture.errorOccurred.connect(lambda *_: self.missed.emit())
        self._session.setImageCapture(self._capture)
        self._camera: QCamera | None = None

    def devices(self) -> tuple[CameraDevice, ...]:
        """The cameras that are there now, the system's own choice first."""
        found = sorted(QMediaDevices.videoInputs(), key=lambda one: not one.isDefault())
        return tuple(CameraDevice(_id(one), one.description(), _resolutions(one)) for one in found)

    def start(self, device: str, resolution: tuple[int, int]) -> None:
        """Begin to see through one of them."""
        self.stop()
        chosen = next((one for one in QMediaDevices.videoInputs() if _id(one) == device), None)
        if chosen is None:
            self.lost.emit()
            return
        camera = self._camera = QCamera(chosen, self)
        fitting = _format(chosen, resolution)
        if fitting is not None:
            camera.setCameraFormat(fitting)
            self._capture.setResolution(QSize(*resolution))
        camera.errorOccurred.connect(self._failed)
        self._session.setCamera(camera)
        camera.start()

    def stop(self) -> None:
        """Let the camera go."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type] # none is allowed
            camera.deleteLater()

    def take(self) -> None:
        """Have it take one picture."""
        if not self._capture.isReadyForCapture() or self._capture.capture() < 0:
            self.missed.emit()

    def _seen(self, frame: QVideoFrame) -> None:
        if self._camera is not None and frame.isValid():
            self.frame.emit(_upright(frame))

    def _have(self, _number: int, frame: QVideoFrame) -> None:
        encoded = _as_it_came(frame) or _jpeg(_upright(frame))
        if encoded:
            self.taken.emit(encoded)
        else:
            self.missed.emit()

    def _failed(self, error: QCamera.Error, _words: str) -> None:
        if error is not QCamera.Error.NoError:
            self._lose()

    def _look_again(self) -> None:
        camera = self._camera
        if camera is not None and camera.cameraDevice() not in QMediaDevices.videoInputs():
            self._lose()
        self.devices_changed.emit()

    def _lose(self) -> None:
        if self._camera is not None:
            self.stop()
            self.lost.emit()


def _id(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _resolutions(device: QCameraDevice) -> tuple[tuple[int, int], ...]:
    sizes = {(one.resolution().width(), one.resolution().height()) for one in device.videoFormats()}
    return tuple(sorted(sizes, key=lambda size: size[0] * size[1], reverse=True))


def _format(device: QCameraDevice, resolution: tuple[int, int]) -> QCameraFormat | None:
    """The smoothest way to see at this resolution."""
    fitting = [one for one in device.videoFormats() if one.resolution() == QSize(*resolution)]
    return max(fitting, key=lambda one: one.maxFrameRate(), default=None)


def _upright(frame: QVideoFrame) -> QImage:
    frame.setMirrored(False)  # a patient's left stays left
    return frame.toImage()


def _as_it_came(frame: QVideoFrame) -> bytes:
    """The camera's own JPEG, where it gives one out: nothing is lost by packing it again."""
    if frame.pixelFormat() is not QVideoFrameFormat.PixelFormat.Format_Jpeg:
        return b""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return b""
    try:
        return bytes(frame.bits(0))
    finally:
        frame.unmap()


def _jpeg(image: QImage) -> bytes:
    if image.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload] # a buffer is taken
    return bytes(data.data())
