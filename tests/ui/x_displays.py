"""Plugs displays into the invisible X server and out again while Qt looks on; knows no window of ours.

The server divides its one picture into RANDR monitors, and Qt makes each a QScreen of its own, as it does on a desk
with several displays. The few requests are written to the server's socket by hand, so that nothing has to be installed.
Sources: X Window System Protocol, X11R7.7; The X Resize, Rotate and Reflect Extension, version 1.5, section 7.
"""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest

_INTERN_ATOM, _QUERY_EXTENSION = 16, 98
_GET_SCREEN_RESOURCES, _SET_MONITOR, _DELETE_MONITOR = 25, 43, 44
_REPLY = 1
_LONGEST_SECONDS = 10


class Server:
    """A connection of the test's own to the X server that Qt draws on."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        number = os.environ["DISPLAY"].partition(":")[2].partition(".")[0]
        self._socket.connect(f"/tmp/.X11-unix/X{number}")  # noqa: S108 - where every X server listens
        self._socket.sendall(struct.pack("<cxHHHHxx", b"l", 11, 0, 0, 0))
        head = self._read(8)
        setup = self._read(struct.unpack_from("<H", head, 6)[0] * 4)
        assert head[0] == _REPLY, "the server lets this user in without a cookie"
        vendor, formats = struct.unpack_from("<H", setup, 16)[0], setup[21]
        self._root: int = struct.unpack_from("<I", setup, 32 + _padded(vendor) + 8 * formats)[0]
        self._randr = self._ask(_QUERY_EXTENSION, 0, _text("RANDR"))[9]
        resources = self._ask(self._randr, _GET_SCREEN_RESOURCES, struct.pack("<I", self._root))
        controllers = struct.unpack_from("<H", resources, 16)[0]
        self._output: int = struct.unpack_from("<I", resources, 32 + 4 * controllers)[0]
        self.plugged: dict[str, QRect] = {}
        self._first = ""

    def plug_in(self, name: str, area: QRect) -> None:
        """A display more, as soon as Qt knows it."""
        self.plugged[name] = area
        self._first = self._first or name
        self._socket.sendall(self._setting(name))
        _wait_for(lambda: name in screen_names())

    def unplug(self, name: str) -> None:
        """A display less, as soon as Qt knows it."""
        del self.plugged[name]
        requests = [self._deletion(name)]
        if name == self._first:
            self._first = next(iter(self.plugged), "")
            if self._first:  # it takes the output over, for which the server must forget it and learn it in one breath
                requests = [self._deletion(self._first), self._setting(self._first)]
        self._socket.sendall(b"".join(requests))
        _wait_for(lambda: name not in screen_names())

    def close(self) -> None:
        """Leave the server with the one display it began with."""
        try:
            for name in reversed(tuple(self.plugged)):
                self.unplug(name)
        finally:
            self._socket.close()

    def _setting(self, name: str) -> bytes:
        """The first one has the server's only output: without it the server would show its whole picture once more."""
        outputs = (self._output,) if name == self._first else ()
        area = self.plugged[name]
        place = (area.x(), area.y(), area.width(), area.height(), 300, 200)
        monitor = struct.pack("<IBBHhhHHII", self._atom(name), len(outputs), 0, len(outputs), *place)
        body = struct.pack("<I", self._root) + monitor + struct.pack(f"<{len(outputs)}I", *outputs)
        return _request(self._randr, _SET_MONITOR, body)

    def _deletion(self, name: str) -> bytes:
        return _request(self._randr, _DELETE_MONITOR, struct.pack("<II", self._root, self._atom(name)))

    def _atom(self, name: str) -> int:
        return int(struct.unpack_from("<I", self._ask(_INTERN_ATOM, 0, _text(name)), 8)[0])

    def _ask(self, major: int, minor: int, body: bytes) -> bytes:
        self._socket.sendall(_request(major, minor, body))
        head = self._read(32)
        assert head[0] == _REPLY, f"the server answered {head!r}"
        return head + self._read(struct.unpack_from("<I", head, 4)[0] * 4)

    def _read(self, size: int) -> bytes:
        read = b""
        while len(read) < size:
            read += self._socket.recv(size - len(read))
        return read


@contextmanager
def two_displays() -> Iterator[Server]:
    """The staff's display LEFT, and RIGHT beside it for the patient."""
    server = Server()
    try:
        server.plug_in("LEFT", QRect(0, 0, 960, 1200))
        server.plug_in("RIGHT", QRect(960, 0, 960, 1200))
        yield server
    finally:
        server.close()


def screen_names() -> list[str]:
    """The displays Qt knows of."""
    return [screen.name() for screen in QGuiApplication.screens()]


def screen(name: str) -> QScreen:
    """The display of this name."""
    return next(one for one in QGuiApplication.screens() if one.name() == name)


def _wait_for(there: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONGEST_SECONDS
    while not there():
        assert time.monotonic() < end, f"Qt still knows {screen_names()}"
        QTest.qWait(10)


def _padded(size: int) -> int:
    return (size + 3) // 4 * 4


def _text(text: str) -> bytes:
    raw = text.encode("ascii")
    return struct.pack("<Hxx", len(raw)) + raw.ljust(_padded(len(raw)), b"\0")


def _request(major: int, minor: int, body: bytes) -> bytes:
    return struct.pack("<BBH", major, minor, 1 + len(body) // 4) + body
